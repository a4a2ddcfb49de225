//! Strategies, as they stand.

use jiff::civil::Date;

use crate::assess::Reason;
use crate::model::{
    Activity, Goal, GoalStatus, Indicator, Key, Strategy, StrategyArea, StrategyGoal,
};

use super::{AuditState, Level, Measured, Trend};

/// A strategy, as it stands.
#[derive(Clone, Debug)]
pub struct StrategyState<'m> {
    /// Its key.
    pub key: Key<Strategy>,
    /// What is written of it.
    pub strategy: &'m Strategy,
    /// Its areas, in order.
    pub areas: Vec<Key<StrategyArea>>,
    /// Its goals, by number.
    pub goals: Vec<Key<StrategyGoal>>,
    /// Its goals counted by level: reached, reached in part, not reached, not known.
    pub levels: LevelCount,
    /// How they stood in each of its years so far, earliest first; none where its period is not known.
    pub years: Vec<StrategyYear>,
}

/// How a strategy's goals stood in one year, by what was known then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StrategyYear {
    /// The year.
    pub year: i16,
    /// The day by which it was known: the year's last one, or that of the strategy's latest change.
    pub known_until: Date,
    /// Its goals counted by level.
    pub levels: LevelCount,
}

/// Goals counted by level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct LevelCount {
    /// How many have reached theirs.
    pub reached: u32,
    /// How many have in part.
    pub partly_reached: u32,
    /// How many have not.
    pub not_reached: u32,
    /// Of how many it cannot be said.
    pub unknown: u32,
}

/// Why it cannot be said whether a goal has reached its level; what stands later weighs more where several hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyUnknown {
    /// It is not known how it is worded.
    NoWording,
    /// It has no measure.
    NoMeasure,
    /// Its measure has a value, and nothing to hold it against.
    NotComparable,
    /// The latest value of its measure is too old.
    TooOld,
    /// Its measure has no value.
    NoValue,
    /// The value of its measure must not be shown.
    Suppressed,
}

impl WhyUnknown {
    /// All of them, as they are told.
    pub const ALL: [Self; 6] = [
        Self::NoWording,
        Self::NoMeasure,
        Self::NoValue,
        Self::TooOld,
        Self::Suppressed,
        Self::NotComparable,
    ];

    /// The word by which machines know it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoWording => "no-wording",
            Self::NoMeasure => "no-measure",
            Self::NoValue => "no-value",
            Self::TooOld => "too-old",
            Self::Suppressed => "suppressed",
            Self::NotComparable => "not-comparable",
        }
    }
}

/// An area, as it stands.
#[derive(Clone, Debug)]
pub struct StrategyAreaState<'m> {
    /// Its key.
    pub key: Key<StrategyArea>,
    /// What is written of it.
    pub area: &'m StrategyArea,
    /// Its goals, by number.
    pub goals: Vec<Key<StrategyGoal>>,
    /// Its goals counted by level.
    pub levels: LevelCount,
}

/// A goal of a strategy, as it stands.
#[derive(Clone, Debug)]
pub struct StrategyGoalState<'m> {
    /// Its key.
    pub key: Key<StrategyGoal>,
    /// What is written of it.
    pub goal: &'m StrategyGoal,
    /// How it has been judged, latest first. No unit judges it, so that there is nothing to hold them against.
    pub audits: Vec<AuditState<'m, GoalStatus>>,
    /// What it is measured by, said at the goal or at the indicator.
    pub indicators: Vec<Key<Indicator>>,
    /// The cards' goals in force that serve it.
    pub goals: Vec<Key<Goal>>,
    /// The activities in force that serve it.
    pub activities: Vec<Key<Activity>>,
    /// What its indicators and activities say.
    pub measured: Measured,
    /// Whether all its indicators have reached their levels.
    pub level: Level,
    /// Where it is heading, where its indicators agree.
    pub trend: Trend,
    /// Why it stands as it does, in words.
    pub reasons: Vec<Reason<'m>>,
}
