//! What an indicator is to come to.

use jiff::civil::Date;

use super::{Baseline, Correction, Direction, Period, Sources, Text};
use crate::source::Origin;

/// A target: a rule, and when it is to hold.
#[derive(Clone, Debug)]
pub struct Target {
    /// The rule.
    pub rule: TargetRule,
    /// When it is to be met (the period's last day); `None`: no time is set.
    pub by: Option<Period>,
    /// How the target's words were read where they leave room, said on the page.
    pub note: Option<Text>,
    /// Corrections of how it was written, as time goes, each with the target as it stood until then, which has none of its
    /// own. A target that a decision moved is a [`FormerTarget`] instead.
    pub corrections: Vec<Correction<Box<Self>>>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

impl Target {
    /// The target as it was known on a day; `None`: it was corrected later, and what stood there is not said.
    pub fn on(&self, day: Date) -> Option<&Self> {
        match Correction::by(&self.corrections, day).1 {
            None => Some(self),
            Some(next) => next.former.as_deref(),
        }
    }
}

/// When a target is met. Comparators and breakdowns are positions in the indicator's own lists.
#[derive(Clone, Debug, PartialEq)]
pub enum TargetRule {
    /// The value is at least this.
    AtLeast(f64),
    /// The value is at most this.
    AtMost(f64),
    /// The value is, and stays, above the comparator's of the same period.
    StayAbove(usize),
    /// The value is, and stays, below the comparator's.
    StayBelow(usize),
    /// The value comes up (or down, by the indicator's direction) to the comparator's.
    Reach(usize),
    /// The distance to the comparator becomes smaller than at the baseline.
    Approach(usize),
    /// The value is higher than at the baseline.
    Increase,
    /// The value is lower than at the baseline.
    Decrease,
    /// The distance between two breakdowns becomes smaller than at the baseline.
    ShrinkGap(usize, usize),
    /// The value lies within a band, its bounds included.
    Within {
        /// The lower bound.
        low: f64,
        /// The upper bound.
        high: f64,
    },
    /// A place in a ranking, 1 being the best.
    Rank {
        /// The worst place that meets the target.
        at_worst: u32,
        /// How many are ranked; `None`: not known.
        of: Option<u32>,
    },
    /// Judged by people in the follow-ups; no computation.
    ByHand,
}

/// A target, baseline or direction that once held: moved goalposts stay visible.
#[derive(Clone, Debug)]
pub struct FormerTarget {
    /// The last day on which it held.
    pub until: Date,
    /// The target as it was; `None`: it was not the target that changed.
    pub target: Option<Target>,
    /// The baseline as it was; `None`: it did not change.
    pub baseline: Option<Baseline>,
    /// The direction as it was; `None`: it did not change.
    pub better: Option<Direction>,
    /// The decision that changed it.
    pub decision: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
}
