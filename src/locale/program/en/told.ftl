# What the commands status and explain say.

status-heading = { $name }: how it is going, as known on { $day }
status-goals = Goals
status-activities = Activities
status-judged = Judged
status-reported = Reported
status-of-total = { $known } of { $total }
status-late = { $count ->
        [0] No known activity is late.
        [one] 1 activity is late:
       *[other] { $count } activities are late:
    }
status-more-late = { $count ->
        [one] and 1 more (--format json lists all)
       *[other] and { $count } more (--format json lists all)
    }
status-not-reported = Have not reported:
status-not-handed-in = Have not handed in:
status-incomplete = { $count ->
        [one] 1 report leaves something out:
       *[other] { $count } reports leave something out:
    }
status-more-incomplete = { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
status-unknown-unit = There is no unit { $id }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }

explain-status = Status: { $status }
explain-page = Page: { $page }
explain-why = Why
explain-grounds = It rests on
explain-usual = the default; book.toml says nothing else
explain-held = Written, but not public yet, and not counted
explain-held-revision = A scorecard, public from { $until }
explain-held-report = A report, public from { $until }
explain-held-value = A value, public from { $until }
explain-not-public-until = { $id } is not public on { $day }. It will be on { $from }. To see how it stands then: --as-of { $from-typed }
explain-not-public = { $id } is not public on { $day }, and nothing says when it will be.
explain-not-handed-in = { $id }: not handed in; { $goals ->
        [one] 1 goal
       *[other] { $goals } goals
    }, { $activities ->
        [one] 1 activity
       *[other] { $activities } activities
    }; write { $path }
explain-deadline = Last day to hand in: { $date }
explain-covers = It covers: { $words }.
explain-unknown = There is nothing with the id { $id }.{ $suggestion ->
        [none] { "" }
       *[other] { " " }Did you mean { $suggestion }?
    }
explain-ambiguous = { $id } is the id of several things. Say which: { $ways }
explain-no-status = { $id } is of a kind that has no status to explain. Goals, activities, indicators, the strategy’s goals, scorecards, units, rounds and follow-ups have.

# The page of a code.
explain-code = { $severity ->
        [error] error
        [warning] warning
       *[hint] hint
    }[{ $code }]: { $what }
explain-code-before = Published before, { $path }:
explain-code-wrong = Wrong, { $path }{ $peculiar ->
        [latin-1] { " " }(saved in Windows-1252)
        [large] { " " }(repeated until the file is larger than 4 MiB)
        [link] { " " }(a symbolic link to)
        [pipe] { " " }(a pipe instead of a file)
        [locked] { " " }(without the right to read it)
       *[none] { "" }
    }:
explain-code-right = Right, { $path }:
