//! What became of a card's goals and activities from one of its revisions to another?
//!
//! Goals and activities keep their identity over revisions by id; one that `replaces` another is the same thing under a
//! new id. Two that belong together are compared respect by respect. The answer is symmetric: held the other way round,
//! what was new has gone, and what changed has changed back.

use std::collections::BTreeSet;

use crate::model::{
    Activity, ActivityVersion, Dropped, Goal, GoalOwner, GoalVersion, Key, Model, Prose, Scorecard,
    Table, Text, Thing,
};

use super::Snapshot;
use super::state::{Aspect, Closing, Comparison, Difference, Fate, Promise, RevisionState, Said};

impl<'m> Snapshot<'m> {
    /// Holds two public revisions of a card against each other, by their positions; `None`: one of them is not public.
    pub fn compare(
        &self,
        scorecard: Key<Scorecard>,
        old: usize,
        new: usize,
    ) -> Option<Comparison<'m>> {
        let card = self.scorecard(scorecard)?;
        let at = |position| card.revisions.iter().find(|one| one.position == position);
        let (before, after) = (at(old)?, at(new)?);
        let later: Vec<&RevisionState<'m>> =
            card.revisions.iter().filter(|one| (old + 1..=new).contains(&one.position)).collect();
        let public = |thing: &Thing| self.is_public(*thing);
        // Held the other way round, what was new has gone, which is no end that it came to.
        let closing = |thing, said| {
            if old < new {
                self.closing_after(thing, scorecard, Some(old), said)
            } else {
                Closing::Dropped
            }
        };
        let closed = |key: Key<Goal>| {
            let said = struck_off(&later, |one| &one.goals, key);
            (closing(Thing::Goal(key), said), said)
        };
        let goals = fates(self.model, &before.goals, &after.goals, closed, &public);
        let closed = |key: Key<Activity>| {
            let said = struck_off(&later, |one| &one.activities, key);
            (closing(Thing::Activity(key), said), said)
        };
        let activities = fates(self.model, &before.activities, &after.activities, closed, &public);
        Some(Comparison { scorecard, old, new, goals, activities })
    }

    /// In what respects two wordings of a goal differ.
    pub fn differences_of_goal(
        &self,
        old: &'m GoalVersion,
        new: &'m GoalVersion,
    ) -> Vec<Difference<'m>> {
        differences(self.model, old, new, &|thing| self.is_public(*thing))
    }

    /// In what respects two wordings of an activity differ.
    pub fn differences_of_activity(
        &self,
        old: &'m ActivityVersion,
        new: &'m ActivityVersion,
    ) -> Vec<Difference<'m>> {
        differences(self.model, old, new, &|thing| self.is_public(*thing))
    }

    /// What a revision changed of the public one before it; `None`: there is none before.
    pub fn since_before(&self, card: Key<Scorecard>, position: usize) -> Option<Comparison<'m>> {
        let revisions = &self.scorecard(card)?.revisions;
        let before = revisions.iter().rfind(|one| one.position < position)?;
        self.compare(card, before.position, position)
    }
}

/// What the later revisions say of why something was struck off.
fn struck_off<'s, 'm: 's, T: 's, V: Worded<'m, Of = T> + 'm>(
    later: &[&'s RevisionState<'m>],
    list: impl Fn(&'s RevisionState<'m>) -> &'s Vec<(Key<T>, &'m V)>,
    key: Key<T>,
) -> Option<&'m Dropped> {
    let versions = later.iter().flat_map(|one| list(one).iter());
    versions.filter(|(known, _)| *known == key).find_map(|(_, version)| version.struck_off())
}

/// A goal's or an activity's words in one revision.
trait Worded<'m> {
    /// Goals or activities.
    type Of;

    /// Where they all are.
    fn table(model: &Model) -> &Table<Self::Of>;

    /// The one whose place another took, where a public revision says so.
    fn replaced(one: &Self::Of, public: &dyn Fn(&Thing) -> bool) -> Option<Key<Self::Of>>;

    /// Set where this revision strikes it off.
    fn struck_off(&self) -> Option<&Dropped>;

    /// What is said of it, respect by respect, always the same respects in the same order.
    fn said(&'m self, public: &dyn Fn(&Thing) -> bool) -> Vec<(Aspect, Option<Said<'m>>)>;
}

impl<'m> Worded<'m> for GoalVersion {
    type Of = Goal;

