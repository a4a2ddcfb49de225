//! Follow-ups: of which card, of which round, and what they say of what was in force.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::comments::Comments;
use super::empty_reports::says_nothing;
use super::figure::Manner;
use super::multilingual::Multilingual;
use super::references::unknown;
use super::series::observed;
use super::status_word::{Canonical, meant};
use super::{Checker, round_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Activity, ActivityReport, FollowUp, Goal, GoalOwner, GoalReport, Indicator, Key, Label, Model,
    Observation, Period, ReportedValue, Scorecard, Table, Text,
};
use crate::read::written::{FollowUpWritten, ValueWritten};
use crate::read::{File, Percent, Referred, Written, nearest, normalised, share_below_one};
use crate::source::{FileId, Origin, Place};

type FollowUpFile = File<FollowUpWritten>;

impl<'c> Checker<'c> {
    pub(super) fn follow_ups(&mut self) {
        let content = self.content;
        let mut files: Vec<(Period, &FollowUpFile)> = Vec::with_capacity(content.follow_ups.len());
        for file in &content.follow_ups {
            // A folder that is no period has been reported where files are found.
            if let Ok(period) = file.folder.parse() {
                files.push((period, file));
            }
        }
        files.sort_by_key(|(period, file)| (*period, file.id.clone()));
        let mut known: BTreeMap<(Period, &str), FileId> = BTreeMap::new();
        for (period, file) in files {
            let Some(follow_up) = self.follow_up(period, file) else { continue };
            let first = *known.entry((period, &file.id)).or_insert(file.file);
            if first != file.file {
                self.diagnostics.report(
                    Diagnostic::new(Code::DuplicateFollowUp, Place::whole(file.file))
                        .with("unit", &*file.id)
                        .with("period", period.to_string())
                        .beside(Place::whole(first), "first-defined-here"),
                );
            }
            if says_nothing(file) {
                let empty = Diagnostic::new(Code::EmptyFollowUp, Place::whole(file.file));
                self.diagnostics.report(empty);
            } else if first == file.file {
                // The id is new: nothing else has this period and unit.
                let _ = self.model.follow_ups.insert(&format!("{period}/{}", file.id), follow_up);
            }
        }
    }

    fn follow_up(&mut self, period: Period, file: &'c FollowUpFile) -> Option<FollowUp> {
        let written = file.written.as_ref()?;
        let whole = Place::whole(file.file);
        let may_search = self.diagnostics.may_search();
        let Some(round) = round_of(&self.model.rounds, period) else {
            let known: Vec<String> = self.model.rounds.ids().map(str::to_owned).collect();
            let suggestion = nearest(
                &period.to_string(),
                known.iter().map(String::as_str).filter(|_| may_search),
            )
            .map(str::to_owned);
            self.diagnostics.report(
                Diagnostic::new(Code::UnknownRound, whole)
                    .with("period", period.to_string())
                    .suggest(suggestion),
            );
            return None;
        };
        let Some(card) = self.model.scorecards.find(&file.id) else {
            let ids = self.model.scorecards.ids().filter(|_| may_search);
            let suggestion = nearest(&file.id, ids).map(str::to_owned);
            self.diagnostics.report(
                Diagnostic::new(Code::UnknownReference, whole)
                    .with("id", &*file.id)
                    .with("kind", "scorecard")
                    .suggest(suggestion),
            );
            return None;
        };
        let Some(revision) = self.revision_in_force(card, period) else {
            self.diagnostics.report(
                Diagnostic::new(Code::NotInForce, whole)
                    .with("id", &*file.id)
                    .with("kind", "scorecard")
                    .with("period", period.to_string()),
            );
            return None;
        };
        self.report_early_publication(file.file, period, written);
        self.report_outside_round(file.file, period, written);
        self.report_odd_days_of_follow_up(file.file, period, written);
        let mut comments = self.comments(file, card, revision);
        let public =
            written.published.as_ref().map_or(self.model.rounds[round].published, |day| day.value);
        let goals = self.goal_reports(file.file, written, card, revision, public, &mut comments);
        let activities =
            self.activity_reports(file.file, written, card, revision, public, &mut comments);
        let mut values = self.reported_values(file.file, period, public, written);
        self.translate_value_notes(file, &mut values);
        Some(FollowUp {
            scorecard: card,
            period,
            round,
            revision,
            reported: written.reported.as_ref().map(|reported| reported.value),
            published: written.published.as_ref().map(|published| published.value),
            goals,
            activities,
            values,
            body: comments.preface,
            corrections: self.whole_corrections(file.file, &written.corrected, public),
            easy_read: Multilingual::of(file)
                .and_then(|written| written.prose(|written| &written.easy_read)),
            sources: self.sources(file.file, &written.sources),
            origin: Origin { file: file.file, node: written.at },
        })
    }

    /// The revision that held on the period's last day.
    fn revision_in_force(&self, card: Key<Scorecard>, period: Period) -> Option<usize> {
        self.model.scorecards[card].in_force_on(period.last_day(), |_| true)
    }

