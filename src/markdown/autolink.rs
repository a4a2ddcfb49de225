//! Addresses that stand bare in a text: `www.exempel.se`, `https://exempel.se/plan`, `kommun@exempel.se`.
//!
//! In come words, or a text's events; out come the addresses in them, or the events with links in their places, as GitHub
//! writes Markdown: without the full stop or bracket that belongs to the sentence. What stands in code, or in a link or an
//! image already, is left as it is.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// What an address that begins with `www.` is taken to begin with.
const SCHEME: &str = "http://";

/// An address that stands bare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bare {
    /// Its bytes.
    pub range: Range<usize>,
    /// Where it leads, with its scheme.
    pub address: String,
}

/// The bare addresses of some words, in order.
pub fn bare_links(text: &str) -> Vec<Bare> {
    if !["://", "www.", "WWW.", "Www.", "@"].iter().any(|sign| text.contains(sign)) {
        return Vec::new();
    }
    // A backslash belongs to no address, wherever it stands.
    let pieces = text.split('\\').scan(0, |at, piece| {
        let start = *at;
        *at += piece.len() + 1;
        Some((start, piece))
    });
    let moved = |start: usize| {
        move |bare: Bare| Bare { range: bare.range.start + start..bare.range.end + start, ..bare }
    };
    pieces.flat_map(|(start, piece)| in_piece(piece).into_iter().map(moved(start))).collect()
}

/// The bare addresses of words without a backslash, in order.
fn in_piece(text: &str) -> Vec<Bare> {
    let mut found: Vec<Bare> = LinkFinder::new()
        .links(text)
        .filter_map(|link| {
            let (words, range) = (link.as_str(), link.start()..link.end());
            let is_mail = *link.kind() == LinkKind::Email;
            let address = if is_mail { format!("mailto:{words}") } else { words.to_owned() };
            (is_mail || is_of_the_web(words)).then_some(Bare { range, address })
        })
        .collect();
    let named: Vec<Bare> = text
        .char_indices()
        .filter_map(|(at, _)| named(text, at))
        .filter(|bare| !found.iter().any(|known| overlap(&known.range, &bare.range)))
        .collect();
    found.extend(named);
    found.sort_by_key(|bare| bare.range.start);
    found
}

/// An address without a scheme, which begins with `www.` at a place.
fn named(text: &str, at: usize) -> Option<Bare> {
    let (before, rest) = text.split_at_checked(at)?;
    let is_apart =
        |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '-' | '_' | '@' | '/' | ':');
    let is_named = rest.get(..4).is_some_and(|sign| sign.eq_ignore_ascii_case("www."));
    if !is_named || !before.chars().next_back().is_none_or(is_apart) {
        return None;
    }
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let whole = format!("{SCHEME}{}", rest.get(..end)?);
    let link = LinkFinder::new().links(&whole).next().filter(|link| link.start() == 0)?;
    let address = link.as_str().to_owned();
    let words = address.strip_prefix(SCHEME)?;
    let end = at + words.len();
    let host = words.split(['/', '?', '#', ':']).next()?;
    // `www.` and a single name is no host of the web.
    let is_host = host.matches('.').count() >= 2 && !host.contains("..");
    is_host.then_some(Bare { range: at..end, address })
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn is_of_the_web(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
}

