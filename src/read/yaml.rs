//! Front matter and TOML become trees of nodes, all through one visitor.
//!
//! Nodes are numbered in document order while they are read, which costs nothing; [`super::locate`] reads the same
//! text again with positions and numbers the same way.

use std::cell::Cell;
use std::fmt;
use std::ops::Range;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, NonFiniteFloatPolicy, Options};

use super::node::{Node, NodeValue};
use crate::source::Ordinal;

/// More nodes than this are no card that a person wrote.
const MOST_NODES: usize = 20_000;
/// Deeper than this is no card that a person wrote.
const MOST_DEPTH: usize = 64;
/// What the TOML library calls the one key under which it hands over a date.
const TOML_DATE: &str = "$__toml_private_datetime";

/// What keeps a text from being a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// Where, in bytes of the text.
    pub at: Range<usize>,
    /// What sort of fault, by the message id of its words.
    pub sort: &'static str,
    /// The library's own words, in English.
    pub detail: String,
}

/// How texts are read, with and without positions alike.
pub(super) fn options() -> Options {
    serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        with_snippet: false,
        budget: serde_yaml::budget! {
            max_events: 4 * MOST_NODES,
            max_nodes: MOST_NODES,
            max_depth: MOST_DEPTH,
            max_aliases: 200,
            max_anchors: 200,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: MOST_NODES,
            max_replay_stack_depth: 8,
            max_alias_expansions_per_anchor: 200,
        },
    }
}

/// The tree of a YAML text; an empty text is a map without entries.
///
/// # Errors
/// The first fault of its syntax: after one, YAML does not say where the next value begins.
pub fn yaml(text: &str) -> Result<Node, SyntaxFault> {
    let counter = Cell::new(0);
    let seed = NodeSeed { counter: &counter };
    if text.trim().is_empty() {
        return Ok(Node { ordinal: Ordinal(0), value: NodeValue::Map(Vec::new()) });
    }
    serde_yaml::with_deserializer_from_str_with_options(text, options(), |deserializer| {
        seed.deserialize(deserializer)
    })
    .map_err(|error| yaml_fault(text, &error))
}

fn yaml_fault(text: &str, error: &serde_yaml::Error) -> SyntaxFault {
    let detail = error.without_snippet().to_string();
    let (line, column) = error
        .location()
        .map_or((1, 1), |location| (location.line().max(1), location.column().max(1)));
    let sort = sort_of(&detail);
    let tab = || {
        text.split_inclusive('\n')
            .scan(0, |at, line| {
                let start = *at;
                *at += line.len();
                Some((start, line))
            })
            .find_map(|(start, line)| {
                let indentation = line.len() - line.trim_start_matches([' ', '\t']).len();
                line.get(..indentation)?.find('\t').map(|tab| start + tab)
            })
    };
    // The library stops where the value after the tab begins; the tab itself is what has to go.
    let start =
        if sort == "tab" { tab() } else { None }.unwrap_or_else(|| byte_of(text, line, column));
    let end = text
        .get(start..)
        .and_then(|rest| rest.chars().next())
        .map_or(start, |c| start + c.len_utf8());
    SyntaxFault { at: start..end, sort, detail }
}

/// The byte at a line and column, both counted from 1, columns in characters.
fn byte_of(text: &str, line: u64, column: u64) -> usize {
    let line = usize::try_from(line - 1).unwrap_or(usize::MAX);
    let column = usize::try_from(column - 1).unwrap_or(usize::MAX);
    let Some(start) =
        text.split_inclusive('\n').take(line).map(str::len).reduce(|a, b| a + b).or(Some(0))
    else {
        return 0;
    };
    let rest = text.get(start..).unwrap_or_default();
    let within = rest.char_indices().nth(column).map_or(rest.len(), |(byte, _)| byte);
    start + within
}

/// The faults that staff make most have words of their own.
fn sort_of(detail: &str) -> &'static str {
    let lower = detail.to_lowercase();
    if lower.contains("budget")
        || lower.contains("limit")
        || lower.contains("max_")
        || lower.contains("recursion")
    {
        "too-large"
    } else if lower.contains("tab") {
        "tab"
    } else if lower.contains("quote") || lower.contains("unexpected end of stream") {
        "quote"
    } else if lower.contains("mapping values")
        || lower.contains("':'")
        || lower.contains("simple key")
    {
        "colon"
    } else if lower.contains("indent") {
        "indentation"
    } else {
        "other"
    }
}

