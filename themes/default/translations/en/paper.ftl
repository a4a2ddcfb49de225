## Print, annexes, and pages divided by department and month.

sheet = Page
annex-link = Annex for printing
annex-how = This page is made to be printed, for instance as an annex to an agenda. Print it, or save it as a PDF, from your browser.
annex-back = To the page on the website
annex-of = Annex: { $name }
annex-scorecard = Annex: scorecard
annex-round = Annex: follow-up round
annex-municipality = Municipality
annex-dated = What the annex shows
annex-web = On the website
annex-follow-up = { $period }, published { $date }
annex-in-short = In short
annex-comment = The unit’s own words, { $period }
annex-no-comment = The unit has not commented on the goal.
annex-loose = Activities with no known goal
annex-told-above = Described under a goal above.
annex-parts = Annexes department by department
annex-parts-explained = The round has so many follow-ups that each department has an annex of its own. Together they hold everything that the units reported.
annex-more-moved = These are the first of each kind. The others are in the departments’ annexes.
annex-moved = Changed statuses
annex-day = Handed in
annex-statuses = How goals and activities stand

department = Department
part-of = { $whole }: { $department }
listed-by-department = They are listed department by department.
more-by-department = All that has changed, department by department
said-by-department = Read what the units say, department by department.
other-changes = Other
changes-in-department = { $count ->
    [0] Nothing has changed in the department’s follow-ups.
    [one] 1 thing has changed in the department’s follow-ups.
   *[other] { $count } things have changed in the department’s follow-ups.
}
calendar-months = Month by month
calendar-to-be-done = To be done
calendar-month = { $ends ->
    [0] No activity is
    [one] 1 activity is
   *[other] { $ends } activities are
} to be done in the month, and { $others ->
    [0] nothing else is planned
    [one] 1 other event is planned
   *[other] { $others } other events are planned
}.
previous-month = Previous month:
following-month = Next month:
