//! Scorecards and revisions, as they stand.

use jiff::civil::Date;

use super::{Reporting, RollUp};
use crate::model::{
    Activity, ActivityStatus, ActivityVersion, FollowUp, Goal, GoalStatus, GoalVersion, Key,
    Revision, Round, Scorecard, Unit,
};

/// A scorecard on the day of the snapshot.
#[derive(Clone, Debug)]
pub struct ScorecardState<'m> {
    /// Its key.
    pub key: Key<Scorecard>,
    /// The unit whose scorecard it is.
    pub unit: Key<Unit>,
    /// The nearest unit above with a scorecard.
    pub parent: Option<Key<Scorecard>>,
    /// The scorecards just below.
    pub children: Vec<Key<Scorecard>>,
    /// Its public revisions, by the day from which they hold.
    pub revisions: Vec<RevisionState<'m>>,
    /// The position in `revisions` of the one in force.
    pub current: Option<usize>,
    /// The goals in force, in the card's order.
    pub goals: Vec<Key<Goal>>,
    /// The activities in force, in the card's order.
    pub activities: Vec<Key<Activity>>,
    /// How its goals are judged.
    pub goal_roll_up: RollUp<GoalStatus>,
    /// How its activities stand.
    pub activity_roll_up: RollUp<ActivityStatus>,
    /// How its goals and those of all cards below are judged.
    pub branch_goals: RollUp<GoalStatus>,
    /// How its activities and those of all cards below stand.
    pub branch_activities: RollUp<ActivityStatus>,
    /// Its public follow-ups, latest first.
    pub follow_ups: Vec<Key<FollowUp>>,
    /// Whether it reported, round by round, earliest first.
    pub reporting: Vec<(Key<Round>, Reporting)>,
}

impl<'m> ScorecardState<'m> {
    /// The revision in force.
    pub fn in_force(&self) -> Option<&RevisionState<'m>> {
        self.current.and_then(|position| self.revisions.get(position))
    }

    /// The public revision that held or will hold on a day.
    pub fn on(&self, day: Date) -> Option<&RevisionState<'m>> {
        let latest = self.revisions.iter().rev().find(|one| one.revision.from <= day)?;
        latest.until.is_none_or(|until| day <= until).then_some(latest)
    }

    /// The revision in force, or else the latest public one.
    pub fn shown(&self) -> Option<&RevisionState<'m>> {
        self.in_force().or(self.revisions.last())
    }
}

/// How far a revision has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Somebody has put it forward.
    Proposed,
    /// It is adopted and waits for the final decision, or for its first day.
    Adopted,
    /// It is decided and waits for its first day.
    Decided,
    /// It holds.
    InForce,
    /// It held until a later one did, or until its last day.
    Superseded,
}

/// A public revision on the day of the snapshot.
#[derive(Clone, Debug)]
pub struct RevisionState<'m> {
    /// Its position among all of the scorecard's revisions.
    pub position: usize,
    /// What is written of it.
    pub revision: &'m Revision,
    /// How far it has come.
    pub stage: Stage,
    /// The last day on which it held or will hold, where that is known.
    pub until: Option<Date>,
    /// Its goals, in the card's order, those among them that it strikes off.
    pub goals: Vec<(Key<Goal>, &'m GoalVersion)>,
    /// Its activities, in the card's order, those among them that it strikes off.
    pub activities: Vec<(Key<Activity>, &'m ActivityVersion)>,
}
