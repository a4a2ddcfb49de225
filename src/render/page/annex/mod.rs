//! What is made to be printed: a scorecard or a round, complete and in order, as an annex to a council's agenda.
//!
//! An annex says what the pages say and nothing else. It has no menus on paper, begins each part on a sheet of its own
//! and names the page that it was made from. A round of many follow-ups is an annex for each department, and one that
//! tells of the whole and where the others are.

mod round;
mod scorecard;

use crate::assess::{RoundState, Snapshot};
use crate::locale::RichText;
use crate::model::{Key, Round, Scorecard, Unit};
use crate::render::address;
use crate::render::draft::Finished;
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::scene::Scene;

use super::reports;

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

view! {
    /// A fact in the title block.
    Fact {
        name: RichText,
        words: RichText,
    }
}

/// All annexes.
pub(super) fn all(snapshot: &Snapshot<'_>) -> Vec<Annex> {
    let cards = snapshot.scorecards().filter(|card| card.shown().is_some());
    let cards = cards.map(|card| Annex::Scorecard(card.key));
    let rounds = snapshot.rounds().filter(|state| of_round(state).is_some()).flat_map(|state| {
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

/// The address of a round's annex; `None`: nothing of the round is public.
pub(super) fn of_round(state: &RoundState<'_>) -> Option<String> {
    (!state.follow_ups.is_empty()).then(|| address::round_annex(state.round.period))
}

/// The address of a department's annex to a round.
pub(super) fn of_department(
    snapshot: &Snapshot<'_>,
    state: &RoundState<'_>,
    unit: Key<Unit>,
) -> String {
    address::department_part(snapshot, &address::round_annex(state.round.period), unit)
}

/// A fact of the title block, under a label.
fn fact(scene: &Scene<'_>, label: &'static str, words: RichText) -> Fact {
    Fact { name: scene.voice.label(label), words }
}

/// What every title block ends with: whose it is, of which day the data is, and the page that the annex was made from.
fn facts_of_all(scene: &Scene<'_>, at: &str) -> Vec<Fact> {
    let publisher = scene.publisher().unwrap_or_else(|| scene.title());
    let web = scene.permanent(at).unwrap_or_else(|| format!("{}{at}", scene.folder()));
    let dated: Vec<RichText> =
        std::iter::once(scene.data_as_of()).chain(scene.stands_since()).collect();
    vec![
        fact(scene, "annex-municipality", publisher),
        fact(scene, "annex-dated", RichText::joined(&dated, " ")),
        fact(scene, "annex-web", web.into()),
    ]
}
