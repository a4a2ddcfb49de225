//! Series: the values that may be shown, and those that may not.
//!
//! A value that rests on fewer answers than the limit is suppressed. If it is the only one suppressed among the parts
//! of one division and period, it could be counted back from the total and the rest, and if those suppressed rest on
//! too few answers together, so could their sum; then the next smallest part is suppressed too, until neither holds
//! (secondary suppression; Eurostat's *Handbook on Statistical Disclosure Control*, 2010, chapter 4). Where the total
//! itself is suppressed, so are all its parts.

use jiff::civil::Date;

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
            let values = &model.follow_ups[*key].values;
            for value in values.iter().filter(|value| visibility.shows(&value.observation)) {
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
    // A value in the indicator's own file has been looked at again since it was reported; of several reports the
    // latest counts.
    for (follow_up, observation) in brought.iter().rev() {
        match series.iter_mut().find(|point| point.period == observation.period) {
            None => series.extend(
                point(observation, visibility)
                    .map(|point| Point { follow_up: Some(*follow_up), ..point }),
            ),
            Some(known) => known.respondents = known.respondents.or(observation.respondents),
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
    let shown = observations.iter().filter(|observation| visibility.shows(observation));
    shown.filter_map(|observation| point(observation, visibility)).collect()
}

fn point<'m>(observation: &'m Observation, visibility: &Visibility<'m>) -> Option<Point<'m>> {
    Some(Point {
        period: observation.period,
        value: match visibility.observed(observation)? {
            Observed::Value(value) => PointValue::Value(value),
            Observed::Missing => PointValue::Missing,
            Observed::NotApplicable => PointValue::NotApplicable,
        },
        corrections: visibility.made(&observation.corrections),
        respondents: observation.respondents,
        published: observation.published,
        breaks_series: observation.breaks_series,
        note: observation.note.as_ref(),
        sources: &observation.sources,
        follow_up: None,
    })
}

fn suppress(
    series: &mut [Point<'_>],
    parts: &mut [Vec<Point<'_>>],
    breakdowns: &[Breakdown],
    limit: u32,
) {
    let mut hidden_totals = Vec::new();
    for point in series.iter_mut().filter(|point| too_few(point, limit)) {
        hide(point);
        hidden_totals.push(point.period);
    }
    for point in parts.iter_mut().flatten().filter(|point| point.value.number().is_some()) {
        if hidden_totals.binary_search(&point.period).is_ok() {
            hide(point);
        }
    }
    for (part, period) in held_back(parts, breakdowns, limit) {
        if let Some(points) = parts.get_mut(part)
            && let Ok(at) = points.binary_search_by_key(&period, |point| point.period)
            && let Some(point) = points.get_mut(at)
        {
            hide(point);
        }
    }
}

/// Hides the values of a comparator that rest on too few answers.
pub(super) fn suppress_few(points: &mut [Point<'_>], limit: u32) {
    points.iter_mut().filter(|point| too_few(point, limit)).for_each(hide);
}

fn too_few(point: &Point<'_>, limit: u32) -> bool {
    point.value.number().is_some() && point.respondents.is_some_and(|count| count < limit)
}

/// The parts, with their periods, that rest on too few answers or would reveal those that do.
fn held_back(
    parts: &[Vec<Point<'_>>],
    breakdowns: &[Breakdown],
    limit: u32,
) -> Vec<(usize, Period)> {
    let mut found = Vec::new();
    for (position, points) in parts.iter().enumerate() {
        for point in points.iter().filter(|point| too_few(point, limit)) {
            found.push((position, point.period));
            let (few, mut enough): (Vec<_>, Vec<_>) =
                division_of(position, point.period, parts, breakdowns)
                    .partition(|(_, member)| too_few(member, limit));
            if few.first().is_none_or(|(first, _)| *first != position) {
                continue;
            }
            enough.sort_by_key(|(at, member)| (member.respondents.unwrap_or(u32::MAX), *at));
            let mut answers: u32 = few.iter().filter_map(|(_, member)| member.respondents).sum();
            for (hidden, (at, member)) in (few.len()..).zip(enough) {
                if hidden > 1 && answers >= limit {
                    break;
                }
                found.push((at, point.period));
                answers = answers.saturating_add(member.respondents.unwrap_or(limit));
            }
        }
    }
    found
}

/// The parts of the same division that have a value in a period, in order.
fn division_of<'p, 'm>(
    position: usize,
    period: Period,
    parts: &'p [Vec<Point<'m>>],
    breakdowns: &'p [Breakdown],
) -> impl Iterator<Item = (usize, &'p Point<'m>)> {
    let division = breakdowns.get(position).map(|breakdown| breakdown.division.main());
    let same = breakdowns
        .iter()
        .enumerate()
        .filter(move |(_, breakdown)| Some(breakdown.division.main()) == division);
    same.filter_map(move |(at, _)| {
        let member = point_at(parts.get(at)?, period)?;
        member.value.number().map(|_| (at, member))
    })
}

fn hide(point: &mut Point<'_>) {
    point.value = PointValue::Suppressed;
    point.respondents = None;
    // What stood there before would tell what is not to be shown.
    point.corrections = &[];
}

/// The point of a period; the points are sorted.
pub(super) fn point_at<'p, 'm>(points: &'p [Point<'m>], period: Period) -> Option<&'p Point<'m>> {
    let at = points.binary_search_by_key(&period, |point| point.period).ok()?;
    points.get(at)
}

/// The value of a period.
pub(super) fn value_at(points: &[Point<'_>], period: Period) -> Option<f64> {
    point_at(points, period)?.value.number()
}

/// The latest change of method after one period and up to another: values on its two sides cannot be compared.
pub(super) fn break_between(points: &[Point<'_>], after: Period, until: Period) -> Option<Period> {
    let breaks = points.iter().rev().filter(|point| point.breaks_series);
    breaks.map(|point| point.period).find(|period| after < *period && *period <= until)
}

/// The points of the periods that have begun.
pub(super) fn begun<'p, 'm>(points: &'p [Point<'m>], today: Date) -> &'p [Point<'m>] {
    let end = points.iter().rposition(|point| point.period.first_day() <= today);
    end.and_then(|end| points.get(..=end)).unwrap_or_default()
}
