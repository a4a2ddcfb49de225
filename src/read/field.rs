//! Fields: how a node becomes a value, and how each field is described, once, for all who need to know.
//!
//! The macro `written!` makes of one definition: the as-written struct, its reader (with both languages' keys, the
//! missing, the unknown and the doubled ones reported), and its [`TypeDescription`], from which the reference, the
//! templates of `new` and "did you mean" are made.

use std::marker::PhantomData;

use jiff::civil::Date;

use super::node::{Node, NodeValue};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Period, PeriodError};
use crate::source::{FileId, Ordinal, Origin, Part, Place, Spot};

/// A value with the node that it was written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Its node.
    pub at: Ordinal,
}

/// Which rules a file is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A file of its own: what is required must be there.
    Original,
    /// `name.en.md`: only what can be translated, and ids to say of what.
    Translation,
}

/// Reads the nodes of one file and collects what is wrong with them.
#[derive(Debug)]
pub struct Reader {
    file: FileId,
    reading: Reading,
    diagnostics: Diagnostics,
}

/// What can be read from a node.
pub trait FromNode: Sized {
    /// How it looks, for the reference and for messages.
    const SHAPE: Shape;

    /// The value, or `None` after reporting why not.
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;
}

/// How a value looks.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Text on one line.
    Text,
    /// Text in Markdown.
    Markdown,
    /// An id: lower-case letters a to z, digits and hyphens.
    Id,
    /// The id of another thing; the message id of the kind of thing.
    Reference(&'static str),
    /// A date, `2017-04-24`.
    Date,
    /// A period, `2026-t2`.
    Period,
    /// A number; a decimal comma is understood.
    Number,
    /// A whole number from 0.
    Count,
    /// `ja` or `nej`.
    YesNo,
    /// One of some words, each in Swedish and in English.
    Choice(&'static [(&'static str, &'static str)]),
    /// A list; one thing alone counts as a list of one.
    List(&'static Shape),
    /// Keys of its own.
    Group(&'static TypeDescription),
    /// Ids, each with a value.
    ById(&'static Shape),
}

/// What is special about a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It must be there.
    Required,
    /// It can stand in a translation.
    Translated,
    /// It says which item of the original a translation is of.
    Identity,
    /// A value alone, without keys, is this field's.
    Short,
}

/// One field of a content type.
#[derive(Clone, Copy, Debug)]
pub struct FieldDescription {
    /// The Swedish key.
    pub swedish: &'static str,
    /// The English alias.
    pub english: &'static str,
    /// How its value looks.
    pub shape: Shape,
    /// What is special about it.
    pub flags: &'static [Flag],
    /// What it means, in English.
    pub meaning: &'static str,
    /// What it means, in Swedish.
    pub betydelse: &'static str,
    /// A value that could stand there.
    pub example: &'static str,
}

/// A content type, or a group of keys within one.
#[derive(Clone, Copy, Debug)]
pub struct TypeDescription {
    /// Its name in the code.
    pub name: &'static str,
    /// Its Swedish name.
    pub swedish: &'static str,
    /// What it is, in English.
    pub meaning: &'static str,
    /// Its fields, in the order in which the reference lists them.
    pub fields: &'static [FieldDescription],
}

/// A type made by `written!`.
pub trait Described {
    /// Its description.
    const DESCRIPTION: TypeDescription;
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

impl Reader {
    /// A reader of one file.
    pub fn new(file: FileId, reading: Reading) -> Self {
        Self { file, reading, diagnostics: Diagnostics::default() }
    }

    /// Ends the reading and gives what was found.
    pub fn into_diagnostics(self) -> Diagnostics {
        self.diagnostics
    }

    /// Where a node of this file was written.
    pub fn origin(&self, node: Ordinal) -> Origin {
        Origin { file: self.file, node }
    }

    /// Reports a finding at a node's value.
    pub fn report(&mut self, node: &Node, diagnostic: impl FnOnce(Place) -> Diagnostic) {
        self.diagnostics.report(diagnostic(self.origin(node.ordinal).value()));
    }

    /// Reports that a node does not have the shape expected.
    pub fn wrong_shape(&mut self, node: &Node, expected: &'static str) {
        let found = node.kind();
        self.report(node, |place| {
            Diagnostic::new(Code::WrongShape, place).with("expected", expected).with("found", found)
        });
    }

    /// A field's value with its node; `None` for a key without a value.
    pub fn field<T: FromNode>(&mut self, node: Option<&Node>) -> Option<Written<T>> {
        let node = node?;
        if node.value == NodeValue::Null {
            return None;
        }
        T::from_node(node, self).map(|value| Written { value, at: node.ordinal })
    }

    /// The nodes of a type's fields, in the order of its description: the unknown, the doubled and the missing
    /// reported. `None` after reporting that the node is no map.
    pub fn fields<'n>(
        &mut self,
        node: &'n Node,
        description: &TypeDescription,
    ) -> Option<Vec<Option<&'n Node>>> {
        let mut found: Vec<Option<&Node>> = vec![None; description.fields.len()];
        let entries = match &node.value {
            NodeValue::Map(entries) => entries.as_slice(),
            NodeValue::Null => &[],
            NodeValue::Bool(_)
            | NodeValue::Integer(_)
            | NodeValue::Float(_)
            | NodeValue::Text(_) => {
                let short =
                    description.fields.iter().position(|field| field.flags.contains(&Flag::Short));
                if let Some(slot) = short.and_then(|short| found.get_mut(short)) {
                    *slot = Some(node);
                    return Some(found);
                }
                self.wrong_shape(node, "map");
                return None;
            }
            NodeValue::List(_) => {
                self.wrong_shape(node, "map");
                return None;
            }
        };
        for (key, value) in entries {
            self.sort_in(key, value, description, &mut found);
        }
        if self.reading == Reading::Original {
            self.report_missing(node, description, &found);
        }
        Some(found)
    }

    /// Puts one entry into its field's slot, or reports why it cannot.
    fn sort_in<'n>(
        &mut self,
        key: &str,
        value: &'n Node,
        description: &TypeDescription,
        found: &mut [Option<&'n Node>],
    ) {
        let place = Place { file: self.file, spot: Spot::Node(value.ordinal, Part::Key) };
        let Some(position) = description.field_position(key) else {
            let suggestion = description.nearest_key(key);
            self.diagnostics.report(
                Diagnostic::new(Code::UnknownKey, place)
                    .with("key", key)
                    .with("type", description.swedish)
                    .suggest(suggestion),
            );
            return;
        };
        let (Some(slot), Some(field)) = (found.get_mut(position), description.fields.get(position))
        else {
            return;
        };
        if let Some(first) = slot {
            let first_place = Place { file: self.file, spot: Spot::Node(first.ordinal, Part::Key) };
            self.diagnostics.report(
                Diagnostic::new(Code::DuplicateKey, place)
                    .with("key", key)
                    .with("swedish", field.swedish)
                    .with("english", field.english)
                    .beside(first_place, "first-defined-here"),
            );
            return;
        }
        if self.reading == Reading::Translation && !field.can_be_in_translation() {
            self.diagnostics.report(Diagnostic::new(Code::NotTranslatable, place).with("key", key));
            return;
        }
        *slot = Some(value);
    }

    fn report_missing(
        &mut self,
        node: &Node,
        description: &TypeDescription,
        found: &[Option<&Node>],
    ) {
        for (field, value) in description.fields.iter().zip(found) {
            let absent = value.is_none_or(|value| value.value == NodeValue::Null);
            if absent && field.flags.contains(&Flag::Required) {
                let (key, example) = (field.swedish, field.example);
                self.report(node, |place| {
                    Diagnostic::new(Code::MissingKey, place)
                        .with("key", key)
                        .with("type", description.swedish)
                        .with("example", example)
                });
            }
        }
    }
}

impl FieldDescription {
    fn can_be_in_translation(&self) -> bool {
        let holds_others = match self.shape {
            Shape::Group(_) | Shape::List(Shape::Group(_)) | Shape::ById(Shape::Group(_)) => true,
            Shape::Text
            | Shape::Markdown
            | Shape::Id
            | Shape::Reference(_)
            | Shape::Date
            | Shape::Period
            | Shape::Number
            | Shape::Count
            | Shape::YesNo
            | Shape::Choice(_)
            | Shape::List(_)
            | Shape::ById(_) => false,
        };
        holds_others
            || self.flags.contains(&Flag::Translated)
            || self.flags.contains(&Flag::Identity)
    }
}

impl TypeDescription {
    /// The position of the field that a key names, in either language; case, spaces and underscores do not matter.
    pub fn field_position(&self, key: &str) -> Option<usize> {
        let exact =
            self.fields.iter().position(|field| field.swedish == key || field.english == key);
        exact.or_else(|| {
            let key = normalised(key);
            self.fields.iter().position(|field| field.swedish == key || field.english == key)
        })
    }

    /// The key that a misspelt one is nearest to, if any is near.
    pub fn nearest_key(&self, key: &str) -> Option<&'static str> {
        let keys = self.fields.iter().flat_map(|field| [field.swedish, field.english]);
        nearest(&normalised(key), keys)
    }
}

/// A key as the definitions spell keys.
fn normalised(key: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    key.trim()
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|c| if c == ' ' || c == '_' { '-' } else { c })
        .collect()
}

