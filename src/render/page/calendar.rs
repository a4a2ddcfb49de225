//! The calendar: what is to come, month by month, and what has been this year.

use jiff::ToSpan;
use tera::Value;

use crate::assess::{Event, Happening, Wording};
use crate::render::Error;
use crate::render::address::Overview;
use crate::render::draft::{Draft, Finished};
use crate::render::feed;
use crate::render::happening::told;
use crate::render::scene::{Scene, Section};
use crate::render::view::view;

view! {
    /// The calendar.
    CalendarView {
        lead: String,
        parts: Vec<Part>,
        file: &'static str,
    }
}

view! {
    /// What is to come, or what has been.
    Part {
        title: String,
        nothing: String,
        months: Vec<Month>,
    }
}

view! {
    /// What happens in a month.
    Month {
        name: String,
        rows: Vec<Value>,
        ends: Vec<Value>,
        ends_sentence: String,
    }
}

/// The calendar.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Calendar, "calendar", Section::Other);
    let today = scene.snapshot.as_of;
    let events = scene.snapshot.events();
    let dated: Vec<&Event<'_>> =
        events.iter().filter(|event| feed::is_in_calendar(scene.snapshot, event)).collect();
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
        let told = told(scene, event)?;
        let date = scene.voice.date(event.day);
        let spoken = [("date", date.into()), ("what", told.title.into())];
        Some(scene.voice.say("calendar-next", spoken))
    });
    let lead = lead.unwrap_or_else(|| scene.voice.label("calendar-nothing-to-come").to_owned());
    draft.summarise(lead.clone());
    draft.follow(feed::Feed::All);
    let view = CalendarView {
        lead,
        parts: vec![
            part(scene, ["to-come", "calendar-nothing-to-come"], &to_come),
            part(scene, ["has-been", "calendar-nothing-has-been"], &has_been),
        ],
        file: feed::CALENDAR,
    };
    draft.finish("calendar.html", view)
}

fn is_end(event: &Event<'_>) -> bool {
    matches!(event.what, Happening::ActivityEnds(_))
}

fn part(scene: &Scene<'_>, [title, nothing]: [&'static str; 2], events: &[&Event<'_>]) -> Part {
    let label = |id: &'static str| scene.voice.label(id).to_owned();
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
    let row =
        |event: &&Event<'_>| -> Option<Value> { Some(told(scene, event)?.row(scene, event.day)) };
    let ends: Vec<Value> = events.iter().filter(|event| is_end(event)).filter_map(row).collect();
    let counted = [("count", ends.len().into())];
    Some(Month {
        name: scene.voice.month(first),
        rows: events.iter().filter(|event| !is_end(event)).filter_map(row).collect(),
        ends_sentence: scene.voice.say("calendar-ends", counted),
        ends,
    })
}
