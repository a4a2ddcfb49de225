//! A distribution round after round: a bar for each, as long as its count, its parts in the order of the statuses.
//!
//! Every part that has room for it shows its status's shape and its count, so that colour is never alone.

use std::fmt::Write as _;

use crate::model::Symbol;
use crate::render::markup;

/// The sheet: its length, and what each round takes of its height.
const LENGTH: f64 = 460.0;
const ROW: f64 = 58.0;
/// Where a round's words stand above its bar, and the bar itself.
const WORDS: f64 = 16.0;
const BAR: f64 = 24.0;
const BAR_HEIGHT: f64 = 26.0;

/// One round's bar.
pub(crate) struct Bar {
    /// The round's period, in words.
    pub(crate) name: String,
    /// How many there were in all, in words.
    pub(crate) total: String,
    /// The count of every status, with its class and shape.
    pub(crate) parts: Vec<(&'static str, Symbol, u32)>,
}

/// The bars, one below the other. `described` is what they show, in words.
pub(crate) fn over_rounds(bars: &[Bar], described: &str) -> String {
    let totals = bars.iter().map(|bar| bar.parts.iter().map(|(_, _, count)| count).sum::<u32>());
    let most = totals.max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let rows = f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    let mut svg = format!(
        "<svg viewBox=\"0 0 {LENGTH} {}\" role=\"img\"><title>{}</title><g aria-hidden=\"true\">",
        rows * ROW,
        markup::escaped(described)
    );
    let mut top = 0.0;
    for bar in bars {
        draw(bar, top, f64::from(most), &mut svg);
        top += ROW;
    }
    svg.push_str("</g></svg>");
    svg
}

fn draw(bar: &Bar, top: f64, most: f64, svg: &mut String) {
    // Writing into a text does not fail.
    let _ = write!(
        svg,
        "<text class=\"when\" x=\"0\" y=\"{0}\">{1}</text><text class=\"many\" x=\"{LENGTH}\" y=\"{0}\">{2}</text>",
        top + WORDS,
        markup::escaped(&bar.name),
        markup::escaped(&bar.total)
    );
    let mut at = 0.0;
    for (class, symbol, count) in bar.parts.iter().filter(|(_, _, count)| *count > 0) {
        let length = f64::from(*count) / most * LENGTH;
        let _ = write!(
            svg,
            "<g class=\"part is-{class}\"><rect x=\"{at:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{BAR_HEIGHT}\"/>",
            top + BAR,
            (length - 2.0).max(1.0)
        );
        inside(*symbol, *count, (at, length), top + BAR, svg);
        svg.push_str("</g>");
        at += length;
    }
}

/// A part's shape and count, as far as there is room for them.
fn inside(symbol: Symbol, count: u32, (at, length): (f64, f64), top: f64, svg: &mut String) {
    let digits = count.to_string();
    let figure = 9.0 * f64::from(u32::try_from(digits.len()).unwrap_or(1));
    let (shape, gap) = (12.0, 5.0);
    let middle = at + (length - 2.0) / 2.0;
    let baseline = top + BAR_HEIGHT / 2.0 + 5.0;
    let place_shape = |x: f64, svg: &mut String| {
        let _ = write!(
            svg,
            "<svg x=\"{x:.1}\" y=\"{:.1}\" width=\"{shape}\" height=\"{shape}\" viewBox=\"0 0 16 16\">{}</svg>",
            top + (BAR_HEIGHT - shape) / 2.0,
            markup::shape(symbol)
        );
    };
    if length > shape + gap + figure + 10.0 {
        let start = middle - (shape + gap + figure) / 2.0;
        place_shape(start, svg);
        let _ = write!(
            svg,
            "<text x=\"{:.1}\" y=\"{baseline:.1}\">{digits}</text>",
            start + shape + gap
        );
    } else if length > shape + 6.0 {
        place_shape(middle - shape / 2.0, svg);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(parts: &[(&'static str, u32)]) -> Bar {
        let parts = parts.iter().map(|(class, count)| (*class, Symbol::Check, *count)).collect();
        Bar { name: "tertial 1 2026".into(), total: "4".into(), parts }
    }

    #[test]
    fn bars_are_as_long_as_their_counts_beside_the_round_with_most() {
        let svg = over_rounds(&[bar(&[("done", 2)]), bar(&[("done", 1), ("late", 3)])], "Ord");
        assert!(svg.contains("is-done\"><rect x=\"0.0\" y=\"24\" width=\"228.0\""), "{svg}");
        assert!(svg.contains("is-late\"><rect x=\"115.0\" y=\"82\" width=\"343.0\""), "{svg}");
        assert!(svg.contains("<title>Ord</title>"));
    }

    #[test]
    fn a_part_too_narrow_for_its_figure_has_its_shape_or_nothing() {
        let svg = over_rounds(&[bar(&[("done", 1), ("late", 3), ("not-begun", 96)])], "");
        assert!(!svg.contains(">1</text>") && !svg.contains(">3</text>"), "{svg}");
        assert!(svg.contains(">96</text>"), "{svg}");
    }

    #[test]
    fn there_is_no_chart_of_nothing() {
        assert_eq!(over_rounds(&[bar(&[("done", 0)])], ""), "");
        assert_eq!(over_rounds(&[], ""), "");
    }
}
