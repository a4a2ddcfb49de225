use super::town::{Town, day};
use crate::assess::{Change, Stage, Standing};
use crate::model::{Decision, DecisionRole, Text};

fn decision(role: DecisionRole, date: &str) -> Decision {
    Decision {
        role,
        body: Text::new("Kommunfullmäktige"),
        date: Some(day(date)),
        reference: None,
        link: None,
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
    town.model.goals.get_mut(heir).replaces = Some(renamed);
    let snapshot = town.on("2021-02-01");
    let state = snapshot.scorecard(card).unwrap();
    let changes: Vec<_> =
        state.revisions[1].goals.iter().map(|(key, _, change)| (*key, *change)).collect();
    assert_eq!(
        changes,
        [(stays, Change::CarriedOver), (comes, Change::New), (heir, Change::Changed)]
    );
    assert_eq!(state.revisions[1].dropped_goals, [goes], "the renamed one lives on");
    assert_eq!(snapshot.goal(goes).unwrap().standing, Standing::Gone);
    assert_eq!(snapshot.goal(renamed).unwrap().replaced_by, Some(heir));
    assert_eq!(state.goals, [stays, comes, heir]);
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
