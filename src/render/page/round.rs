//! A round, and all rounds: what was said, in the units' own words; what moved; how it went beside the rounds before.

use std::collections::BTreeMap;

use tera::Value;

use super::matrix;
use super::moved::{self, MovedOneWay, MovedValue};
use crate::assess::{FollowUpState, Reporting, RoundCounts, RoundStage, RoundState, Wording};
use crate::model::{Key, Label, Scorecard, Thing, Unit};
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::over_rounds::{OverRounds, over_rounds};
use crate::render::scene::{Scene, Section};
use crate::render::view::{Html, map, view};
use crate::render::voice::Voice;
use crate::render::{Error, reporting};

view! {
    /// A round's page.
    RoundView<'v> {
        name: String,
        lead: String,
        stage: &'v str,
        deadline: String,
        published: String,
        reported: String,
        whole: Vec<OverRounds>,
        moved: Vec<MovedOneWay>,
        values: Vec<MovedValue>,
        nothing_moved: &'v str,
        departments: Vec<Department>,
        perspectives: Vec<Part>,
        parts: Vec<Part>,
        previous: Value,
        next: Value,
        changes: Option<Value>,
    }
}

view! {
    /// What a department's units said.
    Department {
        /// The place in the page.
        anchor: String,
        name: String,
        sentence: String,
        follow_ups: Vec<Said>,
        missing: Vec<Value>,
    }
}

view! {
    /// What one unit said.
    Said {
        at: String,
        unit: String,
        badge: Html,
        handed_in: Option<String>,
        moved: String,
        body: Html,
    }
}

view! {
    /// How it went in one part of the whole.
    Part {
        name: String,
        at: String,
        distributions: Vec<OverRounds>,
    }
}

/// A round's page.
pub(super) fn page<'r>(scene: &'r Scene<'r>, state: &'r RoundState<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::Round(state.key), Section::Rounds);
    draft.crumb_to(Overview::Rounds, "rounds");
    let (voice, cards, history) = (&scene.voice, &scene.cards, &scene.snapshot.history);
    let lead = lead(voice, state);
    draft.summarise(lead.clone());
    let perspectives = history.perspectives.iter().filter_map(|(key, counts)| {
        let thing = key.map(Thing::Perspective);
        part(scene, thing.ok_or("no-perspective"), until(state, counts))
    });
    let parts = history.departments.iter();
    let parts =
        parts.filter_map(|(key, counts)| part(scene, Ok(Thing::Unit(*key)), until(state, counts)));
    let view = RoundView {
        name: draft.title(),
        lead,
        stage: voice.label(stage(state.stage)),
        deadline: voice.date(state.round.deadline),
        published: voice.date(state.round.published),
        reported: counts(voice, state),
        whole: distributions(scene, None, until(state, &history.whole)),
        moved: moved::by_way(scene, state),
        values: moved::values(scene, state),
        nothing_moved: voice.label(match state.previous {
            Some(_) => "round-nothing-moved",
            None => "round-first",
        }),
        departments: departments(&draft, state),
        perspectives: perspectives.collect(),
        parts: parts.collect(),
        previous: cards.maybe(state.previous.map(Thing::Round)),
        next: cards.maybe(state.next.map(Thing::Round)),
        changes: super::changes::link(scene, state.key),
    };
    draft.finish("round.html", view)
}

/// The rounds up to this one; none where this one is not published.
fn until<'c>(state: &RoundState<'_>, counts: &'c [RoundCounts]) -> &'c [RoundCounts] {
    let end = counts.iter().position(|counts| counts.round == state.key);
    end.and_then(|end| counts.get(..=end)).unwrap_or_default()
}

fn part(
    scene: &Scene<'_>,
    named: Result<Thing, &'static str>,
    counts: &[RoundCounts],
) -> Option<Part> {
    let (name, at) = match named {
        Ok(thing) => {
            let card = scene.cards.of(thing)?;
            (card.name.clone(), card.at.clone())
        }
        Err(label) => (scene.voice.label(label).to_owned(), String::new()),
    };
    let distributions = distributions(scene, Some(&name), counts);
    (!distributions.is_empty()).then_some(Part { name, at, distributions })
}

