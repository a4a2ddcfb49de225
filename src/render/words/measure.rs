//! Indicators in words: values, targets, baselines, and the statuses of level and trend.

use super::status::Badge;
use super::voice::Voice;
use crate::assess::{
    Forecast, Gap, GapOf, IndicatorState, Latest, Level, Point, PointValue, Precision,
    StrategyGoalState, TargetState, Trend, Wording,
};
use crate::locale::RichText;
use crate::model::{Period, Reliability, Symbol, TargetRule, Text};

/// The target in words, marked where it, its time, the baseline or the direction was another before: for good.
pub(crate) fn target_and_whether_moved(state: &IndicatorState<'_>, voice: &Voice) -> RichText {
    let words = target(state, voice).unwrap_or_else(|| none(voice, "level-no-target"));
    if state.former_targets.is_empty() {
        return words;
    }
    voice.say("target-moved", [("target", words.into())])
}

fn none(voice: &Voice, label: &'static str) -> RichText {
    voice.label(label)
}

/// A figure with what it counts; a place in a ranking as one says it: `plats 157 av 290`.
pub(crate) fn with_unit(state: &IndicatorState<'_>, voice: &Voice, value: f64) -> RichText {
    finely_with_unit(state, voice, value, state.precision.of(value))
}

/// The forecast with its unit.
pub(crate) fn forecast(state: &IndicatorState<'_>, voice: &Voice, forecast: Forecast) -> RichText {
    let value = finely_with_unit(state, voice, forecast.value, forecast.decimals);
    match state.gap {
        Some(_) => voice.say("distance-of", [("value", value.into())]),
        None => value,
    }
}

/// Where the pace held leads by the target's time, and whether the target is met then; `None`: it cannot be said.
pub(crate) fn forecast_in_words(state: &IndicatorState<'_>, voice: &Voice) -> Option<RichText> {
    let known = state.forecast?;
    let level = match known.level {
        Level::Reached => "reached",
        Level::NotReached => "not-reached",
        Level::PartlyReached | Level::Unknown | Level::ByHand | Level::NoTarget => "unknown",
    };
    let value = forecast(state, voice, known);
    let period = voice.period(known.period);
    let spoken = [("value", value.into()), ("period", period.into()), ("level", level.into())];
    Some(voice.say("forecast-words", spoken))
}

/// A change from one value to another, with its sign.
pub(crate) fn change(state: &IndicatorState<'_>, voice: &Voice, change: f64) -> RichText {
    voice.signed(change, state.precision.apart(change, 0.0).of(change)).into()
}

fn finely_with_unit(
    state: &IndicatorState<'_>,
    voice: &Voice,
    value: f64,
    decimals: u8,
) -> RichText {
    let value = voice.number(value, decimals);
    if let Some(TargetRule::Rank { of, .. }) = state.target.as_ref().map(|state| &state.target.rule)
    {
        return match of {
            Some(of) => {
                voice.say("place-of", [("place", value.into()), ("of", voice.count(*of).into())])
            }
            None => voice.say("place", [("place", value.into())]),
        };
    }
    let unit = voice.text(state.unit_of_measure);
    voice.say("value-with-unit", [("value", value.into()), ("unit", unit.into())])
}

