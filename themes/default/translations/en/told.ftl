# How it is going, told at the command line.
own-scorecard = { $unit }, its own scorecard
round-reported = { $expected ->
    [0] No scorecard was in force in { $period }.
    [one] For { $period }, { $reported } of 1 unit has reported. The last day was { $deadline }.
   *[other] For { $period }, { $reported } of { $expected } units have reported. The last day was { $deadline }.
}
round-handed-in = { $expected ->
    [0] No scorecard was in force in { $period }.
    [one] For { $period }, { $reported } of 1 unit has handed in. Last day to hand in: { $deadline }. This is not public until { $published }.
   *[other] For { $period }, { $reported } of { $expected } units have handed in. Last day to hand in: { $deadline }. This is not public until { $published }.
}
last-reported-for = last reported for { $period }
next-deadline = The next last day to report is { $date }, for { $period }.
has-never-reported = has never reported
late-by-its-own-word = late as the unit reports

# Why something stands as it does, told at the command line.
level-and-trend = { $level }, { $trend }
scorecard-stands = Scorecard: { $stage }
follow-up-public-since = It has been public since { $date }.
ground-about = { $name } – { $words }
ground-revision-words = { $title } ({ $stage }, from { $from })
ground-value-of-part = { $part } { $value } ({ $period })
ground-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
ground-percent = { $share } per cent
ground-values = { $count ->
    [one] 1 value
   *[other] { $count } values
}
ground-day = The day that this holds for
ground-revision = Scorecard
ground-perspective = Perspective
ground-decision = Decision
ground-report = Report
ground-latest-round = Latest round to report in
ground-start = Start
ground-end = To be done by
ground-dropped = Struck off, reason
ground-goal = Goal
ground-activity = Activity
ground-indicator = Indicator
ground-target = Target
ground-target-time = Target to be met by
ground-former-target = Another target held until
ground-baseline = Baseline
ground-better = Direction
ground-value = Value
ground-pace-held = Change a year so far
ground-pace-needed = Needed a year
ground-current-for = A value is current for
ground-unchanged-within = A change counts as none below
ground-partly-reached = A target counts as reached in part from
ground-respondent-limit = A value is shown from
ground-forecast-from = A forecast takes at least
ground-deadline = Last day to report
ground-publication = Published
ground-handed-in = Handed in
ground-follow-up = Follow-up
ground-left-out = Left out
ground-missing = Has not reported
ground-scorecard = Scorecard
days-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
