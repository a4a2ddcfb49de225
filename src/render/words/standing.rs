//! Does a promise hold, and since when has its status?

use jiff::civil::Date;

use super::edition::Edition;
use crate::assess::{Closing, RevisionState, Since, Stage, Standing, Wording};
use crate::locale::RichText;
use crate::model::{Key, Scorecard, SiteVoice};

/// The revision in force of a promise's scorecard.
pub(crate) fn in_force<'r>(
    edition: &'r Edition<'r>,
    scorecard: Option<Key<Scorecard>>,
) -> Option<&'r RevisionState<'r>> {
    edition.snapshot.scorecard(scorecard?)?.shown()
}

/// Whether a promise holds, or how it came to its end, in words.
pub(crate) fn standing(
    edition: &Edition<'_>,
    standing: Standing<'_>,
    closing: Option<Closing>,
    revision: Option<&RevisionState<'_>>,
) -> RichText {
    let voice = &edition.voice;
    let from = revision.map(|revision| voice.date(revision.revision.from));
    match (standing, from) {
        (Standing::InForce, None) => voice.label("standing-in-force"),
        (Standing::InForce, Some(from)) => {
            let until = revision.and_then(|revision| revision.until);
            match (until, edition.options.voice) {
                (Some(until), _) => voice.say(
                    "standing-in-force-from-to",
                    [("from", from.into()), ("until", voice.date(until).into())],
                ),
                (None, SiteVoice::Publisher) => {
                    voice.say("standing-in-force-from", [("from", from.into())])
                }
                (None, SiteVoice::Observer) => {
                    voice.say("standing-latest-known-from", [("from", from.into())])
                }
            }
        }
        (Standing::Upcoming, _) => voice.label("standing-upcoming-undated"),
        (Standing::StruckOff(dropped), _) => match dropped.why() {
            Some(reason) => {
                voice.say("standing-struck-off-reason", [("reason", voice.text(reason).into())])
            }
            None => voice.label("standing-struck-off-no-reason"),
        },
        (Standing::Gone, _) => voice.label(match closing {
            Some(Closing::Finished) => "standing-finished",
            Some(Closing::Ended) => "standing-ended",
            Some(Closing::Dropped) | None => "standing-gone",
        }),
    }
}

/// How far a revision has come, in words. Whether one without a known end still holds is for the municipality to say: who
/// only reads public sources knows that it is the latest that they name.
pub(crate) fn revision_stage(edition: &Edition<'_>, stage: Stage, until: Option<Date>) -> RichText {
    let is_observed = edition.options.voice == SiteVoice::Observer;
    edition.voice.label(match stage {
        Stage::InForce if is_observed && until.is_none() => "stage-latest-known",
        Stage::Proposed => "stage-proposed",
        Stage::Adopted => "stage-adopted",
        Stage::Decided => "stage-decided",
        Stage::InForce => "stage-in-force",
        Stage::Superseded => "stage-superseded",
    })
}

/// Since when a status has held, in words.
pub(crate) fn since_words(edition: &Edition<'_>, since: Since) -> RichText {
    let voice = &edition.voice;
    match since {
        Since::Round(period) => voice.say("since-round", [("period", voice.period(period).into())]),
        Since::Day(date) => voice.say("since-day", [("date", voice.date(date).into())]),
    }
}
