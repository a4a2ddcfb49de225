//! How far apart two series are, period by period.

use super::comparable::{alike, kind_followed};
use super::series::value_at;
use super::state::Point;
use crate::model::Period;

/// The distances between two series in the periods that both have a value for, of the kind that they are followed by and
/// the same part of a year as the latest; oldest first.
pub(super) fn distances(
    first: &[Point<'_>],
    second: &[Point<'_>],
    distance: impl Fn(f64, f64) -> f64,
) -> Vec<(Period, f64)> {
    let both = first.iter().filter_map(|point| {
        let theirs = value_at(second, point.period)?;
        Some((point.period, distance(point.value.number()?, theirs)))
    });
    let mut both: Vec<(Period, f64)> = both.collect();
    let followed = kind_followed(both.iter().map(|(period, _)| *period));
    let last = both.iter().rev().map(|(period, _)| *period);
    let last = last.into_iter().find(|period| Some(period.kind()) == followed);
    both.retain(|(period, _)| last.is_some_and(|last| alike(*period, last)));
    both
}

/// The distance that others are held against: that of the baseline's period, or else the first.
pub(super) fn start(
    distances: &[(Period, f64)],
    baseline: Option<Period>,
) -> Option<(Period, f64)> {
    let at_baseline = distances.iter().find(|(period, _)| Some(*period) == baseline);
    at_baseline.or(distances.first()).copied()
}
