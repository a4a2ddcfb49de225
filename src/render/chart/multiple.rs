//! A small chart among others of the same shape: how much of the way from baseline to target was covered, year after
//! year. All have the same years and the same scale, so that they can be compared; they bear no words, which stand
//! below each.

use super::axis::Scale;
use super::svg::{ChartWords, Path, Svg};
use crate::model::Symbol;

/// The sheet.
const SHEET: (f64, f64) = (160.0, 76.0);
const LEFT: f64 = 8.0;
const RIGHT: f64 = 152.0;
/// The least and the greatest share of the way that it has room for, in per cent, and where they stand.
const SHARES: (f64, f64) = (-30.0, 130.0);
const PLACES: (f64, f64) = (72.0, 8.0);

/// A small chart.
pub(crate) struct Multiple {
    /// The shares of the way, in per cent, by their times in years: a line for each thing measured.
    pub(crate) lines: Vec<Vec<(f64, f64)>>,
    /// What is drawn where there is no line: not known, or known in another way.
    pub(crate) otherwise: Symbol,
    /// The years of all charts beside it.
    pub(crate) years: (f64, f64),
}

/// The chart.
pub(crate) fn multiple(chart: &Multiple, words: &ChartWords) -> String {
    let across = Scale::new(chart.years, (LEFT, RIGHT));
    let up = Scale::new(SHARES, PLACES);
    let mut svg = Svg::open("", SHEET, words);
    svg.path("grid", &Path::line((LEFT, up.place(0.0)), (RIGHT, up.place(0.0))));
    svg.path("target", &Path::line((LEFT, up.place(100.0)), (RIGHT, up.place(100.0))));
    let (mut way, mut mark, mut beyond) = (Path::default(), Path::default(), Path::default());
    for line in &chart.lines {
        for (position, (time, share)) in line.iter().enumerate() {
            let (low, high) = SHARES;
            let time = time.clamp(chart.years.0, chart.years.1);
            let place = (across.place(time), up.place(share.clamp(low, high)));
            if position == 0 {
                way.to(place)
            } else {
                way.on(place)
            };
            if position + 1 == line.len() {
                let (x, y) = place;
                match share {
                    // What lies off the sheet is an arrow that points to it.
                    share if *share > high => beyond.shape((x, y - 5.0), "l5 8h-10z"),
                    share if *share < low => beyond.shape((x, y + 5.0), "l5-8h-10z"),
                    _ => mark.shape((x - 3.5, y), "a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z"),
                };
            }
        }
    }
    svg.path("way", &way);
    svg.path("mark", &mark);
    svg.path("mark", &beyond);
    if chart.lines.is_empty() {
        svg.symbol(chart.otherwise, (f64::midpoint(LEFT, RIGHT), up.place(50.0)), 20.0);
    }
    svg.close()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(lines: Vec<Vec<(f64, f64)>>) -> String {
        let chart = Multiple { lines, otherwise: Symbol::Question, years: (2020.0, 2028.0) };
        multiple(&chart, &ChartWords::default())
    }

    #[test]
    fn the_way_is_drawn_on_a_scale_that_all_share() {
        let svg = drawn(vec![vec![(2020.0, 0.0), (2024.0, 50.0)]]);
        assert!(svg.contains("class=\"way\" d=\"M8 60L80 40\""), "{svg}");
        assert!(!svg.contains("class=\"shape\""), "{svg}");
    }

    #[test]
    fn what_lies_off_the_sheet_points_there() {
        let svg = drawn(vec![vec![(2020.0, 0.0), (2030.0, -400.0)]]);
        assert!(svg.contains("class=\"way\" d=\"M8 60L152 72\""), "{svg}");
        assert!(svg.contains("class=\"mark\" d=\"M152 77l5-8h-10z\""), "{svg}");
    }

    #[test]
    fn nothing_known_is_a_question() {
        assert!(drawn(Vec::new()).contains("class=\"shape\""));
    }
}
