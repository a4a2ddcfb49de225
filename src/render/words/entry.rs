//! What do other pages show of a thing? Its name, where its page is and how it goes. Made once a language and shared.

use super::kind::{document_kind, horizon};
use super::measure;
use super::status::{Badge, activity_status, judgement};
use super::voice::Voice;
use crate::assess::{ActivityState, GoalState, Snapshot, StrategyGoalState, Wording};
use crate::locale::{RichText, ends_sentence};
use crate::model::{
    ActivityStatus, Key, Period, PeriodKind, Scorecard, SourceRecord, Text, Thing, Unit,
};
use crate::render::address;

/// What other pages show of a thing: an entry in a list, a reference.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The address of its page.
    pub(crate) at: String,
    /// Its name.
    pub(crate) name: RichText,
    /// What kind of thing it is, in a word; empty where that is plain.
    pub(crate) kind: RichText,
    /// The unit whose scorecard it is in, or who reported.
    pub(crate) unit: Option<RichText>,
    /// Its name where the unit is plain from the page; `None`: the same.
    pub(crate) short: Option<RichText>,
    /// How it goes; `None`: its kind has no status.
    pub(crate) badge: Option<Badge>,
    /// What follows its name where it is referred to.
    pub(crate) tail: RichText,
    /// What else lists of its kind show.
    pub(crate) details: Details,
}

impl Entry {
    /// A follow-up's name where its unit is plain from the page.
    pub(crate) fn short_name(&self) -> RichText {
        self.short.as_ref().unwrap_or(&self.name).clone()
    }
}

/// What lists of one kind of things show beside name and status.
#[derive(Debug, Default)]
pub(crate) enum Details {
    /// Nothing.
    #[default]
    None,
    /// Of a goal.
    Goal {
        /// The perspective that it is in.
        perspective: Option<RichText>,
    },
    /// Of an activity.
    Activity {
        /// The unit that is to do it.
        responsible: RichText,
        /// When it is to be done.
        end: RichText,
        /// The last day of that, by which a list can be put in order; empty: not known, which comes last.
        end_day: String,
        /// Since when it is late; `None`: it is not.
        late_since: Option<RichText>,
    },
    /// Of an indicator.
    Indicator {
        /// The latest value and its period.
        latest: RichText,
        /// The target.
        target: RichText,
        /// The baseline.
        baseline: RichText,
        /// Whether the target is reached.
        level: Badge,
        /// Where the values are heading.
        trend: Badge,
    },
    /// Of a round or a follow-up.
    Period(RichText),
    /// Of a measurable goal of a strategy.
    StrategyGoal {
        /// Its number in the strategy.
        number: u32,
        /// Its wording, or that it is missing.
        words: RichText,
    },
}

/// The entries of all public things, in one language.
pub(crate) type Entries = ByThing<Entry>;

impl Entries {
    /// Makes them all.
    pub(crate) fn new(snapshot: &Snapshot<'_>, voice: &Voice) -> Self {
        let maker = Maker { snapshot, voice };
        let mut entries = Self::default();
        for thing in things(snapshot) {
            if let Some(entry) = maker.entry(thing) {
                entries.put(thing, entry);
            }
        }
        entries
    }
}

/// Something for each of many things.
#[derive(Debug)]
pub(crate) struct ByThing<T> {
    tables: [Vec<Option<T>>; 15],
    revisions: Vec<Vec<(usize, T)>>,
}

impl<T> Default for ByThing<T> {
    fn default() -> Self {
        Self { tables: Default::default(), revisions: Vec::new() }
    }
}

impl<T> ByThing<T> {
    /// What there is for a thing; `None`: it is not public.
    pub(crate) fn of(&self, thing: Thing) -> Option<&T> {
        if let Thing::Revision(key, position) = thing {
            let revisions = self.revisions.get(key.position())?;
            return revisions.iter().find(|(known, _)| *known == position).map(|(_, one)| one);
        }
        let (table, position) = place(thing);
        self.tables.get(table)?.get(position)?.as_ref()
    }

    /// Keeps something for a thing.
    pub(crate) fn put(&mut self, thing: Thing, one: T) {
        if let Thing::Revision(key, position) = thing {
            if self.revisions.len() <= key.position() {
                self.revisions.resize_with(key.position() + 1, Vec::new);
            }
            if let Some(revisions) = self.revisions.get_mut(key.position()) {
                revisions.push((position, one));
            }
            return;
        }
        let (table, position) = place(thing);
        let Some(table) = self.tables.get_mut(table) else { return };
        if table.len() <= position {
            table.resize_with(position + 1, || None);
        }
        if let Some(slot) = table.get_mut(position) {
            *slot = Some(one);
        }
    }
}

