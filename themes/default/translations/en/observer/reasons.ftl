## Why something has its status, in the place of the program's own reasons.

reason-activity-late-unreported = The activity was to be done by { $end }. The sources do not say how it went.
reason-activity-never-reported = The sources do not say how the activity is going.
reason-activity-silent = The sources say nothing of the activity in the latest follow-up. In the follow-up for { $period } it was reported as “{ $reported }”.
reason-activity-starts-later = The activity is not to start yet, and the sources say no more about it.
reason-activity-struck-off-without-reason = The activity has been struck off. The sources do not state the reason.
reason-goal-gone = The goal is not in the latest scorecard known.
reason-goal-judged-before = The sources contain no assessment of the goal in the latest follow-up. It was last assessed in the follow-up for { $period }.
reason-goal-never-judged = The sources contain no assessment of the goal.
reason-goal-struck-off-without-reason = The goal has been struck off. The sources do not state the reason.
reason-latest-missing = The value for { $period } is not in the sources. It cannot be said whether the target level is reached.
reason-latest-nothing = The sources give no value.
reason-level-no-baseline = The baseline is not in the sources. It cannot be said whether the value has changed in the right direction.
reason-level-no-target = The indicator has no target in the sources.
reason-level-no-comparator = The sources give nothing to compare the value with.
reason-level-no-gap = The sources do not give two periods in which the gap between the groups is known.
reason-level-no-common-period = The sources give no period for which both the indicator and the comparison ({ $comparator }) have values.
reason-strategy-goal-no-indicator = The sources do not say what the strategy goal is measured by.
