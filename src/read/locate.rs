//! Where in the text? A place becomes a range of bytes, by reading the one text again with positions.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::front_matter;
use super::yaml::options;
use crate::source::{Part, Spot};

/// The bytes of a spot in a file's text; `None` where the spot is the whole file or cannot be found again.
pub fn locate(path: &str, text: &str, spot: &Spot) -> Option<Range<usize>> {
    let range = match spot {
        Spot::Whole => None,
        Spot::Bytes { start, end } => Some(*start..*end),
        Spot::Cell { row, column } => super::csv::cell(text, *row as usize, *column as usize),
        Spot::Node(ordinal, part) => {
            let position = ordinal.0 as usize;
            if path.to_lowercase().ends_with(".toml") {
                let tree: toml::Spanned<TomlTree> = toml::from_str(text).ok()?;
                let mut found = Vec::new();
                collect_toml(&tree, None, &mut found);
                choose(&found, position, *part)
            } else {
                let (yaml, start) = front_matter::split(text).ok()?.front_matter?;
                let tree: serde_yaml::Spanned<YamlTree> =
                    serde_yaml::from_str_with_options(yaml, options()).ok()?;
                let mut found = Vec::new();
                collect_yaml(&tree, None, &mut found);
                let range = choose(&found, position, *part)?;
                Some(start + range.start..start + range.end)
            }
        }
    };
    range.filter(|range| text.get(range.clone()).is_some()).map(|range| trimmed(text, range))
}

/// A range without the white space and the line ends around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    if start < end { start..end } else { range }
}

/// The ranges of a node: its key's, and its own.
struct Found {
    key: Option<Range<usize>>,
    value: Range<usize>,
}

fn choose(found: &[Found], position: usize, part: Part) -> Option<Range<usize>> {
    let found = found.get(position)?;
    match part {
        Part::Key => Some(found.key.clone().unwrap_or_else(|| found.value.clone())),
        Part::Value => Some(found.value.clone()),
    }
}

/// A key of any kind.
struct AnyKey;

impl<'de> Deserialize<'de> for AnyKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

fn yaml_range<T>(node: &serde_yaml::Spanned<T>) -> Range<usize> {
    let span = node.referenced.span();
    let start = span.byte_offset().and_then(|start| usize::try_from(start).ok()).unwrap_or(0);
    let length = span.byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    start..start + length
}

fn yaml_value<T>(node: &serde_yaml::Spanned<T>) -> &T {
    &node.value
}

/// A tree of nothing but positions, as a library with a `Spanned` of its own gives them.
macro_rules! positions {
    ($tree:ident, $visitor:ident, $collect:ident, $spanned:ident::Spanned, $range:expr, $value:expr) => {
        enum $tree {
            Leaf,
            List(Vec<$spanned::Spanned<Self>>),
            Map(Vec<($spanned::Spanned<AnyKey>, $spanned::Spanned<Self>)>),
        }

        fn $collect(
            node: &$spanned::Spanned<$tree>,
            key: Option<&$spanned::Spanned<AnyKey>>,
            found: &mut Vec<Found>,
        ) {
            found.push(Found { key: key.map($range), value: $range(node) });
            match $value(node) {
                $tree::Leaf => {}
                $tree::List(items) => items.iter().for_each(|item| $collect(item, None, found)),
                $tree::Map(entries) => {
                    for (key, value) in entries {
                        $collect(value, Some(key), found);
                    }
                }
            }
        }

        impl<'de> Deserialize<'de> for $tree {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any($visitor)
            }
        }

        struct $visitor;

        impl<'de> Visitor<'de> for $visitor {
            type Value = $tree;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a value")
            }

            positions!(
                @leaves $tree
                visit_bool(bool), visit_i64(i64), visit_u64(u64), visit_i128(i128), visit_u128(u128),
                visit_f64(f64), visit_str(&str)
            );

            fn visit_unit<E>(self) -> Result<$tree, E> {
                Ok($tree::Leaf)
            }

            fn visit_none<E>(self) -> Result<$tree, E> {
                Ok($tree::Leaf)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<$tree, D::Error> {
                deserializer.deserialize_any(self)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<$tree, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok($tree::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<$tree, A::Error> {
                let mut map = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    map.push(entry);
                }
                Ok($tree::Map(map))
            }
        }
    };
    (@leaves $tree:ident $($visit:ident($type:ty)),+) => {$(
        fn $visit<E>(self, _: $type) -> Result<$tree, E> {
            Ok($tree::Leaf)
        }
    )+};
}

positions!(YamlTree, YamlVisitor, collect_yaml, serde_yaml::Spanned, yaml_range, yaml_value);
positions!(
    TomlTree,
    TomlVisitor,
    collect_toml,
    toml::Spanned,
    toml::Spanned::span,
    toml::Spanned::get_ref
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Ordinal;

    fn at(path: &str, text: &'static str, ordinal: u32, part: Part) -> &'static str {
        &text[locate(path, text, &Spot::Node(Ordinal(ordinal), part)).unwrap()]
    }

    #[test]
    fn a_node_of_the_front_matter_is_found_by_its_number() {
        let text = "---\ntitel: Målkort\nmål:\n  - id: a-b\n    status: [ett, två]\n---\nText\n";
        assert_eq!(at("x.md", text, 1, Part::Key), "titel");
        assert_eq!(at("x.md", text, 1, Part::Value), "Målkort");
        assert_eq!(at("x.md", text, 4, Part::Value), "a-b");
        assert_eq!(at("x.md", text, 5, Part::Key), "status");
        assert_eq!(at("x.md", text, 7, Part::Value), "två");
    }

    #[test]
    fn a_node_of_a_configuration_is_found_by_its_number() {
        let text = "[book]\ntitle = \"Mål\"\n[rounds]\nper-year = 3\n";
        assert_eq!(at("book.toml", text, 2, Part::Value), "\"Mål\"");
        assert_eq!(at("book.toml", text, 4, Part::Key), "per-year");
    }

    proptest::proptest! {
        #[test]
        fn every_range_lies_in_its_text(text in "(---\n)?[ -~åäö\n]{0,120}(---\n)?", ordinal in 0..20u32) {
            for path in ["a.md", "a.toml"] {
                if let Some(range) = locate(path, &text, &Spot::Node(Ordinal(ordinal), Part::Value)) {
                    proptest::prop_assert!(text.get(range).is_some());
                }
            }
        }
    }
}
