## Det som sökmotorer och delade länkar visar av en sida.

og-locale = sv_SE
description-tail = { $site } visar vad som är lovat och hur det går med det.
unit-in-short = { $count ->
    [0] { $name } har inget eget målkort och ansvarar inte för någon aktivitet.
    [one] { $name } har inget eget målkort men ansvarar för 1 aktivitet.
   *[other] { $name } har inget eget målkort men ansvarar för { $count } aktiviteter.
}
document-in-short-dated = { $count ->
    [0] { $name } beslutades { $date }. Ingen aktivitet i målkorten gäller dokumentet.
    [one] { $name } beslutades { $date }. 1 aktivitet i målkorten gäller dokumentet.
   *[other] { $name } beslutades { $date }. { $count } aktiviteter i målkorten gäller dokumentet.
}
document-in-short = { $count ->
    [0] { $name } Det är inte känt när dokumentet beslutades. Ingen aktivitet i målkorten gäller det.
    [one] { $name } Det är inte känt när dokumentet beslutades. 1 aktivitet i målkorten gäller det.
   *[other] { $name } Det är inte känt när dokumentet beslutades. { $count } aktiviteter i målkorten gäller det.
}
source-in-short = { $count ->
    [0] { $name } Ingen sida här hänvisar till källan.
    [one] { $name } 1 sida här hänvisar till källan.
   *[other] { $name } { $count } sidor här hänvisar till källan.
}
scorecards-in-short = { $count ->
    [0] Inget målkort är publicerat ännu.
    [one] 1 målkort: vad enheten har lovat, vem som ansvarar och hur det går.
   *[other] { $count } målkort: vad varje enhet har lovat, vem som ansvarar och hur det går.
}
indicators-in-short = { $count ->
    [0] Inget mått är publicerat ännu.
    [one] 1 mått med värden och målvärde. { $reached ->
        [0] Målvärdet är inte nått, så vitt är känt.
       *[other] Målvärdet är nått.
    }
   *[other] { $count } mått med värden och målvärden. { $reached ->
        [0] För inget av dem är målvärdet nått, så vitt är känt.
        [one] För 1 av dem är målvärdet nått.
       *[other] För { $reached } av dem är målvärdet nått.
    }
}
organisation-in-short = { $count ->
    [0] Ingen enhet är känd.
    [one] 1 enhet: vad den ansvarar för och hur det går med dess målkort.
   *[other] { $count } enheter: vem som ansvarar för vad och hur det går med deras målkort.
}
documents-in-short = { $count ->
    [0] Inget styrdokument är publicerat ännu.
    [one] 1 styrdokument: när det beslutades och vilka aktiviteter som gäller det.
   *[other] { $count } styrdokument: när de beslutades och vilka aktiviteter som gäller dem.
}
news-in-short = { $count ->
    [0] Ingen nyhet är publicerad ännu.
    [one] 1 nyhet om målkorten och om hur det går med det som är lovat.
   *[other] { $count } nyheter om målkorten och om hur det går med det som är lovat.
}
sources-in-short = { $count ->
    [0] Ingen källa är angiven ännu.
    [one] 1 källa som uppgifterna här vilar på, och vilka sidor som hänvisar till den.
   *[other] { $count } källor som uppgifterna här vilar på, och vilka sidor som hänvisar till dem.
}

## Orden på bilderna som delade länkar visar.

image-of-site = Så går det
image-no-longer-in-force = Gäller inte längre
image-card-not-in-force = Målkortet gäller inte nu
image-not-followed-up = Ingen uppföljning är publicerad ännu
image-goals = { $count ->
    [one] 1 mål
   *[other] { $count } mål
}
image-activities = { $count ->
    [one] 1 aktivitet
   *[other] { $count } aktiviteter
}
image-values-of = Senaste värden: { $period }
