//! The language that the program speaks to who typed.

use std::io::IsTerminal as _;

use super::args::Spoken;
use crate::diagnostic::render::Colour;
use crate::locale::{Args, Language, program};
use crate::source::on_one_line;

/// The program's voice at the command line.
pub(super) struct Voice {
    pub(super) language: Language,
    pub(super) colour: Colour,
}

impl Voice {
    /// The language asked for, or the environment's if that is English, or Swedish.
    pub(super) fn new(asked: Option<Spoken>) -> Self {
        let language = asked.map_or_else(environment_language, Language::from);
        #[expect(clippy::disallowed_methods, reason = "it is only asked what it is")]
        let wants_colour = std::io::stderr().is_terminal() && variable("NO_COLOR").is_none();
        Self { language, colour: if wants_colour { Colour::Yes } else { Colour::No } }
    }

    /// A message of the command line. What it speaks of stays on its line, whatever stands in names and paths.
    pub(super) fn say(&self, id: &str, args: &Args) -> String {
        program(self.language).text(id, &args.with_texts(on_one_line))
    }
}

fn environment_language() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    match set {
        Some(tag) if tag.starts_with("en_") => Language::English,
        Some(_) | None => Language::Swedish,
    }
}

#[expect(clippy::disallowed_methods, reason = "the command line is where the environment comes in")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// How many, as messages take it.
pub(super) fn as_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