/// The table that a thing is in, and where in it. Revisions are kept apart.
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

impl Maker<'_> {
    fn entry(&self, thing: Thing) -> Option<Entry> {
        let at = address::of(self.snapshot, thing)?;
        Some(Entry { at, ..self.without_address(thing)? })
    }

    /// The thing's entry, apart from where its page is.
    fn without_address(&self, thing: Thing) -> Option<Entry> {
        let (snapshot, voice) = (self.snapshot, self.voice);
        Some(match thing {
            Thing::Unit(key) => self.named(&snapshot.unit(key).unit.name, "units"),
            Thing::Perspective(key) => {
                self.named(&snapshot.perspective(key).perspective.name, "perspective")
            }
            Thing::Scorecard(key) => {
                let unit = self.unit(snapshot.scorecard(key)?.unit);
                let name = voice.say("scorecard-of", [("unit", (&unit).into())]);
                Entry { name, unit: Some(unit), ..self.of_kind("scorecard") }
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
                Entry {
                    badge: Some(measure::level_badge(voice, state.level)),
                    details: Details::Indicator {
                        latest: measure::latest_with_period(state, voice),
                        target: measure::target_and_whether_moved(state, voice),
                        baseline: measure::baseline(state, voice),
                        level: measure::level_badge(voice, state.level),
                        trend: measure::trend_badge(voice, state.trend),
                    },
                    ..self.named(state.name, "indicator")
                }
            }
            Thing::FollowUp(key) => {
                let state = snapshot.follow_up(key)?;
                let unit = self.unit(state.unit);
                let period = voice.period(state.period);
                let short = voice.say("follow-up-short", [("period", (&period).into())]);
                let spoken = [("period", (&period).into()), ("unit", (&unit).into())];
                Entry {
                    name: voice.say("follow-up-of", spoken),
                    unit: Some(unit),
                    short: Some(short),
                    details: Details::Period(period),
                    ..self.of_kind("follow-up")
                }
            }
            Thing::Round(key) => {
                let of = snapshot.round(key)?.round.period;
                // Citizens know months; those who report know the number of the third.
                let is_third = of.kind() == PeriodKind::Third;
                let third = if is_third { u32::from(of.number()) } else { 0 };
                let period = voice.period(of);
                Entry {
                    name: voice
                        .say("round-of", [("period", (&period).into()), ("third", third.into())]),
                    details: Details::Period(period),
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
                Entry { tail, ..self.named(&record.title, "source") }
            }
        })
    }

    fn of_kind(&self, kind: &'static str) -> Entry {
        Entry {
            at: String::new(),
            name: RichText::default(),
            kind: self.voice.label(kind),
            unit: None,
            short: None,
            badge: None,
            tail: RichText::default(),
            details: Details::None,
        }
    }

    fn named(&self, name: &Text, kind: &'static str) -> Entry {
        Entry { name: self.voice.text(name), ..self.of_kind(kind) }
    }

    fn goal(&self, state: &GoalState<'_>) -> Entry {
        let voice = self.voice;
        let perspective = state
            .perspective
            .map(|key| voice.text(&self.snapshot.perspective(key).perspective.name));
        Entry {
            unit: state.scorecard.and_then(|key| self.unit_of(key)),
            badge: Some(judgement(voice, state.judged.status, state.judged.label)),
            details: Details::Goal { perspective },
            ..self.named(&state.current.name, horizon(state.current.horizon))
        }
    }

    fn activity(&self, state: &ActivityState<'_>) -> Entry {
        let voice = self.voice;
        let label = state.reported.map(|reported| reported.label);
        let end = state.current.end.map(Period::last_day);
        // A day, and not how long ago it is: a page changes only when something happens.
        let late_since = end.filter(|_| state.status == ActivityStatus::Late);
        let since = |day| voice.say("late-since", [("date", voice.date(day).into())]);
        Entry {
            unit: self.unit_of(state.scorecard),
            badge: Some(activity_status(voice, state.status, label)),
            details: Details::Activity {
                responsible: self.unit(state.responsible),
                end: self.end(state),
                end_day: end.map_or_else(String::new, |day| day.to_string()),
                late_since: late_since.map(since),
            },
            ..self.named(&state.current.name, "activity")
        }
    }

    fn end(&self, state: &ActivityState<'_>) -> RichText {
        let unknown = || self.voice.label("not-known");
        state.current.end.map_or_else(unknown, |end| self.voice.period(end))
    }

    fn strategy_goal(&self, state: &StrategyGoalState<'_>) -> Entry {
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
        Entry {
            name,
            badge: Some(measure::strategy_level_badge(voice, state)),
            details: Details::StrategyGoal { number: goal.number, words },
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
