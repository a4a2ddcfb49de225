## The start page's answers. The figure stands before the words: "122 activities are late".

menu = Menu
site-map = What is on the site
site-map-how = How it is going
site-map-follow = Follow the work
site-map-about = About the site
since = Has had this status since
since-round = { $period }
since-day = { $date }
answer-late = { $count ->
    [0] known activities are late
    [one] activity is late
   *[other] activities are late
}
answer-late-unknown = It cannot be said whether any activity is late, for last days are not known.
answer-moved = { $worse ->
    [one] goal or activity is doing worse than in the follow-up before
   *[other] goals and activities are doing worse than in the follow-up before
}, { $better ->
    [0] nothing is doing better
    [one] 1 is doing better
   *[other] { $better } are doing better
}
answer-moved-unknown = There are no follow-ups to compare.
answer-moved-first = The first follow-up has nothing to be compared with.
answer-share = { $count } of { $expected }
answer-reported = { $expected ->
    [one] unit has reported for { $period }
   *[other] units have reported for { $period }
}
answer-reported-unknown = No follow-up has been published.
answer-new = { $count ->
    [one] new goal or activity in the scorecards
   *[other] new goals and activities in the scorecards
}
answer-new-unknown = There are no earlier scorecards to compare with.
answer-next = is when the next follow-up is published, for { $period }
promised-goals = { $count ->
    [one] goal is promised in the scorecards
   *[other] goals are promised in the scorecards
}
promised-activities = { $count ->
    [one] activity is promised
   *[other] activities are promised
}
promised-ends = activities have an end date
promised-strategy-goals = { $count ->
    [one] goal is promised in the strategy
   *[other] goals are promised in the strategy
}
promised-measured = goals of the strategy have a measure
answer-next-unknown = No coming follow-up is known.
meaning-baseline = The value that change is counted from.
meaning-strategy-goal = A goal for the whole municipality that can be measured, and that is to be reached when the strategy ends.
meaning-strategy-area = Something that the municipality has chosen to put its effort into throughout the strategy.
search-site = Search the site
promised-by = The promises stand in scorecards of { $units }.
promised-by-units = { $count } units
promised-until = The last activity is to be done by { $date }.
promised-by-strategy = { $name } runs until the end of { $period }.
