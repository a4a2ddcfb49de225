//! What does a translation say that its original does not? Nobody would ever see it.
//!
//! In come the nodes of both files and the keys that their type has; out come the nodes of the translation that have no
//! counterpart. Items of a list are compared by what says which they are, or else by their places in it.

use super::description::{Described, FieldDescription, Flag, Shape, TypeDescription};
use super::node::{Node, NodeValue};
use super::spelling::normalised;
use super::written::ObservationWritten;
use crate::model::Period;

/// The type of an indicator's values.
const VALUES: &str = ObservationWritten::DESCRIPTION.name;

/// A value in a translation without a counterpart, and what it is called.
#[derive(Debug)]
pub(super) struct Untranslated<'n> {
    /// The key or the id that it stands under.
    pub(super) name: &'n str,
    /// The value.
    pub(super) node: &'n Node,
}

/// What a translation says that its original does not.
pub(super) fn untranslated<'n>(
    original: &'n Node,
    translation: &'n Node,
    keys: &TypeDescription,
) -> Vec<Untranslated<'n>> {
    let mut found = Vec::new();
    compare(original, translation, keys, &mut found);
    found
}

fn compare<'n>(
    original: &'n Node,
    translation: &'n Node,
    keys: &TypeDescription,
    found: &mut Vec<Untranslated<'n>>,
) {
    for (name, node) in entries(translation) {
        let Some(field) = keys.field_position(name).and_then(|at| keys.fields.get(at)) else {
            continue;
        };
        // What says which thing is meant translates nothing; what cannot be translated is told of where it is read.
        let is_translated = field.can_be_in_translation() && !field.flags.contains(&Flag::Identity);
        // The notes of values are joined with those of a CSV file too, where what joins none is told of.
        let is_of_values = field.shape.group().is_some_and(|group| group.name == VALUES);
        if !is_translated || is_of_values || node.is_nothing() {
            continue;
        }
        match value(original, field, keys) {
            Some(original) => compare_values(original, node, &field.shape, name, found),
            None => found.push(Untranslated { name, node }),
        }
    }
}

fn compare_values<'n>(
    original: &'n Node,
    translation: &'n Node,
    shape: &Shape,
    name: &'n str,
    found: &mut Vec<Untranslated<'n>>,
) {
    let Some(keys) = shape.group() else { return };
    if matches!(shape, Shape::List(_)) {
        let identity = keys.fields.iter().find(|field| field.flags.contains(&Flag::Identity));
        for (position, item) in items(translation).iter().enumerate() {
            let id = |item: &'n Node| value(item, identity?, keys).and_then(Node::scalar_text);
            let counterpart = match (identity, id(item)) {
                (Some(identity), Some(wanted)) => {
                    let is_wanted = |one: &&'n Node| {
                        id(one).is_some_and(|id| meant(id, identity) == meant(wanted, identity))
                    };
                    let before = items(translation).iter().take(position).filter(is_wanted).count();
                    items(original).iter().filter(is_wanted).nth(before).ok_or(Some(wanted))
                }
                // What does not say which it is stands in the place of the original.
                (_, _) => items(original).get(position).ok_or(None),
            };
            match counterpart {
                Ok(original) => compare(original, item, keys, found),
                Err(id) => found.push(Untranslated { name: id.unwrap_or(name), node: item }),
            }
        }
    } else if matches!(shape, Shape::ById(_)) {
        for (id, node) in entries(translation) {
            match entries(original).iter().find(|(other, _)| other == id) {
                Some((_, original)) => compare(original, node, keys, found),
                None => found.push(Untranslated { name: id, node }),
            }
        }
    } else {
        compare(original, translation, keys, found);
    }
}

/// What a text under a key that says which thing is meant stands for, however it is written.
fn meant(text: &str, field: &FieldDescription) -> String {
    let word = normalised(text);
    if let Shape::Choice(words) = &field.shape {
        let known = words.iter().find(|(swedish, english)| *swedish == word || *english == word);
        known.map_or(word, |(swedish, _)| (*swedish).to_owned())
    } else {
        word.parse::<Period>().map_or(word, |period| period.to_string())
    }
}

/// The value of a field; what is written without keys is that of the short one.
fn value<'n>(node: &'n Node, field: &FieldDescription, keys: &TypeDescription) -> Option<&'n Node> {
    let is_field = |key: &str| {
        let at = keys.field_position(key);
        at.and_then(|at| keys.fields.get(at)).is_some_and(|one| one.swedish == field.swedish)
    };
    match &node.value {
        NodeValue::Map(entries) => entries
            .iter()
            .find(|(key, value)| is_field(key) && !value.is_nothing())
            .map(|(_, value)| value),
        NodeValue::Text(_) => field.flags.contains(&Flag::Short).then_some(node),
        NodeValue::Null(_) | NodeValue::List(_) => None,
    }
}

fn entries(node: &Node) -> &[(Box<str>, Node)] {
    match &node.value {
        NodeValue::Map(entries) => entries,
        NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::List(_) => &[],
    }
}

/// The items of a list; one thing alone is a list of one.
fn items(node: &Node) -> &[Node] {
    match &node.value {
        NodeValue::List(items) => items,
        NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::Map(_) => std::slice::from_ref(node),
    }
}
