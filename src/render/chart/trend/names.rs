//! What a chart of an indicator shows, in words: its title, its description, and the names of what is in it.

use super::figure::{Aim, Figure, Gap, Other, is_followed};
use crate::assess::{IndicatorState, Point, Wording as _, alike};
use crate::locale::RichText;
use crate::model::{Period, PeriodKind, TargetRule};
use crate::render::chart::axis;
use crate::render::chart::svg::ChartWords;
use crate::render::words::measure;
use crate::render::words::tally::listed;
use crate::render::words::voice::Voice;

/// What a chart names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// The indicator's own line; of use where there are others.
    pub(super) own: RichText,
    /// The other lines.
    pub(super) others: Vec<RichText>,
    /// The latest value.
    pub(super) latest: Option<RichText>,
    /// The baseline, longest wording first; empty: none is known.
    pub(super) baseline: Vec<RichText>,
    /// The target likewise; empty: it is no number.
    pub(super) aim: Vec<RichText>,
    /// The forecast likewise.
    pub(super) forecast: Vec<RichText>,
    /// A change of method likewise.
    pub(super) breaks: Vec<RichText>,
}

/// The names of what a chart shows.
pub(super) fn names(state: &IndicatorState<'_>, figure: &Figure<'_>, voice: &Voice) -> Names {
    let others = figure.others.iter().map(|other| line_name(other, voice));
    let value = |value: f64| value_short(state, figure, voice, value);
    let baseline = state.baseline.as_ref().and_then(|known| Some((known.period, known.value?)));
    Names {
        own: of_kind(voice.label("chart-own"), figure.kind, voice),
        others: others.collect(),
        latest: figure.last().map(|(_, last)| value(last)),
        baseline: baseline.map_or_else(Vec::new, |(period, known)| {
            let spoken =
                || [("period", voice.period(period).into()), ("value", value(known).into())];
            vec![voice.say("chart-baseline", spoken()), voice.say("chart-baseline-short", spoken())]
        }),
        aim: aim(state, figure, voice),
        forecast: state.forecast.map_or_else(Vec::new, |forecast| {
            let spoken = || {
                let period = voice.period(forecast.period);
                let value = short(figure, voice, forecast.value, forecast.decimals);
                [("period", period.into()), ("value", value.into())]
            };
            vec![voice.say("chart-forecast", spoken()), voice.say("chart-forecast-short", spoken())]
        }),
        breaks: match figure.breaks.as_slice() {
            [] => Vec::new(),
            _ => vec![voice.label("chart-break"), voice.label("chart-break-short")],
        },
    }
}

/// The name of a line, with the kind of its periods where there are several.
fn line_name(other: &Other<'_>, voice: &Voice) -> RichText {
    let name = other.name.map_or_else(|| voice.label("chart-own"), |name| voice.text(name));
    of_kind(name, other.kind, voice)
}

fn of_kind(name: RichText, kind: Option<PeriodKind>, voice: &Voice) -> RichText {
    let Some(kind) = kind else { return name };
    voice.say("chart-line-of-kind", [("name", name.into()), ("kind", kind.as_str().into())])
}

/// A value as short as it may be: beside a mark there is little room.
fn value_short(
    state: &IndicatorState<'_>,
    figure: &Figure<'_>,
    voice: &Voice,
    value: f64,
) -> RichText {
    short(figure, voice, value, state.precision.of(value))
}

fn short(figure: &Figure<'_>, voice: &Voice, value: f64, decimals: u8) -> RichText {
    let named = [figure.last(), figure.baseline, figure.forecast].into_iter().flatten();
    let others: Vec<f64> = named.map(|(_, value)| value).chain(figure.aim.figures()).collect();
    axis::short_beside(value, decimals, &others, voice)
}

fn aim(state: &IndicatorState<'_>, figure: &Figure<'_>, voice: &Voice) -> Vec<RichText> {
    let Some(target) = state.target.as_ref().map(|state| state.target) else { return Vec::new() };
    let value = |value: f64| value_short(state, figure, voice, value);
    let (rule, value) = match target.rule {
        TargetRule::AtLeast(figure) => ("at-least", value(figure)),
        TargetRule::AtMost(figure) => ("at-most", value(figure)),
        TargetRule::Rank { at_worst, of: _ } => ("rank", value(f64::from(at_worst))),
        TargetRule::Within { low, high } => {
            ("within", RichText::joined([&value(low), &value(high)], "–"))
        }
        TargetRule::StayAbove(_)
        | TargetRule::StayBelow(_)
        | TargetRule::Reach(_)
        | TargetRule::Approach(_)
        | TargetRule::Increase
        | TargetRule::Decrease
        | TargetRule::ShrinkGap(..)
        | TargetRule::ByHand => return Vec::new(),
    };
    let aim = voice.say("chart-aim", [("rule", rule.into()), ("value", value.into())]);
    let mut wordings = Vec::new();
    if let Some(by) = target.by {
        let spoken = [("aim", (&aim).into()), ("period", voice.period(by).into())];
        wordings.push(voice.say("chart-target-by", spoken));
    } else {
        wordings.push(voice.say("chart-target", [("aim", (&aim).into())]));
    }
    wordings.push(voice.say("chart-target-short", [("aim", aim.into())]));
    wordings
}

