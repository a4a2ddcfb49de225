//! Two days: which scorecards took over, how goals, activities and indicators stand otherwise, and what was published.

use super::document::{Document, Item, Manner, Turn, item, section};
use super::revisions;
use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::words::edition::Edition;
use crate::render::words::measure;
use crate::render::words::status::{activity_words, judgement_words};
use crate::render::words::tally;

/// The site as it stood one day, held against how it stood another.
pub(super) fn days(old: &Edition<'_>, new: &Edition<'_>) -> Document {
    let voice = &new.voice;
    let sections = [
        ("scorecards", "scorecards", scorecards(old, new)),
        ("goals", "goals", goals(old, new)),
        ("activities", "activities", activities(old, new)),
        ("indicators", "indicators", indicators(old, new)),
        ("follow-ups", "follow-ups", came(old, new, follow_ups)),
        ("news", "news", came(old, new, news)),
    ];
    let counted = sections.iter().filter(|(_, _, items)| !items.is_empty());
    let parts: Vec<RichText> = counted
        .map(|(id, _, items)| voice.say(&format!("days-{id}"), [("count", items.len().into())]))
        .collect();
    let (from, to) = (voice.date(old.snapshot.as_of), voice.date(new.snapshot.as_of));
    let lead = if parts.is_empty() {
        voice.say("days-same", [("old", from.as_str().into())])
    } else {
        let list = tally::listed(&parts, voice);
        voice.say("days-differ", [("old", from.as_str().into()), ("differences", list.into())])
    };
    let sections = sections.into_iter();
    Document {
        title: voice.say("days-compared", [("new", to.into()), ("old", from.into())]),
        lead,
        sections: sections
            .filter_map(|(id, label, items)| section(new, id, label, items))
            .collect(),
    }
}

/// A thing as it is now, or as it was where it is no more.
fn either(old: &Edition<'_>, new: &Edition<'_>, thing: Thing) -> Option<Item> {
    item(new, thing).or_else(|| item(old, thing))
}

fn turned(
    old: &Edition<'_>,
    new: &Edition<'_>,
    thing: Thing,
    turns: impl IntoIterator<Item = (&'static str, Option<RichText>, Option<RichText>)>,
) -> Option<Item> {
    let voice = &new.voice;
    let none = || voice.label("not-there");
    let differ = turns.into_iter().filter(|(_, before, now)| before != now);
    let turns: Vec<Turn> = differ
        .map(|(aspect, before, now)| Turn {
            aspect: voice.label(aspect),
            old: before.unwrap_or_else(none),
            new: now.unwrap_or_else(none),
            manner: Manner::Whole,
        })
        .collect();
    let mut item = either(old, new, thing).filter(|_| !turns.is_empty())?;
    item.turns = turns;
    Some(item)
}

fn scorecards(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Item> {
    let cards = new.snapshot.scorecards().filter_map(|now| {
        let in_force = |edition: &Edition<'_>| {
            let revision = edition.snapshot.scorecard(now.key)?.in_force()?.position;
            Some((revision, edition.entries.of(Thing::Revision(now.key, revision))?.name.clone()))
        };
        let (before, after) = (in_force(old), in_force(new));
        let name = |one: &Option<(usize, RichText)>| one.as_ref().map(|(_, name)| name.clone());
        let turn = ("scorecards-in-force", name(&before), name(&after));
        let mut item = turned(old, new, Thing::Scorecard(now.key), [turn])?;
        if let (Some((before, title)), Some((after, _))) = (before, after)
            && let Some(compared) = new.snapshot.compare(now.key, before, after)
        {
            let (goals, activities) = (compared.goal_counts(), compared.activity_counts());
            item.notes.push(revisions::sentence(&new.voice, title, goals, activities));
        }
        Some(item)
    });
    cards.collect()
}

fn goals(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Item> {
    let things =
        either_keys(old, new, |edition| edition.snapshot.goals().map(|one| one.key).collect());
    let words = |edition: &Edition<'_>, key| {
        let judged = &edition.snapshot.goal(key)?.judged;
        Some(judgement_words(&edition.voice, judged.status, judged.label))
    };
    let items = things.into_iter().filter_map(|key| {
        turned(old, new, Thing::Goal(key), [("status", words(old, key), words(new, key))])
    });
    items.collect()
}

fn activities(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Item> {
    let things =
        either_keys(old, new, |edition| edition.snapshot.activities().map(|one| one.key).collect());
    let words = |edition: &Edition<'_>, key| {
        let state = edition.snapshot.activity(key)?;
        let label = state.reported.map(|reported| reported.label);
        Some(activity_words(&edition.voice, state.status, label))
    };
    let items = things.into_iter().filter_map(|key| {
        turned(old, new, Thing::Activity(key), [("status", words(old, key), words(new, key))])
    });
    items.collect()
}

fn indicators(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Item> {
    let keys = new.snapshot.indicators().map(|state| state.key);
    let items = keys.filter_map(|key| {
        let figures = |edition: &Edition<'_>| {
            let state = edition.snapshot.indicator(key);
            let latest = measure::latest_with_period(state, &edition.voice);
            (latest, measure::target(state, &edition.voice))
        };
        let ((before, aim_before), (now, aim_now)) = (figures(old), figures(new));
        let turns = [("latest-value", Some(before), Some(now)), ("target", aim_before, aim_now)];
        turned(old, new, Thing::Indicator(key), turns)
    });
    items.collect()
}

fn follow_ups(edition: &Edition<'_>) -> Vec<Thing> {
    edition.snapshot.follow_ups().map(|state| Thing::FollowUp(state.key)).collect()
}

fn news(edition: &Edition<'_>) -> Vec<Thing> {
    edition.snapshot.news_latest_first().map(|state| Thing::News(state.key)).collect()
}

/// What is there on the new day and was not on the old one.
fn came(
    old: &Edition<'_>,
    new: &Edition<'_>,
    all: impl Fn(&Edition<'_>) -> Vec<Thing>,
) -> Vec<Item> {
    let before = all(old);
    let things = all(new).into_iter().filter(|thing| !before.contains(thing));
    things.filter_map(|thing| item(new, thing)).collect()
}

/// All that is there on either day, each once, in order.
fn either_keys<K: Ord>(
    old: &Edition<'_>,
    new: &Edition<'_>,
    all: impl Fn(&Edition<'_>) -> Vec<K>,
) -> std::collections::BTreeSet<K> {
    all(old).into_iter().chain(all(new)).collect()
}
