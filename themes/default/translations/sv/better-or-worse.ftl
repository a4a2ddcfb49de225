## Bättre eller sämre? Måtten i ett område eller ett perspektiv.

better-or-worse-heading = Bättre eller sämre?
better-or-worse = Målen har { $count } mått.
have-turned = Jämfört med det närmast tidigare värdet har { $parts }.
turned-worse = { $count } blivit sämre
turned-better = { $count } blivit bättre
turned-unchanged = { $count } inte ändrats
turned-without-judgement = { $count } har ändrats utan att det är bestämt vilket håll som är bra.
turned-unknown = { $count } går inte att jämföra med något tidigare värde som fortfarande är aktuellt.
