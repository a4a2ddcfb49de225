## Problems that nobody works on, and work without a goal.

unattended = Problems that nobody works on
unattended-count = { $count ->
    [one] 1 indicator gets worse with no activity under way for the goals that it measures.
   *[other] { $count } indicators get worse with no activity under way for the goals that they measure.
}
unattended-none = { $count ->
    [one] 1 indicator of a goal can be compared with the value just before. It does not get worse with no activity under way.
   *[other] { $count } indicators of goals can be compared with the value just before. None of them gets worse with no activity under way.
}
unattended-unknown = No indicator of a goal has current values to compare. So it cannot be said whether any gets worse.
unattended-explained = An indicator stands here when its latest change is for the worse and no activity is under way, neither for the goals of the scorecards nor for those of the strategy.
unattended-goals = Goals measured
without-goal-heading = Activities without a goal
without-goal-none = All activities serve a goal.
without-goal-count = { $count ->
    [one] 1 activity serves no stated goal.
   *[other] { $count } activities serve no stated goal.
}
