use proptest::prelude::*;

use super::town::{Town, day, indicator, look, observation};
use crate::assess::{PointValue, Reporting};
use crate::model::{
    Breakdown, Direction, GoalStatus, Indicator, Observation, Observed, Series, TargetRule, Text,
};

fn observed() -> impl Strategy<Value = Observed> {
    let wild = prop_oneof![
        Just(0.0),
        Just(-0.0),
        Just(f64::MAX),
        Just(f64::MIN),
        Just(f64::MIN_POSITIVE),
        -100.0..100.0_f64
    ];
    prop_oneof![
        6 => wild.prop_map(Observed::Value),
        1 => Just(Observed::Missing),
        1 => Just(Observed::NotApplicable),
    ]
}

/// A series of years from 2014 to 2025, with gaps, breaks, embargoes and few answers.
fn wild_series() -> impl Strategy<Value = Series> {
    let one = (observed(), any::<bool>(), proptest::option::of(0..12_u32), 0..8_i32);
    proptest::collection::btree_map(2014..2026_i16, one, 0..12).prop_map(|years| {
        let observations =
            years.into_iter().map(|(year, (observed, breaks, respondents, late))| {
                let mut one = observation(&year.to_string(), 0.0);
                one.observed = observed;
                one.breaks_series = breaks;
                one.respondents = respondents;
                one.published =
                    (late > 0).then(|| day(&format!("{}-02-01", i32::from(year) + late)));
                one
            });
        Series { observations: observations.collect() }
    })
}

fn rule() -> impl Strategy<Value = TargetRule> {
    prop_oneof![
        (-10.0..10.0_f64).prop_map(TargetRule::AtLeast),
        (-10.0..10.0_f64).prop_map(TargetRule::AtMost),
        Just(TargetRule::StayAbove(0)),
        Just(TargetRule::StayBelow(7)),
        Just(TargetRule::Reach(0)),
        Just(TargetRule::Approach(0)),
        Just(TargetRule::Increase),
        Just(TargetRule::Decrease),
        Just(TargetRule::ShrinkGap(0, 1)),
        Just(TargetRule::Within { low: -1.0, high: 1.0 }),
        Just(TargetRule::Rank { at_worst: 3, of: None }),
        Just(TargetRule::ByHand),
    ]
}

fn wild_indicator() -> impl Strategy<Value = Indicator> {
    let direction =
        prop_oneof![Just(Direction::Higher), Just(Direction::Lower), Just(Direction::Neither)];
    let parts = proptest::collection::vec(wild_series(), 3);
    (wild_series(), parts, wild_series(), rule(), direction, 2014..2026_i16).prop_map(
        |(series, parts, theirs, rule, better, start)| {
            let mut wild = indicator(&[])
                .beside("riket", &[])
                .starts(&start.to_string(), None)
                .better(better)
                .aims(rule, Some("2027"));
            wild.series = series;
            wild.comparators[0].series = theirs;
            wild.breakdowns = parts
                .into_iter()
                .zip(["a", "b", "c"])
                .map(|(series, id)| Breakdown {
                    id: id.into(),
                    name: Text::new(id),
                    division: Text::new("ålder"),
                    series,
                })
                .collect();
            wild
        },
    )
}

/// With the total known, at least two parts are hidden wherever one is, or all parts that have a value.
fn assert_nothing_is_revealed(indicator: Indicator, year: i16) {
    let original = indicator.clone();
    look(indicator, &format!("{year}-07-01"), |state| {
        let parts = state.breakdowns.iter().flat_map(|part| &part.points);
        for point in state.series.iter().chain(parts) {
            let is_hidden = point.value.number().is_none();
            assert!(is_hidden || point.respondents.is_none_or(|count| count >= 5));
            assert!(point.value != PointValue::Suppressed || point.respondents.is_none());
        }
        for year in 2014..2026_i16 {
            let of = crate::model::Period::year(year).unwrap();
            let (mut hidden, mut shown, mut answers) = (0, 0, 0);
            for (part, before) in state.breakdowns.iter().zip(&original.breakdowns) {
                let found = part.points.iter().find(|point| point.period == of);
                let Some(point) = found else { continue };
                if point.value == PointValue::Suppressed {
                    let mut written = before.series.observations.iter();
                    let was = written.find(|one| one.period == of).unwrap();
                    hidden += 1;
                    answers += was.respondents.unwrap_or(5);
                }
                shown += u32::from(point.value.number().is_some());
            }
            let is_safe = hidden == 0 || shown == 0 || (hidden > 1 && answers >= 5);
            assert!(is_safe, "{year}: {hidden} hidden");
        }
    });
}

#[test]
fn a_part_without_answers_and_one_that_says_none_reveal_nothing() {
    let part = |id: &str, observations: Vec<Observation>| Breakdown {
        id: id.into(),
        name: Text::new(id),
        division: Text::new("ålder"),
        series: Series { observations },
    };
    let nobody = Observation { respondents: Some(0), ..observation("2016", 0.0) };
    let mut found = indicator(&[]).aims(TargetRule::AtLeast(0.0), Some("2027"));
    found.breakdowns = vec![
        part("a", Vec::new()),
        part("b", vec![nobody]),
        part("c", vec![observation("2016", 0.0)]),
    ];
    assert_nothing_is_revealed(found, 2016);
}

