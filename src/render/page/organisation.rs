//! A unit, and the organisation as a tree.

use super::{scorecard, tree, unkept};
use crate::assess::UnitState;
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::block::distribution::Distribution;
use crate::render::block::timeline::{TimelineView, timeline};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed::Feed;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::kind::unit_kind;

view! {
    /// A unit's page.
    UnitView {
        kind: RichText,
        name: RichText,
        body: Html,
        parent: Option<EntryView>,
        scorecard: Option<EntryView>,
        distributions: Vec<Distribution>,
        children: Vec<EntryView>,
        activities: Vec<EntryView>,
        /// Where a department's promises stand that are not kept.
        unkept: Option<String>,
        timeline: Option<TimelineView>,
    }
}

/// A unit's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r UnitState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Unit(state.key), Section::Organisation);
    draft.crumb_to(Overview::Organisation);
    draft.crumb_units(state.key);
    draft.reach(state.key);
    draft.follow(Feed::Branch(state.key));
    draft.cite(&state.unit.sources);
    let voice = &scene.voice;
    let card = state.scorecard.and_then(|key| scene.snapshot.scorecard(key));
    let name = draft.named(&state.unit.name);
    draft.summarise(name.clone());
    let view = UnitView {
        kind: voice.label(unit_kind(state.unit.kind)),
        name,
        body: draft.prose_if_any(state.unit.body.as_ref(), 1),
        parent: scene.maybe(state.unit.parent.map(Thing::Unit)),
        scorecard: scene.maybe(state.scorecard.map(Thing::Scorecard)),
        distributions: card.map(|card| scorecard::distributions(card, voice)).unwrap_or_default(),
        children: scene.list(scene.in_order(&state.children).into_iter().map(Thing::Unit)),
        activities: scene.list(state.responsible_for.iter().copied().map(Thing::Activity)),
        unkept: unkept::of_department(scene, state.key),
        timeline: timeline(
            scene,
            &voice.text(&state.unit.name),
            state.responsible_for.iter().copied(),
        ),
    };
    draft.finish("unit.html", view)
}

view! {
    /// The organisation.
    OrganisationView {
        tree: Html,
    }
}

/// The organisation, as a tree.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Organisation);
    let view = OrganisationView { tree: tree::units(scene, draft.up()) };
    draft.finish_overview(view)
}
