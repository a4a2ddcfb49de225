//! A follow-up: what one unit reported for one period, in its own words, and what moved.

use super::corrections::{changed, corrected};
use crate::assess::{FollowUpActivity, FollowUpGoal, FollowUpState, Wording};
use crate::locale::RichText;
use crate::model::{ActivityStatus, Correction, GoalStatus, Period, Thing};
use crate::render::address;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::{Overview, Section};
use crate::render::scene::{EntryView, Scene};
use crate::render::words::movement::was;
use crate::render::words::promise::named_cause;
use crate::render::words::reporting::came;
use crate::render::words::status::Badge;
use crate::render::words::status::{activity_status, judgement, share_done};
use crate::render::words::voice::Voice;
use crate::render::words::{coverage, measure, sentence};

view! {
    /// A follow-up's page.
    FollowUpView {
        name: RichText,
        period: RichText,
        lead: RichText,
        unit: Option<EntryView>,
        scorecard: Option<EntryView>,
        round: Option<EntryView>,
        timeliness: RichText,
        covers: Option<RichText>,
        left_out_goals: Vec<EntryView>,
        left_out_activities: Vec<EntryView>,
        left_out_indicators: Vec<EntryView>,
        published: RichText,
        /// The way to ask for the report as it was handed in.
        order: Option<Html>,
        corrected: RichText,
        body: Html,
        goals: Vec<Said>,
        activities: Vec<Said>,
        values: Vec<ValueRow>,
        previous: Option<EntryView>,
        next: Option<EntryView>,
    }
}

view! {
    /// What a follow-up says of a goal or an activity.
    Said {
        id: String,
        at: String,
        name: RichText,
        badge: Badge,
        before: Option<RichText>,
        share: Option<RichText>,
        /// Why it does not go as it was promised.
        cause: Option<RichText>,
        corrected: RichText,
        comment: Html,
    }
}

/// A follow-up's page.
pub(super) fn page<'r>(
    scene: &'r Scene<'r>,
    state: &'r FollowUpState<'r>,
) -> Result<Finished, Error> {
    let mut draft = Draft::of(scene, Thing::FollowUp(state.key), Section::Rounds);
    draft.crumb_to(Overview::Rounds);
    draft.crumb(Thing::Round(state.round));
    draft.reach(state.unit);
    let voice = &scene.voice;
    let unit = voice.text(&scene.snapshot.unit(state.unit).unit.name);
    let lead = lead(voice, unit.clone(), state);
    draft.summarise(lead.clone());
    let values = values(&mut draft, state);
    draft.cite(state.sources);
    let [left_out_goals, left_out_activities, left_out_indicators] =
        coverage::left_out(&state.coverage).map(|things| scene.list(things));
    let ordered = voice.say(
        "order-follow-up",
        [("unit", (&unit).into()), ("period", voice.period(state.period).into())],
    );
    let ordered = ordered.into_plain();
    let view = FollowUpView {
        name: unit,
        period: voice.period(state.period),
        lead,
        unit: scene.entry(Thing::Unit(state.unit)),
        scorecard: scene.entry(Thing::Scorecard(state.scorecard)),
        round: scene.entry(Thing::Round(state.round)),
        timeliness: timeliness(voice, state),
        covers: coverage::counted(voice, state.coverage.counts()),
        left_out_goals,
        left_out_activities,
        left_out_indicators,
        published: voice.date(state.published).into(),
        order: draft.order(&ordered),
        corrected: corrected_with_reason(
            &draft,
            &[follow_up_thing(scene, state)],
            state.corrections,
        ),
        body: draft.prose_if_any(state.body, 1),
        goals: goals(&draft, state, 3),
        activities: activities(&draft, state, 3),
        values,
        previous: scene.maybe(state.previous.map(Thing::FollowUp)),
        next: scene.maybe(state.next.map(Thing::FollowUp)),
    };
    draft.finish("follow-up.html", view)
}

fn lead(voice: &Voice, unit: RichText, state: &FollowUpState<'_>) -> RichText {
    let goals = voice.say("count-goals", [("count", state.goals.len().into())]);
    let activities = voice.say("count-activities", [("count", state.activities.len().into())]);
    let spoken = [
        ("unit", unit.into()),
        ("goals", goals.into()),
        ("activities", activities.into()),
        ("period", voice.period(state.period).into()),
    ];
    voice.say("follow-up-lead", spoken)
}

/// When a follow-up came, in words.
pub(super) fn timeliness(voice: &Voice, state: &FollowUpState<'_>) -> RichText {
    came(voice, state.timeliness, state.reported)
}

/// What a follow-up says of goals, the comments under headings of a level.
pub(super) fn goals(draft: &Draft<'_>, state: &FollowUpState<'_>, under: u8) -> Vec<Said> {
    state.goals.iter().filter_map(|said| goal(draft, said, state.period, under)).collect()
}

