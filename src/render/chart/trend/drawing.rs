//! The drawing of an indicator over time, for one width of window.

use super::figure::{Aim, Figure, Place};
use super::marks;
use super::names::Names;
use super::plot::Plot;
use crate::assess::IndicatorState;
use crate::locale::RichText;
use crate::render::chart::labels::{Area, Labels, beside, spot};
use crate::render::chart::letters::{self, Face};
use crate::render::chart::svg::Anchor;
use crate::render::chart::svg::{ChartWords, Path, Svg, Width};
use crate::render::words::voice::Voice;

/// What a drawing may name itself, where it has room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// All lines.
    Lines,
    /// The baseline.
    Baseline,
    /// The target.
    Aim,
    /// The forecast.
    Forecast,
    /// Every change of method.
    Breaks,
}

/// The drawing, and what it names.
pub(super) fn draw(
    state: &IndicatorState<'_>,
    figure: &Figure<'_>,
    names: &Names,
    words: &ChartWords,
    width: Width,
    voice: &Voice,
) -> (String, Vec<What>) {
    let plot = Plot::new(state, figure, names, width, voice);
    let mut labels = Labels::new(plot.sheet);
    for step in &plot.steps {
        let place = spot(plot.left - 6.0, plot.up.place(step.figure) + 5.0, Anchor::End);
        labels.place("soft", Face::Plain, &step.words, &[place]);
    }
    let unit = letters::cut(&voice.text(state.unit_of_measure), plot.sheet.0);
    labels.place("soft", Face::Plain, &unit, &[spot(0.0, 14.0, Anchor::Start)]);
    keep_clear(figure, &plot, &mut labels);
    times(figure, &plot, &mut labels, voice);
    let said = name(figure, names, &plot, &mut labels);
    let mut svg = Svg::open(width.class(), plot.sheet, words);
    ground(figure, &plot, &mut svg);
    target(figure, &plot, &mut svg);
    lines(figure, &plot, &mut svg);
    labels.write(&mut svg);
    (svg.close(), said)
}

/// Marks that no words may cover, and lines that they had better not.
fn keep_clear(figure: &Figure<'_>, plot: &Plot, labels: &mut Labels) {
    let others = figure.others.iter().flat_map(|other| &other.stretches);
    for stretch in figure.own.iter().chain(others) {
        for place in stretch {
            labels.keep_free(Area::around(plot.place(*place), 4.0));
        }
        for (from, to) in stretch.iter().zip(stretch.iter().skip(1)) {
            labels.note_line(plot.place(*from), plot.place(*to));
        }
    }
    for place in figure.milestones.iter().chain(&figure.expected) {
        labels.keep_free(Area::around(plot.place(*place), 6.0));
    }
    for ((time, value), margin) in &figure.margins {
        let (x, top) = plot.place((*time, value + margin));
        let (_, bottom) = plot.place((*time, value - margin));
        labels.keep_free(Area { left: x - 4.0, top, right: x + 4.0, bottom });
    }
    if let Some(baseline) = figure.baseline {
        labels.keep_free(Area::around(plot.place(baseline), 7.0));
    }
    if let (Some(last), Some(forecast)) = (figure.last(), figure.forecast) {
        labels.keep_free(Area::around(plot.place(forecast), 4.0));
        labels.note_line(plot.place(last), plot.place(forecast));
    }
    for value in figure.aim.figures() {
        let (from, to) = plot.aim_ends(figure);
        let y = plot.up.place(value);
        labels.note_line((from, y), (to, y));
        labels.keep_free(Area { left: to - 9.0, top: y - 13.0, right: to + 1.0, bottom: y });
    }
}

/// Names the times below the plot: the last and the first, and between them as many as there is room for.
fn times(figure: &Figure<'_>, plot: &Plot, labels: &mut Labels, voice: &Voice) {
    for (words, x) in plot.time_labels(figure, voice) {
        let half = letters::width(words.plain(), Face::Plain) / 2.0;
        let x = x.clamp(half, (plot.sheet.0 - half).max(half));
        let place = spot(x, plot.sheet.1 - 5.0, Anchor::Middle);
        labels.place("soft", Face::Plain, &words, &[place]);
    }
}

