//! The parts of a whole along a bar: each as long as its share, with its status's shape and count as far as there is
//! room for them, so that colour is never alone.

use super::letters::{self, Face};
use super::svg::Anchor;
use super::svg::Svg;
use crate::locale::RichText;
use crate::model::Symbol;

/// A status that some have, and how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The status's class, without `is-`.
    pub(crate) class: &'static str,
    /// Its shape.
    pub(crate) symbol: Symbol,
    /// How many have it.
    pub(crate) count: u32,
}

/// A part's stretch of the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) part: Part,
    pub(super) from: f64,
    pub(super) length: f64,
}

/// No part is shorter: one of a thousand is seen too.
const SHORTEST: f64 = 5.0;

/// Between two parts.
const GAP: f64 = 2.0;

/// The size of a shape, and between it and its figure.
const SHAPE: f64 = 12.0;
const BESIDE: f64 = 4.0;

/// The stretches of a bar that is `length` long for all that it counts; parts that nobody has have none.
pub(super) fn stretches(parts: &[Part], length: f64) -> Vec<Stretch> {
    let known: Vec<&Part> = parts.iter().filter(|part| part.count > 0).collect();
    let total: f64 = known.iter().map(|part| f64::from(part.count)).sum();
    let share = |part: &Part| f64::from(part.count) / total * length;
    let short = known.iter().filter(|part| share(part) < SHORTEST);
    let short_count = f64::from(u32::try_from(short.clone().count()).unwrap_or(u32::MAX));
    let short_share: f64 = short.map(|part| share(part)).sum();
    // What the shortest are given more than their share the others give up.
    let left = length - short_share;
    let scale = if left > 0.0 { ((length - short_count * SHORTEST) / left).max(0.0) } else { 1.0 };
    let mut from = 0.0;
    let mut stretches = Vec::new();
    for part in known {
        let own = share(part);
        let length = if own < SHORTEST { SHORTEST } else { own * scale };
        stretches.push(Stretch { part: *part, from, length });
        from += length;
    }
    stretches
}

/// Draws a stretch of a bar that lies from left to right.
pub(super) fn lying(stretch: &Stretch, (top, height): (f64, f64), svg: &mut Svg) {
    let Stretch { part, from, length } = *stretch;
    svg.begin(&format!("part is-{}", part.class));
    svg.rect("", (from, top), (length - GAP, height));
    inside(part, (from, top), (length - GAP, height), svg);
    svg.end();
}

/// Draws a stretch of a bar that stands: `bottom` is the foot of the bar.
pub(super) fn standing(stretch: &Stretch, (left, bottom): (f64, f64), width: f64, svg: &mut Svg) {
    let Stretch { part, from, length } = *stretch;
    let top = bottom - from - length;
    svg.begin(&format!("part is-{}", part.class));
    svg.rect("", (left, top), (width, length - GAP));
    inside(part, (left, top), (width, length - GAP), svg);
    svg.end();
}

/// A part's shape and count beside each other or one above the other, or one of them, or neither.
fn inside(part: Part, (left, top): (f64, f64), (length, height): (f64, f64), svg: &mut Svg) {
    let digits = RichText::new(part.count.to_string());
    let figure = letters::width(digits.plain(), Face::Strong);
    let (across, down) = (left + length / 2.0, top + height / 2.0);
    let write = |x: f64, y: f64, svg: &mut Svg| svg.text("", (x, y), Anchor::Middle, &digits);
    let both = SHAPE + BESIDE + figure;
    let room = |wanted: f64, tall: f64| length >= wanted + 6.0 && height >= tall;
    if room(both, letters::LINE) {
        svg.symbol(part.symbol, (across - both / 2.0 + SHAPE / 2.0, down), SHAPE);
        write(across + both / 2.0 - figure / 2.0, down + 5.0, svg);
    } else if room(figure.max(SHAPE) - 4.0, 2.0 * letters::LINE + 2.0) {
        svg.symbol(part.symbol, (across, down - 9.0), SHAPE);
        write(across, down + 14.0, svg);
    } else if room(figure - 4.0, letters::LINE) {
        write(across, down + 5.0, svg);
    } else if room(SHAPE - 4.0, SHAPE + 2.0) {
        svg.symbol(part.symbol, (across, down), SHAPE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(count: u32) -> Part {
        Part { class: "done", symbol: Symbol::Check, count }
    }

    fn lengths(counts: &[u32], length: f64) -> Vec<f64> {
        let parts: Vec<Part> = counts.iter().map(|count| part(*count)).collect();
        stretches(&parts, length).iter().map(|stretch| stretch.length).collect()
    }

    #[test]
    fn parts_are_as_long_as_their_shares() {
        assert_eq!(lengths(&[1, 0, 3], 400.0), [100.0, 300.0]);
        assert_eq!(lengths(&[], 400.0), Vec::<f64>::new());
        assert_eq!(lengths(&[0], 400.0), Vec::<f64>::new());
    }

    #[test]
    fn the_smallest_part_is_seen_and_the_bar_no_longer_for_it() {
        let found = lengths(&[1, 999], 400.0);
        assert_eq!(found.first(), Some(&SHORTEST));
        assert!((found.iter().sum::<f64>() - 400.0).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn a_part_has_its_shape_and_count_where_there_is_room() {
        let drawn = |length: f64| {
            let mut svg = Svg::open("", (400.0, 40.0), &super::super::svg::ChartWords::default());
            lying(&Stretch { part: part(12), from: 0.0, length }, (0.0, 30.0), &mut svg);
            svg.close()
        };
        let (wide, narrow, least) = (drawn(100.0), drawn(26.0), drawn(6.0));
        assert!(wide.contains(">12</text>") && wide.contains("class=\"shape\""), "{wide}");
        assert!(narrow.contains(">12</text>") && !narrow.contains("class=\"shape\""), "{narrow}");
        assert!(!least.contains("<text") && !least.contains("class=\"shape\""), "{least}");
    }
}
