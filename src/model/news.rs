//! News and plain pages.

use jiff::civil::Date;

use super::{Prose, Sources, Text};
use crate::source::Origin;

/// How to reach someone: a role rather than a name.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Contact {
    /// Who answers: a function, or a name.
    pub name: Option<Text>,
    /// E-mail address.
    pub email: Option<Box<str>>,
    /// Telephone number as people write it.
    pub phone: Option<Box<str>>,
    /// When the telephone is answered.
    pub hours: Option<Text>,
    /// Postal or visiting address.
    pub address: Option<Text>,
    /// The last day on which the contact is to be shown.
    pub until: Option<Date>,
}

impl Contact {
    /// Whether it may be turned to on a day: until its own last day, where it names one.
    pub fn is_current_on(&self, day: Date) -> bool {
        self.until.is_none_or(|until| day <= until)
    }
}

/// A news item.
#[derive(Clone, Debug)]
pub struct News {
    /// The file's stem.
    pub id: Box<str>,
    /// Its headline.
    pub title: Text,
    /// Its first sentence or two.
    pub lead: Option<Text>,
    /// The day that it is dated; `None`: not known, and the site says so.
    pub date: Option<Date>,
    /// The day from which it is shown; `None`: its date, or at once.
    pub published: Option<Date>,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// The text.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// A plain page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file's stem.
    pub id: Box<str>,
    /// Its heading.
    pub title: Text,
    /// One sentence about it.
    pub lead: Option<Text>,
    /// Its place in the foot of every page; `None`: it is only linked to.
    pub order: Option<u32>,
    /// The text.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
