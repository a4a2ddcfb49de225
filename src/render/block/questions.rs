//! What a councillor should ask after the latest round: of a card, or of the cards of a round.

use crate::assess::ScorecardState;
use crate::locale::RichText;
use crate::model::{Key, Round};
use crate::render::scene::Scene;
use crate::render::words::question;

/// The questions that a card gives rise to.
pub(crate) fn of_card(scene: &Scene<'_>, card: &ScorecardState<'_>, up: &str) -> Vec<RichText> {
    question::questions(scene, &scene.snapshot.questions(card), up)
}

/// The questions that some cards give rise to after a round, the latest one; none after an earlier one, which have had
/// their time.
pub(crate) fn of_round(
    scene: &Scene<'_>,
    round: Key<Round>,
    is_meant: impl Fn(&ScorecardState<'_>) -> bool,
    up: &str,
) -> Vec<RichText> {
    let snapshot = scene.snapshot;
    if snapshot.totals.last_round != Some(round) {
        return Vec::new();
    }
    let cards = snapshot.scorecards().filter(|card| is_meant(card));
    question::questions(scene, &snapshot.questions_of(cards), up)
}
