//! Since when has what is shown of each thing held, and of the site? The day at the foot of a page: it moves when something
//! of the page's own comes about (something is published, decided, corrected, late, too old), and rests while nothing
//! does, so that a rebuild in a quiet night changes no page, and a piece of news none but its own.
//!
//! It says that nothing has changed since, and not that anything is known from that day: a figure that grew too old is a
//! change, and no newer for it.

use jiff::civil::Date;

use super::Snapshot;
use super::lateness::late_from;
use super::state::{
    ActivityState, AuditState, FollowUpState, GoalState, IndicatorState, LatestChanges, Reporting,
    RevisionState, RoundStage, RoundState, ScorecardState, Standing,
};
use super::turning::last_current_day;
use super::visibility::public_from;
use crate::model::{
    ActivityStatus, Decision, Key, Period, Round, Scorecard, Statement, Thing, Unit,
};

/// The days of the latest changes of a snapshot.
pub(super) fn latest_changes(snapshot: &Snapshot<'_>) -> LatestChanges {
    let mut facts = LatestChanges::default();
    facts.site = snapshot.data_until;
    let mut collector = Collector { snapshot, facts };
    for card in snapshot.scorecards() {
        collector.scorecard(card);
    }
    let perspectives = snapshot.perspectives().map(|state| Thing::Perspective(state.key));
    let perspectives: Vec<Thing> = perspectives.collect();
    for state in snapshot.rounds() {
        collector.round(state, &[Thing::Round(state.key)]);
        // A perspective is shown round by round.
        collector.from(Some(state.round.published), &perspectives);
        // The way to the next one is there once that has begun.
        let next = state.next.and_then(|key| snapshot.round(key));
        let begins = next.map(|next| next.round.period.first_day());
        collector.from(begins, &[Thing::Round(state.key)]);
        // What is asked after it is asked until a later one has been reported on.
        let later = snapshot.rounds().filter(|one| one.round.period > state.round.period);
        let reported = later.filter_map(|one| {
            let reports = one.follow_ups.iter().filter_map(|key| snapshot.follow_up(*key));
            Some(reports.map(|report| report.published).min()?.max(one.round.published))
        });
        collector.from(reported.min(), &[Thing::Round(state.key)]);
    }
    for state in snapshot.activities() {
        collector.activity(state);
    }
    for state in snapshot.goals() {
        collector.goal(state);
    }
    for state in snapshot.strategy_goals() {
        let goal = state.goal;
        let mut things = vec![Thing::StrategyGoal(state.key), Thing::Strategy(goal.strategy)];
        things.extend(goal.area.map(Thing::StrategyArea));
        collector.known_otherwise(&goal.statements, &state.audits, &things);
    }
    for state in snapshot.strategy_areas() {
        for statement in &state.area.statements {
            let day = statement.period.map(Period::first_day);
            collector.from(day, &[Thing::StrategyArea(state.key)]);
        }
    }
    for state in snapshot.indicators() {
        collector.indicator(state);
    }
    for contact in snapshot.units().filter_map(|state| state.unit.contact.as_ref()) {
        collector.after(contact.until, &[]);
    }
    for state in snapshot.news() {
        let contact = state.news.contact.as_ref();
        let news = [Thing::News(state.key)];
        collector.after(contact.and_then(|contact| contact.until), &news);
        collector.from(state.date, &news);
    }
    for state in snapshot.follow_ups() {
        collector.follow_up(state);
    }
    for state in snapshot.strategies() {
        collector.decisions(&state.strategy.decisions, &[Thing::Strategy(state.key)]);
    }
    for state in snapshot.documents() {
        collector.decisions(&state.document.decisions, &[Thing::Document(state.key)]);
    }
    for state in snapshot.sources() {
        collector.from(state.record.date, &[Thing::Source(state.key)]);
    }
    for publication in &snapshot.model.publications {
        collector.from(Some(publication.date), &[]);
    }
    collector.facts
}

/// The day on which it was decided to strike a thing off.
fn struck_off(standing: Standing<'_>) -> Option<Date> {
    match standing {
        Standing::StruckOff(dropped) => dropped.date,
        Standing::InForce | Standing::Upcoming | Standing::Gone => None,
    }
}

