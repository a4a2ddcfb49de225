//! What moved from one round to the next: statuses and values, the worse first, since that is what a reader must not
//! miss. Which way stands as a word, an arrow and a colour.

use crate::assess::{Move, Movement, RoundState, Trend, ValueMove, Wording};
use crate::locale::RichText;
use crate::model::{Period, Thing};
use crate::render::html::view::view;
use crate::render::scene::Scene;
use crate::render::words::measure;
use crate::render::words::movement::{shown, was};
use crate::render::words::status::Badge;

/// The ways to move, in the order in which they are told.
const ORDER: [Movement; 3] = [Movement::Worse, Movement::Better, Movement::Sideways];

view! {
    /// A status that moved.
    MoveRow {
        at: String,
        name: RichText,
        /// Which way, in words.
        way: RichText,
        badge: Badge,
        unit: Option<RichText>,
        /// What it was, in the round that it is held against.
        was: RichText,
        /// That as a note: "var …".
        before: RichText,
    }
}

view! {
    /// All that moved one way.
    MovedOneWay {
        /// Which way, and how many.
        name: RichText,
        rows: Vec<MoveRow>,
    }
}

/// What moved, the worse first: at most so many.
pub(super) fn moves(scene: &Scene<'_>, moves: &[Move<'_>], most: usize) -> Vec<MoveRow> {
    let sorted =
        ORDER.into_iter().flat_map(|way| moves.iter().filter(move |moved| moved.movement == way));
    sorted.take(most).filter_map(|moved| row(scene, moved, None)).collect()
}

/// What moved of some things, by which way; of each way at most so many, and how many there are.
pub(super) fn by_way(
    scene: &Scene<'_>,
    state: &RoundState<'_>,
    is_told: &dyn Fn(Thing) -> bool,
    most: usize,
) -> Vec<MovedOneWay> {
    let ways = ORDER.into_iter().map(|way| {
        let moves =
            state.moves.iter().filter(|moved| moved.movement == way && is_told(moved.thing));
        let moves: Vec<&Move<'_>> = moves.collect();
        let rows = moves.iter().take(most);
        let rows =
            rows.filter_map(|moved| row(scene, moved, before_the_one_before(scene, state, moved)));
        let id = match way {
            Movement::Worse => "moved-worse",
            Movement::Better => "moved-better",
            Movement::Sideways => "moved-sideways",
        };
        let name = scene.voice.say(id, [("count", moves.len().into())]);
        MovedOneWay { name, rows: rows.collect() }
    });
    ways.filter(|way| !way.rows.is_empty()).collect()
}

/// The period of the follow-up that a status is held against, where the unit left out the round before this one.
fn before_the_one_before(
    scene: &Scene<'_>,
    state: &RoundState<'_>,
    moved: &Move<'_>,
) -> Option<Period> {
    let snapshot = scene.snapshot;
    let card = if let Thing::Goal(key) = moved.thing {
        snapshot.goal(key)?.scorecard?
    } else if let Thing::Activity(key) = moved.thing {
        snapshot.activity(key)?.scorecard
    } else {
        return None;
    };
    let mut known = state.follow_ups.iter().filter_map(|key| snapshot.follow_up(*key));
    let before = snapshot.follow_up(known.find(|known| known.scorecard == card)?.previous?)?;
    (Some(before.round) != state.previous).then_some(before.period)
}

fn row(scene: &Scene<'_>, moved: &Move<'_>, since: Option<Period>) -> Option<MoveRow> {
    let entry = scene.entries.of(moved.thing)?;
    let (class, symbol, way) = shown(moved.movement);
    let mut from = scene.voice.status(moved.from);
    if let Some(since) = since {
        let period = scene.voice.period(since);
        from = scene.voice.say("was-in", [("label", from.into()), ("period", period.into())]);
    }
    Some(MoveRow {
        at: entry.at.clone(),
        name: entry.name.clone(),
        way: scene.voice.label(way),
        badge: Badge::new(class, symbol, scene.voice.text(moved.to)),
        unit: entry.unit.clone(),
        was: from,
        before: was(&scene.voice, moved.from),
    })
}

view! {
    /// A value that moved.
    MovedValue {
        at: String,
        name: RichText,
        before: Option<RichText>,
        now: RichText,
        way: Option<Badge>,
        unit: RichText,
    }
}

/// The values that some follow-ups of a round brought, those that grew worse first, and those with nothing to compare
/// with last; at most so many.
pub(super) fn values(
    scene: &Scene<'_>,
    state: &RoundState<'_>,
    is_told: &dyn Fn(Thing) -> bool,
    most: usize,
) -> Vec<MovedValue> {
    let told = |moved: &&ValueMove| is_told(Thing::FollowUp(moved.follow_up));
    let mut sorted: Vec<&ValueMove> = state.values.iter().filter(told).collect();
    sorted.sort_by_key(|moved| match moved.trend {
        Trend::Worse => 0,
        Trend::Better => 1,
        Trend::Up | Trend::Down => 2,
        Trend::Unchanged => 3,
        Trend::Unknown => 4,
    });
    sorted.into_iter().take(most).filter_map(|moved| value(scene, moved)).collect()
}

fn value(scene: &Scene<'_>, moved: &ValueMove) -> Option<MovedValue> {
    let entry = scene.entries.of(Thing::Indicator(moved.indicator))?;
    let unit = scene.snapshot.follow_up(moved.follow_up)?.unit;
    let state = scene.snapshot.indicator(moved.indicator);
    let voice = &scene.voice;
    let said = |(period, value): (Period, f64)| {
        let value = measure::with_unit(state, voice, value);
        let period = voice.period(period);
        voice.say("baseline-in", [("value", value.into()), ("period", period.into())])
    };
    Some(MovedValue {
        at: entry.at.clone(),
        name: entry.name.clone(),
        before: moved.before.map(said),
        now: said(moved.now),
        way: moved.before.map(|_| measure::trend_badge(voice, moved.trend)),
        unit: voice.text(&scene.snapshot.unit(unit).unit.name),
    })
}
