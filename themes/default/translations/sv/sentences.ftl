## Meningar med antal, dagar och namn i. Varje antal går genom sin pluralform.

# Aktiviteter: "Av 14 aktiviteter är 6 klara, 5 pågår och 3 är försenade."
activities-none = Inga aktiviteter är kända.
activities-of = Av { $total } aktiviteter är
activities-single = { $status ->
    [done] Den enda kända aktiviteten är klar.
    [under-way] Den enda kända aktiviteten pågår.
    [not-begun] Den enda kända aktiviteten är inte påbörjad.
    [late] Den enda kända aktiviteten är försenad.
    [struck-off] Den enda kända aktiviteten är avförd.
   *[not-reported] Den enda kända aktiviteten har inte rapporterats.
}
activities-unreported = Ingen av de { $total } aktiviteterna är rapporterad.
activities-first-done = { $count ->
    [0] ingen klar
    [one] 1 klar
   *[other] { $count } klara
}
activities-under-way = { $count ->
    [one] 1 pågår
   *[other] { $count } pågår
}
activities-not-begun = { $count ->
    [one] 1 är inte påbörjad
   *[other] { $count } är inte påbörjade
}
activities-late = { $count ->
    [one] 1 är försenad
   *[other] { $count } är försenade
}
activities-struck-off = { $count ->
    [one] 1 är avförd
   *[other] { $count } är avförda
}
activities-not-reported = { $count ->
    [one] 1 är inte rapporterad
   *[other] { $count } är inte rapporterade
}

# Mål: "Av 20 mål är 5 nådda, 8 kan nås och 7 är inte bedömda."
goals-none = Inga mål i målkorten är kända.
goals-of = Av { $total } mål är
goals-single = { $status ->
    [reached] Det enda kända målet är nått.
    [can-be-reached] Det enda kända målet kan nås.
    [uncertain] Det enda kända målet är delvis nått eller osäkert.
    [unlikely] Det enda kända målet är svårt att nå.
    [not-reached] Det enda kända målet är inte nått.
   *[not-judged] Det enda kända målet är inte bedömt.
}
goals-unreported = Inget av de { $total } målen är bedömt.
goals-first-reached = { $count ->
    [0] inget nått
    [one] 1 nått
   *[other] { $count } nådda
}
goals-can-be-reached = { $count ->
    [one] 1 kan nås
   *[other] { $count } kan nås
}
goals-uncertain = { $count ->
    [one] 1 är delvis nått eller osäkert
   *[other] { $count } är delvis nådda eller osäkra
}
goals-unlikely = { $count ->
    [one] 1 är svårt att nå
   *[other] { $count } är svåra att nå
}
goals-not-reached = { $count ->
    [one] 1 är inte nått
   *[other] { $count } är inte nådda
}
goals-not-judged = { $count ->
    [one] 1 är inte bedömt
   *[other] { $count } är inte bedömda
}

# Strategins mätbara mål och målens mått.
levels-none = Inga mätbara mål är kända.
levels-of = Av { $total } mätbara mål
levels-single = { $status ->
    [reached] Det enda kända målet är nått.
    [partly-reached] Det enda kända målet är delvis nått.
    [not-reached] Det enda kända målet är inte nått.
   *[unknown] Det går inte att avgöra om det enda kända målet är nått.
}
levels-all-unknown = För inget av de { $total } mätbara målen går det att avgöra om det är nått.
unknown-no-wording = för { $count } är ordalydelsen inte angiven
unknown-no-measure = för { $count } är inget mått bestämt
unknown-no-value = för { $count } finns inget värde
unknown-too-old = för { $count } är det senaste värdet för gammalt
unknown-suppressed = för { $count } visas inte värdet, eftersom för få har svarat
unknown-not-comparable = för { $count } finns inget att jämföra värdet med
levels-first-reached = { $count ->
    [0] är inget nått
    [one] är 1 nått
   *[other] är { $count } nådda
}
levels-partly-reached = { $count ->
    [one] 1 är delvis nått
   *[other] { $count } är delvis nådda
}
levels-not-reached = { $count ->
    [one] 1 är inte nått
   *[other] { $count } är inte nådda
}
levels-unknown = { $count ->
    [one] för 1 går det inte att avgöra
   *[other] för { $count } går det inte att avgöra
}
measured-reached = { $count ->
    [one] 1 mått når sitt mål
   *[other] { $count } mått når sina mål
}
measured-partly-reached = { $count ->
    [one] 1 mått når sitt mål delvis
   *[other] { $count } mått når sina mål delvis
}
measured-not-reached = { $count ->
    [one] 1 mått når inte sitt mål
   *[other] { $count } mått når inte sina mål
}
measured-unknown = { $count ->
    [one] för 1 mått går det inte att avgöra
   *[other] för { $count } mått går det inte att avgöra
}

