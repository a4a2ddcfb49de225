//! What other pages show of a thing: its name, where it stands and how it goes. Made once per language and shared.
//!
//! A row in a list is one of these; a page that shows it counts a reference, it copies nothing.

use tera::value::Key as TemplateKey;
use tera::{Map, Value};

use super::measure;
use super::voice::Voice;
use crate::assess::{ActivityState, GoalState, Snapshot, StrategyGoalState, Wording};
use crate::locale::{RichText, ends_sentence};
use crate::model::{
    ActivityStatus, DocumentKind, GoalStatus, Horizon, Key, Label, Scorecard, SourceRecord, Text,
    Thing, Unit, UnitKind,
};
use crate::render::address;
use crate::render::html::markup::{activity_symbol, badge, goal_symbol};
use crate::render::html::view::{Html, Shown as _};

/// What other pages show of a thing.
pub(crate) struct Card {
    /// The address of its page.
    pub(crate) at: String,
    /// Its name.
    pub(crate) name: RichText,
    /// What kind of thing it is, in a word; empty where that is plain.
    pub(crate) kind: RichText,
    /// The unit whose scorecard it stands in, or who reported.
    pub(crate) unit: Option<RichText>,
    /// Its name where the unit is plain from the page; `None`: the same.
    pub(crate) short: Option<RichText>,
    /// How it stands, with shape, word and colour; empty where its kind has no status.
    pub(crate) badge: Html,
    /// What follows its name where it is referred to.
    pub(crate) tail: RichText,
    /// All that its kind shows in lists, for templates.
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

/// What a card is made of.
#[derive(Default)]
struct Details {
    name: RichText,
    kind: RichText,
    unit: Option<RichText>,
    short: Option<RichText>,
    badge: Html,
    tail: RichText,
    /// What else its kind shows in lists.
    others: Vec<(&'static str, Value)>,
}

impl Maker<'_> {
    fn card(&self, thing: Thing) -> Option<Card> {
        let at = address::of(self.snapshot, thing)?;
        let Details { name, kind, unit, short, badge, tail, others } = self.details(thing)?;
        let own = [
            ("at", Value::normal_string(&at)),
            ("name", (&name).shown()),
            ("kind", (&kind).shown()),
            ("unit", unit.clone().shown()),
            ("short", short.clone().shown()),
            ("badge", badge.clone().shown()),
        ];
        let shown = own.into_iter().filter(|(_, value)| !value.is_none()).chain(others);
        let value = shown.map(|(field, value)| (TemplateKey::Str(field), value));
        let value = Value::from(value.collect::<Map>());
        Some(Card { at, name, kind, unit, short, badge, tail, value })
    }

    /// The thing's name and what else lists show of it.
    fn details(&self, thing: Thing) -> Option<Details> {
        let (snapshot, voice) = (self.snapshot, self.voice);
        Some(match thing {
            Thing::Unit(key) => self.named(&snapshot.unit(key).unit.name, "units"),
            Thing::Perspective(key) => {
                self.named(&snapshot.perspective(key).perspective.name, "perspective")
            }
            Thing::Scorecard(key) => {
                let unit = self.unit(snapshot.scorecard(key)?.unit);
                let name = voice.say("scorecard-of", [("unit", (&unit).into())]);
                Details { name, unit: Some(unit), ..self.of_kind("scorecard") }
            }
            Thing::Revision(key, position) => {
                let card = snapshot.scorecard(key)?;
                let revision = card.revisions.iter().find(|known| known.position == position)?;
                self.named(&revision.revision.title, "scorecard")
            }
            Thing::Goal(key) => self.goal(snapshot.goal(key)?),
            Thing::Activity(key) => self.activity(snapshot.activity(key)?),
            Thing::Indicator(key) => {
                let state = snapshot.indicator(key);
                Details {
                    badge: measure::level_badge(voice, state.level),
                    others: measure::fields(state, voice),
                    ..self.named(state.name, "indicator")
                }
            }
            Thing::FollowUp(key) => {
                let state = snapshot.follow_up(key)?;
                let unit = self.unit(state.unit);
                let period = voice.period(state.period);
                let short = voice.say("follow-up-short", [("period", (&period).into())]);
                let spoken = [("period", (&period).into()), ("unit", (&unit).into())];
                Details {
                    name: voice.say("follow-up-of", spoken),
                    unit: Some(unit),
                    short: Some(short),
                    others: vec![("period", period.into())],
                    ..self.of_kind("follow-up")
                }
            }
            Thing::Round(key) => {
                let period = voice.period(snapshot.round(key)?.round.period);
                Details {
                    name: voice.say("round-of", [("period", (&period).into())]),
                    others: vec![("period", period.into())],
                    ..self.of_kind("round")
                }
            }
            Thing::Strategy(key) => self.named(&snapshot.strategy(key).strategy.name, "strategy"),
            Thing::StrategyArea(key) => {
                self.named(&snapshot.strategy_area(key).area.name, "strategy-area")
            }
            Thing::StrategyGoal(key) => self.strategy_goal(snapshot.strategy_goal(key)),
            Thing::Document(key) => {
                let document = snapshot.document(key).document;
                self.named(&document.name, document_kind(document.kind))
            }
            Thing::News(key) => self.named(&snapshot.news_item(key)?.news.title, "news-item"),
            Thing::Page(key) => self.named(&snapshot.page(key).page.title, "overview"),
            Thing::Source(key) => {
                let record = snapshot.source(key).record;
                let tail = source_tail(record, voice);
                Details { tail, ..self.named(&record.title, "source") }
            }
        })
    }

