//! What a department's units reported in a round: in their own words, what moved, and how it went in the rounds before.

use std::collections::{BTreeMap, BTreeSet};

use super::moved::{self, MovedOneWay, MovedValue};
use super::part::{self, Whole};
use super::rounds;
use crate::assess::{FollowUpState, Reporting, RoundState, Snapshot, Wording};
use crate::locale::RichText;
use crate::model::{Key, Label, Round, Scorecard, Thing, Unit};
use crate::render::address;
use crate::render::block::over_rounds::OverRounds;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Section;
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::status::Badge;
use crate::render::words::{coverage, reporting};

view! {
    /// A department's page in a round.
    ReportsView {
        name: RichText,
        round: Option<EntryView>,
        unit: Option<EntryView>,
        annex: String,
        department: Department,
        whole: Vec<OverRounds>,
        moved: Vec<MovedOneWay>,
        values: Vec<MovedValue>,
        nothing_moved: &'static str,
    }
}

view! {
    /// What a department's units said.
    Department {
        /// The place in the page.
        anchor: String,
        name: RichText,
        sentence: RichText,
        follow_ups: Vec<Said>,
        missing: Vec<PageLink>,
    }
}

view! {
    /// What one unit said.
    Said {
        at: String,
        unit: RichText,
        badge: Badge,
        handed_in: Option<RichText>,
        moved: RichText,
        covers: Option<RichText>,
        body: Html,
    }
}

/// A department's follow-ups in a round, and its cards that have not reported.
#[derive(Default)]
pub(super) struct Reports {
    /// Those public.
    pub(super) follow_ups: Vec<Key<crate::model::FollowUp>>,
    /// Those missing.
    pub(super) missing: Vec<Key<Scorecard>>,
}

/// The departments of a round that have something to show, each with what it reported.
pub(super) fn by_department(
    snapshot: &Snapshot<'_>,
    state: &RoundState<'_>,
) -> BTreeMap<Key<Unit>, Reports> {
    let department = |unit: Key<Unit>| snapshot.unit(unit).department();
    let mut found: BTreeMap<Key<Unit>, Reports> = BTreeMap::new();
    for follow_up in state.follow_ups.iter().filter_map(|key| snapshot.follow_up(*key)) {
        found.entry(department(follow_up.unit)).or_default().follow_ups.push(follow_up.key);
    }
    for card in state.missing.iter().filter_map(|key| snapshot.scorecard(*key)) {
        found.entry(department(card.unit)).or_default().missing.push(card.key);
    }
    found
}

/// The departments that have a page of their own in a round.
pub(super) fn departments(snapshot: &Snapshot<'_>, state: &RoundState<'_>) -> BTreeSet<Key<Unit>> {
    if part::departments(snapshot).is_empty() || state.follow_ups.is_empty() {
        return BTreeSet::new();
    }
    by_department(snapshot, state).into_keys().collect()
}

/// A department's page in a round.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    round: Key<Round>,
    unit: Key<Unit>,
) -> Result<Finished, Error> {
    let unknown = || Error::NotPublic(Thing::Round(round));
    let state = scene.snapshot.round(round).ok_or_else(unknown)?;
    let mut draft = part::draft(scene, Whole::Round(round), unit, Section::Rounds)?;
    let reports = by_department(scene.snapshot, state).remove(&unit).unwrap_or_default();
    let department = department(&draft, unit, &reports, 4).ok_or_else(unknown)?;
    reports.follow_ups.iter().for_each(|key| draft.tells_of(Thing::FollowUp(*key)));
    draft.summarise(department.sentence.clone());
    let mut history = scene.snapshot.history.departments.iter();
    let history = history.find(|(known, _)| *known == unit);
    let own = |thing| part::of(scene.snapshot, thing) == Some(unit);
    let view = ReportsView {
        name: draft.title(),
        round: scene.entry(Thing::Round(round)),
        unit: scene.entry(Thing::Unit(unit)),
        annex: address::department_annex(scene.snapshot, state.round.period, unit),
        whole: history.map_or_else(Vec::new, |(_, counts)| {
            rounds::distributions(scene, Some(&department.name), rounds::until(state, counts))
        }),
        moved: moved::by_way(scene, state, &own, usize::MAX),
        values: moved::values(scene, state, &own, usize::MAX),
        nothing_moved: rounds::nothing_moved(state),
        department,
    };
    draft.finish("round-department.html", view)
}

/// What a department's units said, the texts under headings of a level.
pub(super) fn department(
    draft: &Draft<'_>,
    unit: Key<Unit>,
    reports: &Reports,
    under: u8,
) -> Option<Department> {
    let scene = draft.scene;
    let states = reports.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key));
    let spoken = [
        ("expected", (reports.follow_ups.len() + reports.missing.len()).into()),
        ("reported", reports.follow_ups.len().into()),
    ];
    Some(Department {
        anchor: scene.snapshot.unit(unit).unit.id.to_string(),
        name: scene.entries.of(Thing::Unit(unit))?.name.clone(),
        sentence: scene.voice.say("round-published", spoken),
        follow_ups: states.filter_map(|state| said(draft, state, under)).collect(),
        missing: reports.missing.iter().filter_map(|key| missing(scene, *key)).collect(),
    })
}

fn said(draft: &Draft<'_>, state: &FollowUpState<'_>, under: u8) -> Option<Said> {
    let scene = draft.scene;
    let entry = scene.entries.of(Thing::FollowUp(state.key))?;
    Some(Said {
        at: entry.at.clone(),
        unit: scene.entries.of(Thing::Unit(state.unit))?.name.clone(),
        badge: reporting::badge(&scene.voice, Reporting::from(state.timeliness)),
        handed_in: state.reported.map(|day| scene.voice.date(day).into()),
        moved: moved_count(scene, state),
        covers: coverage::counted(&scene.voice, state.coverage.counts()),
        body: draft.prose_if_any(state.body, under),
    })
}

/// How many statuses a follow-up changed, in words.
pub(super) fn moved_count(scene: &Scene<'_>, state: &FollowUpState<'_>) -> RichText {
    let goals = state.goals.iter().filter(|said| has_moved(said.before, said.label));
    let activities = state.activities.iter().filter(|said| has_moved(said.before, said.label));
    let moved = goals.count() + activities.count();
    scene.voice.say("moved-count", [("count", moved.into())])
}

fn has_moved<S>(before: Option<&Label<S>>, now: Option<&Label<S>>) -> bool {
    matches!((before, now), (Some(before), Some(now)) if before.id != now.id)
}

/// A card that has not reported.
pub(super) fn missing(scene: &Scene<'_>, key: Key<Scorecard>) -> Option<PageLink> {
    let card = scene.snapshot.scorecard(key)?;
    let at = &scene.entries.of(Thing::Scorecard(key))?.at;
    let name = &scene.entries.of(Thing::Unit(card.unit))?.name;
    Some(PageLink { at: at.clone(), name: name.clone() })
}
