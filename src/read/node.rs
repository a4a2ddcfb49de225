//! A document as a tree: what the YAML and TOML readers give, whatever the type that is expected.

use std::ops::Range;

use super::figure::figure;
use crate::source::{Ordinal, is_invisible};

/// A value of a document, with its number in document order.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its number; the root is 0 and keys are not counted.
    pub ordinal: Ordinal,
    /// What it holds.
    pub value: NodeValue,
}

/// What a node holds. A figure, a date or a yes is text until a key that takes one asks for it, so that a name of
/// digits stays as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeValue {
    /// Nothing: a key without a value, or a `~` or `null` without quotation marks, as it was typed.
    Null(Box<str>),
    /// Words, figures, dates: as typed, or what stands within quotation marks.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order written; a key may stand there twice.
    Map(Vec<(Box<str>, Node)>),
}

/// The bytes of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NodeRange {
    /// The key that it stands under.
    pub(super) key: Option<Range<usize>>,
    /// The node itself.
    pub(super) value: Range<usize>,
}

/// What keeps a text from being a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where, in bytes of the text.
    pub at: Range<usize>,
    /// What sort of fault, by the message id of its words.
    pub sort: &'static str,
    /// The sign or the value that the message speaks of.
    pub words: String,
    /// The line as it is to be, where that can be told.
    pub right: Option<String>,
}

impl SyntaxFault {
    /// A fault of which nothing more can be told.
    pub fn new(at: Range<usize>, sort: &'static str) -> Self {
        Self { at, sort, words: String::new(), right: None }
    }
}

impl Node {
    /// The message id of what a node is.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            NodeValue::Null(_) => "nothing",
            NodeValue::Text(text) if figure(text).is_ok_and(|figure| figure.unit.is_none()) => {
                "number"
            }
            NodeValue::Text(text) if matches!(&**text, "true" | "false") => "yes-no",
            NodeValue::Text(_) => "text",
            NodeValue::List(_) => "list",
            NodeValue::Map(_) => "map",
        }
    }

    /// A scalar's text as it is written; `None` for lists, maps and nothing at all.
    pub fn scalar_text(&self) -> Option<&str> {
        match &self.value {
            NodeValue::Text(text) => Some(text.trim()),
            NodeValue::Null(text) if !text.is_empty() => Some(text),
            NodeValue::Null(_) | NodeValue::List(_) | NodeValue::Map(_) => None,
        }
    }

    /// Whether nothing is written: no value, or one that nobody sees.
    pub fn is_nothing(&self) -> bool {
        match &self.value {
            NodeValue::Null(_) => true,
            NodeValue::Text(text) => text.chars().all(is_invisible),
            NodeValue::List(_) | NodeValue::Map(_) => false,
        }
    }

    /// The `~` or `null` that says there is nothing, where it is typed.
    pub fn typed_nothing(&self) -> Option<&str> {
        match &self.value {
            NodeValue::Null(text) if !text.is_empty() => Some(text),
            NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::List(_) | NodeValue::Map(_) => {
                None
            }
        }
    }
}
