//! What is said of a goal or an activity that is no more: what its last follow-up said, and why it was dropped.

use tera::Value;

use super::card::{activity_status, activity_words, judgement, judgement_words};
use super::voice::Voice;
use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::{ActivityStatus, Dropped, FollowUp, GoalStatus, Key, Thing};
use crate::render::html::view::{Html, map};
use crate::render::scene::Scene;

/// What the last follow-up said of a goal or an activity.
pub(crate) struct LastReport {
    /// The status, with shape, word and colour.
    badge: Html,
    /// The status in words.
    words: RichText,
    /// The follow-up.
    follow_up: Key<FollowUp>,
    /// Whether the promise was kept by then.
    kept: Kept,
}

/// Whether a promise was kept: the goal reached, the activity done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It was.
    Yes,
    /// It was not, or nobody has said so.
    No,
}

impl LastReport {
    /// Of a goal or an activity; `None`: nothing has been said of it.
    pub(crate) fn of(scene: &Scene<'_>, thing: Thing) -> Option<Self> {
        let voice = &scene.voice;
        if let Thing::Goal(key) = thing {
            let report = scene.snapshot.goal(key)?.reports.first()?;
            let status = report.label.map_or(GoalStatus::NotJudged, |label| label.means);
            return Some(Self {
                badge: judgement(voice, status, report.label),
                words: judgement_words(voice, status, report.label),
                follow_up: report.follow_up,
                kept: if status == GoalStatus::Reached { Kept::Yes } else { Kept::No },
            });
        }
        let Thing::Activity(key) = thing else { return None };
        let report = scene.snapshot.activity(key)?.reports.first()?;
        let status = report.label.map_or(ActivityStatus::NotReported, |label| label.means);
        Some(Self {
            badge: activity_status(voice, status, report.label),
            words: activity_words(voice, status, report.label),
            follow_up: report.follow_up,
            kept: if status == ActivityStatus::Done { Kept::Yes } else { Kept::No },
        })
    }

    /// For templates: badge and follow-up; `none`: nothing has been said.
    pub(crate) fn shown(scene: &Scene<'_>, thing: Thing) -> Value {
        Self::of(scene, thing).map_or_else(Value::none, |report| {
            map([
                ("badge", report.badge.into()),
                ("follow_up", scene.cards.value(Thing::FollowUp(report.follow_up))),
            ])
        })
    }
}

/// Whether a promise was kept, by its last report.
pub(crate) fn kept(scene: &Scene<'_>, thing: Thing) -> Kept {
    LastReport::of(scene, thing).map_or(Kept::No, |report| report.kept)
}

/// What the last follow-up said, in a sentence.
pub(crate) fn last_words(scene: &Scene<'_>, thing: Thing) -> RichText {
    let voice = &scene.voice;
    let told = LastReport::of(scene, thing).and_then(|report| {
        let period = voice.period(scene.snapshot.follow_up(report.follow_up)?.period);
        let spoken = [("status", report.words.into()), ("period", period.into())];
        Some(voice.say("last-said-in", spoken))
    });
    told.unwrap_or_else(|| voice.label("never-reported"))
}

/// Why something was dropped and by whose decision, or that nobody has said.
pub(crate) fn why(voice: &Voice, said: Option<&Dropped>) -> RichText {
    let reason = said.and_then(|said| said.reason.as_ref()).map_or_else(
        || voice.label("dropped-no-reason"),
        |reason| voice.say("dropped-reason", [("reason", voice.text(reason).into())]),
    );
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
