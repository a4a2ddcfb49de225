//! The organisation as nested lists: all units, or all scorecards.

use crate::assess::{ScorecardState, UnitState};
use crate::locale::RichText;
use crate::model::{Key, Thing, Unit};
use crate::render::html::markup::{self, Html};
use crate::render::scene::Scene;
use crate::render::words::tally;

/// All units, each with its kind and a way to its scorecard.
pub(super) fn units(scene: &Scene<'_>, up: &str) -> Html {
    let roots = scene.snapshot.units().filter(|state| state.unit.parent.is_none());
    let mut out = String::new();
    let roots: Vec<_> = roots.map(|state| state.key).collect();
    unit_list(scene, up, &roots, " class=\"tree\"", &mut out);
    Html(out)
}

fn unit_list(scene: &Scene<'_>, up: &str, units: &[Key<Unit>], class: &str, out: &mut String) {
    if units.is_empty() {
        return;
    }
    out.push_str("<ul");
    out.push_str(class);
    out.push('>');
    for key in units {
        let state: &UnitState<'_> = scene.snapshot.unit(*key);
        out.push_str("<li>");
        push_link(scene, up, Thing::Unit(*key), None, out);
        if let Some(card) = state.scorecard {
            out.push_str(" <span class=\"note\">");
            let words = scene.voice.label("scorecard");
            push_link(scene, up, Thing::Scorecard(card), Some(&words), out);
            out.push_str("</span>");
        }
        unit_list(scene, up, &scene.in_order(&state.children), "", out);
        out.push_str("</li>");
    }
    out.push_str("</ul>\n");
}

/// All scorecards, each with how its activities stand.
pub(super) fn scorecards(scene: &Scene<'_>, up: &str) -> Html {
    let roots =
        in_tree_order(scene, scene.snapshot.scorecards().filter(|one| one.parent.is_none()));
    let mut out = String::new();
    card_list(scene, up, &roots, " class=\"tree\"", &mut out);
    Html(out)
}

/// All scorecards, each just before those below it, as the tree shows them.
pub(super) fn walk<'r>(scene: &'r Scene<'_>) -> Vec<&'r ScorecardState<'r>> {
    let mut waiting =
        in_tree_order(scene, scene.snapshot.scorecards().filter(|one| one.parent.is_none()));
    waiting.reverse();
    let mut walked = Vec::new();
    while let Some(card) = waiting.pop() {
        walked.push(card);
        let below = card.children.iter().filter_map(|key| scene.snapshot.scorecard(*key));
        waiting.extend(in_tree_order(scene, below).into_iter().rev());
    }
    walked
}

fn in_tree_order<'r>(
    scene: &Scene<'_>,
    cards: impl Iterator<Item = &'r ScorecardState<'r>>,
) -> Vec<&'r ScorecardState<'r>> {
    let mut cards: Vec<_> = cards.collect();
    cards.sort_by(|a, b| scene.compare_units(a.unit, b.unit));
    cards
}

fn card_list(
    scene: &Scene<'_>,
    up: &str,
    cards: &[&ScorecardState<'_>],
    class: &str,
    out: &mut String,
) {
    if cards.is_empty() {
        return;
    }
    out.push_str("<ul");
    out.push_str(class);
    out.push('>');
    for card in cards {
        out.push_str("<li>");
        let name = scene.entries.of(Thing::Unit(card.unit)).map(|unit| &unit.name);
        push_link(scene, up, Thing::Scorecard(card.key), name, out);
        out.push_str("<span class=\"note\">");
        out.push_str(&markup::html(&tally::sentence(&card.activity_roll_up, &scene.voice, None)));
        out.push_str("</span>");
        let below = card.children.iter().filter_map(|key| scene.snapshot.scorecard(*key));
        card_list(scene, up, &in_tree_order(scene, below), "", out);
        out.push_str("</li>");
    }
    out.push_str("</ul>\n");
}

fn push_link(
    scene: &Scene<'_>,
    up: &str,
    thing: Thing,
    words: Option<&RichText>,
    out: &mut String,
) {
    if let Some(entry) = scene.entries.of(thing) {
        let words = words.unwrap_or(&entry.name).clone();
        out.push_str(&markup::html(&words.linked(&format!("{up}{}", entry.at))));
    }
}
