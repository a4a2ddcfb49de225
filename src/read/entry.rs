//! Which node stands under a key? For places that are asked for late, by keys rather than by a number kept.

use super::node::{Node, NodeValue};
use super::spelling::normalised;
use super::{front_matter, toml, yaml};
use crate::source::{NormalText, Ordinal, TextKind};

/// A key's names, in both languages.
pub type KeyNames = [&'static str; 2];

/// A file's front matter or configuration, for finding what stands under its keys.
#[derive(Debug)]
pub struct Entries {
    root: Node,
}

impl Entries {
    /// Those of a file's text; the path says what sort of text it is. `None`: it cannot be read.
    pub fn of(path: &str, text: &str) -> Option<Self> {
        let kind = TextKind::of(path)?;
        let text = NormalText::of(text.to_owned(), kind);
        let root = if kind == TextKind::Settings {
            toml(text.as_str()).root
        } else {
            let front_matter = front_matter::split(text.as_str()).ok()?.front_matter?;
            yaml(front_matter.0).ok()?.root
        };
        Some(Self { root })
    }

    /// The node that stands under keys, each within the one before, counted from a node. `None`: one is not there.
    pub fn under(&self, from: Ordinal, keys: &[KeyNames]) -> Option<Ordinal> {
        let start = find(&self.root, from)?;
        let found = keys.iter().try_fold(start, |node, names| entry(node, names))?;
        Some(found.ordinal)
    }

    /// Under a key of that item of a list which says a text under another key: the round of a period, say.
    pub fn under_item(
        &self,
        list: &[KeyNames],
        identity: (KeyNames, &str),
        key: KeyNames,
    ) -> Option<Ordinal> {
        let list = list.iter().try_fold(&self.root, |node, names| entry(node, names))?;
        let NodeValue::List(items) = &list.value else { return None };
        let (names, text) = identity;
        let is_it = |item: &&Node| {
            entry(item, &names).and_then(Node::scalar_text).is_some_and(|said| said == text)
        };
        entry(items.iter().find(is_it)?, &key).map(|node| node.ordinal)
    }
}

/// The node of a number; numbers grow as the text goes.
fn find(node: &Node, wanted: Ordinal) -> Option<&Node> {
    if node.ordinal == wanted {
        return Some(node);
    }
    match &node.value {
        NodeValue::Null(_) | NodeValue::Text(_) => None,
        NodeValue::List(items) => items.iter().find_map(|item| find(item, wanted)),
        NodeValue::Map(entries) => entries.iter().find_map(|(_, value)| find(value, wanted)),
    }
}

fn entry<'n>(node: &'n Node, names: &KeyNames) -> Option<&'n Node> {
    let NodeValue::Map(entries) = &node.value else { return None };
    let is_named = |key: &str| names.contains(&normalised(key).as_str());
    entries.iter().find(|(key, _)| is_named(key)).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_either_language_and_below_others() {
        let text =
            "---\ntitel: X\naktiviteter:\n  - {id: a, Slut: 2026}\n  - {id: b, end: 2027}\n---\n";
        let entries = Entries::of("x.md", text).unwrap();
        let names = [["aktiviteter", "activities"]];
        let list = entries.under(Ordinal(0), &names).unwrap();
        assert_eq!(list, Ordinal(2));
        assert_eq!(entries.under(Ordinal(3), &[["slut", "end"]]), Some(Ordinal(5)));
        assert_eq!(entries.under(Ordinal(6), &[["slut", "end"]]), Some(Ordinal(8)));
        assert_eq!(entries.under(Ordinal(6), &[["start", "start"]]), None);
    }

    #[test]
    fn a_rounds_own_day_is_found_by_its_period() {
        let text = "[rounds]\nfirst = \"2026-t1\"\n[[rounds.exceptions]]\nperiod = \"2026-t2\"\ndeadline = \"2026-09-18\"\n";
        let entries = Entries::of("book.toml", text).unwrap();
        let list = [["rounds", "rounds"], ["exceptions", "exceptions"]];
        let found = |period| {
            entries.under_item(&list, (["period", "period"], period), ["deadline", "deadline"])
        };
        assert!(found("2026-t2").is_some());
        assert_eq!(found("2026-t1"), None);
    }
}
