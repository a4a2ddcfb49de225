## En webbplats om en kommun, gjord av någon annan ur offentliga källor. Den vet bara vad källorna säger. Det som saknas i dem kan
## finnas, så här står aldrig att något inte har hänt, bara att källorna inte säger det. De här orden går före utgivarens.

# Det som källorna inte säger.
not-known = framgår inte av källorna
not-stated = Framgår inte av källorna
no-activities-known = Inga aktiviteter finns i källorna.
no-activity-delivers-it = Ingen aktivitet i källorna ska ta fram dokumentet.
no-decision-known = Inget beslut finns i källorna.
no-documents-known = Inga styrdokument finns i källorna.
no-follow-ups-known = Ingen uppföljning finns i källorna.
no-goals-known = Inga mål finns i källorna.
no-indicator-known = Det framgår inte av källorna vad målet mäts med.
no-indicators-known = Inga mått finns i källorna.
no-rounds-known = Inga uppföljningsomgångar finns i källorna.
no-scorecard-known = Inget eget målkort finns i källorna.
no-value-known = Inget värde finns i källorna.
nobody-known-to-work-on-it = Inga mål eller aktiviteter i källornas målkort bidrar till det här målet.
activity-never-reported = Ingen uppföljning av aktiviteten finns i källorna.
goal-never-reported = Ingen uppföljning av målet finns i källorna.
goal-nothing-measured = Källorna har varken något mått med värde eller någon aktivitet för målet.
document-not-decided = Inget beslut om dokumentet finns i källorna.
evaluation-not-known = Det framgår inte av källorna hur målet ska följas upp.
not-reported-yet = Rapport finns inte i källorna
nothing-reported = Ingen uppföljning finns i källorna.
responsible-not-known = det framgår inte av källorna vem som ansvarar
serves-not-known = Det framgår inte av källorna vilket mål aktiviteten bidrar till.
value-missing = värdet finns inte i källorna
value-when-missing = Värdet för { $period } finns inte i källorna.
baseline-not-known = { $period }, värdet finns inte i källorna
wording-missing = Ordalydelsen finns inte i källorna.
decided-by-undated = { $what } { $body }, dagen framgår inte av källorna
reported-undated = Rapporterat, dagen framgår inte av källorna
reporting-undated = Dagen finns inte i källorna
reporting-missing = Finns inte i källorna
ground-missing = Rapport finns inte i källorna
course-unit-silent = Enhetens rapport finns inte i källorna.
course-left-out = Nämns inte i det som källorna säger om uppföljningen.
left-out-explained = Det här stod i målkortet, men det som källorna säger om uppföljningen nämner det inte.
left-out-goals = Mål vars bedömning inte finns i källorna
left-out-activities = Aktiviteter vars läge inte finns i källorna
annex-no-comment = Enhetens kommentar till målet finns inte i källorna.
dropped-none = Källorna nämner inget mål och ingen aktivitet som har avförts.
dropped-no-reason = Skälet framgår inte av källorna.
dropped-silent = { $count ->
    [one] För 1 av dem framgår skälet inte av källorna.
   *[other] För { $count } av dem framgår skälet inte av källorna.
}
standing-struck-off-no-reason = Har avförts. Skälet framgår inte av källorna.
standing-gone = Finns inte med i det senast kända målkortet. Varför framgår inte av källorna.
correction-not-told = Framgår inte
calendar-month = { $ends ->
    [0] Källorna anger ingen aktivitet som ska vara klar
    [one] 1 aktivitet ska vara klar
   *[other] { $ends } aktiviteter ska vara klara
} under månaden, och { $others ->
    [0] inget annat som är planerat
    [one] 1 annan händelse är planerad
   *[other] { $others } andra händelser är planerade
}.
calendar-nothing-to-come = Inget kommande finns i källorna.
calendar-nothing-has-been = Ingen händelse finns i källorna.

level-no-indicator = Inget mått i källorna
level-no-target = Inget målvärde i källorna
stated-and-all-known = { $stated }, alla finns i källorna

# Bedömningar som vi inte har sett.
judged-not = Enhetens bedömning av målet finns inte i källorna.
judged-before-not-now = Enhetens bedömning i den senaste uppföljningen finns inte i källorna.
status-goal-not-judged = Bedömning okänd
status-activity-not-reported = Läge okänt
meaning-goal-not-judged = Källorna har ingen bedömning av målet från den senaste uppföljningen.
meaning-activity-not-reported = Källorna säger inte hur det går.

