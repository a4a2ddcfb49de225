# What the commands status and explain say.

status-heading = { $name }: how it is going, as known on { $day }
status-goals = Goals
status-activities = Activities
status-judged = Judged
status-reported = Reported
status-of-total = { $known } of { $total }
status-late = { $count ->
        [0] No activity is late.
        [one] 1 activity is late:
       *[other] { $count } activities are late:
    }
status-more-late = { $count ->
        [one] and 1 more (--format json lists all)
       *[other] and { $count } more (--format json lists all)
    }
status-not-reported = Have not reported:
status-not-handed-in = Have not handed in:
status-unknown-unit = There is no unit { $id }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
