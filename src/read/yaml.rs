//! Front matter becomes a tree of nodes.
//!
//! In comes a YAML text; out comes its tree, or where and why it is none. Nodes are numbered in document order while
//! they are read; who has to show where one stands asks for [`ranges`] and gets the bytes in the same order. Every
//! scalar is kept as it is written: what it means is for the key that it stands under to say.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, Span, StrInput};

use super::flaw::{Flaw, FlawSort, escape};
use super::node::{Node, NodeRange, NodeValue, SyntaxFault};
use super::quoting::is_curly;
use super::yaml_fault::fault;
use super::yaml_line::{Line, Lines, key_ends, list_sign};
use crate::source::{Ordinal, is_forbidden};

/// More nodes than this are no card that a person wrote.
const MOST_NODES: usize = 20_000;
/// Deeper than this is no card that a person wrote.
const MOST_DEPTH: usize = 64;
/// More bytes than this, copies counted, are no card that a person wrote: as many as a file may have.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// The tree of a YAML text; an empty text is a map without entries.
///
/// # Errors
/// The first fault of its syntax: after one, YAML does not say where the next value begins.
pub fn yaml(text: &str) -> Result<Document, SyntaxFault> {
    Tree::of(text, None)
}

/// A YAML text as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its tree.
    pub root: Node,
    /// Where the tree says something else than was typed.
    pub flaws: Vec<Flaw>,
}

/// The bytes of every node of a YAML text, by their numbers; those before the fault where it has one.
pub(super) fn ranges(text: &str) -> Vec<NodeRange> {
    let mut found = Vec::new();
    // A fault has been reported where the tree was wanted.
    let _ = Tree::of(text, Some(&mut found));
    found
}

/// A tree that grows while the text is read.
struct Tree<'t, 'r> {
    text: &'t str,
    parser: Parser<'t, StrInput<'t>>,
    /// What has a name that can be referred to (`&a`), with its number of nodes.
    named: BTreeMap<usize, Named>,
    next: u32,
    /// Nodes made, copies counted.
    made: usize,
    /// Bytes of texts copied.
    copied: usize,
    /// Where the last event ended, and the one before it.
    end: usize,
    before: usize,
    flaws: Vec<Flaw>,
    ranges: Option<&'r mut Vec<NodeRange>>,
}

/// A value that can be referred to.
struct Named {
    value: NodeValue,
    nodes: usize,
    bytes: usize,
    /// The flaw that it is if nothing refers to it.
    unused: Option<Flaw>,
}

impl<'t, 'r> Tree<'t, 'r> {
    fn of(text: &'t str, ranges: Option<&'r mut Vec<NodeRange>>) -> Result<Document, SyntaxFault> {
        let mut options = Options::default();
        options.flow_nesting_limit = MOST_DEPTH;
        options.block_nesting_limit = MOST_DEPTH;
        options.emit_comments = false;
        let parser = Parser::new_from_str_with_options(text, options);
        let tree = Tree {
            text,
            parser,
            named: BTreeMap::new(),
            next: 0,
            made: 0,
            copied: 0,
            end: 0,
            before: 0,
            flaws: Vec::new(),
            ranges,
        };
        tree.document()
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), SyntaxFault> {
        match self.parser.next_event() {
            Some(Ok(next)) => {
                self.before = self.end;
                self.end = self.end.max(bytes(&next.1).end);
                Ok(next)
            }
            Some(Err(error)) => Err(fault(self.text, &error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only two begin or end a text"
    )]
    fn document(mut self) -> Result<Document, SyntaxFault> {
        loop {
            let (event, _) = self.next()?;
            match event {
                Event::DocumentStart(..) => break,
                Event::StreamEnd => {
                    let root = Node { ordinal: Ordinal(0), value: NodeValue::Map(Vec::new()) };
                    return Ok(Document { root, flaws: Vec::new() });
                }
                _ => {}
            }
        }
        let first = self.next()?;
        let root = self.node(first, None)?;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => {
                    self.flaws.extend(self.named.into_values().filter_map(|named| named.unused));
                    return Ok(Document { root, flaws: self.flaws });
                }
                Event::DocumentStart(..) => {
                    let at = self.document_end(bytes(&span).start);
                    return Err(SyntaxFault::new(at, "document"));
                }
                _ => {}
            }
        }
    }

    /// The three points or hyphens by which YAML ends a text before its end.
    fn document_end(&self, byte: usize) -> Range<usize> {
        let before = self.text.get(..byte).unwrap_or_default();
        let points = before.rfind("\n...").map(|at| at + 1..at + 4);
        points.unwrap_or(byte..byte + self.text.get(byte..).map_or(0, |rest| rest.len().min(3)))
    }

