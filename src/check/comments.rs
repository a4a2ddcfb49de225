//! The text of a follow-up: which part of it speaks of which goal or activity?
//!
//! A heading leads a part by its id (`## Läsningen {#lasa}`) or by the very name of a goal or an activity. What stands
//! before the first of them is the follow-up's own; a deeper heading belongs to the part that it stands in.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Checker;
use super::multilingual::section;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Heading, headings};
use crate::model::{Activity, Goal, Key, LanguageIndex, Model, Prose, Scorecard, Text};
use crate::read::written::FollowUpWritten;
use crate::read::{Body, File, nearest};
use crate::source::{FileId, Place};

/// The comments of a follow-up's body.
#[derive(Default)]
pub(super) struct Comments {
    /// What stands before the first part.
    pub(super) preface: Option<Prose>,
    /// What is said of goals.
    pub(super) goals: BTreeMap<Key<Goal>, Prose>,
    /// What is said of activities.
    pub(super) activities: BTreeMap<Key<Activity>, Prose>,
}

/// A part of the body, led by a heading.
struct Part {
    id: String,
    /// The heading's words.
    words: String,
    level: u8,
    heading: Range<usize>,
    text: Range<usize>,
}

/// The goals and activities of a revision, by their names.
#[derive(Default)]
struct Names {
    /// The id of each name.
    ids: BTreeMap<String, String>,
    /// The same by their words alone; `None`: several have them.
    by_words: BTreeMap<String, Option<String>>,
}

impl Names {
    fn of(named: impl Iterator<Item = (String, String)>) -> Self {
        let mut found = Self::default();
        for (name, id) in named {
            let known = found.by_words.entry(words_alone(&name));
            known.and_modify(|one| *one = None).or_insert_with(|| Some(id.clone()));
            found.ids.entry(name).or_insert(id);
        }
        found
    }

    /// The id of the one goal or activity with a name.
    fn id(&self, words: &str) -> Option<String> {
        self.by_words.get(&words_alone(words)).cloned().flatten()
    }
}

/// A name as a heading may write it: in small letters, without what stands at its end.
fn words_alone(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', ':', '!']).to_lowercase()
}

impl<'c> Checker<'c> {
    /// The parts of a follow-up's text in all its languages, each bound to its goal or activity.
    pub(super) fn comments(
        &mut self,
        file: &'c File<FollowUpWritten>,
        card: Key<Scorecard>,
        revision: usize,
    ) -> Comments {
        let mut comments = self.comments_in((file.file, &file.body), None, card, revision);
        // That there is nothing at all to translate has been told.
        let has_text = !file.body.text.trim().is_empty();
        for translation in file.translations.iter().filter(|_| has_text) {
            let language = translation.language;
            let text = (translation.file, &translation.body);
            let translated = self.comments_in(text, Some(language), card, revision);
            let preface = comments.preface.as_mut();
            self.translate(preface, translated.preface, language, |_| file.id.clone());
            for (goal, words) in translated.goals {
                let original = comments.goals.get_mut(&goal);
                self.translate(original, Some(words), language, |model| {
                    model.goals[goal].id.clone()
                });
            }
            for (activity, words) in translated.activities {
                let original = comments.activities.get_mut(&activity);
                self.translate(original, Some(words), language, |model| {
                    model.activities[activity].id.clone()
                });
            }
        }
        comments
    }

    /// Adds words in another language to a part; where the original has no such part, it is reported.
    fn translate(
        &mut self,
        original: Option<&mut Prose>,
        words: Option<Prose>,
        language: LanguageIndex,
        id: impl FnOnce(&Model) -> Box<str>,
    ) {
        match (original, words) {
            (_, None) => {}
            (Some(original), Some(words)) => {
                original.markdown.translate(language, words.markdown.main());
                if let Some(heading) = words.heading {
                    let own = original.heading.get_or_insert_with(Text::default);
                    own.translate(language, heading.main());
                }
            }
            (None, Some(words)) => self.diagnostics.report(
                Diagnostic::new(Code::TranslationWithoutOriginal, words.place)
                    .with("id", &*id(&self.model)),
            ),
        }
    }

