## A site about a municipality, made by somebody else from public sources. It knows only what the sources say. What they lack may
## exist, so nothing is said not to have happened, only that the sources do not say so. These words take the place of the publisher’s.

# What the sources do not say.
not-known = not stated in the sources
not-stated = Not stated in the sources
no-activities-known = The sources name no activities.
no-activity-delivers-it = No activity in the sources is to produce the document.
no-decision-known = The sources name no decision.
no-documents-known = The sources name no governing documents.
no-follow-ups-known = The sources contain no follow-up.
no-goals-known = The sources name no goals.
no-indicator-known = The sources do not say what the goal is measured by.
no-indicators-known = The sources name no indicators.
no-rounds-known = The sources name no rounds of follow-ups.
no-scorecard-known = The sources contain no scorecard of its own.
no-value-known = The sources give no value.
nobody-known-to-work-on-it = No goals or activities in the scorecards of the sources contribute to this goal.
activity-never-reported = The sources contain no follow-up of the activity.
goal-never-reported = The sources contain no follow-up of the goal.
goal-nothing-measured = The sources give neither an indicator with a value nor an activity for the goal.
document-not-decided = The sources name no decision on the document.
evaluation-not-known = The sources do not say how the goal is to be followed up.
not-reported-yet = Report not in the sources
nothing-reported = The sources contain no follow-up.
responsible-not-known = the sources do not say who is responsible
serves-not-known = The sources do not say which goal the activity contributes to.
value-missing = value not in the sources
value-when-missing = The value for { $period } is not in the sources.
baseline-not-known = { $period }, value not in the sources
wording-missing = The wording is not in the sources.
decided-by-undated = { $what } { $body }, the day is not stated in the sources
reported-undated = Reported, the day is not stated in the sources
reporting-undated = Day not in the sources
reporting-missing = Not in the sources
ground-missing = Report not in the sources
course-unit-silent = The unit’s report is not in the sources.
course-left-out = Not mentioned in what the sources say about the follow-up.
left-out-explained = This was in the scorecard, but what the sources say about the follow-up does not mention it.
left-out-goals = Goals whose assessment is not in the sources
left-out-activities = Activities whose status is not in the sources
annex-no-comment = The unit’s comment on the goal is not in the sources.
dropped-none = The sources mention no goal or activity that has been struck off.
dropped-no-reason = The sources do not state the reason.
dropped-silent = { $count ->
    [one] For 1 of them the sources do not state the reason.
   *[other] For { $count } of them the sources do not state the reason.
}
standing-struck-off-no-reason = Struck off. The sources do not state the reason.
standing-gone = Not in the latest scorecard known. The sources do not say why.
correction-not-told = Not stated
calendar-month = { $ends ->
    [0] The sources name no activity that is to be done
    [one] 1 activity is to be done
   *[other] { $ends } activities are to be done
} in the month, and { $others ->
    [0] nothing else that is planned
    [one] 1 other event is planned
   *[other] { $others } other events are planned
}.
calendar-nothing-to-come = The sources name nothing to come.
calendar-nothing-has-been = The sources name no events.

level-no-indicator = No indicator in the sources
level-no-target = No target in the sources
stated-and-all-known = { $stated }, all of them in the sources

# Assessments that have not been seen.
judged-not = The unit’s assessment of the goal is not in the sources.
judged-before-not-now = The unit’s assessment in the latest follow-up is not in the sources.
status-goal-not-judged = Assessment not known
status-activity-not-reported = Status not known
meaning-goal-not-judged = The sources contain no assessment of the goal from the latest follow-up.
meaning-activity-not-reported = The sources do not say how it is going.

