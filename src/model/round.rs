//! Rounds: all follow-ups of one period.

use jiff::civil::Date;

use super::Period;

/// A follow-up round. Its id is its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// The period that is followed up.
    pub period: Period,
    /// The last day for units to report.
    pub deadline: Date,
    /// The day from which its follow-ups are shown, where they name no other.
    pub published: Date,
}

impl Round {
    /// Whether it is published on a day: from then on what was handed in counts, and what was not is missing.
    pub fn is_published_on(&self, day: Date) -> bool {
        self.published <= day
    }
}
