//! Two rounds: what was judged or reported otherwise, which values came, and who reported in one and not in the other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, Item, Manner, Turn, item, section};
use crate::assess::{FollowUpState, Movement, PointValue, RoundState, Wording};
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Key, Period, Round, Scorecard, Thing};
use crate::render::card::{activity_words, judgement_words};
use crate::render::measure;
use crate::render::scene::Scene;
use crate::render::tally;

/// A round held against another; `None`: one of them is not known on the day.
pub(in crate::render) fn rounds(
    scene: &Scene<'_>,
    old: Key<Round>,
    new: Key<Round>,
) -> Option<Document> {
    rounds_of(scene, old, new, &|_| true)
}

/// The same of some things alone, which only those are put into words for.
pub(in crate::render) fn rounds_of(
    scene: &Scene<'_>,
    old: Key<Round>,
    new: Key<Round>,
    is_told: &dyn Fn(Thing) -> bool,
) -> Option<Document> {
    let (old, new) = (Said::of(scene, old, is_told)?, Said::of(scene, new, is_told)?);
    let voice = &scene.voice;
    let mut moved: BTreeMap<Movement, Vec<Item>> = BTreeMap::new();
    for (thing, now) in &new.statuses {
        let Some(before) = old.statuses.get(thing).filter(|before| before.words != now.words)
        else {
            continue;
        };
        if let Some(mut item) = item(scene, *thing) {
            item.turns.push(turn(voice.label("status"), before.words.clone(), now.words.clone()));
            moved.entry(before.movement(now)).or_default().push(item);
        }
    }
    let of = |movement| moved.get(&movement).cloned().unwrap_or_default();
    let count = |movement| moved.get(&movement).map_or(0, Vec::len);
    let counted = [
        ("moved-worse", count(Movement::Worse)),
        ("moved-better", count(Movement::Better)),
        ("moved-sideways", count(Movement::Sideways)),
    ];
    let some = counted.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<RichText> =
        some.map(|(id, count)| voice.say(id, [("count", count.into())])).collect();
    let from = voice.period(old.round.round.period);
    let lead = if parts.is_empty() {
        voice.say("rounds-same", [("old", (&from).into())])
    } else {
        let list = tally::listed(&parts, voice);
        voice.say("rounds-moved", [("old", (&from).into()), ("moves", list.into())])
    };
    let to = voice.period(new.round.round.period);
    let only = |one: &Said<'_>, other: &Said<'_>| -> Vec<Item> {
        let cards = one.cards.difference(&other.cards);
        cards.filter_map(|card| item(scene, Thing::Scorecard(*card))).collect()
    };
    let sections = [
        section(scene, "worse", "moved-for-the-worse", of(Movement::Worse)),
        section(scene, "better", "moved-for-the-better", of(Movement::Better)),
        section(scene, "sideways", "moved-otherwise", of(Movement::Sideways)),
        section(scene, "values", "reported-values", values(scene, &new)),
        section(scene, "only-new", "reported-only-now", only(&new, &old)),
        section(scene, "only-old", "reported-only-before", only(&old, &new)),
    ];
    Some(Document {
        title: voice.say("rounds-compared", [("new", to.into()), ("old", from.into())]),
        lead,
        sections: sections.into_iter().flatten().collect(),
    })
}

/// What was said in a round.
struct Said<'s> {
    round: &'s RoundState<'s>,
    statuses: BTreeMap<Thing, Status>,
    values: BTreeMap<(Thing, Period), PointValue>,
    cards: BTreeSet<Key<Scorecard>>,
}

/// A goal's or an activity's status, in words and as what it means.
struct Status {
    words: RichText,
    means: Means,
}

#[derive(Clone, Copy)]
enum Means {
    Goal(GoalStatus),
    Activity(ActivityStatus),
}

impl Status {
    fn movement(&self, now: &Self) -> Movement {
        match (self.means, now.means) {
            (Means::Goal(from), Means::Goal(to)) => Movement::of_goal(from, to),
            (Means::Activity(from), Means::Activity(to)) => Movement::of_activity(from, to),
            (Means::Goal(_), Means::Activity(_)) | (Means::Activity(_), Means::Goal(_)) => {
                Movement::Sideways
            }
        }
    }
}

impl<'s> Said<'s> {
    fn of(scene: &'s Scene<'_>, key: Key<Round>, is_told: &dyn Fn(Thing) -> bool) -> Option<Self> {
        let round = scene.snapshot.round(key)?;
        let mut said = Self {
            round,
            statuses: BTreeMap::new(),
            values: BTreeMap::new(),
            cards: BTreeSet::new(),
        };
        let follow_ups = round.follow_ups.iter().filter_map(|key| scene.snapshot.follow_up(*key));
        for follow_up in follow_ups {
            said.add(scene, follow_up, is_told);
        }
        Some(said)
    }

    fn add(
        &mut self,
        scene: &Scene<'_>,
        follow_up: &FollowUpState<'_>,
        is_told: &dyn Fn(Thing) -> bool,
    ) {
        let voice = &scene.voice;
        if is_told(Thing::Scorecard(follow_up.scorecard)) {
            self.cards.insert(follow_up.scorecard);
        }
        for report in follow_up.goals.iter().filter(|report| is_told(Thing::Goal(report.goal))) {
            let means = report.label.map_or(GoalStatus::NotJudged, |label| label.means);
            let words = judgement_words(voice, means, report.label);
            let status = Status { words, means: Means::Goal(means) };
            self.statuses.insert(Thing::Goal(report.goal), status);
        }
        let activities = follow_up.activities.iter();
        for report in activities.filter(|report| is_told(Thing::Activity(report.activity))) {
            let means = report.label.map_or(ActivityStatus::NotReported, |label| label.means);
            let words = activity_words(voice, means, report.label);
            let status = Status { words, means: Means::Activity(means) };
            self.statuses.insert(Thing::Activity(report.activity), status);
        }
        let values = follow_up.values.iter();
        for (indicator, point) in values.filter(|(key, _)| is_told(Thing::Indicator(*key))) {
            self.values.insert((Thing::Indicator(*indicator), point.period), point.value);
        }
    }
}

/// The values that a round brought, each beside the one before that it can be held against.
fn values(scene: &Scene<'_>, said: &Said<'_>) -> Vec<Item> {
    let brought = said.values.iter().filter_map(|((thing, period), value)| {
        let Thing::Indicator(key) = *thing else { return None };
        let state = scene.snapshot.indicator(key);
        let before = scene.snapshot.value_before(key, *period);
        let figure = |value: PointValue| match value.number() {
            Some(number) => measure::with_unit(state, &scene.voice, number),
            None => measure::point(value, state.precision, &scene.voice),
        };
        let none = || scene.voice.label("no-value-known");
        let before = before.map_or_else(none, |(_, value)| figure(PointValue::Value(value)));
        let mut item = item(scene, *thing)?;
        item.turns.push(turn(scene.voice.period(*period), before, figure(*value)));
        Some(item)
    });
    brought.collect()
}

fn turn(aspect: RichText, old: RichText, new: RichText) -> Turn {
    Turn { aspect, old, new, manner: Manner::Whole }
}