/// What a revision promises, and what it is measured by.
fn promised(state: &RevisionState<'_>) -> Vec<Thing> {
    let mut things = Vec::new();
    for (key, version) in &state.goals {
        things.push(Thing::Goal(*key));
        things.extend(version.indicators.iter().map(|key| Thing::Indicator(*key)));
    }
    things.extend(state.activities.iter().map(|(key, _)| Thing::Activity(*key)));
    things
}

/// Collects the days that have come.
struct Collector<'s, 'm> {
    snapshot: &'s Snapshot<'m>,
    facts: LatestChanges,
}

impl Collector<'_, '_> {
    /// Something of some things holds from a day.
    fn from(&mut self, day: Option<Date>, things: &[Thing]) {
        let Some(day) = day.filter(|day| *day <= self.snapshot.as_of) else { return };
        self.facts.site = self.facts.site.max(Some(day));
        for thing in things {
            self.facts.note(*thing, day);
        }
    }

    /// Something of some things held until a day, and no longer after it.
    fn after(&mut self, day: Option<Date>, things: &[Thing]) {
        self.from(day.and_then(|day| day.tomorrow().ok()), things);
    }

    fn decisions(&mut self, decisions: &[Decision], things: &[Thing]) {
        for decision in decisions {
            self.from(decision.date, things);
        }
    }

    /// A scorecard and those above it, whose pages count what it holds.
    fn with_those_above(&self, card: Key<Scorecard>) -> Vec<Thing> {
        let parent = |key: &Key<Scorecard>| self.snapshot.scorecard(*key)?.parent;
        std::iter::successors(Some(card), parent).map(Thing::Scorecard).collect()
    }

    /// A unit and those above it.
    fn units(&self, unit: Key<Unit>) -> impl Iterator<Item = Thing> {
        let above = &self.snapshot.unit(unit).ancestors;
        std::iter::once(unit).chain(above.iter().copied()).map(Thing::Unit)
    }

    fn scorecard(&mut self, card: &ScorecardState<'_>) {
        let above = self.with_those_above(card.key);
        let revision = |position| Thing::Revision(card.key, position);
        // Each revision's page lists all of them, and what a later one makes of a promise is told with the promise.
        let mut of_any = above.clone();
        for state in &card.revisions {
            of_any.push(revision(state.position));
            of_any.extend(promised(state));
        }
        for state in &card.revisions {
            let mut things = above.clone();
            things.push(revision(state.position));
            self.decisions(&state.revision.decisions, &things);
            self.from(Some(public_from(state.revision)), &of_any);
            things.extend(self.units(card.unit));
            things.extend(promised(state));
            self.from(Some(state.revision.from), &things);
            self.after(state.until, &things);
            self.after(state.until, &of_any);
        }
        for (key, said) in &card.reporting {
            let Some(state) = self.snapshot.round(*key) else { continue };
            if *said == Reporting::NotInForce {
                continue;
            }
            self.round(state, &[Thing::Scorecard(card.key)]);
            // A promise is shown round by round, and silence is told as well.
            let promises = self.promises(card, state.round.period);
            self.from(Some(state.round.published), &promises);
        }
    }

    /// The days on which a round begins, ends, is due and is published.
    fn round(&mut self, state: &RoundState<'_>, things: &[Thing]) {
        let Round { period, deadline, published } = *state.round;
        self.from(Some(period.first_day()), things);
        self.after(Some(period.last_day()), things);
        self.after(Some(deadline), things);
        self.from(Some(published), things);
    }

    /// All that a card promised in a period, and the pages that count it.
    fn promises(&self, card: &ScorecardState<'_>, period: Period) -> Vec<Thing> {
        let mut things = self.with_those_above(card.key);
        things.extend(self.units(card.unit));
        let mut latest_first = card.revisions.iter().rev();
        let held = latest_first.find(|state| state.revision.from <= period.last_day());
        things.extend(held.map(promised).unwrap_or_default());
        things
    }

