//! A source, and all sources: what rests on it.

use crate::assess::{SourceState, Wording};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};

view! {
    /// A source's page.
    SourceView<'v> {
        name: RichText,
        publisher: Option<RichText>,
        date: Option<RichText>,
        url: Option<&'v str>,
        note: Option<RichText>,
        used_by: Vec<EntryView>,
    }
}

/// A source's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r SourceState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Source(state.key), Section::Other);
    draft.crumb_to(Overview::Sources);
    let voice = &scene.voice;
    let record = state.record;
    let name = draft.named(&record.title);
    draft.summarise(name.clone());
    let view = SourceView {
        name,
        publisher: record.publisher.as_ref().map(|publisher| voice.text(publisher)),
        date: record.date.map(|date| voice.date(date).into()),
        url: record.url.as_deref(),
        note: record.note.as_ref().map(|note| voice.text(note)),
        used_by: scene.list(state.used_by.iter().copied()),
    };
    draft.finish("source.html", view)
}

view! {
    /// A source in the list.
    SourceRow {
        at: String,
        name: RichText,
        publisher: RichText,
        date: RichText,
    }
}

view! {
    /// All sources.
    SourcesView {
        rows: Vec<SourceRow>,
    }
}

/// All sources.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Sources);
    let voice = &scene.voice;
    let rows = scene.snapshot.sources().filter_map(|state| {
        let entry = scene.entries.of(Thing::Source(state.key))?;
        let publisher = state.record.publisher.as_ref().map(|publisher| voice.text(publisher));
        let date = state
            .record
            .date
            .map_or_else(|| voice.label("undated"), |date| voice.date(date).into());
        Some(SourceRow {
            at: entry.at.clone(),
            name: entry.name.clone(),
            publisher: publisher.unwrap_or_else(|| voice.label("not-known")),
            date,
        })
    });
    let view = SourcesView { rows: rows.collect() };
    draft.finish_overview(view)
}
