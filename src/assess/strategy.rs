//! Strategies: how far, by what measures, and who works on it.

use super::assessment::Assessment;
use super::goal::measured;
use super::reason::{Reason, ReasonArgument};
use super::state::{
    ActivityState, GoalState, IndicatorState, Level, LevelCount, Measured, RollUp, Standing,
    StrategyAreaState, StrategyGoalState, StrategyState, Trend,
};
use crate::model::{Indicator, Key, StrategyGoal};

impl<'m> Assessment<'m> {
    pub(super) fn strategy_goals(
        &self,
        goals: &[Option<GoalState<'m>>],
        activities: &[Option<ActivityState<'m>>],
        indicators: &[IndicatorState<'m>],
    ) -> Vec<StrategyGoalState<'m>> {
        let mut states: Vec<StrategyGoalState<'m>> = self
            .model
            .strategy_goals
            .iter()
            .map(|(key, goal)| StrategyGoalState {
                key,
                goal,
                audits: self.audits(&goal.audits, &self.model.statuses.goals, &[]),
                indicators: self.model.measured_by.get(&key).cloned().unwrap_or_default(),
                goals: Vec::new(),
                activities: Vec::new(),
                measured: Measured::default(),
                level: Level::Unknown,
                trend: Trend::Unknown,
                reasons: Vec::new(),
            })
            .collect();
        for (key, indicator) in self.model.indicators.iter() {
            for served in &indicator.strategy_goals {
                let Some(state) = states.get_mut(served.position()) else { continue };
                if !state.indicators.contains(&key) {
                    state.indicators.push(key);
                }
            }
        }
        for goal in goals.iter().flatten().filter(|goal| holds(goal.standing)) {
            for served in &goal.strategy_goals {
                add(&mut states, *served, |state| &mut state.goals, goal.key);
            }
        }
        for activity in activities.iter().flatten().filter(|activity| holds(activity.standing)) {
            for served in &activity.strategy_goals {
                add(&mut states, *served, |state| &mut state.activities, activity.key);
            }
        }
        for state in &mut states {
            let statuses =
                state.activities.iter().filter_map(|key| activities.get(key.position())?.as_ref());
            let roll_up: RollUp<_> = statuses.map(|activity| activity.status).collect();
            state.measured = measured(&state.indicators, indicators, roll_up);
            state.level = level_of(&state.indicators, indicators);
            state.trend = trend_of(&state.indicators, indicators);
            state.reasons = vec![reason(state)];
        }
        states
    }

    pub(super) fn strategy_areas(
        &self,
        goals: &[StrategyGoalState<'m>],
    ) -> Vec<StrategyAreaState<'m>> {
        self.model
            .strategy_areas
            .iter()
            .map(|(key, area)| {
                let own = || goals.iter().filter(|goal| goal.goal.area == Some(key));
                StrategyAreaState {
                    key,
                    area,
                    goals: own().map(|goal| goal.key).collect(),
                    levels: own().collect(),
                }
            })
            .collect()
    }

    pub(super) fn strategies(&self, goals: &[StrategyGoalState<'m>]) -> Vec<StrategyState<'m>> {
        self.model
            .strategies
            .iter()
            .map(|(key, strategy)| {
                let areas =
                    self.model.strategy_areas.iter().filter(|(_, area)| area.strategy == key);
                let own = || goals.iter().filter(|goal| goal.goal.strategy == key);
                StrategyState {
                    key,
                    strategy,
                    areas: areas.map(|(key, _)| key).collect(),
                    goals: own().map(|goal| goal.key).collect(),
                    levels: own().collect(),
                    years: Vec::new(),
                }
            })
            .collect()
    }
}

impl<'a, 'm: 'a> FromIterator<&'a StrategyGoalState<'m>> for LevelCount {
    fn from_iter<I: IntoIterator<Item = &'a StrategyGoalState<'m>>>(goals: I) -> Self {
        goals.into_iter().map(|goal| goal.level).collect()
    }
}

impl FromIterator<Level> for LevelCount {
    fn from_iter<I: IntoIterator<Item = Level>>(levels: I) -> Self {
        let mut count = Self::default();
        for level in levels {
            match level {
                Level::Reached => count.reached += 1,
                Level::PartlyReached => count.partly_reached += 1,
                Level::NotReached => count.not_reached += 1,
                Level::Unknown | Level::ByHand | Level::NoTarget => count.unknown += 1,
            }
        }
        count
    }
}

/// Whether a promise holds now or is about to.
pub(super) fn holds(standing: Standing<'_>) -> bool {
    match standing {
        Standing::InForce | Standing::Upcoming => true,
        Standing::StruckOff(_) | Standing::Gone => false,
    }
}

fn add<'m, T>(
    states: &mut [StrategyGoalState<'m>],
    goal: Key<StrategyGoal>,
    list: impl for<'s> Fn(&'s mut StrategyGoalState<'m>) -> &'s mut Vec<Key<T>>,
    key: Key<T>,
) {
    if let Some(state) = states.get_mut(goal.position()) {
        let list = list(state);
        // Things come one after another, so that only the last can be the same.
        if list.last() != Some(&key) {
            list.push(key);
        }
    }
}

/// Reached only where every indicator is; not reached where any is short of its level, and in part where those that are
/// short of it are so in part only and all are known; otherwise it cannot be said.
/// A goal without indicators is a target all the same, in words: how far it has come is not known.
pub(super) fn level_of(keys: &[Key<Indicator>], indicators: &[IndicatorState<'_>]) -> Level {
    let levels: Vec<Level> = keys
        .iter()
        .filter_map(|key| indicators.get(key.position()))
        .map(|indicator| indicator.level)
        .collect();
    match levels.as_slice() {
        [] => Level::Unknown,
        levels if levels.contains(&Level::NotReached) => Level::NotReached,
        levels if levels.iter().all(|level| *level == Level::Reached) => Level::Reached,
        levels if levels.iter().all(|level| is_reached_in_part(*level)) => Level::PartlyReached,
        levels if levels.iter().all(|level| *level == Level::ByHand) => Level::ByHand,
        _ => Level::Unknown,
    }
}

fn is_reached_in_part(level: Level) -> bool {
    matches!(level, Level::Reached | Level::PartlyReached)
}

/// The trend that all indicators with a known one share.
fn trend_of(keys: &[Key<Indicator>], indicators: &[IndicatorState<'_>]) -> Trend {
    let mut known = keys
        .iter()
        .filter_map(|key| indicators.get(key.position()))
        .map(|indicator| indicator.trend)
        .filter(|trend| *trend != Trend::Unknown);
    let Some(first) = known.next() else { return Trend::Unknown };
    if known.all(|trend| trend == first) { first } else { Trend::Unknown }
}

fn reason<'m>(state: &StrategyGoalState<'m>) -> Reason<'m> {
    if state.indicators.is_empty() {
        return Reason::new("reason-strategy-goal-no-indicator");
    }
    Reason::new("reason-strategy-goal-measured")
        .with("indicators", ReasonArgument::Count(state.measured.indicators()))
        .with("known", ReasonArgument::Count(state.measured.known()))
        .with("reached", ReasonArgument::Count(state.measured.reached))
        .with("partly", ReasonArgument::Count(state.measured.partly_reached))
        .with("unknown", ReasonArgument::Count(state.measured.unknown))
}
