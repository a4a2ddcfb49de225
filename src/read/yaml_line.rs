//! The lines of a front matter as a person sees them: indentation, the sign of a list, key and value.

use std::ops::Range;

use super::quoting::is_straight;
use crate::source::is_dash;

/// The lines of a text.
pub(super) struct Lines<'t> {
    lines: Vec<Line<'t>>,
}

/// A line, without its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Its first byte.
    pub(super) start: usize,
    /// What it says.
    pub(super) text: &'t str,
}

/// A line with a key and a value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'t> {
    /// The hyphens of a list before the key.
    lead: &'t str,
    key: &'t str,
    /// The value, without blanks round it; it may be empty.
    pub(super) value: &'t str,
    /// Its first byte.
    pub(super) value_start: usize,
}

impl Entry<'_> {
    /// Whether its key is a few letters.
    pub(super) fn has_plain_key(&self) -> bool {
        is_key(self.key)
    }

    /// The same entry with another value, as it is to be written.
    pub(super) fn with(&self, value: &str) -> String {
        format!("{}{}: {value}", self.lead, self.key)
    }
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            start += line.len();
            Line { start: start - line.len(), text: line.trim_end_matches('\n') }
        });
        Self { lines: lines.collect() }
    }

    /// The line of a byte; the last one where the text has ended.
    pub(super) fn at(&self, byte: usize) -> Line<'t> {
        let after = self.lines.partition_point(|line| line.start <= byte);
        let line = after.checked_sub(1).and_then(|at| self.lines.get(at)).copied();
        line.unwrap_or(Line { start: 0, text: "" })
    }

    /// The lines above one, the nearest first.
    pub(super) fn before(&self, line: Line<'t>) -> impl Iterator<Item = Line<'t>> {
        let end = self.lines.partition_point(|other| other.start < line.start);
        self.lines.iter().take(end).rev().copied()
    }

    /// The first line that says something.
    pub(super) fn first_words(&self) -> Option<Line<'t>> {
        self.lines.iter().find(|line| !line.says_nothing()).copied()
    }

    /// Whether the line above is empty.
    pub(super) fn follows_blank(&self, line: Line<'t>) -> bool {
        self.before(line).next().is_some_and(|before| before.words().is_empty())
    }

    /// Whether the line above is a remark.
    pub(super) fn follows_remark(&self, line: Line<'t>) -> bool {
        self.before(line).next().is_some_and(|before| before.words().starts_with('#'))
    }

    /// The outermost bracket that is opened before a byte and not closed there.
    pub(super) fn open_bracket(&self, byte: usize) -> Option<usize> {
        let mut open: Vec<usize> = Vec::new();
        let mut quote: Option<char> = None;
        for line in self.lines.iter().take_while(|line| line.start < byte) {
            let from = if open.is_empty() {
                quote = None;
                let value = line.entry().map_or(line.words_start(), |entry| entry.value_start);
                let begins = line.text.get(value - line.start..).unwrap_or_default();
                if line.says_nothing() || !begins.starts_with(['[', '{']) {
                    continue;
                }
                value - line.start
            } else {
                0
            };
            let mut last = ' ';
            for (at, c) in line.text.get(from..).unwrap_or_default().char_indices() {
                let at = line.start + from + at;
                if at >= byte {
                    break;
                }
                match (quote, c) {
                    (Some(mark), c) => quote = Some(mark).filter(|mark| *mark != c),
                    (None, '#') if last == ' ' => break,
                    (None, c) if is_straight(c) && matches!(last, ' ' | '[' | '{' | ',') => {
                        quote = Some(c);
                    }
                    (None, '[' | '{') => open.push(at),
                    (None, ']' | '}') => {
                        open.pop();
                        if open.is_empty() {
                            break;
                        }
                    }
                    (None, _) => {}
                }
                last = c;
            }
        }
        open.first().copied()
    }
}

