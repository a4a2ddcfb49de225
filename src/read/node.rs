//! A document as a tree: what the YAML and TOML readers give, whatever the type that is expected.

use crate::source::Ordinal;

/// A value of a document, with its number in document order.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its number; the root is 0 and keys are not counted.
    pub ordinal: Ordinal,
    /// What it holds.
    pub value: NodeValue,
}

/// What a node holds.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeValue {
    /// Nothing: a key without a value.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// Any other number.
    Float(f64),
    /// Text, which dates and periods are too.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order written; a key may stand there twice.
    Map(Vec<(Box<str>, Node)>),
}
