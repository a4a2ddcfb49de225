//! Indicators: latest value, level, trend, pace and forecast, each with its reason.

use super::Assessment;
use super::reason::{Reason, ReasonArgument};
use super::series::{Brought, comparable, points, shown, value_at};
use super::state::{
    BaselineState, Forecast, FormerTargetState, IndicatorState, Latest, Level, PartSeries, Point,
    PointValue, TargetState,
};
use super::target::{Evidence, Outcome};
use super::trend::{distance_covered, pace_held, pace_needed, trend};
use crate::model::{Indicator, Key, Period, Target};

impl<'m> Assessment<'m> {
    pub(super) fn indicators(&self, brought: &Brought<'m>) -> Vec<IndicatorState<'m>> {
        self.model
            .indicators
            .iter()
            .zip(brought)
            .map(|((key, indicator), brought)| self.indicator(key, indicator, brought))
            .collect()
    }

    fn indicator(
        &self,
        key: Key<Indicator>,
        indicator: &'m Indicator,
        brought: &[(Key<crate::model::FollowUp>, &'m crate::model::Observation)],
    ) -> IndicatorState<'m> {
        let limit = indicator.respondent_limit.unwrap_or(self.thresholds.respondent_limit);
        let (series, breakdowns) = shown(indicator, brought, &self.visibility, limit);
        let comparators: Vec<PartSeries<'m>> = indicator
            .comparators
            .iter()
            .map(|comparator| PartSeries {
                id: &comparator.id,
                name: &comparator.name,
                division: None,
                points: points(&comparator.series.observations, &self.visibility),
            })
            .collect();
        let latest = self.latest(indicator, &series);
        let baseline = baseline(indicator, &series);
        let values = comparable(&series);
        let pace_held = pace_held(&since_baseline(&values, baseline.as_ref()));
        let evidence = Evidence {
            series: &series,
            comparators: &comparators,
            breakdowns: &breakdowns,
            better: indicator.better,
            baseline: baseline
                .as_ref()
                .and_then(|baseline| Some((baseline.period, baseline.value?))),
            baseline_period: baseline.as_ref().map(|baseline| baseline.period),
            decimals: indicator.decimals,
            unchanged_within: self.thresholds.unchanged_within_percent,
        };
        let judged = judge(indicator.target.as_ref(), latest, &series, &evidence);
        let latest_value = latest_value(latest, &series);
        let by = indicator.target.as_ref().and_then(|target| target.by);
        let held_against = judged.target;
        let forecast = self.forecast(indicator, &values, pace_held, &evidence);
        IndicatorState {
            key,
            id: &indicator.id,
            name: &indicator.name,
            unit_of_measure: &indicator.unit_of_measure,
            decimals: indicator.decimals,
            better: indicator.better,
            body: indicator.body.as_ref(),
            producer: indicator.producer.as_ref(),
            responsible: indicator.responsible,
            target: indicator
                .target
                .as_ref()
                .map(|target| TargetState { target, value: held_against }),
            former_targets: former_targets(indicator, &series, self.visibility.as_of),
            latest,
            level: judged.level,
            trend: trend(&values, indicator.better, self.thresholds.unchanged_within_percent),
            distance_covered: baseline.as_ref().and_then(|baseline| {
                distance_covered(baseline.value?, latest_value?.1, held_against?)
            }),
            pace_needed: latest_value.and_then(|latest| pace_needed(latest, held_against?, by?)),
            pace_held,
            forecast,
            goals: Vec::new(),
            strategy_goals: Vec::new(),
            reasons: judged.reasons,
            sources: &indicator.sources,
            changes: &indicator.changes,
            statements: &indicator.statements,
            baseline,
            series,
            comparators,
            breakdowns,
        }
    }

    /// The latest period that has begun, and what is known of it.
    fn latest(&self, indicator: &Indicator, series: &[Point<'m>]) -> Latest {
        let today = self.visibility.as_of;
        let Some(position) = series.iter().rposition(|point| point.period.first_day() <= today)
        else {
            return Latest::Nothing;
        };
        let Some(point) = series.get(position) else { return Latest::Nothing };
        match point.value {
            PointValue::Missing => Latest::Missing(position),
            PointValue::Suppressed => Latest::Suppressed(position),
            PointValue::NotApplicable => Latest::NotApplicable(position),
            PointValue::Value(_) => {
                let months =
                    indicator.current_for_months.unwrap_or(self.thresholds.current_for_months);
                let current_until = point
                    .period
                    .last_day()
                    .checked_add(jiff::Span::new().months(i64::from(months.min(12_000))));
                if current_until.is_ok_and(|until| until < today) {
                    Latest::TooOld(position)
                } else {
                    Latest::Current(position)
                }
            }
        }
    }

    /// Where the pace held leads by the target's period, from enough comparable values.
    fn forecast(
        &self,
        indicator: &'m Indicator,
        values: &[(Period, f64)],
        pace_held: Option<f64>,
        evidence: &Evidence<'_, 'm>,
    ) -> Option<Forecast> {
        let target = indicator.target.as_ref()?;
        let by = target.by?;
        let last = values.last()?;
        let enough = values.len() >= self.thresholds.forecast_from_values.max(2) as usize;
        let years = by.position_in_years() - last.0.position_in_years();
        if !enough || years <= 0.0 {
            return None;
        }
        let value =
            pace_held.map(|pace| last.1 + pace * years).filter(|value| value.is_finite())?;
        let level = match evidence.outcome(target, *last) {
            Outcome { target: Some(_), .. } => {
                evidence.outcome(target, (by, value)).level_of_forecast(value, evidence)
            }
            Outcome { level, .. } => level,
        };
        Some(Forecast { period: by, value, level })
    }
}

impl Outcome<'_> {
    /// The level that a forecast comes to: against the rule's own number, or the comparator's latest.
    fn level_of_forecast(&self, value: f64, evidence: &Evidence<'_, '_>) -> Level {
        match (self.level, self.target) {
            (Level::Reached | Level::NotReached, Some(target)) => {
                let is_met = match evidence.better {
                    crate::model::Direction::Higher => value >= target,
                    crate::model::Direction::Lower => value <= target,
                    crate::model::Direction::Neither => return self.level,
                };
                if is_met { Level::Reached } else { Level::NotReached }
            }
            (level, _) => level,
        }
    }
}

/// The level with its reasons.
struct Judged<'m> {
    level: Level,
    target: Option<f64>,
    reasons: Vec<Reason<'m>>,
}

fn judge<'m>(
    target: Option<&'m Target>,
    latest: Latest,
    series: &[Point<'m>],
    evidence: &Evidence<'_, 'm>,
) -> Judged<'m> {
    let without_value = |reason: &'static str, position: Option<usize>| {
        let point = position.and_then(|position| series.get(position));
        let reason = match point {
            Some(point) => Reason::new(reason).with("period", ReasonArgument::Period(point.period)),
            None => Reason::new(reason),
        };
        let level = if target.is_some() { Level::Unknown } else { Level::NoTarget };
        Judged { level, target: None, reasons: vec![reason] }
    };
    match latest {
        Latest::Nothing => without_value("reason-latest-nothing", None),
        Latest::Missing(at) => without_value("reason-latest-missing", Some(at)),
        Latest::Suppressed(at) => without_value("reason-latest-suppressed", Some(at)),
        Latest::NotApplicable(at) => without_value("reason-latest-not-applicable", Some(at)),
        Latest::Current(at) | Latest::TooOld(at) => {
            let value =
                series.get(at).and_then(|point| Some((point.period, point.value.number()?)));
            let (Some(target), Some(value)) = (target, value) else {
                return Judged {
                    level: Level::NoTarget,
                    target: None,
                    reasons: vec![Reason::new("reason-level-no-target")],
                };
            };
            let outcome = evidence.outcome(target, value);
            if matches!(latest, Latest::TooOld(_)) {
                let old = Reason::new("reason-latest-too-old")
                    .with("period", ReasonArgument::Period(value.0));
                return Judged {
                    level: Level::Unknown,
                    target: outcome.target,
                    reasons: vec![old, outcome.reason],
                };
            }
            Judged { level: outcome.level, target: outcome.target, reasons: vec![outcome.reason] }
        }
    }
}

