found = { $errors ->
        [0] { "" }
        [one] 1 fel
       *[other] { $errors } fel
    }{ $errors ->
        [0] { "" }
       *[other] { $warnings ->
            [0] { "" }
           *[other] , { "" }
        }
    }{ $warnings ->
        [0] { "" }
        [one] 1 varning
       *[other] { $warnings } varningar
    }
built = Byggde { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    } i { $out }: { $written ->
        [0] ingen ändrad
        [one] 1 ny eller ändrad fil
       *[other] { $written } nya eller ändrade filer
    }, { $unchanged } som förut, { $removed } { $removed ->
        [one] borttagen
       *[other] borttagna
    }{ $foreign ->
        [0] .
        [one] . En fil som malkort inte har gjort fick ligga kvar.
       *[other] . { $foreign } filer som malkort inte har gjort fick ligga kvar.
    }
checked = Inga fel. Webbplatsen skulle få { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    }.
to-write = { $count ->
        [one] En uppgift om webbplatsen återstår att skriva i book.toml: { $keys }. Tills dess står det på webbplatsen att den inte är angiven.
       *[other] { $count } uppgifter om webbplatsen återstår att skriva i book.toml: { $keys }. Tills dess står det på webbplatsen att de inte är angivna.
    }
to-write-identity = Skriv under [site] i book.toml vad flöden och kalendrar ska känna igen webbplatsen på, en gång för alla: identity = "kommunens-malkort", eller kommunkoden som municipality-code. Utan det får de som följer webbplatsen allt en gång till om den översta enheten byter id.
made = Skrev { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } i { $folder }. Bygg med: malkort build { $folder }
in-the-way = { $files ->
        [one] En fil finns redan
       *[other] { $files } filer finns redan
    } och skrivs inte över: { $paths }. Välj en annan mapp.
no-configuration = Mappen har ingen läsbar book.toml ({ $detail }). Gå till webbplatsens mapp, eller skapa en webbplats med: malkort init
no-content = Mappen { $folder } kan inte läsas: { $detail }.
many-threads = Det går inte att starta { $count } trådar på den här datorn. Välj färre med --jobs.
program-fault = Det här är ett fel i malkort, inte i innehållet: { $detail }
out-holds-content = Webbplatsen kan inte byggas i { $path }, för där ligger innehållet. Välj en annan mapp med --out.
out-busy = Ett annat bygge av samma webbplats pågår just nu ({ $path } är låst), och två får inte skriva samtidigt. Vänta tills det är klart, eller låt malkort vänta: --wait 600. Låset släpper av sig självt när det andra bygget slutar, även om det avbryts; filen behöver aldrig tas bort.
out-waiting = Ett annat bygge av samma webbplats pågår. Väntar i högst { $seconds ->
    [one] en sekund
   *[other] { $seconds } sekunder
}.
out-not-ours = { $path } innehåller filer som malkort inte har gjort, och de skrivs inte över. Välj en annan mapp med --out.
out-in-the-way = { $path } är inte gjord av malkort och ligger där en sida ska ligga. Flytta filen eller ge den ett annat namn.
out-no-folder = { $path } kan inte vara webbplatsens mapp.
out-machine = { $path }: { $detail }. Webbplatsen är som förut.
site-refused = Webbplatsen skulle innehålla ett giltigt personnummer. Kör malkort check för att se var.
out-sink = En sida kunde inte skrivas: { $detail }. Webbplatsen är som förut.
out-other-volume = { $path } är en egen volym som är monterad inne i webbplatsens mapp. Den skulle kunna tömmas, och därför byggs ingenting. Avmontera den eller montera den på ett annat ställe, eller välj en annan mapp med --out.
out-damaged-manifest = { $path } är skadad och går inte att läsa. Filen säger vad som senast publicerades och vilka rättelser som har gjorts, så behåll den och allt annat i mappen. Lägg tillbaka filen från en säkerhetskopia och bygg igen, eller bygg så länge i en annan mapp med --out.
out-half-done = Filerna i { $path } hann bara delvis bytas ut: { $detail }. Ta bort hindret och bygg igen, så blir de klara.
out-other-site = I { $path } ligger en annan webbplats, med en egen book.toml bredvid. Den skulle ersättas. Välj en annan mapp med --out.
out-replaces-site = I { $path } ligger en annan webbplats ({ $theirs }) än den här ({ $own }). Den skulle försvinna för dem som läser den. Är det innehållet eller mappen som är fel: välj rätt, mappen med --out. Är det meningen att den ska ersättas: lägg till --replace-site.
file-among-content = { $path } ligger i det som webbplatsen görs av, så där skrivs ingen fil. Välj ett ställe utanför innehållet och temat.
day-named = Webbplatsen som allmänheten läser ändras inte till hur den står { $day } när det i dag är { $today }. Bygg i en annan mapp med --out för att se hur den ser ut den dagen, eller ange webbplatsens egen mapp med --out om det är den som menas.
day-behind = Datorns klocka säger { $today }, men webbplatsen publicerades eller skrevs { $day }. Då skulle det som redan är offentligt försvinna. Ställ klockan rätt, eller ange dagen själv: --as-of { $today } --out och mappen.
day-far-ahead = Datorns klocka säger { $today }, men ingenting har publicerats eller skrivits sedan { $day }. Går klockan fel skulle det som inte är offentligt ännu bli det. Ställ klockan rätt. Stämmer den: ange dagen själv med --as-of { $today }.
next-wrong-clock = Datorns klocka säger { $today }, men det senaste som är känt av webbplatsen är från { $day }. Går klockan fel blir svaret fel. Ställ klockan rätt. Stämmer den: ange dagen själv med --as-of { $today }.
report-in-the-way = { $path } finns redan och är ingen tidigare rapport från malkort, så filen skrivs inte över. Välj en annan fil med --report.
report-machine = Rapporten kan inte skrivas i { $path }: { $detail }. Välj en annan fil med --report.
init-machine = { $path }: { $detail }.
diff-ends = { $old } och { $new } går inte att jämföra. Skriv två utgåvor (skola/2017 skola/2018), två omgångar (2018-t1 2018-t2) eller två dagar (2018-01-01 2018-06-30).
diff-unknown = { $old } eller { $new } finns inte eller är inte offentlig { $day }, eller så gäller de olika målkort. Det som finns: { $known }
archived = Packade { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } i { $out } ({ $size } MB).
archive-unknown-round = Det finns ingen uppföljningsomgång { $round }. De som finns är: { $rounds }.
archive-not-yet = Uppföljningsomgången { $round } publiceras först { $date }. Ange en dag med --as-of om den ska packas ändå.
archive-in-the-way = { $path } finns redan och skrivs inte över. Välj ett annat namn med --out.
archive-machine = { $path }: { $detail }. Inget arkiv har skrivits.

