//! A revision held against an earlier one: what is new, what has changed and in which words, what has gone.

use std::fmt::Write;

use tera::Value;

use super::dropped::{self, LastReport};
use crate::assess::{
    Aspect, Comparison, Difference, Fate, FateCounts, Promise, RevisionState, Said, ScorecardState,
    Wording,
};
use crate::compare::{Word, words};
use crate::markdown;
use crate::model::{ActivityVersion, GoalVersion, Key, Scorecard, Text, Thing};
use crate::render::address::{self, Overview};
use crate::render::card::{self, horizon};
use crate::render::draft::{Draft, Finished};
use crate::render::scene::{Scene, Section};
use crate::render::view::{Html, map, view};
use crate::render::voice::Voice;
use crate::render::{Error, markup, tally};

view! {
    /// The page of a comparison.
    ComparisonView {
        name: String,
        lead: String,
        unit: Value,
        new: Value,
        old: Value,
        came: Vec<Row>,
        changed: Vec<ChangedRow>,
        went: Vec<WentRow>,
        carried_over: Vec<Row>,
        others: Vec<Value>,
    }
}

view! {
    /// A goal or an activity.
    Row {
        at: String,
        name: String,
        kind: String,
    }
}

view! {
    /// A goal or an activity that has changed.
    ChangedRow {
        at: String,
        name: String,
        kind: String,
        replaced: Value,
        differences: Vec<DifferenceView>,
    }
}

view! {
    /// One respect in which it has.
    DifferenceView {
        aspect: String,
        before: Html,
        now: Html,
    }
}

view! {
    /// A goal or an activity that has gone.
    WentRow {
        at: String,
        name: String,
        kind: String,
        why: String,
        report: Value,
    }
}

/// All pairs of a card's public revisions, the later first.
pub(super) fn pairs(card: &ScorecardState<'_>) -> impl Iterator<Item = (usize, usize)> {
    let positions: Vec<usize> = card.revisions.iter().map(|one| one.position).collect();
    let later = positions.clone();
    later.into_iter().flat_map(move |new| {
        let earlier: Vec<usize> = positions.iter().copied().filter(|old| *old < new).collect();
        earlier.into_iter().map(move |old| (new, old))
    })
}

/// The page that holds a revision against an earlier one.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    scorecard: Key<Scorecard>,
    new: usize,
    old: usize,
) -> Result<Finished, Error> {
    let unknown = || Error::NotPublic(Thing::Revision(scorecard, new));
    let card = scene.snapshot.scorecard(scorecard).ok_or_else(unknown)?;
    let comparison = scene.snapshot.compare(scorecard, old, new).ok_or_else(unknown)?;
    let address = address::comparison(scene.snapshot, scorecard, new, old).ok_or_else(unknown)?;
    let named = |position| scene.cards.of(Thing::Revision(scorecard, position));
    let (before, now) = (named(old).ok_or_else(unknown)?, named(new).ok_or_else(unknown)?);
    let voice = &scene.voice;
    let name = title(scene, card, new, old).ok_or_else(unknown)?;
    let mut draft = Draft::at(scene, address.into(), name.clone(), Section::Scorecards);
    draft.crumb_to(Overview::Scorecards, "scorecards");
    draft.crumb_units(card.unit);
    draft.crumb(Thing::Scorecard(scorecard));
    draft.crumb(Thing::Revision(scorecard, new));
    draft.reach(card.unit);
    let (goals, activities) = (comparison.goal_counts(), comparison.activity_counts());
    let lead = sentence(voice, &before.name, goals, activities);
    draft.summarise(lead.clone());
    let view = ComparisonView {
        name,
        lead,
        unit: scene.cards.value(Thing::Unit(card.unit)),
        new: now.value.clone(),
        old: before.value.clone(),
        came: rows(scene, &comparison, Part::New),
        changed: changed(scene, &comparison),
        went: went(scene, &comparison),
        carried_over: rows(scene, &comparison, Part::CarriedOver),
        others: others(scene, card, new, old),
    };
    draft.finish("comparison.html", view)
}

/// How many came, changed and went, in a sentence: "Jämfört med 2016: 4 nya mål, 14 nya aktiviteter och 3 avförda."
pub(super) fn sentence(
    voice: &Voice,
    old: &str,
    goals: FateCounts,
    activities: FateCounts,
) -> String {
    match counts(voice, goals, activities) {
        Some(list) => {
            voice.say("compared-with", [("old", old.into()), ("differences", list.into())])
        }
        None => voice.say("compared-with-same", [("old", old.into())]),
    }
}

