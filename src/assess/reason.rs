//! Why something has its status: a sentence as data, in words only where it is shown.
//!
//! The same sentence stands on the page, in the data and in what `explain` says, because all three ask here.

use jiff::civil::Date;

use super::precision::Precision;
use crate::locale::{FINEST, RichText, decimals_of};
use crate::model::{LanguageIndex, Period, Text};

/// A sentence that explains a status.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason<'m> {
    /// The message in `reasons.ftl`; all of them begin with `reason-`, so that no label of a theme is taken for one.
    pub id: &'static str,
    /// What the sentence speaks of, by name.
    pub arguments: Vec<(&'static str, ReasonArgument<'m>)>,
    /// How finely its figures are shown.
    pub precision: Precision,
}

/// What a sentence speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReasonArgument<'m> {
    /// How many.
    Count(u32),
    /// A figure of an indicator's series or target, shown as finely as the sentence's precision says.
    Figure(f64),
    /// A figure that is computed, with the decimals it is shown with.
    Number(f64, u8),
    /// A share or a threshold in per cent, with the decimals that it has.
    Percent(f64),
    /// A day.
    Date(Date),
    /// A period.
    Period(Period),
    /// Words of the content.
    Words(&'m Text),
    /// The id of another message.
    Message(&'static str),
}

/// What turns figures, days and messages into words of one language.
pub trait Wording {
    /// The language.
    fn language(&self) -> LanguageIndex;
    /// Words of the content.
    fn words(&self, text: &Text) -> RichText {
        text.in_language(self.language()).into()
    }
    /// A figure.
    fn number(&self, value: f64, decimals: u8) -> String;
    /// A day.
    fn date(&self, date: Date) -> String;
    /// A period.
    fn period(&self, period: Period) -> RichText;
    /// A message, with what it speaks of: counts as numbers, so that plurals are right, and all else as words.
    fn message(
        &self,
        id: &str,
        counts: &[(&'static str, f64)],
        words: Vec<(&'static str, RichText)>,
    ) -> RichText;
}

impl<'m> Reason<'m> {
    /// A sentence that speaks of nothing yet.
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new(), precision: Precision::default() }
    }

    /// Adds what the sentence speaks of under `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: ReasonArgument<'m>) -> Self {
        self.arguments.push((name, argument));
        self
    }

    /// The figures that the sentence holds against each other.
    pub(super) fn figures(&self) -> Vec<f64> {
        let figures = self.arguments.iter().filter_map(|(_, argument)| match argument {
            ReasonArgument::Figure(figure) => Some(*figure),
            ReasonArgument::Count(_)
            | ReasonArgument::Number(..)
            | ReasonArgument::Percent(_)
            | ReasonArgument::Date(_)
            | ReasonArgument::Period(_)
            | ReasonArgument::Words(_)
            | ReasonArgument::Message(_) => None,
        });
        figures.collect()
    }

    /// The sentence in words.
    pub fn in_words(&self, wording: &impl Wording) -> RichText {
        let mut counts = Vec::new();
        let mut words = Vec::new();
        for (name, argument) in &self.arguments {
            match argument {
                ReasonArgument::Count(count) => counts.push((*name, f64::from(*count))),
                ReasonArgument::Figure(value) => {
                    words.push((*name, wording.number(*value, self.precision.of(*value)).into()));
                }
                ReasonArgument::Percent(share) => {
                    words.push((*name, wording.number(*share, decimals_of(*share, FINEST)).into()));
                }
                ReasonArgument::Number(value, decimals) => {
                    words.push((*name, wording.number(*value, *decimals).into()));
                }
                ReasonArgument::Date(date) => words.push((*name, wording.date(*date).into())),
                ReasonArgument::Period(period) => words.push((*name, wording.period(*period))),
                ReasonArgument::Words(text) => {
                    words.push((*name, wording.words(text)));
                }
                ReasonArgument::Message(id) => {
                    words.push((*name, wording.message(id, &[], Vec::new())));
                }
            }
        }
        wording.message(self.id, &counts, words)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::locale::{Language, program};

    /// The rooms that give reasons.
    const GIVEN: [&str; 8] = [
        include_str!("activity.rs"),
        include_str!("forecast.rs"),
        include_str!("goal.rs"),
        include_str!("indicator.rs"),
        include_str!("milestone.rs"),
        include_str!("strategy.rs"),
        include_str!("state/goal.rs"),
        include_str!("target.rs"),
    ];

    #[test]
    fn every_reason_has_its_words_and_all_words_are_used() {
        let given: BTreeSet<&str> = GIVEN
            .iter()
            .flat_map(|code| code.split('"'))
            .filter(|literal| literal.starts_with("reason-"))
            .collect();
        for language in Language::ALL {
            let known: BTreeSet<&str> =
                program(language).ids().filter(|id| id.starts_with("reason-")).collect();
            assert_eq!(given, known, "{}", language.tag());
        }
    }
}
