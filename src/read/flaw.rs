//! What a front matter's text says otherwise than YAML reads it: found while the tree is made, and told by the reader.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Ordinal, Place};

/// A place at which YAML reads something else than a person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The node that it concerns.
    pub node: Ordinal,
    /// Its bytes.
    pub at: Range<usize>,
    /// What sort of flaw.
    pub sort: FlawSort,
}

/// The sorts of flaws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawSort {
    /// ` #` cuts off the rest of the line: a flaw of texts only, a comment beside a date or an id.
    Comment,
    /// `!` takes the word after it for a kind of value.
    Tag,
    /// `&` takes the word after it for a name that nothing refers to.
    Name,
    /// A comma ends a value within `{}`, and what follows it has no key.
    Comma,
    /// `[84,4]`: two figures, or one with a decimal comma.
    Pair,
    /// A key without colon and value.
    NoValue,
    /// An escape (`"\a"`) stands for a character that no page can hold.
    Escape(char),
}

impl Flaw {
    /// Whether it is one only where the key takes words.
    pub(super) fn is_of_texts(&self) -> bool {
        self.sort == FlawSort::Comment
    }

    /// The flaw as a finding; `start` is the byte of the file at which the text begins.
    pub(super) fn diagnostic(&self, file: FileId, start: usize) -> Diagnostic {
        let place = Place::bytes(file, start + self.at.start..start + self.at.end);
        let sort = match self.sort {
            FlawSort::Comment => "comment",
            FlawSort::Tag => "tag",
            FlawSort::Name => "name",
            FlawSort::Comma => "comma",
            FlawSort::Pair => "pair",
            FlawSort::NoValue => "no-value",
            FlawSort::Escape(character) => return super::walk::forbidden(character, place),
        };
        Diagnostic::new(Code::UnquotedText, place).with("sort", sort)
    }
}
