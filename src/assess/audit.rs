//! How do those who are independent judge the promises, and do they agree with the units?

use super::Snapshot;
use super::assessment::Assessment;
use super::course::Reported;
use super::state::{AuditState, AuditVerdict, AuditedPromise, Movement};
use super::visibility::published;
use crate::model::{Audit, FollowUp, Key, Label, Thing};

impl<'m> Assessment<'m> {
    /// The audits of a promise over all its wordings, latest first, each beside what its unit had last said by that day.
    /// What a revision repeats of an earlier one is told once.
    pub(super) fn audits<S: Reported>(
        &self,
        written: impl IntoIterator<Item = &'m Audit>,
        labels: &'m [Label<S>],
        // What the unit has said, earliest first, each by its position among the labels; nothing where none judges it.
        said: &[(Key<FollowUp>, Option<usize>)],
    ) -> Vec<AuditState<'m, S>> {
        let mut states: Vec<AuditState<'m, S>> = Vec::new();
        for audit in written {
            let is_known = |known: &AuditState<'_, S>| known.audit.tells_the_same(audit);
            let Some(label) = labels.get(audit.verdict) else { continue };
            if states.iter().any(is_known) {
                continue;
            }
            let mut by_then = said.iter().rev().filter(|(follow_up, _)| {
                published(self.model, &self.model.follow_ups[*follow_up]) <= audit.date
            });
            let unit = by_then.find_map(|(key, status)| Some((*key, labels.get((*status)?)?)));
            let verdict = unit.map_or(AuditVerdict::CannotTell, |(_, own)| verdict(own, label));
            states.push(AuditState { audit, label, unit, verdict });
        }
        states.sort_by_key(|state| std::cmp::Reverse(state.audit.date));
        states
    }
}

fn verdict<S: Reported>(unit: &Label<S>, auditor: &Label<S>) -> AuditVerdict {
    if unit.means == auditor.means {
        return AuditVerdict::Agrees;
    }
    match S::movement(unit.means, auditor.means) {
        Movement::Worse => AuditVerdict::Stricter,
        Movement::Better => AuditVerdict::Milder,
        Movement::Sideways => AuditVerdict::CannotTell,
    }
}

impl Snapshot<'_> {
    /// The promises that somebody independent has judged: where the latest of them is stricter than the unit first.
    pub fn audited(&self) -> Vec<AuditedPromise> {
        let goals = self.goals().filter_map(|state| {
            let verdict = state.audits.first()?.verdict;
            Some(AuditedPromise { thing: Thing::Goal(state.key), verdict })
        });
        let activities = self.activities().filter_map(|state| {
            let verdict = state.audits.first()?.verdict;
            Some(AuditedPromise { thing: Thing::Activity(state.key), verdict })
        });
        let of_strategies = self.strategy_goals().filter_map(|state| {
            let verdict = state.audits.first()?.verdict;
            Some(AuditedPromise { thing: Thing::StrategyGoal(state.key), verdict })
        });
        let mut audited: Vec<_> = of_strategies.chain(goals).chain(activities).collect();
        audited.sort_by_key(|one| one.verdict);
        audited
    }
}
