//! A source, and all sources: what rests on it.

use tera::Value;

use crate::assess::{SourceState, Wording};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::{map, view};
use crate::render::scene::{Scene, Section};

view! {
    /// A source's page.
    SourceView<'v> {
        name: RichText,
        publisher: Option<RichText>,
        date: Option<RichText>,
        url: Option<&'v str>,
        note: Option<RichText>,
        used_by: Vec<Value>,
    }
}

/// A source's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r SourceState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Source(state.key), Section::Other);
    draft.crumb_to(Overview::Sources, "sources");
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
        used_by: scene.cards.list(state.used_by.iter().copied()),
    };
    draft.finish("source.html", view)
}

view! {
    /// All sources.
    SourcesView {
        rows: Vec<Value>,
    }
}

/// All sources.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Sources, "sources", Section::Other);
    let voice = &scene.voice;
    let rows = scene.snapshot.sources().filter_map(|state| {
        let card = scene.cards.of(Thing::Source(state.key))?;
        let publisher = state.record.publisher.as_ref().map(|publisher| voice.text(publisher));
        let date = state
            .record
            .date
            .map_or_else(|| voice.label("undated"), |date| voice.date(date).into());
        Some(map([
            ("at", card.at.as_str().into()),
            ("name", (&card.name).into()),
            ("publisher", publisher.unwrap_or(voice.label("not-known")).into()),
            ("date", date.into()),
        ]))
    });
    let view = SourcesView { rows: rows.collect() };
    draft.finish("sources.html", view)
}