/// A distance between two parts that the target is about: the parts, the distance through the years, and the latest. What
/// is compared with another's series is told by its own value.
pub(crate) fn gap_of_parts<'s, 'm>(
    state: &'s IndicatorState<'m>,
) -> Option<([&'m Text; 2], &'s Gap<'m>, (Period, f64))> {
    let gap = state.gap.as_ref()?;
    match gap.of {
        GapOf::Parts(first, second) => Some(([first, second], gap, gap.now()?)),
        GapOf::Comparator(_) => None,
    }
}

/// A distance with its unit.
fn distance(state: &IndicatorState<'_>, voice: &Voice, distance: f64) -> RichText {
    let value = finely_with_unit(state, voice, distance, state.precision.of(distance));
    voice.say("distance-of", [("value", value.into())])
}

/// A point's value in a column, without its unit, or why there is none.
pub(crate) fn point(value: PointValue, precision: Precision, voice: &Voice) -> RichText {
    match value {
        PointValue::Value(value) => voice.number(value, precision.column()).into(),
        PointValue::Missing => none(voice, "value-missing"),
        PointValue::Suppressed => none(voice, "suppressed"),
        PointValue::NotApplicable => none(voice, "not-applicable"),
        PointValue::Withheld => none(voice, "withheld-by-source"),
    }
}

/// The same with its margin of error, and with what says that it is not final or not sure.
pub(crate) fn whole_point(known: &Point<'_>, precision: Precision, voice: &Voice) -> RichText {
    marked(point(known.value, precision, voice), known, precision, voice)
}

/// A point's value with its unit, its margin of error, and what says that it is not final or not sure; or why there is none.
pub(crate) fn whole_with_unit(
    state: &IndicatorState<'_>,
    voice: &Voice,
    known: &Point<'_>,
) -> RichText {
    let Some(value) = known.value.number() else {
        return point(known.value, state.precision, voice);
    };
    marked(with_unit(state, voice, value), known, state.precision, voice)
}

fn marked(mut words: RichText, known: &Point<'_>, precision: Precision, voice: &Voice) -> RichText {
    if let Some(margin) = known.margin {
        let margin = voice.number(margin, precision.of(margin));
        let spoken = [("value", words.into()), ("margin", margin.into())];
        words = voice.say("value-with-margin", spoken);
    }
    let Some(reliability) = known.reliability else { return words };
    let reliability = voice.label(reliability_label(reliability));
    let spoken = [("value", words.into()), ("reliability", reliability.into())];
    voice.say("value-marked", spoken)
}

fn reliability_label(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Preliminary => "reliability-preliminary",
        Reliability::Estimated => "reliability-estimated",
        Reliability::Uncertain => "reliability-uncertain",
    }
}

/// How final and how sure the latest value is, in sentences; `None`: nothing is said of it.
pub(crate) fn reliability(state: &IndicatorState<'_>, voice: &Voice) -> Option<RichText> {
    let point = state.series.get(state.latest.position()?)?;
    let told = point.reliability;
    let told =
        told.map(|one| voice.say("value-reliability", [("reliability", one.as_str().into())]));
    let margin = point.margin.map(|margin| {
        let margin = voice.number(margin, state.precision.of(margin));
        voice.say("value-margin", [("margin", margin.into())])
    });
    let words: Vec<RichText> = told.into_iter().chain(margin).collect();
    (!words.is_empty()).then(|| RichText::joined(&words, " "))
}

/// The latest value with its unit, or why there is none.
pub(crate) fn latest(state: &IndicatorState<'_>, voice: &Voice) -> RichText {
    if let Some((_, _, now)) = gap_of_parts(state) {
        return distance(state, voice, now.1);
    }
    let Some((_, value)) = latest_point(state) else { return none(voice, "no-value-known") };
    value.number().map_or_else(
        || point(value, state.precision, voice),
        |number| with_unit(state, voice, number),
    )
}

/// The latest value with its unit and period, or why there is none.
pub(crate) fn latest_with_period(state: &IndicatorState<'_>, voice: &Voice) -> RichText {
    let Some(period) = latest_period(state) else { return none(voice, "no-value-known") };
    let value = latest(state, voice);
    let period = voice.period(period);
    let mut words = voice.say("baseline-in", [("value", value.into()), ("period", period.into())]);
    let is_too_old = match gap_of_parts(state) {
        Some((_, gap, _)) => !gap.is_current,
        None => matches!(state.latest, Latest::TooOld(_)),
    };
    if is_too_old {
        words.push_str(", ");
        words.push(&voice.label("too-old"));
    }
    let is_of_value = gap_of_parts(state).is_none();
    let latest = state.latest.position().filter(|_| is_of_value);
    let latest = latest.and_then(|position| state.series.get(position));
    if let Some(reliability) = latest.and_then(|point| point.reliability) {
        words.push_str(", ");
        words.push(&voice.label(reliability_label(reliability)));
    }
    words
}

