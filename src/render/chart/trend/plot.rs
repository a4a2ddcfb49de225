//! Where does an indicator's figure stand on its sheet? The axes, and the room around them.

use super::figure::{Figure, Place};
use super::names::Names;
use crate::assess::{IndicatorState, Wording as _};
use crate::locale::RichText;
use crate::render::chart::axis::{self, Kind, Scale, bounds, whole};
use crate::render::chart::letters::{self, Face};
use crate::render::chart::svg::Width;
use crate::render::words::voice::Voice;

/// A step of the axis of values.
pub(super) struct Step {
    pub(super) figure: f64,
    pub(super) words: RichText,
}

/// The axes on a sheet.
pub(super) struct Plot {
    /// The sheet's length and height.
    pub(super) sheet: (f64, f64),
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) across: Scale,
    pub(super) up: Scale,
    pub(super) steps: Vec<Step>,
    /// Where years end, on an axis on which they are stretches.
    pub(super) year_ends: Vec<f64>,
    /// Whether lines are named at their ends.
    pub(super) names_lines: bool,
    /// The times at the ends of the axis.
    times: (f64, f64),
}

/// The most of the sheet's length that names at the ends of lines may take.
const MOST_FOR_NAMES: f64 = 0.3;

impl Plot {
    /// The axes that take in all of a figure.
    pub(super) fn new(
        state: &IndicatorState<'_>,
        figure: &Figure<'_>,
        names: &Names,
        width: Width,
        voice: &Voice,
    ) -> Self {
        let (length, height) = match width {
            Width::Narrow => (width.length(), 250.0),
            Width::Wide => (width.length(), 300.0),
        };
        let steps = steps(state, figure, voice);
        let widest = steps.iter().map(|step| letters::width(step.words.plain(), Face::Plain));
        let left = widest.fold(0.0, f64::max) + 8.0;
        let (top, foot) = (32.0, if figure.gaps.is_empty() { 27.0 } else { 42.0 });
        let bottom = height - foot;
        let times = times(figure);
        let is_by_year = figure.is_by_year();
        // A mark on the edge of the plot is whole.
        let margin = if is_by_year { 10.0 } else { 0.0 };
        let (right, names_lines) = match width {
            Width::Wide if !figure.others.is_empty() => {
                room_for_names(figure, names, (left, length), times)
            }
            Width::Wide | Width::Narrow => (length - 8.0, false),
        };
        let across = Scale::new(times, (left + margin, right - margin));
        let span = bounds(steps.iter().map(|step| step.figure));
        let ends = if figure.is_ranking { (top, bottom) } else { (bottom, top) };
        let year_ends = if is_by_year {
            Vec::new()
        } else {
            years(times).map(|year| across.place(f64::from(year))).collect()
        };
        Self {
            sheet: (length, height),
            left,
            right,
            top,
            bottom,
            across,
            up: Scale::new(span, ends),
            steps,
            year_ends,
            names_lines,
            times,
        }
    }

    /// Where a time and a value stand.
    pub(super) fn place(&self, (time, value): Place) -> Place {
        (self.across.place(time), self.up.place(value))
    }

    /// Where the target's line begins and ends: it ends at the time by which the target is to be met.
    pub(super) fn aim_ends(&self, figure: &Figure<'_>) -> (f64, f64) {
        let Some(by) = figure.aim.by() else { return (self.left, self.right) };
        let to = self.across.place(by);
        let from = figure.baseline.map_or(self.left, |(time, _)| self.across.place(time));
        (if from < to { from } else { self.left }, to)
    }

    /// Whether the marks of a stretch would touch.
    pub(super) fn is_dense(&self, stretch: &[Place]) -> bool {
        let (Some((first, _)), Some((last, _))) = (stretch.first(), stretch.last()) else {
            return false;
        };
        let length = self.across.place(*last) - self.across.place(*first);
        let steps = stretch.len().saturating_sub(1);
        steps > 0 && length / f64::from(u32::try_from(steps).unwrap_or(u32::MAX)) < 9.0
    }

