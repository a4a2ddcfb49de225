//! From the snapshot to what can be found: things with pages, overviews, and what units said in their follow-ups.

use super::entry::{Department, Entry, Going, Kind, Measure};
use crate::assess::{
    ActivityState, FollowUpState, GoalState, IndicatorState, Level, Standing, Wording,
};
use crate::locale::RichText;
use crate::markdown::{excerpt, plain};
use crate::model::{Audit, Key, Prose, Scorecard, Statement, Text, Thing, Unit};
use crate::render::address;
use crate::render::html::markup::Html;
use crate::render::overview::Overview;
use crate::render::words::edition::Edition;
use crate::render::words::entry::things;
use crate::render::words::kind::unit_kind;
use crate::render::words::status::{Badge, activity_status, judgement};
use crate::render::words::voice::Voice;

/// How many letters of a text a result shows.
const SHOWN: usize = 200;

/// All entries of a language, by kind, department, how it goes, and address.
pub(super) fn all(edition: &Edition<'_>) -> Vec<Entry> {
    let maker = Maker { edition, voice: &edition.voice };
    let mut entries: Vec<Entry> = things(edition.snapshot)
        .into_iter()
        .filter_map(|thing| maker.of(thing))
        .chain(
            Overview::there(edition.snapshot)
                .filter(|page| page.row().is_found)
                .map(|page| maker.overview(page)),
        )
        .chain(edition.snapshot.follow_ups().flat_map(|state| maker.comments(state)))
        .collect();
    entries.sort_by(|a, b| {
        let place = |entry: &Entry| {
            (entry.kind, entry.department.as_ref().map(|department| department.key), entry.going)
        };
        place(a).cmp(&place(b)).then_with(|| a.at.cmp(&b.at))
    });
    entries
}

struct Maker<'r> {
    edition: &'r Edition<'r>,
    voice: &'r Voice,
}

