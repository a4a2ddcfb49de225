# Why something stands as it does: a sentence a reason. The same sentence is shown on the page, in the data and by the command explain.

## Activities

reason-activity-late = The activity was to be done by { $end }. In the follow-up for { $period } it was reported as “{ $reported }”, not as done.
reason-activity-late-unreported = The activity was to be done by { $end }, and nobody has reported how it went.
reason-activity-never-reported = Nobody has reported on the activity yet.
reason-activity-reported = The activity was reported as “{ $reported }” in the follow-up for { $period }.
reason-activity-should-have-begun = According to the plan it was to start on { $start }.
reason-activity-silent = The activity is not in the latest follow-up. In the follow-up for { $period } it was reported as “{ $reported }”.
reason-activity-starts-later = The activity is not to start yet, and nobody has reported on it.
reason-activity-struck-off = The activity has been struck off. Reason: { $reason }
reason-activity-struck-off-without-reason = The activity has been struck off. No reason was given.

## Goals

reason-goal-gone = The goal is not in the scorecard in force.
reason-goal-judged = The unit judged the goal as “{ $status }” in the follow-up for { $period }.
reason-goal-judged-before = The goal was not judged in the latest follow-up. It was last judged in the follow-up for { $period }.
reason-cause = In the follow-up for { $period } the unit gives the cause: { $cause }.
reason-goal-judged-better = The judgement is more favourable than what indicators and activities show.
reason-goal-judged-worse = The indicators show a better state than the judgement.
reason-goal-long-term = This is a long-term goal of the municipality. It is not judged in the follow-ups of the scorecards.
reason-goal-measured = { $indicators ->
        [one] { $reached ->
            [one] The goal’s indicator has reached its target level.
           *[other] { $unknown ->
                [one] It cannot be said whether the goal’s indicator has reached its target level.
               *[other] { $partly ->
                    [one] The goal’s indicator has reached its target level in part.
                   *[other] The goal’s indicator has not reached its target level.
                }
            }
        }
       *[other] { $known ->
            [0] For none of the goal’s { $indicators } indicators can it be said whether it has reached its target level.
           *[other] Of the goal’s { $indicators } indicators, { $reached ->
            [0] none has
            [one] 1 has
           *[other] { $reached } have
        } reached the target level.{ $partly ->
            [0] {""}
            [one] {" "}1 has reached it in part.
           *[other] {" "}{ $partly } have reached it in part.
        }{ $unknown ->
            [0] {""}
           *[other] {" "}For { $unknown } of them it cannot be said.
        }
        }
    }
reason-goal-never-judged = The unit has not judged the goal in any follow-up yet.
reason-goal-struck-off = The goal has been struck off. Reason: { $reason }
reason-goal-struck-off-without-reason = The goal has been struck off. No reason was given.

## Indicators: the latest value

reason-latest-missing = The value for { $period } is missing. It cannot be said whether the target level is reached.
reason-latest-withheld = The value for { $period } is not given where the figures come from. It cannot be said whether the target level is reached.
reason-latest-not-applicable = The indicator does not apply to { $period }.
reason-latest-nothing = No value is known.
reason-latest-suppressed = The value for { $period } is not shown, because it rests on too few answers. For the same reason it is not said whether the target level is reached.
reason-latest-too-old = The latest value is for { $period }. It is too old to say anything about today.

## Indicators: the target level

