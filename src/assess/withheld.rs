//! Withheld: is something written that must not be shown, or not yet?
//!
//! In comes what was once published, by its id and period; out goes only whether the content still has it and keeps it
//! back. What is kept back is never told again, not even as what stood there before.

use super::series::point_at;
use super::snapshot::Snapshot;
use super::state::PointValue;
use super::visibility::published;
use crate::model::{FollowUp, GoalOwner, Indicator, Key, Observation, Period, Scorecard};

impl Snapshot<'_> {
    /// Whether a figure of an indicator, or of one of its parts, is suppressed, or has a day that has not come.
    pub fn withholds_value(&self, id: &str, part: Option<&str>, period: Period) -> bool {
        let Some(key) = self.find_indicator(id) else { return false };
        let state = self.indicator(key);
        let mut parts = state.comparators.iter().chain(&state.breakdowns);
        let points = match part {
            None => Some(&state.series),
            Some(part) => parts.find(|one| one.id == part).map(|one| &one.points),
        };
        let point = points.and_then(|points| point_at(points, period));
        let is_suppressed = point.is_some_and(|point| point.value == PointValue::Suppressed);
        let is_ahead = |one: &Observation| one.published.is_some_and(|day| self.as_of < day);
        is_suppressed || self.written(key, part, period).is_some_and(is_ahead)
    }

    fn written(
        &self,
        key: Key<Indicator>,
        part: Option<&str>,
        period: Period,
    ) -> Option<&Observation> {
        let indicator = &self.model.indicators[key];
        let series = match part {
            None => &indicator.series,
            Some(id) => {
                let comparators = indicator.comparators.iter().map(|one| (&one.id, &one.series));
                let breakdowns = indicator.breakdowns.iter().map(|one| (&one.id, &one.series));
                comparators.chain(breakdowns).find(|(known, _)| ***known == *id)?.1
            }
        };
        series.observations.iter().find(|one| one.period == period)
    }

    /// Whether the follow-up that judged a goal for a period has a day that has not come.
    pub fn withholds_judgement(&self, goal: &str, period: Period) -> bool {
        let goal = self.model.goals.find(goal).map(|key| self.model.goals[key].owner);
        let Some(GoalOwner::Scorecard(card)) = goal else { return false };
        self.withholds_report(card, period)
    }

    /// Whether the follow-up that reported an activity for a period has a day that has not come.
    pub fn withholds_status(&self, activity: &str, period: Period) -> bool {
        let activity = self.model.activities.find(activity);
        activity
            .is_some_and(|key| self.withholds_report(self.model.activities[key].scorecard, period))
    }

    /// Whether a follow-up, by its id, has a day that has not come.
    pub fn withholds_follow_up(&self, id: &str) -> bool {
        let follow_up = self.model.follow_ups.find(id);
        follow_up.is_some_and(|key| self.is_ahead(&self.model.follow_ups[key]))
    }

    fn withholds_report(&self, card: Key<Scorecard>, period: Period) -> bool {
        let mut all = self.model.follow_ups.iter().map(|(_, one)| one);
        all.any(|one| one.scorecard == card && one.period == period && self.is_ahead(one))
    }

    fn is_ahead(&self, follow_up: &FollowUp) -> bool {
        self.as_of < published(self.model, follow_up)
    }
}
