//! An indicator's values in a CSV file, as spreadsheets and statistical offices in Sweden write it.
//!
//! In comes a file's text; out come its rows as written, and what is wrong with them. A column or a row that cannot be
//! understood is reported and left out, and the rest is read. A line `sep=;`, a title above the heading and empty
//! columns and rows of a spreadsheet say nothing, and are passed over.

mod cells;
mod columns;

use std::ops::Range;

use cells::{Cell, MOST_ROWS_ABOVE, Row, rows};
use columns::{Aspect, Column, Slot, columns, names_of};

use super::calendar::period;
use super::content::{RowCorrection, RowValue, SeriesFile, SeriesRow};
use super::figure::{AbsentMark, Figure, NoFigure, figure};
use super::node::{Node, NodeValue};
use super::placeholder::{Remarks, placeholders};
use super::reader::FromNode;
use super::reader::{Reader, Reading};
use super::spelling::normalised;
use super::suggestion::nearest;
use super::value::Choice;
use super::written::ObservedWord;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Ordinal, Place, Spot, one_line};

/// Reads a file's rows; what is wrong with a cell is reported and the rest is read.
pub(super) fn series(file: FileId, id: &str, text: &str) -> (SeriesFile, Diagnostics) {
    let mut reading =
        SeriesReading { file, text, diagnostics: Diagnostics::default(), has_nameless: false };
    let mut found =
        SeriesFile { file, id: id.into(), parts: Vec::new(), value_column: None, rows: Vec::new() };
    let rows = rows(text);
    let at = heading_position(&rows);
    let Some(heading) = rows.get(at) else { return (found, reading.diagnostics) };
    let slots = reading.columns(count(at), heading, &mut found);
    if slots.contains(&of_the_row(Aspect::Period)) {
        for (position, row) in rows.iter().enumerate().skip(at + 1) {
            if row.cells.iter().any(is_filled) {
                found.rows.extend(reading.row(count(position), row, &slots));
            }
        }
    }
    (found, reading.diagnostics)
}

/// The bytes of every cell, row by row.
pub(super) fn ranges(text: &str) -> Vec<Vec<Range<usize>>> {
    let row = |row: Row| row.cells.into_iter().map(|cell| cell.range).collect();
    rows(text).into_iter().map(row).collect()
}

/// The row that names the columns: the first with a column `period`, or else the first of all.
fn heading_position(rows: &[Row]) -> usize {
    let names_period = |row: &Row| row.cells.iter().any(|cell| normalised(&cell.text) == "period");
    rows.iter().take(MOST_ROWS_ABOVE).position(names_period).unwrap_or(0)
}

fn is_filled(cell: &Cell) -> bool {
    !cell.text.trim().is_empty()
}

/// A column that is of the indicator itself, or of the whole row.
fn of_the_row(aspect: Aspect) -> Slot {
    Slot::Column(Column { aspect, part: None })
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What the cells of a row say of a correction.
#[derive(Default)]
struct Correcting {
    date: Option<(jiff::civil::Date, Place)>,
    reason: Option<(Box<str>, Place)>,
}

struct SeriesReading<'t> {
    file: FileId,
    text: &'t str,
    diagnostics: Diagnostics,
    /// Whether a cell below an empty heading has been reported; one is enough.
    has_nameless: bool,
}

