//! A superseded revision as it ended: how its goals and activities stood then, and what became of each.

use crate::assess::{Closing, Outcome, Promised};
use crate::model::{Activity, ActivityStatus, Goal, GoalStatus, Thing};
use crate::render::block::distribution::{self, Distribution};
use crate::render::html::markup::Html;
use crate::render::scene::{EntryView, Scene};
use crate::render::words::status::{activity_status, judgement};
use crate::render::words::voice::Voice;

/// How a revision ended: how its goals were judged, and how its activities stood.
pub(super) fn distributions(outcome: &Outcome<'_>, voice: &Voice) -> Vec<Distribution> {
    let mut shown = Vec::new();
    if outcome.goal_counts.total() > 0 {
        let name = voice.label("distribution-goals");
        shown.push(distribution::distribution(&name, &outcome.goal_counts, voice, None));
    }
    if outcome.activity_counts.total() > 0 {
        let name = voice.label("distribution-activities");
        shown.push(distribution::distribution(&name, &outcome.activity_counts, voice, None));
    }
    shown
}

/// A goal as it stood when its revision ended.
pub(super) fn goal(scene: &Scene<'_>, one: &Promised<'_, Goal, GoalStatus>) -> Option<EntryView> {
    let thing = Thing::Goal(one.key);
    let heir = scene.snapshot.goal(one.key)?.replaced_by.map(Thing::Goal);
    let badge = judgement(&scene.voice, one.status, one.label);
    scene.once(thing, &badge, became(scene, thing, heir))
}

/// An activity as it stood when its revision ended.
pub(super) fn activity(
    scene: &Scene<'_>,
    one: &Promised<'_, Activity, ActivityStatus>,
) -> Option<EntryView> {
    let thing = Thing::Activity(one.key);
    let heir = scene.snapshot.activity(one.key)?.replaced_by.map(Thing::Activity);
    let badge = activity_status(&scene.voice, one.status, one.label);
    scene.once(thing, &badge, became(scene, thing, heir))
}

/// What became of a goal or an activity after its revision: it goes on, something took its place, or it came to its end.
fn became(scene: &Scene<'_>, thing: Thing, heir: Option<Thing>) -> Html {
    let voice = &scene.voice;
    if let Some(entry) = heir.and_then(|heir| scene.entries.of(heir)) {
        return Html::from(&voice.say("became-replaced", [("name", (&entry.name).into())]));
    }
    Html::from(&voice.label(match scene.snapshot.closing(thing) {
        None => "became-carried-on",
        Some(Closing::Finished) => "became-finished",
        Some(Closing::Ended) => "became-ended",
        Some(Closing::Dropped) => "became-dropped",
    }))
}
