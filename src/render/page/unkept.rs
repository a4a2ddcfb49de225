//! Promised and not kept: what is not reached, late, dropped, at an end before its time, put off or not reported, each promise
//! once; of all departments, or of one.

use super::part::{self, DepartmentRow, Whole};
use crate::assess::{Shortfall, ShortfallKind, UnkeptPromise};
use crate::locale::RichText;
use crate::model::{DeviationCause, Key, Unit};
use crate::render::address;
use crate::render::block::last_report::{LastReportView, last_report};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::promise::named_cause;
use crate::render::words::shortfall;

view! {
    /// What is not kept, in all or in a department.
    UnkeptView {
        name: RichText,
        lead: RichText,
        /// Of how many activities it cannot be said whether they are late.
        ends_unknown: Option<RichText>,
        /// How often each cause is named, and no cause; empty: none is named at all.
        causes: Vec<CauseCount>,
        departments: Vec<DepartmentRow>,
        groups: Vec<UnkeptGroup>,
    }
}

view! {
    /// How many promises a cause is named for.
    CauseCount {
        name: RichText,
        count: usize,
    }
}

view! {
    /// What is not kept in one way.
    UnkeptGroup {
        /// The place in the page.
        id: &'static str,
        name: RichText,
        /// How many.
        count: usize,
        rows: Vec<UnkeptRow>,
    }
}

view! {
    /// A promise that is not kept.
    UnkeptRow {
        promise: EntryView,
        /// In which ways, in sentences.
        words: RichText,
        report: Option<LastReportView>,
    }
}

/// What is not kept, department by department; all of it, where that is little.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Unkept);
    let all = of_cards(scene, |_| true);
    let departments: Vec<DepartmentRow> = part::departments(scene.snapshot)
        .into_iter()
        .filter_map(|unit| {
            let own = all.iter().filter(|one| part::of(scene.snapshot, one.thing) == Some(unit));
            department(scene, unit, &own.collect::<Vec<_>>())
        })
        .collect();
    let is_listed = departments.is_empty() || all.len() <= part::ROOM;
    let unknown = ends_unknown(scene, |_| true);
    shown(draft, &all.iter().collect::<Vec<_>>(), unknown, departments, is_listed)
}

/// What a department has not kept.
pub(super) fn part<'r>(scene: &'r Scene<'r>, unit: Key<Unit>) -> Result<Finished, Error> {
    let draft = part::draft(scene, Whole::Unkept, unit, Section::Other)?;
    let is_own = |department| department == unit;
    let own = of_cards(scene, is_own);
    let unknown = ends_unknown(scene, is_own);
    shown(draft, &own.iter().collect::<Vec<_>>(), unknown, Vec::new(), true)
}

/// What is not kept of the cards of some departments.
fn of_cards<'r>(
    scene: &'r Scene<'_>,
    is_meant: impl Fn(Key<Unit>) -> bool,
) -> Vec<UnkeptPromise<'r>> {
    let snapshot = scene.snapshot;
    let is_meant = |unit: Key<Unit>| is_meant(snapshot.unit(unit).department());
    let cards = snapshot.scorecards().filter(|card| is_meant(card.unit));
    let in_force = cards.flat_map(|card| snapshot.unkept(card));
    let closed = snapshot
        .unkept_and_closed()
        .into_iter()
        .filter(|one| snapshot.scorecard(one.scorecard).is_some_and(|card| is_meant(card.unit)));
    in_force.chain(closed).collect()
}

/// Of how many activities of some departments it cannot be said whether they are late; `None`: of none.
fn ends_unknown(scene: &Scene<'_>, is_meant: impl Fn(Key<Unit>) -> bool) -> Option<RichText> {
    let snapshot = scene.snapshot;
    let cards = snapshot.scorecards();
    let cards = cards.filter(|card| is_meant(snapshot.unit(card.unit).department()));
    let count = snapshot.ends_unknown(cards);
    (count > 0).then(|| scene.voice.say("ends-unknown", [("count", count.into())]))
}

