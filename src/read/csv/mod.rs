//! An indicator's values in a CSV file, as spreadsheets in Sweden write it.
//!
//! In comes a file's text; out come its rows as written, and what is wrong with them. A column or a row that cannot be
//! understood is reported and left out, and the rest is read.

mod cells;

use std::ops::Range;

use cells::{Row, rows};

use super::content::{RowCorrection, SeriesFile, SeriesRow};
use super::node::{Node, NodeValue};
use super::reader::{Reader, Reading};
use super::spelling::{normalised, number};
use super::suggestion::nearest;
use super::value::{Choice, FromNode};
use super::written::ObservedWord;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Ordinal, Place, Spot};

/// The columns that every file may have, Swedish and English.
const COLUMNS: [(&str, &str, Column); 11] = [
    ("period", "period", Column::Period),
    ("värde", "value", Column::Value),
    ("saknas", "absent", Column::State),
    ("antal-svar", "respondents", Column::Respondents),
    ("tidsseriebrott", "break", Column::Break),
    ("publiceras", "published", Column::Published),
    ("anmärkning", "note", Column::Note),
    ("källa", "source", Column::Source),
    ("rättad", "corrected", Column::Corrected),
    ("rättad-skäl", "corrected-reason", Column::Reason),
    ("tidigare-värde", "former-value", Column::Former),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Period,
    Value,
    State,
    Respondents,
    Break,
    Published,
    Note,
    Source,
    Corrected,
    Reason,
    Former,
    /// What a comparator's or breakdown's value was before: `tidigare-riket`.
    FormerPart(usize),
    /// How many answers a breakdown's value rests on: `antal-svar-kvinnor`.
    PartRespondents(usize),
    /// A comparator's or breakdown's values, by position in the file's `parts`.
    Part(usize),
}

/// Reads a file's rows; what is wrong with a cell is reported and the rest is read.
pub(super) fn series(file: FileId, id: &str, text: &str) -> (SeriesFile, Diagnostics) {
    let mut reading = SeriesReading { file, diagnostics: Diagnostics::default() };
    let mut found =
        SeriesFile { file, id: id.into(), parts: Vec::new(), value_column: None, rows: Vec::new() };
    let mut rows = rows(text).into_iter();
    let columns =
        rows.next().map_or_else(Vec::new, |heading| reading.columns(&heading, &mut found));
    for (position, row) in rows.enumerate() {
        let number = u32::try_from(position + 1).unwrap_or(u32::MAX);
        if row.cells.iter().any(|cell| !cell.text.trim().is_empty()) {
            found.rows.extend(reading.row(number, &row, &columns, found.parts.len()));
        }
    }
    (found, reading.diagnostics)
}

/// The bytes of every cell, row by row.
pub(super) fn ranges(text: &str) -> Vec<Vec<Range<usize>>> {
    let row = |row: Row| row.cells.into_iter().map(|cell| cell.range).collect();
    rows(text).into_iter().map(row).collect()
}

/// What the cells of a row say of a correction.
#[derive(Default)]
struct Correcting {
    date: Option<(jiff::civil::Date, Place)>,
    reason: Option<(Box<str>, Place)>,
    former: Option<(Box<str>, Place)>,
    parts: Vec<Option<f64>>,
}

/// The column of a name, with its names in Swedish and English.
fn known(name: &str) -> Option<&'static (&'static str, &'static str, Column)> {
    COLUMNS.iter().find(|(swedish, english, _)| *swedish == name || *english == name)
}

struct SeriesReading {
    file: FileId,
    diagnostics: Diagnostics,
}

impl SeriesReading {
    fn place(&self, row: u32, column: usize) -> Place {
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        Place { file: self.file, spot: Spot::Cell { row, column } }
    }

