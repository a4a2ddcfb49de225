//! Was what was to be reached on the way reached?

use jiff::civil::Date;

use super::reason::{Reason, ReasonArgument};
use super::series::value_at;
use super::state::{Gap, MilestoneState, Point};
use crate::model::{Direction, Indicator, TargetRule};

/// The milestones of an indicator beside what came of them: its value in the period, or the distance that its target is about.
pub(super) fn milestones<'m>(
    indicator: &'m Indicator,
    rule: Option<&TargetRule>,
    gap: Option<&Gap<'_>>,
    series: &[Point<'_>],
    (better, as_of): (Direction, Date),
) -> Vec<MilestoneState<'m>> {
    let better = if gap.is_some() { Direction::Lower } else { way(rule, better) };
    let states = indicator.milestones.iter().map(|milestone| {
        let outcome = match gap {
            Some(gap) => {
                let known = gap.values.iter().find(|(period, _)| *period == milestone.period);
                known.map(|(_, value)| *value)
            }
            None => value_at(series, milestone.period),
        };
        let is_over = milestone.period.is_over(as_of);
        let is_reached = outcome.filter(|_| is_over).and_then(|outcome| match better {
            Direction::Higher => Some(outcome >= milestone.value),
            Direction::Lower => Some(outcome <= milestone.value),
            Direction::Neither => None,
        });
        MilestoneState { milestone, outcome, is_reached }
    });
    states.collect()
}

/// Which way the target lies.
fn way(rule: Option<&TargetRule>, better: Direction) -> Direction {
    match rule {
        Some(TargetRule::AtLeast(_) | TargetRule::StayAbove(_) | TargetRule::Increase) => {
            Direction::Higher
        }
        Some(
            TargetRule::AtMost(_)
            | TargetRule::StayBelow(_)
            | TargetRule::Decrease
            | TargetRule::Rank { .. },
        ) => Direction::Lower,
        Some(
            TargetRule::Reach(_)
            | TargetRule::Approach(_)
            | TargetRule::ShrinkGap(..)
            | TargetRule::Within { .. }
            | TargetRule::ByHand,
        )
        | None => better,
    }
}

/// What became of the latest milestone whose time is over; `None`: there is none, or it cannot be told.
pub(super) fn reason<'m>(milestones: &[MilestoneState<'m>]) -> Option<Reason<'m>> {
    let latest = milestones.iter().rev().find(|state| state.is_reached.is_some())?;
    let id = if latest.is_reached? {
        "reason-milestone-reached"
    } else {
        "reason-milestone-not-reached"
    };
    let figure = ReasonArgument::Figure;
    Some(
        Reason::new(id)
            .with("period", ReasonArgument::Period(latest.milestone.period))
            .with("milestone", figure(latest.milestone.value))
            .with("value", figure(latest.outcome?)),
    )
}
