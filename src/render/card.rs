//! What other pages show of a thing: its name, where it stands and how it goes. Made once per language and shared.
//!
//! A row in a list is one of these; a page that shows it counts a reference, it copies nothing.

use tera::value::Key as TemplateKey;
use tera::{Map, Value};

use super::markup::{activity_symbol, badge, goal_symbol};
use super::voice::Voice;
use super::{address, markup, measure, sentence};
use crate::assess::{ActivityState, GoalState, Snapshot, StrategyGoalState, Wording};
use crate::model::{
    ActivityStatus, DocumentKind, GoalStatus, Horizon, Key, Label, Scorecard, SourceRecord, Text,
    Thing, UnitKind,
};

/// What other pages show of a thing.
pub(crate) struct Card {
    /// The address of its page.
    pub(crate) at: String,
    /// Its name.
    pub(crate) name: String,
    /// Both, and what else its kind shows in lists, for templates.
    pub(crate) value: Value,
}

/// The cards of all public things, in one language.
pub(crate) struct Cards {
    tables: [Vec<Option<Card>>; 15],
    revisions: Vec<Vec<(usize, Card)>>,
}

impl Cards {
    /// Makes them all.
    pub(crate) fn new(snapshot: &Snapshot<'_>, voice: &Voice) -> Self {
        let mut cards = Self { tables: Default::default(), revisions: Vec::new() };
        let maker = Maker { snapshot, voice };
        for thing in things(snapshot) {
            if let Some(card) = maker.card(thing) {
                cards.put(thing, card);
            }
        }
        cards
    }

    /// What is shown of a thing; `None`: it is not public.
    pub(crate) fn of(&self, thing: Thing) -> Option<&Card> {
        if let Thing::Revision(key, position) = thing {
            let revisions = self.revisions.get(key.position())?;
            return revisions.iter().find(|(known, _)| *known == position).map(|(_, card)| card);
        }
        let (table, position) = place(thing);
        self.tables.get(table)?.get(position)?.as_ref()
    }

    /// The template's value of a thing.
    pub(crate) fn value(&self, thing: Thing) -> Value {
        self.of(thing).map_or_else(Value::none, |card| card.value.clone())
    }

    /// The template's value of a thing, where there is one.
    pub(crate) fn maybe(&self, thing: Option<Thing>) -> Value {
        thing.map_or_else(Value::none, |thing| self.value(thing))
    }

    /// The template's values of several things.
    pub(crate) fn list(&self, things: impl IntoIterator<Item = Thing>) -> Vec<Value> {
        things
            .into_iter()
            .filter_map(|thing| self.of(thing))
            .map(|card| card.value.clone())
            .collect()
    }

    fn put(&mut self, thing: Thing, card: Card) {
        if let Thing::Revision(key, position) = thing {
            if self.revisions.len() <= key.position() {
                self.revisions.resize_with(key.position() + 1, Vec::new);
            }
            if let Some(revisions) = self.revisions.get_mut(key.position()) {
                revisions.push((position, card));
            }
            return;
        }
        let (table, position) = place(thing);
        let Some(table) = self.tables.get_mut(table) else { return };
        if table.len() <= position {
            table.resize_with(position + 1, || None);
        }
        if let Some(slot) = table.get_mut(position) {
            *slot = Some(card);
        }
    }
}

/// The table that a thing's card is in, and where in it. Revisions stand apart.
fn place(thing: Thing) -> (usize, usize) {
    match thing {
        Thing::Unit(key) => (0, key.position()),
        Thing::Perspective(key) => (1, key.position()),
        Thing::Scorecard(key) | Thing::Revision(key, _) => (2, key.position()),
        Thing::Goal(key) => (3, key.position()),
        Thing::Activity(key) => (4, key.position()),
        Thing::Indicator(key) => (5, key.position()),
        Thing::FollowUp(key) => (6, key.position()),
        Thing::Round(key) => (7, key.position()),
        Thing::Strategy(key) => (8, key.position()),
        Thing::StrategyArea(key) => (9, key.position()),
        Thing::StrategyGoal(key) => (10, key.position()),
        Thing::Document(key) => (11, key.position()),
        Thing::News(key) => (12, key.position()),
        Thing::Page(key) => (13, key.position()),
        Thing::Source(key) => (14, key.position()),
    }
}