# Dagar då webbplatsen ändras av sig själv.
next-nothing = Webbplatsen ändras inte av sig själv till och med { $until }.
next-day = { $date }:
turn-none = En sida som ser en tid framåt, som kalendern, får mer att visa.
turn-published = { $name } ({ $id }) blir offentlig.
turn-in-force = { $name } ({ $id }) börjar gälla.
turn-over = { $name } ({ $id }) slutar gälla.
turn-decided = Dagen för ett beslut om { $name } ({ $id }).
turn-round-begins = Perioden { $id } börjar.
turn-round-opens = Perioden { $id } är slut och rapporteringen börjar.
turn-deadline-passed = Sista dagen att rapportera { $id } har passerat.
turn-round-published = Uppföljningen { $id } publiceras.
turn-round-overdue = Uppföljningen { $id } skulle ha publicerats, men ingen enhet har rapporterat.
turn-activity-begins = Aktiviteten { $name } ({ $id }) ska börja.
turn-activity-late = Aktiviteten { $name } ({ $id }) blir försenad.
turn-activity-ended = Sista dagen för aktiviteten { $name } ({ $id }) har passerat.
turn-value = { $name } ({ $id }) får ett värde.
turn-too-old = Det senaste värdet för { $name } ({ $id }) blir för gammalt.
turn-target-moved = { $name } ({ $id }) får ett annat målvärde, utgångsläge eller en annan riktning.
turn-corrected = En rättelse av { $name } ({ $id }) börjar gälla.
turn-contact-expired = Kontakten för { $name } ({ $id }) gäller inte längre.
next-render = Webbplatsen kan inte byggas som den blir: { $detail }

# Varför datorn sade nej, som en halv mening.
machine-not-found = filen eller mappen finns inte
machine-permission-denied = behörighet saknas
    .help = Kontrollera vem filen eller mappen tillhör och vad du får göra med den.
machine-already-exists = namnet är upptaget av något annat
machine-not-a-directory = något i sökvägen är en fil och inte en mapp
machine-is-a-directory = det är en mapp och inte en fil
machine-read-only = disken kan bara läsas, inte skrivas på
    .help = Välj ett ställe på en annan disk.
machine-storage-full = disken är full
    .help = Frigör utrymme och försök igen.
machine-quota-exceeded = utrymmet som du får använda på disken är slut
    .help = Ta bort något som inte behövs, eller be om mer utrymme.
machine-file-too-large = filen är för stor
machine-not-empty = mappen är inte tom
machine-invalid-input = det är ingen vanlig fil, eller så går namnet inte att använda
machine-invalid-data = filen är skadad eller slutar för tidigt
machine-interrupted = det avbröts
    .help = Försök igen.
machine-loop = länkar leder runt i en ring
    .help = Ta bort länkarna och lägg själva filen där.
machine-many-open = för många filer är öppna
    .help = Stäng andra program, eller höj gränsen med ulimit -n.
machine-damaged-disk = disken kunde inte läsa eller skriva
    .help = Kontrollera disken, och spara det som finns på den på ett annat ställe.
machine-busy = filen eller mappen används av något annat
    .help = Stäng det som använder den och försök igen.
machine-crosses-devices = det ligger på en annan volym
machine-invalid-filename = namnet är för långt eller innehåller tecken som inte går att använda
    .help = Välj ett kortare namn.
machine-out-of-memory = minnet räcker inte
machine-timed-out = svaret dröjde för länge
    .help = Försök igen.
machine-stale = nätverksmappen svarar inte längre
    .help = Anslut till den igen.
machine-number = datorn svarade med fel nummer { $number }
machine-other = datorn sade inte varför

review-unreadable = { $file } går inte att läsa. Kontrollera sökvägen.
review-no-card = { $file } är inget målkort på huvudspråket. Ett målkort ligger i malkort/ENHET/ÅR.md och har titel och gäller-från.
review-whose = Det framgår inte vilken enhets målkort { $file } är. Lägg till --unit ENHET, till exempel --unit skola.
review-beyond = Kommer ingen att kunna följa upp
review-lacking = Går att följa upp, men något saknas
review-lacks = Saknas: { $what }.
review-write = Skriv i { $file }, till exempel:
review-a-source = Kommunstyrelsens förslag till målkort
