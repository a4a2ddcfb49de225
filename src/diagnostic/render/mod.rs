//! Findings in the forms that people and machines read: one file per form.

mod github;
mod json;
mod sarif;
mod text;

pub use github::github;
pub use json::json;
pub use sarif::sarif;
pub use text::{Colour, text};

use crate::source::{acts_on_a_terminal, named};

/// A file's name as it may be shown: a control character in it would reach the terminal as a command.
fn visible(name: &str) -> String {
    shown(name, |_| false)
}

/// Words as they may be shown: the same, but for their line breaks.
fn visible_words(words: &str) -> String {
    shown(words, |c| c == '\n')
}

fn shown(text: &str, is_kept: impl Fn(char) -> bool) -> String {
    let put = |mut out: String, c: char| {
        if acts_on_a_terminal(c) && !is_kept(c) {
            out.push_str(&named(c));
        } else {
            out.push(c);
        }
        out
    };
    text.chars().fold(String::with_capacity(text.len()), put)
}
