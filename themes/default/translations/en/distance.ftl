## Distances: targets that say that a difference is to become smaller.

distance = Difference
distance-of = Difference: { $value }
distance-when = The difference between { $first } and { $second } is for { $period }.
distance-chart = { $name }: difference between { $first } and { $second }
distance-chart-comparator = { $name }: difference from { $comparator }
pace-of-distance = Change of the difference per year so far
better-closer = A smaller difference is better
distance-itself = The difference
distance-between = The values that the difference is counted from
distance-when-too-old = The difference between { $first } and { $second } is for { $period } and too old to say anything of today.
ground-pace-of-distance = Change of the difference per year so far
