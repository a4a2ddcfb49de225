//! What a text holds, with the bytes at which it stands.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd};

use super::autolink::with_links;
use super::{dialect, written_address};

/// Something in a text that has to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Its bytes.
    pub range: Range<usize>,
}

/// The kinds of things that have to be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// Raw HTML.
    RawHtml,
    /// What a reference (`&#7;`) or a title stands for, which need not be what is typed.
    Decoded(String),
    /// A link, with its address.
    Link(String),
    /// An image, with its address and the words that stand for it.
    Image {
        /// The address.
        address: String,
        /// What is read out to those who do not see it.
        words: String,
    },
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its `{#id}`.
    pub id: Option<String>,
    /// Its words, without markup.
    pub words: String,
    /// Its level, from 1.
    pub level: u8,
    /// Its bytes.
    pub range: Range<usize>,
}

/// Raw HTML and links, in order.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
pub fn inspect(text: &str) -> Vec<Finding> {
    let events = with_links(text, Parser::new_ext(text, dialect()).into_offset_iter());
    let mut found: Vec<Finding> = Vec::new();
    // The images that have begun and not ended: one may stand within the words of another.
    let mut open: Vec<usize> = Vec::new();
    for (event, range) in events {
        if let Event::Start(Tag::Link { title, .. } | Tag::Image { title, .. }) = &event
            && !title.is_empty()
        {
            let kind = FindingKind::Decoded(title.to_string());
            found.push(Finding { kind, range: range.clone() });
        }
        let is_reference = text.get(range.clone()).is_some_and(|typed| typed.starts_with('&'));
        let kind = match event {
            Event::Text(decoded) if is_reference && open.is_empty() => {
                FindingKind::Decoded(decoded.into_string())
            }
            Event::Html(_) | Event::InlineHtml(_) => FindingKind::RawHtml,
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                FindingKind::Link(written_address(link_type, &dest_url).into_owned())
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                open.push(found.len());
                FindingKind::Image { address: dest_url.into_string(), words: String::new() }
            }
            Event::End(TagEnd::Image) => {
                open.pop();
                continue;
            }
            ref other if !open.is_empty() => {
                for image in &open {
                    if let Some(Finding { kind: FindingKind::Image { words, .. }, .. }) =
                        found.get_mut(*image)
                    {
                        words.push_str(spoken(other));
                    }
                }
                continue;
            }
            _ => continue,
        };
        match found.last_mut() {
            Some(last)
                if last.kind == FindingKind::RawHtml
                    && kind == last.kind
                    && last.range.end == range.start =>
            {
                last.range.end = range.end;
            }
            Some(_) | None => found.push(Finding { kind, range }),
        }
    }
    found
}

/// The headings of a text, in order.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
pub fn headings(text: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut is_open = false;
    for (event, range) in Parser::new_ext(text, dialect()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, id, attrs, .. }) => {
                is_open = true;
                let id = id.map(CowStr::into_string).filter(|id| !id.is_empty());
                // `{id}` and `{# id}` are attributes to the library; here they can only mean one thing.
                let bare = attrs.iter().find(|(name, value)| value.is_none() && &**name != "#");
                let id = id.or_else(|| bare.map(|(name, _)| name.to_string()));
                let level = level as u8;
                found.push(Heading { id, words: String::new(), level, range });
            }
            Event::End(TagEnd::Heading(_)) => is_open = false,
            other if is_open => {
                if let Some(heading) = found.last_mut() {
                    heading.words.push_str(spoken(&other));
                }
            }
            _ => {}
        }
    }
    found
}

/// A text without markup, its words apart by single spaces.
pub fn plain(text: &str) -> String {
    let mut pieces = String::new();
    for event in Parser::new_ext(text, dialect()) {
        pieces.push_str(spoken(&event));
    }
    pieces.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an event says.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
fn spoken<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(piece) | Event::Code(piece) => piece,
        Event::SoftBreak
        | Event::HardBreak
        | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => " ",
        _ => "",
    }
}

/// The first words of a text without markup, at most `most` characters, whole words.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut plain = String::new();
    let mut characters = 0;
    for event in Parser::new_ext(text, dialect()) {
        let piece = spoken(&event);
        characters += piece.chars().count();
        plain.push_str(piece);
        if characters > most {
            break;
        }
    }
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut short = String::new();
    for word in words {
        let apart = usize::from(!short.is_empty());
        if short.chars().count() + apart + word.chars().count() > most {
            if short.is_empty() {
                // A word that is longer than all that may be shown is shown as far as it goes.
                short.extend(word.chars().take(most.saturating_sub(1)));
                short.push('…');
            } else {
                short.push_str(" …");
            }
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_have_ids_words_and_levels() {
        let text = "Inledning.\n\n## *Fiber* för alla {#fiber}\n\nText.\n\n### Utan id\n\nPlan {#plan}\n----\n";
        let found = headings(text);
        let told: Vec<(Option<&str>, &str, u8)> = found
            .iter()
            .map(|heading| (heading.id.as_deref(), heading.words.as_str(), heading.level))
            .collect();
        let expected =
            [(Some("fiber"), "Fiber för alla", 2), (None, "Utan id", 3), (Some("plan"), "Plan", 2)];
        assert_eq!(told, expected);
    }

    #[test]
    fn raw_html_and_links_are_found_where_they_stand() {
        let text = "Se [planen](https://exempel.se) och <b>fet</b> samt [[fiber]].";
        let found = inspect(text);
        assert_eq!(found[0].kind, FindingKind::Link("https://exempel.se".to_owned()));
        assert_eq!(&text[found[1].range.clone()], "<b>");
        assert_eq!(
            found.last().map(|last| last.kind.clone()),
            Some(FindingKind::Link("fiber".to_owned()))
        );
    }

    #[test]
    fn an_excerpt_keeps_whole_words() {
        assert_eq!(excerpt("# Rubrik\n\nEn *kort* text.", 40), "Rubrik En kort text.");
        assert_eq!(excerpt("ett två tre fyra", 9), "ett två …");
        assert_eq!(excerpt("kommunfullmäktigeledamot", 10), "kommunful…");
        assert_eq!(excerpt("", 10), "");
    }
}