impl Maker<'_> {
    /// An entry for a thing, named and placed as in lists, with nothing told of it yet.
    fn card(&self, thing: Thing, kind: Kind) -> Option<Entry> {
        let entry = self.edition.entries.of(thing)?;
        Some(Entry {
            kind,
            department: None,
            going: None,
            name: entry.name.clone(),
            found_by_name: true,
            at: entry.at.clone(),
            belongs: entry.kind.clone(),
            badge: entry.badge.as_ref().map(|badge| Html::from(badge).0).unwrap_or_default(),
            excerpt: String::new(),
            text: String::new(),
        })
    }

    fn of(&self, thing: Thing) -> Option<Entry> {
        let snapshot = self.edition.snapshot;
        Some(match thing {
            Thing::Unit(key) => {
                let unit = snapshot.unit(key).unit;
                let mut entry = self.told(thing, Kind::Unit, unit.body.as_ref())?;
                entry.belongs = self.voice.label(unit_kind(unit.kind));
                self.belong(&mut entry, key);
                entry
            }
            Thing::Perspective(key) => {
                let body = snapshot.perspective(key).perspective.body.as_ref();
                self.told(thing, Kind::Perspective, body)?
            }
            Thing::Scorecard(key) => {
                let card = snapshot.scorecard(key)?;
                let body = card.shown().and_then(|shown| shown.revision.body.as_ref());
                let mut entry = self.told(thing, Kind::Scorecard, body)?;
                self.belong(&mut entry, card.unit);
                entry
            }
            Thing::Goal(key) => self.goal(snapshot.goal(key)?)?,
            Thing::Activity(key) => self.activity(snapshot.activity(key)?)?,
            Thing::Indicator(key) => self.indicator(snapshot.indicator(key))?,
            Thing::FollowUp(key) => {
                let state = snapshot.follow_up(key)?;
                let mut entry = self.told(thing, Kind::FollowUp, state.body)?;
                self.belong(&mut entry, state.unit);
                entry
            }
            Thing::Round(_) => self.card(thing, Kind::FollowUp)?,
            Thing::Strategy(key) => {
                let strategy = snapshot.strategy(key).strategy;
                let mut entry = self.told(thing, Kind::Strategy, strategy.body.as_ref())?;
                self.add(&mut entry, strategy.vision.as_ref());
                entry
            }
            Thing::StrategyArea(key) => {
                let area = snapshot.strategy_area(key).area;
                let mut entry = self.told(thing, Kind::Strategy, area.body.as_ref())?;
                self.add_statements(&mut entry, &area.statements);
                entry
            }
            Thing::StrategyGoal(key) => {
                let state = snapshot.strategy_goal(key);
                let mut entry = self.told(thing, Kind::StrategyGoal, state.goal.body.as_ref())?;
                entry.going = Some(Going::Level(measure(state.level)));
                self.add_statements(&mut entry, &state.goal.statements);
                self.add_audits(&mut entry, &state.goal.audits);
                if let Some(area) = state.goal.area {
                    self.append(&mut entry, Thing::StrategyArea(area));
                }
                if let Some(unit) = state.goal.responsible {
                    self.belong(&mut entry, unit);
                }
                entry
            }
            Thing::Document(key) => {
                let document = snapshot.document(key).document;
                self.told(thing, Kind::Document, document.body.as_ref())?
            }
            Thing::News(key) => {
                let news = snapshot.news_item(key)?.news;
                let mut entry = self.told(thing, Kind::News, news.body.as_ref())?;
                if let Some(date) = news.date {
                    and_of(&mut entry, &self.voice.date(date).into());
                }
                self.add(&mut entry, news.lead.as_ref());
                entry
            }
            Thing::Page(key) => {
                let page = snapshot.page(key).page;
                let mut entry = self.told(thing, Kind::Page, page.body.as_ref())?;
                entry.belongs = self.voice.label("search-page");
                self.add(&mut entry, page.lead.as_ref());
                entry
            }
            Thing::Source(_) => self.card(thing, Kind::Source)?,
            // A revision is found by its card.
            Thing::Revision(..) => return None,
        })
    }

    fn overview(&self, page: Overview) -> Entry {
        Entry {
            kind: Kind::Page,
            department: None,
            going: None,
            name: self.voice.label(page.row().title),
            found_by_name: true,
            at: page.address().to_owned(),
            belongs: self.voice.label("search-page"),
            badge: String::new(),
            excerpt: String::new(),
            text: String::new(),
        }
    }

    fn goal(&self, state: &GoalState<'_>) -> Option<Entry> {
        let current = state.current;
        let mut entry =
            self.told(Thing::Goal(state.key), Kind::Goal, current.description.as_ref())?;
        entry.going = Some(going(state.standing, Going::Goal(state.judged.status)));
        self.belong_to_card(&mut entry, state.scorecard);
        self.hold(&mut entry, state.standing);
        self.add_prose(&mut entry, current.evaluation.as_ref());
        self.add_statements(&mut entry, &current.statements);
        self.add_audits(&mut entry, state.audits.iter().map(|one| one.audit));
        Some(entry)
    }

    fn activity(&self, state: &ActivityState<'_>) -> Option<Entry> {
        let current = state.current;
        let mut entry =
            self.told(Thing::Activity(state.key), Kind::Activity, current.description.as_ref())?;
        entry.going = Some(going(state.standing, Going::Activity(state.status)));
        self.belong_to_card(&mut entry, Some(state.scorecard));
        self.hold(&mut entry, state.standing);
        if let Some(responsible) = current.responsible {
            self.add(&mut entry, Some(&self.edition.snapshot.unit(responsible).unit.name));
        }
        self.add_statements(&mut entry, &current.statements);
        self.add_audits(&mut entry, state.audits.iter().map(|one| one.audit));
        Some(entry)
    }

    fn indicator(&self, state: &IndicatorState<'_>) -> Option<Entry> {
        let thing = Thing::Indicator(state.key);
        let mut entry = self.told(thing, Kind::Indicator, state.body)?;
        entry.going = Some(Going::Level(measure(state.level)));
        if let Some(unit) = state.responsible {
            self.belong(&mut entry, unit);
            self.append(&mut entry, Thing::Unit(unit));
        }
        self.add(&mut entry, state.producer);
        self.add_statements(&mut entry, state.statements);
        Some(entry)
    }

    /// What a follow-up says of each goal and activity in the unit's own words.
    fn comments(&self, state: &FollowUpState<'_>) -> Vec<Entry> {
        let (snapshot, voice) = (self.edition.snapshot, self.voice);
        let goals = state.goals.iter().filter_map(|said| {
            let place = address::said_place("mal", snapshot.goal(said.goal)?.id);
            let badge = said.label.map(|label| judgement(voice, label.means, Some(label)));
            self.comment(state, Thing::Goal(said.goal), &place, badge, said.comment?)
        });
        let activities = state.activities.iter().filter_map(|said| {
            let place = address::said_place("aktivitet", snapshot.activity(said.activity)?.id);
            let badge = said.label.map(|label| activity_status(voice, label.means, Some(label)));
            self.comment(state, Thing::Activity(said.activity), &place, badge, said.comment?)
        });
        goals.chain(activities).collect()
    }

    fn comment(
        &self,
        state: &FollowUpState<'_>,
        of: Thing,
        place: &str,
        badge: Option<Badge>,
        words: &Prose,
    ) -> Option<Entry> {
        let mut entry = self.told(Thing::FollowUp(state.key), Kind::Comment, Some(words))?;
        entry.found_by_name = false;
        entry.name = self.edition.entries.of(of)?.name.clone();
        entry.at = format!("{}#{place}", entry.at);
        entry.badge = badge.map(|badge| Html::from(&badge).0).unwrap_or_default();
        let unit = self.voice.text(&self.edition.snapshot.unit(state.unit).unit.name);
        let period = self.voice.period(state.period);
        entry.belongs = self
            .voice
            .say("search-comment-from", [("unit", unit.into()), ("period", period.into())]);
        self.belong(&mut entry, state.unit);
        Some(entry)
    }

    /// An entry with a text of its own.
    fn told(&self, thing: Thing, kind: Kind, body: Option<&Prose>) -> Option<Entry> {
        let mut entry = self.card(thing, kind)?;
        if let Some(body) = body {
            let markdown = self.voice.text(&body.markdown);
            entry.excerpt = excerpt(markdown.plain(), SHOWN);
            entry.text = plain(markdown.plain());
        }
        Some(entry)
    }

    fn belong(&self, entry: &mut Entry, unit: Key<Unit>) {
        let key = self.edition.snapshot.unit(unit).department();
        let unit = self.edition.snapshot.unit(key).unit;
        let name = self.voice.text(&unit.name);
        entry.department =
            Some(Department { key, id: unit.id.to_string(), name: name.into_plain() });
    }

    /// Says whose card a promise stands in, and lets it be found by the unit's name.
    fn belong_to_card(&self, entry: &mut Entry, scorecard: Option<Key<Scorecard>>) {
        let Some(card) = scorecard.and_then(|key| self.edition.snapshot.scorecard(key)) else {
            return;
        };
        self.belong(entry, card.unit);
        self.append(entry, Thing::Scorecard(card.key));
        self.add(entry, Some(&self.edition.snapshot.unit(card.unit).unit.name));
    }

    /// Says of a promise that does not hold that it does not: what was last said of it is of another time.
    fn hold(&self, entry: &mut Entry, standing: Standing<'_>) {
        let words = match standing {
            Standing::InForce => return,
            Standing::Upcoming => self.voice.label("search-upcoming"),
            Standing::StruckOff(_) | Standing::Gone => self.voice.label("search-gone"),
        };
        and_of(entry, &words);
    }

    fn append(&self, entry: &mut Entry, thing: Thing) {
        if let Some(card) = self.edition.entries.of(thing) {
            and_of(entry, &card.name);
        }
    }

    fn add(&self, entry: &mut Entry, text: Option<&Text>) {
        let Some(text) = text.map(|text| self.voice.text(text)) else { return };
        if entry.excerpt.is_empty()
            && matches!(entry.kind, Kind::News | Kind::Page | Kind::Strategy)
        {
            text.plain().clone_into(&mut entry.excerpt);
        }
        entry.text.push(' ');
        entry.text.push_str(text.plain());
    }

    fn add_prose(&self, entry: &mut Entry, prose: Option<&Prose>) {
        let Some(prose) = prose else { return };
        entry.text.push(' ');
        entry.text.push_str(&plain(self.voice.text(&prose.markdown).plain()));
    }

    fn add_statements(&self, entry: &mut Entry, statements: &[Statement]) {
        for one in statements {
            self.add(entry, Some(&one.text));
        }
    }

    fn add_audits<'a>(&self, entry: &mut Entry, audits: impl IntoIterator<Item = &'a Audit>) {
        for one in audits {
            self.add(entry, Some(&one.by));
            self.add(entry, one.text.as_ref());
        }
    }
}

/// Says what else an entry belongs to.
fn and_of(entry: &mut Entry, words: &RichText) {
    entry.belongs.push_str(" · ");
    entry.belongs.push(words);
}

fn going(standing: Standing<'_>, in_force: Going) -> Going {
    match standing {
        Standing::InForce => in_force,
        Standing::Upcoming => Going::Upcoming,
        Standing::StruckOff(_) | Standing::Gone => Going::Gone,
    }
}

fn measure(level: Level) -> Measure {
    match level {
        Level::Reached => Measure::Reached,
        Level::PartlyReached => Measure::PartlyReached,
        Level::NotReached => Measure::NotReached,
        Level::Unknown | Level::ByHand | Level::NoTarget => Measure::Unknown,
    }
}
