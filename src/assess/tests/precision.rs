//! What a sentence shows bears out what it says.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use proptest::prelude::*;

use super::town::{indicator, look};
use super::wording::Plain;
use crate::assess::{IndicatorState, Level, Reason, ReasonArgument, Wording};
use crate::locale::Language;
use crate::model::{Direction, Indicator, Period, TargetRule};

/// A figure as people have them: few digits, now and then very many or very small.
fn figure() -> impl Strategy<Value = f64> {
    let scaled = |digits: i64, decimals: u32| {
        format!("{digits}e-{decimals}").parse::<f64>().expect("digits and an exponent")
    };
    prop_oneof![
        6 => (0..1500_i64, 0..3_u32).prop_map(move |(digits, decimals)| scaled(digits, decimals)),
        2 => (895..905_i64, 1..2_u32).prop_map(move |(digits, decimals)| scaled(digits, decimals)),
        1 => (-30..30_i64, 5..9_u32).prop_map(move |(digits, decimals)| scaled(digits, decimals)),
        1 => (0..999_999_999_999_i64, 0..3_u32).prop_map(move |(digits, decimals)| scaled(digits, decimals)),
    ]
}

fn period() -> impl Strategy<Value = String> {
    let year = 2019..2026_i32;
    prop_oneof![
        4 => year.clone().prop_map(|year| year.to_string()),
        1 => (year.clone(), 1..4_u8).prop_map(|(year, third)| format!("{year}-t{third}")),
        1 => (year.clone(), 1..5_u8).prop_map(|(year, quarter)| format!("{year}-k{quarter}")),
        1 => (year, 1..13_u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
    ]
}

fn rule() -> impl Strategy<Value = TargetRule> {
    prop_oneof![
        figure().prop_map(TargetRule::AtLeast),
        figure().prop_map(TargetRule::AtMost),
        (figure(), figure())
            .prop_map(|(a, b)| TargetRule::Within { low: a.min(b), high: a.max(b) }),
        Just(TargetRule::StayAbove(0)),
        Just(TargetRule::StayBelow(0)),
        Just(TargetRule::Reach(0)),
        Just(TargetRule::Approach(0)),
        Just(TargetRule::Increase),
        Just(TargetRule::Decrease),
    ]
}

fn measured() -> impl Strategy<Value = Indicator> {
    let values = || proptest::collection::btree_map(period(), figure(), 1..9);
    let better = prop_oneof![Just(Direction::Higher), Just(Direction::Lower)];
    (values(), values(), rule(), better, proptest::option::of(0..3_u8), period()).prop_map(
        |(own, theirs, rule, better, decimals, start)| {
            let listed = |values: &BTreeMap<String, f64>| {
                let mut listed: Vec<(Period, f64)> = values
                    .iter()
                    .map(|(period, value)| (period.parse().unwrap(), *value))
                    .collect();
                listed.sort_by_key(|(period, _)| *period);
                listed.into_iter().map(|(period, value)| (period.to_string(), value)).collect()
            };
            let own: Vec<(String, f64)> = listed(&own);
            let theirs: Vec<(String, f64)> = listed(&theirs);
            let mut made = indicator(&lent(&own))
                .beside("riket", &lent(&theirs))
                .starts(&start, None)
                .better(better)
                .aims(rule, Some("2030"));
            made.decimals = decimals;
            made
        },
    )
}

fn lent(values: &[(String, f64)]) -> Vec<(&str, f64)> {
    values.iter().map(|(period, value)| (period.as_str(), *value)).collect()
}

/// The figure as it is read.
fn read(reason: &Reason<'_>, name: &str, language: Language) -> Option<f64> {
    let (_, argument) = reason.arguments.iter().find(|(known, _)| *known == name)?;
    let words = match argument {
        ReasonArgument::Figure(figure) => {
            Plain(language).number(*figure, reason.precision.of(*figure))
        }
        ReasonArgument::Number(figure, decimals) => Plain(language).number(*figure, *decimals),
        ReasonArgument::Percent(share) => {
            Plain(language).number(*share, crate::locale::decimals_of(*share, 15))
        }
        ReasonArgument::Count(_)
        | ReasonArgument::Date(_)
        | ReasonArgument::Period(_)
        | ReasonArgument::Words(_)
        | ReasonArgument::Message(_) => return None,
    };
    assert!(reason.in_words(&Plain(language)).plain().contains(&words), "{words}");
    let plain = match language {
        Language::Swedish => words.replace(['\u{a0}', ' '], "").replace(',', "."),
        Language::English => words.replace(',', ""),
    };
    Some(plain.replace('\u{2212}', "-").parse().expect("a figure reads as one"))
}

/// What a sentence says of two of its figures: which, and how the first stands to the second.
fn said(id: &str, higher: bool) -> Option<(&'static str, &'static str, &'static [Ordering])> {
    const LESS: &[Ordering] = &[Ordering::Less];
    const MORE: &[Ordering] = &[Ordering::Greater];
    const AT_LEAST: &[Ordering] = &[Ordering::Greater, Ordering::Equal];
    const AT_MOST: &[Ordering] = &[Ordering::Less, Ordering::Equal];
    let (good, bad, as_good) = if higher { (MORE, LESS, AT_LEAST) } else { (LESS, MORE, AT_MOST) };
    Some(match id {
        "reason-level-at-least" | "reason-level-not-below" => ("value", "target", AT_LEAST),
        "reason-level-under" | "reason-level-below" => ("value", "target", LESS),
        "reason-level-at-most" | "reason-level-not-above" => ("value", "target", AT_MOST),
        "reason-level-over" | "reason-level-above" => ("value", "target", MORE),
        "reason-level-reached" => ("value", "target", as_good),
        "reason-level-not-reached" => ("value", "target", bad),
        "reason-level-increased" => ("value", "baseline", MORE),
        "reason-level-not-increased" => ("value", "baseline", AT_MOST),
        "reason-level-decreased" => ("value", "baseline", LESS),
        "reason-level-not-decreased" => ("value", "baseline", AT_LEAST),
        "reason-level-approaching" => ("gap", "gap-before", LESS),
        "reason-level-not-approaching" => ("gap", "gap-before", AT_LEAST),
        "reason-trend-better" => ("value", "before", good),
        "reason-trend-worse" => ("value", "before", bad),
        "reason-level-partly" => ("share", "limit", AT_LEAST),
        _ => return None,
    })
}

/// Holds what a sentence says against the figures in it.
fn bears_out(state: &IndicatorState<'_>, reason: &Reason<'_>, language: Language) {
    let get = |name| read(reason, name, language).expect("the sentence speaks of it");
    let words = reason.in_words(&Plain(language)).into_plain();
    assert!(!words.contains(".."), "{words}");
    if let Some((one, other, orders)) = said(reason.id, state.better == Direction::Higher) {
        assert!(orders.contains(&get(one).total_cmp(&get(other))), "{words}");
    }
    let is_within = || (get("low")..=get("high")).contains(&get("value"));
    assert!(reason.id != "reason-level-within" || is_within(), "{words}");
    assert!(reason.id != "reason-level-outside" || !is_within(), "{words}");
}

proptest! {
    #[test]
    fn no_sentence_contradicts_its_figures(measured in measured()) {
        look(measured, "2026-03-01", |state| {
            for reason in &state.reasons {
                for language in Language::ALL {
                    bears_out(state, reason, language);
                }
            }
            let is_told = matches!(state.level, Level::Reached | Level::PartlyReached | Level::NotReached);
            if let Some(covered) = state.distance_covered.filter(|_| is_told) {
                assert!(covered.fract().abs() < f64::MIN_POSITIVE, "a share is rounded down");
                assert_eq!(covered >= 100.0, state.level == Level::Reached);
                let is_partly = (80.0..100.0).contains(&covered);
                assert_eq!(is_partly, state.level == Level::PartlyReached);
            }
        });
    }

    #[test]
    fn no_forecast_contradicts_its_target(measured in measured()) {
        look(measured, "2026-03-01", |state| {
            let Some(forecast) = state.forecast else { return };
            let shown = |figure, decimals| {
                let words = Plain(Language::English).number(figure, decimals);
                words.replace(',', "").replace('\u{2212}', "-").parse::<f64>().unwrap()
            };
            let value = shown(forecast.value, forecast.decimals);
            let target = state.target.as_ref().unwrap();
            let reached = forecast.level == Level::Reached;
            if let TargetRule::AtLeast(bound) = target.target.rule {
                assert_eq!(value >= shown(bound, 15), reached);
            }
            if let TargetRule::AtMost(bound) = target.target.rule {
                assert_eq!(value <= shown(bound, 15), reached);
            }
        });
    }
}