proptest! {
    #[test]
    fn no_series_is_too_wild(indicator in wild_indicator(), year in 2013..2029_i16) {
        look(indicator, &format!("{year}-07-01"), |state| {
            for figure in [state.pace_held, state.pace_needed, state.distance_covered].into_iter().flatten() {
                assert!(figure.is_finite());
            }
            assert!(state.forecast.is_none_or(|forecast| forecast.value.is_finite()));
            assert!(!state.reasons.is_empty(), "every level has its reason");
        });
    }

    #[test]
    fn an_earlier_day_never_shows_a_later_publication(indicator in wild_indicator(), year in 2013..2029_i16) {
        let today = day(&format!("{year}-07-01"));
        let series = indicator.series.clone();
        look(indicator, &today.to_string(), |state| {
            for point in &state.series {
                let one = series.observations.iter().find(|one| one.period == point.period).unwrap();
                assert!(one.published.unwrap_or(one.period.first_day()) <= today);
            }
        });
    }

    #[test]
    fn suppression_never_reveals(indicator in wild_indicator(), year in 2013..2029_i16) {
        assert_nothing_is_revealed(indicator, year);
    }

    /// Follow-ups and revisions with days of publication of their own: what is public on a day is what was published by
    /// then, no more and no less.
    #[test]
    fn what_is_shown_is_what_was_published_by_the_day(
        reports in proptest::collection::vec((0..400_i64, any::<bool>()), 1..6),
        cards in proptest::collection::vec(0..400_i64, 1..4),
        today in 0..400_i64,
    ) {
        let on = |days: i64| day("2020-01-01").saturating_add(jiff::Span::new().days(days));
        let mut town = Town::new();
        let top = town.unit("kommunen", None);
        let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
        let mut promised = Vec::new();
        for (number, published) in cards.iter().enumerate() {
            let unit = town.unit(&format!("ny-{number}"), Some(top));
            let card = town.card(unit, &["2019-01-01", "2021-06-01"]);
            town.model.scorecards.get_mut(card).revisions[1].published = Some(on(*published));
            let goal = town.goal(card, &format!("mal-{number}"), &[1], &[]);
            promised.push((card, goal, on(*published)));
        }
        let mut reported = Vec::new();
        for (number, (published, waits_for_round)) in reports.iter().enumerate() {
            let unit = town.unit(&format!("enhet-{number}"), Some(top));
            let card = town.card(unit, &["2020-01-01"]);
            let follow_up = town.follow_up(card, round, 0, None);
            let own = (!waits_for_round).then(|| on(*published));
            town.model.follow_ups.get_mut(follow_up).published = own;
            reported.push((card, follow_up, own.unwrap_or(day("2020-06-01"))));
        }
        let today = on(today);
        let snapshot = town.on(&today.to_string());
        for (card, goal, published) in promised {
            let is_due = published <= today;
            prop_assert_eq!(snapshot.scorecard(card).unwrap().revisions.len() == 2, is_due);
            prop_assert_eq!(snapshot.goal(goal).is_some(), is_due);
        }
        for (card, follow_up, published) in reported {
            let is_due = published <= today;
            prop_assert_eq!(snapshot.follow_up(follow_up).is_some(), is_due);
            let told = snapshot.scorecard(card).unwrap().reporting.iter().any(|(_, how)| *how == Reporting::Reported);
            prop_assert_eq!(told, is_due);
        }
        prop_assert!(snapshot.data_until.is_none_or(|until| until <= today));
    }

    #[test]
    fn shares_add_up_to_their_totals(judged in proptest::collection::vec(proptest::option::of(0..5_usize), 0..12)) {
        let mut town = Town::new();
        let top = town.unit("kommunen", None);
        let round = town.round("2020-t1", "2020-05-15", "2020-06-01");
        for (number, status) in judged.iter().enumerate() {
            let unit = town.unit(&format!("enhet-{number}"), Some(top));
            let card = town.card(unit, &["2020-01-01"]);
            let goal = town.goal(card, &format!("mal-{number}"), &[0], &[]);
            let follow_up = town.follow_up(card, round, 0, None);
            if let Some(status) = status {
                town.judges(follow_up, goal, GoalStatus::ALL[*status]);
            }
        }
        let snapshot = town.on("2020-06-01");
        let goals = snapshot.totals.goals;
        prop_assert_eq!(goals.total() as usize, judged.len());
        prop_assert_eq!(goals.covered() as usize, judged.iter().flatten().count());
        let by_status: u32 = GoalStatus::ALL.iter().map(|status| goals.count(*status)).sum();
        prop_assert_eq!(by_status, goals.total());
        let cards: u32 = snapshot.scorecards().map(|card| card.goal_roll_up.total()).sum();
        prop_assert_eq!(cards, goals.total());
    }
}