fn latest_value(latest: Latest, series: &[Point<'_>]) -> Option<(Period, f64)> {
    let point = series.get(latest.position()?)?;
    Some((point.period, point.value.number()?))
}

/// The baseline; a value that the series holds back is not told here either.
fn baseline<'m>(indicator: &'m Indicator, series: &[Point<'m>]) -> Option<BaselineState<'m>> {
    let baseline = indicator.baseline.as_ref()?;
    let point = series.iter().find(|point| point.period == baseline.period);
    let value = match point.map(|point| point.value) {
        Some(PointValue::Suppressed) => None,
        Some(PointValue::Value(value)) => baseline.value.or(Some(value)),
        Some(PointValue::Missing | PointValue::NotApplicable) | None => baseline.value,
    };
    Some(BaselineState { period: baseline.period, value, sources: &baseline.sources })
}

fn since_baseline(
    values: &[(Period, f64)],
    baseline: Option<&BaselineState<'_>>,
) -> Vec<(Period, f64)> {
    let Some(baseline) = baseline else { return values.to_vec() };
    values.iter().copied().filter(|(period, _)| *period >= baseline.period).collect()
}

fn former_targets<'m>(
    indicator: &'m Indicator,
    series: &[Point<'m>],
    today: jiff::civil::Date,
) -> Vec<FormerTargetState<'m>> {
    indicator
        .former_targets
        .iter()
        .filter(|former| former.until < today)
        .map(|former| FormerTargetState {
            until: former.until,
            target: former.target.as_ref(),
            baseline: former.baseline.as_ref().map(|baseline| {
                (baseline.period, baseline.value.or_else(|| value_at(series, baseline.period)))
            }),
            better: former.better,
            decision: former.decision.as_ref(),
            sources: &former.sources,
        })
        .collect()
}