/// Everything that has a page today, in the order of the model's tables.
pub(crate) fn things(snapshot: &Snapshot<'_>) -> Vec<Thing> {
    let mut things = Vec::new();
    things.extend(snapshot.units().map(|state| Thing::Unit(state.key)));
    things.extend(snapshot.perspectives().map(|state| Thing::Perspective(state.key)));
    for card in snapshot.scorecards() {
        things.push(Thing::Scorecard(card.key));
        let revisions = card.revisions.iter();
        things.extend(revisions.map(|revision| Thing::Revision(card.key, revision.position)));
    }
    things.extend(snapshot.goals().map(|state| Thing::Goal(state.key)));
    things.extend(snapshot.activities().map(|state| Thing::Activity(state.key)));
    things.extend(snapshot.indicators().map(|state| Thing::Indicator(state.key)));
    things.extend(snapshot.follow_ups().map(|state| Thing::FollowUp(state.key)));
    things.extend(snapshot.rounds().map(|state| Thing::Round(state.key)));
    things.extend(snapshot.strategies().map(|state| Thing::Strategy(state.key)));
    things.extend(snapshot.strategy_areas().map(|state| Thing::StrategyArea(state.key)));
    things.extend(snapshot.strategy_goals().map(|state| Thing::StrategyGoal(state.key)));
    things.extend(snapshot.documents().map(|state| Thing::Document(state.key)));
    things.extend(snapshot.news().map(|state| Thing::News(state.key)));
    things.extend(snapshot.pages().map(|state| Thing::Page(state.key)));
    things.extend(snapshot.sources().map(|state| Thing::Source(state.key)));
    things
}

struct Maker<'r> {
    snapshot: &'r Snapshot<'r>,
    voice: &'r Voice,
}

