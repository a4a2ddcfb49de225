//! Which promises does no revision in force have any more, how did they come to their ends, and what is said of why?

use super::Snapshot;
use super::state::{ClosedPromise, Standing};
use crate::model::{Dropped, Key, Scorecard, Thing};

impl<'m> Snapshot<'m> {
    /// The goals and activities that a revision in force, or an earlier one, left out or struck off, and that live on
    /// under no other id: the latest first, then by card.
    pub fn closed(&self) -> Vec<ClosedPromise<'m>> {
        let goals = self.goals().filter(|goal| goal.replaced_by.is_none()).filter_map(|goal| {
            let versions = goal.versions.iter();
            let versions = versions.map(|one| (one.revision, one.dropped.as_ref())).collect();
            let held = Held { standing: goal.standing, versions };
            self.closed_promise(Thing::Goal(goal.key), goal.scorecard?, &held)
        });
        let activities = self.activities().filter(|one| one.replaced_by.is_none());
        let activities = activities.filter_map(|activity| {
            let versions = activity.versions.iter();
            let versions = versions.map(|one| (Some(one.revision), one.dropped.as_ref())).collect();
            let held = Held { standing: activity.standing, versions };
            self.closed_promise(Thing::Activity(activity.key), activity.scorecard, &held)
        });
        let mut closed: Vec<_> = goals.chain(activities).collect();
        closed.sort_by_key(|one| (std::cmp::Reverse(one.from), one.scorecard, one.thing));
        closed
    }

    fn closed_promise(
        &self,
        thing: Thing,
        scorecard: Key<Scorecard>,
        held: &Held<'m>,
    ) -> Option<ClosedPromise<'m>> {
        match held.standing {
            Standing::InForce | Standing::Upcoming => return None,
            Standing::StruckOff(_) | Standing::Gone => {}
        }
        let last = held.versions.iter().rfind(|(_, dropped)| dropped.is_none());
        let last = last.and_then(|(revision, _)| *revision);
        let after = |position: usize| last.is_none_or(|last| position > last);
        let begun = self.scorecard(scorecard)?.revisions.iter();
        let by = begun
            .filter(|one| after(one.position) && one.revision.from <= self.as_of)
            .min_by_key(|one| one.position)?;
        let said = held.versions.iter().filter(|(revision, _)| revision.is_some_and(after));
        let said = said.rev().find_map(|(_, dropped)| *dropped);
        Some(ClosedPromise {
            thing,
            scorecard,
            last,
            closing: self.closing_after(thing, scorecard, last, said),
            by: by.position,
            from: by.revision.from,
            said,
        })
    }
}

/// Whether a promise holds, and in which revisions it stood: by position, with what was said where it was struck off.
struct Held<'m> {
    standing: Standing<'m>,
    versions: Vec<(Option<usize>, Option<&'m Dropped>)>,
}
