//! Findings as the annotations of a code host's automation: one line each.

use crate::diagnostic::{Located, Severity};

/// The findings, one line each.
pub fn github(found: &[Located]) -> String {
    let escaped = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let mut lines = Vec::with_capacity(found.len());
    for one in found {
        let command = match one.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let start = one.at.start;
        let place = start
            .map_or_else(String::new, |start| format!(",line={},col={}", start.line, start.column));
        let (path, code) = (escaped(&one.at.path), one.code.as_str());
        let (message, help) = (escaped(&one.message), escaped(&one.help));
        lines.push(format!("::{command} file={path}{place},title={code}::{message} {help}\n"));
    }
    lines.concat()
}
