//! What follows by itself: feeds for those who want to be told, and a calendar to subscribe to.
//!
//! Both are files like pages and go through the same sink. What they name stands for ever: an entry's identity is made
//! of the site and of what happened, never of how it is worded, so that a reader is told of each thing once.

mod atom;
mod calendar;
mod identity;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::assess::{Event, Happening, Snapshot};
use crate::model::{Goal, Indicator, Key, StrategyGoal, Thing, Unit};
use crate::render::error::Error;
use crate::render::words::edition::Edition;
use crate::render::words::happening::{HappeningWords, in_words, said_of_goal};
use crate::site::Sink;

/// How many entries a feed holds, the latest.
const ENTRIES: usize = 50;

/// A feed, and what it tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Feed {
    /// Everything.
    All,
    /// A unit and all units below it.
    Branch(Key<Unit>),
    /// One unit's scorecard.
    Card(Key<Unit>),
    /// A goal of a scorecard.
    Goal(Key<Goal>),
    /// A goal of a strategy.
    StrategyGoal(Key<StrategyGoal>),
}

impl Feed {
    /// Its address.
    pub(super) fn address(self, snapshot: &Snapshot<'_>) -> String {
        match self {
            Self::All => "flode.xml".to_owned(),
            Self::Branch(unit) => format!("organisation/{}.xml", snapshot.unit(unit).unit.id),
            Self::Card(unit) => format!("malkort/{}.xml", snapshot.unit(unit).unit.id),
            Self::Goal(key) => {
                format!("mal/{}.xml", snapshot.goal(key).map_or("", |state| state.id))
            }
            Self::StrategyGoal(key) => {
                format!("strategimal/{}.xml", snapshot.strategy_goal(key).goal.id)
            }
        }
    }

    /// What it is about; `None`: everything.
    fn thing(self) -> Option<Thing> {
        match self {
            Self::All => None,
            Self::Branch(unit) | Self::Card(unit) => Some(Thing::Unit(unit)),
            Self::Goal(key) => Some(Thing::Goal(key)),
            Self::StrategyGoal(key) => Some(Thing::StrategyGoal(key)),
        }
    }

    /// The address that it has had first of all, whatever id that which it is about has now.
    fn known_by(self, former: &[(&str, Thing)], now: &str) -> String {
        let Some(own) = self.thing() else { return now.to_owned() };
        let first = former.iter().find(|(_, thing)| *thing == own);
        let folder = now.split('/').next().unwrap_or_default();
        first.map_or_else(|| now.to_owned(), |(id, _)| format!("{folder}/{id}.xml"))
    }
}

/// An event, and its words once a feed has asked for them: most are told of in several.
struct Told<'e, 'm> {
    event: &'e Event<'m>,
    words: OnceLock<Option<HappeningWords>>,
}

impl<'e, 'm> Told<'e, 'm> {
    fn of(event: &'e Event<'m>) -> Self {
        Self { event, words: OnceLock::new() }
    }

    /// The day and the words; `None`: what it is about has no page.
    fn dated(&self, edition: &Edition<'_>) -> Option<(Date, &HappeningWords)> {
        let words = self.words.get_or_init(|| in_words(edition, self.event));
        Some((self.event.day, words.as_ref()?))
    }
}

/// The latest events of each feed, sorted out in one go.
struct Heard<'t, 'e, 'm> {
    all: Vec<&'t Told<'e, 'm>>,
    branches: Vec<Vec<&'t Told<'e, 'm>>>,
    cards: Vec<Vec<&'t Told<'e, 'm>>>,
    /// By goal of a scorecard or of a strategy.
    goals: BTreeMap<Thing, Vec<&'t Told<'e, 'm>>>,
}

