//! Every promise that was dropped on the way: when, what was last said of it, and why.

use tera::Value;

use super::tree;
use crate::assess::{DroppedPromise, Wording};
use crate::model::{ActivityStatus, Dropped, FollowUp, GoalStatus, Key, Thing};
use crate::render::Error;
use crate::render::address::Overview;
use crate::render::card::{activity_status, judgement};
use crate::render::draft::{Draft, Finished};
use crate::render::scene::{Scene, Section};
use crate::render::view::{map, view};
use crate::render::voice::Voice;

view! {
    /// All dropped promises.
    DroppedView {
        lead: String,
        finished: Option<String>,
        silent: Option<String>,
        groups: Vec<DroppedGroup>,
    }
}

view! {
    /// Those of one unit.
    DroppedGroup {
        at: String,
        name: String,
        rows: Vec<Value>,
    }
}

/// All dropped promises, by unit as the organisation stands.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Dropped, "dropped-promises", Section::Other);
    let (voice, dropped) = (&scene.voice, scene.snapshot.dropped());
    let goals = dropped.iter().filter(|one| matches!(one.thing, Thing::Goal(_))).count();
    let activities = dropped.len() - goals;
    let lead = match dropped.len() {
        0 => voice.label("dropped-none").to_owned(),
        _ => voice.say(
            "dropped-count",
            [
                ("goals", voice.say("count-goals", [("count", goals.into())]).into()),
                (
                    "activities",
                    voice.say("count-activities", [("count", activities.into())]).into(),
                ),
            ],
        ),
    };
    draft.summarise(lead.clone());
    let said_why = |one: &&DroppedPromise<'_>| one.said.is_some_and(|said| said.reason.is_some());
    let silent = dropped.len() - dropped.iter().filter(said_why).count();
    let kept = |one: &&DroppedPromise<'_>| {
        LastReport::of(scene, one.thing).is_some_and(|report| report.kept)
    };
    let finished = dropped.iter().filter(kept).count();
    let counted = |id, count: usize| (count > 0).then(|| voice.say(id, [("count", count.into())]));
    let groups = tree::walk(scene).into_iter().filter_map(|card| {
        let own = dropped.iter().filter(|one| one.scorecard == card.key);
        // What was not kept comes first: that is what a reader must not miss.
        let (kept, broken): (Vec<_>, Vec<_>) = own.partition(kept);
        let rows: Vec<_> =
            broken.into_iter().chain(kept).filter_map(|one| row(scene, one)).collect();
        let unit = scene.cards.of(Thing::Unit(card.unit)).filter(|_| !rows.is_empty())?;
        Some(DroppedGroup { at: unit.at.clone(), name: unit.name.clone(), rows })
    });
    let view = DroppedView {
        lead,
        finished: counted("dropped-finished", finished),
        silent: counted("dropped-silent", silent),
        groups: groups.collect(),
    };
    draft.finish("dropped.html", view)
}

fn row(scene: &Scene<'_>, one: &DroppedPromise<'_>) -> Option<Value> {
    let voice = &scene.voice;
    let card = scene.cards.of(one.thing)?;
    let by = scene.cards.of(Thing::Revision(one.scorecard, one.by))?;
    let report = LastReport::of(scene, one.thing);
    Some(map([
        ("at", card.at.as_str().into()),
        ("name", card.name.as_str().into()),
        ("kind", card.value.get_from_path("kind").cloned().unwrap_or_else(Value::none)),
        ("from", voice.date(one.from).into()),
        ("by", by.value.clone()),
        ("why", why(voice, one.said).into()),
        ("report", LastReport::shown(report.as_ref(), scene)),
    ]))
}

/// What the last follow-up said of a goal or an activity.
pub(super) struct LastReport {
    /// The status, with shape, word and colour.
    pub(super) badge: String,
    /// The follow-up.
    pub(super) follow_up: Key<FollowUp>,
    /// Whether the promise was kept by then: the goal reached, the activity done.
    pub(super) kept: bool,
}

impl LastReport {
    /// Of a goal or an activity; `None`: nothing has been said of it.
    pub(super) fn of(scene: &Scene<'_>, thing: Thing) -> Option<Self> {
        if let Thing::Goal(key) = thing {
            let report = scene.snapshot.goal(key)?.reports.first()?;
            let status = report.label.map_or(GoalStatus::NotJudged, |label| label.means);
            return Some(Self {
                badge: judgement(&scene.voice, status, report.label),
                follow_up: report.follow_up,
                kept: status == GoalStatus::Reached,
            });
        }
        let Thing::Activity(key) = thing else { return None };
        let report = scene.snapshot.activity(key)?.reports.first()?;
        let status = report.label.map_or(ActivityStatus::NotReported, |label| label.means);
        Some(Self {
            badge: activity_status(&scene.voice, status, report.label),
            follow_up: report.follow_up,
            kept: status == ActivityStatus::Done,
        })
    }

    /// For templates; `none`: nothing has been said.
    pub(super) fn shown(this: Option<&Self>, scene: &Scene<'_>) -> Value {
        this.map_or_else(Value::none, |report| {
            map([
                ("badge", Value::safe_string(&report.badge)),
                ("follow_up", scene.cards.value(Thing::FollowUp(report.follow_up))),
            ])
        })
    }
}

/// Why something was dropped and by whose decision, or that nobody has said.
pub(super) fn why(voice: &Voice, said: Option<&Dropped>) -> String {
    let reason = said.and_then(|said| said.reason.as_ref()).map_or_else(
        || voice.label("dropped-no-reason").to_owned(),
        |reason| {
            let words = voice.text(reason).trim_end_matches('.');
            voice.say("dropped-reason", [("reason", words.into())])
        },
    );
    let body = said.and_then(|said| said.decided_by.as_ref()).map(|body| voice.text(body));
    let date = said.and_then(|said| said.date).map(|date| voice.date(date));
    match (body, date) {
        (Some(body), Some(date)) => {
            let decided =
                voice.say("dropped-by-on", [("body", body.into()), ("date", date.into())]);
            format!("{reason} {decided}")
        }
        (Some(body), None) => {
            format!("{reason} {}", voice.say("dropped-by-body", [("body", body.into())]))
        }
        (None, Some(date)) => {
            format!("{reason} {}", voice.say("dropped-on", [("date", date.into())]))
        }
        (None, None) => reason,
    }
}
