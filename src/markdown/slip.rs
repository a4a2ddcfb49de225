//! A slip of the pen in Markdown: where it lies, and what was meant.

use std::ops::Range;

/// A sign that is shown as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What was meant.
    pub kind: SlipKind,
    /// Its bytes.
    pub range: Range<usize>,
}

/// What was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlipKind {
    /// A heading, without an ordinary blank after its signs; how it is to be written.
    Heading(String),
    /// A heading's id, not at a heading's end or not written as one.
    Id,
    /// A notice, by its word.
    Notice(String),
    /// A note that is not written, by its name.
    NoteMissing(String),
    /// A note that nothing leads to, by its name.
    NoteUnused(String),
    /// A row of a table, with another number of cells than its heading: its own and the heading's.
    Cells(usize, usize),
    /// Another sign.
    Sign(Sign),
}

/// Signs that stay as they are typed, or do something else than was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `**` that opens or closes nothing.
    Bold,
    /// A backtick that opens or closes nothing.
    Code,
    /// A link whose address has a blank or no end.
    Link,
    /// A blank between a link's words and its address.
    LinkApart,
    /// A link by reference whose address is nowhere.
    Reference,
    /// A list's sign without a blank after it.
    List,
    /// A table without an empty line before it, or without its second line.
    Table,
    /// A link with its two sorts of brackets in the wrong places.
    Brackets,
    /// Lines that are numbered, lettered or marked one by one and run together.
    Lines,
    /// Markup of another program.
    Foreign,
    /// A line that is indented so far that it is shown as code.
    Indented,
    /// A stroke that makes a heading of the words above it.
    Divider,
    /// Code without an end.
    Fence,
    /// A tilde that strikes out the words up to the next.
    Tilde,
    /// A heading without words.
    EmptyHeading,
    /// A link without words.
    EmptyLink,
    /// An address that no link refers to.
    Definition,
}
