use super::town::{Town, answered, indicator, look, observation};
use crate::assess::{IndicatorState, Latest, Level, PointValue};
use crate::model::{Indicator, Observation, Series, TargetRule};

const TODAY: &str = "2021-06-30";

/// The total of 2020, and parts of one division, by their numbers of answers.
fn survey(total: u32, parts: &[u32]) -> Indicator {
    let mut survey = indicator(&[]);
    survey.series = Series { observations: vec![answered("2020", 50.0, total)] };
    for (number, answers) in parts.iter().enumerate() {
        let values = vec![answered("2020", 40.0, *answers)];
        survey = survey.part(&format!("del-{number}"), "ålder", values);
    }
    survey
}

fn hidden(state: &IndicatorState<'_>) -> Vec<bool> {
    let series = std::iter::once(&state.series);
    series
        .chain(state.breakdowns.iter().map(|part| &part.points))
        .flatten()
        .map(|point| point.value == PointValue::Suppressed)
        .collect()
}

/// The limit is 5: which of total and parts are hidden.
#[test]
fn too_few_answers_and_what_would_reveal_them() {
    let cases: [(u32, &[u32], &[bool], &str); 9] = [
        (60, &[20, 40], &[false, false, false], "enough answers everywhere"),
        (43, &[3, 40], &[false, true, true], "the other part would reveal it"),
        (45, &[5, 40], &[false, false, false], "five are not fewer than five"),
        (63, &[3, 20, 40], &[false, true, true, false], "the smallest of the rest goes too"),
        (67, &[3, 4, 60], &[false, true, true, false], "two hide each other"),
        (
            63,
            &[1, 2, 20, 40],
            &[false, true, true, true, false],
            "three answers in all are too few",
        ),
        (4, &[4], &[true, true], "a hidden total hides its parts"),
        (4, &[1, 3], &[true, true, true], "a hidden total hides its parts"),
        (44, &[4], &[false, true], "a part that has no other to be counted from"),
    ];
    for (total, parts, expected, why) in cases {
        assert_eq!(look(survey(total, parts), TODAY, hidden), expected, "{why}");
    }
}

#[test]
fn parts_of_another_division_reveal_nothing() {
    let survey = survey(43, &[3, 40]).part("norr", "ort", vec![answered("2020", 40.0, 20)]).part(
        "söder",
        "ort",
        vec![answered("2020", 40.0, 23)],
    );
    assert_eq!(look(survey, TODAY, hidden), [false, true, true, false, false]);
}

#[test]
fn a_hidden_value_leaves_neither_number_nor_answers_nor_level_behind() {
    let survey = survey(4, &[]).starts("2020", Some(50.0)).aims(TargetRule::AtLeast(40.0), None);
    look(survey, TODAY, |state| {
        assert_eq!(state.series[0].respondents, None);
        assert_eq!(state.latest, Latest::Suppressed(0));
        assert_eq!(state.level, Level::Unknown);
        assert_eq!(state.baseline.as_ref().unwrap().value, None);
        assert_eq!(state.reasons[0].id, "reason-latest-suppressed");
    });
}

#[test]
fn an_indicator_may_set_its_own_limit() {
    let with = |limit| Indicator { respondent_limit: Some(limit), ..survey(9, &[]) };
    assert_eq!(look(with(10), TODAY, hidden), [true]);
    assert_eq!(look(with(0), TODAY, hidden), [false]);
}

#[test]
fn what_a_follow_up_brings_is_held_back_too() {
    let mut town = Town::new();
    let unit = town.unit("skolan", None);
    let card = town.card(unit, &["2020-01-01"]);
    let round = town.round("2020-t3", "2021-01-15", "2021-02-01");
    let follow_up = town.follow_up(card, round, 0, Some("2021-01-10"));
    let survey = town.measure(survey(43, &[]));
    let brought: [Observation; 3] =
        [answered("2019", 30.0, 4), answered("2020", 51.0, 4), observation("2018", 20.0)];
    for one in brought {
        town.brings(follow_up, survey, one);
    }
    let snapshot = town.on(TODAY);
    let values: Vec<PointValue> =
        snapshot.follow_ups().flat_map(|one| &one.values).map(|(_, point)| point.value).collect();
    let suppressed = PointValue::Suppressed;
    assert_eq!(values, [suppressed, suppressed, PointValue::Value(20.0)]);
    let series: Vec<PointValue> =
        snapshot.indicator(survey).series.iter().map(|point| point.value).collect();
    let in_series = [PointValue::Value(20.0), suppressed, PointValue::Value(50.0)];
    assert_eq!(series, in_series, "the indicator's own file knows better of 2020");
}
