## Rounds: who has reported, what has moved, and how it went from round to round.

reporting-matrix = Who has reported?
who-reported = See who has reported
matrix-by-department = Department by department
matrix-explained = The tables show how many scorecards were followed up on time, of those in force when the period ended. The latest round comes first.
matrix-show = Show
matrix-show-all = All departments
matrix-shown = { $count ->
    [one] 1 scorecard is shown
   *[other] { $count } scorecards are shown
}
matrix-in-time = { $expected ->
    [0] –
   *[other] { $count } of { $expected }
}
all-together = All together
reporting-on-time = On time
reporting-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
reporting-undated = Day not known
reporting-missing = Missing
reporting-not-yet-due = Not yet
reporting-not-in-force = Not in force
reporting-nobody-expected = No scorecard was in force for { $period }.
reporting-only = { $how ->
    [on-time] The only unit with a scorecard has reported on time for { $period }.
    [late] The only unit with a scorecard has reported late for { $period }.
    [undated] The only unit with a scorecard has reported for { $period }, but the day is not known.
    [missing] The only unit with a scorecard has not reported for { $period }.
   *[waiting] The only unit with a scorecard is to report later for { $period }.
}
was-in = { $label } ({ $period })
reporting-nobody = None of the { $expected } units have reported for { $period }.
reporting-everybody = All { $expected } units have reported on time for { $period }.
reporting-first = Of { $expected } units, { $count ->
    [0] none has
    [one] 1 has
   *[other] { $count } have
} reported on time for { $period }
reporting-some-late = { $count ->
    [one] 1 has reported late
   *[other] { $count } have reported late
}
reporting-some-undated = { $count ->
    [one] 1 has reported on a day that is not known
   *[other] { $count } have reported on a day that is not known
}
reporting-some-missing = { $count ->
    [one] 1 has not reported
   *[other] { $count } have not reported
}
reporting-some-waiting = { $count ->
    [one] 1 is to report later
   *[other] { $count } are to report later
}

how-it-went = How it has gone
what-units-said = What the units say
by-perspective = Perspective by perspective
by-perspective-explained = An activity that belongs to several perspectives is counted in each of them.
by-department = Department by department
same-figures = Show the same figures in a table
covered = Of which judged or reported
over-rounds-described = { $name }, a bar for every round. In the latest: { $sentence }
over-rounds-explained = Every round counts all goals and activities of the scorecards in force when the period ended, those of which nobody has said anything among them. An activity is late if its last day had passed by then without its being done.
reported-by = Reported by
nothing-to-compare = nothing to compare with
round-nothing-moved = No status has changed since the round before.
round-first = This is the first round, so there is nothing to compare with.
way-better = better:
way-worse = worse:
way-sideways = changed:

course-minds = { $count ->
    [0] The status is the same in all follow-ups.
    [one] The status has changed once between two follow-ups: { $ways }.
   *[other] The status has changed { $count } times between follow-ups: { $ways }.
}
course-better = { $count ->
    [one] once for the better
   *[other] { $count } times for the better
}
course-worse = { $count ->
    [one] once for the worse
   *[other] { $count } times for the worse
}
course-sideways = { $count ->
    [one] once in another way
   *[other] { $count } times in another way
}
course-began = Added to the scorecard.
course-changed = Changed in the scorecard.
course-took-place = Took the place of “{ $name }”.
course-dropped = Dropped from the scorecard.
course-late = Late since { $date }
course-left-out = Not in the unit’s follow-up.
course-unit-silent = The unit has not reported.
course-of-other = About what this replaced:
course-way-better = Better than before: { $before }
course-way-worse = Worse than before: { $before }
course-way-sideways = Changed from: { $before }
course-legend = A dashed line shows when a new scorecard took effect.
against-the-one-before = Compared with the previous value
against-period = against { $period }

# What a follow-up covers, and what it leaves out.
coverage-goals = { $expected ->
    [one] { $told } of 1 goal judged
   *[other] { $told } of { $expected } goals judged
}
coverage-activities = { $expected ->
    [one] { $told } of 1 activity reported
   *[other] { $told } of { $expected } activities reported
}
coverage-indicators = { $expected ->
    [one] { $told } of 1 indicator with a value
   *[other] { $told } of { $expected } indicators with a value
}
covers = Covers
covers-handed-in = Those handed in cover
report-covers = The follow-up covers: { $words }.
left-out = Left out
left-out-explained = This was in the scorecard, but the follow-up does not say how it is going.
left-out-goals = Goals that are not judged
left-out-activities = Activities that are not reported
left-out-indicators = Indicators without a value for the period
event-goal-judged = Judgement: { $status }.
event-goal-before = Before: { $status }.
event-goal-value = { $name }: { $value }.
