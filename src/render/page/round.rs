//! A round, and all rounds: how it went beside the rounds before, what moved, and the way to what each department said.

use super::matrix;
use super::moved::{self, MovedOneWay, MovedValue};
use super::part::{self, DepartmentRow, Whole};
use super::questions;
use super::reports::{self, Department};
use super::rounds::{self, FOLLOW_UPS, counts, distributions, nothing_moved, until};
use crate::assess::{Movement, RoundCounts, RoundState, Wording};
use crate::locale::RichText;
use crate::model::{FollowUp, Key, Perspective, Thing};
use crate::render::block::over_rounds::OverRounds;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::kind::round_stage;
use crate::render::words::reporting::round_lead;
use crate::render::words::{coverage, tally};

view! {
    /// A round's page.
    RoundView {
        name: RichText,
        lead: RichText,
        stage: RichText,
        deadline: RichText,
        published: RichText,
        reported: RichText,
        covers: Option<RichText>,
        whole: Vec<OverRounds>,
        moved: Vec<MovedOneWay>,
        values: Vec<MovedValue>,
        nothing_moved: RichText,
        more_moved: bool,
        departments: Vec<Department>,
        rows: Vec<DepartmentRow>,
        /// The cards that have not reported, where what was said stands on the departments' pages.
        missing: Vec<PageLink>,
        perspectives: Vec<Part>,
        annex: Option<String>,
        /// What to ask after the round, while it is the latest.
        questions: Vec<RichText>,
        previous: Option<EntryView>,
        next: Option<EntryView>,
        changes: Option<PageLink>,
    }
}

view! {
    /// How it went in one part of the whole.
    Part {
        name: RichText,
        at: String,
        sentences: Vec<RichText>,
    }
}

/// A round's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r RoundState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Round(state.key), Section::Rounds);
    draft.crumb_to(Overview::Rounds);
    let (voice, history) = (&scene.voice, &scene.snapshot.history);
    let lead = round_lead(voice, state);
    draft.summarise(lead.clone());
    let perspectives = history
        .perspectives
        .iter()
        .filter_map(|(key, counts)| perspective(scene, *key, until(state, counts).last()?));
    let rows = rows(scene, state);
    let departments = departments(&draft, state);
    let missing = state.missing.iter().filter(|_| departments.is_empty());
    // A list that is too long shows the first of each kind; the departments' pages have them all.
    let is_long = state.moves.len() + state.values.len() > part::ROOM && !rows.is_empty();
    let most = if is_long { part::SAMPLE } else { usize::MAX };
    let questions = questions::of_round(&mut draft, state.key, |_| true);
    let view = RoundView {
        name: draft.title(),
        lead,
        stage: voice.label(round_stage(state.stage)),
        deadline: voice.date(state.round.deadline).into(),
        published: voice.date(state.round.published).into(),
        reported: counts(voice, state),
        covers: covers(scene, &state.follow_ups),
        whole: distributions(scene, None, until(state, &history.whole)),
        moved: moved::by_way(scene, state, &|_| true, most),
        values: moved::values(scene, state, &|_| true, most),
        nothing_moved: voice.label(nothing_moved(state)),
        more_moved: is_long,
        missing: missing.filter_map(|key| reports::missing(scene, *key)).collect(),
        departments,
        rows,
        perspectives: perspectives.collect(),
        annex: rounds::annex(state),
        questions,
        previous: scene.maybe(state.previous.map(Thing::Round)),
        next: scene.maybe(state.next.map(Thing::Round)),
        changes: rounds::changes_link(scene, state.key),
    };
    draft.finish("round.html", view)
}

