//! A unit, and the organisation as a tree.

use tera::Value;

use super::{scorecard, tree};
use crate::assess::UnitState;
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::address::Overview;
use crate::render::block::timeline::{TimelineView, timeline};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed::Feed;
use crate::render::html::view::{Html, view};
use crate::render::scene::{Scene, Section};
use crate::render::words::card::unit_kind;
use crate::render::words::tally::Distribution;

view! {
    /// A unit's page.
    UnitView {
        kind: RichText,
        name: RichText,
        body: Html,
        parent: Value,
        scorecard: Value,
        distributions: Vec<Distribution>,
        children: Vec<Value>,
        activities: Vec<Value>,
        timeline: Option<TimelineView>,
    }
}

/// A unit's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r UnitState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Unit(state.key), Section::Organisation);
    draft.crumb_to(Overview::Organisation, "organisation");
    draft.crumb_units(state.key);
    draft.reach(state.key);
    draft.follow(Feed::Branch(state.key));
    draft.cite(&state.unit.sources);
    let (voice, cards) = (&scene.voice, &scene.cards);
    let card = state.scorecard.and_then(|key| scene.snapshot.scorecard(key));
    let name = draft.named(&state.unit.name);
    draft.summarise(name.clone());
    let view = UnitView {
        kind: voice.label(unit_kind(state.unit.kind)),
        name,
        body: draft.prose_if_any(state.unit.body.as_ref(), 1),
        parent: cards.maybe(state.unit.parent.map(Thing::Unit)),
        scorecard: cards.maybe(state.scorecard.map(Thing::Scorecard)),
        distributions: card.map(|card| scorecard::distributions(card, voice)).unwrap_or_default(),
        children: cards.list(tree::in_order(scene, &state.children).into_iter().map(Thing::Unit)),
        activities: cards.list(state.responsible_for.iter().copied().map(Thing::Activity)),
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
    let section = Section::Organisation;
    let draft = Draft::overview(scene, Overview::Organisation, "organisation", section);
    let view = OrganisationView { tree: tree::units(scene, draft.up()) };
    draft.finish("organisation.html", view)
}