    /// What each column holds; `None` for one that is there already.
    fn columns(&mut self, heading: &Row, found: &mut SeriesFile) -> Vec<Option<Column>> {
        self.report_open_quote(heading);
        let names: Vec<String> = heading.cells.iter().map(|cell| normalised(&cell.text)).collect();
        let is_known = |name: &str| known(name).is_some();
        let part_after = |name: &str, prefixes: [&str; 2]| {
            let of = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix))?;
            let is_part = !is_known(of) && names.iter().any(|other| other == of);
            is_part.then(|| of.to_owned())
        };
        let former_of = |name: &str| part_after(name, ["tidigare-", "former-"]);
        let answers_of = |name: &str| part_after(name, ["antal-svar-", "respondents-"]);
        for (position, name) in names.iter().enumerate() {
            let is_there = found.parts.iter().any(|(part, _)| !part.is_empty() && **part == **name);
            let is_of_part = former_of(name).or_else(|| answers_of(name)).is_some();
            if !is_known(name) && !is_of_part && !is_there {
                found.parts.push((name.as_str().into(), self.place(0, position)));
            }
        }
        let part = |name: &str| found.parts.iter().position(|(part, _)| **part == *name);
        let mut columns: Vec<Option<Column>> = Vec::with_capacity(names.len());
        for (position, name) in names.iter().enumerate() {
            let former = || part(&former_of(name)?).map(Column::FormerPart);
            let answers = || part(&answers_of(name)?).map(Column::PartRespondents);
            let column = known(name)
                .map(|(_, _, column)| *column)
                .or_else(|| part(name).map(Column::Part))
                .or_else(former)
                .or_else(answers);
            // A value may have several sources, each in a column of its own.
            let once = column.is_some_and(|column| column != Column::Source);
            let first = columns.iter().position(|other| once && *other == column);
            if let Some(first) = first.filter(|_| !name.is_empty()) {
                self.report_doubled(name, (first, position));
            }
            columns.push(column.filter(|_| first.is_none()));
        }
        found.value_column = columns
            .iter()
            .position(|column| *column == Some(Column::Value))
            .and_then(|column| u32::try_from(column).ok());
        if !columns.contains(&Some(Column::Period)) {
            let names: Vec<&str> = heading.cells.iter().map(|cell| cell.text.trim()).collect();
            let suggestion = nearest("period", names.iter().copied());
            self.diagnostics.report(
                Diagnostic::new(Code::CsvHeading, self.place(0, 0))
                    .with("heading", "period")
                    .suggest(suggestion),
            );
        }
        columns
    }

    /// Reports the second of two equal columns, each by its place in the heading.
    fn report_doubled(&mut self, name: &str, (first, again): (usize, usize)) {
        let in_both = known(name).filter(|(swedish, english, _)| swedish != english);
        let (swedish, english) =
            in_both.map_or(("none", "none"), |(swedish, english, _)| (*swedish, *english));
        self.diagnostics.report(
            Diagnostic::new(Code::DuplicateColumn, self.place(0, again))
                .with("column", name)
                .with("swedish", swedish)
                .with("english", english)
                .beside(self.place(0, first), "first-defined-here"),
        );
    }

    /// Reports a quotation mark that is not closed. What it holds together is unknown, so nothing else of its row is
    /// reported or read.
    fn report_open_quote(&mut self, row: &Row) {
        if let Some(range) = &row.open_quote {
            let place = Place::bytes(self.file, range.clone());
            self.diagnostics.report(Diagnostic::new(Code::CsvQuote, place));
        }
    }

    fn row(
        &mut self,
        row: u32,
        written: &Row,
        columns: &[Option<Column>],
        parts: usize,
    ) -> Option<SeriesRow> {
        if written.open_quote.is_some() {
            self.report_open_quote(written);
            return None;
        }
        let cells = &written.cells;
        if cells.len() != columns.len() {
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            self.diagnostics.report(
                Diagnostic::new(Code::CsvRow, self.place(row, 0))
                    .with("cells", count(cells.len()))
                    .with("columns", count(columns.len())),
            );
        }
        let period_column = columns.iter().position(|column| *column == Some(Column::Period))?;
        let period_text = cells.get(period_column)?.text.trim();
        let place = self.place(row, period_column);
        let Ok(period) = period_text.parse() else {
            self.diagnostics
                .report(Diagnostic::new(Code::BadPeriod, place).with("text", period_text));
            return None;
        };
        let mut found = SeriesRow {
            place,
            period,
            value: None,
            state: None,
            respondents: None,
            breaks_series: false,
            published: None,
            note: None,
            sources: Vec::new(),
            parts: vec![None; parts],
            part_respondents: vec![None; parts],
            correction: None,
        };
        let mut correcting = Correcting { parts: vec![None; parts], ..Correcting::default() };
        for (position, (cell, column)) in cells.iter().zip(columns).enumerate() {
            let text = cell.text.trim();
            if let (false, Some(column)) = (text.is_empty(), column) {
                let place = self.place(row, position);
                self.cell(text, &place, *column, &mut found, &mut correcting);
            }
        }
        found.correction = self.correction(correcting);
        Some(found)
    }

    fn cell(
        &mut self,
        text: &str,
        place: &Place,
        column: Column,
        row: &mut SeriesRow,
        correcting: &mut Correcting,
    ) {
        match column {
            Column::Period => {}
            Column::Value => row.value = self.number(text, place),
            Column::Part(position) => {
                let value = self.number(text, place);
                if let Some(slot) = row.parts.get_mut(position) {
                    *slot = value;
                }
            }
            Column::State => row.state = self.value::<Choice<ObservedWord>>(text, place),
            Column::Respondents => row.respondents = self.value(text, place),
            Column::PartRespondents(position) => {
                let count = self.value(text, place);
                if let Some(slot) = row.part_respondents.get_mut(position) {
                    *slot = count;
                }
            }
            Column::Break => row.breaks_series = self.value(text, place).unwrap_or(false),
            Column::Published => row.published = self.value(text, place),
            Column::Note => row.note = Some(text.into()),
            Column::Source => row.sources.push((text.into(), place.clone())),
            Column::Corrected => {
                correcting.date = self.value(text, place).map(|date| (date, place.clone()));
            }
            Column::Reason => correcting.reason = Some((text.into(), place.clone())),
            Column::Former => correcting.former = Some((text.into(), place.clone())),
            Column::FormerPart(position) => {
                let value = self.number(text, place);
                if let Some(slot) = correcting.parts.get_mut(position) {
                    *slot = value;
                }
            }
        }
    }

    /// The correction that the cells of a row make up; one without its day or its reason is reported.
    fn correction(&mut self, cells: Correcting) -> Option<RowCorrection> {
        let missing = match (&cells.date, &cells.reason, &cells.former) {
            (None, Some((_, place)), _) | (None, None, Some((_, place))) => {
                Some(("rättad", "2026-10-20", place))
            }
            (Some((_, place)), None, _) => {
                Some(("rättad-skäl", "Svaren från en skola saknades", place))
            }
            (Some(_), Some(_), _) | (None, None, None) => None,
        };
        if let Some((key, example, place)) = missing {
            self.diagnostics.report(
                Diagnostic::new(Code::MissingKey, place.clone())
                    .with("key", key)
                    .with("type", "värde")
                    .with("example", example),
            );
        }
        let ((date, place), (reason, _)) = (cells.date?, cells.reason?);
        Some(RowCorrection { place, date, reason, former: cells.former, parts: cells.parts })
    }

    fn number(&mut self, text: &str, place: &Place) -> Option<f64> {
        let value = number(text);
        if value.is_none() {
            self.diagnostics
                .report(Diagnostic::new(Code::BadNumber, place.clone()).with("text", text));
        }
        value
    }

    /// A cell read as a front-matter value would be, its findings moved to the cell.
    fn value<T: FromNode>(&mut self, text: &str, place: &Place) -> Option<T> {
        let node = Node { ordinal: Ordinal(0), value: NodeValue::Text(text.into()) };
        let mut reader = Reader::new(self.file, Reading::Original);
        let value = T::from_node(&node, &mut reader);
        for mut found in reader.into_diagnostics().into_sorted() {
            found.place = place.clone();
            self.diagnostics.report(found);
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swedish_spreadsheet_is_read() {
        let text = "\u{feff}Period;Värde;riket;Antal svar;Källa\r\n2017;57,2;60;389;mu\r\n\r\n2018;1 234,5;;;\r\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        assert!(diagnostics.is_empty());
        let values: Vec<Option<f64>> = found.rows.iter().map(|row| row.value).collect();
        assert_eq!(values, [Some(57.2), Some(1234.5)]);
        assert_eq!(found.rows[0].parts, [Some(60.0)]);
        assert_eq!(found.rows[0].respondents, Some(389));
    }

    #[test]
    fn each_part_says_how_many_answers_it_rests_on() {
        let text = "period;värde;antal-svar;kvinnor;Antal svar kvinnor;respondents-man;man\n2017;57;43;60;3;;50\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        assert!(diagnostics.is_empty());
        let parts: Vec<&str> = found.parts.iter().map(|(id, _)| &**id).collect();
        assert_eq!(parts, ["kvinnor", "man"]);
        assert_eq!(found.rows[0].part_respondents, [Some(3), None]);
        assert_eq!(found.rows[0].respondents, Some(43));
    }

    #[test]
    fn faults_stand_at_their_cells() {
        let text = "period,värde\n2017,många\n2018-13,1\n2019\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        let reported: Vec<(Code, &str)> = diagnostics
            .into_sorted()
            .into_iter()
            .map(|found| {
                let Spot::Cell { row, column } = found.place.spot else { panic!("a cell") };
                (found.code, &text[ranges(text)[row as usize][column as usize].clone()])
            })
            .collect();
        let expected =
            [(Code::BadNumber, "många"), (Code::BadPeriod, "2018-13"), (Code::CsvRow, "2019")];
        assert_eq!(reported, expected);
        assert_eq!(found.rows.len(), 2);
    }

    #[test]
    fn an_open_quotation_mark_swallows_no_row() {
        let text = "period;värde;anmärkning\n2017;1;\"abc\n2018;2;x\n2019;3;\"y\"\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        let reported = diagnostics.into_sorted();
        assert_eq!(reported.len(), 1);
        assert_eq!(
            (reported[0].code, &reported[0].place),
            (Code::CsvQuote, &Place::bytes(FileId(0), 33..34))
        );
        let rows: Vec<(Option<f64>, Option<&str>)> =
            found.rows.iter().map(|row| (row.value, row.note.as_deref())).collect();
        assert_eq!(rows, [(Some(2.0), Some("x")), (Some(3.0), Some("y"))]);
    }

    #[test]
    fn the_first_of_two_equal_columns_counts_and_the_second_is_reported() {
        let text = "period;värde;value;riket;Riket;källa;källa\n2017;1;2;3;4;a;b\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        assert_eq!(
            (found.rows[0].value, found.rows[0].parts.as_slice()),
            (Some(1.0), &[Some(3.0)][..])
        );
        assert_eq!(found.rows[0].sources.len(), 2);
        let reported: Vec<(Code, Spot)> = diagnostics
            .into_sorted()
            .into_iter()
            .map(|found| (found.code, found.place.spot))
            .collect();
        let expected = [2, 4].map(|column| (Code::DuplicateColumn, Spot::Cell { row: 0, column }));
        assert_eq!(reported, expected);
    }
}
