//! Scorecards: revisions in order of time, and the goals and activities that live on from one to the next.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Checker;
use super::dates::{ordered_dates, ordered_periods};
use super::multilingual::{Multilingual, body};
use super::references::{resolve_all, resolve_option, unknown};
use super::shared::frameworks;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Activity, ActivityVersion, Goal, GoalOwner, GoalVersion, Horizon, Key, Revision, Scorecard,
    StatedThing, Table,
};
use crate::read::written::{ActivityWritten, GoalWritten, RevisionWritten};
use crate::read::{File, Reference, Written};
use crate::source::{FileId, Origin, Place};

type RevisionFile = File<RevisionWritten>;

impl<'c> Checker<'c> {
    pub(super) fn scorecards(&mut self) {
        self.long_term_goals();
        let cards = self.revisions_by_card();
        for (card, files) in &cards {
            self.identities(*card, files);
        }
        for (card, files) in &cards {
            for (position, file) in files.iter().enumerate() {
                self.versions(*card, position, file);
            }
        }
        self.replacements(&cards);
        for (_, files) in &cards {
            self.changed_ids(files);
        }
    }

    /// Makes the scorecards with their revisions; gives each with its files in the same order.
    fn revisions_by_card(&mut self) -> Vec<(Key<Scorecard>, Vec<&'c RevisionFile>)> {
        let content = self.content;
        let mut by_unit: BTreeMap<&str, Vec<&RevisionFile>> = BTreeMap::new();
        for file in &content.revisions {
            by_unit.entry(&file.folder).or_default().push(file);
        }
        let mut cards = Vec::with_capacity(by_unit.len());
        for (unit_id, mut files) in by_unit {
            let Some(unit) = self.model.units.find(unit_id) else {
                for file in files {
                    let (whole, may_search) =
                        (Place::whole(file.file), self.diagnostics.may_search());
                    let found = unknown(&self.model.units, unit_id, whole, may_search);
                    self.diagnostics.report(found);
                }
                continue;
            };
            files.retain(|file| file.written.is_some());
            files.sort_by_key(|file| (begins(file), &file.id));
            self.report_simultaneous(&files);
            self.report_year_before_the_last(&files);
            let revisions: Vec<Revision> =
                files.iter().filter_map(|file| self.revision(file)).collect();
            if revisions.is_empty() {
                continue;
            }
            if let Ok(card) = self.model.scorecards.insert(unit_id, Scorecard { unit, revisions }) {
                cards.push((card, files));
            }
        }
        cards
    }

    fn report_simultaneous(&mut self, files: &[&RevisionFile]) {
        for pair in files.windows(2) {
            let [before, after] = pair else { continue };
            let (Some(first), Some(second)) = (from_of(before), from_of(after)) else { continue };
            if first.value == second.value {
                self.report_revision_order([before, after], [first, second], "same");
            }
        }
    }

    /// Reports a revision named after a later year that starts before one named after an earlier year: one of the two
    /// dates is wrong, and nothing else would tell, for revisions are put in order by their first days.
    fn report_year_before_the_last(&mut self, files: &[&RevisionFile]) {
        let mut by_name: Vec<&RevisionFile> =
            files.iter().copied().filter(|file| year_of(&file.id).is_some()).collect();
        by_name.sort_by_key(|file| year_of(&file.id));
        for pair in by_name.windows(2) {
            let [before, after] = pair else { continue };
            let (Some(first), Some(second)) = (from_of(before), from_of(after)) else { continue };
            if year_of(&before.id) < year_of(&after.id) && second.value < first.value {
                self.report_revision_order([before, after], [first, second], "earlier");
            }
        }
    }

    fn report_revision_order(
        &mut self,
        [before, after]: [&RevisionFile; 2],
        [first, second]: [&Written<Date>; 2],
        order: &'static str,
    ) {
        let at = |file: &RevisionFile, from: &Written<Date>| {
            Origin { file: file.file, node: from.at }.value()
        };
        self.diagnostics.report(
            Diagnostic::new(Code::RevisionOrder, at(after, second))
                .with("revision", &*after.id)
                .with("before", &*before.id)
                .with("date", second.value.to_string())
                .with("order", order)
                .with("last", first.value.to_string())
                .beside(at(before, first), "starts-here"),
        );
    }

