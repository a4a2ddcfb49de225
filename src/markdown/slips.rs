//! What would stand raw on the page though it was plainly meant as markup?
//!
//! In comes a text; out come the signs in it that `CommonMark` shows as they are typed, with the bytes at which they
//! stand. Only what is shown as words is looked at: code and what follows a backslash are meant as they are.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::dialect;
use super::misread::misread;
use super::slip::{Sign, Slip, SlipKind};

/// All that would stand raw, in order.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's events are many and only a few matter here"
)]
pub fn slips(text: &str) -> Vec<Slip> {
    let mut found = Found { text, slips: Vec::new() };
    let mut run: Option<Run> = None;
    let mut state = State::default();
    for (event, range) in Parser::new_ext(text, dialect()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => state.in_code = true,
            Event::End(TagEnd::CodeBlock) => state.in_code = false,
            Event::Start(Tag::Heading { .. }) => state.in_heading = true,
            Event::Start(Tag::Table(columns)) => state.columns = columns.len(),
            Event::Start(Tag::TableRow) => found.row(range, state.columns),
            Event::FootnoteReference(name) => {
                state.led_to.insert(name.into_string());
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                state.notes.push((name.into_string(), range));
            }
            Event::Text(_) | Event::SoftBreak if !state.in_code => match &mut run {
                Some(run) if run.range.end == range.start => run.range.end = range.end,
                _ => {
                    found.scan(run.take());
                    run = Some(Run { range, in_heading: state.in_heading });
                }
            },
            Event::End(TagEnd::Heading(_)) => {
                found.scan(run.take());
                state.in_heading = false;
            }
            _ => {}
        }
    }
    found.scan(run);
    for (name, range) in state.notes {
        if !state.led_to.contains(&name) {
            let end = text.get(range.clone()).and_then(|note| note.find(':'));
            let end = end.map_or(range.end, |at| range.start + at);
            found.take(SlipKind::NoteUnused(name), range.start..end);
        }
    }
    found.slips.extend(misread(text));
    found.slips.sort_by_key(|slip| slip.range.start);
    found.slips
}

/// How far the reading has come, and within what.
#[derive(Default)]
struct State {
    in_code: bool,
    in_heading: bool,
    columns: usize,
    led_to: BTreeSet<String>,
    notes: Vec<(String, Range<usize>)>,
}

/// Words that follow each other without markup between.
struct Run {
    range: Range<usize>,
    in_heading: bool,
}

struct Found<'t> {
    text: &'t str,
    slips: Vec<Slip>,
}

