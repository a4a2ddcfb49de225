//! An indicator over time: its values, what they are compared with, its target, and where the pace leads.

use std::fmt::Write as _;

use super::axis::{Scale, Steps, steps};
use crate::assess::{IndicatorState, Point, Wording as _};
use crate::render::markup;
use crate::render::voice::Voice;

/// The sheet, and the plot on it.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 616.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 262.0;
/// Labels of periods stand at least this far apart.
const LABEL_GAP: f64 = 12.0;
/// No letter of a label takes more, at the 14 units that the style sheet gives them.
const WIDEST_LETTER: f64 = 8.0;

/// One line of the chart.
struct Line<'l> {
    name: &'l str,
    /// How it is drawn, by its class: `own`, `other-1`, ...
    class: String,
    /// Its stretches: a break in the series, or a missing value, ends one.
    stretches: Vec<Vec<(f64, f64)>>,
}

/// The chart with its legend; empty where fewer than two values are known.
pub(crate) fn trend(state: &IndicatorState<'_>, voice: &Voice) -> String {
    let own = stretches(&state.series);
    if own.iter().map(Vec::len).sum::<usize>() < 2 {
        return String::new();
    }
    let mut lines =
        vec![Line { name: voice.text(state.name), class: "own".to_owned(), stretches: own }];
    for (position, part) in state.comparators.iter().chain(&state.breakdowns).enumerate() {
        let stretches = stretches(&part.points);
        if !stretches.is_empty() {
            let class = format!("other-{}", position % 4 + 1);
            lines.push(Line { name: voice.text(part.name), class, stretches });
        }
    }
    let sheet = Sheet::new(state, &lines);
    let mut out = String::with_capacity(4096);
    sheet.draw(state, &lines, voice, &mut out);
    legend(state, &lines, voice, &mut out);
    out
}

