## Sentences with counts, days and names in them. Every count goes through its plural form.

# Activities: "Of 14 activities, 6 are done, 5 are under way and 3 are late."
activities-none = No activities are known.
activities-of = Of { $total } activities,
activities-single = { $status ->
    [done] The only known activity is done.
    [under-way] The only known activity is under way.
    [not-begun] The only known activity has not begun.
    [late] The only known activity is late.
    [struck-off] The only known activity has been struck off.
   *[not-reported] The only known activity has not been reported.
}
activities-unreported = No report has been made on any of the { $total } activities.
activities-first-done = { $count ->
    [0] none is done
    [one] 1 is done
   *[other] { $count } are done
}
activities-under-way = { $count ->
    [one] 1 is under way
   *[other] { $count } are under way
}
activities-not-begun = { $count ->
    [one] 1 has not begun
   *[other] { $count } have not begun
}
activities-late = { $count ->
    [one] 1 is late
   *[other] { $count } are late
}
activities-struck-off = { $count ->
    [one] 1 has been struck off
   *[other] { $count } have been struck off
}
activities-not-reported = { $count ->
    [one] 1 has not been reported
   *[other] { $count } have not been reported
}

# Goals: "Of 20 goals, 5 are reached, 8 can be reached and 7 have not been judged."
goals-none = No goals of scorecards are known.
goals-of = Of { $total } goals,
goals-single = { $status ->
    [reached] The only known goal is reached.
    [can-be-reached] The only known goal can be reached.
    [uncertain] The only known goal is partly reached or uncertain.
    [unlikely] The only known goal is hard to reach.
    [not-reached] The only known goal was not reached.
   *[not-judged] The only known goal has not been judged.
}
goals-unreported = None of the { $total } goals is judged.
goals-first-reached = { $count ->
    [0] none is reached
    [one] 1 is reached
   *[other] { $count } are reached
}
goals-can-be-reached = { $count } can be reached
goals-uncertain = { $count ->
    [one] 1 is partly reached or uncertain
   *[other] { $count } are partly reached or uncertain
}
goals-unlikely = { $count ->
    [one] 1 is hard to reach
   *[other] { $count } are hard to reach
}
goals-not-reached = { $count ->
    [one] 1 was not reached
   *[other] { $count } were not reached
}
goals-not-judged = { $count ->
    [one] 1 has not been judged
   *[other] { $count } have not been judged
}

# The strategy's measurable goals, and the indicators of goals.
levels-none = No measurable goals are known.
levels-of = Of { $total } measurable goals,
levels-single = { $status ->
    [reached] The only known goal is reached.
    [partly-reached] The only known goal is reached in part.
    [not-reached] The only known goal is not reached.
   *[unknown] It cannot be assessed whether the only known goal is reached.
}
levels-all-unknown = For none of the { $total } measurable goals can it be said whether it has been reached.
unknown-no-wording = for { $count } the wording is not given
unknown-no-measure = for { $count } no measure has been set
unknown-no-value = for { $count } there is no value
unknown-too-old = for { $count } the latest value is too old
unknown-suppressed = for { $count } the value is not shown, since too few have answered
unknown-not-comparable = for { $count } there is nothing to compare the value with
levels-first-reached = { $count ->
    [0] none is reached
    [one] 1 is reached
   *[other] { $count } are reached
}
levels-partly-reached = { $count ->
    [one] 1 is reached in part
   *[other] { $count } are reached in part
}
levels-not-reached = { $count ->
    [one] 1 is not reached
   *[other] { $count } are not reached
}
levels-unknown = { $count } cannot be assessed
measured-reached = { $count ->
    [one] 1 indicator meets its target
   *[other] { $count } indicators meet their targets
}
measured-partly-reached = { $count ->
    [one] 1 indicator meets its target in part
   *[other] { $count } indicators meet their targets in part
}
measured-not-reached = { $count ->
    [one] 1 indicator does not meet its target
   *[other] { $count } indicators do not meet their targets
}
measured-unknown = { $count ->
    [one] 1 indicator cannot be assessed
   *[other] { $count } indicators cannot be assessed
}

