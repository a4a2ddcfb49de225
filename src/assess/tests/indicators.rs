use super::town::{broken, day, indicator, look, observation, period, series};
use crate::assess::{Latest, Level, ReasonArgument, Trend};
use crate::model::{
    Comparator, Direction, FormerTarget, Indicator, KnownChange, Observed, Target, TargetRule, Text,
};

const TODAY: &str = "2021-06-30";

fn level(indicator: Indicator) -> (Level, &'static str) {
    look(indicator, TODAY, |state| (state.level, state.reasons.first().unwrap().id))
}

/// Every rule, met and not met, and what keeps it from being said.
#[test]
fn every_target_rule() {
    use Direction::{Lower, Neither};
    use Level::{ByHand, NoTarget, NotReached, Reached, Unknown};
    let two = || indicator(&[("2019", 10.0), ("2020", 12.0)]);
    let aims = |rule| two().aims(rule, None);
    let beside = |rule, theirs: &[(&str, f64)]| aims(rule).beside("riket", theirs);
    let cases = vec![
        (two(), NoTarget, "reason-level-no-target", "nothing is aimed at"),
        (aims(TargetRule::AtLeast(12.0)), Reached, "reason-level-at-least", "12 is at least 12"),
        (aims(TargetRule::AtLeast(12.1)), NotReached, "reason-level-under", "12 is under 12.1"),
        (
            indicator(&[("2020", -1.0)]).aims(TargetRule::AtLeast(0.0), None),
            NotReached,
            "reason-level-under",
            "a target of zero is a number like any other",
        ),
        (aims(TargetRule::AtMost(12.0)), Reached, "reason-level-at-most", "12 is at most 12"),
        (aims(TargetRule::AtMost(0.0)), NotReached, "reason-level-over", "12 is over 0"),
        (
            beside(TargetRule::StayAbove(0), &[("2020", 11.9)]),
            Reached,
            "reason-level-above",
            "12 is above 11.9",
        ),
        (
            beside(TargetRule::StayAbove(0), &[("2020", 12.0)]),
            NotReached,
            "reason-level-not-above",
            "the same is not above",
        ),
        (
            beside(TargetRule::StayBelow(0), &[("2020", 13.0)]),
            Reached,
            "reason-level-below",
            "12 is below 13",
        ),
        (
            beside(TargetRule::StayBelow(0), &[("2019", 9.0)]),
            NotReached,
            "reason-level-not-below",
            "2019 is the latest period that both have: 10 is not below 9",
        ),
        (
            beside(TargetRule::StayBelow(0), &[("2018", 9.0)]),
            Unknown,
            "reason-level-no-common-period",
            "a comparator of another year says nothing",
        ),
        (
            beside(TargetRule::Reach(0), &[("2020", 12.0)]),
            Reached,
            "reason-level-reached",
            "as high is high enough",
        ),
        (
            beside(TargetRule::Reach(0), &[("2020", 11.0)]).better(Lower),
            NotReached,
            "reason-level-not-reached",
            "lower is better, and 12 is higher than 11",
        ),
        (
            beside(TargetRule::Reach(0), &[("2020", 12.1)]).better(Neither),
            Reached,
            "reason-level-reached",
            "0.1 of 12.1 is 0.8 per cent: the same, within 1 per cent",
        ),
        (
            beside(TargetRule::Approach(0), &[("2019", 15.0), ("2020", 16.0)]).starts("2019", None),
            Reached,
            "reason-level-approaching",
            "the gap was 5 and is 4",
        ),
        (
            beside(TargetRule::Approach(0), &[("2019", 15.0), ("2020", 17.0)]).starts("2019", None),
            NotReached,
            "reason-level-not-approaching",
            "the gap was 5 and is 5",
        ),
        (
            beside(TargetRule::Approach(0), &[("2019", 15.0), ("2020", 11.0)]),
            Reached,
            "reason-level-reached",
            "what has been passed need not be approached",
        ),
        (
            beside(TargetRule::Approach(0), &[("2020", 16.0)]),
            Unknown,
            "reason-level-approach-unknown",
            "one gap alone does not shrink",
        ),
        (
            aims(TargetRule::Increase).starts("2019", None),
            Reached,
            "reason-level-increased",
            "10 became 12",
        ),
        (
            aims(TargetRule::Decrease).starts("2019", None),
            NotReached,
            "reason-level-not-decreased",
            "10 became 12",
        ),
        (
            aims(TargetRule::Increase).starts("2018", Some(12.0)),
            NotReached,
            "reason-level-not-increased",
            "12 stayed 12",
        ),
        (
            aims(TargetRule::Increase).starts("2018", None),
            Unknown,
            "reason-level-no-baseline",
            "the baseline's value is not known",
        ),
        (
            aims(TargetRule::Increase).starts("2019", None).changes_method("2020"),
            Unknown,
            "reason-level-broken",
            "never across a change of method",
        ),
        (
            aims(TargetRule::Within { low: 12.0, high: 14.0 }),
            Reached,
            "reason-level-within",
            "the bounds belong to the band",
        ),
        (
            aims(TargetRule::Within { low: 13.0, high: 14.0 }),
            NotReached,
            "reason-level-outside",
            "12 is under the band",
        ),
        (
            aims(TargetRule::Rank { at_worst: 12, of: Some(290) }).better(Lower),
            Reached,
            "reason-level-rank-reached",
            "place 12",
        ),
        (
            aims(TargetRule::Rank { at_worst: 11, of: None }).better(Lower),
            NotReached,
            "reason-level-rank-not-reached",
            "place 12 is worse than 11",
        ),
        (aims(TargetRule::ByHand), ByHand, "reason-level-by-hand", "people judge"),
        (
            indicator(&[]).aims(TargetRule::ByHand, None),
            ByHand,
            "reason-level-by-hand",
            "people can judge without values",
        ),
        (
            indicator(&[]).aims(TargetRule::AtLeast(1.0), None),
            Unknown,
            "reason-latest-nothing",
            "nothing known is not zero",
        ),
        (
            indicator(&[("2018-06", 5.0)]).aims(TargetRule::AtLeast(1.0), None),
            Unknown,
            "reason-latest-too-old",
            "June 2018 is more than 30 months ago",
        ),
    ];
    for (indicator, expected, reason, why) in cases {
        assert_eq!(level(indicator), (expected, reason), "{why}");
    }
}

