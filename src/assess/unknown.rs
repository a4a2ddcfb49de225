//! Why can it not be said whether a goal of a strategy has reached its level? Nobody knows how it is worded, it was never
//! given a measure, or the measure has no value that says it: each is for somebody else to mend.

use super::Snapshot;
use super::state::{IndicatorState, Latest, Level, WhyUnknown};
use crate::model::{Key, StrategyGoal};

impl Snapshot<'_> {
    /// Why it cannot be said whether a goal has reached its level; `None`: it can.
    pub fn why_unknown(&self, goal: Key<StrategyGoal>) -> Option<WhyUnknown> {
        let state = self.strategy_goal(goal);
        if matches!(state.level, Level::Reached | Level::PartlyReached | Level::NotReached) {
            return None;
        }
        if state.indicators.is_empty() {
            let is_worded = state.goal.wording.is_some();
            return Some(if is_worded { WhyUnknown::NoMeasure } else { WhyUnknown::NoWording });
        }
        let measures = state.indicators.iter().map(|key| self.indicator(*key));
        let undecided = measures.filter(|measure| !is_decided(measure));
        undecided.map(why).max()
    }
}

/// Whether it can be said of an indicator whether its target is met.
fn is_decided(measure: &IndicatorState<'_>) -> bool {
    matches!(measure.level, Level::Reached | Level::PartlyReached | Level::NotReached)
}

fn why(measure: &IndicatorState<'_>) -> WhyUnknown {
    match measure.latest {
        Latest::Suppressed(_) => WhyUnknown::Suppressed,
        Latest::TooOld(_) => WhyUnknown::TooOld,
        Latest::Missing(_) | Latest::NotApplicable(_) | Latest::Withheld(_) | Latest::Nothing => {
            WhyUnknown::NoValue
        }
        Latest::Current(_) => WhyUnknown::NotComparable,
    }
}
