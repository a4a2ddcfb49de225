//! An event in words: the same in a feed, in a calendar and on a page.

use super::difference;
use super::measure;
use super::sentence::ended;
use super::status::{activity_words, judgement_words};
use crate::assess::{Event, Happening, Wording};
use crate::locale::RichText;
use crate::model::{Decision, DecisionBasis, DecisionRole, FollowUp, Key, Period, Round, Thing};
use crate::render::address;
use crate::render::words::edition::Edition;

/// An event in words.
#[derive(Clone)]
pub(crate) struct HappeningWords {
    /// What it is known by for ever: made of kinds and ids, never of words, and of a day only where the same comes about
    /// many times. What is put off is the same thing on another day.
    pub(crate) key: String,
    /// What happens.
    pub(crate) title: RichText,
    /// More about it; may be empty.
    pub(crate) summary: RichText,
    /// Where the page about it stands.
    pub(crate) at: String,
}

/// An event in words; `None`: what it is about has no page.
pub(crate) fn in_words(edition: &Edition<'_>, event: &Event<'_>) -> Option<HappeningWords> {
    let thing = event.what.thing();
    let entry = edition.entries.of(thing)?;
    let (kind, title, summary) = match event.what {
        Happening::Decision(_, decision, before) => {
            let (kind, title, summary) = decided(edition, &entry.name, decision);
            let kind = if before == 0 { kind.to_owned() } else { format!("{kind}-{}", before + 1) };
            (kind, title, summary)
        }
        Happening::RevisionInForce(scorecard, position) => {
            let past = event.day <= edition.snapshot.as_of;
            let id = if past { "event-revision-past" } else { "event-revision" };
            let title = say(edition, id, &entry.name);
            ("galler".to_owned(), title, new_since(edition, scorecard, position))
        }
        Happening::Deadline(round) => (
            "sista-dag".to_owned(),
            say(edition, "event-deadline", &period(edition, round)),
            RichText::default(),
        ),
        Happening::RoundPublished(round) => (
            "omgang".to_owned(),
            say(
                edition,
                if event.day <= edition.snapshot.as_of {
                    "event-round-past"
                } else {
                    "event-round"
                },
                &period(edition, round),
            ),
            reported(edition, round),
        ),
        Happening::FollowUp(key) => {
            ("uppfoljning".to_owned(), entry.name.clone(), moved(edition, key))
        }
        Happening::Value(key, of) => {
            let spoken =
                [("name", (&entry.name).into()), ("period", edition.voice.period(of).into())];
            let title = edition.voice.say("event-value", spoken);
            (format!("varde-{of}"), title, value(edition, key, of))
        }
        Happening::TargetMoved(key) => {
            let state = edition.snapshot.indicator(key);
            let now = measure::target(state, &edition.voice)
                .unwrap_or_else(|| edition.voice.label("level-no-target"));
            let summary = edition.voice.say("event-target-now", [("target", now.into())]);
            let kind = format!("malvarde/{}", event.day);
            (kind, say(edition, "event-target", &entry.name), summary)
        }
        Happening::ActivityEnds(key) => {
            let status = edition.snapshot.activity(key).map(|state| {
                let label = state.reported.map(|reported| reported.label);
                let status = activity_words(&edition.voice, state.status, label);
                edition.voice.say("event-status", [("status", status.into())])
            });
            let title = say(edition, "event-activity-ends", &entry.name);
            ("klar".to_owned(), title, status.unwrap_or_default())
        }
        Happening::News(key) => {
            let lead = edition.snapshot.news_item(key).and_then(|state| state.news.lead.as_ref());
            let lead = lead.map(|lead| edition.voice.text(lead)).unwrap_or_default();
            ("nyhet".to_owned(), entry.name.clone(), lead)
        }
    };
    let key = format!("{}/{kind}", address::first(edition.snapshot, thing, &entry.at));
    Some(HappeningWords { key, title, summary, at: entry.at.clone() })
}

