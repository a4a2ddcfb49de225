//! Indicators: series, comparators, breakdowns and targets that have what they need.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use super::figure::Manner;
use super::multilingual::{Multilingual, body};
use super::references::{resolve_all, resolve_option};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Baseline, Breakdown, Comparator, Direction, FormerTarget, Indicator, KnownChange, Series,
    Target, TargetRule,
};
use crate::read::written::{
    BaselineWritten, FormerTargetWritten, IndicatorWritten, ObservationWritten, RuleWord,
    TargetWritten,
};
use crate::read::{Figure, File, SeriesFile, Written, nearest};
use crate::source::{FileId, Ordinal, Origin, Place};

/// The greatest number of decimals that a value is shown with.
const MOST_DECIMALS: u32 = 6;

impl<'c> Checker<'c> {
    pub(super) fn indicators(&mut self) {
        let content = self.content;
        let mut series: BTreeMap<&str, &SeriesFile> = BTreeMap::new();
        for one in &content.series {
            series.entry(&*one.id).or_insert(one);
        }
        for file in &content.indicators {
            let csv = series.get(&*file.id).copied();
            if let Some(indicator) = self.indicator(file, csv) {
                self.report_parts_without_answers(&indicator);
                if let Some(written) = &file.written {
                    self.report_odd_targets(file.file, written, &indicator);
                    self.report_odd_values(file.file, written, &indicator);
                }
                super::insert(
                    &mut self.model.indicators,
                    &file.id,
                    indicator,
                    file.file,
                    |first| first.origin,
                    &mut self.diagnostics,
                );
            }
        }
        let known: BTreeSet<&str> = content.indicators.iter().map(|file| &*file.id).collect();
        for series in &content.series {
            if !known.contains(&*series.id) {
                let place = Place::whole(series.file);
                let may_search = self.diagnostics.may_search();
                let found = super::references::unknown(
                    &self.model.indicators,
                    &series.id,
                    place,
                    may_search,
                );
                self.diagnostics.report(found);
            }
        }
        self.indicators_of_strategy_goals();
    }

    /// The indicators that strategy goals name, once there are indicators to be named.
    fn indicators_of_strategy_goals(&mut self) {
        for file in &self.content.strategy_goals {
            let (Some(goal), Some(written)) =
                (self.model.strategy_goals.find(&file.id), &file.written)
            else {
                continue;
            };
            let indicators = resolve_all(
                &self.model.indicators,
                &written.indicators,
                file.file,
                &mut self.diagnostics,
            );
            self.model.measured_by.insert(goal, indicators);
        }
    }

