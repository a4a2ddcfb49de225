//! Every promise that no scorecard in force has any more: dropped on the way, ended with its card, or finished; when, what
//! was last said of it, and why. Many are divided by department.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::group::Counted;
use super::tree;
use crate::assess::{ClosedPromise, Closing, Wording};
use crate::locale::RichText;
use crate::model::{Key, Scorecard, Thing, Unit};
use crate::render::address;
use crate::render::block::last_report::{LastReportView, last_report};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::{Day, view};
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::promise::closed;

view! {
    /// All promises that no scorecard in force has any more.
    DroppedView {
        name: RichText,
        lead: RichText,
        silent: Option<RichText>,
        departments: Vec<Counted>,
        parts: Vec<PartView>,
    }
}

view! {
    /// Those that came to their ends in the same way.
    PartView {
        name: RichText,
        lead: RichText,
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
    let dropped = scene.snapshot.closed();
    if dropped.len() <= ROWS {
        return Vec::new();
    }
    let each = dropped.iter().filter_map(|one| department(scene, one));
    each.collect::<BTreeSet<_>>().into_iter().collect()
}

fn department(scene: &Scene<'_>, one: &ClosedPromise<'_>) -> Option<Key<Unit>> {
    let unit = scene.snapshot.scorecard(one.scorecard)?.unit;
    Some(scene.snapshot.unit(unit).department())
}

/// All dropped promises, by unit as the organisation stands, or how many each department has.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Dropped);
    shown(scene, draft, &scene.snapshot.closed(), &departments(scene))
}

/// What one department dropped.
pub(super) fn page<'r>(scene: &'r Scene<'r>, key: Key<Unit>) -> Result<Finished, Error> {
    let mut dropped = scene.snapshot.closed();
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
    dropped: &[ClosedPromise<'_>],
    departments: &[Key<Unit>],
) -> Result<Finished, Error> {
    let voice = &scene.voice;
    let lead = lead(scene, dropped);
    draft.summarise(lead.clone());
    let is_silent = |one: &&ClosedPromise<'_>| {
        one.closing == Closing::Dropped && one.said.is_none_or(|said| said.reason.is_none())
    };
    let silent = dropped.iter().filter(is_silent).count();
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
        silent: counted("dropped-silent", silent),
        departments: elsewhere.collect(),
        parts: if departments.is_empty() { parts(scene, dropped) } else { Vec::new() },
    };
    draft.finish(Overview::Dropped.row().template, view)
}

/// How many were dropped, how many ended with their cards, and how many were finished.
fn lead(scene: &Scene<'_>, closed: &[ClosedPromise<'_>]) -> RichText {
    let voice = &scene.voice;
    let sentence = |closing: Closing, id: &'static str| {
        let of = closed.iter().filter(move |one| one.closing == closing);
        let all = of.clone().count();
        let goals = of.filter(|one| matches!(one.thing, Thing::Goal(_))).count();
        let counted = |id, count: usize| voice.say(id, [("count", count.into())]);
        let spoken = [
            ("goals", counted("count-goals", goals).into()),
            ("activities", counted("count-activities", all - goals).into()),
        ];
        (all > 0).then(|| voice.say(id, spoken))
    };
    let dropped = sentence(Closing::Dropped, "dropped-count");
    let others =
        [sentence(Closing::Ended, "ended-count"), sentence(Closing::Finished, "finished-count")];
    let dropped = dropped.unwrap_or_else(|| voice.label("dropped-none"));
    let sentences: Vec<RichText> =
        std::iter::once(dropped).chain(others.into_iter().flatten()).collect();
    RichText::joined(&sentences, " ")
}

fn parts(scene: &Scene<'_>, closed: &[ClosedPromise<'_>]) -> Vec<PartView> {
    let part = |closing: Closing| {
        let (name, lead) = match closing {
            Closing::Dropped => ("went", "dropped-meaning"),
            Closing::Ended => ("ended", "ended-meaning"),
            Closing::Finished => ("finished", "finished-meaning"),
        };
        let groups = groups(scene, closed.iter().filter(|one| one.closing == closing));
        let (name, lead) = (scene.voice.label(name), scene.voice.label(lead));
        (!groups.is_empty()).then_some(PartView { name, lead, groups })
    };
    Closing::ALL.into_iter().filter_map(part).collect()
}

fn groups<'c>(
    scene: &Scene<'_>,
    closed: impl Iterator<Item = &'c ClosedPromise<'c>>,
) -> Vec<DroppedGroup> {
    let mut by_card: BTreeMap<Key<Scorecard>, Vec<&ClosedPromise<'_>>> = BTreeMap::new();
    for one in closed {
        by_card.entry(one.scorecard).or_default().push(one);
    }
    let groups = tree::walk(scene).into_iter().filter_map(|card| {
        let own = by_card.get(&card.key).into_iter().flatten();
        let rows: Vec<_> = own.filter_map(|one| row(scene, one)).collect();
        let unit = scene.entries.of(Thing::Unit(card.unit)).filter(|_| !rows.is_empty())?;
        let department = Thing::Unit(scene.snapshot.unit(card.unit).department());
        let department = scene.entries.of(department).map_or(&unit.name, |entry| &entry.name);
        let department = department.plain().to_owned();
        Some(DroppedGroup { at: unit.at.clone(), name: unit.name.clone(), department, rows })
    });
    groups.collect()
}

fn row(scene: &Scene<'_>, one: &ClosedPromise<'_>) -> Option<DroppedRow> {
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
        why: closed(voice, one.closing, one.said),
        report: last_report(scene, one.thing),
    })
}
