//! A fault of a theme's file as a diagnostic: which file, where in it, and a word for what is wrong. The template library
//! tells that in an English sentence, which is never shown: what it is about is known by how it begins.

use std::str::Utf8Error;

use tera::{Error, ErrorKind};

use crate::diagnostic::{Code, Diagnostic};
use crate::locale::{MessageFault, Messages};
use crate::source::{FileId, Place};

/// The name of the template that the fault is in, where the library tells.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library may add kinds, and only these name a template"
)]
pub(super) fn template(error: &Error) -> Option<&str> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.filename())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => Some(tpl),
        ErrorKind::MissingParent { current, .. } => Some(current),
        ErrorKind::Msg(report) => reported(report).map(|(name, _, _)| name),
        _ => None,
    }
}

/// Where a report in words points: `--> goal.html:3:8`, line and column counted from 1.
fn reported(report: &str) -> Option<(&str, usize, usize)> {
    let (_, after) = report.split_once("--> ")?;
    let mut parts = after.lines().next()?.rsplitn(3, ':');
    let column = parts.next()?.trim().parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((parts.next()?, line, column))
}

/// The byte at which a line and column begin, both counted from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let before = text.split_inclusive('\n').take(line.saturating_sub(1));
    let start: usize = before.map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    start + within
}

/// How the library's sentences begin, and what is wrong then.
const BEGINNINGS: [(&str, &str); 31] = [
    ("Unknown filter", "filter"),
    ("Filter `", "filter"),
    ("Unknown test", "test"),
    ("Unknown function", "function"),
    ("Unknown component", "component"),
    ("Component `", "component"),
    ("Unknown template", "template"),
    ("Unknown tag", "tag"),
    ("Variable `", "undefined"),
    ("Field `", "undefined"),
    ("Tried to render a variable", "undefined"),
    ("Tried to escape an undefined", "undefined"),
    ("Cannot index into an undefined", "undefined"),
    ("Cannot slice an undefined", "undefined"),
    ("Block `", "block"),
    ("Template already contains", "block-twice"),
    ("`extends` needs", "extends"),
    ("Template is already extending", "extends"),
    ("This content would be ignored", "outside-blocks"),
    ("Unexpected end of input", "unclosed"),
    ("Unclosed component", "unclosed"),
    ("Closing tag", "unclosed"),
    ("Found ", "unexpected"),
    ("Expected ", "unexpected"),
    ("Invalid syntax", "unexpected"),
    ("Cannot divide by 0", "division"),
    ("Math operations", "value"),
    ("Only numbers", "value"),
    ("Iteration not possible", "value"),
    ("Key/value iteration", "value"),
    ("Invalid type", "value"),
];

/// What a sentence of the library's says is wrong, and the name that it is about; `other`: something else.
fn reason(sentence: &str) -> (&'static str, Option<&str>) {
    let known = BEGINNINGS.iter().find(|(beginning, _)| sentence.starts_with(beginning));
    let why = known.map_or("other", |(_, why)| why);
    let quoted = sentence.split('`').nth(1).filter(|name| !name.is_empty());
    (why, quoted)
}

/// Where a name stands in a template, in quotation marks; all of the template where it does not.
fn quoted(file: FileId, text: &str, name: &str) -> Place {
    let found = ['"', '\'', '`'].iter().find_map(|mark| {
        let start = text.find(&format!("{mark}{name}{mark}"))?;
        Some(start..start + name.len() + 2)
    });
    found.map_or(Place::whole(file), |range| Place::bytes(file, range))
}

fn told(place: Place, why: &'static str, name: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::ThemeFault, place).with("why", why).with("name", name.unwrap_or("none"))
}

/// The fault, placed in the site's own file.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library may add kinds, and only these have a place"
)]
pub(super) fn diagnostic(file: FileId, text: &str, error: &Error) -> Diagnostic {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let (why, name) = reason(report.message());
            told(Place::bytes(file, report.span().range.clone()), why, name)
        }
        ErrorKind::Msg(report) => {
            let sentence = report.lines().next().unwrap_or(report);
            let (why, name) = reason(sentence.trim_start_matches("error: "));
            let place = reported(report).map_or_else(
                || Place::whole(file),
                |(_, line, column)| {
                    let start = byte_at(text, line, column);
                    Place::bytes(file, start..start + 1)
                },
            );
            told(place, why, name)
        }
        ErrorKind::MissingParent { parent, .. } => {
            told(quoted(file, text, parent), "template", Some(parent))
        }
        ErrorKind::CircularExtend { inheritance_chain: chain, .. }
        | ErrorKind::CircularInclude { include_chain: chain, .. } => {
            let near = chain.iter().map(|name| quoted(file, text, name));
            let place = near.into_iter().find(|place| *place != Place::whole(file));
            told(place.unwrap_or(Place::whole(file)), "circular", None)
        }
        _ => told(Place::whole(file), "other", None),
    }
}

/// A theme file that is not text.
pub(super) fn not_text(file: FileId, bytes: &[u8], error: Utf8Error) -> Diagnostic {
    let start = error.valid_up_to();
    let end = start + error.error_len().unwrap_or(1);
    let sound = String::from_utf8_lossy(bytes.get(..start).unwrap_or_default());
    let counted = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    let last = sound.rsplit('\n').next().unwrap_or_default();
    // A file that is no text cannot be quoted, so the words say where.
    told(Place::bytes(file, start..end), "not-utf8", None)
        .with("line", counted(sound.matches('\n').count()))
        .with("column", counted(last.chars().count()))
}

/// What is wrong with a file of words; nothing where the path is none of one.
pub(super) fn words(path: &str, file: FileId, text: &str) -> Vec<Diagnostic> {
    if !path.starts_with("translations/") {
        return Vec::new();
    }
    let faults = Messages::parse("sv", &[(path, text)]).err().unwrap_or_default();
    let placed = |fault: MessageFault| {
        // What is missing at the end is pointed at where the text stops.
        let last = text.trim_end().char_indices().next_back().map_or(0, |(at, _)| at);
        let start = fault.at.start.min(last);
        let end = text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(start, |c| start + c.len_utf8());
        told(Place::bytes(file, start..end), "words", None)
    };
    faults.into_iter().map(placed).collect()
}
