# Hur det går, berättat vid kommandoraden.
own-scorecard = { $unit }, eget målkort
round-reported = { $expected ->
    [0] Inget målkort gällde under { $period }.
    [one] { $reported } av 1 enhet har rapporterat för { $period }. Sista dagen var { $deadline }.
   *[other] { $reported } av { $expected } enheter har rapporterat för { $period }. Sista dagen var { $deadline }.
}
round-handed-in = { $expected ->
    [0] Inget målkort gällde under { $period }.
    [one] { $reported } av 1 enhet har lämnat in för { $period }. Sista dag att lämna in: { $deadline }. Det är inte offentligt förrän { $published }.
   *[other] { $reported } av { $expected } enheter har lämnat in för { $period }. Sista dag att lämna in: { $deadline }. Det är inte offentligt förrän { $published }.
}
last-reported-for = rapporterade senast för { $period }
next-deadline = Nästa sista dag att rapportera är { $date }, för { $period }.
has-never-reported = har aldrig rapporterat
late-by-its-own-word = försenad enligt enheten