    fn revision(&mut self, file: &'c RevisionFile) -> Option<Revision> {
        let written = Multilingual::of(file)?;
        ordered_dates(
            file.file,
            written.main.from.as_ref(),
            written.main.to.as_ref(),
            &mut self.diagnostics,
        );
        let decisions = written.list_by(
            |revision: &RevisionWritten| &revision.decisions,
            |one| Some(one.role.as_ref()?.value.0),
        );
        let counts = written
            .list_by(|revision| &revision.stated_counts, |one| Some(one.thing.as_ref()?.value.0));
        self.report_more_than_stated(file.file, written.main);
        self.report_odd_days_of_revision(file);
        Some(Revision {
            id: file.id.clone(),
            title: written.required_text(|revision| &revision.title),
            from: begins(file),
            to: written.main.to.as_ref().map(|to| to.value),
            published: written.main.published.as_ref().map(|published| published.value),
            decisions: self.decisions(&decisions),
            stated_counts: self.stated_counts(&counts),
            body: body(file),
            easy_read: written.prose(|written| &written.easy_read),
            sources: self.sources(file.file, &written.main.sources),
            origin: written.origin(written.main.at),
        })
    }

    /// More listed than the decision states: one of the two is wrong.
    fn report_more_than_stated(&mut self, file: FileId, written: &RevisionWritten) {
        let listed = |thing: StatedThing| match thing {
            StatedThing::Goals => written.goals.as_ref().map_or(0, |goals| goals.value.len()),
            StatedThing::Activities => {
                written.activities.as_ref().map_or(0, |activities| activities.value.len())
            }
            StatedThing::Strengths | StatedThing::Scorecards | StatedThing::Departments => 0,
        };
        for stated in written.stated_counts.iter().flat_map(|list| &list.value) {
            let (Some(thing), Some(count)) = (&stated.value.thing, &stated.value.count) else {
                continue;
            };
            let listed = listed(thing.value.0);
            if listed > count.value as usize {
                self.diagnostics.report(
                    Diagnostic::new(Code::CountMismatch, Origin { file, node: count.at }.value())
                        .with("stated", count.value)
                        .with("listed", u32::try_from(listed).unwrap_or(u32::MAX)),
                );
            }
        }
    }

