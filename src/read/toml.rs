//! The configuration's text becomes a tree of nodes.
//!
//! In comes a TOML text; out comes its tree, as far as it can be read. Nodes are numbered in the order in which they are written; [`ranges`] gives their bytes in the same order.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::flaw::{Flaw, escape};
use super::node::{Node, NodeRange, NodeValue};
use super::yaml::Document;
use crate::source::{Ordinal, is_forbidden};

/// The tree of a TOML text as far as it can be read; the faults of its syntax are told by `toml_faults`.
pub fn toml(text: &str) -> Document {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut tree = Tree { text, ranges: Vec::new(), flaws: Vec::new() };
    let root = tree.table(root.get_ref(), None, root.span());
    Document { root, flaws: tree.flaws }
}

/// The bytes of every node of a TOML text, by their numbers.
pub(super) fn ranges(text: &str) -> Vec<NodeRange> {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut tree = Tree { text, ranges: Vec::new(), flaws: Vec::new() };
    tree.table(root.get_ref(), None, root.span());
    tree.ranges
}

struct Tree<'t> {
    text: &'t str,
    ranges: Vec<NodeRange>,
    flaws: Vec<Flaw>,
}

impl Tree<'_> {
    fn begin(&mut self, key: Option<Range<usize>>, value: Range<usize>) -> Ordinal {
        let ordinal = Ordinal(u32::try_from(self.ranges.len()).unwrap_or(u32::MAX));
        self.ranges.push(NodeRange { key, value });
        ordinal
    }

    fn table(&mut self, table: &DeTable<'_>, key: Option<Range<usize>>, at: Range<usize>) -> Node {
        let ordinal = self.begin(key, at);
        let mut written: Vec<_> = table.iter().collect();
        written.sort_by_key(|(key, _)| key.span().start);
        let entries = written
            .into_iter()
            .map(|(key, value)| (key.get_ref().as_ref().into(), self.node(value, Some(key.span()))))
            .collect();
        Node { ordinal, value: NodeValue::Map(entries) }
    }

    fn node(&mut self, node: &Spanned<DeValue<'_>>, key: Option<Range<usize>>) -> Node {
        let at = node.span();
        let as_written = || self.text.get(at.clone()).unwrap_or_default().into();
        let value = match node.get_ref() {
            DeValue::Table(table) => return self.table(table, key, at),
            DeValue::Array(items) => {
                let ordinal = self.begin(key, at);
                let items = items.iter().map(|item| self.node(item, None)).collect();
                return Node { ordinal, value: NodeValue::List(items) };
            }
            DeValue::String(read) => {
                let node = Ordinal(u32::try_from(self.ranges.len()).unwrap_or(u32::MAX));
                self.flaws.extend(escape(self.text, node, &at, read));
                NodeValue::Text(read.chars().filter(|c| !is_forbidden(*c)).collect())
            }
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => NodeValue::Text(as_written()),
        };
        Node { ordinal: self.begin(key, at), value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_text_as_written_in_the_order_written() {
        let text = "z = 2026-11-23\n[b]\nx = 0x1F\nsvar = true\n[a]\ny = [2017.10, \"ä\"]\n";
        let node = toml(text).root;
        let NodeValue::Map(entries) = &node.value else { panic!("a map") };
        let keys: Vec<(&str, u32)> =
            entries.iter().map(|(key, node)| (&**key, node.ordinal.0)).collect();
        assert_eq!(keys, [("z", 1), ("b", 2), ("a", 5)]);
        let at: Vec<&str> = ranges(text).into_iter().skip(1).map(|at| &text[at.value]).collect();
        assert_eq!(
            at,
            ["2026-11-23", "[b]", "0x1F", "true", "[a]", "[2017.10, \"ä\"]", "2017.10", "\"ä\""]
        );
        assert_eq!(entries[0].1.scalar_text(), Some("2026-11-23"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,300}") {
            let _ = toml(&text);
        }
    }
}
