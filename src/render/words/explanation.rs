//! Why does a thing stand as it does? The page's own sentences, and everything that they rest on, in the words of one
//! of the site's languages, before anybody has decided how it looks.

use super::kind::unit_kind;
use super::status::{activity_words, judgement_words};
use super::{coverage, measure, reporting, sentence, tally};
use crate::assess::{Fact, Ground, Reason, Share, Snapshot, Trend, Wording, Written};
use crate::locale::RichText;
use crate::model::{Direction, Indicator, Key, Thing};
use crate::render::address;
use crate::render::error::Error;
use crate::render::options::RenderOptions;
use crate::render::words::decision::decision_words;
use crate::render::words::edition::Edition;
use crate::render::words::kind::round_stage;
use crate::render::words::reporting::came;
use crate::render::words::standing::revision_stage;
use crate::theme::Theme;

/// Why a thing stands as it does.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// What it is: a short-term goal, an activity.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Where its page stands within the site, in one language.
    pub page: String,
    /// Its status, in words; of an indicator both its level and its trend.
    pub status: String,
    /// Why, in the sentences of its page.
    pub sentences: Vec<String>,
    /// What they rest on.
    pub grounds: Vec<Basis>,
}

/// One of the things that a status rests on, in words.
#[derive(Clone, Debug)]
pub struct Basis {
    /// What it is, the same in every language: `report`, `target`.
    pub id: &'static str,
    /// What it is, in words.
    pub label: String,
    /// What is known of it.
    pub words: String,
    /// Where it is written.
    pub written: Written,
}

/// Why a public thing stands as it does, in one of the site's languages, by its position among them; `None`: the thing
/// has no status.
///
/// # Errors
/// A fault in a theme's template.
pub fn explanation(
    snapshot: &Snapshot<'_>,
    thing: Thing,
    theme: &Theme,
    options: &RenderOptions,
    language: usize,
) -> Result<Option<Explanation>, Error> {
    let edition = Edition::new(snapshot, theme, options, language);
    let teller = Teller { edition: &edition };
    let Some(grounds) = snapshot.grounds(thing) else { return Ok(None) };
    let grounds = grounds.iter().map(|ground| teller.basis(ground)).collect();
    Ok(teller.explanation(thing, grounds))
}

/// The words to explain in.
struct Teller<'r> {
    edition: &'r Edition<'r>,
}

