//! Indicators, as they stand.

use jiff::civil::Date;

use crate::assess::{Precision, Reason};
use crate::model::{
    Correction, Direction, Expectation, FollowUp, Goal, Indicator, Key, KnownChange, Milestone,
    Observed, Period, Prose, Reliability, SourceRef, Statement, StrategyGoal, Target, Text, Unit,
};

/// An indicator on the day of the snapshot: only what may be shown of it.
#[derive(Clone, Debug)]
pub struct IndicatorState<'m> {
    /// Its key.
    pub key: Key<Indicator>,
    /// Its id.
    pub id: &'m str,
    /// Its name.
    pub name: &'m Text,
    /// What a value counts.
    pub unit_of_measure: &'m Text,
    /// How finely its values are shown.
    pub precision: Precision,
    /// Which way is better.
    pub better: Direction,
    /// The least share of the earlier value, in per cent, that counts as a change.
    pub unchanged_within: f64,
    /// How it is measured.
    pub body: Option<&'m Prose>,
    /// Who produces the figures.
    pub producer: Option<&'m Text>,
    /// The unit that answers for it.
    pub responsible: Option<Key<Unit>>,
    /// What it is compared with at the start.
    pub baseline: Option<BaselineState<'m>>,
    /// What it is to come to.
    pub target: Option<TargetState<'m>>,
    /// Targets, baselines and directions that once held, latest first.
    pub former_targets: Vec<FormerTargetState<'m>>,
    /// Its values, the follow-ups' among them.
    pub series: Vec<Point<'m>>,
    /// The distance that its target is about; `None`: its target is about none.
    pub gap: Option<Gap<'m>>,
    /// What it is compared with.
    pub comparators: Vec<PartSeries<'m>>,
    /// Its parts.
    pub breakdowns: Vec<PartSeries<'m>>,
    /// How it was found which of all these values must not be shown.
    pub suppression: Suppression,
    /// What it was to have come to on the way to the target, as time goes.
    pub milestones: Vec<MilestoneState<'m>>,
    /// What others expect or plan that it will be, by period and day.
    pub expectations: &'m [Expectation],
    /// Changes known where the levels are not.
    pub changes: &'m [KnownChange],
    /// What is known in words only.
    pub statements: &'m [Statement],
    /// Its latest value, or why there is none.
    pub latest: Latest,
    /// Whether the target's level is reached.
    pub level: Level,
    /// Where it is heading.
    pub trend: Trend,
    /// How much of the way from baseline to target is covered, in per cent, as it is told: rounded down. May be negative
    /// or over 100.
    pub distance_covered: Option<f64>,
    /// The change a year from the latest value that would just meet the target in time.
    pub pace_needed: Option<f64>,
    /// The change a year held since the baseline, or since the first comparable value.
    pub pace_held: Option<f64>,
    /// How many decimals the changes a year are shown with.
    pub pace_decimals: u8,
    /// Where the pace held leads.
    pub forecast: Option<Forecast>,
    /// The goals in force that use it.
    pub goals: Vec<Key<Goal>>,
    /// The strategy's goals that it measures.
    pub strategy_goals: Vec<Key<StrategyGoal>>,
    /// Why it has its level, in words.
    pub reasons: Vec<Reason<'m>>,
    /// Where its values are known from, where nothing else is said.
    pub sources: &'m [SourceRef],
}

/// A distance that a target says is to become smaller.
#[derive(Clone, Debug)]
pub struct Gap<'m> {
    /// Between what.
    pub of: GapOf<'m>,
    /// The distances that can be held against each other, oldest first. Never empty.
    pub values: Vec<(Period, f64)>,
    /// The one that it is to become smaller than, of an earlier period: that of the baseline, or else the first; `None`:
    /// there is none, or the method has changed since.
    pub start: Option<(Period, f64)>,
    /// Whether the latest says something of today: it is not too old.
    pub is_current: bool,
}

/// Between what a distance is.
#[derive(Clone, Copy, Debug)]
pub enum GapOf<'m> {
    /// Two parts: women and men.
    Parts(&'m Text, &'m Text),
    /// The indicator and what it is compared with.
    Comparator(&'m Text),
}

impl Gap<'_> {
    /// The latest distance and its period.
    pub fn now(&self) -> Option<(Period, f64)> {
        self.values.last().copied()
    }
}

/// What progress is counted from.
#[derive(Clone, Debug)]
pub struct BaselineState<'m> {
    /// Its period.
    pub period: Period,
    /// Its value; `None`: not known, or not to be shown.
    pub value: Option<f64>,
    /// The corrections of it made so far, as time goes; none of a value that is not to be shown.
    pub corrections: &'m [Correction<f64>],
    /// Where this is known from.
    pub sources: &'m [SourceRef],
}

/// The target, with the number that it comes to where it has one.
#[derive(Clone, Debug)]
pub struct TargetState<'m> {
    /// The target as written.
    pub target: &'m Target,
    /// The number that the latest value is held against: the rule's own, or the comparator's.
    pub value: Option<f64>,
    /// The corrections of it made so far, as time goes.
    pub corrections: &'m [Correction<Box<Target>>],
}

/// A target that once held.
#[derive(Clone, Debug)]
pub struct FormerTargetState<'m> {
    /// The last day on which it held.
    pub until: Date,
    /// The target as it was.
    pub target: Option<&'m Target>,
    /// The baseline as it was: period and value.
    pub baseline: Option<(Period, Option<f64>)>,
    /// Where the baseline is known from.
    pub baseline_sources: &'m [SourceRef],
    /// The direction as it was.
    pub better: Option<Direction>,
    /// The decision that changed it.
    pub decision: Option<&'m Text>,
    /// Where this is known from.
    pub sources: &'m [SourceRef],
}

