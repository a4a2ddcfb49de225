//! What was to be and what is expected: milestones and forecasts of an indicator.

use super::Checker;
use super::figure::Manner;
use super::multilingual::Multilingual;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Expectation, ExpectationKind, Milestone};
use crate::read::written::IndicatorWritten;
use crate::source::{Origin, Place};

impl<'c> Checker<'c> {
    /// The milestones of an indicator, as time goes; a second one for a period is reported and left out.
    pub(super) fn milestones(
        &mut self,
        written: &Multilingual<'c, IndicatorWritten>,
        manner: Manner<'_>,
    ) -> Vec<Milestone> {
        let list = written
            .list_by(|indicator| &indicator.milestones, |one| Some(one.period.as_ref()?.value));
        let mut found: Vec<(Place, Milestone)> = Vec::with_capacity(list.len());
        for item in list {
            let value = self.written_number(item.file, item.main.value.as_ref(), manner);
            let sources = self.sources(item.file, &item.main.sources);
            let (Some(period), Some(value)) = (&item.main.period, value) else { continue };
            let place = Origin { file: item.file, node: period.at }.value();
            if let Some((first, _)) = found.iter().find(|(_, one)| one.period == period.value) {
                let doubled = Diagnostic::new(Code::DuplicateObservation, place)
                    .with("what", "milestone")
                    .with("period", period.value.to_string())
                    .beside(first.clone(), "first-defined-here");
                self.diagnostics.report(doubled);
                continue;
            }
            let note = item.text(|milestone| &milestone.note);
            found.push((place, Milestone { period: period.value, value, note, sources }));
        }
        found.sort_by_key(|(_, milestone)| milestone.period);
        found.into_iter().map(|(_, milestone)| milestone).collect()
    }

    /// What others expect or plan of an indicator, by period and then by day.
    pub(super) fn expectations(
        &mut self,
        written: &Multilingual<'c, IndicatorWritten>,
        manner: Manner<'_>,
    ) -> Vec<Expectation> {
        let list = written.list_by(
            |indicator| &indicator.expectations,
            |one| Some((one.period.as_ref()?.value, one.date.as_ref().map(|date| date.value))),
        );
        let mut found = Vec::with_capacity(list.len());
        for item in list {
            let main = item.main;
            let value = self.written_number(item.file, main.value.as_ref(), manner);
            let sources = self.sources(item.file, &main.sources);
            let (Some(period), Some(value)) = (&main.period, value) else { continue };
            found.push(Expectation {
                period: period.value,
                value,
                kind: main.kind.as_ref().map_or(ExpectationKind::Forecast, |kind| kind.value.0),
                by: item.text(|expectation| &expectation.by),
                date: main.date.as_ref().map(|date| date.value),
                note: item.text(|expectation| &expectation.note),
                sources,
            });
        }
        found.sort_by_key(|one: &Expectation| (one.period, one.date));
        found
    }
}
