use super::town::Town;
use crate::assess::{Movement, Reporting, RoundStage};
use crate::model::{ActivityStatus, GoalStatus};

#[test]
fn who_reported_who_was_late_and_who_is_missing() {
    let mut town = Town::new();
    let top = town.unit("kommunen", None);
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let mut cards = Vec::new();
    for (id, from, reported) in [
        ("i-tid", "2020-01-01", Some(Some("2020-05-15"))),
        ("sen", "2020-01-01", Some(Some("2020-05-20"))),
        ("odaterad", "2020-01-01", Some(None)),
        ("saknas", "2020-01-01", None),
        ("ny", "2020-05-01", None),
    ] {
        let unit = town.unit(id, Some(top));
        let card = town.card(unit, &[from]);
        if let Some(reported) = reported {
            town.follow_up(card, round, 0, reported);
        }
        cards.push(card);
    }
    let reporting = |as_of: &str| -> Vec<Reporting> {
        let snapshot = town.on(as_of);
        cards.iter().map(|card| snapshot.scorecard(*card).unwrap().reporting[0].1).collect()
    };
    assert_eq!(
        reporting("2020-06-01"),
        [
            Reporting::OnTime,
            Reporting::Late(5),
            Reporting::Reported,
            Reporting::Missing(17),
            Reporting::NotInForce
        ]
    );
    let before = reporting("2020-05-31");
    assert!(
        before[..4].iter().all(|one| *one == Reporting::NotYetDue),
        "until the round is published nothing is said of who has handed in: {before:?}"
    );
    let snapshot = town.on("2020-06-01");
    let state = snapshot.round(round).unwrap();
    assert_eq!((state.expected, state.on_time, state.late, state.undated), (4, 1, 1, 1));
    assert_eq!(state.missing, [cards[3]]);
    assert_eq!(state.stage, RoundStage::Published);
}

#[test]
fn a_round_without_any_report_is_overdue_from_its_day() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    town.card(unit, &["2020-01-01"]);
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    assert_eq!(town.on("2020-05-31").totals.overdue_rounds, []);
    assert_eq!(town.on("2020-05-31").totals.next_round, Some(round));
    assert_eq!(town.on("2020-06-01").totals.overdue_rounds, [round]);
}

#[test]
fn totals_count_the_branch_and_say_what_moved() {
    let mut town = Town::new();
    let top = town.unit("kommunen", None);
    let below = town.unit("skolan", Some(top));
    let (above, card) = (town.card(top, &["2020-01-01"]), town.card(below, &["2020-01-01"]));
    let own = town.goal(above, "eget", &[0], &[]);
    let goal = town.goal(card, "nojda", &[0], &[]);
    let activity = town.activity(card, "bygga", &[0], (None, Some("2020-03")), &[goal]);
    let first = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let second = town.round("2020-t2", "2020-09-15", "2020-10-01");
    for (round, judged) in [(first, GoalStatus::CanBeReached), (second, GoalStatus::Uncertain)] {
        let follow_up = town.follow_up(card, round, 0, None);
        town.judges(follow_up, goal, judged);
        town.reports(follow_up, activity, ActivityStatus::UnderWay);
    }
    let snapshot = town.on("2020-10-01");
    let branch = snapshot.scorecard(above).unwrap();
    assert_eq!((branch.goal_roll_up.total(), branch.goal_roll_up.covered()), (1, 0));
    assert_eq!((branch.branch_goals.total(), branch.branch_goals.covered()), (2, 1));
    assert_eq!(branch.branch_activities.count(ActivityStatus::Late), 1);
    assert_eq!(branch.children, [card]);
    assert_eq!(branch.goals, [own]);
    let totals = &snapshot.totals;
    assert_eq!((totals.goals.total(), totals.late.as_slice()), (2, &[activity][..]));
    let moves: Vec<Movement> = totals.moves.iter().map(|one| one.movement).collect();
    assert_eq!(moves, [Movement::Worse], "the activity's report did not move");
    assert_eq!(snapshot.data_until.unwrap().to_string(), "2020-10-01");
}