    /// The parts of one text. In a translation, a heading may be a name in its language.
    fn comments_in(
        &mut self,
        (file, body): (FileId, &Body),
        language: Option<LanguageIndex>,
        card: Key<Scorecard>,
        revision: usize,
    ) -> Comments {
        let mut comments = Comments::default();
        let text = &*body.text;
        let part_of = |range: Range<usize>| {
            let words = text.get(range.clone()).unwrap_or_default();
            section(file, body, range.start, words)
        };
        let place = |range: &Range<usize>| {
            Place::bytes(file, body.start + range.start..body.start + range.end)
        };
        let mut parts: Vec<Part> = Vec::new();
        let headings = headings(text);
        let names = if headings.iter().all(|heading| heading.id.is_some()) {
            Names::default()
        } else {
            self.names(card, revision, language)
        };
        for heading in headings {
            let id = heading.id.clone().or_else(|| names.id(&heading.words));
            match (id, parts.last_mut()) {
                (Some(id), last) => {
                    if let Some(last) = last {
                        last.text.end = heading.range.start;
                    }
                    let (level, text) = (heading.level, heading.range.end..text.len());
                    let (words, heading) = (heading.words, heading.range);
                    parts.push(Part { id, words, level, heading, text });
                }
                (None, last) => {
                    let within = last.map(|part| (part.level, part.id.as_str()));
                    self.report_unbound(&heading, within, place(&heading.range), &names);
                }
            }
        }
        comments.preface = part_of(0..parts.first().map_or(text.len(), |part| part.heading.start));
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        for part in parts {
            let heading = place(&part.heading);
            let before = first.get(&part.id).cloned();
            first.entry(part.id.clone()).or_insert_with(|| heading.clone());
            let places = (heading, before);
            let mut prose = part_of(part.text.clone());
            if let Some(prose) = &mut prose
                && !self.is_name(&part, card, revision, language)
            {
                prose.heading = Some(Text::new(&part.words));
            }
            self.bind(&part.id, prose, places, card, revision, &mut comments);
        }
        comments
    }

    /// Whether a part is led by the very name of what it is about, in its language or in the main one.
    fn is_name(
        &self,
        part: &Part,
        card: Key<Scorecard>,
        revision: usize,
        language: Option<LanguageIndex>,
    ) -> bool {
        let model = &self.model;
        let goal = self.goal_in(card, revision, &part.id);
        let goal = goal.into_iter().flat_map(|key| &model.goals[key].versions);
        let activity = self.activity_in(card, revision, &part.id);
        let activity = activity.into_iter().flat_map(|key| &model.activities[key].versions);
        let mut names = goal.map(|one| &one.name).chain(activity.map(|one| &one.name));
        names.any(|name| {
            let own = language.map_or(name.main(), |language| name.in_language(language));
            [own, name.main()].iter().any(|name| words_alone(name) == words_alone(&part.words))
        })
    }

    /// Reports a heading that its words or its level say was to lead a part of its own.
    fn report_unbound(
        &mut self,
        heading: &Heading,
        within: Option<(u8, &str)>,
        place: Place,
        names: &Names,
    ) {
        let known = names.ids.keys().map(String::as_str);
        let near = nearest(&heading.words, known.filter(|_| self.diagnostics.may_search()));
        let suggestion = near.and_then(|near| names.ids.get(near)).cloned();
        let ends_a_part = within.filter(|(level, _)| heading.level <= *level);
        if ends_a_part.is_none() && suggestion.is_none() {
            return;
        }
        let lands = ends_a_part.map_or("none", |(_, id)| id);
        self.diagnostics.report(
            Diagnostic::new(Code::UnboundSection, place)
                .with("heading", heading.words.as_str())
                .with("lands", lands)
                .suggest(suggestion),
        );
    }

    /// The names of the goals and activities of a revision, in a language or the main one, each with its id.
    fn names(
        &self,
        card: Key<Scorecard>,
        revision: usize,
        language: Option<LanguageIndex>,
    ) -> Names {
        let model = &self.model;
        let words = |name: &Text| {
            language.map_or(name.main(), |language| name.in_language(language)).to_owned()
        };
        let goals = model.goals.ids().filter_map(|id| {
            let versions = &model.goals[self.goal_in(card, revision, id)?].versions;
            let version = versions.iter().find(|version| version.revision == Some(revision))?;
            Some((words(&version.name), id.to_owned()))
        });
        let activities = model.activities.ids().filter_map(|id| {
            let versions = &model.activities[self.activity_in(card, revision, id)?].versions;
            let version = versions.iter().find(|version| version.revision == revision)?;
            Some((words(&version.name), id.to_owned()))
        });
        Names::of(goals.chain(activities))
    }

    fn bind(
        &mut self,
        id: &str,
        prose: Option<Prose>,
        (heading, before): (Place, Option<Place>),
        card: Key<Scorecard>,
        revision: usize,
        comments: &mut Comments,
    ) {
        let duplicate = if let Some(goal) = self.goal_in(card, revision, id) {
            prose.and_then(|prose| comments.goals.insert(goal, prose)).is_some()
        } else if let Some(activity) = self.activity_in(card, revision, id) {
            prose.and_then(|prose| comments.activities.insert(activity, prose)).is_some()
        } else {
            let may_search = self.diagnostics.may_search();
            let in_card =
                if may_search { self.names(card, revision, None) } else { Names::default() };
            let suggestion = nearest(id, in_card.ids.values().map(String::as_str));
            let suggestion = suggestion.map(str::to_owned);
            self.diagnostics.report(
                Diagnostic::new(Code::UnknownSection, heading).with("id", id).suggest(suggestion),
            );
            return;
        };
        if duplicate {
            let mut found = Diagnostic::new(Code::DuplicateSection, heading).with("id", id);
            if let Some(before) = before {
                found = found.beside(before, "first-defined-here");
            }
            self.diagnostics.report(found);
        }
    }
}