    fn indicator(
        &mut self,
        file: &'c File<IndicatorWritten>,
        csv: Option<&SeriesFile>,
    ) -> Option<Indicator> {
        let written = Multilingual::of(file)?;
        let main: &IndicatorWritten = written.main;
        let unit_of_measure = written.required_text(|indicator| &indicator.unit_of_measure);
        let decimals = self.decimals(file.file, main.decimals.as_ref());
        let manner = Manner { decimals, unit: unit_of_measure.main() };
        let comparators = self.comparators(&written, csv, manner);
        let breakdowns = self.breakdowns(&written, csv, manner);
        self.report_stray_columns(&comparators, &breakdowns, csv);
        self.report_odd_figures(&figures(file.file, main, csv), manner, goes_above_hundred(main));
        let mut values = self.observations(file.file, &main.series, manner);
        if let Some(csv) = csv {
            self.report_marks_of_nothing_in(csv);
            values.extend(self.own_rows(csv, manner));
        }
        self.translate_notes(&written, |indicator| &indicator.series, &mut values);
        let baseline_is =
            if main.baseline.is_some() { BaselineIs::Given } else { BaselineIs::Absent };
        let target = written.group(|indicator| &indicator.target).and_then(|target| {
            self.target(&target, &comparators, &breakdowns, baseline_is, manner)
        });
        let series = self.series(values);
        self.report_spans(&series);
        self.report_other_baseline(file.file, main.baseline.as_ref(), &series);
        let former = written
            .list_by(|indicator| &indicator.former_targets, |one| Some(one.until.as_ref()?.value));
        let statements = self.statements(
            &written
                .list_by(|indicator| &indicator.statements, |one| Some(one.period.as_ref()?.value)),
        );
        Some(Indicator {
            id: file.id.clone(),
            name: written.required_text(|indicator| &indicator.name),
            unit_of_measure: unit_of_measure.clone(),
            decimals,
            better: main.better.as_ref().map_or(Direction::Higher, |better| better.value.0),
            body: body(file),
            producer: written.text(|indicator| &indicator.producer),
            responsible: resolve_option(
                &self.model.units,
                main.responsible.as_ref(),
                file.file,
                &mut self.diagnostics,
            ),
            strategy_goals: resolve_all(
                &self.model.strategy_goals,
                &main.strategy_goals,
                file.file,
                &mut self.diagnostics,
            ),
            baseline: main
                .baseline
                .as_ref()
                .and_then(|baseline| self.baseline(file.file, baseline, manner)),
            target,
            former_targets: self.former_targets(&former, &comparators, &breakdowns, manner),
            series,
            comparators,
            breakdowns,
            milestones: self.milestones(&written, manner),
            expectations: self.expectations(&written, manner),
            changes: self.changes(file.file, main, manner),
            statements,
            current_for_months: main.current_for_months.as_ref().map(|months| months.value),
            unchanged_within: main.unchanged_within.as_ref().map(|limit| limit.value.value),
            respondent_limit: main.respondent_limit.as_ref().map(|limit| limit.value),
            easy_read: written.prose(|written| &written.easy_read),
            sources: self.sources(file.file, &main.sources),
            origin: written.origin(main.at),
        })
    }

    fn decimals(&mut self, file: FileId, written: Option<&Written<u32>>) -> Option<u8> {
        let written = written?;
        match u8::try_from(written.value) {
            Ok(decimals) if written.value <= MOST_DECIMALS => Some(decimals),
            Ok(_) | Err(_) => {
                self.diagnostics.report(
                    Diagnostic::new(
                        Code::NumberOutOfRange,
                        Origin { file, node: written.at }.value(),
                    )
                    .with("text", written.value.to_string())
                    .with("low", 0.0)
                    .with("high", MOST_DECIMALS),
                );
                None
            }
        }
    }

    fn comparators(
        &mut self,
        written: &Multilingual<'c, IndicatorWritten>,
        csv: Option<&SeriesFile>,
        manner: Manner<'_>,
    ) -> Vec<Comparator> {
        let list = written.list_by(
            |indicator| &indicator.comparators,
            |comparator| comparator.id.as_ref().map(|id| &*id.value.0),
        );
        let mut comparators: Vec<Comparator> = Vec::with_capacity(list.len());
        for item in list {
            let Some(id) = &item.main.id else { continue };
            if self.is_taken(
                &id.value.0,
                item.origin(id.at),
                comparators.iter().map(|part| &*part.id),
            ) {
                continue;
            }
            let part = (&*id.value.0, csv, manner);
            let series = self.part_series(&item, |comparator| &comparator.series, part);
            let name = item.required_text(|comparator| &comparator.name);
            comparators.push(Comparator { id: id.value.0.clone(), name, series });
        }
        comparators
    }

    fn breakdowns(
        &mut self,
        written: &Multilingual<'c, IndicatorWritten>,
        csv: Option<&SeriesFile>,
        manner: Manner<'_>,
    ) -> Vec<Breakdown> {
        let list = written.list_by(
            |indicator| &indicator.breakdowns,
            |breakdown| breakdown.id.as_ref().map(|id| &*id.value.0),
        );
        let mut breakdowns: Vec<Breakdown> = Vec::with_capacity(list.len());
        for item in list {
            let Some(id) = &item.main.id else { continue };
            if self.is_taken(
                &id.value.0,
                item.origin(id.at),
                breakdowns.iter().map(|part| &*part.id),
            ) {
                continue;
            }
            let part = (&*id.value.0, csv, manner);
            let series = self.part_series(&item, |breakdown| &breakdown.series, part);
            let name = item.required_text(|breakdown| &breakdown.name);
            let division = item.required_text(|breakdown| &breakdown.division);
            breakdowns.push(Breakdown { id: id.value.0.clone(), name, division, series });
        }
        breakdowns
    }

