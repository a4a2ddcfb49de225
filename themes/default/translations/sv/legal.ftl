## Om webbplatsen, tillgänglighetsredogörelsen och hur uppgifter hanteras.

the-publisher = Utgivaren
the-municipality = Kommunen

# På varje sida, när någon annan än kommunen talar.
observer-notice = Webbplatsen är gjord av { $publisher } ur offentliga källor. { $municipality } har inte granskat den.
observer-notice-unnamed = Webbplatsen är gjord ur offentliga källor. { $municipality } har inte granskat den.

# Om webbplatsen.
about-the-site = Om webbplatsen
about-lead = Här kan du följa vad kommunen har lovat att göra, vad som har blivit gjort och vad som återstår.
about-what-heading = Vad du ser här
about-what = Avdelningar och enheter har målkort med mål och aktiviteter. Varje påstående här leder vidare till det som det bygger på: målet, aktiviteten, siffran, beslutet och källan.
about-often-heading = Hur ofta den uppdateras
about-often = { $count ->
    [one] Målkorten följs upp en gång om året. Mellan uppföljningarna ändras sidorna när nya beslut, värden eller rättelser publiceras.
    [2] Målkorten följs upp två gånger om året. Mellan uppföljningarna ändras sidorna när nya beslut, värden eller rättelser publiceras.
    [3] Målkorten följs upp tre gånger om året. Mellan uppföljningarna ändras sidorna när nya beslut, värden eller rättelser publiceras.
    [4] Målkorten följs upp fyra gånger om året. Mellan uppföljningarna ändras sidorna när nya beslut, värden eller rättelser publiceras.
   *[other] Målkorten följs upp { $count } gånger om året. Mellan uppföljningarna ändras sidorna när nya beslut, värden eller rättelser publiceras.
}
about-often-unknown = Det är inte angivet hur ofta målkorten följs upp.
about-unknown-heading = När något inte är känt
about-unknown = Det som inte är känt visas som okänt. Ett värde som saknas räknas aldrig som noll, och det som inte har rapporterats räknas inte som klart. Där enhetens bedömning och siffrorna säger olika saker visas båda.
about-words-heading = Orden vi använder
about-errors-heading = Om något är fel
about-errors = Tror du att en uppgift är fel? Hör av dig och berätta vilken sida det gäller. En uppgift som rättas ändras inte i tysthet: det står kvar vad den var.
about-errors-see = Se alla rättelser
about-cite-heading = Så hänvisar du hit
about-cite = Ange utgivaren, sidans rubrik, sidans adress och dagen längst ner på sidan. Den säger sedan när det som sidan visar gäller, och saknas där inget är daterat.
about-cite-example = Till exempel:
about-cited = { $publisher }, ”{ $site }”. { $from }
about-imprint-heading = Vem som står bakom
about-responsible = { $publisher } ger ut webbplatsen och ansvarar för innehållet.
about-responsible-unknown = Det är inte angivet vem som ger ut webbplatsen.
about-contact-heading = Kontakt
about-made-heading = Hur den är gjord
about-sources-see = Se vilka källor uppgifterna bygger på
municipality-code-is = Kommunkod:
written-by = Skrivet av:
licence-is = Licens för texter och data:
more-about-the-site = Mer om webbplatsen

