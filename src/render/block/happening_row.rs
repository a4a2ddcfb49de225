//! An event as a row of a list.

use crate::assess::{Event, Wording};
use crate::locale::RichText;
use crate::render::html::view::{Day, view};
use crate::render::scene::Scene;
use crate::render::words::happening::{HappeningWords, in_words};

view! {
    /// An event and its day.
    HappeningRow {
        /// Where the page about it is.
        at: String,
        title: RichText,
        summary: RichText,
        /// The day in words.
        date: String,
        /// The day for machines.
        machine: Day,
    }
}

/// An event as a row; `None`: what it is about has no page.
pub(crate) fn row(scene: &Scene<'_>, event: &Event<'_>) -> Option<HappeningRow> {
    let HappeningWords { at, title, summary, key: _ } = in_words(scene, event)?;
    let date = scene.voice.date(event.day);
    Some(HappeningRow {
        at,
        title,
        summary,
        date,
        machine: Day::new(event.day, scene.snapshot.as_of),
    })
}
