//! A distribution round after round: a bar for each, as long as its count, its parts in the order of the statuses.

use super::letters;
use super::parts::{self, Part};
use super::svg::Anchor;
use super::svg::{ChartWords, Svg, Width};
use crate::locale::RichText;

/// What each round takes of the sheet's height; where its words stand above its bar, and the bar itself.
const ROW: f64 = 54.0;
const WORDS: f64 = 15.0;
const BAR: f64 = 21.0;
const BAR_HEIGHT: f64 = 26.0;

/// One round's bar.
pub(crate) struct Bar {
    /// The round's period, in words.
    pub(crate) name: RichText,
    /// How many there were in all, in words.
    pub(crate) total: RichText,
    /// The count of every status.
    pub(crate) parts: Vec<Part>,
}

impl Bar {
    fn count(&self) -> u32 {
        self.parts.iter().map(|part| part.count).sum()
    }
}

/// The bars, one below the other; empty where there is nothing to count.
pub(crate) fn over_rounds(bars: &[Bar], words: &ChartWords) -> String {
    let most = bars.iter().map(Bar::count).max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let length = Width::Narrow.length();
    let rows = f64::from(u32::try_from(bars.len()).unwrap_or(u32::MAX));
    let mut svg = Svg::open("", (length, rows * ROW), words);
    let mut top = 0.0;
    for bar in bars {
        let y = top + WORDS;
        svg.text("", (0.0, y), Anchor::Start, &letters::cut(&bar.name, length - 60.0));
        svg.text("", (length, y), Anchor::End, &bar.total);
        let own = f64::from(bar.count()) / f64::from(most) * length;
        for stretch in parts::stretches(&bar.parts, own) {
            parts::lying(&stretch, (top + BAR, BAR_HEIGHT), &mut svg);
        }
        top += ROW;
    }
    svg.close()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Symbol;

    fn bar(parts: &[(&'static str, u32)]) -> Bar {
        let parts =
            parts.iter().map(|(class, count)| Part { class, symbol: Symbol::Check, count: *count });
        Bar { name: "tertial 1 2026".into(), total: "4".into(), parts: parts.collect() }
    }

    #[test]
    fn bars_are_as_long_as_their_counts_beside_the_round_with_most() {
        let bars = [bar(&[("done", 2)]), bar(&[("done", 1), ("late", 3)])];
        let svg = over_rounds(&bars, &ChartWords::default());
        assert!(svg.contains("is-done\"><rect x=\"0\" y=\"21\" width=\"158\""), "{svg}");
        assert!(svg.contains("is-late\"><rect x=\"80\" y=\"75\" width=\"238\""), "{svg}");
    }

    #[test]
    fn there_is_no_chart_of_nothing() {
        assert_eq!(over_rounds(&[bar(&[("done", 0)])], &ChartWords::default()), "");
        assert_eq!(over_rounds(&[], &ChartWords::default()), "");
    }
}
