## Utskrifter och bilagor.

sheet = Sida