#[test]
fn a_gap_is_judged_without_a_total() {
    let gap = |women: &[(&str, f64)], men: &[(&str, f64)]| {
        indicator(&[])
            .part("kvinnor", "kön", series(women).observations)
            .part("män", "kön", series(men).observations)
            .aims(TargetRule::ShrinkGap(0, 1), None)
            .starts("2018", None)
    };
    let shrunk = gap(&[("2018", 60.0), ("2020", 66.0)], &[("2018", 80.0), ("2020", 70.0)]);
    assert_eq!(level(shrunk), (Level::Reached, "reason-level-gap-shrunk"), "20 became 4");
    let turned = gap(&[("2018", 60.0), ("2020", 95.0)], &[("2018", 80.0), ("2020", 70.0)]);
    assert_eq!(level(turned), (Level::NotReached, "reason-level-gap-not-shrunk"), "20 became 25");
    let once = gap(&[("2020", 60.0)], &[("2020", 80.0)]);
    assert_eq!(level(once), (Level::Unknown, "reason-level-no-gap"));
    let mut changed = gap(&[("2018", 60.0)], &[("2018", 80.0), ("2020", 70.0)]);
    changed.breakdowns[0].series.observations.push(broken("2020", 66.0));
    assert_eq!(level(changed), (Level::Unknown, "reason-level-broken"));
}

#[test]
fn a_comparison_as_old_as_that_says_nothing_of_today() {
    let mut indicator = indicator(&[("2016", 5.0), ("2020", 6.0)])
        .aims(TargetRule::StayAbove(0), None)
        .beside("riket", &[("2016", 4.0)]);
    assert_eq!(level(indicator.clone()), (Level::Unknown, "reason-level-comparison-too-old"));
    indicator.current_for_months = Some(72);
    assert_eq!(level(indicator), (Level::Reached, "reason-level-above"));
}

#[test]
fn an_approach_is_not_measured_across_the_comparators_change_of_method() {
    let mut indicator = indicator(&[("2019", 10.0), ("2020", 12.0)])
        .aims(TargetRule::Approach(0), None)
        .starts("2019", None);
    let mut theirs = series(&[("2019", 15.0)]);
    theirs.observations.push(broken("2020", 12.5));
    let riket = Comparator { id: "riket".into(), name: Text::new("Riket"), series: theirs };
    indicator.comparators.push(riket);
    assert_eq!(level(indicator), (Level::Unknown, "reason-level-broken"));
}

