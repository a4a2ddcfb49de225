//! Which way did a status move, and from what?

use super::voice::Voice;
use crate::assess::Movement;
use crate::locale::RichText;
use crate::model::{Symbol, Text};

/// How a movement is shown: its class, arrow and word.
pub(crate) fn shown(movement: Movement) -> (&'static str, Symbol, &'static str) {
    match movement {
        Movement::Better => ("better", Symbol::Up, "way-better"),
        Movement::Worse => ("worse", Symbol::Down, "way-worse"),
        Movement::Sideways => ("unknown", Symbol::Right, "way-sideways"),
    }
}

/// The status before, in words.
pub(crate) fn was(voice: &Voice, label: &Text) -> RichText {
    voice.say("was-before", [("label", voice.text(label).into())])
}
