//! Figures: are they within what their unit can be, and of the same order of magnitude as those beside them?

use super::magnitude::apart;
use crate::check::Checker;
use crate::check::figure::{Manner, comma, odd_percent, odd_share};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Indicator, Key, NaturalBounds, Observation, Observed, Period, Series};
use crate::read::written::{BaselineWritten, IndicatorWritten, TargetWritten};
use crate::read::{Figure, Written};
use crate::source::{FileId, Origin, Place};

/// A target may be so many times what has been.
const GREATEST_STEP: f64 = 20.0;

/// What a figure is, which decides how it is told that it is right after all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Value,
    Baseline,
    Target,
}

impl Of {
    fn as_str(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Baseline => "baseline",
            Self::Target => "target",
        }
    }
}

impl Checker<'_> {
    /// Reports what is unlikely about the figures of an indicator: its own values, its parts', its baselines and targets.
    pub(in crate::check) fn report_odd_values(
        &mut self,
        file: FileId,
        main: &IndicatorWritten,
        indicator: &Indicator,
    ) {
        let manner =
            Manner { decimals: indicator.decimals, unit: indicator.unit_of_measure.main() };
        let rule = indicator.target.as_ref().map(|target| &target.rule);
        let bounds = NaturalBounds::of_unit(manner.unit, rule);
        let parts = indicator.comparators.iter().map(|comparator| &comparator.series);
        let parts = parts.chain(indicator.breakdowns.iter().map(|breakdown| &breakdown.series));
        for series in [&indicator.series].into_iter().chain(parts) {
            let is_told = !manner.is_percent() && self.report_out_of_bounds(series, bounds);
            if !is_told {
                self.report_leaps(series);
            }
        }
        let known: Vec<f64> = numbers(&indicator.series).map(|(_, value)| value).collect();
        let baselines = main.former_targets.iter().flat_map(|list| &list.value);
        let targets = baselines.clone().filter_map(|former| former.value.target.as_ref());
        let baselines = baselines.filter_map(|former| former.value.baseline.as_ref());
        for baseline in main.baseline.iter().chain(baselines) {
            let others = beside(&baseline.value, &indicator.series);
            if let Some((figure, others)) = baseline.value.value.as_ref().zip(others) {
                let place = Origin { file, node: figure.at }.value();
                self.report_odd_figure(&figure.value, place, Of::Baseline, &others, manner, bounds);
            }
        }
        let unexplained = |target: &&Written<TargetWritten>| target.value.note.is_none();
        for target in main.target.iter().chain(targets).filter(unexplained) {
            for figure in figures_of(&target.value) {
                let place = Origin { file, node: figure.at }.value();
                self.report_odd_figure(&figure.value, place, Of::Target, &known, manner, bounds);
            }
        }
    }

    /// Reports what is unlikely about a figure that a follow-up brings.
    pub(in crate::check) fn report_odd_reported(
        &mut self,
        figure: &Written<Figure>,
        file: FileId,
        key: Key<Indicator>,
        period: Period,
    ) {
        let indicator = &self.model.indicators[key];
        let brought = self.model.follow_ups.iter().flat_map(|(_, follow_up)| &follow_up.values);
        let brought = brought.filter(|value| value.indicator == key);
        let brought = brought.filter_map(|value| number(&value.observation));
        let known = numbers(&indicator.series).chain(brought);
        let others: Vec<f64> = known
            .filter(|(other, _)| other.kind() == period.kind() && *other != period)
            .map(|(_, value)| value)
            .collect();
        let rule = indicator.target.as_ref().map(|target| &target.rule);
        let unit = indicator.unit_of_measure.main().to_owned();
        let manner = Manner { decimals: indicator.decimals, unit: &unit };
        let bounds = NaturalBounds::of_unit(&unit, rule);
        let place = Origin { file, node: figure.at }.value();
        self.report_odd_figure(&figure.value, place, Of::Value, &others, manner, bounds);
    }

    /// Reports a figure that is a likely misprint beside others: one warning, of what is most plainly wrong.
    fn report_odd_figure(
        &mut self,
        figure: &Figure,
        place: Place,
        of: Of,
        others: &[f64],
        manner: Manner<'_>,
        bounds: NaturalBounds,
    ) {
        if manner.is_percent() {
            if figure.is_percent() {
                return;
            }
            if let Some(how) = odd_share(figure.value, others) {
                self.diagnostics.report(odd_percent(place, figure.value, how));
                return;
            }
        } else {
            let bounds = bounds.that_hold(others.iter().copied());
            if let Some(found) = outside(figure.value, bounds, place.clone()) {
                self.diagnostics.report(found);
                return;
            }
        }
        let least = if of == Of::Target { GREATEST_STEP } else { 1.0 };
        self.report_leap(figure.value, place, of, others, least);
    }

    fn report_leap(&mut self, value: f64, place: Place, of: Of, others: &[f64], least: f64) {
        let Some(apart) = apart(value, others, least) else { return };
        self.diagnostics.report(
            Diagnostic::new(Code::OddMagnitude, place)
                .with("of", of.as_str())
                .with("way", if apart.is_more { "more" } else { "less" })
                .with("value", comma(value))
                .with("times", apart.times),
        );
    }

    /// Reports the first value of a series that its unit cannot have; whether there is one. A count that goes below zero
    /// more than once is no count but a difference.
    fn report_out_of_bounds(&mut self, series: &Series, bounds: NaturalBounds) -> bool {
        let values: Vec<(&Observation, f64)> =
            series.observations.iter().filter_map(|one| Some((one, number(one)?.1))).collect();
        let has_scale = bounds.high.is_some() || bounds.low.is_some_and(|low| low > 0.0);
        let below_zero = values.iter().filter(|(_, value)| *value < 0.0).count();
        if !has_scale && (below_zero != 1 || values.len() < 3) {
            return false;
        }
        let unexplained = values.iter().filter(|(one, _)| one.note.is_none());
        let mut found =
            unexplained.filter_map(|(one, value)| outside(*value, bounds, one.place.clone()));
        let first = found.next();
        let is_told = first.is_some();
        if let Some(first) = first {
            self.diagnostics.report(first);
        }
        is_told
    }

    /// Reports the values of a series that are of another order of magnitude than the others of their kind of period. One
    /// that is explained by a note, or from which the method is another, is meant; a series that leaps time and again is of
    /// that sort.
    fn report_leaps(&mut self, series: &Series) {
        let observations = &series.observations;
        let since_break = |at: usize| {
            let breaks = observations.iter().take(at + 1).filter(|one| one.breaks_series);
            breaks.count()
        };
        let known: Vec<(&Observation, Period, f64, usize)> = observations
            .iter()
            .enumerate()
            .filter_map(|(at, one)| {
                number(one).map(|(of, value)| (one, of, value, since_break(at)))
            })
            .collect();
        let mut found = Vec::new();
        for (position, (one, period, value, part)) in known.iter().enumerate() {
            let others: Vec<f64> = known
                .iter()
                .enumerate()
                .filter(|(other, (_, of, _, other_part))| {
                    *other != position && of.kind() == period.kind() && other_part == part
                })
                .map(|(_, (_, _, value, _))| *value)
                .collect();
            if one.note.is_none() && apart(*value, &others, 1.0).is_some() {
                found.push((one.place.clone(), *value, others));
            }
        }
        if found.len() > (known.len() / 4).max(1) {
            return;
        }
        for (place, value, others) in found {
            self.report_leap(value, place, Of::Value, &others, 1.0);
        }
    }
}

