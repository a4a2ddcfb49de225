//! A governing document, and all of them.

use std::collections::BTreeSet;

use crate::assess::{DocumentState, Wording};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::kind::document_kind;

view! {
    /// A document's page.
    DocumentView<'v> {
        kind: RichText,
        name: RichText,
        body: Html,
        link: Option<&'v str>,
        /// The units that answer for the activities that are to deliver it.
        responsible: Vec<EntryView>,
        activities: Vec<EntryView>,
        decisions: Vec<Html>,
    }
}

/// A document's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r DocumentState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Document(state.key), Section::Other);
    draft.crumb_to(Overview::Documents);
    let document = state.document;
    draft.cite(&document.sources);
    let name = draft.named(&document.name);
    draft.summarise(name.clone());
    let decisions = draft.decisions(&document.decisions);
    let view = DocumentView {
        kind: scene.voice.label(document_kind(document.kind)),
        name,
        body: draft.prose_if_any(document.body.as_ref(), 1),
        link: document.link.as_deref(),
        responsible: scene.list(responsible(scene, state)),
        activities: scene.list(state.delivered_by.iter().copied().map(Thing::Activity)),
        decisions,
    };
    draft.finish("document.html", view)
}

/// The units that answer for the activities that are to deliver a document, each once.
fn responsible(scene: &Scene<'_>, state: &DocumentState<'_>) -> BTreeSet<Thing> {
    let activities = state.delivered_by.iter().filter_map(|key| scene.snapshot.activity(*key));
    activities.map(|activity| Thing::Unit(activity.responsible)).collect()
}

view! {
    /// A document in the list.
    DocumentRow {
        at: String,
        name: RichText,
        kind: RichText,
        /// When it was decided, or that this is not known.
        decided: RichText,
    }
}

view! {
    /// Rows of a list.
    RowsView {
        rows: Vec<DocumentRow>,
    }
}

/// All documents.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Documents);
    let rows = scene.snapshot.documents().filter_map(|state| {
        let entry = scene.entries.of(Thing::Document(state.key))?;
        Some(DocumentRow {
            at: entry.at.clone(),
            name: entry.name.clone(),
            kind: scene.voice.label(document_kind(state.document.kind)),
            decided: decided(scene, state),
        })
    });
    let view = RowsView { rows: rows.collect() };
    draft.finish_overview(view)
}

fn decided(scene: &Scene<'_>, state: &DocumentState<'_>) -> RichText {
    let day = scene.snapshot.binding_day(&state.document.decisions);
    day.map_or_else(|| scene.voice.label("not-known"), |day| scene.voice.date(day).into())
}
