//! Which goals and activities each revision of a scorecard holds.

use std::collections::BTreeMap;

use crate::model::{
    Activity, ActivityVersion, Goal, GoalOwner, GoalVersion, Key, Model, Scorecard,
};

/// What each revision holds, by scorecard and the revision's position.
type ByRevision<K, V> = BTreeMap<(Key<Scorecard>, usize), Vec<(K, V)>>;

/// What each revision holds, gathered once from the goals' and activities' own lists.
pub(super) struct Contents<'m> {
    goals: ByRevision<Key<Goal>, &'m GoalVersion>,
    activities: ByRevision<Key<Activity>, &'m ActivityVersion>,
}

impl<'m> Contents<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        let mut contents = Self { goals: BTreeMap::new(), activities: BTreeMap::new() };
        for (key, goal) in model.goals.iter() {
            if let GoalOwner::Scorecard(card) = goal.owner {
                for version in &goal.versions {
                    if let Some(revision) = version.revision {
                        contents.goals.entry((card, revision)).or_default().push((key, version));
                    }
                }
            }
        }
        for (key, activity) in model.activities.iter() {
            for version in &activity.versions {
                let place = (activity.scorecard, version.revision);
                contents.activities.entry(place).or_default().push((key, version));
            }
        }
        // The order in which the card's file lists them.
        contents
            .goals
            .values_mut()
            .for_each(|list| list.sort_by_key(|(_, version)| version.origin));
        contents
            .activities
            .values_mut()
            .for_each(|list| list.sort_by_key(|(_, version)| version.origin));
        contents
    }

    pub(super) fn goals(
        &self,
        card: Key<Scorecard>,
        revision: usize,
    ) -> &[(Key<Goal>, &'m GoalVersion)] {
        self.goals.get(&(card, revision)).map_or(&[], Vec::as_slice)
    }

    pub(super) fn activities(
        &self,
        card: Key<Scorecard>,
        revision: usize,
    ) -> &[(Key<Activity>, &'m ActivityVersion)] {
        self.activities.get(&(card, revision)).map_or(&[], Vec::as_slice)
    }
}
