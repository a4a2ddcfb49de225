//! Activities: what was reported, and what the calendar says of that.

use jiff::civil::Date;

use super::assessment::Assessment;
use super::days::days_between;
use super::lateness::{is_past, status_regardless};
use super::reason::{Reason, ReasonArgument};
use super::state::{ActivityState, ActivityStateReport, Calendar, ReportedActivity, Standing};
use crate::model::{Activity, ActivityStatus, ActivityVersion, Key, Perspective};

impl<'m> Assessment<'m> {
    pub(super) fn activities(&self) -> Vec<Option<ActivityState<'m>>> {
        self.model.activities.iter().map(|(key, activity)| self.activity(key, activity)).collect()
    }

    fn activity(&self, key: Key<Activity>, activity: &'m Activity) -> Option<ActivityState<'m>> {
        let card = activity.scorecard;
        let public = self.visibility.revisions(card);
        let versions: Vec<&ActivityVersion> =
            activity.versions.iter().filter(|version| public.contains(&version.revision)).collect();
        let (current, standing) = self.standing(
            card,
            &versions,
            |version| Some(version.revision),
            |version| self.visibility.dropped(version.dropped.as_ref()),
        )?;
        let calendar = self.calendar(current);
        let reported = self.last_reported(key);
        let is_fresh = self.is_fresh(card, reported.map(|reported| reported.follow_up));
        let (status, mut reasons) = activity_status(
            standing,
            reported,
            is_fresh,
            (self.visibility.as_of, calendar),
            current,
            self.periods_of(reported),
        );
        if !matches!(standing, Standing::StruckOff(_)) {
            reasons.extend(self.reported_in_other_words(reported, &versions, current));
        }
        let first_end = self.first_end(key, current);
        reasons.extend(end_moved(first_end, current));
        let latest = self.visibility.activity_reports(key).last();
        if !matches!(standing, Standing::StruckOff(_)) && !status.is_settled() {
            reasons.extend(latest.and_then(|(follow_up, report)| {
                self.named_cause(*follow_up, report.cause.as_ref())
            }));
        }
        let said = self.visibility.activity_reports(key).iter();
        let said = said.map(|(key, report)| (*key, self.visibility.reported(report).0));
        let written = versions.iter().flat_map(|version| &version.audits);
        let audits =
            self.audits(written, &self.model.statuses.activities, &said.collect::<Vec<_>>());
        Some(ActivityState {
            key,
            id: &activity.id,
            scorecard: card,
            responsible: current.responsible.unwrap_or(self.model.scorecards[card].unit),
            standing,
            current,
            versions,
            perspectives: self.perspectives_of(current),
            status,
            reported,
            calendar,
            first_end,
            reports: self
                .visibility
                .activity_reports(key)
                .iter()
                .rev()
                .map(|(follow_up, report)| {
                    let (status, share_done) = self.visibility.reported(report);
                    ActivityStateReport {
                        follow_up: *follow_up,
                        label: status.and_then(|at| self.model.statuses.activities.get(at)),
                        share_done,
                        cause: report.cause.as_ref(),
                        comment: report.comment.as_ref(),
                    }
                })
                .collect(),
            audits,
            documents: current.delivers.clone(),
            goals: current
                .goals
                .iter()
                .copied()
                .filter(|goal| self.is_public_goal(*goal))
                .collect(),
            strategy_goals: current.strategy_goals.clone(),
            replaces: self
                .visibility
                .replaced_activity(activity)
                .filter(|old| self.is_public_activity(*old)),
            replaced_by: self
                .activity_heirs
                .get(&key)
                .copied()
                .filter(|heir| self.is_public_activity(*heir)),
            reasons,
        })
    }

    /// That what was last reported was said of other words: done then is not done now.
    fn reported_in_other_words(
        &self,
        reported: Option<ReportedActivity<'m>>,
        versions: &[&'m ActivityVersion],
        current: &ActivityVersion,
    ) -> Option<Reason<'m>> {
        let revision = self.model.follow_ups[reported?.follow_up].revision;
        let then = versions.iter().find(|version| version.revision == revision)?;
        (then.name.main() != current.name.main()).then(|| {
            Reason::new("reason-activity-reported-in-other-words")
                .with("wording", ReasonArgument::Words(&then.name))
        })
    }

    /// The last day when the activity was first promised, under this id or one that it replaces, where it was another.
    fn first_end(&self, key: Key<Activity>, current: &ActivityVersion) -> Option<Date> {
        let (mut first, mut at) = (None, Some(key));
        while let Some(key) = at {
            let activity = &self.model.activities[key];
            let public = self.visibility.revisions(activity.scorecard);
            let mut known =
                activity.versions.iter().filter(|version| public.contains(&version.revision));
            first = known.find_map(|version| version.end).or(first);
            at = self.visibility.replaced_activity(activity);
        }
        let (first, now) = (first?.last_day(), current.end?.last_day());
        (first != now).then_some(first)
    }

    fn last_reported(&self, key: Key<Activity>) -> Option<ReportedActivity<'m>> {
        self.visibility.activity_reports(key).iter().rev().find_map(|(follow_up, report)| {
            let (status, share_done) = self.visibility.reported(report);
            let label = self.model.statuses.activities.get(status?)?;
            Some(ReportedActivity { label, share_done, follow_up: *follow_up })
        })
    }

    fn periods_of(&self, reported: Option<ReportedActivity<'m>>) -> Option<crate::model::Period> {
        reported.map(|reported| self.model.follow_ups[reported.follow_up].period)
    }

    fn calendar(&self, version: &ActivityVersion) -> Calendar {
        let today = self.visibility.as_of;
        let start = version.start.map(crate::model::Period::first_day);
        let end = version.end.map(crate::model::Period::last_day);
        match (start, end) {
            (_, Some(end)) if is_past(version.end, today) => {
                Calendar::Over(days_between(end, today))
            }
            (Some(start), _) if today < start => Calendar::StartsIn(days_between(today, start)),
            (None, None) => Calendar::Unknown,
            (_, end) => Calendar::Running(end.map(|end| days_between(today, end))),
        }
    }

    /// Its own perspective, or those of its goals, each once.
    pub(super) fn perspectives_of(&self, version: &ActivityVersion) -> Vec<Key<Perspective>> {
        if let Some(own) = version.perspective {
            return vec![own];
        }
        let mut found: Vec<Key<Perspective>> = Vec::new();
        for goal in &version.goals {
            let perspective = self.goal_perspective(*goal);
            found.extend(perspective.filter(|perspective| !found.contains(perspective)));
        }
        found
    }
}