# Antal som står för sig.
count-goals = { $count ->
    [0] inga mål
    [one] 1 mål
   *[other] { $count } mål
}
count-activities = { $count ->
    [0] inga aktiviteter
    [one] 1 aktivitet
   *[other] { $count } aktiviteter
}
count-scorecards = { $count ->
    [0] Inget målkort är känt.
    [one] 1 målkort är känt.
   *[other] { $count } målkort är kända.
}
stated-and-known = { $known ->
    [0] { $stated } enligt källorna, inga kända här
    [one] { $stated } enligt källorna, 1 känd här
   *[other] { $stated } enligt källorna, { $known } kända här
}
stated-and-known-goals = { $known ->
    [0] { $stated } enligt källorna, inget känt här
    [one] { $stated } enligt källorna, 1 känt här
   *[other] { $stated } enligt källorna, { $known } kända här
}
stated-and-all-known = { $stated }, alla är kända här
more-late = { $count ->
    [one] Visa 1 försenad aktivitet till
   *[other] Visa { $count } försenade aktiviteter till
}
more-moves = { $count ->
    [one] Visa 1 ändring till i omgången
   *[other] Visa { $count } ändringar till i omgången
}
late-since = skulle ha varit klar { $date }

# Perioder.
period-half = { $number ->
    [1] första halvåret { $year }
   *[other] andra halvåret { $year }
}
period-twelve-months = { $from }–{ $to }
period-school-year = läsåret { $year }/{ $end }
period-third = { $number ->
    [1] januari–april { $year }
    [2] maj–augusti { $year }
   *[other] september–december { $year }
}
period-quarter = kvartal { $number } { $year }

# Översikten.
ends-unknown = { $count ->
    [one] För 1 aktivitet är slutdatum inte känt, så det går inte att säga om den är försenad.
   *[other] För { $count } aktiviteter är slutdatum inte känt, så det går inte att säga om de är försenade.
}
long-term-count = { $count ->
    [one] 1 långsiktigt mål gäller för hela kommunen.
   *[other] { $count } långsiktiga mål gäller för hela kommunen.
}
start-last-round = Uppgifterna kommer från uppföljningen för { $period }, som publicerades { $date }.
start-nothing-reported = Ingen uppföljning har publicerats, så det går inte att säga hur långt arbetet har kommit.
start-no-moves-yet = Det finns ännu inga uppföljningar att jämföra.
start-next-round = Nästa uppföljning gäller { $period } och publiceras { $date }.
start-no-next-round = Ingen kommande uppföljning är känd.
start-overdue = Uppföljningen för { $period } skulle ha publicerats { $date }. Ingen enhet har rapporterat.
start-falls-due = Uppföljningen för { $period } skulle ha publicerats { $date }, men webbplatsen har inte byggts om sedan dess. Det som står här kan vara för gammalt.
archived-copy = Det här är en arkivkopia från { $date }. Den ändras inte.
data-as-of = Uppgifterna på webbplatsen är uppdaterade till och med den { $date }.
data-undated = Uppgifterna på webbplatsen är odaterade.
page-stands-since = Det som sidan visar gäller sedan { $date }.
annex-stands-since = Gäller sedan { $date }.
stands-since = Inget på webbplatsen har ändrats sedan den { $date }.
made-with = Webbplatsen är gjord med malkort { $version }.
made-from = Webbplatsen är gjord med malkort { $version } ur innehållets version { $revision }.
made-from-dated = Webbplatsen är gjord med malkort { $version } ur innehållets version { $revision } från { $date }.
made-from-changed = Webbplatsen är gjord med malkort { $version } ur innehållets version { $revision } från { $date }, med ändringar som gjorts efter den.

