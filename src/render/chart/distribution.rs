//! A distribution as a bar: one part a status, as long as its share, the unjudged among them.

use std::fmt::Write as _;

use crate::render::markup;

/// The bar's length and height on the sheet.
const LENGTH: f64 = 800.0;
const HEIGHT: f64 = 36.0;

/// The bar of counted statuses, each by its class and count. `described` is the distribution in words.
pub(crate) fn distribution(counts: &[(&str, u32)], described: &str) -> String {
    let total: u32 = counts.iter().map(|(_, count)| count).sum();
    if total < 2 {
        return String::new();
    }
    let mut svg = format!(
        "<svg viewBox=\"0 0 {LENGTH} {HEIGHT}\" role=\"img\"><title>{}</title><g aria-hidden=\"true\">",
        markup::escaped(described)
    );
    let mut at = 0.0;
    for (class, count) in counts.iter().filter(|(_, count)| *count > 0) {
        let length = f64::from(*count) / f64::from(total) * LENGTH;
        // Writing into a text does not fail.
        let _ = write!(
            svg,
            "<rect class=\"part is-{class}\" x=\"{at:.1}\" width=\"{:.1}\" height=\"{HEIGHT}\"/>",
            (length - 2.0).max(1.0)
        );
        let digits = count.to_string();
        if length > 14.0 * (1.0 + f64::from(u32::try_from(digits.len()).unwrap_or(1))) {
            let middle = at + length / 2.0 - 1.0;
            let _ = write!(
                svg,
                "<text x=\"{middle:.1}\" y=\"{:.1}\">{digits}</text>",
                HEIGHT / 2.0 + 6.0
            );
        }
        at += length;
    }
    svg.push_str("</g></svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_as_long_as_their_shares_and_fill_the_bar() {
        let svg = distribution(&[("done", 1), ("under-way", 0), ("late", 3)], "Av 4 är 1 klar.");
        assert!(svg.contains("<rect class=\"part is-done\" x=\"0.0\" width=\"198.0\""));
        assert!(svg.contains("<rect class=\"part is-late\" x=\"200.0\" width=\"598.0\""));
        assert!(!svg.contains("is-under-way"));
        assert!(svg.contains("<title>Av 4 är 1 klar.</title>"));
    }

    #[test]
    fn there_is_no_bar_of_nothing() {
        assert_eq!(distribution(&[("done", 0)], ""), "");
    }
}
