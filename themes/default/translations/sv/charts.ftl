## Diagram: deras namn, vad de visar, och orden i dem. Orden i ett diagram är få; meningarna läses upp för den som inte ser det.

chart-millions = { $value } mn
chart-billions = { $value } md

chart-distribution-title = { $name }: så fördelar de sig

# Ett mått över tid
chart-title = Diagram: { $name }, { $unit }
chart-line-of-kind = { $kind ->
    [year] { $name }, hela år
    [years] { $name }, flera år
    [twelve-months] { $name }, tolv månader
    [school-year] { $name }, läsår
    [half] { $name }, halvår
    [third] { $name }, tertial
    [quarter] { $name }, kvartal
    [month] { $name }, månader
   *[day] { $name }, dagar
}
chart-own = Vårt värde
chart-baseline = Utgångsläge { $period }: { $value }
chart-baseline-short = Utgångsläge { $value }
chart-aim = { $rule ->
    [at-least] minst { $value }
    [at-most] högst { $value }
    [rank] plats { $value }
   *[within] { $value }
}
chart-target = Mål: { $aim }
chart-target-by = Mål { $period }: { $aim }
chart-target-short = Mål { $aim }
chart-forecast = I samma takt { $period }: { $value }
chart-forecast-short = I samma takt { $value }
chart-break = Här ändrades mätmetoden
chart-break-short = Ny metod
chart-target-in-words = Målet: { $target }. Det är inget bestämt tal och har därför ingen linje.
chart-ranking = Bästa platsen är överst.
chart-not-from-zero = Skalan börjar inte på noll.
chart-told-nothing = Inget värde är känt.
chart-told-single = Ett värde är känt: { $value } ({ $period }).
chart-told-course = Från { $first } ({ $since }) till { $last } ({ $period }): { $way ->
    [up] högre
    [down] lägre
    [better-place] en bättre plats
    [worse-place] en sämre plats
   *[same] samma värde
}.
chart-told-baseline = Utgångsläget är { $baseline }.
chart-told-target = Målet: { $target }.
chart-told-forecast = I samma takt blir det { $value } ({ $period }).
chart-told-others = I diagrammet finns också { $names }.
chart-told-gaps = { $count ->
    [one] Ett värde saknas eller visas inte.
   *[other] { $count } värden saknas eller visas inte.
}
chart-told-breaks = { $count ->
    [one] En gång har mätmetoden ändrats.
   *[other] { $count } gånger har mätmetoden ändrats.
}

# Vad det blev av ett mål eller en aktivitet
course-title = Läget för ”{ $name }” i varje uppföljning
course-told = Första uppföljningen ({ $since }): { $first }. Senaste ({ $period }): { $last }. Det bästa läget är överst. Alla står i listan nedanför.

# Aktiviteter längs kalendern
timeline-title = Tidslinje: { $name }
timeline-known-until = Läget { $date }
timeline-note = Den lodräta linjen visar när något av det som visas här senast ändrades: den { $date }.
timeline-unknown = Start och slut är inte kända
timeline-late-part = Tid efter slutdagen, utan att det är klart
timeline-first-end = Slutdag som först utlovades
timeline-open = Start eller slut är inte känt
timeline-told-span = Den första börjar { $first } och den sista ska vara klar { $last }.
timeline-told-moved = { $count ->
    [one] En slutdag har flyttats.
   *[other] { $count } slutdagar har flyttats.
}
timeline-told-unknown = { $count ->
    [one] För en aktivitet är start eller slut inte känt.
   *[other] För { $count } aktiviteter är start eller slut inte känt.
}

# En strategis mål, år för år
year = År
years-heading = Målen år för år
years-title = { $name }: målen år för år
years-goal = Målet: alla { $count }
years-note = Varje år visas så som det var känt den 31 december: bara värden som var offentliga då räknas.
years-note-latest = Stapeln för { $year } visar läget { $date }.
years-told = { $year }: { $reached ->
    [0] inget mål nått
    [one] 1 mål nått
   *[other] { $reached } mål nådda
}{ $partly ->
    [0] {""}
    [one] , 1 delvis nått
   *[other] , { $partly } delvis nådda
}, { $not ->
    [0] inget inte nått
    [one] 1 inte nått
   *[other] { $not } inte nådda
}, { $unknown ->
    [0] inget som inte går att avgöra
    [one] 1 går inte att avgöra
   *[other] { $unknown } går inte att avgöra
}.
years-told-goal = { $count ->
    [one] Målet ska vara nått { $year }.
   *[other] Alla { $count } ska vara nådda { $year }.
}

# Hur långt målen har kommit
multiples-heading = Hur långt målen har kommit
multiples-title = { $name }: hur långt målen har kommit
multiples-lead = Varje linje visar hur stor del av vägen från utgångsläget (det nedre strecket) till målet (det övre) som är gjord. Alla små diagram har samma år och samma skala.
multiples-area = { $goals ->
    [one] Det mätbara målet { $counted ->
        [0] går inte att följa i procent.
       *[one] går att följa i procent.
    }
   *[other] { $counted ->
        [0] Inget av { $goals } mål går att följa i procent.
       *[other] { $counted } av { $goals } mål går att följa i procent.
    }
}
multiples-covered = { $way ->
    [back] { $share } av vägen: längre från målet än vid utgångsläget ({ $period }).
   *[on] { $share } av vägen är gjord ({ $period }).
}
multiples-not-counted = Vägen till målet går inte att räkna i procent.
multiples-partly-counted = Vägen går att räkna i procent för { $counted } av målets { $indicators } mått. Därför sägs ingen andel för målet.
multiples-unknown = Hur långt det har kommit är inte känt.
multiples-by-period = Period för period

# På sidan om hur läget räknas ut
method-years = En strategis mål år för år
method-years-1 = För varje år som är slut räknas hur många mål som hade nått sin nivå den 31 december, med det som var offentligt då: de värden, rättelser och målvärden som gällde. Ett värde som publicerades senare räknas inte in i efterhand. Det år som pågår visas som det är nu.
method-years-2 = Hur långt ett mål har kommit är skillnaden mellan värdet och utgångsläget, delad med skillnaden mellan målvärdet och utgångsläget. Den avrundas nedåt. Har målet flera mått visas det som har kommit kortast. Mål som har ett mått utan bestämt tal att nå, eller utan känt utgångsläge, går inte att följa i procent.
chart-at-its-end = Värden för flera år eller tolv månader är ritade vid periodens slut.
