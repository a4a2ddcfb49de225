//! The start page's answers: what is late, what moved, who reported, what is new and what comes next. A figure each, which
//! leads to the list behind it; where nothing is known, words that say so and no figure, for that would be a nought.

use jiff::civil::Date;

use super::group::List;
use super::whats_new;
use crate::assess::{Movement, RoundStage, Wording};
use crate::locale::RichText;
use crate::model::{ActivityStatus, Key, Period, StrategyGoal, Thing};
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::Scene;
use crate::render::words::tally::{self, CountLinks, CountedStatus};

view! {
    /// An answer.
    Answer {
        /// How it looks, as the style sheet knows it: that of a status, or none.
        class: &'static str,
        /// The figure; `None`: it is not known.
        figure: Option<RichText>,
        /// What it is a figure of, to be read after it, or why there is none.
        words: RichText,
        /// The list behind it.
        at: String,
    }
}

/// All of them, in the order in which a reader asks. Before the first follow-up nobody can say how it goes: then they tell
/// what has been promised, and how much of it can be followed up.
pub(super) fn answers(scene: &Scene<'_>) -> Vec<Answer> {
    if scene.snapshot.totals.last_round.is_none() {
        let totals = &scene.snapshot.totals;
        let late = (!totals.late.is_empty()).then(|| late(scene));
        let next = totals.next_round.is_some().then(|| next(scene));
        let promised = promised(scene).into_iter().chain(judgeable(scene));
        return late.into_iter().chain(promised).chain(next).collect();
    }
    let answers = [late(scene), moved(scene), reported(scene), new(scene), next(scene)];
    answers.into_iter().chain(judgeable(scene)).collect()
}

/// What has been promised, by kind, and of how much of it there is a last day or a measure.
fn promised(scene: &Scene<'_>) -> Vec<Answer> {
    let (voice, snapshot) = (&scene.voice, scene.snapshot);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let all = |id: &'static str, found: usize, at: &str| {
        (found > 0).then(|| Answer {
            class: "",
            figure: Some(voice.count(count(found)).into()),
            words: voice.say(id, [("count", count(found).into())]),
            at: at.to_owned(),
        })
    };
    let share = |id: &'static str, found: usize, of: usize, at: &str| {
        let spoken = [("count", found.into()), ("expected", of.into())];
        (of > 0).then(|| Answer {
            class: "",
            figure: Some(voice.say("answer-share", spoken)),
            words: voice.label(id),
            at: at.to_owned(),
        })
    };
    let in_force = || snapshot.scorecards().flat_map(|card| &card.activities);
    let activities = in_force().filter(|key| snapshot.activity(**key).is_some()).count();
    let goals: usize = snapshot.scorecards().map(|card| card.goals.len()).sum();
    let (goals_at, activities_at) = (Overview::Goals.address(), Overview::Activities.address());
    let strategy = snapshot.strategies().next();
    let strategy_goals = strategy.map_or(&[][..], |state| &state.goals);
    let at = strategy.and_then(|state| scene.entries.of(Thing::Strategy(state.key)));
    let strategy_at = at.map_or("", |entry| entry.at.as_str());
    let is_measured =
        |key: &&Key<StrategyGoal>| !snapshot.strategy_goal(**key).indicators.is_empty();
    let measured = strategy_goals.iter().filter(is_measured).count();
    let with_end = activities - ends_unknown(scene).min(activities);
    let answers = [
        all("promised-goals", goals, goals_at),
        all("promised-activities", activities, activities_at),
        share("promised-ends", with_end, activities, activities_at),
        all("promised-strategy-goals", strategy_goals.len(), strategy_at),
        share("promised-measured", measured, strategy_goals.len(), strategy_at),
    ];
    answers.into_iter().flatten().collect()
}

/// The most units that are named where it is told who has promised.
const NAMED: usize = 3;

/// Who has promised, and until when, before the first follow-up; `None`: one is out, or nothing has been promised.
pub(super) fn promised_by(scene: &Scene<'_>) -> Option<RichText> {
    let (voice, snapshot) = (&scene.voice, scene.snapshot);
    if snapshot.totals.last_round.is_some() {
        return None;
    }
    let units = snapshot.scorecards().map(|card| scene.entries.of(Thing::Unit(card.unit)));
    let units: Vec<RichText> = units.flatten().map(|entry| entry.name.clone()).collect();
    let by = match units.len() {
        0 => None,
        count if count <= NAMED => Some(tally::listed(&units, voice)),
        count => Some(voice.say("promised-by-units", [("count", count.into())])),
    };
    let activities = snapshot.scorecards().flat_map(|card| &card.activities);
    let ends = activities.filter_map(|key| snapshot.activity(*key)?.current.end);
    let is_ahead = |day: &Date| *day >= snapshot.as_of;
    let last = ends.map(Period::last_day).max().filter(is_ahead);
    let mut sentences: Vec<RichText> = Vec::new();
    sentences.extend(by.map(|units| voice.say("promised-by", [("units", units.into())])));
    sentences
        .extend(last.map(|day| voice.say("promised-until", [("date", voice.date(day).into())])));
    for state in snapshot.strategies() {
        if let Some(to) = state.strategy.to.filter(|to| is_ahead(&to.last_day())) {
            let name = voice.text(&state.strategy.name);
            let spoken = [("name", name.into()), ("period", voice.period(to).into())];
            sentences.push(voice.say("promised-by-strategy", spoken));
        }
    }
    (!sentences.is_empty()).then(|| RichText::joined(&sentences, " "))
}