/// Names what is drawn, the most important first; gives what found room.
fn name(figure: &Figure<'_>, names: &Names, plot: &Plot, labels: &mut Labels) -> Vec<What> {
    if let (Some(last), Some(words)) = (figure.last(), &names.latest) {
        labels.place("own strong", Face::Strong, words, &beside(plot.place(last), 4.0));
    }
    let mut said = Vec::new();
    if let Some(value) = figure.aim.figures().last() {
        let (from, to) = plot.aim_ends(figure);
        let (above, below) = (plot.up.place(value) - 5.0, plot.up.place(value) + 17.0);
        let spots = [
            spot(to - 12.0, above, Anchor::End),
            spot(to, below, Anchor::End),
            spot(from + 2.0, above, Anchor::Start),
            spot(from + 2.0, below, Anchor::Start),
            spot(f64::midpoint(from, to), above, Anchor::Middle),
            spot(f64::midpoint(from, to), below, Anchor::Middle),
            spot(plot.right, above, Anchor::End),
        ];
        let has_room = labels.place_any("aim", &names.aim, &spots);
        said.extend(has_room.then_some(What::Aim));
    }
    if plot.names_lines && name_lines(figure, names, plot, labels) {
        said.push(What::Lines);
    }
    if let Some(forecast) = figure.forecast {
        let has_room = labels.place_any("own", &names.forecast, &beside(plot.place(forecast), 4.0));
        said.extend(has_room.then_some(What::Forecast));
    }
    if let Some(baseline) = figure.baseline {
        let (x, y) = plot.place(baseline);
        let mut spots = beside((x, y), 7.0).to_vec();
        spots.extend([
            spot(x - 6.0, y - 26.0, Anchor::Start),
            spot(x - 6.0, y + 38.0, Anchor::Start),
            spot(x + 14.0, y - 22.0, Anchor::Start),
            spot(x + 14.0, y + 32.0, Anchor::Start),
        ]);
        let has_room = labels.place_any("own", &names.baseline, &spots);
        said.extend(has_room.then_some(What::Baseline));
    }
    let has_room = figure.breaks.iter().all(|time| {
        let x = plot.across.place(*time);
        let at = |y: f64| [spot(x + 4.0, y, Anchor::Start), spot(x - 4.0, y, Anchor::End)];
        let spots = [at(plot.top + 12.0), at(plot.bottom - 6.0), at(plot.top + 30.0)].concat();
        labels.place_any("soft", &names.breaks, &spots)
    });
    said.extend(has_room.then_some(What::Breaks));
    said
}

