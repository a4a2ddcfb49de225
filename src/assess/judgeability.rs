//! Can it be judged if a promise is kept? Not how it goes, but whether anybody will be able to tell.
//!
//! A goal can be judged when a measure of it has a target, or when words say how it is to be evaluated; a goal of a strategy
//! when its wording is known and a measure of it has a target; an activity when the day is known by which it is to be done,
//! for without one it can be put off for ever. A target that only says which way (more than at the start) needs the start,
//! too. What else a promise lacks makes it harder to judge, and is told as well.
//!
//! What the questions are is the practice of evaluability assessment (Wholey, *Evaluability assessment: developing program
//! theory*, New Directions for Program Evaluation 33, 1987) and of SMART goals (Doran, *There's a S.M.A.R.T. way to write
//! management's goals and objectives*, Management Review 70:11, 1981): is it worded, measured, bounded in time, and
//! somebody's?

use super::Snapshot;
use super::state::{
    IndicatorState, Judgeability, JudgeabilityCount, Lack, RevisionState, Standing,
    StrategyGoalState,
};
use crate::model::{
    Activity, ActivityVersion, Goal, GoalVersion, Horizon, Key, Scorecard, SourceRef, TargetRule,
    Thing,
};

impl<'m> Snapshot<'m> {
    /// Whether a promise in force can be judged; `None`: it is none.
    pub fn judgeability(&self, thing: Thing) -> Option<Judgeability> {
        if let Thing::Goal(key) = thing {
            let state = self.goal(key).filter(|state| state.standing == Standing::InForce)?;
            let revision = self.revision_of(state.scorecard, state.current.revision);
            return Some(self.judged_goal(key, state.current, revision));
        }
        if let Thing::Activity(key) = thing {
            let state = self.activity(key).filter(|state| state.standing == Standing::InForce)?;
            let position = Some(state.current.revision);
            let revision = self.revision_of(Some(state.scorecard), position);
            return Some(judged_activity(key, state.current, revision));
        }
        let Thing::StrategyGoal(key) = thing else { return None };
        Some(self.judged_strategy_goal(self.strategy_goal(key)))
    }

    /// Of how many promises in force it can be judged if they are kept: the goals and the activities of the cards, the goals
    /// that the municipality has set in its perspectives, and those of its strategies.
    pub fn judgeable(&self) -> JudgeabilityCount {
        let goals = self.scorecards().flat_map(|card| &card.goals);
        let long_term = self.perspectives().flat_map(|state| &state.long_term_goals);
        let activities = self.scorecards().flat_map(|card| &card.activities);
        let of_strategies = self.strategies().flat_map(|state| &state.goals);
        let things = goals.chain(long_term).copied().map(Thing::Goal);
        let things = things.chain(activities.copied().map(Thing::Activity));
        let things = things.chain(of_strategies.copied().map(Thing::StrategyGoal));
        things.filter_map(|thing| self.judgeability(thing)).collect()
    }

    /// The promises of a revision, each as it is worded there, whether it is in force yet or not. What it strikes off is
    /// promised no more.
    pub fn judgeability_of_revision(&self, revision: &RevisionState<'m>) -> Vec<Judgeability> {
        let goals = revision.goals.iter().filter(|(_, version)| version.dropped.is_none());
        let goals = goals.map(|(key, version)| self.judged_goal(*key, version, Some(revision)));
        let activities = revision.activities.iter();
        let activities = activities.filter(|(_, version)| version.dropped.is_none());
        let activities =
            activities.map(|(key, version)| judged_activity(*key, version, Some(revision)));
        goals.chain(activities).collect()
    }

    fn revision_of(
        &self,
        card: Option<Key<Scorecard>>,
        position: Option<usize>,
    ) -> Option<&RevisionState<'m>> {
        let revisions = &self.scorecard(card?)?.revisions;
        revisions.iter().find(|one| Some(one.position) == position)
    }

    /// A goal as a revision words it; without one: a perspective's own, for which nobody in particular answers.
    fn judged_goal(
        &self,
        key: Key<Goal>,
        version: &GoalVersion,
        revision: Option<&RevisionState<'m>>,
    ) -> Judgeability {
        let measures: Vec<_> = version.indicators.iter().map(|key| self.indicator(*key)).collect();
        let mut found = measured(&measures, version.evaluation.is_some());
        let ends_with_card = version.horizon == Horizon::ShortTerm
            && revision.is_some_and(|revision| revision.revision.to.is_some());
        if !ends_with_card && !has_day(&measures) {
            found.lacks.push(Lack::Day);
        }
        found.lack_source(&version.sources, revision.is_some_and(is_sourced));
        found.into_judgeability(Thing::Goal(key))
    }

    fn judged_strategy_goal(&self, state: &StrategyGoalState<'m>) -> Judgeability {
        let measures: Vec<_> = state.indicators.iter().map(|key| self.indicator(*key)).collect();
        let mut found = measured(&measures, false);
        if state.goal.wording.is_none() {
            found.is_judgeable = false;
            found.lacks.insert(0, Lack::Wording);
        }
        let strategy = self.strategy(state.goal.strategy).strategy;
        if !has_day(&measures) && strategy.to.is_none() {
            found.lacks.push(Lack::Day);
        }
        if state.goal.responsible.is_none() {
            found.lacks.push(Lack::Responsible);
        }
        let is_known = !strategy.sources.is_empty() || !strategy.decisions.is_empty();
        found.lack_source(&state.goal.sources, is_known);
        found.into_judgeability(Thing::StrategyGoal(state.key))
    }
}