/// Baseline 2016, latest 2020; the expected share by hand.
#[test]
fn distance_covered_of_ordinary_and_awkward_cases() {
    use Direction::{Higher, Lower};
    use TargetRule::{AtLeast, AtMost, StayAbove};
    let cases = [
        (Higher, 10.0, 15.0, AtLeast(20.0), Some(50.0), "half of the way"),
        (Higher, 10.0, 8.0, AtLeast(20.0), Some(-20.0), "backwards"),
        (
            Higher,
            0.0,
            99.6,
            AtLeast(100.0),
            Some(99.0),
            "never all of the way before it is reached",
        ),
        (Higher, 0.0, 0.29, AtLeast(1.0), Some(29.0), "29 of 100, whatever binary fractions say"),
        (Lower, 0.3, 0.1, AtMost(0.0), Some(66.0), "two thirds, rounded down"),
        (Higher, 10.0, 9.9, AtLeast(20.0), Some(-1.0), "the wrong way, however little"),
        (Higher, 10.0, 25.0, AtLeast(20.0), Some(150.0), "further than asked"),
        (Lower, 40.0, 30.0, AtMost(0.0), Some(25.0), "a target of zero"),
        (Higher, 0.0, 3.0, AtLeast(4.0), Some(75.0), "a baseline of zero"),
        (Higher, -8.0, -2.0, AtLeast(0.0), Some(75.0), "below zero"),
        (
            Lower,
            276.0,
            157.0,
            TargetRule::Rank { at_worst: 145, of: None },
            Some(90.0),
            "119/131 is 90.8, rounded down",
        ),
        (Higher, 20.0, 19.0, AtLeast(20.0), None, "the baseline was the target"),
        (Higher, 22.0, 21.0, AtLeast(20.0), None, "the baseline was past the target"),
        (Higher, 10.0, 12.0, StayAbove(0), None, "staying has no way"),
        (Higher, 10.0, 12.0, TargetRule::ByHand, None, "people judge"),
    ];
    for (better, baseline, latest, rule, expected, why) in cases {
        let indicator = indicator(&[("2016", baseline), ("2020", latest)])
            .better(better)
            .beside("riket", &[("2020", 1.0)])
            .starts("2016", None)
            .aims(rule, None);
        let covered = look(indicator, TODAY, |state| state.distance_covered);
        assert_eq!(covered, expected, "{why}");
    }
    let changed = indicator(&[("2016", 10.0), ("2020", 15.0)])
        .starts("2016", None)
        .aims(AtLeast(20.0), None)
        .changes_method("2020");
    assert_eq!(look(changed, TODAY, |state| state.distance_covered), None, "not across a break");
}

#[test]
fn nearly_there_counts_as_reached_in_part_from_eighty_per_cent() {
    let said = |latest: f64| {
        let indicator = indicator(&[("2016", 0.0), ("2020", latest)])
            .starts("2016", None)
            .aims(TargetRule::AtLeast(100.0), None);
        look(indicator, TODAY, |state| {
            let is_said = state.reasons.iter().any(|reason| reason.id == "reason-level-partly");
            (is_said, state.level)
        })
    };
    assert_eq!(said(79.9), (false, Level::NotReached));
    assert_eq!(said(80.0), (true, Level::PartlyReached));
    assert_eq!(said(99.9), (true, Level::PartlyReached));
    assert_eq!(said(100.0), (false, Level::Reached));
}

/// The periods of a trend's sentence, and whether there is a pace.
fn compared(values: &[(&str, f64)], as_of: &str) -> (Vec<String>, Trend, bool) {
    look(indicator(values), as_of, |state| {
        let reason = state.reasons.iter().find(|reason| reason.id.starts_with("reason-trend"));
        let arguments = reason.iter().flat_map(|reason| &reason.arguments);
        let periods = arguments.filter_map(|(_, argument)| match argument {
            ReasonArgument::Period(period) => Some(period.to_string()),
            ReasonArgument::Count(_)
            | ReasonArgument::Figure(_)
            | ReasonArgument::Number(..)
            | ReasonArgument::Percent(_)
            | ReasonArgument::Date(_)
            | ReasonArgument::Words(_)
            | ReasonArgument::Message(_) => None,
        });
        (periods.collect(), state.trend, state.pace_held.is_some())
    })
}