type Fields = Vec<(&'static str, Value)>;

impl Maker<'_> {
    fn card(&self, thing: Thing) -> Option<Card> {
        let at = address::of(self.snapshot, thing)?;
        let (name, mut fields) = self.shown(thing)?;
        fields.push(("at", Value::normal_string(&at)));
        fields.push(("name", Value::normal_string(&name)));
        let value = fields.into_iter().map(|(field, value)| (TemplateKey::Str(field), value));
        let value = Value::from(value.collect::<Map>());
        Some(Card { at, name, value })
    }

    /// The thing's name and what else lists show of it.
    fn shown(&self, thing: Thing) -> Option<(String, Fields)> {
        let (snapshot, voice) = (self.snapshot, self.voice);
        Some(match thing {
            Thing::Unit(key) => self.plain(&snapshot.unit(key).unit.name, "units"),
            Thing::Perspective(key) => {
                self.plain(&snapshot.perspective(key).perspective.name, "perspective")
            }
            Thing::Scorecard(key) => {
                let card = snapshot.scorecard(key)?;
                let unit = voice.text(&snapshot.unit(card.unit).unit.name);
                let name = voice.say("scorecard-of", [("unit", unit.into())]);
                (name, vec![("unit", unit.into()), ("kind", voice.label("scorecard").into())])
            }
            Thing::Revision(key, position) => {
                let card = snapshot.scorecard(key)?;
                let revision = card.revisions.iter().find(|known| known.position == position)?;
                self.plain(&revision.revision.title, "scorecard")
            }
            Thing::Goal(key) => self.goal(snapshot.goal(key)?),
            Thing::Activity(key) => self.activity(snapshot.activity(key)?),
            Thing::Indicator(key) => {
                let state = snapshot.indicator(key);
                let (name, mut fields) = self.plain(state.name, "indicator");
                fields.extend(measure::fields(state, voice));
                (name, fields)
            }
            Thing::FollowUp(key) => {
                let state = snapshot.follow_up(key)?;
                let unit = voice.text(&snapshot.unit(state.unit).unit.name);
                let period = voice.period(state.period);
                let spoken = [("period", period.as_str().into()), ("unit", unit.into())];
                let short = voice.say("follow-up-short", [("period", period.as_str().into())]);
                let fields = vec![
                    ("unit", unit.into()),
                    ("period", period.clone().into()),
                    ("short", short.into()),
                    ("kind", voice.label("follow-up").into()),
                ];
                (voice.say("follow-up-of", spoken), fields)
            }
            Thing::Round(key) => {
                let period = voice.period(snapshot.round(key)?.round.period);
                let name = voice.say("round-of", [("period", period.as_str().into())]);
                (name, vec![("period", period.into()), ("kind", voice.label("round").into())])
            }
            Thing::Strategy(key) => self.plain(&snapshot.strategy(key).strategy.name, "strategy"),
            Thing::StrategyArea(key) => {
                self.plain(&snapshot.strategy_area(key).area.name, "strategy-area")
            }
            Thing::StrategyGoal(key) => self.strategy_goal(snapshot.strategy_goal(key)),
            Thing::Document(key) => {
                let document = snapshot.document(key).document;
                let kind = voice.label(document_kind(document.kind));
                (voice.text(&document.name).to_owned(), vec![("kind", kind.into())])
            }
            Thing::News(key) => self.plain(&snapshot.news_item(key)?.news.title, "news-item"),
            Thing::Page(key) => self.plain(&snapshot.page(key).page.title, "overview"),
            Thing::Source(key) => {
                let record = snapshot.source(key).record;
                let (name, mut fields) = self.plain(&record.title, "source");
                fields.push(("tail", Value::safe_string(&source_tail(record, voice))));
                (name, fields)
            }
        })
    }

    fn plain(&self, name: &Text, kind: &'static str) -> (String, Fields) {
        let name = self.voice.text(name).to_owned();
        (name, vec![("kind", self.voice.label(kind).into())])
    }

    fn goal(&self, state: &GoalState<'_>) -> (String, Fields) {
        let voice = self.voice;
        let unit = state.scorecard.and_then(|key| self.unit_of(key));
        let perspective = state
            .perspective
            .map(|key| voice.text(&self.snapshot.perspective(key).perspective.name));
        let fields = vec![
            (
                "badge",
                Value::safe_string(&judgement(voice, state.judged.status, state.judged.label)),
            ),
            ("unit", unit.map_or_else(Value::none, Value::from)),
            ("perspective", perspective.map_or_else(Value::none, Value::from)),
            ("kind", voice.label(horizon(state.current.horizon)).into()),
        ];
        (voice.text(&state.current.name).to_owned(), fields)
    }

    fn activity(&self, state: &ActivityState<'_>) -> (String, Fields) {
        let voice = self.voice;
        let responsible = voice.text(&self.snapshot.unit(state.responsible).unit.name);
        let label = state.reported.map(|reported| reported.label);
        let mut fields = vec![
            ("badge", Value::safe_string(&activity_status(voice, state.status, label))),
            ("unit", self.unit_of(state.scorecard).map_or_else(Value::none, Value::from)),
            ("responsible", responsible.into()),
            ("end", self.end(state).into()),
            // The day by which a list can be put in order; none comes last.
            (
                "end_day",
                state.current.end.map_or_else(String::new, |end| end.last_day().to_string()).into(),
            ),
            ("kind", voice.label("activity").into()),
        ];
        // A day, and not how long ago it is: a page changes only when something happens.
        if let (ActivityStatus::Late, Some(end)) = (state.status, state.current.end) {
            let end = voice.date(end.last_day());
            fields.push(("late_since", voice.say("late-since", [("date", end.into())]).into()));
        }
        (voice.text(&state.current.name).to_owned(), fields)
    }

    fn end(&self, state: &ActivityState<'_>) -> String {
        let unknown = || self.voice.label("not-known").to_owned();
        state.current.end.map_or_else(unknown, |end| self.voice.period(end))
    }

    fn strategy_goal(&self, state: &StrategyGoalState<'_>) -> (String, Fields) {
        let voice = self.voice;
        let goal = state.goal;
        let words = goal.wording.as_ref().or(goal.subject.as_ref()).map(|text| voice.text(text));
        let number = goal.number.to_string();
        let name = match words {
            Some(words) => voice.say(
                "strategy-goal-numbered",
                [("number", number.as_str().into()), ("words", words.into())],
            ),
            None => voice.say("strategy-goal-number", [("number", number.as_str().into())]),
        };
        let badge = measure::strategy_level_badge(voice, state);
        let fields = vec![
            ("number", Value::from(goal.number)),
            ("words", words.unwrap_or(voice.label("wording-missing")).into()),
            ("badge", Value::safe_string(&badge)),
            ("kind", voice.label("strategy-goal").into()),
        ];
        (name, fields)
    }

    fn unit_of(&self, key: Key<Scorecard>) -> Option<&str> {
        let card = self.snapshot.scorecard(key)?;
        Some(self.voice.text(&self.snapshot.unit(card.unit).unit.name))
    }
}