# Bedömningar.
judged-in = Bedömning i uppföljningen för { $period }.
judged-by-no-unit = Kommunens långsiktiga mål bedöms inte av någon enhet.
judged-not = Enheten har inte bedömt målet.
judged-before-not-now = Målet bedömdes inte i den senaste uppföljningen.
agreement-judged-better = Enhetens bedömning visar ett bättre läge än siffrorna.
agreement-judged-worse = Siffrorna visar ett bättre läge än enhetens bedömning.
agreement-agree = Bedömningen och siffrorna stämmer överens.
was-before = tidigare: { $label }
share-done-of = { $share } gjort
standing-in-force = Gäller nu
standing-in-force-from = Gäller från { $from }
standing-latest-known-from = Senast kända målkort, från { $from }. Om det fortfarande gäller är inte känt.
standing-in-force-from-to = Gäller från { $from } till { $until }
standing-upcoming-undated = Gäller inte ännu
standing-struck-off-reason = Har avförts. Skäl: { $reason }
standing-struck-off-no-reason = Har avförts. Inget skäl är angivet.
standing-finished = Gäller inte längre. Nått eller klart enligt den sista rapporten.
standing-ended = Gäller inte längre. Målkortet slutade gälla innan det var nått eller klart, och nästa tar inte upp det.
standing-gone = Finns inte med i det målkort som gäller. Inget är sagt om varför.
standing-superseded = Ersatt. Gällde { $from } till { $until }.
standing-of-revision = { $stage }, { $from } till { $until }
standing-of-revision-open = { $stage }, från { $from }
not-in-force-revision = Den här utgåvan gäller inte nu. { $stage }.
not-in-force-scorecard = Enheten har inget målkort som gäller nu. Här visas det senaste.
decided-by-on = { $what } { $body } { $date }
decision-with-basis = { $decision } ({ $basis })
decided-by-undated = { $what } { $body }, datum inte känt

# Målkort och uppföljningar.
scorecard-of = Målkort för { $unit }
follow-up-of = { $unit }, uppföljning för { $period }
follow-up-short = Uppföljning för { $period }
round-of = Uppföljning för { $period }{ $third ->
    [0] {""}
   *[other] {" "}(tertial { $third })
}
strategy-goal-numbered = Mål { $number }: { $words }
strategy-goal-number = Mål { $number }
strategy-goal-kind = Mål { $number } i { $strategy }
distribution-goals = Målen
distribution-activities = Aktiviteterna
distribution-branch-goals = Målen, med alla målkort nedanför
distribution-branch-activities = Aktiviteterna, med alla målkort nedanför
reported-on-time = I tid
reported-late = { $count ->
    [one] 1 dag för sent
   *[other] { $count } dagar för sent
}
reported-undated = Rapporterat, dagen är inte känd
reported-missing = Sista dagen var { $deadline }
reported-not-due = Senast { $deadline }
reported-on = { $date }, { $how }
round-upcoming = Perioden är inte slut. Enheterna ska rapportera senast { $deadline }.
round-open = Enheterna rapporterar nu, senast { $deadline }.
round-closed = Sista dagen för att rapportera har passerat. Omgången publiceras { $published }.
round-published = { $expected ->
    [0] Inget målkort gällde under perioden.
    [one] { $reported ->
        [0] Den enda enheten har inte rapporterat.
       *[other] Den enda enheten har rapporterat.
    }
   *[other] { $reported ->
        [0] Ingen av { $expected } enheter har rapporterat.
       *[other] { $reported } av { $expected } enheter har rapporterat.
    }
}
round-counts = { $expected ->
    [0] inget målkort gällde
   *[other] { $reported ->
        [0] ingen av { $expected }
       *[other] { $reported } av { $expected }, varav { $late ->
            [0] ingen för sent
            [one] 1 för sent
           *[other] { $late } för sent
        }
    }
}
moved-count = { $count ->
    [0] inget läge ändrat
    [one] 1 läge ändrat
   *[other] { $count } lägen ändrade
}
follow-up-lead = { $unit } rapporterar om { $goals } och { $activities } för { $period }.