    fn table(model: &Model) -> &Table<Goal> {
        &model.goals
    }

    fn replaced(one: &Goal, public: &dyn Fn(&Thing) -> bool) -> Option<Key<Goal>> {
        let GoalOwner::Scorecard(card) = one.owner else { return None };
        let said = |version: &&GoalVersion| {
            version.revision.is_some_and(|position| public(&Thing::Revision(card, position)))
        };
        one.versions.iter().filter(said).find_map(|version| version.replaces)
    }

    fn struck_off(&self) -> Option<&Dropped> {
        self.dropped.as_ref()
    }

    fn said(&'m self, public: &dyn Fn(&Thing) -> bool) -> Vec<(Aspect, Option<Said<'m>>)> {
        let perspective = self.perspective.map(Thing::Perspective);
        let marked = self.frameworks.sound_financial_management;
        let agenda = self.frameworks.agenda_2030.as_slice();
        vec![
            (Aspect::Name, words(&self.name)),
            (Aspect::Perspective, things(perspective, public)),
            (Aspect::Horizon, Some(Said::Horizon(self.horizon))),
            (Aspect::Evaluation, markdown(self.evaluation.as_ref())),
            (Aspect::Description, markdown(self.description.as_ref())),
            (Aspect::Indicators, list(&self.indicators, Thing::Indicator, public)),
            (Aspect::Goals, list(&self.serves, Thing::Goal, public)),
            (Aspect::StrategyGoals, list(&self.strategy_goals, Thing::StrategyGoal, public)),
            (Aspect::SoundManagement, marked.then_some(Said::SoundManagement)),
            (Aspect::Agenda, (!agenda.is_empty()).then_some(Said::Agenda(agenda))),
        ]
    }
}

impl<'m> Worded<'m> for ActivityVersion {
    type Of = Activity;

    fn table(model: &Model) -> &Table<Activity> {
        &model.activities
    }

    fn replaced(one: &Activity, public: &dyn Fn(&Thing) -> bool) -> Option<Key<Activity>> {
        let said =
            |version: &&ActivityVersion| public(&Thing::Revision(one.scorecard, version.revision));
        one.versions.iter().filter(said).find_map(|version| version.replaces)
    }

    fn struck_off(&self) -> Option<&Dropped> {
        self.dropped.as_ref()
    }

    fn said(&'m self, public: &dyn Fn(&Thing) -> bool) -> Vec<(Aspect, Option<Said<'m>>)> {
        vec![
            (Aspect::Name, words(&self.name)),
            (Aspect::Perspective, things(self.perspective.map(Thing::Perspective), public)),
            (Aspect::Start, self.start.map(Said::Time)),
            (Aspect::End, self.end.map(Said::Time)),
            (Aspect::Responsible, things(self.responsible.map(Thing::Unit), public)),
            (Aspect::Description, markdown(self.description.as_ref())),
            (Aspect::Documents, list(&self.delivers, Thing::Document, public)),
            (Aspect::Goals, list(&self.goals, Thing::Goal, public)),
            (Aspect::StrategyGoals, list(&self.strategy_goals, Thing::StrategyGoal, public)),
        ]
    }
}

fn words(text: &Text) -> Option<Said<'_>> {
    (!text.is_empty()).then_some(Said::Words(text))
}

fn markdown(prose: Option<&Prose>) -> Option<Said<'_>> {
    prose.map(|prose| &prose.markdown).filter(|text| !text.is_empty()).map(Said::Markdown)
}

fn list<'m, T>(
    keys: &[Key<T>],
    thing: impl Fn(Key<T>) -> Thing,
    public: &dyn Fn(&Thing) -> bool,
) -> Option<Said<'m>> {
    things(keys.iter().map(|key| thing(*key)), public)
}

/// In one order, so that the same things in another order are no difference.
fn things<'m>(
    things: impl IntoIterator<Item = Thing>,
    public: &dyn Fn(&Thing) -> bool,
) -> Option<Said<'m>> {
    let mut things: Vec<Thing> = things.into_iter().filter(public).collect();
    things.sort_unstable();
    things.dedup();
    (!things.is_empty()).then_some(Said::Things(things))
}

/// A goal or an activity that stands in one of two revisions alone, and the one that it goes back to.
struct Traced<'m, T, V> {
    promise: Promise<'m, T, V>,
    origin: Key<T>,
}

