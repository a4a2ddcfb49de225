//! Series: the values that may be shown, and those that may not.
//!
//! A value that rests on fewer answers than the limit is suppressed. If it is the only one suppressed among the parts
//! of one division and period, it could be counted back from the total and the rest; then the next smallest part is
//! suppressed too (complementary suppression; see Eurostat, *Handbook on Statistical Disclosure Control*, 2010,
//! chapter 4). Where the total itself is suppressed, so are all its parts.

use super::state::{PartSeries, Point, PointValue};
use super::visibility::Visibility;
use crate::model::{Breakdown, FollowUp, Indicator, Key, Model, Observation, Observed, Period};

/// Values that follow-ups brought, by indicator.
pub(super) type Brought<'m> = Vec<Vec<(Key<FollowUp>, &'m Observation)>>;

/// The values of all public follow-ups, by indicator.
pub(super) fn brought<'m>(model: &'m Model, visibility: &Visibility<'m>) -> Brought<'m> {
    let mut brought = vec![Vec::new(); model.indicators.len()];
    for (card, _) in model.scorecards.iter() {
        for key in visibility.follow_ups(card) {
            for value in &model.follow_ups[*key].values {
                if let Some(list) = brought.get_mut(value.indicator.position()) {
                    list.push((*key, &value.observation));
                }
            }
        }
    }
    brought
}

/// An indicator's series and breakdowns, suppressed where they must be.
pub(super) fn shown<'m>(
    indicator: &'m Indicator,
    brought: &[(Key<FollowUp>, &'m Observation)],
    visibility: &Visibility<'m>,
    limit: u32,
) -> (Vec<Point<'m>>, Vec<PartSeries<'m>>) {
    let mut series: Vec<Point<'m>> = points(&indicator.series.observations, visibility);
    for (follow_up, observation) in brought {
        // A value in the indicator's own file has been looked at again since it was reported.
        if !series.iter().any(|point| point.period == observation.period) {
            series.push(Point { follow_up: Some(*follow_up), ..point(observation) });
        }
    }
    series.sort_by_key(|point| point.period);
    let mut parts: Vec<Vec<Point<'m>>> = indicator
        .breakdowns
        .iter()
        .map(|breakdown| points(&breakdown.series.observations, visibility))
        .collect();
    suppress(&mut series, &mut parts, &indicator.breakdowns, limit);
    let breakdowns = indicator
        .breakdowns
        .iter()
        .zip(parts)
        .map(|(breakdown, points)| PartSeries {
            id: &breakdown.id,
            name: &breakdown.name,
            division: Some(&breakdown.division),
            points,
        })
        .collect();
    (series, breakdowns)
}

/// The points of a series that may be shown today.
pub(super) fn points<'m>(
    observations: &'m [Observation],
    visibility: &Visibility<'m>,
) -> Vec<Point<'m>> {
    observations.iter().filter(|observation| visibility.shows(observation)).map(point).collect()
}

fn point(observation: &Observation) -> Point<'_> {
    Point {
        period: observation.period,
        value: match observation.observed {
            Observed::Value(value) => PointValue::Value(value),
            Observed::Missing => PointValue::Missing,
            Observed::NotApplicable => PointValue::NotApplicable,
        },
        respondents: observation.respondents,
        breaks_series: observation.breaks_series,
        note: observation.note.as_ref(),
        sources: &observation.sources,
        follow_up: None,
    }
}

fn suppress(
    series: &mut [Point<'_>],
    parts: &mut [Vec<Point<'_>>],
    breakdowns: &[Breakdown],
    limit: u32,
) {
    let too_few = |point: &Point<'_>| {
        matches!(point.value, PointValue::Value(_))
            && point.respondents.is_some_and(|count| count < limit)
    };
    let mut hidden_totals = Vec::new();
    for point in series.iter_mut() {
        if too_few(point) {
            hide(point);
            hidden_totals.push(point.period);
        }
    }
    for point in parts.iter_mut().flatten() {
        if matches!(point.value, PointValue::Value(_)) && hidden_totals.contains(&point.period) {
            hide(point);
        }
    }
    // Looked for before any part is hidden: hiding takes the number of answers along.
    let complements = complements(parts, breakdowns, &too_few);
    for point in parts.iter_mut().flatten() {
        if too_few(point) {
            hide(point);
        }
    }
    for (part, period) in complements {
        if let Some(point) = parts
            .get_mut(part)
            .and_then(|points| points.iter_mut().find(|point| point.period == period))
        {
            hide(point);
        }
    }
}

/// The parts, with their periods, that would reveal the one part of their division with too few answers.
fn complements(
    parts: &[Vec<Point<'_>>],
    breakdowns: &[Breakdown],
    too_few: &impl Fn(&Point<'_>) -> bool,
) -> Vec<(usize, Period)> {
    let mut found = Vec::new();
    for (position, points) in parts.iter().enumerate() {
        for point in points.iter().filter(|point| too_few(point)) {
            let division = breakdowns.get(position).map(|breakdown| breakdown.division.main());
            let siblings = parts.iter().enumerate().filter(|(other, _)| {
                *other != position
                    && breakdowns.get(*other).map(|breakdown| breakdown.division.main()) == division
            });
            let same_period = siblings.filter_map(|(other, points)| {
                let sibling = points.iter().find(|sibling| sibling.period == point.period)?;
                matches!(sibling.value, PointValue::Value(_)).then_some((other, sibling))
            });
            let same_period: Vec<_> = same_period.collect();
            if same_period.iter().any(|(_, sibling)| too_few(sibling)) {
                continue;
            }
            let smallest = same_period
                .iter()
                .min_by_key(|(other, sibling)| (sibling.respondents.unwrap_or(u32::MAX), *other));
            found.extend(smallest.map(|(other, _)| (*other, point.period)));
        }
    }
    found
}

fn hide(point: &mut Point<'_>) {
    point.value = PointValue::Suppressed;
    point.respondents = None;
}

/// The values since the latest break in a series, oldest first: the only ones that can be compared.
pub(super) fn comparable(points: &[Point<'_>]) -> Vec<(Period, f64)> {
    let from = points.iter().rposition(|point| point.breaks_series).unwrap_or(0);
    let since = points.get(from..).unwrap_or_default();
    since.iter().filter_map(|point| Some((point.period, point.value.number()?))).collect()
}

/// The value of a period.
pub(super) fn value_at(points: &[Point<'_>], period: Period) -> Option<f64> {
    points.iter().find(|point| point.period == period)?.value.number()
}
