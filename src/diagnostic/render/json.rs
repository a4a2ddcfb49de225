//! Findings for a machine.

use serde::Serialize;

use crate::diagnostic::{Located, Severity};

/// One finding. Lines and columns count from 1; they are absent where the whole file is meant.
#[derive(Debug, Serialize)]
struct Finding<'l> {
    severity: &'static str,
    code: &'static str,
    path: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: &'l str,
    help: &'l str,
}

/// The findings as a JSON list.
pub fn json(found: &[Located]) -> serde_json::Value {
    let findings = found.iter().map(|one| Finding {
        severity: match one.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: one.code.as_str(),
        path: &one.at.path,
        line: one.at.start.map(|start| start.line),
        column: one.at.start.map(|start| start.column),
        message: &one.message,
        help: &one.help,
    });
    findings.map(|finding| serde_json::to_value(finding).unwrap_or_default()).collect()
}