# Hur många.
activities-none = Inga aktiviteter finns i källorna.
activities-single = { $status ->
    [done] Den enda aktiviteten i källorna är klar.
    [under-way] Den enda aktiviteten i källorna pågår.
    [not-begun] Den enda aktiviteten i källorna är inte påbörjad.
    [late] Den enda aktiviteten i källorna är försenad.
    [struck-off] Den enda aktiviteten i källorna är avförd.
   *[not-reported] Källorna säger inte hur det går med den enda aktivitet som de nämner.
}
activities-unreported = Källorna säger inte hur det går med någon av de { $total } aktiviteterna.
activities-not-reported = { $count ->
    [one] för 1 finns läget inte i källorna
   *[other] för { $count } finns läget inte i källorna
}
goals-none = Inga mål i målkorten finns i källorna.
goals-single = { $status ->
    [reached] Det enda målet i källorna är nått.
    [can-be-reached] Det enda målet i källorna kan nås.
    [uncertain] Det enda målet i källorna är delvis nått eller osäkert.
    [unlikely] Det enda målet i källorna är svårt att nå.
    [not-reached] Det enda målet i källorna är inte nått.
   *[not-judged] Källorna har ingen bedömning av det enda mål som de nämner.
}
goals-unreported = Källorna har ingen bedömning av något av de { $total } målen.
goals-not-judged = { $count ->
    [one] för 1 finns bedömningen inte i källorna
   *[other] för { $count } finns bedömningen inte i källorna
}
levels-none = Inga mätbara mål finns i källorna.
levels-single = { $status ->
    [reached] Det enda målet i källorna är nått.
    [partly-reached] Det enda målet i källorna är delvis nått.
    [not-reached] Det enda målet i källorna är inte nått.
   *[unknown] Det går inte att avgöra om det enda målet i källorna är nått.
}
count-scorecards = { $count ->
    [0] Inget målkort finns i källorna.
    [one] 1 målkort finns i källorna.
   *[other] { $count } målkort finns i källorna.
}
stated-and-known = { $known ->
    [0] { $stated } enligt källorna, som inte nämner någon vid namn
    [one] { $stated } enligt källorna, som nämner 1 vid namn
   *[other] { $stated } enligt källorna, som nämner { $known } vid namn
}
stated-and-known-goals = { $known ->
    [0] { $stated } enligt källorna, som inte återger något
    [one] { $stated } enligt källorna, som återger 1
   *[other] { $stated } enligt källorna, som återger { $known }
}
ends-unknown = { $count ->
    [one] För 1 aktivitet finns slutdatum inte i källorna, så det går inte att säga om den är försenad.
   *[other] För { $count } aktiviteter finns slutdatum inte i källorna, så det går inte att säga om de är försenade.
}
indicators-lead = { $count ->
    [0] Inga mått finns i källorna.
    [one] 1 mått följs.
   *[other] { $count } mått följs.
}
whats-new-first = { $count ->
    [one] För 1 målkort finns ingen tidigare utgåva i källorna att jämföra med.
   *[other] För { $count } målkort finns ingen tidigare utgåva i källorna att jämföra med.
}
whats-new-nothing-before = Källorna har ingen tidigare utgåva av något målkort att jämföra med. Tidigare målkort kan ha funnits.
unit-in-short = { $count ->
    [0] { $name } har inget eget målkort och ansvarar inte för någon aktivitet, enligt källorna.
    [one] { $name } har inget eget målkort i källorna men ansvarar för 1 aktivitet.
   *[other] { $name } har inget eget målkort i källorna men ansvarar för { $count } aktiviteter.
}
document-in-short = { $count ->
    [0] { $name } När dokumentet beslutades framgår inte av källorna. Ingen aktivitet i dem gäller dokumentet.
    [one] { $name } När dokumentet beslutades framgår inte av källorna. 1 aktivitet gäller det.
   *[other] { $name } När dokumentet beslutades framgår inte av källorna. { $count } aktiviteter gäller det.
}
document-in-short-dated = { $count ->
    [0] { $name } beslutades { $date }. Ingen aktivitet i källornas målkort gäller dokumentet.
    [one] { $name } beslutades { $date }. 1 aktivitet i målkorten gäller dokumentet.
   *[other] { $name } beslutades { $date }. { $count } aktiviteter i målkorten gäller dokumentet.
}
scorecards-in-short = { $count ->
    [0] Inget målkort finns i källorna.
    [one] 1 målkort finns i källorna: vad som är lovat, vem som ansvarar och hur det går, så långt det är känt.
   *[other] { $count } målkort finns i källorna: vad som är lovat, vem som ansvarar och hur det går, så långt det är känt.
}
indicators-in-short = { $count ->
    [0] Inget mått finns i källorna.
    [one] 1 mått med de värden som finns i källorna. { $reached ->
        [0] Att målvärdet är nått framgår inte av dem.
       *[other] Målvärdet är nått.
    }
   *[other] { $count } mått med de värden som finns i källorna. { $reached ->
        [0] Att något målvärde är nått framgår inte av dem.
        [one] För 1 av dem är målvärdet nått.
       *[other] För { $reached } av dem är målvärdet nått.
    }
}
organisation-in-short = { $count ->
    [0] Ingen enhet finns i källorna.
    [one] 1 enhet finns i källorna: vad den ansvarar för och hur det går med dess målkort, så långt det är känt.
   *[other] { $count } enheter finns i källorna: vem som ansvarar för vad och hur det går med deras målkort, så långt det är känt.
}
documents-in-short = { $count ->
    [0] Inget styrdokument finns i källorna.
    [one] 1 styrdokument: när det beslutades och vilka aktiviteter som gäller det, så långt källorna säger det.
   *[other] { $count } styrdokument: när de beslutades och vilka aktiviteter som gäller dem, så långt källorna säger det.
}

