//! What is there to show of an indicator? Places on the axes of time and value, of all that is known.

use crate::assess::{IndicatorState, PartSeries, Point, PointValue};
use crate::model::{Period, PeriodKind, TargetRule, Text};

/// A time, in years, and a value.
pub(super) type Place = (f64, f64);

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure<'s> {
    /// The indicator's own values of the kind of period that it is followed by, in stretches: a break in the series or
    /// an unknown value ends one.
    pub(super) own: Vec<Vec<Place>>,
    /// That kind of period, where there are others beside it.
    pub(super) kind: Option<PeriodKind>,
    /// Its values for other kinds of period, what it is compared with, and its parts.
    pub(super) others: Vec<Other<'s>>,
    /// What progress is counted from.
    pub(super) baseline: Option<Place>,
    /// What it is to come to.
    pub(super) aim: Aim,
    /// Where the pace held leads.
    pub(super) forecast: Option<Place>,
    /// Its own values with margins of error, and those.
    pub(super) margins: Vec<(Place, f64)>,
    /// Its own values that are not final or not sure.
    pub(super) tentative: Vec<Place>,
    /// What it was to have come to on the way.
    pub(super) milestones: Vec<Place>,
    /// What others expect or plan of it: the latest of each period.
    pub(super) expected: Vec<Place>,
    /// The times of which a value is not known or not shown.
    pub(super) gaps: Vec<(f64, Gap)>,
    /// The times between two values where the method changed.
    pub(super) breaks: Vec<f64>,
    /// The periods of its own values, and of the baseline.
    pub(super) periods: Vec<Period>,
    /// Whether they are places in a ranking.
    pub(super) is_ranking: bool,
}

/// Another line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Other<'s> {
    /// Whose line it is; `None`: the indicator's own.
    pub(super) name: Option<&'s Text>,
    /// The kind of its periods, where the series has several.
    pub(super) kind: Option<PeriodKind>,
    pub(super) stretches: Vec<Vec<Place>>,
}

/// A target on the axis of values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Aim {
    /// None is set.
    None,
    /// One that is no number of its own.
    InWords,
    /// A number, by a time where one is set.
    At(f64, Option<f64>),
    /// Between two numbers.
    Within(f64, f64, Option<f64>),
}

impl Aim {
    /// Its numbers.
    pub(super) fn figures(self) -> impl Iterator<Item = f64> {
        let (first, second) = match self {
            Self::None | Self::InWords => (None, None),
            Self::At(figure, _) => (Some(figure), None),
            Self::Within(low, high, _) => (Some(low), Some(high)),
        };
        first.into_iter().chain(second)
    }

    /// The time by which it is to be met.
    pub(super) fn by(self) -> Option<f64> {
        match self {
            Self::None | Self::InWords => None,
            Self::At(_, by) | Self::Within(_, _, by) => by,
        }
    }
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// It should be there but is not.
    Missing,
    /// It rests on too few answers.
    Suppressed,
    /// The question does not arise.
    NotApplicable,
    /// It is not given where the figures come from.
    Withheld,
}

/// Figures beyond this are no measure of anything, and no axis is drawn for them.
const LARGEST: f64 = 1e15;

impl<'s> Figure<'s> {
    /// What there is to show of an indicator. `None`: nothing is known, or one value stands alone, which a figure says
    /// as well as a picture.
    pub(super) fn of(state: &'s IndicatorState<'_>) -> Option<Self> {
        let (followed, beside): (Vec<_>, Vec<_>) =
            lines(None, &state.series).into_iter().partition(|(kind, _)| is_of(state, *kind));
        let own = followed.into_iter().next().map_or_else(Vec::new, |(_, line)| line.stretches);
        let parts = state.comparators.iter().chain(&state.breakdowns);
        let parts = parts.flat_map(|part: &PartSeries<'_>| lines(Some(part.name), &part.points));
        let others: Vec<Other<'s>> =
            beside.into_iter().chain(parts).map(|(_, line)| line).collect();
        let has_kinds = others.iter().any(|other| other.name.is_none());
        let known = state.baseline.as_ref();
        let known = known.and_then(|known| Some((known.period, known.value?)));
        let baseline = known.map(|(period, value)| (period.position_in_years(), value));
        let aim = aim(state);
        let figure = Self {
            baseline,
            aim,
            forecast: state
                .forecast
                .map(|forecast| (forecast.period.position_in_years(), forecast.value)),
            gaps: gaps(state.series.iter().filter(|point| is_followed(state, point.period))),
            margins: margins(state),
            tentative: tentative(state),
            milestones: milestones(state),
            expected: expected(state),
            kind: followed_kind(state).filter(|_| has_kinds),
            breaks: breaks(&state.series),
            periods: periods(&state.series, known.map(|(period, _)| period)),
            is_ranking: matches!(
                state.target.as_ref().map(|state| &state.target.rule),
                Some(TargetRule::Rank { .. })
            ),
            own,
            others,
        };
        let values = figure.own.iter().map(Vec::len).sum::<usize>();
        let beside =
            figure.baseline.filter(|place| !figure.own.iter().flatten().any(|own| own == place));
        let all = values + usize::from(beside.is_some());
        let has_more =
            all > 1 || !figure.others.is_empty() || figure.aim.figures().next().is_some();
        let is_sound = figure.values().all(|value| value.abs() <= LARGEST);
        (all > 0 && has_more && is_sound).then_some(figure)
    }

    /// All places with a value.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> {
        let others = self.others.iter().flat_map(|other| other.stretches.iter().flatten());
        let own = self.own.iter().flatten();
        let foreseen = self.milestones.iter().chain(&self.expected);
        own.chain(others).chain(foreseen).copied().chain(self.baseline).chain(self.forecast)
    }

