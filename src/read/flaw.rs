//! What a front matter's text says otherwise than YAML reads it: found while the tree is made, and told by the reader.

use std::ops::Range;

use super::fault::escaped;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Ordinal, Place, is_forbidden};

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
    /// A path with backslashes (`"bilder\ny.svg"`), one of which stands for something else.
    Backslash,
    /// A line that begins as one of a list, with a dash or a dot or within a text, and is none.
    Dash,
    /// A comma within quotation marks of print or round brackets, which parts a value in `{}` or `[]`.
    Cut,
    /// A quotation that goes on over the next keys.
    OpenQuote,
    /// A key with its value close behind the colon, within `{}`.
    NoBlank,
    /// A bracket at the beginning of a key.
    Bracket,
}

impl Flaw {
    /// Whether it is one only where the key takes words.
    pub(super) fn is_of_texts(&self) -> bool {
        self.sort == FlawSort::Comment
    }

    /// Whether nothing of the node that it concerns is read: what it says is not what was typed.
    pub(super) fn voids(&self) -> bool {
        match self.sort {
            FlawSort::Tag
            | FlawSort::Name
            | FlawSort::Pair
            | FlawSort::Backslash
            | FlawSort::Dash
            | FlawSort::Cut
            | FlawSort::OpenQuote
            | FlawSort::Bracket
            | FlawSort::NoBlank
            | FlawSort::Escape(_) => true,
            // The first is told where a key takes words, and the others concern no value that is there.
            FlawSort::Comment | FlawSort::Comma | FlawSort::NoValue => false,
        }
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
            FlawSort::Escape(character) => return escaped(character, place),
            FlawSort::Backslash => "backslash",
            FlawSort::Dash => "dash",
            FlawSort::Cut => "cut",
            FlawSort::OpenQuote => "open-quote",
            FlawSort::NoBlank => "no-blank",
            FlawSort::Bracket => "bracket",
        };
        Diagnostic::new(Code::UnquotedText, place).with("sort", sort)
    }
}

/// What an escape within double quotation marks has made of what was typed: a character that no page can hold, or a
/// tab or a line's end in the midst of a path.
pub(super) fn escape(text: &str, node: Ordinal, at: &Range<usize>, read: &str) -> Option<Flaw> {
    let typed = text.get(at.clone()).filter(|typed| typed.contains('\\'))?;
    let is_path = !typed.contains(char::is_whitespace);
    let turned = (is_path && read.contains(['\t', '\n', '\r'])).then_some(FlawSort::Backslash);
    let sort = read.chars().find(|c| is_forbidden(*c)).map(FlawSort::Escape).or(turned)?;
    Some(Flaw { node, at: at.clone(), sort })
}
