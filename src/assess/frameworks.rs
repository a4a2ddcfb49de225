//! Which goals in force answer to something besides their cards: sound financial management, and Agenda 2030?

use std::collections::BTreeMap;

use super::Snapshot;
use super::state::{GoalState, Standing};
use crate::model::{AgendaTarget, Key, Thing};

impl<'m> Snapshot<'m> {
    /// The goals in force that matter to sound financial management, the municipality's own first.
    pub fn sound_management_goals(&self) -> Vec<&GoalState<'m>> {
        let in_force = self.goals().filter(|state| state.standing == Standing::InForce);
        let marked = in_force.filter(|state| state.current.frameworks.sound_financial_management);
        let mut marked: Vec<_> = marked.collect();
        marked.sort_by_key(|state| (state.scorecard.map(Key::position), state.key));
        marked
    }

    /// The goals in force that serve each target of Agenda 2030: those of strategies first.
    pub fn agenda_targets(&self) -> BTreeMap<AgendaTarget, Vec<Thing>> {
        let of_strategies = self
            .strategy_goals()
            .map(|state| (Thing::StrategyGoal(state.key), &state.goal.frameworks.agenda_2030));
        let goals = self.goals().filter(|state| state.standing == Standing::InForce);
        let goals =
            goals.map(|state| (Thing::Goal(state.key), &state.current.frameworks.agenda_2030));
        let mut by_target: BTreeMap<AgendaTarget, Vec<Thing>> = BTreeMap::new();
        for (thing, targets) in of_strategies.chain(goals) {
            for target in targets {
                by_target.entry(*target).or_default().push(thing);
            }
        }
        by_target
    }

    /// In how many of the rounds that were to tell of a goal of a card it was judged: those published in whose period the
    /// card had it at the end; `None`: it stands in no card, or no such round has been published.
    pub fn rounds_judged(&self, goal: &GoalState<'m>) -> Option<(usize, usize)> {
        let card = self.scorecard(goal.scorecard?)?;
        let due = card.reporting.iter().filter_map(|(key, _)| self.round(*key)).filter(|state| {
            let held = card.on(state.round.period.last_day());
            let mut goals = held.iter().flat_map(|revision| &revision.goals);
            state.round.is_published_on(self.as_of)
                && goals.any(|(key, version)| *key == goal.key && version.dropped.is_none())
        });
        let due: Vec<Key<crate::model::Round>> = due.map(|state| state.key).collect();
        let judged = goal.reports.iter().filter(|report| report.label.is_some());
        let judged = judged.filter_map(|report| self.follow_up(report.follow_up));
        let judged = judged.filter(|report| due.contains(&report.round)).count();
        (!due.is_empty()).then_some((judged, due.len()))
    }
}
