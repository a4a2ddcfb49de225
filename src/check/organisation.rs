//! Units and perspectives.

use std::collections::BTreeMap;

use super::Checker;
use super::multilingual::{Multilingual, body};
use super::references::{resolve_all, resolve_option};
use super::shared::contact;
use super::shared::frameworks;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Goal, GoalOwner, GoalVersion, Horizon, Key, Perspective, Unit, UnitKind};
use crate::read::written::{LongTermGoalWritten, PerspectiveWritten, UnitWritten};
use crate::source::Origin;

impl<'c> Checker<'c> {
    pub(super) fn units(&mut self) {
        for file in &self.content.units {
            let Some(written) = Multilingual::<UnitWritten>::of(file) else { continue };
            self.report_odd_contact(file.file, written.main.contact.as_ref());
            let Some(kind) = &written.main.kind else { continue };
            let unit = Unit {
                id: file.id.clone(),
                name: written.required_text(|unit| &unit.name),
                kind: kind.value.0,
                parent: None,
                contact: written.group(|unit| &unit.contact).as_ref().map(contact),
                body: body(file),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &written.main.sources),
                origin: written.origin(written.main.at),
            };
            super::insert(
                &mut self.model.units,
                &file.id,
                unit,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
        self.parents();
        self.report_odd_municipalities();
    }

    fn parents(&mut self) {
        for file in &self.content.units {
            let Some(unit) = self.model.units.find(&file.id) else { continue };
            let Some(reference) = file.field(|written| &written.parent) else { continue };
            let parent = resolve_option(
                &self.model.units,
                Some(reference),
                file.file,
                &mut self.diagnostics,
            );
            let Some(parent) = parent else { continue };
            if let Some(circle) = self.circle(unit, parent) {
                self.diagnostics.report(
                    Diagnostic::new(
                        Code::CyclicParents,
                        Origin { file: file.file, node: reference.at }.value(),
                    )
                    .with("circle", circle),
                );
            } else {
                self.model.units.get_mut(unit).parent = Some(parent);
            }
        }
    }

    /// Reports a second municipality, and one that belongs to something: the site is that of one, and all else is below it.
    fn report_odd_municipalities(&mut self) {
        let mut first: Option<Origin> = None;
        for file in &self.content.units {
            let Some(kind) = file.field(|written| &written.kind) else { continue };
            if kind.value.0 != UnitKind::Municipality {
                continue;
            }
            let origin = Origin { file: file.file, node: kind.at };
            if let Some(first) = first {
                self.diagnostics.report(
                    Diagnostic::new(Code::OddMunicipality, origin.value())
                        .with("why", "second")
                        .beside(first.value(), "first-defined-here"),
                );
            } else if let Some(parent) = file.field(|written| &written.parent) {
                let place = Origin { file: file.file, node: parent.at }.value();
                self.diagnostics
                    .report(Diagnostic::new(Code::OddMunicipality, place).with("why", "below"));
            }
            first = first.or(Some(origin));
        }
    }

    /// The circle, in words, that `parent` above `unit` would close.
    fn circle(&self, unit: Key<Unit>, parent: Key<Unit>) -> Option<String> {
        let mut names = vec![&*self.model.units[unit].id];
        let mut above = Some(parent);
        while let Some(key) = above {
            names.push(&self.model.units[key].id);
            if key == unit {
                return Some(names.join(" → "));
            }
            above = self.model.units[key].parent;
        }
        None
    }

    pub(super) fn perspectives(&mut self) {
        let mut files: Vec<_> = self.content.perspectives.iter().collect();
        files.sort_by_key(|file| {
            let order = file.field(|written| &written.order).map_or(u32::MAX, |order| order.value);
            (order, file.id.clone())
        });
        for file in files {
            let Some(written) = Multilingual::<PerspectiveWritten>::of(file) else { continue };
            let perspective = Perspective {
                id: file.id.clone(),
                name: written.required_text(|perspective| &perspective.name),
                order: written.main.order.as_ref().map(|order| order.value),
                body: body(file),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &written.main.sources),
                origin: written.origin(written.main.at),
            };
            super::insert(
                &mut self.model.perspectives,
                &file.id,
                perspective,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }

    /// The long-term goals of the perspectives: their ids, before the scorecards refer to them.
    pub(super) fn long_term_goals(&mut self) {
        for file in &self.content.perspectives {
            let Some(perspective) = self.model.perspectives.find(&file.id) else { continue };
            let Some(written) = Multilingual::<PerspectiveWritten>::of(file) else { continue };
            let goals = written.list_by(
                |perspective| &perspective.goals,
                |goal| goal.id.as_ref().map(|id| &*id.value.0),
            );
            let mut goals_here = BTreeMap::new();
            for goal in goals {
                self.long_term_goal(perspective, &goal, &mut goals_here);
            }
        }
    }

    fn long_term_goal(
        &mut self,
        perspective: Key<Perspective>,
        written: &Multilingual<'c, LongTermGoalWritten>,
        goals_here: &mut BTreeMap<&'c str, Origin>,
    ) {
        let Some(id) = &written.main.id else { return };
        let audits = written.list_by(|goal| &goal.audits, |one| Some(one.date.as_ref()?.value));
        let audits = self.audits(&audits, |model| &model.statuses.goals);
        let version = GoalVersion {
            revision: None,
            name: written.required_text(|goal| &goal.name),
            horizon: Horizon::LongTerm,
            perspective: Some(perspective),
            evaluation: written.prose(|goal| &goal.evaluation),
            description: written.prose(|goal| &goal.description),
            serves: Vec::new(),
            strategy_goals: resolve_all(
                &self.model.strategy_goals,
                &written.main.strategy_goals,
                written.file,
                &mut self.diagnostics,
            ),
            indicators: resolve_all(
                &self.model.indicators,
                &written.main.indicators,
                written.file,
                &mut self.diagnostics,
            ),
            statements: Vec::new(),
            audits,
            frameworks: frameworks(
                written.main.sound_financial_management.as_ref(),
                written.main.agenda_2030.as_ref(),
            ),
            replaces: None,
            dropped: None,
            easy_read: written.prose(|written| &written.easy_read),
            sources: self.sources(written.file, &written.main.sources),
            origin: written.origin(written.main.at),
        };
        let goal = Goal {
            id: id.value.0.clone(),
            owner: GoalOwner::Perspective(perspective),
            versions: vec![version],
        };
        let origin = written.origin(id.at);
        let first_here = *goals_here.entry(&*id.value.0).or_insert(origin);
        match self.model.goals.insert(&id.value.0, goal) {
            Ok(key) => {
                self.goal_origins.insert(key, origin);
            }
            Err(taken) => {
                let first = self.goal_origins.get(&taken).copied();
                self.report_taken(&id.value.0, origin, first_here, first);
            }
        }
    }

    /// Reports that an id is taken: beside the place in the same file, where there is one, or else where it was first
    /// given.
    pub(super) fn report_taken(
        &mut self,
        id: &str,
        origin: Origin,
        first_here: Origin,
        first: Option<Origin>,
    ) {
        let mut diagnostic = Diagnostic::new(Code::DuplicateId, origin.value()).with("id", id);
        let first = Some(first_here).filter(|here| *here != origin).or(first);
        if let Some(first) = first {
            diagnostic = diagnostic.beside(first.value(), "first-defined-here");
        }
        self.diagnostics.report(diagnostic);
    }
}
