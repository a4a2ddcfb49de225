//! Every promise that was dropped on the way: when, what was last said of it, and why.

use std::collections::BTreeMap;

use tera::Value;

use super::tree;
use crate::assess::{DroppedPromise, Wording};
use crate::model::{Key, Scorecard, Thing};
use crate::render::Error;
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::promise::{Kept, LastReport, kept, why};
use crate::render::scene::{Scene, Section};
use crate::render::view::{map, view};

view! {
    /// All dropped promises.
    DroppedView {
        lead: String,
        finished: Option<String>,
        silent: Option<String>,
        groups: Vec<DroppedGroup>,
    }
}

view! {
    /// Those of one unit.
    DroppedGroup {
        at: String,
        name: String,
        department: String,
        rows: Vec<Value>,
    }
}

/// All dropped promises, by unit as the organisation stands.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Dropped, "dropped-promises", Section::Other);
    let (voice, dropped) = (&scene.voice, scene.snapshot.dropped());
    let goals = dropped.iter().filter(|one| matches!(one.thing, Thing::Goal(_))).count();
    let activities = dropped.len() - goals;
    let lead = match dropped.len() {
        0 => voice.label("dropped-none").to_owned(),
        _ => voice.say(
            "dropped-count",
            [
                ("goals", voice.say("count-goals", [("count", goals.into())]).into()),
                (
                    "activities",
                    voice.say("count-activities", [("count", activities.into())]).into(),
                ),
            ],
        ),
    };
    draft.summarise(lead.clone());
    let said_why = |one: &&DroppedPromise<'_>| one.said.is_some_and(|said| said.reason.is_some());
    let silent = dropped.len() - dropped.iter().filter(said_why).count();
    let was_kept = |one: &&DroppedPromise<'_>| kept(scene, one.thing) == Kept::Yes;
    let finished = dropped.iter().filter(was_kept).count();
    let counted = |id, count: usize| (count > 0).then(|| voice.say(id, [("count", count.into())]));
    let mut by_card: BTreeMap<Key<Scorecard>, Vec<&DroppedPromise<'_>>> = BTreeMap::new();
    for one in &dropped {
        by_card.entry(one.scorecard).or_default().push(one);
    }
    let groups = tree::walk(scene).into_iter().filter_map(|card| {
        let own = by_card.get(&card.key).into_iter().flatten().copied();
        // What was not kept comes first: that is what a reader must not miss.
        let (kept, broken): (Vec<_>, Vec<_>) = own.partition(was_kept);
        let rows: Vec<_> =
            broken.into_iter().chain(kept).filter_map(|one| row(scene, one)).collect();
        let unit = scene.cards.of(Thing::Unit(card.unit)).filter(|_| !rows.is_empty())?;
        let department = Thing::Unit(scene.snapshot.unit(card.unit).department());
        let department = scene.cards.of(department).map_or(&unit.name, |card| &card.name).clone();
        Some(DroppedGroup { at: unit.at.clone(), name: unit.name.clone(), department, rows })
    });
    let view = DroppedView {
        lead,
        finished: counted("dropped-finished", finished),
        silent: counted("dropped-silent", silent),
        groups: groups.collect(),
    };
    draft.finish("dropped.html", view)
}

fn row(scene: &Scene<'_>, one: &DroppedPromise<'_>) -> Option<Value> {
    let voice = &scene.voice;
    let card = scene.cards.of(one.thing)?;
    let by = scene.cards.of(Thing::Revision(one.scorecard, one.by))?;
    Some(map([
        ("at", card.at.as_str().into()),
        ("name", card.name.as_str().into()),
        ("kind", card.value.get_from_path("kind").cloned().unwrap_or_else(Value::none)),
        ("from", voice.date(one.from).into()),
        ("day", one.from.to_string().into()),
        ("by", by.value.clone()),
        ("why", why(voice, one.said).into()),
        ("report", LastReport::shown(scene, one.thing)),
    ]))
}
