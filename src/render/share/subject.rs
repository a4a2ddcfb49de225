//! What is a page about?

use jiff::civil::Date;

use crate::assess::Snapshot;
use crate::model::Thing;
use crate::render::overview::{Newest, Overview};

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A thing.
    Thing(Thing),
    /// No single thing.
    Overview(Overview),
    /// A page of another kind: a comparison, or what has changed since a round.
    Other,
}

impl Subject {
    /// The day of the newest fact of what a page is about; `None`: nothing of it is dated, or it tells no facts.
    pub(crate) fn newest(self, snapshot: &Snapshot<'_>) -> Option<Date> {
        let newest = &snapshot.newest;
        match self {
            Self::Thing(thing) => newest.of(thing),
            Self::Overview(page) => match page.row().newest {
                Newest::OfSite => newest.site,
                Newest::OfThings(is_meant) => newest.of_all(is_meant),
                Newest::Nothing => None,
            },
            Self::Other => None,
        }
    }
}
