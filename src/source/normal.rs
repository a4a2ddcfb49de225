//! What was meant by a text as typed? Its normal form, with the way back to the bytes of the file.
//!
//! In comes a file's text, or a value that was written with escapes; out comes the same text as everything after reading
//! sees it: composed letters (NFC), lines that end with `\n`, no soft hyphens or other strays, word processors' line breaks
//! as line ends, no-break spaces as spaces where they only indent or divide. Done once, here, so that nothing later has to
//! compare two spellings of one word. What no page can hold is taken out and told. Positions in the normal text lead back
//! through [`NormalText::in_file`]; a text that is normal already has nothing to lead through.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

use super::character::{is_forbidden, is_odd_blank, is_stray, is_word_break};

/// What sort of text a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Front matter and Markdown.
    Page,
    /// Rows and cells.
    Table,
    /// Settings in TOML.
    Settings,
}

impl TextKind {
    /// The sort that a path's ending says; `None`: a text that is taken as it is.
    pub fn of(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit_once('.')?;
        match ending.to_lowercase().as_str() {
            "csv" => Some(Self::Table),
            "toml" => Some(Self::Settings),
            "md" => Some(Self::Page),
            _ => None,
        }
    }
}

/// A text in its normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NormalText {
    text: String,
    /// Each stretch that differs from the file's, in order.
    changes: Vec<Change>,
    forbidden: Vec<(char, Range<usize>)>,
}

/// A stretch of a normal text, empty where something was taken out, and the bytes of the file in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    normal: Range<usize>,
    file: Range<usize>,
}

impl NormalText {
    /// The normal form of a file's text.
    pub fn of(text: String, kind: TextKind) -> Self {
        if text.chars().all(is_plain) {
            return Self { text, ..Self::default() };
        }
        let mut normalising = Normalising { done: Self::default(), kind, fences: 0 };
        let mut at = 0;
        for line in text.split_inclusive(['\n', '\r']) {
            at += line.len();
            let ends_in_two = text.get(at..).is_some_and(|rest| rest.starts_with('\n'));
            normalising.line(line, at - line.len(), ends_in_two);
        }
        normalising.done
    }

    /// A text as it is, where its form is nobody's business here.
    pub fn as_typed(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What was taken out because no page can hold it, with where it stood in the normal text.
    pub fn forbidden(&self) -> impl Iterator<Item = (char, Range<usize>)> {
        self.forbidden.iter().cloned()
    }

    /// The bytes of the file that a stretch of the normal text stands for. An empty stretch stands for what was taken out
    /// there.
    pub fn in_file(&self, range: Range<usize>) -> Range<usize> {
        let (start, end) = (self.start_in_file(range.start), self.end_in_file(range.end));
        start.min(end)..start.max(end)
    }

    /// Where a stretch that begins at a byte begins in the file: after what was taken out there.
    fn start_in_file(&self, byte: usize) -> usize {
        let known = self.changes.partition_point(|change| change.normal.start <= byte);
        match self.change_before(known) {
            Some(change) if byte < change.normal.end => change.file.start,
            Some(change) => change.file.end + (byte - change.normal.end),
            None => byte,
        }
    }

    /// Where a stretch that ends at a byte ends in the file: before what was taken out there.
    fn end_in_file(&self, byte: usize) -> usize {
        let known = self.changes.partition_point(|change| change.normal.start < byte);
        match self.change_before(known) {
            Some(change) => change.file.end + byte.saturating_sub(change.normal.end),
            None => byte,
        }
    }

    fn change_before(&self, known: usize) -> Option<&Change> {
        known.checked_sub(1).and_then(|last| self.changes.get(last))
    }
}

/// A text on one line in its normal form: blanks of any number are one, and none stand at its ends. For values, whose
/// escapes (`"\u00ad"`) come to be characters only when they are read.
pub fn one_line(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.chars().all(|c| is_plain(c) && c != '\n' && c != '\t') && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    let mut blanks: Vec<char> = Vec::new();
    for c in text.chars().filter(|c| !is_stray(*c)).nfc() {
        if c.is_whitespace() || is_word_break(c) {
            blanks.push(c);
            continue;
        }
        match blanks.as_slice() {
            [] => {}
            [one] if is_odd_blank(*one) => line.push(*one),
            _ => line.push(' '),
        }
        blanks.clear();
        line.push(c);
    }
    Cow::Owned(line.trim_start().to_owned())
}

/// A text of several lines in its normal form.
pub fn lines(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter(|c| !is_stray(*c));
    Cow::Owned(kept.map(|c| if c == '\r' || is_word_break(c) { '\n' } else { c }).nfc().collect())
}

/// Whether a character is normal wherever it stands. All before U+0300 are composed, and so is punctuation.
fn is_plain(c: char) -> bool {
    matches!(c, '\n' | '\t' | ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}')
}

/// A normal text as it grows, line by line.
struct Normalising {
    done: NormalText,
    kind: TextKind,
    /// How many lines of three hyphens have gone by: one opens the front matter, the second closes it.
    fences: u8,
}

impl Normalising {
    fn line(&mut self, line: &str, at: usize, ends_in_two: bool) {
        let is_fence = self.kind == TextKind::Page && is_fence(line);
        if is_fence && (self.fences == 1 || self.done.text.trim_start().is_empty()) {
            self.fences += 1;
        }
        if line.chars().all(is_plain) {
            self.done.text.push_str(line);
            return;
        }
        let layout = Layout::of(line, ends_in_two, self.kind, self.fences);
        let mut start = 0;
        while let Some(c) = line.get(start..).and_then(|rest| rest.chars().next()) {
            let end = end_of_letter(line, start + c.len_utf8());
            let written = line.get(start..end).unwrap_or_default();
            self.letter(written, layout.replacement(c, start), at + start);
            start = end;
        }
    }

