//! Where in the text? A place becomes a range of bytes, by reading the one text again with positions.

use std::ops::Range;

use super::node::NodeRange;
use super::{csv, front_matter, toml, yaml};
use crate::source::{NormalText, Part, Spot, TextKind};

/// The positions of everything in a text that a place can point at, read once for all places of the text.
#[derive(Debug)]
pub struct Positions {
    text: NormalText,
    sort: Sort,
}

#[derive(Debug)]
enum Sort {
    /// The nodes of a front matter or a configuration, and the byte at which it begins.
    Nodes(Vec<NodeRange>, usize),
    /// The cells of a CSV file, row by row.
    Cells(Vec<Vec<Range<usize>>>),
}

impl Positions {
    /// The positions in a file's text; the path says what sort of text it is.
    pub fn of(path: &str, text: &str) -> Self {
        let Some(kind) = TextKind::of(path) else {
            let text = NormalText::as_typed(text.to_owned());
            return Self { text, sort: Sort::Nodes(Vec::new(), 0) };
        };
        let text = NormalText::of(text.to_owned(), kind);
        let sort = match kind {
            TextKind::Table => Sort::Cells(csv::ranges(text.as_str())),
            TextKind::Settings => Sort::Nodes(toml::ranges(text.as_str()), 0),
            TextKind::Page => {
                let parts = front_matter::split(text.as_str()).ok();
                let (yaml, start) = parts.and_then(|parts| parts.front_matter).unwrap_or_default();
                Sort::Nodes(yaml::ranges(yaml), start)
            }
        };
        Self { text, sort }
    }

    /// The bytes of the file that a spot stands at; `None` where it is the whole file or is not there.
    pub fn range(&self, spot: &Spot) -> Option<Range<usize>> {
        let range = match (spot, &self.sort) {
            (Spot::Bytes { start, end }, _) => Some(*start..*end),
            (Spot::Cell { row, column }, Sort::Cells(rows)) => {
                rows.get(*row as usize)?.get(*column as usize).cloned()
            }
            (Spot::Node(ordinal, part), Sort::Nodes(nodes, start)) => {
                let found = nodes.get(ordinal.0 as usize)?;
                let range = match part {
                    Part::Key => found.key.as_ref().unwrap_or(&found.value),
                    Part::Value => &found.value,
                };
                Some(start + range.start..start + range.end)
            }
            (Spot::Whole, _)
            | (Spot::Cell { .. }, Sort::Nodes(..))
            | (Spot::Node(..), Sort::Cells(_)) => None,
        };
        range
            .and_then(|range| trimmed(self.text.as_str(), range))
            .map(|range| self.text.in_file(range))
    }
}

/// A range without the white space and the line ends around it; `None` where it is no part of the text.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    Some(if start < end { start..end } else { range })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Ordinal;

    fn at(path: &str, text: &'static str, ordinal: u32, part: Part) -> &'static str {
        &text[Positions::of(path, text).range(&Spot::Node(Ordinal(ordinal), part)).unwrap()]
    }

    #[test]
    fn a_node_of_the_front_matter_is_found_by_its_number() {
        let text = "---\ntitel: Målkort\nmål:\n  - id: a-b\n    status: [ett, två]\n---\nText\n";
        assert_eq!(at("x.md", text, 1, Part::Key), "titel");
        assert_eq!(at("x.md", text, 1, Part::Value), "Målkort");
        assert_eq!(at("x.md", text, 4, Part::Value), "a-b");
        assert_eq!(at("x.md", text, 5, Part::Key), "status");
        assert_eq!(at("x.md", text, 7, Part::Value), "två");
    }

    #[test]
    fn a_node_of_a_configuration_is_found_by_its_number() {
        let text = "\u{feff}[book]\ntitle = \"Mål\"\n[rounds]\nper-year = 3\nfrom = 2026-01-01\n";
        assert_eq!(at("book.toml", text, 2, Part::Value), "\"Mål\"");
        assert_eq!(at("book.toml", text, 4, Part::Key), "per-year");
        assert_eq!(at("book.toml", text, 5, Part::Value), "2026-01-01");
    }

    #[test]
    fn a_place_is_where_it_was_typed_however_the_letters_before_it_were() {
        let text = "---\r\nma\u{30a}l: A\u{30a}\u{ad}sele # x\r\nnamn: \u{ad}B\r\n---\r\n";
        assert_eq!(at("x.md", text, 1, Part::Key), "ma\u{30a}l");
        assert_eq!(at("x.md", text, 1, Part::Value), "A\u{30a}\u{ad}sele");
        assert_eq!(at("x.md", text, 2, Part::Value), "B");
    }

    #[test]
    fn an_empty_cell_is_found_on_its_own_line() {
        let text = "period;värde\n2017;\n2018;1\n";
        let cell = Spot::Cell { row: 1, column: 1 };
        let range = Positions::of("a.csv", text).range(&cell).unwrap();
        assert_eq!(&text[..range.start], "period;värde\n2017;");
    }

    proptest::proptest! {
        #[test]
        fn every_range_lies_in_its_text(text in "(---\n)?[ -~åäö\n]{0,120}(---\n)?", ordinal in 0..20u32) {
            for path in ["a.md", "a.toml"] {
                let positions = Positions::of(path, &text);
                for part in [Part::Key, Part::Value] {
                    if let Some(range) = positions.range(&Spot::Node(Ordinal(ordinal), part)) {
                        proptest::prop_assert!(text.get(range).is_some());
                    }
                }
            }
        }
    }
}
