//! What has changed since a round: status by status, value by value, and what else has happened.

use std::collections::BTreeMap;

use super::part::{self, DepartmentRow, Whole};
use super::rounds;
use crate::assess::{Event, Happening, Wording};
use crate::locale::RichText;
use crate::model::{Key, Round, Thing, Unit};
use crate::render::block::happening_row::{self, HappeningRow};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{PageLink, Scene};
use crate::render::words::difference::{self, Document, Item, Section as DifferenceSection};

view! {
    /// What has changed.
    ChangesView {
        name: RichText,
        lead: RichText,
        happened: Vec<HappeningRow>,
        sections: Vec<SectionView>,
        departments: Vec<DepartmentRow>,
        rounds: Vec<PageLink>,
    }
}

view! {
    /// Things to which the same has happened.
    SectionView {
        id: &'static str,
        title: RichText,
        count: usize,
        /// Whether some of them stand on the departments' pages alone.
        more: bool,
        rows: Vec<ChangeRow>,
    }
}

view! {
    /// A thing, and how it has changed.
    ChangeRow {
        at: String,
        name: RichText,
        unit: Option<RichText>,
        turns: Vec<RichText>,
    }
}

/// What has changed since the round before the latest: what a reader asks who was here then.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Changes);
    let rounds = rounds::with_changes(scene.snapshot);
    let since = match rounds.as_slice() {
        [.., before, _] => Some(*before),
        [only] => Some(*only),
        [] => None,
    };
    finish(draft, since)
}

/// What has changed since one round.
pub(super) fn page<'r>(scene: &'r Scene<'r>, since: Key<Round>) -> Result<Finished, Error> {
    let (address, name) =
        rounds::changes_page(scene, since).ok_or(Error::NotPublic(Thing::Round(since)))?;
    let mut draft = Draft::at(scene, address.into(), name, Section::Rounds);
    draft.crumb_to(Overview::Rounds);
    draft.crumb(Thing::Round(since));
    finish(draft, Some(since))
}

/// Notes that a page tells of the latest round.
fn tell_of_latest(draft: &mut Draft<'_>) {
    if let Some(latest) = rounds::with_changes(draft.scene.snapshot).last() {
        draft.tells_of(Thing::Round(*latest));
    }
}

/// What differs between a round and the latest, of the things asked for; `None`: no later one is published.
fn compared(
    scene: &Scene<'_>,
    since: Option<Key<Round>>,
    is_told: &dyn Fn(Thing) -> bool,
) -> Option<Document> {
    let (since, latest) = since.zip(rounds::with_changes(scene.snapshot).last().copied())?;
    if since == latest { None } else { difference::rounds_of(scene, since, latest, is_told) }
}

fn finish(mut draft: Draft<'_>, since: Option<Key<Round>>) -> Result<Finished, Error> {
    let scene = draft.scene;
    let voice = &scene.voice;
    draft.follow(feed::Feed::All);
    tell_of_latest(&mut draft);
    let compared = compared(scene, since, &|_| true);
    let lead = match (&compared, since.and_then(|key| scene.snapshot.round(key))) {
        (Some(document), _) => document.lead.clone(),
        (None, Some(state)) => {
            let period = voice.period(state.round.period);
            voice.say("changes-no-later-round", [("period", period.into())])
        }
        (None, None) => voice.label("start-no-moves-yet"),
    };
    draft.summarise(lead.clone());
    let sections = compared.map(|document| document.sections).unwrap_or_default();
    let rows = since.map(|since| by_department(scene, since, &sections)).unwrap_or_default();
    let happened = since.map(|since| happened(scene, since)).unwrap_or_default();
    let total: usize = sections.iter().map(|section| section.items.len()).sum();
    // What belongs to no department stands here whatever the room; the rest on the departments' pages.
    let has_room = total <= part::ROOM || rows.is_empty();
    let is_listed = |unit: Option<Key<Unit>>| has_room || unit.is_none();
    let recent = happened.len() <= part::ROOM || rows.is_empty();
    let view = ChangesView {
        name: draft.title(),
        lead,
        happened: told_of(scene, &happened, |unit| recent || unit.is_none()),
        sections: sections.into_iter().map(|one| shown(scene, one, &is_listed)).collect(),
        departments: rows,
        rounds: rounds::with_changes(scene.snapshot)
            .iter()
            .rev()
            .filter_map(|key| rounds::changes_link(scene, *key))
            .collect(),
    };
    draft.finish(Overview::Changes.row().template, view)
}