impl Found<'_> {
    fn take(&mut self, kind: SlipKind, range: Range<usize>) {
        self.slips.push(Slip { kind, range });
    }

    /// A table's row: the library drops what has no column.
    fn row(&mut self, range: Range<usize>, columns: usize) {
        let row = self.text.get(range.clone()).unwrap_or_default().trim();
        let inner = row.strip_prefix('|').unwrap_or(row);
        let inner = inner.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(inner);
        let escaped = inner.matches("\\|").count();
        let cells = inner.matches('|').count() + 1 - escaped;
        if cells != columns {
            self.take(SlipKind::Cells(cells, columns), range.start..range.start + row.len());
        }
    }

    fn scan(&mut self, run: Option<Run>) {
        let Some(Run { range, in_heading }) = run else { return };
        let shown = self.text.get(range.clone()).unwrap_or_default();
        let is_looked_at = |c: char| "#[]*`|{-–—•·\u{f0b7}☐:=).".contains(c);
        if !shown.contains(is_looked_at) {
            return;
        }
        let mut start = range.start;
        let mut has_table = false;
        let mut before: Option<Mark> = None;
        for line in shown.split_inclusive('\n') {
            let at = start;
            start += line.len();
            let line = line.trim_end();
            let begins = begins_line(self.text, at);
            if begins
                && !in_heading
                && let Some(right) = heading(line)
            {
                self.take(SlipKind::Heading(right), at..at + line.len());
                continue;
            }
            let mark = if begins && !in_heading { mark(line) } else { None };
            if let Some((sign, mark)) = told(mark, before, self.text, start) {
                self.take(SlipKind::Sign(sign), at..at + mark);
            }
            before = mark;
            if !has_table && !in_heading && is_table(line) {
                has_table = true;
                self.take(SlipKind::Sign(Sign::Table), at..at + line.len());
            }
            self.signs(line, at, in_heading);
        }
    }

    /// The signs within a line.
    fn signs(&mut self, line: &str, at: usize, in_heading: bool) {
        for (offset, end) in ids(line, in_heading) {
            self.take(SlipKind::Id, at + offset..at + end);
        }
        for (offset, opening) in line.match_indices('[') {
            let Some(inner) = enclosed(line, offset + opening.len(), ']') else { continue };
            let range = at + offset..at + offset + inner.len() + 2;
            if let Some(word) = inner.strip_prefix('!').filter(|word| is_word(word)) {
                self.take(SlipKind::Notice(word.to_owned()), range);
            } else if let Some(name) = inner.strip_prefix('^').filter(|name| !name.is_empty()) {
                self.take(SlipKind::NoteMissing(name.to_owned()), range);
            }
        }
        let first = |signs: &str| line.find(signs).map(|found| (found, signs.len()));
        let apart = ["] (http", "] (www.", "] (mailto:"].iter().find_map(|signs| first(signs));
        let brackets = [")[http", ")[www.", ")[mailto:", "]http://", "]https://", "]www."];
        let brackets = brackets.iter().find_map(|signs| first(signs)).map(|(found, _)| (found, 2));
        let kinds = [
            (first("**"), Sign::Bold),
            (first("`"), Sign::Code),
            (first("]("), Sign::Link),
            (apart.map(|(found, _)| (found, 3)), Sign::LinkApart),
            (first("]["), Sign::Reference),
            (brackets, Sign::Brackets),
            (foreign(line), Sign::Foreign),
        ];
        for (place, sign) in kinds {
            let Some((offset, length)) = place else { continue };
            let is_meant =
                self.text.get(..at + offset).is_some_and(|before| before.ends_with('\\'));
            if !is_meant {
                self.take(SlipKind::Sign(sign), at + offset..at + offset + length);
            }
        }
    }
}

/// What lies between a byte and the sign that ends it, if that is near: no word or id is longer than this.
fn enclosed(line: &str, start: usize, end: char) -> Option<&str> {
    let rest = line.get(start..)?;
    let near = rest.char_indices().take(200).find(|(_, c)| *c == end);
    near.and_then(|(length, _)| rest.get(..length))
}

/// Whether a byte is the first of its line but for blanks and the sign of a quotation.
fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let words = before.trim_end_matches([' ', '\t', '>', '\r']);
    words.is_empty() || words.ends_with('\n')
}

/// `##Rubrik` and a heading with a blank that is none, as they are to be written.
fn heading(line: &str) -> Option<String> {
    let words = line.trim_start_matches('#');
    let signs = line.len() - words.len();
    if !(1..=6).contains(&signs) || words.is_empty() {
        return None;
    }
    let first = words.chars().next()?;
    let is_odd_blank = !first.is_ascii() && (first.is_whitespace() || first == '\u{200b}');
    // A single sign before a word may be a hashtag.
    let is_meant =
        is_odd_blank || signs > 1 && !first.is_ascii_whitespace() || words.contains("{#");
    let plain = words.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
    is_meant.then(|| format!("{} {plain}", "#".repeat(signs)))
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}

/// What a line begins with that was meant to make it an item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// `-text` and the bullets of word processors, which make a list nowhere.
    Bullet(usize),
    /// A dash of print, with or without a blank after it: one may begin a line of speech, several are a list.
    Dash(usize),
    /// `1.text`, or a number in brackets.
    Number(usize),
    /// `a) text`.
    Letter(usize),
}

impl Mark {
    fn length(self) -> usize {
        match self {
            Self::Bullet(length)
            | Self::Dash(length)
            | Self::Number(length)
            | Self::Letter(length) => length,
        }
    }

