//! Front matter: what stands between the two lines of three hyphens, and the text below.

use std::ops::Range;

use crate::source::is_dash;

/// A file's two parts, each with the byte at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'t> {
    /// The YAML; `None` where the file has none.
    pub(super) front_matter: Option<(&'t str, usize)>,
    /// The Markdown.
    pub(super) body: (&'t str, usize),
}

/// That the front matter is opened and not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotClosed {
    /// The line that was meant to close it, or else the one that opens it.
    pub(super) at: Range<usize>,
    /// Whether it is the one that was meant to close it.
    pub(super) is_end: bool,
}

/// Splits a file. A byte order mark and empty lines before the front matter are passed over, and lines may end as on any
/// system.
///
/// # Errors
/// Where the front matter is not closed.
pub(super) fn split(text: &str) -> Result<Parts<'_>, NotClosed> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut position = start;
    let mut opened: Option<usize> = None;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        let is_fence = line.trim_end() == "---";
        let line_start = position;
        position += line.len();
        match opened {
            None if is_fence => opened = Some(position),
            None if line.trim().is_empty() => {}
            None => {
                let body = text.get(start..).unwrap_or_default();
                return Ok(Parts { front_matter: None, body: (body, start) });
            }
            Some(yaml_start) if is_fence => {
                let yaml = text.get(yaml_start..line_start).unwrap_or_default();
                let body = text.get(position..).unwrap_or_default();
                return Ok(Parts {
                    front_matter: Some((yaml, yaml_start)),
                    body: (body, position),
                });
            }
            Some(_) => {}
        }
    }
    match opened {
        Some(start) => Err(not_closed(text, start)),
        None => Ok(Parts { front_matter: None, body: ("", start) }),
    }
}

/// Where front matter that begins at a byte was meant to end.
fn not_closed(text: &str, start: usize) -> NotClosed {
    let mut at = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        if is_like_fence(line) {
            return NotClosed { at: at..at + line.trim_end().len(), is_end: true };
        }
        at += line.len();
    }
    let opening = text.get(..start).unwrap_or_default().trim_end().len();
    NotClosed { at: opening - opening.min(3)..opening, is_end: false }
}

/// The bytes of the first line where that was meant to open front matter and does not: `----`, or a dash of print.
pub(super) fn meant_as_opening(text: &str) -> Option<Range<usize>> {
    let words = text.trim_start();
    let start = text.len() - words.len();
    let line = words.split('\n').next().unwrap_or_default();
    is_like_fence(line).then(|| start..start + line.trim_end().len())
}

/// The text below the keys of a file whose front matter is not opened; all of it where it does not begin with a key, or
/// where nothing closes it.
pub(super) fn below_unopened(text: &str) -> (&str, usize) {
    let mut lines = text.split_inclusive('\n').filter(|line| !line.trim().is_empty());
    let first = lines.find(|line| !is_like_fence(line)).unwrap_or_default();
    let has_key = first.split_once(':').is_some_and(|(key, _)| !key.trim().contains(' '));
    let mut end = 0;
    let close = text.split_inclusive('\n').find(|line| {
        end += line.len();
        line.trim_end() == "---"
    });
    match close {
        Some(_) if has_key => (text.get(end..).unwrap_or_default(), end),
        Some(_) | None => (text, 0),
    }
}

/// Whether a line looks like three hyphens: more or fewer of them, dashes of print, the signs of other programs.
fn is_like_fence(line: &str) -> bool {
    let line = line.trim();
    let is_line = |sign: fn(char) -> bool, least: usize| {
        line.chars().all(sign) && line.chars().count() >= least
    };
    line != "---"
        && (is_line(is_dash, 1)
            || is_line(|c| c == '-' || c == ' ', 3)
            || ["...", "+++", "***", "===", "___"]
                .iter()
                .any(|mark| line.starts_with(mark) && line.chars().all(|c| mark.starts_with(c))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_was_meant_to_open_or_close_is_told() {
        for end in ["...", "----", "—", "–-", "- - -", "+++"] {
            let text = format!("---\na: 1\n{end}\nText\n");
            let at = 9..9 + end.len();
            assert_eq!(split(&text), Err(NotClosed { at, is_end: true }), "{end}");
            let opening = (end != "...").then_some(0..end.len());
            let found = meant_as_opening(&format!("{end}\na: 1\n---\n"));
            assert_eq!(found.filter(|_| end != "..."), opening, "{end}");
        }
        assert_eq!(meant_as_opening("Text\n"), None);
    }

    #[test]
    fn the_text_below_unopened_front_matter_is_found() {
        for keys in ["namn: Om\n---\n", "----\nnamn: Om\n\n---\n", "\n- - -\nnamn: Om\n--- \n"] {
            let text = format!("{keys}Text\n");
            assert_eq!(below_unopened(&text), ("Text\n", keys.len()), "{keys:?}");
        }
        for text in ["Text\n\n---\n\nMer\n", "Vi vill: mer\n", "namn: Om\n", "Så här: a\n---\n", ""]
        {
            assert_eq!(below_unopened(text), (text, 0), "{text:?}");
        }
    }

    #[test]
    fn marks_line_ends_and_missing_parts_are_ordinary() {
        let parts = split("\u{feff}---\r\na: 1\r\n---\r\nText\r\n").unwrap();
        assert_eq!(parts.front_matter, Some(("a: 1\r\n", 8)));
        assert_eq!(parts.body, ("Text\r\n", 19));
        assert_eq!(split("Text").unwrap().front_matter, None);
        assert_eq!(split("---\na: 1\n---").unwrap().body.0, "");
        assert_eq!(split("---\na: 1\n"), Err(NotClosed { at: 0..3, is_end: false }));
        assert_eq!(split("\n \n---\na: 1\n---\n").unwrap().front_matter, Some(("a: 1\n", 7)));
        assert_eq!(split("\n\n").unwrap().front_matter, None);
    }
}
