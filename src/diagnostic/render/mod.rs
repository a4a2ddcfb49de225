//! Findings in the forms that people and machines read: one file per form.

mod github;
mod json;
mod text;

pub use github::github;
pub use json::json;
pub use text::{Colour, text};
