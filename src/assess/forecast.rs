//! How fast does an indicator change, and where does that lead?
//!
//! In come the values that can be compared; out come the pace held and needed and the forecast, each only where there is
//! enough to count from, and the sentences that say so or why not. Parts of a year have no pace: what their seasons do
//! would be taken for one.

use super::comparable::is_without_seasons;
use super::precision::Precision;
use super::reason::{Reason, ReasonArgument};
use super::state::{Forecast, Level};
use super::target::Evidence;
use super::trend::{FEWEST_FOR_PACE, YEARS_FOR_PACE, pace_held, spans_years};
use crate::model::{Period, Target, Thresholds};

/// The values that a pace is counted from, oldest first, and what comes of them.
pub(super) struct Course<'v> {
    values: &'v [(Period, f64)],
    /// The change a year that is held.
    pub(super) pace: Option<f64>,
}

impl<'v> Course<'v> {
    /// The course of comparable values since the baseline.
    pub(super) fn of(values: &'v [(Period, f64)]) -> Self {
        let counts = values.last().is_some_and(|(last, _)| is_without_seasons(last.kind()));
        Self { values, pace: counts.then(|| pace_held(values)).flatten() }
    }

    /// Where the pace held leads by the target's period, from enough comparable values that reach up to today, and why;
    /// or why nothing can be said of it.
    pub(super) fn forecast<'m>(
        &self,
        target: &Target,
        held_against: Option<f64>,
        evidence: &Evidence<'_, 'm>,
        thresholds: &Thresholds,
        precision: Precision,
    ) -> Option<(Option<Forecast>, Reason<'m>)> {
        let by = target.by?;
        let (last, value) = *self.values.last()?;
        let years = by.position_in_years() - last.position_in_years();
        if years <= 0.0 || !evidence.freshness.covers(last) {
            return None;
        }
        if let Some(reason) = self.lacks(last, thresholds) {
            return Some((None, reason));
        }
        let free = Some(as_written(value + self.pace? * years)).filter(|free| free.is_finite())?;
        let is_gap = evidence.gap.is_some();
        // No distance is less than none.
        let value = if is_gap { free.max(0.0) } else { evidence.bounds.keep(free) };
        let is_met = evidence.would_meet(&target.rule, value, held_against)?;
        let level = if is_met { Level::Reached } else { Level::NotReached };
        let decimals = held_against
            .into_iter()
            .chain(evidence.figures_of(&target.rule))
            .fold(precision, |fine, figure| fine.apart(value, figure))
            .of(value);
        let id = match (evidence.bounds.hold(free), is_met) {
            (_, true) if is_gap => "reason-forecast-gap-reached",
            (_, false) if is_gap => "reason-forecast-gap-not-reached",
            (true, true) => "reason-forecast-reached",
            (true, false) => "reason-forecast-not-reached",
            (false, true) => "reason-forecast-bound-reached",
            (false, false) => "reason-forecast-bound-not-reached",
        };
        let reason = Reason::new(id)
            .with("value", ReasonArgument::Number(value, decimals))
            .with("period", ReasonArgument::Period(by));
        Some((Some(Forecast { period: by, value, decimals, level }), reason))
    }

    /// What there is too little of for a forecast.
    fn lacks<'m>(&self, last: Period, thresholds: &Thresholds) -> Option<Reason<'m>> {
        if !is_without_seasons(last.kind()) {
            return Some(Reason::new("reason-no-forecast-parts-of-year"));
        }
        let fewest = u32::try_from(FEWEST_FOR_PACE).unwrap_or(u32::MAX);
        let needed = thresholds.forecast_from_values.max(fewest);
        let count = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        if count < needed {
            let reason = Reason::new("reason-no-forecast-few-values")
                .with("needed", ReasonArgument::Count(needed))
                .with("values", ReasonArgument::Count(count));
            return Some(reason);
        }
        let years = u32::try_from(YEARS_FOR_PACE).unwrap_or(u32::MAX);
        let short =
            Reason::new("reason-no-forecast-short").with("years", ReasonArgument::Count(years));
        (!spans_years(self.values)).then_some(short)
    }

    /// Said where the pace goes the other way than the change from the value before to the latest one.
    pub(super) fn against<'m>(
        &self,
        change: f64,
        precision: Precision,
        is_gap: bool,
    ) -> Option<Reason<'m>> {
        let pace = self.pace.filter(|pace| pace * change < 0.0)?;
        let (since, _) = self.values.first()?;
        Some(
            Reason::new(match (pace > 0.0, is_gap) {
                (true, false) => "reason-pace-up",
                (false, false) => "reason-pace-down",
                (true, true) => "reason-pace-gap-up",
                (false, true) => "reason-pace-gap-down",
            })
            .with("since", ReasonArgument::Period(*since))
            .with(
                "pace",
                ReasonArgument::Number(pace.abs(), precision.of_changes(&[pace]).column()),
            ),
        )
    }
}

/// A computed figure without what binary fractions add to it: 29.999999999999996 is 30.
fn as_written(value: f64) -> f64 {
    format!("{value:.11e}").parse().unwrap_or(value)
}