/// The tree of a TOML text.
///
/// # Errors
/// The first fault of its syntax.
pub fn toml(text: &str) -> Result<Node, SyntaxFault> {
    let counter = Cell::new(0);
    let fault = |error: &::toml::de::Error| SyntaxFault {
        at: error.span().unwrap_or(0..0),
        sort: "other",
        detail: error.message().to_owned(),
    };
    let deserializer = ::toml::Deserializer::parse(text).map_err(|error| fault(&error))?;
    NodeSeed { counter: &counter }.deserialize(deserializer).map_err(|error| fault(&error))
}

/// Reads one node, numbering it before its children.
#[derive(Clone, Copy)]
struct NodeSeed<'c> {
    counter: &'c Cell<u32>,
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let ordinal = Ordinal(self.counter.get());
        self.counter.set(ordinal.0 + 1);
        let value = deserializer.deserialize_any(NodeVisitor { counter: self.counter })?;
        Ok(Node { ordinal, value })
    }
}

struct NodeVisitor<'c> {
    counter: &'c Cell<u32>,
}

impl<'de> Visitor<'de> for NodeVisitor<'_> {
    type Value = NodeValue;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<NodeValue, E> {
        Ok(NodeValue::Null)
    }

    fn visit_none<E>(self) -> Result<NodeValue, E> {
        Ok(NodeValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<NodeValue, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<NodeValue, E> {
        Ok(NodeValue::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<NodeValue, E> {
        Ok(NodeValue::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<NodeValue, E> {
        Ok(i64::try_from(value)
            .map_or_else(|_| NodeValue::Text(value.to_string().into()), NodeValue::Integer))
    }

    fn visit_i128<E>(self, value: i128) -> Result<NodeValue, E> {
        Ok(NodeValue::Text(value.to_string().into()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<NodeValue, E> {
        Ok(NodeValue::Text(value.to_string().into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<NodeValue, E> {
        Ok(NodeValue::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<NodeValue, E> {
        Ok(NodeValue::Text(value.into()))
    }

    fn visit_string<E>(self, value: String) -> Result<NodeValue, E> {
        Ok(NodeValue::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<NodeValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(NodeSeed { counter: self.counter })? {
            list.push(item);
        }
        Ok(NodeValue::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<NodeValue, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(KeySeed)? {
            if &*key == TOML_DATE {
                return Ok(NodeValue::Text(entries.next_value::<String>()?.into()));
            }
            let value = entries.next_value_seed(NodeSeed { counter: self.counter })?;
            map.push((key, value));
        }
        Ok(NodeValue::Map(map))
    }
}

/// Reads a key as text, whatever a person wrote there.
pub(super) struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Box<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Box<str>, D::Error> {
        let counter = Cell::new(0);
        let node = NodeSeed { counter: &counter }.deserialize(deserializer)?;
        Ok(node.scalar_text().unwrap_or_default().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_numbered_in_document_order_and_keys_are_not_counted() {
        let node = yaml("a: 1\nb: [2, {c: 3}]\nd: x\n").unwrap();
        let NodeValue::Map(entries) = &node.value else { panic!("a map") };
        let ordinals: Vec<u32> = entries.iter().map(|(_, value)| value.ordinal.0).collect();
        assert_eq!(ordinals, [1, 2, 6]);
    }

    #[test]
    fn words_that_look_like_something_else_stay_as_written() {
        let node = yaml("a: nej\nb: 007\nc: 2017-04-24\nd: 12:30\ne: no\nf: 1,5\n").unwrap();
        let NodeValue::Map(entries) = &node.value else { panic!("a map") };
        let texts: Vec<String> =
            entries.iter().filter_map(|(_, value)| value.scalar_text()).collect();
        assert_eq!(texts, ["nej", "007", "2017-04-24", "12:30", "no", "1,5"]);
    }

    #[test]
    fn a_key_written_twice_is_there_twice() {
        let node = yaml("a: 1\na: 2\n").unwrap();
        let NodeValue::Map(entries) = &node.value else { panic!("a map") };
        assert_eq!(entries.len(), 2);
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
    }

    #[test]
    fn common_faults_are_known_by_sort_and_place() {
        let text = "titel: A\n\tnamn: B\n";
        let fault = yaml(text).unwrap_err();
        assert_eq!((fault.sort, &text[fault.at]), ("tab", "\t"));
        assert_eq!(yaml("titel: \"A\n").unwrap_err().sort, "quote");
        assert_eq!(yaml("titel: A: B\n").unwrap_err().sort, "colon");
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,300}") {
            let _ = yaml(&text);
            let _ = toml(&text);
        }
    }
}
