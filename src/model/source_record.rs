//! Where facts are known from.

use jiff::civil::Date;

use super::{Key, Period, Prose, Text};
use crate::source::Origin;

/// A publication, page or register that facts rest on.
#[derive(Clone, Debug)]
pub struct SourceRecord {
    /// The file's stem.
    pub id: Box<str>,
    /// Its title.
    pub title: Text,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Its address.
    pub url: Option<Box<str>>,
    /// The day that it is dated; `None`: undated.
    pub date: Option<Date>,
    /// What is to be known of it, such as that only part of it was seen.
    pub note: Option<Text>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where it was written.
    pub origin: Origin,
}

/// One source of one fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceRef {
    /// A record in `kallor/`.
    Record(Key<SourceRecord>),
    /// A link or words written at the fact itself.
    Words(Text),
}

/// The sources of a fact; empty: none is given.
pub type Sources = Vec<SourceRef>;

/// Something known in words: not a status, not a value.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The time that it speaks of; `None`: undated.
    pub period: Option<Period>,
    /// What is known.
    pub text: Text,
    /// Where this is known from.
    pub sources: Sources,
}

impl Statement {
    /// Whether it can be known on a day: what speaks of a later time cannot.
    pub fn is_known(&self, day: Date) -> bool {
        self.period.is_none_or(|period| period.first_day() <= day)
    }
}
