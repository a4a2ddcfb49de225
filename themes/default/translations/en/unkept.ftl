## Promised and not kept: what is not reached, late, dropped, put off or not reported.

unkept = Promised and not kept
all-unkept = All that is promised and not kept
unkept-counted = { $count ->
    [one] 1 promise stands here: { $parts }.
   *[other] { $count } promises stand here: { $parts }.
}
unkept-explained = Each promise is counted once, by what is gravest. Goals that were not reached come first, then what is late. A promise whose end date has been put off stands here until it is done.
unkept-none = No promise is late, dropped, put off or judged as not reached, and none is missing from the latest follow-up.
unkept-unknown = No follow-up has been published, so it cannot be said which promises are not kept.
unkept-how = What happened
shortfall-not-reached = Not reached
shortfall-late = Late
shortfall-dropped = Dropped
shortfall-ended = The scorecard ended first
shortfall-postponed = End date put off
shortfall-unreported = Not reported
count-shortfall-not-reached = { $count } not reached
count-shortfall-late = { $count } late
count-shortfall-dropped = { $count } dropped
count-shortfall-ended = { $count } whose scorecard ended first
count-shortfall-postponed = { $count } with an end date put off
count-shortfall-unreported = { $count } not reported
unkept-not-reached = Judged as not reached.
unkept-late = Was to be done by { $date }.
unkept-late-by-own-word = The unit itself reports that it is late.
unkept-dropped = Holds no longer, from { $date }.
unkept-reported-dropped = Struck off by the unit’s follow-up, published { $date }.
unkept-ended = Not kept when a new scorecard came into force { $date }.
unkept-postponed = The end date has been moved from { $first } to { $now }.
unkept-unreported = Missing from the follow-up for { $period }.
unkept-causes = Why, as the units themselves say
unkept-cause = Cause
unkept-cause-count = Number of promises
unkept-cause-none = No cause given
unkept-causes-explained = The units give the cause in one of the municipality’s own words. What has not been reported is not counted here.