/// An activity as a revision words it. The card's unit answers for it where nobody else is named.
fn judged_activity(
    key: Key<Activity>,
    version: &ActivityVersion,
    revision: Option<&RevisionState<'_>>,
) -> Judgeability {
    let mut found = Found { is_judgeable: version.end.is_some(), lacks: Vec::new() };
    if version.end.is_none() {
        found.lacks.push(Lack::Day);
    }
    found.lack_source(&version.sources, revision.is_some_and(is_sourced));
    found.into_judgeability(Thing::Activity(key))
}

/// What has been found of a promise.
struct Found {
    is_judgeable: bool,
    lacks: Vec<Lack>,
}

impl Found {
    fn lack_source(&mut self, own: &[SourceRef], is_known_otherwise: bool) {
        if own.is_empty() && !is_known_otherwise {
            self.lacks.push(Lack::Source);
        }
    }

    fn into_judgeability(self, thing: Thing) -> Judgeability {
        Judgeability { thing, is_judgeable: self.is_judgeable, lacks: self.lacks }
    }
}

/// What measures, or words in place of them, make of a promise.
fn measured(measures: &[&IndicatorState<'_>], is_told_in_words: bool) -> Found {
    let rules = || measures.iter().filter_map(|state| Some((state, rule(state)?)));
    let mut in_figures = rules().filter(|(_, rule)| **rule != TargetRule::ByHand).peekable();
    if in_figures.peek().is_some() {
        // The best of its measures tells; one that needs a start and has none tells nothing.
        let (told, lacking): (Vec<_>, Vec<_>) =
            in_figures.partition(|(state, _)| has_baseline(state));
        let can_do_without = |(_, rule): &(_, &TargetRule)| !needs_baseline(rule);
        let is_judgeable =
            is_told_in_words || !told.is_empty() || lacking.iter().any(can_do_without);
        let asks_for_baseline = |(_, rule): &(_, &TargetRule)| gains_from_baseline(rule);
        let lacks = if told.is_empty() && lacking.iter().any(asks_for_baseline) {
            vec![Lack::Baseline]
        } else {
            Vec::new()
        };
        return Found { is_judgeable, lacks };
    }
    if is_told_in_words || rules().next().is_some() {
        return Found { is_judgeable: true, lacks: vec![Lack::Figures] };
    }
    let lack = if measures.is_empty() { Lack::Measure } else { Lack::Target };
    Found { is_judgeable: false, lacks: vec![lack] }
}

fn rule<'s>(state: &'s IndicatorState<'_>) -> Option<&'s TargetRule> {
    state.target.as_ref().map(|state| &state.target.rule)
}

/// Whether it is known what progress is counted from.
fn has_baseline(state: &IndicatorState<'_>) -> bool {
    state.baseline.as_ref().is_some_and(|baseline| baseline.value.is_some())
}

/// Whether a target says nothing without a start.
fn needs_baseline(rule: &TargetRule) -> bool {
    matches!(
        rule,
        TargetRule::Increase
            | TargetRule::Decrease
            | TargetRule::Approach(_)
            | TargetRule::ShrinkGap(..)
    )
}

/// Whether a start tells how much of the way to a target is done.
fn gains_from_baseline(rule: &TargetRule) -> bool {
    needs_baseline(rule)
        || matches!(rule, TargetRule::AtLeast(_) | TargetRule::AtMost(_) | TargetRule::Reach(_))
}

/// Whether a target says by when.
fn has_day(measures: &[&IndicatorState<'_>]) -> bool {
    measures.iter().any(|state| {
        let target = state.target.as_ref();
        target.is_some_and(|state| state.target.by.is_some())
    })
}

/// Whether a revision says where it is known from, or how it was decided.
fn is_sourced(revision: &RevisionState<'_>) -> bool {
    !revision.revision.sources.is_empty() || !revision.revision.decisions.is_empty()
}
