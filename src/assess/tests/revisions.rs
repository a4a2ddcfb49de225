use super::town::{Town, day, period};
use crate::assess::{Aspect, Fate, FateCounts, Stage, Standing};
use crate::model::{
    ActivityStatus, Decision, DecisionRole, Dropped, GoalStatus, LanguageIndex, Text, Thing,
};

fn decision(role: DecisionRole, date: &str) -> Decision {
    Decision {
        role,
        body: Text::new("Kommunfullmäktige"),
        date: Some(day(date)),
        reference: None,
        link: None,
        basis: None,
        note: None,
        sources: Vec::new(),
    }
}

/// A card for 2020, and one for 2021 that is proposed, adopted and decided in the autumn of 2020.
fn town() -> (Town, crate::model::Key<crate::model::Scorecard>) {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01"]);
    town.model.scorecards.get_mut(card).revisions[1].decisions = vec![
        decision(DecisionRole::Proposed, "2020-09-01"),
        decision(DecisionRole::Adopted, "2020-10-01"),
        decision(DecisionRole::Decided, "2020-11-01"),
    ];
    (town, card)
}

#[test]
fn a_revision_goes_from_proposed_to_superseded() {
    let (town, card) = town();
    let stages = |as_of: &str| -> Vec<Stage> {
        let snapshot = town.on(as_of);
        let card = snapshot.scorecard(card);
        card.map_or_else(Vec::new, |card| card.revisions.iter().map(|one| one.stage).collect())
    };
    assert_eq!(stages("2019-12-31"), [], "nothing is public before the first day");
    assert_eq!(stages("2020-08-31"), [Stage::InForce]);
    assert_eq!(stages("2020-09-01"), [Stage::InForce, Stage::Proposed]);
    assert_eq!(stages("2020-10-01"), [Stage::InForce, Stage::Adopted]);
    assert_eq!(stages("2020-12-31"), [Stage::InForce, Stage::Decided]);
    assert_eq!(stages("2021-01-01"), [Stage::Superseded, Stage::InForce]);
}

#[test]
fn what_came_stayed_and_went_between_revisions() {
    let (mut town, card) = town();
    let stays = town.goal(card, "stannar", &[0, 1], &[]);
    let goes = town.goal(card, "forsvinner", &[0], &[]);
    let comes = town.goal(card, "kommer", &[1], &[]);
    let renamed = town.goal(card, "gammal", &[0], &[]);
    let heir = town.goal(card, "ny", &[1], &[]);
    town.model.goals.get_mut(heir).versions[0].replaces = Some(renamed);
    let snapshot = town.on("2021-02-01");
    let state = snapshot.scorecard(card).unwrap();
    let since = snapshot.since_before(card, 1).unwrap();
    let fates: Vec<_> = since.goals.iter().map(|fate| (name(fate), fate.promise().key)).collect();
    assert_eq!(
        fates,
        [("carried over", stays), ("new", comes), ("changed", heir), ("dropped", goes)],
        "the renamed one lives on"
    );
    assert_eq!(snapshot.goal(goes).unwrap().standing, Standing::Gone);
    assert_eq!(snapshot.goal(renamed).unwrap().replaced_by, Some(heir));
    assert_eq!(state.goals, [stays, comes, heir]);
}

