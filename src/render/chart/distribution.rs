//! A distribution as a bar: one part a status, as long as its share, the unjudged among them.

use super::parts::{self, Part};
use super::svg::{ChartWords, Svg, Width};

/// The bar's height on the sheet.
const HEIGHT: f64 = 32.0;

/// The bar of counted statuses; empty where there are fewer than two to count.
pub(crate) fn distribution(counted: &[Part], words: &ChartWords) -> String {
    let total: u32 = counted.iter().map(|part| part.count).sum();
    if total < 2 {
        return String::new();
    }
    let drawn = Width::BOTH.map(|width| {
        let mut svg = Svg::open(width.class(), (width.length(), HEIGHT), words);
        for stretch in parts::stretches(counted, width.length()) {
            parts::lying(&stretch, (0.0, HEIGHT), &mut svg);
        }
        svg.close()
    });
    drawn.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Symbol;

    fn part(class: &'static str, count: u32) -> Part {
        Part { class, symbol: Symbol::Check, count }
    }

    #[test]
    fn parts_fill_the_bar_in_both_widths() {
        let words =
            ChartWords { title: "Aktiviteter".into(), description: "Av 4 är 1 klar.".into() };
        let parts = [part("done", 1), part("under-way", 0), part("late", 3)];
        let svg = distribution(&parts, &words);
        assert!(
            svg.contains("<g class=\"part is-done\"><rect x=\"0\" y=\"0\" width=\"78\""),
            "{svg}"
        );
        assert!(
            svg.contains("<g class=\"part is-late\"><rect x=\"150\" y=\"0\" width=\"448\""),
            "{svg}"
        );
        assert!(!svg.contains("is-under-way"));
        assert_eq!(svg.matches("<svg class=\"narrow\"").count(), 1);
        assert_eq!(svg.matches("<svg class=\"wide\"").count(), 1);
    }

    #[test]
    fn there_is_no_bar_of_nothing() {
        assert_eq!(distribution(&[part("done", 0)], &ChartWords::default()), "");
        assert_eq!(distribution(&[part("done", 1)], &ChartWords::default()), "");
    }
}
