//! The start page: how is it going, what moved, what is late, when is the next follow-up, and where to go from here.

use tera::Value;

use super::scorecard::{self, Stated};
use super::{List, matrix, moved, news, whats_new};
use crate::assess::Wording;
use crate::model::{Key, Round, StatedThing, Thing, UnitKind};
use crate::render::Error;
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::feed::Feed;
use crate::render::scene::{Scene, Section};
use crate::render::tally::{self, Behind};
use crate::render::view::{Html, map, view};

view! {
    /// The start page.
    StartView<'v> {
        name: String,
        lead: Html,
        known_from: String,
        reporting: Option<String>,
        stated_counts: Vec<Stated>,
        goals_sentence: Html,
        long_term: Option<String>,
        chart: Html,
        tally: Html,
        goals_chart: Html,
        goals_tally: Html,
        strategy: Value,
        moves: Vec<Value>,
        more_moves: Value,
        no_moves: &'v str,
        late: Vec<Value>,
        more_late: Option<String>,
        ends_unknown: Option<String>,
        has_round: bool,
        whats_new: Value,
        next_round: String,
        overdue: Vec<String>,
        falls_due: Value,
        body: Html,
        ways: Vec<Way>,
        news: Vec<Value>,
    }
}

view! {
    /// A way into the site from what a person already knows.
    Way {
        name: String,
        rows: Vec<Value>,
    }
}

/// How many rows of a list fit in one screen.
const SHOWN: usize = 5;

/// The start page.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Start, "overview", Section::Start);
    let (voice, totals) = (&scene.voice, &scene.snapshot.totals);
    let (activities, goals) = (List::Activities.behind(scene), List::Goals.behind(scene));
    let activities = Behind { up: "", at: &activities };
    let goals = Behind { up: "", at: &goals };
    let lead = tally::sentence(&totals.activities, voice, Some(&activities));
    match scene.own_words(scene.options.imprint.description.as_deref()) {
        Some(description) => draft.summarise(description),
        None => draft.summarise(tally::plain(&lead)),
    }
    draft.follow(Feed::All);
    let start = scene.snapshot.start;
    let name = match start {
        Some(page) => draft.named(&page.title),
        None => draft.title(),
    };
    let body = draft.prose_if_any(start.and_then(|page| page.body.as_ref()), 1);
    if let Some(page) = start {
        draft.cite(&page.sources);
    }
    let stated_counts = stated_counts(&mut draft);
    let view = StartView {
        name,
        lead,
        known_from: known_from(scene),
        reporting: totals.last_round.and_then(|key| matrix::of_round(scene, key)),
        stated_counts,
        long_term: long_term(scene),
        goals_sentence: tally::sentence(&totals.goals, voice, Some(&goals)),
        chart: tally::bar(&totals.activities, voice),
        tally: tally::tally(&totals.activities, voice, Some(&activities)),
        goals_chart: tally::bar(&totals.goals, voice),
        goals_tally: tally::tally(&totals.goals, voice, Some(&goals)),
        strategy: strategy(scene),
        moves: moved::moves(scene, &totals.moves, SHOWN),
        more_moves: more_moves(scene),
        no_moves: voice.label(match totals.last_round {
            Some(_) => "start-no-moves",
            None => "start-no-moves-yet",
        }),
        late: scene.cards.list(totals.late.iter().take(SHOWN).copied().map(Thing::Activity)),
        more_late: totals
            .late
            .len()
            .checked_sub(SHOWN)
            .filter(|more| *more > 0)
            .map(|more| voice.say("more-late", [("count", more.into())])),
        ends_unknown: ends_unknown(scene),
        has_round: totals.last_round.is_some(),
        whats_new: whats_new::in_short(scene),
        next_round: next_round(scene),
        overdue: totals.overdue_rounds.iter().filter_map(|key| overdue(scene, *key)).collect(),
        falls_due: falls_due(scene),
        body,
        ways: ways(scene),
        news: news::rows(scene, SHOWN),
    };
    draft.finish("start.html", view)
}

/// What the overall scorecard's decision states that it holds, beside what is known here.
fn stated_counts(draft: &mut Draft<'_>) -> Vec<Stated> {
    let mut roots = draft.scene.snapshot.scorecards().filter(|card| card.parent.is_none());
    let Some(card) = roots.next().and_then(|root| root.shown()) else { return Vec::new() };
    let scorecards = draft.scene.snapshot.scorecards().count();
    scorecard::stated(draft, &card.revision.stated_counts, |thing| match thing {
        StatedThing::Goals => Some(card.goals.len()),
        StatedThing::Activities => Some(card.activities.len()),
        StatedThing::Scorecards => Some(scorecards),
        StatedThing::Strengths | StatedThing::Departments => None,
    })
}

