# Det som kommandona status och explain säger.

status-heading = { $name }: så går det, enligt vad som är känt { $day }
status-goals = Mål
status-activities = Aktiviteter
status-judged = Bedömt
status-reported = Rapporterat
status-of-total = { $known } av { $total }
status-late = { $count ->
        [0] Ingen aktivitet är försenad.
        [one] 1 aktivitet är försenad:
       *[other] { $count } aktiviteter är försenade:
    }
status-more-late = { $count ->
        [one] och 1 till (--format json visar alla)
       *[other] och { $count } till (--format json visar alla)
    }
status-not-reported = Har inte rapporterat:
status-not-handed-in = Har inte lämnat in:
status-unknown-unit = Det finns ingen enhet { $id }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Menade du { $suggestion }?
    }
