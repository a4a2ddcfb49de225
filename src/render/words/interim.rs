//! The result that stays between two years, in words.

use super::edition::Edition;
use super::tally;
use crate::assess::{Interim, Wording};
use crate::locale::RichText;

/// That new cards hold which nobody has reported on, and which result is shown instead.
pub(crate) fn explained(edition: &Edition<'_>, interim: &Interim) -> RichText {
    let voice = &edition.voice;
    let round = edition.snapshot.round(interim.round);
    let period = round.map(|state| voice.period(state.round.period)).unwrap_or_default();
    voice.say("interim", [("from", voice.date(interim.from).into()), ("period", period.into())])
}

/// The same, with the result: for those who read no chart.
pub(crate) fn told(edition: &Edition<'_>, interim: &Interim) -> Vec<RichText> {
    let voice = &edition.voice;
    vec![
        explained(edition, interim),
        tally::sentence(&interim.activities, voice, None),
        tally::sentence(&interim.goals, voice, None),
    ]
}
