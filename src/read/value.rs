//! Values: how a node becomes a text, a date, a number, a reference or a list of them.

use std::marker::PhantomData;

use jiff::civil::Date;

use super::description::Shape;
use super::node::{Node, NodeValue};
use super::reader::{Reader, Written};
use super::spelling::{is_id, normalised, not_an_id, number};
use super::suggestion::nearest_of;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Period, PeriodError};

/// What can be read from a node.
pub trait FromNode: Sized {
    /// How it looks, for the reference and for messages.
    const SHAPE: Shape;

    /// The value, or `None` after reporting why not.
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// Markdown in a front-matter value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markdown(pub Box<str>);

/// The id of another thing, not yet known to exist.
pub struct Reference<T> {
    /// The id as written.
    pub id: Box<str>,
    to: PhantomData<fn() -> T>,
}

/// A kind of thing that can be referred to.
pub trait Referred {
    /// The message id of its name (`goal`), which messages show in their own language.
    const KIND: &'static str;
}

/// A word of a fixed vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<V>(pub V);

/// A fixed vocabulary.
pub trait Vocabulary: Copy + 'static {
    /// Each value.
    const VALUES: &'static [Self];
    /// Its words, Swedish and English, in the same order.
    const WORDS: &'static [(&'static str, &'static str)];
}

/// Things by id, as written: `fiberutbyggnad: pågår`.
#[derive(Clone, Debug, PartialEq)]
pub struct Named<T> {
    /// Id and value; the place of the id is the key of the value's node.
    pub entries: Vec<(Box<str>, Written<T>)>,
}

impl<T> Clone for Reference<T> {
    fn clone(&self) -> Self {
        Self { id: self.id.clone(), to: PhantomData }
    }
}

impl<T> std::fmt::Debug for Reference<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "→{}", self.id)
    }
}

impl<T> PartialEq for Reference<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl FromNode for Box<str> {
    const SHAPE: Shape = Shape::Text;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = node.scalar_text();
        if text.is_none() {
            reader.wrong_shape(node, "text");
        }
        text.map(Into::into)
    }
}

impl FromNode for Markdown {
    const SHAPE: Shape = Shape::Markdown;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        Box::<str>::from_node(node, reader).map(Self)
    }
}

/// An id that the thing is given where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnId(pub Box<str>);

impl FromNode for OwnId {
    const SHAPE: Shape = Shape::Id;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        if is_id(&text) {
            return Some(Self(text));
        }
        reader.report(node, |place| not_an_id(Code::BadId, "id", &text, place));
        None
    }
}

impl<T: Referred> FromNode for Reference<T> {
    const SHAPE: Shape = Shape::Reference(T::KIND);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        Box::<str>::from_node(node, reader).map(|id| Self { id, to: PhantomData })
    }
}

impl FromNode for Date {
    const SHAPE: Shape = Shape::Date;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        let date = (text.len() == 10).then(|| text.parse().ok()).flatten();
        if date.is_none() {
            reader.report(node, |place| Diagnostic::new(Code::BadDate, place).with("text", &*text));
        }
        date
    }
}

impl FromNode for Period {
    const SHAPE: Shape = Shape::Period;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        match text.parse() {
            Ok(period) => Some(period),
            Err(PeriodError::Form | PeriodError::Calendar) => {
                reader.report(node, |place| {
                    Diagnostic::new(Code::BadPeriod, place).with("text", &*text)
                });
                None
            }
        }
    }
}

impl FromNode for f64 {
    const SHAPE: Shape = Shape::Number;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = node.scalar_text().and_then(|text| number(&text.replace('_', "")));
        if value.is_none() {
            match node.scalar_text() {
                Some(text) => {
                    reader.report(node, |place| {
                        Diagnostic::new(Code::BadNumber, place).with("text", text)
                    });
                }
                None => reader.wrong_shape(node, "number"),
            }
        }
        value
    }
}

impl FromNode for u32 {
    const SHAPE: Shape = Shape::Count;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = f64::from_node(node, reader)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range is checked beside it"
        )]
        let count = (value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value))
            .then_some(value as u32);
        if count.is_none() {
            reader.report(node, |place| {
                Diagnostic::new(Code::NumberOutOfRange, place)
                    .with("text", node.scalar_text().unwrap_or_default())
                    .with("low", 0.0)
                    .with("high", f64::from(u32::MAX))
            });
        }
        count
    }
}

impl FromNode for bool {
    const SHAPE: Shape = Shape::YesNo;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let answer = match node.scalar_text().map(str::to_lowercase).as_deref() {
            Some("ja" | "yes" | "true") => Some(true),
            Some("nej" | "no" | "false") => Some(false),
            Some(_) | None => None,
        };
        if answer.is_none() {
            reader.wrong_shape(node, "yes-no");
        }
        answer
    }
}

impl<V: Vocabulary> FromNode for Choice<V> {
    const SHAPE: Shape = Shape::Choice(V::WORDS);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let text = Box::<str>::from_node(node, reader)?;
        let word = normalised(&text);
        let known =
            V::WORDS.iter().position(|(swedish, english)| *swedish == word || *english == word);
        if let Some(value) = known.and_then(|position| V::VALUES.get(position)) {
            return Some(Self(*value));
        }
        let words = V::WORDS.iter().enumerate();
        let words = words.flat_map(|(at, (swedish, english))| [(*swedish, at), (*english, at)]);
        let suggestion = nearest_of(&word, words);
        let words: Vec<&str> = V::WORDS.iter().map(|(swedish, _)| *swedish).collect();
        reader.report(node, |place| {
            Diagnostic::new(Code::UnknownWord, place)
                .with("word", &*text)
                .with("words", words.join(", "))
                .suggest(suggestion)
        });
        None
    }
}

impl<T: FromNode> FromNode for Vec<Written<T>> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            NodeValue::List(items) => {
                Some(items.iter().filter_map(|item| reader.field(Some(item))).collect())
            }
            NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::Map(_) => {
                Some(reader.field(Some(node)).into_iter().collect())
            }
        }
    }
}

impl<T: FromNode> FromNode for Named<T> {
    const SHAPE: Shape = Shape::ById(&T::SHAPE);

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let NodeValue::Map(entries) = &node.value else {
            reader.wrong_shape(node, "map");
            return None;
        };
        let mut named: Vec<(Box<str>, Written<T>)> = Vec::with_capacity(entries.len());
        for (id, value) in entries {
            if let Some((_, first)) = named.iter().find(|(known, _)| known == id) {
                reader.report_doubled(id, (id, id), value.ordinal, first.at);
            } else if let Some(written) = reader.field(Some(value)) {
                named.push((id.clone(), written));
            }
        }
        Some(Self { entries: named })
    }
}
