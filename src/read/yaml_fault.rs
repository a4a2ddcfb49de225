//! What did a person do where YAML cannot be read?
//!
//! In comes a front matter with the library's fault and its byte; out comes the fault as a person made it: where it was
//! made, which may be lines above, what sort it is, and the line as it is to be. What the library says is never shown.

use granit_parser::{ErrorKind, ScanError};

use super::node::SyntaxFault;
use super::quoting::{in_yaml, is_curly, is_straight, unquoted};
use super::yaml_line::{Line, Lines, key_ends};

/// The fault of a text that the library refuses.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library has eighty kinds of fault, and most of them are told apart by the line"
)]
pub(super) fn fault(text: &str, error: &ScanError) -> SyntaxFault {
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    let refused = Refused { text, lines: Lines::of(text), at };
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => refused.here("too-large"),
        // The library stops where the text with the tab begins or ends; the tab itself is what has to go.
        ErrorKind::TabInPlainScalar => {
            let tab = indenting_tabs(text).find(|tab| *tab >= at).unwrap_or(at);
            Refused { at: tab, ..refused }.here("tab")
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation => {
            let tab = indenting_tabs(text).take_while(|tab| *tab <= at).last().unwrap_or(at);
            Refused { at: tab, ..refused }.here("tab")
        }
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            refused.open_quote()
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::CommentNotSeparated => refused.behind_quote(),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => refused.escape(),
        ErrorKind::CommentInterceptedScalar => refused.here("comment"),
        ErrorKind::UnclosedFlowCollection { .. } => refused.open_bracket(at),
        ErrorKind::UnexpectedEofImplicitFlowMapping
            if text.get(at..).is_some_and(|rest| rest.starts_with(',')) =>
        {
            refused.here("comma-twice")
        }
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::UnknownAnchor
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::BlockEntryInFlowCollection
        | ErrorKind::InvalidBlockScalarHeader
        | ErrorKind::MissingDocumentEndBeforeDirective
        | ErrorKind::UnexpectedEofBlockMapping
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::UndeclaredTagHandle
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::InvalidTagEscape
        | ErrorKind::MissingTagUri => refused.mark(),
        ErrorKind::MisplacedFlowCollectionEnd if refused.begins_value() => refused.mark(),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            refused.bracket().unwrap_or_else(|| refused.without_key(refused.line()))
        }
        kind => refused.by_line(kind),
    }
}

/// A text that the library refuses at a byte.
struct Refused<'t> {
    text: &'t str,
    lines: Lines<'t>,
    at: usize,
}

impl<'t> Refused<'t> {
    fn line(&self) -> Line<'t> {
        self.lines.at(self.at)
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// A fault of the one character that the library stops at.
    fn here(&self, sort: &'static str) -> SyntaxFault {
        SyntaxFault::new(
            self.at..self.at + self.rest().chars().next().map_or(0, char::len_utf8),
            sort,
        )
    }

    /// Whether the character that the library stops at is the first of a value.
    fn begins_value(&self) -> bool {
        let before = self.line().text.get(..self.at - self.line().start).unwrap_or_default();
        before.trim_end().ends_with([':', '{', '[', ','])
            || before.trim_matches([' ', '-']).is_empty()
    }

    /// A value that begins with a character of YAML's own.
    fn mark(&self) -> SyntaxFault {
        let line = self.line();
        if let Some(fault) = list_sign(line) {
            return fault;
        }
        let is_first = line.words_start() == self.at;
        let mark = self.rest().chars().next().unwrap_or_default();
        if is_first && (matches!(mark, '>' | '|') || self.lines.follows_blank(line)) {
            return self.without_key(line);
        }
        let sort = match mark {
            '|' | '>' => "block",
            '-' => "list-beside",
            _ => "mark",
        };
        let right = (sort == "mark").then(|| self.quoted_value()).flatten();
        SyntaxFault { words: mark.to_string(), right, ..self.here(sort) }
    }

