//! Strategies: vision, strengths, areas and measurable goals.

use super::{
    Audit, Decision, Frameworks, Key, Period, Prose, Sources, StatedCount, Statement, Text, Unit,
};
use crate::source::Origin;

/// A strategy for several years.
#[derive(Clone, Debug)]
pub struct Strategy {
    /// The folder's name.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// The vision, in one sentence.
    pub vision: Option<Text>,
    /// Its first period.
    pub from: Option<Period>,
    /// Its last period.
    pub to: Option<Period>,
    /// The strengths that it builds on.
    pub strengths: Vec<Strength>,
    /// How many goals, areas or strengths sources say that it has.
    pub stated_counts: Vec<StatedCount>,
    /// How it was decided.
    pub decisions: Vec<Decision>,
    /// The unit that coordinates it.
    pub coordinator: Option<Text>,
    /// About it, for citizens.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// A strength that a strategy builds on.
#[derive(Clone, Debug)]
pub struct Strength {
    /// Its name.
    pub name: Text,
    /// More about it.
    pub description: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
}

/// A prioritised area.
#[derive(Clone, Debug)]
pub struct StrategyArea {
    /// The file's stem, unique among all areas.
    pub id: Box<str>,
    /// The strategy.
    pub strategy: Key<Strategy>,
    /// Its place among the areas.
    pub order: Option<u32>,
    /// Its name.
    pub name: Text,
    /// About it, for citizens.
    pub body: Option<Prose>,
    /// What is known of how it goes, in words.
    pub statements: Vec<Statement>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// A measurable goal of a strategy.
#[derive(Clone, Debug)]
pub struct StrategyGoal {
    /// The file's stem with its number (`01-befolkning`), unique among all: its address is made of it.
    pub id: Box<str>,
    /// Its number in the strategy.
    pub number: u32,
    /// The strategy.
    pub strategy: Key<Strategy>,
    /// The area that it belongs to.
    pub area: Option<Key<StrategyArea>>,
    /// Its full wording; `None`: not known, and the site says so.
    pub wording: Option<Text>,
    /// What it is about, where only that is known.
    pub subject: Option<Text>,
    /// The unit that answers for it.
    pub responsible: Option<Key<Unit>>,
    /// About it, for citizens.
    pub body: Option<Prose>,
    /// What is known of how it goes, in words.
    pub statements: Vec<Statement>,
    /// How others than the unit judge it.
    pub audits: Vec<Audit>,
    /// What it answers to besides its strategy.
    pub frameworks: Frameworks,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