# Mått.
value-with-unit = { $value } { $unit }
value-when = Senaste värdet gäller { $period }.
value-when-too-old = Senaste värdet gäller { $period } och är för gammalt för att säga något om i dag.
value-when-missing = Värdet för { $period } saknas.
value-when-suppressed = Värdet för { $period } visas inte, eftersom för få har svarat.
value-when-withheld = Värdet för { $period } visas inte där siffrorna kommer ifrån.
value-reliability = { $reliability ->
    [preliminary] Värdet är preliminärt.
    [estimated] Värdet är uppskattat.
   *[uncertain] Värdet är osäkert.
}
value-marked = { $value } ({ $reliability })
reliability-preliminary = preliminärt
reliability-estimated = uppskattat
reliability-uncertain = osäkert
value-margin = Felmarginalen är ± { $margin }.
value-with-margin = { $value } ± { $margin }
chart-tentative = Preliminärt, uppskattat eller osäkert värde
chart-margin = Felmarginal
value-when-not-applicable = Frågan är inte aktuell för { $period }.
baseline-in = { $value } ({ $period })
baseline-not-known = { $period }, värdet är inte känt
place = plats { $place }
place-of = plats { $place } av { $of }
target-at-least = Minst { $value }
target-at-most = Högst { $value }
target-stay-above = Ligga över { $name }
target-stay-below = Ligga under { $name }
target-reach = Nå { $name }
target-approach = Närma sig { $name }
target-increase = Öka
target-decrease = Minska
target-shrink-gap = Minska skillnaden mellan { $first } och { $second }
target-within = Mellan { $low } och { $high }
target-rank = Plats { $place } eller bättre
target-rank-of = Plats { $place } eller bättre av { $of }
target-moved = { $target } (har ändrats)
target-by-hand = Bedöms av människor
target-by = { $target }, senast { $period }
target-now = { $target } (nu { $value })
distance-covered = Gjort av vägen till målet
pace-needed = Behövs per år
pace-held = Förändring per år hittills
forecast = I samma takt
forecast-words = { $value } ({ $period }). { $level ->
    [reached] Då nås målet.
    [not-reached] Då nås inte målet.
   *[unknown] Det går inte att säga om målet då nås.
}
divided-by = Uppdelat efter { $division }: { $parts }.
table-caption = { $name }, { $unit }
known-change = { $change } från { $since } till { $period }
former-target-until = Till och med { $until }: { $words }
former-target-decision = Till och med { $until }: { $words }. Beslut: { $decision }
former-baseline = utgångsläge { $value }
break-here = Mätmetoden ändrades här. Värden före kan inte jämföras.
respondents = { $count ->
    [one] 1 svar
   *[other] { $count } svar
}
statement-dated = { $period }: { $words }
indicators-lead = { $count ->
    [0] Inga mått är kända.
    [one] 1 mått följs.
   *[other] { $count } mått följs.
}
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
news-dated = { $date }, { $publisher }
news-undated = Odaterad
news-undated-by = Odaterad, { $publisher }

