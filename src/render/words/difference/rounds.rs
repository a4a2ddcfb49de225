//! Two rounds: what was judged or reported otherwise, which values came, and who reported in one and not in the other.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, Item, Manner, Turn, item, section};
use crate::assess::{FollowUpState, Movement, PointValue, RoundState, Wording};
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Key, Period, Round, Scorecard, Thing};
use crate::render::words::edition::Edition;
use crate::render::words::measure;
use crate::render::words::status::{activity_words, judgement_words};
use crate::render::words::tally;

/// A round held against another; `None`: one of them is not known on the day.
pub(crate) fn rounds(edition: &Edition<'_>, old: Key<Round>, new: Key<Round>) -> Option<Document> {
    rounds_of(edition, old, new, &|_| true)
}

/// The same of some things alone, which only those are put into words for.
pub(crate) fn rounds_of(
    edition: &Edition<'_>,
    old: Key<Round>,
    new: Key<Round>,
    is_told: &dyn Fn(Thing) -> bool,
) -> Option<Document> {
    let (old, new) = (Said::of(edition, old, is_told)?, Said::of(edition, new, is_told)?);
    let voice = &edition.voice;
    let mut moved: BTreeMap<Movement, Vec<Item>> = BTreeMap::new();
    for (thing, now) in &new.statuses {
        let Some(before) = old.statuses.get(thing).filter(|before| before.words != now.words)
        else {
            continue;
        };
        if let Some(mut item) = item(edition, *thing) {
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
        cards.filter_map(|card| item(edition, Thing::Scorecard(*card))).collect()
    };
    let sections = [
        section(edition, "worse", "moved-for-the-worse", of(Movement::Worse)),
        section(edition, "better", "moved-for-the-better", of(Movement::Better)),
        section(edition, "sideways", "moved-otherwise", of(Movement::Sideways)),
        section(edition, "values", "reported-values", values(edition, &new)),
        section(edition, "only-new", "reported-only-now", only(&new, &old)),
        section(edition, "only-old", "reported-only-before", only(&old, &new)),
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
    fn of(
        edition: &'s Edition<'_>,
        key: Key<Round>,
        is_told: &dyn Fn(Thing) -> bool,
    ) -> Option<Self> {
        let round = edition.snapshot.round(key)?;
        let mut said = Self {
            round,
            statuses: BTreeMap::new(),
            values: BTreeMap::new(),
            cards: BTreeSet::new(),
        };
        let follow_ups = round.follow_ups.iter().filter_map(|key| edition.snapshot.follow_up(*key));
        for follow_up in follow_ups {
            said.add(edition, follow_up, is_told);
        }
        Some(said)
    }

    fn add(
        &mut self,
        edition: &Edition<'_>,
        follow_up: &FollowUpState<'_>,
        is_told: &dyn Fn(Thing) -> bool,
    ) {
        let voice = &edition.voice;
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
fn values(edition: &Edition<'_>, said: &Said<'_>) -> Vec<Item> {
    let brought = said.values.iter().filter_map(|((thing, period), value)| {
        let Thing::Indicator(key) = *thing else { return None };
        let state = edition.snapshot.indicator(key);
        let before = edition.snapshot.value_before(key, *period);
        let figure = |value: PointValue| match value.number() {
            Some(number) => measure::with_unit(state, &edition.voice, number),
            None => measure::point(value, state.precision, &edition.voice),
        };
        let none = || edition.voice.label("no-value-known");
        let before = before.map_or_else(none, |(_, value)| figure(PointValue::Value(value)));
        let mut item = item(edition, *thing)?;
        item.turns.push(turn(edition.voice.period(*period), before, figure(*value)));
        Some(item)
    });
    brought.collect()
}

fn turn(aspect: RichText, old: RichText, new: RichText) -> Turn {
    Turn { aspect, old, new, manner: Manner::Whole }
}
