//! Front matter becomes a tree of nodes.
//!
//! In comes a YAML text; out comes its tree, or where and why it is none. Nodes are numbered in document order while
//! they are read; who has to show where one stands asks for [`ranges`] and gets the bytes in the same order. Every
//! scalar is kept as it is written: what it means is for the key that it stands under to say.

use std::collections::BTreeMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, Span, StrInput};

use super::node::{Node, NodeRange, NodeValue, SyntaxFault};
use crate::source::Ordinal;

/// More nodes than this are no card that a person wrote.
const MOST_NODES: usize = 20_000;
/// Deeper than this is no card that a person wrote.
const MOST_DEPTH: usize = 64;

/// The tree of a YAML text; an empty text is a map without entries.
///
/// # Errors
/// The first fault of its syntax: after one, YAML does not say where the next value begins.
pub fn yaml(text: &str) -> Result<Node, SyntaxFault> {
    Tree::of(text, None)
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
    named: BTreeMap<usize, (NodeValue, usize)>,
    next: u32,
    /// Nodes made, copies counted.
    made: usize,
    ranges: Option<&'r mut Vec<NodeRange>>,
}

impl<'t, 'r> Tree<'t, 'r> {
    fn of(text: &'t str, ranges: Option<&'r mut Vec<NodeRange>>) -> Result<Node, SyntaxFault> {
        let mut options = Options::default();
        options.flow_nesting_limit = MOST_DEPTH;
        options.block_nesting_limit = MOST_DEPTH;
        options.emit_comments = false;
        let parser = Parser::new_from_str_with_options(text, options);
        Tree { text, parser, named: BTreeMap::new(), next: 0, made: 0, ranges }.document()
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), SyntaxFault> {
        match self.parser.next_event() {
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(fault(self.text, &error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's events are many and only two begin or end a text"
    )]
    fn document(mut self) -> Result<Node, SyntaxFault> {
        loop {
            let (event, _) = self.next()?;
            match event {
                Event::DocumentStart(..) => break,
                Event::StreamEnd => {
                    return Ok(Node { ordinal: Ordinal(0), value: NodeValue::Map(Vec::new()) });
                }
                _ => {}
            }
        }
        let first = self.next()?;
        let root = self.node(first, None)?;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(root),
                Event::DocumentStart(..) => {
                    let detail = "more than one document".to_owned();
                    return Err(SyntaxFault { at: bytes(&span), sort: "other", detail });
                }
                _ => {}
            }
        }
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
            Event::Scalar(text, style, name, _) => (scalar(&text, style), name),
            Event::SequenceStart(_, name, _) => (NodeValue::List(self.items()?), name),
            Event::MappingStart(_, name, _) => (NodeValue::Map(self.entries()?), name),
            Event::Alias(name) => (self.copy(name, &span)?, 0),
            _ => (NodeValue::Null("".into()), 0),
        };
        if name != 0 {
            let size = self.made - before;
            self.spend(size, &span)?;
            self.named.insert(name, (value.clone(), size));
        }
        Ok(Node { ordinal, value })
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
        let detail = format!("more than {MOST_NODES} nodes");
        Err(SyntaxFault { at: bytes(span), sort: "too-large", detail })
    }

    fn items(&mut self) -> Result<Vec<Node>, SyntaxFault> {
        let mut items = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::SequenceEnd | Event::StreamEnd) {
                return Ok(items);
            }
            items.push(self.node(next, None)?);
        }
    }

    fn entries(&mut self) -> Result<Vec<(Box<str>, Node)>, SyntaxFault> {
        let mut entries = Vec::new();
        loop {
            let next = self.next()?;
            if matches!(next.0, Event::MappingEnd | Event::StreamEnd) {
                return Ok(entries);
            }
            let at = bytes(&next.1);
            let key = self.key(next)?;
            let value = self.next()?;
            entries.push((key, self.node(value, Some(at))?));
        }
    }

    /// A key as text, whatever a person wrote there; keys have no numbers.
    fn key(&mut self, next: (Event<'t>, Span)) -> Result<Box<str>, SyntaxFault> {
        let number = self.next;
        let ranges = self.ranges.as_ref().map_or(0, |ranges| ranges.len());
        let node = self.node(next, None)?;
        self.next = number;
        if let Some(found) = &mut self.ranges {
            found.truncate(ranges);
        }
        Ok(node.scalar_text().unwrap_or_default().into())
    }

    /// What stands under a name, once more: all of it stands where it is referred to.
    fn copy(&mut self, name: usize, span: &Span) -> Result<NodeValue, SyntaxFault> {
        let Some((value, size)) = self.named.get(&name) else {
            let detail = "a value that refers to itself".to_owned();
            return Err(SyntaxFault { at: bytes(span), sort: "other", detail });
        };
        let (mut value, size) = (value.clone(), *size);
        self.spend(size, span)?;
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

/// A scalar as written. Only without quotation marks does `~` or `null` say that there is nothing.
fn scalar(text: &str, style: ScalarStyle) -> NodeValue {
    let is_nothing = matches!(text, "" | "~" | "null" | "Null" | "NULL");
    if style == ScalarStyle::Plain && is_nothing {
        NodeValue::Null(text.into())
    } else {
        NodeValue::Text(text.into())
    }
}

fn bytes(span: &Span) -> Range<usize> {
    span.byte_range().unwrap_or(0..0)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library has eighty kinds of fault, and one stops before the tab"
)]
fn fault(text: &str, error: &ScanError) -> SyntaxFault {
    let sort = sort_of(error.kind());
    let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
    // The library stops where the text with the tab begins or ends; the tab itself is what has to go.
    let start = match error.kind() {
        ErrorKind::TabInPlainScalar => indenting_tabs(text).find(|tab| *tab >= at).unwrap_or(at),
        _ if sort == "tab" => {
            indenting_tabs(text).take_while(|tab| *tab <= at).last().unwrap_or(at)
        }
        _ => at,
    };
    let length = text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    SyntaxFault { at: start..start + length, sort, detail: error.kind().to_string() }
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

/// The faults that staff make most have words of their own.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library has eighty kinds of fault, and most of them no person ever makes"
)]
fn sort_of(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::RecursionLimitExceeded => "too-large",
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => "tab",
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => "quote",
        ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidSimpleKey
        | ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement => "colon",
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => "bracket",
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => "indentation",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(Box<str>, Node)> {
        let NodeValue::Map(entries) = yaml(text).unwrap().value else { panic!("a map") };
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
        assert_eq!(yaml("a: &x [*x]\n").unwrap_err().sort, "other");
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
    fn common_faults_are_known_by_sort_and_place() {
        let sort_and_place = |text: &'static str| {
            let fault = yaml(text).unwrap_err();
            (fault.sort, &text[fault.at.start..])
        };
        assert_eq!(sort_and_place("titel: A\n\tnamn: B\n"), ("tab", "\tnamn: B\n"));
        assert_eq!(
            sort_and_place("text: |\n  ett\n  \ttvå\nmål:\n\t- id: x\n"),
            ("tab", "\t- id: x\n")
        );
        assert_eq!(sort_and_place("titel: \"A\n").0, "quote");
        assert_eq!(sort_and_place("titel: A: B\n"), ("colon", ": B\n"));
        assert_eq!(sort_and_place("titel: [A\n").0, "bracket");
        assert_eq!(sort_and_place("a: 1\n  b: 2\n").0, "colon");
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,300}") {
            let _ = yaml(&text);
        }
    }
}
