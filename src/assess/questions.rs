//! What should a councillor ask after the latest round? Of each card, or of all, the gravest thing of each of five kinds: what
//! became worse with nothing said of why, an end put off again, a goal judged better than it is measured, what is late with
//! nothing said of why, and what the report leaves out.

use std::collections::BTreeMap;

use super::Snapshot;
use super::state::{
    ActivityState, Agreement, Cause, FollowUpState, GoalState, Movement, Question, Reporting,
    ScorecardState, Standing,
};
use crate::model::{ActivityStatus, GoalStatus, Key, Period, Round, Thing};

impl<'m> Snapshot<'m> {
    /// The questions that a card gives rise to after the latest round, at most one of a kind.
    pub fn questions(&self, card: &ScorecardState<'m>) -> Vec<Question<'m>> {
        gravest(self.all_questions(card))
    }

    /// The questions that some cards give rise to together, at most one of a kind.
    pub fn questions_of<'c>(
        &self,
        cards: impl IntoIterator<Item = &'c ScorecardState<'m>>,
    ) -> Vec<Question<'m>>
    where
        'm: 'c,
    {
        gravest(cards.into_iter().flat_map(|card| self.all_questions(card)).collect())
    }

    fn all_questions(&self, card: &ScorecardState<'m>) -> Vec<Question<'m>> {
        let Some(round) = self.totals.last_round else { return Vec::new() };
        let own = card.follow_ups.iter().filter_map(|key| self.follow_up(*key));
        let report = own.into_iter().find(|report| report.round == round);
        let ask = |about, cause, weight| Question { about, scorecard: card.key, cause, weight };
        let mut found = Vec::new();
        match report {
            Some(report) => {
                found.extend(
                    worsened(report)
                        .into_iter()
                        .map(|(about, cause, weight)| ask(about, cause, weight)),
                );
                let goals = report.coverage.goals.left_out.iter().copied().map(Thing::Goal);
                let activities = report.coverage.activities.left_out.iter().copied();
                let left_out = goals.chain(activities.map(Thing::Activity));
                found.extend(left_out.map(|thing| ask(thing, Cause::Unreported(round), 0)));
            }
            None if is_missing(card, round) => {
                let whole = Thing::Scorecard(card.key);
                found.push(ask(whole, Cause::Unreported(round), 1));
            }
            None => {}
        }
        let goals = card.goals.iter().filter_map(|key| self.goal(*key));
        let goals = goals.filter(|goal| goal.standing == Standing::InForce);
        for goal in goals.filter(|goal| goal.agreement == Agreement::JudgedBetter) {
            found.push(ask(Thing::Goal(goal.key), Cause::JudgedBetter, how_well_judged(goal)));
        }
        let activities = card.activities.iter().filter_map(|key| self.activity(*key));
        for activity in activities.filter(|one| one.standing == Standing::InForce) {
            let thing = Thing::Activity(activity.key);
            if let Some((cause, weight)) = put_off_again(activity) {
                found.push(ask(thing, cause, weight));
            }
            if let Some((cause, weight)) = self.late_unexplained(activity, report) {
                found.push(ask(thing, cause, weight));
            }
        }
        found
    }

    /// That an activity is late and the report, if there is one, says nothing of why.
    fn late_unexplained(
        &self,
        activity: &ActivityState<'m>,
        report: Option<&FollowUpState<'m>>,
    ) -> Option<(Cause<'m>, i64)> {
        if activity.status != ActivityStatus::Late {
            return None;
        }
        let said = report
            .and_then(|report| report.activities.iter().find(|said| said.activity == activity.key));
        if said.is_some_and(|said| said.comment.is_some() || said.cause.is_some()) {
            return None;
        }
        let end = activity.current.end.map(Period::last_day).filter(|end| *end < self.as_of);
        let days = end.map_or(0, |end| i64::from((self.as_of - end).get_days()));
        Some((Cause::LateUnexplained(end), days))
    }
}

/// What became worse in a report that says nothing of it.
fn worsened<'m>(report: &FollowUpState<'m>) -> Vec<(Thing, Cause<'m>, i64)> {
    let is_explained = |thing: Thing| {
        let goal = report.goals.iter().find(|said| Thing::Goal(said.goal) == thing);
        let activity =
            report.activities.iter().find(|said| Thing::Activity(said.activity) == thing);
        goal.is_some_and(|said| said.comment.is_some() || said.cause.is_some())
            || activity.is_some_and(|said| said.comment.is_some() || said.cause.is_some())
    };
    let worse = report.moves().into_iter().filter(|one| one.movement == Movement::Worse);
    let silent = worse.filter(|one| !is_explained(one.thing));
    let weighed = silent.map(|one| {
        // A goal is what activities are for.
        let is_goal = matches!(one.thing, Thing::Goal(_));
        (one.thing, Cause::Worsened(one), i64::from(is_goal))
    });
    weighed.collect()
}

/// Whether a card that was to be reported on in a round has not been.
fn is_missing(card: &ScorecardState<'_>, round: Key<Round>) -> bool {
    let mut reporting = card.reporting.iter();
    reporting.any(|(known, state)| *known == round && matches!(state, Reporting::Missing(_)))
}

/// The better it is judged, the more is to be asked.
fn how_well_judged(goal: &GoalState<'_>) -> i64 {
    match goal.judged.status {
        GoalStatus::Reached => 3,
        GoalStatus::CanBeReached => 2,
        GoalStatus::Uncertain => 1,
        GoalStatus::Unlikely | GoalStatus::NotReached | GoalStatus::NotJudged => 0,
    }
}

/// That an activity's end has been put off more than once, and is not behind it.
fn put_off_again<'m>(activity: &ActivityState<'m>) -> Option<(Cause<'m>, i64)> {
    if activity.status.is_settled() {
        return None;
    }
    let ends = activity.versions.iter().filter_map(|version| version.end.map(Period::last_day));
    let ends: Vec<_> = ends.collect();
    let times = ends.windows(2).filter(|pair| matches!(pair, [old, new] if old < new)).count();
    let (first, now) = (activity.first_end.or(ends.first().copied())?, *ends.last()?);
    let is_again = times > 1 && first < now;
    let days = i64::from((now - first).get_days());
    is_again.then_some((Cause::PutOffAgain(times, first, now), days))
}

/// The gravest of each kind, in the order of the kinds; of equals the first.
fn gravest(all: Vec<Question<'_>>) -> Vec<Question<'_>> {
    let mut by_kind: BTreeMap<usize, Question<'_>> = BTreeMap::new();
    for question in all {
        let kind = question.cause.order();
        let is_graver = by_kind.get(&kind).is_none_or(|known| known.weight < question.weight);
        if is_graver {
            by_kind.insert(kind, question);
        }
    }
    by_kind.into_values().collect()
}
