//! Activities: what is to be done.

use super::{
    Audit, Document, Dropped, Goal, Key, Period, Perspective, Prose, Scorecard, Sources, Statement,
    StrategyGoal, Text, Unit,
};
use crate::source::Origin;

/// An activity, the same through all revisions that carry its id.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Its id, unique among the activities of the site: its address is made of it.
    pub id: Box<str>,
    /// The scorecard that it stands in.
    pub scorecard: Key<Scorecard>,
    /// Its wordings, by revision. Never empty.
    pub versions: Vec<ActivityVersion>,
}

/// An activity as one revision words it.
#[derive(Clone, Debug)]
pub struct ActivityVersion {
    /// The revision's position among its scorecard's.
    pub revision: usize,
    /// What is to be done: a sentence.
    pub name: Text,
    /// More about it, for citizens.
    pub description: Option<Prose>,
    /// The unit that answers for it; `None`: not known (the scorecard's unit answers for the card).
    pub responsible: Option<Key<Unit>>,
    /// The perspective, where the card names one; otherwise the perspectives of its goals hold.
    pub perspective: Option<Key<Perspective>>,
    /// When it is to start (its first day counts); `None`: not known.
    pub start: Option<Period>,
    /// When it is to be done (its last day counts); `None`: not known.
    pub end: Option<Period>,
    /// The governing documents that it is to deliver.
    pub delivers: Vec<Key<Document>>,
    /// The goals that it serves.
    pub goals: Vec<Key<Goal>>,
    /// The strategy's goals that it serves.
    pub strategy_goals: Vec<Key<StrategyGoal>>,
    /// What is known of how it went, outside the follow-ups.
    pub statements: Vec<Statement>,
    /// How others than the unit judge it.
    pub audits: Vec<Audit>,
    /// The activity that it takes the place of under another id. Never leads in a circle.
    pub replaces: Option<Key<Activity>>,
    /// Set where this revision strikes it off.
    pub dropped: Option<Dropped>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
