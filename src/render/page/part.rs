//! Pages that would be too long: what the cards of one department hold of them stands on a page of its own.
//!
//! The page of the whole answers at once and has a table that leads to the departments' pages. As long as all of it has
//! room there, it is listed there as well. A municipality of a single department has no such pages.

use std::collections::BTreeSet;

use super::rounds;
use crate::assess::Snapshot;
use crate::locale::RichText;
use crate::model::{Key, Perspective, Round, Thing, Unit};
use crate::render::address;
use crate::render::draft::Draft;
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{PageLink, Scene};

/// A page that departments have their parts of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Whole {
    /// A round.
    Round(Key<Round>),
    /// What has changed since a round.
    Changes(Key<Round>),
    /// A perspective.
    Perspective(Key<Perspective>),
    /// What was promised and not kept.
    Unkept,
    /// Whether the promises can be followed up.
    Judgeability,
}

/// As many rows as a page lists before it leaves them to the departments' pages.
pub(super) const ROOM: usize = 60;

/// As many as it shows of a longer list.
pub(super) const SAMPLE: usize = 8;

view! {
    /// A department in the table that leads to the parts.
    DepartmentRow {
        /// The place in the page.
        id: String,
        at: String,
        name: RichText,
        cells: Vec<DepartmentCell>,
    }
}

view! {
    /// A cell of such a row.
    DepartmentCell {
        /// The head of its column.
        head: RichText,
        /// That, where it is in an attribute.
        plain_head: String,
        words: RichText,
    }
}

/// All departments that have a scorecard; none where there is but one.
pub(super) fn departments(snapshot: &Snapshot<'_>) -> Vec<Key<Unit>> {
    let cards = snapshot.scorecards().map(|card| snapshot.unit(card.unit).department());
    let found: BTreeSet<Key<Unit>> = cards.collect();
    if found.len() > 1 { found.into_iter().collect() } else { Vec::new() }
}

/// The department that a thing belongs to; `None`: none that is known.
pub(super) fn of(snapshot: &Snapshot<'_>, thing: Thing) -> Option<Key<Unit>> {
    let card = match thing {
        Thing::Goal(key) => snapshot.goal(key)?.scorecard?,
        Thing::Activity(key) => snapshot.activity(key)?.scorecard,
        Thing::Scorecard(key) | Thing::Revision(key, _) => key,
        Thing::FollowUp(key) => snapshot.follow_up(key)?.scorecard,
        Thing::Indicator(key) => {
            return Some(snapshot.unit(snapshot.indicator(key).responsible?).department());
        }
        Thing::Unit(_)
        | Thing::Perspective(_)
        | Thing::Round(_)
        | Thing::Strategy(_)
        | Thing::StrategyArea(_)
        | Thing::StrategyGoal(_)
        | Thing::Document(_)
        | Thing::News(_)
        | Thing::Page(_)
        | Thing::Source(_) => return None,
    };
    Some(snapshot.unit(snapshot.scorecard(card)?.unit).department())
}

/// The address of the page of the whole, and its name.
fn whole_page(scene: &Scene<'_>, whole: Whole) -> Option<(String, RichText)> {
    let of_thing = |thing| {
        let entry = scene.entries.of(thing)?;
        Some((entry.at.clone(), entry.name.clone()))
    };
    let of_page = |page| {
        let PageLink { at, name } = scene.way_to(page);
        Some((at, name))
    };
    match whole {
        Whole::Round(key) => of_thing(Thing::Round(key)),
        Whole::Perspective(key) => of_thing(Thing::Perspective(key)),
        Whole::Changes(key) => rounds::changes_page(scene, key),
        Whole::Unkept => of_page(Overview::Unkept),
        Whole::Judgeability => of_page(Overview::Judgeability),
    }
}

/// The page of a part in the making, the whole in its breadcrumb.
pub(super) fn draft<'r>(
    scene: &'r Scene<'r>,
    whole: Whole,
    unit: Key<Unit>,
    section: Section,
) -> Result<Draft<'r>, Error> {
    let missing = || Error::NotPublic(Thing::Unit(unit));
    let (at, name) = whole_page(scene, whole).ok_or_else(missing)?;
    let department = &scene.entries.of(Thing::Unit(unit)).ok_or_else(missing)?.name;
    let spoken = [("whole", (&name).into()), ("department", department.into())];
    let title = scene.voice.say("part-of", spoken);
    let own = address::department_part(scene.snapshot, &at, unit);
    let mut draft = Draft::at(scene, own.into(), title, section);
    if matches!(whole, Whole::Round(_) | Whole::Changes(_)) {
        draft.crumb_to(Overview::Rounds);
    }
    draft.crumb_at(&name, &at);
    draft.reach(unit);
    Ok(draft)
}

/// A department's row, which leads to its part.
pub(super) fn row(
    scene: &Scene<'_>,
    whole: Whole,
    unit: Key<Unit>,
    cells: Vec<DepartmentCell>,
) -> Option<DepartmentRow> {
    let (at, _) = whole_page(scene, whole)?;
    Some(DepartmentRow {
        id: scene.snapshot.unit(unit).unit.id.to_string(),
        at: address::department_part(scene.snapshot, &at, unit),
        name: scene.entries.of(Thing::Unit(unit))?.name.clone(),
        cells,
    })
}

/// A cell of such a row: how many, under the head of its column.
pub(super) fn count(scene: &Scene<'_>, head: &'static str, count: usize) -> DepartmentCell {
    let words = scene.voice.count(u32::try_from(count).unwrap_or(u32::MAX));
    cell(scene, head, words.into())
}

/// A cell of such a row: words, under the head of its column.
pub(super) fn cell(scene: &Scene<'_>, head: &'static str, words: RichText) -> DepartmentCell {
    DepartmentCell {
        head: scene.voice.label(head),
        plain_head: scene.voice.plain_label(head).to_owned(),
        words,
    }
}
