//! When does the site change by itself? The days to look at, and what turns on each.
//!
//! [`turning_days`] lists every day on which anything may come to look different with nobody touching the content: more
//! days than really turn, never fewer. [`turns`] holds the snapshots of two days against each other and says what
//! became public, late, over or too old between them. Whether pages really change on a day is for the caller to see.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Snapshot;
use super::state::{ActivityState, Calendar, IndicatorState, Latest, RoundStage, Stage};
use crate::model::{
    ActivityStatus, ActivityVersion, Contact, Correction, Decision, Indicator, Model, Observation,
    Period, Round, Statement, Thing, Thresholds,
};

/// What turns on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turning {
    /// It becomes public: a follow-up, a revision, news.
    Published,
    /// A revision takes over.
    InForce,
    /// A revision holds no longer, and none takes its place.
    Over,
    /// A decision is dated that day.
    Decided,
    /// A round's period begins.
    RoundBegins,
    /// A round's period is over, and units report.
    RoundOpens,
    /// A round's last day to report has passed.
    DeadlinePassed,
    /// A round is published.
    RoundPublished,
    /// A round was to be published, and nobody has reported.
    RoundOverdue,
    /// An activity is to begin.
    ActivityBegins,
    /// An activity is late.
    ActivityLate,
    /// An activity's last day has passed.
    ActivityEnded,
    /// An indicator gets a value.
    Value,
    /// An indicator's latest value is too old.
    TooOld,
    /// An indicator's target, baseline or direction is another.
    TargetMoved,
    /// A correction holds from that day.
    Corrected,
    /// A contact holds no longer.
    ContactExpired,
}

impl Turning {
    /// What it is called in the data.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::InForce => "in-force",
            Self::Over => "over",
            Self::Decided => "decided",
            Self::RoundBegins => "round-begins",
            Self::RoundOpens => "round-opens",
            Self::DeadlinePassed => "deadline-passed",
            Self::RoundPublished => "round-published",
            Self::RoundOverdue => "round-overdue",
            Self::ActivityBegins => "activity-begins",
            Self::ActivityLate => "activity-late",
            Self::ActivityEnded => "activity-ended",
            Self::Value => "value",
            Self::TooOld => "too-old",
            Self::TargetMoved => "target-moved",
            Self::Corrected => "corrected",
            Self::ContactExpired => "contact-expired",
        }
    }
}

/// That something turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn {
    /// What turns.
    pub turning: Turning,
    /// What it is about.
    pub thing: Thing,
}

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
    }
    for version in model.activities.iter().flat_map(|(_, activity)| &activity.versions) {
        let ActivityVersion { start, end, .. } = version;
        days.period(*start);
        days.period(*end);
        days.statements(&version.statements);
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
            days.period(former.baseline.as_ref().map(|baseline| baseline.period));
        }
        for change in &indicator.changes {
            days.period(Some(change.period));
            days.period(Some(change.since));
        }
        days.period(indicator.baseline.as_ref().map(|baseline| baseline.period));
        days.period(indicator.target.as_ref().and_then(|target| target.by));
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
pub(super) fn last_current_day(period: Period, months: u32) -> Option<Date> {
    period.last_day().checked_add(i64::from(months.min(12_000)).months()).ok()
}

/// What turned between two snapshots of one model, the earlier first: most of what a reader would notice.
pub fn turns(before: &Snapshot<'_>, now: &Snapshot<'_>) -> Vec<Turn> {
    let mut found = Vec::new();
    let mut add = |turning: Turning, thing: Thing| found.push(Turn { turning, thing });
    for state in now.follow_ups().filter(|state| before.follow_up(state.key).is_none()) {
        add(Turning::Published, Thing::FollowUp(state.key));
    }
    for state in now.news().filter(|state| before.news_item(state.key).is_none()) {
        add(Turning::Published, Thing::News(state.key));
    }
    for card in now.scorecards() {
        let old = before.scorecard(card.key);
        for revision in &card.revisions {
            let position = revision.position;
            let then = old.and_then(|old| {
                old.revisions.iter().find(|old| old.position == position).map(|old| old.stage)
            });
            let is_last = card.revisions.last().is_some_and(|last| last.position == position);
            if let Some(turning) = stage_turning(then, revision.stage, is_last) {
                add(turning, Thing::Revision(card.key, position));
            }
        }
    }
    for state in now.rounds() {
        let then = before.round(state.key).map(|old| old.stage);
        let is_empty = state.follow_ups.is_empty() && state.expected > 0;
        if let Some(turning) = round_turning(state.round, then, state.stage, is_empty, now.as_of) {
            add(turning, Thing::Round(state.key));
        }
    }
    for state in now.activities() {
        let turning = before.activity(state.key).and_then(|old| activity_turning(old, state));
        if let Some(turning) = turning {
            add(turning, Thing::Activity(state.key));
        }
    }
    for (old, state) in before.indicators().zip(now.indicators()) {
        for turning in indicator_turnings(old, state) {
            add(turning, Thing::Indicator(state.key));
        }
    }
    let passed = |day: Option<Date>| day.is_some_and(|day| before.as_of <= day && day < now.as_of);
    let expired = |contact: Option<&Contact>| passed(contact.and_then(|contact| contact.until));
    for state in now.units().filter(|state| expired(state.unit.contact.as_ref())) {
        add(Turning::ContactExpired, Thing::Unit(state.key));
    }
    for state in now.news().filter(|state| expired(state.news.contact.as_ref())) {
        add(Turning::ContactExpired, Thing::News(state.key));
    }
    let comes = |decisions: &[Decision]| {
        let mut dates = decisions.iter().filter_map(|decision| decision.date);
        dates.any(|date| before.as_of < date && date <= now.as_of)
    };
    for state in now.strategies().filter(|state| comes(&state.strategy.decisions)) {
        add(Turning::Decided, Thing::Strategy(state.key));
    }
    for state in now.documents().filter(|state| comes(&state.document.decisions)) {
        add(Turning::Decided, Thing::Document(state.key));
    }
    corrected(before.as_of, now, &mut add);
    found.sort_unstable();
    found.dedup();
    found
}

