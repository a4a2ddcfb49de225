//! What turned between two days: what became public, late, over or too old.

use jiff::civil::Date;

use super::{Turn, Turning};
use crate::assess::{
    ActivityState, Calendar, IndicatorState, Latest, RoundStage, RoundState, Snapshot, Stage,
};
use crate::model::{ActivityStatus, Contact, Correction, Decision, Thing};

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
    for publication in &now.model.publications {
        if let Some(thing) = publication.thing
            && before.as_of < publication.date
            && publication.date <= now.as_of
        {
            add(Turning::Published, thing);
        }
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
        if let Some(turning) = round_turning(state, then, now.as_of) {
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

fn round_turning(state: &RoundState<'_>, then: Option<RoundStage>, today: Date) -> Option<Turning> {
    if then == Some(state.stage) {
        return (state.round.period.first_day() == today).then_some(Turning::RoundBegins);
    }
    match state.stage {
        RoundStage::Upcoming => None,
        RoundStage::Open => Some(Turning::RoundOpens),
        RoundStage::Closed => Some(Turning::DeadlinePassed),
        RoundStage::Published if state.is_overdue() => Some(Turning::RoundOverdue),
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
        let is_corrected = state
            .series
            .iter()
            .chain(parts)
            .any(|point| is_made(point.corrections, after))
            || state.target.as_ref().is_some_and(|target| is_made(target.corrections, after))
            || state.baseline.as_ref().is_some_and(|baseline| is_made(baseline.corrections, after));
        if is_corrected {
            add(Turning::Corrected, Thing::Indicator(state.key));
        }
    }
}