/// Names every line at its end; whether all found room.
fn name_lines(figure: &Figure<'_>, names: &Names, plot: &Plot, labels: &mut Labels) -> bool {
    let ends = figure.others.iter().map(|other| other.stretches.last()?.last().copied());
    let others = ends.zip(&names.others).enumerate();
    let mut lines: Vec<(&'static str, Place, &RichText)> = others
        .filter_map(|(position, (end, name))| Some((marks::class(position), end?, name)))
        .collect();
    if let Some(last) = figure.last() {
        lines.insert(0, ("own", last, &names.own));
    }
    let mut all = true;
    for (class, end, name) in lines {
        let (x, y) = plot.place(end);
        let spots = [0.0, -8.0, 8.0, -17.0, 17.0, -26.0, 26.0]
            .map(|apart| spot(x + 9.0, y + 5.0 + apart, Anchor::Start));
        all &= labels.place(class, Face::Plain, name, &spots);
    }
    all
}

/// The grid, nought, and where the method changed.
fn ground(figure: &Figure<'_>, plot: &Plot, svg: &mut Svg) {
    let mut grid = Path::default();
    let mut zero = Path::default();
    for step in &plot.steps {
        let y = plot.up.place(step.figure);
        let line = if step.figure == 0.0 { &mut zero } else { &mut grid };
        line.to((plot.left, y)).on((plot.right, y));
    }
    for x in &plot.year_ends {
        grid.to((*x, plot.bottom)).on((*x, plot.bottom + 5.0));
    }
    svg.path("grid", &grid);
    svg.path("zero", &zero);
    let mut breaks = Path::default();
    for time in &figure.breaks {
        let x = plot.across.place(*time);
        breaks.to((x, plot.top)).on((x, plot.bottom));
    }
    svg.path("break", &breaks);
    let mut gaps = Path::default();
    for (time, gap) in &figure.gaps {
        marks::gap(&mut gaps, *gap, (plot.across.place(*time), plot.bottom + 12.0));
    }
    svg.path("gap", &gaps);
}

/// The target: a line to the time by which it is to be met, with a flag at its end; a band has two.
fn target(figure: &Figure<'_>, plot: &Plot, svg: &mut Svg) {
    let (from, to) = plot.aim_ends(figure);
    if let Aim::Within(low, high, _) = figure.aim {
        let (top, bottom) = (plot.up.place(low.max(high)), plot.up.place(low.min(high)));
        svg.rect("band", (from, top), (to - from, bottom - top));
    }
    let (mut line, mut flags) = (Path::default(), Path::default());
    for value in figure.aim.figures() {
        let y = plot.up.place(value);
        line.to((from, y)).on((to, y));
        marks::flag(&mut flags, (to, y));
    }
    svg.path("target", &line);
    svg.path("flag", &flags);
}

/// All lines, the indicator's own on top of the others, then its baseline and forecast.
fn lines(figure: &Figure<'_>, plot: &Plot, svg: &mut Svg) {
    for (position, other) in figure.others.iter().enumerate().rev() {
        svg.begin(marks::class(position));
        line(&other.stretches, plot, svg, |path, place| marks::other(path, position, place));
        svg.end();
    }
    svg.begin("foreseen");
    let (mut milestones, mut expected) = (Path::default(), Path::default());
    for place in &figure.milestones {
        marks::milestone(&mut milestones, plot.place(*place));
    }
    for place in &figure.expected {
        marks::expected(&mut expected, plot.place(*place));
    }
    svg.path("milestone", &milestones);
    svg.path("expected", &expected);
    svg.end();
    svg.begin("own");
    let mut whiskers = Path::default();
    for ((time, value), margin) in &figure.margins {
        let at = |value: f64| plot.place((*time, value));
        marks::whisker(&mut whiskers, at(value + margin), at(value - margin));
    }
    svg.path("whisker", &whiskers);
    line(&figure.own, plot, svg, marks::round);
    let mut open = Path::default();
    for place in &figure.tentative {
        marks::round(&mut open, plot.place(*place));
    }
    svg.path("open", &open);
    if let (Some(last), Some(forecast)) = (figure.last(), figure.forecast) {
        svg.path("forecast", &Path::line(plot.place(last), plot.place(forecast)));
        let mut mark = Path::default();
        marks::round(&mut mark, plot.place(forecast));
        svg.path("open", &mark);
    }
    if let Some(baseline) = figure.baseline {
        let (mut mark, mut ring) = (Path::default(), Path::default());
        marks::round(&mut mark, plot.place(baseline));
        marks::ring(&mut ring, plot.place(baseline));
        svg.path("mark", &mark);
        svg.path("ring", &ring);
    }
    svg.end();
}

/// A line's stretches and marks. Where values stand so close that their marks would touch, only those that stand alone
/// and the last one are marked.
fn line(stretches: &[Vec<Place>], plot: &Plot, svg: &mut Svg, mark: impl Fn(&mut Path, Place)) {
    let (mut way, mut marked) = (Path::default(), Path::default());
    let last = stretches.last().and_then(|stretch| stretch.last());
    for stretch in stretches {
        let is_dense = plot.is_dense(stretch);
        for (position, place) in stretch.iter().enumerate() {
            let on_sheet = plot.place(*place);
            match position {
                0 if stretch.len() > 1 => way.to(on_sheet),
                0 => &mut way,
                _ => way.on(on_sheet),
            };
            if !is_dense || stretch.len() == 1 || Some(place) == last {
                mark(&mut marked, on_sheet);
            }
        }
    }
    svg.path("way", &way);
    svg.path("mark", &marked);
}
