## Lovat och inte hållit: det som inte är nått, är försenat, avfört, flyttat eller inte rapporterat.

unkept = Lovat och inte hållit
all-unkept = Allt som är lovat och inte hållet
unkept-counted = { $count ->
    [one] 1 löfte står här: { $parts }.
   *[other] { $count } löften står här: { $parts }.
}
unkept-explained = Varje löfte räknas en gång, efter det som är allvarligast. Mål som inte är nådda står först, sedan det som är försenat. Ett löfte vars slutdatum har flyttats fram står här tills det är klart.
unkept-none = Inget löfte är försenat, avfört, flyttat eller bedömt som inte nått, och inget saknas i den senaste uppföljningen.
unkept-unknown = Ingen uppföljning har publicerats, så det går inte att säga vilka löften som inte är hållna.
unkept-how = Vad som hände
shortfall-not-reached = Inte nått
shortfall-late = Försenat
shortfall-dropped = Avfört
shortfall-ended = Målkortet tog slut först
shortfall-postponed = Framflyttat slutdatum
shortfall-unreported = Inte rapporterat
count-shortfall-not-reached = { $count } inte { $count ->
    [one] nått
   *[other] nådda
}
count-shortfall-late = { $count ->
    [one] 1 försenat
   *[other] { $count } försenade
}
count-shortfall-dropped = { $count ->
    [one] 1 avfört
   *[other] { $count } avförda
}
count-shortfall-ended = { $count } vars målkort tog slut först
count-shortfall-postponed = { $count } med framflyttat slutdatum
count-shortfall-unreported = { $count ->
    [one] 1 inte rapporterat
   *[other] { $count } inte rapporterade
}
unkept-not-reached = Bedömt som inte nått.
unkept-late = Skulle ha varit klart senast { $date }.
unkept-late-by-own-word = Enheten rapporterar själv att det är försenat.
unkept-dropped = Gäller inte längre från { $date }.
unkept-reported-dropped = Avfört enligt enhetens uppföljning, som publicerades { $date }.
unkept-ended = Inte infriat när ett nytt målkort började gälla { $date }.
unkept-postponed = Slutdatumet är flyttat från { $first } till { $now }.
unkept-unreported = Saknas i uppföljningen för { $period }.
unkept-causes = Varför, enligt enheterna själva
unkept-cause = Orsak
unkept-cause-count = Antal löften
unkept-cause-none = Ingen orsak angiven
unkept-causes-explained = Enheterna anger orsaken med något av kommunens egna ord. Det som inte är rapporterat räknas inte här.