unknown-no-wording = för { $count } finns ordalydelsen inte i källorna
unknown-no-measure = för { $count } finns inget mått i källorna
unknown-no-value = för { $count } finns inget värde i källorna
unknown-not-comparable = för { $count } finns inget i källorna att jämföra värdet med

# Startsidan.
answer-late-unknown = Det går inte att säga om någon aktivitet är försenad, eftersom inga slutdatum finns i källorna.
answer-moved-unknown = Källorna har inga uppföljningar att jämföra.
answer-moved-first = Källorna har ingen tidigare uppföljning att jämföra med.
answer-reported-unknown = Ingen uppföljning finns i källorna.
answer-new-unknown = Källorna har inga tidigare målkort att jämföra med.
answer-next-unknown = Ingen kommande uppföljning finns i källorna.
start-nothing-reported = Källorna innehåller ingen uppföljning, så det går inte att säga hur långt arbetet har kommit.
start-no-moves-yet = Källorna har inga uppföljningar att jämföra.
start-no-next-round = Ingen kommande uppföljning finns i källorna.
interim = Nya målkort gäller från den { $from }, och källorna har ingen uppföljning av dem. Resultatet här är från den senaste uppföljningen av de förra, för { $period }.
start-overdue = Uppföljningen för { $period } skulle ha publicerats { $date }. Den finns inte i källorna.
changes-no-later-round = Ingen senare uppföljning än den för { $period } finns i källorna.
corrections-lead = { $count ->
    [0] Inga uppgifter på webbplatsen har rättats.
    [one] 1 uppgift på webbplatsen har rättats.
   *[other] { $count } uppgifter på webbplatsen har rättats.
}

# Uppföljningarna.
rounds-lead = Målkorten följs upp i omgångar. Varje omgång visar vilka enheters rapporter som finns i källorna. En rapport som saknas där kan ändå ha lämnats.
round-published = { $expected ->
    [0] Källorna har inget målkort som gällde under perioden.
    [one] { $reported ->
        [0] Den enda enhetens rapport finns inte i källorna.
       *[other] Den enda enhetens rapport finns i källorna.
    }
   *[other] { $reported ->
        [0] Ingen av { $expected } enheters rapporter finns i källorna.
       *[other] { $reported } av { $expected } enheters rapporter finns i källorna.
    }
}
round-counts = { $expected ->
    [0] inget målkort i källorna
   *[other] { $reported ->
        [0] ingen av { $expected }
       *[other] { $reported } av { $expected }, varav { $late ->
            [0] ingen för sent
            [one] 1 för sent
           *[other] { $late } för sent
        }
    }
}
round-reported = { $expected ->
    [0] Källorna har inget målkort som gällde under { $period }.
    [one] { $reported } av 1 enhets rapport för { $period } finns i källorna.
   *[other] { $reported } av { $expected } enheters rapporter för { $period } finns i källorna.
}
round-first = Ingen tidigare omgång finns i källorna, så det finns inget att jämföra med.
reporting-nobody-expected = Källorna har inget målkort som gällde för { $period }.
reporting-only = { $how ->
    [on-time] Den enda enheten med målkort har rapporterat i tid för { $period }.
    [late] Den enda enheten med målkort har rapporterat för sent för { $period }.
    [undated] Den enda enheten med målkort har rapporterat för { $period }, men dagen framgår inte av källorna.
    [missing] Rapporten för { $period } från den enda enheten med målkort finns inte i källorna.
   *[waiting] Den enda enheten med målkort ska rapportera senare för { $period }.
}
reporting-nobody = Ingen av de { $expected } enheternas rapporter för { $period } finns i källorna.
reporting-some-undated = { $count ->
    [one] 1 har rapporterat på en dag som inte framgår av källorna
   *[other] { $count } har rapporterat på en dag som inte framgår av källorna
}
reporting-some-missing = { $count ->
    [one] för 1 finns rapporten inte i källorna
   *[other] för { $count } finns rapporten inte i källorna
}
image-not-followed-up = Ingen uppföljning i källorna

