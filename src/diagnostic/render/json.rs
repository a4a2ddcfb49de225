//! Findings for a machine.

use serde::Serialize;

use crate::diagnostic::{Located, Severity, Spotted};

/// One finding.
#[derive(Debug, Serialize)]
struct Finding<'l> {
    severity: &'static str,
    code: &'static str,
    #[serde(flatten)]
    at: At<'l>,
    message: &'l str,
    help: &'l str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'l>>,
    /// How many more of its kind its file has that are not listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<usize>,
}

/// A place. Lines and columns count from 1, the end is the one after the last; they are absent where the whole file is
/// meant.
#[derive(Debug, Serialize)]
struct At<'l> {
    path: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

/// Another place that belongs to a finding.
#[derive(Debug, Serialize)]
struct Related<'l> {
    #[serde(flatten)]
    at: At<'l>,
    message: &'l str,
}

/// The findings as a JSON list.
pub fn json(found: &[Located]) -> serde_json::Value {
    let findings = found.iter().map(|one| Finding {
        severity: match one.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        },
        code: one.code.as_str(),
        at: at(&one.at),
        message: &one.message,
        help: &one.help,
        related: one
            .related
            .iter()
            .map(|(place, words)| Related { at: at(place), message: words })
            .collect(),
        more: one.rest.as_ref().map(|rest| rest.count),
    });
    findings.map(|finding| serde_json::to_value(finding).unwrap_or_default()).collect()
}

fn at(place: &Spotted) -> At<'_> {
    At {
        path: &place.path,
        line: place.start.map(|start| start.line),
        column: place.start.map(|start| start.column),
        end_line: place.end.map(|end| end.line),
        end_column: place.end.map(|end| end.column),
    }
}
