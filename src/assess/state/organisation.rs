//! Units and perspectives, as they stand.

use super::RollUp;
use crate::model::{Activity, ActivityStatus, Goal, GoalStatus, Key, Perspective, Scorecard, Unit};

/// A unit, as it stands.
#[derive(Clone, Debug)]
pub struct UnitState<'m> {
    /// Its key.
    pub key: Key<Unit>,
    /// What is written of it.
    pub unit: &'m Unit,
    /// The units above it, nearest first.
    pub ancestors: Vec<Key<Unit>>,
    /// The units just below it, by name as written.
    pub children: Vec<Key<Unit>>,
    /// Its scorecard.
    pub scorecard: Option<Key<Scorecard>>,
    /// The activities that it answers for, in its own card and in others'.
    pub responsible_for: Vec<Key<Activity>>,
}

impl UnitState<'_> {
    /// The unit just below the municipality that this one belongs to; the municipality itself for its own.
    pub fn department(&self) -> Key<Unit> {
        match self.ancestors.len() {
            0 | 1 => self.key,
            deep => self.ancestors.get(deep - 2).copied().unwrap_or(self.key),
        }
    }
}

/// A perspective, as it stands.
#[derive(Clone, Debug)]
pub struct PerspectiveState<'m> {
    /// Its key.
    pub key: Key<Perspective>,
    /// What is written of it.
    pub perspective: &'m Perspective,
    /// The municipality's long-term goals in it.
    pub long_term_goals: Vec<Key<Goal>>,
    /// The cards' goals in force in it.
    pub goals: Vec<Key<Goal>>,
    /// The activities in force in it, by their own perspective or by their goals'.
    pub activities: Vec<Key<Activity>>,
    /// How the cards' goals are judged.
    pub goal_roll_up: RollUp<GoalStatus>,
    /// How the activities stand.
    pub activity_roll_up: RollUp<ActivityStatus>,
}
