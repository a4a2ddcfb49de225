//! The corrections: every published figure and status that was changed afterwards, the latest first.

use std::collections::BTreeSet;

use crate::assess::{IndicatorState, Wording};
use crate::locale::{FINEST, RichText, decimals_of};
use crate::model::{ActivityStatus, GoalStatus, Label, Period, Thing};
use crate::record::{About, ClaimKind, Correction, about, spot, target_text};
use crate::render::address;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::{self, Html};
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::Scene;
use crate::render::words::measure;
use crate::render::words::status::{Badge, activity_status, judgement};
use crate::render::words::voice::Voice;

view! {
    /// The page of corrections.
    CorrectionsView {
        sentence: RichText,
        unexplained: Option<RichText>,
        rows: Vec<Row>,
    }
}

view! {
    /// A correction.
    Row {
        id: String,
        at: String,
        name: RichText,
        what: RichText,
        unit: Option<RichText>,
        date: RichText,
        old: Html,
        new: Html,
        reason: RichText,
    }
}

/// The page of corrections.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Corrections);
    let voice = &scene.voice;
    // A correction of a later day is not known yet on the day that the site is built as of.
    let shown = || {
        let all = scene.options.corrections.iter();
        all.filter(|correction| correction.date <= scene.snapshot.as_of)
    };
    let count = shown().count();
    let sentence = voice.say("corrections-lead", [("count", count.into())]);
    let unexplained = shown().filter(|correction| !correction.is_explained()).count();
    let unexplained = (unexplained > 0)
        .then(|| voice.say("corrections-unexplained", [("count", unexplained.into())]));
    draft.summarise(sentence.clone());
    // The first one of a thing and a day is where its page leads.
    let mut places = BTreeSet::new();
    let rows = shown().map(|correction| row(scene, correction, &mut places)).collect();
    draft.finish_overview(CorrectionsView { sentence, unexplained, rows })
}

fn row(scene: &Scene<'_>, correction: &Correction, places: &mut BTreeSet<String>) -> Row {
    let (snapshot, voice) = (scene.snapshot, &scene.voice);
    let thing = about(snapshot, &correction.key);
    let entry = thing.and_then(|thing| scene.entries.of(page_of(thing)));
    let at = spot(snapshot, &correction.key).and_then(|spot| address::of_spot(snapshot, spot));
    let reason = match &correction.reason {
        Some(reason) => voice.kept(reason),
        None if correction.suppressed => voice.label("correction-withheld-reason"),
        None => voice.label("correction-unexplained").strong(),
    };
    let id = address::correction(&correction.key.thing, correction.date);
    Row {
        id: if places.insert(id.clone()) { id } else { String::new() },
        at: at.unwrap_or_default(),
        name: entry.map_or_else(|| voice.kept(&correction.name), |entry| entry.name.clone()),
        what: what(scene, correction, thing),
        // A goal's or an activity's name does not say whose it is.
        unit: entry
            .and_then(|entry| entry.unit.clone())
            .filter(|_| !matches!(thing, Some(About::FollowUp(_)))),
        date: voice.date(correction.date).replace(' ', "\u{a0}").into(),
        old: told(scene, correction, thing, Side::Old),
        new: told(scene, correction, thing, Side::New),
        reason,
    }
}

fn page_of(thing: About) -> Thing {
    match thing {
        About::Indicator(key) => Thing::Indicator(key),
        About::Goal(key) => Thing::Goal(key),
        About::Activity(key) => Thing::Activity(key),
        About::FollowUp(key) => Thing::FollowUp(key),
    }
}

/// What of the thing was corrected, and for which period.
fn what(scene: &Scene<'_>, correction: &Correction, thing: Option<About>) -> RichText {
    let voice = &scene.voice;
    let part = correction.key.part.as_deref();
    let kind = match correction.key.kind {
        ClaimKind::Value => voice.label("value"),
        ClaimKind::Comparator | ClaimKind::Breakdown => indicator(scene, thing)
            .and_then(|state| {
                let mut parts = state.comparators.iter().chain(&state.breakdowns);
                parts.find(|own| Some(own.id) == part)
            })
            .map_or_else(|| part.unwrap_or_default().into(), |own| voice.text(own.name)),
        ClaimKind::Baseline => voice.label("baseline"),
        ClaimKind::Target => return voice.label("target"),
        ClaimKind::Judgement => voice.label("correction-judgement"),
        ClaimKind::Status => voice.label("correction-status"),
        ClaimKind::ShareDone => voice.label("correction-share-done"),
        ClaimKind::ReportedValue => brought(scene, correction)
            .map_or_else(|| voice.kept(&correction.name), |state| voice.text(state.name)),
        ClaimKind::FollowUp => return voice.label("correction-whole"),
    };
    match correction.key.period {
        Some(period) => voice.say(
            "correction-what",
            [("what", kind.into()), ("period", voice.period(period).into())],
        ),
        None => kind,
    }
}

fn indicator<'r>(scene: &Scene<'r>, thing: Option<About>) -> Option<&'r IndicatorState<'r>> {
    match thing? {
        About::Indicator(key) => Some(scene.snapshot.indicator(key)),
        About::Goal(_) | About::Activity(_) | About::FollowUp(_) => None,
    }
}

/// The indicator that a follow-up brought a value of.
fn brought<'r>(scene: &Scene<'r>, correction: &Correction) -> Option<&'r IndicatorState<'r>> {
    let key = scene.snapshot.find_indicator(correction.key.part.as_deref()?)?;
    Some(scene.snapshot.indicator(key))
}

/// The two sides of a correction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

