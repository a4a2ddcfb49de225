//! Distributions: how many stand where, never an average that hides it.

use crate::model::{ActivityStatus, GoalStatus};

/// Statuses that can be counted side by side.
pub trait InOrder: Copy + Eq + 'static {
    /// All of them, in the order of a distribution.
    const ORDER: [Self; 6];

    /// Whether somebody has said how it goes.
    fn is_covered(self) -> bool;
}

impl InOrder for GoalStatus {
    const ORDER: [Self; 6] = Self::ALL;

    fn is_covered(self) -> bool {
        self != Self::NotJudged
    }
}

impl InOrder for ActivityStatus {
    const ORDER: [Self; 6] = Self::ALL;

    fn is_covered(self) -> bool {
        self != Self::NotReported
    }
}

/// How many things have each status.
///
/// ```
/// use malkort::assess::RollUp;
/// use malkort::model::ActivityStatus::{Done, Late, NotReported};
/// let roll_up: RollUp<_> = [Done, Late, Done, NotReported].into_iter().collect();
/// assert_eq!((roll_up.total(), roll_up.covered(), roll_up.count(Done)), (4, 3, 2));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RollUp<S> {
    counts: [u32; 6],
    of: std::marker::PhantomData<fn() -> S>,
}

impl<S: InOrder> Default for RollUp<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: InOrder> RollUp<S> {
    /// Nothing counted yet.
    pub fn new() -> Self {
        Self { counts: [0; 6], of: std::marker::PhantomData }
    }

    /// Counts one thing.
    pub fn add(&mut self, status: S) {
        for (count, known) in self.counts.iter_mut().zip(S::ORDER) {
            *count += u32::from(known == status);
        }
    }

    /// Counts all things of another roll-up.
    pub fn add_all(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count += more;
        }
    }

    /// How many have a status.
    pub fn count(&self, status: S) -> u32 {
        self.iter().find(|(known, _)| *known == status).map_or(0, |(_, count)| count)
    }

    /// Every status with its count, in order.
    pub fn iter(&self) -> impl Iterator<Item = (S, u32)> + use<S> {
        S::ORDER.into_iter().zip(self.counts)
    }

    /// How many there are in all.
    pub fn total(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Of how many somebody has said how they go.
    pub fn covered(&self) -> u32 {
        self.iter().filter(|(status, _)| status.is_covered()).map(|(_, count)| count).sum()
    }
}

impl<S: InOrder> FromIterator<S> for RollUp<S> {
    fn from_iter<I: IntoIterator<Item = S>>(statuses: I) -> Self {
        let mut roll_up = Self::new();
        statuses.into_iter().for_each(|status| roll_up.add(status));
        roll_up
    }
}