fn shown(
    mut draft: Draft<'_>,
    all: &[&UnkeptPromise<'_>],
    ends_unknown: Option<RichText>,
    departments: Vec<DepartmentRow>,
    is_listed: bool,
) -> Result<Finished, Error> {
    let scene = draft.scene;
    let lead = shortfall::counted(scene, all, is_listed);
    draft.summarise(shortfall::counted(scene, all, false));
    let groups = ShortfallKind::ALL.into_iter().filter(|_| is_listed);
    let groups = groups.filter_map(|kind| group(scene, kind, all)).collect();
    let causes = causes(scene, all);
    let view = UnkeptView { name: draft.title(), lead, ends_unknown, causes, departments, groups };
    draft.finish(Overview::Unkept.row().template, view)
}

/// How often each cause is named, the commonest first, then for how many none is; what nobody has reported has none to name.
fn causes(scene: &Scene<'_>, all: &[&UnkeptPromise<'_>]) -> Vec<CauseCount> {
    let told = all.iter().filter(|one| one.gravest() != Some(ShortfallKind::Unreported));
    let named: Vec<Option<&DeviationCause>> = told.map(|one| one.cause).collect();
    let count = |id: &str| named.iter().flatten().filter(|cause| *cause.id == *id).count();
    let known = scene.snapshot.statuses.causes.iter();
    let counted = known.map(|cause| (cause, count(&cause.id))).filter(|(_, count)| *count > 0);
    let mut counted: Vec<_> = counted.collect();
    if counted.is_empty() {
        return Vec::new();
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let name = |text| scene.voice.text(text).capitalised();
    let rows = counted.into_iter();
    let rows = rows.map(|(cause, count)| CauseCount { name: name(&cause.name), count });
    let silent = named.iter().filter(|cause| cause.is_none()).count();
    let silent = CauseCount { name: scene.voice.label("unkept-cause-none"), count: silent };
    rows.chain((silent.count > 0).then_some(silent)).collect()
}

fn department(
    scene: &Scene<'_>,
    unit: Key<Unit>,
    own: &[&UnkeptPromise<'_>],
) -> Option<DepartmentRow> {
    let cells = ShortfallKind::ALL.map(|kind| {
        let count = own.iter().filter(|one| one.gravest() == Some(kind)).count();
        part::count(scene, shortfall::label(kind), count)
    });
    part::row(scene, Whole::Unkept, unit, cells.into())
}

fn group(
    scene: &Scene<'_>,
    kind: ShortfallKind,
    all: &[&UnkeptPromise<'_>],
) -> Option<UnkeptGroup> {
    let own = all.iter().filter(|one| one.gravest() == Some(kind));
    let rows: Vec<UnkeptRow> = own.filter_map(|one| row(scene, one)).collect();
    (!rows.is_empty()).then(|| UnkeptGroup {
        id: shortfall::place(kind),
        name: scene.voice.label(shortfall::label(kind)),
        count: rows.len(),
        rows,
    })
}

fn row(scene: &Scene<'_>, one: &UnkeptPromise<'_>) -> Option<UnkeptRow> {
    let words = one.shortfalls.iter().map(|shortfall| shortfall::sentence(scene, shortfall));
    let mut words: Vec<RichText> = words.collect();
    // What was said where it was dropped stands among the words.
    let is_told = one.shortfalls.iter().any(
        |shortfall| matches!(shortfall, Shortfall::Dropped(_, Some(said)) if said.cause.is_some()),
    );
    words.extend(one.cause.filter(|_| !is_told).map(|cause| named_cause(&scene.voice, cause)));
    Some(UnkeptRow {
        promise: scene.entry(one.thing)?,
        words: RichText::joined(&words, " "),
        report: last_report(scene, one.thing),
    })
}

/// The page on which a department's promises stand that are not kept; `None`: it has none of its own.
pub(super) fn of_department(scene: &Scene<'_>, unit: Key<Unit>) -> Option<String> {
    let is_department = part::departments(scene.snapshot).contains(&unit);
    let whole = Overview::Unkept.address();
    is_department.then(|| address::department_part(scene.snapshot, whole, unit))
}
