//! Units, perspectives, and the roll-ups that go up the tree.

use super::assessment::Assessment;
use super::state::{
    ActivityState, GoalState, IndicatorState, PerspectiveState, RollUp, ScorecardState, UnitState,
};
use super::strategy::holds;
use crate::model::{GoalOwner, Key, Unit};

impl<'m> Assessment<'m> {
    pub(super) fn units(
        &self,
        cards: &[Option<ScorecardState<'m>>],
        activities: &[Option<ActivityState<'m>>],
    ) -> Vec<UnitState<'m>> {
        let mut units: Vec<UnitState<'m>> = self
            .model
            .units
            .iter()
            .map(|(key, unit)| UnitState {
                key,
                unit,
                ancestors: self.ancestors(key),
                children: Vec::new(),
                scorecard: None,
                responsible_for: Vec::new(),
            })
            .collect();
        for (key, unit) in self.model.units.iter() {
            if let Some(above) = unit.parent.and_then(|parent| units.get_mut(parent.position())) {
                above.children.push(key);
            }
        }
        for card in cards.iter().flatten() {
            if let Some(unit) = units.get_mut(card.unit.position()) {
                unit.scorecard = Some(card.key);
            }
        }
        for activity in activities.iter().flatten().filter(|activity| holds(activity.standing)) {
            if let Some(unit) = units.get_mut(activity.responsible.position()) {
                unit.responsible_for.push(activity.key);
            }
        }
        units
    }

    fn ancestors(&self, unit: Key<Unit>) -> Vec<Key<Unit>> {
        let mut above = self.model.units[unit].parent;
        let mut found = Vec::new();
        while let Some(key) = above {
            found.push(key);
            above = self.model.units[key].parent;
        }
        found
    }

    pub(super) fn perspectives(
        &self,
        goals: &[Option<GoalState<'m>>],
        activities: &[Option<ActivityState<'m>>],
    ) -> Vec<PerspectiveState<'m>> {
        let mut perspectives: Vec<PerspectiveState<'m>> = self
            .model
            .perspectives
            .iter()
            .map(|(key, perspective)| PerspectiveState {
                key,
                perspective,
                long_term_goals: Vec::new(),
                goals: Vec::new(),
                activities: Vec::new(),
                goal_roll_up: RollUp::new(),
                activity_roll_up: RollUp::new(),
            })
            .collect();
        for goal in goals.iter().flatten().filter(|goal| holds(goal.standing)) {
            let Some(state) = goal.perspective.and_then(|key| perspectives.get_mut(key.position()))
            else {
                continue;
            };
            match goal.owner {
                GoalOwner::Perspective(_) => state.long_term_goals.push(goal.key),
                GoalOwner::Scorecard(_) => {
                    state.goals.push(goal.key);
                    state.goal_roll_up.add(goal.judged.status);
                }
            }
        }
        for activity in activities.iter().flatten().filter(|activity| holds(activity.standing)) {
            for key in &activity.perspectives {
                if let Some(state) = perspectives.get_mut(key.position()) {
                    state.activities.push(activity.key);
                    state.activity_roll_up.add(activity.status);
                }
            }
        }
        perspectives
    }
}

/// Counts each card's goals and activities, and then each branch's, from the cards at the bottom upwards.
pub(super) fn roll_up<'m>(
    cards: &mut [Option<ScorecardState<'m>>],
    goals: &[Option<GoalState<'m>>],
    activities: &[Option<ActivityState<'m>>],
) {
    for card in cards.iter_mut().flatten() {
        let own_goals = card.goals.iter().filter_map(|key| goals.get(key.position())?.as_ref());
        card.goal_roll_up = own_goals.map(|goal| goal.judged.status).collect();
        let own_activities =
            card.activities.iter().filter_map(|key| activities.get(key.position())?.as_ref());
        card.activity_roll_up = own_activities.map(|activity| activity.status).collect();
    }
    let links: Vec<_> = cards.iter().flatten().map(|card| (card.key, card.parent)).collect();
    for (key, parent) in &links {
        let Some(card) = cards.get(key.position()).and_then(Option::as_ref) else { continue };
        let (goals, activities) = (card.goal_roll_up, card.activity_roll_up);
        if let Some(above) =
            parent.and_then(|parent| cards.get_mut(parent.position())).and_then(Option::as_mut)
        {
            above.children.push(*key);
        }
        let mut at = Some(*key);
        while let Some(card) =
            at.and_then(|key| cards.get_mut(key.position())).and_then(Option::as_mut)
        {
            card.branch_goals.add_all(&goals);
            card.branch_activities.add_all(&activities);
            at = card.parent;
        }
    }
}

/// Tells each indicator who uses it.
pub(super) fn link_indicators<'m>(
    indicators: &mut [IndicatorState<'m>],
    goals: &[Option<GoalState<'m>>],
    strategy_goals: &[super::state::StrategyGoalState<'m>],
) {
    for goal in goals.iter().flatten().filter(|goal| holds(goal.standing)) {
        for key in &goal.indicators {
            if let Some(indicator) = indicators.get_mut(key.position()) {
                indicator.goals.push(goal.key);
            }
        }
    }
    for goal in strategy_goals {
        for key in &goal.indicators {
            if let Some(indicator) = indicators.get_mut(key.position()) {
                indicator.strategy_goals.push(goal.key);
            }
        }
    }
}
