## Omgångar: vem som har rapporterat, vad som har ändrats och hur det har gått från omgång till omgång.

reporting-matrix = Vem har rapporterat?
who-reported = Se vem som har rapporterat
matrix-by-department = Avdelning för avdelning
matrix-explained = Tabellerna visar hur många målkort som följdes upp i tid, av dem som gällde när perioden tog slut. Den senaste omgången står först.
matrix-show = Visa
matrix-show-all = Alla avdelningar
matrix-shown = { $count ->
    [one] 1 målkort visas
   *[other] { $count } målkort visas
}
matrix-in-time = { $expected ->
    [0] –
   *[other] { $count } av { $expected }
}
all-together = Tillsammans
reporting-on-time = I tid
reporting-late = { $count ->
    [one] 1 dag försenad
   *[other] { $count } dagar försenad
}
reporting-undated = Dag inte känd
reporting-missing = Saknas
reporting-not-yet-due = Inte ännu
reporting-not-in-force = Gällde inte
reporting-nobody-expected = Inget målkort gällde för { $period }.
reporting-only = { $how ->
    [on-time] Den enda enheten med målkort har rapporterat i tid för { $period }.
    [late] Den enda enheten med målkort har rapporterat för sent för { $period }.
    [undated] Den enda enheten med målkort har rapporterat för { $period }, men dagen är inte känd.
    [missing] Den enda enheten med målkort har inte rapporterat för { $period }.
   *[waiting] Den enda enheten med målkort ska rapportera senare för { $period }.
}
was-in = { $label } ({ $period })
reporting-nobody = Ingen av de { $expected } enheterna har rapporterat för { $period }.
reporting-everybody = Alla { $expected } enheter har rapporterat i tid för { $period }.
reporting-first = Av { $expected } enheter har { $count ->
    [0] ingen
    [one] 1
   *[other] { $count }
} rapporterat i tid för { $period }
reporting-some-late = { $count ->
    [one] 1 har rapporterat för sent
   *[other] { $count } har rapporterat för sent
}
reporting-some-undated = { $count ->
    [one] 1 har rapporterat på en dag som inte är känd
   *[other] { $count } har rapporterat på en dag som inte är känd
}
reporting-some-missing = { $count ->
    [one] 1 har inte rapporterat
   *[other] { $count } har inte rapporterat
}
reporting-some-waiting = { $count ->
    [one] 1 ska rapportera senare
   *[other] { $count } ska rapportera senare
}

how-it-went = Så har det gått
what-units-said = Det här berättar enheterna
by-perspective = Perspektiv för perspektiv
by-perspective-explained = En aktivitet som hör till flera perspektiv räknas i vart och ett av dem.
by-department = Avdelning för avdelning
same-figures = Visa samma siffror i en tabell
covered = Varav bedömda eller rapporterade
over-rounds-described = { $name }, en stapel för varje omgång. I den senaste: { $sentence }
over-rounds-explained = Varje omgång räknar alla mål och aktiviteter i de målkort som gällde när perioden tog slut, även dem som ingen har sagt något om. En aktivitet är försenad om dess sista dag hade passerat då utan att den var klar.
reported-by = Rapporterat av
nothing-to-compare = inget att jämföra med
round-nothing-moved = Inget läge har ändrats sedan omgången före.
round-first = Det här är den första omgången, så det finns inget att jämföra med.
way-better = bättre:
way-worse = sämre:
way-sideways = ändrat:

course-minds = { $count ->
    [0] Läget är detsamma i alla uppföljningar.
    [one] Läget har ändrats en gång mellan två uppföljningar: { $ways }.
   *[other] Läget har ändrats { $count } gånger mellan uppföljningarna: { $ways }.
}
course-better = { $count ->
    [one] en gång till det bättre
   *[other] { $count } gånger till det bättre
}
course-worse = { $count ->
    [one] en gång till det sämre
   *[other] { $count } gånger till det sämre
}
course-sideways = { $count ->
    [one] en gång på annat sätt
   *[other] { $count } gånger på annat sätt
}
course-began = Togs in i målkortet.
course-changed = Ändrades i målkortet.
course-took-place = Tog platsen efter ”{ $name }”.
course-dropped = Avfördes ur målkortet.
course-late = Försenad sedan { $date }
course-left-out = Nämns inte i enhetens uppföljning.
course-unit-silent = Enheten har inte rapporterat.
course-of-other = Gäller det som detta ersatte:
course-way-better = Bättre än förut: { $before }
course-way-worse = Sämre än förut: { $before }
course-way-sideways = Ändrat från: { $before }
course-legend = En streckad linje visar när ett nytt målkort började gälla.
against-the-one-before = Jämfört med föregående värde
against-period = mot { $period }

# Vad en uppföljning omfattar, och vad den utelämnar.
coverage-goals = { $expected ->
    [one] { $told } av 1 mål bedömt
   *[other] { $told } av { $expected } mål bedömda
}
coverage-activities = { $expected ->
    [one] { $told } av 1 aktivitet rapporterad
   *[other] { $told } av { $expected } aktiviteter rapporterade
}
coverage-indicators = { $expected ->
    [one] { $told } av 1 mått med värde
   *[other] { $told } av { $expected } mått med värde
}
covers = Omfattar
covers-handed-in = De inlämnade omfattar
report-covers = Uppföljningen omfattar: { $words }.
left-out = Utelämnat
left-out-explained = Det här stod i målkortet, men uppföljningen säger inte hur det går.
left-out-goals = Mål som inte är bedömda
left-out-activities = Aktiviteter som inte är rapporterade
left-out-indicators = Mått som saknar värde för perioden
event-goal-judged = Bedömning: { $status }.
event-goal-before = Förut: { $status }.
event-goal-value = { $name }: { $value }.
