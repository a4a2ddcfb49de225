//! What was said of one thing, round after round: a mark for each, on the line of its status, the best at the top.
//!
//! A mark has its status's shape and colour and stands under its word. Where a revision began, a line crosses them.

use super::labels::{Labels, spot};
use super::letters::{self, Face};
use super::svg::Anchor;
use super::svg::{ChartWords, Path, Svg, Width};
use crate::locale::RichText;
use crate::model::Symbol;

/// The sheet: where lines begin and end, what each takes of the height, and where it lies in that.
const LEFT: f64 = 4.0;
const RIGHT: f64 = 316.0;
const TOP: f64 = 22.0;
const LINE: f64 = 42.0;
const DOWN: f64 = 29.0;
const FOOT: f64 = 24.0;
const MARK: f64 = 18.0;

/// A status and its words, as a line of the sheet.
pub(crate) struct Line {
    /// Its class.
    pub(crate) class: &'static str,
    /// Its shape.
    pub(crate) symbol: Symbol,
    /// Its word.
    pub(crate) name: RichText,
}

/// A round.
pub(crate) struct Mark {
    /// The position of its status among the lines.
    pub(crate) line: usize,
    /// Its period in words.
    pub(crate) period: RichText,
    /// The revision that began since the mark before, by a short name.
    pub(crate) revision: Option<RichText>,
}

/// The marks on their lines; empty where there are fewer than two.
pub(crate) fn course(lines: &[Line], marks: &[Mark], words: &ChartWords) -> String {
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return String::new() };
    if marks.len() < 2 {
        return String::new();
    }
    let bottom = TOP + LINE * count(lines.len());
    let sheet = (Width::Narrow.length(), bottom + FOOT);
    let mut svg = Svg::open("", sheet, words);
    let mut labels = Labels::new(sheet);
    let mut grid = Path::default();
    for (position, line) in lines.iter().enumerate() {
        let y = height(position);
        grid.to((LEFT, y)).on((RIGHT, y));
        let words = letters::cut(&line.name, sheet.0);
        labels.place("", Face::Plain, &words, &[spot(0.0, y - 13.0, Anchor::Start)]);
    }
    let foot = bottom + 17.0;
    labels.place("soft", Face::Plain, &last.period, &[spot(sheet.0, foot, Anchor::End)]);
    labels.place("soft", Face::Plain, &first.period, &[spot(0.0, foot, Anchor::Start)]);
    let mut revisions = Path::default();
    for (position, mark) in marks.iter().enumerate() {
        // What began before the first round divides nothing here.
        if let Some(revision) = mark.revision.as_ref().filter(|_| position > 0) {
            let x = across(position, marks.len()) - step(marks.len()) / 2.0;
            revisions.to((x, TOP)).on((x, bottom));
            let anchors = [Anchor::Middle, Anchor::Start, Anchor::End];
            let spots = anchors.map(|anchor| spot(x, 15.0, anchor));
            labels.place("soft", Face::Plain, revision, &spots);
        }
    }
    svg.path("grid", &grid);
    svg.path("revision", &revisions);
    draw(lines, marks, &mut svg);
    labels.write(&mut svg);
    svg.close()
}

/// The way from mark to mark, and the marks upon it.
fn draw(lines: &[Line], marks: &[Mark], svg: &mut Svg) {
    let mut way = Path::default();
    for (position, mark) in marks.iter().enumerate() {
        let place = (across(position, marks.len()), height(mark.line));
        if position == 0 {
            way.to(place)
        } else {
            way.on(place)
        };
    }
    svg.path("way", &way);
    let size = MARK.min(step(marks.len()));
    for (position, mark) in marks.iter().enumerate() {
        let Some(line) = lines.get(mark.line) else { continue };
        let (x, y) = (across(position, marks.len()), height(mark.line));
        svg.begin(&format!("mark is-{}", line.class));
        svg.circle((x, y), size / 2.0);
        svg.symbol(line.symbol, (x, y), size * 0.62);
        svg.end();
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn height(line: usize) -> f64 {
    TOP + LINE * count(line) + DOWN
}

/// How far apart the marks stand.
fn step(marks: usize) -> f64 {
    (RIGHT - LEFT) / count(marks.max(1))
}

fn across(position: usize, marks: usize) -> f64 {
    LEFT + step(marks) * (count(position) + 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<Line> {
        [("reached", "Nått"), ("uncertain", "Osäkert")]
            .map(|(class, name)| Line { class, symbol: Symbol::Check, name: name.into() })
            .into()
    }

    fn mark(line: usize, period: &str, revision: Option<&str>) -> Mark {
        Mark { line, period: period.into(), revision: revision.map(RichText::new) }
    }

    #[test]
    fn marks_stand_on_their_lines_in_order() {
        let marks = [mark(0, "2025", None), mark(1, "2026", Some("Ny"))];
        let svg = course(&lines(), &marks, &ChartWords::default());
        assert!(svg.contains("<path class=\"way\" d=\"M82 51L238 93\"/>"), "{svg}");
        assert!(svg.contains("<path class=\"revision\" d=\"M160 22L160 106\"/>"), "{svg}");
        assert!(svg.contains("mark is-reached\"><circle cx=\"82\" cy=\"51\""), "{svg}");
    }

    #[test]
    fn one_mark_is_no_course() {
        assert_eq!(course(&lines(), &[mark(0, "2025", None)], &ChartWords::default()), "");
        assert_eq!(course(&lines(), &[], &ChartWords::default()), "");
    }
}