# Tillgänglighetsredogörelsen: lagen (2018:1937), MDFFS 2019:2, genomförandebeslut (EU) 2018/1523.
accessibility = Tillgänglighetsredogörelse
accessibility-lead = { $publisher } står bakom { $service }. Alla ska kunna använda webbplatsen. Här står hur väl den följer lagen om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du kan meddela fler.
accessibility-compliance-heading = Så väl följer webbplatsen lagen
compliance-full = { $service } är helt förenlig med lagen om tillgänglighet till digital offentlig service.
compliance-partial = { $service } är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.
compliance-non = { $service } är inte förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.
compliance-unknown = { $publisher } har ännu inte bedömt hur väl webbplatsen följer lagen om tillgänglighet till digital offentlig service.
shortcomings-heading = Innehåll som inte är tillgängligt
shortcomings-none = Inga brister är angivna.
shortcomings-unknown = Det är inte känt vilka brister som finns, eftersom ingen bedömning är gjord.
ground-non-compliance-heading = Bristande förenlighet med lagkraven
ground-burden-heading = Oskäligt betungande anpassning (12 §)
ground-outside-heading = Innehåll som inte omfattas av lagen (9 §)
shortcoming-why = Varför:
shortcoming-alternative = Så får du samma innehåll ändå:
shortcoming-planned = Vad som ska göras:
assessment-heading = Så har vi bedömt
assessment-date = Bedömningen gjordes
assessment-updated = Redogörelsen sågs senast över
assessment-method = Metod
assessment-self = Självskattning: vi har själva bedömt webbplatsen
assessment-external = Granskning av en extern part
assessment-external-by = Granskning av en extern part: { $reviewer }
not-given = inte angivet
report-heading = Meddela brister
report-lead = Hör av dig om något inte går att använda, eller om innehåll saknas i en form som fungerar för dig. Du kan också be att få innehåll som är undantaget från lagen på ett sätt som du kan ta del av.
report-form = Meddela en brist i vårt formulär
report-answer = { $days ->
    [0] Vi svarar samma dag.
    [one] Vi svarar inom en dag.
   *[other] Vi svarar inom { $days } dagar.
}
report-answer-unknown = Det är inte angivet hur snabbt du får svar.
oversight-heading = Tillsyn
oversight = { $authority } har tillsyn över lagen om tillgänglighet till digital offentlig service. Kontakta helst oss först. Är du inte nöjd med vårt svar kan du anmäla det till myndigheten.
oversight-report = Anmäl bristande tillgänglighet till { $authority }
authority-usual = Myndigheten för digital förvaltning (Digg)
tested-heading = Vad programmet prövar
tested = Sidorna är gjorda med programmet malkort. Programmets egna mallar prövas automatiskt med verktyget axe mot WCAG 2.2 på nivå AA: varje slags sida, i ljust och mörkt utseende, med hög kontrast och i ett fönster som är 320 pixlar brett. Sådana prov hittar bara en del av de brister som kan finnas. De omfattar inte webbplatsens egna texter och ändringar i utseendet, och de ersätter inte bedömningen ovan.

# Hur uppgifter hanteras.
privacy = Så hanteras uppgifter om dig
privacy-lead = Webbplatsen lagrar ingenting i din webbläsare, hämtar ingenting från andra webbplatser och mäter inte besök.
privacy-visit-heading = När du besöker webbplatsen
privacy-visit = Webbplatsen använder inga kakor och lagrar inget annat heller i din dator eller telefon. Allt som sidorna består av hämtas från den här webbplatsen. Ingen annan webbplats får veta något om ditt besök, om du inte följer en länk dit. Sidorna går att läsa utan skript.
privacy-logs-heading = Vad servern sparar
privacy-logs-unknown = Den som driver servern kan spara loggar över besök, till exempel IP-adresser. { $publisher } har ännu inte angett vad som sparas och hur länge.
privacy-mail-heading = När du hör av dig
privacy-mail = Det du skickar till kommunen blir oftast en allmän handling. Då har var och en rätt att läsa det, om uppgifterna inte omfattas av sekretess. Skriv därför inte mer om dig själv än vad som behövs.
privacy-names-heading = Människor som nämns här
privacy-names = Webbplatsen anger hellre roller än namn. En namngiven kontaktperson kan ha ett slutdatum, och visas då inte efter det. Om en text innehåller ett giltigt svenskt personnummer stoppas publiceringen.
privacy-respondents = Värden som bygger på färre än { $limit } svar visas inte, så att ingen ska kunna kännas igen.
privacy-responsible-heading = Vem som ansvarar
privacy-controller = Personuppgiftsansvarig
privacy-legal-basis = Rättslig grund
privacy-officer = Dataskyddsombud