    fn is_alike(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// What to tell of a line's mark, and how long that is. A list is told of once, at its first line; marks that mean
/// something else alone are a list where the next line has one as well.
fn told(
    mark: Option<Mark>,
    before: Option<Mark>,
    text: &str,
    next: usize,
) -> Option<(Sign, usize)> {
    let mark = mark.filter(|mark| !before.is_some_and(|before| before.is_alike(*mark)))?;
    let sign = match mark {
        Mark::Bullet(_) => Sign::List,
        Mark::Dash(_) | Mark::Number(_) | Mark::Letter(_) => {
            let line = text.get(next..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            let line = line.trim_start_matches([' ', '\t', '>']);
            self::mark(line).filter(|below| below.is_alike(mark))?;
            if matches!(mark, Mark::Dash(_)) { Sign::List } else { Sign::Lines }
        }
    };
    Some((sign, mark.length()))
}

fn mark(line: &str) -> Option<Mark> {
    let mut characters = line.chars();
    let first = characters.next()?;
    let rest = characters.as_str();
    let next = characters.next()?;
    let length = first.len_utf8();
    match first {
        '-' if next.is_alphabetic() || next == '\u{a0}' => Some(Mark::Bullet(length)),
        '*' if next.is_alphabetic() && !rest.contains('*') => Some(Mark::Bullet(length)),
        '•' | '\u{b7}' | '\u{f0b7}' | '▪' | '‣' | '➢' | '►' | '☐' | '☑' => {
            Some(Mark::Bullet(length))
        }
        '–' | '—' if next.is_alphabetic() || next.is_whitespace() => Some(Mark::Dash(length)),
        _ if first.is_ascii_digit() => {
            let digits = line.find(|c: char| !c.is_ascii_digit())?;
            let behind = line.get(digits..)?;
            let words = behind.strip_prefix(['.', ')'])?;
            words.starts_with(char::is_alphabetic).then_some(Mark::Number(digits + 1))
        }
        _ if first.is_ascii_alphabetic() && next == ')' => {
            rest.get(1..).is_some_and(|words| words.starts_with(' ')).then_some(Mark::Letter(2))
        }
        _ => None,
    }
}

/// Markup of other programs, which is shown on the page as it is typed: marked words, boxes, templates, tables of contents.
fn foreign(line: &str) -> Option<(usize, usize)> {
    let pair = |open: &str, close: &str| {
        let at = line.find(open)?;
        let inner = line.get(at + open.len()..)?;
        let end = inner.find(close).filter(|end| *end > 0)?;
        let is_near = inner.starts_with(|c: char| !c.is_whitespace() && c != '=')
            || open == "{{"
            || open == "{%";
        is_near.then_some((at, open.len() + end + close.len()))
    };
    let begins = line.trim_start();
    let blanks = line.len() - begins.len();
    let is_box = begins.starts_with(":::");
    let is_contents = ["[toc]", "[[_toc_]]"].contains(&begins.trim_end().to_lowercase().as_str());
    if is_box || is_contents {
        return Some((blanks, begins.trim_end().len()));
    }
    pair("==", "==").or_else(|| pair("{{", "}}")).or_else(|| pair("{%", "%}"))
}

/// A row of a table, or the line under its heading.
fn is_table(line: &str) -> bool {
    let line = line.trim();
    let is_rule = line.contains('|') && line.contains("--");
    let is_rule = is_rule && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '));
    is_rule || line.starts_with('|') && line.matches('|').count() > 1
}

/// `{#id}`, `{# id}`, `{#}`; at a heading's end also `{id}` and `#id`.
fn ids(line: &str, in_heading: bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (start, _) in line.match_indices('{') {
        let Some(inner) = enclosed(line, start + 1, '}') else { continue };
        let end = start + inner.len() + 2;
        let inner = inner.trim();
        let is_last = line.get(end..).unwrap_or_default().trim_matches(['.', ':', ' ']).is_empty();
        let is_id =
            |text: &str| text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '));
        let is_meant = match inner.strip_prefix('#') {
            Some(id) => is_id(id.trim()),
            None => in_heading && is_last && !inner.is_empty() && is_id(inner),
        };
        if is_meant {
            found.push((start, end));
        }
    }
    let last = line.rfind(" #").filter(|_| in_heading && found.is_empty());
    if let Some(at) = last {
        let id = line.get(at + 2..).unwrap_or_default();
        if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            found.push((at + 1, line.len()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<SlipKind> {
        slips(text).into_iter().map(|slip| slip.kind).collect()
    }

    #[test]
    fn headings_that_are_none_are_found() {
        for text in [
            "##Rubrik {#a}\n",
            "##\u{a0}Rubrik {#a}\n",
            "Text\n##Rubrik {#a}",
            "#\u{2003}Rubrik {#a}",
        ] {
            let found = kinds(text);
            assert!(
                matches!(found.as_slice(), [SlipKind::Heading(right)] if right.ends_with("# Rubrik {#a}")),
                "{text}: {found:?}"
            );
        }
        assert_eq!(kinds("#hagfors och ## Rubrik"), []);
    }

    #[test]
    fn ids_that_stay_raw_are_found() {
        for text in ["## R {#id}.", "**R** {#id}", "Text {#id}", "## R #id", "- punkt {#id}"] {
            assert_eq!(kinds(text), [SlipKind::Id], "{text}");
        }
        assert_eq!(kinds("## R {#id}\n\nR {#b}\n----\n\nen {mängd} och C#"), []);
    }

    #[test]
    fn other_signs_that_stay_raw_are_found() {
        let sign = |sign| vec![SlipKind::Sign(sign)];
        for (text, expected) in [
            ("> [!OBS]\n> Viktigt", vec![SlipKind::Notice("OBS".to_owned())]),
            ("Text[^x].", vec![SlipKind::NoteMissing("x".to_owned())]),
            ("Text.\n\n[^x]: Not.", vec![SlipKind::NoteUnused("x".to_owned())]),
            ("Det är **viktigt.", sign(Sign::Bold)),
            ("[plan](min plan.pdf)", sign(Sign::Link)),
            ("![plan](min plan.png)", sign(Sign::Link)),
            ("[plan](https://exempel.se", sign(Sign::Link)),
            ("[plan] (https://exempel.se)", sign(Sign::LinkApart)),
            ("[plan][p]", sign(Sign::Reference)),
            ("Så här:\n-ett\n", sign(Sign::List)),
            ("• ett\n• två", sign(Sign::List)),
            ("– ett\n– två", sign(Sign::List)),
            ("1.Ett\n2.Två", sign(Sign::Lines)),
            ("a) ett\nb) två", sign(Sign::Lines)),
            ("(planen)[https://exempel.se]", sign(Sign::Brackets)),
            ("[planen]https://exempel.se", sign(Sign::Brackets)),
            ("==markerat==", sign(Sign::Foreign)),
            ("::: ruta", sign(Sign::Foreign)),
            ("Kommunen {{ namn }}", sign(Sign::Foreign)),
            ("[TOC]", sign(Sign::Foreign)),
            ("Text\n| a | b |\n| 1 | 2 |", sign(Sign::Table)),
            ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", vec![SlipKind::Cells(3, 2)]),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_meant_as_it_stands_is_left_alone() {
        for text in [
            "`[!OBS] **` och \\*\\*inte\\*\\*, \\[a\\](b c).",
            "```\n##Rubrik {#a}\n```",
            "> [!NOTE]\n> Text[^a]\n\n[^a]: Not.",
            "5 * 3, a*b, -5 grader, [hakparentes], 10–20 | 30",
            "| a | b |\n|---|---|\n| 1 | 2\\|3 |",
            "- ett\n- två\n\n* tre",
            "– Vi är nöjda, säger hon.\nDet var i går.",
            "Vi har\n2026. Det blev 1.5 och a) först",
            "a == b, {mängd} och kl 10:30",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }
}
