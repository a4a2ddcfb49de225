## Frågor att ställa efter den senaste uppföljningen.

questions-to-ask = Frågor att ställa
questions-explained = Frågorna är framtagna ur uppgifterna på webbplatsen, högst en av varje slag. De säger inte vem som har fel.
question-worsened = ”{ $name }” ({ $unit }) har gått från ”{ $from }” till ”{ $to }”, och uppföljningen har ingen kommentar till det. Vad har hänt?
question-put-off = Slutdatumet för ”{ $name }” ({ $unit }) har flyttats fram { $count } gånger, från { $first } till { $now }. Håller det nya datumet?
question-judged-better = { $unit } bedömer ”{ $name }” bättre än måtten visar. Vad bygger bedömningen på?
question-late = ”{ $name }” ({ $unit }) skulle ha varit klar senast { $date }, och i den senaste omgången finns ingen kommentar till det. När blir den klar?
question-late-by-own-word = ”{ $name }” ({ $unit }) är försenad, och i den senaste omgången finns ingen kommentar till det. När blir den klar?
question-left-out = ”{ $name }” saknas i uppföljningen från { $unit } för { $period }. Hur går det?
question-not-reported = Uppföljningen för { $period } saknas för { $unit }. Varför, och hur går det?
