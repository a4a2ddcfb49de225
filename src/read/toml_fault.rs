//! What did a person do where TOML cannot be read?
//!
//! In comes the configuration's text with the library's faults, and the keys that there are; out comes, for each line,
//! what was made wrong as a person made it, with the line as it is to be. What a key takes says how its value is to be
//! written. What the library says is never shown.

use std::ops::Range;

use super::calendar;
use super::description::{FieldDescription, Shape, TypeDescription};
use super::fault::syntax_fault;
use super::figure::{figure, with_unit};
use super::node::SyntaxFault;
use super::quoting::{in_toml, is_curly, is_straight, unquoted};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place};

/// The faults of a configuration that the library refuses, one a line.
pub fn toml_faults(file: FileId, text: &str, keys: &TypeDescription) -> Vec<Diagnostic> {
    let (_, errors) = toml::de::DeTable::parse_recoverable(text);
    let mut faults: Vec<(usize, &str)> = errors
        .iter()
        .map(|error| (error.span().map_or(0, |at| at.start.min(text.len())), error.message()))
        .collect();
    faults.sort_by_key(|(at, _)| *at);
    let mut reported: Vec<(usize, bool, Diagnostic)> = Vec::new();
    for (at, message) in faults {
        let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        let line = text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
        let refused = Refused { file, line, start, message, keys };
        // What follows on the same line follows from the first, and so does what an open bracket takes in.
        if reported.iter().any(|(before, is_open, _)| *before == start || *is_open) {
            continue;
        }
        let is_open = refused.is_open();
        reported.push((start, is_open, refused.diagnostic()));
    }
    reported.into_iter().map(|(_, _, one)| one).collect()
}

/// A line that the library refuses at a byte.
struct Refused<'t> {
    file: FileId,
    line: &'t str,
    start: usize,
    message: &'t str,
    keys: &'t TypeDescription,
}

/// A line in its parts.
#[derive(Clone, Copy)]
struct Parts<'t> {
    key: &'t str,
    value: &'t str,
}

