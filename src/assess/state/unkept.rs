//! A promise that is not kept, and in which ways.

use jiff::civil::Date;

use crate::model::{DeviationCause, Dropped, Key, Scorecard, Thing};

/// A way in which a promise is not kept, or cannot be seen to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortfall<'m> {
    /// A goal that the unit itself says was not reached.
    NotReached,
    /// An activity that is late; the last day on which it was to be done, where that has passed.
    Late(Option<Date>),
    /// It was dropped: the day from which it is gone, and what is said of why.
    Dropped(Date, Option<&'m Dropped>),
    /// An activity that the unit itself reports as struck off, in a report of that day; the card still has it.
    ReportedDropped(Date),
    /// Its card came to its end before it was reached or done: the day from which another holds.
    Ended(Date),
    /// Its end was put off: the last day first promised, and the one that holds now.
    Postponed {
        /// The last day first promised.
        first: Date,
        /// The last day now.
        now: Date,
    },
    /// The latest round says nothing of it.
    Unreported,
}

/// What kind of shortfall it is, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShortfallKind {
    /// Not reached.
    NotReached,
    /// Late.
    Late,
    /// Dropped.
    Dropped,
    /// Its card came to its end first.
    Ended,
    /// Put off.
    Postponed,
    /// Not reported.
    Unreported,
}

impl ShortfallKind {
    /// All of them, the gravest first.
    pub const ALL: [Self; 6] = [
        Self::NotReached,
        Self::Late,
        Self::Dropped,
        Self::Ended,
        Self::Postponed,
        Self::Unreported,
    ];
}

impl Shortfall<'_> {
    /// Its kind.
    pub fn kind(&self) -> ShortfallKind {
        match self {
            Self::NotReached => ShortfallKind::NotReached,
            Self::Late(_) => ShortfallKind::Late,
            Self::Dropped(..) | Self::ReportedDropped(_) => ShortfallKind::Dropped,
            Self::Ended(_) => ShortfallKind::Ended,
            Self::Postponed { .. } => ShortfallKind::Postponed,
            Self::Unreported => ShortfallKind::Unreported,
        }
    }
}

/// A promise that is not kept.
#[derive(Clone, Debug)]
pub struct UnkeptPromise<'m> {
    /// The goal or the activity.
    pub thing: Thing,
    /// The card that it stands or stood in.
    pub scorecard: Key<Scorecard>,
    /// In which ways, the gravest first. Never empty.
    pub shortfalls: Vec<Shortfall<'m>>,
    /// Why, in the municipality's own words: as it was dropped, or as the latest report of it says; `None`: none was named.
    pub cause: Option<&'m DeviationCause>,
}

impl UnkeptPromise<'_> {
    /// The gravest of the ways: what it is counted as.
    pub fn gravest(&self) -> Option<ShortfallKind> {
        self.shortfalls.first().map(Shortfall::kind)
    }
}
