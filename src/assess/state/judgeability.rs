//! Whether it can be judged if a promise is kept, and what that lacks.

use std::borrow::Borrow;

use crate::model::Thing;

/// Something that a promise needs to be judged and has not. In the order in which people ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Its full wording: only what it is about is known.
    Wording,
    /// A measure: nothing says how it is to be evaluated.
    Measure,
    /// A measure in figures: words say how it is to be evaluated, so that people will judge it.
    Figures,
    /// A target: it has measures, and none says what it is to come to.
    Target,
    /// A baseline: the target has nothing to be counted from.
    Baseline,
    /// The day by which it is to be done or reached.
    Day,
    /// Somebody who answers for it.
    Responsible,
    /// Where it is known from.
    Source,
}

impl Lack {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Wording,
        Self::Measure,
        Self::Figures,
        Self::Target,
        Self::Baseline,
        Self::Day,
        Self::Responsible,
        Self::Source,
    ];

    /// The word by which machines know it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Measure => "measure",
            Self::Figures => "figures",
            Self::Target => "target",
            Self::Baseline => "baseline",
            Self::Day => "day",
            Self::Responsible => "responsible",
            Self::Source => "source",
        }
    }
}

/// Whether it can be judged if a promise is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgeability {
    /// The promise: a goal, an activity or a goal of a strategy.
    pub thing: Thing,
    /// Whether anybody can tell if it is kept.
    pub is_judgeable: bool,
    /// What it lacks, in order; empty: nothing.
    pub lacks: Vec<Lack>,
}

/// Of how many promises it can be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JudgeabilityCount {
    /// How many there are.
    pub promises: usize,
    /// Of how many of them anybody can tell if they are kept.
    pub judgeable: usize,
}

impl JudgeabilityCount {
    /// Of how many nobody can tell.
    pub fn beyond(self) -> usize {
        self.promises.saturating_sub(self.judgeable)
    }
}

impl<J: Borrow<Judgeability>> FromIterator<J> for JudgeabilityCount {
    fn from_iter<I: IntoIterator<Item = J>>(all: I) -> Self {
        let mut count = Self::default();
        for one in all {
            count.promises += 1;
            count.judgeable += usize::from(one.borrow().is_judgeable);
        }
        count
    }
}
