//! Series: values from the front matter and from the CSV file beside it, sorted, one per period.

use super::Checker;
use super::multilingual::Multilingual;
use super::references::source_ref;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Observation, Observed, Series, Text};
use crate::read::written::{ObservationWritten, ObservedWord};
use crate::read::{SeriesFile, SeriesRow, Written};
use crate::source::{FileId, Origin, Place};

impl Checker<'_> {
    /// The values written in a front matter.
    pub(super) fn observations(
        &mut self,
        file: FileId,
        list: &Option<Written<Vec<Written<ObservationWritten>>>>,
    ) -> Vec<(Place, Observation)> {
        let Some(list) = list else { return Vec::new() };
        list.value
            .iter()
            .filter_map(|written| {
                let value = &written.value;
                let period = value.period.as_ref()?;
                let published = value.published.as_ref().map(|published| published.value);
                let public = published.unwrap_or(period.value.first_day());
                let at = value.value.as_ref().map_or(written.at, |value| value.at);
                let observation = Observation {
                    period: period.value,
                    observed: observed(
                        value.value.as_ref().map(|value| value.value),
                        value.state.as_ref().map(|state| state.value.0),
                    ),
                    corrections: self.value_corrections(file, &value.corrected, public),
                    respondents: value.respondents.as_ref().map(|count| count.value),
                    breaks_series: value.breaks_series.as_ref().is_some_and(|breaks| breaks.value),
                    published,
                    note: value.note.as_ref().map(|note| Text::new(&note.value)),
                    sources: self.sources(file, &value.sources),
                    place: Origin { file, node: at }.value(),
                };
                Some((Origin { file, node: period.at }.value(), observation))
            })
            .collect()
    }

    /// Puts the translated notes of a series at its values, found by their periods, wherever those are written.
    pub(super) fn translate_notes<'c, T>(
        &mut self,
        written: &Multilingual<'c, T>,
        list: impl Fn(&'c T) -> &'c Option<Written<Vec<Written<ObservationWritten>>>>,
        values: &mut [(Place, Observation)],
    ) {
        for (language, file, other) in written.translations() {
            for item in list(other).iter().flat_map(|list| &list.value) {
                let (Some(period), Some(note)) = (&item.value.period, &item.value.note) else {
                    continue;
                };
                let mut found = values.iter_mut().filter(|(_, one)| one.period == period.value);
                match found.find_map(|(_, one)| one.note.as_mut()) {
                    Some(original) => original.translate(language, &note.value),
                    None => self.diagnostics.report(
                        Diagnostic::new(
                            Code::TranslationWithoutOriginal,
                            Origin { file, node: note.at }.value(),
                        )
                        .with("id", period.value.to_string()),
                    ),
                }
            }
        }
    }

    /// The values of an indicator's own column of its CSV file.
    pub(super) fn own_rows(&mut self, series: &SeriesFile) -> Vec<(Place, Observation)> {
        let has_values = series.rows.iter().any(|row| row.value.is_some() || row.state.is_some());
        series
            .rows
            .iter()
            .filter(|row| {
                row.value.is_some() || row.state.is_some() || !has_values && series.parts.is_empty()
            })
            .map(|row| {
                let observed = observed(row.value, row.state.map(|state| state.0));
                (row.place.clone(), self.row_observation(series, row, observed, None))
            })
            .collect()
    }

    /// The values of the column of a comparator or breakdown; empty cells are no values.
    pub(super) fn part_rows(
        &mut self,
        series: &SeriesFile,
        column: usize,
    ) -> Vec<(Place, Observation)> {
        series
            .rows
            .iter()
            .filter_map(|row| {
                let value = (*row.parts.get(column)?)?;
                let observed = Observed::Value(value);
                Some((row.place.clone(), self.row_observation(series, row, observed, Some(column))))
            })
            .collect()
    }

    /// What a row says of the indicator itself, or of one of its parts.
    fn row_observation(
        &mut self,
        series: &SeriesFile,
        row: &SeriesRow,
        observed: Observed,
        part: Option<usize>,
    ) -> Observation {
        let sources = row
            .sources
            .iter()
            .filter_map(|(text, place)| {
                source_ref(&self.model.sources, text, place.clone(), &mut self.diagnostics)
            })
            .collect();
        Observation {
            period: row.period,
            observed,
            corrections: self.row_correction(row, part),
            respondents: match part {
                None => row.respondents,
                Some(part) => row.part_respondents.get(part).copied().flatten(),
            },
            breaks_series: row.breaks_series,
            published: row.published,
            note: row.note.as_ref().map(|note| Text::new(note)),
            sources,
            place: series.cell_of(row, part),
        }
    }

    /// One series of all values found, a second value for a period reported and left out.
    pub(super) fn series(&mut self, mut found: Vec<(Place, Observation)>) -> Series {
        found.sort_by(|a, b| (a.1.period, &a.0).cmp(&(b.1.period, &b.0)));
        let mut observations: Vec<(Place, Observation)> = Vec::with_capacity(found.len());
        for (place, observation) in found {
            match observations.last() {
                Some((first, before)) if before.period == observation.period => {
                    self.diagnostics.report(
                        Diagnostic::new(Code::DuplicateObservation, place)
                            .with("period", observation.period.to_string())
                            .beside(first.clone(), "first-defined-here"),
                    );
                }
                Some(_) | None => observations.push((place, observation)),
            }
        }
        Series {
            observations: observations.into_iter().map(|(_, observation)| observation).collect(),
        }
    }
}

/// What a value and a word for its absence say together: a value that is there counts.
pub(super) fn observed(value: Option<f64>, state: Option<ObservedWord>) -> Observed {
    match (value, state) {
        (Some(value), _) => Observed::Value(value),
        (None, Some(ObservedWord::NotApplicable)) => Observed::NotApplicable,
        (None, Some(ObservedWord::Missing) | None) => Observed::Missing,
    }
}
