//! What has changed since a round: status by status, value by value, and what else has happened.

use tera::Value;

use crate::assess::{Event, Happening, RoundStage, RoundState, Snapshot, Wording};
use crate::model::{Key, Round, Thing};
use crate::render::address::{self, Overview};
use crate::render::difference::{self, Item, Section as Told};
use crate::render::draft::{Draft, Finished};
use crate::render::happening::told;
use crate::render::scene::{Scene, Section};
use crate::render::view::{map, view};
use crate::render::{Error, feed};

view! {
    /// What has changed.
    ChangesView {
        name: String,
        lead: String,
        happened: Vec<Value>,
        sections: Vec<SectionView>,
        rounds: Vec<Value>,
    }
}

view! {
    /// Things to which the same has happened.
    SectionView {
        id: &'static str,
        title: String,
        rows: Vec<Value>,
    }
}

/// The rounds since which changes can be told: those published with follow-ups.
pub(super) fn rounds(snapshot: &Snapshot<'_>) -> Vec<Key<Round>> {
    let published = snapshot.rounds().filter(|state| is_published(state));
    published.map(|state| state.key).collect()
}

fn is_published(state: &RoundState<'_>) -> bool {
    state.stage == RoundStage::Published && !state.follow_ups.is_empty()
}

/// What has changed since the round before the latest: what a reader asks who was here then.
pub(super) fn overview<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let draft = Draft::overview(scene, Overview::Changes, "changes", Section::Rounds);
    let rounds = rounds(scene.snapshot);
    let since = match rounds.as_slice() {
        [.., before, _] => Some(*before),
        [only] => Some(*only),
        [] => None,
    };
    finish(draft, since)
}

/// What has changed since one round.
pub(super) fn page<'r>(scene: &'r Scene<'r>, since: Key<Round>) -> Result<Finished, Error> {
    let round = scene.snapshot.round(since).ok_or(Error::NotPublic(Thing::Round(since)))?;
    let address = address::changes(round.round.period);
    let name = scene
        .voice
        .say("changes-since", [("period", scene.voice.period(round.round.period).into())]);
    let mut draft = Draft::at(scene, address.into(), name, Section::Rounds);
    draft.crumb_to(Overview::Rounds, "rounds");
    draft.crumb(Thing::Round(since));
    finish(draft, Some(since))
}

fn finish(mut draft: Draft<'_>, since: Option<Key<Round>>) -> Result<Finished, Error> {
    let scene = draft.scene;
    let voice = &scene.voice;
    draft.follow(feed::Feed::All);
    let rounds = rounds(scene.snapshot);
    let latest = rounds.last().copied();
    let compared = since
        .zip(latest)
        .filter(|(since, latest)| since != latest)
        .and_then(|(since, latest)| difference::rounds(scene, since, latest));
    let lead = match (&compared, since.and_then(|key| scene.snapshot.round(key))) {
        (Some(document), _) => document.lead.clone(),
        (None, Some(state)) => {
            let period = voice.period(state.round.period);
            voice.say("changes-no-later-round", [("period", period.into())])
        }
        (None, None) => voice.label("start-no-moves-yet").to_owned(),
    };
    draft.summarise(lead.clone());
    let sections = compared.map(|document| document.sections).unwrap_or_default();
    let view = ChangesView {
        name: draft.title(),
        lead,
        happened: since.map(|since| happened(scene, since)).unwrap_or_default(),
        sections: sections.into_iter().map(|section| shown(scene, section)).collect(),
        rounds: rounds.iter().rev().filter_map(|key| link(scene, *key)).collect(),
    };
    draft.finish("changes.html", view)
}

/// What else has happened since the day of a round's publication: revisions, decisions, values, targets, news.
fn happened(scene: &Scene<'_>, since: Key<Round>) -> Vec<Value> {
    let Some(from) = scene.snapshot.round(since).map(|state| state.round.published) else {
        return Vec::new();
    };
    let is_told = |event: &&Event<'_>| match event.what {
        Happening::Decision(..)
        | Happening::RevisionInForce(..)
        | Happening::RoundPublished(_)
        | Happening::Value(..)
        | Happening::TargetMoved(_)
        | Happening::News(_) => event.day > from && event.day <= scene.snapshot.as_of,
        Happening::FollowUp(_) | Happening::Deadline(_) | Happening::ActivityEnds(_) => false,
    };
    let events = scene.snapshot.events();
    let rows = events
        .iter()
        .rev()
        .filter(is_told)
        .filter_map(|event| Some(told(scene, event)?.row(scene, event.day)));
    rows.collect()
}

fn shown(scene: &Scene<'_>, section: Told) -> SectionView {
    let rows = section.items.into_iter().filter_map(|item| row(scene, &item));
    SectionView { id: section.id, title: section.title, rows: rows.collect() }
}

fn row(scene: &Scene<'_>, item: &Item) -> Option<Value> {
    let card = scene.cards.of(item.thing)?;
    let turns = item.turns.iter().map(|turn| {
        let spoken = [
            ("aspect", turn.aspect.as_str().into()),
            ("old", turn.old.as_str().into()),
            ("new", turn.new.as_str().into()),
        ];
        Value::from(scene.voice.say("turned", spoken))
    });
    Some(map([
        ("at", card.at.as_str().into()),
        ("name", item.name.as_str().into()),
        ("unit", card.value.get_from_path("unit").cloned().unwrap_or_else(Value::none)),
        ("turns", turns.collect::<Vec<Value>>().into()),
    ]))
}

/// A link to what has changed since a round.
pub(super) fn link(scene: &Scene<'_>, since: Key<Round>) -> Option<Value> {
    let state = scene.snapshot.round(since).filter(|state| is_published(state))?;
    let period = scene.voice.period(state.round.period);
    Some(map([
        ("at", address::changes(state.round.period).into()),
        ("name", scene.voice.say("changes-since", [("period", period.into())]).into()),
    ]))
}
