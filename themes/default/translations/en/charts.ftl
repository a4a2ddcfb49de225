## Charts: their names, what they show, and the words in them. A chart has few words; the sentences are read to those who do not see it.

chart-millions = { $value } m
chart-billions = { $value } bn

chart-distribution-title = { $name }: how they are distributed

# An indicator over time
chart-title = Chart: { $name }, { $unit }
chart-line-of-kind = { $kind ->
    [year] { $name }, whole years
    [years] { $name }, several years
    [twelve-months] { $name }, twelve months
    [school-year] { $name }, school years
    [half] { $name }, half-years
    [third] { $name }, thirds of a year
    [quarter] { $name }, quarters
    [month] { $name }, months
   *[day] { $name }, days
}
chart-own = Our value
chart-baseline = Baseline { $period }: { $value }
chart-baseline-short = Baseline { $value }
chart-aim = { $rule ->
    [at-least] at least { $value }
    [at-most] at most { $value }
    [rank] place { $value }
   *[within] { $value }
}
chart-target = Target: { $aim }
chart-target-by = Target { $period }: { $aim }
chart-target-short = Target { $aim }
chart-forecast = At the same pace { $period }: { $value }
chart-forecast-short = Same pace { $value }
chart-break = The method changed here
chart-break-short = New method
chart-target-in-words = The target: { $target }. It is no number of its own and therefore has no line.
chart-ranking = The best place is at the top.
chart-not-from-zero = The scale does not begin at zero.
chart-told-nothing = No value is known.
chart-told-single = One value is known: { $value } ({ $period }).
chart-told-course = From { $first } ({ $since }) to { $last } ({ $period }): { $way ->
    [up] higher
    [down] lower
    [better-place] a better place
    [worse-place] a worse place
   *[same] the same value
}.
chart-told-baseline = The baseline is { $baseline }.
chart-told-target = The target: { $target }.
chart-told-forecast = At the same pace it will be { $value } ({ $period }).
chart-told-others = The chart also has { $names }.
chart-told-gaps = { $count ->
    [one] One value is missing or not shown.
   *[other] { $count } values are missing or not shown.
}
chart-told-breaks = { $count ->
    [one] The method of measuring has changed once.
   *[other] The method of measuring has changed { $count } times.
}

# What became of a goal or an activity
course-title = Status of “{ $name }” in every follow-up
course-told = First follow-up ({ $since }): { $first }. Latest ({ $period }): { $last }. The best status is at the top. All of them are in the list below.

# Activities along the calendar
timeline-title = Timeline: { $name }
timeline-known-until = Status { $date }
timeline-note = The vertical line shows when anything shown here last changed: { $date }.
timeline-unknown = Start and end are not known
timeline-late-part = Time after the last day, not yet done
timeline-first-end = Last day first promised
timeline-open = Start or end is not known
timeline-told-span = The first begins { $first } and the last is to be done { $last }.
timeline-told-moved = { $count ->
    [one] One last day has been moved.
   *[other] { $count } last days have been moved.
}
timeline-told-unknown = { $count ->
    [one] For one activity, start or end is not known.
   *[other] For { $count } activities, start or end is not known.
}

# The goals of a strategy, year by year
year = Year
years-heading = The goals year by year
years-title = { $name }: the goals year by year
years-goal = Target: all { $count }
years-note = Each year is shown as it was known on 31 December: only values that were public then count.
years-note-latest = The column for { $year } shows how it stood on { $date }.
years-told = { $year }: { $reached ->
    [0] no goal reached
    [one] 1 goal reached
   *[other] { $reached } goals reached
}{ $partly ->
    [0] {""}
    [one] , 1 reached in part
   *[other] , { $partly } reached in part
}, { $not ->
    [0] none not reached
    [one] 1 not reached
   *[other] { $not } not reached
}, { $unknown ->
    [0] none that cannot be assessed
    [one] 1 cannot be assessed
   *[other] { $unknown } cannot be assessed
}.
years-told-goal = { $count ->
    [one] The goal is to be reached in { $year }.
   *[other] All { $count } are to be reached in { $year }.
}

# How far the goals have come
multiples-heading = How far the goals have come
multiples-title = { $name }: how far the goals have come
multiples-lead = Each line shows how much of the way from the baseline (the lower line) to the target (the upper one) is done. All small charts have the same years and the same scale.
multiples-area = { $goals ->
    [one] The measurable goal { $counted ->
        [0] cannot be followed in per cent.
       *[one] can be followed in per cent.
    }
   *[other] { $counted ->
        [0] None of { $goals } goals can be followed in per cent.
       *[other] { $counted } of { $goals } goals can be followed in per cent.
    }
}
multiples-covered = { $way ->
    [back] { $share } of the way: further from the target than at the baseline ({ $period }).
   *[on] { $share } of the way is done ({ $period }).
}
multiples-not-counted = The way to the target cannot be counted in per cent.
multiples-partly-counted = The way can be counted in per cent for { $counted } of the goal’s { $indicators } indicators. So no share is given for the goal.
multiples-unknown = How far it has come is not known.
multiples-by-period = Period by period

# On the page of how statuses are computed
method-years = The goals of a strategy year by year
method-years-1 = For every year that is over, it is counted how many goals had reached their level on 31 December, by what was public then: the values, corrections and targets that held. A value published later is not counted afterwards. The year under way is shown as it stands now.
method-years-2 = How far a goal has come is the difference between the value and the baseline, divided by the difference between the target and the baseline. It is rounded down. Of several indicators, the one that has come the least far is shown. Goals with an indicator that has no certain number to come to, or no known baseline, cannot be followed in per cent.
chart-at-its-end = Values of several years or of twelve months are drawn where the period ends.