    /// The key before the place with the value from there on in quotation marks.
    fn quoted_value(&self) -> Option<String> {
        let line = self.line();
        if let Some(entry) = line.entry().filter(|entry| entry.value_start == self.at) {
            return Some(entry.with(&in_yaml(entry.value)));
        }
        let value = self.rest().split(['\n', ',', '}', ']']).next()?.trim();
        let before = self.text.get(line.start..self.at)?.trim_end();
        let is_item =
            before.ends_with(['[', '{', ',']) || before.trim_matches([' ', '-']).is_empty();
        if is_item && !before.is_empty() {
            return Some(in_yaml(value));
        }
        let key = before.strip_suffix(':')?.rsplit(['{', ',', '[']).next()?;
        Some(format!("{}: {}", key.trim(), in_yaml(value)))
    }

    /// A quotation mark that is opened and not closed.
    fn open_quote(&self) -> SyntaxFault {
        let line = self.line();
        let mark = self.rest().chars().next().unwrap_or('"');
        // One that stands within the words of the same line has been read as the end before.
        let entry = line.entry().filter(|entry| entry.value_start == self.at);
        let is_whole = |value: &str| !value.get(1..).unwrap_or_default().contains(['"', '\'', '#']);
        let right = entry
            .filter(|entry| is_whole(entry.value))
            .map(|entry| entry.with(&format!("{}{mark}", entry.value)));
        SyntaxFault { right, ..self.here("quote") }
    }

    /// Words behind a closing quotation mark, which may be the opening one of the next line.
    fn behind_quote(&self) -> SyntaxFault {
        let line = self.line();
        let before =
            self.text.get(line.start..self.at).unwrap_or_default().trim_end_matches([' ', '\t']);
        let Some(mark) = before.chars().next_back().filter(|c| is_straight(*c)) else {
            return self.behind_bracket(line).unwrap_or_else(|| self.here("other"));
        };
        let closing = line.start + before.len() - mark.len_utf8();
        let opens = |at: usize| {
            let lead = self.text.get(line.start..at).unwrap_or_default();
            at < closing
                && (lead.trim_matches([' ', '-']).is_empty()
                    || lead.ends_with([' ', '{', '[', ',']))
        };
        let mut marks = line.text.match_indices(mark).map(|(at, _)| line.start + at);
        if !marks.any(opens) {
            // The quotation was opened on a line above.
            let above = self.lines.before(line).find_map(|line| line.opening(mark));
            return match above {
                Some(at) => {
                    Refused { at, lines: Lines::of(self.text), text: self.text }.open_quote()
                }
                None => self.here("after-quote"),
            };
        }
        let behind = line.text.get(self.at - line.start..).unwrap_or_default().trim_end();
        let at = self.at..self.at + behind.len();
        let entry = line.entry().filter(|entry| entry.value.starts_with(mark));
        let (sort, right) = if behind.chars().all(|c| matches!(c, ',' | ';' | '.')) {
            ("extra-mark", line.text.get(..self.at - line.start).map(|line| line.trim().to_owned()))
        } else if behind
            .strip_prefix(',')
            .is_some_and(|rest| rest.trim_start().starts_with(is_straight))
        {
            ("several", entry.map(|entry| entry.with(&format!("[{}]", entry.value))))
        } else {
            ("after-quote", entry.map(|entry| entry.with(&requoted(entry.value))))
        };
        SyntaxFault { right, ..SyntaxFault::new(at, sort) }
    }

    /// Words behind a closing bracket.
    fn behind_bracket(&self, line: Line<'t>) -> Option<SyntaxFault> {
        let before = self.text.get(line.start..self.at)?.trim_end();
        before.ends_with([']', '}']).then_some(())?;
        let behind = line.text.get(self.at - line.start..)?.trim_end();
        let at = self.at..self.at + behind.len();
        if behind.chars().all(|c| matches!(c, ',' | ';' | '.' | ']' | '}')) {
            return Some(SyntaxFault {
                right: Some(before.trim().to_owned()),
                ..SyntaxFault::new(at, "extra-mark")
            });
        }
        let entry = line.entry().filter(|entry| entry.value.starts_with(['[', '{']));
        let right = entry.map(|entry| entry.with(&in_yaml(entry.value)));
        Some(SyntaxFault { right, ..SyntaxFault::new(at, "after-bracket") })
    }

