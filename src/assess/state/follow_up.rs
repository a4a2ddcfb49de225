//! Follow-ups and rounds, as they stand.

use jiff::civil::Date;

use super::{Coverage, Point, ReportingCounts, RollUp, Timeliness, ValueMove};
use crate::model::{
    Activity, ActivityStatus, Correction, DeviationCause, FollowUp, FormerActivityReport, Goal,
    GoalStatus, Indicator, Key, Label, Period, Prose, Round, Scorecard, SourceRef, Thing, Unit,
};

/// A public follow-up.
#[derive(Clone, Debug)]
pub struct FollowUpState<'m> {
    /// Its key.
    pub key: Key<FollowUp>,
    /// The scorecard reported on.
    pub scorecard: Key<Scorecard>,
    /// Its unit.
    pub unit: Key<Unit>,
    /// Its period.
    pub period: Period,
    /// Its round.
    pub round: Key<Round>,
    /// The day from which it is shown.
    pub published: Date,
    /// The day on which it was handed in.
    pub reported: Option<Date>,
    /// Whether that was in time.
    pub timeliness: Timeliness,
    /// The goals it speaks of, in the card's order.
    pub goals: Vec<FollowUpGoal<'m>>,
    /// The activities it speaks of, in the card's order.
    pub activities: Vec<FollowUpActivity<'m>>,
    /// The values that it brought.
    pub values: Vec<(Key<Indicator>, Point<'m>)>,
    /// What it covers of what it was to tell of.
    pub coverage: Coverage,
    /// The unit's own words about the whole.
    pub body: Option<&'m Prose>,
    /// The corrections of the whole made so far, as time goes.
    pub corrections: &'m [Correction<()>],
    /// The card's follow-up before this one.
    pub previous: Option<Key<FollowUp>>,
    /// The card's follow-up after this one.
    pub next: Option<Key<FollowUp>>,
    /// Where this is known from.
    pub sources: &'m [SourceRef],
}

/// What a follow-up said of a goal, beside what the one before said.
#[derive(Clone, Debug)]
pub struct FollowUpGoal<'m> {
    /// The goal.
    pub goal: Key<Goal>,
    /// The judgement.
    pub label: Option<&'m Label<GoalStatus>>,
    /// The judgement before.
    pub before: Option<&'m Label<GoalStatus>>,
    /// The corrections of the judgement made so far, as time goes.
    pub corrections: &'m [Correction<usize>],
    /// Why it is not reached or hard to reach, where that was said.
    pub cause: Option<&'m DeviationCause>,
    /// The unit's own words.
    pub comment: Option<&'m Prose>,
}

/// What a follow-up said of an activity, beside what the one before said.
#[derive(Clone, Debug)]
pub struct FollowUpActivity<'m> {
    /// The activity.
    pub activity: Key<Activity>,
    /// The status.
    pub label: Option<&'m Label<ActivityStatus>>,
    /// The status before.
    pub before: Option<&'m Label<ActivityStatus>>,
    /// The corrections of what was reported made so far, as time goes.
    pub corrections: &'m [Correction<FormerActivityReport>],
    /// How much was done, in per cent.
    pub share_done: Option<f64>,
    /// Why it is late, not begun or struck off, where that was said.
    pub cause: Option<&'m DeviationCause>,
    /// The unit's own words.
    pub comment: Option<&'m Prose>,
}

/// How far a round has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundStage {
    /// Its period is not over.
    Upcoming,
    /// Units report; the deadline has not passed.
    Open,
    /// The deadline has passed; it is not published.
    Closed,
    /// It is published.
    Published,
}

/// A round on the day of the snapshot.
#[derive(Clone, Debug)]
pub struct RoundState<'m> {
    /// Its key.
    pub key: Key<Round>,
    /// Its period, deadline and publication.
    pub round: &'m Round,
    /// How far it has come.
    pub stage: RoundStage,
    /// Its public follow-ups, by unit.
    pub follow_ups: Vec<Key<FollowUp>>,
    /// How many cards were in force.
    pub expected: u32,
    /// How many reported in time.
    pub on_time: u32,
    /// How many reported late.
    pub late: u32,
    /// How many reported on a day that is not known.
    pub undated: u32,
    /// The cards that were in force and have not reported, although the deadline has passed.
    pub missing: Vec<Key<Scorecard>>,
    /// How goals were judged in this round.
    pub goals: RollUp<GoalStatus>,
    /// How activities were reported in this round.
    pub activities: RollUp<ActivityStatus>,
    /// What moved since the card's follow-up before.
    pub moves: Vec<Move<'m>>,
    /// The values that its follow-ups brought, each beside the one before.
    pub values: Vec<ValueMove>,
    /// The round before.
    pub previous: Option<Key<Round>>,
    /// The round after.
    pub next: Option<Key<Round>>,
}

impl RoundState<'_> {
    /// How many cards reported, and when.
    pub fn counts(&self) -> ReportingCounts {
        let missing = u32::try_from(self.missing.len()).unwrap_or(u32::MAX);
        let (expected, on_time, late, undated) =
            (self.expected, self.on_time, self.late, self.undated);
        let waiting = expected.saturating_sub(self.reported()).saturating_sub(missing);
        ReportingCounts { expected, on_time, late, undated, missing, waiting }
    }

    /// Whether it is overdue: it is published, cards were in force, and none has reported.
    pub fn is_overdue(&self) -> bool {
        self.stage == RoundStage::Published && self.follow_ups.is_empty() && self.expected > 0
    }

    /// How many cards have reported.
    pub fn reported(&self) -> u32 {
        self.on_time + self.late + self.undated
    }
}

/// Which way something moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Movement {
    /// For the better.
    Better,
    /// For the worse.
    Worse,
    /// To something that is neither.
    Sideways,
}

impl Movement {
    /// From one judgement of a goal to another.
    pub fn of_goal(from: GoalStatus, to: GoalStatus) -> Self {
        Self::between(goal_rank(from), goal_rank(to))
    }

    /// From one status of an activity to another.
    pub fn of_activity(from: ActivityStatus, to: ActivityStatus) -> Self {
        Self::between(activity_rank(from), activity_rank(to))
    }

    fn between(from: Option<u8>, to: Option<u8>) -> Self {
        match (from, to) {
            (Some(before), Some(now)) if now > before => Self::Better,
            (Some(before), Some(now)) if now < before => Self::Worse,
            (_, _) => Self::Sideways,
        }
    }
}

/// Better judgements rank higher; the unjudged has no rank.
fn goal_rank(status: GoalStatus) -> Option<u8> {
    match status {
        GoalStatus::Reached => Some(4),
        GoalStatus::CanBeReached => Some(3),
        GoalStatus::Uncertain => Some(2),
        GoalStatus::Unlikely => Some(1),
        GoalStatus::NotReached => Some(0),
        GoalStatus::NotJudged => None,
    }
}

/// Further on ranks higher; struck off and not reported have no rank.
fn activity_rank(status: ActivityStatus) -> Option<u8> {
    match status {
        ActivityStatus::Done => Some(3),
        ActivityStatus::UnderWay => Some(2),
        ActivityStatus::NotBegun => Some(1),
        ActivityStatus::Late => Some(0),
        ActivityStatus::StruckOff | ActivityStatus::NotReported => None,
    }
}

/// That a status moved from one follow-up to the next.
#[derive(Clone, Debug)]
pub struct Move<'m> {
    /// The goal or activity.
    pub thing: Thing,
    /// The status before, in the municipality's own words.
    pub from: &'m crate::model::Text,
    /// The status now.
    pub to: &'m crate::model::Text,
    /// Which way.
    pub movement: Movement,
}
