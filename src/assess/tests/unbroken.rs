use super::town::{Town, day, period};
use crate::assess::{Since, judged_since, stands_since};
use crate::model::ActivityStatus::{self, Done, Late, NotReported, UnderWay};
use crate::model::GoalStatus::{self, CanBeReached, NotJudged, Reached, Uncertain};

const ROUNDS: [(&str, &str, &str); 4] = [
    ("2020-t1", "2020-05-15", "2020-06-01"),
    ("2020-t2", "2020-09-15", "2020-10-01"),
    ("2020-t3", "2021-01-15", "2021-02-01"),
    ("2021-t1", "2021-05-15", "2021-06-01"),
];

/// Since when a goal stands as it does after rounds that said this of it; `None`: the unit was silent.
fn goal(said: [Option<GoalStatus>; 4]) -> Option<Since> {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let goal = town.goal(card, "mal", &[0], &[]);
    for ((of, deadline, published), said) in ROUNDS.into_iter().zip(said) {
        let round = town.round(of, deadline, published);
        if let Some(status) = said {
            let follow_up = town.follow_up(card, round, 0, None);
            town.judges(follow_up, goal, status);
        }
    }
    let snapshot = town.on("2021-07-01");
    let status = snapshot.goal(goal).unwrap().judged.status;
    judged_since(&snapshot.course_of_goal(goal), status)
}

fn activity(
    said: [Option<ActivityStatus>; 4],
    end: Option<&str>,
) -> (ActivityStatus, Option<Since>) {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let activity = town.activity(card, "gora", &[0], (None, end), &[]);
    for ((of, deadline, published), said) in ROUNDS.into_iter().zip(said) {
        let round = town.round(of, deadline, published);
        if let Some(status) = said {
            let follow_up = town.follow_up(card, round, 0, None);
            town.reports(follow_up, activity, status);
        }
    }
    let snapshot = town.on("2021-07-01");
    let status = snapshot.activity(activity).unwrap().status;
    (status, stands_since(&snapshot.course_of_activity(activity), status))
}

fn round(of: &str) -> Since {
    Since::Round(period(of))
}

#[test]
fn a_judgement_holds_since_the_first_of_the_rounds_that_said_the_same() {
    let cases = [
        ([Some(Uncertain), Some(Reached), Some(Reached), Some(Reached)], Some(round("2020-t2"))),
        ([Some(Reached), Some(Uncertain), Some(Reached), Some(Reached)], Some(round("2020-t3"))),
        ([Some(Reached), None, Some(Reached), Some(Reached)], Some(round("2020-t3"))),
        ([None, None, None, Some(CanBeReached)], Some(round("2021-t1"))),
        ([Some(Reached), Some(Reached), None, None], Some(round("2020-t3"))),
        ([None, None, None, None], Some(round("2020-t1"))),
        ([Some(Reached), None, Some(NotJudged), None], Some(round("2020-t2"))),
    ];
    for (said, expected) in cases {
        assert_eq!(goal(said), expected, "{said:?}");
    }
}

#[test]
fn a_report_holds_until_a_round_says_otherwise_and_lateness_from_its_first_day() {
    let silent = [None, None, None, None];
    let said = [Some(UnderWay), None, Some(UnderWay), Some(UnderWay)];
    assert_eq!(activity(said, None), (UnderWay, Some(round("2020-t3"))));
    assert_eq!(activity(said, Some("2020-08")), (Late, Some(Since::Day(day("2020-09-01")))));
    let stopped = [Some(UnderWay), Some(UnderWay), None, None];
    assert_eq!(activity(stopped, None), (NotReported, Some(round("2020-t3"))));
    let done = [Some(UnderWay), Some(Done), Some(Done), None];
    assert_eq!(activity(done, Some("2020-03")), (Done, Some(round("2020-t2"))));
    assert_eq!(activity(silent, None), (NotReported, Some(round("2020-t1"))));
}