impl<'t> Line<'t> {
    /// What it says, without blanks round it.
    pub(super) fn words(&self) -> &'t str {
        self.text.trim()
    }

    /// The first byte of what it says.
    pub(super) fn words_start(&self) -> usize {
        self.start + self.indentation()
    }

    /// The bytes of what it says, behind the hyphens of a list.
    pub(super) fn words_range(&self) -> Range<usize> {
        let start = self.words_start() + self.lead().len();
        // A list that has lost its key is all of it.
        let start =
            if self.lead().is_empty() || start > self.end() { self.words_start() } else { start };
        let words = self.text.get(start - self.start..).unwrap_or_default();
        let is_entry = words.contains(':');
        let start = if is_entry { start } else { self.words_start() };
        start..self.end()
    }

    /// The byte after what it says.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.trim_end().len()
    }

    pub(super) fn indentation(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Whether it is empty or a remark.
    pub(super) fn says_nothing(&self) -> bool {
        self.words().is_empty() || self.words().starts_with('#')
    }

    /// The hyphens of lists that it begins with, with their blanks.
    pub(super) fn lead(&self) -> &'t str {
        let words = self.words();
        let mut rest = words;
        while let Some(after) = rest.strip_prefix("- ") {
            rest = after.trim_start();
        }
        words.get(..words.len() - rest.len()).unwrap_or_default()
    }

    /// Its key and its value; `None` where it has no key with a colon.
    pub(super) fn entry(&self) -> Option<Entry<'t>> {
        let lead = self.lead();
        let rest = self.words().get(lead.len()..)?;
        let (key, value) = match rest.split_once(": ") {
            Some(parts) => parts,
            None => (rest.strip_suffix(':')?, ""),
        };
        let is_key = !key.is_empty() && !key.starts_with(['{', '[', '#', '|', '>', '"', '\'']);
        let value_start = self.end() - value.trim_start().len();
        is_key.then_some(Entry { lead, key: key.trim_end(), value: value.trim(), value_start })
    }

    /// Where its value begins with a quotation mark.
    pub(super) fn opening(&self, mark: char) -> Option<usize> {
        let entry = self.entry();
        let start = entry.map_or(self.words_start() + self.lead().len(), |entry| entry.value_start);
        let value = self.text.get(start - self.start..)?;
        value.starts_with(mark).then_some(start)
    }

    /// The sign of a list that it begins with and that YAML does not know: a dash, a dot, a hyphen close to its key.
    pub(super) fn list_sign(&self) -> Option<&'t str> {
        list_sign(self.words())
    }
}

/// The sign of a list that words begin with and that YAML does not know, with the blanks after it.
pub(super) fn list_sign(words: &str) -> Option<&str> {
    let sign = words.chars().next()?;
    let rest = words.get(sign.len_utf8()..)?;
    let is_bullet =
        matches!(sign, '•' | '·' | '●' | '▪' | '◦' | '‣' | '*' | '+' | '○' | '■' | '\u{f0b7}');
    let is_sign = is_bullet || is_dash(sign);
    let length = sign.len_utf8() + rest.len() - rest.trim_start().len();
    let is_apart = rest.starts_with(char::is_whitespace);
    let is_close = key_ends(rest, [':', ':']).is_some()
        || rest.split_once(": ").is_some_and(|(key, _)| is_key(key));
    let is_list = is_sign && ((is_apart && sign != '-') || (!is_apart && is_close));
    is_list.then(|| words.get(..length)).flatten()
}

/// A key and what stands close behind its end: `namn:Alla`.
pub(super) fn key_ends(words: &str, ends: [char; 2]) -> Option<(&str, &str)> {
    let words = words.trim_start_matches("- ");
    let (key, value) = words.split_once(ends)?;
    let is_value = !value.trim().is_empty() && !value.starts_with("//");
    (is_key(key) && is_value).then_some((key, value))
}

/// Whether words may be a key: a few letters with hyphens and blanks between.
fn is_key(key: &str) -> bool {
    let key = key.trim();
    let starts = key.starts_with(char::is_alphabetic);
    let letters = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    starts && key.len() <= 40 && key.chars().all(letters) && key.matches(' ').count() <= 2
}