    /// The ids of a card's goals and activities, over all its revisions.
    fn identities(&mut self, card: Key<Scorecard>, files: &[&'c RevisionFile]) {
        for file in files {
            let mut goals_here = BTreeMap::new();
            let mut activities_here = BTreeMap::new();
            let Some(written) = &file.written else { continue };
            for goal in written.goals.iter().flat_map(|list| &list.value) {
                let Some(id) = &goal.value.id else { continue };
                let origin = Origin { file: file.file, node: id.at };
                let first_here = *goals_here.entry(&*id.value.0).or_insert(origin);
                self.goal_identity(card, &id.value.0, origin, first_here);
            }
            for activity in written.activities.iter().flat_map(|list| &list.value) {
                let Some(id) = &activity.value.id else { continue };
                let origin = Origin { file: file.file, node: id.at };
                let first_here = *activities_here.entry(&*id.value.0).or_insert(origin);
                self.activity_identity(card, &id.value.0, origin, first_here);
            }
        }
    }

    fn goal_identity(
        &mut self,
        card: Key<Scorecard>,
        id: &str,
        origin: Origin,
        first_here: Origin,
    ) {
        let owner = GoalOwner::Scorecard(card);
        match self.model.goals.insert(id, Goal { id: id.into(), owner, versions: Vec::new() }) {
            Ok(key) => {
                self.goal_origins.insert(key, origin);
            }
            Err(taken) if first_here != origin || self.model.goals[taken].owner != owner => {
                let first = self.goal_origins.get(&taken).copied();
                self.report_taken(id, origin, first_here, first);
            }
            Err(_) => {}
        }
    }

    fn activity_identity(
        &mut self,
        card: Key<Scorecard>,
        id: &str,
        origin: Origin,
        first_here: Origin,
    ) {
        let activity = Activity { id: id.into(), scorecard: card, versions: Vec::new() };
        match self.model.activities.insert(id, activity) {
            Ok(key) => {
                self.activity_origins.insert(key, origin);
            }
            Err(taken)
                if first_here != origin || self.model.activities[taken].scorecard != card =>
            {
                let first = self.activity_origins.get(&taken).copied();
                self.report_taken(id, origin, first_here, first);
            }
            Err(_) => {}
        }
    }

    /// What one revision says of its goals and activities.
    fn versions(&mut self, card: Key<Scorecard>, position: usize, file: &'c RevisionFile) {
        let Some(written) = Multilingual::of(file) else { return };
        let goals = written.list_by(
            |revision: &RevisionWritten| &revision.goals,
            |goal| goal.id.as_ref().map(|id| &*id.value.0),
        );
        for goal in &goals {
            let Some(id) = &goal.main.id else { continue };
            let Some(key) = self.model.goals.find(&id.value.0) else { continue };
            if self.model.goals[key].owner != GoalOwner::Scorecard(card) {
                continue;
            }
            let version = self.goal_version(position, goal);
            self.model.goals.get_mut(key).versions.push(version);
        }
        let activities = written.list_by(
            |revision| &revision.activities,
            |activity| activity.id.as_ref().map(|id| &*id.value.0),
        );
        for activity in &activities {
            let Some(id) = &activity.main.id else { continue };
            let Some(key) = self.model.activities.find(&id.value.0) else { continue };
            if self.model.activities[key].scorecard != card {
                continue;
            }
            self.report_odd_days_of_activity(file, activity.main);
            let version = self.activity_version(position, activity);
            self.model.activities.get_mut(key).versions.push(version);
        }
    }

    fn goal_version(
        &mut self,
        revision: usize,
        written: &Multilingual<'c, GoalWritten>,
    ) -> GoalVersion {
        let (main, file) = (written.main, written.file);
        let statements = self.statements(
            &written.list_by(|goal| &goal.statements, |one| Some(one.period.as_ref()?.value)),
        );
        let audits = written.list_by(|goal| &goal.audits, |one| Some(one.date.as_ref()?.value));
        let audits = self.audits(&audits, |model| &model.statuses.goals);
        let diagnostics = &mut self.diagnostics;
        GoalVersion {
            revision: Some(revision),
            name: written.required_text(|goal| &goal.name),
            horizon: main.horizon.as_ref().map_or(Horizon::ShortTerm, |horizon| horizon.value.0),
            perspective: resolve_option(
                &self.model.perspectives,
                main.perspective.as_ref(),
                file,
                diagnostics,
            ),
            evaluation: written.prose(|goal| &goal.evaluation),
            description: written.prose(|goal| &goal.description),
            serves: resolve_all(&self.model.goals, &main.serves, file, diagnostics),
            strategy_goals: resolve_all(
                &self.model.strategy_goals,
                &main.strategy_goals,
                file,
                diagnostics,
            ),
            indicators: resolve_all(&self.model.indicators, &main.indicators, file, diagnostics),
            statements,
            audits,
            frameworks: frameworks(
                main.sound_financial_management.as_ref(),
                main.agenda_2030.as_ref(),
            ),
            replaces: None,
            dropped: self.dropped(written.group(|goal| &goal.dropped)),
            easy_read: written.prose(|written| &written.easy_read),
            sources: self.sources(file, &main.sources),
            origin: written.origin(main.at),
        }
    }

    fn activity_version(
        &mut self,
        revision: usize,
        written: &Multilingual<'c, ActivityWritten>,
    ) -> ActivityVersion {
        let (main, file) = (written.main, written.file);
        ordered_periods(file, main.start.as_ref(), main.end.as_ref(), &mut self.diagnostics);
        let statements = self.statements(
            &written
                .list_by(|activity| &activity.statements, |one| Some(one.period.as_ref()?.value)),
        );
        let audits =
            written.list_by(|activity| &activity.audits, |one| Some(one.date.as_ref()?.value));
        let audits = self.audits(&audits, |model| &model.statuses.activities);
        let diagnostics = &mut self.diagnostics;
        ActivityVersion {
            revision,
            name: written.required_text(|activity| &activity.name),
            description: written.prose(|activity| &activity.description),
            responsible: resolve_option(
                &self.model.units,
                main.responsible.as_ref(),
                file,
                diagnostics,
            ),
            perspective: resolve_option(
                &self.model.perspectives,
                main.perspective.as_ref(),
                file,
                diagnostics,
            ),
            start: main.start.as_ref().map(|start| start.value),
            end: main.end.as_ref().map(|end| end.value),
            delivers: resolve_all(&self.model.documents, &main.delivers, file, diagnostics),
            goals: resolve_all(&self.model.goals, &main.goals, file, diagnostics),
            strategy_goals: resolve_all(
                &self.model.strategy_goals,
                &main.strategy_goals,
                file,
                diagnostics,
            ),
            statements,
            audits,
            replaces: None,
            dropped: self.dropped(written.group(|activity| &activity.dropped)),
            easy_read: written.prose(|written| &written.easy_read),
            sources: self.sources(file, &main.sources),
            origin: written.origin(main.at),
        }
    }

    /// Joins what took another's place, refusing circles.
    fn replacements(&mut self, cards: &[(Key<Scorecard>, Vec<&'c RevisionFile>)]) {
        let files = cards.iter().flat_map(|(_, files)| files.iter().enumerate());
        for (revision, file) in files {
            let Some(written) = &file.written else { continue };
            for goal in written.goals.iter().flat_map(|list| &list.value) {
                let (Some(id), Some(replaces)) = (&goal.value.id, &goal.value.replaces) else {
                    continue;
                };
                self.replace_goal(file.file, revision, &id.value.0, replaces);
            }
            for activity in written.activities.iter().flat_map(|list| &list.value) {
                let (Some(id), Some(replaces)) = (&activity.value.id, &activity.value.replaces)
                else {
                    continue;
                };
                self.replace_activity(file.file, revision, &id.value.0, replaces);
            }
        }
    }

    fn replace_goal(
        &mut self,
        file: FileId,
        revision: usize,
        id: &str,
        replaces: &Written<Reference<Goal>>,
    ) {
        let Some(key) = self.model.goals.find(id) else { return };
        let old = resolve_option(&self.model.goals, Some(replaces), file, &mut self.diagnostics);
        let Some(old) = old else { return };
        let next = |goal: &Goal| goal.versions.iter().filter_map(|one| one.replaces).collect();
        if closes_circle(&self.model.goals, key, old, &next) {
            self.report_circle(file, id, replaces.at, &replaces.value.id);
            return;
        }
        let versions = &mut self.model.goals.get_mut(key).versions;
        if let Some(version) = versions.iter_mut().find(|one| one.revision == Some(revision)) {
            version.replaces = Some(old);
        }
    }

    fn replace_activity(
        &mut self,
        file: FileId,
        revision: usize,
        id: &str,
        replaces: &Written<Reference<Activity>>,
    ) {
        let Some(key) = self.model.activities.find(id) else { return };
        let old =
            resolve_option(&self.model.activities, Some(replaces), file, &mut self.diagnostics);
        let Some(old) = old else { return };
        let next = |one: &Activity| one.versions.iter().filter_map(|one| one.replaces).collect();
        if closes_circle(&self.model.activities, key, old, &next) {
            self.report_circle(file, id, replaces.at, &replaces.value.id);
            return;
        }
        let versions = &mut self.model.activities.get_mut(key).versions;
        if let Some(version) = versions.iter_mut().find(|one| one.revision == revision) {
            version.replaces = Some(old);
        }
    }

    fn report_circle(
        &mut self,
        file: FileId,
        id: &str,
        at: crate::source::Ordinal,
        replaced: &str,
    ) {
        self.diagnostics.report(
            Diagnostic::new(Code::CyclicReplaces, Origin { file, node: at }.value())
                .with("id", id)
                .with("replaced", replaced),
        );
    }
}

fn from_of(file: &RevisionFile) -> Option<&Written<Date>> {
    file.field(|written| &written.from)
}

/// The first day on which a revision holds. Where none can be read, which has been reported, the year that its name
/// begins with stands in, or else the first of all days, so that the rest of the file is checked all the same.
fn begins(file: &RevisionFile) -> Date {
    if let Some(from) = from_of(file) {
        return from.value;
    }
    let year = year_of(&file.id).and_then(|year| i16::try_from(year).ok());
    let named = year.and_then(|year| Date::new(year, 1, 1).ok());
    named.unwrap_or(Date::MIN)
}

/// The year that a revision's name begins with: `2017`, `2017-host`.
pub(super) fn year_of(id: &str) -> Option<u16> {
    let digits = id.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    (digits.len() == 4).then(|| digits.parse().ok())?
}

/// Whether following `next` from `old` comes to `new`; no circle has been closed before.
fn closes_circle<T>(
    table: &Table<T>,
    new: Key<T>,
    old: Key<T>,
    next: &dyn Fn(&T) -> Vec<Key<T>>,
) -> bool {
    old == new || next(&table[old]).into_iter().any(|older| closes_circle(table, new, older, next))
}