/// The title and the description.
pub(super) fn words(state: &IndicatorState<'_>, figure: &Figure<'_>, voice: &Voice) -> ChartWords {
    let name = voice.text(state.name);
    let unit = voice.text(state.unit_of_measure);
    let mut sentences = vec![course(state, figure, voice)];
    if let Some(baseline) = state.baseline.as_ref().filter(|known| known.value.is_some()) {
        let first = figure.first().map(|(time, _)| time);
        if first != Some(baseline.period.position_in_years()) {
            let words = measure::baseline(state, voice);
            sentences.push(voice.say("chart-told-baseline", [("baseline", words.into())]));
        }
    }
    if let Some(target) = measure::target(state, voice) {
        sentences.push(voice.say("chart-told-target", [("target", target.into())]));
    }
    if let Some(forecast) = state.forecast {
        let value = measure::forecast(state, voice, forecast);
        let period = voice.period(forecast.period);
        let spoken = [("value", value.into()), ("period", period.into())];
        sentences.push(voice.say("chart-told-forecast", spoken));
    }
    if !figure.others.is_empty() {
        let names: Vec<RichText> =
            figure.others.iter().map(|other| line_name(other, voice)).collect();
        let names = listed(&names, voice);
        sentences.push(voice.say("chart-told-others", [("names", names.into())]));
    }
    sentences.extend(lacking(figure, voice));
    ChartWords {
        title: voice.say("chart-title", [("name", name.into()), ("unit", unit.into())]),
        description: RichText::joined(&sentences, " "),
    }
}

/// The last value, and the first one that it can be held against.
fn ends(state: &IndicatorState<'_>) -> Option<[(Period, f64); 2]> {
    let known = |point: &Point<'_>| Some((point.period, point.value.number()?));
    let mut ending = state.series.iter().rev().filter(|point| is_followed(state, point.period));
    let last = ending.find_map(known)?;
    let from = state.series.iter().rposition(|point| point.breaks_series).unwrap_or(0);
    let since = state.series.get(from..).unwrap_or_default();
    let mut alike = since.iter().filter(|point| alike(point.period, last.0));
    Some([alike.find_map(known).filter(|first| first.0 < last.0).unwrap_or(last), last])
}

/// From the first value to the last one, and whether that is up or down.
fn course(state: &IndicatorState<'_>, figure: &Figure<'_>, voice: &Voice) -> RichText {
    let with_unit = |value: f64| measure::with_unit(state, voice, value);
    let Some([(since, first), (until, last)]) = ends(state).filter(|_| !figure.own.is_empty())
    else {
        return voice.label("chart-told-nothing");
    };
    if since == until {
        let spoken = [("value", with_unit(first).into()), ("period", voice.period(since).into())];
        return voice.say("chart-told-single", spoken);
    }
    let way = match last.total_cmp(&first) {
        std::cmp::Ordering::Equal => "same",
        std::cmp::Ordering::Less if figure.is_ranking => "better-place",
        std::cmp::Ordering::Greater if figure.is_ranking => "worse-place",
        std::cmp::Ordering::Less => "down",
        std::cmp::Ordering::Greater => "up",
    };
    voice.say(
        "chart-told-course",
        [
            ("first", with_unit(first).into()),
            ("since", voice.period(since).into()),
            ("last", with_unit(last).into()),
            ("period", voice.period(until).into()),
            ("way", way.into()),
        ],
    )
}

/// What is not known, and where the method changed.
fn lacking(figure: &Figure<'_>, voice: &Voice) -> Vec<RichText> {
    let mut sentences = Vec::new();
    let gaps = figure.gaps.iter().filter(|(_, gap)| *gap != Gap::NotApplicable).count();
    if gaps > 0 {
        sentences.push(voice.say("chart-told-gaps", [("count", gaps.into())]));
    }
    if !figure.breaks.is_empty() {
        sentences.push(voice.say("chart-told-breaks", [("count", figure.breaks.len().into())]));
    }
    sentences
}

/// What else is to be known of a chart: said below it, for everyone.
pub(super) fn notes(
    state: &IndicatorState<'_>,
    figure: &Figure<'_>,
    axis_begins_at: f64,
    voice: &Voice,
) -> Vec<RichText> {
    let mut notes = Vec::new();
    if figure.aim == Aim::InWords
        && let Some(target) = measure::target(state, voice)
    {
        notes.push(voice.say("chart-target-in-words", [("target", target.into())]));
    }
    if figure.is_ranking {
        notes.push(voice.label("chart-ranking"));
    } else if axis_begins_at > 0.0 {
        notes.push(voice.label("chart-not-from-zero"));
    }
    let spans =
        |period: &Period| matches!(period.kind(), PeriodKind::Years | PeriodKind::TwelveMonths);
    if figure.periods.iter().any(spans) {
        notes.push(voice.label("chart-at-its-end"));
    }
    notes
}
