//! The distance that some targets are about: between two parts of an indicator, or between it and what it is compared with.
//!
//! A target that says that a distance is to become smaller is judged by the distance, and so are its trend, its pace and
//! where that leads: a level that rises says nothing of it.

use super::distance::{distances, start};
use super::series::break_between;
use super::state::{Gap, GapOf, IndicatorState, Point, Trend};
use super::target::Evidence;
use super::trend::trend_seen;
use crate::locale::difference;
use crate::model::{Direction, Period, TargetRule};

impl IndicatorState<'_> {
    /// What tells which way it moved to a period, and which way is better: the distances up to that, where its target is
    /// about one, or else its own values, as they are given.
    pub(super) fn followed_to(
        &self,
        period: Period,
        values: Vec<(Period, f64)>,
    ) -> (Vec<(Period, f64)>, Direction) {
        let Some(gap) = &self.gap else { return (values, self.better) };
        let until = gap.values.partition_point(|(known, _)| *known <= period);
        let distances = gap.values.get(..until).unwrap_or_default();
        let tells = distances.last().is_some_and(|(last, _)| *last == period);
        (if tells { distances.to_vec() } else { Vec::new() }, Direction::Lower)
    }

    /// Where it is heading by values that `followed_to` gave, as far as can be seen: its margins of error are those of its own
    /// values, and none of a distance.
    pub(super) fn trend_of(&self, values: &[(Period, f64)], better: Direction) -> Trend {
        let points = if self.gap.is_some() { &[][..] } else { &self.series };
        trend_seen(points, values, better, self.unchanged_within)
    }
}

/// The distance that a rule is about; `None`: it is about none, or no period tells it, or there is none left to close.
pub(super) fn gap<'m>(rule: &TargetRule, evidence: &Evidence<'_, 'm>) -> Option<Gap<'m>> {
    let (of, first, second) = match rule {
        TargetRule::ShrinkGap(first, second) => {
            let (first, second) =
                (evidence.breakdowns.get(*first)?, evidence.breakdowns.get(*second)?);
            (GapOf::Parts(first.name, second.name), &first.points[..], &second.points[..])
        }
        TargetRule::Approach(at) => {
            let theirs = evidence.comparators.get(*at)?;
            (GapOf::Comparator(theirs.name), evidence.series, &theirs.points[..])
        }
        TargetRule::AtLeast(_)
        | TargetRule::AtMost(_)
        | TargetRule::StayAbove(_)
        | TargetRule::StayBelow(_)
        | TargetRule::Reach(_)
        | TargetRule::Increase
        | TargetRule::Decrease
        | TargetRule::Within { .. }
        | TargetRule::Rank { .. }
        | TargetRule::ByHand => return None,
    };
    // Who has come past what they were to come near has no way left.
    let left = |own: f64, theirs: f64| match (&of, evidence.better) {
        (GapOf::Comparator(_), Direction::Higher) => difference(theirs, own),
        (GapOf::Comparator(_), Direction::Lower) => difference(own, theirs),
        (GapOf::Comparator(_), Direction::Neither) | (GapOf::Parts(..), _) => {
            difference(own, theirs).abs()
        }
    };
    let all = distances(first, second, left);
    let (last, now) = *all.last()?;
    let is_broken = |since: Period| {
        let in_one = |points: &[Point<'_>]| break_between(points, since, last).is_some();
        in_one(first) || in_one(second)
    };
    let start = start(&all, evidence.baseline_period);
    let start = start.filter(|(since, _)| *since < last && !is_broken(*since));
    let values = all.into_iter().filter(|(period, _)| !is_broken(*period)).collect();
    let is_current = evidence.freshness.covers(last);
    (now > 0.0 || matches!(of, GapOf::Parts(..))).then_some(Gap { of, values, start, is_current })
}
