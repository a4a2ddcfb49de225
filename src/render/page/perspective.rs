//! A perspective: all cards' goals in it.

use tera::Value;

use super::group::Grouped;
use crate::assess::PerspectiveState;
use crate::model::{Key, Thing, Unit};
use crate::render::Error;
use crate::render::draft::{Draft, Finished};
use crate::render::scene::{Scene, Section};
use crate::render::tally;
use crate::render::view::{Html, view};

view! {
    /// A perspective's page.
    PerspectiveView {
        name: String,
        sentence: Html,
        chart: Html,
        tally: Html,
        body: Html,
        long_term: Vec<Value>,
        groups: Vec<Grouped>,
        activities: Vec<Value>,
    }
}

/// A perspective's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r PerspectiveState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Perspective(state.key), Section::Goals);
    let (voice, cards) = (&scene.voice, &scene.cards);
    let perspective = state.perspective;
    draft.cite(&perspective.sources);
    let name = draft.named(&perspective.name);
    let sentence = tally::sentence(&state.goal_roll_up, voice, None);
    draft.summarise(tally::plain(&sentence));
    let view = PerspectiveView {
        name,
        sentence,
        chart: tally::bar(&state.goal_roll_up, voice),
        tally: tally::tally(&state.goal_roll_up, voice, None),
        body: draft.prose_if_any(perspective.body.as_ref(), 1),
        long_term: cards.list(state.long_term_goals.iter().copied().map(Thing::Goal)),
        groups: by_card(scene, state),
        activities: cards.list(state.activities.iter().copied().map(Thing::Activity)),
    };
    draft.finish("perspective.html", view)
}

/// The goals by the card that they stand in; the state lists them card by card.
fn by_card(scene: &Scene<'_>, state: &PerspectiveState<'_>) -> Vec<Grouped> {
    let mut groups: Vec<(Option<Key<Unit>>, Vec<Thing>)> = Vec::new();
    for key in &state.goals {
        let card = scene.snapshot.goal(*key).and_then(|goal| goal.scorecard);
        let unit = card.and_then(|key| scene.snapshot.scorecard(key)).map(|card| card.unit);
        match groups.last_mut() {
            Some((last, things)) if *last == unit => things.push(Thing::Goal(*key)),
            Some(_) | None => groups.push((unit, vec![Thing::Goal(*key)])),
        }
    }
    let shown = groups.into_iter().map(|(unit, things)| {
        let card = unit.and_then(|unit| scene.cards.of(Thing::Unit(unit)));
        Grouped {
            name: card
                .map_or(scene.voice.label("whole-municipality"), |card| &card.name)
                .to_owned(),
            at: card.map_or_else(String::new, |card| card.at.clone()),
            rows: scene.cards.list(things),
        }
    });
    shown.collect()
}