# How many.
activities-none = The sources name no activities.
activities-single = { $status ->
    [done] The only activity in the sources is done.
    [under-way] The only activity in the sources is under way.
    [not-begun] The only activity in the sources has not begun.
    [late] The only activity in the sources is late.
    [struck-off] The only activity in the sources has been struck off.
   *[not-reported] The sources do not say how the only activity that they name is going.
}
activities-unreported = The sources do not say how any of the { $total } activities is going.
activities-not-reported = { $count ->
    [one] for 1 the status is not in the sources
   *[other] for { $count } the status is not in the sources
}
goals-none = The sources name no goals in the scorecards.
goals-single = { $status ->
    [reached] The only goal in the sources has been reached.
    [can-be-reached] The only goal in the sources can be reached.
    [uncertain] The only goal in the sources is partly reached or uncertain.
    [unlikely] The only goal in the sources is hard to reach.
    [not-reached] The only goal in the sources has not been reached.
   *[not-judged] The sources contain no assessment of the only goal that they name.
}
goals-unreported = The sources contain no assessment of any of the { $total } goals.
goals-not-judged = { $count ->
    [one] for 1 the assessment is not in the sources
   *[other] for { $count } the assessment is not in the sources
}
levels-none = The sources name no measurable goals.
levels-single = { $status ->
    [reached] The only goal in the sources has been reached.
    [partly-reached] The only goal in the sources has been partly reached.
    [not-reached] The only goal in the sources has not been reached.
   *[unknown] Whether the only goal in the sources has been reached cannot be determined.
}
count-scorecards = { $count ->
    [0] The sources contain no scorecard.
    [one] The sources contain 1 scorecard.
   *[other] The sources contain { $count } scorecards.
}
stated-and-known = { $known ->
    [0] { $stated } according to the sources, which name none
    [one] { $stated } according to the sources, which name 1
   *[other] { $stated } according to the sources, which name { $known }
}
stated-and-known-goals = { $known ->
    [0] { $stated } according to the sources, which quote none
    [one] { $stated } according to the sources, which quote 1
   *[other] { $stated } according to the sources, which quote { $known }
}
ends-unknown = { $count ->
    [one] For 1 activity the sources give no end date, so it cannot be said whether it is late.
   *[other] For { $count } activities the sources give no end date, so it cannot be said whether they are late.
}
indicators-lead = { $count ->
    [0] The sources name no indicators.
    [one] 1 indicator is followed.
   *[other] { $count } indicators are followed.
}
whats-new-first = { $count ->
    [one] For 1 scorecard the sources contain no earlier version to compare with.
   *[other] For { $count } scorecards the sources contain no earlier version to compare with.
}
whats-new-nothing-before = The sources contain no earlier version of any scorecard to compare with. There may have been earlier ones.
unit-in-short = { $count ->
    [0] { $name } has no scorecard of its own and is responsible for no activity, according to the sources.
    [one] { $name } has no scorecard of its own in the sources but is responsible for 1 activity.
   *[other] { $name } has no scorecard of its own in the sources but is responsible for { $count } activities.
}
document-in-short = { $count ->
    [0] { $name } The sources do not say when the document was decided. No activity in them concerns it.
    [one] { $name } The sources do not say when the document was decided. 1 activity concerns it.
   *[other] { $name } The sources do not say when the document was decided. { $count } activities concern it.
}
document-in-short-dated = { $count ->
    [0] { $name } was decided on { $date }. No activity in the scorecards of the sources concerns it.
    [one] { $name } was decided on { $date }. 1 activity in the scorecards concerns it.
   *[other] { $name } was decided on { $date }. { $count } activities in the scorecards concern it.
}
scorecards-in-short = { $count ->
    [0] The sources contain no scorecard.
    [one] 1 scorecard in the sources: what has been promised, who is responsible and how it is going, as far as is known.
   *[other] { $count } scorecards in the sources: what has been promised, who is responsible and how it is going, as far as is known.
}
indicators-in-short = { $count ->
    [0] The sources name no indicator.
    [one] 1 indicator with the values that the sources give. { $reached ->
        [0] They do not show that its target has been reached.
       *[other] Its target has been reached.
    }
   *[other] { $count } indicators with the values that the sources give. { $reached ->
        [0] They do not show that any target has been reached.
        [one] For 1 of them the target has been reached.
       *[other] For { $reached } of them the target has been reached.
    }
}
organisation-in-short = { $count ->
    [0] The sources name no unit.
    [one] 1 unit in the sources: what it is responsible for and how its scorecard is going, as far as is known.
   *[other] { $count } units in the sources: who is responsible for what and how their scorecards are going, as far as is known.
}
documents-in-short = { $count ->
    [0] The sources name no governing document.
    [one] 1 governing document: when it was decided and which activities concern it, as far as the sources say.
   *[other] { $count } governing documents: when they were decided and which activities concern them, as far as the sources say.
}

unknown-no-wording = for { $count } the wording is not in the sources
unknown-no-measure = for { $count } the sources give no measure
unknown-no-value = for { $count } the sources give no value
unknown-not-comparable = for { $count } the sources give nothing to compare the value with

# The start page.
answer-late-unknown = Whether any activity is late cannot be said, since the sources give no end dates.
answer-moved-unknown = The sources contain no follow-ups to compare.
answer-moved-first = The sources contain no earlier follow-up to compare with.
answer-reported-unknown = The sources contain no follow-up.
answer-new-unknown = The sources contain no earlier scorecards to compare with.
answer-next-unknown = The sources name no coming follow-up.
start-nothing-reported = The sources contain no follow-up, so it cannot be said how far the work has come.
start-no-moves-yet = The sources contain no follow-ups to compare.
start-no-next-round = The sources name no coming follow-up.
interim = New scorecards apply from { $from }, and the sources contain no follow-up of them. The result here is from the latest follow-up of the previous ones, for { $period }.
start-overdue = The follow-up for { $period } was to be published on { $date }. It is not in the sources.
changes-no-later-round = The sources contain no later follow-up than the one for { $period }.
corrections-lead = { $count ->
    [0] Nothing on this site has been corrected.
    [one] 1 statement on this site has been corrected.
   *[other] { $count } statements on this site have been corrected.
}

# The follow-ups.
rounds-lead = Scorecards are followed up in rounds. Each round shows which units’ reports are in the sources. A report that is not there may still have been made.
round-published = { $expected ->
    [0] The sources contain no scorecard that applied in the period.
    [one] { $reported ->
        [0] The only unit’s report is not in the sources.
       *[other] The only unit’s report is in the sources.
    }
   *[other] { $reported ->
        [0] None of { $expected } units’ reports is in the sources.
       *[other] { $reported } of { $expected } units’ reports are in the sources.
    }
}
round-counts = { $expected ->
    [0] no scorecard in the sources
   *[other] { $reported ->
        [0] none of { $expected }
       *[other] { $reported } of { $expected }, of which { $late ->
            [0] none late
            [one] 1 late
           *[other] { $late } late
        }
    }
}
round-reported = { $expected ->
    [0] The sources contain no scorecard that applied in { $period }.
    [one] { $reported } of 1 unit’s report for { $period } is in the sources.
   *[other] { $reported } of { $expected } units’ reports for { $period } are in the sources.
}
round-first = The sources contain no earlier round, so there is nothing to compare with.
reporting-nobody-expected = The sources contain no scorecard that applied for { $period }.
reporting-only = { $how ->
    [on-time] The only unit with a scorecard reported on time for { $period }.
    [late] The only unit with a scorecard reported late for { $period }.
    [undated] The only unit with a scorecard has reported for { $period }, but the sources do not state the day.
    [missing] The report for { $period } of the only unit with a scorecard is not in the sources.
   *[waiting] The only unit with a scorecard is to report later for { $period }.
}
reporting-nobody = None of the { $expected } units’ reports for { $period } is in the sources.
reporting-some-undated = { $count ->
    [one] 1 has reported on a day that the sources do not state
   *[other] { $count } have reported on a day that the sources do not state
}
reporting-some-missing = { $count ->
    [one] for 1 the report is not in the sources
   *[other] for { $count } the report is not in the sources
}
image-not-followed-up = No follow-up in the sources

round-handed-in = { $expected ->
    [0] The sources contain no scorecard that applied in { $period }.
    [one] { $reported } of 1 unit’s report for { $period } is in the sources.
   *[other] { $reported } of { $expected } units’ reports for { $period } are in the sources.
}

# Charts.
chart-told-nothing = The sources give no value.
chart-told-gaps = { $count ->
    [one] One value is not in the sources or is not shown.
   *[other] { $count } values are not in the sources or are not shown.
}
timeline-unknown = Start and end not stated in the sources
timeline-open = Start or end not stated in the sources
timeline-told-unknown = { $count ->
    [one] For one activity the sources do not state the start or the end.
   *[other] For { $count } activities the sources do not state the start or the end.
}
multiples-unknown = The sources do not show how far it has come.

# About the site.
about-lead = Here you can follow what the municipality has promised, and what public sources say about how it has gone. It is not the municipality’s own website.
about-what = The site shows the scorecards, goals, activities and figures that are in the sources. Every statement leads on to its source. What is not shown here may still exist at the municipality.
about-often-unknown = The sources do not say how often the scorecards are followed up.
about-unknown = What the sources do not say is shown as unknown. That something is missing here does not mean that the municipality has not done it, only that the sources do not say so. A missing value is never counted as zero. Where the municipality’s assessment and the figures differ, both are shown.
about-errors = Do you think that something is wrong? Tell whoever made the site, and say which page it is about. What is corrected is not changed in silence: what it was remains to be read.
about-responsible = { $publisher } made the site and is responsible for its content.
about-responsible-unknown = It is not stated who made the site.

is-this-not-right = Is this not right? Write to whoever made the site

# What applies.
scorecards-in-force = Latest scorecards known
event-revision-past = { $name }: the day on which the scorecard was to take effect
not-in-force-scorecard = The sources contain no scorecard that applies now. The latest one is shown here.
dropped-meaning = They have been struck off, or are missing from the latest scorecard known before their time was up, and nothing else has taken their place there.
image-card-not-in-force = Latest scorecard known

# Accessibility and personal data: the act is about what public bodies publish.
accessibility-lead = { $publisher } is behind { $service }. It is not the municipality’s website, and the act on the accessibility of digital public services is only about what public bodies publish. Everybody should still be able to use the site. Here is what is known to fall short, and how you can report more.
accessibility-compliance-heading = How well the site meets the requirements
compliance-full = { $service } meets all requirements of the act on the accessibility of digital public services.
compliance-partial = { $service } meets some of the requirements of the act on the accessibility of digital public services. What falls short is described below.
compliance-non = { $service } does not meet the requirements of the act on the accessibility of digital public services. What falls short is described below.
compliance-unknown = { $publisher } has not yet assessed how well the site meets the requirements of the act on the accessibility of digital public services.
oversight = { $authority } oversees the websites of public bodies. This is not one of them. Please turn to whoever made it.
privacy-mail = What you send to the municipality usually becomes a public document there. This is not the municipality’s website. Do not write more about yourself than is needed.

# Can the promises be followed up?
judgeable-of = { $count ->
    [0] None of { $total } promises can be followed up by what the sources say.
    [one] 1 of { $total } promises can be followed up by what the sources say.
   *[other] { $count } of { $total } promises can be followed up by what the sources say.
}
judgeable-what-lacks = What the sources do not say
judgeable-lack = Not in the sources
judgeable-lacks-nothing = All of it is in the sources
judgeable-none = The sources hold no promises that are in force at the moment.
answer-judgeable = promises can be followed up by what the sources say

# Promised and not kept.
audits-none = The sources hold no audit of any promise.
audit-unit-silent = The sources do not say how the unit judged it then.
agenda-none = No goal in the sources is linked to Agenda 2030.
agenda-without = None of the goals in the sources is linked to
agenda-explained = The link shows what a goal is about, but does not say that the global goal is reached.
sound-management-none = No goal in the sources is marked as one that matters to sound financial management.
outcome-not-known = not in the sources
unkept-cause-none = No cause in the sources
unkept-none = By the sources, no promise is late, dropped, put off or judged as not reached, and none is missing from what they hold of the latest follow-up.
unkept-unknown = The sources hold no follow-up, so it cannot be said which promises are not kept.
unkept-unreported = Not in the sources of the follow-up for { $period }.

# Questions to ask.
question-worsened = “{ $name }” ({ $unit }) has gone from “{ $from }” to “{ $to }”, and the sources hold no comment on it from the latest round. What has happened?
question-late = “{ $name }” ({ $unit }) was to be done by { $date }, and the sources hold no comment on it from the latest round. When will it be done?
question-late-by-own-word = “{ $name }” ({ $unit }) is late, and the sources hold no comment on it from the latest round. When will it be done?
question-left-out = “{ $name }” is not in what the sources hold of the follow-up of { $unit } for { $period }. How is it going?
question-not-reported = The sources hold no follow-up of { $unit } for { $period }. How is it going?

# Problems that nobody works on.
unattended = Problems with no known activity
unattended-count = { $count ->
    [one] 1 indicator gets worse, and the sources name no activity under way for the goals that it measures.
   *[other] { $count } indicators get worse, and the sources name no activity under way for the goals that they measure.
}
unattended-none = { $count ->
    [one] 1 indicator of a goal can be compared with the value just before. It does not get worse without the sources naming an activity under way.
   *[other] { $count } indicators of goals can be compared with the value just before. None of them gets worse without the sources naming an activity under way.
}
unattended-unknown = For no indicator of a goal do the sources hold current values to compare. So it cannot be said whether any gets worse.
without-goal-none = All activities in the sources serve a goal.
without-goal-count = { $count ->
    [one] For 1 activity the sources do not say which goal it serves.
   *[other] For { $count } activities the sources do not say which goal they serve.
}
unattended-explained = An indicator stands here when its latest change is for the worse and the sources name no activity under way, neither for the goals of the scorecards nor for those of the strategy.
promised-ends = activities have an end date in the sources
promised-measured = goals of the strategy have an indicator in the sources
promised-until = The last activity with an end date in the sources is to be done by { $date }.
