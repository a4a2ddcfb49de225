use super::town::Town;
use crate::assess::{RollUp, RoundCounts, Trend};
use crate::model::ActivityStatus::{Done, Late, NotReported, StruckOff, UnderWay};
use crate::model::GoalStatus::{self, CanBeReached, NotJudged, Reached, Uncertain};
use crate::model::{ActivityStatus, Dropped, Text};

fn goals(counts: &RoundCounts) -> Vec<(GoalStatus, u32)> {
    counts.goals.iter().filter(|(_, count)| *count > 0).collect()
}

fn activities(counts: &RoundCounts) -> Vec<(ActivityStatus, u32)> {
    counts.activities.iter().filter(|(_, count)| *count > 0).collect()
}

#[test]
fn a_round_counts_what_every_card_promised_the_silent_ones_among_them() {
    let mut town = Town::new();
    let top = town.unit("kommunen", None);
    let (school, care) = (town.unit("skolan", Some(top)), town.unit("omsorgen", Some(top)));
    let below = town.unit("forskolan", Some(school));
    let cards = [school, care, below].map(|unit| town.card(unit, &["2020-01-01"]));
    let said = town.goal(cards[0], "sagt", &[0], &[]);
    town.goal(cards[0], "osagt", &[0], &[]);
    town.goal(cards[1], "tyst", &[0], &[]);
    let under = town.goal(cards[2], "under", &[0], &[]);
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    for (card, goal, status) in [(cards[0], said, Reached), (cards[2], under, Uncertain)] {
        let follow_up = town.follow_up(card, round, 0, None);
        town.judges(follow_up, goal, status);
    }
    let snapshot = town.on("2020-06-01");
    let history = &snapshot.history;
    assert_eq!(history.whole.len(), 1);
    assert_eq!(goals(&history.whole[0]), [(Reached, 1), (Uncertain, 1), (NotJudged, 2)]);
    assert_eq!((history.whole[0].goals.total(), history.whole[0].goals.covered()), (4, 2));
    let departments: Vec<_> =
        history.departments.iter().map(|(unit, rounds)| (*unit, goals(&rounds[0]))).collect();
    assert_eq!(
        departments,
        [
            (school, vec![(Reached, 1), (Uncertain, 1), (NotJudged, 1)]),
            (care, vec![(NotJudged, 1)])
        ],
        "the unit below is counted in its department"
    );
    assert!(
        town.on("2020-05-31").history.whole.is_empty(),
        "nothing before the round is published"
    );
}

#[test]
fn an_activity_stands_in_each_round_as_was_known_then() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let done = town.activity(card, "klar", &[0], (None, Some("2020-03")), &[]);
    let late = town.activity(card, "sen", &[0], (None, Some("2020-06")), &[]);
    let silent = town.activity(card, "tyst", &[0], (None, None), &[]);
    let first = town.round("2020-t1", "2020-05-15", "2020-06-01");
    town.round("2020-t2", "2020-09-15", "2020-10-01");
    let follow_up = town.follow_up(card, first, 0, None);
    town.reports(follow_up, done, Done);
    town.reports(follow_up, late, UnderWay);
    town.reports(follow_up, silent, UnderWay);
    let snapshot = town.on("2020-10-01");
    let whole = &snapshot.history.whole;
    assert_eq!(activities(&whole[0]), [(Done, 1), (UnderWay, 2)]);
    assert_eq!(
        activities(&whole[1]),
        [(Done, 1), (Late, 1), (NotReported, 1)],
        "done stays done, what ended is late, and what nobody spoke of is not reported"
    );
}

#[test]
fn a_card_counts_from_the_round_in_which_it_began_and_by_the_revision_of_the_time() {
    let mut town = Town::new();
    let (old, new) = (town.unit("gammal", None), town.unit("ny", None));
    let old_card = town.card(old, &["2020-01-01", "2020-05-01"]);
    let new_card = town.card(new, &["2020-07-01"]);
    town.activity(old_card, "bara-forst", &[0], (None, None), &[]);
    let dropped = town.activity(old_card, "struken", &[0, 1], (None, None), &[]);
    town.model.activities.get_mut(dropped).versions[1].dropped =
        Some(Dropped { reason: Some(Text::new("Pengarna tog slut")), ..Dropped::default() });
    town.activity(new_card, "senare", &[0], (None, None), &[]);
    town.round("2020-t1", "2020-05-15", "2020-06-01");
    town.round("2020-t2", "2020-09-15", "2020-10-01");
    let snapshot = town.on("2020-10-01");
    let whole = &snapshot.history.whole;
    assert_eq!(activities(&whole[0]), [(NotReported, 2)]);
    assert_eq!(activities(&whole[1]), [(StruckOff, 1), (NotReported, 1)]);
    let (_, of_new) = &snapshot.history.departments[1];
    assert_eq!(of_new[0].activities, RollUp::new());
}

