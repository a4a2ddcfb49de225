//! The calendar: what is to come, month by month, and what has been this year; and a page for each month there is.

use std::collections::BTreeSet;

use super::part;
use crate::assess::{Event, Happening, Snapshot, Wording};
use crate::locale::RichText;
use crate::render::address;
use crate::render::block::happening_row::{self, HappeningRow};
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::feed;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{PageLink, Scene};
use crate::render::words::happening::in_words;
use jiff::ToSpan;
use jiff::civil::Date;

view! {
    /// The calendar.
    CalendarView {
        lead: RichText,
        parts: Vec<Part>,
        /// Every year that has months, each with its own page.
        years: Vec<Year>,
        /// The calendar to subscribe to, where there is anything in it.
        file: Option<&'static str>,
    }
}

view! {
    /// What is to come, or what has been.
    Part {
        title: RichText,
        nothing: RichText,
        months: Vec<Month>,
    }
}

view! {
    /// A year's months, each with its own page.
    Year {
        name: RichText,
        months: Vec<PageLink>,
    }
}

view! {
    /// What happens in a month.
    Month {
        at: String,
        name: RichText,
        rows: Vec<HappeningRow>,
        ends: Vec<HappeningRow>,
        /// How many activities are to be done, where any is.
        ends_sentence: Option<RichText>,
    }
}

/// The calendar.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Calendar);
    let today = scene.snapshot.as_of;
    let events = scene.snapshot.events();
    let dated: Vec<&Event<'_>> =
        events.iter().filter(|event| feed::is_in_calendar(scene.snapshot, event)).collect();
    let file = (!dated.is_empty()).then_some(feed::CALENDAR);
    let (past, to_come): (Vec<&Event<'_>>, Vec<&Event<'_>>) =
        dated.into_iter().partition(|event| event.day <= today);
    // Whether an activity was done in time stands with the activity.
    let has_been: Vec<&Event<'_>> = past.into_iter().rev().filter(|event| !is_end(event)).collect();
    // What lies further ahead is in the calendar to subscribe to.
    let year_ahead = today.saturating_add(1.year());
    let to_come: Vec<&Event<'_>> =
        to_come.into_iter().filter(|event| event.day <= year_ahead).collect();
    let next = to_come.iter().find(|event| !is_end(event));
    let lead = next.and_then(|event| {
        let event_words = in_words(scene, event)?;
        let date = scene.voice.date(event.day);
        let spoken = [("date", date.into()), ("what", event_words.title.into())];
        Some(scene.voice.say("calendar-next", spoken))
    });
    let lead = lead.unwrap_or_else(|| scene.voice.label("calendar-nothing-to-come"));
    draft.summarise(lead.clone());
    draft.follow(feed::Feed::All);
    // The last days of many activities stand on the months' own pages.
    let has_room = to_come.iter().filter(|event| is_end(event)).count() <= part::ROOM;
    let mut parts = vec![
        part(scene, ["to-come", "calendar-nothing-to-come"], &to_come),
        part(scene, ["has-been", "calendar-nothing-has-been"], &has_been),
    ];
    if !has_room {
        let months = parts.iter_mut().flat_map(|part| &mut part.months);
        months.for_each(|month| month.ends.clear());
    }
    let view = CalendarView { lead, parts, years: years(scene, events), file };
    draft.finish_overview(view)
}

fn is_end(event: &Event<'_>) -> bool {
    matches!(event.what, Happening::ActivityEnds(_))
}

fn part(scene: &Scene<'_>, [title, nothing]: [&'static str; 2], events: &[&Event<'_>]) -> Part {
    let label = |id: &'static str| scene.voice.label(id);
    Part { title: label(title), nothing: label(nothing), months: months(scene, events) }
}

/// Events that follow each other in time, by month.
fn months(scene: &Scene<'_>, events: &[&Event<'_>]) -> Vec<Month> {
    let same = |a: &&Event<'_>, b: &&Event<'_>| {
        (a.day.year(), a.day.month()) == (b.day.year(), b.day.month())
    };
    events.chunk_by(same).filter_map(|month| self::month(scene, month)).collect()
}

fn month(scene: &Scene<'_>, events: &[&Event<'_>]) -> Option<Month> {
    let first = events.first()?.day;
    let count = events.iter().filter(|event| is_end(event)).count();
    let row = |event: &&Event<'_>| happening_row::row(scene, event);
    let ends = events.iter().filter(|event| is_end(event)).filter_map(row).collect();
    Some(Month {
        at: address::month(first),
        name: scene.voice.month(first).into(),
        rows: events.iter().filter(|event| !is_end(event)).filter_map(row).collect(),
        ends_sentence: (count > 0)
            .then(|| scene.voice.say("calendar-ends", [("count", count.into())])),
        ends,
    })
}

/// The first days of the months that have a page: those in which anything is planned, past or to come.
pub(super) fn planned_months(snapshot: &Snapshot<'_>) -> BTreeSet<Date> {
    months_of(snapshot.events())
}

fn months_of(events: &[Event<'_>]) -> BTreeSet<Date> {
    let planned = events.iter().filter(|event| feed::is_planned(event));
    planned.map(|event| event.day.first_of_month()).collect()
}

/// The months that have a page, by year, the latest first.
fn years(scene: &Scene<'_>, events: &[Event<'_>]) -> Vec<Year> {
    let months: Vec<Date> = months_of(events).into_iter().rev().collect();
    let years = months.chunk_by(|a, b| a.year() == b.year());
    let years = years.map(|months| Year {
        name: months.first().map_or_else(String::new, |first| first.year().to_string()).into(),
        months: months.iter().rev().map(|month| month_link(scene, *month)).collect(),
    });
    years.collect()
}

fn month_link(scene: &Scene<'_>, month: Date) -> PageLink {
    PageLink { at: address::month(month), name: scene.voice.month(month).into() }
}

view! {
    /// What is planned in one month.
    MonthView {
        name: RichText,
        lead: RichText,
        rows: Vec<HappeningRow>,
        ends: Vec<HappeningRow>,
        previous: Option<PageLink>,
        next: Option<PageLink>,
    }
}

/// The page of one month.
pub(super) fn month_page<'r>(scene: &'r Scene<'r>, first: Date) -> Result<Finished, Error> {
    let name = scene.voice.month(first);
    let mut draft = Draft::at(scene, address::month(first).into(), name.into(), Section::Other);
    draft.crumb_to(Overview::Calendar);
    let events = scene.snapshot.events();
    let own = events.iter().filter(|event| event.day.first_of_month() == first);
    let own: Vec<&Event<'_>> = own.filter(|event| feed::is_planned(event)).collect();
    let row = |event: &&Event<'_>| happening_row::row(scene, event);
    let ends: Vec<HappeningRow> =
        own.iter().filter(|event| is_end(event)).filter_map(row).collect();
    let rows: Vec<HappeningRow> =
        own.iter().filter(|event| !is_end(event)).filter_map(row).collect();
    let spoken = [("ends", ends.len().into()), ("others", rows.len().into())];
    let lead = scene.voice.say("calendar-month", spoken);
    draft.summarise(lead.clone());
    let months = months_of(events);
    let link = |month: Option<&Date>| month.map(|month| month_link(scene, *month));
    let view = MonthView {
        name: draft.title(),
        lead,
        rows,
        ends,
        previous: link(months.range(..first).next_back()),
        next: link(months.iter().find(|month| **month > first)),
    };
    draft.finish("calendar-month.html", view)
}
