## Går löftena att följa upp? Om någon kommer att kunna se om de hålls, och vad som saknas för det.

judgeability = Går löftena att följa upp?
judgeable-of = { $count ->
    [0] Inget av { $total } löften går att följa upp.
    [one] 1 av { $total } löften går att följa upp.
   *[other] { $count } av { $total } löften går att följa upp.
}
judgeable-none = Inga löften gäller just nu.
judgeable-goals = Ett mål går att följa upp när det har ett mått med målvärde, eller när det står hur det ska utvärderas.
judgeable-activities = En aktivitet går att följa upp när den har ett slutdatum. Utan slutdatum kan den skjutas upp hur länge som helst.
judgeable-strategy-goals = Ett mål i strategin går att följa upp när dess ordalydelse är angiven och det har ett mått med målvärde.
judgeable-what-lacks = Det som saknas
judgeable-lack = Saknas
judgeable-lacks-nothing = Inget saknas
judgeable-question = Går det att följa upp?
judgeable-yes = Ja
judgeable-no = Nej
judgeable = Går att följa upp
not-judgeable = Går inte
promise = Löfte
promises = Löften
strategy-goals = Mål i strategin
lack-wording = ordalydelse
lack-measure = mått
lack-figures = mått i siffror
lack-target = målvärde
lack-baseline = utgångsvärde
lack-day = slutdatum
lack-responsible = ansvarig
lack-source = källa
answer-judgeable = löften går att följa upp
review-of = Går löftena att följa upp? { $card }
review-none = Målkortet innehåller inga löften.
method-judgeable = Ett löfte går att följa upp när någon kan se om det hålls. För ett mål krävs ett mått med målvärde, eller en beskrivning av hur det ska utvärderas. För en aktivitet krävs ett slutdatum. Säger målvärdet bara åt vilket håll det ska gå krävs också ett utgångsvärde.