impl<'t> Refused<'t> {
    fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.message.contains(word))
    }

    /// Whether a bracket is left open, so that it takes in the lines below.
    fn is_open(&self) -> bool {
        self.says(&["unclosed array", "unclosed inline", "between array", "in array"])
            && !self.line.trim_start().starts_with('[')
    }

    fn words(&self) -> &'t str {
        self.line.trim()
    }

    /// The bytes of a part of the line.
    fn range_of(&self, part: &str) -> Range<usize> {
        let at = self.line.find(part).unwrap_or(0);
        self.start + at..self.start + at + part.len()
    }

    fn finding(&self, part: &str, sort: &'static str, right: Option<String>) -> Diagnostic {
        let at = self.range_of(part);
        let fault = SyntaxFault { at, sort, words: String::new(), right };
        syntax_fault(Code::TomlSyntax, self.file, 0, &fault)
    }

    /// Key and value at the equals sign; the value without the remark behind it.
    fn parts(&self) -> Option<Parts<'t>> {
        let (key, value) = self.words().split_once('=')?;
        let value = value.trim_start();
        let is_quoted = value.starts_with(is_straight);
        let remark = (!is_quoted).then(|| value.find(" #")).flatten();
        let value = value.get(..remark.unwrap_or(value.len()))?.trim();
        Some(Parts { key: key.trim(), value })
    }

    /// What a key takes, if there is such a key.
    fn shape(&self, key: &str) -> Option<Shape> {
        self.field(key).map(|field| field.shape)
    }

    fn field(&self, key: &str) -> Option<&'static FieldDescription> {
        let key = key.rsplit('.').next().unwrap_or(key).trim_matches(['"', ' ']);
        field_of(self.keys, key)
    }

    fn diagnostic(&self) -> Diagnostic {
        let words = self.words();
        if self.says(&["duplicate"]) {
            let key = words.split(['=', ']']).next().unwrap_or_default().trim_matches(['[', ' ']);
            return self.finding(key, "duplicate", None);
        }
        if self.says(&["escaped value", "unicode value", "hexadecimal"]) {
            return self.backslash();
        }
        if let Some(found) = self.heading().or_else(|| self.remark()).or_else(|| self.yaml()) {
            return found;
        }
        let Some(parts) = self.parts() else {
            let right = words
                .split_once(' ')
                .map(|(key, value)| format!("{key} = {}", self.right_value(key, value.trim())));
            let is_key = words.split(' ').next().is_some_and(|key| self.shape(key).is_some());
            return if is_key {
                self.finding(words, "equals", right)
            } else {
                self.finding(words, "line", None)
            };
        };
        if !is_bare_key(parts.key) && !parts.key.starts_with(['[', '{']) {
            let sort = if parts.key.starts_with(['-', '*']) { "list-sign" } else { "key" };
            return self.finding(parts.key, sort, None);
        }
        let doubled = parts.value.trim_start_matches(['=', '>', ' ']);
        if doubled.len() < parts.value.len() {
            let right = Some(format!("{} = {doubled}", parts.key));
            return self.finding(words, "equals-twice", right);
        }
        self.value(parts)
    }

    /// A value that cannot be read.
    fn value(&self, parts: Parts<'t>) -> Diagnostic {
        let Parts { key, value } = parts;
        let place = |part: &str| Place::bytes(self.file, self.range_of(part));
        let right = |value: &str| Some(format!("{key} = {value}"));
        if value.is_empty() || (value.starts_with('#') && !is_colour(value)) {
            return self.finding(key, "empty", self.field(key).map(FieldDescription::in_settings));
        }
        if value.starts_with(is_curly) {
            return self.finding(value, "curly", right(&in_toml(unquoted(value))));
        }
        if let Some(mark) = value.chars().next().filter(|c| is_straight(*c)) {
            return self.quoted(parts, mark);
        }
        if value.starts_with(['[', '{']) {
            let items = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            let quoted = items.filter(|_| self.says(&["must be quoted"])).map(|items| {
                let items = items.split(',').map(|item| in_toml(unquoted(item)));
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            });
            let sort = if quoted.is_some() { "quote" } else { "bracket" };
            return self.finding(value, sort, quoted.and_then(|quoted| right(&quoted)));
        }
        if value.contains(" = ") {
            return self.finding(value, "two-keys", None);
        }
        if matches!(value, "~" | "null" | "nil" | "none") {
            return self.finding(value, "nothing", None);
        }
        match self.shape(key) {
            Some(Shape::Date) => match calendar::date(value) {
                Err(why) => calendar::diagnostic(Code::BadDate, value, &why, place(value)),
                Ok(_) => self.finding(value, "quote", right(&in_toml(value))),
            },
            Some(Shape::Number | Shape::Count) => {
                match figure(value.trim_end_matches([';', ','])) {
                    Ok(number) => match number.unit.clone().filter(|_| !number.is_percent()) {
                        Some(unit) => with_unit(&number, &unit, place(value)),
                        None => self.finding(value, "number", right(&number.value.to_string())),
                    },
                    Err(why) => why.diagnostic(value, place(value)),
                }
            }
            Some(_) | None => self.finding(value, "quote", right(&self.right_value(key, value))),
        }
    }

    /// A value that begins with a quotation mark.
    fn quoted(&self, parts: Parts<'t>, mark: char) -> Diagnostic {
        let Parts { key, value } = parts;
        let right = |value: &str| Some(format!("{key} = {value}"));
        if self.says(&["invalid basic", "invalid literal", "invalid multi-line"]) {
            let is_whole = !value.get(1..).unwrap_or_default().contains(['"', '\'', '#']);
            let closed = is_whole.then(|| right(&format!("{value}{mark}"))).flatten();
            return self.finding(value.get(..1).unwrap_or(value), "open-quote", closed);
        }
        let inner = value.get(1..).unwrap_or_default();
        let end = inner.find(mark).map_or(value.len(), |at| at + 2);
        let (first, behind) = value.split_at_checked(end).unwrap_or((value, ""));
        if behind.trim().chars().all(|c| matches!(c, ',' | ';' | '.')) {
            return self.finding(behind.trim(), "extra-mark", right(first));
        }
        let whole = if value.ends_with(mark) { unquoted(value) } else { value };
        self.finding(behind.trim(), "after-quote", right(&in_toml(whole)))
    }

    /// A value as its key takes it.
    fn right_value(&self, key: &str, value: &str) -> String {
        let value = unquoted(value);
        match self.shape(key) {
            Some(Shape::Period) => in_toml(&match calendar::period(value) {
                Err(calendar::NotInCalendar::Form(Some(meant))) => meant,
                Ok(_) | Err(_) => value.to_owned(),
            }),
            Some(Shape::Date | Shape::Number | Shape::Count) if !value.contains(' ') => {
                value.to_owned()
            }
            Some(Shape::List(_)) => format!("[{}]", in_toml(value)),
            Some(_) | None => in_toml(value),
        }
    }

    /// A backslash within double quotation marks that stands for nothing.
    fn backslash(&self) -> Diagnostic {
        let right = self.parts().map(|parts| {
            let value = unquoted(parts.value);
            let is_path = !value.contains(' ');
            let value = if is_path { value.replace('\\', "/") } else { value.to_owned() };
            format!("{} = {}", parts.key, in_toml(&value))
        });
        self.finding(
            self.line
                .get(self.line.find('\\').unwrap_or(0)..)
                .and_then(|rest| rest.get(..1))
                .unwrap_or_default(),
            "backslash",
            right,
        )
    }

    /// A heading in brackets that is not written as one.
    fn heading(&self) -> Option<Diagnostic> {
        let words = self.words();
        let is_heading =
            words.starts_with('[') || (words.ends_with(']') && !words.contains(['=', ':', '"']));
        is_heading.then_some(())?;
        let name = words.trim_matches(['[', ']', ' ']);
        let is_list = matches!(self.named(name), Some(Shape::List(_)));
        let right = is_bare_key(name)
            .then(|| if is_list { format!("[[{name}]]") } else { format!("[{name}]") });
        Some(self.finding(words, "heading", right))
    }

    /// What a heading's name leads to.
    fn named(&self, name: &str) -> Option<Shape> {
        let mut keys = self.keys;
        let mut found = None;
        for part in name.split('.') {
            let shape = keys.fields.iter().find(|field| field.english == part)?.shape;
            found = Some(shape);
            keys = shape.group().unwrap_or(keys);
        }
        found
    }

    /// A remark with the sign of another language.
    fn remark(&self) -> Option<Diagnostic> {
        let words = self.words();
        let sign = ["//", "/*", ";", "--", "%", "<!--"]
            .into_iter()
            .find(|sign| words.starts_with(sign))?;
        let rest = words.trim_start_matches(['/', '*', ';', '-', '%', '<', '!']).trim();
        Some(match rest {
            "" => self.finding(words, "line", None),
            rest => self.finding(sign, "remark", Some(format!("# {rest}"))),
        })
    }

    /// A line in the manner of front matter: `title: Prov`.
    fn yaml(&self) -> Option<Diagnostic> {
        let words = self.words();
        let (key, value) = words.split_once(':')?;
        let (key, value) =
            (key.trim_start_matches(['-', ' ']).trim(), value.trim_start_matches('=').trim());
        (is_bare_key(key) || is_bare_key(key.trim_matches(is_straight))).then_some(())?;
        let is_group =
            value.is_empty() && self.shape(key).is_none_or(|shape| shape.group().is_some());
        let right = if is_group {
            format!("[{key}]")
        } else if value.starts_with(is_straight) {
            format!("{key} = {value}")
        } else {
            format!("{key} = {}", self.right_value(key, value))
        };
        Some(self.finding(words, "colon", Some(right)))
    }
}

