//! Front matter: what stands between the two lines of three hyphens, and the text below.

use std::ops::Range;

/// A file's two parts, each with the byte at which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'t> {
    /// The YAML; `None` where the file has none.
    pub(super) front_matter: Option<(&'t str, usize)>,
    /// The Markdown.
    pub(super) body: (&'t str, usize),
}

/// That the front matter is opened and not closed: the opening line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotClosed(pub(super) Range<usize>);

/// Splits a file. A byte order mark is passed over, and lines may end as on any system.
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
        Some(_) => Err(NotClosed(start..start + 3)),
        None => Ok(Parts { front_matter: None, body: ("", start) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_line_ends_and_missing_parts_are_ordinary() {
        let parts = split("\u{feff}---\r\na: 1\r\n---\r\nText\r\n").unwrap();
        assert_eq!(parts.front_matter, Some(("a: 1\r\n", 8)));
        assert_eq!(parts.body, ("Text\r\n", 19));
        assert_eq!(split("Text").unwrap().front_matter, None);
        assert_eq!(split("---\na: 1\n---").unwrap().body.0, "");
        assert_eq!(split("---\na: 1\n"), Err(NotClosed(0..3)));
    }
}