    /// Takes a letter with its marks as it is to be; `first` is what stands for its first character where layout says so.
    fn letter(&mut self, written: &str, first: Option<&str>, at: usize) {
        let skipped = first.and_then(|_| written.chars().next()).map_or(0, char::len_utf8);
        let rest = written.get(skipped..).unwrap_or_default();
        let is_kept = |c: char| !is_stray(c) && !is_forbidden(c);
        let start = self.done.text.len();
        if first.is_none() && rest.chars().all(is_kept) && is_nfc(rest) {
            self.done.text.push_str(rest);
            return;
        }
        self.done.text.push_str(first.unwrap_or_default());
        self.done.text.extend(rest.chars().filter(|c| is_kept(*c)).nfc());
        let taken_out = rest.chars().filter(|c| is_forbidden(*c)).map(|c| (c, start..start));
        self.done.forbidden.extend(taken_out);
        let normal = start..self.done.text.len();
        self.done.changes.push(Change { normal, file: at..at + written.len() });
    }
}

/// Where a letter ends that is at least so long: after the marks that belong to it, whatever strays stand between.
fn end_of_letter(line: &str, mut end: usize) -> usize {
    loop {
        let rest = line.get(end..).unwrap_or_default();
        let marks = rest.trim_start_matches(|c| is_stray(c) || is_forbidden(c));
        match marks.chars().next().filter(|c| joins(*c)) {
            Some(mark) => end += rest.len() - marks.len() + mark.len_utf8(),
            None => return end,
        }
    }
}

/// Whether a character belongs to the letter before it.
fn joins(c: char) -> bool {
    c >= '\u{300}'
        && (canonical_combining_class(c) != 0
            || is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe)
}

fn is_fence(line: &str) -> bool {
    line.trim_matches(|c: char| is_stray(c) || c.is_whitespace()) == "---"
}

/// What of a line is layout: where its odd blanks only indent or divide, and what its line breaks become.
struct Layout {
    /// Whether a line feed follows its carriage return.
    ends_in_two: bool,
    /// Up to which byte odd blanks are the space bar's.
    lead: usize,
    line_break: &'static str,
}

impl Layout {
    fn of(line: &str, ends_in_two: bool, kind: TextKind, fences: u8) -> Self {
        let is_blank = |c: char| c == ' ' || is_odd_blank(c) || is_stray(c);
        let words = line.trim_start_matches(is_blank);
        let indentation = line.len() - words.len();
        let (lead, line_break) = match (kind, fences) {
            (TextKind::Table, _) => (0, " "),
            (TextKind::Settings, _) => (line.find(['"', '\'', '#']).unwrap_or(line.len()), " "),
            (TextKind::Page, 1) => (indentation + lead_of_entry(words), " "),
            // A heading and a row of a table are one line, or they are none.
            (TextKind::Page, _) if words.starts_with(['#', '|']) => (indentation, " "),
            (TextKind::Page, _) if words.starts_with(['-', '*', '+', '>']) => (indentation, "\n"),
            (TextKind::Page, _) => (0, "\n"),
        };
        Self { ends_in_two, lead, line_break }
    }

    fn replacement(&self, c: char, at: usize) -> Option<&'static str> {
        match c {
            '\r' => Some(if self.ends_in_two { "" } else { "\n" }),
            c if is_word_break(c) => Some(self.line_break),
            c if is_odd_blank(c) && at < self.lead => Some(" "),
            _ => None,
        }
    }
}