/// The candidate nearest to a misspelt word: by edit distance with transpositions, at most a third of its letters
/// off; `å`, `ä`, `ö` written without their marks count as near.
pub fn nearest<'w>(word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let plain = |text: &str| {
        text.to_lowercase()
            .chars()
            .map(|c| match c {
                'å' | 'ä' => 'a',
                'ö' => 'o',
                'é' => 'e',
                other => other,
            })
            .collect::<String>()
    };
    let word = plain(word);
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &plain(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
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

/// Whether a text can be an id: it becomes part of an address.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
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
        let suggestion = slug::slugify(&text);
        reader.report(node, |place| {
            Diagnostic::new(Code::BadId, place)
                .with("id", &*text)
                .suggest(Some(suggestion).filter(|suggestion| !suggestion.is_empty()))
        });
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

/// A number as people write one: `3,41`, `11 517`, `−1.2`.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .map(|c| match c {
            ',' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    let number_like =
        plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    plain.parse().ok().filter(|number: &f64| number_like && number.is_finite())
}

impl FromNode for f64 {
    const SHAPE: Shape = Shape::Number;

    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        #[expect(clippy::cast_precision_loss, reason = "figures people write lie far within 2^53")]
        let value = match &node.value {
            NodeValue::Integer(whole) => Some(*whole as f64),
            NodeValue::Float(value) if value.is_finite() => Some(*value),
            NodeValue::Text(text) => number(text),
            NodeValue::Float(_)
            | NodeValue::Null
            | NodeValue::Bool(_)
            | NodeValue::List(_)
            | NodeValue::Map(_) => None,
        };
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
        let answer = match &node.value {
            NodeValue::Bool(value) => Some(*value),
            NodeValue::Text(text) => match text.trim().to_lowercase().as_str() {
                "ja" | "yes" => Some(true),
                "nej" | "no" => Some(false),
                _ => None,
            },
            NodeValue::Null
            | NodeValue::Integer(_)
            | NodeValue::Float(_)
            | NodeValue::List(_)
            | NodeValue::Map(_) => None,
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
        let suggestion =
            nearest(&word, V::WORDS.iter().flat_map(|(swedish, english)| [*swedish, *english]));
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
            NodeValue::Null
            | NodeValue::Bool(_)
            | NodeValue::Integer(_)
            | NodeValue::Float(_)
            | NodeValue::Text(_)
            | NodeValue::Map(_) => Some(reader.field(Some(node)).into_iter().collect()),
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
                let place = reader.origin(value.ordinal).key();
                let first_place = reader.origin(first.at).key();
                reader.diagnostics.report(
                    Diagnostic::new(Code::DuplicateKey, place)
                        .with("key", &**id)
                        .with("swedish", &**id)
                        .with("english", &**id)
                        .beside(first_place, "first-defined-here"),
                );
            } else if let Some(written) = reader.field(Some(value)) {
                named.push((id.clone(), written));
            }
        }
        Some(Self { entries: named })
    }
}

