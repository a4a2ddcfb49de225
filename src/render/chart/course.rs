//! What was said of one thing, round after round: a mark for each, on the line of its status, the best at the top.
//!
//! A mark has its status's shape and colour and stands beside its word. Where a revision began, a line crosses them.

use std::fmt::Write as _;

use crate::model::Symbol;
use crate::render::markup;

/// The sheet: where the statuses' words end, where marks stand, and the lines.
const WIDTH: f64 = 460.0;
const LEFT: f64 = 176.0;
const RIGHT: f64 = 446.0;
const TOP: f64 = 24.0;
const LINE: f64 = 30.0;
const FOOT: f64 = 26.0;
const MARK: f64 = 18.0;

/// A status and its words, as a line of the sheet.
pub(crate) struct Line {
    /// Its class.
    pub(crate) class: &'static str,
    /// Its shape.
    pub(crate) symbol: Symbol,
    /// Its word.
    pub(crate) name: String,
}

/// A round.
pub(crate) struct Mark {
    /// The position of its status among the lines.
    pub(crate) line: usize,
    /// Its period in words.
    pub(crate) period: String,
    /// The revision that began since the mark before, by a short name.
    pub(crate) revision: Option<String>,
}

/// The marks on their lines; empty where there are fewer than two. `described` is what they show, in words.
pub(crate) fn course(lines: &[Line], marks: &[Mark], described: &str) -> String {
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return String::new() };
    if marks.len() < 2 {
        return String::new();
    }
    let bottom = TOP + LINE * count(lines.len());
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {}\" role=\"img\"><title>{}</title><g aria-hidden=\"true\">",
        bottom + FOOT,
        markup::escaped(described)
    );
    for (position, line) in lines.iter().enumerate() {
        let y = height(position);
        // Writing into a text does not fail.
        let _ = write!(
            svg,
            "<path class=\"grid\" d=\"M{LEFT} {y}H{RIGHT}\"/><text x=\"0\" y=\"{}\">{}</text>",
            y + 5.0,
            markup::escaped(&line.name)
        );
    }
    for (position, mark) in marks.iter().enumerate() {
        if let Some(revision) = &mark.revision {
            let x = across(position, marks.len()) - step(marks.len()) / 2.0;
            let _ = write!(
                svg,
                "<path class=\"revision\" d=\"M{x:.1} {TOP}V{bottom}\"/><text class=\"across\" x=\"{x:.1}\" y=\"16\">{}</text>",
                markup::escaped(revision)
            );
        }
    }
    draw(lines, marks, &mut svg);
    let foot = bottom + 18.0;
    let _ = write!(
        svg,
        "<text x=\"{LEFT}\" y=\"{foot}\">{}</text><text class=\"up\" x=\"{RIGHT}\" y=\"{foot}\">{}</text></g></svg>",
        markup::escaped(&first.period),
        markup::escaped(&last.period)
    );
    svg
}

/// The way from mark to mark, and the marks upon it.
fn draw(lines: &[Line], marks: &[Mark], svg: &mut String) {
    svg.push_str("<path class=\"way\" d=\"");
    for (position, mark) in marks.iter().enumerate() {
        let letter = if position == 0 { 'M' } else { 'L' };
        let _ = write!(svg, "{letter}{:.1} {}", across(position, marks.len()), height(mark.line));
    }
    svg.push_str("\"/>");
    let size = MARK.min(step(marks.len()));
    for (position, mark) in marks.iter().enumerate() {
        let Some(line) = lines.get(mark.line) else { continue };
        let (x, y) = (across(position, marks.len()), height(mark.line));
        let _ = write!(
            svg,
            "<g class=\"mark is-{}\"><circle cx=\"{x:.1}\" cy=\"{y}\" r=\"{:.1}\"/><svg x=\"{:.1}\" y=\"{:.1}\" width=\"{size:.1}\" height=\"{size:.1}\" viewBox=\"-4 -4 24 24\">{}</svg></g>",
            line.class,
            size / 2.0,
            x - size / 2.0,
            y - size / 2.0,
            markup::shape(line.symbol)
        );
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn height(line: usize) -> f64 {
    TOP + LINE * (count(line) + 0.5)
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
        Mark { line, period: period.into(), revision: revision.map(str::to_owned) }
    }

    #[test]
    fn marks_stand_on_their_lines_in_order() {
        let marks = [mark(0, "2025", None), mark(1, "2026", Some("Ny"))];
        let svg = course(&lines(), &marks, "Ord");
        assert!(svg.contains("<path class=\"way\" d=\"M243.5 39L378.5 69\"/>"), "{svg}");
        assert!(svg.contains("<path class=\"revision\" d=\"M311.0 24V84\"/>"), "{svg}");
        assert!(svg.contains("mark is-reached\"><circle cx=\"243.5\" cy=\"39\""), "{svg}");
        assert!(svg.contains("<title>Ord</title>"), "{svg}");
    }

    #[test]
    fn one_mark_is_no_course() {
        assert_eq!(course(&lines(), &[mark(0, "2025", None)], ""), "");
        assert_eq!(course(&lines(), &[], ""), "");
    }
}
