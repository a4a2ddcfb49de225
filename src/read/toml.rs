//! The configuration's text becomes a tree of nodes.
//!
//! In comes a TOML text; out comes its tree, as far as it can be read, and every fault of its syntax. Nodes are
//! numbered in the order in which they are written; [`ranges`] gives their bytes in the same order.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::node::{Node, NodeRange, NodeValue, SyntaxFault};
use crate::source::{Lines, Ordinal};

/// The tree of a TOML text as far as it can be read, and all faults of its syntax.
pub fn toml(text: &str) -> (Node, Vec<SyntaxFault>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut tree = Tree { text, ranges: Vec::new() };
    let node = tree.table(root.get_ref(), None, root.span());
    let mut faults: Vec<SyntaxFault> = errors.iter().map(|error| fault(text, error)).collect();
    faults.sort_by_key(|fault| fault.at.start);
    // What follows on the same line follows from the first, and so does what an open bracket takes in.
    let open = faults.iter().find(|fault| fault.sort == "bracket").map(|fault| fault.at.start);
    faults.retain(|fault| open.is_none_or(|open| fault.at.start <= open));
    let lines = Lines::of(text);
    faults.dedup_by_key(|fault| lines.line_column(text, fault.at.start).line);
    (node, faults)
}

/// The bytes of every node of a TOML text, by their numbers.
pub(super) fn ranges(text: &str) -> Vec<NodeRange> {
    let (root, _) = DeTable::parse_recoverable(text);
    let mut tree = Tree { text, ranges: Vec::new() };
    tree.table(root.get_ref(), None, root.span());
    tree.ranges
}

struct Tree<'t> {
    text: &'t str,
    ranges: Vec<NodeRange>,
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
            DeValue::String(text) => NodeValue::Text(text.as_ref().into()),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => NodeValue::Text(as_written()),
        };
        Node { ordinal: self.begin(key, at), value }
    }
}

/// The faults that are made most have words of their own.
fn fault(text: &str, error: &toml::de::Error) -> SyntaxFault {
    let at = error.span().filter(|at| text.get(at.clone()).is_some()).unwrap_or(0..0);
    let detail = error.message().to_owned();
    let said = |words: &[&str]| words.iter().any(|word| detail.contains(word));
    let sort = if said(&["duplicate"]) {
        "duplicate"
    } else if said(&["unquoted key"]) {
        "key"
    } else if said(&["unclosed", "comma", "array"]) {
        "bracket"
    } else if said(&["quoted", "string"]) {
        "quote"
    } else if said(&["key with no value"]) {
        "equals"
    } else {
        "other"
    };
    SyntaxFault { at, sort, detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_text_as_written_in_the_order_written() {
        let text = "z = 2026-11-23\n[b]\nx = 0x1F\nsvar = true\n[a]\ny = [2017.10, \"ä\"]\n";
        let (node, faults) = toml(text);
        assert_eq!(faults, []);
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

    #[test]
    fn every_fault_is_told_by_sort_and_place() {
        let text = "titel = \"Mål\nspråk = 1\n[a]\nb = 1\nb = 2\nc = [1, 2\nd = 4\n";
        let (_, faults) = toml(text);
        let told: Vec<(&str, &str)> =
            faults.iter().map(|fault| (fault.sort, &text[fault.at.clone()])).collect();
        assert_eq!(told, [("quote", ""), ("key", "å"), ("duplicate", "b"), ("bracket", "")]);
        assert_eq!(text.get(..faults[0].at.end), Some("titel = \"Mål"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,300}") {
            let _ = toml(&text);
        }
    }
}