/// The stretches of values that can be joined by a line.
fn stretches(points: &[Point<'_>]) -> Vec<Vec<(f64, f64)>> {
    let mut found: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut is_open = false;
    for point in points {
        let Some(value) = point.value.number() else {
            is_open = false;
            continue;
        };
        let place = (point.period.position_in_years(), value);
        match found.last_mut() {
            Some(stretch) if is_open && !point.breaks_series => stretch.push(place),
            Some(_) | None => found.push(vec![place]),
        }
        is_open = true;
    }
    found
}

/// The scales of one chart.
struct Sheet {
    across: Scale,
    up: Scale,
    steps: Steps,
    /// The target's line: a figure, and for a band a second one.
    targets: Vec<f64>,
}

impl Sheet {
    fn new(state: &IndicatorState<'_>, lines: &[Line<'_>]) -> Self {
        let targets = targets(state);
        let forecast =
            state.forecast.map(|forecast| (forecast.period.position_in_years(), forecast.value));
        let places = || {
            lines.iter().flat_map(|line| line.stretches.iter().flatten()).copied().chain(forecast)
        };
        let figures = || places().map(|(_, figure)| figure).chain(targets.iter().copied());
        let (first, last) = bounds(places().map(|(year, _)| year));
        let (low, high) = bounds(figures());
        let steps = steps(low, high);
        let (bottom, top) = bounds(steps.figures.iter().copied());
        Self {
            across: Scale::new(first, last, LEFT + 12.0, RIGHT - 12.0),
            up: Scale::new(bottom, top, BOTTOM, TOP),
            steps,
            targets,
        }
    }

    fn draw(
        &self,
        state: &IndicatorState<'_>,
        lines: &[Line<'_>],
        voice: &Voice,
        out: &mut String,
    ) {
        let name = voice.text(state.name);
        let described = voice.say("chart-described", [("name", name.into())]);
        // Writing into a text does not fail.
        let _ = write!(
            out,
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\"><title>{}</title><g aria-hidden=\"true\">",
            markup::escaped(&described)
        );
        for figure in &self.steps.figures {
            let y = self.up.place(*figure);
            let words = voice.number(*figure, self.steps.decimals);
            let _ = write!(
                out,
                "<path class=\"grid\" d=\"M{LEFT} {y}H{RIGHT}\"/><text class=\"up\" x=\"{}\" y=\"{}\">{words}</text>",
                LEFT - 8.0,
                y + 5.0
            );
        }
        self.periods(&state.series, voice, out);
        for figure in &self.targets {
            let _ = write!(
                out,
                "<path class=\"target\" d=\"M{LEFT} {}H{RIGHT}\"/>",
                self.up.place(*figure)
            );
        }
        for line in lines.iter().rev() {
            self.line(line, out);
        }
        if let (Some(forecast), Some((year, value))) = (
            state.forecast,
            lines.first().and_then(|own| own.stretches.last()).and_then(|stretch| stretch.last()),
        ) {
            let _ = write!(
                out,
                "<path class=\"forecast\" d=\"M{} {}L{} {}\"/>",
                self.across.place(*year),
                self.up.place(*value),
                self.across.place(forecast.period.position_in_years()),
                self.up.place(forecast.value)
            );
        }
        out.push_str("</g></svg>");
    }

    fn line(&self, line: &Line<'_>, out: &mut String) {
        let _ = write!(out, "<g class=\"line {}\">", line.class);
        for stretch in &line.stretches {
            if stretch.len() > 1 {
                out.push_str("<path d=\"");
                for (position, (year, value)) in stretch.iter().enumerate() {
                    let command = if position == 0 { 'M' } else { 'L' };
                    let _ = write!(
                        out,
                        "{command}{} {}",
                        self.across.place(*year),
                        self.up.place(*value)
                    );
                }
                out.push_str("\"/>");
            }
            for (year, value) in stretch {
                let (x, y) = (self.across.place(*year), self.up.place(*value));
                let _ = write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"3.5\"/>");
            }
        }
        out.push_str("</g>");
    }

    /// The periods below the plot: the last one, and before it as many as there is room for.
    fn periods(&self, points: &[Point<'_>], voice: &Voice, out: &mut String) {
        let known = points.iter().rev().filter(|point| point.value.number().is_some());
        let labels = known.map(|point| {
            let words = voice.period(point.period);
            let half = half_width(&words);
            let x = self.across.place(point.period.position_in_years());
            // A label stays within the picture, even where its point stands at the edge.
            (words, half, x.clamp(half, (WIDTH - half).max(half)))
        });
        let mut taken = f64::INFINITY;
        let shown: Vec<(String, f64)> = labels
            .filter_map(|(words, half, x)| {
                let has_room = x + half <= taken;
                if has_room {
                    taken = x - half - LABEL_GAP;
                }
                has_room.then_some((words, x))
            })
            .collect();
        for (words, x) in shown.iter().rev() {
            let words = markup::escaped(words);
            let _ = write!(
                out,
                "<text class=\"across\" x=\"{x}\" y=\"{}\">{words}</text>",
                BOTTOM + 24.0
            );
        }
    }
}

/// Half of the width that words take at most, in the size that the style sheet gives them.
fn half_width(words: &str) -> f64 {
    let letters = u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
    f64::from(letters) * WIDEST_LETTER / 2.0
}

/// The figures of the target's lines.
fn targets(state: &IndicatorState<'_>) -> Vec<f64> {
    let Some(target) = &state.target else { return Vec::new() };
    match target.target.rule {
        crate::model::TargetRule::Within { low, high } => vec![low, high],
        crate::model::TargetRule::AtLeast(_)
        | crate::model::TargetRule::AtMost(_)
        | crate::model::TargetRule::Rank { .. } => target.value.into_iter().collect(),
        crate::model::TargetRule::StayAbove(_)
        | crate::model::TargetRule::StayBelow(_)
        | crate::model::TargetRule::Reach(_)
        | crate::model::TargetRule::Approach(_)
        | crate::model::TargetRule::Increase
        | crate::model::TargetRule::Decrease
        | crate::model::TargetRule::ShrinkGap(..)
        | crate::model::TargetRule::ByHand => Vec::new(),
    }
}

fn bounds(figures: impl Iterator<Item = f64>) -> (f64, f64) {
    figures.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
        (low.min(figure), high.max(figure))
    })
}

/// What each line is, in words beside its look.
fn legend(state: &IndicatorState<'_>, lines: &[Line<'_>], voice: &Voice, out: &mut String) {
    out.push_str("<figcaption><ul class=\"legend\">");
    let mut item = |class: &str, words: &str| {
        let _ = write!(
            out,
            "<li><svg viewBox=\"0 0 32 12\" aria-hidden=\"true\"><g class=\"{class}\"><path d=\"M1 6H31\"/></g></svg>{}</li>",
            markup::escaped(words)
        );
    };
    for line in lines {
        item(&format!("line {}", line.class), line.name);
    }
    if !targets(state).is_empty() {
        item("line target", voice.label("chart-target"));
    }
    if state.forecast.is_some() {
        item("line forecast", voice.label("chart-forecast"));
    }
    out.push_str("</ul></figcaption>");
}
