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
use crate::model::{Activity, Goal, Key, Prose, Scorecard};
use crate::read::written::FollowUpWritten;
use crate::read::{File, nearest};
use crate::source::Place;

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
    level: u8,
    heading: Range<usize>,
    text: Range<usize>,
}

impl<'c> Checker<'c> {
    /// The parts of a follow-up's body, each bound to its goal or activity.
    pub(super) fn comments(
        &mut self,
        file: &'c File<FollowUpWritten>,
        card: Key<Scorecard>,
        revision: usize,
    ) -> Comments {
        let mut comments = Comments::default();
        let text = &*file.body.text;
        let part_of = |range: Range<usize>| {
            let words = text.get(range.clone()).unwrap_or_default();
            section(file.file, &file.body, range.start, words)
        };
        let place = |range: &Range<usize>| {
            Place::bytes(file.file, file.body.start + range.start..file.body.start + range.end)
        };
        let mut parts: Vec<Part> = Vec::new();
        for heading in headings(text) {
            match (
                heading.id.clone().or_else(|| self.named(&heading.words, card, revision)),
                parts.last_mut(),
            ) {
                (Some(id), last) => {
                    if let Some(last) = last {
                        last.text.end = heading.range.start;
                    }
                    let (level, text) = (heading.level, heading.range.end..text.len());
                    parts.push(Part { id, level, heading: heading.range, text });
                }
                (None, last) => {
                    let within = last.map(|part| (part.level, part.id.as_str()));
                    self.report_unbound(&heading, within, place(&heading.range), card, revision);
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
            self.bind(&part.id, part_of(part.text), places, card, revision, &mut comments);
        }
        comments
    }

    /// Reports a heading that its words or its level say was to lead a part of its own.
    fn report_unbound(
        &mut self,
        heading: &Heading,
        within: Option<(u8, &str)>,
        place: Place,
        card: Key<Scorecard>,
        revision: usize,
    ) {
        let names = self.names(card, revision);
        let near = nearest(&heading.words, names.iter().map(|(name, _)| name.as_str()));
        let near = near.and_then(|near| names.iter().find(|(name, _)| name == near));
        let suggestion = near.map(|(_, id)| id.clone());
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

    /// The names of the goals and activities of a revision, each with its id.
    fn names(&self, card: Key<Scorecard>, revision: usize) -> Vec<(String, String)> {
        let model = &self.model;
        let goals = model.goals.ids().filter_map(|id| {
            let versions = &model.goals[self.goal_in(card, revision, id)?].versions;
            let version = versions.iter().find(|version| version.revision == Some(revision))?;
            Some((version.name.main().to_owned(), id.to_owned()))
        });
        let activities = model.activities.ids().filter_map(|id| {
            let versions = &model.activities[self.activity_in(card, revision, id)?].versions;
            let version = versions.iter().find(|version| version.revision == revision)?;
            Some((version.name.main().to_owned(), id.to_owned()))
        });
        goals.chain(activities).collect()
    }

    /// The id of the one goal or activity with a name.
    fn named(&self, words: &str, card: Key<Scorecard>, revision: usize) -> Option<String> {
        let plain = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ").trim_end_matches(['.', ':', '!']).to_lowercase()
        };
        let wanted = plain(words);
        let names = self.names(card, revision);
        let mut same = names.into_iter().filter(|(name, _)| plain(name) == wanted);
        let (_, id) = same.next()?;
        same.next().is_none().then_some(id)
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
            let in_card = self.names(card, revision);
            let suggestion = nearest(id, in_card.iter().map(|(_, known)| known.as_str()));
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