    /// A backslash within double quotation marks that stands for nothing.
    fn escape(&self) -> SyntaxFault {
        let known = "0abt\tnvfre \"/\\N_LP\n";
        let rest = self.rest();
        let mut marks = rest.match_indices('\\').map(|(at, _)| at).scan(0, |end, at| {
            // The second of a pair stands for itself.
            let is_mark = at >= *end;
            if is_mark {
                *end = at + 2;
            }
            Some((at, is_mark))
        });
        let wrong = marks.find(|(at, is_mark)| {
            *is_mark
                && !rest.get(at + 1..).is_some_and(|rest| rest.starts_with(|c| known.contains(c)))
        });
        let at = self.at + wrong.map_or(0, |(at, _)| at);
        let entry = self.line().entry().filter(|entry| entry.value_start == self.at);
        let right = entry.map(|entry| entry.with(&in_yaml(unquoted(entry.value))));
        SyntaxFault { right, ..SyntaxFault::new(at..at + 1, "escape") }
    }

    /// A bracket that is opened and not closed, at its byte.
    fn open_bracket(&self, opening: usize) -> SyntaxFault {
        let line = self.lines.at(opening);
        let comment = line.text.find(" #").map(|at| line.start + at + 1).filter(|at| *at > opening);
        if let Some(at) = comment {
            return SyntaxFault::new(at..line.end(), "comment");
        }
        let mark = self.text.get(opening..).and_then(|rest| rest.chars().next());
        SyntaxFault {
            words: mark.map(String::from).unwrap_or_default(),
            ..SyntaxFault::new(opening..opening + 1, "open-bracket")
        }
    }

    /// What is wrong within brackets; `None`: the place is not within any.
    fn bracket(&self) -> Option<SyntaxFault> {
        let opening = self.lines.open_bracket(self.at)?;
        let (line, first) = (self.line(), self.lines.at(opening));
        if line.start > first.start && line.entry().is_some() {
            return Some(self.open_bracket(opening));
        }
        if self.rest().starts_with(':') {
            return Some(SyntaxFault { right: None, ..self.here("flow-colon") });
        }
        Some(self.behind_bracket(line).unwrap_or_else(|| self.here("bracket")))
    }

    /// What the line says, and those above it, where the library's kind of fault says little.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library has eighty kinds of fault, and most of them are told apart by the line"
    )]
    fn by_line(&self, kind: &ErrorKind) -> SyntaxFault {
        let line = self.line();
        if let Some(fault) = self.bracket() {
            return fault;
        }
        if let Some(fault) = self.behind_bracket(line).or_else(|| list_sign(line)) {
            return fault;
        }
        match kind {
            ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
                self.colon(line)
            }
            ErrorKind::ExpectedBlockMappingKey | ErrorKind::ExpectedBlockSequenceEntry => {
                if self.rest().starts_with(['&', '!', '*']) {
                    self.mark()
                } else if line.entry().is_none() && self.lines.follows_remark(line) {
                    self.without_key(line)
                } else if self.lines.follows_blank(line) && line.indentation() == 0 {
                    SyntaxFault::new(line.words_range(), "no-end")
                } else {
                    SyntaxFault::new(line.words_range(), "indentation")
                }
            }
            ErrorKind::ExpectedDocumentStart => match self.lines.first_words() {
                Some(first) if first.words().starts_with('%') => Refused {
                    at: first.words_start(),
                    lines: Lines::of(self.text),
                    text: self.text,
                }
                .mark(),
                _ => SyntaxFault::new(line.words_range(), "indentation"),
            },
            ErrorKind::InvalidIndentation
            | ErrorKind::InvalidBlockScalarIndent
            | ErrorKind::InvalidFlowScalarIndent
            | ErrorKind::InvalidQuotedScalarIndent => {
                SyntaxFault::new(line.words_range(), "indentation")
            }
            ErrorKind::MismatchedFlowCollectionEnd { .. }
            | ErrorKind::MisplacedFlowCollectionEnd
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator => self.here("bracket"),
            _ => self.here("other"),
        }
    }

    /// A colon that no key ends with: within a value, or of a line that belongs to the one above.
    fn colon(&self, line: Line<'t>) -> SyntaxFault {
        if let Some(entry) = line.entry().filter(|entry| entry.value_start <= self.at) {
            let is_printed = entry.value.starts_with(is_curly);
            let right = Some(entry.with(&in_yaml(unquoted(entry.value))));
            return SyntaxFault { right, ..self.here(if is_printed { "curly" } else { "colon" }) };
        }
        let Some(above) = self.lines.before(line).find(|line| !line.says_nothing()) else {
            return self.here("colon");
        };
        if let Some(fault) = list_sign(above) {
            return fault;
        }
        match above.entry() {
            Some(_) => SyntaxFault::new(line.words_range(), "deeper"),
            None => self.without_key(above),
        }
    }

    /// A line without a key.
    fn without_key(&self, line: Line<'t>) -> SyntaxFault {
        if let Some(fault) = list_sign(line) {
            return fault;
        }
        let words = line.words();
        let lead = line.lead();
        let whole = |sort| SyntaxFault::new(line.words_range(), sort);
        let written = |key: &str, value: &str| {
            let value = value.trim();
            let needs_marks = value.contains(": ") || value.contains(" #");
            let value = if needs_marks { in_yaml(unquoted(value)) } else { value.to_owned() };
            Some(format!("{lead}{}: {value}", key.trim()))
        };
        if let Some((key, value)) = key_ends(words, [':', '：']) {
            return SyntaxFault { right: written(key, value), ..whole("no-blank") };
        }
        if let Some((key, value)) = key_ends(words, ['=', '=']) {
            return SyntaxFault { right: written(key, value), ..whole("equals") };
        }
        let is_of_text = words.starts_with(['#', '>', '|', '*', '[', '!', '<', '_']);
        whole(if self.lines.follows_blank(line) || is_of_text { "no-end" } else { "no-key" })
    }
}