/// How it stood in a perspective, whose own page shows the rounds before.
fn perspective(
    scene: &Scene<'_>,
    key: Option<Key<Perspective>>,
    counts: &RoundCounts,
) -> Option<Part> {
    let voice = &scene.voice;
    let entry = key.and_then(|key| scene.entries.of(Thing::Perspective(key)));
    let goals = (counts.goals.total() > 0).then(|| tally::sentence(&counts.goals, voice, None));
    let activities = counts.activities;
    let activities = (activities.total() > 0).then(|| tally::sentence(&activities, voice, None));
    let sentences: Vec<RichText> = goals.into_iter().chain(activities).collect();
    (!sentences.is_empty()).then(|| Part {
        name: entry.map_or_else(|| voice.label("no-perspective"), |entry| entry.name.clone()),
        at: entry.map_or_else(String::new, |entry| entry.at.clone()),
        sentences,
    })
}

/// How much the reports of a round, or of a part of it, cover.
fn covers(scene: &Scene<'_>, follow_ups: &[Key<FollowUp>]) -> Option<RichText> {
    let states = follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key));
    coverage::counted(&scene.voice, states.map(|state| state.coverage.counts()).sum())
}

/// The table that leads to the departments' pages: who reported, and what moved which way.
fn rows(scene: &Scene<'_>, state: &RoundState<'_>) -> Vec<DepartmentRow> {
    let all = reports::by_department(scene.snapshot, state);
    let pages = reports::departments(scene.snapshot, state);
    let own = all.into_iter().filter(|(unit, _)| pages.contains(unit));
    let rows = own.filter_map(|(unit, reports)| {
        let moves = state.moves.iter();
        let moves = moves.filter(|one| part::of(scene.snapshot, one.thing) == Some(unit));
        let ways: Vec<Movement> = moves.map(|one| one.movement).collect();
        let count = |way| ways.iter().filter(|one| **one == way).count();
        let expected = reports.follow_ups.len() + reports.missing.len();
        let spoken = [("count", reports.follow_ups.len().into()), ("expected", expected.into())];
        let cells = vec![
            part::cell(scene, "reported", scene.voice.say("matrix-in-time", spoken)),
            part::cell(scene, "covers", covers(scene, &reports.follow_ups).unwrap_or_default()),
            part::count(scene, "moved-for-the-worse", count(Movement::Worse)),
            part::count(scene, "moved-for-the-better", count(Movement::Better)),
            part::count(scene, "moved-otherwise", count(Movement::Sideways)),
        ];
        part::row(scene, Whole::Round(state.key), unit, cells)
    });
    rows.collect()
}

/// What the units said, where there is room for it on the round's own page.
fn departments(draft: &Draft<'_>, state: &RoundState<'_>) -> Vec<Department> {
    let snapshot = draft.scene.snapshot;
    if state.follow_ups.len() > FOLLOW_UPS && !part::departments(snapshot).is_empty() {
        return Vec::new();
    }
    let all = reports::by_department(snapshot, state).into_iter();
    all.filter_map(|(unit, reports)| reports::department(draft, unit, &reports, 4)).collect()
}

view! {
    /// A round in the list.
    RoundRow {
        at: String,
        name: RichText,
        stage: RichText,
        deadline: String,
        published: String,
        reported: RichText,
    }
}

view! {
    /// All rounds.
    RoundsView {
        reporting: RichText,
        rows: Vec<RoundRow>,
    }
}

/// All rounds, latest first.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Rounds);
    let voice = &scene.voice;
    let mut rounds: Vec<_> = scene.snapshot.rounds().collect();
    rounds.reverse();
    let rows = rounds.into_iter().filter_map(|state| {
        let entry = scene.entries.of(Thing::Round(state.key))?;
        Some(RoundRow {
            at: entry.at.clone(),
            name: voice.period(state.round.period),
            stage: voice.label(round_stage(state.stage)),
            deadline: voice.date(state.round.deadline),
            published: voice.date(state.round.published),
            reported: counts(voice, state),
        })
    });
    let view = RoundsView { reporting: matrix::lead(scene), rows: rows.collect() };
    draft.finish_overview(view)
}
