//! Documents, news, pages and sources, as they stand.

use jiff::civil::Date;

use crate::model::{Activity, Contact, Document, Key, News, Page, SourceRecord, Thing};

/// A governing document.
#[derive(Clone, Debug)]
pub struct DocumentState<'m> {
    /// Its key.
    pub key: Key<Document>,
    /// What is written of it.
    pub document: &'m Document,
    /// The activities that are to deliver it.
    pub delivered_by: Vec<Key<Activity>>,
}

/// A public news item.
#[derive(Clone, Debug)]
pub struct NewsState<'m> {
    /// Its key.
    pub key: Key<News>,
    /// What is written of it.
    pub news: &'m News,
    /// The day that it is shown under; `None`: not known.
    pub date: Option<Date>,
    /// Whom to ask, unless the day for that has passed.
    pub contact: Option<&'m Contact>,
}

/// A plain page.
#[derive(Clone, Debug)]
pub struct PageState<'m> {
    /// Its key.
    pub key: Key<Page>,
    /// What is written of it.
    pub page: &'m Page,
}

/// A source, with what rests on it.
#[derive(Clone, Debug)]
pub struct SourceState<'m> {
    /// Its key.
    pub key: Key<SourceRecord>,
    /// What is written of it.
    pub record: &'m SourceRecord,
    /// The public things with a fact that rests on it.
    pub used_by: Vec<Thing>,
}
