//! A round, and all rounds: who reported, what was said, what moved.

use tera::Value;

use super::follow_up::timeliness;
use crate::assess::{FollowUpState, RoundStage, RoundState, Wording};
use crate::model::{Key, Scorecard, Thing};
use crate::render::Error;
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::markup;
use crate::render::scene::{Scene, Section};
use crate::render::tally::{self, Distribution};
use crate::render::view::{map, view};
use crate::render::voice::Voice;

view! {
    /// A round's page.
    RoundView<'v> {
        name: String,
        lead: String,
        stage: &'v str,
        deadline: String,
        published: String,
        reported: String,
        distributions: Vec<Distribution>,
        moves: Vec<Value>,
        follow_ups: Vec<Value>,
        missing: Vec<Value>,
        previous: Value,
        next: Value,
        changes: Option<Value>,
    }
}

/// A round's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r RoundState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Round(state.key), Section::Rounds);
    draft.crumb_to(Overview::Rounds, "rounds");
    let (voice, cards) = (&scene.voice, &scene.cards);
    let lead = lead(voice, state);
    draft.summarise(lead.clone());
    let goals = (state.goals.total() > 0)
        .then(|| tally::distribution(voice.label("distribution-goals"), &state.goals, voice, None));
    let activities = (state.activities.total() > 0).then(|| {
        tally::distribution(voice.label("distribution-activities"), &state.activities, voice, None)
    });
    let follow_ups = state.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key));
    let view = RoundView {
        name: draft.title(),
        lead,
        stage: voice.label(stage(state.stage)),
        deadline: voice.date(state.round.deadline),
        published: voice.date(state.round.published),
        reported: counts(voice, state),
        distributions: goals.into_iter().chain(activities).collect(),
        moves: moves(scene, &state.moves, usize::MAX),
        follow_ups: follow_ups.filter_map(|follow_up| row(scene, follow_up)).collect(),
        missing: missing(scene, &state.missing),
        previous: cards.maybe(state.previous.map(Thing::Round)),
        next: cards.maybe(state.next.map(Thing::Round)),
        changes: super::changes::link(scene, state.key),
    };
    draft.finish("round.html", view)
}

fn lead(voice: &Voice, state: &RoundState<'_>) -> String {
    let deadline = voice.date(state.round.deadline);
    match state.stage {
        RoundStage::Upcoming => voice.say("round-upcoming", [("deadline", deadline.into())]),
        RoundStage::Open => voice.say("round-open", [("deadline", deadline.into())]),
        RoundStage::Closed => {
            let published = voice.date(state.round.published);
            voice.say("round-closed", [("published", published.into())])
        }
        RoundStage::Published => voice.say(
            "round-published",
            [("expected", state.expected.into()), ("reported", state.reported().into())],
        ),
    }
}

fn counts(voice: &Voice, state: &RoundState<'_>) -> String {
    let spoken = [
        ("reported", state.reported().into()),
        ("expected", state.expected.into()),
        ("late", state.late.into()),
    ];
    voice.say("round-counts", spoken)
}

fn stage(stage: RoundStage) -> &'static str {
    match stage {
        RoundStage::Upcoming => "stage-not-started",
        RoundStage::Open => "stage-open",
        RoundStage::Closed => "stage-past-deadline",
        RoundStage::Published => "stage-published",
    }
}

fn row(scene: &Scene<'_>, state: &FollowUpState<'_>) -> Option<Value> {
    let card = scene.cards.of(Thing::FollowUp(state.key))?;
    let goals = state.goals.iter().filter(|said| match (said.label, said.before) {
        (Some(now), Some(before)) => now.id != before.id,
        (Some(_) | None, _) => false,
    });
    let activities = state.activities.iter().filter(|said| match (said.label, said.before) {
        (Some(now), Some(before)) => now.id != before.id,
        (Some(_) | None, _) => false,
    });
    let moved = goals.count() + activities.count();
    Some(map([
        ("at", card.at.as_str().into()),
        ("unit", scene.cards.of(Thing::Unit(state.unit))?.name.as_str().into()),
        ("timeliness", timeliness(&scene.voice, state).into()),
        ("moved", scene.voice.say("moved-count", [("count", moved.into())]).into()),
    ]))
}

fn missing(scene: &Scene<'_>, cards: &[Key<Scorecard>]) -> Vec<Value> {
    let units = cards.iter().filter_map(|key| scene.snapshot.scorecard(*key));
    let shown = units.filter_map(|card| {
        let at = &scene.cards.of(Thing::Scorecard(card.key))?.at;
        let name = &scene.cards.of(Thing::Unit(card.unit))?.name;
        Some(map([("at", at.as_str().into()), ("name", name.as_str().into())]))
    });
    shown.collect()
}

/// What moved, the worse first, since that is what a reader must not miss.
pub(super) fn moves(
    scene: &Scene<'_>,
    moves: &[crate::assess::Move<'_>],
    most: usize,
) -> Vec<Value> {
    use crate::assess::Movement;
    let mut sorted: Vec<_> = moves.iter().collect();
    sorted.sort_by_key(|moved| match moved.movement {
        Movement::Worse => 0,
        Movement::Better => 1,
        Movement::Sideways => 2,
    });
    let shown = sorted.into_iter().take(most).filter_map(|moved| {
        let card = scene.cards.of(moved.thing)?;
        let (class, symbol) = match moved.movement {
            Movement::Better => ("better", crate::model::Symbol::Up),
            Movement::Worse => ("worse", crate::model::Symbol::Down),
            Movement::Sideways => ("unknown", crate::model::Symbol::Right),
        };
        let badge = markup::badge(class, symbol, scene.voice.text(moved.to));
        Some(map([
            ("at", card.at.as_str().into()),
            ("name", card.name.as_str().into()),
            ("badge", Value::safe_string(&badge)),
            ("unit", card.value.get_from_path("unit").cloned().unwrap_or_else(Value::none)),
            ("before", super::follow_up::was(&scene.voice, moved.from).into()),
        ]))
    });
    shown.collect()
}

view! {
    /// All rounds.
    RoundsView {
        rows: Vec<Value>,
    }
}

/// All rounds, latest first.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Rounds, "rounds", Section::Rounds);
    let voice = &scene.voice;
    let mut rounds: Vec<_> = scene.snapshot.rounds().collect();
    rounds.reverse();
    let rows = rounds.into_iter().filter_map(|state| {
        let card = scene.cards.of(Thing::Round(state.key))?;
        Some(map([
            ("at", card.at.as_str().into()),
            ("name", voice.period(state.round.period).into()),
            ("stage", voice.label(stage(state.stage)).into()),
            ("deadline", voice.date(state.round.deadline).into()),
            ("published", voice.date(state.round.published).into()),
            ("reported", counts(voice, state).into()),
        ]))
    });
    let view = RoundsView { rows: rows.collect() };
    draft.finish("rounds.html", view)
}
