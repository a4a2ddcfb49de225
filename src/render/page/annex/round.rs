//! A round, complete: how it went beside the round before, what moved, who reported, and all that every unit said.

use super::facts::{Fact, fact, facts_of_all};
use crate::assess::{FollowUpState, Reporting, RoundCounts, RoundState, Wording};
use crate::locale::RichText;
use crate::model::{Key, Round, Scorecard, Thing, Unit};
use crate::render::address;
use crate::render::block::over_rounds::OverRounds;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::page::follow_up::{self, Said, ValueRow};
use crate::render::page::moved::{self, MovedOneWay, MovedValue};
use crate::render::page::part::{self, DepartmentRow, Whole};
use crate::render::page::reports::{self, Reports};
use crate::render::page::{matrix, questions, rounds};
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::reporting::round_lead;
use crate::render::words::status::Badge;
use crate::render::words::{coverage, reporting};

view! {
    /// A round's annex, or a department's to a round.
    RoundAnnexView {
        name: RichText,
        of: Option<EntryView>,
        facts: Vec<Fact>,
        lead: RichText,
        whole: Vec<OverRounds>,
        moved: Vec<MovedOneWay>,
        values: Vec<MovedValue>,
        nothing_moved: &'static str,
        /// What to ask after the round, while it is the latest.
        questions: Vec<RichText>,
        reporting: Vec<ReportingRow>,
        /// The annexes of the departments, where they are too many for one.
        rows: Vec<DepartmentRow>,
        parts: Vec<DepartmentPart>,
    }
}

view! {
    /// Whether a card reported, and when.
    ReportingRow {
        name: RichText,
        badge: Badge,
        day: Option<String>,
    }
}

view! {
    /// A department's follow-ups.
    DepartmentPart {
        /// Its name, where the annex is about several.
        name: Option<RichText>,
        /// The level of the units' headings.
        level: usize,
        follow_ups: Vec<Report>,
        missing: Vec<PageLink>,
    }
}

view! {
    /// A follow-up, complete.
    Report {
        unit: RichText,
        at: String,
        badge: Badge,
        handed_in: Option<RichText>,
        moved: RichText,
        covers: Option<RichText>,
        body: Html,
        goals: Vec<Said>,
        activities: Vec<Said>,
        values: Vec<ValueRow>,
    }
}

/// A round's annex.
pub(super) fn page<'r>(scene: &'r Scene<'r>, key: Key<Round>) -> Result<Finished, Error> {
    let state = known(scene, key)?;
    let (snapshot, voice) = (scene.snapshot, &scene.voice);
    let at = address::round_annex(state.round.period);
    let mut draft = draft(scene, state, at)?;
    draft.tells_of(Thing::Round(key));
    let lead = matrix::of_round(scene, key).unwrap_or_else(|| round_lead(voice, state));
    draft.summarise(lead.clone());
    let divided = state.follow_ups.len() > rounds::FOLLOW_UPS;
    let annexes = reports::departments(snapshot, state);
    let divided = divided && !annexes.is_empty();
    let most = if divided { part::SAMPLE } else { usize::MAX };
    let rows = annexes.into_iter().filter(|_| divided);
    let rows = rows.filter_map(|unit| row(scene, state, unit)).collect();
    let mut parts = Vec::new();
    if !divided {
        for (unit, reports) in reports::by_department(snapshot, state) {
            let name = scene.entries.of(Thing::Unit(unit)).map(|entry| entry.name.clone());
            parts.push(department_part(&mut draft, name, &reports));
        }
    }
    let history = rounds::until(state, &snapshot.history.whole);
    let questions = questions::of_round(&mut draft, key, |_| true);
    let view = RoundAnnexView {
        name: draft.title(),
        of: scene.entry(Thing::Round(key)),
        facts: facts(scene, state, &[Thing::Round(key)]),
        lead,
        whole: rounds::distributions(scene, None, with_the_one_before(history)),
        moved: moved::by_way(scene, state, &|_| true, most),
        values: moved::values(scene, state, &|_| true, most),
        nothing_moved: rounds::nothing_moved(state),
        questions,
        reporting: reporting_rows(scene, state, |_| true),
        rows,
        parts,
    };
    draft.finish("annex-round.html", view)
}

/// A department's annex to a round.
pub(super) fn department<'r>(
    scene: &'r Scene<'r>,
    key: Key<Round>,
    unit: Key<Unit>,
) -> Result<Finished, Error> {
    let state = known(scene, key)?;
    let mut draft =
        draft(scene, state, address::department_annex(scene.snapshot, state.round.period, unit))?;
    let name = scene.entries.of(Thing::Unit(unit)).map(|entry| entry.name.clone());
    let name = name.unwrap_or_default();
    let spoken = [("whole", draft.title().into()), ("department", (&name).into())];
    draft.rename(scene.voice.say("part-of", spoken));
    draft.reach(unit);
    let reports = reports::by_department(scene.snapshot, state).remove(&unit).unwrap_or_default();
    let spoken = [
        ("expected", (reports.follow_ups.len() + reports.missing.len()).into()),
        ("reported", reports.follow_ups.len().into()),
    ];
    let lead = scene.voice.say("round-published", spoken);
    draft.summarise(lead.clone());
    let of: Vec<Thing> = reports.follow_ups.iter().map(|key| Thing::FollowUp(*key)).collect();
    for thing in &of {
        draft.tells_of(*thing);
    }
    let own = |thing| part::of(scene.snapshot, thing) == Some(unit);
    let mut history = scene.snapshot.history.departments.iter();
    let history = history.find(|(known, _)| *known == unit);
    let history = history.map_or(&[][..], |(_, counts)| rounds::until(state, counts));
    let questions = questions::of_round(&mut draft, key, |card| own(Thing::Scorecard(card.key)));
    let view = RoundAnnexView {
        name: draft.title(),
        of: scene.entry(Thing::Round(key)),
        facts: facts(scene, state, &of),
        lead,
        whole: rounds::distributions(scene, Some(&name), with_the_one_before(history)),
        moved: moved::by_way(scene, state, &own, usize::MAX),
        values: moved::values(scene, state, &own, usize::MAX),
        nothing_moved: rounds::nothing_moved(state),
        questions,
        reporting: reporting_rows(scene, state, |card| own(Thing::Scorecard(card))),
        rows: Vec::new(),
        parts: vec![department_part(&mut draft, None, &reports)],
    };
    draft.finish("annex-round.html", view)
}

