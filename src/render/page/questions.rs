//! What a councillor should ask after the latest round: of a card, or of the cards of a round.

use crate::assess::ScorecardState;
use crate::locale::RichText;
use crate::model::{Key, Round, Thing};
use crate::render::draft::Draft;
use crate::render::words::question;

/// The questions that a card gives rise to.
pub(super) fn of_card(draft: &mut Draft<'_>, card: &ScorecardState<'_>) -> Vec<RichText> {
    tell_of(draft, card);
    let questions = draft.scene.snapshot.questions(card);
    question::questions(draft.scene, &questions, draft.up())
}

/// The questions that some cards give rise to after a round, the latest one; none after an earlier one, which have had
/// their time.
pub(super) fn of_round(
    draft: &mut Draft<'_>,
    round: Key<Round>,
    is_meant: impl Fn(&ScorecardState<'_>) -> bool,
) -> Vec<RichText> {
    let snapshot = draft.scene.snapshot;
    // A later round brings questions of its own in place of these.
    draft.tells_of(Thing::Round(round));
    if snapshot.totals.last_round != Some(round) {
        return Vec::new();
    }
    let cards: Vec<_> = snapshot.scorecards().filter(|card| is_meant(card)).collect();
    for card in &cards {
        tell_of(draft, card);
    }
    let questions = snapshot.questions_of(cards);
    question::questions(draft.scene, &questions, draft.up())
}

/// Notes that a page asks about a card: what comes about in it may give rise to a question, or answer one.
fn tell_of(draft: &mut Draft<'_>, card: &ScorecardState<'_>) {
    draft.tells_of(Thing::Scorecard(card.key));
    for goal in &card.goals {
        draft.tells_of(Thing::Goal(*goal));
    }
}
