//! What is made to be printed: a scorecard or a round, complete and in order, as an annex to a council's agenda.
//!
//! An annex says what the pages say and nothing else. It has no menus on paper, begins each part on a sheet of its own
//! and names the page that it was made from. A round of many follow-ups is an annex for each department, and one that
//! tells of the whole and where the others are.

mod facts;
mod round;
mod scorecard;

use crate::assess::Snapshot;
use crate::model::{Key, Round, Scorecard, Unit};
use crate::render::draft::Finished;
use crate::render::error::Error;
use crate::render::scene::Scene;

use super::{reports, rounds};

/// What is made to be printed.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) enum Annex {
    /// A scorecard, as it stands.
    Scorecard(Key<Scorecard>),
    /// A round.
    Round(Key<Round>),
    /// A department in a round.
    Department(Key<Round>, Key<Unit>),
}

/// All annexes.
pub(super) fn all(snapshot: &Snapshot<'_>) -> Vec<Annex> {
    let cards = snapshot.scorecards().filter(|card| card.shown().is_some());
    let cards = cards.map(|card| Annex::Scorecard(card.key));
    let rounds =
        snapshot.rounds().filter(|state| rounds::annex(state).is_some()).flat_map(|state| {
            let units = reports::departments(snapshot, state).into_iter();
            let departments = units.map(|unit| Annex::Department(state.key, unit));
            std::iter::once(Annex::Round(state.key)).chain(departments)
        });
    cards.chain(rounds).collect()
}

/// The page of an annex.
pub(super) fn page<'r>(scene: &'r Scene<'r>, annex: Annex) -> Result<Finished, Error> {
    match annex {
        Annex::Scorecard(key) => scorecard::page(scene, key),
        Annex::Round(key) => round::page(scene, key),
        Annex::Department(key, unit) => round::department(scene, key, unit),
    }
}
