//! Series: values from the front matter and from the CSV file beside it, sorted, one per period.

use super::Checker;
use super::figure::Manner;
use super::multilingual::Multilingual;
use super::references::source_ref;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Observation, Observed, Series, Text};
use crate::read::written::{ObservationWritten, ObservedWord};
use crate::read::{Choice, Figure, SeriesFile, SeriesRow, Written};
use crate::source::{FileId, Origin, Place};

impl Checker<'_> {
    /// The values written in a front matter.
    pub(super) fn observations(
        &mut self,
        file: FileId,
        list: &Option<Written<Vec<Written<ObservationWritten>>>>,
        manner: Manner<'_>,
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
                self.report_absent_value(file, value.value.as_ref(), value.state.as_ref());
                let margin = value
                    .margin
                    .as_ref()
                    .map(|margin| (margin.value.value, Origin { file, node: margin.at }.value()));
                let observation = Observation {
                    period: period.value,
                    observed: observed(
                        self.written_number(file, value.value.as_ref(), manner),
                        value.state.as_ref().map(|state| state.value.0),
                    ),
                    corrections: self.value_corrections(file, &value.corrected, public, manner),
                    respondents: value.respondents.as_ref().map(|count| count.value),
                    reliability: value.reliability.as_ref().map(|word| word.value.0),
                    margin: self.margin(margin),
                    breaks_series: value.breaks_series.as_ref().is_some_and(|breaks| breaks.value),
                    published,
                    note: value.note.as_ref().map(|note| Text::new(&note.value)),
                    sources: self.sources(file, &value.sources),
                    place: Origin { file, node: at }.value(),
                };
                let is_marked = value.reliability.is_some() || value.margin.is_some();
                let place = observation.place.clone();
                self.report_marks_of_nothing(is_marked, observation.observed, place);
                Some((Origin { file, node: period.at }.value(), observation))
            })
            .collect()
    }

    /// Reports a value beside a word that says that there is none: one of the two would be left out in silence.
    pub(super) fn report_absent_value(
        &mut self,
        file: FileId,
        value: Option<&Written<Figure>>,
        state: Option<&Written<Choice<ObservedWord>>>,
    ) {
        if let (Some(_), Some(state)) = (value, state) {
            self.report_value_said_absent(Origin { file, node: state.at }.value());
        }
    }

    /// A margin of error, or a report that it is below zero: it goes both ways.
    pub(super) fn margin(&mut self, written: Option<(f64, Place)>) -> Option<f64> {
        let (margin, place) = written?;
        if margin >= 0.0 {
            return Some(margin);
        }
        self.diagnostics.report(
            Diagnostic::new(Code::NumberOutOfRange, place)
                .with("text", margin.to_string())
                .with("low", 0.0)
                .with("open", "yes"),
        );
        None
    }

    /// Reports that something is said of how final or how sure a value is that is not there.
    pub(super) fn report_marks_of_nothing(
        &mut self,
        is_marked: bool,
        value: Observed,
        place: Place,
    ) {
        if is_marked && !matches!(value, Observed::Value(_)) {
            self.diagnostics
                .report(Diagnostic::new(Code::ContradictoryReport, place).with("why", "marks"));
        }
    }

    /// The same of every cell of a CSV file, also of those in rows that a part has no values for.
    pub(super) fn report_marks_of_nothing_in(&mut self, series: &SeriesFile) {
        for row in &series.rows {
            let parts = (0..row.parts.len()).map(Some);
            for part in std::iter::once(None).chain(parts) {
                let said = row.of(part);
                let is_marked = said.reliability.is_some() || said.margin.is_some();
                if is_marked && said.figure.is_none() {
                    let place = series.cell_of(row, part);
                    self.report_marks_of_nothing(true, Observed::Missing, place);
                }
            }
        }
    }

    fn report_value_said_absent(&mut self, place: Place) {
        self.diagnostics
            .report(Diagnostic::new(Code::ContradictoryReport, place).with("why", "absent"));
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

    /// The values of an indicator's own column of its CSV file. An empty cell beside a period says that the value is
    /// missing, where the column has values at all.
    pub(super) fn own_rows(
        &mut self,
        series: &SeriesFile,
        manner: Manner<'_>,
    ) -> Vec<(Place, Observation)> {
        let has_values = series.rows.iter().any(|row| row.own.is_said());
        if !has_values && !series.parts.is_empty() {
            return Vec::new();
        }
        series.rows.iter().map(|row| self.row_observation(series, row, None, manner)).collect()
    }

    /// The values of the column of a comparator or breakdown. An empty cell between two values says that the value is
    /// missing; before the first and after the last there are no values to miss.
    pub(super) fn part_rows(
        &mut self,
        series: &SeriesFile,
        column: usize,
        manner: Manner<'_>,
    ) -> Vec<(Place, Observation)> {
        let mut rows: Vec<&SeriesRow> = series.rows.iter().collect();
        rows.sort_by_key(|row| row.period);
        let is_said = |row: &&SeriesRow| row.of(Some(column)).is_said();
        let (first, last) = (rows.iter().position(is_said), rows.iter().rposition(is_said));
        let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
        rows.into_iter()
            .take(last + 1)
            .skip(first)
            .map(|row| self.row_observation(series, row, Some(column), manner))
            .collect()
    }

    /// What a row says of the indicator itself, or of one of its parts. What is said of the row holds for a part of
    /// which nothing else is said.
    fn row_observation(
        &mut self,
        series: &SeriesFile,
        row: &SeriesRow,
        part: Option<usize>,
        manner: Manner<'_>,
    ) -> (Place, Observation) {
        let own = &row.own;
        let said = row.of(part);
        let place = series.cell_of(row, part);
        let figure = said.figure.as_ref();
        let value = figure.and_then(|figure| self.number(figure, place.clone(), manner));
        if figure.is_some() && said.state.is_some() {
            self.report_value_said_absent(place.clone());
        }
        let written = if said.sources.is_empty() { &own.sources } else { &said.sources };
        let sources = written
            .iter()
            .filter_map(|(text, place)| {
                source_ref(&self.model.sources, text, place.clone(), &mut self.diagnostics)
            })
            .collect();
        // A period may be typed ahead, with an empty cell: nothing is missing until it is over.
        let published = said
            .published
            .or(own.published)
            .or_else(|| if said.is_said() { None } else { row.period.last_day().tomorrow().ok() });
        let observation = Observation {
            period: row.period,
            observed: observed(value, said.state.map(|state| state.0)),
            corrections: self.row_correction(row, part, manner),
            respondents: said.respondents,
            reliability: said.reliability.map(|word| word.0),
            margin: self
                .margin(said.margin.as_ref().map(|(one, place)| (one.value, place.clone()))),
            breaks_series: said.breaks_series.or(own.breaks_series).unwrap_or(false),
            published,
            note: said.note.as_ref().or(own.note.as_ref()).map(|note| Text::new(note)),
            sources,
            place,
        };
        (row.place.clone(), observation)
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
                            .with("what", "value")
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
        (None, Some(ObservedWord::Withheld)) => Observed::Withheld,
        (None, Some(ObservedWord::Missing) | None) => Observed::Missing,
    }
}
