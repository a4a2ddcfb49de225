//! Series: the values that may be shown, and those that may not.
//!
//! In come the values as written, those of public follow-ups among them; out go points by their periods, each as it was
//! known on the day. Which of them must not be shown is decided in [`super::suppression`].

use jiff::civil::Date;

use super::state::{PartSeries, Point, PointValue, Suppression};
use super::suppression::{Protection, suppress};
use super::visibility::Visibility;
use crate::model::{FollowUp, Indicator, Key, Model, Observation, Observed, Period};

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

/// An indicator's series and breakdowns, suppressed where they must be, and how that was found.
pub(super) fn shown<'m>(
    indicator: &'m Indicator,
    brought: &[(Key<FollowUp>, &'m Observation)],
    visibility: &Visibility<'m>,
    protection: Protection,
) -> (Vec<Point<'m>>, Vec<PartSeries<'m>>, Suppression) {
    let mut series: Vec<Point<'m>> = points(&indicator.series.observations, visibility);
    // A value in the indicator's own file has been looked at again since it was reported; of several reports the
    // latest counts.
    for (follow_up, observation) in brought.iter().rev() {
        match series.iter_mut().find(|point| point.period == observation.period) {
            None => series.extend(
                point(observation, visibility)
                    .map(|point| Point { follow_up: Some(*follow_up), ..point }),
            ),
            // An empty cell says that the value is missing, until a report brings it.
            Some(known) if known.value == PointValue::Missing => {
                if let Some(point) = point(observation, visibility) {
                    *known = Point { follow_up: Some(*follow_up), ..point };
                }
            }
            Some(known) => known.respondents = known.respondents.or(observation.respondents),
        }
    }
    series.sort_by_key(|point| point.period);
    let mut parts: Vec<Vec<Point<'m>>> = indicator
        .breakdowns
        .iter()
        .map(|breakdown| points(&breakdown.series.observations, visibility))
        .collect();
    let suppression = suppress(&mut series, &mut parts, &indicator.breakdowns, protection);
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
    (series, breakdowns, suppression)
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
            Observed::Withheld => PointValue::Withheld,
        },
        corrections: visibility.made(&observation.corrections),
        respondents: observation.respondents,
        published: observation.published,
        reliability: observation.reliability,
        margin: observation.margin,
        breaks_series: observation.breaks_series,
        note: observation.note.as_ref(),
        sources: &observation.sources,
        follow_up: None,
    })
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
