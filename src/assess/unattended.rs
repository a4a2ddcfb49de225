//! What gets worse with nobody at work on it, and what is worked on to no stated end.

use super::Snapshot;
use super::state::{ActivityState, IndicatorState, Standing, Trend};
use crate::model::{Activity, ActivityStatus, Indicator, Key};

impl Snapshot<'_> {
    /// The indicators that get worse, measure a goal in force, and for whose goals no activity is under way.
    pub fn unattended(&self) -> Vec<Key<Indicator>> {
        let worse = self.measuring().filter(|state| state.trend == Trend::Worse);
        let unattended = worse.filter(|state| !self.is_worked_on(state.key));
        unattended.map(|state| state.key).collect()
    }

    /// Of how many indicators that measure a goal in force it is known which way they last moved.
    pub fn known_to_move(&self) -> usize {
        self.measuring().filter(|state| state.trend != Trend::Unknown).count()
    }

    fn measuring(&self) -> impl Iterator<Item = &IndicatorState<'_>> {
        let measures = |state: &&IndicatorState<'_>| {
            !state.goals.is_empty() || !state.strategy_goals.is_empty()
        };
        self.indicators().filter(measures)
    }

    /// The activities in force that serve no goal, neither a card's nor a strategy's.
    pub fn without_goal(&self) -> Vec<Key<Activity>> {
        let in_force = self.activities().filter(|state| state.standing == Standing::InForce);
        let without =
            in_force.filter(|state| state.goals.is_empty() && state.strategy_goals.is_empty());
        without.map(|state| state.key).collect()
    }

    /// Whether an activity is under way for a goal that an indicator measures: for a card's goal, or for a strategy's and
    /// the cards' goals that serve it.
    fn is_worked_on(&self, indicator: Key<Indicator>) -> bool {
        let state = self.indicator(indicator);
        let of_strategy = || state.strategy_goals.iter().map(|key| self.strategy_goal(*key));
        let goals = state.goals.iter().chain(of_strategy().flat_map(|goal| &goal.goals));
        let of_goals = goals.filter_map(|key| self.goal(*key)).flat_map(|goal| &goal.activities);
        let mut activities = of_goals.chain(of_strategy().flat_map(|goal| &goal.activities));
        activities.any(|key| self.activity(*key).is_some_and(is_under_way))
    }
}

/// Whether somebody is at work on an activity, in time or late.
fn is_under_way(state: &ActivityState<'_>) -> bool {
    let reported = state.reported.map(|reported| reported.label.means);
    match state.status {
        ActivityStatus::UnderWay => true,
        ActivityStatus::Late => {
            matches!(reported, Some(ActivityStatus::UnderWay | ActivityStatus::Late))
        }
        ActivityStatus::Done
        | ActivityStatus::NotBegun
        | ActivityStatus::StruckOff
        | ActivityStatus::NotReported => false,
    }
}
