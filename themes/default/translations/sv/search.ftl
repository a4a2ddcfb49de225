## Sökning, och index från A till Ö.

search = Sök
search-lead = Sök bland mål, aktiviteter, mått, målkort, enheter, styrdokument och kommentarer.
search-words = Vad söker du?
search-needs-script = Sökningen behöver JavaScript, som är avstängt i din webbläsare. Allt som går att söka efter finns också i registret från A till Ö.
search-browse = Bläddra i registret från A till Ö
search-choose = Begränsa träffarna
search-kind = Typ
search-department = Avdelning
search-status = Läge
search-all = Alla
search-more = Visa fler träffar
search-results = Träffar
search-count = Antal träffar: { $count }. Visar { $shown }.
search-none = Sökningen gav inga träffar. Pröva färre eller andra ord, eller bläddra i registret från A till Ö.
search-none-chosen = Det finns träffar, men inga med de val som du har gjort.
search-choose-all = Visa alla träffar
search-fewer = Sök på ett ord i taget:
search-meant = Menade du:
search-too-common = Orden är så vanliga att de inte går att söka på. Skriv vad det ska handla om.
search-failed = Sökningen gick inte att hämta. Ladda om sidan, eller bläddra i registret från A till Ö.
search-passed-over = alla allt att av blir bli de dem den denna det detta du då där efter eller ett en finns från för ha har hos hur här i in inom inte kan med men mer mot när nu och om på samt ska skall som så till under upp ut vad var vara vi vid vilka vilken är än över
# Ord som folk söker på och ord som kommuner skriver: de som står tillsammans hittar varandra.
search-alike = bredband fiber, dagis förskola, simhall badhus, äldreboende servicehus, hemtjänst hemvård, jobb arbete, sopor avfall renhållning, snöröjning vinterväghållning, lärare pedagog, frånvaro sjukfrånvaro, pengar budget ekonomi
search-strategy-goals = Mål i strategin
search-strategies = Strategin och dess områden
search-pages = Sidor
search-page = Sida
search-comments = Kommentarer i uppföljningar
search-comment-from = Kommentar från { $unit }, { $period }
search-upcoming = Gäller inte än
search-gone = Gäller inte längre
register = A till Ö
register-lead = { $count ->
    [0] Det finns ännu inget att visa.
    [1] Här står den enda sidan, i bokstavsordning.
   *[other] Här står alla mål, aktiviteter, mått, målkort, enheter och dokument i bokstavsordning: { $count } stycken.
}
register-letter = A till Ö: { $letter }
register-letters = Välj bokstav
register-parts = Välj del
register-count = { $count ->
    [1] 1 rad
   *[other] { $count } rader
}

## Listor

list-words = Sök i listan
list-sort = Ordna efter
list-as-is = Som listan är skriven
list-shown = Visar #shown av #count.
list-none = Inget i listan passar in på det du har valt.
list-of-status = { $list }: { $status }
