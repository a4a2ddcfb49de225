//! An indicator's values in a CSV file, as spreadsheets in Sweden write it.

use std::ops::Range;

use super::content::{RowCorrection, SeriesFile, SeriesRow};
use super::node::{Node, NodeValue};
use super::reader::{Reader, Reading};
use super::spelling::{nearest, number};
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
    /// A comparator's or breakdown's values, by position in the file's `parts`.
    Part(usize),
}

/// Reads a file's rows; what is wrong with a cell is reported and the rest is read.
pub(super) fn series(file: FileId, id: &str, text: &str) -> (SeriesFile, Diagnostics) {
    let mut reading = SeriesReading { file, diagnostics: Diagnostics::default() };
    let mut found =
        SeriesFile { file, id: id.into(), parts: Vec::new(), value_column: None, rows: Vec::new() };
    let mut records = records(text).into_iter();
    let columns =
        records.next().map_or_else(Vec::new, |heading| reading.columns(&heading, &mut found));
    for (position, record) in records.enumerate() {
        let row = u32::try_from(position + 1).unwrap_or(u32::MAX);
        if record.iter().any(|cell| !cell.text.trim().is_empty()) {
            found.rows.extend(reading.row(row, &record, &columns, found.parts.len()));
        }
    }
    (found, reading.diagnostics)
}

/// The bytes of a cell.
pub(super) fn cell(text: &str, row: usize, column: usize) -> Option<Range<usize>> {
    records(text).get(row)?.get(column).map(|cell| cell.range.clone())
}

/// A cell with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    text: String,
    range: Range<usize>,
}

/// All rows of a text. The separator is the one of `;`, tab and `,` that the heading has most of; lines of the text
/// that a quotation mark keeps together are one row. Blank lines are rows without words, so that rows keep counting.
fn records(text: &str) -> Vec<Vec<Cell>> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = text.get(start..).unwrap_or_default();
    let heading = body.lines().next().unwrap_or_default();
    let count = |separator: char| heading.matches(separator).count();
    let separator = [';', '\t', ','].into_iter().rev().max_by_key(|c| count(*c)).unwrap_or(';');
    let mut reader = csv_core::ReaderBuilder::new().delimiter(separator as u8).build();
    let mut rows = Vec::new();
    let mut row: Vec<Cell> = Vec::new();
    let (mut input, mut at, mut cell_start) = (body.as_bytes(), start, start);
    let mut cell_bytes: Vec<u8> = Vec::new();
    let mut buffer = [0_u8; 1024];
    loop {
        let (result, read, written) = reader.read_field(input, &mut buffer);
        cell_bytes.extend_from_slice(buffer.get(..written).unwrap_or_default());
        at += read;
        input = input.get(read..).unwrap_or_default();
        match result {
            csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
            csv_core::ReadFieldResult::Field { record_end } => {
                let text = String::from_utf8(std::mem::take(&mut cell_bytes)).unwrap_or_default();
                row.push(Cell { text, range: cell_start..at });
                cell_start = at;
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            csv_core::ReadFieldResult::End => return with_tight_ranges(text, rows, separator),
        }
    }
}

/// Takes separators, quotation marks and line ends off the cells' ranges.
fn with_tight_ranges(text: &str, mut rows: Vec<Vec<Cell>>, separator: char) -> Vec<Vec<Cell>> {
    for cell in rows.iter_mut().flatten() {
        let raw = text.get(cell.range.clone()).unwrap_or_default();
        let off = |c: char| c == separator || c == '\r' || c == '\n' || c == '"' || c == ' ';
        let start = cell.range.start + (raw.len() - raw.trim_start_matches(off).len());
        let end = start + raw.trim_matches(off).len();
        cell.range = start..end;
    }
    rows
}

/// What the cells of a row say of a correction.
#[derive(Default)]
struct Correcting {
    date: Option<(jiff::civil::Date, Place)>,
    reason: Option<(Box<str>, Place)>,
    former: Option<(Box<str>, Place)>,
    parts: Vec<Option<f64>>,
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

    fn columns(&mut self, heading: &[Cell], found: &mut SeriesFile) -> Vec<Column> {
        let names: Vec<String> = heading
            .iter()
            .map(|cell| cell.text.trim().to_lowercase().replace([' ', '_'], "-"))
            .collect();
        let known = |name: &str| {
            let same = |(swedish, english, _): &&(&str, &str, Column)| {
                *swedish == name || *english == name
            };
            COLUMNS.iter().find(same).map(|(_, _, column)| *column)
        };
        let former_of = |name: &str| {
            let of = name.strip_prefix("tidigare-").or_else(|| name.strip_prefix("former-"))?;
            let is_part = known(of).is_none() && names.iter().any(|other| other == of);
            is_part.then(|| of.to_owned())
        };
        for (position, name) in names.iter().enumerate() {
            if known(name).is_none() && former_of(name).is_none() {
                found.parts.push((name.as_str().into(), self.place(0, position)));
            }
        }
        let part = |name: &str| found.parts.iter().position(|(part, _)| **part == *name);
        let columns: Vec<Column> = names
            .iter()
            .filter_map(|name| {
                let former = || part(&former_of(name)?).map(Column::FormerPart);
                known(name).or_else(|| part(name).map(Column::Part)).or_else(former)
            })
            .collect();
        found.value_column = columns
            .iter()
            .position(|column| *column == Column::Value)
            .and_then(|column| u32::try_from(column).ok());
        if !columns.contains(&Column::Period) {
            let names: Vec<&str> = heading.iter().map(|cell| cell.text.trim()).collect();
            let suggestion = nearest("period", names.iter().copied());
            self.diagnostics.report(
                Diagnostic::new(Code::CsvHeading, self.place(0, 0))
                    .with("heading", "period")
                    .suggest(suggestion),
            );
        }
        columns
    }

    fn row(
        &mut self,
        row: u32,
        cells: &[Cell],
        columns: &[Column],
        parts: usize,
    ) -> Option<SeriesRow> {
        if cells.len() != columns.len() {
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            self.diagnostics.report(
                Diagnostic::new(Code::CsvRow, self.place(row, 0))
                    .with("cells", count(cells.len()))
                    .with("columns", count(columns.len())),
            );
        }
        let period_column = columns.iter().position(|column| *column == Column::Period)?;
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
            correction: None,
        };
        let mut correcting = Correcting { parts: vec![None; parts], ..Correcting::default() };
        for (position, (cell, column)) in cells.iter().zip(columns).enumerate() {
            let text = cell.text.trim();
            if !text.is_empty() {
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
    fn faults_stand_at_their_cells() {
        let text = "period,värde\n2017,många\n2018-13,1\n2019\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        let reported: Vec<(Code, Option<&str>)> = diagnostics
            .into_sorted()
            .into_iter()
            .map(|found| {
                let Spot::Cell { row, column } = found.place.spot else { panic!("a cell") };
                (found.code, cell(text, row as usize, column as usize).map(|range| &text[range]))
            })
            .collect();
        let expected = [
            (Code::BadNumber, Some("många")),
            (Code::BadPeriod, Some("2018-13")),
            (Code::CsvRow, Some("2019")),
        ];
        assert_eq!(reported, expected);
        assert_eq!(found.rows.len(), 2);
    }

    #[test]
    fn a_cell_may_hold_the_separator_in_quotation_marks() {
        let text = "period;anmärkning\n2017;\"ett; två\"\n";
        let (found, _) = series(FileId(0), "nmi", text);
        assert_eq!(found.rows[0].note.as_deref(), Some("ett; två"));
        assert_eq!(&text[cell(text, 1, 1).unwrap()], "ett; två");
    }
}
