## Startsidans svar. Siffran står före orden: "122 aktiviteter är försenade".

menu = Meny
site-map = Webbplatsens innehåll
site-map-how = Så går det
site-map-follow = Följ arbetet
site-map-about = Om webbplatsen
since = Har haft det här läget sedan
since-round = { $period }
since-day = { $date }
answer-late = { $count ->
    [0] kända aktiviteter är försenade
    [one] aktivitet är försenad
   *[other] aktiviteter är försenade
}
answer-late-unknown = Det går inte att säga om någon aktivitet är försenad, eftersom inga slutdatum är kända.
answer-moved = { $worse ->
    [one] mål eller aktivitet går sämre än i förra uppföljningen
   *[other] mål och aktiviteter går sämre än i förra uppföljningen
}, { $better ->
    [0] ingenting går bättre
    [one] 1 går bättre
   *[other] { $better } går bättre
}
answer-moved-unknown = Det finns inga uppföljningar att jämföra.
answer-moved-first = Den första uppföljningen har inget att jämföras med.
answer-share = { $count } av { $expected }
answer-reported = { $expected ->
    [one] enhet har rapporterat för { $period }
   *[other] enheter har rapporterat för { $period }
}
answer-reported-unknown = Ingen uppföljning har publicerats.
answer-new = { $count ->
    [one] nytt mål eller ny aktivitet i målkorten
   *[other] nya mål och aktiviteter i målkorten
}
answer-new-unknown = Det finns inga tidigare målkort att jämföra med.
answer-next = publiceras nästa uppföljning, för { $period }
promised-goals = { $count ->
    [one] mål är lovat i målkorten
   *[other] mål är lovade i målkorten
}
promised-activities = { $count ->
    [one] aktivitet är lovad
   *[other] aktiviteter är lovade
}
promised-ends = aktiviteter har ett slutdatum
promised-strategy-goals = { $count ->
    [one] mål är lovat i strategin
   *[other] mål är lovade i strategin
}
promised-measured = mål i strategin har ett mått
answer-next-unknown = Ingen kommande uppföljning är känd.
meaning-baseline = Det värde som förändringen räknas från.
meaning-strategy-goal = Ett mål för hela kommunen som går att mäta, och som ska vara nått när strategin tar slut.
meaning-strategy-area = Något som kommunen har valt att satsa på under hela strategin.
search-site = Sök på webbplatsen
promised-by = Löftena står i målkort för { $units }.
promised-by-units = { $count } enheter
promised-until = Den sista aktiviteten ska vara klar { $date }.
promised-by-strategy = { $name } gäller till och med { $period }.