    fn report_early_publication(
        &mut self,
        file: FileId,
        period: Period,
        written: &FollowUpWritten,
    ) {
        if let Some(published) = &written.published
            && !period.is_over(published.value)
        {
            self.diagnostics.report(
                Diagnostic::new(
                    Code::PublishedTooEarly,
                    Origin { file, node: published.at }.value(),
                )
                .with("what", "follow-up")
                .with("date", published.value.to_string())
                .with("end", period.last_day().to_string()),
            );
        }
    }

    pub(super) fn goal_in(
        &self,
        card: Key<Scorecard>,
        revision: usize,
        id: &str,
    ) -> Option<Key<Goal>> {
        let key = self.model.goals.find(id)?;
        let goal = &self.model.goals[key];
        let here = goal.owner == GoalOwner::Scorecard(card)
            && goal.versions.iter().any(|version| version.revision == Some(revision));
        here.then_some(key)
    }

    pub(super) fn activity_in(
        &self,
        card: Key<Scorecard>,
        revision: usize,
        id: &str,
    ) -> Option<Key<Activity>> {
        let key = self.model.activities.find(id)?;
        let activity = &self.model.activities[key];
        let here = activity.scorecard == card
            && activity.versions.iter().any(|version| version.revision == revision);
        here.then_some(key)
    }

    fn goal_reports(
        &mut self,
        file: FileId,
        written: &FollowUpWritten,
        card: Key<Scorecard>,
        revision: usize,
        public: Date,
        comments: &mut Comments,
    ) -> Vec<GoalReport> {
        let mut reports = Vec::new();
        for (id, report) in written.goals.iter().flat_map(|named| &named.value.entries) {
            let origin = Origin { file, node: report.at };
            let held = self.goal_in(card, revision, id);
            let Some(goal) = self.held(id, origin, held, |model| &model.goals) else { continue };
            let status =
                self.word(file, report.value.status.as_ref(), |model| &model.statuses.goals);
            let corrected = &report.value.corrected;
            reports.push(GoalReport {
                goal,
                status,
                cause: self.goal_cause(file, &report.value, status),
                corrections: self
                    .status_corrections(file, corrected, public, |model| &model.statuses.goals),
                comment: comments.goals.remove(&goal),
                origin,
            });
        }
        let origin = Origin { file, node: written.at };
        for (goal, comment) in std::mem::take(&mut comments.goals) {
            let corrections = Vec::new();
            let comment = Some(comment);
            reports.push(GoalReport {
                goal,
                status: None,
                cause: None,
                corrections,
                comment,
                origin,
            });
        }
        reports.sort_by_key(|report| report.goal);
        reports
    }

    fn activity_reports(
        &mut self,
        file: FileId,
        written: &FollowUpWritten,
        card: Key<Scorecard>,
        revision: usize,
        public: Date,
        comments: &mut Comments,
    ) -> Vec<ActivityReport> {
        let mut reports = Vec::new();
        for (id, report) in written.activities.iter().flat_map(|named| &named.value.entries) {
            let origin = Origin { file, node: report.at };
            let held = self.activity_in(card, revision, id);
            let Some(activity) = self.held(id, origin, held, |model| &model.activities) else {
                continue;
            };
            let status =
                self.word(file, report.value.status.as_ref(), |model| &model.statuses.activities);
            let share_done = self.share(file, report.value.share_done.as_ref());
            self.report_contradiction(file, &report.value, status, share_done);
            reports.push(ActivityReport {
                activity,
                status,
                share_done,
                cause: self.activity_cause(file, &report.value, status),
                corrections: self.activity_corrections(file, &report.value.corrected, public),
                comment: comments.activities.remove(&activity),
                origin,
            });
        }
        let origin = Origin { file, node: written.at };
        for (activity, comment) in std::mem::take(&mut comments.activities) {
            let comment = Some(comment);
            reports.push(ActivityReport {
                activity,
                status: None,
                share_done: None,
                cause: None,
                corrections: Vec::new(),
                comment,
                origin,
            });
        }
        reports.sort_by_key(|report| report.activity);
        reports
    }

    /// What the card holds under an id; where it holds nothing, a report of whether anything ever did.
    fn held<T: Referred>(
        &mut self,
        id: &str,
        origin: Origin,
        held: Option<Key<T>>,
        table: impl Fn(&Model) -> &Table<T>,
    ) -> Option<Key<T>> {
        if held.is_none() {
            let table = table(&self.model);
            let diagnostic = match table.find(id) {
                Some(_) => not_in_force(id, T::KIND, origin),
                None => unknown(table, id, origin.key(), self.diagnostics.may_search()),
            };
            self.diagnostics.report(diagnostic);
        }
        held
    }

    /// The position of a reported word in the vocabulary, or a report that it is not there.
    pub(super) fn word<S: Canonical>(
        &mut self,
        file: FileId,
        written: Option<&Written<Box<str>>>,
        labels: impl Fn(&Model) -> &[Label<S>],
    ) -> Option<usize> {
        let written = written?;
        match status_position(labels(&self.model), &written.value) {
            Ok(position) => Some(position),
            Err(diagnostic) => {
                self.diagnostics.report(diagnostic(Origin { file, node: written.at }.value()));
                None
            }
        }
    }

