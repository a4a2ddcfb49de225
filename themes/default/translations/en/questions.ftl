## Questions to ask after the latest follow-up.

questions-to-ask = Questions to ask
questions-explained = The questions are made from what is on the site, at most one of each kind. They do not say who is wrong.
question-worsened = “{ $name }” ({ $unit }) has gone from “{ $from }” to “{ $to }”, and the follow-up has no comment on it. What has happened?
question-put-off = The end date of “{ $name }” ({ $unit }) has been put off { $count } times, from { $first } to { $now }. Will the new date hold?
question-judged-better = { $unit } judges “{ $name }” better than the figures do. What does the judgement rest on?
question-late = “{ $name }” ({ $unit }) was to be done by { $date }, and the latest round has no comment on it. When will it be done?
question-late-by-own-word = “{ $name }” ({ $unit }) is late, and the latest round has no comment on it. When will it be done?
question-left-out = “{ $name }” is missing from the follow-up of { $unit } for { $period }. How is it going?
question-not-reported = The follow-up for { $period } of { $unit } is missing. Why, and how is it going?