/// That the last day was another at first: a promise whose day is moved is never late, and the site must say so.
fn end_moved<'m>(first: Option<Date>, current: &ActivityVersion) -> Option<Reason<'m>> {
    let (first, now) = (first?, current.end?.last_day());
    Some(
        Reason::new("reason-activity-end-moved")
            .with("first", ReasonArgument::Date(first))
            .with("now", ReasonArgument::Date(now)),
    )
}

/// The status, and why. The calendar overrules: past its last day and not done is late, whatever was reported.
fn activity_status<'m>(
    standing: Standing<'m>,
    reported: Option<ReportedActivity<'m>>,
    is_fresh: bool,
    (today, calendar): (Date, Calendar),
    version: &'m ActivityVersion,
    period: Option<crate::model::Period>,
) -> (ActivityStatus, Vec<Reason<'m>>) {
    let told = |reason: Reason<'m>| match (reported, period) {
        (Some(reported), Some(period)) => reason
            .with("reported", ReasonArgument::Words(&reported.label.name))
            .with("period", ReasonArgument::Period(period)),
        _ => reason,
    };
    if let Standing::StruckOff(dropped) = standing {
        let reason = match dropped.why() {
            Some(words) => Reason::new("reason-activity-struck-off")
                .with("reason", ReasonArgument::Words(words)),
            None => Reason::new("reason-activity-struck-off-without-reason"),
        };
        return (ActivityStatus::StruckOff, vec![reason]);
    }
    let said = reported.map(|reported| reported.label.means);
    let regardless = status_regardless(said, version.end, today);
    if let Some(settled) = regardless.filter(|status| status.is_settled()) {
        return (settled, vec![told(Reason::new("reason-activity-reported"))]);
    }
    if let (Some(ActivityStatus::Late), Some(end)) = (regardless, version.end) {
        let id = if reported.is_some() {
            "reason-activity-late"
        } else {
            "reason-activity-late-unreported"
        };
        let reason = told(Reason::new(id)).with("end", ReasonArgument::Date(end.last_day()));
        return (ActivityStatus::Late, vec![reason]);
    }
    match said {
        None => {
            let id = match calendar {
                Calendar::StartsIn(_) => "reason-activity-starts-later",
                Calendar::Unknown | Calendar::Running(_) | Calendar::Over(_) => {
                    "reason-activity-never-reported"
                }
            };
            (ActivityStatus::NotReported, vec![Reason::new(id)])
        }
        Some(_) if !is_fresh => {
            (ActivityStatus::NotReported, vec![told(Reason::new("reason-activity-silent"))])
        }
        Some(status) => {
            let mut reasons = vec![told(Reason::new("reason-activity-reported"))];
            if let (ActivityStatus::NotBegun, Calendar::Running(_), Some(start)) =
                (status, calendar, version.start)
            {
                let started = Reason::new("reason-activity-should-have-begun");
                reasons.push(started.with("start", ReasonArgument::Date(start.first_day())));
            }
            (status, reasons)
        }
    }
}
