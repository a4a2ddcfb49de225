//! Activities along the calendar: a bar from the first day to the last, how far it is overdue, and the day up to which
//! the site knows.
//!
//! [`figure`] finds the days, [`drawing`] draws them. The day that is marked is the one since which the site has stood
//! as it does, never the day of the build: a night in which nothing comes about must not change a page.

mod drawing;
mod figure;

pub(crate) use self::figure::{Planned, Timeline};

use super::svg::{ChartWords, Width};

use crate::locale::RichText;

/// The chart in both widths; empty where no day is known. `year` is a year in words.
pub(crate) fn timeline(
    timeline: &Timeline,
    words: &ChartWords,
    year: &dyn Fn(i32) -> RichText,
) -> String {
    let Some(years) = timeline.years() else { return String::new() };
    let drawn = Width::BOTH.map(|width| drawing::draw(timeline, (years, year), words, width));
    drawn.concat()
}
