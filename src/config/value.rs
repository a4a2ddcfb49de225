//! What a written value is used as: a text, or a folder within the site's.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::read::Written;
use crate::source::{FileId, Origin};

/// A text that says something; `None`: nothing is written, or nothing between the quotation marks.
pub(super) fn text(written: Option<&Written<Box<str>>>) -> Option<String> {
    written.map(|text| text.value.to_string()).filter(|text| !text.is_empty())
}

/// A folder within the site's folder: no path leads out of it.
pub(super) fn folder(
    file: FileId,
    written: Option<&Written<Box<str>>>,
    otherwise: &str,
    diagnostics: &mut Diagnostics,
) -> String {
    let Some(written) = written else { return otherwise.to_owned() };
    let path = written.value.trim().trim_end_matches('/');
    let leaves =
        path.is_empty() || path.starts_with('/') || path.contains('\\') || path.contains(':');
    if leaves || path.split('/').any(|part| matches!(part, "" | "." | "..")) {
        let place = Origin { file, node: written.at }.value();
        diagnostics.report(Diagnostic::new(Code::BadFolder, place).with("folder", &*written.value));
        return otherwise.to_owned();
    }
    path.to_owned()
}