/// From which follow-up the figures are, or that there is none.
pub(crate) fn known_from(scene: &Scene<'_>) -> String {
    let voice = &scene.voice;
    let last = scene.snapshot.totals.last_round.and_then(|key| scene.snapshot.round(key));
    match last {
        Some(state) => voice.say(
            "start-last-round",
            [
                ("period", voice.period(state.round.period).into()),
                ("date", voice.date(state.round.published).into()),
            ],
        ),
        None => voice.label("start-nothing-reported").to_owned(),
    }
}

fn strategy(scene: &Scene<'_>) -> Value {
    let Some(state) = scene.snapshot.strategies().next() else { return Value::none() };
    let Some(card) = scene.cards.of(Thing::Strategy(state.key)) else { return Value::none() };
    let sentence = tally::levels(state.levels, &scene.voice);
    map([
        ("at", card.at.as_str().into()),
        ("name", card.name.as_str().into()),
        ("sentence", Value::safe_string(&sentence.0)),
    ])
}

/// Of how many activities it cannot be said whether they are late, since their last day is not known.
fn ends_unknown(scene: &Scene<'_>) -> Option<String> {
    let in_force = scene.snapshot.scorecards().flat_map(|card| &card.activities);
    let known = in_force.filter_map(|key| scene.snapshot.activity(*key));
    let count = known.filter(|state| state.current.end.is_none()).count();
    (count > 0).then(|| scene.voice.say("ends-unknown", [("count", count.into())]))
}

fn long_term(scene: &Scene<'_>) -> Option<String> {
    let count: usize = scene.snapshot.perspectives().map(|state| state.long_term_goals.len()).sum();
    (count > 0).then(|| scene.voice.say("long-term-count", [("count", count.into())]))
}

fn more_moves(scene: &Scene<'_>) -> Value {
    let totals = &scene.snapshot.totals;
    let more = totals.moves.len().saturating_sub(SHOWN);
    let round = totals.last_round.and_then(|key| scene.cards.of(Thing::Round(key)));
    match round {
        Some(round) if more > 0 => {
            let words = scene.voice.say("more-moves", [("count", more.into())]);
            map([("at", round.at.as_str().into()), ("name", words.into())])
        }
        Some(_) | None => Value::none(),
    }
}

fn next_round(scene: &Scene<'_>) -> String {
    let voice = &scene.voice;
    let next = scene.snapshot.totals.next_round.and_then(|key| scene.snapshot.round(key));
    match next {
        Some(state) => voice.say(
            "start-next-round",
            [
                ("period", voice.period(state.round.period).into()),
                ("date", voice.date(state.round.published).into()),
            ],
        ),
        None => voice.label("start-no-next-round").to_owned(),
    }
}

fn overdue(scene: &Scene<'_>, key: Key<Round>) -> Option<String> {
    let state = scene.snapshot.round(key)?;
    let voice = &scene.voice;
    Some(voice.say(
        "start-overdue",
        [
            ("period", voice.period(state.round.period).into()),
            ("date", voice.date(state.round.published).into()),
        ],
    ))
}

/// What the page is to say by itself once the next follow-up is overdue and the site has not been built since: the day,
/// and the words. Until that day they are there without being shown.
fn falls_due(scene: &Scene<'_>) -> Value {
    let next = scene.snapshot.totals.next_round.and_then(|key| scene.snapshot.round(key));
    let Some(state) = next else { return Value::none() };
    let (voice, day) = (&scene.voice, state.round.published);
    let spoken =
        [("period", voice.period(state.round.period).into()), ("date", voice.date(day).into())];
    map([("day", day.to_string().into()), ("words", voice.say("start-falls-due", spoken).into())])
}

fn ways(scene: &Scene<'_>) -> Vec<Way> {
    let snapshot = scene.snapshot;
    let perspectives = snapshot.perspectives().map(|state| Thing::Perspective(state.key));
    let areas = snapshot.strategy_areas().map(|state| Thing::StrategyArea(state.key));
    let departments = snapshot
        .units()
        .filter(|state| matches!(state.unit.kind, UnitKind::Municipality | UnitKind::Department));
    let departments = departments.map(|state| Thing::Unit(state.key));
    let way = |label: &'static str, things: &mut dyn Iterator<Item = Thing>| Way {
        name: scene.voice.label(label).to_owned(),
        rows: scene.cards.list(things),
    };
    let mut ways = vec![
        way("departments", &mut { departments }),
        way("perspectives", &mut { perspectives }),
        way("strategy-areas", &mut { areas }),
    ];
    ways.retain(|way| !way.rows.is_empty());
    ways
}