/// Events with links for the bare addresses in their words.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
pub(super) fn with_links<'t>(
    text: &'t str,
    events: impl IntoIterator<Item = (Event<'t>, Range<usize>)>,
) -> Vec<(Event<'t>, Range<usize>)> {
    let mut out = Vec::new();
    let mut run: Vec<(CowStr<'t>, Range<usize>)> = Vec::new();
    // How many links, images and blocks of code are open.
    let mut closed = 0_usize;
    for (event, range) in events {
        let follows = run.last().is_none_or(|(_, last)| last.end == range.start);
        match event {
            Event::Text(words) if closed == 0 => {
                if !follows {
                    flush(text, &mut run, &mut out);
                }
                run.push((words, range));
                continue;
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                closed = closed.saturating_sub(1);
            }
            _ => {}
        }
        flush(text, &mut run, &mut out);
        out.push((event, range));
    }
    flush(text, &mut run, &mut out);
    out
}

/// Hands over words that follow each other without markup between, with links in them. An address is looked for in what
/// was typed, before dashes and quotation marks became others.
fn flush<'t>(
    text: &'t str,
    run: &mut Vec<(CowStr<'t>, Range<usize>)>,
    out: &mut Vec<(Event<'t>, Range<usize>)>,
) {
    let (Some((_, first)), Some((_, last))) = (run.first(), run.last()) else { return };
    let start = first.start;
    let typed = text.get(start..last.end).unwrap_or_default();
    let bare = bare_links(typed).into_iter();
    let mut bare = bare
        .map(|bare| Bare { range: bare.range.start + start..bare.range.end + start, ..bare })
        .peekable();
    let piece = |range: Range<usize>| {
        let words = text.get(range.clone()).unwrap_or_default();
        (!words.is_empty()).then_some((Event::Text(CowStr::Borrowed(words)), range))
    };
    let mut told = start;
    for (words, range) in run.drain(..) {
        let is_as_typed = text.get(range.clone()) == Some(&*words);
        while let Some(link) = bare.next_if(|link| link.range.start < range.end) {
            if is_as_typed {
                out.extend(piece(told.max(range.start)..link.range.start));
            }
            told = link.range.end;
            out.extend(link_events(text, link));
        }
        if is_as_typed {
            out.extend(piece(told.max(range.start)..range.end.max(told)));
        } else if range.start >= told {
            out.push((Event::Text(words), range));
        }
    }
}

fn link_events(text: &str, link: Bare) -> [(Event<'_>, Range<usize>); 3] {
    let Bare { range, address } = link;
    let address = address.replace("&amp;", "&");
    let (link_type, dest_url) = match address.strip_prefix("mailto:") {
        Some(name) => (LinkType::Email, name.to_owned()),
        None => (LinkType::Autolink, address),
    };
    let words = text.get(range.clone()).unwrap_or_default().replace("&amp;", "&");
    let tag = Tag::Link { link_type, dest_url: dest_url.into(), title: "".into(), id: "".into() };
    [
        (Event::Start(tag), range.clone()),
        (Event::Text(words.into()), range.clone()),
        (Event::End(TagEnd::Link), range),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_without_the_signs_of_the_sentence() {
        for (text, expected) in [
            ("Se www.exempel.se.", "www.exempel.se=http://www.exempel.se"),
            ("(https://exempel.se/plan)", "https://exempel.se/plan=https://exempel.se/plan"),
            (
                "https://sv.wikipedia.org/wiki/Mål_(idrott), se",
                "https://sv.wikipedia.org/wiki/Mål_(idrott)=https://sv.wikipedia.org/wiki/Mål_(idrott)",
            ),
            ("Skriv till kommun@exempel.se!", "kommun@exempel.se=mailto:kommun@exempel.se"),
            (
                "WWW.Exempel.SE/a?b=1&c=2;",
                "WWW.Exempel.SE/a?b=1&c=2=http://WWW.Exempel.SE/a?b=1&c=2",
            ),
            ("www.åre.se/för-dig", "www.åre.se/för-dig=http://www.åre.se/för-dig"),
            ("t.ex. m.fl. bl.a. exempel.se", ""),
            ("www.nej, www. och awww.exempel.se", ""),
            ("ftp://exempel.se javascript://x.se", ""),
            ("a@b och @kommunen", ""),
        ] {
            let found: Vec<String> = bare_links(text)
                .into_iter()
                .map(|bare| format!("{}={}", &text[bare.range], bare.address))
                .collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_words_make_it_panic(text in "[a-zåäö@:/.w()&;\\\\ -]{0,60}") {
            for bare in bare_links(&text) {
                let words = text.get(bare.range);
                proptest::prop_assert!(words.is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
