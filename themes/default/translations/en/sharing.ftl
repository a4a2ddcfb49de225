## What search engines and shared links show of a page.

og-locale = en_GB
description-tail = { $site } shows what has been promised and how it is going.
unit-in-short = { $count ->
    [0] { $name } has no scorecard of its own and is responsible for no activity.
    [one] { $name } has no scorecard of its own but is responsible for 1 activity.
   *[other] { $name } has no scorecard of its own but is responsible for { $count } activities.
}
document-in-short-dated = { $count ->
    [0] { $name } was decided on { $date }. No activity in the scorecards is about the document.
    [one] { $name } was decided on { $date }. 1 activity in the scorecards is about the document.
   *[other] { $name } was decided on { $date }. { $count } activities in the scorecards are about the document.
}
document-in-short = { $count ->
    [0] { $name } It is not known when the document was decided. No activity in the scorecards is about it.
    [one] { $name } It is not known when the document was decided. 1 activity in the scorecards is about it.
   *[other] { $name } It is not known when the document was decided. { $count } activities in the scorecards are about it.
}
source-in-short = { $count ->
    [0] { $name } No page here refers to the source.
    [one] { $name } 1 page here refers to the source.
   *[other] { $name } { $count } pages here refer to the source.
}
scorecards-in-short = { $count ->
    [0] No scorecard has been published yet.
    [one] 1 scorecard: what the unit has promised, who is responsible and how it is going.
   *[other] { $count } scorecards: what each unit has promised, who is responsible and how it is going.
}
indicators-in-short = { $count ->
    [0] No indicator has been published yet.
    [one] 1 indicator with values and target. { $reached ->
        [0] The target is not reached, as far as is known.
       *[other] The target is reached.
    }
   *[other] { $count } indicators with values and targets. { $reached ->
        [0] The target is reached for none of them, as far as is known.
        [one] The target is reached for 1 of them.
       *[other] The target is reached for { $reached } of them.
    }
}
organisation-in-short = { $count ->
    [0] No unit is known.
    [one] 1 unit: what it is responsible for and how its scorecard is going.
   *[other] { $count } units: who is responsible for what, and how their scorecards are going.
}
documents-in-short = { $count ->
    [0] No governing document has been published yet.
    [one] 1 governing document: when it was decided and which activities are about it.
   *[other] { $count } governing documents: when they were decided and which activities are about them.
}
news-in-short = { $count ->
    [0] No news has been published yet.
    [one] 1 news item about the scorecards and how what was promised is going.
   *[other] { $count } news items about the scorecards and how what was promised is going.
}
sources-in-short = { $count ->
    [0] No source has been given yet.
    [one] 1 source that what is said here rests on, and the pages that refer to it.
   *[other] { $count } sources that what is said here rests on, and the pages that refer to them.
}

## The words on the images that shared links show.

image-of-site = How it is going
image-no-longer-in-force = No longer in force
image-card-not-in-force = The scorecard is not in force
image-not-followed-up = No follow-up has been published yet
image-goals = { $count ->
    [one] 1 goal
   *[other] { $count } goals
}
image-activities = { $count ->
    [one] 1 activity
   *[other] { $count } activities
}
image-values-of = Latest values: { $period }
