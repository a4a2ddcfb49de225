//! Where a series is heading, how fast, and where that leads.

use super::series::point_at;
use super::state::{Point, Trend};
use crate::locale::{FINEST, decimals_of};
use crate::model::{Direction, Period};

/// Where a series is heading, by its last two comparable values.
///
/// A change of less than `unchanged_within` per cent of the earlier value is none; from zero, any change is one.
///
/// ```
/// use malkort::assess::{Trend, trend};
/// use malkort::model::{Direction, Period};
/// let year = |year| Period::year(year).unwrap();
/// let ranking = [(year(2020), 186.0), (year(2021), 157.0)];
/// assert_eq!(trend(&ranking, Direction::Lower, 1.0), Trend::Better);
/// ```
pub fn trend(values: &[(Period, f64)], better: Direction, unchanged_within: f64) -> Trend {
    let [.., (_, before), (_, now)] = values else { return Trend::Unknown };
    let change = now - before;
    let is_change = if *before == 0.0 {
        change != 0.0
    } else {
        (change / before).abs() * 100.0 >= unchanged_within && change != 0.0
    };
    match (is_change, change > 0.0, better) {
        (false, _, _) => Trend::Unchanged,
        (true, true, Direction::Higher) | (true, false, Direction::Lower) => Trend::Better,
        (true, false, Direction::Higher) | (true, true, Direction::Lower) => Trend::Worse,
        (true, true, Direction::Neither) => Trend::Up,
        (true, false, Direction::Neither) => Trend::Down,
    }
}

