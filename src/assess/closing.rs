//! How did a promise come to its end that no later revision of its card has? It was finished, its card came to its end, or
//! it was dropped on the way.
//!
//! The last follow-up says whether it was finished. A card that says until when it holds, and held until then, ends with
//! all that it promised for that time: its short-term goals, and the activities that were to be done by its last day.
//! Whatever else a later revision leaves out, or strikes off, was dropped.

use super::Snapshot;
use super::state::{Closing, RevisionState, Standing};
use crate::model::{ActivityStatus, Dropped, GoalStatus, Horizon, Key, Period, Scorecard, Thing};

impl Snapshot<'_> {
    /// How a goal or an activity came to its end; `None`: it is in force, or is yet to be.
    pub fn closing(&self, thing: Thing) -> Option<Closing> {
        let (standing, card, last) = if let Thing::Goal(key) = thing {
            let state = self.goal(key)?;
            let held = state.versions.iter().rfind(|version| version.dropped.is_none());
            (state.standing, state.scorecard?, held.and_then(|version| version.revision))
        } else if let Thing::Activity(key) = thing {
            let state = self.activity(key)?;
            let held = state.versions.iter().rfind(|version| version.dropped.is_none());
            (state.standing, state.scorecard, held.map(|version| version.revision))
        } else {
            return None;
        };
        match standing {
            Standing::InForce | Standing::Upcoming => None,
            Standing::StruckOff(said) => Some(self.closing_after(thing, card, last, Some(said))),
            Standing::Gone => Some(self.closing_after(thing, card, last, None)),
        }
    }

    /// How a goal or an activity came to its end after the last revision in which it held, by what was said of why.
    pub(super) fn closing_after(
        &self,
        thing: Thing,
        card: Key<Scorecard>,
        last: Option<usize>,
        said: Option<&Dropped>,
    ) -> Closing {
        if self.is_finished(thing) {
            return Closing::Finished;
        }
        let last = last.and_then(|last| {
            let revisions = &self.scorecard(card)?.revisions;
            revisions.iter().find(|revision| revision.position == last)
        });
        match (said, last) {
            (None, Some(last)) if ends_with(thing, last) => Closing::Ended,
            (_, _) => Closing::Dropped,
        }
    }

    /// Whether the last report on a goal or an activity says that it is reached or done.
    fn is_finished(&self, thing: Thing) -> bool {
        if let Thing::Goal(key) = thing {
            let reports = self.goal(key).map(|state| state.reports.iter());
            let judged = reports.and_then(|mut reports| reports.find_map(|one| one.label));
            return judged.is_some_and(|label| label.means == GoalStatus::Reached);
        }
        let Thing::Activity(key) = thing else { return false };
        let reports = self.activity(key).map(|state| state.reports.iter());
        let reported = reports.and_then(|mut reports| reports.find_map(|one| one.label));
        reported.is_some_and(|label| label.means == ActivityStatus::Done)
    }
}

/// Whether a promise was for the time of a revision, which has come to the end that it names.
fn ends_with(thing: Thing, revision: &RevisionState<'_>) -> bool {
    let Some(to) = revision.revision.to.filter(|to| revision.until == Some(*to)) else {
        return false;
    };
    if let Thing::Goal(key) = thing {
        let version = revision.goals.iter().find(|(known, _)| *known == key);
        return version.is_some_and(|(_, version)| version.horizon == Horizon::ShortTerm);
    }
    let Thing::Activity(key) = thing else { return false };
    let version = revision.activities.iter().find(|(known, _)| *known == key);
    let end = version.and_then(|(_, version)| version.end).map(Period::last_day);
    end.is_some_and(|end| end <= to)
}
