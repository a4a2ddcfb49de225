//! Answers: do the parts of an indicator say how many they rest on, where the indicator does?
//!
//! A part that does not is not shown (`assess::suppression`): it may rest on three. That is said here, once for each part.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Indicator, Observation, Observed};

impl Checker<'_> {
    /// Reports each part whose values are held back because nobody says how many answers they rest on.
    pub(super) fn report_parts_without_answers(&mut self, indicator: &Indicator) {
        if indicator.respondent_limit.unwrap_or(self.respondent_limit) == 0 {
            return;
        }
        let total = &indicator.series.observations;
        let counts = |one: &Observation| {
            let of_total = total.binary_search_by_key(&one.period, |total| total.period).ok();
            of_total.and_then(|at| total.get(at)).is_some_and(|total| total.respondents.is_some())
        };
        for part in &indicator.breakdowns {
            let is_held_back = |one: &&Observation| {
                matches!(one.observed, Observed::Value(_))
                    && one.respondents.is_none()
                    && (indicator.respondent_limit.is_some() || counts(one))
            };
            if let Some(first) = part.series.observations.iter().find(is_held_back) {
                self.diagnostics.report(
                    Diagnostic::new(Code::PartWithoutAnswers, first.place.clone())
                        .with("part", part.name.main())
                        .with("id", &*part.id)
                        .with("period", first.period.to_string()),
                );
            }
        }
    }
}
