//! Which promises are not kept, or cannot be seen to be: not reached, late, dropped, at an end before their time, put off, not
//! reported? Each promise once, by the gravest of them, so that the counts add up.

use super::Snapshot;
use super::state::{
    ActivityState, Closing, GoalState, ScorecardState, Shortfall, Standing, UnkeptPromise,
};
use crate::model::{ActivityStatus, DeviationCause, GoalStatus, Period, Thing};

impl<'m> Snapshot<'m> {
    /// Every promise of a card that is not kept: those in force in the order of the card, then those that are so no longer.
    pub fn unkept(&self, card: &ScorecardState<'m>) -> Vec<UnkeptPromise<'m>> {
        // What the revision in force strikes off is told with what has come to its end.
        let goals = card.goals.iter().filter_map(|key| self.goal(*key));
        let goals = goals.filter(|state| state.standing == Standing::InForce);
        let goals = goals.map(|state| (Thing::Goal(state.key), self.goal_shortfalls(card, state)));
        let activities = card.activities.iter().filter_map(|key| self.activity(*key));
        let activities = activities.filter(|state| state.standing == Standing::InForce);
        let activities = activities
            .map(|state| (Thing::Activity(state.key), self.activity_shortfalls(card, state)));
        let in_force = goals.chain(activities).filter(|(_, found)| !found.is_empty());
        let promise = |(thing, shortfalls)| UnkeptPromise {
            thing,
            scorecard: card.key,
            shortfalls,
            cause: self.latest_cause(thing),
        };
        in_force.map(promise).collect()
    }

    /// Every promise that was dropped, or whose card came to its end before it was reached or done; the latest first.
    pub fn unkept_and_closed(&self) -> Vec<UnkeptPromise<'m>> {
        let closed = self.closed().into_iter().filter_map(|one| {
            let shortfall = match one.closing {
                Closing::Finished => return None,
                Closing::Dropped => Shortfall::Dropped(one.from, one.said),
                Closing::Ended => Shortfall::Ended(one.from),
            };
            let (thing, scorecard) = (one.thing, one.scorecard);
            let cause = one.said.and_then(|said| said.cause.as_ref());
            let cause = cause.or_else(|| self.latest_cause(thing));
            Some(UnkeptPromise { thing, scorecard, shortfalls: vec![shortfall], cause })
        });
        closed.collect()
    }

    /// Why something does not go as it was promised, as the latest report of it says; what an earlier one said may have passed.
    fn latest_cause(&self, thing: Thing) -> Option<&'m DeviationCause> {
        if let Thing::Goal(key) = thing {
            return self.goal(key)?.reports.first()?.cause;
        }
        let Thing::Activity(key) = thing else { return None };
        self.activity(key)?.reports.first()?.cause
    }

    fn goal_shortfalls(
        &self,
        card: &ScorecardState<'m>,
        state: &GoalState<'m>,
    ) -> Vec<Shortfall<'m>> {
        match state.judged.status {
            GoalStatus::NotReached => vec![Shortfall::NotReached],
            GoalStatus::NotJudged if self.was_asked_of(card, Thing::Goal(state.key)) => {
                vec![Shortfall::Unreported]
            }
            GoalStatus::NotJudged
            | GoalStatus::Reached
            | GoalStatus::CanBeReached
            | GoalStatus::Uncertain
            | GoalStatus::Unlikely => Vec::new(),
        }
    }

    fn activity_shortfalls(
        &self,
        card: &ScorecardState<'m>,
        state: &ActivityState<'m>,
    ) -> Vec<Shortfall<'m>> {
        let mut found = Vec::new();
        let end = state.current.end.map(Period::last_day);
        if state.status == ActivityStatus::Late {
            found.push(Shortfall::Late(end.filter(|end| *end < self.as_of)));
        }
        // What has been struck off in a report is in force until a revision says the same.
        if state.status == ActivityStatus::StruckOff
            && let Some(report) = state.reported.and_then(|one| self.follow_up(one.follow_up))
        {
            found.push(Shortfall::ReportedDropped(report.published));
        }
        let put_off = state.first_end.zip(end).filter(|(first, now)| first < now);
        if let Some((first, now)) = put_off.filter(|_| state.status != ActivityStatus::Done) {
            found.push(Shortfall::Postponed { first, now });
        }
        let is_silent = state.status == ActivityStatus::NotReported;
        if is_silent && self.was_asked_of(card, Thing::Activity(state.key)) {
            found.push(Shortfall::Unreported);
        }
        found
    }

    /// Whether the latest round asked of a promise: it stood in the revision that held when the round's period ended.
    fn was_asked_of(&self, card: &ScorecardState<'m>, thing: Thing) -> bool {
        let round = self.totals.last_round.and_then(|key| self.round(key));
        let revision = round.and_then(|round| card.on(round.round.period.last_day()));
        revision.is_some_and(|revision| {
            let mut goals = revision.goals.iter();
            let mut activities = revision.activities.iter();
            goals.any(|(key, version)| Thing::Goal(*key) == thing && version.dropped.is_none())
                || activities.any(|(key, version)| {
                    Thing::Activity(*key) == thing && version.dropped.is_none()
                })
        })
    }
}
