//! Goals: long-term ones, which stay, and short-term ones, which a revision sets.

use super::{
    Audit, DeviationCause, Frameworks, Indicator, Key, Perspective, Prose, Scorecard, Sources,
    Statement, StrategyGoal, Text,
};
use crate::source::Origin;

/// How far a goal looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Horizon {
    /// Stable over the years, one or more per perspective.
    LongTerm,
    /// For one to three years.
    ShortTerm,
}

/// Who set a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalOwner {
    /// The municipality as a whole, for a perspective.
    Perspective(Key<Perspective>),
    /// One unit, in its scorecard.
    Scorecard(Key<Scorecard>),
}

/// A goal, the same through all revisions that carry its id.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Its id, unique among the goals of the site: its address is made of it.
    pub id: Box<str>,
    /// Who set it.
    pub owner: GoalOwner,
    /// Its wordings, by revision. Never empty.
    pub versions: Vec<GoalVersion>,
}

/// A goal as one revision words it.
#[derive(Clone, Debug)]
pub struct GoalVersion {
    /// The revision's position among its scorecard's; `None` for a perspective's own goal.
    pub revision: Option<usize>,
    /// The goal itself: a sentence.
    pub name: Text,
    /// How far it looks.
    pub horizon: Horizon,
    /// The perspective; `None`: not known.
    pub perspective: Option<Key<Perspective>>,
    /// How it is to be evaluated.
    pub evaluation: Option<Prose>,
    /// What it means, for citizens.
    pub description: Option<Prose>,
    /// The goals that it serves.
    pub serves: Vec<Key<Goal>>,
    /// The strategy's goals that it serves.
    pub strategy_goals: Vec<Key<StrategyGoal>>,
    /// What it is measured by.
    pub indicators: Vec<Key<Indicator>>,
    /// What is known of how it went, outside the follow-ups.
    pub statements: Vec<Statement>,
    /// How others than the unit judge it.
    pub audits: Vec<Audit>,
    /// What it answers to besides its card.
    pub frameworks: Frameworks,
    /// The goal that it takes the place of under another id. Never leads in a circle.
    pub replaces: Option<Key<Goal>>,
    /// Set where this revision strikes it off.
    pub dropped: Option<Dropped>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// That a goal or an activity was struck off, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// The reason; `None`: none was given, and the site says so.
    pub reason: Option<Text>,
    /// The reason in one of the words of [`super::Statuses::causes`]; `None`: none was named.
    pub cause: Option<DeviationCause>,
    /// The body that decided it.
    pub decided_by: Option<Text>,
    /// The day of that decision.
    pub date: Option<jiff::civil::Date>,
}

impl Dropped {
    /// What is said of why: the reason, or else the cause.
    pub fn why(&self) -> Option<&Text> {
        self.reason.as_ref().or(self.cause.as_ref().map(|cause| &cause.name))
    }

    /// Whether it holds on a day. A decision that lies ahead has not been taken.
    pub fn holds(&self, day: jiff::civil::Date) -> bool {
        self.date.is_none_or(|date| date <= day)
    }
}