/// The figures that a baseline is held against; `None`: it is a value of the series too, which is looked at there.
fn beside(baseline: &BaselineWritten, series: &Series) -> Option<Vec<f64>> {
    let period = baseline.period.as_ref()?.value;
    let figure = baseline.value.as_ref()?.value.value;
    let same = |(other, value): (Period, f64)| other == period && value.total_cmp(&figure).is_eq();
    if numbers(series).any(same) {
        return None;
    }
    let alike = numbers(series).filter(|(other, _)| other.kind() == period.kind());
    Some(alike.map(|(_, value)| value).collect())
}

/// The figures of a target that its values are held against. A band around a hundred per cent is of what may be more than
/// all: a cover of costs, not a share.
fn figures_of(target: &TargetWritten) -> impl Iterator<Item = &Written<Figure>> {
    let low = target.low.as_ref().map(|low| low.value.value);
    let is_band =
        |high: &&Written<Figure>| low.is_some_and(|low| low <= 100.0) && high.value.value <= 150.0;
    let high = target.high.as_ref().filter(|high| !is_band(high));
    [target.value.as_ref(), target.low.as_ref(), high].into_iter().flatten()
}

fn numbers(series: &Series) -> impl Iterator<Item = (Period, f64)> {
    series.observations.iter().filter_map(number)
}

fn number(observation: &Observation) -> Option<(Period, f64)> {
    match observation.observed {
        Observed::Value(value) => Some((observation.period, value)),
        Observed::Missing | Observed::NotApplicable | Observed::Withheld => None,
    }
}

/// What to report of a figure that its unit cannot have.
fn outside(value: f64, bounds: NaturalBounds, place: Place) -> Option<Diagnostic> {
    let below = bounds.low.filter(|low| value < *low).map(|low| ("below", low));
    let above = bounds.high.filter(|high| value > *high).map(|high| ("above", high));
    let (way, bound) = below.or(above)?;
    Some(
        Diagnostic::new(Code::OutsideBounds, place)
            .with("way", way)
            .with("value", comma(value))
            .with("bound", comma(bound)),
    )
}