    /// What is known of a thing besides the follow-ups.
    fn known_otherwise<S>(
        &mut self,
        statements: &[Statement],
        audits: &[AuditState<'_, S>],
        things: &[Thing],
    ) {
        for statement in statements {
            self.from(statement.period.map(Period::first_day), things);
        }
        for state in audits {
            self.from(Some(state.audit.date), things);
        }
    }

    fn goal(&mut self, state: &GoalState<'_>) {
        let mut things = vec![Thing::Goal(state.key)];
        things.extend(state.scorecard.map(Thing::Scorecard));
        self.from(struck_off(state.standing), &[Thing::Goal(state.key)]);
        self.known_otherwise(&state.current.statements, &state.audits, &things);
    }

    fn activity(&mut self, state: &ActivityState<'_>) {
        let mut things = self.with_those_above(state.scorecard);
        things.push(Thing::Activity(state.key));
        things.extend(state.goals.iter().map(|key| Thing::Goal(*key)));
        things.extend(self.units(state.responsible));
        let (start, end) = (state.current.start, state.current.end);
        self.from(start.map(Period::first_day), &[]);
        let is_late = state.status == ActivityStatus::Late;
        self.from(late_from(end), if is_late { &things } else { &[] });
        self.from(struck_off(state.standing), &things);
        self.known_otherwise(&state.current.statements, &state.audits, &things);
    }

    fn indicator(&mut self, state: &IndicatorState<'_>) {
        let own = &self.snapshot.model.indicators[state.key];
        let months = own.current_for_months;
        let months = months.unwrap_or(self.snapshot.thresholds.current_for_months);
        let mut things = vec![Thing::Indicator(state.key)];
        things.extend(state.goals.iter().map(|key| Thing::Goal(*key)));
        for key in &state.strategy_goals {
            let goal = self.snapshot.strategy_goal(*key).goal;
            things.extend([Thing::StrategyGoal(*key), Thing::Strategy(goal.strategy)]);
            things.extend(goal.area.map(Thing::StrategyArea));
        }
        let parts = state.comparators.iter().chain(&state.breakdowns).flat_map(|part| &part.points);
        for point in state.series.iter().chain(parts) {
            self.from(Some(point.period.first_day()), &things);
            self.from(point.published, &things);
            self.from(point.corrections.last().map(|correction| correction.date), &things);
            self.after(last_current_day(point.period, months), &things);
        }
        for former in &state.former_targets {
            self.after(Some(former.until), &things);
        }
        if let Some(baseline) = &state.baseline {
            self.from(Some(baseline.period.first_day()), &things);
            self.from(baseline.corrections.last().map(|correction| correction.date), &things);
        }
        let target = state.target.as_ref();
        let corrected = target.and_then(|target| target.corrections.last()).map(|one| one.date);
        self.from(corrected, &things);
        for expectation in state.expectations {
            self.from(expectation.date, &things);
        }
        for milestone in &state.milestones {
            self.after(Some(milestone.milestone.period.last_day()), &things);
        }
        for statement in state.statements {
            self.from(statement.period.map(Period::first_day), &things);
        }
    }

    fn follow_up(&mut self, state: &FollowUpState<'_>) {
        // What a follow-up is silent on is told as well: that it is.
        let card = self.snapshot.scorecard(state.scorecard);
        let mut things = card.map(|card| self.promises(card, state.period)).unwrap_or_default();
        things.extend([Thing::FollowUp(state.key), Thing::Round(state.round)]);
        self.from(Some(state.published), &things);
        let next = state.next.and_then(|key| self.snapshot.follow_up(key));
        self.from(next.map(|next| next.published), &[Thing::FollowUp(state.key)]);
        // What is corrected is shown round by round.
        let rounds = self.snapshot.rounds().filter(|state| state.stage == RoundStage::Published);
        things.extend(rounds.map(|state| Thing::Round(state.key)));
        things.extend(self.snapshot.perspectives().map(|state| Thing::Perspective(state.key)));
        self.from(state.corrections.last().map(|one| one.date), &things);
        for said in &state.goals {
            let corrected = said.corrections.last().map(|one| one.date);
            self.said(state.published, corrected, Thing::Goal(said.goal), &things);
        }
        for said in &state.activities {
            let corrected = said.corrections.last().map(|one| one.date);
            self.said(state.published, corrected, Thing::Activity(said.activity), &things);
        }
    }

    /// What a follow-up says of a goal or an activity, and when that was corrected.
    fn said(
        &mut self,
        published: Date,
        corrected: Option<Date>,
        thing: Thing,
        follow_up: &[Thing],
    ) {
        self.from(Some(published), &[thing]);
        self.from(corrected, &[thing]);
        self.from(corrected, follow_up);
    }
}
