//! What follows by itself: feeds for those who want to be told, and a calendar to subscribe to.
//!
//! Both are files like pages and go through the same sink. What they name stands for ever: an entry's identity is made
//! of the site and of what happened, never of how it is worded, so that a reader is told of each thing once.

mod atom;
mod calendar;
mod identity;

use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::assess::{Event, Happening, Snapshot};
use crate::model::{Key, Thing, Unit};
use crate::render::error::Error;
use crate::render::words::edition::Edition;
use crate::render::words::happening::{HappeningWords, in_words};
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
}

impl Feed {
    /// Its address.
    pub(super) fn address(self, snapshot: &Snapshot<'_>) -> String {
        match self {
            Self::All => "flode.xml".to_owned(),
            Self::Branch(unit) => format!("organisation/{}.xml", snapshot.unit(unit).unit.id),
            Self::Card(unit) => format!("malkort/{}.xml", snapshot.unit(unit).unit.id),
        }
    }
}

impl Feed {
    /// The address that it has had first of all, whatever id its unit has now.
    fn known_by(self, snapshot: &Snapshot<'_>, now: &str) -> String {
        let unit = match self {
            Self::All => return now.to_owned(),
            Self::Branch(unit) | Self::Card(unit) => unit,
        };
        let ids = snapshot.former_ids();
        let first = ids.into_iter().find(|(_, thing)| *thing == Thing::Unit(unit));
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
}

impl<'t, 'e, 'm> Heard<'t, 'e, 'm> {
    /// From events, the latest first.
    fn new(snapshot: &Snapshot<'_>, events: &'t [Told<'e, 'm>]) -> Self {
        let none = || vec![Vec::new(); snapshot.units().len()];
        let mut heard = Self { all: Vec::new(), branches: none(), cards: none() };
        for event in events {
            add(Some(&mut heard.all), event);
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
        };
        list.map_or(&[], Vec::as_slice)
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
    let feeds: Vec<Feed> = std::iter::once(Feed::All).chain(units).chain(cards).collect();
    feeds.par_iter().try_for_each(|feed| {
        let events = heard.of(*feed).iter();
        let entries: Vec<(Date, &HappeningWords)> =
            events.filter_map(|event| event.dated(edition)).collect();
        let address = feed.address(snapshot);
        let known_by = feed.known_by(snapshot, &address);
        let bytes = atom::feed(edition, &address, &known_by, &title(edition, *feed), &entries);
        crate::render::output::put(sink, &format!("{}{address}", edition.folder()), &bytes)
    })?;
    let dated = events.iter().filter(|event| is_in_calendar(snapshot, event));
    let dated: Vec<(Date, HappeningWords)> =
        dated.filter_map(|event| Some((event.day, in_words(edition, event)?))).collect();
    let bytes = calendar::calendar(edition, &dated);
    crate::render::output::put(sink, &format!("{}{CALENDAR}", edition.folder()), &bytes)
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