/// Of which period the latest value is, and what that says of today.
pub(crate) fn latest_when(state: &IndicatorState<'_>, voice: &Voice) -> Option<RichText> {
    if let Some(([first, second], gap, (period, _))) = gap_of_parts(state) {
        let spoken = [
            ("first", voice.text(first).into()),
            ("second", voice.text(second).into()),
            ("period", voice.period(period).into()),
        ];
        let id = if gap.is_current { "distance-when" } else { "distance-when-too-old" };
        return Some(voice.say(id, spoken));
    }
    let (period, _) = latest_point(state)?;
    let id = match state.latest {
        Latest::Current(_) => "value-when",
        Latest::TooOld(_) => "value-when-too-old",
        Latest::Missing(_) => "value-when-missing",
        Latest::Suppressed(_) => "value-when-suppressed",
        Latest::NotApplicable(_) => "value-when-not-applicable",
        Latest::Withheld(_) => "value-when-withheld",
        Latest::Nothing => return None,
    };
    let when = voice.say(id, [("period", voice.period(period).into())]);
    Some(match reliability(state, voice) {
        Some(words) => RichText::joined([&when, &words], " "),
        None => when,
    })
}

fn latest_point(state: &IndicatorState<'_>) -> Option<(Period, PointValue)> {
    let position = state.latest.point()?;
    state.series.get(position).map(|point| (point.period, point.value))
}

/// The period of the latest value, whether it is known or why it is not; `None`: there is no value.
pub(crate) fn latest_period(state: &IndicatorState<'_>) -> Option<Period> {
    match gap_of_parts(state) {
        Some((_, _, (period, _))) => Some(period),
        None => latest_point(state).map(|(period, _)| period),
    }
}

/// The baseline in words.
pub(crate) fn baseline(state: &IndicatorState<'_>, voice: &Voice) -> RichText {
    if let Some((period, start)) = gap_of_parts(state).and_then(|(_, gap, _)| gap.start) {
        let value = distance(state, voice, start);
        let period = voice.period(period);
        return voice.say("baseline-in", [("value", value.into()), ("period", period.into())]);
    }
    let Some(baseline) = &state.baseline else { return none(voice, "not-known") };
    let period = voice.period(baseline.period);
    match baseline.value {
        Some(value) => {
            let value = with_unit(state, voice, value);
            voice.say("baseline-in", [("value", value.into()), ("period", period.into())])
        }
        None => voice.say("baseline-not-known", [("period", period.into())]),
    }
}

/// The target in words, with its time and what it comes to now; `None`: none is set.
pub(crate) fn target(state: &IndicatorState<'_>, voice: &Voice) -> Option<RichText> {
    let TargetState { target, value, corrections: _ } = state.target.as_ref()?;
    let mut words = rule(&target.rule, state, voice);
    if let (Some(value), true) = (value, follows_others(&target.rule)) {
        let value = with_unit(state, voice, *value);
        words = voice.say("target-now", [("target", words.into()), ("value", value.into())]);
    }
    if let Some(by) = target.by {
        let period = voice.period(by);
        words = voice.say("target-by", [("target", words.into()), ("period", period.into())]);
    }
    Some(words)
}

fn follows_others(rule: &TargetRule) -> bool {
    match rule {
        TargetRule::StayAbove(_)
        | TargetRule::StayBelow(_)
        | TargetRule::Reach(_)
        | TargetRule::Approach(_) => true,
        TargetRule::AtLeast(_)
        | TargetRule::AtMost(_)
        | TargetRule::Increase
        | TargetRule::Decrease
        | TargetRule::ShrinkGap(..)
        | TargetRule::Within { .. }
        | TargetRule::Rank { .. }
        | TargetRule::ByHand => false,
    }
}