# Metoden.
method-goals = Mål
method-goals-1 = Den enhet som ansvarar för ett mål bedömer det i varje uppföljning, med kommunens egna ord. Bredvid bedömningen visas vad målets mått och aktiviteter säger. Säger de olika saker står det på sidan: när målet bedöms som nått fast ett mått inte når sin målnivå eller en aktivitet är försenad, och när målet bedöms som svårt att nå eller inte nått fast alla dess mått når sina målnivåer.
method-goals-2 = Ett mål som inte bedömdes i den senaste uppföljningen räknas som inte bedömt, vad som än har sagts tidigare.
method-activities = Aktiviteter
method-activities-1 = En aktivitets läge är det som enheten senast rapporterade. Har aktivitetens sista dag passerat utan att den är klar är den försenad, vad som än har rapporterats.
method-activities-2 = En aktivitet som ingen har rapporterat om räknas som inte rapporterad. Den räknas aldrig som klar.
method-indicators = Mått
method-indicators-1 = Ett mått når sitt mål när det senaste värdet uppfyller målets regel. Ett värde som är äldre än { $months ->
    [one] 1 månad
   *[other] { $months } månader
} är för gammalt för att avgöra det. Ska måttet jämföras med något annat, till exempel riket, används den senaste period som båda har värden för.
method-indicators-2 = Den senaste förändringen är det senaste värdet mot det närmast tidigare som går att jämföra. Hela år jämförs med hela år, och en månad, ett kvartal, ett tertial eller ett halvår med samma del av ett tidigare år. En förändring som är mindre än { $percent } procent av det tidigare värdet räknas som oförändrad. Har mätmetoden ändrats jämförs aldrig värden före ändringen med värden efter.
method-indicators-3 = Hur stor del av vägen som är gjord är skillnaden mellan det senaste värdet och utgångsläget, delad med skillnaden mellan målet och utgångsläget. Den avrundas nedåt. Takten hittills är medianen av förändringen per år mellan alla par av värden sedan utgångsläget (Theil–Sens metod). Då styr inte ett enstaka udda år. Takten räknas på minst tre värden för hela år, över minst två år. Prognosen förlänger takten från det senaste värdet, men aldrig utanför det möjliga: en andel stannar mellan 0 och 100 procent. Den är ingen sannolikhet, och den görs bara när det finns minst { $values ->
    [one] 1 värde
   *[other] { $values } värden
}.
method-indicators-4 = { $limit ->
    [0] Alla värden visas, hur få som än har svarat.
   *[other] Ett värde som bygger på färre än { $limit } svar visas inte, och inte heller det värde som skulle avslöja det.
}
method-indicators-5 = Ett mål som inte nås, men där minst { $percent } procent av vägen är gjord, räknas som delvis nått.
method-causes = Varför något inte går som det var lovat
method-causes-1 = Enheten kan ange varför ett mål inte är nått, eller varför en aktivitet är försenad eller avförd. Då väljer den ett av kommunens ord, så att orsakerna kan räknas: { $causes }. Orsaken är enhetens egen. Den ändrar inte hur något bedöms.
method-cause-meaning = ”{ $cause }”: { $meaning }.
method-totals = Sammanställningar
method-totals-1 = När flera mål eller aktiviteter läggs ihop visas hur många som har varje läge, även de som ingen har rapporterat om. Inget medelvärde räknas ut, eftersom det skulle dölja dem.
method-totals-2 = Ett mål eller en aktivitet som inte längre finns i något målkort är antingen nått eller klart enligt den sista rapporten, har slutat tillsammans med sitt målkort, eller är avfört. Det sista gäller även det som har utelämnats fast tiden inte var ute. Ett målkort som har ersatts visas så som det slutade. Tills de nya målkorten har följts upp står det förra resultatet kvar på startsidan.
method-labels = { $what ->
    [goals] Så kan ett mål bedömas
   *[activities] Så kan en aktivitet stå
}

# Jämförelser: "Jämfört med Målkort 2016: 4 nya mål, 14 nya aktiviteter och 3 avförda aktiviteter."
comparison-of = { $new }: nytt sedan { $old }
compared-with = Jämfört med { $old }: { $differences }.
compared-with-same = Målen och aktiviteterna är desamma som i { $old }.
whats-new-in = I målkorten som gäller nu, jämfört med dem före: { $differences }.
whats-new-first = { $count ->
    [one] 1 målkort är enhetens första och har inget att jämföras med.
   *[other] { $count } målkort är sin enhets första och har inget att jämföras med.
}
new-goals = { $count ->
    [one] 1 nytt mål
   *[other] { $count } nya mål
}
new-activities = { $count ->
    [one] 1 ny aktivitet
   *[other] { $count } nya aktiviteter
}
changed-goals = { $count ->
    [one] 1 ändrat mål
   *[other] { $count } ändrade mål
}
changed-activities = { $count ->
    [one] 1 ändrad aktivitet
   *[other] { $count } ändrade aktiviteter
}
dropped-goals = { $count ->
    [one] 1 avfört mål
   *[other] { $count } avförda mål
}
dropped-activities = { $count ->
    [one] 1 avförd aktivitet
   *[other] { $count } avförda aktiviteter
}
ended-goals = { $count ->
    [one] 1 mål som slutade med målkortet
   *[other] { $count } mål som slutade med målkortet
}
ended-activities = { $count ->
    [one] 1 aktivitet som slutade med målkortet
   *[other] { $count } aktiviteter som slutade med målkortet
}
finished-goals = { $count ->
    [one] 1 nått mål
   *[other] { $count } nådda mål
}
finished-activities = { $count ->
    [one] 1 klar aktivitet
   *[other] { $count } klara aktiviteter
}
became-replaced = Ersattes av { $name }
interim = Nya målkort gäller från den { $from } och har inte följts upp ännu. Resultatet här är från den senaste uppföljningen av de förra, för { $period }.
question-subject = Stämmer det här? { $page }
question-body =
    Sida: { $page }
    Adress: { $address }
    Läge: { $status }
    Det som sidan visar gäller sedan: { $day }

    Det här stämmer inte:
