//! Who reported: of one card in one round, and counted over many.

use jiff::civil::Date;

use crate::assess::days::days_between;

/// Whether a follow-up came in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timeliness {
    /// It did.
    OnTime,
    /// It came so many days late.
    Late(u32),
    /// The day on which it came is not known.
    Unknown,
}

impl Timeliness {
    /// That of a follow-up handed in on a day, where the day is known: in time up to the deadline itself.
    pub(in crate::assess) fn of(reported: Option<Date>, deadline: Date) -> Self {
        match reported {
            None => Self::Unknown,
            Some(day) if day <= deadline => Self::OnTime,
            Some(day) => Self::Late(days_between(deadline, day)),
        }
    }
}

/// Whether a card reported for a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reporting {
    /// In time.
    OnTime,
    /// So many days after the deadline.
    Late(u32),
    /// It reported; the day is not known.
    Reported,
    /// It has not reported, so many days after the deadline.
    Missing(u32),
    /// The deadline has not passed.
    NotYetDue,
    /// The card was not in force then.
    NotInForce,
}

impl From<Timeliness> for Reporting {
    fn from(timeliness: Timeliness) -> Self {
        match timeliness {
            Timeliness::OnTime => Self::OnTime,
            Timeliness::Late(days) => Self::Late(days),
            Timeliness::Unknown => Self::Reported,
        }
    }
}

/// How many cards reported, and when.
///
/// ```
/// use malkort::assess::Reporting::{Late, Missing, NotInForce, OnTime};
/// use malkort::assess::ReportingCounts;
/// let counts: ReportingCounts = [OnTime, Late(3), Missing(9), NotInForce].into_iter().collect();
/// assert_eq!((counts.expected, counts.on_time, counts.reported()), (3, 1, 2));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportingCounts {
    /// How many were in force.
    pub expected: u32,
    /// How many reported in time.
    pub on_time: u32,
    /// How many reported late.
    pub late: u32,
    /// How many reported on a day that is not known.
    pub undated: u32,
    /// How many should have reported and have not.
    pub missing: u32,
    /// How many may still report, or have done so without it being public.
    pub waiting: u32,
}

impl ReportingCounts {
    /// How many have reported.
    pub fn reported(&self) -> u32 {
        self.on_time + self.late + self.undated
    }
}

impl FromIterator<Reporting> for ReportingCounts {
    fn from_iter<I: IntoIterator<Item = Reporting>>(all: I) -> Self {
        let mut counts = Self::default();
        for reporting in all {
            let count = match reporting {
                Reporting::OnTime => &mut counts.on_time,
                Reporting::Late(_) => &mut counts.late,
                Reporting::Reported => &mut counts.undated,
                Reporting::Missing(_) => &mut counts.missing,
                Reporting::NotYetDue => &mut counts.waiting,
                Reporting::NotInForce => continue,
            };
            *count += 1;
            counts.expected += 1;
        }
        counts
    }
}
