//! What does a report cover? Of the goals, the activities and the measures that its card had, which it tells of, and
//! which it leaves out.
//!
//! A goal is told of when it is judged, an activity when its status is reported; a comment alone is neither. An activity
//! that was done or struck off before, or that begins after the period, need not be told of again. A measure is due when
//! it has been measured for periods of the report's kind before.

use std::collections::BTreeMap;

use super::assessment::Assessment;
use super::contents::Contents;
use super::state::{Coverage, Covered, IndicatorState};
use crate::model::{
    Activity, ActivityReport, ActivityStatus, Dropped, FollowUp, Goal, GoalReport, GoalStatus,
    Indicator, Key, Model, Period, Scorecard,
};

/// What all follow-ups cover, whether they are public or not: for those who have the files.
pub fn coverages(model: &Model) -> Vec<(Key<FollowUp>, Coverage)> {
    let contents = Contents::new(model);
    let mut measured: BTreeMap<Key<Indicator>, Vec<Period>> = BTreeMap::new();
    for (key, indicator) in model.indicators.iter() {
        let own = indicator.series.observations.iter().map(|observation| observation.period);
        measured.entry(key).or_default().extend(own);
    }
    for brought in model.follow_ups.iter().flat_map(|(_, follow_up)| &follow_up.values) {
        measured.entry(brought.indicator).or_default().push(brought.observation.period);
    }
    let seen = Seen {
        judgement: &|report| report.status,
        status: &|report| report.status,
        is_struck_off: &|_| true,
        measured: &|key| measured.get(&key).cloned().unwrap_or_default(),
    };
    let mut before: BTreeMap<Key<Scorecard>, Vec<&FollowUp>> = BTreeMap::new();
    let mut found = Vec::with_capacity(model.follow_ups.len());
    // Follow-ups stand in the order of their periods.
    for (key, follow_up) in model.follow_ups.iter() {
        let earlier = before.entry(follow_up.scorecard).or_default();
        found.push((key, covered(model, &contents, follow_up, earlier, &seen)));
        earlier.push(follow_up);
    }
    found
}

impl Assessment<'_> {
    /// What a follow-up covers, as far as is public, beside the card's public ones before it.
    pub(super) fn coverage(
        &self,
        follow_up: &FollowUp,
        earlier: &[Key<FollowUp>],
        indicators: &[IndicatorState<'_>],
    ) -> Coverage {
        let earlier: Vec<&FollowUp> =
            earlier.iter().map(|key| &self.model.follow_ups[*key]).collect();
        let today = self.visibility.as_of;
        let seen = Seen {
            judgement: &|report| self.visibility.judgement(report),
            status: &|report| self.visibility.reported(report).0,
            is_struck_off: &|dropped| dropped.holds(today),
            measured: &|key| {
                let series = indicators.get(key.position()).map(|state| &state.series);
                series.into_iter().flatten().map(|point| point.period).collect()
            },
        };
        covered(self.model, &self.contents, follow_up, &earlier, &seen)
    }
}

/// What whoever asks can see.
struct Seen<'s> {
    judgement: &'s dyn Fn(&GoalReport) -> Option<usize>,
    status: &'s dyn Fn(&ActivityReport) -> Option<usize>,
    is_struck_off: &'s dyn Fn(&Dropped) -> bool,
    /// The periods for which something is known of an indicator.
    measured: &'s dyn Fn(Key<Indicator>) -> Vec<Period>,
}

impl Seen<'_> {
    fn holds(&self, dropped: Option<&Dropped>) -> bool {
        !dropped.is_some_and(|dropped| (self.is_struck_off)(dropped))
    }

    /// What a follow-up reports of an activity.
    fn status_in(
        &self,
        model: &Model,
        follow_up: &FollowUp,
        activity: Key<Activity>,
    ) -> Option<ActivityStatus> {
        let mut reports = follow_up.activities.iter();
        let report = reports.find(|report| report.activity == activity)?;
        let label = model.statuses.activities.get((self.status)(report)?)?;
        Some(label.means).filter(|status| *status != ActivityStatus::NotReported)
    }

    fn is_judged(&self, model: &Model, follow_up: &FollowUp, goal: Key<Goal>) -> bool {
        let mut reports = follow_up.goals.iter();
        let status = reports.find(|report| report.goal == goal).and_then(|report| {
            model.statuses.goals.get((self.judgement)(report)?).map(|label| label.means)
        });
        status.is_some_and(|status| status != GoalStatus::NotJudged)
    }
}

fn covered(
    model: &Model,
    contents: &Contents<'_>,
    follow_up: &FollowUp,
    earlier: &[&FollowUp],
    seen: &Seen<'_>,
) -> Coverage {
    let (card, revision) = (follow_up.scorecard, follow_up.revision);
    let goals = contents.goals(card, revision).iter();
    let goals: Vec<_> = goals.filter(|(_, version)| seen.holds(version.dropped.as_ref())).collect();
    let activities = contents.activities(card, revision).iter();
    let activities = activities.filter(|(_, version)| seen.holds(version.dropped.as_ref()));
    let was_over = |key| {
        let last = earlier.iter().rev().find_map(|before| seen.status_in(model, before, key));
        last.is_some_and(ActivityStatus::is_settled)
    };
    let begins_later = |start: Option<Period>| {
        start.is_some_and(|start| start.first_day() > follow_up.period.last_day())
    };
    let unit = model.scorecards[card].unit;
    let mut indicators: Vec<Key<Indicator>> = Vec::new();
    for key in goals.iter().flat_map(|(_, version)| &version.indicators) {
        let responsible = model.indicators[*key].responsible;
        if !indicators.contains(key) && responsible.is_none_or(|responsible| responsible == unit) {
            indicators.push(*key);
        }
    }
    Coverage {
        goals: Covered::of(
            goals.iter().map(|(key, _)| (*key, seen.is_judged(model, follow_up, *key))),
        ),
        activities: Covered::of(activities.filter_map(|(key, version)| {
            let is_told = seen.status_in(model, follow_up, *key).is_some();
            (is_told || !(begins_later(version.start) || was_over(*key))).then_some((*key, is_told))
        })),
        indicators: Covered::of(indicators.into_iter().filter_map(|key| {
            let measured = (seen.measured)(key);
            let is_told = measured.contains(&follow_up.period)
                || follow_up.values.iter().any(|brought| brought.indicator == key);
            let is_due = measured.iter().any(|period| {
                period.kind() == follow_up.period.kind()
                    && period.last_day() < follow_up.period.first_day()
            });
            (is_told || is_due).then_some((key, is_told))
        })),
    }
}
