//! How a superseded revision ended.

use jiff::civil::Date;

use super::RollUp;
use crate::model::{Activity, ActivityStatus, FollowUp, Goal, GoalStatus, Key, Label};

/// How a superseded revision ended: what its promises had come to by its last day.
#[derive(Clone, Debug)]
pub struct Outcome<'m> {
    /// Its last day.
    pub day: Date,
    /// The last report on its time; `None`: there is none.
    pub last_report: Option<Key<FollowUp>>,
    /// Its goals, in the card's order, without those that it struck off.
    pub goals: Vec<Promised<'m, Goal, GoalStatus>>,
    /// Its activities, in the card's order.
    pub activities: Vec<Promised<'m, Activity, ActivityStatus>>,
    /// How the goals were judged.
    pub goal_counts: RollUp<GoalStatus>,
    /// How the activities stood.
    pub activity_counts: RollUp<ActivityStatus>,
}

/// What a goal or an activity had come to.
#[derive(Clone, Copy, Debug)]
pub struct Promised<'m, T, S> {
    /// Which one it is.
    pub key: Key<T>,
    /// How it stood.
    pub status: S,
    /// The municipality's own word for that, where it was reported.
    pub label: Option<&'m Label<S>>,
}
