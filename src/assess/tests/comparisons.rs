use proptest::prelude::*;

use super::town::{Town, day};
use crate::assess::{Aspect, Difference, Fate};
use crate::model::{Dropped, Goal, GoalVersion, Key, Scorecard, Text};

/// What becomes of a goal in one revision: it is not there, it has one of two wordings, or it is struck off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Appearance {
    Absent,
    Worded(u8),
    StruckOff,
}

fn told() -> impl Strategy<Value = Appearance> {
    prop_oneof![
        2 => Just(Appearance::Absent),
        3 => (0..2_u8).prop_map(Appearance::Worded),
        1 => Just(Appearance::StruckOff),
    ]
}

/// Six goals over four revisions, some of them taking the place of the one before.
fn town(goals: &[([Appearance; 4], bool)]) -> (Town, Key<Scorecard>) {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"]);
    let mut before: Option<Key<Goal>> = None;
    for (number, (told, takes_over)) in goals.iter().enumerate() {
        let standing = |(revision, told): (usize, &Appearance)| {
            (*told != Appearance::Absent).then_some(revision)
        };
        let revisions: Vec<usize> = told.iter().enumerate().filter_map(standing).collect();
        if revisions.is_empty() {
            continue;
        }
        let goal = town.goal(card, &format!("mal-{number}"), &revisions, &[]);
        let kept = town.model.goals.get_mut(goal);
        for version in &mut kept.versions {
            version.replaces = before.filter(|_| *takes_over);
            match told[version.revision.unwrap()] {
                Appearance::Worded(words) => version.name = Text::new(&format!("Ord {words}")),
                Appearance::StruckOff => version.dropped = Some(dropped()),
                Appearance::Absent => {}
            }
        }
        before = Some(goal);
    }
    (town, card)
}

fn dropped() -> Dropped {
    Dropped { date: Some(day("2022-05-01")), ..Dropped::default() }
}

/// A fate as it looks from the other side.
fn mirrored(fate: &Fate<'_, Goal, GoalVersion>) -> (u8, Key<Goal>, Key<Goal>, Vec<Aspect>) {
    let aspects =
        |differences: &[Difference<'_>]| differences.iter().map(|one| one.aspect).collect();
    match fate {
        Fate::New(promise) => (0, promise.key, promise.key, Vec::new()),
        Fate::Closed { old, .. } => (1, old.key, old.key, Vec::new()),
        Fate::Changed { old, new, differences } => (2, old.key, new.key, aspects(differences)),
        Fate::CarriedOver(promise) => (3, promise.key, promise.key, Vec::new()),
    }
}

fn turned(
    (kind, old, new, aspects): (u8, Key<Goal>, Key<Goal>, Vec<Aspect>),
) -> (u8, Key<Goal>, Key<Goal>, Vec<Aspect>) {
    match kind {
        0 => (1, new, old, aspects),
        1 => (0, new, old, aspects),
        other => (other, new, old, aspects),
    }
}

/// Compares two revisions both ways, and one with itself.
fn assert_symmetric(goals: &[([Appearance; 4], bool)], old: usize, new: usize) {
    let (town, card) = town(goals);
    let snapshot = town.on("2023-06-01");
    let on = snapshot.compare(card, old, new).unwrap();
    let back = snapshot.compare(card, new, old).unwrap();
    // What is carried over under another id is named by the later one, whichever way it is looked at.
    let is_compared = |fate: &&Fate<'_, Goal, GoalVersion>| !matches!(fate, Fate::CarriedOver(_));
    let mut there: Vec<_> = on.goals.iter().filter(is_compared).map(mirrored).collect();
    let mut here: Vec<_> =
        back.goals.iter().filter(is_compared).map(mirrored).map(turned).collect();
    there.sort();
    here.sort();
    assert_eq!(there, here);
    assert_eq!(on.goal_counts().carried_over, back.goal_counts().carried_over);
    if old == new {
        assert!(on.is_empty());
    }
}

#[test]
fn a_goal_that_took_anothers_place_in_the_same_revision_is_no_difference() {
    let once = |words| {
        [Appearance::Worded(words), Appearance::Absent, Appearance::Absent, Appearance::Absent]
    };
    assert_symmetric(&[(once(0), false), (once(1), true)], 0, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_comparison_is_symmetric_but_for_its_direction_and_empty_with_itself(
        goals in proptest::collection::vec(([told(), told(), told(), told()], any::<bool>()), 6),
        old in 0..4_usize,
        new in 0..4_usize,
    ) {
        assert_symmetric(&goals, old, new);
    }
}
