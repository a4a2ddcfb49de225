//! What became of one goal or activity since it began.

use jiff::civil::Date;

use super::{Difference, Movement, Reporting};
use crate::model::{
    DeviationCause, Dropped, FollowUp, Key, Label, Period, Prose, Round, Scorecard, Thing,
};

/// Something that happened to a goal or an activity, or to one whose place it took.
#[derive(Clone, Debug)]
pub struct Step<'m, S> {
    /// The goal or activity that it happened to.
    pub thing: Thing,
    /// When: the first day of a revision, the last day of a period.
    pub day: Date,
    /// What.
    pub happened: Happened<'m, S>,
}

/// What may happen to a goal or an activity.
#[derive(Clone, Debug)]
pub enum Happened<'m, S> {
    /// A revision was the first to hold it.
    Began(InRevision),
    /// It took the place of another in a revision.
    TookPlace {
        /// The revision.
        revision: InRevision,
        /// The goal or activity whose place it took.
        of: Thing,
        /// In what respects the two differ.
        differences: Vec<Difference<'m>>,
    },
    /// A revision worded it anew.
    Changed {
        /// The revision.
        revision: InRevision,
        /// In what respects.
        differences: Vec<Difference<'m>>,
    },
    /// A revision holds it no more, and nothing took its place.
    Dropped {
        /// The revision.
        revision: InRevision,
        /// What is said of why; `None`: nothing.
        said: Option<&'m Dropped>,
    },
    /// A follow-up spoke of it.
    Reported(Report<'m, S>),
    /// A round was published, and nothing was said of it.
    Silent {
        /// The round.
        round: Key<Round>,
        /// Its period.
        period: Period,
        /// Whether its card reported at all.
        reporting: Reporting,
    },
    /// Its last day passed, and it was not done.
    BecameLate,
}

/// A revision of a scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InRevision {
    /// The scorecard.
    pub scorecard: Key<Scorecard>,
    /// The revision's position.
    pub position: usize,
}

/// What one follow-up said, and whether the unit had changed its mind.
#[derive(Clone, Debug)]
pub struct Report<'m, S> {
    /// The follow-up.
    pub follow_up: Key<FollowUp>,
    /// Its period.
    pub period: Period,
    /// The status; `None`: a comment without one.
    pub label: Option<&'m Label<S>>,
    /// How much was done, in per cent.
    pub share_done: Option<f64>,
    /// Why it does not go as it was promised, where that was said.
    pub cause: Option<&'m DeviationCause>,
    /// The unit's own words.
    pub comment: Option<&'m Prose>,
    /// The status before, where it was another, and which way it moved from there.
    pub moved: Option<(&'m Label<S>, Movement)>,
}

/// Since when a status has held without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Since the round of a period: nothing nearer is known of what a unit reports.
    Round(Period),
    /// Since a day: the first on which an activity was late.
    Day(Date),
}