    /// All values that the axis must take in.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> {
        let ends =
            self.margins.iter().flat_map(|((_, value), margin)| [value - margin, value + margin]);
        self.places().map(|(_, value)| value).chain(self.aim.figures()).chain(ends)
    }

    /// All times that the axis must take in.
    pub(super) fn times(&self) -> impl Iterator<Item = f64> {
        let gaps = self.gaps.iter().map(|(time, _)| *time);
        self.places().map(|(time, _)| time).chain(gaps).chain(self.aim.by())
    }

    /// The last of its own values.
    pub(super) fn last(&self) -> Option<Place> {
        self.own.last()?.last().copied()
    }

    /// The first of its own values.
    pub(super) fn first(&self) -> Option<Place> {
        self.own.first()?.first().copied()
    }

    /// Whether every period is a year or ends with one, so that a year is a place and not a stretch.
    pub(super) fn is_by_year(&self) -> bool {
        self.periods.iter().all(|period| {
            let last = period.last_day();
            period.kind() == PeriodKind::Year || (last.month() == 12 && last.day() == 31)
        })
    }
}

/// The lines of a series: one for each kind of period that it has values of, the longest first.
fn lines<'s>(name: Option<&'s Text>, points: &[Point<'_>]) -> Vec<(PeriodKind, Other<'s>)> {
    let mut kinds: Vec<PeriodKind> = points.iter().map(|point| point.period.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let line = |kind: &PeriodKind| {
        let stretches = stretches(points, *kind);
        (*kind, Other { name, kind: Some(*kind), stretches })
    };
    let mut lines: Vec<_> =
        kinds.iter().map(line).filter(|(_, line)| !line.stretches.is_empty()).collect();
    if let [(_, only)] = lines.as_mut_slice() {
        only.kind = None;
    }
    lines
}

/// The kind of period that an indicator is followed by: that of its latest value.
fn followed_kind(state: &IndicatorState<'_>) -> Option<PeriodKind> {
    let last = || state.series.len().checked_sub(1);
    let position = state.latest.point().or_else(last)?;
    state.series.get(position).map(|point| point.period.kind())
}

fn is_of(state: &IndicatorState<'_>, kind: PeriodKind) -> bool {
    followed_kind(state) == Some(kind)
}

/// Whether a period is of the kind that an indicator is followed by.
pub(super) fn is_followed(state: &IndicatorState<'_>, period: Period) -> bool {
    is_of(state, period.kind())
}

/// The stretches of values that can be joined by a line.
fn stretches(points: &[Point<'_>], kind: PeriodKind) -> Vec<Vec<Place>> {
    let mut found: Vec<Vec<Place>> = Vec::new();
    let mut is_open = false;
    for point in points {
        // A change of method ends the lines of all kinds.
        is_open &= !point.breaks_series;
        if point.period.kind() != kind {
            continue;
        }
        let Some(value) = point.value.number() else {
            is_open = false;
            continue;
        };
        let place = (point.period.position_in_years(), value);
        match found.last_mut() {
            Some(stretch) if is_open => stretch.push(place),
            Some(_) | None => found.push(vec![place]),
        }
        is_open = true;
    }
    found
}

/// The indicator's own values of the kind that it is followed by, with their places.
fn own_points<'s, 'm>(
    state: &'s IndicatorState<'m>,
) -> impl Iterator<Item = (Place, &'s Point<'m>)> + 's {
    let followed = state.series.iter().filter(|point| is_followed(state, point.period));
    followed.filter_map(|point| {
        Some(((point.period.position_in_years(), point.value.number()?), point))
    })
}

fn margins(state: &IndicatorState<'_>) -> Vec<(Place, f64)> {
    own_points(state).filter_map(|(place, point)| Some((place, point.margin?))).collect()
}

fn milestones(state: &IndicatorState<'_>) -> Vec<Place> {
    let all = state.milestones.iter();
    let places = all.map(|one| (one.milestone.period.position_in_years(), one.milestone.value));
    places.collect()
}

/// What others expect or plan, by the latest day of each period.
fn expected(state: &IndicatorState<'_>) -> Vec<Place> {
    let last_of = |position: usize, period: Period| {
        let next = state.expectations.get(position + 1);
        next.is_none_or(|next| next.period != period)
    };
    let all = state.expectations.iter().enumerate();
    let latest = all.filter(|(position, one)| last_of(*position, one.period));
    latest.map(|(_, one)| (one.period.position_in_years(), one.value)).collect()
}

fn tentative(state: &IndicatorState<'_>) -> Vec<Place> {
    let unsure = own_points(state).filter(|(_, point)| point.reliability.is_some());
    unsure.map(|(place, _)| place).collect()
}

fn gaps<'p, 'm: 'p>(points: impl Iterator<Item = &'p Point<'m>>) -> Vec<(f64, Gap)> {
    let gaps = points.filter_map(|point| {
        let gap = match point.value {
            PointValue::Value(_) => return None,
            PointValue::Missing => Gap::Missing,
            PointValue::Suppressed => Gap::Suppressed,
            PointValue::NotApplicable => Gap::NotApplicable,
            PointValue::Withheld => Gap::Withheld,
        };
        Some((point.period.position_in_years(), gap))
    });
    gaps.collect()
}

