//! Which settings are in doubt, by what was found wrong in the configuration?

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::read::{Doubts, Node, NodeValue};
use crate::source::Spot;

/// The settings in doubt, by what was found wrong in a configuration.
pub(super) fn doubts(root: &Node, found: &Diagnostics) -> Doubts {
    let doubted = |path: &[&str]| is_doubted(root, path, found);
    let exceptions = node_at(root, &["rounds", "exceptions"]);
    let is_of_exception = |one: &Diagnostic| exceptions.is_some_and(|node| holds(node, one));
    let rounds_alone = {
        let mut rest = Diagnostics::default();
        for one in found.iter().filter(|one| !is_of_exception(one)) {
            rest.report(one.clone());
        }
        is_doubted(root, &["rounds"], &rest)
    };
    Doubts {
        goal_words: doubted(&["statuses", "goals"]),
        activity_words: doubted(&["statuses", "activities"]),
        cause_words: doubted(&["statuses", "causes"]),
        rounds: rounds_alone,
        languages: doubted(&["languages"]) || doubted(&["book", "language"]),
    }
}

/// Whether something is wrong below keys, or with a key beside them that is one of them misspelt, or may be where they
/// are not there.
fn is_doubted(root: &Node, path: &[&str], found: &Diagnostics) -> bool {
    let errors = || found.iter().filter(|one| one.code.severity() == Severity::Error);
    let node = node_at(root, path);
    if node.is_some_and(|node| errors().any(|one| holds(node, one))) {
        return true;
    }
    let present = (0..path.len())
        .rev()
        .find_map(|depth| Some((node_at(root, path.get(..depth)?)?, path.get(depth).copied())));
    let Some((Node { value: NodeValue::Map(entries), .. }, sought)) = present else { return false };
    errors().filter(|one| one.code == Code::UnknownKey).any(|one| {
        let is_here = entries.iter().any(|(_, value)| is_at(value, one));
        let meant = one.words("suggestion").filter(|word| *word != "none");
        is_here && meant.map_or(node.is_none(), |meant| Some(meant) == sought)
    })
}

fn node_at<'n>(root: &'n Node, path: &[&str]) -> Option<&'n Node> {
    path.iter().try_fold(root, |node, key| match &node.value {
        NodeValue::Map(entries) => {
            entries.iter().find(|(known, _)| &**known == *key).map(|(_, value)| value)
        }
        NodeValue::Null(_) | NodeValue::Text(_) | NodeValue::List(_) => None,
    })
}

fn is_at(node: &Node, found: &Diagnostic) -> bool {
    matches!(&found.place.spot, Spot::Node(at, _) if *at == node.ordinal)
}

/// Whether a finding stands at a node or below it.
fn holds(node: &Node, found: &Diagnostic) -> bool {
    let below = |inner: &Node| holds(inner, found);
    is_at(node, found)
        || match &node.value {
            NodeValue::Null(_) | NodeValue::Text(_) => false,
            NodeValue::List(items) => items.iter().any(below),
            NodeValue::Map(entries) => entries.iter().any(|(_, value)| below(value)),
        }
}
