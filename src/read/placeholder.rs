//! Which words were put in a file to be replaced, and were not?

use std::ops::Range;

/// Words that stand for words to come.
const WORDS: [&str; 5] = ["TODO", "FIXME", "TBD", "ATTGÖRA", "ÅÅÅÅ-MM-DD"];

/// Words that only fill a page.
const FILLER: &str = "lorem ipsum";

/// How a request in brackets begins.
const REQUESTS: [&str; 14] = [
    "skriv",
    "fyll i",
    "ange ",
    "beskriv",
    "komplettera",
    "kommentar",
    "lägg till",
    "text här",
    "write",
    "fill in",
    "insert",
    "describe",
    "your text",
    "comment",
];

/// Whether lines can be remarks (`# …`) that nobody but the writer sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remarks {
    /// They can: front matter.
    Possible,
    /// They cannot: a text.
    None,
}

/// The placeholders of a text, in order.
pub(super) fn placeholders(text: &str, remarks: Remarks) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let has_filler = filler(text).is_some();
    for line in text.split_inclusive('\n') {
        let shown = if remarks == Remarks::Possible { without_remark(line) } else { line };
        let filler = || has_filler.then(|| filler(shown)).flatten();
        found.extend(
            in_line(shown).or_else(filler).map(|range| start + range.start..start + range.end),
        );
        start += line.len();
    }
    found
}

fn without_remark(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    line.split_once(" #").map_or(line, |(before, _)| before)
}

/// The first placeholder of a line: one is enough to find the line.
fn in_line(line: &str) -> Option<Range<usize>> {
    if line.trim().is_empty() {
        return None;
    }
    word(line).or_else(|| request(line))
}

/// The first words that only fill a page.
fn filler(text: &str) -> Option<Range<usize>> {
    let at = text.to_ascii_lowercase().find(FILLER)?;
    Some(at..at + FILLER.len())
}

fn word(line: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for word in line.split_inclusive(|c: char| !c.is_alphanumeric() && c != '-') {
        let plain = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_crosses = plain.len() > 2
            && (plain.bytes().all(|byte| byte == b'X') || plain.bytes().all(|byte| byte == b'x'));
        if is_crosses || WORDS.contains(&plain) {
            return Some(start..start + plain.len());
        }
        start += word.len();
    }
    None
}

/// `[Skriv kommentar]`, `<fyll i>`: a request in brackets that no link follows.
fn request(line: &str) -> Option<Range<usize>> {
    line.match_indices(['[', '<']).find_map(|(at, opening)| {
        let closing = if opening == "[" { ']' } else { '>' };
        let rest = line.get(at + 1..)?;
        let (inner, after) = rest.split_once(closing)?;
        let plain = inner.trim().to_lowercase();
        let is_link = after.starts_with(['(', '[', ':']);
        let is_dots = matches!(plain.as_str(), "…" | "...");
        let is_request = REQUESTS.iter().any(|request| plain.starts_with(request)) || is_dots;
        (is_request && !is_link).then(|| at..at + inner.len() + 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_to_be_replaced_are_found_where_they_stand() {
        for (text, placeholder) in [
            ("Målet är XXX.", "XXX"),
            ("TODO: skriv", "TODO"),
            ("Text\n[Skriv kommentar]\n", "[Skriv kommentar]"),
            ("namn: \"[Ange namn]\"", "[Ange namn]"),
            ("Lorem ipsum dolor", "Lorem ipsum"),
            ("datum: ÅÅÅÅ-MM-DD", "ÅÅÅÅ-MM-DD"),
            ("<fyll i>", "<fyll i>"),
        ] {
            let found = placeholders(text, Remarks::Possible);
            let shown: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(shown, [placeholder], "{text}");
        }
    }

    #[test]
    fn ordinary_words_and_remarks_are_none() {
        for text in [
            "Storlek XXL, [skriv till oss](mailto:a@b.se), metodiken",
            "# TODO: senare",
            "namn: A # TBD",
        ] {
            assert!(placeholders(text, Remarks::Possible).is_empty(), "{text}");
        }
    }
}