impl SeriesReading<'_> {
    fn place(&self, row: u32, column: usize) -> Place {
        Place { file: self.file, spot: Spot::Cell { row, column: count(column) } }
    }

    /// What each cell of the heading names.
    fn columns(&mut self, row: u32, heading: &Row, found: &mut SeriesFile) -> Vec<Slot> {
        self.report_open_quote(heading);
        let read = columns(heading);
        for (name, first, again) in &read.doubled {
            self.report_doubled(name, self.place(row, *first), self.place(row, *again));
        }
        let is = |aspect| read.slots.iter().position(|slot| *slot == of_the_row(aspect));
        if is(Aspect::Period).is_none() {
            self.report_no_period(row, heading);
            return read.slots;
        }
        found.value_column = is(Aspect::Value).map(count);
        found.parts = read
            .parts
            .into_iter()
            .map(|(name, position)| (name, self.place(row, position)))
            .collect();
        read.slots
    }

    /// Reports a heading without a column of periods; what else it names is not spoken of.
    fn report_no_period(&mut self, row: u32, heading: &Row) {
        let names: Vec<&str> = heading.cells.iter().map(|cell| cell.text.trim()).collect();
        let is_period = |name: &&&str| period(name).is_ok();
        let diagnostic = Diagnostic::new(Code::CsvHeading, self.place(row, 0));
        self.diagnostics.report(if names.iter().filter(is_period).count() > 1 {
            diagnostic.with("heading", "periods-as-columns")
        } else {
            let is_years = |name: &&&str| TIMES.contains(&normalised(name).as_str());
            let suggestion = names.iter().find(is_years).copied();
            diagnostic
                .with("heading", "period")
                .suggest(suggestion.or_else(|| nearest("period", names.iter().copied())))
        });
    }

    /// Reports the second of two equal columns, each by its place in the heading.
    fn report_doubled(&mut self, name: &str, first: Place, again: Place) {
        let in_both = names_of(name).filter(|(swedish, english)| swedish != english);
        let (swedish, english) = in_both.unwrap_or(("none", "none"));
        self.diagnostics.report(
            Diagnostic::new(Code::DuplicateColumn, again)
                .with("column", name)
                .with("swedish", swedish)
                .with("english", english)
                .beside(first, "first-defined-here"),
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

    /// Reports a row that has more cells with something in them than the heading, or fewer cells.
    fn report_width(&mut self, row: u32, cells: &[Cell], slots: &[Slot]) {
        let named =
            slots.iter().rposition(|slot| *slot != Slot::Nameless).map_or(0, |last| last + 1);
        let filled = cells.iter().rposition(is_filled).map_or(0, |last| last + 1);
        if cells.len() < named || filled > slots.len() {
            self.diagnostics.report(
                Diagnostic::new(Code::CsvRow, self.place(row, 0))
                    .with("cells", count(if cells.len() < named { cells.len() } else { filled }))
                    .with("columns", count(slots.len()))
                    .with(
                        "why",
                        if self.holds_decimal_comma(cells) { "decimal-comma" } else { "other" },
                    ),
            );
        }
    }

    /// Whether a comma that separates two cells seems to be a number's: digits stand close on both sides of it.
    fn holds_decimal_comma(&self, cells: &[Cell]) -> bool {
        let is_number = |cell: &Cell| {
            let digits = cell.text.trim_start_matches(['-', '−', '–']);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        // The first cell is the period: the comma behind that is a separator.
        cells.iter().skip(1).zip(cells.iter().skip(2)).any(|(whole, decimals)| {
            let between = self.text.get(whole.range.end..decimals.range.start);
            between == Some(",") && is_number(whole) && is_number(decimals)
        })
    }

    fn row(&mut self, row: u32, written: &Row, slots: &[Slot]) -> Option<SeriesRow> {
        if written.open_quote.is_some() {
            self.report_open_quote(written);
            return None;
        }
        let cells = &written.cells;
        self.report_width(row, cells, slots);
        let period_column = slots.iter().position(|slot| *slot == of_the_row(Aspect::Period))?;
        let place = self.place(row, period_column);
        let period = self.value(cells.get(period_column)?.text.trim(), &place)?;
        let mut found = SeriesRow {
            place,
            period,
            own: RowValue::default(),
            parts: Vec::new(),
            correction: None,
        };
        let mut correcting = Correcting::default();
        for (position, (cell, slot)) in cells.iter().zip(slots).enumerate() {
            if !is_filled(cell) {
                continue;
            }
            let place = self.place(row, position);
            match slot {
                Slot::Column(column) => {
                    self.cell(cell.text.trim(), &place, *column, &mut found, &mut correcting);
                }
                Slot::Nameless => self.report_nameless(place),
                Slot::Doubled => {}
            }
        }
        found.correction = self.correction(&found, correcting);
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
        if column.aspect == Aspect::Corrected {
            correcting.date = self.value(text, place).map(|date| (date, place.clone()));
        } else if column.aspect == Aspect::Reason {
            correcting.reason = Some((self.words(text, place), place.clone()));
        } else if let Some(of) = match column.part {
            None => Some(&mut row.own),
            Some(part) => {
                row.parts.resize(row.parts.len().max(part + 1), RowValue::default());
                row.parts.get_mut(part)
            }
        } {
            self.value_cell(text, place, column.aspect, of);
        }
    }

    /// What a cell says of the indicator itself or of a part.
    fn value_cell(&mut self, text: &str, place: &Place, aspect: Aspect, of: &mut RowValue) {
        match aspect {
            Aspect::Value => match self.figure(text, place) {
                Ok(figure) => of.figure = figure,
                Err(state) => of.state = of.state.or(Some(Choice(state))),
            },
            Aspect::State => of.state = self.value(text, place),
            Aspect::Respondents => of.respondents = self.value(text, place),
            Aspect::Reliability => of.reliability = self.value(text, place),
            Aspect::Margin => {
                let margin: Option<Figure> = self.value(text, place);
                of.margin = margin.map(|margin| (margin, place.clone()));
            }
            Aspect::Break => of.breaks_series = self.value(text, place),
            Aspect::Published => of.published = self.value(text, place),
            Aspect::Note => of.note = Some(self.words(text, place)),
            Aspect::Source => of.sources.push((self.words(text, place), place.clone())),
            Aspect::Former => of.former = Some((text.into(), place.clone())),
            Aspect::Period | Aspect::Corrected | Aspect::Reason => {}
        }
    }

    /// A figure (`None`: what is written there is reported), or what a mark for an absent one says.
    fn figure(&mut self, text: &str, place: &Place) -> Result<Option<Figure>, ObservedWord> {
        match figure(text) {
            Ok(figure) => Ok(Some(figure)),
            Err(NoFigure::Absent(AbsentMark::Missing)) => Err(ObservedWord::Missing),
            Err(NoFigure::Absent(AbsentMark::NotApplicable)) => Err(ObservedWord::NotApplicable),
            Err(why) => {
                let diagnostic = why.diagnostic(text, place.clone());
                self.diagnostics.report(diagnostic);
                Ok(None)
            }
        }
    }

    /// A text on one line; words in it that were to be replaced are reported.
    fn words(&mut self, text: &str, place: &Place) -> Box<str> {
        if let Some(range) = placeholders(text, Remarks::None).into_iter().next() {
            let words = text.get(range).unwrap_or_default();
            self.diagnostics
                .report(Diagnostic::new(Code::Placeholder, place.clone()).with("words", words));
        }
        one_line(text).into()
    }

    /// Reports a cell with something in it below an empty heading: nothing says what it is.
    fn report_nameless(&mut self, place: Place) {
        if !std::mem::replace(&mut self.has_nameless, true) {
            self.diagnostics
                .report(Diagnostic::new(Code::CsvHeading, place).with("heading", "nameless"));
        }
    }

    /// The correction that the cells of a row make up; one without its day or its reason is reported.
    fn correction(&mut self, row: &SeriesRow, cells: Correcting) -> Option<RowCorrection> {
        let mut of = [&row.own].into_iter().chain(&row.parts);
        let former = of.find_map(|value| value.former.as_ref());
        let missing = match (&cells.date, &cells.reason, former) {
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
        Some(RowCorrection { place, date, reason })
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

/// What statistical offices call the column of periods.
const TIMES: [&str; 7] = ["år", "year", "tid", "månad", "kvartal", "tidsperiod", "time"];

#[cfg(test)]
mod tests {
    use super::*;

    fn value(of: &RowValue) -> Option<f64> {
        of.figure.as_ref().map(|figure| figure.value)
    }

    #[test]
    fn a_swedish_spreadsheet_is_read() {
        let text = "\u{feff}Period;Värde;riket;Antal svar;Källa\r\n2017;57,2;60;389;mu\r\n\r\n2018;1 234,5;;;\r\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        assert!(diagnostics.is_empty());
        let values: Vec<Option<f64>> =
            found.rows.iter().map(|row| row.own.figure.as_ref().map(|one| one.value)).collect();
        assert_eq!(values, [Some(57.2), Some(1234.5)]);
        assert_eq!(found.rows[0].parts[0].figure.as_ref().map(|one| one.value), Some(60.0));
        assert_eq!(found.rows[0].own.respondents, Some(389));
    }

    #[test]
    fn each_part_says_how_many_answers_it_rests_on() {
        let text = "period;värde;antal-svar;kvinnor;Antal svar kvinnor;respondents-man;man\n2017;57;43;60;3;;50\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        assert!(diagnostics.is_empty());
        let parts: Vec<&str> = found.parts.iter().map(|(id, _)| &**id).collect();
        assert_eq!(parts, ["kvinnor", "man"]);
        let respondents: Vec<Option<u32>> =
            found.rows[0].parts.iter().map(|part| part.respondents).collect();
        assert_eq!(respondents, [Some(3), None]);
        assert_eq!(found.rows[0].own.respondents, Some(43));
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
    fn a_decimal_comma_that_separates_is_told_as_one() {
        for (text, expected) in [
            ("period,värde\n2023,80,5\n", "decimal-comma"),
            ("period,värde\n2023,-80,5\n", "decimal-comma"),
            ("period,värde\n2023,80, 5\n", "other"),
            ("period;värde\n2023;80;5\n", "other"),
            ("period,värde\n2023\n", "other"),
        ] {
            let (_, diagnostics) = series(FileId(0), "nmi", text);
            let found = diagnostics.into_sorted();
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].code, found[0].words("why")),
                (Code::CsvRow, Some(expected)),
                "{text}"
            );
        }
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
            found.rows.iter().map(|row| (value(&row.own), row.own.note.as_deref())).collect();
        assert_eq!(rows, [(Some(2.0), Some("x")), (Some(3.0), Some("y"))]);
    }

    #[test]
    fn the_first_of_two_equal_columns_counts_and_the_second_is_reported() {
        let text = "period;värde;value;riket;Riket;källa;källa\n2017;1;2;3;4;a;b\n";
        let (found, diagnostics) = series(FileId(0), "nmi", text);
        assert_eq!(
            (value(&found.rows[0].own), value(&found.rows[0].parts[0])),
            (Some(1.0), Some(3.0))
        );
        assert_eq!(found.rows[0].own.sources.len(), 2);
        let reported: Vec<(Code, Spot)> = diagnostics
            .into_sorted()
            .into_iter()
            .map(|found| (found.code, found.place.spot))
            .collect();
        let expected = [2, 4].map(|column| (Code::DuplicateColumn, Spot::Cell { row: 0, column }));
        assert_eq!(reported, expected);
    }
}