round-handed-in = { $expected ->
    [0] Källorna har inget målkort som gällde under { $period }.
    [one] { $reported } av 1 enhets rapport för { $period } finns i källorna.
   *[other] { $reported } av { $expected } enheters rapporter för { $period } finns i källorna.
}

# Diagrammen.
chart-told-nothing = Inget värde finns i källorna.
chart-told-gaps = { $count ->
    [one] Ett värde finns inte i källorna eller visas inte.
   *[other] { $count } värden finns inte i källorna eller visas inte.
}
timeline-unknown = Start och slut framgår inte av källorna
timeline-open = Start eller slut framgår inte av källorna
timeline-told-unknown = { $count ->
    [one] För en aktivitet framgår start eller slut inte av källorna.
   *[other] För { $count } aktiviteter framgår start eller slut inte av källorna.
}
multiples-unknown = Hur långt det har kommit framgår inte av källorna.

# Om webbplatsen.
about-lead = Här kan du följa vad kommunen har lovat, och vad offentliga källor säger om hur det har gått. Det är inte kommunens egen webbplats.
about-what = Webbplatsen visar de målkort, mål, aktiviteter och siffror som finns i källorna. Varje påstående leder vidare till källan. Det som inte visas här kan ändå finnas hos kommunen.
about-often-unknown = Hur ofta målkorten följs upp framgår inte av källorna.
about-unknown = Det som inte framgår av källorna visas som okänt. Att något saknas här betyder inte att kommunen inte har gjort det, bara att källorna inte säger det. Ett värde som saknas räknas aldrig som noll. Där kommunens bedömning och siffrorna säger olika saker visas båda.
about-errors = Tror du att en uppgift är fel? Hör av dig till den som har gjort webbplatsen och berätta vilken sida det gäller. En uppgift som rättas ändras inte i tysthet: det står kvar vad den var.
about-responsible = { $publisher } har gjort webbplatsen och ansvarar för innehållet.
about-responsible-unknown = Det är inte angivet vem som har gjort webbplatsen.

is-this-not-right = Stämmer det inte? Skriv till den som har gjort webbplatsen

# Vad som gäller.
scorecards-in-force = Senast kända målkort
event-revision-past = { $name }: dagen då målkortet skulle börja gälla
not-in-force-scorecard = Inget målkort som gäller nu finns i källorna. Här visas det senaste.
dropped-meaning = De har strukits, eller saknas i det senast kända målkortet fast deras tid inte var ute, och inget annat har ersatt dem där.
image-card-not-in-force = Senast kända målkort

# Tillgänglighet och personuppgifter: lagen gäller det som offentliga aktörer ger ut.
accessibility-lead = { $publisher } står bakom { $service }. Det är inte kommunens webbplats, och lagen om tillgänglighet till digital offentlig service gäller bara det som offentliga aktörer ger ut. Alla ska ändå kunna använda webbplatsen. Här står vilka brister som är kända och hur du kan meddela fler.
accessibility-compliance-heading = Så väl uppfyller webbplatsen kraven
compliance-full = { $service } uppfyller alla krav i lagen om tillgänglighet till digital offentlig service.
compliance-partial = { $service } uppfyller en del av kraven i lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.
compliance-non = { $service } uppfyller inte kraven i lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.
compliance-unknown = { $publisher } har ännu inte bedömt hur väl webbplatsen uppfyller kraven i lagen om tillgänglighet till digital offentlig service.
oversight = { $authority } har tillsyn över offentliga aktörers webbplatser. Den här är inte en sådan. Hör därför av dig till den som har gjort den.
privacy-mail = Det du skickar till kommunen blir oftast en allmän handling hos kommunen. Den här webbplatsen är inte kommunens. Skriv inte mer om dig själv än vad som behövs.

