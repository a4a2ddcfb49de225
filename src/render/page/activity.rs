//! An activity, and all activities: what, who, from when to when, how it stands and why.

use super::audit::{self, AuditView};
use super::course::{CourseView, course};
use super::group::{self, List, ListView};
use crate::assess::{ActivityState, Wording, stands_since};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::block::distribution;
use crate::render::block::timeline::{TimelineView, timeline};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::standing::{in_force, since_words, standing};
use crate::render::words::status::Badge;
use crate::render::words::status::activity_status;
use crate::render::words::status::share_done;
use crate::render::words::tally::{self, CountLinks};

view! {
    /// An activity's page.
    ActivityView {
        name: RichText,
        badge: Badge,
        since: Option<RichText>,
        reasons: Vec<RichText>,
        responsible: Option<EntryView>,
        scorecard: Option<EntryView>,
        start: Option<RichText>,
        end: Option<RichText>,
        share_done: Option<RichText>,
        perspectives: Vec<EntryView>,
        delivers: Vec<EntryView>,
        standing: RichText,
        timeline: Option<TimelineView>,
        description: Html,
        goals: Vec<EntryView>,
        strategy_goals: Vec<EntryView>,
        course: CourseView,
        audits: Vec<AuditView>,
        statements: Vec<Html>,
        replaces: Option<EntryView>,
        replaced_by: Option<EntryView>,
    }
}

/// An activity's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r ActivityState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Activity(state.key), Section::Activities);
    let voice = &scene.voice;
    let current = state.current;
    let name = draft.named(&current.name);
    if let Some(card) = scene.snapshot.scorecard(state.scorecard) {
        draft.crumb_units(card.unit);
    }
    draft.crumb(Thing::Scorecard(state.scorecard));
    draft.reach(state.responsible);
    draft.title_with(state.responsible);
    let reasons = draft.reasons(&state.reasons);
    draft.summarise(reasons.first().cloned().unwrap_or_else(|| name.clone()));
    draft.cite(&current.sources);
    let statements = draft.statements(&current.statements);
    let share = state.reported.and_then(|reported| reported.share_done);
    let list = |things: &mut dyn Iterator<Item = Thing>| scene.list(things);
    let steps = scene.snapshot.course_of_activity(state.key);
    let course = course(&draft, Thing::Activity(state.key), &name, &steps);
    let badge = activity_status(voice, state.status, state.reported.map(|known| known.label));
    draft.ask_about(&badge.words, Some(state.responsible));
    let audits = audit::of_activity(&mut draft, &state.audits);
    let view = ActivityView {
        name,
        badge,
        since: stands_since(&steps, state.status).map(|since| since_words(scene, since)),
        reasons,
        responsible: scene.entry(Thing::Unit(state.responsible)),
        scorecard: scene.entry(Thing::Scorecard(state.scorecard)),
        start: current.start.map(|start| voice.period(start)),
        end: current.end.map(|end| voice.period(end)),
        share_done: share.map(|share| share_done(voice, share)),
        perspectives: list(&mut state.perspectives.iter().copied().map(Thing::Perspective)),
        delivers: list(&mut state.documents.iter().copied().map(Thing::Document)),
        standing: standing(
            scene,
            state.standing,
            scene.snapshot.closing(Thing::Activity(state.key)),
            in_force(scene, Some(state.scorecard)),
        ),
        timeline: timeline(scene, &voice.text(&current.name), [state.key]),
        description: draft.prose_if_any(current.description.as_ref(), 2),
        goals: list(&mut state.goals.iter().copied().map(Thing::Goal)),
        strategy_goals: list(&mut state.strategy_goals.iter().copied().map(Thing::StrategyGoal)),
        course,
        audits,
        statements,
        replaces: scene.maybe(state.replaces.map(Thing::Activity)),
        replaced_by: scene.maybe(state.replaced_by.map(Thing::Activity)),
    };
    draft.finish("activity.html", view)
}

/// All activities in force, by status, and within that by department.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Activities);
    let at = List::Activities.behind(scene);
    let links = CountLinks { up: draft.up(), at: &at };
    let roll_up = &scene.snapshot.totals.activities;
    let view = ListView {
        name: draft.title(),
        sentence: tally::sentence(roll_up, &scene.voice, Some(&links)),
        chart: distribution::bar(roll_up, &scene.voice),
        tally: distribution::tally(roll_up, &scene.voice, Some(&links)),
        sections: group::sections(scene, List::Activities),
        long_term: Vec::new(),
    };
    draft.finish_overview(view)
}
