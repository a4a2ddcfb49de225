//! What becomes of what is known of people: those who visit, those who write, and those who are mentioned.
//!
//! What the program itself does is said here as it is; what only the publisher can know is the publisher's to write, and
//! said not to be given where it is not.

use crate::locale::RichText;
use crate::model::Text;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::Scene;
use crate::render::words::bare_link::linked;

view! {
    /// How information about people is handled.
    PrivacyView {
        logs: Option<RichText>,
        logs_unknown: RichText,
        respondents: Option<RichText>,
        controller: Option<RichText>,
        legal_basis: Option<RichText>,
        officer: Option<RichText>,
    }
}

/// The page on how information about people is handled.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Privacy);
    let voice = &scene.voice;
    draft.summarise(voice.label("privacy-lead"));
    draft.reach_publisher();
    let own = &scene.options.legal.privacy;
    let words = |text: &'r Option<Text>| text.as_ref().map(|text| linked(&voice.text(text)));
    let publisher = scene.publisher().unwrap_or_else(|| voice.label("the-publisher"));
    let limit = scene.snapshot.thresholds.respondent_limit;
    let view = PrivacyView {
        logs: words(&own.logs),
        logs_unknown: voice.say("privacy-logs-unknown", [("publisher", publisher.into())]),
        // No value rests on fewer than one answer: such a limit hides nothing.
        respondents: (limit > 1)
            .then(|| voice.say("privacy-respondents", [("limit", limit.into())])),
        controller: words(&own.controller),
        legal_basis: words(&own.legal_basis),
        officer: words(&own.officer),
    };
    draft.finish_overview(view)
}
