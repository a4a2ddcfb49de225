//! Values that follow-ups bring: of which period, and do they agree with what is written elsewhere?
//!
//! In comes the model with its follow-ups; out go reports of a figure that stands in two places, of a period of another
//! kind than the indicator's own, and of months that are likely spans of years.

use std::collections::BTreeMap;

use super::Checker;
use super::figure::comma;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Indicator, Key, Observation, Observed, Period, PeriodKind, Series};
use crate::source::{Origin, Place};

/// As many months in a row as it takes to tell spans of years from months.
const FEWEST_SPANS: usize = 3;

impl Checker<'_> {
    /// Reports figures that stand in two places: in a follow-up and in the indicator's own series, or in two
    /// follow-ups. Equal ones are only pointed out; a corrected one may differ from what it was before.
    pub(super) fn report_second_figures(&mut self) {
        let mut known: BTreeMap<(Key<Indicator>, Period), (f64, Place)> = BTreeMap::new();
        let mut found = Vec::new();
        for (_, follow_up) in self.model.follow_ups.iter() {
            for brought in &follow_up.values {
                let (key, observation) = (brought.indicator, &brought.observation);
                let Some(value) = number(observation) else { continue };
                let observations = &self.model.indicators[key].series.observations;
                let own = observations.iter().find(|own| own.period == observation.period);
                let entry = (key, observation.period);
                let other = match own.and_then(|own| Some((own, number(own)?))) {
                    Some((own, other)) => {
                        let explained = explains(own, value) || explains(observation, other);
                        (!explained).then(|| (other, own.place.clone()))
                    }
                    None => known
                        .get(&entry)
                        .filter(|(other, _)| !explains(observation, *other))
                        .cloned(),
                };
                found.extend(other.map(|other| second_figure(observation, value, other)));
                known.insert(entry, (value, observation.place.clone()));
            }
        }
        for diagnostic in found {
            self.diagnostics.report(diagnostic);
        }
    }

    /// Reports a value without a period, where the indicator's own values are of other kinds of period than the
    /// follow-up's. Whether it may be used.
    pub(super) fn is_of_its_kind(
        &mut self,
        indicator: Key<Indicator>,
        period: Period,
        origin: Origin,
    ) -> bool {
        let observations = &self.model.indicators[indicator].series.observations;
        let Some(last) = observations.last() else { return true };
        if observations.iter().any(|observation| observation.period.kind() == period.kind()) {
            return true;
        }
        let meant = of_kind(last.period.kind(), period).unwrap_or(last.period);
        self.diagnostics.report(
            Diagnostic::new(Code::PeriodOfOtherKind, origin.value())
                .with("kind", last.period.kind().as_str())
                .with("period", period.to_string())
                .with("meant", meant.to_string()),
        );
        false
    }

    /// Reports periods such as `2003-05`, `2004-06`, `2005-07`, which are read as months and are likely spans of years.
    pub(super) fn report_spans(&mut self, series: &Series) {
        let observations = &series.observations;
        let ahead = |observation: &Observation| {
            let (year, month) = (observation.period.calendar_year(), observation.period.number());
            let is_month = observation.period.kind() == PeriodKind::Month;
            i16::try_from(month).ok().filter(|_| is_month).map(|month| month - year % 100)
        };
        let Some(first) = observations.first() else { return };
        let Some(years) = ahead(first).filter(|years| (1..=9).contains(years)) else { return };
        let is_span = observations.iter().all(|observation| ahead(observation) == Some(years));
        if is_span && observations.len() >= FEWEST_SPANS {
            self.diagnostics.report(
                Diagnostic::new(Code::SpanOfYears, first.place.clone())
                    .with("period", first.period.to_string())
                    .with("first", first.period.calendar_year().to_string())
                    .with("last", (first.period.calendar_year() + years).to_string()),
            );
        }
    }
}

/// Whether a correction of a value says that it was another before.
fn explains(observation: &Observation, other: f64) -> bool {
    let former = observation.corrections.iter().filter_map(|correction| correction.former);
    former.into_iter().any(|former| former == Observed::Value(other))
}

fn number(observation: &Observation) -> Option<f64> {
    match observation.observed {
        Observed::Value(value) => Some(value),
        Observed::Missing | Observed::NotApplicable | Observed::Withheld => None,
    }
}

fn second_figure(
    observation: &Observation,
    value: f64,
    (other, place): (f64, Place),
) -> Diagnostic {
    #[expect(clippy::float_cmp, reason = "the same figure typed twice is the same number")]
    let code = if value == other { Code::SameValueTwice } else { Code::ConflictingValues };
    Diagnostic::new(code, observation.place.clone())
        .with("value", comma(value))
        .with("other", comma(other))
        .with("period", observation.period.to_string())
        .beside(place, "first-defined-here")
}

/// The period of a kind that ends with another one, or that it lies in.
fn of_kind(kind: PeriodKind, period: Period) -> Option<Period> {
    let last = period.last_day();
    if kind == PeriodKind::Day {
        return Some(Period::day(last));
    }
    if kind == PeriodKind::SchoolYear {
        let begun = if last.month() < 7 { last.year() - 1 } else { last.year() };
        return Period::part(begun, kind, 1);
    }
    if kind == PeriodKind::TwelveMonths {
        return Period::twelve_months(last.year(), last.month().unsigned_abs());
    }
    let months = 12 / kind.per_year()?;
    Period::part(last.year(), kind, (last.month().unsigned_abs() - 1) / months + 1)
}