    /// The node that an event begins, numbered before its children.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only four begin a node"
    )]
    fn node(
        &mut self,
        (event, span): (Event<'t>, Span),
        key: Option<Range<usize>>,
    ) -> Result<Node, SyntaxFault> {
        let at = bytes(&span);
        let before = self.made;
        let ordinal = self.begin(key, at.clone(), &span)?;
        let (value, name) = match event {
            Event::Scalar(text, style, name, tag) => {
                let mark = self.mark('&');
                self.note(tag.is_some(), '!', ordinal, FlawSort::Tag, &at);
                (self.scalar(&text, style, ordinal, &at), (name, mark))
            }
            Event::SequenceStart(_, name, tag) => {
                let mark = self.mark('&');
                self.note(tag.is_some(), '!', ordinal, FlawSort::Tag, &at);
                (NodeValue::List(self.items(&at)?), (name, mark))
            }
            Event::MappingStart(_, name, tag) => {
                let mark = self.mark('&');
                self.note(tag.is_some(), '!', ordinal, FlawSort::Tag, &at);
                (NodeValue::Map(self.entries(&at)?), (name, mark))
            }
            Event::Alias(name) => (self.copy(name, &span)?, (0, None)),
            _ => (NodeValue::Null("".into()), (0, None)),
        };
        if let (name @ 1.., mark) = name {
            let nodes = self.made - before;
            self.spend(nodes, &span)?;
            let at = mark.unwrap_or(at.start)..at.end;
            let unused = Some(Flaw { node: ordinal, at, sort: FlawSort::Name });
            let bytes = size(&value);
            self.named.insert(name, Named { value: value.clone(), nodes, bytes, unused });
        }
        Ok(Node { ordinal, value })
    }

    /// Where a mark stands between the last event and the one before it.
    fn mark(&self, mark: char) -> Option<usize> {
        let gap = self.text.get(self.before..self.end)?;
        gap.find(mark).map(|at| self.before + at)
    }

    /// Notes a flaw from its mark to the end of the value.
    fn note(
        &mut self,
        is_so: bool,
        mark: char,
        node: Ordinal,
        sort: FlawSort,
        value: &Range<usize>,
    ) {
        if is_so {
            let start = self.mark(mark).unwrap_or(value.start).min(value.end);
            self.flaws.push(Flaw { node, at: start..value.end, sort });
        }
    }

    /// A scalar as written. Only without quotation marks does `~` or `null` say that there is nothing.
    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        node: Ordinal,
        at: &Range<usize>,
    ) -> NodeValue {
        // The library gives a value that is not there as `~`, without bytes.
        let text = if at.is_empty() && style == ScalarStyle::Plain { "" } else { text };
        if style == ScalarStyle::Plain
            && let Some(comment) = self.comment_beside(at)
        {
            self.flaws.push(Flaw { node, at: comment, sort: FlawSort::Comment });
        }
        if style == ScalarStyle::DoubleQuoted {
            self.flaws.extend(escape(self.text, node, at, text));
        }
        match style {
            ScalarStyle::Plain => self.note_sign(node, at),
            ScalarStyle::DoubleQuoted | ScalarStyle::SingleQuoted => self.note_keys(node, at),
            ScalarStyle::Literal | ScalarStyle::Folded => {}
        }
        let text: Cow<'_, str> = if text.contains(is_forbidden) {
            text.chars().filter(|c| !is_forbidden(*c)).collect::<String>().into()
        } else {
            text.into()
        };
        let is_nothing = matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
        if style == ScalarStyle::Plain && is_nothing {
            NodeValue::Null((&*text).into())
        } else {
            NodeValue::Text((&*text).into())
        }
    }

    /// Notes a line of a plain scalar that begins as one of a list: words that YAML joins with those before them.
    fn note_sign(&mut self, node: Ordinal, at: &Range<usize>) {
        let typed = self.text.get(at.clone()).unwrap_or_default();
        let before = self.text.get(..at.start).unwrap_or_default();
        let is_alone = before.rsplit('\n').next().is_some_and(|lead| lead.trim().is_empty());
        let mut start = at.start;
        for (position, line) in typed.split_inclusive('\n').enumerate() {
            let words = line.trim();
            let is_list = is_list_line(words, position > 0);
            if is_list && (position > 0 || is_alone) {
                let start = start + line.len() - line.trim_start().len();
                let at = start..start + words.len();
                return self.flaws.push(Flaw { node, at, sort: FlawSort::Dash });
            }
            start += line.len();
        }
    }

    /// Notes a quotation in which a line stands that begins with a key, as far out as the quotation's own line.
    fn note_keys(&mut self, node: Ordinal, at: &Range<usize>) {
        let typed = self.text.get(at.clone()).unwrap_or_default();
        if !typed.contains('\n') {
            return;
        }
        let lines = Lines::of(self.text);
        let own = lines.at(at.start).indentation();
        let takes_key = typed.split('\n').skip(1).any(|line| {
            let line = Line { start: 0, text: line };
            line.indentation() <= own && line.entry().is_some_and(|entry| entry.has_plain_key())
        });
        if takes_key {
            let at = at.start..at.start + 1;
            self.flaws.push(Flaw { node, at, sort: FlawSort::OpenQuote });
        }
    }

    /// Notes a plain scalar within brackets that a comma cuts off in the midst of a quotation or of round brackets.
    fn note_cut(&mut self, node: Ordinal, at: &Range<usize>) -> bool {
        let typed = self.text.get(at.clone()).unwrap_or_default();
        let behind = self.text.get(at.end..).unwrap_or_default().trim_start();
        let is_cut = behind.starts_with(',') && is_open(typed);
        if is_cut {
            self.flaws.push(Flaw { node, at: at.clone(), sort: FlawSort::Cut });
        }
        is_cut
    }

    /// The comment on the line of a plain scalar, before it or behind it.
    fn comment_beside(&self, at: &Range<usize>) -> Option<Range<usize>> {
        let blanks = [' ', '\t'];
        let here = |from: usize| {
            let rest = self.text.get(from..)?;
            let words = rest.trim_start_matches(blanks);
            let start = from + rest.len() - words.len();
            let line = words.split('\n').next()?;
            (line.starts_with('#') && start > from).then(|| start..start + line.trim_end().len())
        };
        let lead = self.text.get(self.before..)?;
        let words = lead.trim_start();
        let mark =
            words.starts_with([':', '-']).then(|| self.before + lead.len() - words.len() + 1);
        let before = mark.filter(|mark| *mark <= at.start.max(self.before + 1));
        let behind = (!at.is_empty()).then(|| here(at.end)).flatten();
        behind.or_else(|| here(before?))
    }

    fn begin(
        &mut self,
        key: Option<Range<usize>>,
        value: Range<usize>,
        span: &Span,
    ) -> Result<Ordinal, SyntaxFault> {
        self.spend(1, span)?;
        let ordinal = Ordinal(self.next);
        self.next += 1;
        if let Some(ranges) = &mut self.ranges {
            ranges.push(NodeRange { key, value });
        }
        Ok(ordinal)
    }

    /// Counts nodes, so that a few lines that refer to each other do not unfold to millions.
    fn spend(&mut self, nodes: usize, span: &Span) -> Result<(), SyntaxFault> {
        self.made += nodes;
        if self.made <= MOST_NODES {
            return Ok(());
        }
        Err(SyntaxFault::new(bytes(span), "too-large"))
    }

    fn items(&mut self, at: &Range<usize>) -> Result<Vec<Node>, SyntaxFault> {
        let is_flow = self.text.get(at.start..).is_some_and(|rest| rest.starts_with('['));
        let mut is_told = false;
        let mut items = Vec::new();
        let mut last = None;
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd | Event::StreamEnd) {
                return Ok(items);
            }
            let plain = plain(&next);
            let item = self.node(next, None)?;
            if let (Some(last), Some(at)) = (&last, &plain)
                && self.is_decimal_comma(last, at)
            {
                let at = last.start..at.end;
                self.flaws.push(Flaw { node: item.ordinal, at, sort: FlawSort::Pair });
            }
            if let (true, false, Some(at)) = (is_flow, is_told, &plain) {
                is_told = self.note_cut(item.ordinal, at);
            }
            last = plain;
            items.push(item);
        }
    }

    fn entries(&mut self, at: &Range<usize>) -> Result<Vec<(Box<str>, Node)>, SyntaxFault> {
        let is_flow = self.text.get(at.start..).is_some_and(|rest| rest.starts_with('{'));
        let mut entries: Vec<(Box<str>, Node)> = Vec::new();
        let mut last: Option<Range<usize>> = None;
        let mut is_told = false;
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::MappingEnd | Event::StreamEnd) {
                return Ok(entries);
            }
            let at = bytes(&next.1);
            let key = self.key(next)?;
            let value = self.next()?;
            if self.has_value(&at, &value) {
                last = plain(&value);
                let node = self.node(value, Some(at))?;
                if let (true, Some(at)) = (is_flow, &last) {
                    is_told |= self.note_cut(node.ordinal, at);
                }
                entries.push((key, node));
                continue;
            }
            let before = last.as_ref().filter(|last| is_flow && self.is_decimal_comma(last, &at));
            if let (Some(before), Some((_, node))) = (before, entries.last_mut()) {
                let whole = before.start..at.end;
                self.lengthen(node, &at);
                last = Some(whole);
            } else if let Some((meant, _)) = key_ends(&key, [':', '：']) {
                // The key is there, whatever its value.
                let node = self.begin(Some(at.clone()), at.clone(), &value.1)?;
                self.flaws.push(Flaw { node, at, sort: FlawSort::NoBlank });
                let value = NodeValue::Null("".into());
                entries.push((meant.into(), Node { ordinal: node, value }));
            } else {
                self.note_lone_key(&at, is_flow && !entries.is_empty(), is_told);
                is_told = true;
            }
        }
    }

    /// Whether a key has a colon, if nothing behind it.
    fn has_value(&self, key: &Range<usize>, (event, span): &(Event<'t>, Span)) -> bool {
        let is_there = !matches!(event, Event::Scalar(..)) || !bytes(span).is_empty();
        let behind = self.text.get(key.end..).unwrap_or_default();
        is_there || behind.trim_start().starts_with(':')
    }

    /// Whether the comma between two plain scalars stands between two digits, as in a figure.
    fn is_decimal_comma(&self, before: &Range<usize>, after: &Range<usize>) -> bool {
        let digit = |at: usize| self.text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let comma = self.text.get(before.end..after.start) == Some(",");
        comma && before.end > 0 && digit(before.end - 1) && digit(after.start)
    }

    /// Gives back to a value what stands behind its decimal comma.
    fn lengthen(&mut self, node: &mut Node, rest: &Range<usize>) {
        let digits = self.text.get(rest.clone()).unwrap_or_default();
        if let NodeValue::Text(text) = &mut node.value {
            *text = format!("{text},{digits}").into();
        }
        let range = self.ranges.as_mut().and_then(|found| found.get_mut(node.ordinal.0 as usize));
        if let Some(range) = range {
            range.value.end = rest.end;
        }
    }

    /// Notes a key without colon and value: once in a map, for what follows follows from the first.
    fn note_lone_key(&mut self, key: &Range<usize>, is_behind_comma: bool, is_told: bool) {
        let before = self.text.get(..key.start).unwrap_or_default().trim_end();
        let comma = (is_behind_comma && before.ends_with(',')).then(|| before.len() - 1);
        let (at, sort) = match comma {
            Some(comma) => (comma..comma + 1, FlawSort::Comma),
            None => (key.clone(), FlawSort::NoValue),
        };
        if !is_told {
            self.flaws.push(Flaw { node: Ordinal(self.next), at, sort });
        }
    }

    /// A key as text, whatever a person wrote there; keys have no numbers.
    fn key(&mut self, next: (Event<'t>, Span)) -> Result<Box<str>, SyntaxFault> {
        let number = self.next;
        let ranges = self.ranges.as_ref().map_or(0, |ranges| ranges.len());
        let at = bytes(&next.1);
        let node = self.node(next, None)?;
        self.next = number;
        // What is told of a key concerns the value that it will have.
        for flaw in self.flaws.iter_mut().rev().take_while(|flaw| flaw.node.0 > number) {
            flaw.node = Ordinal(number);
        }
        if matches!(node.value, NodeValue::List(_) | NodeValue::Map(_)) {
            let at = at.start..at.start + 1;
            self.flaws.push(Flaw { node: Ordinal(number), at, sort: FlawSort::Bracket });
        }
        if let Some(found) = &mut self.ranges {
            found.truncate(ranges);
        }
        Ok(node.scalar_text().unwrap_or_default().into())
    }

    /// What stands under a name, once more: all of it stands where it is referred to.
    fn copy(&mut self, name: usize, span: &Span) -> Result<NodeValue, SyntaxFault> {
        let Some(named) = self.named.get_mut(&name) else {
            return Err(SyntaxFault::new(bytes(span), "circle"));
        };
        named.unused = None;
        let (nodes, copied) = (named.nodes, self.copied + named.bytes);
        if copied > MOST_BYTES {
            return Err(SyntaxFault::new(bytes(span), "too-large"));
        }
        self.copied = copied;
        let mut value = named.value.clone();
        self.spend(nodes, span)?;
        self.renumber(&mut value, &bytes(span));
        Ok(value)
    }

    fn renumber(&mut self, value: &mut NodeValue, at: &Range<usize>) {
        let children: Vec<&mut Node> = match value {
            NodeValue::Null(_) | NodeValue::Text(_) => Vec::new(),
            NodeValue::List(items) => items.iter_mut().collect(),
            NodeValue::Map(entries) => entries.iter_mut().map(|(_, value)| value).collect(),
        };
        for child in children {
            child.ordinal = Ordinal(self.next);
            self.next += 1;
            if let Some(ranges) = &mut self.ranges {
                ranges.push(NodeRange { key: Some(at.clone()), value: at.clone() });
            }
            self.renumber(&mut child.value, at);
        }
    }
}

/// Whether a line of a text begins as one of a list does; one that is not the first may do so with a hyphen.
fn is_list_line(words: &str, is_later: bool) -> bool {
    (is_later && words.starts_with("- ")) || list_sign(words).is_some()
}

/// Whether a quotation or a round bracket is opened in words and not closed.
fn is_open(words: &str) -> bool {
    let count = |sign: fn(char) -> bool| words.chars().filter(|c| sign(*c)).count();
    let printed = |c: char| is_curly(c) && !matches!(c, '’' | '‘' | '‚');
    count(|c| c == '"') % 2 == 1
        || count(printed) % 2 == 1
        || count(|c| c == '(') > count(|c| c == ')')
}

/// The bytes of a plain scalar.
fn plain((event, span): &(Event<'_>, Span)) -> Option<Range<usize>> {
    let at = bytes(span);
    let is_plain = matches!(event, Event::Scalar(_, ScalarStyle::Plain, _, _));
    (is_plain && !at.is_empty()).then_some(at)
}

/// The bytes of all texts in a value.
fn size(value: &NodeValue) -> usize {
    match value {
        NodeValue::Null(text) | NodeValue::Text(text) => text.len(),
        NodeValue::List(items) => items.iter().map(|item| size(&item.value)).sum(),
        NodeValue::Map(entries) => {
            entries.iter().map(|(key, value)| key.len() + size(&value.value)).sum()
        }
    }
}

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(Box<str>, Node)> {
        let NodeValue::Map(entries) = yaml(text).unwrap().root.value else { panic!("a map") };
        entries
    }

    #[test]
    fn nodes_are_numbered_in_document_order_and_keys_are_not_counted() {
        let ordinals: Vec<u32> = entries("a: 1\nb: [2, {c: 3}]\n? [x, y]\n: z\nd: x\n")
            .iter()
            .map(|(_, value)| value.ordinal.0)
            .collect();
        assert_eq!(ordinals, [1, 2, 6, 7]);
    }

    #[test]
    fn words_that_look_like_something_else_stay_as_written() {
        for word in [
            "nej",
            "007",
            "2017-04-24",
            "12:30",
            "no",
            "1,5",
            "2017.10",
            "0x1F",
            "1e3",
            "010",
            "~",
            "true",
            "True",
            "null",
            "1_000",
            "+46",
            ".5",
            "-0",
            "NaN",
            ".inf",
            "99999999999999999999",
        ] {
            let written = entries(&format!("a: {word}\n"));
            assert_eq!(written[0].1.scalar_text(), Some(word));
        }
    }

    #[test]
    fn nothing_is_nothing_unless_it_is_in_quotation_marks() {
        let written = entries("a:\nb: ~\nc: \"\"\nd: '~'\n");
        let nothing: Vec<bool> =
            written.iter().map(|(_, node)| matches!(node.value, NodeValue::Null(_))).collect();
        assert_eq!(nothing, [true, true, false, false]);
    }

    #[test]
    fn what_is_referred_to_stands_there_once_more() {
        let written = entries("a: &x {b: [1, 2]}\nc: *x\nd: 3\n");
        let NodeValue::Map(copy) = &written[1].1.value else { panic!("a map") };
        assert_eq!((copy[0].1.ordinal.0, written[2].1.ordinal.0), (6, 9));
        assert_eq!(ranges("a: &x {b: [1, 2]}\nc: *x\nd: 3\n").len(), 10);
        assert_eq!(yaml("a: &x [*x]\n").unwrap_err().sort, "circle");
    }

    fn flaws(text: &str) -> Vec<(FlawSort, &str)> {
        let flaws = yaml(text).unwrap().flaws;
        flaws.into_iter().map(|flaw| (flaw.sort, &text[flaw.at])).collect()
    }

    #[test]
    fn a_decimal_comma_within_braces_stays_in_its_figure() {
        let text = "a: {x: 84,4, y: -0,5, z: Ökade 3,5 procent}\nb: 1\n";
        let NodeValue::Map(map) = &entries(text)[0].1.value else { panic!("a map") };
        let texts: Vec<Option<&str>> = map.iter().map(|(_, node)| node.scalar_text()).collect();
        assert_eq!(texts, [Some("84,4"), Some("-0,5"), Some("Ökade 3,5 procent")]);
        let at: Vec<&str> = ranges(text).into_iter().map(|at| &text[at.value]).collect();
        assert_eq!(at[2..], ["84,4", "-0,5", "Ökade 3,5 procent", "1"]);
        assert_eq!(flaws(text), []);
    }

    #[test]
    fn nothing_that_is_typed_is_passed_over() {
        assert_eq!(flaws("a: {b: x, y och z, c}\n"), [(FlawSort::Comma, ",")]);
        assert_eq!(flaws("a: {b}\n"), [(FlawSort::NoValue, "b")]);
        assert_eq!(flaws("? a\nb: 1\n"), [(FlawSort::NoValue, "a")]);
        assert_eq!(flaws("a: {b: , c: }\n"), []);
        assert_eq!(flaws("a: [84,4]\n"), [(FlawSort::Pair, "84,4")]);
        assert_eq!(flaws("a: [84, 4]\n"), []);
        assert_eq!(flaws("a: Bli #1 här\n"), [(FlawSort::Comment, "#1 här")]);
        assert_eq!(flaws("a: #1 här\n"), [(FlawSort::Comment, "#1 här")]);
        assert_eq!(
            flaws("- #1\n- x # y\n"),
            [(FlawSort::Comment, "#1"), (FlawSort::Comment, "# y")]
        );
        assert_eq!(flaws("a: \"x\" # y\n# z\nb:\n  # z\n  - x\n"), []);
        assert_eq!(flaws("a: !Viktigt x\n"), [(FlawSort::Tag, "!Viktigt x")]);
        assert_eq!(flaws("a: &b-verket ansvarar\n"), [(FlawSort::Name, "&b-verket ansvarar")]);
        assert_eq!(flaws("a: &b x\nc: *b\n"), []);
        assert_eq!(flaws("a: \"x\\ay\"\n"), [(FlawSort::Escape('\u{7}'), "\"x\\ay\"")]);
    }

    #[test]
    fn a_long_text_referred_to_over_and_over_is_refused() {
        let text = format!("a: &x {}\nb: [{}]\n", "x".repeat(10_000), "*x, ".repeat(1_000));
        assert_eq!(yaml(&text).unwrap_err().sort, "too-large");
    }

    #[test]
    fn a_key_written_twice_is_there_twice() {
        assert_eq!(entries("a: 1\na: 2\n").len(), 2);
    }

    #[test]
    fn an_alias_bomb_and_a_deep_nest_are_refused() {
        let mut bomb = vec!["a0: &a0 [x, x, x, x, x, x, x, x, x, x]".to_owned()];
        for level in 1..9 {
            let before = level - 1;
            let items = vec![format!("*a{before}"); 10].join(", ");
            bomb.push(format!("a{level}: &a{level} [{items}]"));
        }
        assert_eq!(yaml(&bomb.join("\n")).unwrap_err().sort, "too-large");
        assert_eq!(yaml(&"[".repeat(2000)).unwrap_err().sort, "too-large");
        assert_eq!(yaml(&"- ".repeat(2000)).unwrap_err().sort, "too-large");
        assert_eq!(yaml(&"- x\n".repeat(MOST_NODES)).unwrap_err().sort, "too-large");
    }

    #[test]
    fn a_tab_is_told_where_it_stands() {
        let sort_and_place = |text: &'static str| {
            let fault = yaml(text).unwrap_err();
            (fault.sort, &text[fault.at.start..])
        };
        assert_eq!(sort_and_place("titel: A\n\tnamn: B\n"), ("tab", "\tnamn: B\n"));
        assert_eq!(
            sort_and_place("text: |\n  ett\n  \ttvå\nmål:\n\t- id: x\n"),
            ("tab", "\t- id: x\n")
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,300}") {
            let _ = yaml(&text);
        }
    }
}