/// A target's rule in words.
pub(crate) fn rule(rule: &TargetRule, state: &IndicatorState<'_>, voice: &Voice) -> RichText {
    let value = |value: f64| with_unit(state, voice, value);
    let comparator = |position: usize| {
        state.comparators.get(position).map(|part| voice.text(part.name)).unwrap_or_default()
    };
    let part = |position: usize| {
        state.breakdowns.get(position).map(|part| voice.text(part.name)).unwrap_or_default()
    };
    match *rule {
        TargetRule::AtLeast(least) => {
            voice.say("target-at-least", [("value", value(least).into())])
        }
        TargetRule::AtMost(most) => voice.say("target-at-most", [("value", value(most).into())]),
        TargetRule::StayAbove(other) => {
            voice.say("target-stay-above", [("name", comparator(other).into())])
        }
        TargetRule::StayBelow(other) => {
            voice.say("target-stay-below", [("name", comparator(other).into())])
        }
        TargetRule::Reach(other) => voice.say("target-reach", [("name", comparator(other).into())]),
        TargetRule::Approach(other) => {
            voice.say("target-approach", [("name", comparator(other).into())])
        }
        TargetRule::Increase => none(voice, "target-increase"),
        TargetRule::Decrease => none(voice, "target-decrease"),
        TargetRule::ShrinkGap(first, second) => voice.say(
            "target-shrink-gap",
            [("first", part(first).into()), ("second", part(second).into())],
        ),
        TargetRule::Within { low, high } => {
            let low = voice.number(low, state.precision.of(low));
            voice.say("target-within", [("low", low.into()), ("high", value(high).into())])
        }
        TargetRule::Rank { at_worst, of: None } => {
            voice.say("target-rank", [("place", at_worst.into())])
        }
        TargetRule::Rank { at_worst, of: Some(of) } => {
            voice.say("target-rank-of", [("place", at_worst.into()), ("of", of.into())])
        }
        TargetRule::ByHand => none(voice, "target-by-hand"),
    }
}

/// Whether a target is reached, with shape, word and colour.
pub(crate) fn level_badge(voice: &Voice, level: Level) -> Badge {
    let (class, symbol) = level_mark(level);
    Badge::new(class, symbol, voice.label(level_label(level)))
}

fn level_mark(level: Level) -> (&'static str, Symbol) {
    match level {
        Level::Reached => ("reached", Symbol::Check),
        Level::PartlyReached => ("partly-reached", Symbol::Half),
        Level::NotReached => ("not-reached", Symbol::Cross),
        Level::Unknown => ("unknown", Symbol::Question),
        Level::ByHand | Level::NoTarget => ("unknown", Symbol::Dash),
    }
}

/// The label of whether a target is reached.
pub(crate) fn level_label(level: Level) -> &'static str {
    match level {
        Level::Reached => "level-reached",
        Level::PartlyReached => "level-partly-reached",
        Level::NotReached => "level-not-reached",
        Level::Unknown => "level-unknown",
        Level::ByHand => "level-by-hand",
        Level::NoTarget => "level-no-target",
    }
}

/// Whether a strategy's goal is reached: one that nothing is known to measure says that.
pub(crate) fn strategy_level_badge(voice: &Voice, state: &StrategyGoalState<'_>) -> Badge {
    let (class, symbol) = strategy_level_mark(state);
    Badge::new(class, symbol, voice.label(strategy_level_label(state)))
}

/// Likewise, in a word of style sheets and a shape.
pub(crate) fn strategy_level_mark(state: &StrategyGoalState<'_>) -> (&'static str, Symbol) {
    if state.indicators.is_empty() {
        return ("unknown", Symbol::Question);
    }
    level_mark(state.level)
}

/// The label of whether a strategy's goal is reached.
pub(crate) fn strategy_level_label(state: &StrategyGoalState<'_>) -> &'static str {
    if state.indicators.is_empty() { "level-no-indicator" } else { level_label(state.level) }
}

/// Where a series is heading, with shape, word and colour.
pub(crate) fn trend_badge(voice: &Voice, trend: Trend) -> Badge {
    let (class, symbol) = match trend {
        Trend::Better => ("better", Symbol::Up),
        Trend::Unchanged => ("unchanged", Symbol::Right),
        Trend::Worse => ("worse", Symbol::Down),
        Trend::Up => ("higher", Symbol::Up),
        Trend::Down => ("lower", Symbol::Down),
        Trend::Unknown => ("unknown", Symbol::Question),
    };
    Badge::new(class, symbol, voice.label(trend_label(trend)))
}

/// The label of where a series is heading.
pub(crate) fn trend_label(trend: Trend) -> &'static str {
    match trend {
        Trend::Better => "trend-better",
        Trend::Unchanged => "trend-unchanged",
        Trend::Worse => "trend-worse",
        Trend::Up => "trend-higher",
        Trend::Down => "trend-lower",
        Trend::Unknown => "trend-unknown",
    }
}
