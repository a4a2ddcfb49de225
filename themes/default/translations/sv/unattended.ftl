## Problem som ingen arbetar med, och arbete utan mål.

unattended = Problem som ingen arbetar med
unattended-count = { $count ->
    [one] 1 mått blir sämre utan att någon aktivitet pågår för målen som det mäter.
   *[other] { $count } mått blir sämre utan att någon aktivitet pågår för målen som de mäter.
}
unattended-none = { $count ->
    [one] 1 mått som mäter något mål går att jämföra med sitt närmast tidigare värde. Det blir inte sämre utan att någon aktivitet pågår.
   *[other] { $count } mått som mäter något mål går att jämföra med sitt närmast tidigare värde. Inget av dem blir sämre utan att någon aktivitet pågår.
}
unattended-unknown = För inget mått som mäter något mål finns aktuella värden att jämföra. Därför går det inte att säga om något blir sämre.
unattended-explained = Ett mått står här när den senaste förändringen är till det sämre och ingen aktivitet pågår, varken för målen i målkorten eller för strategins mål.
unattended-goals = Mål som mäts
without-goal-heading = Aktiviteter utan mål
without-goal-none = Alla aktiviteter bidrar till något mål.
without-goal-count = { $count ->
    [one] 1 aktivitet bidrar inte till något angivet mål.
   *[other] { $count } aktiviteter bidrar inte till något angivet mål.
}
