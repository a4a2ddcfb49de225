//! An indicator over time: its values, what they are compared with, its target, and where the pace leads.
//!
//! [`figure`] finds what there is to show, [`names`] says it in words, [`drawing`] draws it, and [`legend`] names what
//! the drawing had no room to name itself.

mod drawing;
mod figure;
mod legend;
mod marks;
mod names;
mod plot;

use self::figure::Figure;

use super::svg::Width;
use crate::assess::{BaselineState, GapOf, IndicatorState, Latest, Point, PointValue};
use crate::model::{Direction, Text};
use crate::render::words::voice::Voice;

/// The distance that an indicator's target is about, by itself; nothing where it is about none.
pub(crate) fn distance(state: &IndicatorState<'_>, voice: &Voice) -> String {
    let Some(gap) = &state.gap else { return String::new() };
    let name = voice.text(state.name);
    let title = match gap.of {
        GapOf::Parts(first, second) => voice.say(
            "distance-chart",
            [
                ("name", name.into()),
                ("first", voice.text(first).into()),
                ("second", voice.text(second).into()),
            ],
        ),
        GapOf::Comparator(theirs) => voice.say(
            "distance-chart-comparator",
            [("name", name.into()), ("comparator", voice.text(theirs).into())],
        ),
    };
    let title = Text::new(title.plain());
    let points = gap.values.iter();
    let points = points.map(|(period, value)| Point::new(*period, PointValue::Value(*value)));
    let series: Vec<Point<'_>> = points.collect();
    let last = series.len().saturating_sub(1);
    let latest = if gap.is_current { Latest::Current(last) } else { Latest::TooOld(last) };
    let of_distance = IndicatorState {
        name: &title,
        better: Direction::Lower,
        baseline: gap.start.map(|(period, start)| BaselineState {
            period,
            value: Some(start),
            corrections: &[],
            sources: &[],
        }),
        target: None,
        gap: None,
        latest,
        series,
        comparators: Vec::new(),
        breakdowns: Vec::new(),
        // What others expect is of the values; what was to be reached on the way is of the distance.
        expectations: &[],
        ..state.clone()
    };
    trend(&of_distance, voice)
}

/// The chart with its legend; empty where one figure says as much.
pub(crate) fn trend(state: &IndicatorState<'_>, voice: &Voice) -> String {
    if state.gap.is_some() {
        // Where the pace leads is told of the distance, not of the values that it lies between.
        let milestones = Vec::new();
        let of_values = IndicatorState { gap: None, forecast: None, milestones, ..state.clone() };
        return trend(&of_values, voice);
    }
    let Some(figure) = Figure::of(state) else { return String::new() };
    let words = names::words(state, &figure, voice);
    let names = names::names(state, &figure, voice);
    let drawn =
        Width::BOTH.map(|width| drawing::draw(state, &figure, &names, &words, width, voice));
    let [(narrow, in_narrow), (wide, in_wide)] = &drawn;
    let legend = legend::legend(state, &figure, &names, [in_narrow, in_wide], voice);
    [narrow.as_str(), wide.as_str(), legend.as_str()].concat()
}