impl<'t, 'e, 'm> Heard<'t, 'e, 'm> {
    /// From events, the latest first.
    fn new(snapshot: &Snapshot<'_>, events: &'t [Told<'e, 'm>]) -> Self {
        let none = || vec![Vec::new(); snapshot.units().len()];
        let goals = BTreeMap::new();
        let mut heard = Self { all: Vec::new(), branches: none(), cards: none(), goals };
        for event in events {
            add(Some(&mut heard.all), event);
            for goal in goals_of(snapshot, &event.event.what) {
                add(Some(heard.goals.entry(goal).or_default()), event);
            }
            if let Some(unit) = event.event.unit {
                add(heard.cards.get_mut(unit.position()), event);
                add(heard.branches.get_mut(unit.position()), event);
                for above in &snapshot.unit(unit).ancestors {
                    add(heard.branches.get_mut(above.position()), event);
                }
            }
        }
        heard
    }

    fn of(&self, feed: Feed) -> &[&'t Told<'e, 'm>] {
        let list = match feed {
            Feed::All => Some(&self.all),
            Feed::Branch(unit) => self.branches.get(unit.position()),
            Feed::Card(unit) => self.cards.get(unit.position()),
            Feed::Goal(key) => self.goals.get(&Thing::Goal(key)),
            Feed::StrategyGoal(key) => self.goals.get(&Thing::StrategyGoal(key)),
        };
        list.map_or(&[], Vec::as_slice)
    }
}

/// The goals that something that happens is about, each once: those of the revision, those that the follow-up speaks of,
/// and those that the indicator measures.
fn goals_of(snapshot: &Snapshot<'_>, what: &Happening<'_>) -> BTreeSet<Thing> {
    let measured_by = |key: Key<Indicator>| {
        let state = snapshot.indicator(key);
        let goals = state.goals.iter().copied().map(Thing::Goal);
        goals.chain(state.strategy_goals.iter().copied().map(Thing::StrategyGoal))
    };
    match *what {
        Happening::Decision(Thing::Revision(card, position), ..)
        | Happening::RevisionInForce(card, position) => {
            let revisions = snapshot.scorecard(card).into_iter().flat_map(|card| &card.revisions);
            let own = revisions.filter(|revision| revision.position == position);
            let goals = own.flat_map(|revision| &revision.goals);
            goals.map(|(key, _)| Thing::Goal(*key)).collect()
        }
        Happening::Decision(Thing::Strategy(key), ..) => {
            snapshot.strategy(key).goals.iter().copied().map(Thing::StrategyGoal).collect()
        }
        Happening::FollowUp(key) => {
            let Some(report) = snapshot.follow_up(key) else { return BTreeSet::new() };
            let goals = report.goals.iter().map(|said| Thing::Goal(said.goal));
            goals.chain(report.values.iter().flat_map(|(key, _)| measured_by(*key))).collect()
        }
        Happening::Value(key, _) | Happening::TargetMoved(key) => measured_by(key).collect(),
        Happening::Decision(..)
        | Happening::Deadline(_)
        | Happening::RoundPublished(_)
        | Happening::ActivityEnds(_)
        | Happening::News(_) => BTreeSet::new(),
    }
}

fn add<'t, 'e, 'm>(list: Option<&mut Vec<&'t Told<'e, 'm>>>, event: &'t Told<'e, 'm>) {
    if let Some(list) = list.filter(|list| list.len() < ENTRIES) {
        list.push(event);
    }
}

/// The address of the calendar.
pub(super) const CALENDAR: &str = "kalender.ics";