fn known<'r>(scene: &'r Scene<'r>, key: Key<Round>) -> Result<&'r RoundState<'r>, Error> {
    scene.snapshot.round(key).ok_or(Error::NotPublic(Thing::Round(key)))
}

fn draft<'r>(scene: &'r Scene<'r>, state: &RoundState<'_>, at: String) -> Result<Draft<'r>, Error> {
    let thing = Thing::Round(state.key);
    let entry = scene.entries.of(thing).ok_or(Error::NotPublic(thing))?;
    let title = scene.voice.say("annex-of", [("name", (&entry.name).into())]);
    let mut draft = Draft::at(scene, at.into(), title, Section::Rounds);
    draft.crumb_to(Overview::Rounds);
    draft.crumb(thing);
    Ok(draft)
}

/// The round itself and the one before it, of all that are known: what a council compares.
fn with_the_one_before(history: &[RoundCounts]) -> &[RoundCounts] {
    history.get(history.len().saturating_sub(2)..).unwrap_or_default()
}

fn facts(scene: &Scene<'_>, state: &RoundState<'_>, of: &[Thing]) -> Vec<Fact> {
    let voice = &scene.voice;
    let mut facts = vec![
        fact(scene, "deadline", voice.date(state.round.deadline).into()),
        fact(scene, "published", voice.date(state.round.published).into()),
        fact(scene, "reported", rounds::counts(voice, state)),
    ];
    let at = scene.entries.of(Thing::Round(state.key)).map_or("", |entry| entry.at.as_str());
    facts.extend(facts_of_all(scene, at, of));
    facts
}

/// Every card that was to report, and whether it did.
fn reporting_rows(
    scene: &Scene<'_>,
    state: &RoundState<'_>,
    is_told: impl Fn(Key<Scorecard>) -> bool,
) -> Vec<ReportingRow> {
    let cards = scene.snapshot.scorecards().filter(|card| is_told(card.key));
    let rows = cards.filter_map(|card| {
        let (_, said) = card.reporting.iter().find(|(round, _)| *round == state.key)?;
        if *said == Reporting::NotInForce {
            return None;
        }
        let mut follow_ups =
            card.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key));
        let day = follow_ups.find(|one| one.round == state.key).and_then(|one| one.reported);
        let name = &scene.entries.of(Thing::Unit(card.unit))?.name;
        Some(ReportingRow {
            name: name.clone(),
            badge: reporting::badge(&scene.voice, *said),
            day: day.map(|day| scene.voice.date(day)),
        })
    });
    rows.collect()
}

/// The way to a department's annex.
fn row(scene: &Scene<'_>, state: &RoundState<'_>, unit: Key<Unit>) -> Option<DepartmentRow> {
    let reports = reports::by_department(scene.snapshot, state).remove(&unit)?;
    let expected = reports.follow_ups.len() + reports.missing.len();
    let spoken = [("count", reports.follow_ups.len().into()), ("expected", expected.into())];
    let own = |thing| part::of(scene.snapshot, thing) == Some(unit);
    let moves = state.moves.iter().filter(|one| own(one.thing)).count();
    let at = address::department_annex(scene.snapshot, state.round.period, unit);
    let from_root = format!("{}{at}", scene.folder());
    let cells = vec![
        part::cell(scene, "reported", scene.voice.say("matrix-in-time", spoken)),
        part::count(scene, "annex-moved", moves),
        part::cell(scene, "address", from_root.into()),
    ];
    let mut row = part::row(scene, Whole::Round(state.key), unit, cells)?;
    row.at = at;
    Some(row)
}

fn department_part(
    draft: &mut Draft<'_>,
    name: Option<RichText>,
    reports: &Reports,
) -> DepartmentPart {
    let scene = draft.scene;
    let level: u8 = if name.is_some() { 3 } else { 2 };
    let mut follow_ups = Vec::new();
    for state in reports.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key)) {
        follow_ups.extend(report(draft, state, level));
    }
    DepartmentPart {
        name,
        level: level.into(),
        follow_ups,
        missing: reports.missing.iter().filter_map(|key| reports::missing(scene, *key)).collect(),
    }
}

fn report<'r>(draft: &mut Draft<'r>, state: &'r FollowUpState<'r>, level: u8) -> Option<Report> {
    let scene = draft.scene;
    let values = follow_up::values(draft, state);
    draft.cite(state.sources);
    Some(Report {
        unit: scene.entries.of(Thing::Unit(state.unit))?.name.clone(),
        at: scene.entries.of(Thing::FollowUp(state.key))?.at.clone(),
        badge: reporting::badge(&scene.voice, Reporting::from(state.timeliness)),
        handed_in: state.reported.map(|day| scene.voice.date(day).into()),
        moved: reports::moved_count(scene, state),
        covers: coverage::counted(&scene.voice, state.coverage.counts()),
        body: draft.prose_if_any(state.body, level),
        goals: follow_up::goals(draft, state, level + 1),
        activities: follow_up::activities(draft, state, level + 1),
        values,
    })
}
