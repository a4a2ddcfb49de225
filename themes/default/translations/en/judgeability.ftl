## Can the promises be followed up? Whether anybody will be able to tell if they are kept, and what is missing for that.

judgeability = Can the promises be followed up?
judgeable-of = { $count ->
    [0] None of { $total } promises can be followed up.
    [one] 1 of { $total } promises can be followed up.
   *[other] { $count } of { $total } promises can be followed up.
}
judgeable-none = No promises are in force at the moment.
judgeable-goals = A goal can be followed up when it has an indicator with a target, or when it is stated how it is to be evaluated.
judgeable-activities = An activity can be followed up when it has an end date. Without one it can be put off for ever.
judgeable-strategy-goals = A goal of the strategy can be followed up when its wording is given and it has an indicator with a target.
judgeable-what-lacks = What is missing
judgeable-lack = Missing
judgeable-lacks-nothing = Nothing is missing
judgeable-question = Can it be followed up?
judgeable-yes = Yes
judgeable-no = No
judgeable = Can be followed up
not-judgeable = Cannot
promise = Promise
promises = Promises
strategy-goals = Goals of the strategy
lack-wording = wording
lack-measure = indicator
lack-figures = indicator in figures
lack-target = target
lack-baseline = baseline
lack-day = end date
lack-responsible = somebody responsible
lack-source = source
answer-judgeable = promises can be followed up
review-of = Can the promises be followed up? { $card }
review-none = The scorecard holds no promises.
method-judgeable = A promise can be followed up when somebody can tell if it is kept. A goal needs an indicator with a target, or a description of how it is to be evaluated. An activity needs an end date. Where the target only says which way to go, a baseline is needed as well.
