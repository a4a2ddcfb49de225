//! How goals and activities stood, round by round: for the whole, each perspective and each department.

use super::{RollUp, Trend};
use crate::model::{
    ActivityStatus, FollowUp, GoalStatus, Indicator, Key, Period, Perspective, Round, Unit,
};

/// How goals and activities stood in every published round, earliest first.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// In all cards together.
    pub whole: Vec<RoundCounts>,
    /// In each perspective, in order; `None`: what belongs to no known one, where there is such.
    pub perspectives: Vec<(Option<Key<Perspective>>, Vec<RoundCounts>)>,
    /// In each department's cards, in the order of the organisation.
    pub departments: Vec<(Key<Unit>, Vec<RoundCounts>)>,
}

/// How goals and activities stood in one round: those of every card in force on the last day of its period, the
/// unjudged and the unreported among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundCounts {
    /// The round.
    pub round: Key<Round>,
    /// How the goals were judged.
    pub goals: RollUp<GoalStatus>,
    /// How the activities stood: as reported, and as the calendar said on the last day of the period.
    pub activities: RollUp<ActivityStatus>,
}

/// A value that a follow-up brought, beside the one before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValueMove {
    /// The indicator.
    pub indicator: Key<Indicator>,
    /// The follow-up that brought the value.
    pub follow_up: Key<FollowUp>,
    /// The latest comparable value before; `None`: this is the first, or the method changed in between.
    pub before: Option<(Period, f64)>,
    /// The value.
    pub now: (Period, f64),
    /// Which way it moved; unknown without a value before.
    pub trend: Trend,
}