/// The values of a comparator or a breakdown.
#[derive(Clone, Debug)]
pub struct PartSeries<'m> {
    /// Its id within the indicator.
    pub id: &'m str,
    /// Its name.
    pub name: &'m Text,
    /// What divides the parts; `None` for a comparator.
    pub division: Option<&'m Text>,
    /// Its values.
    pub points: Vec<Point<'m>>,
}

/// A milestone, and whether it was reached.
#[derive(Clone, Debug)]
pub struct MilestoneState<'m> {
    /// What is written of it.
    pub milestone: &'m Milestone,
    /// What the value, or the distance that the target is about, came to in its period; `None`: not known.
    pub outcome: Option<f64>,
    /// Whether it was reached; `None`: its period is not over, or that cannot be told.
    pub is_reached: Option<bool>,
}

/// One period of a series.
#[derive(Clone, Debug)]
pub struct Point<'m> {
    /// The period.
    pub period: Period,
    /// Its value, or why there is none.
    pub value: PointValue,
    /// The corrections of it made so far, as time goes; none of a suppressed value.
    pub corrections: &'m [Correction<Observed>],
    /// How many answers it rests on; not known of a suppressed value.
    pub respondents: Option<u32>,
    /// The day on which it was published, where it has one of its own.
    pub published: Option<Date>,
    /// How final and how sure it is; not known of a suppressed value.
    pub reliability: Option<Reliability>,
    /// Half the width of its confidence interval; not known of a suppressed value.
    pub margin: Option<f64>,
    /// The method changed here.
    pub breaks_series: bool,
    /// What else is to be known.
    pub note: Option<&'m Text>,
    /// Where this is known from.
    pub sources: &'m [SourceRef],
    /// The follow-up that brought it.
    pub follow_up: Option<Key<FollowUp>>,
}

impl Point<'_> {
    /// A period of which nothing is known but its value, or why there is none.
    pub fn new(period: Period, value: PointValue) -> Self {
        Self {
            period,
            value,
            corrections: &[],
            respondents: None,
            published: None,
            reliability: None,
            margin: None,
            breaks_series: false,
            note: None,
            sources: &[],
            follow_up: None,
        }
    }
}

/// A value, or why there is none. None of the reasons is a zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PointValue {
    /// The value.
    Value(f64),
    /// It should be there but is not.
    Missing,
    /// It rests on too few answers, or would reveal one that does. The number is gone.
    Suppressed,
    /// The question does not arise.
    NotApplicable,
    /// It is known where the figures come from, and not given there.
    Withheld,
}

impl PointValue {
    /// The number, where there is one.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Missing | Self::Suppressed | Self::NotApplicable | Self::Withheld => None,
        }
    }
}

/// The latest value of a series, by the position of its point, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Latest {
    /// A value that is current.
    Current(usize),
    /// A value so old that it says nothing of today.
    TooOld(usize),
    /// The latest period's value is missing.
    Missing(usize),
    /// The latest period's value is not to be shown.
    Suppressed(usize),
    /// The question does not arise in the latest period.
    NotApplicable(usize),
    /// The latest period's value is not given where the figures come from.
    Withheld(usize),
    /// No value is known.
    Nothing,
}

impl Latest {
    /// The position of a value, current or too old.
    pub fn position(self) -> Option<usize> {
        match self {
            Self::Current(position) | Self::TooOld(position) => Some(position),
            Self::Missing(_)
            | Self::Suppressed(_)
            | Self::NotApplicable(_)
            | Self::Withheld(_)
            | Self::Nothing => None,
        }
    }

    /// The position of the latest point, whether it has a value or says why there is none.
    pub fn point(self) -> Option<usize> {
        match self {
            Self::Current(position)
            | Self::TooOld(position)
            | Self::Missing(position)
            | Self::Suppressed(position)
            | Self::NotApplicable(position)
            | Self::Withheld(position) => Some(position),
            Self::Nothing => None,
        }
    }
}

/// Whether the target's level is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It is.
    Reached,
    /// It is not, but so much of the way to it is covered that it counts as reached in part.
    PartlyReached,
    /// It is not.
    NotReached,
    /// It cannot be said: a value is lacking or too old.
    Unknown,
    /// It is judged by people.
    ByHand,
    /// There is no target.
    NoTarget,
}

/// Where a series is heading, by its latest value and the one before that it can be held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    /// The good way.
    Better,
    /// Neither way, within the threshold.
    Unchanged,
    /// The bad way.
    Worse,
    /// Upwards, where neither way is better.
    Up,
    /// Downwards, where neither way is better.
    Down,
    /// There are no two values to compare.
    Unknown,
}

/// Where the pace held leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// The target's period.
    pub period: Period,
    /// The value then, within its natural bounds.
    pub value: f64,
    /// How many decimals it is shown with.
    pub decimals: u8,
    /// Whether that meets the target.
    pub level: Level,
}

/// How it was found which values must not be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suppression {
    /// Each was audited, and no more are suppressed than were found to be needed.
    Audited,
    /// So many values hang together that some were suppressed without an audit: more may be than need be.
    Unaudited,
}

impl Suppression {
    /// That of some values and of others.
    pub(in crate::assess) fn and(self, other: Self) -> Self {
        if self == Self::Audited { other } else { self }
    }
}
