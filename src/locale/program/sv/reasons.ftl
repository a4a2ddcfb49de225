# Varför något står som det står: en mening per skäl. Samma mening visas på sidan, i öppna data och av kommandot explain.

## Aktiviteter

reason-activity-late = Aktiviteten skulle ha varit klar { $end }. I uppföljningen för { $period } rapporterades den som ”{ $reported }”, inte som klar.
reason-activity-late-unreported = Aktiviteten skulle ha varit klar { $end }, och ingen har rapporterat hur det har gått.
reason-activity-never-reported = Ingen har ännu rapporterat hur det går med aktiviteten.
reason-activity-reported = Aktiviteten rapporterades som ”{ $reported }” i uppföljningen för { $period }.
reason-activity-should-have-begun = Enligt planen skulle den ha börjat { $start }.
reason-activity-silent = Aktiviteten finns inte med i den senaste uppföljningen. I uppföljningen för { $period } rapporterades den som ”{ $reported }”.
reason-activity-starts-later = Aktiviteten ska inte ha börjat ännu, och ingen har rapporterat om den.
reason-activity-struck-off = Aktiviteten är avförd. Skäl: { $reason }
reason-activity-struck-off-without-reason = Aktiviteten är avförd. Inget skäl är angivet.

## Mål

reason-goal-gone = Målet finns inte med i det målkort som gäller.
reason-goal-judged = Enheten bedömde målet som ”{ $status }” i uppföljningen för { $period }.
reason-goal-judged-before = Målet bedömdes inte i den senaste uppföljningen. Den senaste bedömningen gjordes i uppföljningen för { $period }.
reason-cause = I uppföljningen för { $period } anger enheten orsaken: { $cause }.
reason-goal-judged-better = Bedömningen är ljusare än vad mått och aktiviteter visar.
reason-goal-judged-worse = Måtten visar ett bättre läge än bedömningen.
reason-goal-long-term = Målet är kommunens långsiktiga mål. Det bedöms inte i målkortens uppföljningar.
reason-goal-measured = { $indicators ->
        [one] { $reached ->
            [one] Målets mått når sin målnivå.
           *[other] { $unknown ->
                [one] Det går inte att avgöra om målets mått når sin målnivå.
               *[other] { $partly ->
                    [one] Målets mått når sin målnivå delvis.
                   *[other] Målets mått når inte sin målnivå.
                }
            }
        }
       *[other] { $known ->
            [0] För inget av målets { $indicators } mått går det att avgöra om det når sin målnivå.
           *[other] Av målets { $indicators } mått når { $reached ->
            [0] inget
           *[other] { $reached }
        } sin målnivå.{ $partly ->
            [0] {""}
           *[other] {" "}{ $partly } når den delvis.
        }{ $unknown ->
            [0] {""}
           *[other] {" "}För { $unknown } av dem går det inte att avgöra.
        }
        }
    }
reason-goal-never-judged = Enheten har ännu inte bedömt målet i någon uppföljning.
reason-goal-struck-off = Målet är avfört. Skäl: { $reason }
reason-goal-struck-off-without-reason = Målet är avfört. Inget skäl är angivet.

## Mått: det senaste värdet

reason-latest-missing = Värdet för { $period } saknas. Därför går det inte att avgöra om målnivån nås.
reason-latest-withheld = Värdet för { $period } visas inte där siffrorna kommer ifrån. Därför går det inte att avgöra om målnivån nås.
reason-latest-not-applicable = Måttet är inte tillämpligt för { $period }.
reason-latest-nothing = Inget värde är känt.
reason-latest-suppressed = Värdet för { $period } visas inte, eftersom det bygger på för få svar. Därför sägs inte heller om målnivån nås.
reason-latest-too-old = Det senaste värdet gäller { $period }. Det är för gammalt för att säga något om läget i dag.

## Mått: målnivån