reason-level-above = The value for { $period } is { $value }. That is higher than the figure it is compared with, { $target } ({ $comparator }).
reason-level-approach-unknown = The value for { $period } is { $value } and the figure it is compared with { $target } ({ $comparator }). There is no earlier pair of values to compare the distance with.
reason-level-approaching = The distance to the figure it is compared with ({ $comparator }) has become smaller, from { $gap-before } ({ $since }) to { $gap } ({ $period }).
reason-level-at-least = The value for { $period } is { $value }. The target is at least { $target }.
reason-level-at-most = The value for { $period } is { $value }. The target is at most { $target }.
reason-level-below = The value for { $period } is { $value }. That is lower than the figure it is compared with, { $target } ({ $comparator }).
reason-level-broken = The method of measuring changed in { $period }. Values before and after the change cannot be compared, so it cannot be said whether the target level is reached.
reason-level-by-hand = The target has no rule that can be computed. It is judged in the follow-ups.
reason-level-comparison-too-old = The latest period for which both the indicator and the comparison ({ $comparator }) have values is { $period }. It is too old to say anything about today.
reason-level-decreased = The value has decreased, from { $baseline } ({ $since }) to { $value } ({ $period }).
reason-level-gap-not-shrunk = The gap between { $first } and { $second } has not become smaller. It was { $gap-before } ({ $since }) and is { $gap } ({ $period }).
reason-level-gap-shrunk = The gap between { $first } and { $second } has become smaller, from { $gap-before } ({ $since }) to { $gap } ({ $period }).
reason-level-increased = The value has increased, from { $baseline } ({ $since }) to { $value } ({ $period }).
reason-level-no-baseline = The baseline is not known. It cannot be said whether the value has changed in the right direction.
reason-level-no-common-period = There is no period for which both the indicator and the comparison ({ $comparator }) have values.
reason-level-no-comparator = There is nothing to compare the value with.
reason-level-no-gap = There are not two periods in which the gap between the groups is known.
reason-level-no-target = The indicator has no target.
reason-level-not-above = The value for { $period } is { $value }. That is not higher than the figure it is compared with, { $target } ({ $comparator }).
reason-level-not-approaching = The distance to the figure it is compared with ({ $comparator }) has not become smaller. It was { $gap-before } ({ $since }) and is { $gap } ({ $period }).
reason-level-not-below = The value for { $period } is { $value }. That is not lower than the figure it is compared with, { $target } ({ $comparator }).
reason-level-not-decreased = The value has not decreased. It was { $baseline } ({ $since }) and is { $value } ({ $period }).
reason-level-not-increased = The value has not increased. It was { $baseline } ({ $since }) and is { $value } ({ $period }).
reason-level-not-reached = The value for { $period } is { $value }. It has not come to the figure it is compared with, { $target } ({ $comparator }).
reason-level-other-kind = The baseline is for { $since } and the latest value for { $period }. They are not for the same kind of period and cannot be compared, so it cannot be said whether the value has changed in the right direction.
reason-level-outside = The value for { $period } is { $value }. The target is for it to lie between { $low } and { $high }.
reason-level-over = The value for { $period } is { $value }. That is higher than the target, which is at most { $target }.
reason-level-partly = The indicator has come { $share } per cent of the way from the baseline to the target. That counts as reached in part, because the limit is { $limit } per cent.
reason-level-rank-not-reached = The place for { $period } is { $value }. The target is place { $target } or better.
reason-level-rank-reached = The place for { $period } is { $value }. The target, place { $target } or better, is reached.
reason-level-reached = The value for { $period } is { $value }. It has come to the figure it is compared with, { $target } ({ $comparator }).
reason-level-under = The value for { $period } is { $value }. That is lower than the target, which is at least { $target }.
reason-level-within-margin = The difference from the target level is smaller than the margin of error ({ $margin }). So it is not certain whether the target is reached.
reason-level-within = The value for { $period } is { $value }. It lies between { $low } and { $high }, which is the target.

## Indicators: trend and forecast

