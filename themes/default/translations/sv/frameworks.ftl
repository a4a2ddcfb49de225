## God ekonomisk hushållning och Agenda 2030. Namnen på de 17 globala målen är de som används i Sverige.

sound-management = God ekonomisk hushållning
sound-management-lead = { $count ->
    [one] 1 mål är av betydelse för god ekonomisk hushållning.
   *[other] { $count } mål är av betydelse för god ekonomisk hushållning.
}
sound-management-none = Inget mål är utpekat som av betydelse för god ekonomisk hushållning.
sound-management-explained = Enligt kommunallagen ska kommunen ha mål för verksamheten som är av betydelse för god ekonomisk hushållning, och de förtroendevalda revisorerna ska bedöma om resultatet stämmer med målen. Här står för varje sådant mål vad som beslutades, vad det mäts med, hur det gick, vart det är på väg, hur fullständigt det är uppföljt, vad som har ändrats på vägen och vad som har rättats.
sound-management-adopted = Beslutat
sound-management-followed = Uppföljt
sound-management-covered = Bedömt i { $judged } av { $due } omgångar
sound-management-corrections = Rättat
sound-management-no-corrections = Inget av det som har publicerats om målet har rättats.
sound-management-no-forecast = Ingen prognos
sound-management-moved = Det här har ändrats på vägen
sound-management-targets-moved = Målvärdet eller utgångsvärdet har varit ett annat för:
correction-listed = { $name }, rättat { $date }
answer-yes = Ja
goal-sound-management = Av betydelse för god ekonomisk hushållning
agenda = Agenda 2030
agenda-lead = { $goals ->
    [one] 1 av kommunens mål bidrar
   *[other] { $goals } av kommunens mål bidrar
} till { $served } av de 17 globala målen i Agenda 2030.
agenda-none = Inget mål är kopplat till Agenda 2030.
agenda-explained = Kopplingen är kommunens egen. Den visar vad ett mål handlar om, men säger inte att det globala målet nås.
agenda-without = Inget av kommunens mål är kopplat till
agenda-goal = { $number } { $name }
agenda-target = Delmål { $number }
agenda-whole-goal = Målet i sin helhet
agenda-target-heading = Globalt delmål
agenda-goal-1 = Ingen fattigdom
agenda-goal-2 = Ingen hunger
agenda-goal-3 = God hälsa och välbefinnande
agenda-goal-4 = God utbildning för alla
agenda-goal-5 = Jämställdhet
agenda-goal-6 = Rent vatten och sanitet för alla
agenda-goal-7 = Hållbar energi för alla
agenda-goal-8 = Anständiga arbetsvillkor och ekonomisk tillväxt
agenda-goal-9 = Hållbar industri, innovationer och infrastruktur
agenda-goal-10 = Minskad ojämlikhet
agenda-goal-11 = Hållbara städer och samhällen
agenda-goal-12 = Hållbar konsumtion och produktion
agenda-goal-13 = Bekämpa klimatförändringarna
agenda-goal-14 = Hav och marina resurser
agenda-goal-15 = Ekosystem och biologisk mångfald
agenda-goal-16 = Fredliga och inkluderande samhällen
agenda-goal-17 = Genomförande och globalt partnerskap