# Counts that stand alone.
count-goals = { $count ->
    [0] no goals
    [one] 1 goal
   *[other] { $count } goals
}
count-activities = { $count ->
    [0] no activities
    [one] 1 activity
   *[other] { $count } activities
}
count-scorecards = { $count ->
    [0] No scorecard is known.
    [one] 1 scorecard is known.
   *[other] { $count } scorecards are known.
}
stated-and-known = { $known ->
    [0] { $stated } according to the sources, none known here
   *[other] { $stated } according to the sources, { $known } known here
}
stated-and-known-goals = { $known ->
    [0] { $stated } according to the sources, none known here
   *[other] { $stated } according to the sources, { $known } known here
}
stated-and-all-known = { $stated }, all known here
more-late = { $count ->
    [one] Show 1 more late activity
   *[other] Show { $count } more late activities
}
more-moves = { $count ->
    [one] Show 1 more change in the round
   *[other] Show { $count } more changes in the round
}
late-since = was to be done by { $date }

# Periods.
period-half = { $number ->
    [1] first half of { $year }
   *[other] second half of { $year }
}
period-twelve-months = { $from }–{ $to }
period-school-year = school year { $year }/{ $end }
period-third = { $number ->
    [1] January–April { $year }
    [2] May–August { $year }
   *[other] September–December { $year }
}
period-quarter = quarter { $number } of { $year }

# The overview.
ends-unknown = { $count ->
    [one] For 1 activity the last day is not known, so it cannot be said whether it is late.
   *[other] For { $count } activities the last day is not known, so it cannot be said whether they are late.
}
long-term-count = { $count ->
    [one] 1 long-term goal holds for the whole municipality.
   *[other] { $count } long-term goals apply to the whole municipality.
}
start-last-round = The information comes from the follow-up for { $period }, published on { $date }.
start-nothing-reported = No follow-up has been published, so it cannot be said how far the work has come.
start-no-moves-yet = There are no follow-ups to compare yet.
start-next-round = The next follow-up is for { $period } and will be published on { $date }.
start-no-next-round = No coming follow-up is known.
start-overdue = The follow-up for { $period } was to be published on { $date }. No unit has reported.
start-falls-due = The follow-up for { $period } was to be published on { $date }, but the site has not been rebuilt since then. What it says may be out of date.
archived-copy = This is an archive copy of { $date }. It does not change.
data-as-of = The information on this site is up to date to { $date }.
data-undated = The information on this site is undated.
page-stands-since = What this page shows has held since { $date }.
annex-stands-since = Has held since { $date }.
stands-since = Nothing on this site has changed since { $date }.
made-with = The site is made with malkort { $version }.
made-from = The site is made with malkort { $version } from revision { $revision } of the content.
made-from-dated = The site is made with malkort { $version } from revision { $revision } of the content, of { $date }.
made-from-changed = The site is made with malkort { $version } from revision { $revision } of the content, of { $date }, with changes made after it.

# Judgements.
judged-in = Judged in the follow-up for { $period }.
judged-by-no-unit = The municipality’s long-term goals are not judged by any unit.
judged-not = The unit has not judged the goal.
judged-before-not-now = The goal was not judged in the latest follow-up.
agreement-judged-better = The unit’s assessment is better than what the figures show.
agreement-judged-worse = The figures are better than the unit’s assessment.
agreement-agree = The judgement and the figures agree.
was-before = before: { $label }
share-done-of = { $share } done
standing-in-force = In force
standing-in-force-from = In force from { $from }
standing-latest-known-from = Latest scorecard known, from { $from }. Whether it still applies is not known.
standing-in-force-from-to = In force from { $from } to { $until }
standing-upcoming-undated = Not in force yet
standing-struck-off-reason = Struck off. Reason: { $reason }
standing-struck-off-no-reason = Struck off. No reason is given.
standing-finished = No longer applies. Reached or done according to the last report.
standing-ended = No longer applies. The scorecard ended before it was reached or done, and the next one does not take it up.
standing-gone = Not in the scorecard in force. Nothing is said of why.
standing-superseded = Replaced. Applied from { $from } to { $until }.
standing-of-revision = { $stage }, { $from } to { $until }
standing-of-revision-open = { $stage }, from { $from }
not-in-force-revision = This revision is not in force now. { $stage }.
not-in-force-scorecard = The unit has no scorecard in force. The latest one is shown.
decided-by-on = { $what } { $body } { $date }
decision-with-basis = { $decision } ({ $basis })
decided-by-undated = { $what } { $body }, date not known