/// What differs, counted, as a list in words; `None`: nothing does.
pub(super) fn counts(voice: &Voice, goals: FateCounts, activities: FateCounts) -> Option<String> {
    let counted = [
        ("new-goals", goals.new),
        ("new-activities", activities.new),
        ("changed-goals", goals.changed),
        ("changed-activities", activities.changed),
        ("dropped-goals", goals.dropped),
        ("dropped-activities", activities.dropped),
    ];
    let some = counted.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> =
        some.map(|(id, count)| voice.say(id, [("count", count.into())])).collect();
    (!parts.is_empty()).then(|| tally::listed(&parts, voice))
}

/// Which of the goals and activities a list holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    New,
    CarriedOver,
}

fn rows(scene: &Scene<'_>, comparison: &Comparison<'_>, part: Part) -> Vec<Row> {
    fn of<T, V>(fate: &Fate<'_, T, V>) -> Option<Part> {
        match fate {
            Fate::New(_) => Some(Part::New),
            Fate::CarriedOver(_) => Some(Part::CarriedOver),
            Fate::Changed { .. } | Fate::Dropped { .. } => None,
        }
    }
    let goals = comparison.goals.iter().filter(|fate| of(fate) == Some(part));
    let goals = goals.filter_map(|fate| row(scene, &fate.promise().told(scene)));
    let activities = comparison.activities.iter().filter(|fate| of(fate) == Some(part));
    let activities = activities.filter_map(|fate| row(scene, &fate.promise().told(scene)));
    goals.chain(activities).collect()
}

fn changed(scene: &Scene<'_>, comparison: &Comparison<'_>) -> Vec<ChangedRow> {
    let goals = comparison.goals.iter().filter_map(|fate| changed_row(scene, fate));
    let activities = comparison.activities.iter().filter_map(|fate| changed_row(scene, fate));
    goals.chain(activities).collect()
}

fn changed_row<'m, T, V>(scene: &Scene<'_>, fate: &Fate<'m, T, V>) -> Option<ChangedRow>
where
    Promise<'m, T, V>: Told,
{
    let Fate::Changed { old, new, differences } = fate else { return None };
    let (before, now) = (old.told(scene), new.told(scene));
    let Row { at, name, kind } = row(scene, &now)?;
    let replaced = (before.thing != now.thing).then_some(before.thing);
    let differences = differences.iter().map(|one| difference(scene, one)).collect();
    Some(ChangedRow { at, name, kind, replaced: scene.cards.maybe(replaced), differences })
}

fn went(scene: &Scene<'_>, comparison: &Comparison<'_>) -> Vec<WentRow> {
    let goals = comparison.goals.iter().filter_map(|fate| went_row(scene, fate));
    let activities = comparison.activities.iter().filter_map(|fate| went_row(scene, fate));
    goals.chain(activities).collect()
}

fn went_row<'m, T, V>(scene: &Scene<'_>, fate: &Fate<'m, T, V>) -> Option<WentRow>
where
    Promise<'m, T, V>: Told,
{
    let Fate::Dropped { old, said } = fate else { return None };
    let told = old.told(scene);
    let Row { at, name, kind } = row(scene, &told)?;
    let report = LastReport::of(scene, told.thing);
    let report = LastReport::shown(report.as_ref(), scene);
    Some(WentRow { at, name, kind, why: dropped::why(&scene.voice, *said), report })
}

/// A goal or activity, ready to be told of.
struct ToldOf<'m> {
    thing: Thing,
    name: &'m Text,
    kind: &'static str,
}

