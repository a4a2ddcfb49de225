//! Indicators: the rule, the values that its sentences speak of, and the lines that are drawn.
//!
//! Which values count is not decided again here: they are those of the periods that the reasons name.

use super::{Fact, Ground, ThingKind, What, Written};
use crate::assess::reason::ReasonArgument;
use crate::assess::series::point_at;
use crate::assess::snapshot::Snapshot;
use crate::assess::state::{IndicatorState, Point, PointValue};
use crate::model::{Indicator, Key, Observation, Period, TargetRule, Text};
use crate::source::Place;

impl<'m> Snapshot<'m> {
    pub(super) fn indicator_grounds(&self, state: &IndicatorState<'m>) -> Vec<Ground<'m>> {
        let origin = self.model.indicators[state.key].origin;
        let under = |keys| Written::Under(origin, ThingKind::Indicator, keys);
        let mut grounds = Vec::new();
        match &state.target {
            Some(target) => {
                let rule = Fact::Rule(state.key);
                grounds.push(Ground::new(What::Target, rule, under(&["target"])));
                grounds.extend(target.target.by.map(|by| {
                    Ground::new(What::TargetTime, Fact::Period(by), under(&["target", "by"]))
                }));
            }
            None => {
                grounds.push(Ground::new(What::Target, Fact::NotKnown, Written::Nowhere));
            }
        }
        for former in &state.former_targets {
            let fact = Fact::Day(former.until);
            grounds.push(Ground::new(What::FormerTarget, fact, under(&["former-targets"])));
        }
        grounds.extend(
            state.baseline.as_ref().map(|_| {
                Ground::new(What::Baseline, Fact::Baseline(state.key), under(&["baseline"]))
            }),
        );
        let better = Fact::Direction(state.better);
        grounds.push(Ground::new(What::Better, better, under(&["better"])));
        grounds.extend(self.values(state));
        let change = |what, pace: Option<f64>| {
            pace.map(|pace| Ground::new(what, Fact::Change(state.key, pace), Written::Nowhere))
        };
        let held = if state.gap.is_some() { What::PaceOfDistance } else { What::PaceHeld };
        grounds.extend(change(held, state.pace_held));
        grounds.extend(change(What::PaceNeeded, state.pace_needed));
        grounds.extend(self.thresholds(state));
        grounds
    }

    /// The values of the periods that the reasons speak of, latest first, beside those that the rule compares with.
    fn values(&self, state: &IndicatorState<'m>) -> Vec<Ground<'m>> {
        let indicator = &self.model.indicators[state.key];
        let rule = indicator.target.as_ref().map(|target| &target.rule);
        let (comparator, parts) = match rule {
            Some(
                TargetRule::StayAbove(at)
                | TargetRule::StayBelow(at)
                | TargetRule::Reach(at)
                | TargetRule::Approach(at),
            ) => (Some(*at), Vec::new()),
            Some(TargetRule::ShrinkGap(first, second)) => (None, vec![*first, *second]),
            Some(
                TargetRule::AtLeast(_)
                | TargetRule::AtMost(_)
                | TargetRule::Increase
                | TargetRule::Decrease
                | TargetRule::Within { .. }
                | TargetRule::Rank { .. }
                | TargetRule::ByHand,
            )
            | None => (None, Vec::new()),
        };
        let mut values = Vec::new();
        for period in periods(state) {
            let own = point_at(&state.series, period);
            values.extend(own.map(|point| {
                let place = self.place_of(state.key, point);
                value(state.key, point, None, place)
            }));
            let compared = comparator.and_then(|at| {
                let written = &indicator.comparators.get(at)?.series.observations;
                Some((state.comparators.get(at)?, written))
            });
            let divided = parts.iter().filter_map(|at| {
                let written = &indicator.breakdowns.get(*at)?.series.observations;
                Some((state.breakdowns.get(*at)?, written))
            });
            values.extend(compared.into_iter().chain(divided).filter_map(|(part, written)| {
                let point = point_at(&part.points, period)?;
                Some(value(state.key, point, Some(part.name), place_in(written, period)))
            }));
        }
        values
    }

    /// Where a value of the indicator's own is written: in its file, or in the follow-up that brought it.
    fn place_of(&self, key: Key<Indicator>, point: &Point<'_>) -> Option<Place> {
        let Some(follow_up) = point.follow_up else {
            return place_in(&self.model.indicators[key].series.observations, point.period);
        };
        let values = &self.model.follow_ups[follow_up].values;
        let brought = values
            .iter()
            .find(|one| one.indicator == key && one.observation.period == point.period)?;
        Some(brought.observation.place.clone())
    }

    /// The thresholds that count for what is said: the indicator's own, or the configuration's.
    fn thresholds(&self, state: &IndicatorState<'m>) -> Vec<Ground<'m>> {
        let indicator = &self.model.indicators[state.key];
        let usual = self.thresholds;
        let own = |keys| Written::Under(indicator.origin, ThingKind::Indicator, keys);
        let setting = |keys| Written::Setting(keys);
        let speaks_of =
            |start: &str| state.reasons.iter().any(|reason| reason.id.starts_with(start));
        let mut grounds = Vec::new();
        if !state.series.is_empty() {
            let (months, written) = indicator.current_for_months.map_or_else(
                || (usual.current_for_months, setting(&["assessment", "current-for-months"])),
                |months| (months, own(&["current-for-months"])),
            );
            grounds.push(Ground::new(What::CurrentFor, Fact::Months(months), written));
        }
        if state.series.iter().any(has_answers) {
            let (limit, written) = indicator.respondent_limit.map_or_else(
                || (usual.respondent_limit, setting(&["assessment", "respondent-limit"])),
                |limit| (limit, own(&["respondent-limit"])),
            );
            grounds.push(Ground::new(What::RespondentLimit, Fact::Answers(limit), written));
        }
        if speaks_of("reason-trend") {
            let written = match indicator.unchanged_within {
                Some(_) => own(&["unchanged-within-percent"]),
                None => setting(&["assessment", "unchanged-within-percent"]),
            };
            let fact = Fact::Percent(state.unchanged_within);
            grounds.push(Ground::new(What::UnchangedWithin, fact, written));
        }
        if speaks_of("reason-level-partly") {
            let written = setting(&["assessment", "partly-reached-percent"]);
            let fact = Fact::Percent(usual.partly_reached_percent);
            grounds.push(Ground::new(What::PartlyReached, fact, written));
        }
        if speaks_of("reason-forecast") || speaks_of("reason-no-forecast") {
            let written = setting(&["assessment", "forecast-from-values"]);
            let fact = Fact::Values(usual.forecast_from_values);
            grounds.push(Ground::new(What::ForecastFrom, fact, written));
        }
        grounds
    }
}

/// The periods that the reasons speak of, latest first, each once.
fn periods(state: &IndicatorState<'_>) -> Vec<Period> {
    let arguments = state.reasons.iter().flat_map(|reason| &reason.arguments);
    let mut periods: Vec<Period> = arguments
        .filter_map(|(_, argument)| match argument {
            ReasonArgument::Period(period) => Some(*period),
            ReasonArgument::Count(_)
            | ReasonArgument::Figure(_)
            | ReasonArgument::Number(..)
            | ReasonArgument::Percent(_)
            | ReasonArgument::Date(_)
            | ReasonArgument::Words(_)
            | ReasonArgument::Message(_) => None,
        })
        .collect();
    periods.sort();
    periods.dedup();
    periods.reverse();
    periods
}

fn has_answers(point: &Point<'_>) -> bool {
    point.respondents.is_some() || point.value == PointValue::Suppressed
}

fn value<'m>(
    key: Key<Indicator>,
    point: &Point<'m>,
    part: Option<&'m Text>,
    place: Option<Place>,
) -> Ground<'m> {
    let fact = Fact::Value(key, point.period, point.value, part);
    Ground::new(What::Value, fact, place.map_or(Written::Nowhere, Written::At))
}

fn place_in(written: &[Observation], period: Period) -> Option<Place> {
    let observation = written.iter().find(|observation| observation.period == period)?;
    Some(observation.place.clone())
}
