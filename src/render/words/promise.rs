//! What is said of a goal or an activity that is no more: what its last follow-up said, and why it was dropped.

use super::status::{activity_status, activity_words, judgement, judgement_words};
use super::voice::Voice;
use crate::assess::{Closing, Wording};
use crate::locale::RichText;
use crate::model::{ActivityStatus, DeviationCause, Dropped, FollowUp, GoalStatus, Key, Thing};
use crate::render::words::edition::Edition;
use crate::render::words::status::Badge;

/// What the last follow-up said of a goal or an activity.
pub(crate) struct LastReport {
    /// The status, with shape, word and colour.
    pub(crate) badge: Badge,
    /// The status in words.
    words: RichText,
    /// The follow-up.
    pub(crate) follow_up: Key<FollowUp>,
}

impl LastReport {
    /// Of a goal or an activity; `None`: nothing has been said of it.
    pub(crate) fn of(edition: &Edition<'_>, thing: Thing) -> Option<Self> {
        let voice = &edition.voice;
        if let Thing::Goal(key) = thing {
            let report = edition.snapshot.goal(key)?.reports.first()?;
            let status = report.label.map_or(GoalStatus::NotJudged, |label| label.means);
            return Some(Self {
                badge: judgement(voice, status, report.label),
                words: judgement_words(voice, status, report.label),
                follow_up: report.follow_up,
            });
        }
        let Thing::Activity(key) = thing else { return None };
        let report = edition.snapshot.activity(key)?.reports.first()?;
        let status = report.label.map_or(ActivityStatus::NotReported, |label| label.means);
        Some(Self {
            badge: activity_status(voice, status, report.label),
            words: activity_words(voice, status, report.label),
            follow_up: report.follow_up,
        })
    }
}

/// How a promise came to its end, and why where it was dropped.
pub(crate) fn closed(voice: &Voice, closing: Closing, said: Option<&Dropped>) -> RichText {
    match closing {
        Closing::Finished => voice.label("closed-finished"),
        Closing::Ended => voice.label("closed-ended"),
        Closing::Dropped => why(voice, said),
    }
}

/// What the last follow-up said, in a sentence.
pub(crate) fn last_words(edition: &Edition<'_>, thing: Thing) -> RichText {
    let voice = &edition.voice;
    let told = LastReport::of(edition, thing).and_then(|report| {
        let period = voice.period(edition.snapshot.follow_up(report.follow_up)?.period);
        let spoken = [("status", report.words.into()), ("period", period.into())];
        Some(voice.say("last-said-in", spoken))
    });
    told.unwrap_or_else(|| voice.label("never-reported"))
}

/// Why something does not go as it was promised, in a sentence.
pub(crate) fn named_cause(voice: &Voice, cause: &DeviationCause) -> RichText {
    voice.say("cause-named", [("cause", voice.text(&cause.name).into())])
}

/// Why something was dropped and by whose decision, or that nobody has said.
pub(crate) fn why(voice: &Voice, said: Option<&Dropped>) -> RichText {
    let reason = said.and_then(|said| said.reason.as_ref());
    let reason =
        reason.map(|reason| voice.say("dropped-reason", [("reason", voice.text(reason).into())]));
    let cause = said.and_then(|said| said.cause.as_ref()).map(|cause| named_cause(voice, cause));
    let reason = match (reason, cause) {
        (Some(reason), Some(cause)) => RichText::joined([&reason, &cause], " "),
        (Some(words), None) | (None, Some(words)) => words,
        (None, None) => voice.label("dropped-no-reason"),
    };
    let body = said.and_then(|said| said.decided_by.as_ref()).map(|body| voice.text(body));
    let date = said.and_then(|said| said.date).map(|date| voice.date(date));
    let decided = match (body, date) {
        (Some(body), Some(date)) => {
            voice.say("dropped-by-on", [("body", body.into()), ("date", date.into())])
        }
        (Some(body), None) => voice.say("dropped-by-body", [("body", body.into())]),
        (None, Some(date)) => voice.say("dropped-on", [("date", date.into())]),
        (None, None) => return reason,
    };
    RichText::joined([&reason, &decided], " ")
}
