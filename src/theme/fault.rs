//! A template's fault as a diagnostic: which file, where in it, in the template library's words.

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

/// The fault, placed in the site's own file.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library may add kinds, and only these have a place"
)]
pub(super) fn diagnostic(file: FileId, text: &str, error: &Error) -> Diagnostic {
    let (place, words) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (Place::bytes(file, report.span().range.clone()), report.message().to_owned())
        }
        ErrorKind::Msg(report) => {
            let words = report.lines().next().unwrap_or(report);
            let place = reported(report).map_or_else(
                || Place::whole(file),
                |(_, line, column)| {
                    let start = byte_at(text, line, column);
                    Place::bytes(file, start..start + 1)
                },
            );
            (place, words.trim_start_matches("error: ").to_owned())
        }
        _ => (Place::whole(file), error.to_string()),
    };
    Diagnostic::new(Code::ThemeFault, place).with("detail", words)
}

/// A theme file that is not text.
pub(super) fn not_text(file: FileId, error: Utf8Error) -> Diagnostic {
    let start = error.valid_up_to();
    let end = start + error.error_len().unwrap_or(1);
    Diagnostic::new(Code::ThemeFault, Place::bytes(file, start..end))
        .with("detail", error.to_string())
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
        Diagnostic::new(Code::ThemeFault, Place::bytes(file, start..end))
            .with("detail", fault.detail)
    };
    faults.into_iter().map(placed).collect()
}
