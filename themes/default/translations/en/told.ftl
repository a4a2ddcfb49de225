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
