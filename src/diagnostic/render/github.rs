//! Findings as the annotations of a code host's automation: one line each.

use crate::diagnostic::{Located, Severity};
use crate::source::on_one_line;

/// The findings, one line each.
pub fn github(found: &[Located]) -> String {
    let mut lines = Vec::with_capacity(found.len());
    for one in found {
        let command = match one.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "notice",
        };
        let start = one.at.start;
        let place = start
            .map_or_else(String::new, |start| format!(",line={},col={}", start.line, start.column));
        let (path, code) = (property(&on_one_line(&one.at.path)), one.code.as_str());
        let (message, help) = (escaped(&one.message), escaped(&one.help_and_rest()));
        lines.push(format!("::{command} file={path}{place},title={code}::{message} {help}\n"));
    }
    lines.concat()
}

/// A text after the second pair of colons.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value before it, where a colon and a comma have a meaning of their own.
fn property(value: &str) -> String {
    escaped(value).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Spotted};

    #[test]
    fn a_name_with_commas_and_colons_stays_one_value() {
        let at = Spotted {
            path: "a,b:\u{1b}c.md".to_owned(),
            text: None,
            range: None,
            start: None,
            end: None,
        };
        let (message, help) = ("100 %".to_owned(), "x".to_owned());
        let one =
            Located { code: Code::EmptyFile, message, help, at, related: Vec::new(), rest: None };
        assert_eq!(
            github(&[one]),
            "::error file=a%2Cb%3A\\u{1b}c.md,title=empty-file::100 %25 x\n"
        );
    }
}
