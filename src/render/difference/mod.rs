//! What differs between two revisions, two rounds or two days, in words: for a page, for a terminal, for the minutes.

mod days;
mod document;
mod revisions;
mod rounds;

pub use document::{Document, Item, Manner, Section, Turn};
pub(super) use revisions::{counts, revisions, sentence, title, turn};
pub(super) use rounds::{rounds, rounds_of};

use super::scene::Scene;
use super::{Error, RenderOptions};
use crate::assess::Snapshot;
use crate::model::{Key, Round, Scorecard, Thing};
use crate::theme::Theme;

/// What is held against what.
#[derive(Clone, Copy, Debug)]
pub enum Compared<'s> {
    /// Two revisions of a card, by their positions.
    Revisions {
        /// The day on which both are public.
        snapshot: &'s Snapshot<'s>,
        /// The scorecard.
        scorecard: Key<Scorecard>,
        /// The starting point.
        old: usize,
        /// What it is held against.
        new: usize,
    },
    /// Two rounds.
    Rounds {
        /// The day on which both are known.
        snapshot: &'s Snapshot<'s>,
        /// The starting point.
        old: Key<Round>,
        /// What it is held against.
        new: Key<Round>,
    },
    /// Two days.
    Days {
        /// The starting point.
        old: &'s Snapshot<'s>,
        /// What it is held against.
        new: &'s Snapshot<'s>,
    },
}

/// What differs, in the words of one of the site's languages, by its position among them.
///
/// # Errors
/// A fault in a theme's template, or a thing that is not public.
pub fn differences(
    compared: Compared<'_>,
    theme: &Theme,
    options: &RenderOptions,
    language: usize,
) -> Result<Document, Error> {
    let scene = |snapshot| Scene::new(snapshot, theme, options, language);
    match compared {
        Compared::Revisions { snapshot, scorecard, old, new } => {
            let missing = Error::NotPublic(Thing::Revision(scorecard, new));
            revisions(&scene(snapshot)?, scorecard, new, old).ok_or(missing)
        }
        Compared::Rounds { snapshot, old, new } => {
            let missing = Error::NotPublic(Thing::Round(new));
            rounds(&scene(snapshot)?, old, new).ok_or(missing)
        }
        Compared::Days { old, new } => Ok(days::days(&scene(old)?, &scene(new)?)),
    }
}

/// A section, where there is something in it.
fn section(scene: &Scene<'_>, id: &'static str, label: &str, items: Vec<Item>) -> Option<Section> {
    let title = scene.voice.label(label);
    (!items.is_empty()).then_some(Section { id, title, items })
}

/// A thing as the site's lists show it, with nothing said of it yet.
fn item(scene: &Scene<'_>, thing: Thing) -> Option<Item> {
    let card = scene.cards.of(thing)?;
    Some(Item {
        thing,
        address: format!("{}{}", scene.folder(), card.at),
        name: card.name.clone(),
        kind: card.kind.clone(),
        turns: Vec::new(),
        notes: Vec::new(),
    })
}
