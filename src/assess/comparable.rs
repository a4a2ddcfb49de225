//! Which values can be held against each other?
//!
//! In come the points of a series; out come those of one kind: whole years beside whole years, a part of a year beside
//! the same part of another year, so that no season is taken for a change, and days beside days. Values on two sides of
//! a change of method are never held against each other.

use jiff::Unit;

use super::state::Point;
use crate::model::{Period, PeriodKind};

/// Whether values of two periods can be held against each other: both are whole years, as many years together, twelve months,
/// the same part of a year each, or days.
///
/// ```
/// use malkort::assess::alike;
/// let alike = |a: &str, b: &str| alike(a.parse().unwrap(), b.parse().unwrap());
/// assert!(alike("2024", "2025") && alike("2024-t1", "2025-t1"));
/// assert!(alike("2003-2005", "2004-2006") && !alike("2003-2005", "2002-2005"));
/// assert!(!alike("2024-t1", "2024") && !alike("2024-t1", "2024-t2"));
/// ```
pub fn alike(a: Period, b: Period) -> bool {
    let is_any_alike = is_without_seasons(a.kind()) && a.kind() != PeriodKind::Years;
    a.kind() == b.kind() && (is_any_alike || a.number() == b.number())
}

/// Whether no part of a year comes into periods of a kind, so that no season does.
pub(super) fn is_without_seasons(kind: PeriodKind) -> bool {
    kind.per_year().is_none_or(|per_year| per_year == 1)
}

/// The kind of period that a series is followed by, where it has several: the longest one that has not fallen behind the
/// others by a whole period of its own.
///
/// A year's value is followed until the next year is over, whatever its months say meanwhile; a series that once was
/// yearly and has gone over to quarters is followed by quarters.
pub(super) fn kind_followed(periods: impl IntoIterator<Item = Period>) -> Option<PeriodKind> {
    let mut latest_of: Vec<Period> = Vec::new();
    for period in periods {
        match latest_of.iter_mut().find(|known| known.kind() == period.kind()) {
            Some(known) => *known = period.max(*known),
            None => latest_of.push(period),
        }
    }
    let last_day = latest_of.iter().map(|period| period.last_day()).max()?;
    let keeps_up = |period: &&Period| {
        period.last_day() == last_day
            || period.next().is_none_or(|next| next.last_day() >= last_day)
    };
    latest_of.iter().filter(keeps_up).max_by_key(|period| days(**period)).map(|one| one.kind())
}

fn days(period: Period) -> i32 {
    let span = period.first_day().until((Unit::Day, period.last_day()));
    span.map_or(0, |span| span.get_days())
}

/// The values up to that of a period, oldest first, that it can be held against, and its own: those since the latest
/// change of method.
pub(super) fn comparable(points: &[Point<'_>], until: Period) -> Vec<(Period, f64)> {
    let end = points.partition_point(|point| point.period <= until);
    let known = points.get(..end).unwrap_or_default();
    let from = known.iter().rposition(|point| point.breaks_series).unwrap_or(0);
    let since = known.get(from..).unwrap_or_default();
    let values = since.iter().filter(|point| alike(point.period, until));
    values.filter_map(|point| Some((point.period, point.value.number()?))).collect()
}

/// Every value beside the one before it that it can be held against.
pub(super) fn neighbours(points: &[Point<'_>]) -> Vec<[(Period, f64); 2]> {
    let mut latest: Vec<(Period, f64)> = Vec::new();
    let mut found = Vec::new();
    for point in points {
        if point.breaks_series {
            latest.clear();
        }
        let Some(value) = point.value.number() else { continue };
        let now = (point.period, value);
        match latest.iter_mut().find(|(known, _)| alike(*known, point.period)) {
            Some(before) => found.push([std::mem::replace(before, now), now]),
            None => latest.push(now),
        }
    }
    found
}

/// The latest period of a kind that has a value.
pub(super) fn latest_known(points: &[Point<'_>], kind: PeriodKind) -> Option<Period> {
    let mut known = points.iter().rev().filter(|point| point.period.kind() == kind);
    known.find(|point| point.value.number().is_some()).map(|point| point.period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn followed(periods: &[&str]) -> Option<PeriodKind> {
        kind_followed(periods.iter().map(|period| period.parse().unwrap()))
    }

    #[test]
    fn the_longest_kind_that_keeps_up_is_followed() {
        let cases: [(&[&str], Option<PeriodKind>, &str); 7] = [
            (&[], None, "nothing is known"),
            (&["2023", "2024", "2024-t1"], Some(PeriodKind::Year), "the year tells more"),
            (&["2024", "2025-k1"], Some(PeriodKind::Year), "the year 2025 is not over"),
            (&["2024", "2025-12"], Some(PeriodKind::Year), "its value may come any day"),
            (&["2024", "2026-k1"], Some(PeriodKind::Quarter), "2025 never came"),
            (&["2019", "2025-05", "2025-k1"], Some(PeriodKind::Quarter), "years are long gone"),
            (&["2025-01-31", "2025-03-31"], Some(PeriodKind::Day), "days alone"),
        ];
        for (periods, expected, why) in cases {
            assert_eq!(followed(periods), expected, "{why}");
        }
    }
}
