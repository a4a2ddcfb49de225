//! The rows and cells of a CSV text, each cell with its bytes.
//!
//! In comes a file's text as a spreadsheet writes it; out come rows of cells. A quotation mark that is never closed
//! would make one cell of all that follows, so such a row is told apart, read to the end of its line, and what
//! follows is read as the rows that it is.

use std::ops::Range;

use crate::read::calendar::period;

/// The heading is looked for among so many rows: below a title, perhaps, and an empty line.
pub(super) const MOST_ROWS_ABOVE: usize = 10;

/// A cell with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// What it says, quotation marks taken off.
    pub(super) text: String,
    /// Its bytes within its quotation marks; empty, between its separators, for an empty cell.
    pub(super) range: Range<usize>,
}

/// A row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The cells in their order.
    pub(super) cells: Vec<Cell>,
    /// The first quotation mark that opens a cell and is not closed; what follows it may be cut at the wrong places.
    pub(super) open_quote: Option<Range<usize>>,
}

/// All rows of a text; blank lines are none, nor is a first line `sep=;`, by which Excel is told the separator. Without
/// it, the separator is the one of `;`, tab and `,` that the heading has most of; lines of the text that a pair of
/// quotation marks keeps together are one row.
pub(super) fn rows(text: &str) -> Vec<Row> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = text.get(start..).unwrap_or_default();
    let said = said_separator(body);
    let separator = said.map_or_else(|| counted_separator(body), |(separator, _)| separator);
    let at = start + said.map_or(0, |(_, length)| length);
    let mut splitter = Splitter { text, separator, at };
    std::iter::from_fn(|| splitter.row()).collect()
}

/// The separator that a first line `sep=;` tells, with the line's length.
fn said_separator(body: &str) -> Option<(char, usize)> {
    let line = body.split(ends_line).next()?;
    let said = line.trim_matches(['"', ' ']).strip_prefix("sep=")?;
    let separator = said.chars().next()?;
    matches!(separator, ';' | ',' | '\t').then_some((separator, line.len()))
}

/// The separator that the heading has most of: the first line with a cell `period`, or else the first of all.
fn counted_separator(body: &str) -> char {
    const SEPARATORS: [char; 3] = [';', '\t', ','];
    let names_period = |line: &&str| {
        let mut cells = line.split(SEPARATORS);
        cells.any(|cell| cell.trim_matches(['"', ' ']).eq_ignore_ascii_case("period"))
    };
    let lines = || body.trim_start().lines().take(MOST_ROWS_ABOVE);
    let heading = lines().find(names_period).or_else(|| lines().next()).unwrap_or_default();
    let count = |separator: char| heading.matches(separator).count();
    SEPARATORS.into_iter().rev().max_by_key(|separator| count(*separator)).unwrap_or(';')
}

/// Whether a character ends a line, on any system.
fn ends_line(c: char) -> bool {
    c == '\n' || c == '\r'
}

struct Splitter<'t> {
    text: &'t str,
    separator: char,
    at: usize,
}

/// A cell that opens with a quotation mark.
enum Quoted {
    /// Its text and the byte after its closing mark.
    Closed { text: String, end: usize },
    /// The marks are part of its words: `"Skola" är bra`.
    Words,
    /// It is not closed, or only by the mark that opens a later cell.
    Open,
}

