//! Every promise that was dropped on the way: when, what was last said of it, and why.

use std::collections::BTreeMap;

use tera::Value;

use super::part::{self, DepartmentRow, Whole};
use super::tree;
use crate::assess::{DroppedPromise, Wording};
use crate::model::{Key, Scorecard, Thing, Unit};
use crate::render::Error;
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::promise::{Kept, LastReport, kept, why};
use crate::render::scene::{Scene, Section};
use crate::render::view::{map, view};

view! {
    /// All dropped promises.
    DroppedView {
        name: String,
        lead: String,
        /// Whether there is anything to explain.
        explained: bool,
        finished: Option<String>,
        silent: Option<String>,
        departments: Vec<DepartmentRow>,
        groups: Vec<DroppedGroup>,
    }
}

view! {
    /// Those of one unit.
    DroppedGroup {
        at: String,
        name: String,
        /// Its department, by which the list can be narrowed.
        department: String,
        rows: Vec<Value>,
    }
}

/// All dropped promises, by unit as the organisation stands.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Dropped, "dropped-promises", Section::Other);
    let dropped = scene.snapshot.dropped();
    let departments = by_department(scene, &dropped);
    let has_room = dropped.len() <= part::ROOM || departments.is_empty();
    finish(draft, &dropped, has_room, departments)
}

/// Those of one department.
pub(super) fn part<'r>(scene: &'r Scene<'r>, unit: Key<Unit>) -> Result<Finished, Error> {
    let draft = part::draft(scene, Whole::Dropped, unit, Section::Other)?;
    let mut dropped = scene.snapshot.dropped();
    dropped.retain(|one| part::of(scene.snapshot, one.thing) == Some(unit));
    finish(draft, &dropped, true, Vec::new())
}

fn finish(
    mut draft: Draft<'_>,
    dropped: &[DroppedPromise<'_>],
    has_room: bool,
    departments: Vec<DepartmentRow>,
) -> Result<Finished, Error> {
    let scene = draft.scene;
    let lead = lead(scene, dropped);
    draft.summarise(lead.clone());
    let counted =
        |id, count: usize| (count > 0).then(|| scene.voice.say(id, [("count", count.into())]));
    let view = DroppedView {
        name: draft.title(),
        lead,
        explained: !dropped.is_empty(),
        finished: counted("dropped-finished", finished(scene, dropped)),
        silent: counted("dropped-silent", silent(dropped)),
        departments,
        groups: if has_room { groups(scene, dropped) } else { Vec::new() },
    };
    draft.finish("dropped.html", view)
}

fn lead(scene: &Scene<'_>, dropped: &[DroppedPromise<'_>]) -> String {
    let voice = &scene.voice;
    if dropped.is_empty() {
        return voice.label("dropped-none").to_owned();
    }
    let goals = goals(dropped);
    let activities = dropped.len() - goals;
    let spoken = [
        ("goals", voice.say("count-goals", [("count", goals.into())]).into()),
        ("activities", voice.say("count-activities", [("count", activities.into())]).into()),
    ];
    voice.say("dropped-count", spoken)
}

fn goals(dropped: &[DroppedPromise<'_>]) -> usize {
    dropped.iter().filter(|one| matches!(one.thing, Thing::Goal(_))).count()
}

fn finished(scene: &Scene<'_>, dropped: &[DroppedPromise<'_>]) -> usize {
    dropped.iter().filter(|one| kept(scene, one.thing) == Kept::Yes).count()
}

/// How many were dropped without a reason.
fn silent(dropped: &[DroppedPromise<'_>]) -> usize {
    let said_why = |one: &&DroppedPromise<'_>| one.said.is_some_and(|said| said.reason.is_some());
    dropped.len() - dropped.iter().filter(said_why).count()
}

fn groups(scene: &Scene<'_>, dropped: &[DroppedPromise<'_>]) -> Vec<DroppedGroup> {
    let mut by_card: BTreeMap<Key<Scorecard>, Vec<&DroppedPromise<'_>>> = BTreeMap::new();
    for one in dropped {
        by_card.entry(one.scorecard).or_default().push(one);
    }
    let groups = tree::walk(scene).into_iter().filter_map(|card| {
        let own = by_card.get(&card.key).into_iter().flatten().copied();
        // What was not kept comes first: that is what a reader must not miss.
        let (kept, broken): (Vec<_>, Vec<_>) =
            own.partition(|one| kept(scene, one.thing) == Kept::Yes);
        let rows: Vec<_> =
            broken.into_iter().chain(kept).filter_map(|one| row(scene, one)).collect();
        let unit = scene.cards.of(Thing::Unit(card.unit)).filter(|_| !rows.is_empty())?;
        let department = Thing::Unit(scene.snapshot.unit(card.unit).department());
        let department = scene.cards.of(department).map_or(&unit.name, |card| &card.name).clone();
        Some(DroppedGroup { at: unit.at.clone(), name: unit.name.clone(), department, rows })
    });
    groups.collect()
}

/// The table that leads to the departments' pages; empty where there are none.
fn by_department(scene: &Scene<'_>, dropped: &[DroppedPromise<'_>]) -> Vec<DepartmentRow> {
    if dropped.is_empty() {
        return Vec::new();
    }
    let rows = part::departments(scene.snapshot).into_iter().filter_map(|unit| {
        let own = dropped.iter().filter(|one| part::of(scene.snapshot, one.thing) == Some(unit));
        let own: Vec<DroppedPromise<'_>> = own.cloned().collect();
        let goals = goals(&own);
        let cells = vec![
            part::count(scene, "goals", goals),
            part::count(scene, "activities", own.len() - goals),
            part::count(scene, "dropped-kept", finished(scene, &own)),
            part::count(scene, "dropped-without-reason", silent(&own)),
        ];
        part::row(scene, Whole::Dropped, unit, cells)
    });
    rows.collect()
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