    fn is_taken<'i>(
        &mut self,
        id: &str,
        origin: Origin,
        mut taken: impl Iterator<Item = &'i str>,
    ) -> bool {
        let is_taken = taken.any(|known| known == id);
        if is_taken {
            self.diagnostics
                .report(Diagnostic::new(Code::DuplicateId, origin.value()).with("id", id));
        }
        is_taken
    }

    fn part_series<T>(
        &mut self,
        written: &Multilingual<'c, T>,
        list: impl Fn(&'c T) -> &'c Option<Written<Vec<Written<ObservationWritten>>>>,
        (id, csv, manner): (&str, Option<&SeriesFile>, Manner<'_>),
    ) -> Series {
        let mut values = self.observations(written.file, list(written.main), manner);
        if let Some(csv) = csv
            && let Some(column) = csv.parts.iter().position(|(heading, _)| &**heading == id)
        {
            values.extend(self.part_rows(csv, column, manner));
        }
        self.translate_notes(written, list, &mut values);
        self.series(values)
    }

    fn report_stray_columns(
        &mut self,
        comparators: &[Comparator],
        breakdowns: &[Breakdown],
        csv: Option<&SeriesFile>,
    ) {
        let ids: BTreeSet<&str> = comparators
            .iter()
            .map(|part| &*part.id)
            .chain(breakdowns.iter().map(|part| &*part.id))
            .collect();
        for (heading, place) in csv.iter().flat_map(|csv| &csv.parts) {
            if !ids.contains(&**heading) {
                let known = [
                    "period",
                    "värde",
                    "antal-svar",
                    "saknas",
                    "tidsseriebrott",
                    "publiceras",
                    "anmärkning",
                    "rättad",
                    "rättad-skäl",
                    "tidigare-värde",
                ];
                let known = known.into_iter().chain(["källa"]).chain(ids.iter().copied());
                let suggestion = nearest(heading, known.filter(|_| self.diagnostics.may_search()));
                self.diagnostics.report(
                    Diagnostic::new(Code::CsvHeading, place.clone())
                        .with("heading", &**heading)
                        .suggest(suggestion),
                );
            }
        }
    }

    fn baseline(
        &mut self,
        file: FileId,
        written: &Written<BaselineWritten>,
        manner: Manner<'_>,
    ) -> Option<Baseline> {
        let origin = Origin { file, node: written.at };
        let written = &written.value;
        Some(Baseline {
            corrections: self.baseline_corrections(file, &written.corrected, manner),
            origin,
            period: written.period.as_ref()?.value,
            value: self.written_number(file, written.value.as_ref(), manner),
            sources: self.sources(file, &written.sources),
        })
    }

    fn changes(
        &mut self,
        file: FileId,
        written: &IndicatorWritten,
        manner: Manner<'_>,
    ) -> Vec<KnownChange> {
        let Some(list) = &written.changes else { return Vec::new() };
        self.report_odd_changes(file, &list.value);
        list.value
            .iter()
            .filter_map(|change| {
                let change = &change.value;
                Some(KnownChange {
                    period: change.period.as_ref()?.value,
                    since: change.since.as_ref()?.value,
                    change: self.written_number(file, change.change.as_ref(), manner)?,
                    sources: self.sources(file, &change.sources),
                })
            })
            .collect()
    }

    fn former_targets(
        &mut self,
        list: &[Multilingual<'c, FormerTargetWritten>],
        comparators: &[Comparator],
        breakdowns: &[Breakdown],
        manner: Manner<'_>,
    ) -> Vec<FormerTarget> {
        let mut former: Vec<FormerTarget> = list
            .iter()
            .filter_map(|written| {
                let target = written.group(|former| &former.target).and_then(|target| {
                    self.target(&target, comparators, breakdowns, BaselineIs::Given, manner)
                });
                let baseline = written.main.baseline.as_ref();
                Some(FormerTarget {
                    until: written.main.until.as_ref()?.value,
                    target,
                    baseline: baseline
                        .and_then(|baseline| self.baseline(written.file, baseline, manner)),
                    better: written.main.better.as_ref().map(|better| better.value.0),
                    decision: written.text(|former| &former.decision),
                    sources: self.sources(written.file, &written.main.sources),
                })
            })
            .collect();
        self.report_former_targets(list);
        former.sort_by_key(|former| std::cmp::Reverse(former.until));
        former
    }

    fn target(
        &mut self,
        written: &Multilingual<'c, TargetWritten>,
        comparators: &[Comparator],
        breakdowns: &[Breakdown],
        baseline: BaselineIs,
        manner: Manner<'_>,
    ) -> Option<Target> {
        let rule = self.rule(written, comparators, breakdowns, baseline, manner)?;
        let mut target = Target {
            rule,
            corrections: Vec::new(),
            origin: written.origin(written.main.at),
            by: written.main.by.as_ref().map(|by| by.value),
            note: written.text(|target| &target.note),
            sources: self.sources(written.file, &written.main.sources),
        };
        let corrected = &written.main.corrected;
        target.corrections = self.target_corrections(written.file, corrected, &target, manner);
        Some(target)
    }

    fn rule(
        &mut self,
        written: &Multilingual<'c, TargetWritten>,
        comparators: &[Comparator],
        breakdowns: &[Breakdown],
        baseline: BaselineIs,
        manner: Manner<'_>,
    ) -> Option<TargetRule> {
        let (file, main) = (written.file, written.main);
        let word = main.rule.as_ref()?;
        let mut needs = Needs { file, at: word.at, manner, checker: self };
        match word.value.0 {
            RuleWord::AtLeast => {
                needs.number("värde", main.value.as_ref()).map(TargetRule::AtLeast)
            }
            RuleWord::AtMost => needs.number("värde", main.value.as_ref()).map(TargetRule::AtMost),
            RuleWord::StayAbove => {
                needs.comparator(main.comparator.as_ref(), comparators).map(TargetRule::StayAbove)
            }
            RuleWord::StayBelow => {
                needs.comparator(main.comparator.as_ref(), comparators).map(TargetRule::StayBelow)
            }
            RuleWord::Reach => {
                needs.comparator(main.comparator.as_ref(), comparators).map(TargetRule::Reach)
            }
            RuleWord::Approach => {
                needs.comparator(main.comparator.as_ref(), comparators).map(TargetRule::Approach)
            }
            RuleWord::Increase => needs.baseline(baseline).map(|()| TargetRule::Increase),
            RuleWord::Decrease => needs.baseline(baseline).map(|()| TargetRule::Decrease),
            RuleWord::ShrinkGap => {
                let between = main.between.as_ref().map_or(&[][..], |between| &between.value);
                let [first, second] = between else { return needs.missing("mellan") };
                let first = needs.breakdown(first, breakdowns)?;
                let second = needs.breakdown(second, breakdowns)?;
                if first == second {
                    return needs.missing("mellan");
                }
                Some(TargetRule::ShrinkGap(first, second))
            }
            RuleWord::Within => {
                let low = needs.number("från-värde", main.low.as_ref())?;
                let high = needs.number("till-värde", main.high.as_ref())?;
                if high < low {
                    return needs.missing("till-värde");
                }
                Some(TargetRule::Within { low, high })
            }
            RuleWord::Rank => {
                let at_worst = needs.number("värde", main.value.as_ref())?;
                let at_worst = place_in_ranking(at_worst);
                let of = main.of.as_ref().map(|of| of.value);
                if of.is_some_and(|of| of < at_worst) {
                    return needs.missing("av");
                }
                Some(TargetRule::Rank { at_worst, of })
            }
            RuleWord::ByHand => Some(TargetRule::ByHand),
        }
    }
}

/// Whether the target itself is above a hundred, so that values may be as well: a cover of costs, not a share.
fn goes_above_hundred(main: &IndicatorWritten) -> bool {
    let target = main.target.as_ref().map(|target| &target.value);
    let bounds = target.into_iter().flat_map(|target| [&target.value, &target.low, &target.high]);
    bounds.flatten().any(|bound| bound.value.value > 100.0)
}

/// The figures of an indicator, its comparators and its breakdowns, each with its place.
fn figures<'w>(
    file: FileId,
    main: &'w IndicatorWritten,
    csv: Option<&'w SeriesFile>,
) -> Vec<(Place, &'w Figure)> {
    let comparators = main.comparators.iter().flat_map(|list| &list.value);
    let breakdowns = main.breakdowns.iter().flat_map(|list| &list.value);
    let mut found: Vec<(Place, &Figure)> = [&main.series]
        .into_iter()
        .chain(comparators.map(|comparator| &comparator.value.series))
        .chain(breakdowns.map(|breakdown| &breakdown.value.series))
        .flatten()
        .flat_map(|list| &list.value)
        .filter_map(|observation| observation.value.value.as_ref())
        .map(|figure| (Origin { file, node: figure.at }.value(), &figure.value))
        .collect();
    if let Some(csv) = csv {
        found.extend(csv.rows.iter().flat_map(|row| {
            let parts = [None].into_iter().chain((0..row.parts.len()).map(Some));
            parts.filter_map(|part| {
                let figure = row.of(part).figure.as_ref()?;
                Some((csv.cell_of(row, part), figure))
            })
        }));
    }
    found
}

/// Whether an indicator has a baseline, which rules of direction need.
#[derive(Clone, Copy)]
enum BaselineIs {
    Given,
    Absent,
}

/// What a rule needs, looked for and reported where it is not there.
struct Needs<'a, 'c> {
    file: FileId,
    at: Ordinal,
    manner: Manner<'a>,
    checker: &'a mut Checker<'c>,
}

impl Needs<'_, '_> {
    fn missing<T>(&mut self, key: &str) -> Option<T> {
        let place = Origin { file: self.file, node: self.at }.value();
        self.checker
            .diagnostics
            .report(Diagnostic::new(Code::IncompleteTarget, place).with("key", key));
        None
    }

    fn number(&mut self, key: &str, written: Option<&Written<Figure>>) -> Option<f64> {
        match written {
            Some(_) => self.checker.written_number(self.file, written, self.manner),
            None => self.missing(key),
        }
    }

    fn baseline(&mut self, baseline: BaselineIs) -> Option<()> {
        match baseline {
            BaselineIs::Given => Some(()),
            BaselineIs::Absent => self.missing("utgångsläge"),
        }
    }

    fn comparator(
        &mut self,
        written: Option<&Written<Box<str>>>,
        comparators: &[Comparator],
    ) -> Option<usize> {
        let Some(written) = written else { return self.missing("jämförelse") };
        self.part(
            written,
            "comparator",
            &comparators.iter().map(|comparator| &*comparator.id).collect::<Vec<_>>(),
        )
    }

    fn breakdown(
        &mut self,
        written: &Written<Box<str>>,
        breakdowns: &[Breakdown],
    ) -> Option<usize> {
        self.part(
            written,
            "breakdown",
            &breakdowns.iter().map(|breakdown| &*breakdown.id).collect::<Vec<_>>(),
        )
    }

    fn part(
        &mut self,
        written: &Written<Box<str>>,
        kind: &'static str,
        ids: &[&str],
    ) -> Option<usize> {
        let found = ids.iter().position(|id| *id == &*written.value);
        if found.is_none() {
            let suggestion = {
                let may_search = self.checker.diagnostics.may_search();
                nearest(&written.value, ids.iter().copied().filter(|_| may_search))
                    .map(str::to_owned)
            };
            let place = Origin { file: self.file, node: written.at }.value();
            self.checker.diagnostics.report(
                Diagnostic::new(Code::UnknownReference, place)
                    .with("id", &*written.value)
                    .with("kind", kind)
                    .suggest(suggestion),
            );
        }
        found
    }
}

/// A place in a ranking, as a number has it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates; a place is a small number"
)]
pub(super) fn place_in_ranking(value: f64) -> u32 {
    value.round() as u32
}
