//! Activities, as they stand.

use jiff::civil::Date;

use super::{AuditState, Standing};
use crate::assess::Reason;
use crate::model::{
    Activity, ActivityStatus, ActivityVersion, DeviationCause, Document, FollowUp, Goal, Key,
    Label, Perspective, Prose, Scorecard, StrategyGoal, Unit,
};

/// An activity, as it stands.
#[derive(Clone, Debug)]
pub struct ActivityState<'m> {
    /// Its key.
    pub key: Key<Activity>,
    /// Its id.
    pub id: &'m str,
    /// Its scorecard.
    pub scorecard: Key<Scorecard>,
    /// The unit that answers for it: the one named, or the card's.
    pub responsible: Key<Unit>,
    /// Whether it holds.
    pub standing: Standing<'m>,
    /// Its wording: that of the revision in force, or of the latest public one.
    pub current: &'m ActivityVersion,
    /// Its public wordings.
    pub versions: Vec<&'m ActivityVersion>,
    /// Its perspectives: its own, or those of its goals.
    pub perspectives: Vec<Key<Perspective>>,
    /// How it stands: what was reported, and what the calendar says of that.
    pub status: ActivityStatus,
    /// What was last reported.
    pub reported: Option<ReportedActivity<'m>>,
    /// What the calendar says.
    pub calendar: Calendar,
    /// The last day first promised, under this id or one that it replaces, where that was another than now.
    pub first_end: Option<Date>,
    /// What has been said of it, latest first.
    pub reports: Vec<ActivityStateReport<'m>>,
    /// How others than the unit have judged it, latest first.
    pub audits: Vec<AuditState<'m, ActivityStatus>>,
    /// The documents that it is to deliver.
    pub documents: Vec<Key<Document>>,
    /// The goals that it serves.
    pub goals: Vec<Key<Goal>>,
    /// The strategy's goals that it serves.
    pub strategy_goals: Vec<Key<StrategyGoal>>,
    /// The activity whose place it took.
    pub replaces: Option<Key<Activity>>,
    /// The activity that took its place.
    pub replaced_by: Option<Key<Activity>>,
    /// Why it has its status, in words.
    pub reasons: Vec<Reason<'m>>,
}

/// What was last reported of an activity.
#[derive(Clone, Copy, Debug)]
pub struct ReportedActivity<'m> {
    /// The municipality's own word.
    pub label: &'m Label<ActivityStatus>,
    /// How much is done, in per cent.
    pub share_done: Option<f64>,
    /// The follow-up that said so.
    pub follow_up: Key<FollowUp>,
}

/// What the calendar says of an activity on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calendar {
    /// Neither its start nor its end is known.
    Unknown,
    /// It is to start in so many days.
    StartsIn(u32),
    /// It is to be going on; its end, if known, is so many days away (0: today is its last day).
    Running(Option<u32>),
    /// Its last day passed so many days ago.
    Over(u32),
}

/// What one follow-up said of an activity.
#[derive(Clone, Debug)]
pub struct ActivityStateReport<'m> {
    /// The follow-up.
    pub follow_up: Key<FollowUp>,
    /// The status; `None`: a comment without one.
    pub label: Option<&'m Label<ActivityStatus>>,
    /// How much was done, in per cent.
    pub share_done: Option<f64>,
    /// Why it is late, not begun or struck off, where that was said.
    pub cause: Option<&'m DeviationCause>,
    /// The unit's own words.
    pub comment: Option<&'m Prose>,
}
