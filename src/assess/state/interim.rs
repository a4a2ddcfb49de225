//! The result that stays between two years.

use jiff::civil::Date;

use super::RollUp;
use crate::model::{ActivityStatus, GoalStatus, Key, Round};

/// The result of the last published round, while the cards that hold now have not been reported on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interim {
    /// The round.
    pub round: Key<Round>,
    /// The first day of the earliest of the new cards.
    pub from: Date,
    /// How the goals of the cards before were judged in it.
    pub goals: RollUp<GoalStatus>,
    /// How the activities of the cards before stood in it.
    pub activities: RollUp<ActivityStatus>,
}
