//! Indicators: measured series.

use jiff::civil::Date;

use super::{
    Baseline, Correction, Direction, FormerTarget, Key, Period, Prose, Sources, Statement,
    StrategyGoal, Target, Text, Unit,
};
use crate::source::{Origin, Place};

/// Something measured over time.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The file's stem.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// What a value counts: `personer`, `procent`, `index 0-100`.
    pub unit_of_measure: Text,
    /// How many decimals its values are shown with; `None`: as many as they have.
    pub decimals: Option<u8>,
    /// Which way is better.
    pub better: Direction,
    /// How and by whom it is measured, for citizens.
    pub body: Option<Prose>,
    /// Who produces the figures.
    pub producer: Option<Text>,
    /// The unit that answers for it.
    pub responsible: Option<Key<Unit>>,
    /// The strategy's goals that it measures.
    pub strategy_goals: Vec<Key<StrategyGoal>>,
    /// What it is compared with at the start.
    pub baseline: Option<Baseline>,
    /// What it is to come to; `None`: no target is set.
    pub target: Option<Target>,
    /// Targets that held before, latest first.
    pub former_targets: Vec<FormerTarget>,
    /// Its values.
    pub series: Series,
    /// What it is compared with: the country, the county.
    pub comparators: Vec<Comparator>,
    /// Its parts: women and men.
    pub breakdowns: Vec<Breakdown>,
    /// What it was to have come to on the way to the target, as time goes.
    pub milestones: Vec<Milestone>,
    /// What others expect or plan that it will be, by period and day.
    pub expectations: Vec<Expectation>,
    /// Changes known where the levels are not.
    pub changes: Vec<KnownChange>,
    /// What is known in words only.
    pub statements: Vec<Statement>,
    /// How many months a value stays current; `None`: the configuration's.
    pub current_for_months: Option<u32>,
    /// The least share of the earlier value, in per cent, that counts as a change; `None`: the configuration's.
    pub unchanged_within: Option<f64>,
    /// The least number of respondents whose value may be shown; `None`: the configuration's.
    pub respondent_limit: Option<u32>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// Values by period, sorted, one per period.
#[derive(Clone, Debug, Default)]
pub struct Series {
    /// The values as time goes.
    pub observations: Vec<Observation>,
}

/// What a series says of a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Observed {
    /// A finite number.
    Value(f64),
    /// It should be there but is not.
    Missing,
    /// The question does not arise in that period.
    NotApplicable,
    /// It is known where the figures come from, and not given: too few answers, or too unsure.
    Withheld,
}

/// How final and how sure a value is, as statistical offices mark it (SDMX code list `CL_OBS_STATUS`: P, E and U).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reliability {
    /// It may still be changed when all that it rests on has come in.
    Preliminary,
    /// It is reckoned from something else than a count or a measurement.
    Estimated,
    /// It rests on so little that it is to be read with caution.
    Uncertain,
}

impl Reliability {
    /// The word by which messages choose their sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Preliminary => "preliminary",
            Self::Estimated => "estimated",
            Self::Uncertain => "uncertain",
        }
    }
}

/// One period of a series.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The period.
    pub period: Period,
    /// What was observed.
    pub observed: Observed,
    /// Corrections of it, as time goes.
    pub corrections: Vec<Correction<Observed>>,
    /// How many answers it rests on; `None`: not a survey, or not known.
    pub respondents: Option<u32>,
    /// How final and how sure it is; `None`: nothing is said of it.
    pub reliability: Option<Reliability>,
    /// Half the width of its confidence interval, in the indicator's own unit; of 95 per cent, unless a note says otherwise.
    pub margin: Option<f64>,
    /// The method changed here: what came before cannot be compared with it.
    pub breaks_series: bool,
    /// The day from which it may be shown; `None`: as soon as its period has begun.
    pub published: Option<Date>,
    /// What else is to be known.
    pub note: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written: a value of the front matter, or a cell.
    pub place: Place,
}

/// A series of someone else's that the indicator is compared with.
#[derive(Clone, Debug)]
pub struct Comparator {
    /// Its id within the indicator: `riket`, `lanet`.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// Its values.
    pub series: Series,
}

/// A part of those measured, with a series of its own.
#[derive(Clone, Debug)]
pub struct Breakdown {
    /// Its id within the indicator: `kvinnor`, `man`.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// What divides the parts (`kön`): parts of one division are complements of each other.
    pub division: Text,
    /// Its values.
    pub series: Series,
}

/// What somebody expects or plans that a value will be. It is never an outcome.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The period that it is for.
    pub period: Period,
    /// The value.
    pub value: f64,
    /// What it is.
    pub kind: ExpectationKind,
    /// Who expects or plans it.
    pub by: Option<Text>,
    /// The day on which it was made, from which it may be shown; `None`: not known.
    pub date: Option<Date>,
    /// What else is to be known.
    pub note: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
}

impl Expectation {
    /// Whether it can be known on a day.
    pub fn is_known(&self, day: Date) -> bool {
        self.date.is_none_or(|date| date <= day)
    }
}

/// What an expected value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExpectationKind {
    /// What somebody thinks that it will be.
    Forecast,
    /// What was budgeted.
    Budget,
    /// What was planned.
    Plan,
}

/// What a value was to have come to on the way to the target.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// By when: the period that is held against it.
    pub period: Period,
    /// The value.
    pub value: f64,
    /// What else is to be known.
    pub note: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
}

/// A change that is known although the levels are not.
#[derive(Clone, Debug)]
pub struct KnownChange {
    /// The later period.
    pub period: Period,
    /// The earlier one.
    pub since: Period,
    /// Later minus earlier.
    pub change: f64,
    /// Where this is known from.
    pub sources: Sources,
}
