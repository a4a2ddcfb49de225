//! What does something else on the page than it was plainly meant to, though it is sound Markdown?
//!
//! In comes a text; out come the places at which `CommonMark` makes code of an indented line, a heading of the words
//! above a stroke, strikes out what lies between two tildes, or drops a line without a word.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, OffsetIter, Parser, Tag, TagEnd};

use super::dialect;
use super::slip::{Sign, Slip, SlipKind};

/// All that is read as something else, in no order.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
pub(super) fn misread(text: &str) -> Vec<Slip> {
    let mut events = Parser::new_ext(text, dialect()).into_offset_iter();
    let mut found = Vec::new();
    let mut used = BTreeSet::new();
    // The headings and links that are open, and whether anything has been shown in each.
    let mut open: Vec<(Range<usize>, Sign, bool)> = Vec::new();
    for (event, range) in events.by_ref() {
        if shows(&event) {
            for (_, _, is_filled) in &mut open {
                *is_filled = true;
            }
        }
        let typed = text.get(range.clone()).unwrap_or_default();
        match &event {
            Event::Start(Tag::Heading { .. }) => {
                if let Some(at) = divider(typed) {
                    found.push((Sign::Divider, range.start + at..range.start + at + 3));
                }
                open.push((range, Sign::EmptyHeading, false));
            }
            Event::Start(Tag::Link { link_type, id, .. }) => {
                if by_reference(*link_type) {
                    used.insert(id.to_lowercase());
                }
                open.push((range, Sign::EmptyLink, false));
            }
            Event::Start(Tag::Image { link_type, id, .. }) if by_reference(*link_type) => {
                used.insert(id.to_lowercase());
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Link) => {
                let empty = open.pop().filter(|(_, _, is_filled)| !is_filled);
                found.extend(empty.map(|(range, sign, _)| (sign, range)));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                found.push((Sign::Indented, first_line(typed, range.start)));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) if !is_closed(typed) => {
                found.push((Sign::Fence, first_line(typed, range.start)));
            }
            Event::Start(Tag::Strikethrough) if !typed.starts_with("~~") => {
                found.push((Sign::Tilde, range.start..range.start + 1));
            }
            _ => {}
        }
    }
    found.extend(unused_definitions(&events, &used));
    let slip = |(sign, range)| Slip { kind: SlipKind::Sign(sign), range };
    found.into_iter().map(slip).collect()
}

/// Whether an event puts anything on the page.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
fn shows(event: &Event<'_>) -> bool {
    match event {
        Event::Text(words) | Event::Code(words) => !words.trim().is_empty(),
        Event::Start(Tag::Image { .. }) | Event::FootnoteReference(_) => true,
        _ => false,
    }
}

fn by_reference(link_type: LinkType) -> bool {
    matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut)
}

/// The addresses that are defined for links of which there are none: such a line is shown nowhere.
fn unused_definitions<'d>(
    events: &'d OffsetIter<'_>,
    used: &'d BTreeSet<String>,
) -> impl Iterator<Item = (Sign, Range<usize>)> + 'd {
    let definitions = events.reference_definitions().iter();
    definitions
        .filter(|(name, _)| !used.contains(&name.to_lowercase()))
        .map(|(_, definition)| (Sign::Definition, definition.span.clone()))
}

/// Where a stroke of three hyphens lies below a sentence or several lines, of which it makes a heading.
fn divider(heading: &str) -> Option<usize> {
    let (words, last) = heading.trim_end().rsplit_once('\n')?;
    let is_stroke = last.trim_start_matches(['>', ' ']).trim() == "---";
    let words = words.trim();
    let is_text = words.contains('\n') || words.ends_with(['.', '!', '?', ':', ',']);
    (is_stroke && is_text).then(|| heading.rfind("---").unwrap_or(0))
}

/// Whether a block of code ends with the signs that it began with.
fn is_closed(block: &str) -> bool {
    let sign = if block.starts_with('~') { '~' } else { '`' };
    let mut lines = block.trim_end().lines();
    let opening = lines.next().unwrap_or_default();
    let signs = opening.chars().take_while(|c| *c == sign).count();
    let last = lines.last().unwrap_or_default().trim_start_matches(['>', ' ', '\t']).trim_end();
    last.len() >= signs && last.chars().all(|c| c == sign)
}

/// The bytes of a text's first line, which begins at a byte.
fn first_line(text: &str, start: usize) -> Range<usize> {
    let line = text.lines().next().unwrap_or_default();
    let blanks = line.len() - line.trim_start().len();
    start + blanks..start + line.trim_end().len().max(blanks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_as_something_else_is_found_where_it_stands() {
        for (text, sign, at) in [
            ("Text.\n\n    Indragen text", Sign::Indented, "Indragen text"),
            ("\tindragen", Sign::Indented, "indragen"),
            ("Stycket slutar.\n---\nRad två", Sign::Divider, "---"),
            ("> Rad ett\n> rad två\n> ---", Sign::Divider, "---"),
            ("Text\n\n```\nkod", Sign::Fence, "```"),
            ("ca ~5~ dagar", Sign::Tilde, "~"),
            ("##\n\nText", Sign::EmptyHeading, "##\n"),
            ("Se [](https://exempel.se)", Sign::EmptyLink, "[](https://exempel.se)"),
            ("Text.\n\n[plan]: https://exempel.se", Sign::Definition, "[plan]: https://exempel.se"),
        ] {
            let found = misread(text);
            let told: Vec<(&SlipKind, &str)> =
                found.iter().map(|slip| (&slip.kind, &text[slip.range.clone()])).collect();
            assert_eq!(told, [(&SlipKind::Sign(sign), at)], "{text}");
        }
    }

    #[test]
    fn what_means_what_it_does_is_left_alone() {
        for text in [
            "Rubrik\n=====\n\nText",
            "Rubrik\n------\n\nRubrik\n---",
            "Text\n\n---\n\nText",
            "```\nkod\n```\n\n~~~~\nkod\n~~~~",
            "> ```\n> kod\n> ```",
            "- punkt\n\n    andra stycket",
            "~~struket~~ och ca ~5 till ~10, H~2~O",
            "Se [planen][p] och [Plan].\n\n[p]: https://a.se\n[PLAN]: https://b.se",
            "[![Bro](bro.png)](https://exempel.se) och [[id]]",
        ] {
            assert_eq!(misread(text), [], "{text}");
        }
    }
}
