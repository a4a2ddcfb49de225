//! What an indicator's file says twice, in two ways: which of them is meant?

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::check::Checker;
use crate::check::figure::comma;
use crate::check::multilingual::Multilingual;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Observed, Period, Series};
use crate::read::Written;
use crate::read::written::{BaselineWritten, ChangeWritten, FormerTargetWritten};
use crate::source::{FileId, Origin, Place};

impl Checker<'_> {
    /// Reports a baseline with another value than the series has for its period: the page would show both. One that
    /// says less finely the same, or what stood there before a correction, is no other.
    pub(in crate::check) fn report_other_baseline(
        &mut self,
        file: FileId,
        written: Option<&Written<BaselineWritten>>,
        series: &Series,
    ) {
        let Some(baseline) = written.map(|written| &written.value) else { return };
        let (Some(period), Some(figure)) = (&baseline.period, &baseline.value) else { return };
        let Ok(value) = figure.value.settled(0) else { return };
        let mut known = series.observations.iter().filter(|one| one.period == period.value);
        let Some((known, Observed::Value(other))) = known.next().map(|one| (one, one.observed))
        else {
            return;
        };
        let half = 0.5 * 0.1_f64.powi(i32::from(figure.value.decimals));
        if (value - other).abs() <= half || !known.corrections.is_empty() {
            return;
        }
        self.diagnostics.report(
            Diagnostic::new(Code::ConflictingValues, Origin { file, node: figure.at }.value())
                .with("value", comma(value))
                .with("other", comma(other))
                .with("period", period.value.to_string())
                .beside(known.place.clone(), "first-defined-here"),
        );
    }

    /// Reports changes that end before they begin, and second ones between the same periods.
    pub(in crate::check) fn report_odd_changes(
        &mut self,
        file: FileId,
        list: &[Written<ChangeWritten>],
    ) {
        let mut first: BTreeMap<(Period, Period), Place> = BTreeMap::new();
        for change in list {
            let (Some(period), Some(since)) = (&change.value.period, &change.value.since) else {
                continue;
            };
            let place = Origin { file, node: period.at }.value();
            if period.value.last_day() <= since.value.last_day() {
                self.diagnostics.report(
                    Diagnostic::new(Code::EndBeforeStart, place)
                        .with("start", since.value.to_string())
                        .with("end", period.value.to_string()),
                );
            } else if let Some(before) = first.get(&(period.value, since.value)) {
                self.report_second("change", period.value.to_string(), place, before);
            } else {
                first.insert((period.value, since.value), place);
            }
        }
    }

    /// Reports a second former target that held until the same day.
    pub(in crate::check) fn report_former_targets(
        &mut self,
        list: &[Multilingual<'_, FormerTargetWritten>],
    ) {
        let mut first: BTreeMap<Date, Place> = BTreeMap::new();
        for written in list {
            let Some(until) = &written.main.until else { continue };
            let place = Origin { file: written.file, node: until.at }.value();
            if let Some(before) = first.get(&until.value) {
                self.report_second("target", until.value.to_string(), place, before);
            } else {
                first.insert(until.value, place);
            }
        }
    }

    /// Reports the second of two that are about the same period.
    fn report_second(&mut self, what: &'static str, period: String, place: Place, before: &Place) {
        self.diagnostics.report(
            Diagnostic::new(Code::DuplicateObservation, place)
                .with("what", what)
                .with("period", period)
                .beside(before.clone(), "first-defined-here"),
        );
    }
}