fn fates<'m, V: Worded<'m>>(
    model: &'m Model,
    old: &[(Key<V::Of>, &'m V)],
    new: &[(Key<V::Of>, &'m V)],
    closed: impl Fn(Key<V::Of>) -> (Closing, Option<&'m Dropped>),
    public: &dyn Fn(&Thing) -> bool,
) -> Vec<Fate<'m, V::Of, V>> {
    let standing = |list: &[(Key<V::Of>, &'m V)]| -> Vec<Promise<'m, V::Of, V>> {
        let holding = list.iter().filter(|(_, version)| version.struck_off().is_none());
        holding.map(|(key, version)| Promise { key: *key, version: *version }).collect()
    };
    let (old, new) = (standing(old), standing(new));
    // One that stands in both under its own id is itself there, whatever took its place beside it; the others are held
    // together by what they go back to, which is followed once for each.
    let keys = |list: &[Promise<'m, V::Of, V>]| -> BTreeSet<Key<V::Of>> {
        list.iter().map(|one| one.key).collect()
    };
    let stays: BTreeSet<Key<V::Of>> = keys(&old).intersection(&keys(&new)).copied().collect();
    let alone = |list: &[Promise<'m, V::Of, V>]| -> Vec<Traced<'m, V::Of, V>> {
        let alone = list.iter().filter(|one| !stays.contains(&one.key));
        let origin = |one: &Promise<'m, V::Of, V>| first_of::<V>(model, one.key, public);
        alone.map(|one| Traced { promise: *one, origin: origin(one) }).collect()
    };
    let (left, come) = (alone(&old), alone(&new));
    let mut fates = Vec::new();
    for now in &new {
        let before: Vec<Promise<'m, V::Of, V>> =
            match come.iter().find(|one| one.promise.key == now.key) {
                Some(traced) => {
                    let same = left.iter().filter(|one| one.origin == traced.origin);
                    same.map(|one| one.promise).collect()
                }
                None => old.iter().filter(|before| before.key == now.key).copied().collect(),
            };
        if before.is_empty() {
            fates.push(Fate::New(*now));
        }
        for before in before {
            let differences = differences(model, before.version, now.version, public);
            fates.push(if differences.is_empty() {
                Fate::CarriedOver(*now)
            } else {
                Fate::Changed { old: before, new: *now, differences }
            });
        }
    }
    let gone = left.iter().filter(|one| !come.iter().any(|now| now.origin == one.origin));
    fates.extend(gone.map(|Traced { promise, .. }| {
        let (closing, said) = closed(promise.key);
        Fate::Closed { old: *promise, closing, said }
    }));
    fates
}

fn differences<'m, V: Worded<'m>>(
    model: &Model,
    old: &'m V,
    new: &'m V,
    public: &dyn Fn(&Thing) -> bool,
) -> Vec<Difference<'m>> {
    let pairs = old.said(public).into_iter().zip(new.said(public));
    pairs
        .filter(|((_, old), (_, new))| !same(model, old.as_ref(), new.as_ref(), public))
        .map(|((aspect, old), (_, new))| Difference { aspect, old, new })
        .collect()
}

/// Whether two revisions say the same. To serve a goal under the id that it has taken is to serve the same goal, and a
/// translation that comes or goes changes no promise: the main language's words are the promise.
fn same(
    model: &Model,
    old: Option<&Said<'_>>,
    new: Option<&Said<'_>>,
    public: &dyn Fn(&Thing) -> bool,
) -> bool {
    let first = |thing: &Thing| {
        if let Thing::Goal(key) = thing {
            return Thing::Goal(first_of::<GoalVersion>(model, *key, public));
        }
        *thing
    };
    match (old, new) {
        (Some(Said::Things(old)), Some(Said::Things(new))) => {
            let firsts = |things: &[Thing]| things.iter().map(first).collect::<BTreeSet<Thing>>();
            firsts(old) == firsts(new)
        }
        (
            Some(Said::Words(old) | Said::Markdown(old)),
            Some(Said::Words(new) | Said::Markdown(new)),
        ) => old.main() == new.main(),
        (old, new) => old == new,
    }
}

/// The one that a goal or activity goes back to, by way of all whose place was taken.
fn first_of<'m, V: Worded<'m>>(
    model: &Model,
    key: Key<V::Of>,
    public: &dyn Fn(&Thing) -> bool,
) -> Key<V::Of> {
    let mut first = key;
    while let Some(replaced) = V::replaced(&V::table(model)[first], public) {
        first = replaced;
    }
    first
}