#[test]
fn perspectives_share_out_the_whole_and_what_has_none_stands_last() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let perspective = town.perspective("ekonomi");
    let within = town.goal(card, "inom", &[0], &[]);
    town.model.goals.get_mut(within).versions[0].perspective = Some(perspective);
    town.goal(card, "utan", &[0], &[]);
    let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let follow_up = town.follow_up(card, round, 0, None);
    town.judges(follow_up, within, CanBeReached);
    let snapshot = town.on("2020-06-01");
    let found: Vec<_> = snapshot
        .history
        .perspectives
        .iter()
        .map(|(perspective, rounds)| (*perspective, goals(&rounds[0])))
        .collect();
    assert_eq!(found, [(Some(perspective), vec![(CanBeReached, 1)]), (None, vec![(NotJudged, 1)])]);
}

#[test]
fn a_value_moves_from_the_latest_comparable_one_before_it() {
    use super::town::{broken, indicator, observation, period};
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let steady = town.measure(indicator(&[("2019", 30.0), ("2019-t1", 10.0)]));
    let first = town.round("2020-t1", "2020-05-15", "2020-06-01");
    let second = town.round("2020-t2", "2020-09-15", "2020-10-01");
    for (round, value) in [(first, observation("2020-t1", 8.0)), (second, broken("2020-t2", 20.0))]
    {
        let follow_up = town.follow_up(card, round, 0, None);
        town.brings(follow_up, steady, value);
    }
    let snapshot = town.on("2020-10-01");
    let moved = |round| snapshot.round(round).unwrap().values[0];
    let a_year_before = Some((period("2019-t1"), 10.0));
    assert_eq!(
        moved(first).before,
        a_year_before,
        "a third of a year is held against the same third"
    );
    assert_eq!(moved(first).trend, Trend::Worse);
    assert_eq!((moved(second).before, moved(second).trend), (None, Trend::Unknown));
}

proptest::proptest! {
    /// Cards at every depth, goals judged or not, in any rounds: departments share out the whole, and nothing is lost.
    #[test]
    fn the_parts_of_every_round_add_up_to_the_whole(
        parents in proptest::collection::vec(0..4_usize, 1..8),
        judged in proptest::collection::vec(proptest::option::of(0..5_usize), 24),
    ) {
        let mut town = Town::new();
        let mut units = vec![town.unit("kommunen", None)];
        for (at, parent) in parents.iter().enumerate() {
            let above = units[parent % units.len()];
            units.push(town.unit(&format!("enhet-{at}"), Some(above)));
        }
        let rounds = [("2020-t1", "2020-05-15", "2020-06-01"), ("2020-t2", "2020-09-15", "2020-10-01")]
            .map(|(of, deadline, published)| town.round(of, deadline, published));
        let mut statuses = judged.iter().cycle();
        let mut promised = 0;
        for (at, unit) in units.iter().enumerate() {
            let card = town.card(*unit, &["2020-01-01"]);
            let goal = town.goal(card, &format!("mal-{at}"), &[0], &[]);
            promised += 1;
            for round in rounds {
                if let Some(status) = statuses.next().unwrap() {
                    let follow_up = town.follow_up(card, round, 0, None);
                    town.judges(follow_up, goal, GoalStatus::ALL[*status]);
                }
            }
        }
        let snapshot = town.on("2020-10-01");
        let history = &snapshot.history;
        for (at, whole) in history.whole.iter().enumerate() {
            let mut departments = RollUp::new();
            history.departments.iter().for_each(|(_, rounds)| departments.add_all(&rounds[at].goals));
            assert_eq!(departments, whole.goals);
            assert_eq!(whole.goals.total(), promised);
        }
    }
}