/// A line that begins with the sign of a list that YAML does not know.
fn list_sign(line: Line<'_>) -> Option<SyntaxFault> {
    let sign = line.list_sign()?;
    let right = format!("- {}", line.words().get(sign.len()..)?.trim_start());
    let at = line.words_start();
    Some(SyntaxFault {
        words: sign.trim_end().to_owned(),
        right: Some(right),
        ..SyntaxFault::new(at..at + sign.trim_end().len(), "dash")
    })
}

/// A value in quotation marks of another sort than it holds.
fn requoted(value: &str) -> String {
    let value = value.trim();
    let first = value.chars().next();
    let is_whole =
        value.len() > 1 && first.is_some_and(|mark| is_straight(mark) && value.ends_with(mark));
    let inner = if is_whole { unquoted(value) } else { value };
    in_yaml(inner)
}

/// The first tab of each line that is indented with one.
fn indenting_tabs(text: &str) -> impl Iterator<Item = usize> {
    let starts = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    starts.filter_map(|(start, line)| {
        let indentation = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
        line.get(..indentation)?.find('\t').map(|tab| start + tab)
    })
}

#[cfg(test)]
mod tests {
    use crate::read::yaml;

    /// The sort of fault, the words that it stands at, and the line as it is to be.
    fn told(text: &'static str) -> (&'static str, &'static str, String) {
        let fault = yaml(text).unwrap_err();
        (fault.sort, &text[fault.at], fault.right.unwrap_or_default())
    }