/// Of how many promises it can be judged if they are kept; `None`: there are none.
fn judgeable(scene: &Scene<'_>) -> Option<Answer> {
    let count = scene.snapshot.judgeable();
    let spoken = [("count", count.judgeable.into()), ("expected", count.promises.into())];
    (count.promises > 0).then(|| Answer {
        class: "",
        figure: Some(scene.voice.say("answer-share", spoken)),
        words: scene.voice.label("answer-judgeable"),
        at: Overview::Judgeability.address().to_owned(),
    })
}

/// Of how many activities in force it cannot be said whether they are late, since their last day is not known.
pub(super) fn ends_unknown(scene: &Scene<'_>) -> usize {
    scene.snapshot.ends_unknown(scene.snapshot.scorecards())
}

fn late(scene: &Scene<'_>) -> Answer {
    let voice = &scene.voice;
    let count = scene.snapshot.totals.late.len();
    let list = Overview::Activities.address();
    if count == 0 && ends_unknown(scene) > 0 {
        return unknown(scene, "answer-late-unknown", list);
    }
    Answer {
        class: if count > 0 { "is-late" } else { "is-done" },
        figure: Some(voice.count(u32::try_from(count).unwrap_or(u32::MAX)).into()),
        words: voice.say("answer-late", [("count", count.into())]),
        at: if count > 0 { late_list(scene) } else { list.to_owned() },
    }
}

/// The list of what is late.
pub(super) fn late_list(scene: &Scene<'_>) -> String {
    let at = List::Activities.behind(scene);
    CountLinks { up: "", at: &at }.address(ActivityStatus::Late.word())
}

fn moved(scene: &Scene<'_>) -> Answer {
    let (voice, totals) = (&scene.voice, &scene.snapshot.totals);
    let round = totals.last_round.and_then(|key| scene.snapshot.round(key));
    let entry = round.and_then(|round| scene.entries.of(Thing::Round(round.key)));
    let (Some(round), Some(entry)) = (round, entry) else {
        return unknown(scene, "answer-moved-unknown", Overview::Changes.address());
    };
    if round.previous.is_none() {
        return unknown(scene, "answer-moved-first", &entry.at);
    }
    let count = |way: Movement| totals.moves.iter().filter(|moved| moved.movement == way).count();
    let (worse, better) = (count(Movement::Worse), count(Movement::Better));
    Answer {
        class: if worse > 0 { "is-worse" } else { "is-unchanged" },
        figure: Some(voice.count(u32::try_from(worse).unwrap_or(u32::MAX)).into()),
        words: voice.say("answer-moved", [("worse", worse.into()), ("better", better.into())]),
        at: format!("{}#moved", entry.at),
    }
}

fn reported(scene: &Scene<'_>) -> Answer {
    let voice = &scene.voice;
    let published = scene.snapshot.rounds().filter(|state| state.stage == RoundStage::Published);
    let list = Overview::Reporting.address();
    let Some(round) = published.last() else {
        return unknown(scene, "answer-reported-unknown", list);
    };
    let counts = round.counts();
    let spoken = [("count", counts.reported().into()), ("expected", counts.expected.into())];
    let period = voice.period(round.round.period);
    Answer {
        class: if counts.missing > 0 { "is-missing" } else { "is-done" },
        figure: Some(voice.say("answer-share", spoken)),
        words: voice.say(
            "answer-reported",
            [("expected", counts.expected.into()), ("period", period.into())],
        ),
        at: list.to_owned(),
    }
}

fn new(scene: &Scene<'_>) -> Answer {
    let voice = &scene.voice;
    let list = Overview::WhatsNew.address();
    let Some((goals, activities)) = whats_new::together(scene) else {
        return unknown(scene, "answer-new-unknown", list);
    };
    let count = goals.new + activities.new;
    Answer {
        class: "",
        figure: Some(voice.count(u32::try_from(count).unwrap_or(u32::MAX)).into()),
        words: voice.say("answer-new", [("count", count.into())]),
        at: list.to_owned(),
    }
}

fn next(scene: &Scene<'_>) -> Answer {
    let voice = &scene.voice;
    let next = scene.snapshot.totals.next_round.and_then(|key| scene.snapshot.round(key));
    let at = Overview::Calendar.address();
    let Some(state) = next else { return unknown(scene, "answer-next-unknown", at) };
    let period = voice.period(state.round.period);
    Answer {
        class: "",
        figure: Some(voice.date(state.round.published).into()),
        words: voice.say("answer-next", [("period", period.into())]),
        at: at.to_owned(),
    }
}

fn unknown(scene: &Scene<'_>, label: &'static str, at: &str) -> Answer {
    let words = scene.voice.label(label);
    Answer { class: "is-unknown", figure: None, words, at: at.to_owned() }
}