/// Hands all feeds and the calendar of a language to the sink.
pub(super) fn all(edition: &Edition<'_>, sink: &dyn Sink) -> Result<(), Error> {
    let snapshot = edition.snapshot;
    let events = snapshot.events();
    let past = events.iter().rev().filter(|event| event.day <= snapshot.as_of && is_news(event));
    let past: Vec<Told<'_, '_>> = past.map(Told::of).collect();
    let heard = Heard::new(snapshot, &past);
    let units = snapshot.units().map(|state| Feed::Branch(state.key));
    let cards = snapshot.scorecards().map(|card| Feed::Card(card.unit));
    let goals = snapshot.goals().filter(|state| state.scorecard.is_some());
    let goals = goals.map(|state| Feed::Goal(state.key));
    let of_strategies = snapshot.strategy_goals().map(|state| Feed::StrategyGoal(state.key));
    let feeds = std::iter::once(Feed::All).chain(units).chain(cards);
    let feeds: Vec<Feed> = feeds.chain(goals).chain(of_strategies).collect();
    let former = snapshot.former_ids();
    feeds.par_iter().try_for_each(|feed| {
        let events = heard.of(*feed).iter();
        let entries: Vec<(Date, Cow<'_, HappeningWords>)> =
            events.filter_map(|event| entry(edition, *feed, event)).collect();
        let address = feed.address(snapshot);
        let known_by = feed.known_by(&former, &address);
        let bytes = atom::feed(edition, &address, &known_by, &title(edition, *feed), &entries);
        crate::render::output::put(sink, &format!("{}{address}", edition.folder()), &bytes)
    })?;
    let dated = events.iter().filter(|event| is_in_calendar(snapshot, event));
    let dated: Vec<(Date, HappeningWords)> =
        dated.filter_map(|event| Some((event.day, in_words(edition, event)?))).collect();
    let bytes = calendar::calendar(edition, &dated);
    crate::render::output::put(sink, &format!("{}{CALENDAR}", edition.folder()), &bytes)
}

/// An event in a feed: a follow-up is told of to who follows a goal by what it says of that.
fn entry<'t>(
    edition: &Edition<'_>,
    feed: Feed,
    told: &'t Told<'_, '_>,
) -> Option<(Date, Cow<'t, HappeningWords>)> {
    let goal = match feed {
        Feed::Goal(_) | Feed::StrategyGoal(_) => feed.thing(),
        Feed::All | Feed::Branch(_) | Feed::Card(_) => None,
    };
    if let (Some(goal), Happening::FollowUp(key)) = (goal, told.event.what) {
        let words = said_of_goal(edition, key, goal)?;
        return Some((told.event.day, Cow::Owned(words)));
    }
    let (day, words) = told.dated(edition)?;
    Some((day, Cow::Borrowed(words)))
}

/// What a feed is called.
pub(super) fn title(edition: &Edition<'_>, feed: Feed) -> String {
    let of = match feed {
        Feed::All => return edition.title().into_plain(),
        Feed::Branch(unit) => edition.entries.of(Thing::Unit(unit)),
        Feed::Card(unit) => {
            let card = edition.snapshot.unit(unit).scorecard;
            card.and_then(|key| edition.entries.of(Thing::Scorecard(key)))
        }
        Feed::Goal(key) => edition.entries.of(Thing::Goal(key)),
        Feed::StrategyGoal(key) => edition.entries.of(Thing::StrategyGoal(key)),
    };
    let of = of.map(|entry| entry.name.clone()).unwrap_or_default();
    edition
        .voice
        .say("feed-title", [("name", of.into()), ("site", edition.title().into())])
        .into_plain()
}

/// Whether people who follow a feed are told: of what has happened, not of what was due.
fn is_news(event: &Event<'_>) -> bool {
    !matches!(event.what, Happening::Deadline(_) | Happening::ActivityEnds(_))
}

/// Whether an event stands in the calendar: what was, or is, known beforehand, from this year on.
pub(super) fn is_in_calendar(snapshot: &Snapshot<'_>, event: &Event<'_>) -> bool {
    event.day.year() >= snapshot.as_of.year() && is_planned(event)
}

/// Whether an event is of the kinds that are known beforehand.
pub(super) fn is_planned(event: &Event<'_>) -> bool {
    match event.what {
        Happening::Decision(..)
        | Happening::RevisionInForce(..)
        | Happening::Deadline(_)
        | Happening::RoundPublished(_)
        | Happening::ActivityEnds(_) => true,
        Happening::FollowUp(_)
        | Happening::Value(..)
        | Happening::TargetMoved(_)
        | Happening::News(_) => false,
    }
}