    #[test]
    fn each_fault_is_told_as_it_was_made_where_it_was_made() {
        let mut wrong = Vec::new();
        for (text, sort, at, right) in [
            ("namn:Alla\ntitel: x\n", "no-blank", "namn:Alla", "namn: Alla"),
            ("titel: x\nnamn:Alla\n", "no-blank", "namn:Alla", "namn: Alla"),
            ("mål:\n  - id:g1\n    namn: x\n", "no-blank", "id:g1", "- id: g1"),
            ("titel： x\nb: y\n", "no-blank", "titel： x", "titel: x"),
            ("titel: x\nnamn = Alla\n", "equals", "namn = Alla", "namn: Alla"),
            ("a: En text\nsom går vidare\nb: x\n", "no-key", "som går vidare", ""),
            ("a: |\nEn text\nb: x\n", "no-key", "En text", ""),
            ("a: x\n\nBrödtext.\n", "no-end", "Brödtext.", ""),
            ("a: x\n\n# Rubrik\n\n- punkt\n", "no-end", "- punkt", ""),
            ("a: x\n> citat\n", "no-end", "> citat", ""),
            (
                "a: \"Trygghet\" ska prägla\n",
                "after-quote",
                "ska prägla",
                "a: '\"Trygghet\" ska prägla'",
            ),
            ("a: 'Kalle's bok'\n", "after-quote", "s bok'", "a: \"Kalle's bok\""),
            ("a: \"x\"#c\n", "after-quote", "#c", "a: '\"x\"#c'"),
            ("a: \"x\",\n", "extra-mark", ",", "a: \"x\""),
            ("a: [x],\n", "extra-mark", ",", "a: [x]"),
            ("a: \"x\", \"y\"\n", "several", ", \"y\"", "a: [\"x\", \"y\"]"),
            ("a: [Prel] Alla\n", "after-bracket", "Alla", "a: \"[Prel] Alla\""),
            ("mål:\n  – id: g1\n    namn: x\n", "dash", "–", "- id: g1"),
            ("mål:\n  • id: g1\n    namn: x\n", "dash", "•", "- id: g1"),
            ("mål:\n  * id: g1\n    namn: x\n", "dash", "*", "- id: g1"),
            ("mål:\n  -id: g1\n   namn: x\n", "dash", "-", "- id: g1"),
            ("mål:\n  - id: a\n    namn: x\n  – id: b\n    namn: y\n", "dash", "–", "- id: b"),
            ("a: ”Mål: fler”\n", "curly", ":", "a: \"Mål: fler\""),
            ("a: Mål: fler\n", "colon", ":", "a: \"Mål: fler\""),
            ("- a: Mål: \"fler\"\n", "colon", ":", "- a: 'Mål: \"fler\"'"),
            ("a: @kommun\n", "mark", "@", "a: \"@kommun\""),
            ("a: {n: %x, m: y}\n", "mark", "%", "n: \"%x\""),
            ("a: `x`\n", "mark", "`", "a: \"`x`\""),
            ("a: **fet** x\n", "mark", "*", "a: \"**fet** x\""),
            ("a: ]b\n", "mark", "]", "a: \"]b\""),
            ("a: ,b\n", "mark", ",", "a: \",b\""),
            ("a: &b &c d\n", "mark", "&", ""),
            ("%YAML 1.2\na: x\n", "mark", "%", ""),
            ("a: | text\n", "block", "|", ""),
            ("a: - b\n", "list-beside", "-", ""),
            ("a: \"x\nb: \"y\"\n", "quote", "\"", "a: \"x\""),
            ("a: \"x\nb: y\n", "quote", "\"", "a: \"x\""),
            ("a: [b, c\nd: x\n", "open-bracket", "[", ""),
            ("a: {b: c\nd: x\n", "open-bracket", "{", ""),
            ("m:\n  - {id: a, n: b\n  - {id: c, n: d}\n", "open-bracket", "{", ""),
            ("a: {b: x #y}\nc: z\n", "comment", "#y}", ""),
            ("a: {b: x}}\n", "extra-mark", "}", "a: {b: x}"),
            ("a: {b: Mål: x}\n", "flow-colon", ":", ""),
            ("a: [x,, y]\n", "comma-twice", ",", ""),
            ("a: x # c\n  y\n", "comment", "#", ""),
            ("a: x\n  b: y\n", "deeper", "b: y", ""),
            ("m:\n- id: a\n namn: x\n", "indentation", "namn: x", ""),
            ("a: \"C:\\mapp\"\n", "escape", "\\", "a: 'C:\\mapp'"),
            ("a: x\n...\nb: y\n", "document", "...", ""),
            ("a: x\n--- b\n", "document", "---", ""),
        ] {
            let found = told(text);
            if found != (sort, at, right.to_owned()) {
                wrong.push(format!("{text:?}: {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_is_told_to_be_right_can_be_read() {
        for text in
            ["a: \"Trygghet\" ska", "a: Mål: \"ny\" 'x'", "a: @x", "a: [P] b", "a: \"C:\\m\""]
        {
            let right = yaml(&format!("{text}\n")).unwrap_err().right.unwrap();
            assert!(yaml(&format!("{right}\n")).is_ok(), "{text}: {right}");
        }
    }
}