/// Values, the periods that the trend is told of, the trend, whether there is a pace, and why.
type Likeness<'c> = (&'c [(&'c str, f64)], [&'c str; 2], Trend, bool, &'c str);

#[test]
fn like_is_held_against_like() {
    let cases: [Likeness<'_>; 5] = [
        (
            &[("2023", 55.0), ("2024-t1", 20.0), ("2024", 60.0), ("2025-t1", 22.0), ("2025", 65.0)],
            ["2024", "2025"],
            Trend::Better,
            true,
            "years beside years, and the thirds of them left alone",
        ),
        (
            &[("2024-t1", 30.0), ("2024-t3", 10.0), ("2025-t1", 20.0)],
            ["2024-t1", "2025-t1"],
            Trend::Worse,
            false,
            "a third beside the same third; no pace from parts of a year",
        ),
        (
            &[("2023-01", 1.0), ("2024-01", 2.0), ("2025-01", 3.0), ("2025-06", 9.0)],
            ["", ""],
            Trend::Unknown,
            false,
            "no June before this one",
        ),
        (
            &[("2024", 1.0), ("2025", 2.0)],
            ["2024", "2025"],
            Trend::Better,
            false,
            "two values are no pace",
        ),
        (
            &[("2024-01-31", 1.0), ("2024-12-31", 2.0), ("2025-12-31", 3.0)],
            ["2024-12-31", "2025-12-31"],
            Trend::Better,
            false,
            "three days, but less than two years",
        ),
    ];
    for (values, periods, trend, has_pace, why) in cases {
        let known: Vec<String> =
            periods.into_iter().filter(|one| !one.is_empty()).map(str::to_owned).collect();
        assert_eq!(compared(values, "2026-01-31"), (known, trend, has_pace), "{why}");
    }
}

#[test]
fn a_baseline_of_another_kind_of_period_starts_no_way() {
    let mixed = |rule| {
        indicator(&[("2019", 10.0), ("2020", 12.0)]).starts("2019-t1", Some(5.0)).aims(rule, None)
    };
    look(mixed(TargetRule::AtLeast(20.0)), TODAY, |state| {
        assert_eq!((state.level, state.distance_covered), (Level::NotReached, None));
    });
    assert_eq!(level(mixed(TargetRule::Increase)), (Level::Unknown, "reason-level-other-kind"));
}

#[test]
fn a_forecast_stays_within_its_natural_bounds() {
    let of = |unit: &str, values: &[(&str, f64)], rule| {
        let mut falling = indicator(values).aims(rule, Some("2030"));
        falling.unit_of_measure = Text::new(unit);
        look(falling, TODAY, |state| {
            let forecast = state.forecast.unwrap();
            (forecast.value, forecast.level, state.reasons.last().unwrap().id)
        })
    };
    let value = |unit: &str, values: &[(&str, f64)], rule| Some(of(unit, values, rule).0);
    let falling = [("2018", 9.0), ("2019", 6.0), ("2020", 3.0)];
    let rising = [("2018", 60.0), ("2019", 75.0), ("2020", 90.0)];
    assert_eq!(
        of("hinder", &falling, TargetRule::AtMost(0.0)),
        (0.0, Level::Reached, "reason-forecast-bound-reached"),
        "there are no obstacles below none"
    );
    assert_eq!(value("mkr", &falling, TargetRule::AtMost(0.0)), Some(-27.0), "money may be owed");
    assert_eq!(
        of("procent", &rising, TargetRule::AtMost(50.0)),
        (100.0, Level::NotReached, "reason-forecast-bound-not-reached")
    );
    assert_eq!(
        value(
            "procent",
            &[("2018", 90.0), ("2019", 105.0), ("2020", 120.0)],
            TargetRule::AtLeast(150.0)
        ),
        Some(270.0),
        "a share that has been above 100 may be so"
    );
    let rank = TargetRule::Rank { at_worst: 1, of: Some(290) };
    assert_eq!(value("placering", &falling, rank), Some(1.0), "nobody comes before the first");
}

#[test]
fn the_longer_run_is_told_where_it_goes_the_other_way() {
    let turned = indicator(&[
        ("2016", 10.0),
        ("2017", 12.0),
        ("2018", 14.0),
        ("2019", 16.0),
        ("2020", 15.0),
    ]);
    look(turned, TODAY, |state| {
        assert_eq!(state.trend, Trend::Worse);
        assert!(state.reasons.iter().any(|reason| reason.id == "reason-pace-up"));
    });
}

#[test]
fn paces_and_forecast_from_three_values() {
    let values = [("2018", 10.0), ("2019", 12.0), ("2020", 14.0)];
    let aimed = |rule| indicator(&values).aims(rule, Some("2025"));
    look(aimed(TargetRule::AtLeast(20.0)), TODAY, |state| {
        let rounded = |pace: Option<f64>| pace.map(|pace| (pace * 100.0).round() / 100.0);
        assert_eq!(rounded(state.pace_held), Some(2.0), "2 a year");
        assert_eq!(rounded(state.pace_needed), Some(1.2), "6 in 5 years");
        let forecast = state.forecast.unwrap();
        assert_eq!((forecast.value.round(), forecast.level), (24.0, Level::Reached), "14 + 5 * 2");
        assert_eq!(forecast.period, period("2025"));
    });
    let outcome =
        |indicator: Indicator| look(indicator, TODAY, |state| state.forecast.map(|f| f.level));
    assert_eq!(outcome(aimed(TargetRule::AtLeast(30.0))), Some(Level::NotReached));
    assert_eq!(
        outcome(aimed(TargetRule::AtMost(20.0))),
        Some(Level::NotReached),
        "the rule decides, whichever way is better"
    );
    let band = TargetRule::Within { low: 23.0, high: 25.0 };
    assert_eq!(
        outcome(aimed(band)),
        Some(Level::Reached),
        "the band holds the forecast, not today"
    );
    let above = aimed(TargetRule::StayAbove(0)).beside("riket", &[("2020", 23.0)]);
    assert_eq!(outcome(above), Some(Level::Reached), "the comparator is taken to stand still");
    assert_eq!(outcome(aimed(TargetRule::ByHand)), None);
    assert_eq!(outcome(indicator(&values).aims(TargetRule::AtLeast(9.0), Some("2020"))), None);
}

#[test]
fn no_forecast_from_parts_of_a_year_or_too_short_a_time() {
    let why = |values: &[(&str, f64)]| {
        let aimed = indicator(values).aims(TargetRule::AtLeast(20.0), Some("2025"));
        look(aimed, TODAY, |state| (state.forecast.is_some(), state.reasons.last().unwrap().id))
    };
    let months = [("2018-12", 1.0), ("2019-12", 2.0), ("2020-12", 3.0)];
    assert_eq!(why(&months), (false, "reason-no-forecast-parts-of-year"));
    let days = [("2019-12-31", 1.0), ("2020-06-30", 2.0), ("2020-12-31", 3.0)];
    assert_eq!(why(&days), (false, "reason-no-forecast-short"));
}

#[test]
fn no_forecast_from_too_few_comparable_values_and_it_says_so() {
    let broken = indicator(&[("2017", 8.0), ("2018", 10.0), ("2019", 12.0), ("2020", 14.0)])
        .changes_method("2019")
        .aims(TargetRule::AtLeast(20.0), Some("2025"));
    look(broken, TODAY, |state| {
        assert!(state.forecast.is_none(), "two values since the change of method");
        assert!(state.reasons.iter().any(|one| one.id == "reason-no-forecast-few-values"));
        assert_eq!(state.trend, Trend::Better, "12 to 14 is after the change");
    });
    let old = indicator(&[("2014", 8.0), ("2015", 10.0), ("2016", 12.0)])
        .aims(TargetRule::AtLeast(20.0), Some("2025"));
    look(old, TODAY, |state| {
        assert!(state.forecast.is_none(), "an old pace says nothing of today");
        assert_eq!(state.trend, Trend::Unknown);
        assert_eq!(state.latest, Latest::TooOld(2));
    });
}

#[test]
fn a_trend_never_crosses_a_change_of_method() {
    let changed = indicator(&[("2019", 10.0), ("2020", 20.0)]).changes_method("2020");
    assert_eq!(look(changed, TODAY, |state| state.trend), Trend::Unknown);
}

#[test]
fn missing_too_old_and_not_applicable_are_kept_apart() {
    let ending = |observed| {
        let mut indicator = indicator(&[("2019", 10.0), ("2020", 0.0)]);
        indicator.series.observations[1].observed = observed;
        look(indicator.aims(TargetRule::AtLeast(5.0), None), TODAY, |state| {
            (state.latest, state.level, state.reasons[0].id)
        })
    };
    assert_eq!(
        ending(Observed::Missing),
        (Latest::Missing(1), Level::Unknown, "reason-latest-missing")
    );
    assert_eq!(
        ending(Observed::NotApplicable),
        (Latest::NotApplicable(1), Level::Unknown, "reason-latest-not-applicable")
    );
    assert_eq!(
        ending(Observed::Value(0.0)),
        (Latest::Current(1), Level::NotReached, "reason-level-under"),
        "a zero is a value"
    );
}

#[test]
fn a_value_turns_too_old_the_day_after_its_time() {
    let on = |as_of: &str| look(indicator(&[("2018", 1.0)]), as_of, |state| state.latest);
    assert_eq!(on("2021-06-30"), Latest::Current(0), "31 December 2018 and 30 months");
    assert_eq!(on("2021-07-01"), Latest::TooOld(0));
}

#[test]
fn what_has_not_begun_or_is_embargoed_is_not_known() {
    let mut later = indicator(&[("2019", 1.0), ("2020", 2.0), ("2030", 9.0)]);
    later.series.observations[1].published = Some(day("2021-07-01"));
    let seen = |indicator: Indicator, as_of: &str| {
        look(indicator, as_of, |state| {
            state.series.iter().map(|point| point.period.to_string()).collect::<Vec<_>>()
        })
    };
    assert_eq!(seen(later.clone(), "2021-06-30"), ["2019"]);
    assert_eq!(seen(later, "2021-07-01"), ["2019", "2020"]);
}

#[test]
fn baselines_and_changes_do_not_tell_what_the_series_holds_back() {
    let mut embargoed = indicator(&[("2019", 1.0), ("2020", 2.0)]).starts("2020", Some(2.0));
    embargoed.series.observations[1].published = Some(day("2021-07-01"));
    let change = KnownChange {
        period: period("2020"),
        since: period("2019"),
        change: 1.0,
        sources: Vec::new(),
    };
    embargoed.changes.push(change);
    embargoed.former_targets.push(FormerTarget {
        until: day("2020-01-01"),
        target: None,
        baseline: embargoed.baseline.clone(),
        better: None,
        decision: None,
        sources: Vec::new(),
    });
    let told = |as_of: &str| {
        look(embargoed.clone(), as_of, |state| {
            (
                state.baseline.as_ref().unwrap().value,
                state.changes.len(),
                state.former_targets[0].baseline.unwrap().1,
            )
        })
    };
    assert_eq!(told("2021-06-30"), (None, 0, None));
    assert_eq!(told("2021-07-01"), (Some(2.0), 1, Some(2.0)));
}

#[test]
fn a_long_series_of_days_takes_no_long_time() {
    let mut indicator = indicator(&[]);
    let mut at = period("1990-01-01");
    for number in 0..12_000_u32 {
        let of = at.to_string();
        indicator.series.observations.push(observation(&of, f64::from(number % 97)));
        at = at.next().unwrap();
    }
    assert!(look(indicator, "2022-12-31", |state| state.pace_held.is_some()));
}

#[test]
fn a_target_that_does_not_hold_yet_is_nobodys_target() {
    let mut moved = indicator(&[("2020", 12.0)]).aims(TargetRule::AtLeast(20.0), Some("2027"));
    moved.former_targets = [("2019-12-31", 5.0), ("2021-06-30", 10.0)]
        .map(|(until, value)| FormerTarget {
            until: day(until),
            target: Some(Target {
                rule: TargetRule::AtLeast(value),
                ..moved.target.clone().unwrap()
            }),
            baseline: None,
            better: None,
            decision: Some(Text::new("Fullmäktige")),
            sources: Vec::new(),
        })
        .into();
    let on = |date| {
        look(moved.clone(), date, |state| {
            (state.target.as_ref().unwrap().value, state.level, state.former_targets.len())
        })
    };
    assert_eq!(
        on("2021-06-30"),
        (Some(10.0), Level::Reached, 1),
        "the last day of the target before"
    );
    assert_eq!(on("2021-07-01"), (Some(20.0), Level::NotReached, 2));
}
