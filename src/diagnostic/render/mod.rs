//! Findings in the forms that people and machines read: one file per form.

mod github;
mod json;
mod sarif;
mod text;

pub use github::github;
pub use json::json;
pub use sarif::sarif;
pub use text::{Colour, text};

use crate::source::on_one_line;

/// Words as they may be shown: a character in them that a terminal obeys would reach it as a command. Their own line
/// breaks stay; those of what they speak of are named already ([`super::located`]).
fn visible_words(words: &str) -> String {
    words.split('\n').map(on_one_line).collect::<Vec<_>>().join("\n")
}