/// A judgement with shape, word and colour: the municipality's own word where it has one.
pub(crate) fn judgement(
    voice: &Voice,
    status: GoalStatus,
    label: Option<&Label<GoalStatus>>,
) -> String {
    let own = label.filter(|label| label.means == status);
    let symbol = own.and_then(|label| label.symbol).unwrap_or(goal_symbol(status));
    badge(status.as_str(), symbol, &judgement_words(voice, status, label))
}

/// A judgement in words: the municipality's own where it has one.
pub(crate) fn judgement_words(
    voice: &Voice,
    status: GoalStatus,
    label: Option<&Label<GoalStatus>>,
) -> String {
    match label.filter(|label| label.means == status) {
        Some(own) => voice.status(&own.name),
        None => voice.label(&format!("status-goal-{}", status.as_str())).to_owned(),
    }
}

/// An activity's status with shape, word and colour: the municipality's own word, unless the calendar says otherwise.
pub(crate) fn activity_status(
    voice: &Voice,
    status: ActivityStatus,
    label: Option<&Label<ActivityStatus>>,
) -> String {
    let own = label.filter(|label| label.means == status);
    let symbol = own.and_then(|label| label.symbol).unwrap_or(activity_symbol(status));
    badge(status.as_str(), symbol, &activity_words(voice, status, label))
}

/// An activity's status in words: the municipality's own, unless the calendar says otherwise.
pub(crate) fn activity_words(
    voice: &Voice,
    status: ActivityStatus,
    label: Option<&Label<ActivityStatus>>,
) -> String {
    match label.filter(|label| label.means == status) {
        Some(own) => voice.status(&own.name),
        None => voice.label(&format!("status-activity-{}", status.as_str())).to_owned(),
    }
}

/// The label of a horizon.
pub(crate) fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::LongTerm => "goal-long-term",
        Horizon::ShortTerm => "goal-short-term",
    }
}

/// The label of a kind of document.
pub(crate) fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Policy => "document-policy",
        DocumentKind::Guidelines => "document-guidelines",
        DocumentKind::Plan => "document-plan",
        DocumentKind::Strategy => "document-strategy",
        DocumentKind::Programme => "document-programme",
        DocumentKind::Other => "document-other",
    }
}

/// The label of a kind of unit.
pub(crate) fn unit_kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Municipality => "unit-municipality",
        UnitKind::Department => "unit-department",
        UnitKind::Unit => "unit-unit",
        UnitKind::Committee => "unit-committee",
        UnitKind::Company => "unit-company",
    }
}

/// What follows a source's title where it is referred to: publisher, day and its own address.
fn source_tail(record: &SourceRecord, voice: &Voice) -> String {
    let mut out = String::new();
    if let Some(publisher) = &record.publisher {
        out.push_str(", ");
        markup::escape(voice.text(publisher), &mut out);
    }
    if let Some(date) = record.date {
        out.push_str(", ");
        markup::escape(&voice.date(date), &mut out);
    }
    if let Some(url) = &record.url {
        let told = format!("{}{out}", markup::escaped(voice.text(&record.title)));
        out.push_str(if sentence::ended(&told) == told { " " } else { ". " });
        out.push_str(&markup::link("", url, host(url)));
    }
    out
}

/// Whose site an address is on: enough to know where a link leads. On paper the whole address is shown.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
