//! How a field and a type are described: once, for the reader, the reference, the templates and "did you mean".

use super::quoting::in_toml;
use super::spelling::normalised;
use super::suggestion::nearest_of;

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
    /// A goal or a target of Agenda 2030, `4.1`.
    AgendaTarget,
    /// One of some words, each in Swedish and in English.
    Choice(&'static [(&'static str, &'static str)]),
    /// A list; one thing alone counts as a list of one.
    List(&'static Shape),
    /// Keys of its own.
    Group(&'static TypeDescription),
    /// Ids, each with a value.
    ById(&'static Shape),
}

impl Shape {
    /// Whether a value alone is words: a text, an item of a list of texts, the one text of a group's short form.
    pub(super) fn takes_words(&self) -> bool {
        match self {
            Self::Text | Self::Markdown => true,
            Self::List(item) => item.takes_words(),
            Self::Group(group) => group.fields.iter().any(|field| {
                let has = |flag| field.flags.contains(&flag);
                has(Flag::Short) && !has(Flag::Word) && field.shape.takes_words()
            }),
            Self::Id
            | Self::Reference(_)
            | Self::Date
            | Self::Period
            | Self::Number
            | Self::Count
            | Self::YesNo
            | Self::AgendaTarget
            | Self::Choice(_)
            | Self::ById(_) => false,
        }
    }

    /// The keys that a value has, or that each of its items has; `None`: it has none.
    pub fn group(&self) -> Option<&'static TypeDescription> {
        match self {
            Self::Group(group) => Some(group),
            Self::List(item) | Self::ById(item) => item.group(),
            Self::Text
            | Self::Markdown
            | Self::Id
            | Self::Reference(_)
            | Self::Date
            | Self::Period
            | Self::Number
            | Self::Count
            | Self::YesNo
            | Self::AgendaTarget
            | Self::Choice(_) => None,
        }
    }
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
    /// A yes or a no does not say it.
    Telling,
    /// One of the municipality's own words: a comment may stand behind it.
    Word,
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

impl FieldDescription {
    /// The line that gives it its example, as it stands in the configuration.
    pub fn in_settings(&self) -> String {
        let line = |value: &str| format!("{} = {value}", self.english);
        match &self.shape {
            Shape::Group(group) | Shape::List(Shape::Group(group)) => group.swedish.to_owned(),
            Shape::ById(_) if self.example.is_empty() => format!("[{}]", self.english),
            Shape::Date | Shape::Number | Shape::Count | Shape::YesNo | Shape::ById(_) => {
                line(self.example)
            }
            Shape::List(_) => {
                line(&format!("[{}]", in_toml(self.example.trim_matches(['[', ']']))))
            }
            Shape::Text
            | Shape::Markdown
            | Shape::Id
            | Shape::Reference(_)
            | Shape::Period
            | Shape::AgendaTarget
            | Shape::Choice(_) => line(&in_toml(self.example)),
        }
    }

    /// Whether a translation may hold it.
    pub(super) fn can_be_in_translation(&self) -> bool {
        self.shape.group().is_some()
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
        let keys = self.fields.iter().enumerate();
        let keys = keys.flat_map(|(at, field)| [(field.swedish, at), (field.english, at)]);
        nearest_of(&normalised(key), keys)
    }
}
