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
distance-when-too-old = Skillnaden mellan { $first } och { $second } gäller { $period } och är för gammal för att säga något om i dag.
ground-pace-of-distance = Skillnadens förändring per år hittills
