//! Where did a thing come from?
//!
//! Every file read gets a [`FileId`]. A [`Place`] points into one: a YAML or TOML node by its ordinal in document
//! order, a stretch of bytes, a CSV cell, or the whole file. Places are eight to sixteen bytes and cost nothing
//! while all is well; only when something is reported is a place resolved to line and column, by reading that
//! one text again with positions kept.

mod character;
mod normal;
mod text;

use std::ops::Range;

pub use character::{
    acts_on_a_terminal, is_dash, is_forbidden, is_invisible, is_odd_blank, named, on_one_line,
    turns_direction,
};
pub use normal::{NormalText, TextKind, lines, one_line};
pub use text::{LineColumn, Lines, Sources, line_around};

/// A file read in this run, by its number in path order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A node of a YAML or TOML document, counted in document order from 0 for the root. Keys are not counted: the key
/// of an entry is the [`Part::Key`] of its value's ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ordinal(pub u32);

/// Which part of a map entry is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The key to the left of the colon.
    Key,
    /// The value to the right of it.
    Value,
}

/// A spot within one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The file as a whole.
    Whole,
    /// A node of its front matter (or of the whole file, for TOML).
    Node(Ordinal, Part),
    /// A stretch of bytes from the file's first byte.
    Bytes {
        /// The first byte.
        start: usize,
        /// The byte after the last.
        end: usize,
    },
    /// A cell of a CSV file; both counted from 0, the heading row being row 0.
    Cell {
        /// The row, the heading row being 0.
        row: u32,
        /// The column, from 0.
        column: u32,
    },
}

/// A spot in a file: what a diagnostic points at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Where in it.
    pub spot: Spot,
}

impl Place {
    /// The file as a whole.
    pub fn whole(file: FileId) -> Self {
        Self { file, spot: Spot::Whole }
    }

    /// A stretch of bytes.
    pub fn bytes(file: FileId, range: Range<usize>) -> Self {
        Self { file, spot: Spot::Bytes { start: range.start, end: range.end } }
    }
}

/// Where a thing of the model was written: kept by the thing, for `explain` and for findings made late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The file.
    pub file: FileId,
    /// The node of its front matter; 0 is the whole front matter.
    pub node: Ordinal,
}

impl Origin {
    /// The value's place.
    pub fn value(self) -> Place {
        Place { file: self.file, spot: Spot::Node(self.node, Part::Value) }
    }

    /// The place of the key that the value stands under.
    pub fn key(self) -> Place {
        Place { file: self.file, spot: Spot::Node(self.node, Part::Key) }
    }
}
