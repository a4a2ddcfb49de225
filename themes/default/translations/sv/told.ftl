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

# Varför något står som det gör, berättat vid kommandoraden.
level-and-trend = { $level }, { $trend }
scorecard-stands = Målkort: { $stage }
follow-up-public-since = Den är offentlig sedan { $date }.
ground-about = { $name } – { $words }
ground-revision-words = { $title } ({ $stage }, från { $from })
ground-value-of-part = { $part } { $value } ({ $period })
ground-months = { $count ->
    [one] 1 månad
   *[other] { $count } månader
}
ground-percent = { $share } procent
ground-values = { $count ->
    [one] 1 värde
   *[other] { $count } värden
}
ground-day = Dagen som svaret gäller
ground-revision = Målkort
ground-perspective = Perspektiv
ground-decision = Beslut
ground-report = Rapport
ground-latest-round = Senaste omgången att rapportera i
ground-start = Start
ground-end = Ska vara klar
ground-dropped = Avförd, skäl
ground-goal = Mål
ground-activity = Aktivitet
ground-indicator = Mått
ground-target = Målvärde
ground-target-time = Målvärdet ska nås
ground-former-target = Ett annat målvärde gällde till
ground-baseline = Utgångsläge
ground-better = Riktning
ground-value = Värde
ground-pace-held = Förändring per år hittills
ground-pace-needed = Behövs per år
ground-current-for = Ett värde är aktuellt i
ground-unchanged-within = En förändring räknas inte under
ground-partly-reached = Ett målvärde räknas som delvis nått från
ground-respondent-limit = Ett värde visas från
ground-forecast-from = En prognos kräver minst
ground-deadline = Sista dag att rapportera
ground-publication = Publiceras
ground-handed-in = Inlämnad
ground-follow-up = Uppföljning
ground-left-out = Utelämnat
ground-missing = Har inte rapporterat
ground-scorecard = Målkort
days-late = { $count ->
    [one] 1 dag försenad
   *[other] { $count } dagar försenad
}
