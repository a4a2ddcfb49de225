## Avstånd: mål som säger att en skillnad ska minska.

distance = Skillnad
distance-of = Skillnad: { $value }
distance-when = Skillnaden mellan { $first } och { $second } gäller { $period }.
distance-chart = { $name }: skillnad mellan { $first } och { $second }
distance-chart-comparator = { $name }: skillnad mot { $comparator }
pace-of-distance = Skillnadens förändring per år hittills
better-closer = Mindre skillnad är bättre
distance-itself = Skillnaden
distance-between = Värdena som skillnaden räknas på