    fn of_kind(&self, kind: &'static str) -> Details {
        Details { kind: self.voice.label(kind), ..Details::default() }
    }

    fn named(&self, name: &Text, kind: &'static str) -> Details {
        Details { name: self.voice.text(name), ..self.of_kind(kind) }
    }

    fn goal(&self, state: &GoalState<'_>) -> Details {
        let voice = self.voice;
        let perspective = state
            .perspective
            .map(|key| voice.text(&self.snapshot.perspective(key).perspective.name));
        Details {
            unit: state.scorecard.and_then(|key| self.unit_of(key)),
            badge: judgement(voice, state.judged.status, state.judged.label),
            others: vec![("perspective", perspective.shown())],
            ..self.named(&state.current.name, horizon(state.current.horizon))
        }
    }

    fn activity(&self, state: &ActivityState<'_>) -> Details {
        let voice = self.voice;
        let label = state.reported.map(|reported| reported.label);
        let mut others = vec![
            ("responsible", self.unit(state.responsible).into()),
            ("end", self.end(state).into()),
            // The day by which a list can be put in order; none comes last.
            (
                "end_day",
                state.current.end.map_or_else(String::new, |end| end.last_day().to_string()).into(),
            ),
        ];
        // A day, and not how long ago it is: a page changes only when something happens.
        if let (ActivityStatus::Late, Some(end)) = (state.status, state.current.end) {
            let end = voice.date(end.last_day());
            others.push(("late_since", voice.say("late-since", [("date", end.into())]).into()));
        }
        Details {
            unit: self.unit_of(state.scorecard),
            badge: activity_status(voice, state.status, label),
            others,
            ..self.named(&state.current.name, "activity")
        }
    }

    fn end(&self, state: &ActivityState<'_>) -> RichText {
        let unknown = || self.voice.label("not-known");
        state.current.end.map_or_else(unknown, |end| self.voice.period(end))
    }

    fn strategy_goal(&self, state: &StrategyGoalState<'_>) -> Details {
        let voice = self.voice;
        let goal = state.goal;
        let words = goal.wording.as_ref().or(goal.subject.as_ref());
        let words = words.map(|text| voice.text(text));
        let number = goal.number.to_string();
        let name = match &words {
            Some(words) => voice.say(
                "strategy-goal-numbered",
                [("number", number.into()), ("words", words.into())],
            ),
            None => voice.say("strategy-goal-number", [("number", number.into())]),
        };
        let words = words.unwrap_or_else(|| voice.label("wording-missing"));
        Details {
            name,
            badge: measure::strategy_level_badge(voice, state),
            others: vec![("number", Value::from(goal.number)), ("words", words.into())],
            ..self.of_kind("strategy-goal")
        }
    }

    fn unit(&self, key: Key<Unit>) -> RichText {
        self.voice.text(&self.snapshot.unit(key).unit.name)
    }

    fn unit_of(&self, key: Key<Scorecard>) -> Option<RichText> {
        Some(self.unit(self.snapshot.scorecard(key)?.unit))
    }
}

/// A judgement with shape, word and colour: the municipality's own word where it has one.
pub(crate) fn judgement(
    voice: &Voice,
    status: GoalStatus,
    label: Option<&Label<GoalStatus>>,
) -> Html {
    let own = label.filter(|label| label.means == status);
    let symbol = own.and_then(|label| label.symbol).unwrap_or(goal_symbol(status));
    badge(status.as_str(), symbol, &judgement_words(voice, status, label))
}

/// A judgement in words: the municipality's own where it has one.
pub(crate) fn judgement_words(
    voice: &Voice,
    status: GoalStatus,
    label: Option<&Label<GoalStatus>>,
) -> RichText {
    match label.filter(|label| label.means == status) {
        Some(own) => voice.status(&own.name),
        None => voice.label(&format!("status-goal-{}", status.as_str())),
    }
}

/// An activity's status with shape, word and colour: the municipality's own word, unless the calendar says otherwise.
pub(crate) fn activity_status(
    voice: &Voice,
    status: ActivityStatus,
    label: Option<&Label<ActivityStatus>>,
) -> Html {
    let own = label.filter(|label| label.means == status);
    let symbol = own.and_then(|label| label.symbol).unwrap_or(activity_symbol(status));
    badge(status.as_str(), symbol, &activity_words(voice, status, label))
}

/// An activity's status in words: the municipality's own, unless the calendar says otherwise.
pub(crate) fn activity_words(
    voice: &Voice,
    status: ActivityStatus,
    label: Option<&Label<ActivityStatus>>,
) -> RichText {
    match label.filter(|label| label.means == status) {
        Some(own) => voice.status(&own.name),
        None => voice.label(&format!("status-activity-{}", status.as_str())),
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
fn source_tail(record: &SourceRecord, voice: &Voice) -> RichText {
    let mut tail = RichText::default();
    if let Some(publisher) = &record.publisher {
        tail.push_str(", ");
        tail.push(&voice.text(publisher));
    }
    if let Some(date) = record.date {
        tail.push_str(", ");
        tail.push_str(&voice.date(date));
    }
    if let Some(url) = &record.url {
        let told = RichText::joined([&voice.text(&record.title), &tail], "");
        tail.push_str(if ends_sentence(told.plain()) { " " } else { ". " });
        tail.push(&RichText::new(host(url)).linked(url));
    }
    tail
}

/// Whose site an address is on: enough to know where a link leads. On paper the whole address is shown.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
