//! What differs between two revisions, two rounds or two days, in words: for a page, for a terminal, for the minutes.

mod days;
mod document;
mod revisions;
mod rounds;

pub use self::document::{Document, Item, Manner, Section, Turn};
pub(crate) use self::revisions::{counts, revisions, sentence, title, turn};
pub(crate) use self::rounds::{rounds, rounds_of};

use crate::assess::Snapshot;
use crate::model::{Key, Round, Scorecard, Thing};
use crate::render::error::Error;
use crate::render::options::RenderOptions;
use crate::render::words::edition::Edition;
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
/// A thing that is not public.
pub fn differences(
    compared: Compared<'_>,
    theme: &Theme,
    options: &RenderOptions,
    language: usize,
) -> Result<Document, Error> {
    let edition = |snapshot| Edition::new(snapshot, theme, options, language);
    match compared {
        Compared::Revisions { snapshot, scorecard, old, new } => {
            let missing = Error::NotPublic(Thing::Revision(scorecard, new));
            revisions(&edition(snapshot), scorecard, new, old).ok_or(missing)
        }
        Compared::Rounds { snapshot, old, new } => {
            let missing = Error::NotPublic(Thing::Round(new));
            rounds(&edition(snapshot), old, new).ok_or(missing)
        }
        Compared::Days { old, new } => Ok(days::days(&edition(old), &edition(new))),
    }
}
