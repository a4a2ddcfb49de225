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

impl Node {
    /// The message id of what a node is.
    pub fn kind(&self) -> &'static str {
        match self.value {
            NodeValue::Null => "nothing",
            NodeValue::Bool(_) => "yes-no",
            NodeValue::Integer(_) | NodeValue::Float(_) => "number",
            NodeValue::Text(_) => "text",
            NodeValue::List(_) => "list",
            NodeValue::Map(_) => "map",
        }
    }

    /// A scalar's text as the person meant it; `None` for lists, maps and nothing.
    pub fn scalar_text(&self) -> Option<String> {
        match &self.value {
            NodeValue::Text(text) => Some(text.trim().to_owned()),
            NodeValue::Integer(number) => Some(number.to_string()),
            NodeValue::Float(number) => Some(number.to_string()),
            NodeValue::Bool(value) => Some(value.to_string()),
            NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
        }
    }
}
