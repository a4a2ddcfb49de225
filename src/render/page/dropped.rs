//! Every promise that was dropped on the way: when, what was last said of it, and why. Many are divided by department.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::group::Counted;
use super::tree;
use crate::assess::{DroppedPromise, Wording};
use crate::locale::RichText;
use crate::model::{Key, Scorecard, Thing, Unit};
use crate::render::address;
use crate::render::block::last_report::{LastReportView, last_report};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::{Day, view};
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::promise::{Kept, kept, why};

view! {
    /// All dropped promises.
    DroppedView {
        name: RichText,
        lead: RichText,
        finished: Option<RichText>,
        silent: Option<RichText>,
        departments: Vec<Counted>,
        groups: Vec<DroppedGroup>,
    }
}

view! {
    /// Those of one unit.
    DroppedGroup {
        at: String,
        name: RichText,
        /// The department, for a list that shows those of one alone.
        department: String,
        rows: Vec<DroppedRow>,
    }
}

view! {
    /// What was dropped.
    DroppedRow {
        at: String,
        name: RichText,
        kind: RichText,
        from: String,
        /// The day that it was dropped from, for machines.
        day: Day,
        /// The revision that dropped it.
        by: EntryView,
        why: RichText,
        report: Option<LastReportView>,
    }
}

/// How many rows a page lists; where there are more, each department has a page of its own. A row is some 900 bytes.
const ROWS: usize = 80;

/// The departments that have pages of their own with what they dropped; empty: all stands on one page.
pub(super) fn departments(scene: &Scene<'_>) -> Vec<Key<Unit>> {
    let dropped = scene.snapshot.dropped();
    if dropped.len() <= ROWS {
        return Vec::new();
    }
    let each = dropped.iter().filter_map(|one| department(scene, one));
    each.collect::<BTreeSet<_>>().into_iter().collect()
}

fn department(scene: &Scene<'_>, one: &DroppedPromise<'_>) -> Option<Key<Unit>> {
    let unit = scene.snapshot.scorecard(one.scorecard)?.unit;
    Some(scene.snapshot.unit(unit).department())
}

/// All dropped promises, by unit as the organisation stands, or how many each department has.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Dropped);
    shown(scene, draft, &scene.snapshot.dropped(), &departments(scene))
}

/// What one department dropped.
pub(super) fn page<'r>(scene: &'r Scene<'r>, key: Key<Unit>) -> Result<Finished, Error> {
    let mut dropped = scene.snapshot.dropped();
    dropped.retain(|one| department(scene, one) == Some(key));
    let unit = scene.snapshot.unit(key).unit;
    let named = [
        ("list", scene.voice.label("dropped-promises").into()),
        ("status", scene.voice.text(&unit.name).into()),
    ];
    let title = scene.voice.say("list-of-status", named);
    let at = Cow::Owned(address::dropped(&unit.id));
    let mut draft = Draft::at(scene, at, title, Section::Other);
    draft.crumb_to(Overview::Dropped);
    shown(scene, draft, &dropped, &[])
}

fn shown<'r>(
    scene: &'r Scene<'r>,
    mut draft: Draft<'r>,
    dropped: &[DroppedPromise<'_>],
    departments: &[Key<Unit>],
) -> Result<Finished, Error> {
    let voice = &scene.voice;
    let lead = lead(scene, dropped);
    draft.summarise(lead.clone());
    let said_why = |one: &&DroppedPromise<'_>| one.said.is_some_and(|said| said.reason.is_some());
    let silent = dropped.len() - dropped.iter().filter(said_why).count();
    let was_kept = |one: &&DroppedPromise<'_>| kept(scene, one.thing) == Kept::Yes;
    let finished = dropped.iter().filter(was_kept).count();
    let counted = |id, count: usize| (count > 0).then(|| voice.say(id, [("count", count.into())]));
    let elsewhere = departments.iter().filter_map(|key| {
        let unit = scene.snapshot.unit(*key).unit;
        let own = dropped.iter().filter(|one| department(scene, one) == Some(*key));
        Some(Counted {
            name: scene.entries.of(Thing::Unit(*key))?.name.clone(),
            at: address::dropped(&unit.id),
            count: own.count(),
        })
    });
    let view = DroppedView {
        name: draft.title(),
        lead,
        finished: counted("dropped-finished", finished),
        silent: counted("dropped-silent", silent),
        departments: elsewhere.collect(),
        groups: if departments.is_empty() { groups(scene, dropped) } else { Vec::new() },
    };
    draft.finish(Overview::Dropped.row().template, view)
}

fn lead(scene: &Scene<'_>, dropped: &[DroppedPromise<'_>]) -> RichText {
    let voice = &scene.voice;
    let goals = dropped.iter().filter(|one| matches!(one.thing, Thing::Goal(_))).count();
    let activities = dropped.len() - goals;
    match dropped.len() {
        0 => voice.label("dropped-none"),
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
    }
}

fn groups(scene: &Scene<'_>, dropped: &[DroppedPromise<'_>]) -> Vec<DroppedGroup> {
    let was_kept = |one: &&DroppedPromise<'_>| kept(scene, one.thing) == Kept::Yes;
    let mut by_card: BTreeMap<Key<Scorecard>, Vec<&DroppedPromise<'_>>> = BTreeMap::new();
    for one in dropped {
        by_card.entry(one.scorecard).or_default().push(one);
    }
    let groups = tree::walk(scene).into_iter().filter_map(|card| {
        let own = by_card.get(&card.key).into_iter().flatten().copied();
        // What was not kept comes first: that is what a reader must not miss.
        let (kept, broken): (Vec<_>, Vec<_>) = own.partition(was_kept);
        let rows: Vec<_> =
            broken.into_iter().chain(kept).filter_map(|one| row(scene, one)).collect();
        let unit = scene.entries.of(Thing::Unit(card.unit)).filter(|_| !rows.is_empty())?;
        let department = Thing::Unit(scene.snapshot.unit(card.unit).department());
        let department = scene.entries.of(department).map_or(&unit.name, |entry| &entry.name);
        let department = department.plain().to_owned();
        Some(DroppedGroup { at: unit.at.clone(), name: unit.name.clone(), department, rows })
    });
    groups.collect()
}

fn row(scene: &Scene<'_>, one: &DroppedPromise<'_>) -> Option<DroppedRow> {
    let voice = &scene.voice;
    let card = scene.entries.of(one.thing)?;
    let by = scene.entry(Thing::Revision(one.scorecard, one.by))?;
    Some(DroppedRow {
        at: card.at.clone(),
        name: card.name.clone(),
        kind: card.kind.clone(),
        from: voice.date(one.from),
        day: Day::new(one.from, scene.snapshot.as_of),
        by,
        why: why(voice, one.said),
        report: last_report(scene, one.thing),
    })
}
