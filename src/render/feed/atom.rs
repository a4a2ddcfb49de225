//! A feed (Atom, RFC 4287).

use std::borrow::Cow;

use atom_syndication::{Content, Entry, FixedDateTime, Link, Person, Text};
use jiff::civil::Date;

use super::identity::{caveat, identity, link};
use crate::render::words::edition::Edition;
use crate::render::words::happening::HappeningWords;

/// A feed with its entries, the latest first.
pub(super) fn feed(
    edition: &Edition<'_>,
    address: &str,
    known_by: &str,
    title: &str,
    entries: &[(Date, Cow<'_, HappeningWords>)],
) -> Vec<u8> {
    let page = match address.strip_suffix(".xml") {
        Some("flode") | None => "index.html".to_owned(),
        Some(page) => format!("{page}.html"),
    };
    let mut links = vec![with_rel("alternate", "text/html", link(edition, &page, address))];
    if let Some(own) = edition.permanent(address) {
        links.push(with_rel("self", "application/atom+xml", own));
    }
    let publisher = edition.options.publisher.as_ref().map(|name| edition.voice.text(name));
    let feed = atom_syndication::Feed {
        title: Text::plain(title),
        id: identity(edition, known_by).urn().to_string(),
        // A feed without entries has not been updated since the beginning of time.
        updated: entries.first().map_or_else(FixedDateTime::default, |(day, _)| midnight(*day)),
        authors: vec![Person {
            name: publisher.unwrap_or_else(|| edition.title()).into_plain(),
            ..Person::default()
        }],
        subtitle: caveat(edition).map(Text::plain),
        links,
        lang: Some(edition.voice.code().to_owned()),
        entries: entries.iter().map(|(day, told)| entry(edition, address, *day, told)).collect(),
        ..atom_syndication::Feed::default()
    };
    let mut out = feed.to_string().into_bytes();
    out.push(b'\n');
    out
}

fn entry(edition: &Edition<'_>, address: &str, day: Date, told: &HappeningWords) -> Entry {
    Entry {
        title: Text::plain(told.title.plain()),
        id: identity(edition, &told.key).urn().to_string(),
        updated: midnight(day),
        published: Some(midnight(day)),
        links: vec![with_rel("alternate", "text/html", link(edition, &told.at, address))],
        content: (!told.summary.is_empty()).then(|| Content {
            value: Some(told.summary.clone().into_plain()),
            content_type: Some("text".to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn with_rel(rel: &str, mime_type: &str, href: String) -> Link {
    Link { rel: rel.to_owned(), mime_type: Some(mime_type.to_owned()), href, ..Link::default() }
}

/// The beginning of a day, in the world's own time: what happens on a day has no hour.
fn midnight(day: Date) -> FixedDateTime {
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