reason-level-above = Värdet för { $period } är { $value }. Det är högre än jämförelsevärdet { $target } ({ $comparator }).
reason-level-approach-unknown = Värdet för { $period } är { $value } och jämförelsevärdet { $target } ({ $comparator }). Det finns inget tidigare par av värden att jämföra avståndet med.
reason-level-approaching = Avståndet till jämförelsevärdet ({ $comparator }) har minskat, från { $gap-before } ({ $since }) till { $gap } ({ $period }).
reason-level-at-least = Värdet för { $period } är { $value }. Målet är minst { $target }.
reason-level-at-most = Värdet för { $period } är { $value }. Målet är högst { $target }.
reason-level-below = Värdet för { $period } är { $value }. Det är lägre än jämförelsevärdet { $target } ({ $comparator }).
reason-level-broken = Mätmetoden ändrades { $period }. Värden före och efter ändringen går inte att jämföra, så det går inte att avgöra om målnivån nås.
reason-level-by-hand = Målet har ingen regel som går att räkna ut. Det bedöms i uppföljningarna.
reason-level-comparison-too-old = Den senaste period som både måttet och jämförelsen ({ $comparator }) har värden för är { $period }. Det är för gammalt för att säga något om läget i dag.
reason-level-decreased = Värdet har minskat, från { $baseline } ({ $since }) till { $value } ({ $period }).
reason-level-gap-not-shrunk = Skillnaden mellan { $first } och { $second } har inte minskat. Den var { $gap-before } ({ $since }) och är { $gap } ({ $period }).
reason-level-gap-shrunk = Skillnaden mellan { $first } och { $second } har minskat, från { $gap-before } ({ $since }) till { $gap } ({ $period }).
reason-level-increased = Värdet har ökat, från { $baseline } ({ $since }) till { $value } ({ $period }).
reason-level-no-baseline = Utgångsläget är inte känt. Därför går det inte att avgöra om värdet har förändrats åt rätt håll.
reason-level-no-common-period = Det finns ingen period som både måttet och jämförelsen ({ $comparator }) har värden för.
reason-level-no-comparator = Det finns inget att jämföra värdet med.
reason-level-no-gap = Det finns inte två perioder där skillnaden mellan grupperna är känd.
reason-level-no-target = Måttet har inget mål.
reason-level-not-above = Värdet för { $period } är { $value }. Det är inte högre än jämförelsevärdet { $target } ({ $comparator }).
reason-level-not-approaching = Avståndet till jämförelsevärdet ({ $comparator }) har inte minskat. Det var { $gap-before } ({ $since }) och är { $gap } ({ $period }).
reason-level-not-below = Värdet för { $period } är { $value }. Det är inte lägre än jämförelsevärdet { $target } ({ $comparator }).
reason-level-not-decreased = Värdet har inte minskat. Det var { $baseline } ({ $since }) och är { $value } ({ $period }).
reason-level-not-increased = Värdet har inte ökat. Det var { $baseline } ({ $since }) och är { $value } ({ $period }).
reason-level-not-reached = Värdet för { $period } är { $value }. Det har inte nått jämförelsevärdet { $target } ({ $comparator }).
reason-level-other-kind = Utgångsläget gäller { $since } och det senaste värdet { $period }. De gäller inte samma slags period och går därför inte att jämföra, så det går inte att avgöra om värdet har förändrats åt rätt håll.
reason-level-outside = Värdet för { $period } är { $value }. Målet är att det ska ligga mellan { $low } och { $high }.
reason-level-over = Värdet för { $period } är { $value }. Det är högre än målet, som är högst { $target }.
reason-level-partly = Måttet har kommit { $share } procent av vägen från utgångsläget till målet. Det räknas som delvis nått, eftersom gränsen är { $limit } procent.
reason-level-rank-not-reached = Placeringen för { $period } är { $value }. Målet är plats { $target } eller bättre.
reason-level-rank-reached = Placeringen för { $period } är { $value }. Målet, plats { $target } eller bättre, är nått.
reason-level-reached = Värdet för { $period } är { $value }. Det har nått jämförelsevärdet { $target } ({ $comparator }).
reason-level-under = Värdet för { $period } är { $value }. Det är lägre än målet, som är minst { $target }.
reason-level-within-margin = Skillnaden mot målnivån är mindre än felmarginalen ({ $margin }). Därför är det osäkert om målet är nått.
reason-level-within = Värdet för { $period } är { $value }. Det ligger mellan { $low } och { $high }, som är målet.

## Mått: riktning och prognos

