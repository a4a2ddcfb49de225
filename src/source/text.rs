//! The files of a run, by number, and lines and columns in their texts.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::FileId;

/// The paths of the files of this run, by their numbers. Their texts are read again when something is shown.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    paths: Vec<Box<str>>,
}

impl Sources {
    /// Gives a file its number.
    ///
    /// # Panics
    /// Never in practice: no folder holds four thousand million files.
    pub fn add(&mut self, path: &str) -> FileId {
        let id = FileId(u32::try_from(self.paths.len()).expect("a folder's files can be counted"));
        self.paths.push(path.into());
        id
    }

    /// The path of a file, from the site's folder, with `/` between its parts.
    pub fn path(&self, file: FileId) -> &str {
        self.paths.get(file.0 as usize).map_or("", AsRef::as_ref)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.paths.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }
}

/// A line and a column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LineColumn {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Where the lines of a text begin, counted through once for many places.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
    /// Every so many bytes, how many characters have gone by: a line may be as long as a file.
    marks: Vec<(usize, usize)>,
}

/// So many bytes lie between two marks, give or take a character.
const APART: usize = 256;

impl Lines {
    /// The lines of a text, ended as on any system.
    pub fn of(text: &str) -> Self {
        let is_end =
            |byte: usize, end: &str| end == "\n" || text.as_bytes().get(byte + 1) != Some(&b'\n');
        let ends = text.match_indices(['\n', '\r']).filter(|(byte, end)| is_end(*byte, end));
        let starts = ends.map(|(end, _)| end + 1);
        Self { starts: [0].into_iter().chain(starts).collect(), marks: marks(text) }
    }

    /// The line and column of a byte of that text. A byte order mark has no column.
    pub fn line_column(&self, text: &str, byte: usize) -> LineColumn {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|line| self.starts.get(line)).copied();
        let start = start.unwrap_or(0);
        let in_line = text.get(start..byte).unwrap_or_default();
        let unseen = in_line.chars().take_while(|c| *c == '\u{feff}').count();
        let characters = self.characters(text, byte).saturating_sub(self.characters(text, start));
        LineColumn { line: line.max(1), column: characters.saturating_sub(unseen) + 1 }
    }

    /// How many characters stand before a byte.
    fn characters(&self, text: &str, byte: usize) -> usize {
        let (from, before) = self.mark_before(byte);
        before + text.get(from..byte).unwrap_or_default().chars().count()
    }

    /// The last mark at or before a byte.
    fn mark_before(&self, byte: usize) -> (usize, usize) {
        let known = self.marks.partition_point(|(at, _)| *at <= byte);
        known.checked_sub(1).and_then(|last| self.marks.get(last)).copied().unwrap_or_default()
    }
}

fn marks(text: &str) -> Vec<(usize, usize)> {
    let mut next = 0;
    let characters = text.char_indices().enumerate();
    let marks = characters.filter_map(|(count, (byte, _))| {
        let is_mark = byte >= next;
        next = if is_mark { byte + APART } else { next };
        is_mark.then_some((byte, count))
    });
    marks.collect()
}

/// The bytes of the line that a byte stands in, without its end.
pub fn line_around(text: &str, byte: usize) -> Range<usize> {
    let before = text.get(..byte).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find('\n').unwrap_or(rest.len());
    let line = rest.get(..length).unwrap_or_default();
    start..start + line.trim_end_matches('\r').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_from_the_files_first_line() {
        let text = "\u{feff}---\nmål: åäö x\r\n";
        let lines = Lines::of(text);
        let at = |word: &str| lines.line_column(text, text.find(word).unwrap());
        assert_eq!(lines.line_column(text, text.len()), LineColumn { line: 3, column: 1 });
        assert_eq!(at("---"), LineColumn { line: 1, column: 1 });
        assert_eq!(at("x"), LineColumn { line: 2, column: 10 });
        assert_eq!(&text[line_around(text, text.find('x').unwrap())], "mål: åäö x");
        let (old, line) = ("---\rmål: x\r", LineColumn { line: 2, column: 6 });
        assert_eq!(Lines::of(old).line_column(old, old.find('x').unwrap()), line);
    }

    /// However long a line is, no more of it is counted through for a place than lies between two marks.
    #[test]
    fn a_place_in_a_long_line_costs_no_more_than_one_in_a_short() {
        let text = "å;€".repeat(5_000);
        let lines = Lines::of(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(lines.line_column(&text, byte), LineColumn { line: 1, column: count + 1 });
            assert!(byte - lines.mark_before(byte).0 <= APART + 3);
        }
    }
}
