//! What reaches a terminal? The one way out of the program, for all that people and programs read of it.
//!
//! Ids, names of files, titles and what other programs answer may hold characters that a terminal obeys: an escape that
//! recolours or retitles it, a mark that turns the direction of a line so that another file seems meant. In comes what is
//! to be shown; out goes the same with each of those characters named instead (`\u{1b}`). JSON keeps them, escaped its own
//! way, so that a program reads what was written. Line breaks are let through here: those of names, paths and what was typed
//! are named where they come into a sentence ([`super::voice::Voice::say`], [`crate::diagnostic::located`]).

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::Write as _;

use crate::diagnostic::render::Colour;
use crate::source::{acts_on_a_terminal, named};

/// Prints to standard output; a closed pipe is success, for the reader has seen enough.
pub(super) fn print(text: &str) {
    write_out(&harmless(text));
}

/// Prints JSON to standard output.
pub(super) fn print_json(json: &str) {
    write_out(&escaped(json));
}

/// Prints to standard error.
pub(super) fn print_error(text: &str) {
    write_error(&harmless(text));
}

/// Prints findings to standard error, with the colours that they were given.
pub(super) fn print_findings(text: &str, colour: Colour) {
    match colour {
        Colour::No => print_error(text),
        Colour::Yes => write_error(&harmless_with_colours(text)),
    }
}

/// JSON in which nothing acts on a terminal, and which means the same. What is named stands within its texts: nowhere
/// else may it stand.
pub(super) fn escaped(json: &str) -> Cow<'_, str> {
    replaced(json, |c, out| {
        let mut units = [0; 2];
        for unit in c.encode_utf16(&mut units) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

#[expect(clippy::disallowed_methods, reason = "this is the one way out")]
fn write_out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

#[expect(clippy::disallowed_methods, reason = "this is the one way out")]
fn write_error(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// A text in which each character that acts on a terminal is named.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    replaced(text, |c, out| out.push_str(&named(c)))
}

/// The same, but for the colours that findings are given: an escape, a bracket, figures, an `m`.
fn harmless_with_colours(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (position, piece) in text.split('\u{1b}').enumerate() {
        if position > 0 {
            let codes = piece.strip_prefix('[').and_then(|rest| rest.split_once('m'));
            let is_colour = codes
                .is_some_and(|(codes, _)| codes.bytes().all(|b| b.is_ascii_digit() || b == b';'));
            out.push_str(if is_colour { "\u{1b}" } else { "\\u{1b}" });
        }
        out.push_str(&harmless(piece));
    }
    out
}

fn replaced(text: &str, put: impl Fn(char, &mut String)) -> Cow<'_, str> {
    let acts = |c: char| !matches!(c, '\n' | '\t') && acts_on_a_terminal(c);
    if !text.contains(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if acts(c) {
            put(c, &mut out);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_named_and_the_rest_is_as_it_was() {
        let text = "a\u{1b}[31mb\u{202e}c\r\u{9b}d\u{2028}\u{7}\u{7f}\u{200f}";
        let shown = r"a\u{1b}[31mb\u{202e}c\u{d}\u{9b}d\u{2028}\u{7}\u{7f}\u{200f}";
        assert_eq!(harmless(text), shown);
        let plain = "Åäö – ”så”\tså\nسلام 👩‍🌾\n";
        assert!(matches!(harmless(plain), Cow::Borrowed(same) if same == plain));
    }

    #[test]
    fn json_means_the_same() {
        let value = serde_json::json!({ "a": "\u{1b}\u{9b}\u{202e}\u{2028}\n", "b": 1 });
        for json in [value.to_string(), format!("{value:#}\n")] {
            let shown = escaped(&json);
            assert!(!shown.contains(|c| c != '\n' && acts_on_a_terminal(c)), "{shown}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
        }
    }

    #[test]
    fn of_escapes_only_colours_are_let_through() {
        let text = "\u{1b}[1;31mfel\u{1b}[0m \u{1b}]0;titel\u{7} \u{1b}[2J\u{202e}";
        let shown = "\u{1b}[1;31mfel\u{1b}[0m \\u{1b}]0;titel\\u{7} \\u{1b}[2J\\u{202e}";
        assert_eq!(harmless_with_colours(text), shown);
    }
}
