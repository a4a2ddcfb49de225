//! Follow-ups: what a unit reports of its card, three times a year.

use jiff::civil::Date;

use super::{
    Activity, Correction, DeviationCause, FormerActivityReport, Goal, Indicator, Key, Observation,
    Period, Prose, Round, Scorecard, Sources,
};
use crate::source::Origin;

/// One scorecard's report for one period. Its id is `period/unit`.
#[derive(Clone, Debug)]
pub struct FollowUp {
    /// The scorecard reported on.
    pub scorecard: Key<Scorecard>,
    /// The period that it is for.
    pub period: Period,
    /// The round that it belongs to.
    pub round: Key<Round>,
    /// The position, among the scorecard's revisions, of the one that held on the period's last day.
    pub revision: usize,
    /// The day on which it was handed in; `None`: not known.
    pub reported: Option<Date>,
    /// The day from which it is shown; `None`: the round's.
    pub published: Option<Date>,
    /// What it says of goals, in the card's order.
    pub goals: Vec<GoalReport>,
    /// What it says of activities, in the card's order.
    pub activities: Vec<ActivityReport>,
    /// The values that it brings.
    pub values: Vec<ReportedValue>,
    /// The unit's own words about the whole.
    pub body: Option<Prose>,
    /// Corrections of the whole, as time goes; what was said before stands in none of them.
    pub corrections: Vec<Correction<()>>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}

/// What a follow-up says of a goal.
#[derive(Clone, Debug)]
pub struct GoalReport {
    /// The goal.
    pub goal: Key<Goal>,
    /// The position of the judgement in [`super::Statuses::goals`]; `None`: a comment without a judgement.
    pub status: Option<usize>,
    /// Why it is not reached or hard to reach, in one of the words of [`super::Statuses::causes`]; `None`: none was named.
    pub cause: Option<DeviationCause>,
    /// Corrections of the judgement, as time goes, each with the position of the former one.
    pub corrections: Vec<Correction<usize>>,
    /// The unit's own words.
    pub comment: Option<Prose>,
    /// Where it was written.
    pub origin: Origin,
}

/// What a follow-up says of an activity.
#[derive(Clone, Debug)]
pub struct ActivityReport {
    /// The activity.
    pub activity: Key<Activity>,
    /// The position of the status in [`super::Statuses::activities`]; `None`: a comment without a status.
    pub status: Option<usize>,
    /// How much of it is done, in per cent from 0 to 100, where that was said.
    pub share_done: Option<f64>,
    /// Why it is late, not begun or struck off, in one of the words of [`super::Statuses::causes`]; `None`: none was named.
    pub cause: Option<DeviationCause>,
    /// Corrections of the two, as time goes.
    pub corrections: Vec<Correction<FormerActivityReport>>,
    /// The unit's own words.
    pub comment: Option<Prose>,
    /// Where it was written.
    pub origin: Origin,
}

/// A value that a follow-up brings to an indicator's series.
#[derive(Clone, Debug)]
pub struct ReportedValue {
    /// The indicator.
    pub indicator: Key<Indicator>,
    /// The observation; its period is the follow-up's unless another was written.
    pub observation: Observation,
}
