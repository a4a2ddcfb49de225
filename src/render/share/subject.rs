//! What is a page about?

use jiff::civil::Date;

use crate::assess::Snapshot;
use crate::model::Thing;
use crate::render::overview::{LatestChange, Overview};

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
    /// The day of the latest change of what a page is about; `None`: nothing of it is dated, or it tells no facts.
    pub(crate) fn latest_change(self, snapshot: &Snapshot<'_>) -> Option<Date> {
        let latest_changes = &snapshot.latest_changes;
        match self {
            Self::Thing(thing) => latest_changes.of(thing),
            Self::Overview(page) => match page.row().latest_change {
                LatestChange::OfSite => latest_changes.site,
                LatestChange::OfThings(is_meant) => latest_changes.of_all(is_meant),
                LatestChange::Nothing => None,
            },
            Self::Other => None,
        }
    }
}
