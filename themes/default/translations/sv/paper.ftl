## Utskrifter, bilagor och sidor som är delade efter avdelning och månad.

sheet = Sida
annex-link = Bilaga för utskrift
annex-how = Sidan är gjord för att skrivas ut, till exempel som bilaga till en dagordning. Skriv ut den eller spara den som PDF med webbläsarens egen utskrift.
annex-back = Till sidan på webbplatsen
annex-of = Bilaga: { $name }
annex-scorecard = Bilaga: målkort
annex-round = Bilaga: uppföljningsomgång
annex-municipality = Kommun
annex-dated = Läget i bilagan
annex-web = På webbplatsen
annex-follow-up = { $period }, publicerad { $date }
annex-in-short = I korthet
annex-comment = Enhetens egna ord, { $period }
annex-no-comment = Enheten har inte kommenterat målet.
annex-loose = Aktiviteter utan känt mål
annex-told-above = Beskrivs under ett mål ovan.
annex-parts = Bilagor avdelning för avdelning
annex-parts-explained = Omgången har så många uppföljningar att varje avdelning har en egen bilaga. Tillsammans innehåller de allt som enheterna har rapporterat.
annex-more-moved = Här står de första av varje slag. Resten står i avdelningarnas bilagor.
annex-moved = Ändrade lägen
annex-day = Inlämnad
annex-statuses = Så står mål och aktiviteter

department = Avdelning
part-of = { $whole }: { $department }
listed-by-department = De står avdelning för avdelning.
more-by-department = Allt som har ändrats, avdelning för avdelning
said-by-department = Läs vad enheterna berättar, avdelning för avdelning.
other-changes = Övrigt
changes-in-department = { $count ->
    [0] Ingenting har ändrats i avdelningens uppföljningar.
    [one] 1 uppgift har ändrats i avdelningens uppföljningar.
   *[other] { $count } uppgifter har ändrats i avdelningens uppföljningar.
}
calendar-months = Månad för månad
calendar-to-be-done = Ska vara klart
calendar-month = { $ends ->
    [0] Ingen aktivitet ska vara klar
    [one] 1 aktivitet ska vara klar
   *[other] { $ends } aktiviteter ska vara klara
} under månaden, och { $others ->
    [0] inget annat är planerat
    [one] 1 annan händelse är planerad
   *[other] { $others } andra händelser är planerade
}.
previous-month = Föregående månad:
following-month = Nästa månad:
