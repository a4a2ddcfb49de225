//! Since when has a status held without a break?
//!
//! Told from the steps of a course, backwards from today: the first round of the unbroken row of those that said the same.
//! Before a goal or an activity took another's place it was not there, so no row goes further back than that.

use super::state::{Happened, Since, Step};
use crate::model::{ActivityStatus, GoalStatus, Label};

/// Since when a goal has been judged as it is. A round that brought no judgement breaks a row, or belongs to that of those
/// in which nothing was judged; `None`: no round has been published since the goal was set.
pub fn judged_since(steps: &[Step<'_, GoalStatus>], status: GoalStatus) -> Option<Since> {
    let said = |happened: &Happened<'_, GoalStatus>| match happened {
        Happened::Reported(report) => {
            let judged = report.label.map_or(GoalStatus::NotJudged, |label| label.means);
            Turn::Said(judged == status, Since::Round(report.period))
        }
        Happened::Silent { period, .. } => {
            Turn::Said(status == GoalStatus::NotJudged, Since::Round(*period))
        }
        Happened::TookPlace { .. } => Turn::Began,
        Happened::Began(_)
        | Happened::Changed { .. }
        | Happened::Dropped { .. }
        | Happened::BecameLate => Turn::Nothing,
    };
    first_of_row(steps.iter().map(|step| said(&step.happened)))
}

/// Since when an activity has stood as it does. A round that brought no report breaks a row, unless nobody need say again
/// what was said; lateness holds from its first day, whatever is reported after. `None`: no round has been published.
pub fn stands_since(steps: &[Step<'_, ActivityStatus>], status: ActivityStatus) -> Option<Since> {
    let said = |step: &Step<'_, ActivityStatus>| match (&step.happened, status) {
        (Happened::TookPlace { .. }, _) => Turn::Began,
        (Happened::BecameLate, ActivityStatus::Late) => Turn::Said(true, Since::Day(step.day)),
        (Happened::Reported(report), status) if status != ActivityStatus::Late => {
            let said = |known: &Label<ActivityStatus>| known.means == status;
            report
                .label
                .map_or(Turn::Nothing, |label| Turn::Said(said(label), Since::Round(report.period)))
        }
        (Happened::Silent { period, .. }, status)
            if status != ActivityStatus::Late && !status.is_settled() =>
        {
            Turn::Said(status == ActivityStatus::NotReported, Since::Round(*period))
        }
        _ => Turn::Nothing,
    };
    first_of_row(steps.iter().map(said))
}

/// What a step says of a row of equal statuses.
enum Turn {
    /// Whether the status was the one asked for, and when.
    Said(bool, Since),
    /// Before this there was nothing.
    Began,
    /// Nothing.
    Nothing,
}

fn first_of_row(turns: impl DoubleEndedIterator<Item = Turn>) -> Option<Since> {
    let mut first = None;
    for turn in turns.rev() {
        match turn {
            Turn::Said(true, since) => first = Some(since),
            Turn::Said(false, _) | Turn::Began => break,
            Turn::Nothing => {}
        }
    }
    first
}