/// Between the value before a change of method and that with it.
fn breaks(points: &[Point<'_>]) -> Vec<f64> {
    let pairs = points.iter().zip(points.iter().skip(1));
    let changed = pairs.filter(|(_, point)| point.breaks_series);
    let between = changed.map(|(before, point)| {
        f64::midpoint(before.period.position_in_years(), point.period.position_in_years())
    });
    between.collect()
}

fn periods(points: &[Point<'_>], baseline: Option<Period>) -> Vec<Period> {
    let known = points.iter().filter(|point| point.value.number().is_some());
    let mut periods: Vec<Period> = known.map(|point| point.period).chain(baseline).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

fn aim(state: &IndicatorState<'_>) -> Aim {
    let Some(target) = state.target.as_ref().map(|state| state.target) else { return Aim::None };
    let by = target.by.map(Period::position_in_years);
    match target.rule {
        TargetRule::AtLeast(figure) | TargetRule::AtMost(figure) => Aim::At(figure, by),
        TargetRule::Rank { at_worst, of: _ } => Aim::At(f64::from(at_worst), by),
        TargetRule::Within { low, high } => Aim::Within(low, high, by),
        TargetRule::StayAbove(_)
        | TargetRule::StayBelow(_)
        | TargetRule::Reach(_)
        | TargetRule::Approach(_)
        | TargetRule::Increase
        | TargetRule::Decrease
        | TargetRule::ShrinkGap(..)
        | TargetRule::ByHand => Aim::InWords,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(period: &str, value: PointValue) -> Point<'static> {
        Point::new(period.parse().unwrap(), value)
    }

    #[test]
    fn a_line_ends_where_a_value_is_lacking_or_the_method_changes() {
        let changed = Point { breaks_series: true, ..point("2020", PointValue::Value(9.0)) };
        let points = [
            point("2016", PointValue::Value(1.0)),
            point("2017", PointValue::Missing),
            point("2018", PointValue::Value(3.0)),
            point("2019", PointValue::Value(4.0)),
            changed,
            point("2021", PointValue::Suppressed),
        ];
        assert_eq!(
            stretches(&points, PeriodKind::Year),
            [vec![(2017.0, 1.0)], vec![(2019.0, 3.0), (2020.0, 4.0)], vec![(2021.0, 9.0)]]
        );
        assert_eq!(gaps(points.iter()), [(2018.0, Gap::Missing), (2022.0, Gap::Suppressed)]);
        assert_eq!(breaks(&points), [2020.5]);
    }

    #[test]
    fn a_series_of_nothing_known_has_no_stretch() {
        assert_eq!(
            stretches(&[point("2016", PointValue::NotApplicable)], PeriodKind::Year),
            Vec::<Vec<Place>>::new()
        );
    }

    #[test]
    fn the_baseline_is_among_the_periods_once() {
        let points = [point("2016", PointValue::Value(1.0)), point("2017", PointValue::Missing)];
        let year = |year| Period::year(year).unwrap();
        assert_eq!(periods(&points, Some(year(2016))), [year(2016)]);
        assert_eq!(periods(&points, Some(year(2014))), [year(2014), year(2016)]);
    }
}
