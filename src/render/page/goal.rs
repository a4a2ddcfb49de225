//! A goal, and all goals: as judged, as measured, by whom, and what has been said of it.

use super::audit::{self, AuditView};
use super::course::{CourseView, course};
use super::group::{self, List, ListView};
use crate::assess::{Agreement, GoalState, Standing, Wording, judged_since};
use crate::locale::RichText;
use crate::model::{Frameworks, GoalOwner, Thing};
use crate::render::block::distribution;
use crate::render::block::timeline::{TimelineView, timeline};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed::Feed;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, PageLink, Scene};
use crate::render::words::agenda;
use crate::render::words::kind::horizon;
use crate::render::words::standing::{in_force, since_words, standing};
use crate::render::words::status::Badge;
use crate::render::words::status::judgement;
use crate::render::words::tally::{self, CountLinks};

view! {
    /// A goal's page.
    GoalView {
        kind: RichText,
        name: RichText,
        badge: Badge,
        since: Option<RichText>,
        judged_sentence: RichText,
        measured: Vec<RichText>,
        agreement: Option<RichText>,
        unit: Option<EntryView>,
        scorecard: Option<EntryView>,
        perspective: Option<EntryView>,
        standing: RichText,
        reasons: Vec<RichText>,
        description: Html,
        evaluation: Html,
        indicators: Vec<EntryView>,
        activities: Vec<EntryView>,
        timeline: Option<TimelineView>,
        tally: Html,
        serves: Vec<EntryView>,
        served_by: Vec<EntryView>,
        strategy_goals: Vec<EntryView>,
        course: CourseView,
        audits: Vec<AuditView>,
        /// The way to the goals that matter to sound financial management, where it is one.
        sound_management: Option<PageLink>,
        agenda: Vec<RichText>,
        statements: Vec<Html>,
        replaces: Option<EntryView>,
        replaced_by: Option<EntryView>,
    }
}

/// A goal's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r GoalState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Goal(state.key), Section::Goals);
    if state.scorecard.is_some() {
        draft.follow(Feed::Goal(state.key));
    }
    let voice = &scene.voice;
    let current = state.current;
    let name = draft.named(&current.name);
    let unit =
        state.scorecard.and_then(|key| scene.snapshot.scorecard(key)).map(|entry| entry.unit);
    match (state.owner, unit, state.scorecard) {
        (_, Some(unit), Some(scorecard)) => {
            draft.crumb_units(unit);
            draft.crumb(Thing::Scorecard(scorecard));
            draft.reach(unit);
        }
        (GoalOwner::Perspective(perspective), _, _) => draft.crumb(Thing::Perspective(perspective)),
        (GoalOwner::Scorecard(_), _, _) => draft.crumb_to(Overview::Goals),
    }
    if let Some(unit) = unit {
        draft.title_with(unit);
    }
    let reasons = draft.reasons(&state.reasons);
    draft.summarise(reasons.first().cloned().unwrap_or_else(|| name.clone()));
    draft.cite(&current.sources);
    let statements = draft.statements(&current.statements);
    let steps = scene.snapshot.course_of_goal(state.key);
    let course = course(&draft, Thing::Goal(state.key), &name, &steps);
    let badge = judgement(voice, state.judged.status, state.judged.label);
    draft.ask_about(&badge.words, unit);
    let is_of_unit = state.scorecard.is_some();
    let audits = audit::of_goal(&mut draft, &state.audits, is_of_unit, &state.measured);
    let view = GoalView {
        kind: voice.label(horizon(current.horizon)),
        name,
        badge,
        since: judged_since(&steps, state.judged.status).map(|since| since_words(scene, since)),
        judged_sentence: judged(scene, state),
        measured: measured(scene, state),
        agreement: agreement(state).map(|id| voice.label(id)),
        unit: scene.maybe(unit.map(Thing::Unit)),
        scorecard: scene.maybe(state.scorecard.map(Thing::Scorecard)),
        perspective: scene.maybe(state.perspective.map(Thing::Perspective)),
        standing: standing(
            scene,
            state.standing,
            scene.snapshot.closing(Thing::Goal(state.key)),
            in_force(scene, state.scorecard),
        ),
        reasons,
        description: draft.prose_if_any(current.description.as_ref(), 2),
        evaluation: draft.prose_if_any(current.evaluation.as_ref(), 2),
        indicators: scene.list(state.indicators.iter().copied().map(Thing::Indicator)),
        activities: scene.list(state.activities.iter().copied().map(Thing::Activity)),
        timeline: (state.activities.len() > 1)
            .then(|| timeline(scene, &voice.text(&current.name), state.activities.iter().copied()))
            .flatten(),
        tally: distribution::tally(&state.measured.activities, voice, None),
        serves: scene.list(state.serves.iter().copied().map(Thing::Goal)),
        served_by: scene.list(state.served_by.iter().copied().map(Thing::Goal)),
        strategy_goals: scene.list(state.strategy_goals.iter().copied().map(Thing::StrategyGoal)),
        course,
        audits,
        sound_management: (state.standing == Standing::InForce
            && current.frameworks.sound_financial_management)
            .then(|| scene.way_to(Overview::SoundManagement)),
        agenda: agenda_links(&draft, &current.frameworks),
        statements,
        replaces: scene.maybe(state.replaces.map(Thing::Goal)),
        replaced_by: scene.maybe(state.replaced_by.map(Thing::Goal)),
    };
    draft.finish("goal.html", view)
}

