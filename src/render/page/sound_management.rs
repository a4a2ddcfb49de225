//! The goals that matter to sound financial management, as the elected auditors need them: what was adopted, what is aimed at,
//! what came of it and where it leads, how fully it was reported, what was moved on the way, and what was corrected.

use super::audit::{self, AuditView};
use super::comparison::{self, DifferenceView};
use super::corrections;
use super::goal;
use crate::assess::{GoalState, RollUp};
use crate::locale::RichText;
use crate::model::{DecisionRole, GoalStatus, Indicator, Key, Thing};
use crate::render::block::distribution;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::status::{Badge, judgement};
use crate::render::words::{difference, measure, tally};

view! {
    /// The goals that matter to sound financial management.
    SoundManagementView {
        name: RichText,
        lead: RichText,
        chart: Html,
        tally: Html,
        goals: Vec<GoalPart>,
    }
}

view! {
    /// A goal, as it was adopted and as it went.
    GoalPart {
        /// The place in the page.
        id: String,
        goal: EntryView,
        /// How the unit judges it; `None`: no unit does.
        badge: Option<Badge>,
        judged: RichText,
        agreement: Option<RichText>,
        audits: Vec<AuditView>,
        scorecard: Option<EntryView>,
        /// How its card, or its perspective, was decided.
        decisions: Vec<Html>,
        evaluation: Html,
        measures: Vec<MeasureRow>,
        /// In how many rounds it was judged.
        covered: Option<RichText>,
        moved: Vec<MovedIn>,
        targets_moved: Vec<EntryView>,
        corrections: Vec<RichText>,
    }
}

view! {
    /// A measure of it: what is aimed at, what came of it, where it leads.
    MeasureRow {
        measure: EntryView,
        target: RichText,
        forecast: Option<RichText>,
    }
}

view! {
    /// What a revision changed in the goal.
    MovedIn {
        revision: Option<EntryView>,
        differences: Vec<DifferenceView>,
    }
}

/// The page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::SoundManagement);
    let voice = &scene.voice;
    let goals = scene.snapshot.sound_management_goals();
    // The municipality's long-term goals are judged by no unit, and are no part of the count.
    let of_cards = goals.iter().filter(|state| state.scorecard.is_some());
    let roll_up: RollUp<GoalStatus> = of_cards.map(|state| state.judged.status).collect();
    let are_all_judged = goals.iter().all(|state| state.scorecard.is_some());
    let lead = match goals.len() {
        0 => voice.label("sound-management-none"),
        count => voice.say("sound-management-lead", [("count", count.into())]),
    };
    let lead = if are_all_judged && roll_up.total() > 0 {
        RichText::joined([&lead, &tally::sentence(&roll_up, voice, None)], " ")
    } else {
        lead
    };
    draft.summarise(lead.clone());
    let goals = goals.into_iter().filter_map(|state| part(&mut draft, state)).collect();
    let view = SoundManagementView {
        name: draft.title(),
        lead,
        chart: distribution::bar(&roll_up, voice),
        tally: distribution::tally(&roll_up, voice, None),
        goals,
    };
    draft.finish_overview(view)
}

fn part<'r>(draft: &mut Draft<'r>, state: &'r GoalState<'r>) -> Option<GoalPart> {
    let scene = draft.scene;
    let voice = &scene.voice;
    let entry = scene.entry(Thing::Goal(state.key))?;
    let card = state.scorecard.and_then(|key| scene.snapshot.scorecard(key));
    let shown = card.and_then(|card| card.shown());
    let decided = shown.iter().flat_map(|shown| &shown.revision.decisions);
    let decided = decided.filter(|one| one.role == DecisionRole::Decided);
    let decided: Vec<_> = decided.collect();
    let decisions = decided.into_iter().flat_map(|one| draft.decisions(std::slice::from_ref(one)));
    let decisions = decisions.collect();
    draft.cite(&state.current.sources);
    let covered = scene.snapshot.rounds_judged(state).map(|(judged, due)| {
        let counts = [("judged", judged.into()), ("due", due.into())];
        voice.say("sound-management-covered", counts)
    });
    Some(GoalPart {
        id: format!("mal-{}", state.id),
        goal: entry,
        badge: state.scorecard.map(|_| judgement(voice, state.judged.status, state.judged.label)),
        judged: goal::judged(scene, state),
        agreement: goal::agreement(state).map(|id| voice.label(id)),
        audits: audit::of_goal(draft, &state.audits, state.scorecard.is_some(), &state.measured),
        scorecard: scene.maybe(state.scorecard.map(Thing::Scorecard)),
        decisions,
        evaluation: draft.prose_if_any(state.current.evaluation.as_ref(), 4),
        measures: state.indicators.iter().filter_map(|key| measure_row(scene, *key)).collect(),
        covered,
        moved: moved(scene, state),
        targets_moved: scene.list(targets_moved(scene, state).map(Thing::Indicator)),
        corrections: corrections(draft, state),
    })
}

fn measure_row(scene: &Scene<'_>, key: Key<Indicator>) -> Option<MeasureRow> {
    let state = scene.snapshot.indicator(key);
    Some(MeasureRow {
        measure: scene.entry(Thing::Indicator(key))?,
        target: measure::target_and_whether_moved(state, &scene.voice),
        forecast: measure::forecast_in_words(state, &scene.voice),
    })
}

/// What each revision changed in the goal, the latest first.
fn moved(scene: &Scene<'_>, state: &GoalState<'_>) -> Vec<MovedIn> {
    let pairs = state.versions.windows(2).rev();
    let moved = pairs.filter_map(|pair| {
        let [old, new] = pair else { return None };
        let differences = scene.snapshot.differences_of_goal(old, new);
        let turns = differences.iter().map(|one| difference::turn(scene, one));
        let differences: Vec<_> = turns.map(|turn| comparison::difference(&turn)).collect();
        let revision = state.scorecard.zip(new.revision);
        let revision = revision.map(|(card, position)| Thing::Revision(card, position));
        let revision = scene.maybe(revision);
        (!differences.is_empty()).then_some(MovedIn { revision, differences })
    });
    moved.collect()
}

/// The measures of it whose targets or baselines were others before.
fn targets_moved<'s>(
    scene: &'s Scene<'_>,
    state: &'s GoalState<'_>,
) -> impl Iterator<Item = Key<Indicator>> + 's {
    let measures = state.indicators.iter().copied();
    measures.filter(|key| !scene.snapshot.indicator(*key).former_targets.is_empty())
}

/// What was published of the goal or its measures and was corrected, the latest first.
fn corrections(draft: &Draft<'_>, state: &GoalState<'_>) -> Vec<RichText> {
    let measures = state.indicators.iter().map(|key| draft.scene.snapshot.indicator(*key).id);
    let things = measures.map(|id| format!("indicator/{id}"));
    let things: Vec<String> = things.chain([format!("goal/{}", state.id)]).collect();
    corrections::listed(draft, &things)
}