reason-pace-down = In the longer run, since { $since }, the value has gone down instead: by { $pace } a year, the median of all changes.
reason-pace-up = In the longer run, since { $since }, the value has gone up instead: by { $pace } a year, the median of all changes.
reason-trend-better = The latest change is for the better: the value has gone from { $before } ({ $since }) to { $value } ({ $period }).
reason-trend-down = The value has gone down, from { $before } ({ $since }) to { $value } ({ $period }).
reason-trend-within-margin = The difference between { $before } ({ $since }) and { $value } ({ $period }) lies within the margin of error. So it does not count as a change.
reason-trend-unchanged = The value is by and large unchanged: { $before } ({ $since }) and { $value } ({ $period }). Changes of less than { $limit } per cent of the earlier value do not count.
reason-trend-up = The value has gone up, from { $before } ({ $since }) to { $value } ({ $period }).
reason-trend-worse = The latest change is for the worse: the value has gone from { $before } ({ $since }) to { $value } ({ $period }).
reason-forecast-not-reached = If the change goes on at the same pace, the value will be { $value } in { $period }. The target level is not reached then.
reason-forecast-reached = If the change goes on at the same pace, the value will be { $value } in { $period }. The target level is reached then.
reason-forecast-bound-not-reached = If the change goes on at the same pace, the value will come to its limit, { $value }, before { $period }. The forecast goes no further than that. The target level is not reached then.
reason-forecast-bound-reached = If the change goes on at the same pace, the value will come to its limit, { $value }, before { $period }. The forecast goes no further than that. The target level is reached then.
reason-milestone-reached = The milestone for { $period } was { $milestone }. The outcome was { $value }, so it was reached.
reason-milestone-not-reached = The milestone for { $period } was { $milestone }. The outcome was { $value }, so it was not reached.
reason-no-forecast-parts-of-year = No forecast is made. It is counted from values for whole years only, because parts of a year follow the seasons.
reason-no-forecast-short = No forecast is made. The values that can be compared cover less than { $years ->
        [one] 1 year
       *[other] { $years } years
    }.
reason-no-forecast-few-values = No forecast is made. It takes at least { $needed ->
        [one] 1 value
       *[other] { $needed } values
    } that can be compared, and there { $values ->
        [0] is none.
        [one] is 1.
       *[other] are { $values }.
    }

## Goals of the strategy

reason-strategy-goal-measured = { $indicators ->
        [one] { $reached ->
            [one] The strategy goal’s indicator has reached its target level.
           *[other] { $unknown ->
                [one] It cannot be said whether the strategy goal’s indicator has reached its target level.
               *[other] { $partly ->
                    [one] The strategy goal’s indicator has reached its target level in part.
                   *[other] The strategy goal’s indicator has not reached its target level.
                }
            }
        }
       *[other] { $known ->
            [0] For none of the strategy goal’s { $indicators } indicators can it be said whether it has reached its target level.
           *[other] Of the strategy goal’s { $indicators } indicators, { $reached ->
            [0] none has
            [one] 1 has
           *[other] { $reached } have
        } reached the target level.{ $partly ->
            [0] {""}
            [one] {" "}1 has reached it in part.
           *[other] {" "}{ $partly } have reached it in part.
        }{ $unknown ->
            [0] {""}
           *[other] {" "}For { $unknown } of them it cannot be said.
        }
        }
    }
reason-strategy-goal-no-indicator = It is not known what the strategy goal is measured by.

## Moved goalposts.

reason-goal-judged-in-other-words = The judgement was made when the goal read: “{ $wording }”.
reason-activity-reported-in-other-words = That was reported when the activity read: “{ $wording }”.
reason-activity-end-moved = The activity was first to be done by { $first }. That has been changed to { $now }.
reason-pace-gap-down = In the longer run, since { $since }, the difference has gone down instead: by { $pace } a year, the median of all changes.
reason-pace-gap-up = In the longer run, since { $since }, the difference has gone up instead: by { $pace } a year, the median of all changes.
reason-trend-gap-better = The latest change is for the better: the difference has gone from { $before } ({ $since }) to { $value } ({ $period }).
reason-trend-gap-unchanged = The difference is largely unchanged: { $before } ({ $since }) and { $value } ({ $period }). Changes of less than { $limit } per cent of the earlier difference do not count.
reason-trend-gap-worse = The latest change is for the worse: the difference has gone from { $before } ({ $since }) to { $value } ({ $period }).
reason-forecast-gap-not-reached = If the change goes on at the same pace, the difference will be { $value } in { $period }. The target level is not reached then.
reason-forecast-gap-reached = If the change goes on at the same pace, the difference will be { $value } in { $period }. The target level is reached then.