    /// The times to be named and where, the most important first.
    pub(super) fn time_labels(&self, figure: &Figure<'_>, voice: &Voice) -> Vec<(RichText, f64)> {
        if figure.is_by_year() {
            let named = self.years_by_weight(figure).into_iter();
            // A year stands at its end.
            return named
                .map(|year| (axis::year(voice, year), self.across.place(f64::from(year) + 1.0)))
                .collect();
        }
        if let Some(each) = self.every_period(figure, voice) {
            return each;
        }
        let stride = self.stride();
        let named = years(self.times).filter(|year| year % stride == 0);
        // A year is a stretch: its name stands in its middle.
        named
            .map(|year| (axis::year(voice, year), self.across.place(f64::from(year) + 0.5)))
            .collect()
    }

    /// The last year, that of the latest value, the first one, and then every so many.
    fn years_by_weight(&self, figure: &Figure<'_>) -> Vec<i32> {
        let stride = self.stride();
        let year = |time: f64| whole(time) - 1;
        let first = [Some(self.times.1), figure.last().map(|(time, _)| time), Some(self.times.0)];
        let first = first.into_iter().flatten().map(year);
        let (from, to) = (year(self.times.0), year(self.times.1));
        first.chain((from..=to).rev().filter(|year| (to - year) % stride == 0)).collect()
    }

    /// Every period at its place, where there is room for all of them.
    fn every_period(&self, figure: &Figure<'_>, voice: &Voice) -> Option<Vec<(RichText, f64)>> {
        let mut taken = f64::NEG_INFINITY;
        let mut labels = Vec::new();
        for period in &figure.periods {
            let words = voice.period(*period);
            let half = letters::width(words.plain(), Face::Plain) / 2.0;
            let x = self.across.place(period.position_in_years());
            if x - half < taken || x + half > self.sheet.0 {
                return None;
            }
            taken = x + half + 8.0;
            labels.push((words, x));
        }
        Some(labels)
    }

    fn stride(&self) -> i32 {
        axis::stride(self.times.1 - self.times.0, self.right - self.left, 46.0)
    }
}

fn steps(state: &IndicatorState<'_>, figure: &Figure<'_>, voice: &Voice) -> Vec<Step> {
    let kind =
        if figure.is_ranking { Kind::Ranking } else { Kind::Figures(state.precision.column()) };
    let steps = axis::steps(bounds(figure.values()), kind);
    let largest = steps.figures.iter().fold(0.0_f64, |largest, figure| largest.max(figure.abs()));
    let words = |figure: f64| axis::short(figure, steps.decimals, largest, voice);
    steps.figures.iter().map(|figure| Step { figure: *figure, words: words(*figure) }).collect()
}

/// The times at the ends of the axis: those of the figure, or whole years where years are stretches.
fn times(figure: &Figure<'_>) -> (f64, f64) {
    let (first, last) = bounds(figure.times());
    if figure.is_by_year() {
        return (first, last);
    }
    // A time at the end of a year belongs to that year.
    let from = if first.fract() == 0.0 { first - 1.0 } else { first.floor() };
    (from, last.ceil().max(from + 1.0))
}

/// The years of an axis on which they are stretches.
fn years((from, to): (f64, f64)) -> std::ops::Range<i32> {
    whole(from)..whole(to)
}

/// How far the plot reaches where lines are named at their ends; and whether all names have room.
fn room_for_names(
    figure: &Figure<'_>,
    names: &Names,
    (left, length): (f64, f64),
    (from, to): (f64, f64),
) -> (f64, bool) {
    let ends =
        figure.others.iter().map(|other| other.stretches.last().and_then(|stretch| stretch.last()));
    let others = ends.zip(&names.others);
    let own = figure.own.last().and_then(|stretch| stretch.last());
    let mut right = length - 8.0;
    for (end, name) in others.chain([(own, &names.own)]) {
        let Some((time, _)) = end else { continue };
        let share = if to > from { (time - from) / (to - from) } else { 0.5 };
        let room = length - 12.0 - letters::width(name.plain(), Face::Plain) - left;
        right = right.min(left + room / share.max(0.1));
    }
    let least = length * (1.0 - MOST_FOR_NAMES);
    if right < least { (length - 8.0, false) } else { (right, true) }
}
