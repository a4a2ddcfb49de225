//! Between what figures can an indicator lie at all?
//!
//! In come what it counts, its rule and its figures; out come the lowest and the highest value that make sense. A share
//! lies between 0 and 100 per cent, a place in a ranking between the first and the last, and what has never been below
//! zero is a number of something, unless its unit goes below zero by nature. A figure that lies outside a bound
//! shows that it is none.

use super::TargetRule;

/// The lowest and the highest value that make sense.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NaturalBounds {
    /// The lowest; `None`: there is none.
    pub low: Option<f64>,
    /// The highest; `None`: there is none.
    pub high: Option<f64>,
}

/// How the units begin that count a share of something.
const SHARES: [&str; 5] = ["procent", "percent", "per cent", "%", "andel"];

/// What a unit has in it whose values may be below zero.
const BELOW_NOUGHT: [&str; 18] = [
    "kr",
    "sek",
    "eur",
    "€",
    "grad",
    "°",
    "degree",
    "celsius",
    "enheter",
    "points",
    "förändring",
    "change",
    "skillnad",
    "difference",
    "netto",
    "net ",
    "resultat",
    "balans",
];

/// How the units begin that may name the ends of their scale: `index 0–100`.
const SCALES: [&str; 8] = ["index", "skala", "betyg", "poäng", "score", "scale", "grade", "rating"];

impl NaturalBounds {
    /// Those that follow from the unit, in the main language, and the rule; whatever the figures are.
    ///
    /// ```
    /// use malkort::model::NaturalBounds;
    /// let bounds = |unit| NaturalBounds::of_unit(unit, None);
    /// assert_eq!((bounds("procent").low, bounds("procent").high), (Some(0.0), Some(100.0)));
    /// assert_eq!((bounds("personer").low, bounds("personer").high), (Some(0.0), None));
    /// assert_eq!((bounds("mkr").low, bounds("procentenheter").high), (None, None));
    /// assert_eq!((bounds("index 0–100").low, bounds("index 0–100").high), (Some(0.0), Some(100.0)));
    /// assert_eq!(bounds("elever 6–15 år").high, None);
    /// ```
    pub fn of_unit(unit: &str, rule: Option<&TargetRule>) -> Self {
        if let Some(TargetRule::Rank { of, .. }) = rule {
            return Self { low: Some(1.0), high: of.map(f64::from) };
        }
        let unit = unit.trim().to_lowercase();
        if let Some((low, high)) = scale(&unit) {
            return Self { low: Some(low), high: Some(high) };
        }
        if BELOW_NOUGHT.iter().any(|word| unit.contains(word)) {
            return Self::default();
        }
        let is_share = SHARES.iter().any(|word| unit.starts_with(word));
        Self { low: Some(0.0), high: is_share.then_some(100.0) }
    }

    /// Without those that a figure lies outside of.
    #[must_use]
    pub fn that_hold(self, figures: impl IntoIterator<Item = f64>) -> Self {
        figures.into_iter().fold(self, |bounds, figure| Self {
            low: bounds.low.filter(|low| *low <= figure),
            high: bounds.high.filter(|high| figure <= *high),
        })
    }

    /// A value, or the bound that it would lie outside of.
    pub fn keep(self, value: f64) -> f64 {
        let not_below = self.low.map_or(value, |low| value.max(low));
        self.high.map_or(not_below, |high| not_below.min(high))
    }

    /// Whether a value lies within.
    pub fn hold(self, value: f64) -> bool {
        self.low.is_none_or(|low| low <= value) && self.high.is_none_or(|high| value <= high)
    }
}

/// The ends of the scale that a unit names.
fn scale(unit: &str) -> Option<(f64, f64)> {
    let named = SCALES.iter().find_map(|word| unit.strip_prefix(word))?;
    let from = named.find(|c: char| c.is_ascii_digit())?;
    let (low, rest) = number(named.get(from..)?)?;
    let rest = rest.trim_start();
    let rest = ["–", "-", "—", "till ", "to "].iter().find_map(|sign| rest.strip_prefix(sign))?;
    let (high, rest) = number(rest.trim_start())?;
    let is_of_ages = ["år", "year"].iter().any(|word| rest.trim_start().starts_with(word));
    (low < high && !is_of_ages).then_some((low, high))
}

/// The whole number that a text begins with, and what follows it.
fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest))
}
