use super::town::Town;
use crate::assess::{Happened, Movement, Step};
use crate::model::ActivityStatus::{Done, UnderWay};
use crate::model::GoalStatus::{CanBeReached, Uncertain};
use crate::model::Text;

/// The steps in short: day and what happened.
fn told<S>(steps: &[Step<'_, S>]) -> Vec<String> {
    let short = steps.iter().map(|step| {
        let what = match &step.happened {
            Happened::Began(revision) => format!("began in {}", revision.position),
            Happened::TookPlace { revision, .. } => format!("took place in {}", revision.position),
            Happened::Changed { revision, differences } => {
                format!("{} changed in {}", differences.len(), revision.position)
            }
            Happened::Dropped { revision, .. } => format!("dropped in {}", revision.position),
            Happened::Reported(report) => match report.moved {
                Some((_, Movement::Better)) => "reported better".to_owned(),
                Some((_, Movement::Worse)) => "reported worse".to_owned(),
                Some((_, Movement::Sideways)) => "reported sideways".to_owned(),
                None => "reported".to_owned(),
            },
            Happened::Silent { .. } => "silent".to_owned(),
            Happened::BecameLate => "late".to_owned(),
        };
        format!("{} {what}", step.day)
    });
    short.collect()
}

#[test]
fn a_goals_course_goes_through_the_one_whose_place_it_took() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01"]);
    let old = town.goal(card, "gammalt", &[0], &[]);
    let new = town.goal(card, "nytt", &[1], &[]);
    town.model.goals.get_mut(new).versions[0].replaces = Some(old);
    let rounds = [
        ("2020-t1", "2020-05-15", "2020-06-01"),
        ("2020-t2", "2020-09-15", "2020-10-01"),
        ("2020-t3", "2021-01-15", "2021-02-01"),
        ("2021-t1", "2021-05-15", "2021-06-01"),
    ]
    .map(|(of, deadline, published)| town.round(of, deadline, published));
    let first = town.follow_up(card, rounds[0], 0, None);
    town.judges(first, old, CanBeReached);
    let third = town.follow_up(card, rounds[2], 0, None);
    town.judges(third, old, CanBeReached);
    let fourth = town.follow_up(card, rounds[3], 1, None);
    town.judges(fourth, new, Uncertain);
    let snapshot = town.on("2021-06-01");
    assert_eq!(
        told(&snapshot.course_of_goal(new)),
        [
            "2020-01-01 began in 0",
            "2020-04-30 reported",
            "2020-08-31 silent",
            "2020-12-31 reported",
            "2021-01-01 took place in 1",
            "2021-04-30 reported worse",
        ]
    );
    let before = town.on("2021-05-31");
    assert_eq!(told(&before.course_of_goal(new)).last().unwrap(), "2021-01-01 took place in 1");
    assert_eq!(told(&before.course_of_goal(old)).last().unwrap(), "2020-12-31 reported");
}

#[test]
fn an_activity_changes_becomes_late_and_is_dropped() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01", "2021-01-01", "2022-01-01"]);
    let activity = town.activity(card, "bygga", &[0, 1], (None, Some("2020-11")), &[]);
    town.model.activities.get_mut(activity).versions[1].name = Text::new("bygga om");
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let follow_up = town.follow_up(card, round, 0, None);
    town.reports(follow_up, activity, UnderWay);
    assert_eq!(
        told(&town.on("2021-06-01").course_of_activity(activity)),
        [
            "2020-01-01 began in 0",
            "2020-04-30 reported",
            "2020-12-01 late",
            "2021-01-01 1 changed in 1",
        ]
    );
    let dropped = town.on("2022-06-01");
    assert_eq!(
        told(&dropped.course_of_activity(activity)).last().unwrap(),
        "2022-01-01 dropped in 2"
    );
}

#[test]
fn what_is_done_need_not_be_said_again() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let activity = town.activity(card, "bygga", &[0], (None, None), &[]);
    let first = town.round("2020-t1", "2020-05-15", "2020-06-01");
    town.round("2020-t2", "2020-09-15", "2020-10-01");
    let follow_up = town.follow_up(card, first, 0, None);
    town.reports(follow_up, activity, Done);
    let steps = told(&town.on("2020-10-01").course_of_activity(activity));
    assert_eq!(steps, ["2020-01-01 began in 0", "2020-04-30 reported"]);
}