impl<'t> Splitter<'t> {
    fn rest(&self, from: usize) -> &'t str {
        self.text.get(from..).unwrap_or_default()
    }

    fn row(&mut self) -> Option<Row> {
        let rest = self.rest(self.at);
        self.at += rest.len() - rest.trim_start_matches(ends_line).len();
        if self.at >= self.text.len() {
            return None;
        }
        let mut row = Row::default();
        loop {
            self.cell(&mut row);
            match self.rest(self.at).chars().next() {
                Some(c) if c == self.separator => self.at += c.len_utf8(),
                Some(_) | None => return Some(row),
            }
        }
    }

    /// Takes one cell, up to its separator or the end of its line.
    fn cell(&mut self, row: &mut Row) {
        let opening =
            self.at + self.rest(self.at).len() - self.rest(self.at).trim_start_matches(' ').len();
        if self.rest(opening).starts_with('"') {
            match self.quoted(opening) {
                Quoted::Closed { text, end } => {
                    row.cells.push(Cell { text, range: opening + 1..end - 1 });
                    let after = self.rest(end);
                    self.at = end + after.len() - after.trim_start_matches(' ').len();
                    return;
                }
                Quoted::Words => {}
                Quoted::Open => {
                    row.open_quote.get_or_insert(opening..opening + 1);
                }
            }
        }
        let rest = self.rest(self.at);
        let end = rest.find(|c| c == self.separator || ends_line(c)).unwrap_or(rest.len());
        let raw = rest.get(..end).unwrap_or_default();
        let trimmed = raw.trim_matches(' ');
        let start = self.at + raw.len() - raw.trim_start_matches(' ').len();
        let start = if trimmed.is_empty() { self.at } else { start };
        row.cells.push(Cell { text: raw.to_owned(), range: start..start + trimmed.len() });
        self.at += end;
    }

    fn quoted(&self, opening: usize) -> Quoted {
        let inside = self.rest(opening + 1);
        let mut text = String::new();
        let mut at = 0;
        let closed = loop {
            let Some(mark) = inside.get(at..).and_then(|rest| rest.find('"')) else {
                break None;
            };
            text.push_str(inside.get(at..at + mark).unwrap_or_default());
            at += mark + 1;
            if !inside.get(at..).is_some_and(|rest| rest.starts_with('"')) {
                break Some(at);
            }
            text.push('"');
            at += 1;
        };
        let Some(end) = closed else { return Quoted::Open };
        let within = inside.get(..end).unwrap_or_default();
        let after = inside.get(end..).unwrap_or_default().trim_start_matches(' ');
        let is_closed_well =
            after.is_empty() || after.starts_with(|c| c == self.separator || ends_line(c));
        let has_lines = within.contains(ends_line);
        match (is_closed_well, has_lines) {
            (false, false) => Quoted::Words,
            (true, _) if !self.holds_a_row(within) => {
                Quoted::Closed { text, end: opening + 1 + end }
            }
            (_, _) => Quoted::Open,
        }
    }

    /// Whether a line within a cell begins as a row does: with a period and a separator.
    fn holds_a_row(&self, within: &str) -> bool {
        within
            .split(ends_line)
            .skip(1)
            .filter_map(|line| line.split_once(self.separator))
            .any(|(first, _)| period(first.trim()).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        rows(text)
            .into_iter()
            .map(|row| row.cells.into_iter().map(|cell| cell.text).collect())
            .collect()
    }

    #[test]
    fn a_pair_of_marks_keeps_separators_lines_and_doubled_marks_together() {
        let text = "period;anmärkning\r\n2017; \"ett; \"\"två\"\"\r\ntre\" \r\n\r\n2018;\"\"\r\n";
        let expected =
            [vec!["period", "anmärkning"], vec!["2017", "ett; \"två\"\r\ntre"], vec!["2018", ""]];
        assert_eq!(texts(text), expected);
        assert!(rows(text).iter().all(|row| row.open_quote.is_none()));
    }

    #[test]
    fn marks_within_words_are_words() {
        assert_eq!(
            texts("a;b\n1;\"Skola\" är bra\n2;5\" rör\n")[1..],
            [vec!["1", "\"Skola\" är bra"], vec!["2", "5\" rör"]]
        );
    }

    #[test]
    fn an_open_mark_ends_with_its_line_however_the_file_goes_on() {
        for rest in ["2018;2;x\n", "2018;2;\"x\"\n", "2018;2;x\"\n", "2018;2;\"\n", ""] {
            let text = format!("period;värde;anmärkning\n2017;1;\"abc\n{rest}");
            let found = rows(&text);
            assert_eq!(found[1].open_quote.clone().map(|range| &text[range.start..]), {
                Some(&text[text.find('"').unwrap()..])
            });
            assert_eq!(found.len(), if rest.is_empty() { 2 } else { 3 }, "{rest}");
        }
    }

    #[test]
    fn an_empty_cell_stands_where_it_is() {
        let text = "a;b;c\r\n1;;\r\n;2;3";
        let found = rows(text);
        let at = |row: usize, column: usize| {
            let cell: &Cell = &found[row].cells[column];
            (cell.range.start, cell.range.len())
        };
        assert_eq!((at(1, 1), at(1, 2)), ((9, 0), (10, 0)));
        assert_eq!(at(2, 0), (12, 0));
        assert_eq!(found[2].cells.len(), 3);
    }

    proptest::proptest! {
        #[test]
        fn every_cell_lies_in_its_text_after_the_one_before(text in "[a2é;,\" \n\r\t\u{feff}]{0,80}") {
            let mut last = 0;
            for cell in rows(&text).iter().flat_map(|row| &row.cells) {
                proptest::prop_assert!(text.get(cell.range.clone()).is_some());
                proptest::prop_assert!(cell.range.start >= last);
                last = cell.range.end;
            }
        }
    }
}
