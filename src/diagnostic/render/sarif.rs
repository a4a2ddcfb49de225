//! Findings in SARIF 2.1.0, the form in which code hosts and editors take the results of checks.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>: lines and columns count from 1, an end column is
//! the one after the last, and paths are relative references with everything but plain letters percent-encoded.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::diagnostic::{Code, Located, Severity, Spotted};

/// Where the form is defined, for those who validate it.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings, or why there could be none: what in the environment stood in the way.
pub fn sarif(outcome: Result<&[Located], &str>) -> Value {
    let found = outcome.unwrap_or_default();
    let notifications: Vec<Value> = outcome
        .err()
        .into_iter()
        .map(|trouble| json!({ "level": "error", "message": { "text": trouble } }))
        .collect();
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "malkort",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": outcome.is_ok(),
                "toolExecutionNotifications": notifications,
            }],
            "results": found.iter().map(result).collect::<Vec<Value>>(),
        }],
    })
}

fn level(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.meaning().trim() },
        "defaultConfiguration": { "level": level(code) },
    })
}

fn result(one: &Located) -> Value {
    let mut result = json!({
        "ruleId": one.code.as_str(),
        "level": level(one.code),
        "message": { "text": format!("{} {}", one.message, one.help_and_rest()) },
        "locations": [location(&one.at)],
    });
    let related: Vec<Value> = one
        .related
        .iter()
        .map(|(place, words)| {
            let mut location = location(place);
            if let Some(location) = location.as_object_mut() {
                location.insert("message".to_owned(), json!({ "text": words }));
            }
            location
        })
        .collect();
    if let (false, Some(result)) = (related.is_empty(), result.as_object_mut()) {
        result.insert("relatedLocations".to_owned(), related.into());
    }
    result
}

fn location(place: &Spotted) -> Value {
    let artifact = json!({ "uri": uri(&place.path) });
    let physical = match (place.start, place.end) {
        (Some(start), Some(end)) => json!({
            "artifactLocation": artifact,
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        }),
        (_, _) => json!({ "artifactLocation": artifact }),
    };
    json!({ "physicalLocation": physical })
}

/// A path as a relative reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_relative_reference() {
        assert_eq!(uri("content/mått/a b.md"), "content/m%C3%A5tt/a%20b.md");
    }

    #[test]
    fn trouble_is_a_notification_and_no_result() {
        let sarif = sarif(Err("Mappen saknas."));
        let run = &sarif["runs"][0];
        assert_eq!(run["invocations"][0]["executionSuccessful"], false);
        assert_eq!(run["results"], json!([]));
    }
}