/// The targets of Agenda 2030 that a goal serves, with the way to who else does.
pub(super) fn agenda_links(draft: &Draft<'_>, frameworks: &Frameworks) -> Vec<RichText> {
    let page = format!("{}{}", draft.up(), Overview::Agenda.address());
    let has_page = Overview::there(draft.scene.snapshot).any(|one| one == Overview::Agenda);
    let shown = frameworks.agenda_2030.iter().map(|target| {
        let words = agenda::served(&draft.scene.voice, *target);
        let at = format!("{page}#{}", agenda::place(target.goal));
        if has_page { words.linked(&at) } else { words }
    });
    shown.collect()
}

/// What the unit said of a goal last, in words.
pub(super) fn judged(scene: &Scene<'_>, state: &GoalState<'_>) -> RichText {
    let voice = &scene.voice;
    let follow_up = state.judged.follow_up.and_then(|key| scene.snapshot.follow_up(key));
    match follow_up.filter(|_| state.judged.label.is_some()) {
        Some(follow_up) => {
            let period = voice.period(follow_up.period);
            let said = voice.say("judged-in", [("period", period.into())]);
            // A judgement of other words must not look like one of these.
            match state.judged.in_other_words() {
                Some(reason) => RichText::joined([&said, &reason.in_words(voice)], " "),
                None => said,
            }
        }
        None if state.scorecard.is_none() => voice.label("judged-by-no-unit"),
        None if state.reports.is_empty() => voice.label("judged-not"),
        None => voice.label("judged-before-not-now"),
    }
}

/// What a goal's indicators and activities say, line by line.
pub(super) fn measured(scene: &Scene<'_>, state: &GoalState<'_>) -> Vec<RichText> {
    let measured = &state.measured;
    let counts = [
        ("measured-reached", measured.reached),
        ("measured-partly-reached", measured.partly_reached),
        ("measured-not-reached", measured.not_reached),
        ("measured-unknown", measured.unknown),
    ];
    let known = counts.into_iter().filter(|(_, count)| *count > 0);
    let mut lines: Vec<RichText> =
        known.map(|(id, count)| scene.voice.say(id, [("count", count.into())])).collect();
    if measured.activities.total() > 0 {
        lines.push(tally::sentence(&measured.activities, &scene.voice, None));
    }
    lines
}

/// Whether judgement and figures agree: the label, where that can be told.
pub(super) fn agreement(state: &GoalState<'_>) -> Option<&'static str> {
    match state.agreement {
        Agreement::Agree => Some("agreement-agree"),
        Agreement::JudgedBetter => Some("agreement-judged-better"),
        Agreement::JudgedWorse => Some("agreement-judged-worse"),
        Agreement::CannotTell => None,
    }
}

/// All goals in force, by how they are judged, and within that by department.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Goals);
    let at = List::Goals.behind(scene);
    let links = CountLinks { up: draft.up(), at: &at };
    let roll_up = &scene.snapshot.totals.goals;
    let long_term = scene.snapshot.perspectives().flat_map(|state| &state.long_term_goals);
    let view = ListView {
        name: draft.title(),
        sentence: tally::sentence(roll_up, &scene.voice, Some(&links)),
        chart: distribution::bar(roll_up, &scene.voice),
        tally: distribution::tally(roll_up, &scene.voice, Some(&links)),
        sections: group::sections(scene, List::Goals),
        long_term: scene.list(long_term.copied().map(Thing::Goal)),
    };
    draft.finish_overview(view)
}
