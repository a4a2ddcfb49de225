//! What is reported of a text that cannot be read as it was typed: faults of its syntax, and characters that no page can
//! hold.

use super::node::SyntaxFault;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place, turns_direction};

/// A fault of YAML's or TOML's own syntax, as a finding.
pub(super) fn syntax_fault(
    code: Code,
    file: FileId,
    start: usize,
    fault: &SyntaxFault,
) -> Diagnostic {
    let place = Place::bytes(file, start + fault.at.start..start + fault.at.end);
    // A line that fills the screen says less than an example does.
    let right = fault.right.as_deref().filter(|line| line.chars().count() <= 120);
    Diagnostic::new(code, place)
        .with("sort", fault.sort)
        .with("words", &*fault.words)
        .with("right", right.unwrap_or("none"))
}

/// That a text has a character which no page can hold.
pub(super) fn forbidden(character: char, place: Place) -> Diagnostic {
    let sort = if turns_direction(character) { "direction" } else { "control" };
    Diagnostic::new(Code::ForbiddenCharacter, place)
        .with("sort", sort)
        .with("number", format!("U+{:04X}", u32::from(character)))
}

/// That an escape stands for a character that no page can hold.
pub(super) fn escaped(character: char, place: Place) -> Diagnostic {
    Diagnostic::new(Code::ForbiddenCharacter, place)
        .with("sort", "escape")
        .with("number", format!("U+{:04X}", u32::from(character)))
}
