//! A decision in words: what a body did, or was to do, on which day, and what that is known from.

use super::edition::Edition;
use super::kind::{decision_basis, decision_role};
use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::Decision;

/// A decision in a sentence without its full stop.
pub(crate) fn decision_words(edition: &Edition<'_>, decision: &Decision) -> RichText {
    let voice = &edition.voice;
    let what = voice.label(decision_role(edition.snapshot, decision));
    let body = voice.text(&decision.body);
    let said = match decision.date {
        Some(date) => voice.say(
            "decided-by-on",
            [("what", what.into()), ("body", body.into()), ("date", voice.date(date).into())],
        ),
        None => voice.say("decided-by-undated", [("what", what.into()), ("body", body.into())]),
    };
    match decision.basis {
        Some(basis) => {
            let basis = voice.label(decision_basis(basis));
            voice.say("decision-with-basis", [("decision", said.into()), ("basis", basis.into())])
        }
        None => said,
    }
}