impl Teller<'_> {
    fn explanation(&self, thing: Thing, grounds: Vec<Basis>) -> Option<Explanation> {
        let entry = self.edition.entries.of(thing)?;
        // The lists name a unit's kind only where it is not plain.
        let kind = if let Thing::Unit(key) = thing {
            let unit = self.edition.snapshot.unit(key).unit;
            self.edition.voice.label(unit_kind(unit.kind))
        } else {
            entry.kind.clone()
        };
        let (status, sentences) = self.status(thing)?;
        let page = address::of(self.edition.snapshot, thing)?;
        Some(Explanation {
            kind: kind.into_plain(),
            name: entry.name.clone().into_plain(),
            page: format!("{}{page}", self.edition.folder()),
            status,
            sentences,
            grounds,
        })
    }

    /// The status, and the sentences of the page that say why.
    fn status(&self, thing: Thing) -> Option<(String, Vec<String>)> {
        let (voice, snapshot) = (&self.edition.voice, self.edition.snapshot);
        let sentences = |reasons: &[Reason<'_>]| -> Vec<String> {
            reasons.iter().map(|reason| reason.in_words(voice).into_plain()).collect()
        };
        Some(match thing {
            Thing::Goal(key) => {
                let state = snapshot.goal(key)?;
                let words = judgement_words(voice, state.judged.status, state.judged.label);
                (words.into_plain(), sentences(&state.reasons))
            }
            Thing::Activity(key) => {
                let state = snapshot.activity(key)?;
                let label = state.reported.map(|reported| reported.label);
                (activity_words(voice, state.status, label).into_plain(), sentences(&state.reasons))
            }
            Thing::Indicator(key) => {
                let state = snapshot.indicator(key);
                let level = voice.label(measure::level_label(state.level));
                let words = match state.trend {
                    Trend::Unknown => level,
                    Trend::Better | Trend::Unchanged | Trend::Worse | Trend::Up | Trend::Down => {
                        let trend = voice.label(measure::trend_label(state.trend));
                        voice.say(
                            "level-and-trend",
                            [("level", level.into()), ("trend", trend.lowercase().into())],
                        )
                    }
                };
                (words.into_plain(), sentences(&state.reasons))
            }
            Thing::StrategyGoal(key) => {
                let state = snapshot.strategy_goal(key);
                let label = measure::strategy_level_label(state);
                (voice.label(label).into_plain(), sentences(&state.reasons))
            }
            Thing::Scorecard(key) => {
                let card = snapshot.scorecard(key)?;
                let stage = card
                    .shown()
                    .map(|shown| revision_stage(self.edition, shown.stage, shown.until));
                let share = Share { goals: card.goal_roll_up, activities: card.activity_roll_up };
                (stage.unwrap_or_default().into_plain(), self.share_sentences(&share))
            }
            Thing::Unit(key) => {
                let share = snapshot.progress(Some(key)).all;
                let card = snapshot.unit(key).scorecard.and_then(|card| snapshot.scorecard(card));
                let status = match card.and_then(|card| card.shown()) {
                    Some(shown) => voice.say(
                        "scorecard-stands",
                        [(
                            "stage",
                            revision_stage(self.edition, shown.stage, shown.until)
                                .lowercase()
                                .into(),
                        )],
                    ),
                    None => voice.label("no-scorecard-known"),
                };
                (status.into_plain(), self.share_sentences(&share))
            }
            Thing::Round(key) => {
                let state = snapshot.round(key)?;
                let words = voice.label(round_stage(state.stage));
                (words.into_plain(), vec![reporting::round_lead(voice, state).into_plain()])
            }
            Thing::FollowUp(key) => {
                let state = snapshot.follow_up(key)?;
                let published = voice.date(state.published);
                let sentence = voice.say("follow-up-public-since", [("date", published.into())]);
                let covers = coverage::counted(voice, state.coverage.counts());
                let covers =
                    covers.map(|words| voice.say("report-covers", [("words", words.into())]));
                let sentences = std::iter::once(sentence).chain(covers);
                let sentences = sentences.map(RichText::into_plain).collect();
                (came(voice, state.timeliness, state.reported).into_plain(), sentences)
            }
            Thing::Revision(..)
            | Thing::Perspective(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::Document(_)
            | Thing::News(_)
            | Thing::Page(_)
            | Thing::Source(_) => return None,
        })
    }

    fn share_sentences(&self, share: &Share) -> Vec<String> {
        let voice = &self.edition.voice;
        vec![
            tally::sentence(&share.goals, voice, None).into_plain(),
            tally::sentence(&share.activities, voice, None).into_plain(),
        ]
    }

    fn basis(&self, ground: &Ground<'_>) -> Basis {
        let id = ground.what.as_str();
        let words = self.fact(&ground.fact);
        let name =
            ground.about.and_then(|thing| self.edition.entries.of(thing)).map(|entry| &entry.name);
        // A revision and a round are named by what is known of them.
        let names_itself = matches!(ground.fact, Fact::Period(_) | Fact::Revision { .. });
        let words = match name.filter(|_| !names_itself) {
            Some(name) => {
                let spoken = [("name", name.into()), ("words", words.into())];
                self.edition.voice.say("ground-about", spoken)
            }
            None => words,
        };
        Basis {
            id,
            label: self.edition.voice.label(&format!("ground-{id}")).into_plain(),
            words: words.into_plain(),
            written: ground.written.clone(),
        }
    }

    fn fact(&self, fact: &Fact<'_>) -> RichText {
        let (voice, snapshot) = (&self.edition.voice, self.edition.snapshot);
        let indicator = |key: Key<Indicator>| snapshot.indicator(key);
        match fact {
            Fact::NotKnown => voice.label("not-known"),
            Fact::Day(day) => voice.date(*day).into(),
            Fact::Period(period) => voice.period(*period),
            Fact::Words(words) => voice.text(words),
            Fact::Revision { title, stage, from, until } => voice.say(
                "ground-revision-words",
                [
                    ("title", voice.text(title).into()),
                    ("stage", revision_stage(self.edition, *stage, *until).lowercase().into()),
                    ("from", voice.date(*from).into()),
                ],
            ),
            Fact::Decision(decision) => decision_words(self.edition, decision),
            Fact::Judgement(status, label) => judgement_words(voice, *status, *label),
            Fact::Progress(status, label, share) => {
                let words = activity_words(voice, *status, *label);
                match share {
                    Some(share) => {
                        let share = voice.percent(*share);
                        let done = voice.say("share-done-of", [("share", share.into())]);
                        RichText::joined([&words, &done], ", ")
                    }
                    None => words,
                }
            }
            Fact::Level(level) => voice.label(measure::level_label(*level)),
            Fact::Rule(key) => {
                let state = indicator(*key);
                let words = measure::target(state, voice);
                let note = state.target.as_ref().and_then(|target| target.target.note.as_ref());
                match (words, note) {
                    (Some(words), Some(note)) => sentence::joined([&words, &voice.text(note)]),
                    (words, _) => words.unwrap_or_default(),
                }
            }
            Fact::Baseline(key) => measure::baseline(indicator(*key), voice),
            Fact::Value(key, period, value, part) => {
                let state = indicator(*key);
                let figure = match value.number() {
                    Some(number) => measure::with_unit(state, voice, number),
                    None => measure::point(*value, state.precision, voice),
                };
                let period = voice.period(*period);
                match part {
                    Some(part) => voice.say(
                        "ground-value-of-part",
                        [
                            ("part", voice.text(part).into()),
                            ("value", figure.into()),
                            ("period", period.into()),
                        ],
                    ),
                    None => voice
                        .say("baseline-in", [("value", figure.into()), ("period", period.into())]),
                }
            }
            Fact::Change(key, change) => {
                voice.signed(*change, indicator(*key).pace_decimals).into()
            }
            Fact::Direction(direction) => voice.label(match direction {
                Direction::Higher => "better-higher",
                Direction::Lower => "better-lower",
                Direction::Neither => "better-neither",
            }),
            Fact::Months(months) => voice.say("ground-months", [("count", (*months).into())]),
            Fact::Percent(share) => {
                voice.say("ground-percent", [("share", voice.exact(*share).into())])
            }
            Fact::Answers(count) => voice.say("respondents", [("count", (*count).into())]),
            Fact::Values(count) => voice.say("ground-values", [("count", (*count).into())]),
            Fact::Timeliness(timeliness, day) => came(voice, *timeliness, *day),
            Fact::Missing(days) => voice.say("days-late", [("count", (*days).into())]),
            Fact::Share(share) => self.share_sentences(share).join(" ").into(),
        }
    }
}
