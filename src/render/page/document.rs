//! A governing document, and all of them.

use tera::Value;

use crate::assess::{DocumentState, Wording};
use crate::locale::RichText;
use crate::model::{DecisionRole, Thing};
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::{Html, map, view};
use crate::render::scene::{Scene, Section};
use crate::render::words::card::document_kind;

view! {
    /// A document's page.
    DocumentView<'v> {
        kind: RichText,
        name: RichText,
        body: Html,
        link: Option<&'v str>,
        activities: Vec<Value>,
        decisions: Vec<Html>,
    }
}

/// A document's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r DocumentState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Document(state.key), Section::Other);
    draft.crumb_to(Overview::Documents, "documents");
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
        activities: scene.cards.list(state.delivered_by.iter().copied().map(Thing::Activity)),
        decisions,
    };
    draft.finish("document.html", view)
}

view! {
    /// Rows of a list.
    RowsView {
        rows: Vec<Value>,
    }
}

/// All documents.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Documents, "documents", Section::Other);
    let rows = scene.snapshot.documents().filter_map(|state| {
        let card = scene.cards.of(Thing::Document(state.key))?;
        Some(map([
            ("at", card.at.as_str().into()),
            ("name", (&card.name).into()),
            ("kind", scene.voice.label(document_kind(state.document.kind)).into()),
            ("decided", decided(scene, state).into()),
        ]))
    });
    let view = RowsView { rows: rows.collect() };
    draft.finish("documents.html", view)
}

fn decided(scene: &Scene<'_>, state: &DocumentState<'_>) -> RichText {
    let decisions = state.document.decisions.iter().rev();
    let mut binding = decisions
        .filter(|decision| matches!(decision.role, DecisionRole::Decided | DecisionRole::Adopted));
    let day = binding.find_map(|decision| decision.date);
    day.map_or_else(|| scene.voice.label("not-known"), |day| scene.voice.date(day).into())
}
