//! Goals, as they stand.

use super::{AuditState, RollUp};
use crate::assess::{Reason, ReasonArgument};
use crate::model::{
    Activity, ActivityStatus, DeviationCause, Dropped, FollowUp, Goal, GoalOwner, GoalStatus,
    GoalVersion, Indicator, Key, Label, Perspective, Prose, Scorecard, StrategyGoal, Text,
};

/// Whether a promise holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'m> {
    /// It stands in the revision in force, or is a perspective's own.
    InForce,
    /// It stands in a revision that does not hold yet.
    Upcoming,
    /// The revision in force strikes it off, saying so.
    StruckOff(&'m Dropped),
    /// It stood in an earlier revision and is not in the one in force; nothing is said of why.
    Gone,
}

/// A goal, as it stands.
#[derive(Clone, Debug)]
pub struct GoalState<'m> {
    /// Its key.
    pub key: Key<Goal>,
    /// Its id.
    pub id: &'m str,
    /// Who set it.
    pub owner: GoalOwner,
    /// Its scorecard; `None` for a perspective's own.
    pub scorecard: Option<Key<Scorecard>>,
    /// Whether it holds.
    pub standing: Standing<'m>,
    /// Its wording: that of the revision in force, or of the latest public one.
    pub current: &'m GoalVersion,
    /// Its public wordings, with the positions of their revisions.
    pub versions: Vec<&'m GoalVersion>,
    /// Its perspective.
    pub perspective: Option<Key<Perspective>>,
    /// How the unit judges it.
    pub judged: Judged<'m>,
    /// What its indicators and activities say.
    pub measured: Measured,
    /// Whether the two agree.
    pub agreement: Agreement,
    /// What has been said of it, latest first.
    pub reports: Vec<GoalStateReport<'m>>,
    /// How others than the unit have judged it, latest first.
    pub audits: Vec<AuditState<'m, GoalStatus>>,
    /// The indicators in force for it.
    pub indicators: Vec<Key<Indicator>>,
    /// The activities in force that serve it.
    pub activities: Vec<Key<Activity>>,
    /// The goals that it serves.
    pub serves: Vec<Key<Goal>>,
    /// The goals in force that serve it.
    pub served_by: Vec<Key<Goal>>,
    /// The strategy's goals that it serves.
    pub strategy_goals: Vec<Key<StrategyGoal>>,
    /// The goal whose place it took.
    pub replaces: Option<Key<Goal>>,
    /// The goal that took its place.
    pub replaced_by: Option<Key<Goal>>,
    /// Why it has its status, in words.
    pub reasons: Vec<Reason<'m>>,
}

/// How the responsible unit judges a goal.
#[derive(Clone, Debug)]
pub struct Judged<'m> {
    /// The judgement; not judged where the latest public round it was due in brought none.
    pub status: GoalStatus,
    /// The municipality's own word for it.
    pub label: Option<&'m Label<GoalStatus>>,
    /// The follow-up that it comes from.
    pub follow_up: Option<Key<FollowUp>>,
    /// How the goal was worded then, where that was otherwise than now.
    pub other_words: Option<&'m Text>,
}

impl<'m> Judged<'m> {
    /// That the judgement was made when the goal was worded otherwise: it says nothing of the new words.
    pub fn in_other_words(&self) -> Option<Reason<'m>> {
        let reason = Reason::new("reason-goal-judged-in-other-words");
        Some(reason.with("wording", ReasonArgument::Words(self.other_words?)))
    }
}

/// What a goal's indicators and activities say together.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// How many indicators have reached their level.
    pub reached: u32,
    /// How many have in part.
    pub partly_reached: u32,
    /// How many have not.
    pub not_reached: u32,
    /// How many cannot be said.
    pub unknown: u32,
    /// How the activities stand.
    pub activities: RollUp<ActivityStatus>,
}

impl Measured {
    /// How many indicators there are.
    pub fn indicators(&self) -> u32 {
        self.reached + self.partly_reached + self.not_reached + self.unknown
    }

    /// How many of them it can be said of whether they meet their targets.
    pub fn known(&self) -> u32 {
        self.indicators() - self.unknown
    }

    /// Whether a judgement and the figures agree. *Reached* is contradicted by any indicator short of its level or any
    /// activity late; *not reached* and *unlikely* by every indicator having reached its level. They agree only where
    /// figures bear the judgement out: a value that is lacking bears out nothing.
    pub fn agreement_with(&self, judged: GoalStatus) -> Agreement {
        let late = self.activities.count(ActivityStatus::Late);
        // What is reached in part is short of its level, too.
        let short = self.partly_reached + self.not_reached;
        let all_reached = self.reached > 0 && short + self.unknown == 0;
        let any_decided = self.reached + short > 0;
        match judged {
            GoalStatus::Reached if short > 0 || late > 0 => Agreement::JudgedBetter,
            GoalStatus::Reached if all_reached => Agreement::Agree,
            GoalStatus::NotReached | GoalStatus::Unlikely if all_reached => Agreement::JudgedWorse,
            GoalStatus::NotReached | GoalStatus::Unlikely if short > 0 || late > 0 => {
                Agreement::Agree
            }
            GoalStatus::CanBeReached | GoalStatus::Uncertain if any_decided => Agreement::Agree,
            GoalStatus::NotJudged
            | GoalStatus::Reached
            | GoalStatus::CanBeReached
            | GoalStatus::Uncertain
            | GoalStatus::Unlikely
            | GoalStatus::NotReached => Agreement::CannotTell,
        }
    }
}

/// Whether the judgement and the figures agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// They do.
    Agree,
    /// The figures are worse than the judgement.
    JudgedBetter,
    /// The figures are better than the judgement.
    JudgedWorse,
    /// One of the two is lacking, or there is nothing to measure by.
    CannotTell,
}

/// What one follow-up said of a goal.
#[derive(Clone, Debug)]
pub struct GoalStateReport<'m> {
    /// The follow-up.
    pub follow_up: Key<FollowUp>,
    /// The judgement; `None`: a comment without one.
    pub label: Option<&'m Label<GoalStatus>>,
    /// Why it is not reached or hard to reach, where that was said.
    pub cause: Option<&'m DeviationCause>,
    /// The unit's own words.
    pub comment: Option<&'m Prose>,
}