# Scorecards and follow-ups.
scorecard-of = Scorecard of { $unit }
follow-up-of = { $unit }, follow-up for { $period }
follow-up-short = Follow-up for { $period }
round-of = Follow-up for { $period }{ $third ->
    [0] {""}
   *[other] {" "}(third { $third })
}
strategy-goal-numbered = Goal { $number }: { $words }
strategy-goal-number = Goal { $number }
strategy-goal-kind = Goal { $number } of { $strategy }
distribution-goals = The goals
distribution-activities = The activities
distribution-branch-goals = The goals, with all scorecards below
distribution-branch-activities = The activities, with all scorecards below
reported-on-time = On time
reported-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
reported-undated = Reported, day not known
reported-missing = The last day was { $deadline }
reported-not-due = By { $deadline }
reported-on = { $date }, { $how }
round-upcoming = The period is not over. The units are to report by { $deadline }.
round-open = The units are reporting now, by { $deadline }.
round-closed = The last day to report has passed. The round will be published on { $published }.
round-published = { $expected ->
    [0] No scorecard was in force during the period.
    [one] { $reported ->
        [0] The only unit has not reported.
       *[other] The only unit has reported.
    }
   *[other] { $reported ->
        [0] None of { $expected } units have reported.
        [one] 1 of { $expected } units has reported.
       *[other] { $reported } of { $expected } units have reported.
    }
}
round-counts = { $expected ->
    [0] no scorecard was in force
   *[other] { $reported ->
        [0] none of { $expected }
       *[other] { $reported } of { $expected }, { $late ->
            [0] none late
           *[other] { $late } late
        }
    }
}
moved-count = { $count ->
    [0] no status changed
    [one] 1 status changed
   *[other] { $count } statuses changed
}
follow-up-lead = { $unit } reports on { $goals } and { $activities } for { $period }.

# Indicators.
value-with-unit = { $value } { $unit }
value-when = The latest value is for { $period }.
value-when-too-old = The latest value is for { $period } and too old to say anything of today.
value-when-missing = The value for { $period } is missing.
value-when-suppressed = The value for { $period } is not shown, because too few have answered.
value-when-withheld = The value for { $period } is not given where the figures come from.
value-reliability = { $reliability ->
    [preliminary] The value is preliminary.
    [estimated] The value is estimated.
   *[uncertain] The value is uncertain.
}
value-marked = { $value } ({ $reliability })
reliability-preliminary = preliminary
reliability-estimated = estimated
reliability-uncertain = uncertain
value-margin = The margin of error is ± { $margin }.
value-with-margin = { $value } ± { $margin }
chart-tentative = Preliminary, estimated or uncertain value
chart-margin = Margin of error
value-when-not-applicable = The question does not arise for { $period }.
baseline-in = { $value } ({ $period })
baseline-not-known = { $period }, value not known
place = place { $place }
place-of = place { $place } of { $of }
target-at-least = At least { $value }
target-at-most = At most { $value }
target-stay-above = Stay above { $name }
target-stay-below = Stay below { $name }
target-reach = Reach { $name }
target-approach = Approach { $name }
target-increase = Increase
target-decrease = Decrease
target-shrink-gap = Shrink the gap between { $first } and { $second }
target-within = Between { $low } and { $high }
target-rank = Place { $place } or better
target-rank-of = Place { $place } or better of { $of }
target-moved = { $target } (has been changed)
target-by-hand = Judged by people
target-by = { $target }, by { $period }
target-now = { $target } (now { $value })
distance-covered = Share of the way to the target
pace-needed = Needed a year
pace-held = Change a year so far
forecast = At the same pace
forecast-words = { $value } ({ $period }). { $level ->
    [reached] The target is then reached.
    [not-reached] The target is then not reached.
   *[unknown] It cannot be said whether the target is then reached.
}
divided-by = Divided by { $division }: { $parts }.
table-caption = { $name }, { $unit }
known-change = { $change } from { $since } to { $period }
former-target-until = Until { $until }: { $words }
former-target-decision = Until { $until }: { $words }. Decision: { $decision }
former-baseline = baseline { $value }
break-here = The method of measurement changed here. Earlier values cannot be compared.
respondents = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
statement-dated = { $period }: { $words }
indicators-lead = { $count ->
    [0] No indicators are known.
    [one] 1 indicator is followed.
   *[other] { $count } indicators are followed.
}
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
news-dated = { $date }, { $publisher }
news-undated = Undated
news-undated-by = Undated, { $publisher }