/// What a follow-up says of activities likewise.
pub(super) fn activities(draft: &Draft<'_>, state: &FollowUpState<'_>, under: u8) -> Vec<Said> {
    let said = state.activities.iter();
    said.filter_map(|said| activity(draft, said, state.period, under)).collect()
}

fn goal(draft: &Draft<'_>, said: &FollowUpGoal<'_>, period: Period, under: u8) -> Option<Said> {
    let scene = draft.scene;
    let entry = scene.entries.of(Thing::Goal(said.goal))?;
    let status = said.label.map_or(GoalStatus::NotJudged, |label| label.means);
    let before = said.before.filter(|before| said.label.is_none_or(|now| now.id != before.id));
    let id = scene.snapshot.goal(said.goal)?.id;
    let things = [format!("goal/{id}")];
    Some(Said {
        id: address::said_place("mal", id),
        at: entry.at.clone(),
        name: entry.name.clone(),
        badge: judgement(&scene.voice, status, said.label),
        before: before.map(|label| was(&scene.voice, &label.name)),
        share: None,
        cause: said.cause.map(|cause| named_cause(&scene.voice, cause)),
        corrected: said_corrected(draft, &things, period, said.corrections),
        comment: draft.prose_if_any(said.comment, under),
    })
}

fn activity(
    draft: &Draft<'_>,
    said: &FollowUpActivity<'_>,
    period: Period,
    under: u8,
) -> Option<Said> {
    let scene = draft.scene;
    let entry = scene.entries.of(Thing::Activity(said.activity))?;
    let status = said.label.map_or(ActivityStatus::NotReported, |label| label.means);
    let before = said.before.filter(|before| said.label.is_none_or(|now| now.id != before.id));
    let id = scene.snapshot.activity(said.activity)?.id;
    let things = [format!("activity/{id}")];
    Some(Said {
        id: address::said_place("aktivitet", id),
        at: entry.at.clone(),
        name: entry.name.clone(),
        badge: activity_status(&scene.voice, status, said.label),
        before: before.map(|label| was(&scene.voice, &label.name)),
        share: said.share_done.map(|share| share_done(&scene.voice, share)),
        cause: said.cause.map(|cause| named_cause(&scene.voice, cause)),
        corrected: said_corrected(draft, &things, period, said.corrections),
        comment: draft.prose_if_any(said.comment, under),
    })
}

/// That what was said of a thing was corrected, or changed without an explanation.
fn said_corrected<T>(
    draft: &Draft<'_>,
    things: &[String],
    period: Period,
    corrections: &[Correction<T>],
) -> RichText {
    let changed = things.iter().filter_map(|thing| changed(draft, thing, period, None));
    let all: Vec<RichText> =
        corrected(draft, things, corrections).into_iter().chain(changed).collect();
    sentence::joined(&all)
}

/// That the whole, or a value that it brought, was corrected, with the reason.
fn corrected_with_reason<T>(
    draft: &Draft<'_>,
    things: &[String],
    corrections: &[Correction<T>],
) -> RichText {
    let Some(words) = corrected(draft, things, corrections) else {
        return RichText::default();
    };
    let reason = corrections.last();
    let reason = reason.map(|known| sentence::ended(&draft.scene.voice.text(&known.reason)));
    sentence::joined(std::iter::once(&words).chain(&reason))
}

/// What corrections of the whole, or of a value it brought, are listed under.
fn follow_up_thing(scene: &Scene<'_>, state: &FollowUpState<'_>) -> String {
    format!("follow-up/{}/{}", state.period, scene.snapshot.unit(state.unit).unit.id)
}

view! {
    /// A value that a follow-up brought.
    ValueRow {
        /// The place in the page.
        id: String,
        at: String,
        name: RichText,
        period: RichText,
        value: Html,
        corrected: RichText,
    }
}

/// The values that a follow-up brought.
pub(super) fn values<'r>(draft: &mut Draft<'r>, state: &'r FollowUpState<'r>) -> Vec<ValueRow> {
    let mut rows = Vec::new();
    for (key, point) in &state.values {
        let scene = draft.scene;
        let Some(entry) = scene.entries.of(Thing::Indicator(*key)) else { continue };
        let indicator = scene.snapshot.indicator(*key);
        let words = measure::whole_with_unit(indicator, &scene.voice, point);
        let value = draft.cited(&words, point.sources);
        let things = [format!("indicator/{}", indicator.id), follow_up_thing(scene, state)];
        let corrected = corrected_with_reason(draft, &things, point.corrections);
        rows.push(ValueRow {
            id: address::said_place("matt", indicator.id),
            at: entry.at.clone(),
            name: entry.name.clone(),
            period: scene.voice.period(point.period),
            value,
            corrected,
        });
    }
    rows
}