/// The key of that name, wherever it is written.
fn field_of(keys: &TypeDescription, key: &str) -> Option<&'static FieldDescription> {
    keys.fields.iter().find(|field| field.english == key).or_else(|| {
        let mut groups = keys.fields.iter().filter_map(|field| field.shape.group());
        groups.find_map(|group| field_of(group, key))
    })
}

/// Whether a key is written as one: letters a to z, digits, hyphens; parts with points between.
fn is_bare_key(key: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !key.is_empty() && !key.starts_with('-') && key.bytes().all(is_letter)
}

fn is_colour(value: &str) -> bool {
    value.len() > 3 && value.bytes().skip(1).all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::written::ConfigWritten;
    use crate::diagnostic::Diagnostic;
    use crate::read::Described;
    use crate::source::Spot;

    fn findings(text: &str) -> Vec<Diagnostic> {
        toml_faults(FileId(0), text, &ConfigWritten::DESCRIPTION)
    }

    #[test]
    fn each_fault_is_told_as_it_was_made_with_the_line_as_it_is_to_be() {
        let mut wrong = Vec::new();
        for (text, sort, at, expected) in [
            ("title: \"Prov\"", "colon", "title: \"Prov\"", "title = \"Prov\""),
            ("title: Prov", "colon", "title: Prov", "title = \"Prov\""),
            ("first: T1 2025", "colon", "first: T1 2025", "first = \"2025-t1\""),
            ("per-year: 3", "colon", "per-year: 3", "per-year = 3"),
            ("book:", "colon", "book:", "[book]"),
            ("title = Mål för alla", "quote", "Mål för alla", "title = \"Mål för alla\""),
            ("first = 2026-t1", "quote", "2026-t1", "first = \"2026-t1\""),
            ("first = T1 2026 # x", "quote", "T1 2026", "first = \"2026-t1\""),
            ("phone = 0123-456 00", "quote", "0123-456 00", "phone = \"0123-456 00\""),
            ("brand = #143f3a", "quote", "#143f3a", "brand = \"#143f3a\""),
            ("authors = [Anna, Bo]", "quote", "[Anna, Bo]", "authors = [\"Anna\", \"Bo\"]"),
            ("title = ”Prov”", "curly", "”Prov”", "title = \"Prov\""),
            ("title = 'Prov", "open-quote", "'", "title = 'Prov'"),
            ("title = \"Prov", "open-quote", "\"", "title = \"Prov\""),
            ("title = Prov\"", "quote", "Prov\"", "title = 'Prov\"'"),
            ("title = \"Prov\" är", "after-quote", "är", "title = '\"Prov\" är'"),
            ("title = 'Kalle's'", "after-quote", "s'", "title = \"Kalle's\""),
            ("title = \"Prov\";", "extra-mark", ";", "title = \"Prov\""),
            ("title =", "empty", "title", "title = \"Hagfors målkort\""),
            ("title = = 1", "equals-twice", "title = = 1", "title = 1"),
            ("per-year 3", "equals", "per-year 3", "per-year = 3"),
            ("unchanged-within-percent = 1,5", "number", "1,5", "unchanged-within-percent = 1.5"),
            ("respondent-limit = 1 000", "number", "1 000", "respondent-limit = 1000"),
            ("respondent-limit = 010", "number", "010", "respondent-limit = 10"),
            ("folder = \"themes\\hagfors\"", "backslash", "\\", "folder = \"themes/hagfors\""),
            ("[site", "heading", "[site", "[site]"),
            ("[[statuses.goals]", "heading", "[[statuses.goals]", "[[statuses.goals]]"),
            ("// x", "remark", "//", "# x"),
            ("å = 1", "key", "å", ""),
            ("- label = \"x\"", "list-sign", "- label", ""),
            ("title = ~", "nothing", "~", ""),
            ("per-year = 3 first = \"2026-t1\"", "two-keys", "3 first = \"2026-t1\"", ""),
            ("---", "line", "---", ""),
            ("title = \"x\"\ntitle = \"y\"", "duplicate", "title", ""),
        ] {
            let found = findings(text);
            let shown = found.iter().map(|one| {
                let Spot::Bytes { start, end } = one.place.spot else { panic!("bytes") };
                let right = one.words("right").filter(|right| *right != "none");
                (
                    one.words("sort").unwrap_or_default(),
                    &text[start..end],
                    right.unwrap_or_default(),
                )
            });
            let shown: Vec<_> = shown.collect();
            if shown != [(sort, at, expected)] {
                wrong.push(format!("{text}: {shown:?}"));
            }
            if !expected.is_empty() && !findings(expected).is_empty() {
                wrong.push(format!("{text}: {expected} is wrong too"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn a_date_and_a_number_are_told_as_they_are_everywhere() {
        for (text, code) in [
            ("deadline = 2026-9-20", Code::BadDate),
            ("deadline = 20/9 2026", Code::BadDate),
            ("deadline = 20 september 2026", Code::BadDate),
            ("deadline = 2026-02-30", Code::BadDate),
            ("deadline-days = 30 dagar", Code::BadNumber),
            ("deadline-days = trettio", Code::BadNumber),
        ] {
            let found = findings(text);
            assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), [code], "{text}");
        }
    }
}