/// Where a series is heading, as far as can be seen of it: a change within the margins of error of its two values is none.
///
/// The margins of two independent estimates add as squares, for so do their variances (Cochran, *Sampling Techniques*, 3rd
/// edition, 1977); a value without one is taken as exact.
pub(super) fn trend_seen(
    points: &[Point<'_>],
    values: &[(Period, f64)],
    better: Direction,
    unchanged_within: f64,
) -> Trend {
    if is_within_margin(points, values) {
        Trend::Unchanged
    } else {
        trend(values, better, unchanged_within)
    }
}

/// Whether the last change of values lies within the margins of error of the two.
pub(super) fn is_within_margin(points: &[Point<'_>], values: &[(Period, f64)]) -> bool {
    let [.., (since, before), (period, now)] = values else { return false };
    let margin = |period: Period| point_at(points, period).and_then(|point| point.margin);
    let margins = [margin(*since), margin(*period)].into_iter().flatten();
    let squares: Vec<f64> = margins.map(|margin| margin * margin).collect();
    !squares.is_empty() && (now - before).abs() <= squares.iter().sum::<f64>().sqrt()
}

/// The fewest values that a pace is counted from.
pub const FEWEST_FOR_PACE: usize = 3;

/// The fewest years that a pace is counted over.
pub const YEARS_FOR_PACE: i64 = 2;

/// Whether values, oldest first, span as many years as a pace is counted over.
pub(super) fn spans_years(values: &[(Period, f64)]) -> bool {
    let (Some((first, _)), Some((last, _))) = (values.first(), values.last()) else { return false };
    let span = jiff::Span::new().years(YEARS_FOR_PACE);
    first.last_day().checked_add(span).is_ok_and(|least| least <= last.last_day())
}

/// The change a year that a series holds: the median of the slopes between all pairs of its values (Theil 1950; Sen,
/// *Journal of the American Statistical Association* 63, 1968, 1379–1389). One odd year does not turn it, as it would
/// turn a line of least squares. `None` for fewer than two values at different times.
///
/// ```
/// use malkort::assess::pace_held;
/// use malkort::model::Period;
/// let year = |year| Period::year(year).unwrap();
/// // Slopes 2, 2 and 2 between the ordinary years; the odd value of 2019 gives 30, 16, -10 and the like.
/// let values = [(year(2016), 10.0), (year(2017), 12.0), (year(2018), 14.0), (year(2019), 40.0), (year(2020), 18.0)];
/// assert!((pace_held(&values).unwrap() - 2.0).abs() < 0.01);
/// ```
///
/// At most the latest 400 values are looked at, so that a series of daily figures takes no longer than it is worth.
pub fn pace_held(values: &[(Period, f64)]) -> Option<f64> {
    if values.len() < FEWEST_FOR_PACE || !spans_years(values) {
        return None;
    }
    let values = values.get(values.len().saturating_sub(400)..)?;
    let mut slopes: Vec<f64> = Vec::new();
    for (position, (earlier, first)) in values.iter().enumerate() {
        for (later, second) in values.iter().skip(position + 1) {
            let years = later.position_in_years() - earlier.position_in_years();
            if years > 0.0 {
                slopes.push((second - first) / years);
            }
        }
    }
    slopes.sort_by(f64::total_cmp);
    let middle = slopes.len() / 2;
    let upper = slopes.get(middle)?;
    if slopes.len() % 2 == 1 {
        return Some(*upper).filter(|pace| pace.is_finite());
    }
    let lower = slopes.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(*lower, *upper)).filter(|pace| pace.is_finite())
}

/// The change a year from the latest value that would just come to the target in time; `None` once the time is over.
pub fn pace_needed(latest: (Period, f64), target: f64, by: Period) -> Option<f64> {
    let years = by.position_in_years() - latest.0.position_in_years();
    (years > 0.0).then(|| (target - latest.1) / years).filter(|pace| pace.is_finite())
}

/// How much of the way from baseline to target is covered, in per cent: `(latest - baseline) / (target - baseline)`.
/// Negative where it went the wrong way. `None` where the baseline is the target: there is no way to go.
///
/// ```
/// use malkort::assess::distance_covered;
/// assert_eq!(distance_covered(276.0, 157.0, 145.0).map(f64::round), Some(91.0));
/// assert_eq!(distance_covered(-4.0, -1.0, 0.0), Some(75.0));
/// assert_eq!(distance_covered(0.0, 3.0, 0.0), None);
/// ```
pub fn distance_covered(baseline: f64, latest: f64, target: f64) -> Option<f64> {
    let way = target - baseline;
    let covered = (latest - baseline) / way * 100.0;
    if way == 0.0 || !covered.is_finite() {
        return None;
    }
    // 29 of 100 is 28.999999999999996 in binary fractions. What is that near a round figure is one, but for the whole
    // way: who has not come quite so far has not come so far.
    let round = (covered * 1e9).round() / 1e9;
    let falls_short = if way > 0.0 { latest < target } else { latest > target };
    let near = if round.is_finite() { round } else { covered };
    Some(if falls_short { near.min(MOST_OF_THE_WAY) } else { near })
}

/// The most that is covered where the target is not reached.
const MOST_OF_THE_WAY: f64 = 100.0_f64.next_down();

/// A share as it is told: never more than there is, so that nobody reads 100 per cent before all of the way is covered,
/// and no finer than the threshold that it is held against.
///
/// ```
/// use malkort::assess::share_told;
/// assert_eq!((share_told(99.6, 80.0), share_told(79.96, 79.95), share_told(-4.2, 80.0)), (99.0, 79.96, -5.0));
/// ```
pub fn share_told(share: f64, threshold: f64) -> f64 {
    let tens = 10_f64.powi(i32::from(decimals_of(threshold, FINEST)));
    let steps = (share * tens).floor();
    // 79.96 times a hundred is 7995.999999999999 in binary fractions: the next step may still be no more than the share.
    let next = (steps + 1.0) / tens;
    let told = if next <= share { next } else { steps / tens };
    if told.is_finite() { told } else { share }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(values: &[(i16, f64)]) -> Vec<(Period, f64)> {
        values.iter().map(|(year, value)| (Period::year(*year).unwrap(), *value)).collect()
    }

    #[test]
    fn trends_of_ordinary_and_awkward_series() {
        let cases = [
            (vec![], Direction::Higher, Trend::Unknown, "no values"),
            (vec![(2016, 1.0)], Direction::Higher, Trend::Unknown, "one value"),
            (
                vec![(2016, 0.0), (2017, 0.0)],
                Direction::Higher,
                Trend::Unchanged,
                "zero stays zero",
            ),
            (
                vec![(2016, 0.0), (2017, 0.1)],
                Direction::Higher,
                Trend::Better,
                "any change from zero is one",
            ),
            (
                vec![(2016, -5.0), (2017, -4.0)],
                Direction::Higher,
                Trend::Better,
                "less negative is higher",
            ),
            (
                vec![(2016, 100.0), (2017, 100.9)],
                Direction::Higher,
                Trend::Unchanged,
                "0.9 % is below 1 %",
            ),
            (vec![(2016, 100.0), (2017, 101.0)], Direction::Higher, Trend::Better, "1 % counts"),
            (vec![(2016, 5.0), (2017, 6.0)], Direction::Lower, Trend::Worse, "lower is better"),
            (vec![(2016, 5.0), (2017, 6.0)], Direction::Neither, Trend::Up, "neither is better"),
        ];
        for (values, better, expected, why) in cases {
            assert_eq!(trend(&series(&values), better, 1.0), expected, "{why}");
        }
    }

    #[test]
    fn the_pace_needed_ends_with_the_time() {
        let by = Period::year(2027).unwrap();
        let needed = pace_needed((Period::year(2021).unwrap(), 157.0), 145.0, by);
        assert_eq!(needed.map(|pace| (pace * 100.0).round()), Some(-200.0), "12 places in 6 years");
        assert_eq!(pace_needed((Period::year(2027).unwrap(), 157.0), 145.0, by), None);
    }

    proptest::proptest! {
        #[test]
        fn the_pace_lies_between_the_steepest_slopes(values in proptest::collection::vec(-1e6..1e6f64, 3..8)) {
            let values: Vec<(Period, f64)> =
                (2000..).zip(values).map(|(year, value)| (Period::year(year).unwrap(), value)).collect();
            let steps: Vec<f64> = values.windows(2).map(|pair| pair[1].1 - pair[0].1).collect();
            let low = steps.iter().copied().fold(f64::INFINITY, f64::min);
            let high = steps.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let pace = pace_held(&values).unwrap();
            proptest::prop_assert!(pace >= low * 1.01 - 1.0 - high.abs() * 0.01 && pace <= high * 1.01 + 1.0 + low.abs() * 0.01);
        }
    }
}
