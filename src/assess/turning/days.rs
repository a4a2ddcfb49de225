//! The days on which anything may come to look different: everything dated in the model.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::assess::lateness::late_from;
use crate::model::{
    ActivityVersion, Baseline, Contact, Correction, Decision, Indicator, Model, Observation,
    Period, Statement, Target, Thresholds,
};

/// Every day after `after` and up to `until` on which something may come to look different.
///
/// A day that is written somewhere is felt on that day (from), on the day after it (until), and a year before it, when
/// the calendar, which shows a year ahead, comes to see it. The year itself turns there too.
pub fn turning_days(
    model: &Model,
    thresholds: &Thresholds,
    after: Date,
    until: Date,
) -> BTreeSet<Date> {
    let mut days = Days { after, until, found: BTreeSet::new() };
    for year in after.year()..=until.year() {
        days.found.extend(Date::new(year, 1, 1));
    }
    of_cards(model, &mut days);
    of_indicators(model, thresholds, &mut days);
    for (_, strategy) in model.strategies.iter() {
        days.decisions(&strategy.decisions);
    }
    for (_, area) in model.strategy_areas.iter() {
        days.statements(&area.statements);
    }
    for (_, goal) in model.strategy_goals.iter() {
        days.statements(&goal.statements);
    }
    for (_, document) in model.documents.iter() {
        days.decisions(&document.decisions);
    }
    for (_, unit) in model.units.iter() {
        days.contact(unit.contact.as_ref());
    }
    for (_, news) in model.news.iter() {
        days.add(news.date);
        days.add(news.published);
        days.contact(news.contact.as_ref());
    }
    for (_, source) in model.sources.iter() {
        days.add(source.date);
    }
    for publication in &model.publications {
        days.add(Some(publication.date));
    }
    days.found.retain(|day| after < *day && *day <= until);
    days.found
}

fn of_cards(model: &Model, days: &mut Days) {
    for (_, card) in model.scorecards.iter() {
        for revision in &card.revisions {
            days.add(Some(revision.from));
            days.add(revision.to);
            days.add(revision.published);
            days.decisions(&revision.decisions);
        }
    }
    for version in model.goals.iter().flat_map(|(_, goal)| &goal.versions) {
        days.statements(&version.statements);
        days.add(version.dropped.as_ref().and_then(|dropped| dropped.date));
    }
    for version in model.activities.iter().flat_map(|(_, activity)| &activity.versions) {
        let ActivityVersion { start, end, .. } = version;
        days.period(*start);
        days.period(*end);
        days.on(late_from(*end));
        days.statements(&version.statements);
        days.add(version.dropped.as_ref().and_then(|dropped| dropped.date));
    }
    for (_, round) in model.rounds.iter() {
        days.period(Some(round.period));
        days.add(Some(round.deadline));
        days.add(Some(round.published));
    }
    for (_, follow_up) in model.follow_ups.iter() {
        days.add(follow_up.published);
        days.corrections(&follow_up.corrections);
        for report in &follow_up.goals {
            days.corrections(&report.corrections);
        }
        for report in &follow_up.activities {
            days.corrections(&report.corrections);
        }
    }
}

fn of_indicators(model: &Model, thresholds: &Thresholds, days: &mut Days) {
    let months = |indicator: &Indicator| {
        indicator.current_for_months.unwrap_or(thresholds.current_for_months)
    };
    for (_, indicator) in model.indicators.iter() {
        let comparators = indicator.comparators.iter().map(|part| &part.series);
        let parts = indicator.breakdowns.iter().map(|part| &part.series);
        for series in std::iter::once(&indicator.series).chain(comparators).chain(parts) {
            for observation in &series.observations {
                days.observation(observation, months(indicator));
            }
        }
        for former in &indicator.former_targets {
            days.add(Some(former.until));
            days.target(former.target.as_ref());
            days.baseline(former.baseline.as_ref());
        }
        for change in &indicator.changes {
            days.period(Some(change.period));
            days.period(Some(change.since));
        }
        days.baseline(indicator.baseline.as_ref());
        days.target(indicator.target.as_ref());
        days.statements(&indicator.statements);
    }
    for value in model.follow_ups.iter().flat_map(|(_, follow_up)| &follow_up.values) {
        days.observation(&value.observation, months(&model.indicators[value.indicator]));
    }
}

/// Days, gathered.
struct Days {
    after: Date,
    until: Date,
    found: BTreeSet<Date>,
}

impl Days {
    fn add(&mut self, day: Option<Date>) {
        let Some(day) = day else { return };
        let seen_ahead = day.checked_sub(1.year()).ok();
        for first in seen_ahead.into_iter().chain([day]) {
            for felt in first.tomorrow().ok().into_iter().chain([first]) {
                if self.after < felt && felt <= self.until {
                    self.found.insert(felt);
                }
            }
        }
    }

    /// A day that is felt on itself alone.
    fn on(&mut self, day: Option<Date>) {
        self.found.extend(day.filter(|day| self.after < *day && *day <= self.until));
    }

    fn period(&mut self, period: Option<Period>) {
        self.add(period.map(Period::first_day));
        self.add(period.map(Period::last_day));
    }

    fn decisions(&mut self, decisions: &[Decision]) {
        for decision in decisions {
            self.add(decision.date);
        }
    }

    fn statements(&mut self, statements: &[Statement]) {
        for statement in statements {
            self.period(statement.period);
        }
    }

    fn corrections<T>(&mut self, corrections: &[Correction<T>]) {
        for correction in corrections {
            self.add(Some(correction.date));
        }
    }

    fn target(&mut self, target: Option<&Target>) {
        let Some(target) = target else { return };
        self.period(target.by);
        self.corrections(&target.corrections);
    }

    fn baseline(&mut self, baseline: Option<&Baseline>) {
        let Some(baseline) = baseline else { return };
        self.period(Some(baseline.period));
        self.corrections(&baseline.corrections);
    }

    fn contact(&mut self, contact: Option<&Contact>) {
        self.add(contact.and_then(|contact| contact.until));
    }

    fn observation(&mut self, observation: &Observation, months: u32) {
        self.period(Some(observation.period));
        self.add(observation.published);
        self.corrections(&observation.corrections);
        self.add(last_current_day(observation.period, months));
    }
}

/// The last day on which a value of a period is current.
pub(in crate::assess) fn last_current_day(period: Period, months: u32) -> Option<Date> {
    period.last_day().checked_add(i64::from(months.min(12_000)).months()).ok()
}
