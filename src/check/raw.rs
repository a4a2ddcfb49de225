//! What is told of signs that would stand raw on a page.

use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Sign, SlipKind};
use crate::source::Place;

/// The finding about a sign that is shown as it is typed.
pub(super) fn raw(kind: &SlipKind, place: Place) -> Diagnostic {
    let new = |code| Diagnostic::new(code, place);
    match kind {
        SlipKind::Heading(right) => new(Code::BadHeading).with("right", right.as_str()),
        SlipKind::Id => new(Code::RawHeadingId),
        SlipKind::Notice(word) => new(Code::UnknownNotice)
            .with("word", word.as_str())
            .with("known", if is_known(word) { "yes" } else { "no" })
            .suggest(notice(word)),
        SlipKind::NoteMissing(name) => new(Code::MissingNote).with("name", name.as_str()),
        SlipKind::NoteUnused(name) => new(Code::UnusedNote).with("name", name.as_str()),
        SlipKind::Cells(cells, columns) => {
            let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            new(Code::TableCells)
                .with("cells", count(*cells))
                .with("columns", count(*columns))
                .with("which", if cells > columns { "more" } else { "fewer" })
        }
        SlipKind::Sign(sign) => new(Code::RawMarkup).with("sign", name(*sign)),
    }
}

/// The word by which the message chooses its sentence.
fn name(sign: Sign) -> &'static str {
    match sign {
        Sign::Bold => "bold",
        Sign::Code => "code",
        Sign::Link => "link",
        Sign::LinkApart => "link-apart",
        Sign::Reference => "reference",
        Sign::List => "list",
        Sign::Table => "table",
        Sign::Brackets => "brackets",
        Sign::Lines => "lines",
        Sign::Foreign => "foreign",
        Sign::Indented => "indented",
        Sign::Divider => "divider",
        Sign::Fence => "fence",
        Sign::Tilde => "tilde",
        Sign::EmptyHeading => "empty-heading",
        Sign::EmptyLink => "empty-link",
        Sign::Definition => "definition",
    }
}

fn is_known(word: &str) -> bool {
    ["note", "tip", "important", "warning", "caution"].contains(&word.to_lowercase().as_str())
}

/// The notice that a word stands for.
fn notice(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "note" | "obs" | "observera" | "notera" | "info" | "information" | "anmärkning" => "NOTE",
        "tip" | "tips" | "råd" | "hint" => "TIP",
        "important" | "viktigt" | "viktig" => "IMPORTANT",
        "warning" | "varning" | "varn" => "WARNING",
        "caution" | "fara" | "danger" | "försiktigt" => "CAUTION",
        _ => return None,
    })
}