    /// How much is done, or a report of a share below one per cent without its sign.
    pub(super) fn share(
        &mut self,
        file: FileId,
        written: Option<&Written<Percent>>,
    ) -> Option<f64> {
        let written = written?;
        let Percent { value, has_sign } = written.value;
        if value == 0.0 || value >= 1.0 || has_sign {
            return Some(value);
        }
        let place = Origin { file, node: written.at }.value();
        self.diagnostics.report(share_below_one(value, place));
        None
    }

    fn reported_values(
        &mut self,
        file: FileId,
        period: Period,
        public: Date,
        written: &FollowUpWritten,
    ) -> Vec<ReportedValue> {
        let mut values = Vec::new();
        for (id, value) in written.values.iter().flat_map(|named| &named.value.entries) {
            let origin = Origin { file, node: value.at };
            let Some(indicator) = self.model.indicators.find(id) else {
                let may_search = self.diagnostics.may_search();
                let found = unknown(&self.model.indicators, id, origin.key(), may_search);
                self.diagnostics.report(found);
                continue;
            };
            let is_dated = value.value.period.is_some();
            if !is_dated && !self.is_of_its_kind(indicator, period, origin) {
                continue;
            }
            let observation =
                self.reported_observation(origin, indicator, period, public, &value.value);
            values.push(ReportedValue { indicator, observation });
        }
        values
    }

    /// Puts the translated notes of a follow-up at the values that it brings.
    fn translate_value_notes(&mut self, file: &FollowUpFile, values: &mut [ReportedValue]) {
        for translation in &file.translations {
            let written = translation.written.iter();
            let entries = written.filter_map(|written| written.values.as_ref());
            for (id, value) in entries.flat_map(|named| &named.value.entries) {
                let Some(note) = &value.value.note else { continue };
                let indicator = self.model.indicators.find(id);
                let mut found = values.iter_mut().filter(|own| Some(own.indicator) == indicator);
                // A note of nothing has been told of where it was read.
                if let Some(original) = found.find_map(|own| own.observation.note.as_mut()) {
                    original.translate(translation.language, &note.value);
                }
            }
        }
    }

    fn reported_observation(
        &mut self,
        origin: Origin,
        indicator: Key<Indicator>,
        period: Period,
        public: Date,
        written: &ValueWritten,
    ) -> Observation {
        let at = written.value.as_ref().map_or(origin.node, |value| value.at);
        let name = self.model.indicators[indicator].unit_of_measure.main().to_owned();
        let decimals = self.model.indicators[indicator].decimals;
        let manner = Manner { decimals, unit: &name };
        let period = written.period.as_ref().map_or(period, |period| period.value);
        if let Some(figure) = written.value.as_ref().filter(|_| written.note.is_none()) {
            self.report_odd_reported(figure, origin.file, indicator, period);
        }
        self.report_absent_value(origin.file, written.value.as_ref(), written.state.as_ref());
        let observation = Observation {
            period,
            observed: observed(
                self.written_number(origin.file, written.value.as_ref(), manner),
                written.state.as_ref().map(|state| state.value.0),
            ),
            corrections: self.value_corrections(origin.file, &written.corrected, public, manner),
            respondents: written.respondents.as_ref().map(|respondents| respondents.value),
            reliability: written.reliability.as_ref().map(|word| word.value.0),
            margin: self.margin(written.margin.as_ref().map(|margin| {
                (margin.value.value, Origin { file: origin.file, node: margin.at }.value())
            })),
            breaks_series: false,
            published: None,
            note: written.note.as_ref().map(|note| Text::new(&note.value)),
            sources: self.sources(origin.file, &written.sources),
            place: Origin { file: origin.file, node: at }.value(),
        };
        let is_marked = written.reliability.is_some() || written.margin.is_some();
        let place = observation.place.clone();
        self.report_marks_of_nothing(is_marked, observation.observed, place);
        observation
    }
}

fn not_in_force(id: &str, kind: &'static str, origin: Origin) -> Diagnostic {
    Diagnostic::new(Code::NotInForce, origin.key())
        .with("id", id)
        .with("kind", kind)
        .with("period", "")
}

/// The position of a status in the vocabulary, or what to report at its place.
pub(super) fn status_position<S: Canonical>(
    labels: &[Label<S>],
    word: &str,
) -> Result<usize, impl FnOnce(Place) -> Diagnostic + use<S>> {
    let plain = normalised(word);
    let position = labels
        .iter()
        .position(|label| normalised(label.name.main()) == plain || *label.id == *plain);
    position.ok_or_else(|| {
        let words: Vec<&str> = labels.iter().map(|label| label.name.main()).collect();
        let suggestion = meant(word, labels).map(str::to_owned);
        let (word, words) = (word.to_owned(), words.join(", "));
        move |place: Place| {
            Diagnostic::new(Code::UnknownWord, place)
                .with("word", word)
                .with("words", words)
                .with("of", S::OF)
                .suggest(suggestion)
        }
    })
}
