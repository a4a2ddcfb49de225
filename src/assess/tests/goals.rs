use super::town::{Town, indicator};
use crate::assess::Agreement;
use crate::model::{ActivityStatus, GoalStatus, TargetRule};

const AFTER: &str = "2020-11-01";

/// A goal with indicators that have (or have not, or cannot be said to have) reached their levels, and an activity.
fn agreement(judged: Option<GoalStatus>, values: &[Option<f64>], end: Option<&str>) -> Agreement {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let mut indicators = Vec::new();
    for (number, value) in values.iter().enumerate() {
        let known: Vec<(&str, f64)> = value.map(|value| ("2019", value)).into_iter().collect();
        let mut one = indicator(&known).aims(TargetRule::AtLeast(10.0), None);
        one.id = format!("matt-{number}").into();
        indicators.push(town.measure(one));
    }
    let goal = town.goal(card, "nojda", &[0], &indicators);
    let round = town.round("2020-t2", "2020-09-15", "2020-10-01");
    let follow_up = town.follow_up(card, round, 0, None);
    if let Some(end) = end {
        let activity = town.activity(card, "bygga", &[0], (None, Some(end)), &[goal]);
        town.reports(follow_up, activity, ActivityStatus::UnderWay);
    }
    if let Some(status) = judged {
        town.judges(follow_up, goal, status);
    }
    town.on(AFTER).goal(goal).unwrap().agreement
}

/// The judgement, the indicators' values, the activity's end, the answer and why.
type Case<'c> = (Option<GoalStatus>, &'c [Option<f64>], Option<&'c str>, Agreement, &'c str);

#[test]
fn a_judgement_that_the_figures_contradict_is_found() {
    use Agreement::{Agree, CannotTell, JudgedBetter, JudgedWorse};
    use GoalStatus::{CanBeReached, NotReached, Reached, Unlikely};
    let (met, short) = (Some(12.0), Some(8.0));
    let cases: [Case<'_>; 11] = [
        (None, &[met], None, CannotTell, "nobody has judged"),
        (Some(Reached), &[], None, CannotTell, "there is nothing to measure by"),
        (Some(Reached), &[met], None, Agree, "both say so"),
        (Some(Reached), &[met, short], None, JudgedBetter, "one indicator is short of its level"),
        (Some(Reached), &[met], Some("2020-06"), JudgedBetter, "an activity is late"),
        (Some(CanBeReached), &[short], None, Agree, "what can be reached need not be yet"),
        (Some(NotReached), &[met, met], None, JudgedWorse, "every indicator says the opposite"),
        (Some(Unlikely), &[met, None], None, CannotTell, "one indicator cannot be told"),
        (
            Some(Unlikely),
            &[None],
            Some("2021-06"),
            CannotTell,
            "an activity under way bears out nothing",
        ),
        (Some(Unlikely), &[None], Some("2020-06"), Agree, "an activity is late"),
        (Some(NotReached), &[None], None, CannotTell, "none can be told"),
    ];
    for (judged, values, end, expected, why) in cases {
        assert_eq!(agreement(judged, values, end), expected, "{why}");
    }
}

#[test]
fn a_judgement_lasts_until_a_round_without_one_is_published() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let goal = town.goal(card, "nojda", &[0], &[]);
    let first = town.round("2020-t1", "2020-05-15", "2020-06-01");
    town.round("2020-t2", "2020-09-15", "2020-10-01");
    let follow_up = town.follow_up(card, first, 0, None);
    town.judges(follow_up, goal, GoalStatus::CanBeReached);
    let judged = |as_of: &str| {
        let snapshot = town.on(as_of);
        let state = snapshot.goal(goal).unwrap();
        (state.judged.status, state.reasons[0].id)
    };
    assert_eq!(judged("2020-05-31"), (GoalStatus::NotJudged, "reason-goal-never-judged"));
    assert_eq!(judged("2020-06-01"), (GoalStatus::CanBeReached, "reason-goal-judged"));
    assert_eq!(judged("2020-09-30"), (GoalStatus::CanBeReached, "reason-goal-judged"));
    assert_eq!(judged("2020-10-01"), (GoalStatus::NotJudged, "reason-goal-judged-before"));
}