fn name<T, V>(fate: &Fate<'_, T, V>) -> &'static str {
    match fate {
        Fate::New(_) => "new",
        Fate::Changed { .. } => "changed",
        Fate::CarriedOver(_) => "carried over",
        Fate::Closed { .. } => "dropped",
    }
}

#[test]
fn a_comparison_says_in_what_respect_something_changed() {
    let (mut town, card) = town();
    let goal = town.goal(card, "fiber", &[0, 1], &[]);
    town.model.goals.get_mut(goal).versions[1].name = Text::new("Alla hushåll har fiber");
    let snapshot = town.on("2021-02-01");
    let since = snapshot.since_before(card, 1).unwrap();
    let [Fate::Changed { differences, .. }] = since.goals.as_slice() else {
        panic!("{:?}", since.goals)
    };
    assert_eq!(differences.iter().map(|one| one.aspect).collect::<Vec<_>>(), [Aspect::Name]);
    let back = snapshot.compare(card, 1, 0).unwrap();
    let [Fate::Changed { differences: back, .. }] = back.goals.as_slice() else {
        panic!("{:?}", back.goals)
    };
    assert_eq!((&back[0].old, &back[0].new), (&differences[0].new, &differences[0].old));
    let itself = snapshot.compare(card, 1, 1).unwrap();
    assert!(itself.is_empty(), "a revision does not differ from itself");
    assert!(snapshot.since_before(card, 0).is_none(), "the first has none before it");
}

#[test]
fn a_translation_that_comes_or_goes_changes_no_promise() {
    let (mut town, card) = town();
    let goal = town.goal(card, "fiber", &[0, 1], &[]);
    let version = &mut town.model.goals.get_mut(goal).versions[0];
    version.name.translate(LanguageIndex(1), "Fibre for all");
    let snapshot = town.on("2021-02-01");
    assert!(snapshot.since_before(card, 1).unwrap().is_empty());
}

#[test]
fn what_was_dropped_says_when_by_what_and_why() {
    let (mut town, card) = town();
    let silent = town.goal(card, "tyst", &[0], &[]);
    let struck = town.goal(card, "struken", &[0, 1], &[]);
    let renamed = town.goal(card, "gammal", &[0], &[]);
    let heir = town.goal(card, "ny", &[1], &[]);
    town.model.goals.get_mut(heir).versions[0].replaces = Some(renamed);
    let reason = Dropped { reason: Some(Text::new("Pengarna tog slut")), ..Dropped::default() };
    town.model.goals.get_mut(struck).versions[1].dropped = Some(reason.clone());
    assert!(town.on("2020-12-31").closed().is_empty(), "the new revision does not hold yet");
    let snapshot = town.on("2021-02-01");
    let dropped = snapshot.closed();
    let told: Vec<_> = dropped.iter().map(|one| (one.thing, one.last, one.by, one.said)).collect();
    assert_eq!(
        told,
        [(Thing::Goal(silent), Some(0), 1, None), (Thing::Goal(struck), Some(0), 1, Some(&reason)),]
    );
    let counts = snapshot.since_before(card, 1).unwrap().goal_counts();
    assert_eq!(counts, FateCounts { changed: 1, dropped: 2, ..FateCounts::default() });
}

#[test]
fn nothing_of_a_revision_shows_before_its_day() {
    let (mut town, card) = town();
    let comes = town.goal(card, "kommer", &[1], &[]);
    assert!(town.on("2020-08-31").goal(comes).is_none());
    let snapshot = town.on("2020-09-01");
    assert_eq!(snapshot.goal(comes).unwrap().standing, Standing::Upcoming);
    assert!(snapshot.scorecard(card).unwrap().goals.is_empty(), "it does not hold yet");
}

#[test]
fn a_judgement_of_other_words_and_a_moved_day_are_said_to_be_so() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01"]);
    let goal = town.goal(card, "fiber", &[0, 1], &[]);
    let activity = town.activity(card, "grava", &[0], (None, Some("2020-12")), &[]);
    let heir = town.activity(card, "grava-mer", &[1], (None, Some("2021-12")), &[]);
    town.model.activities.get_mut(heir).versions[0].replaces = Some(activity);
    let round = town.round("2020-t3", "2021-01-15", "2021-02-01");
    let follow_up = town.follow_up(card, round, 0, None);
    town.judges(follow_up, goal, GoalStatus::Reached);
    let reasons = |town: &Town| {
        let snapshot = town.on("2021-03-01");
        let of_goal = snapshot.goal(goal).unwrap().reasons.iter();
        let of_activity = snapshot.activity(heir).unwrap().reasons.iter();
        of_goal.chain(of_activity).map(|reason| reason.id).collect::<Vec<_>>()
    };
    let (other_words, moved) = ("reason-goal-judged-in-other-words", "reason-activity-end-moved");
    assert!(!reasons(&town).contains(&other_words));
    assert!(reasons(&town).contains(&moved), "from a promise that it replaces, too");
    town.model.goals.get_mut(goal).versions[1].name = Text::new("Minst 95 procent har fiber");
    assert!(reasons(&town).contains(&other_words));
}

#[test]
fn a_day_that_the_first_revision_did_not_name_is_moved_from_the_first_that_did() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01", "2022-01-01"]);
    let activity = town.activity(card, "plan", &[0, 1, 2], (None, None), &[]);
    let moved = |town: &Town, as_of: &str| {
        let snapshot = town.on(as_of);
        let reasons = &snapshot.activity(activity).unwrap().reasons;
        reasons.iter().any(|reason| reason.id == "reason-activity-end-moved")
    };
    town.model.activities.get_mut(activity).versions[1].end = Some(period("2021-12"));
    town.model.activities.get_mut(activity).versions[2].end = Some(period("2022-06"));
    assert!(!moved(&town, "2021-06-01"), "a day that is set for the first time is not moved");
    assert!(moved(&town, "2022-02-01"));
}

#[test]
fn what_was_reported_of_other_words_is_said_to_be_so() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01"]);
    let activity = town.activity(card, "plan", &[0, 1], (None, None), &[]);
    let round = town.round("2020-t3", "2021-01-15", "2021-02-01");
    let follow_up = town.follow_up(card, round, 0, None);
    town.reports(follow_up, activity, ActivityStatus::Done);
    let other_words = |town: &Town| {
        let snapshot = town.on("2021-03-01");
        let reasons = &snapshot.activity(activity).unwrap().reasons;
        reasons.iter().any(|reason| reason.id == "reason-activity-reported-in-other-words")
    };
    assert!(!other_words(&town));
    town.model.activities.get_mut(activity).versions[1].name = Text::new("Genomföra planen");
    assert!(other_words(&town));
}
