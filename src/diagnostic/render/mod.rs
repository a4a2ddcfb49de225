//! Findings in the forms that people and machines read: one file per form.

mod github;
mod json;
mod sarif;
mod text;

pub use github::github;
pub use json::json;
pub use sarif::sarif;
pub use text::{Colour, text};

/// A file's name as it may be shown: a control character in it would reach the terminal as a command.
fn visible(name: &str) -> String {
    let shown =
        |c: char| if c.is_control() { c.escape_unicode().to_string() } else { c.to_string() };
    name.chars().map(shown).collect()
}