fn stage_turning(then: Option<Stage>, now: Stage, is_last: bool) -> Option<Turning> {
    match (then, now) {
        (Some(then), now) if then == now => None,
        (_, Stage::InForce) => Some(Turning::InForce),
        (_, Stage::Superseded) => is_last.then_some(Turning::Over),
        (None, Stage::Proposed | Stage::Adopted | Stage::Decided) => Some(Turning::Published),
        (Some(_), Stage::Proposed | Stage::Adopted | Stage::Decided) => Some(Turning::Decided),
    }
}

fn round_turning(
    round: &Round,
    then: Option<RoundStage>,
    now: RoundStage,
    is_empty: bool,
    today: Date,
) -> Option<Turning> {
    if then == Some(now) {
        return (round.period.first_day() == today).then_some(Turning::RoundBegins);
    }
    match now {
        RoundStage::Upcoming => None,
        RoundStage::Open => Some(Turning::RoundOpens),
        RoundStage::Closed => Some(Turning::DeadlinePassed),
        RoundStage::Published if is_empty => Some(Turning::RoundOverdue),
        RoundStage::Published => Some(Turning::RoundPublished),
    }
}

fn activity_turning(before: &ActivityState<'_>, now: &ActivityState<'_>) -> Option<Turning> {
    let is_late = |state: &ActivityState<'_>| state.status == ActivityStatus::Late;
    match (before.calendar, now.calendar) {
        _ if is_late(now) && !is_late(before) => Some(Turning::ActivityLate),
        (Calendar::StartsIn(_), Calendar::Running(_)) => Some(Turning::ActivityBegins),
        (Calendar::StartsIn(_) | Calendar::Running(_), Calendar::Over(_)) => {
            Some(Turning::ActivityEnded)
        }
        (_, _) => None,
    }
}

fn indicator_turnings(
    before: &IndicatorState<'_>,
    now: &IndicatorState<'_>,
) -> impl Iterator<Item = Turning> {
    let own = |state: &IndicatorState<'_>| {
        let parts = state.comparators.iter().chain(&state.breakdowns).flat_map(|part| &part.points);
        state.series.iter().chain(parts).filter(|point| point.follow_up.is_none()).count()
    };
    let is_too_old = |state: &IndicatorState<'_>| matches!(state.latest, Latest::TooOld(_));
    [
        (own(before) < own(now)).then_some(Turning::Value),
        (is_too_old(now) && !is_too_old(before)).then_some(Turning::TooOld),
        (before.former_targets.len() < now.former_targets.len()).then_some(Turning::TargetMoved),
    ]
    .into_iter()
    .flatten()
}

/// What is corrected after the one day and up to the other.
fn corrected(after: Date, now: &Snapshot<'_>, add: &mut impl FnMut(Turning, Thing)) {
    fn is_made<T>(corrections: &[Correction<T>], after: Date) -> bool {
        corrections.last().is_some_and(|last| after < last.date)
    }
    for state in now.follow_ups() {
        let is_corrected = is_made(state.corrections, after)
            || state.goals.iter().any(|goal| is_made(goal.corrections, after))
            || state.activities.iter().any(|activity| is_made(activity.corrections, after));
        if is_corrected {
            add(Turning::Corrected, Thing::FollowUp(state.key));
        }
    }
    for state in now.indicators() {
        let parts = state.comparators.iter().chain(&state.breakdowns).flat_map(|part| &part.points);
        if state.series.iter().chain(parts).any(|point| is_made(point.corrections, after)) {
            add(Turning::Corrected, Thing::Indicator(state.key));
        }
    }
}