/// Defines an as-written type: struct, reader and description from one place.
macro_rules! written {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident $swedish:literal {
            $(
                $(#[doc = $field_doc:literal])+
                $field:ident: $type:ty = $key:literal | $alias:literal $([$($flag:ident),+])?, $betydelse:literal, $example:literal;
            )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            /// The node that it was written in.
            pub at: $crate::source::Ordinal,
            $(
                $(#[doc = $field_doc])+
                pub $field: Option<$crate::read::Written<$type>>,
            )+
        }

        impl $crate::read::Described for $name {
            const DESCRIPTION: $crate::read::TypeDescription = $crate::read::TypeDescription {
                name: stringify!($name),
                swedish: $swedish,
                meaning: concat!($($doc),+),
                fields: &[$($crate::read::FieldDescription {
                    swedish: $key,
                    english: $alias,
                    shape: <$type as $crate::read::FromNode>::SHAPE,
                    flags: &[$($($crate::read::Flag::$flag),+)?],
                    meaning: concat!($($field_doc),+),
                    betydelse: $betydelse,
                    example: $example,
                }),+],
            };
        }

        impl $crate::read::FromNode for $name {
            const SHAPE: $crate::read::Shape =
                $crate::read::Shape::Group(&<Self as $crate::read::Described>::DESCRIPTION);

            fn from_node(node: &$crate::read::Node, reader: &mut $crate::read::Reader) -> Option<Self> {
                let description = &<Self as $crate::read::Described>::DESCRIPTION;
                let mut fields = reader.fields(node, description)?.into_iter();
                Some(Self {
                    at: node.ordinal,
                    $($field: reader.field(fields.next().flatten()),)+
                })
            }
        }
    )+};
}

/// Gives a fixed vocabulary its words.
macro_rules! vocabulary {
    ($type:ty { $($value:expr => $swedish:literal | $english:literal),+ $(,)? }) => {
        impl $crate::read::Vocabulary for $type {
            const VALUES: &'static [Self] = &[$($value),+];
            const WORDS: &'static [(&'static str, &'static str)] = &[$(($swedish, $english)),+];
        }
    };
}

pub(crate) use {vocabulary, written};
