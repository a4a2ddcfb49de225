//! When is an activity late? From the day after its last day, unless it was done or struck off: whatever else was
//! reported, and whether or not anybody reported at all.
//!
//! Everything that speaks of lateness asks here: today's status, how a round counted it then, the day on which its course
//! says that it became late, and the days on which pages change for it.

use jiff::civil::Date;

use crate::model::{ActivityStatus, Period};

/// The first day on which an activity with this end is late; `None`: its end is not known, so it never is.
pub(super) fn late_from(end: Option<Period>) -> Option<Date> {
    end.and_then(|end| end.last_day().tomorrow().ok())
}

/// Whether an activity's last day has passed on a day.
pub(super) fn is_past(end: Option<Period>, day: Date) -> bool {
    late_from(end).is_some_and(|from| from <= day)
}

/// The status on a day that holds whatever the latest follow-up says: one that is settled, or late. `None`: what was
/// reported counts.
///
/// `reported` is what was last reported of it, in any follow-up.
pub(super) fn status_regardless(
    reported: Option<ActivityStatus>,
    end: Option<Period>,
    day: Date,
) -> Option<ActivityStatus> {
    match reported {
        Some(settled) if settled.is_settled() => Some(settled),
        Some(_) | None => is_past(end, day).then_some(ActivityStatus::Late),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use ActivityStatus::{Done, Late, NotBegun, NotReported, StruckOff, UnderWay};

    #[test]
    fn an_activity_is_late_from_the_day_after_its_end_unless_done_or_struck_off() {
        let end: Option<Period> = Some("2026-06".parse().unwrap());
        let (last, after) = (date(2026, 6, 30), date(2026, 7, 1));
        assert_eq!(late_from(end), Some(after));
        for (reported, end, day, expected) in [
            (None, end, last, None),
            (None, end, after, Some(Late)),
            (Some(UnderWay), end, last, None),
            (Some(UnderWay), end, after, Some(Late)),
            (Some(NotBegun), end, after, Some(Late)),
            (Some(NotReported), end, after, Some(Late)),
            (Some(Done), end, last, Some(Done)),
            (Some(Done), end, after, Some(Done)),
            (Some(StruckOff), end, after, Some(StruckOff)),
            (Some(UnderWay), None, after, None),
            (None, None, after, None),
        ] {
            assert_eq!(status_regardless(reported, end, day), expected, "{reported:?} {day}");
        }
    }
}
