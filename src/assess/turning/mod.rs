//! When does the site change by itself? The days to look at, and what turns on each.
//!
//! [`turning_days`] lists every day on which anything may come to look different with nobody touching the content: more
//! days than really turn, never fewer. [`turns`] holds the snapshots of two days against each other and says what
//! became public, late, over or too old between them. Whether pages really change on a day is for the caller to see.

mod days;
mod turns;

pub(super) use days::last_current_day;
pub use days::{Reach, turning_days};
pub use turns::turns;

use crate::model::Thing;

/// What turns on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turning {
    /// It becomes public: a follow-up, a revision, news.
    Published,
    /// A revision takes over.
    InForce,
    /// A revision holds no longer, and none takes its place.
    Over,
    /// A decision is dated that day.
    Decided,
    /// A round's period begins.
    RoundBegins,
    /// A round's period is over, and units report.
    RoundOpens,
    /// A round's last day to report has passed.
    DeadlinePassed,
    /// A round is published.
    RoundPublished,
    /// A round was to be published, and nobody has reported.
    RoundOverdue,
    /// An activity is to begin.
    ActivityBegins,
    /// An activity is late.
    ActivityLate,
    /// An activity's last day has passed.
    ActivityEnded,
    /// An indicator gets a value.
    Value,
    /// An indicator's latest value is too old.
    TooOld,
    /// An indicator's target, baseline or direction is another.
    TargetMoved,
    /// A correction holds from that day.
    Corrected,
    /// A contact holds no longer.
    ContactExpired,
}

impl Turning {
    /// What it is called in the data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::InForce => "in-force",
            Self::Over => "over",
            Self::Decided => "decided",
            Self::RoundBegins => "round-begins",
            Self::RoundOpens => "round-opens",
            Self::DeadlinePassed => "deadline-passed",
            Self::RoundPublished => "round-published",
            Self::RoundOverdue => "round-overdue",
            Self::ActivityBegins => "activity-begins",
            Self::ActivityLate => "activity-late",
            Self::ActivityEnded => "activity-ended",
            Self::Value => "value",
            Self::TooOld => "too-old",
            Self::TargetMoved => "target-moved",
            Self::Corrected => "corrected",
            Self::ContactExpired => "contact-expired",
        }
    }
}

/// That something turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// What turns.
    pub turning: Turning,
    /// What it is about.
    pub thing: Thing,
}
