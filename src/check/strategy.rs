//! Strategies, their areas and their measurable goals.

use super::Checker;
use super::dates::ordered_periods;
use super::multilingual::{Multilingual, body};
use super::references::{resolve_option, unknown};
use super::shared::frameworks;
use crate::model::{Strategy, StrategyArea, StrategyGoal, Strength};
use crate::read::written::{StrategyAreaWritten, StrategyGoalWritten, StrategyWritten};
use crate::source::Place;

impl Checker<'_> {
    pub(super) fn strategies(&mut self) {
        for file in &self.content.strategies {
            let Some(written) = Multilingual::<StrategyWritten>::of(file) else { continue };
            let main = written.main;
            ordered_periods(file.file, main.from.as_ref(), main.to.as_ref(), &mut self.diagnostics);
            self.report_odd_years_of_strategy(file.file, main);
            let strengths = written
                .list(|strategy| &strategy.strengths)
                .iter()
                .map(|strength| Strength {
                    name: strength.required_text(|strength| &strength.name),
                    description: strength.text(|strength| &strength.description),
                    sources: self.sources(file.file, &strength.main.sources),
                })
                .collect();
            let strategy = Strategy {
                id: file.id.clone(),
                name: written.required_text(|strategy| &strategy.name),
                vision: written.text(|strategy| &strategy.vision),
                from: main.from.as_ref().map(|from| from.value),
                to: main.to.as_ref().map(|to| to.value),
                strengths,
                stated_counts: self.stated_counts(&written.list_by(
                    |strategy| &strategy.stated_counts,
                    |one| Some(one.thing.as_ref()?.value.0),
                )),
                decisions: self.decisions(&written.list_by(
                    |strategy| &strategy.decisions,
                    |one| Some(one.role.as_ref()?.value.0),
                )),
                coordinator: written.text(|strategy| &strategy.coordinator),
                body: body(file),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &main.sources),
                origin: written.origin(main.at),
            };
            super::insert(
                &mut self.model.strategies,
                &file.id,
                strategy,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
        self.strategy_areas();
        self.strategy_goals();
    }

    fn strategy_areas(&mut self) {
        let mut files: Vec<_> = self.content.strategy_areas.iter().collect();
        files.sort_by_key(|file| {
            let order = file.field(|written| &written.order).map_or(u32::MAX, |order| order.value);
            (file.folder.clone(), order, file.id.clone())
        });
        for file in files {
            let Some(written) = Multilingual::<StrategyAreaWritten>::of(file) else { continue };
            let Some(strategy) = self.model.strategies.find(&file.folder) else {
                let place = Place::whole(file.file);
                let may_search = self.diagnostics.may_search();
                let found = unknown(&self.model.strategies, &file.folder, place, may_search);
                self.diagnostics.report(found);
                continue;
            };
            let area = StrategyArea {
                id: file.id.clone(),
                strategy,
                order: written.main.order.as_ref().map(|order| order.value),
                name: written.required_text(|area| &area.name),
                body: body(file),
                statements: self.statements(
                    &written
                        .list_by(|area| &area.statements, |one| Some(one.period.as_ref()?.value)),
                ),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &written.main.sources),
                origin: written.origin(written.main.at),
            };
            super::insert(
                &mut self.model.strategy_areas,
                &file.id,
                area,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }

    fn strategy_goals(&mut self) {
        let mut files: Vec<_> = self.content.strategy_goals.iter().collect();
        files.sort_by_key(|file| (file.folder.clone(), number(&file.id), file.id.clone()));
        for file in files {
            let Some(written) = Multilingual::<StrategyGoalWritten>::of(file) else { continue };
            let Some(strategy) = self.model.strategies.find(&file.folder) else {
                let place = Place::whole(file.file);
                let may_search = self.diagnostics.may_search();
                let found = unknown(&self.model.strategies, &file.folder, place, may_search);
                self.diagnostics.report(found);
                continue;
            };
            let main = written.main;
            let audits = written.list_by(|goal| &goal.audits, |one| Some(one.date.as_ref()?.value));
            let audits = self.audits(&audits, |model| &model.statuses.goals);
            let diagnostics = &mut self.diagnostics;
            let goal = StrategyGoal {
                id: file.id.clone(),
                number: number(&file.id),
                strategy,
                area: resolve_option(
                    &self.model.strategy_areas,
                    main.area.as_ref(),
                    file.file,
                    diagnostics,
                ),
                wording: written.text(|goal| &goal.wording),
                subject: written.text(|goal| &goal.subject),
                responsible: resolve_option(
                    &self.model.units,
                    main.responsible.as_ref(),
                    file.file,
                    diagnostics,
                ),
                body: body(file),
                statements: self.statements(
                    &written
                        .list_by(|goal| &goal.statements, |one| Some(one.period.as_ref()?.value)),
                ),
                audits,
                frameworks: frameworks(None, main.agenda_2030.as_ref()),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &main.sources),
                origin: written.origin(main.at),
            };
            super::insert(
                &mut self.model.strategy_goals,
                &file.id,
                goal,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }
}

/// The number that a strategy goal's id begins with (`01-befolkning`); 0 where `read` has reported that there is none.
fn number(id: &str) -> u32 {
    id.split('-').next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}
