## Varför något har sitt läge, i stället för programmets egna skäl.

reason-activity-late-unreported = Aktiviteten skulle ha varit klar { $end }. Hur det gick finns inte i källorna.
reason-activity-never-reported = Källorna säger inte hur det går med aktiviteten.
reason-activity-silent = Källorna säger inget om aktiviteten i den senaste uppföljningen. I uppföljningen för { $period } rapporterades den som ”{ $reported }”.
reason-activity-starts-later = Aktiviteten ska inte ha börjat ännu, och källorna säger inget mer om den.
reason-activity-struck-off-without-reason = Aktiviteten är avförd. Skälet framgår inte av källorna.
reason-goal-gone = Målet finns inte med i det senast kända målkortet.
reason-goal-judged-before = Källorna har ingen bedömning av målet i den senaste uppföljningen. Den senaste bedömningen gjordes i uppföljningen för { $period }.
reason-goal-never-judged = Källorna har ingen bedömning av målet.
reason-goal-struck-off-without-reason = Målet är avfört. Skälet framgår inte av källorna.
reason-latest-missing = Värdet för { $period } finns inte i källorna. Därför går det inte att avgöra om målnivån nås.
reason-latest-nothing = Inget värde finns i källorna.
reason-level-no-baseline = Utgångsläget finns inte i källorna. Därför går det inte att avgöra om värdet har förändrats åt rätt håll.
reason-level-no-target = Måttet har inget mål i källorna.
reason-level-no-comparator = Källorna har inget att jämföra värdet med.
reason-level-no-gap = Källorna har inte två perioder där skillnaden mellan grupperna är känd.
reason-level-no-common-period = Källorna har ingen period där både måttet och jämförelsen ({ $comparator }) har värden.
reason-strategy-goal-no-indicator = Det framgår inte av källorna vad strategimålet mäts med.
