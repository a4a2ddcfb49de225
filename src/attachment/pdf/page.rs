//! Which words does a page show (ISO 32000-1, 9.4)? In come a document's objects; out come the texts of its pages and
//! forms, and of every other part that could be a text.

use std::collections::BTreeSet;

use super::document::{Objects, Pieces};
use super::find::find;
use super::font::{Font, Fonts, FontsByName, Tally, utf16};
use super::token::{Token, Tokens, entries, entry, name};

/// So many bytes of contents are gone through: one may be shown on many pages.
const MOST_SHOWN: usize = 256 * 1024 * 1024;
/// So many branches stand between a page and the trunk at most.
const DEEPEST: usize = 32;
/// In an array of texts to show (`TJ`), a number below this moves the next letter so far to the right that a blank is
/// meant; in thousandths of the font's size.
const BLANK: f64 = -250.0;

/// The words in a document.
pub(super) struct Shown {
    pub(super) texts: Vec<String>,
    /// There are more, which cannot be read.
    pub(super) is_part: bool,
}

/// The words in a document.
pub(super) fn shown(pieces: &Pieces<'_>) -> Shown {
    let objects = Objects::of(pieces);
    let mut fonts = Fonts::of(&objects);
    let mut tally = Tally::default();
    let mut texts = Vec::new();
    let mut read = BTreeSet::new();
    let (mut left, mut is_whole) = (MOST_SHOWN, pieces.is_whole);
    for (number, object) in &objects.all {
        let dictionary = entries(object.body);
        let is_page = entry(&dictionary, b"Type").and_then(name) == Some(b"Page");
        let contents = match entry(&dictionary, b"Contents") {
            Some(value) if is_page => objects.referred(value),
            // A form, a pattern or the like: a text with fonts of its own.
            _ if object.piece.is_some() && entry(&dictionary, b"Resources").is_some() => {
                vec![*object]
            }
            _ => continue,
        };
        // A list of contents may be named as well as given.
        let contents = match contents.as_slice() {
            [only] if only.piece.is_none() => objects.referred(only.body),
            _ => contents,
        };
        let mut content = Vec::new();
        for part in contents {
            let Some(stream) = objects.stream(part) else { continue };
            read.extend(part.piece);
            if stream.len() > left {
                is_whole = false;
                break;
            }
            left -= stream.len();
            content.extend_from_slice(stream);
            content.push(b'\n');
        }
        let named = fonts.of_page(*number, DEEPEST);
        texts.push(words(&content, &named, &mut tally));
    }
    for (at, piece) in pieces.all.iter().enumerate() {
        let Some(stream) = piece.stream.as_deref().filter(|_| !read.contains(&at)) else {
            continue;
        };
        // A table of letters shows nothing.
        if find(stream, b"begincmap").is_none() {
            texts.extend(described(stream));
            texts.push(words(stream, &FontsByName::new(), &mut Tally::default()));
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    let is_scanned = pieces.has_images && tally.read == 0;
    let is_part = !is_whole || is_scanned || tally.unread > tally.read / 10;
    Shown { texts, is_part }
}

/// The words of a content: its strings, those of one list joined, since programs cut words to set letters apart.
pub(super) fn words(content: &[u8], fonts: &FontsByName, tally: &mut Tally) -> String {
    let mut out = String::new();
    let mut tokens = Tokens::of(content);
    let mut font: Option<&Font> = None;
    let mut last = None;
    let mut is_in_list = false;
    while let Some(token) = tokens.next() {
        match token {
            Token::Open => is_in_list = true,
            Token::Close => is_in_list = false,
            Token::Name(name) => {
                last = Some(name);
                // In a dictionary, one value ends where the next name stands.
                if fonts.is_empty() {
                    blank(&mut out);
                }
            }
            Token::Text(text) => {
                if let Some(font) = font {
                    font.show(&text, &mut out, tally);
                } else {
                    tally.read += text.len();
                    plain(&text, &mut out);
                }
            }
            Token::Word(word) if is_in_list => {
                let step = std::str::from_utf8(word).ok().and_then(|word| word.parse::<f64>().ok());
                if step.is_some_and(|step| step < BLANK) {
                    blank(&mut out);
                }
            }
            Token::Word(b"Tf") => {
                font = last.and_then(|name| fonts.get(name)).map(AsRef::as_ref);
            }
            Token::Word(b"Td" | b"TD" | b"T*" | b"Tm" | b"BT" | b"ET" | b"'" | b"\"") => {
                blank(&mut out);
            }
            // An image within the content.
            Token::Word(b"ID") => {
                let rest = tokens.rest();
                tokens.pass(find(rest, b"EI").map_or(rest.len(), |end| end + 2));
            }
            Token::Word(_) => {}
        }
    }
    out
}

fn blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// A string outside any font: two bytes a letter where it says so, else one (7.9.2).
fn plain(text: &[u8], out: &mut String) {
    match text.strip_prefix(b"\xfe\xff") {
        Some(wide) => out.push_str(&utf16(wide)),
        // Of two bytes a letter, the first is zero for Latin ones.
        None => out.extend(text.iter().filter(|byte| **byte != 0).map(|byte| char::from(*byte))),
    }
}

/// A stream that describes the document in XML (14.3.2), its elements left out.
fn described(part: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(part).ok().filter(|text| text.contains("<x:xmpmeta"))?;
    let pieces = text.split('<').filter_map(|piece| piece.split_once('>'));
    Some(pieces.map(|(_, text)| text.trim()).collect::<Vec<_>>().join("\n\n"))
}
