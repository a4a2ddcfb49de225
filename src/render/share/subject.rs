//! What is a page about?

use jiff::civil::Date;

use crate::assess::Snapshot;
use crate::model::Thing;
use crate::render::address::Overview;

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
            Self::Overview(page) => match page {
                Overview::Start => newest.site,
                Overview::Scorecards | Overview::WhatsNew | Overview::Dropped => {
                    newest.of_all(|thing| matches!(thing, Thing::Scorecard(_)))
                }
                Overview::Goals => newest.of_all(|thing| matches!(thing, Thing::Goal(_))),
                Overview::Activities => newest.of_all(|thing| matches!(thing, Thing::Activity(_))),
                Overview::Indicators => newest.of_all(|thing| matches!(thing, Thing::Indicator(_))),
                Overview::Rounds | Overview::Changes | Overview::Reporting => {
                    newest.of_all(|thing| matches!(thing, Thing::Round(_)))
                }
                Overview::Documents => newest.of_all(|thing| matches!(thing, Thing::Document(_))),
                Overview::News => newest.of_all(|thing| matches!(thing, Thing::News(_))),
                Overview::Calendar
                | Overview::Organisation
                | Overview::Sources
                | Overview::Corrections
                | Overview::Method
                | Overview::About
                | Overview::Accessibility
                | Overview::Privacy
                | Overview::Search
                | Overview::Register
                | Overview::NotFound => None,
            },
            Self::Other => None,
        }
    }
}
