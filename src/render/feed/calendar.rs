//! A calendar to subscribe to (iCalendar, RFC 5545).

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;

use super::identity::{caveat, identity};
use crate::render::words::edition::Edition;
use crate::render::words::happening::HappeningWords;

/// A calendar of whole days.
pub(super) fn calendar(edition: &Edition<'_>, events: &[(Date, HappeningWords)]) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//malkort//malkort//SV"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.append_property(Property::new("X-WR-CALNAME", edition.title().plain()));
    if let Some(words) = caveat(edition) {
        calendar.append_property(Property::new("X-WR-CALDESC", &words));
    }
    for (day, told) in events {
        calendar.push(event(edition, *day, told));
    }
    let mut text: String = calendar.to_string();
    if events.is_empty() {
        // A calendar has at least one component (RFC 5545, 3.6). Its address stays, for those who subscribe to it.
        text = text.replace("END:VCALENDAR", concat!(
            "BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n",
            "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nEND:VCALENDAR",
        ));
    }
    text.into_bytes()
}

fn event(edition: &Edition<'_>, day: Date, told: &HappeningWords) -> Event {
    let mut event = Event::new();
    event.uid(&identity(edition, &told.key).to_string());
    event.summary(told.title.plain());
    // When the event was made is not known, and the clock must not be asked: its own day stands for it.
    event.append_property(Property::new("DTSTAMP", format!("{}T000000Z", compact(day))));
    event.append_property(whole_day("DTSTART", day));
    // The end is the first day after.
    event.append_property(whole_day("DTEND", day.tomorrow().unwrap_or(day)));
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    if !told.summary.is_empty() {
        event.description(told.summary.plain());
    }
    if let Some(url) = edition.permanent(&told.at) {
        event.url(&url);
    }
    event.done()
}

fn whole_day(name: &str, day: Date) -> Property {
    Property::new(name, compact(day)).add_parameter("VALUE", "DATE").done()
}

fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}