fn distributions(scene: &Scene<'_>, part: Option<&str>, counts: &[RoundCounts]) -> Vec<OverRounds> {
    let goals: Vec<_> = counts.iter().map(|counts| (counts.round, counts.goals)).collect();
    let activities: Vec<_> =
        counts.iter().map(|counts| (counts.round, counts.activities)).collect();
    let goals = over_rounds(scene, scene.voice.label("distribution-goals"), part, &goals);
    let activities =
        over_rounds(scene, scene.voice.label("distribution-activities"), part, &activities);
    goals.into_iter().chain(activities).collect()
}

/// How far a round has come, in a sentence.
pub(crate) fn lead(voice: &Voice, state: &RoundState<'_>) -> String {
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

/// The label of how far a round has come.
pub(crate) fn stage(stage: RoundStage) -> &'static str {
    match stage {
        RoundStage::Upcoming => "stage-not-started",
        RoundStage::Open => "stage-open",
        RoundStage::Closed => "stage-past-deadline",
        RoundStage::Published => "stage-published",
    }
}

/// What the units said, by department.
fn departments(draft: &Draft<'_>, state: &RoundState<'_>) -> Vec<Department> {
    let scene = draft.scene;
    let department = |unit: Key<Unit>| scene.snapshot.unit(unit).department();
    let mut found: BTreeMap<Key<Unit>, (Vec<Said>, Vec<Value>)> = BTreeMap::new();
    for follow_up in state.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key)) {
        let of = found.entry(department(follow_up.unit)).or_default();
        of.0.extend(said(draft, follow_up));
    }
    for card in state.missing.iter().filter_map(|key| scene.snapshot.scorecard(*key)) {
        found.entry(department(card.unit)).or_default().1.extend(missing(scene, card.key));
    }
    let shown = found.into_iter().filter_map(|(unit, (follow_ups, missing))| {
        let name = scene.cards.of(Thing::Unit(unit))?.name.clone();
        let spoken = [
            ("expected", (follow_ups.len() + missing.len()).into()),
            ("reported", follow_ups.len().into()),
        ];
        Some(Department {
            anchor: scene.snapshot.unit(unit).unit.id.to_string(),
            name,
            sentence: scene.voice.say("round-published", spoken),
            follow_ups,
            missing,
        })
    });
    shown.collect()
}

fn said(draft: &Draft<'_>, state: &FollowUpState<'_>) -> Option<Said> {
    let scene = draft.scene;
    let card = scene.cards.of(Thing::FollowUp(state.key))?;
    let goals = state.goals.iter().filter(|said| has_moved(said.before, said.label));
    let activities = state.activities.iter().filter(|said| has_moved(said.before, said.label));
    let moved = goals.count() + activities.count();
    Some(Said {
        at: card.at.clone(),
        unit: scene.cards.of(Thing::Unit(state.unit))?.name.clone(),
        badge: Html(reporting::badge(&scene.voice, Reporting::from(state.timeliness))),
        handed_in: state.reported.map(|day| scene.voice.date(day)),
        moved: scene.voice.say("moved-count", [("count", moved.into())]),
        body: draft.prose_if_any(state.body, 4),
    })
}

fn has_moved<S>(before: Option<&Label<S>>, now: Option<&Label<S>>) -> bool {
    matches!((before, now), (Some(before), Some(now)) if before.id != now.id)
}

fn missing(scene: &Scene<'_>, key: Key<Scorecard>) -> Option<Value> {
    let card = scene.snapshot.scorecard(key)?;
    let at = &scene.cards.of(Thing::Scorecard(key))?.at;
    let name = &scene.cards.of(Thing::Unit(card.unit))?.name;
    Some(map([("at", at.as_str().into()), ("name", name.as_str().into())]))
}

view! {
    /// All rounds.
    RoundsView {
        reporting: String,
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
    let view = RoundsView { reporting: matrix::lead(scene), rows: rows.collect() };
    draft.finish("rounds.html", view)
}