/// What stood there, or stands there now, in words.
fn told(scene: &Scene<'_>, correction: &Correction, thing: Option<About>, side: Side) -> Html {
    let voice = &scene.voice;
    let unknown = |label| {
        Html(format!("<span class=\"unknown\">{}</span>", markup::html(&voice.label(label))))
    };
    if correction.suppressed {
        return unknown("correction-withheld");
    }
    let text = match side {
        Side::Old => correction.old.as_deref(),
        Side::New => correction.new.as_deref(),
    };
    let Some(text) = text else {
        return match (correction.key.kind, side) {
            (ClaimKind::FollowUp, _) => unknown("correction-see-follow-up"),
            (_, Side::Old) => unknown("correction-not-told"),
            (_, Side::New) => unknown("correction-withdrawn"),
        };
    };
    match text {
        "missing" => return unknown("value-missing"),
        "not-applicable" => return unknown("not-applicable"),
        _ => {}
    }
    let statuses = scene.snapshot.statuses;
    match correction.key.kind {
        ClaimKind::Judgement => word(voice, &statuses.goals, text, judged),
        ClaimKind::Status => word(voice, &statuses.activities, text, reported),
        ClaimKind::ShareDone => {
            let share = text.parse().map_or_else(|_| text.to_owned(), |share| voice.percent(share));
            Html(markup::escaped(&share))
        }
        ClaimKind::Target => {
            let state = indicator(scene, thing);
            let target = state.and_then(|state| Some((target_text(text, state)?, state)));
            let words = target.map(|(target, state)| {
                let rule = measure::rule(&target.rule, state, voice);
                match target.by {
                    Some(by) => voice.say(
                        "target-by",
                        [("target", rule.into()), ("period", voice.period(by).into())],
                    ),
                    None => rule,
                }
            });
            (&words.unwrap_or_else(|| voice.kept(text))).into()
        }
        ClaimKind::Value
        | ClaimKind::Comparator
        | ClaimKind::Breakdown
        | ClaimKind::Baseline
        | ClaimKind::ReportedValue
        | ClaimKind::FollowUp => {
            let state = indicator(scene, thing).or_else(|| brought(scene, correction));
            (&figure(state, voice, text)).into()
        }
    }
}

/// A figure as the indicator's page shows it, with more decimals where it has more: else both sides may look alike.
fn figure(state: Option<&IndicatorState<'_>>, voice: &Voice, text: &str) -> RichText {
    let Ok(value) = text.parse::<f64>() else { return text.to_owned().into() };
    let written = decimals_of(value, FINEST);
    match state {
        Some(state) => {
            let value = voice.number(value, state.precision.of(value).max(written));
            let unit = voice.text(state.unit_of_measure);
            voice.say("value-with-unit", [("value", value.into()), ("unit", unit.into())])
        }
        None => voice.number(value, written).into(),
    }
}

fn judged(voice: &Voice, label: &Label<GoalStatus>) -> Badge {
    judgement(voice, label.means, Some(label))
}

fn reported(voice: &Voice, label: &Label<ActivityStatus>) -> Badge {
    activity_status(voice, label.means, Some(label))
}

/// A status by its word; by its id where the vocabulary has it no longer.
fn word<S>(
    voice: &Voice,
    labels: &[Label<S>],
    id: &str,
    badge: impl Fn(&Voice, &Label<S>) -> Badge,
) -> Html {
    let label = labels.iter().find(|label| *label.id == *id);
    label.map_or_else(|| (&RichText::new(id)).into(), |label| (&badge(voice, label)).into())
}

/// That something was corrected: the day of the latest correction, with the way to the list of all. `things`
/// are what it may be listed under; nothing, where there is no correction.
pub(super) fn corrected<T>(
    draft: &Draft<'_>,
    things: &[String],
    corrections: &[crate::model::Correction<T>],
) -> Option<RichText> {
    let date = corrections.last()?.date;
    let scene = draft.scene;
    let words = scene.voice.say("corrected-on", [("date", scene.voice.date(date).into())]);
    let listed = scene.options.corrections.iter().find(|listed| {
        listed.date == date && things.iter().any(|thing| **thing == *listed.key.thing)
    });
    let page = Overview::Corrections.address();
    let at = listed.map_or_else(
        || page.to_owned(),
        |listed| format!("{page}#{}", address::correction(&listed.key.thing, date)),
    );
    Some(words.linked(&format!("{}{at}", draft.up())))
}

/// All corrections of some things, each with its day, what it is of, and the way to where it is told.
pub(super) fn listed(draft: &Draft<'_>, things: &[String]) -> Vec<RichText> {
    let scene = draft.scene;
    let of_things = scene.options.corrections.iter();
    let of_things = of_things.filter(|one| things.iter().any(|thing| **thing == *one.key.thing));
    let words = of_things.map(|one| {
        let place = address::correction(&one.key.thing, one.date);
        let at = format!("{}{}#{place}", draft.up(), Overview::Corrections.address());
        let name = RichText::new(&*one.name).linked(&at);
        let date = scene.voice.date(one.date);
        scene.voice.say("correction-listed", [("name", name.into()), ("date", date.into())])
    });
    words.collect()
}

/// That a figure or status was changed without an explanation: of a thing, for a period, and of one of its
/// parts.
pub(super) fn changed(
    draft: &Draft<'_>,
    thing: &str,
    period: Period,
    part: Option<&str>,
) -> Option<RichText> {
    let scene = draft.scene;
    let listed = scene.unexplained.iter().find(|listed| {
        let key = &listed.key;
        *key.thing == *thing && key.period == Some(period) && key.part.as_deref() == part
    })?;
    let words = scene.voice.say("changed-on", [("date", scene.voice.date(listed.date).into())]);
    let place = address::correction(thing, listed.date);
    let at = format!("{}#{place}", Overview::Corrections.address());
    Some(words.linked(&format!("{}{at}", draft.up())))
}
