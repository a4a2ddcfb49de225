# Ett meddelande per kod: vad som är fel, i skribentens ord. Attributet .help säger hur det rättas.

not-utf8 = Filen är inte sparad som UTF-8. Första otydliga tecknet står på rad { $line }, kolumn { $column }.
    .help = Öppna filen i en textredigerare och spara den med kodningen UTF-8. Då blir å, ä och ö rätt.
other-encoding = Filen är sparad i { $encoding } och inte i UTF-8. Den har lästs som { $encoding }.
    .help = Spara den gärna som ”CSV UTF-8”, så läser alla program å, ä och ö rätt.
file-too-large = Filen är större än 4 MiB.
    .help = Dela upp den, eller flytta det som inte hör till målkortet någon annanstans.
empty-file = Filen är tom.
    .help = Skriv innehållet eller ta bort filen.
conflict-marker = Här står båda sidorna av en sammanslagning som inte blev klar. Inget i filen läses.
    .help = Välj vad som ska gälla av det som står mellan <<<<<<< och >>>>>>>, och ta bort de tre märkraderna.
forbidden-character = { $sort ->
        [direction] Här står ett osynligt tecken ({ $number }) som vänder på texten efter det.
        [escape] Ett omvänt snedstreck (\) inom raka citattecken ger här ett styrtecken ({ $number }), som inte kan visas på en sida.
        [reference] Här skrivs ett tecken som inte kan visas på en sida ({ $number }).
       *[control] Här står ett styrtecken ({ $number }), som inte kan visas på en sida.
    }
    .help = { $sort ->
        [direction] Ta bort tecknet. Det följer ibland med när man kopierar från en telefon eller ett annat program. Skriv om orden för hand om det inte går att se.
        [escape] Sätt enkla citattecken runt texten om snedstrecket ska synas: 'så här'. Är det en sökväg, skriv vanliga snedstreck (/).
        [reference] Ta bort det.
       *[control] Ta bort tecknet. Det följer ofta med när man kopierar från ett annat program. Skriv om orden för hand om det inte går att se.
    }
unreadable = Filen eller mappen kan inte läsas: { $detail }.
    .help = { $cure ->
        [none] Kontrollera att den finns kvar och att du har rätt att läsa den.
       *[other] { $cure }
    }
link-leaves-folder = Filen är en länk som leder ut ur mappen, eller ingenstans.
    .help = Lägg själva filen här i stället för en länk till den.
no-file = { $sort ->
        [folder] Det här är en mapp, men den heter som en fil. Inget i den läses.
       *[device] Det här är ingen fil utan ett rör, en sockel eller en enhet.
    }
    .help = { $sort ->
        [folder] Spara texten som en vanlig fil med det namnet och ta bort mappen. Är mappen tom räcker det att ta bort den.
       *[device] Ta bort det, eller lägg en vanlig fil här.
    }
stray-file = { $within ->
        [theme] Filen ligger inte där ett tema har filer, eller har fel ändelse, så den ändrar ingenting.
       *[content] Här hör inget innehåll hemma, så filen tas inte med.
    }
    .help = { $suggestion ->
        [none] { $within ->
            [theme] Ett tema har templates/….html, styles/….css, scripts/….js och translations/språk/….ftl, med små bokstäver. Flytta eller döp om filen, eller ta bort den.
           *[content] Flytta den till mappen för sin innehållstyp, till exempel sidor/ eller malkort/enhetens-id/.
        }
       *[other] Menade du mappen { $suggestion }?
    }
misplaced-file = { $why ->
        [folder] Mappen heter ”{ $name }”, men ska heta ”{ $right-name }”. Inget i den läses.
        [depth] Filen ligger inte där filer av sitt slag läses.
        [word-processor] Filen är ett dokument (Word, PDF eller liknande) och kan inte läsas som innehåll.
        [spreadsheet] Filen är en tabell och kan inte läsas här.
        [shortcut] Det här är en genväg och inte själva filen.
        [not-fetched] Filen ligger kvar i iCloud och finns inte på den här datorn.
       *[ending] { $ending ->
            [none] Filens namn saknar ändelse, så den läses inte.
           *[other] Filen heter ”{ $name }”, men ska heta ”{ $right-name }”. Så här läses den inte.
        }
    }
    .help = { $why ->
        [folder] Döp om mappen till { $right }. Finns den redan, flytta filerna dit.
        [depth] { $certain ->
            [yes] Flytta den till { $right }.
           *[no] Flytta den till { $right }, med det som fattas i stället för tre punkter.
        }
        [word-processor] Kopiera texten till en vanlig textfil, { $right }, sparad som UTF-8. Ta bort den här filen.
        [spreadsheet] Skriv innehållet i { $right } och ta bort den här filen. Ett kalkylblad med ett måtts värden sparas som CSV under namnet matt/måttets-id.csv.
        [shortcut] Lägg själva filen här, som { $right }.
        [not-fetched] Hämta filen i Finder (högerklicka och välj Hämta nu). Den ska heta { $right }.
       *[ending] Döp om den till { $right }.
    }
copied-file = { $what ->
        [folder] Mappen är en kopia av { $original }.
       *[file] Filen är en kopia av { $original }.
    } { $same ->
        [yes] De säger samma sak. Kopian tas inte med.
       *[no] De skiljer sig åt. Kopian tas inte med.
    }
    .help = { $same ->
        [yes] Ta bort den.
       *[no] Ta bort den. Finns något i den som saknas i originalet, flytta över det först.
    }
conflicting-copy = { $what ->
        [folder] Mappen är en kopia av { $original }, men de två säger inte samma sak.
       *[file] Filen är en kopia av { $original }, men de två säger inte samma sak.
    }
    .help = Jämför dem, samla det som gäller i { $original } och ta bort kopian.
bad-file-name = Namnet ”{ $name }” kan inte bli en adress.
    .help = { $suggestion ->
        [none] Använd bara små bokstäver a–z, siffror och bindestreck.
       *[other] Döp om till { $suggestion }. Bara små bokstäver a–z, siffror och bindestreck går bra.
    }
translation-without-original = Översättningen av ”{ $id }” har inget original.
    .help = Kontrollera att originalet finns och har samma namn eller id. Skriv det först i originalet.
unknown-language = Språket ”{ $language }” finns inte på webbplatsen.
    .help = Webbplatsens språk är { $languages }. Huvudspråket skrivs utan språkkod i filnamnet. Lägg till språket under [languages] i book.toml om det ska finnas.
not-translatable = Nyckeln ”{ $key }” kan inte översättas.
    .help = Ta bort den här. Värdet hämtas från originalet.
no-front-matter = { $sort ->
        [fence] Rubrikblocket börjar inte med tre bindestreck. Raden läses som text.
       *[none] Filen saknar rubrikblock.
    }
    .help = Börja filen med en rad med tre bindestreck (---), sedan nycklar och värden, sedan en likadan rad.
front-matter-not-closed = { $sort ->
        [fence] Rubrikblocket slutar inte med tre bindestreck. Så här avslutas det inte.
       *[none] Rubrikblocket har en början men inget slut.
    }
    .help = { $sort ->
        [fence] Byt ut raden mot tre bindestreck: ---
       *[none] Lägg till en rad med tre bindestreck (---) efter den sista nyckeln.
    }
