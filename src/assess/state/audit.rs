//! How somebody independent judges a promise, beside what the unit that answers for it said.

use crate::model::{Audit, FollowUp, Key, Label, Thing};

/// An audit, held against what the unit had said by its day.
#[derive(Clone, Debug)]
pub struct AuditState<'m, S> {
    /// What is written of it.
    pub audit: &'m Audit,
    /// The judgement, in the municipality's own word.
    pub label: &'m Label<S>,
    /// What the unit itself had last said by that day, and where; `None`: nothing.
    pub unit: Option<(Key<FollowUp>, &'m Label<S>)>,
    /// Whether the two agree.
    pub verdict: AuditVerdict,
}

/// Whether an auditor and a unit judge alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuditVerdict {
    /// The auditor judges it worse.
    Stricter,
    /// The auditor judges it better.
    Milder,
    /// They agree.
    Agrees,
    /// The unit had said nothing, or one of the two words says neither better nor worse.
    CannotTell,
}

impl AuditVerdict {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Stricter, Self::Milder, Self::Agrees, Self::CannotTell];
}

/// A promise that somebody independent has judged, and what the latest of them found.
#[derive(Clone, Copy, Debug)]
pub struct AuditedPromise {
    /// The goal, activity or strategy goal.
    pub thing: Thing,
    /// Whether the latest auditor and the unit judge alike.
    pub verdict: AuditVerdict,
}