reason-pace-down = På längre sikt, sedan { $since }, har värdet i stället minskat: med { $pace } om året, medianen av alla förändringar.
reason-pace-up = På längre sikt, sedan { $since }, har värdet i stället ökat: med { $pace } om året, medianen av alla förändringar.
reason-trend-better = Den senaste förändringen är till det bättre: värdet har gått från { $before } ({ $since }) till { $value } ({ $period }).
reason-trend-down = Värdet har gått ner, från { $before } ({ $since }) till { $value } ({ $period }).
reason-trend-within-margin = Skillnaden mellan { $before } ({ $since }) och { $value } ({ $period }) ryms inom felmarginalen. Därför räknas den inte som en förändring.
reason-trend-unchanged = Värdet är i stort sett oförändrat: { $before } ({ $since }) och { $value } ({ $period }). Förändringar som är mindre än { $limit } procent av det tidigare värdet räknas inte.
reason-trend-up = Värdet har gått upp, från { $before } ({ $since }) till { $value } ({ $period }).
reason-trend-worse = Den senaste förändringen är till det sämre: värdet har gått från { $before } ({ $since }) till { $value } ({ $period }).
reason-forecast-not-reached = Fortsätter förändringen i samma takt som hittills blir värdet { $value } ({ $period }). Då nås inte målnivån.
reason-forecast-reached = Fortsätter förändringen i samma takt som hittills blir värdet { $value } ({ $period }). Då nås målnivån.
reason-forecast-bound-not-reached = Fortsätter förändringen i samma takt som hittills når värdet sin gräns, { $value }, före { $period }. Längre än så räknas prognosen inte. Då nås inte målnivån.
reason-forecast-bound-reached = Fortsätter förändringen i samma takt som hittills når värdet sin gräns, { $value }, före { $period }. Längre än så räknas prognosen inte. Då nås målnivån.
reason-milestone-reached = Delmålet för { $period } var { $milestone }. Utfallet blev { $value }, så det nåddes.
reason-milestone-not-reached = Delmålet för { $period } var { $milestone }. Utfallet blev { $value }, så det nåddes inte.
reason-no-forecast-parts-of-year = Ingen prognos görs. Den räknas bara på värden för hela år, eftersom delar av ett år följer årstiderna.
reason-no-forecast-short = Ingen prognos görs. Värdena som går att jämföra sträcker sig över mindre än { $years ->
        [one] 1 år
       *[other] { $years } år
    }.
reason-no-forecast-few-values = Ingen prognos görs. Den kräver minst { $needed ->
        [one] 1 värde
       *[other] { $needed } värden
    } som går att jämföra, och här finns { $values ->
        [0] inget.
        [one] 1.
       *[other] { $values }.
    }

## Strategins mål

reason-strategy-goal-measured = { $indicators ->
        [one] { $reached ->
            [one] Strategimålets mått når sin målnivå.
           *[other] { $unknown ->
                [one] Det går inte att avgöra om strategimålets mått når sin målnivå.
               *[other] { $partly ->
                    [one] Strategimålets mått når sin målnivå delvis.
                   *[other] Strategimålets mått når inte sin målnivå.
                }
            }
        }
       *[other] { $known ->
            [0] För inget av strategimålets { $indicators } mått går det att avgöra om det når sin målnivå.
           *[other] Av strategimålets { $indicators } mått når { $reached ->
            [0] inget
           *[other] { $reached }
        } sin målnivå.{ $partly ->
            [0] {""}
           *[other] {" "}{ $partly } når den delvis.
        }{ $unknown ->
            [0] {""}
           *[other] {" "}För { $unknown } av dem går det inte att avgöra.
        }
        }
    }
reason-strategy-goal-no-indicator = Det är inte känt vad strategimålet mäts med.

## Moved goalposts.

reason-goal-judged-in-other-words = Bedömningen gjordes när målet löd: ”{ $wording }”.
reason-activity-reported-in-other-words = Det rapporterades när aktiviteten löd: ”{ $wording }”.
reason-activity-end-moved = Aktiviteten skulle först ha varit klar { $first }. Det har ändrats till { $now }.
reason-pace-gap-down = På längre sikt, sedan { $since }, har skillnaden i stället minskat: med { $pace } om året, medianen av alla förändringar.
reason-pace-gap-up = På längre sikt, sedan { $since }, har skillnaden i stället ökat: med { $pace } om året, medianen av alla förändringar.
reason-trend-gap-better = Den senaste förändringen är till det bättre: skillnaden har gått från { $before } ({ $since }) till { $value } ({ $period }).
reason-trend-gap-unchanged = Skillnaden är i stort sett oförändrad: { $before } ({ $since }) och { $value } ({ $period }). Förändringar som är mindre än { $limit } procent av den tidigare skillnaden räknas inte.
reason-trend-gap-worse = Den senaste förändringen är till det sämre: skillnaden har gått från { $before } ({ $since }) till { $value } ({ $period }).
reason-forecast-gap-not-reached = Fortsätter förändringen i samma takt som hittills blir skillnaden { $value } ({ $period }). Då nås inte målnivån.
reason-forecast-gap-reached = Fortsätter förändringen i samma takt som hittills blir skillnaden { $value } ({ $period }). Då nås målnivån.