yaml-syntax = { $sort ->
        [tab] Raden är indragen med tabb.
        [quote] Ett citattecken har en början men inget slut.
        [after-quote] Det står text efter ett citattecken som avslutar värdet.
        [several] Det står flera värden efter varandra.
        [extra-mark] Det står ett tecken för mycket sist på raden.
        [after-bracket] Det står text efter en parentes som avslutar värdet.
        [open-bracket] Parentesen { $words } har en början men inget slut.
        [bracket] En parentes ([ eller {"{"}) och dess slut passar inte ihop.
        [comma-twice] Det saknas något före kommat.
        [mark] Ett värde kan inte börja med tecknet { $words } utan citattecken.
        [block] Efter tecknet { $words } kan det inte stå text på samma rad.
        [list-beside] En lista kan inte börja på samma rad som nyckeln.
        [comment] Ett nummertecken (#) med mellanslag före gör resten av raden till en kommentar, så att det som ska avsluta värdet försvinner.
        [colon] Ett kolon med mellanslag efter står inne i ett värde.
        [curly] Typografiska citattecken (”) håller inte ihop ett värde. Det gör bara raka (").
        [flow-colon] Ett kolon står inne i ett värde, eller så saknas ett komma före nyckeln.
        [dash] Tecknet { $words } börjar ingen lista här. Det gör bara ett bindestreck med ett mellanslag efter.
        [deeper] Raden är mer indragen än raden ovanför, som redan har ett värde.
        [indentation] Indraget stämmer inte med raderna ovanför.
        [no-blank] Det saknas ett mellanslag efter kolonet.
        [equals] Här står ett likhetstecken, men mellan nyckel och värde ska det stå kolon.
        [no-end] Raden har ingen nyckel. Rubrikblocket verkar sluta före den, men det avslutas inte med tre bindestreck (---).
        [no-key] Raden har ingen nyckel. Hör den till texten ovanför?
        [escape] Ett omvänt snedstreck (\) inom raka citattecken har en egen betydelse, och tecknet efter det ger ingen mening här.
        [document] Här slutar rubrikblocket mitt i: { $words }
        [circle] Värdet hänvisar till sig självt.
       *[other] Raden kan inte läsas härifrån.
    }
    .help = { $right ->
        [none] { $sort ->
            [tab] Byt ut tabben mot mellanslag.
            [quote] Avsluta citatet med samma tecken som det börjar med.
            [after-quote] Sätt citattecken runt hela texten, av den sort som inte finns i den: namn: '"Trygghet" ska prägla arbetet'
            [several] Skriv flera värden som en lista: [ett, två]
            [extra-mark] Ta bort tecknet.
            [after-bracket] Sätt raka citattecken runt hela texten: namn: "[Preliminärt] Alla ska med"
            [open-bracket] Avsluta med samma sorts parentes: [ett, två] eller {"{"}id: a, namn: b{"}"}
            [bracket] Skriv lika många slut som början: [ett, två]
            [comma-twice] Ta bort kommat, eller skriv det som ska stå före det.
            [mark] Sätt raka citattecken runt hela värdet: namn: "@kommunen svarar"
            [block] Skriv texten på nästa rad, indragen med två mellanslag.
            [list-beside] Skriv listan på raderna under nyckeln, en punkt per rad: - så här. Är det en text, sätt raka citattecken runt den.
            [comment] Sätt raka citattecken runt texten med #, eller flytta kommentaren till en egen rad.
            [flow-colon] Sätt raka citattecken runt ett värde med kolon, och komma mellan nycklarna: {"{"}id: a, namn: "Mål: fler i arbete"{"}"}
            [deeper] Låt nycklar på samma nivå börja i samma kolumn. Hör raden till texten ovanför, sätt raka citattecken runt hela texten.
            [indentation] Låt nycklar på samma nivå börja i samma kolumn.
            [no-end] Skriv en rad med tre bindestreck (---) före texten. Är raden en del av rubrikblocket, skriv nyckel, kolon och värde.
            [no-key] Hör den till texten ovanför, dra in den med två mellanslag. Är den något nytt, skriv nyckel, kolon och värde.
            [escape] Sätt enkla citattecken runt texten: 'så här', eller skriv tecknet två gånger: \\
            [document] Ta bort raden. Rubrikblocket slutar först vid raden med bara tre bindestreck.
            [circle] Skriv ut värdet i stället för hänvisningen (*).
            [dash] Skriv ett bindestreck och ett mellanslag först på raden: - id: bredband
           *[other] Sätt raka citattecken runt värdet, och låt nycklar på samma nivå börja i samma kolumn.
        }
       *[other] { $sort ->
            [mark] Sätt raka citattecken runt hela värdet. Skriv så här: { $right }
            [colon] Sätt raka citattecken runt hela värdet. Skriv så här: { $right }
            [curly] Sätt raka citattecken runt hela värdet. Skriv så här: { $right }
            [quote] Saknas slutet, skriv så här: { $right }
           *[other] Skriv så här: { $right }
        }
    }
unquoted-text = { $sort ->
        [comment] Ett nummertecken (#) med mellanslag före gör resten av raden till en kommentar, så den texten skulle inte visas.
        [tag] Ett utropstecken (!) först i ett värde har en egen betydelse, så ordet efter det skulle inte visas.
        [name] Ett och-tecken (&) först i ett värde har en egen betydelse, så ordet efter det skulle inte visas.
        [comma] Kommat avslutar värdet här, och det som står efter är ingen nyckel med ett värde.
        [pair] Det går inte att se om det här är ett tal med decimaler eller två tal.
        [nothing] { $text } betyder att det inte finns något värde.
        [no-blank] Det saknas ett mellanslag efter kolonet.
        [equals] Här står ett likhetstecken, men mellan nyckel och värde ska det stå kolon.
        [backslash] Ett omvänt snedstreck (\) inom raka citattecken har en egen betydelse, så adressen blir en annan än den som är skriven.
        [dash] Raden ser ut som en punkt i en lista, men läses som en del av en text.
        [cut] Kommat delar värdet mitt i ett citat eller en parentes.
        [open-quote] Citatet fortsätter över raderna under, så att nycklarna där blir en del av texten.
        [bracket] En nyckel kan inte börja med en parentes.
       *[no-value] Det här är en nyckel utan kolon och värde.
    }
    .help = { $sort ->
        [comment] Sätt raka citattecken runt hela texten: namn: "Bli kommun #1 i länet". Är det en kommentar, flytta den till en egen rad.
        [tag] Sätt raka citattecken runt hela värdet: namn: "!Viktigt för alla"
        [name] Sätt raka citattecken runt hela värdet: namn: "&-tecknet först"
        [comma] Hör det ihop, sätt raka citattecken runt hela värdet: {"{"}skäl: "Svaren saknades, fel i enkäten"{"}"}. Är det en ny nyckel, skriv kolon och värde efter den.
        [pair] Skriv citattecken om det är ett tal: ["84,4"]. Skriv mellanslag efter kommat om det är två: [84, 4]
        [nothing] Skriv texten eller ta bort nyckeln. Är det själva texten som ska visas, sätt raka citattecken runt den: "{ $text }"
        [no-blank] Skriv kolon, mellanslag och värde: nyckel: värde
        [equals] Skriv kolon, mellanslag och värde: nyckel: värde
        [backslash] Skriv vanliga snedstreck: bilder/ny.svg
        [dash] Börja varje punkt med ett bindestreck och ett mellanslag på en egen rad under nyckeln: - så här. Är det en text, sätt raka citattecken runt hela texten.
        [cut] Sätt raka citattecken runt hela värdet: ["Vägar (gator, gångstråk)", torg]
        [open-quote] Avsluta citatet med samma tecken som det börjar med. Ska texten ha flera rader, dra in dem med två mellanslag.
        [bracket] Sätt raka citattecken runt hela texten, eller skriv nyckeln utan parentes.
       *[no-value] Skriv kolon, mellanslag och värde efter den. Är det en text, sätt raka citattecken runt den.
    }
yaml-too-large = Rubrikblocket blir orimligt stort när det läses.
    .help = Ta bort upprepade hänvisningar (& och *) och djupt nästlade listor.
duplicate-key = Nyckeln ”{ $key }” finns redan.
    .help = Behåll en av dem. { $swedish } och { $english } är samma nyckel på svenska och engelska.
unknown-key = Nyckeln ”{ $key }” finns inte i { $type }.
    .help = { $suggestion ->
        [none] { $file ->
            [settings] Det som går att skriva här är: { $keys }. Vad det betyder står i konfigurationsreferensen (malkort reference configuration).
           *[content] Det som går att skriva här är: { $keys }. Vad det betyder står i innehållsreferensen (malkort reference content).
        }
       *[other] Menade du ”{ $suggestion }”?
    }
missing-key = Nyckeln ”{ $key }” saknas i { $type }.
    .help = { $file ->
        [settings] Lägg till den, till exempel så här: { $line }
       *[content] Lägg till den, till exempel så här: { $key }: { $example }
    }
wrong-shape = Här väntas { $expected ->
        [text] en text
        [number] ett tal
        [map] nycklar med värden
        [map-not-yes] mer än ett ja eller ett nej
        [list] en lista
        [yes-no] ja eller nej
       *[other] något annat
    }, men här står { $found ->
        [text] en text
        [number] ett tal
        [map] nycklar med värden
        [list] en lista
        [yes-no] ett ja eller nej
       *[other] ingenting
    }.
    .help = { $expected ->
        [map-not-yes] Skriv vad som gäller i stället för ”{ $text }”, till exempel så här: { $example }. Ska inget av detta gälla, ta bort nyckeln.
        [map] { $file ->
            [settings] Skriv en nyckel per rad under en rubrik i hakparenteser: nyckel = värde
           *[content] { $example ->
                [none] Skriv en nyckel per rad, indragna under den här: nyckel: värde
               *[other] Skriv en nyckel per rad, indragna under den här, till exempel så här: { $example }
            }
        }
        [yes-no] Skriv ja eller nej.
       *[other] { $example ->
            [none] { $file ->
                [settings] Jämför med exemplet i konfigurationsreferensen (malkort reference configuration).
               *[content] Jämför med exemplet i innehållsreferensen (malkort reference content).
            }
           *[other] { $file ->
                [settings] Skriv till exempel så här: { $line }
               *[content] Skriv till exempel så här: { $key }: { $example }
            }
        }
    }
bad-date = { $why ->
        [day] ”{ $text }” finns inte: { $month ->
             [1] januari
             [2] februari
             [3] mars
             [4] april
             [5] maj
             [6] juni
             [7] juli
             [8] augusti
             [9] september
             [10] oktober
             [11] november
            *[12] december
        } { $year } har { $days } dagar.
        [month] ”{ $text }” finns inte: ett år har tolv månader.
        [serial] ”{ $text }” är en dag som ett kalkylprogram räknar dagar: { $suggestion }.
       *[form] ”{ $text }” är inget datum.
    }
    .help = { $suggestion ->
        [none] Skriv år-månad-dag, till exempel 2017-04-24.
       *[other] Skriv { $suggestion }, om det är den dagen som menas. Datum skrivs år-månad-dag.
    }
bad-period = { $why ->
        [day] ”{ $text }” finns inte: { $month ->
             [1] januari
             [2] februari
             [3] mars
             [4] april
             [5] maj
             [6] juni
             [7] juli
             [8] augusti
             [9] september
             [10] oktober
             [11] november
            *[12] december
        } { $year } har { $days } dagar.
        [month] ”{ $text }” finns inte: ett år har tolv månader.
        [part] ”{ $text }” finns inte: ett år har två halvår, tre tertial och fyra kvartal.
        [serial] ”{ $text }” är en dag som ett kalkylprogram räknar dagar: { $suggestion }.
       *[form] ”{ $text }” är ingen period.
    }
    .help = { $suggestion ->
        [none] Skriv 2026 (året), 2026-h1 (halvår), 2026-t2 (tertial, fyra månader), 2026-k3 (kvartal), 2026-05 (månad), 2026-05-31 (dag), 2025/26 (läsår), 2024-2026 (flera år) eller 2026-05-r12 (tolv månader).
       *[other] Skriv { $suggestion }, om det är det som menas. Bokstaven h står för halvår, t för tertial (fyra månader) och k för kvartal.
    }
odd-year = Årtalet { $year } ser felskrivet ut.
    .help = Kontrollera årtalet. Årtal före 1700 och efter 2100 är sällan rätt på ett målkort.
odd-date = { $why ->
        [reported-ahead] Uppföljningen sägs vara inlämnad { $date }, men i dag är det { $other }.
        [shown-late] Dagen { $date } är mer än ett år efter periodens slut ({ $other }). Till dess visas inget.
        [due-early] Uppföljningen ska vara klar { $date }, men perioden är slut först { $other }.
        [due-late] Uppföljningen ska vara klar { $date }, mer än ett år efter periodens slut ({ $other }).
        [other-year] Kortet gäller från { $date }, men är döpt efter { $other }.
        [long] Från { $other } till { $date } är ovanligt länge.
        [shown-after] Kortet visas från { $date }, men gäller bara till { $other }.
        [decided-after] Beslutet är daterat { $date }, men det som beslutas gäller bara till { $other }.
        [decided-late] Beslutet är daterat { $date }, mer än två år efter att kortet började gälla ({ $other }).
        [decided-early] Beslutet är daterat { $date }, mer än fem år innan kortet börjar gälla ({ $other }).
        [far-from-card] Dagen { $date } ligger mer än tjugo år från den dag då kortet börjar gälla ({ $other }).
        [due-before-start] Målet ska vara nått { $date }, men utgångsläget är från { $other }.
        [due-far] Målet ska vara nått först { $date }, mer än fyrtio år efter det senast kända ({ $other }).
       *[ahead] Dagen { $date } ligger mer än fem år fram i tiden. Till dess visas inget.
    }
    .help = Kontrollera båda dagarna, årtalet framför allt.
bad-number = { $why ->
        [absent] ”{ $text }” är inget tal, utan säger att uppgiften saknas.
        [mark] ”{ $text }” kan betyda noll, men också att uppgiften saknas.
        [approximate] ”{ $text }” är ett ungefärligt tal. Här behövs ett exakt.
        [bound] ”{ $text }” är en gräns eller ett intervall. Här behövs ett enda tal.
        [footnote] Efter talet i ”{ $text }” står ett tecken som hänvisar till en not.
        [exponent] ”{ $text }” är skrivet med tiopotens, som kalkylprogram gör när talet inte får plats. Siffror kan ha gått förlorade.
        [groups] Siffrorna i ”{ $text }” är grupperade så att det inte går att veta vilket tal som menas.
        [groups-of-two-readings] Siffrorna i ”{ $text }” är inte grupperade tre och tre. Menas { $whole } eller { $decimal }?
        [cut] ”{ $text }” slutar med ett decimaltecken. Det ser avhugget ut.
        [too-long] ”{ $text }” har fler siffror än vad som går att räkna exakt med.
        [formula] ”{ $text }” är ett felmeddelande från ett kalkylprogram.
        [unit] Efter talet { $bare } står ”{ $unit }”.
        [not-whole] ”{ $text }” är inget heltal.
       *[words] ”{ $text }” är inget tal.
    }
    .help = { $file ->
    [settings] { $why ->
        [unit] Skriv bara talet: { $bare }
        [not-whole] Skriv ett heltal, till exempel 1.
       *[other] Skriv bara siffror, med punkt för decimaler och utan mellanslag: 1000 eller 2.5. Ska det vanliga värdet gälla, ta bort raden.
    }
   *[content] { $why ->
        [absent] Lämna bort värdet och skriv saknas: uppgift-saknas. I en CSV-fil räcker en tom cell.
        [mark] Skriv 0 om det är noll. Saknas uppgiften: lämna cellen tom i en CSV-fil, eller skriv saknas: uppgift-saknas i stället för värdet.
        [approximate] Skriv bara talet, och skriv i anmärkning att det är ungefärligt.
        [bound] Skriv talet. Är det inte känt: lämna cellen tom i en CSV-fil, eller skriv saknas: uppgift-saknas, och skriv gränsen i anmärkning.
        [footnote] Skriv bara talet, och det som noten säger i anmärkning.
        [exponent] Skriv ut alla siffror, till exempel 1 200 000.
        [groups] Skriv tusental med mellanslag och decimaler med komma, till exempel 1 234,5.
        [groups-of-two-readings] Skriv { $whole } eller { $decimal }.
        [cut] Skriv decimalerna, eller ta bort decimaltecknet.
        [too-long] Skriv högst 15 siffror före decimalerna. Välj annars en större enhet, till exempel miljoner kronor.
        [formula] Rätta formeln i kalkylprogrammet. Saknas uppgiften: lämna cellen tom.
        [unit] Skriv bara talet: { $bare }. Enheten anges en gång, under enhet i måttets fil.
        [not-whole] Skriv ett heltal, till exempel 1.
       *[words] Skriv bara siffror, med komma eller punkt för decimaler. Saknas värdet: lämna cellen tom i en CSV-fil, eller skriv saknas: uppgift-saknas.
    }
    }
ambiguous-number = Menas { $whole } eller { $decimal }? Talet kan läsas på båda sätten.
    .help = { $settles ->
        [decimals] Skriv { $whole } eller { $decimal }. Har måttets värden tre decimaler, skriv decimaler: 3 i måttets fil.
       *[writing] Skriv { $whole } eller { $decimal }.
    }
share-below-one = { $share } procent är mindre än en procent. Menas { $percent } procent?
    .help = Skriv { $percent }. Om det verkligen är mindre än en procent, skriv procenttecknet också: { $share } %
odd-percent = { $how ->
        [negative] { $value } procent är mindre än noll.
        [above] { $value } procent är mer än hundra.
       *[below-one] { $value } procent är mindre än en procent. Menas { $percent } procent?
    }
    .help = { $how ->
        [below-one] Skriv { $percent }. Om det verkligen är mindre än en procent, skriv procenttecknet också: { $value } %
       *[other] Kontrollera talet. Om det stämmer, skriv procenttecknet också: { $value } %
    }
odd-magnitude = { $way ->
        [more] { $of ->
            [baseline] Utgångsläget { $value } är ungefär { $times } gånger så stort som måttets värden.
            [target] Målvärdet { $value } är ungefär { $times } gånger så stort som måttets värden.
           *[value] Värdet { $value } är ungefär { $times } gånger så stort som de andra värdena.
        }
       *[less] { $of ->
            [baseline] Måttets värden är ungefär { $times } gånger så stora som utgångsläget { $value }.
            [target] Måttets värden är ungefär { $times } gånger så stora som målvärdet { $value }.
           *[value] De andra värdena är ungefär { $times } gånger så stora som värdet { $value }.
        }
    }
    .help = { $of ->
        [baseline] Kontrollera decimaltecknet och enheten. Om utgångsläget stämmer, skriv det också bland värdena, med en anmärkning.
        [target] Kontrollera decimaltecknet och enheten. Om målvärdet stämmer, förklara det i dess anmärkning.
       *[value] Kontrollera decimaltecknet och enheten. Om värdet stämmer, förklara det i en anmärkning vid värdet.
    }
outside-bounds = { $way ->
        [below] { $value } är lägre än { $bound }, som är det lägsta som måttet kan ha.
       *[above] { $value } är högre än { $bound }, som är det högsta som måttet kan ha.
    }
    .help = Kontrollera talet. Om det stämmer, förklara det i en anmärkning, eller skriv enheten så att talet ryms i den.
odd-contact = { $sort ->
        [email] ”{ $text }” går inte att skicka e-post till.
        [web] Länken till ”{ $text }” leder ingenstans för den som besöker webbplatsen.
       *[phone] ”{ $text }” går inte att ringa.
    }
    .help = { $sort ->
        [email] Skriv en enda adress, i formen namn@exempel.se.
        [web] Kontrollera adressen: den ska ha ett domännamn som exempel.se, och finnas utanför kommunens eget nät.
       *[phone] Skriv numret med siffror, som 0123-456 00. Annat om telefonen kan stå under öppettider.
    }
few-decimals = Ett värde har { $typed ->
        [one] en decimal
       *[other] { $typed } decimaler
    }, men måttets värden visas { $shown ->
        [0] utan decimaler
        [one] med en decimal
       *[other] med { $shown } decimaler
    }.
    .help = Skriv decimaler: { $wanted } i måttets fil om decimalerna ska visas.
number-out-of-range = Talet { $text } är utanför det som går.
    .help = { $open ->
        [yes] Skriv ett tal från { $low } och uppåt.
       *[no] Skriv ett tal från { $low } till { $high }.
    }
unknown-word = ”{ $word }” är inget av orden som går att använda här.
    .help = { $suggestion ->
        [none] Välj något av: { $words }.
       *[other] Menade du ”{ $suggestion }”? Orden är: { $words }.
    }
bad-id = ”{ $id }” kan inte vara ett id.
    .help = { $suggestion ->
        [none] Använd bara små bokstäver a–z, siffror och bindestreck.
       *[other] Skriv { $suggestion }. Bara små bokstäver a–z, siffror och bindestreck går bra.
    }
reserved-name = { $why ->
        [page] Inget kan heta ”{ $name }” här: webbplatsen har redan en egen sida på den adressen.
       *[device] Inget kan heta ”{ $name }”: namnet är reserverat i Windows.
    }
    .help = { $why ->
        [page] Välj ett annat namn, till exempel { $suggestion }.
       *[device] Välj ett annat namn, till exempel { $suggestion }. Annars går webbplatsen inte att kopiera till en dator med Windows.
    }
bad-link = ”{ $link }” är ingen adress som en sida får länka till.
    .help = { $suggestion ->
        [none] Skriv en adress som börjar med https://, http://, mailto: eller tel:, eller id:t på något på webbplatsen.
       *[other] Skriv hela adressen: { $suggestion }
    }
part-without-answers = Delen ”{ $part }” säger inte hur många svar den bygger på, fast måttets egna värden gör det. Värdena visas därför inte, första gången för { $period }.
    .help = Skriv antal-svar vid varje värde, i en CSV-fil i kolumnen antal-svar-{ $id }. Behövs inget skydd, skriv minst-antal-svar: 0 i måttets fil.
unaudited-suppression = Måttet ”{ $name }” har så många värden som hänger ihop att alla inte har kunnat prövas. Därför kan fler värden vara dolda än vad skyddet av små grupper kräver.
    .help = Vill ni visa fler värden, använd färre uppdelningar eller färre slags perioder, till exempel bara år.
csv-heading = { $heading ->
        [period] Ingen kolumn heter ”period”.
        [periods-as-columns] Perioderna står som kolumner, bredvid varandra. De ska stå under varandra.
        [nameless] Kolumnen har inget namn, så det går inte att veta vad cellen anger.
       *[other] Kolumnen ”{ $heading }” hör inte till måttet.
    }
    .help = { $heading ->
        [period] { $suggestion ->
            [none] Skriv kolumnernas namn i första raden: period;värde
           *[other] Döp om kolumnen ”{ $suggestion }” till ”period”.
        }
        [periods-as-columns] Vänd tabellen, i Excel med Klistra in special och Transponera, så att varje rad är en period: period;värde och under det till exempel 2025;68
        [nameless] Skriv ett namn överst i kolumnen, eller töm cellen.
       *[other] { $suggestion ->
            [none] Kolumner kan heta period, värde, antal-svar, saknas, tidsseriebrott, publiceras, anmärkning och källa, eller som id:t på en jämförelse eller uppdelning i måttets fil, ensamt eller efter något av dem: antal-svar-kvinnor.
           *[other] Menade du ”{ $suggestion }”?
        }
    }
csv-row = Raden har { $cells ->
        [one] en cell
       *[other] { $cells } celler
    }, men rubrikraden har { $columns }.
    .help = { $why ->
        [decimal-comma] Kommatecken skiljer kolumnerna åt, och står också i talen. Skilj kolumnerna åt med semikolon i stället, eller sätt citattecken runt talen: "80,5"
       *[other] Kontrollera skiljetecknen. Sätt citattecken runt text som innehåller semikolon eller komma.
    }
csv-quote = Citattecknet har en början men inget slut. Utan slut skulle raderna nedanför bli en del av cellen.
    .help = Avsluta cellen med ett citattecken till, eller ta bort det här. Ett citattecken inne i en cell som redan har citattecken runt sig skrivs två gånger: ""
duplicate-column = Kolumnen ”{ $column }” finns redan.
    .help = { $english ->
        [none] Behåll en av dem.
       *[other] Behåll en av dem. { $swedish } och { $english } är samma kolumn på svenska och engelska.
    }
unknown-page = Webbplatsen har ingen sida ”{ $page }” som kan ha en egen lättläst text.
    .help = { $suggestion ->
        [none] Byt namn på filen till någon av sidorna: { $pages }. Startsidans lättlästa text står i index.md, och andra sidors i deras egna filer.
       *[other] Menade du { $suggestion }? Startsidans lättlästa text står i index.md, och andra sidors i deras egna filer.
    }
raw-html = HTML visas inte på webbplatsen.
    .help = Skriv det med Markdown i stället, till exempel **fetstil** eller [länktext](https://…).
bad-heading = Rubriken blir ingen rubrik: efter # väntas ett vanligt mellanslag.
    .help = Skriv så här: { $right }
raw-heading-id = Det här skulle stå som det är skrivet på sidan. Ett id gäller bara sist på en rubrikrad och skrivs {"{"}#id{"}"}.
    .help = Skriv rubriken så här, utan något efter id:t: ## Rubrik {"{"}#id{"}"}
unbound-section = { $lands ->
        [none] Rubriken ”{ $heading }” är inte knuten till något mål eller någon aktivitet.
       *[other] Rubriken ”{ $heading }” är inte knuten till något. Texten under den hamnar hos ”{ $lands }”.
    }
    .help = { $suggestion ->
        [none] Skriv id:t på målet eller aktiviteten sist på raden: {"{"}#id{"}"}. Hör texten till samma avsnitt, skriv rubriken med ett # till. Gäller den hela uppföljningen, flytta den före det första avsnittet.
       *[other] Menade du {"{"}#{ $suggestion }{"}"}? Skriv det sist på rubrikraden.
    }
unknown-notice = { $known ->
        [yes] ”[!{ $word }]” skulle stå som det är skrivet på sidan. En ruta börjar på en egen rad i ett citat.
       *[no] Det finns ingen ruta som heter ”[!{ $word }]”. Det skulle stå som det är skrivet på sidan.
    }
    .help = { $suggestion ->
        [none] Skriv > [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] eller [!CAUTION] på en egen rad och texten på nästa rad, också den efter >.
       *[other] Skriv > [!{ $suggestion }] på en egen rad och texten på nästa rad, också den efter >.
    }
missing-note = Fotnoten ”{ $name }” finns inte. Hänvisningen skulle stå som den är skriven på sidan.
    .help = Skriv noten på en egen rad: [^{ $name }]: Notens text. Eller ta bort hänvisningen.
unused-note = Ingenting hänvisar till fotnoten ”{ $name }”.
    .help = Skriv [^{ $name }] där noten hör hemma, eller ta bort den.
table-cells = { $which ->
        [more] Raden har { $cells } celler, men tabellen har { $columns ->
            [one] en kolumn
           *[other] { $columns } kolumner
        }. Det som är för mycket visas inte.
       *[fewer] Raden har { $cells ->
            [one] en cell
           *[other] { $cells } celler
        }, men tabellen har { $columns } kolumner.
    }
    .help = Skriv lika många celler som i tabellens första rad. En cell får vara tom. Ett lodstreck i texten skrivs \|.
raw-markup = { $sign ->
        [bold] Här står ** utan motsvarighet. Det skulle synas på sidan.
        [code] Här står ett grav accent-tecken (`) utan motsvarighet. Det skulle synas på sidan.
        [link] Länken blir ingen länk: adressen har ett mellanslag eller saknar slut.
        [link-apart] Länken blir ingen länk: det står ett mellanslag mellan orden och adressen.
        [reference] Länken blir ingen länk: adressen till hänvisningen saknas.
        [list] Listan blir ingen lista: mellanslaget efter tecknet saknas, eller tecknet är fel.
        [brackets] Länken blir ingen länk: klamrarna står fel.
        [lines] Raderna blir ingen lista. De hamnar efter varandra i samma stycke.
        [foreign] Det här är uppmärkning från ett annat program. Den skulle stå som den är skriven på sidan.
        [indented] Raden är indragen så långt att den visas som programkod.
        [divider] Strecket gör raden ovanför till en rubrik.
        [fence] Här börjar programkod som aldrig slutar. Allt efter visas som kod.
        [tilde] Tecknet ~ stryker över orden fram till nästa ~.
        [empty-heading] Rubriken är tom.
        [empty-link] Länken har inga ord, så ingen ser den.
        [definition] Adressen hör till en länk som inte finns. Raden visas ingenstans.
       *[table] Tabellen blir ingen tabell: den behöver en tom rad före sig, och en rad som |---|---| under sin första rad.
    }
    .help = { $sign ->
        [bold] Sätt ** tätt före och tätt efter orden, eller ta bort tecknen.
        [code] Sätt tecknet både före och efter, eller ta bort det.
        [link] Skriv [ord](adress) med hela adressen utan mellanslag. Ett mellanslag i en adress skrivs %20.
        [link-apart] Skriv tätt ihop: [ord](adress)
        [reference] Skriv [ord](adress), eller lägg till adressen på en egen rad: [namn]: https://exempel.se
        [list] Skriv ett bindestreck och ett mellanslag före varje punkt: - så här
        [brackets] Skriv orden inom hakparenteser och adressen inom vanliga: [ord](adress)
        [lines] Skriv siffra, punkt och mellanslag före varje punkt: 1. så här. Eller sätt en tom rad mellan raderna.
        [foreign] Skriv det med ord, eller ta bort det.
        [indented] Ta bort mellanslagen i början av raden. Är det kod, sätt tre grava accenter (```) på raden före och efter.
        [divider] Ska strecket dela av, sätt en tom rad före det. Ska raden vara en rubrik, skriv ## före den och ta bort strecket.
        [fence] Sätt tre grava accenter (```) på en egen rad efter koden.
        [tilde] Skriv \~ om tecknet ska synas. Ska orden vara överstrukna, skriv ~~ före och efter.
        [empty-heading] Skriv rubrikens ord efter tecknen, eller ta bort raden.
        [empty-link] Skriv orden som ska synas: [ord](adress)
        [definition] Skriv länken i texten, [ord](adress), eller ta bort raden.
       *[table] Lägg till det som fattas.
    }
unused-text = En källa har ingen text under rubrikblocket, så den här texten visas inte.
    .help = Flytta det läsaren bör veta till anmärkning i rubrikblocket, eller ta bort texten.
placeholder = ”{ $words }” ser ut som något som skulle bytas ut innan texten visas.
    .help = Skriv det som ska stå där, eller ta bort det.
unknown-section = Rubriken är knuten till ”{ $id }”, som inte finns i kortet den perioden.
    .help = { $suggestion ->
        [none] Skriv id:t på ett mål eller en aktivitet i kortet inom måsvingarna.
       *[other] Menade du ”{ $suggestion }”?
    }
duplicate-section = Det finns redan ett avsnitt om ”{ $id }”.
    .help = Slå ihop de två avsnitten.
broken-link = Länken till ”{ $link }” leder ingenstans.
    .help = { $suggestion ->
        [none] { $to ->
            [heading] Skriv id:t sist på rubriken som länken ska leda till: ## Rubrik {"{"}#id{"}"}. Det ska vara i samma text.
           *[thing] Kontrollera stavningen av id:t. Skriv typen före om flera saker har samma id: mål/id, aktiviteter/id, mått/id.
        }
       *[other] Skriv { $suggestion } i stället.
    }
missing-attachment = Filen ”{ $link }” finns inte bredvid texten.
    .help = { $suggestion ->
        [none] Lägg filen i samma mapp som texten, eller i en mapp med sidans namn, och skriv dess namn precis som filen heter.
       *[other] Menade du { $suggestion }? Stora och små bokstäver räknas som olika.
    }
refused-attachment = { $why ->
    [page] ”{ $link }” kan köra något hos den som öppnar den, och publiceras därför inte.
    [program] ”{ $link }” är ett program, och publiceras därför inte.
    [archive] ”{ $link }” är flera filer packade i en. Den kan inte granskas, och publiceras därför inte.
    [macros] ”{ $link }” kan innehålla makron, och publiceras därför inte.
    [old-office] ”{ $link }” är sparad i ett äldre format, som kan innehålla makron. Den publiceras därför inte.
    [image] ”{ $link }” är en sorts bild som alla webbläsare inte visar, och publiceras därför inte.
    [film] ”{ $link }” är film eller ljud, som inte kan publiceras här.
   *[slides] ”{ $link }” är ett bildspel, som inte kan publiceras här.
}
    .help = { $why ->
        [page] Skriv innehållet i Markdown i stället, eller spara det som PDF.
        [program] Ta bort länken och filen.
        [archive] Lägg filerna här var för sig och länka till var och en.
        [macros] Spara den utan makron, som .xlsx eller .docx.
        [old-office] Spara den som .xlsx, .docx eller .pdf.
        [image] Spara bilden som JPEG, PNG eller SVG.
        [film] Lägg den hos en filmtjänst, med undertexter, och länka dit.
       *[slides] Spara bildspelet som PDF.
    }
bad-attachment = { $why ->
    [large] Filen är större än { $most } MiB, som är det mesta för { $kind }.
    [other-kind] Filen heter som { $kind } men är { $detail }.
    [unknown-kind] Filen heter som { $kind } men är något annat.
    [element] Bilden innehåller elementet { $detail }, som kan köra eller hämta något.
    [handler] Bilden innehåller attributet { $detail }, som kan köra något.
    [reference] Bilden hänvisar till något utanför filen: { $detail }.
    [program] Filen innehåller något som kan köras hos den som öppnar den: ett makro, ett skript eller ett inbäddat program.
    [locked] Filen är låst med lösenord eller krypterad. Då kan ingen läsa den, och uppläsande hjälpmedel kan det inte heller.
    [not-utf8] Filen är inte sparad som UTF-8. Bokstäverna å, ä och ö blir då fel hos den som öppnar den.
   *[damaged] Filen är trasig eller avklippt.
}
    .help = { $why ->
        [large] { $shown ->
            [image] Gör bilden mindre: 1 600 bildpunkter på bredden räcker.
           *[other] Spara den i mindre format, eller dela upp den. Bilder i ett dokument kan ofta göras mindre när det sparas.
        }
        [other-kind] Spara om den som { $kind }, eller ge filen den ändelse som den ska ha.
        [unknown-kind] Öppna den i det program som den är gjord i och spara om den som { $kind }.
        [program] Spara den utan makron och skript.
        [locked] Spara den utan lösenord.
        [not-utf8] Spara den som ”CSV UTF-8”.
        [damaged] Öppna den och spara om den, eller hämta den på nytt.
       *[other] Spara den som vanlig eller optimerad SVG utan skript, länkar och animationer.
    }
same-attachment-address = Två filer får samma adress på webbplatsen: { $address }.
    .help = Döp om den ena. I en adress är stora och små bokstäver, å och a, mellanslag och bindestreck samma sak.
unread-attachment = Filens ord kan inte läsas, eller inte alla. Ingen har därför kontrollerat om den innehåller ett personnummer.
    .help = Lägg in dokumentet så som det sparas som PDF från programmet det skrevs i. Är det inskannat, låt skannern eller ett annat program känna igen texten.
unused-attachment = Ingen text hänvisar till filen, så den publiceras inte.
    .help = Skriv [vad den handlar om]({ $name }) i texten som den hör till, eller ta bort filen.
image-without-text = { $why ->
    [file-name] Bildens text är bara filens namn. Den som inte ser bilden får inte veta vad den visar.
   *[empty] Bilden saknar text för den som inte ser den.
}
    .help = Skriv vad bilden visar inom hakparenteserna: ![Den nya bron sedd från norr]({ $link }). Säger bilden inget som inte står i texten, skriv ![dekoration]({ $link }).
personal-number = { $in ->
    [name] Namnet på filen eller mappen innehåller ett giltigt personnummer och skulle bli en del av en adress. Webbplatsen byggs inte med det.
   *[text] Här står ett giltigt personnummer. Webbplatsen byggs inte med det.
}
    .help = { $in ->
        [name] Byt namn.
       *[text] Ta bort numret. Om uppgiften behövs, beskriv rollen i stället för personen.
    } Är du säker på att det inte är ett personnummer, till exempel för att det är ett diarienummer, skriv det under not-personal-numbers i avsnittet [site] i book.toml.
published-personal-number = Ett giltigt personnummer skulle stå i { $address } på webbplatsen: ”{ $words }”. { $others ->
    [0] Webbplatsen byggs inte med det.
    [one] Det skulle också stå i en fil till. Webbplatsen byggs inte med det.
   *[other] Det skulle också stå i { $others } filer till. Webbplatsen byggs inte med det.
}
    .help = Numret står inte så i någon fil. Det blir till när texter ställs bredvid varandra. Skriv om en av dem. Är du säker på att det inte är ett personnummer, skriv det under not-personal-numbers i avsnittet [site] i book.toml.
no-personal-number = ”{ $text }” kan inte vara ett personnummer och behöver inte stå här.
    .help = Ta bort det, eller rätta det till ett nummer som har rapporterats, till exempel 890201-3286.
unknown-reference = { $kind ->
        [unit] Enheten
        [perspective] Perspektivet
        [goal] Målet
        [activity] Aktiviteten
        [indicator] Måttet
        [strategy] Strategin
        [strategy-area] Det prioriterade området
        [strategy-goal] Strategimålet
        [document] Styrdokumentet
        [source] Källan
        [scorecard] Målkortet
        [comparator] Jämförelsen
        [breakdown] Uppdelningen
       *[other] Det
    } ”{ $id }” finns inte.
    .help = { $suggestion ->
        [none] Kontrollera id:t, eller lägg till filen.
       *[other] Menade du ”{ $suggestion }”?
    }
duplicate-id = Id:t ”{ $id }” är redan taget.
    .help = Ge den ena ett annat id, till exempel med enhetens namn först.
former-id-taken = Id:t ”{ $id }” används redan, och kan inte leda vidare hit också.
    .help = Ta bort det under tidigare-id på det ena stället. Ett mål eller en aktivitet som tar över efter en annan skriver i stället ersätter.
changed-id = { $kind ->
        [goal] Målet
       *[activity] Aktiviteten
    } ”{ $name }” har id:t ”{ $id }”, men ser ut att ha haft ”{ $former }” i { $revision }. Med olika id räknas det som att det gamla är borta och något nytt har kommit.
    .help = Är det samma sak, så skriv id: { $former } som förut. Ska id:t bytas, så byt det i { $revision } också och skriv tidigare-id: { $former } här. Är det något nytt som tar över, så skriv ersätter: { $former }.
cyclic-parents = Enheterna hör till varandra i en cirkel: { $circle }.
    .help = Ändra ”tillhör” på en av dem.
odd-municipality = { $why ->
        [below] Kommunen sägs höra till en annan enhet.
       *[second] Det finns redan en enhet som är kommunen.
    }
    .help = { $why ->
        [below] Ta bort ”tillhör”: kommunen står överst. Är det här ingen kommun, ändra ”typ”.
       *[second] Ändra ”typ” på den ena, till avdelning, enhet, nämnd eller bolag.
    }
cyclic-replaces = ”{ $id }” och ”{ $replaced }” ersätter varandra i en cirkel.
    .help = Ta bort ”ersätter” på den som fanns först.
end-before-start = Slutet { $end } kommer före början { $start }.
    .help = Kontrollera datumen. Har de bytt plats?
decision-order = Beslutet av { $body } står efter det av { $before }, men hör före det.
    .help = Skriv besluten i tidsordning: föreslaget, antaget, beslutat. Kontrollera datum och roll.
revision-order = { $order ->
        [same] Revideringen { $revision } gäller från samma dag som { $before }: { $date }.
       *[earlier] Revideringen { $revision } gäller från { $date }, innan { $before } börjar gälla ({ $last }).
    }
    .help = Ge den senare ett senare datum i ”gäller-från”.
unknown-round = Perioden { $period } är ingen av webbplatsens uppföljningsomgångar.
    .help = { $suggestion ->
        [none] { $file ->
            [settings] Kontrollera perioden, och vad som står i first och last.
           *[content] Kontrollera mappens namn, eller inställningarna under [rounds] i book.toml.
        }
       *[other] Menade du { $suggestion }? Omgångarna ställs in under [rounds] i book.toml.
    }
duplicate-follow-up = Det finns redan en uppföljning av { $unit } för { $period }.
    .help = Slå ihop de två filerna.
empty-follow-up = Uppföljningen säger ingenting: den har inget läge, inget värde och ingen text. Enheten räknas inte som att den har rapporterat.
    .help = Fyll i lägen för målen och aktiviteterna. Ta bort filen om det inte finns något att rapportera ännu.
incomplete-report = Uppföljningen är inte fullständig: { $goals ->
        [0] målkortet har inga mål
        [one] { $judged } av 1 mål är bedömt
       *[other] { $judged } av { $goals } mål är bedömda
    }, { $activities ->
        [0] inga aktiviteter gäller
        [one] { $reported } av 1 aktivitet är rapporterad
       *[other] { $reported } av { $activities } aktiviteter är rapporterade
    }{ $indicators ->
        [0] { "" }
       *[other] , { $measured } av { $indicators } mått har fått värde
    }. Utelämnat: { $left-out }.
    .help = Skriv hur det går med det som är utelämnat. Annars står det på uppföljningens sida att det är utelämnat.
copied-report = { $count ->
        [one] Texten är densamma
       *[other] { $count } texter är desamma
    } som i { $path }.
    .help = Skriv vad som gäller nu. Se också över lägena, värdena och dagen då uppföljningen lämnades in, om filen är en kopia.
reported-outside-round = { $how ->
        [before] Uppföljningen av { $period } är inlämnad { $date }, innan perioden började ({ $start }).
        [during] Uppföljningen av { $period } är inlämnad { $date }, innan perioden var slut ({ $end }).
       *[after] Uppföljningen av { $period } är inlämnad { $date }, mer än ett år efter periodens slut ({ $end }).
    }
    .help = Skriv dagen då uppföljningen lämnades in. Är filen en kopia av en tidigare uppföljning, så står dagen kvar från den.
not-in-force = ”{ $id }” gällde inte då.
    .help = Kontrollera perioden, och vilken revidering av kortet som gällde på periodens sista dag.
published-too-early = { $what ->
        [round] Omgången publiceras { $date }, men perioden är slut först { $end }.
       *[follow-up] Uppföljningen publiceras { $date }, men perioden är slut först { $end }.
    }
    .help = Välj ett datum efter periodens slut.
corrected-too-early = Rättelsen är daterad { $date }, innan uppgiften visades ({ $public }).
    .help = Ange dagen då det publicerade rättades. Det som ändras innan det har visats behöver ingen rättelse.
former-not-shown = { $of ->
        [target] ”{ $former }” visas inte: målvärdets regel har inget enskilt tal som kan ha stått förut.
       *[follow-up] ”{ $former }” visas inte: en rättelse av hela uppföljningen har inget enskilt värde som stod förut.
    }
    .help = { $of ->
        [target] Ta bort ”tidigare”, och säg i ”skäl” vad som stod förut. Före rättelsens dag visas då inget målvärde.
       *[follow-up] Ta bort ”tidigare”, och säg i ”skäl” vad som stod förut. Rättas en enda status eller ett enda värde ska rättelsen stå vid det.
    }
lost-address = Sidan { $address } publicerades { $date } och leder ingenstans längre.
    .help = { $cure ->
        [renamed] Heter det { $suggestion } nu, skriv där: tidigare-id: { $id }. Då leder den gamla adressen vidare. Är det något annat, lägg tillbaka det som sidan handlade om. Ska sidan bort, bygg en gång utan --strict.
        [led] Lägg tillbaka det som sidan handlade om. Har något annat kommit i dess ställe, skriv där: tidigare-id: { $id }. Då leder den gamla adressen vidare. Ska sidan bort, bygg en gång utan --strict.
       *[file] Lägg tillbaka filen. Ska sidan bort, bygg en gång utan --strict.
    }
unexplained-correction = { $how ->
        [gone] { $count ->
            [one] En uppgift som publicerades { $date } om { $what } finns inte längre.
           *[other] { $count } uppgifter som publicerades { $date } om { $what } finns inte längre.
        }
        [withdrawn] Här saknas ”{ $published }”, som publicerades { $date } för { $what }.
        [silent] Här saknas ”{ $published }”, som publicerades { $date } för { $what }.
       *[other] Här står ”{ $now }”, men ”{ $published }” publicerades { $date } för { $what }.
    }
    .help = { $how ->
        [gone] { $thing ->
            [unwritten] Lägg tillbaka det. Har det bara fått ett nytt id, skriv där: tidigare-id: { $id }.
           *[written] Lägg tillbaka filen.
        } Ska det verkligen bort, bygg en gång utan --strict: då står det på sidan Rättelser att uppgifterna är borttagna utan förklaring.
        [silent] Sätt tillbaka uppgiften. Ska den bort, skriv vid uppföljningen: rättad: {"{"}datum: { $today }, skäl: varför{"}"}
        [withdrawn] Sätt tillbaka uppgiften. Ska den bort, behåll raden, skriv saknas: uppgift-saknas och lägg till rättad: {"{"}datum: { $today }, skäl: varför, tidigare: { $published }{"}"}
        [cell] Ändra tillbaka, eller fyll i kolumnerna rättad ({ $today }), rättad-skäl (varför) och tidigare-värde ({ $published }) på samma rad. En jämförelse eller del har en egen kolumn, som tidigare-riket.
        [target] Ändra tillbaka. Har ett beslut ändrat målvärdet, skriv det gamla under tidigare-målvärden. Var det ett skrivfel, lägg till under målvärde: rättad: {"{"}datum: { $today }, skäl: varför{"}"}
        [share] Ändra tillbaka, eller lägg till vid aktiviteten: rättad: {"{"}datum: { $today }, skäl: varför, tidigare-andel-klar: { $published }{"}"}
       *[key] Ändra tillbaka, eller lägg till vid uppgiften: rättad: {"{"}datum: { $today }, skäl: varför, tidigare: { $published }{"}"}
    }
duplicate-observation = { $what ->
        [round] Det finns redan ett undantag för omgången { $period }.
        [target] Det finns redan ett målvärde som gällde till { $period }.
        [change] Det finns redan en förändring för { $period }.
        [milestone] Det finns redan ett delmål för { $period }.
       *[value] Det finns redan ett värde för { $period }.
    }
    .help = Behåll ett av dem.
conflicting-values = Här står { $value } för { $period }, men på ett annat ställe står { $other } för samma period.
    .help = Skriv värdet på ett ställe och ta bort det andra. Har ett publicerat värde ändrats, skriv rättad vid det som ska gälla, med tidigare: { $other }
same-value-twice = Värdet { $value } för { $period } står också på ett annat ställe.
    .help = Det räcker att skriva det en gång. Då kan de två aldrig bli olika.
period-of-other-kind = Måttets egna värden gäller { $kind ->
        [year] hela år
        [years] flera år tillsammans
        [twelve-months] tolv månader
        [school-year] läsår
        [half] halvår
        [third] tertial
        [quarter] kvartal
        [month] månader
       *[day] enstaka dagar
    }. Vilken period gäller värdet här?
    .help = Skriv perioden vid värdet: period: { $meant } om det är den som menas, eller period: { $period } om det verkligen gäller bara den perioden.
span-of-years = Perioderna läses som månader, men ser ut att vara flera år: menas { $first }–{ $last } med ”{ $period }”?
    .help = Skriv { $first }-{ $last } om det är flera år som menas.
value-ahead = Perioden { $period } har inte börjat, så värdet visas inte än.
    .help = Kontrollera perioden. Skriv en prognos eller budget under prognoser. Ska värdet visas först senare, skriv dagen under publiceras.
incomplete-target = Regeln behöver ”{ $key }”, som saknas eller inte stämmer.
    .help = Lägg till ”{ $key }”, eller välj en annan regel.
contradictory-target = { $said ->
        [nothing] Regeln är ”{ $rule }”, men bättre är inte skrivet, och då säger sidan att ett högre värde är bättre.
       *[other] Regeln är ”{ $rule }”, men måttet säger att { $said } är bättre.
    }
    .help = Skriv bättre: { $wants } i måttets fil om regeln är rätt. Annars, ändra regeln.
unclear-voice = { $how ->
        [unnamed] Webbplatsen handlar om en kommun som inte är namngiven, så sidorna säger bara ”kommunen”.
       *[own] municipality visas ingenstans, eftersom webbplatsen är kommunens egen.
    }
    .help = { $how ->
        [unnamed] Skriv kommunens namn som municipality under [site]. Är det kommunen själv som ger ut webbplatsen, ta bort voice.
       *[own] Ta bort municipality. Kommunens namn står som publisher. Om någon annan ger ut webbplatsen ska voice vara iakttagare.
    }
unused-target-key = Regeln ”{ $rule }” använder inte { $key }, så det visas ingenstans.
    .help = Ta bort { $key }, eller välj den regel som du menar: minst och högst har ett värde, inom har två, och regler som jämför har en jämförelse.
contradictory-report = { $why ->
        [absent] Här står både ett värde och att värdet saknas.
        [cause] Här står orsaken ”{ $cause }”, men ”{ $word }” behöver ingen förklaring.
        [marks] Här står hur säkert ett värde är, men inget värde.
        [done] Aktiviteten sägs vara ”{ $word }”, men bara { $share } procent av den är klar.
        [not-begun] Aktiviteten sägs vara ”{ $word }”, men { $share } procent av den är klar.
       *[all-done] Allt i aktiviteten är klart ({ $share } procent), men den sägs vara ”{ $word }”.
    }
    .help = { $why ->
        [absent] Ta bort det ena.
        [cause] Ta bort orsaken, eller ändra statusen.
        [marks] Skriv värdet, eller ta bort tillförlitlighet och felmarginal.
       *[other] Ändra statusen eller andelen, så att de säger samma sak.
    }
count-mismatch = Beslutet anger { $stated }, men listan har { $listed }.
    .help = Rätta antalet eller listan.
bad-folder = ”{ $folder }” är ingen mapp inom webbplatsens mapp.
    .help = Skriv en mapp som ligger bredvid book.toml, till exempel content, utan .. och utan inledande snedstreck.
unknown-time-zone = Tidszonen ”{ $zone }” finns inte.
    .help = Skriv en zon som Europe/Stockholm.
bad-base-url = ”{ $url }” är ingen webbadress som webbplatsen kan ligga på.
    .help = Skriv hela adressen, till exempel https://exempel.se/malkort/, utan frågetecken och nummertecken.
bad-colour = ”{ $colour }” är ingen färg.
    .help = Skriv den med nummertecken och sex tecken, till exempel #143f3a.
low-contrast = { $colour } syns för dåligt mot { $ground }: kontrasten är { $contrast } till 1. Minst 4,5 till 1 krävs för text.
    .help = { $suggestion ->
        [none] Ingen ljusare eller mörkare variant av färgen räcker. Välj en annan färg.
       *[other] Den närmaste färg som räcker är { $suggestion }.
    }
bad-logo = { $why ->
    [missing] Logotypen ”{ $path }” finns inte.
    [unreadable] Logotypen ”{ $path }” kan inte läsas: { $detail }.
    [large] Logotypen ”{ $path }” är { $detail } KiB stor. Den finns på varje sida och får vara högst 256 KiB.
    [huge] Logotypen ”{ $path }” är mycket för stor. Den finns på varje sida och får vara högst 256 KiB.
    [outside] Logotypen ”{ $path }” ligger utanför webbplatsens mapp.
    [element] Logotypen ”{ $path }” innehåller elementet { $detail }, som kan köra eller hämta något.
    [handler] Logotypen ”{ $path }” innehåller attributet { $detail }, som kan köra något.
    [reference] Logotypen ”{ $path }” hänvisar till något utanför filen: { $detail }.
   *[no-drawing] Logotypen ”{ $path }” är varken en SVG- eller en PNG-fil.
}
    .help = { $why ->
        [missing] Skriv sökvägen från mappen där book.toml ligger, till exempel logotyp.svg.
        [unreadable] { $cure ->
            [none] Skriv sökvägen till en SVG- eller PNG-fil som går att läsa.
           *[other] { $cure }
        }
        [large] Spara den i mindre format, helst som SVG.
        [huge] Spara den i mindre format, helst som SVG.
        [outside] Lägg själva filen i mappen där book.toml ligger, inte en länk till den.
        [no-drawing] Spara den som SVG eller PNG.
       *[other] Spara den som vanlig eller optimerad SVG utan skript, länkar och animationer.
    }
language-without-words = Temat har inga ord på språket ”{ $language }”.
    .help = Ta bort språket, eller lägg orden i mappen translations/{ $language }/ i ett eget tema. Mappen anges med folder under [theme].
late-deadline = Omgången publiceras innan uppföljningarna ska vara inlämnade. Den publiceras därför först den dag de ska vara inlämnade.
    .help = Välj en senare dag för publiceringen, eller en tidigare för inlämningen: publish-days ska vara minst lika många som deadline-days.
duplicate-status = Ordet ”{ $word }” finns redan bland statusarna.
    .help = Ge den ena ett annat ord, eller ta bort den. Annars går det inte att veta vilken som menas i en uppföljning.
round-of-other-kind = Perioden { $period } stämmer inte med antalet omgångar per år.
    .help = Skriv perioden i formen { $example }, eller ändra per-year.
compliance-mismatch = { $sort ->
        [nothing-listed] Webbplatsen sägs vara ”{ $compliance }”, men inga brister är angivna.
       *[something-listed] Webbplatsen sägs vara ”{ $compliance }”, men en brist mot lagens krav är angiven.
    }
    .help = { $sort ->
        [nothing-listed] Lägg till det som brister under [[accessibility.shortcomings]], eller ändra compliance.
       *[something-listed] Skriv delvis-förenlig, eller ta bort bristen om den är rättad.
    }
statement-ahead = Tillgänglighetsredogörelsen är daterad { $date }, som ligger efter i dag, { $day }.
    .help = Rätta datumet. Till dess visas bedömningen inte på webbplatsen.
statement-order = Redogörelsen sägs ha setts över { $date }, före bedömningen { $first }.
    .help = Rätta det ena datumet. En redogörelse ses över samma dag som bedömningen eller senare.
toml-syntax = { $sort ->
        [quote] Texten saknar citattecken.
        [curly] Typografiska citattecken (”) räknas inte. Runt en text ska det stå raka (").
        [open-quote] Ett citattecken har en början men inget slut.
        [after-quote] Det står text efter ett citattecken som avslutar värdet.
        [extra-mark] Det står ett tecken för mycket sist på raden.
        [backslash] Ett omvänt snedstreck (\) inom raka citattecken har en egen betydelse, och tecknet efter det ger ingen mening här.
        [number] Så kan ett tal inte skrivas i book.toml.
        [colon] Raden är skriven som i en innehållsfil, med kolon. I book.toml står likhetstecken och rubriker i hakparenteser.
        [equals] Det saknas ett likhetstecken mellan nyckeln och värdet.
        [equals-twice] Det står mer än ett likhetstecken mellan nyckeln och värdet.
        [empty] Nyckeln har inget värde.
        [nothing] Ett värde som säger att inget finns går inte att skriva i book.toml.
        [two-keys] Det står mer än en nyckel på raden.
        [duplicate] Nyckeln eller rubriken finns redan.
        [heading] Rubriken är inte rätt skriven.
        [bracket] En parentes har ingen början, inget slut eller inget komma mellan sina delar.
        [key] Nyckeln har tecken som en nyckel inte kan ha.
        [list-sign] En lista skrivs inte med streck eller punkter i book.toml.
        [remark] En kommentar börjar inte så i book.toml.
       *[line] Raden är varken en rubrik i hakparenteser eller nyckel, likhetstecken och värde.
    }
    .help = { $right ->
        [none] { $sort ->
            [quote] Sätt raka citattecken runt texter: title = "Målkort"
            [open-quote] Avsluta texten med samma tecken som den börjar med: title = "Målkort"
            [after-quote] Sätt citattecken runt hela texten, av den sort som inte finns i den: title = 'Vår "stad"'
            [backslash] Skriv vanliga snedstreck (/), eller sätt enkla citattecken runt texten.
            [empty] Skriv ett värde, eller ta bort raden.
            [nothing] Ta bort raden. Då gäller det vanliga värdet.
            [two-keys] Skriv en nyckel per rad.
            [duplicate] Behåll en av dem. Samma rubrik, till exempel [site], får också stå bara en gång.
            [heading] Skriv rubriken inom hakparenteser: [site]
            [bracket] Sätt komma mellan delarna och avsluta med samma sorts parentes: authors = ["Anna", "Bo"]
            [key] Använd bara bokstäverna a–z, siffror, bindestreck och understreck i nycklar. De står i konfigurationsreferensen (malkort reference configuration).
            [list-sign] Skriv flera texter så här: authors = ["Anna", "Bo"]. Varje ord för en status har en egen rubrik: [[statuses.goals]]
           *[line] Skriv nyckel, likhetstecken och värde: title = "Målkort"
        }
       *[other] Skriv så här: { $right }
    }
theme-fault = { $why ->
    [filter] Det finns inget filter som heter ”{ $name }”.
    [test] Det finns inget villkor som heter ”{ $name }”.
    [function] Det finns ingen funktion som heter ”{ $name }”.
    [component] Komponenten ”{ $name }” finns inte, eller finns två gånger.
    [template] Det finns ingen mall som heter ”{ $name }”.
    [tag] Det finns ingen sådan instruktion.
    [undefined] { $name ->
        [none] Värdet finns inte.
       *[other] ”{ $name }” finns inte i den här mallen.
    }
    [block] Blocket ”{ $name }” finns inte i mallen som den här bygger på.
    [block-twice] Blocket ”{ $name }” finns redan i mallen.
    [extends] Att mallen bygger på en annan (extends) ska stå en gång, först i filen.
    [outside-blocks] Det som står utanför blocken visas inte, för mallen bygger på en annan.
    [circular] Mallen leder tillbaka till sig själv.
    [unclosed] Något som öppnas i mallen stängs inte.
    [unexpected] Mallen går inte att tolka här. Något saknas, är överflödigt eller felskrivet.
    [division] Mallen delar med noll.
    [value] Det som mallen gör går inte med den här sortens värde.
    [not-utf8] Filen är inte sparad som UTF-8: rad { $line }, kolumn { $column } kan inte läsas.
    [words] Orden går inte att tolka här.
   *[other] Mallen går inte att använda, och det beror på det här stället.
}
    .help = { $why ->
        [words] Skriv nyckel, likhetstecken och text, till exempel goals = Mål, och stäng varje klammer. Tas filen bort används det inbyggda temats ord.
        [not-utf8] Spara filen som UTF-8, eller ta bort den så används det inbyggda temats.
       *[other] Rätta filen, eller ta bort den så används det inbyggda temats.
    }

first-defined-here = finns redan här
same-words-here = samma ord står här
had-this-id = hade det här id:t
referred-to-here = nämns här
starts-here = börjar här
said-here = sägs här
comes-after-this = står efter det här
also-here = likaså här
elsewhere = { $count ->
        [one] Samma sak gäller ett ställe till.
       *[other] Samma sak gäller { $count } ställen till.
    }
more-alike = { $count ->
        [one] I filen finns en till av samma slag. Den visas med --max alla.
       *[other] I filen finns { $count } till av samma slag. De visas med --max alla.
    }
