//! What can be found: every page that somebody may look for, and every comment of a follow-up.
//!
//! An entry says what it is, where it belongs and how it goes; `gather` makes them of the snapshot.

use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Key, Unit};
use crate::render::words::voice::Voice;

/// What kind of thing is found, in the order in which results that fit equally well are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Goal,
    Activity,
    StrategyGoal,
    Indicator,
    Scorecard,
    Unit,
    Document,
    Strategy,
    Perspective,
    Page,
    News,
    FollowUp,
    Comment,
    Source,
}

impl Kind {
    /// Its name in addresses.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Activity => "activity",
            Self::StrategyGoal => "strategy-goal",
            Self::Indicator => "indicator",
            Self::Scorecard => "scorecard",
            Self::Unit => "unit",
            Self::Document => "document",
            Self::Strategy => "strategy",
            Self::Perspective => "perspective",
            Self::Page => "page",
            Self::News => "news",
            Self::FollowUp => "follow-up",
            Self::Comment => "comment",
            Self::Source => "source",
        }
    }

    /// What many of it are called.
    pub(super) fn name(self, voice: &Voice) -> &str {
        match self {
            Self::Goal => voice.plain_label("goals"),
            Self::Activity => voice.plain_label("activities"),
            Self::StrategyGoal => voice.plain_label("search-strategy-goals"),
            Self::Indicator => voice.plain_label("indicators"),
            Self::Scorecard => voice.plain_label("scorecards"),
            Self::Unit => voice.plain_label("units"),
            Self::Document => voice.plain_label("documents"),
            Self::Strategy => voice.plain_label("search-strategies"),
            Self::Perspective => voice.plain_label("perspectives"),
            Self::Page => voice.plain_label("search-pages"),
            Self::News => voice.plain_label("news"),
            Self::FollowUp => voice.plain_label("rounds"),
            Self::Comment => voice.plain_label("search-comments"),
            Self::Source => voice.plain_label("sources"),
        }
    }
}

/// How it goes, as far as results can be chosen by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Going {
    Goal(GoalStatus),
    Activity(ActivityStatus),
    Level(Measure),
    /// It is to hold from a later day.
    Upcoming,
    /// It no longer holds.
    Gone,
}

/// Whether what is measured has reached its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    Reached,
    PartlyReached,
    NotReached,
    Unknown,
}

/// A department that entries can be chosen by. Departments stand in the order of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Department {
    pub(super) key: Key<Unit>,
    pub(super) id: String,
    pub(super) name: String,
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// The department that it belongs to; `None`: to none.
    pub(super) department: Option<Department>,
    pub(super) going: Option<Going>,
    pub(super) name: RichText,
    /// Whether the name is its own: a comment's is that of what it speaks of.
    pub(super) found_by_name: bool,
    /// Its address, with the place in the page.
    pub(super) at: String,
    /// What it is and where it belongs, in words.
    pub(super) belongs: RichText,
    /// Its status as HTML; empty: it has none.
    pub(super) badge: String,
    /// The beginning of its text.
    pub(super) excerpt: String,
    /// All other words by which it is found.
    pub(super) text: String,
}

impl Entry {
    /// Its texts.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        [self.name.plain(), self.text.as_str()].into_iter()
    }

    /// An entry that is found by a name and a text, and nothing else.
    #[cfg(test)]
    pub(super) fn named(name: &str, text: &str) -> Self {
        Self {
            kind: Kind::Page,
            department: None,
            going: None,
            name: name.into(),
            found_by_name: true,
            at: format!("{name}.html"),
            belongs: RichText::default(),
            badge: String::new(),
            excerpt: String::new(),
            text: text.to_owned(),
        }
    }
}