/// How far the marks of an entry of front matter go: hyphens of a list, the key, its colon and the blanks after it.
fn lead_of_entry(words: &str) -> usize {
    let is_blank = |c: char| c == ' ' || is_odd_blank(c);
    let rest = words.trim_start_matches(|c: char| c == '-' || is_blank(c));
    let marks = words.len() - rest.len();
    let Some((key, value)) = rest.split_once(':') else { return marks };
    let is_key = key.chars().all(|c| {
        c.is_alphanumeric() || is_blank(c) || matches!(c, '-' | '_' | '\u{300}'..='\u{36f}')
    });
    if !is_key || !value.starts_with(is_blank) {
        return marks;
    }
    marks + key.len() + 1 + (value.len() - value.trim_start_matches(is_blank).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> NormalText {
        NormalText::of(text.to_owned(), TextKind::Page)
    }

    /// The words of the file that a word of the normal text stands for.
    fn typed<'t>(text: &'t str, word: &str) -> &'t str {
        let normal = page(text);
        let start = normal.as_str().find(word).unwrap();
        &text[normal.in_file(start..start + word.len())]
    }

    #[test]
    fn a_normal_text_is_left_alone() {
        let text = "---\ntitel: Å – ”ä” … é\n---\n\tText\n";
        assert_eq!(page(text), NormalText::as_typed(text.to_owned()));
    }

    #[test]
    fn letters_are_composed_strays_go_and_lines_end_as_lines_do() {
        let text = "\u{feff}---\r\nti\u{ad}tel: A\u{30a}sele\r\n---\r\nEn\u{200b} rad\u{b}till\rmed \u{2028}slut\r\n";
        assert_eq!(page(text).as_str(), "---\ntitel: Åsele\n---\nEn rad\ntill\nmed \nslut\n");
    }

    #[test]
    fn a_place_leads_back_to_what_was_typed() {
        let text = "\u{feff}---\r\nma\u{30a}l: A\u{30a}sele\u{ad} x\u{ad}y\r\n---\r\n";
        assert_eq!(typed(text, "mål"), "ma\u{30a}l");
        assert_eq!(typed(text, "Åsele"), "A\u{30a}sele");
        assert_eq!(typed(text, "xy"), "x\u{ad}y");
        assert_eq!(typed(text, "y"), "y");
    }

    #[test]
    fn odd_blanks_that_indent_or_divide_are_spaces_and_others_stay() {
        let text =
            "---\nmål:\n\u{a0}\u{a0}-\u{a0}namn:\u{a0}1\u{a0}000 kr\n---\n\u{a0}- 5\u{a0}kg\n";
        assert_eq!(page(text).as_str(), "---\nmål:\n  - namn: 1\u{a0}000 kr\n---\n - 5\u{a0}kg\n");
        let settings =
            NormalText::of("a\u{a0}=\u{a0}\"b\u{a0}c\"\n".to_owned(), TextKind::Settings);
        assert_eq!(settings.as_str(), "a = \"b\u{a0}c\"\n");
    }

    #[test]
    fn line_breaks_of_a_word_processor_end_lines_but_not_headings_rows_or_values() {
        let text = "---\ntitel: A\u{b}B\n---\n## A\u{b}B\na\u{b}b\n";
        assert_eq!(page(text).as_str(), "---\ntitel: A B\n---\n## A B\na\nb\n");
        let table = NormalText::of("a;b\n1;x\u{b}y\n".to_owned(), TextKind::Table);
        assert_eq!(table.as_str(), "a;b\n1;x y\n");
    }

    #[test]
    fn what_no_page_can_hold_is_taken_out_and_told_where_it_stood() {
        let text = "---\n---\na\u{7}b\u{202e}c\n";
        let normal = page(text);
        let told: Vec<(char, &str)> =
            normal.forbidden().map(|(c, at)| (c, &text[normal.in_file(at)])).collect();
        assert_eq!(normal.as_str(), "---\n---\nabc\n");
        assert_eq!(told, [('\u{7}', "\u{7}"), ('\u{202e}', "\u{202e}")]);
    }

    #[test]
    fn a_value_on_one_line_has_one_blank_between_its_words() {
        assert_eq!(
            one_line("  a \t b\n c\u{b}d\u{ad}e 1\u{a0}000 f\u{a0} g\u{a0}"),
            "a b c de 1\u{a0}000 f g"
        );
        assert_eq!(one_line("A\u{30a}\u{ad}"), "Å");
        assert_eq!(lines("a\r\nb\rc\u{2028}A\u{30a}"), "a\nb\nc\nÅ");
    }

    proptest::proptest! {
        #[test]
        fn every_stretch_leads_to_a_stretch_of_the_file(text in "(---\n)?[a -:å\u{30a}\u{ad}\u{a0}\u{b}\u{7}\r\n\u{2028}e\u{301}\u{1100}\u{1161}]{0,60}", ends in (0..80usize, 0..80usize)) {
            let normal = page(&text);
            proptest::prop_assert!(is_nfc(normal.as_str()));
            let at = |byte: usize| (0..=byte.min(normal.as_str().len())).rev().find(|byte| normal.as_str().is_char_boundary(*byte)).unwrap_or(0);
            let (start, end) = (at(ends.0.min(ends.1)), at(ends.0.max(ends.1)));
            proptest::prop_assert!(text.get(normal.in_file(start..end)).is_some());
            proptest::prop_assert!(!normal.as_str().contains('\r'));
        }
    }
}