trait Told {
    fn told(&self, scene: &Scene<'_>) -> ToldOf<'_>;
}

impl Told for Promise<'_, crate::model::Goal, GoalVersion> {
    fn told(&self, _: &Scene<'_>) -> ToldOf<'_> {
        let kind = horizon(self.version.horizon);
        ToldOf { thing: Thing::Goal(self.key), name: &self.version.name, kind }
    }
}

impl Told for Promise<'_, crate::model::Activity, ActivityVersion> {
    fn told(&self, _: &Scene<'_>) -> ToldOf<'_> {
        ToldOf { thing: Thing::Activity(self.key), name: &self.version.name, kind: "activity" }
    }
}

fn row(scene: &Scene<'_>, told: &ToldOf<'_>) -> Option<Row> {
    let at = scene.cards.of(told.thing)?.at.clone();
    let name = scene.voice.text(told.name).to_owned();
    Some(Row { at, name, kind: scene.voice.label(told.kind).to_owned() })
}

fn difference(scene: &Scene<'_>, difference: &Difference<'_>) -> DifferenceView {
    let voice = &scene.voice;
    let (before, now) =
        match (text(voice, difference.old.as_ref()), text(voice, difference.new.as_ref())) {
            (Some(old), Some(new)) => marked(&old, &new),
            _ => (shown(scene, difference.old.as_ref()), shown(scene, difference.new.as_ref())),
        };
    DifferenceView { aspect: voice.label(aspect(difference.aspect)).to_owned(), before, now }
}

/// What is said in words that can be compared one by one.
fn text(voice: &Voice, said: Option<&Said<'_>>) -> Option<String> {
    match said? {
        Said::Words(text) => Some(voice.text(text).to_owned()),
        Said::Markdown(text) => Some(markdown::plain(voice.text(text))),
        Said::Time(_) | Said::Horizon(_) | Said::Things(_) => None,
    }
}

/// The old words with what is gone marked, and the new ones with what has come.
fn marked(old: &str, new: &str) -> (Html, Html) {
    let (mut before, mut now) = (String::new(), String::new());
    for word in words(old, new) {
        match word {
            Word::Kept(text) => {
                markup::escape(&text, &mut before);
                markup::escape(&text, &mut now);
            }
            Word::Removed(text) => mark("del", &text, &mut before),
            Word::Added(text) => mark("ins", &text, &mut now),
        }
    }
    (Html(before), Html(now))
}

fn mark(tag: &str, text: &str, out: &mut String) {
    let words = text.trim();
    let (lead, tail) = text.split_once(words).unwrap_or_default();
    out.push_str(lead);
    if !words.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(out, "<{tag}>{}</{tag}>", markup::escaped(words));
    }
    out.push_str(tail);
}

fn shown(scene: &Scene<'_>, said: Option<&Said<'_>>) -> Html {
    let voice = &scene.voice;
    let words = match said {
        None => voice.label("not-stated").to_owned(),
        Some(Said::Time(period)) => voice.period(*period),
        Some(Said::Horizon(far)) => voice.label(horizon(*far)).to_owned(),
        Some(Said::Things(things)) => {
            let names = things.iter().filter_map(|thing| scene.cards.of(*thing));
            names.map(|card| card.name.as_str()).collect::<Vec<_>>().join("; ")
        }
        Some(said @ (Said::Words(_) | Said::Markdown(_))) => {
            text(voice, Some(said)).unwrap_or_default()
        }
    };
    Html(markup::escaped(&words))
}

fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Name => "aspect-name",
        Aspect::Description => "aspect-description",
        Aspect::Evaluation => "aspect-evaluation",
        Aspect::Perspective => "perspective",
        Aspect::Horizon => "aspect-horizon",
        Aspect::Start => "aspect-start",
        Aspect::End => "aspect-end",
        Aspect::Responsible => "responsible",
        Aspect::Indicators => "indicators",
        Aspect::Goals => "aspect-goals",
        Aspect::StrategyGoals => "aspect-strategy-goals",
        Aspect::Documents => "documents",
    }
}

/// The card's other pairs, the latest first.
fn others(scene: &Scene<'_>, card: &ScorecardState<'_>, new: usize, old: usize) -> Vec<Value> {
    let mut all: Vec<_> = pairs(card).filter(|pair| *pair != (new, old)).collect();
    all.sort_unstable_by(|a, b| b.cmp(a));
    all.into_iter().filter_map(|(new, old)| link(scene, card, new, old)).collect()
}

/// A link to a comparison.
pub(super) fn link(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    new: usize,
    old: usize,
) -> Option<Value> {
    let at = address::comparison(scene.snapshot, card.key, new, old)?;
    Some(map([("at", at.into()), ("name", title(scene, card, new, old)?.into())]))
}

/// "Skolans målkort 2026: nytt sedan 2025". The earlier revision goes by its id, most often a year.
fn title(scene: &Scene<'_>, card: &ScorecardState<'_>, new: usize, old: usize) -> Option<String> {
    let later = scene.cards.of(Thing::Revision(card.key, new))?;
    let earlier = card.revisions.iter().find(|one| one.position == old)?.revision;
    let spoken = [("new", later.name.as_str().into()), ("old", earlier.id.as_ref().into())];
    Some(scene.voice.say("comparison-of", spoken))
}

/// What a revision changed of the one before it, in a sentence with a link to the whole; `None`: it is the first.
pub(super) fn since_before(
    scene: &Scene<'_>,
    card: &ScorecardState<'_>,
    revision: &RevisionState<'_>,
) -> Option<Value> {
    let comparison = scene.snapshot.since_before(card.key, revision.position)?;
    let old: &card::Card = scene.cards.of(Thing::Revision(card.key, comparison.old))?;
    let (goals, activities) = (comparison.goal_counts(), comparison.activity_counts());
    let at = address::comparison(scene.snapshot, card.key, revision.position, comparison.old)?;
    Some(map([
        ("at", at.into()),
        ("sentence", sentence(&scene.voice, &old.name, goals, activities).into()),
    ]))
}