order-body =
    Jag vill ta del av den här handlingen:
    { $document }

    Den som ber om en allmän handling behöver inte säga vem den är eller varför.
order-follow-up = Uppföljning för { $period }, { $unit }
ended-count = Slutade med sina målkort utan att vara nådda eller klara: { $goals } och { $activities }.
finished-count = Nådda eller klara när de lämnade målkortet: { $goals } och { $activities }.
dropped-count = Sammanlagt har { $goals } och { $activities } avförts.
dropped-silent = { $count ->
    [one] För 1 av dem är inget skäl angivet.
   *[other] För { $count } av dem är inget skäl angivet.
}
cause-named = Orsak: { $cause }.
dropped-reason = Skäl: { $reason }.
dropped-by-on = Beslut: { $body } { $date }.
dropped-by-body = Beslut: { $body }.
dropped-on = Beslut: { $date }.
last-said-in = Senast rapporterat: { $status } ({ $period }).
replaces-named = Ersätter { $name }.

# Två omgångar eller två dagar mot varandra.
rounds-compared = Uppföljningen för { $new } jämförd med { $old }
rounds-moved = Sedan { $old }: { $moves }.
rounds-same = Inget läge har ändrats sedan { $old }.
moved-worse = { $count ->
    [one] 1 läge har blivit sämre
   *[other] { $count } lägen har blivit sämre
}
moved-better = { $count ->
    [one] 1 läge har blivit bättre
   *[other] { $count } lägen har blivit bättre
}
moved-sideways = { $count ->
    [one] 1 läge har ändrats på annat sätt
   *[other] { $count } lägen har ändrats på annat sätt
}
days-compared = Läget { $new } jämfört med { $old }
days-differ = Sedan { $old }: { $differences }.
days-same = Inget har ändrats sedan { $old }.
days-scorecards = { $count ->
    [one] 1 nytt eller ändrat målkort
   *[other] { $count } nya eller ändrade målkort
}
days-goals = { $count ->
    [one] 1 mål med annat läge
   *[other] { $count } mål med annat läge
}
days-activities = { $count ->
    [one] 1 aktivitet med annat läge
   *[other] { $count } aktiviteter med annat läge
}
days-indicators = { $count ->
    [one] 1 mått med annat värde eller mål
   *[other] { $count } mått med annat värde eller mål
}
days-follow-ups = { $count ->
    [one] 1 ny uppföljning
   *[other] { $count } nya uppföljningar
}
days-news = { $count ->
    [one] 1 nyhet
   *[other] { $count } nyheter
}

# Rättelser
corrections-lead = { $count ->
    [0] Inga publicerade uppgifter har rättats.
    [one] 1 publicerad uppgift har rättats.
   *[other] { $count } publicerade uppgifter har rättats.
}
corrections-unexplained = { $count ->
    [one] 1 rättelse saknar förklaring.
   *[other] { $count } rättelser saknar förklaring.
}
correction-what = { $what }, { $period }
corrected-on = Rättad { $date }
changed-on = Ändrad { $date } utan förklaring
# Kalender, ändringar och flöden.
calendar-next = Närmast: { $what }, { $date }.
calendar-ends = { $count ->
    [one] 1 aktivitet ska vara klar
   *[other] { $count } aktiviteter ska vara klara
}
changes-since = Ändringar sedan uppföljningen för { $period }
changes-no-later-round = Ingen uppföljning har publicerats sedan den för { $period }.
turned = { $aspect }: förut { $old }, nu { $new }
feed-title = { $name } – { $site }
event-decision = { $name }: { $what }
event-revision = { $name } börjar gälla
event-revision-past = { $name } har börjat gälla
event-deadline = Sista dag att rapportera för { $name }
event-round = Uppföljningen för { $name } publiceras
event-round-past = Uppföljningen för { $name } har publicerats
event-value = { $name }: värde för { $period }
event-target = Målet för { $name } har ändrats
event-target-now = Målet är nu: { $target }.
event-activity-ends = Sista dag: { $name }
event-status = Läge: { $status }.
event-moved = { $count ->
    [0] Inget läge har ändrats sedan förra uppföljningen.
    [one] 1 läge har ändrats sedan förra uppföljningen.
   *[other] { $count } lägen har ändrats sedan förra uppföljningen.
}
