//! Which part of the site does a page belong to?

use crate::render::address::Overview;

/// The part of the site that a page belongs to, marked in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Section {
    /// The start page.
    Start,
    /// The strategy, its areas and goals.
    Strategy,
    /// The scorecards and their revisions.
    Scorecards,
    /// The goals and the perspectives.
    Goals,
    /// The activities.
    Activities,
    /// The indicators.
    Indicators,
    /// The rounds and follow-ups.
    Rounds,
    /// The organisation.
    Organisation,
    /// The news.
    News,
    /// What the menu does not name.
    Other,
}

impl Section {
    /// All of them.
    pub(super) const ALL: [Self; 10] = [
        Self::Start,
        Self::Strategy,
        Self::Scorecards,
        Self::Goals,
        Self::Activities,
        Self::Indicators,
        Self::Rounds,
        Self::Organisation,
        Self::News,
        Self::Other,
    ];

    /// The label in the menu, and the page it leads to. The strategy's page has the strategy's own address.
    pub(super) fn menu(self) -> Option<(&'static str, Overview)> {
        Some(match self {
            Self::Start => ("overview", Overview::Start),
            Self::Scorecards => ("scorecards", Overview::Scorecards),
            Self::Goals => ("goals", Overview::Goals),
            Self::Activities => ("activities", Overview::Activities),
            Self::Indicators => ("indicators", Overview::Indicators),
            Self::Rounds => ("rounds", Overview::Rounds),
            Self::Organisation => ("organisation", Overview::Organisation),
            Self::News => ("news", Overview::News),
            Self::Strategy | Self::Other => return None,
        })
    }
}