# The method.
method-goals = Goals
method-goals-1 = The unit that answers for a goal judges it in every follow-up, in the municipality's own words. Beside the judgement stands what the goal's indicators and activities say. Where they say different things, the page says so: when the goal is judged as reached although an indicator is short of its level or an activity is late, and when it is judged as hard to reach or not reached although all its indicators have reached their levels.
method-goals-2 = A goal that was not judged in the latest follow-up counts as not judged, whatever was said before.
method-activities = Activities
method-activities-1 = An activity stands as the unit last reported. If its last day has passed and it is not done, it is late, whatever was reported.
method-activities-2 = An activity that nobody has reported on counts as not reported. It never counts as done.
method-indicators = Indicators
method-indicators-1 = An indicator meets its target when the latest value satisfies the target's rule. A value older than { $months ->
    [one] 1 month
   *[other] { $months } months
} is too old to tell. Where the indicator is compared with something else, such as the country, the latest period that both have values for is used.
method-indicators-2 = The latest change is the latest value against the one before that it can be compared with. Whole years are compared with whole years, and a month, a quarter, a third or a half of a year with the same part of an earlier year. A change smaller than { $percent } per cent of the earlier value counts as unchanged. Where the method of measuring has changed, values before the change are never compared with values after it.
method-indicators-3 = The share of the way is the difference between the latest value and the baseline, divided by the difference between the target and the baseline. It is rounded down. The pace so far is the median of the change a year between all pairs of values since the baseline (the Theil–Sen method), so that a single odd year does not steer it. The pace is counted from at least three values for whole years, over at least two years. The forecast extends that pace from the latest value, but never beyond what is possible: a share stays between 0 and 100 per cent. It is no probability, and it is made only from at least { $values ->
    [one] 1 value
   *[other] { $values } values
}.
method-indicators-4 = { $limit ->
    [0] All values are shown, however few have answered.
   *[other] A value that rests on fewer than { $limit } answers is not shown, nor is the value that would reveal it.
}
method-indicators-5 = A target that is not reached, but with at least { $percent } per cent of the way covered, counts as reached in part.
method-causes = Why something does not go as it was promised
method-causes-1 = The unit may say why a goal is not reached, or why an activity is late or struck off. It then picks one of the municipality’s words, so that the causes can be counted: { $causes }. The cause is the unit’s own. It does not change how anything is assessed.
method-cause-meaning = “{ $cause }”: { $meaning }.
method-totals = Totals
method-totals-1 = Where several goals or activities are taken together, the site shows how many stand where, also those that nobody has reported on. No average is computed, since it would hide them.
method-totals-2 = A goal or an activity that no scorecard has any more was reached or done according to the last report, ended with its scorecard, or was dropped, which includes what was left out before its time was up. A scorecard that has been replaced is shown as it ended. Until the new scorecards have been followed up, the previous result stays on the start page.
method-labels = { $what ->
    [goals] How a goal can be judged
   *[activities] How an activity can stand
}

# Comparisons.
comparison-of = { $new }: new since { $old }
compared-with = Compared with { $old }: { $differences }.
compared-with-same = The goals and activities are the same as in { $old }.
whats-new-in = In the scorecards in force, compared with those before: { $differences }.
whats-new-first = { $count ->
    [one] 1 scorecard is its unit's first and has nothing to be compared with.
   *[other] { $count } scorecards are their unit's first and have nothing to be compared with.
}
new-goals = { $count ->
    [one] 1 new goal
   *[other] { $count } new goals
}
new-activities = { $count ->
    [one] 1 new activity
   *[other] { $count } new activities
}
changed-goals = { $count ->
    [one] 1 changed goal
   *[other] { $count } changed goals
}
changed-activities = { $count ->
    [one] 1 changed activity
   *[other] { $count } changed activities
}
dropped-goals = { $count ->
    [one] 1 dropped goal
   *[other] { $count } dropped goals
}
dropped-activities = { $count ->
    [one] 1 dropped activity
   *[other] { $count } dropped activities
}
ended-goals = { $count ->
    [one] 1 goal that ended with the scorecard
   *[other] { $count } goals that ended with the scorecard
}
ended-activities = { $count ->
    [one] 1 activity that ended with the scorecard
   *[other] { $count } activities that ended with the scorecard
}
finished-goals = { $count ->
    [one] 1 goal reached
   *[other] { $count } goals reached
}
finished-activities = { $count ->
    [one] 1 activity done
   *[other] { $count } activities done
}
became-replaced = Replaced by { $name }
interim = New scorecards apply from { $from } and have not been followed up yet. The result here is from the latest follow-up of the previous ones, for { $period }.
question-subject = Is this right? { $page }
question-body =
    Page: { $page }
    Address: { $address }
    Status: { $status }
    What the page shows has held since: { $day }

    This is not right:
order-body =
    I would like to see this document:
    { $document }

    Whoever asks for a public document need not say who they are or why.
order-follow-up = Follow-up for { $period }, { $unit }
ended-count = Ended with their scorecards without being reached or done: { $goals } and { $activities }.
finished-count = Reached or done when they left the scorecard: { $goals } and { $activities }.
dropped-count = In all, { $goals } and { $activities } have been dropped.
dropped-silent = { $count ->
    [one] For 1 of them no reason is given.
   *[other] For { $count } of them no reason is given.
}
cause-named = Cause: { $cause }.
dropped-reason = Reason: { $reason }.
dropped-by-on = Decision: { $body } { $date }.
dropped-by-body = Decision: { $body }.
dropped-on = Decision: { $date }.
last-said-in = Last reported: { $status } ({ $period }).
replaces-named = Replaces { $name }.

# Two rounds or two days held against each other.
rounds-compared = The follow-up of { $new } compared with { $old }
rounds-moved = Since { $old }: { $moves }.
rounds-same = No status has changed since { $old }.
moved-worse = { $count ->
    [one] 1 status is worse
   *[other] { $count } statuses are worse
}
moved-better = { $count ->
    [one] 1 status is better
   *[other] { $count } statuses are better
}
moved-sideways = { $count ->
    [one] 1 status has changed otherwise
   *[other] { $count } statuses have changed otherwise
}
days-compared = The state on { $new } compared with { $old }
days-differ = Since { $old }: { $differences }.
days-same = Nothing has changed since { $old }.
days-scorecards = { $count ->
    [one] 1 new or changed scorecard
   *[other] { $count } new or changed scorecards
}
days-goals = { $count ->
    [one] 1 goal with another status
   *[other] { $count } goals with another status
}
days-activities = { $count ->
    [one] 1 activity with another status
   *[other] { $count } activities with another status
}
days-indicators = { $count ->
    [one] 1 indicator with another value or target
   *[other] { $count } indicators with another value or target
}
days-follow-ups = { $count ->
    [one] 1 new follow-up
   *[other] { $count } new follow-ups
}
days-news = { $count ->
    [one] 1 news item
   *[other] { $count } news items
}

# Corrections
corrections-lead = { $count ->
    [0] Nothing that was published has been corrected.
    [one] 1 published figure or status has been corrected.
   *[other] { $count } published figures and statuses have been corrected.
}
corrections-unexplained = { $count ->
    [one] 1 correction lacks an explanation.
   *[other] { $count } corrections lack an explanation.
}
correction-what = { $what }, { $period }
corrected-on = Corrected { $date }
changed-on = Changed { $date } without explanation
# Calendar, changes and feeds.
calendar-next = Next: { $what }, { $date }.
calendar-ends = { $count ->
    [one] 1 activity is to be done
   *[other] { $count } activities are to be done
}
changes-since = Changes since the follow-up of { $period }
changes-no-later-round = No follow-up has been published since that of { $period }.
turned = { $aspect }: before { $old }, now { $new }
feed-title = { $name } – { $site }
event-decision = { $name }: { $what }
event-revision = { $name } takes effect
event-revision-past = { $name } has taken effect
event-deadline = Last day to report for { $name }
event-round = The follow-up of { $name } is published
event-round-past = The follow-up of { $name } has been published
event-value = { $name }: value for { $period }
event-target = The target of { $name } has been changed
event-target-now = The target is now: { $target }.
event-activity-ends = Last day: { $name }
event-status = Status: { $status }.
event-moved = { $count ->
    [0] No status has changed since the previous follow-up.
    [one] 1 status has changed since the previous follow-up.
   *[other] { $count } statuses have changed since the previous follow-up.
}