/// What has changed in one department since a round.
pub(super) fn part<'r>(
    scene: &'r Scene<'r>,
    since: Key<Round>,
    unit: Key<Unit>,
) -> Result<Finished, Error> {
    let mut draft = part::draft(scene, Whole::Changes(since), unit, Section::Rounds)?;
    draft.follow(feed::Feed::Branch(unit));
    tell_of_latest(&mut draft);
    let own = |known: Option<Key<Unit>>| known == Some(unit);
    let compared = compared(scene, Some(since), &|thing| own(part::of(scene.snapshot, thing)));
    let sections = compared.map_or_else(Vec::new, |one| one.sections);
    let count: usize = sections.iter().map(|section| section.items.len()).sum();
    let lead = scene.voice.say("changes-in-department", [("count", count.into())]);
    draft.summarise(lead.clone());
    let view = ChangesView {
        name: draft.title(),
        lead,
        happened: told_of(scene, &happened(scene, since), own),
        sections: sections.into_iter().map(|one| shown(scene, one, &|_| true)).collect(),
        departments: Vec::new(),
        rounds: rounds::changes_link(scene, since).into_iter().collect(),
    };
    draft.finish(Overview::Changes.row().template, view)
}

/// How many things each department has.
type Counts = BTreeMap<Key<Unit>, usize>;

/// The table that leads to the departments' pages; empty where there are none.
fn by_department(
    scene: &Scene<'_>,
    since: Key<Round>,
    sections: &[DifferenceSection],
) -> Vec<DepartmentRow> {
    if !rounds::before_the_latest(scene.snapshot).any(|known| known == since) {
        return Vec::new();
    }
    let (mut worse, mut better, mut other) = (Counts::new(), Counts::new(), Counts::new());
    for section in sections {
        let counts = match section.id {
            "worse" => &mut worse,
            "better" => &mut better,
            _ => &mut other,
        };
        for unit in section.items.iter().filter_map(|item| part::of(scene.snapshot, item.thing)) {
            *counts.entry(unit).or_default() += 1;
        }
    }
    let rows = part::departments(scene.snapshot).into_iter().filter_map(|unit| {
        let count = |label, counts: &Counts| {
            part::count(scene, label, counts.get(&unit).copied().unwrap_or_default())
        };
        let cells = vec![
            count("moved-for-the-worse", &worse),
            count("moved-for-the-better", &better),
            count("other-changes", &other),
        ];
        part::row(scene, Whole::Changes(since), unit, cells)
    });
    rows.collect()
}

/// Events in words, those of some departments.
fn told_of(
    scene: &Scene<'_>,
    events: &[Event<'_>],
    is_told: impl Fn(Option<Key<Unit>>) -> bool,
) -> Vec<HappeningRow> {
    let department = |event: &Event<'_>| Some(scene.snapshot.unit(event.unit?).department());
    let own = events.iter().filter(|event| is_told(department(event)));
    own.filter_map(|event| happening_row::row(scene, event)).collect()
}

/// What else has happened since the day of a round's publication: revisions, decisions, values, targets, news.
fn happened<'r>(scene: &'r Scene<'_>, since: Key<Round>) -> Vec<Event<'r>> {
    let Some(from) = scene.snapshot.round(since).map(|state| state.round.published) else {
        return Vec::new();
    };
    let is_told = |event: &&Event<'_>| match event.what {
        Happening::Decision(..)
        | Happening::RevisionInForce(..)
        | Happening::RoundPublished(_)
        | Happening::Value(..)
        | Happening::TargetMoved(_)
        | Happening::News(_) => event.day > from && event.day <= scene.snapshot.as_of,
        Happening::FollowUp(_) | Happening::Deadline(_) | Happening::ActivityEnds(_) => false,
    };
    scene.snapshot.events().iter().rev().filter(is_told).copied().collect()
}

fn shown(
    scene: &Scene<'_>,
    section: DifferenceSection,
    is_listed: &dyn Fn(Option<Key<Unit>>) -> bool,
) -> SectionView {
    let items = section.items.iter();
    let listed = items.filter(|item| is_listed(part::of(scene.snapshot, item.thing)));
    let rows: Vec<ChangeRow> = listed.filter_map(|item| row(scene, item)).collect();
    let count = section.items.len();
    SectionView { id: section.id, title: section.title, count, more: rows.len() < count, rows }
}

fn row(scene: &Scene<'_>, item: &Item) -> Option<ChangeRow> {
    let entry = scene.entries.of(item.thing)?;
    let turns = item.turns.iter().map(|turn| {
        let spoken = [
            ("aspect", (&turn.aspect).into()),
            ("old", (&turn.old).into()),
            ("new", (&turn.new).into()),
        ];
        scene.voice.say("turned", spoken)
    });
    Some(ChangeRow {
        at: entry.at.clone(),
        name: item.name.clone(),
        unit: entry.unit.clone(),
        turns: turns.collect(),
    })
}
