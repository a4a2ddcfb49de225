//! What a report covers of what it was to tell of.

use crate::model::{Activity, Goal, Indicator, Key};

/// The things of one kind that a report was to tell of.
#[derive(Debug)]
pub struct Covered<T> {
    /// How many there are.
    pub expected: usize,
    /// Those that it does not tell of, in the card's order.
    pub left_out: Vec<Key<T>>,
}

impl<T> Covered<T> {
    /// How many it tells of.
    pub fn told(&self) -> usize {
        self.expected.saturating_sub(self.left_out.len())
    }

    /// How many it tells of, of how many.
    pub fn counts(&self) -> [usize; 2] {
        [self.told(), self.expected]
    }

    pub(in crate::assess) fn of(all: impl Iterator<Item = (Key<T>, bool)>) -> Self {
        let mut covered = Self::default();
        for (key, is_told) in all {
            covered.expected += 1;
            if !is_told {
                covered.left_out.push(key);
            }
        }
        covered
    }
}

impl<T> Clone for Covered<T> {
    fn clone(&self) -> Self {
        Self { expected: self.expected, left_out: self.left_out.clone() }
    }
}

impl<T> Default for Covered<T> {
    fn default() -> Self {
        Self { expected: 0, left_out: Vec::new() }
    }
}

/// What a report covers.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// The goals, told of when they are judged.
    pub goals: Covered<Goal>,
    /// The activities, told of when their statuses are reported.
    pub activities: Covered<Activity>,
    /// The measures due, told of when they have a value for the period, or when it is said to be missing.
    pub indicators: Covered<Indicator>,
}

impl Coverage {
    /// Whether it tells of all that it was to tell of.
    pub fn is_whole(&self) -> bool {
        self.goals.left_out.is_empty()
            && self.activities.left_out.is_empty()
            && self.indicators.left_out.is_empty()
    }

    /// How many it tells of, of how many.
    pub fn counts(&self) -> CoverageCounts {
        CoverageCounts {
            goals: self.goals.counts(),
            activities: self.activities.counts(),
            indicators: self.indicators.counts(),
        }
    }
}

/// How many things reports tell of, of how many: first the told, then all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CoverageCounts {
    /// Goals.
    pub goals: [usize; 2],
    /// Activities.
    pub activities: [usize; 2],
    /// Measures due.
    pub indicators: [usize; 2],
}

impl CoverageCounts {
    /// The same of the kinds alone of which something is left out.
    #[must_use]
    pub fn of_what_is_left_out(self) -> Self {
        let incomplete = |[told, all]: [usize; 2]| if told < all { [told, all] } else { [0, 0] };
        Self {
            goals: incomplete(self.goals),
            activities: incomplete(self.activities),
            indicators: incomplete(self.indicators),
        }
    }
}

impl std::iter::Sum for CoverageCounts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        let added = |[a, b]: [usize; 2], [c, d]: [usize; 2]| [a + c, b + d];
        all.fold(Self::default(), |sum, one| Self {
            goals: added(sum.goals, one.goals),
            activities: added(sum.activities, one.activities),
            indicators: added(sum.indicators, one.indicators),
        })
    }
}