/// What a follow-up says of a goal of a scorecard, or the values that it brought of what measures it; `None`: it has no
/// page.
pub(crate) fn said_of_goal(
    edition: &Edition<'_>,
    key: Key<FollowUp>,
    goal: Thing,
) -> Option<HappeningWords> {
    let (snapshot, voice) = (edition.snapshot, &edition.voice);
    let report = snapshot.follow_up(key)?;
    let entry = edition.entries.of(Thing::FollowUp(key))?;
    let mut sentences = Vec::new();
    if let Some(said) = report.goals.iter().find(|said| Thing::Goal(said.goal) == goal) {
        let judged = said.label.map(|label| judgement_words(voice, label.means, Some(label)));
        let before = said.before.map(|label| judgement_words(voice, label.means, Some(label)));
        sentences.extend(
            judged.map(|status| voice.say("event-goal-judged", [("status", status.into())])),
        );
        sentences.extend(
            before.map(|status| voice.say("event-goal-before", [("status", status.into())])),
        );
    }
    for (indicator, point) in &report.values {
        let state = snapshot.indicator(*indicator);
        let is_measured = state.goals.iter().any(|key| Thing::Goal(*key) == goal)
            || state.strategy_goals.iter().any(|key| Thing::StrategyGoal(*key) == goal);
        if is_measured {
            let spoken = [
                ("name", voice.text(state.name).into()),
                ("value", value(edition, *indicator, point.period).into()),
            ];
            sentences.push(voice.say("event-goal-value", spoken));
        }
    }
    let at = &edition.entries.of(goal)?.at;
    let known = address::first(snapshot, Thing::FollowUp(key), &entry.at);
    Some(HappeningWords {
        key: format!("{known}/{}", address::first(snapshot, goal, at)),
        title: entry.name.clone(),
        summary: RichText::joined(&sentences, " "),
        at: entry.at.clone(),
    })
}

fn say(edition: &Edition<'_>, id: &str, name: &RichText) -> RichText {
    edition.voice.say(id, [("name", name.into())])
}

fn period(edition: &Edition<'_>, key: Key<Round>) -> RichText {
    let round = edition.snapshot.round(key);
    round.map(|state| edition.voice.period(state.round.period)).unwrap_or_default()
}

fn decided(
    edition: &Edition<'_>,
    name: &RichText,
    decision: &Decision,
) -> (&'static str, RichText, RichText) {
    let voice = &edition.voice;
    let (kind, label) = match decision.role {
        DecisionRole::Commissioned => ("uppdrag", "event-commissioned"),
        DecisionRole::Proposed => ("forslag", "event-proposed"),
        DecisionRole::Circulated => ("remiss", "event-circulated"),
        DecisionRole::Adopted => ("antagande", "event-adopted"),
        DecisionRole::Decided => ("beslut", "event-decided"),
        DecisionRole::Repealed => ("upphavande", "event-repealed"),
    };
    let body = voice.text(&decision.body);
    let what = voice.label(label);
    let what = match decision.basis {
        Some(DecisionBasis::Plan) => voice.say("event-planned", [("what", what.into())]),
        Some(DecisionBasis::Minutes | DecisionBasis::Statement) | None => what,
    };
    let spoken = [("name", name.into()), ("what", what.into())];
    let title = voice.say("event-decision", spoken);
    let reference = decision.reference.as_ref().filter(|_| edition.snapshot.is_taken(decision));
    let more = [reference, decision.note.as_ref()];
    let more = more.into_iter().flatten().map(|text| voice.text(text));
    let summary: Vec<RichText> =
        std::iter::once(body).chain(more).map(|words| ended(&words)).collect();
    (kind, title, RichText::joined(&summary, " "))
}

fn new_since(
    edition: &Edition<'_>,
    card: Key<crate::model::Scorecard>,
    position: usize,
) -> RichText {
    let since = edition.snapshot.since_before(card, position);
    let said = since.map(|since| {
        let old = edition.entries.of(Thing::Revision(card, since.old));
        let old = old.map(|entry| entry.name.clone()).unwrap_or_default();
        difference::sentence(&edition.voice, old, since.goal_counts(), since.activity_counts())
    });
    said.unwrap_or_default()
}

fn reported(edition: &Edition<'_>, key: Key<Round>) -> RichText {
    let Some(state) = edition.snapshot.round(key).filter(|state| !state.follow_ups.is_empty())
    else {
        return RichText::default();
    };
    let spoken = [("reported", state.reported().into()), ("expected", state.expected.into())];
    edition.voice.say("round-published", spoken)
}

fn moved(edition: &Edition<'_>, key: Key<FollowUp>) -> RichText {
    let Some(state) = edition.snapshot.follow_up(key) else { return RichText::default() };
    let moved = state.moves().len();
    edition.voice.say("event-moved", [("count", moved.into())])
}

fn value(edition: &Edition<'_>, key: Key<crate::model::Indicator>, of: Period) -> RichText {
    let state = edition.snapshot.indicator(key);
    let Some(point) = state.series.iter().find(|point| point.period == of) else {
        return RichText::default();
    };
    measure::whole_with_unit(state, &edition.voice, point)
}
