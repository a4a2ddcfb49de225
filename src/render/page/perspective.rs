//! A perspective: all cards' goals in it, how it went round by round, and the way to what each department has in it.

use super::group::Grouped;
use super::part::{self, DepartmentRow, Whole};
use super::rounds;
use crate::assess::{GoalState, PerspectiveState, RollUp};
use crate::locale::RichText;
use crate::model::{Activity, Goal, GoalStatus, Indicator, Key, Perspective, Thing, Unit};
use crate::render::block::better_or_worse::{BetterOrWorse, better_or_worse};
use crate::render::block::distribution;
use crate::render::block::over_rounds::OverRounds;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Section;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::tally;

view! {
    /// A perspective's page, or what a department has in it.
    PerspectiveView {
        name: RichText,
        sentence: RichText,
        chart: Html,
        tally: Html,
        body: Html,
        long_term: Vec<EntryView>,
        departments: Vec<DepartmentRow>,
        /// Whether the goals and the activities stand on the departments' pages alone.
        listed_elsewhere: bool,
        groups: Vec<Grouped>,
        activities: Vec<EntryView>,
        /// Whether the measures of its goals have become better or worse.
        turned: Option<BetterOrWorse>,
        over_rounds: Vec<OverRounds>,
    }
}

/// A perspective's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r PerspectiveState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Perspective(state.key), Section::Goals);
    let voice = &scene.voice;
    let perspective = state.perspective;
    draft.cite(&perspective.sources);
    let name = draft.named(&perspective.name);
    let sentence = tally::sentence(&state.goal_roll_up, voice, None);
    draft.summarise(sentence.clone());
    let departments = by_department(scene, state);
    let long = state.goals.len() + state.activities.len() > part::ROOM;
    let elsewhere = long && !departments.is_empty();
    let (goals, activities): (&[_], &[_]) =
        if elsewhere { (&[], &[]) } else { (&state.goals, &state.activities) };
    let history = scene.snapshot.history.perspectives.iter();
    let mut history = history.filter(|(key, _)| *key == Some(state.key));
    let turned = better_or_worse(scene, measures(scene, &state.goals));
    let turned = turned.map(|turned| if elsewhere { turned.without_rows() } else { turned });
    let view = PerspectiveView {
        sentence,
        chart: distribution::bar(&state.goal_roll_up, voice),
        tally: distribution::tally(&state.goal_roll_up, voice, None),
        body: draft.prose_if_any(perspective.body.as_ref(), 1),
        long_term: scene.list(state.long_term_goals.iter().copied().map(Thing::Goal)),
        departments,
        listed_elsewhere: elsewhere,
        groups: by_card(scene, goals),
        activities: scene.list(activities.iter().copied().map(Thing::Activity)),
        turned,
        over_rounds: history
            .next()
            .map_or_else(Vec::new, |(_, counts)| rounds::distributions(scene, Some(&name), counts)),
        name,
    };
    draft.finish("perspective.html", view)
}

/// What a department has in a perspective.
pub(super) fn part<'r>(
    scene: &'r Scene<'r>,
    key: Key<Perspective>,
    unit: Key<Unit>,
) -> Result<Finished, Error> {
    let mut draft = part::draft(scene, Whole::Perspective(key), unit, Section::Goals)?;
    let state = scene.snapshot.perspective(key);
    let goals = goals_of(scene, state, unit);
    let activities = activities_of(scene, state, unit);
    let roll_up = roll_up(scene, &goals);
    let sentence = tally::sentence(&roll_up, &scene.voice, None);
    draft.summarise(sentence.clone());
    let view = PerspectiveView {
        name: draft.title(),
        sentence,
        chart: distribution::bar(&roll_up, &scene.voice),
        tally: distribution::tally(&roll_up, &scene.voice, None),
        body: Html::default(),
        long_term: Vec::new(),
        departments: Vec::new(),
        listed_elsewhere: false,
        groups: by_card(scene, &goals),
        activities: scene.list(activities.into_iter().map(Thing::Activity)),
        turned: better_or_worse(scene, measures(scene, &goals)),
        over_rounds: Vec::new(),
    };
    draft.finish("perspective.html", view)
}

fn goals_of(scene: &Scene<'_>, state: &PerspectiveState<'_>, unit: Key<Unit>) -> Vec<Key<Goal>> {
    let own = |key: &Key<Goal>| part::of(scene.snapshot, Thing::Goal(*key)) == Some(unit);
    state.goals.iter().copied().filter(own).collect()
}

fn activities_of(
    scene: &Scene<'_>,
    state: &PerspectiveState<'_>,
    unit: Key<Unit>,
) -> Vec<Key<Activity>> {
    let own = |key: &Key<Activity>| part::of(scene.snapshot, Thing::Activity(*key)) == Some(unit);
    state.activities.iter().copied().filter(own).collect()
}

/// What some goals are measured by.
fn measures<'s>(
    scene: &'s Scene<'_>,
    goals: &'s [Key<Goal>],
) -> impl Iterator<Item = Key<Indicator>> {
    let states = goals.iter().filter_map(|key| scene.snapshot.goal(*key));
    states.flat_map(|state| state.indicators.iter().copied())
}

fn roll_up(scene: &Scene<'_>, goals: &[Key<Goal>]) -> RollUp<GoalStatus> {
    let status = |state: &GoalState<'_>| state.judged.status;
    goals.iter().filter_map(|key| scene.snapshot.goal(*key).map(status)).collect()
}

/// The table that leads to the departments' pages; empty where there are none.
fn by_department(scene: &Scene<'_>, state: &PerspectiveState<'_>) -> Vec<DepartmentRow> {
    let rows = part::departments(scene.snapshot).into_iter().filter_map(|unit| {
        let goals = goals_of(scene, state, unit);
        let sentence = tally::sentence(&roll_up(scene, &goals), &scene.voice, None);
        let cells = vec![
            part::count(scene, "goals", goals.len()),
            part::count(scene, "activities", activities_of(scene, state, unit).len()),
            part::cell(
                scene,
                "how-it-is-going",
                if goals.is_empty() { RichText::default() } else { sentence },
            ),
        ];
        part::row(scene, Whole::Perspective(state.key), unit, cells)
    });
    rows.collect()
}

/// The goals by the card that they stand in; they come card by card.
fn by_card(scene: &Scene<'_>, goals: &[Key<Goal>]) -> Vec<Grouped> {
    let mut groups: Vec<(Option<Key<Unit>>, Vec<Thing>)> = Vec::new();
    for key in goals {
        let card = scene.snapshot.goal(*key).and_then(|goal| goal.scorecard);
        let unit = card.and_then(|key| scene.snapshot.scorecard(key)).map(|entry| entry.unit);
        match groups.last_mut() {
            Some((last, things)) if *last == unit => things.push(Thing::Goal(*key)),
            Some(_) | None => groups.push((unit, vec![Thing::Goal(*key)])),
        }
    }
    let shown = groups.into_iter().map(|(unit, things)| {
        let entry = unit.and_then(|unit| scene.entries.of(Thing::Unit(unit)));
        Grouped::new(
            entry.map_or_else(
                || scene.voice.label("whole-municipality"),
                |entry| entry.name.clone(),
            ),
            entry.map_or_else(String::new, |entry| entry.at.clone()),
            scene.list(things),
        )
    });
    shown.collect()
}
