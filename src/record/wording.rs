//! Values and targets as text that no language changes, and back.

use crate::assess::{IndicatorState, PointValue};
use crate::model::{Observed, Period, Target, TargetRule};

/// A value, or the word for why there is none; `None`: it is not to be shown.
pub(super) fn point_text(value: PointValue) -> Option<Box<str>> {
    Some(match value {
        PointValue::Value(value) => number_text(value),
        PointValue::Missing => "missing".into(),
        PointValue::NotApplicable => "not-applicable".into(),
        PointValue::Withheld => "withheld-by-source".into(),
        PointValue::Suppressed => return None,
    })
}

/// A value as it stood before a correction.
pub(super) fn observed_text(observed: Observed) -> Box<str> {
    match observed {
        Observed::Value(value) => number_text(value),
        Observed::Missing => "missing".into(),
        Observed::NotApplicable => "not-applicable".into(),
        Observed::Withheld => "withheld-by-source".into(),
    }
}

/// A figure with a decimal point, in as few digits as tell it apart from every other.
pub(super) fn number_text(value: f64) -> Box<str> {
    // Minus zero is zero.
    (value + 0.0).to_string().into()
}

/// A target in words that no language changes: `at-least 80 by 2027`.
pub(super) fn target_words(target: &Target, state: &IndicatorState<'_>) -> Box<str> {
    let comparator = |at: usize| state.comparators.get(at).map_or("?", |part| part.id);
    let part = |at: usize| state.breakdowns.get(at).map_or("?", |part| part.id);
    let mut words = match &target.rule {
        TargetRule::AtLeast(value) => format!("at-least {}", number_text(*value)),
        TargetRule::AtMost(value) => format!("at-most {}", number_text(*value)),
        TargetRule::StayAbove(at) => format!("stay-above {}", comparator(*at)),
        TargetRule::StayBelow(at) => format!("stay-below {}", comparator(*at)),
        TargetRule::Reach(at) => format!("reach {}", comparator(*at)),
        TargetRule::Approach(at) => format!("approach {}", comparator(*at)),
        TargetRule::Increase => "increase".to_owned(),
        TargetRule::Decrease => "decrease".to_owned(),
        TargetRule::ShrinkGap(first, second) => {
            format!("shrink-gap {} {}", part(*first), part(*second))
        }
        TargetRule::Within { low, high } => {
            format!("within {} {}", number_text(*low), number_text(*high))
        }
        TargetRule::Rank { at_worst, of: None } => format!("rank {at_worst}"),
        TargetRule::Rank { at_worst, of: Some(of) } => format!("rank {at_worst} of {of}"),
        TargetRule::ByHand => "by-hand".to_owned(),
    };
    if let Some(by) = target.by {
        words.push_str(" by ");
        words.push_str(&by.to_string());
    }
    words.into()
}

/// A target read back from its text.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetText {
    /// The rule, by the positions of today's comparators and parts.
    pub rule: TargetRule,
    /// When it was to be met.
    pub by: Option<Period>,
}

/// Reads a target back from its text; `None`: it speaks of a comparator or a part that is no more.
pub fn target_text(text: &str, state: &IndicatorState<'_>) -> Option<TargetText> {
    let (words, by) = match text.rsplit_once(" by ") {
        Some((words, by)) => (words, Some(by.parse().ok()?)),
        None => (text, None),
    };
    let comparator = |id: &str| state.comparators.iter().position(|part| part.id == id);
    let part = |id: &str| state.breakdowns.iter().position(|part| part.id == id);
    let words: Vec<&str> = words.split(' ').collect();
    let rule = match words.as_slice() {
        ["at-least", value] => TargetRule::AtLeast(value.parse().ok()?),
        ["at-most", value] => TargetRule::AtMost(value.parse().ok()?),
        ["stay-above", id] => TargetRule::StayAbove(comparator(id)?),
        ["stay-below", id] => TargetRule::StayBelow(comparator(id)?),
        ["reach", id] => TargetRule::Reach(comparator(id)?),
        ["approach", id] => TargetRule::Approach(comparator(id)?),
        ["increase"] => TargetRule::Increase,
        ["decrease"] => TargetRule::Decrease,
        ["shrink-gap", first, second] => TargetRule::ShrinkGap(part(first)?, part(second)?),
        ["within", low, high] => {
            TargetRule::Within { low: low.parse().ok()?, high: high.parse().ok()? }
        }
        ["rank", at_worst] => TargetRule::Rank { at_worst: at_worst.parse().ok()?, of: None },
        ["rank", at_worst, "of", of] => {
            TargetRule::Rank { at_worst: at_worst.parse().ok()?, of: Some(of.parse().ok()?) }
        }
        ["by-hand"] => TargetRule::ByHand,
        _ => return None,
    };
    Some(TargetText { rule, by })
}