# Går löftena att följa upp?
judgeable-of = { $count ->
    [0] Inget av { $total } löften går att följa upp med det som står i källorna.
    [one] 1 av { $total } löften går att följa upp med det som står i källorna.
   *[other] { $count } av { $total } löften går att följa upp med det som står i källorna.
}
judgeable-what-lacks = Det som inte finns i källorna
judgeable-lack = Finns inte i källorna
judgeable-lacks-nothing = Allt finns i källorna
judgeable-none = I källorna finns inga löften som gäller just nu.
answer-judgeable = löften går att följa upp med det som står i källorna

# Lovat och inte hållit.
audits-none = Källorna har ingen granskning av något löfte.
audit-unit-silent = Källorna säger inte hur enheten bedömde det då.
agenda-none = Inget mål i källorna är kopplat till Agenda 2030.
agenda-without = Inget av målen i källorna är kopplat till
agenda-explained = Kopplingen visar vad ett mål handlar om, men säger inte att det globala målet nås.
sound-management-none = Inget mål i källorna är utpekat som av betydelse för god ekonomisk hushållning.
outcome-not-known = finns inte i källorna
unkept-cause-none = Ingen orsak i källorna
unkept-none = Inget löfte är försenat, avfört, flyttat eller bedömt som inte nått, enligt källorna, och inget saknas i det som finns av den senaste uppföljningen.
unkept-unknown = Källorna innehåller ingen uppföljning, så det går inte att säga vilka löften som inte är hållna.
unkept-unreported = Finns inte i källorna till uppföljningen för { $period }.

# Frågor att ställa.
question-worsened = ”{ $name }” ({ $unit }) har gått från ”{ $from }” till ”{ $to }”, och källorna har ingen kommentar till det från den senaste omgången. Vad har hänt?
question-late = ”{ $name }” ({ $unit }) skulle ha varit klar senast { $date }, och källorna har ingen kommentar till det från den senaste omgången. När blir den klar?
question-late-by-own-word = ”{ $name }” ({ $unit }) är försenad, och källorna har ingen kommentar till det från den senaste omgången. När blir den klar?
question-left-out = ”{ $name }” finns inte i det som källorna innehåller av uppföljningen från { $unit } för { $period }. Hur går det?
question-not-reported = Källorna innehåller ingen uppföljning från { $unit } för { $period }. Hur går det?

# Problem som ingen arbetar med.
unattended = Problem utan känd aktivitet
unattended-count = { $count ->
    [one] 1 mått blir sämre utan att källorna nämner någon aktivitet som pågår för målen som det mäter.
   *[other] { $count } mått blir sämre utan att källorna nämner någon aktivitet som pågår för målen som de mäter.
}
unattended-none = { $count ->
    [one] 1 mått som mäter något mål går att jämföra med sitt närmast tidigare värde. Det blir inte sämre utan att källorna nämner någon aktivitet som pågår.
   *[other] { $count } mått som mäter något mål går att jämföra med sitt närmast tidigare värde. Inget av dem blir sämre utan att källorna nämner någon aktivitet som pågår.
}
unattended-unknown = För inget mått som mäter något mål finns aktuella värden att jämföra i källorna. Därför går det inte att säga om något blir sämre.
without-goal-none = Alla aktiviteter i källorna bidrar till något mål.
without-goal-count = { $count ->
    [one] För 1 aktivitet säger källorna inte vilket mål den bidrar till.
   *[other] För { $count } aktiviteter säger källorna inte vilket mål de bidrar till.
}
unattended-explained = Ett mått står här när den senaste förändringen är till det sämre och källorna inte nämner någon aktivitet som pågår, varken för målen i målkorten eller för strategins mål.
promised-ends = aktiviteter har ett slutdatum i källorna
promised-measured = mål i strategin har ett mått i källorna
promised-until = Den sista aktiviteten som har ett slutdatum i källorna ska vara klar { $date }.
