//! What an indicator's values are protected by: how many answers they must rest on, and between what they lie anyway.

use crate::model::{Indicator, Thresholds};

/// What an indicator's values are protected by.
#[derive(Clone, Copy, Debug)]
pub(in crate::assess) struct Protection {
    /// The least number of answers that a value may be shown with; 0: none are asked for.
    pub(super) limit: u32,
    /// Whether the indicator sets the limit itself, so that its parts must say how many answers they rest on.
    pub(super) is_own: bool,
    /// The step of the last decimal shown.
    pub(super) step: f64,
    /// Between what a value lies, where the unit says so.
    pub(super) bounds: Bounds,
}

impl Protection {
    /// That of an indicator: its own limit, or the usual one.
    pub(in crate::assess) fn of(indicator: &Indicator, thresholds: &Thresholds) -> Self {
        Self {
            limit: indicator.respondent_limit.unwrap_or(thresholds.respondent_limit),
            is_own: indicator.respondent_limit.is_some(),
            step: 10_f64.powi(-i32::from(indicator.decimals.unwrap_or(0))),
            bounds: Bounds::of(indicator.unit_of_measure.main()),
        }
    }
}

/// Between what anybody knows a value to lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Bounds {
    /// Those that a unit tells: of a share, or of a scale as in `index 0–100`. Else nothing is below zero.
    fn of(unit: &str) -> Self {
        let unit = unit.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| unit.contains(word));
        if says(&["procent", "per cent", "percent", "%"]) {
            return Self { least: 0.0, most: 100.0 };
        }
        if says(&["promille", "per mille", "‰"]) {
            return Self { least: 0.0, most: 1000.0 };
        }
        let scale = || {
            let (before, after) = unit.split_once(['–', '-'])?;
            let number = |word: &str| word.trim_matches(['(', ')', ',']).parse::<f64>().ok();
            let least = number(before.split_whitespace().next_back()?)?;
            let most = number(after.split_whitespace().next()?)?;
            (least < most).then_some(Self { least, most })
        };
        scale().unwrap_or(Self { least: 0.0, most: f64::INFINITY })
    }

    /// The same, but for what values are known that contradict it.
    pub(super) fn widened(self, values: impl Iterator<Item = f64>) -> Self {
        let widen = |bounds: Self, value: f64| Self {
            least: if value < bounds.least { f64::NEG_INFINITY } else { bounds.least },
            most: if value > bounds.most { f64::INFINITY } else { bounds.most },
        };
        values.fold(self, widen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_tells_between_what_its_values_lie() {
        let of = |unit: &str| (Bounds::of(unit).least, Bounds::of(unit).most);
        assert_eq!(of("Procent"), (0.0, 100.0));
        assert_eq!(of("andel (%)"), (0.0, 100.0));
        assert_eq!(of("promille"), (0.0, 1000.0));
        assert_eq!(of("index 0–100"), (0.0, 100.0));
        assert_eq!(of("betyg 1-5"), (1.0, 5.0));
        assert_eq!(of("skala (1–10)"), (1.0, 10.0));
        for unit in ["kronor", "poäng", "index", "e-tjänster", "2024–"] {
            assert_eq!(of(unit), (0.0, f64::INFINITY), "{unit}");
        }
        let widened = Bounds::of("betyg 1–5").widened([3.0, 0.5].into_iter());
        assert_eq!((widened.least, widened.most), (f64::NEG_INFINITY, 5.0));
    }
}
