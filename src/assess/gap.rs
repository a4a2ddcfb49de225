//! The distance that some targets are about: between two parts of an indicator, or between it and what it is compared with.
//!
//! A target that says that a distance is to become smaller is judged by the distance, and so are its trend, its pace and
//! where that leads: a level that rises says nothing of it.

use super::comparable::{alike, kind_followed};
use super::series::{break_between, value_at};
use super::state::{Gap, GapOf, IndicatorState, Point};
use super::target::Evidence;
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
    let known: Vec<(Period, f64)> = first
        .iter()
        .filter_map(|point| {
            let theirs = value_at(second, point.period)?;
            Some((point.period, left(point.value.number()?, theirs)))
        })
        .collect();
    let followed = kind_followed(known.iter().map(|(period, _)| *period));
    let (last, now) = *known.iter().rev().find(|(period, _)| Some(period.kind()) == followed)?;
    let is_counted = |period: Period| {
        let is_broken = |points: &[Point<'_>]| break_between(points, period, last).is_some();
        alike(period, last) && period <= last && !is_broken(first) && !is_broken(second)
    };
    let values: Vec<_> = known.into_iter().filter(|(period, _)| is_counted(*period)).collect();
    let at_baseline =
        values.iter().find(|(period, _)| Some(*period) == evidence.baseline_period).copied();
    let start = at_baseline.or_else(|| values.first().copied())?;
    (now > 0.0 || matches!(of, GapOf::Parts(..))).then_some(Gap { of, values, start })
}
