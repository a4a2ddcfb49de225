//! The days on which anything may come to look different: everything dated in the model.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::assess::lateness::late_from;
use crate::model::{
    ActivityVersion, Audit, Baseline, Contact, Correction, Decision, Indicator, Model, Observation,
    Period, Statement, Target, Thresholds,
};

/// How widely a day may be felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Only in the calendar, which comes to see something that lies a year ahead.
    Calendar,
    /// Anywhere.
    Anywhere,
}

/// Every day after `after` and up to `until` on which something may come to look different, with how widely.
///
/// A day that is written somewhere is felt on that day (from) or on the day after it (until), and a year before it, when
/// the calendar, which shows a year ahead, comes to see it. The year itself turns there too.
pub fn turning_days(
    model: &Model,
    thresholds: &Thresholds,
    after: Date,
    until: Date,
) -> BTreeMap<Date, Reach> {
    let mut days = Days { after, until, found: BTreeMap::new() };
    for year in after.year()..=until.year() {
        days.feel(Date::new(year, 1, 1).ok(), Reach::Anywhere);
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
        days.audits(&goal.audits);
    }
    for (_, document) in model.documents.iter() {
        days.decisions(&document.decisions);
    }
    for (_, unit) in model.units.iter() {
        days.contact(unit.contact.as_ref());
    }
    for (_, news) in model.news.iter() {
        days.from(news.date);
        days.from(news.published);
        days.contact(news.contact.as_ref());
    }
    for (_, source) in model.sources.iter() {
        days.from(source.date);
    }
    for publication in &model.publications {
        days.from(Some(publication.date));
    }
    days.found
}

fn of_cards(model: &Model, days: &mut Days) {
    for (_, card) in model.scorecards.iter() {
        for revision in &card.revisions {
            days.from(Some(revision.from));
            days.until(revision.to);
            days.from(revision.published);
            days.decisions(&revision.decisions);
        }
    }
    for version in model.goals.iter().flat_map(|(_, goal)| &goal.versions) {
        days.statements(&version.statements);
        days.audits(&version.audits);
        days.from(version.dropped.as_ref().and_then(|dropped| dropped.date));
    }
    for version in model.activities.iter().flat_map(|(_, activity)| &activity.versions) {
        let ActivityVersion { start, end, .. } = version;
        days.period(*start);
        days.period(*end);
        days.from(end.map(Period::last_day));
        days.feel(late_from(*end), Reach::Anywhere);
        days.statements(&version.statements);
        days.audits(&version.audits);
        days.from(version.dropped.as_ref().and_then(|dropped| dropped.date));
    }
    for (_, round) in model.rounds.iter() {
        days.period(Some(round.period));
        days.last(Some(round.deadline));
        days.from(Some(round.published));
    }
    for (_, follow_up) in model.follow_ups.iter() {
        days.from(follow_up.published);
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
            days.until(Some(former.until));
            // The calendar and the feeds say it of the day after.
            days.from(former.until.tomorrow().ok());
            days.target(former.target.as_ref());
            days.baseline(former.baseline.as_ref());
        }
        for expectation in &indicator.expectations {
            days.from(expectation.date);
        }
        for milestone in &indicator.milestones {
            days.from(milestone.period.last_day().tomorrow().ok());
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
    found: BTreeMap<Date, Reach>,
}

impl Days {
    /// Something holds from a day, or happens on it.
    fn from(&mut self, day: Option<Date>) {
        let Some(day) = day else { return };
        self.feel(Some(day), Reach::Anywhere);
        // A year before the last day of February is the last of it or the day after.
        let seen_ahead = day.checked_sub(1.year()).ok();
        self.feel(seen_ahead, Reach::Calendar);
        self.feel(seen_ahead.and_then(|first| first.tomorrow().ok()), Reach::Calendar);
    }

    /// Something holds until a day, and no longer after it.
    fn until(&mut self, day: Option<Date>) {
        let Some(day) = day else { return };
        self.feel(day.tomorrow().ok(), Reach::Anywhere);
    }

    /// Something holds until a day, and the calendar names that day.
    fn last(&mut self, day: Option<Date>) {
        self.from(day);
        self.until(day);
    }

    /// A day is felt, where it is one and among those asked for.
    fn feel(&mut self, day: Option<Date>, reach: Reach) {
        let Some(day) = day else { return };
        if self.after < day && day <= self.until {
            let known = self.found.entry(day).or_insert(reach);
            *known = reach.max(*known);
        }
    }

    fn period(&mut self, period: Option<Period>) {
        self.from(period.map(Period::first_day));
        self.until(period.map(Period::last_day));
    }

    fn decisions(&mut self, decisions: &[Decision]) {
        for decision in decisions {
            self.from(decision.date);
        }
    }

    fn statements(&mut self, statements: &[Statement]) {
        for statement in statements {
            self.period(statement.period);
        }
    }

    fn audits(&mut self, audits: &[Audit]) {
        for audit in audits {
            self.from(Some(audit.date));
        }
    }

    fn corrections<T>(&mut self, corrections: &[Correction<T>]) {
        for correction in corrections {
            self.from(Some(correction.date));
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
        self.until(contact.and_then(|contact| contact.until));
    }

    fn observation(&mut self, observation: &Observation, months: u32) {
        self.period(Some(observation.period));
        self.from(observation.published);
        self.corrections(&observation.corrections);
        self.until(last_current_day(observation.period, months));
    }
}

/// The last day on which a value of a period is current.
pub(in crate::assess) fn last_current_day(period: Period, months: u32) -> Option<Date> {
    period.last_day().checked_add(i64::from(months.min(12_000)).months()).ok()
}
