use super::town::{Town, day, indicator, observation};
use crate::assess::{LevelCount, StrategyYear};
use crate::model::{Observation, TargetRule};

/// A goal to come to at least 10, one whose figures come a month after the year, and one that nothing measures.
fn town() -> Town {
    let mut town = Town::new();
    let strategy = town.strategy("2020", "2023");
    let published = |of: &str, value: f64, on: &str| Observation {
        published: Some(day(on)),
        ..observation(of, value)
    };
    let mut measured = indicator(&[]).aims(TargetRule::AtLeast(10.0), None);
    measured.series.observations =
        vec![published("2020", 5.0, "2021-02-01"), published("2021", 12.0, "2022-02-01")];
    let measured = town.measure(measured);
    town.strategy_goal(strategy, "01-matt", &[measured]);
    town.strategy_goal(strategy, "02-omatt", &[]);
    town
}

fn years(town: &Town, on: &str) -> Vec<(i16, String, LevelCount)> {
    let snapshot = town.on(on);
    let years = &snapshot.strategies().next().unwrap().years;
    years
        .iter()
        .map(|StrategyYear { year, known_until, levels }| (*year, known_until.to_string(), *levels))
        .collect()
}

fn counts(reached: u32, not_reached: u32, unknown: u32) -> LevelCount {
    LevelCount { reached, partly_reached: 0, not_reached, unknown }
}

#[test]
fn every_year_counts_as_it_was_known_on_its_last_day() {
    let expected = [
        (2020, "2020-12-31".to_owned(), counts(0, 0, 2)),
        (2021, "2021-12-31".to_owned(), counts(0, 1, 1)),
        (2022, "2022-02-01".to_owned(), counts(1, 0, 1)),
    ];
    assert_eq!(years(&town(), "2022-06-01"), expected, "what came later is not known earlier");
}

#[test]
fn a_new_year_alone_changes_nothing() {
    let town = town();
    assert_eq!(years(&town, "2022-12-31"), years(&town, "2023-01-01"));
}

#[test]
fn a_strategy_has_no_year_before_it_begins_nor_after_it_ends() {
    let town = town();
    assert!(years(&town, "2019-12-31").is_empty(), "nothing is dated yet");
    let last = years(&town, "2026-01-01");
    assert_eq!(
        last.last().map(|(year, until, _)| (*year, until.as_str())),
        Some((2023, "2023-12-31"))
    );
}
