//! Scorecards: which revision holds, what it changed, who reported.

use super::assessment::Assessment;
use super::days::days_between;
use super::state::{Reporting, RevisionState, RollUp, ScorecardState, Stage, Timeliness};
use crate::model::{Decision, DecisionRole, Key, Revision, Round, Scorecard, Unit};

impl<'m> Assessment<'m> {
    /// The scorecards without what needs goals and activities assessed first: roll-ups come after.
    pub(super) fn scorecards(&self) -> Vec<Option<ScorecardState<'m>>> {
        self.model.scorecards.iter().map(|(key, card)| self.scorecard(key, card)).collect()
    }

    fn scorecard(&self, key: Key<Scorecard>, card: &'m Scorecard) -> Option<ScorecardState<'m>> {
        let public = self.visibility.revisions(key);
        if public.is_empty() {
            return None;
        }
        let in_force = self.visibility.in_force(self.model, key);
        let revisions: Vec<RevisionState<'m>> = public
            .iter()
            .enumerate()
            .filter_map(|(index, position)| {
                let after = public.get(index + 1).copied();
                self.revision(key, card, (*position, in_force), after)
            })
            .collect();
        let current =
            in_force.and_then(|at| revisions.iter().position(|revision| revision.position == at));
        let shown = current.or(revisions.len().checked_sub(1)).and_then(|at| revisions.get(at));
        let goals = shown.map_or_else(Vec::new, |shown| {
            shown
                .goals
                .iter()
                .filter(|(_, version)| self.visibility.dropped(version.dropped.as_ref()).is_none())
                .map(|(key, _)| *key)
                .collect()
        });
        let activities = shown
            .map_or_else(Vec::new, |shown| shown.activities.iter().map(|(key, _)| *key).collect());
        Some(ScorecardState {
            key,
            unit: card.unit,
            parent: self.card_above(card.unit),
            children: Vec::new(),
            revisions,
            current,
            goals,
            activities,
            goal_roll_up: RollUp::new(),
            activity_roll_up: RollUp::new(),
            branch_goals: RollUp::new(),
            branch_activities: RollUp::new(),
            follow_ups: self.visibility.follow_ups(key).iter().rev().copied().collect(),
            reporting: self.reporting(key),
        })
    }

    /// The nearest unit above that has a public scorecard.
    fn card_above(&self, unit: Key<Unit>) -> Option<Key<Scorecard>> {
        let mut above = self.model.units[unit].parent;
        while let Some(key) = above {
            let unit = &self.model.units[key];
            if let Some(card) = self.model.scorecards.find(&unit.id)
                && !self.visibility.revisions(card).is_empty()
            {
                return Some(card);
            }
            above = unit.parent;
        }
        None
    }

    fn revision(
        &self,
        card: Key<Scorecard>,
        scorecard: &'m Scorecard,
        (position, in_force): (usize, Option<usize>),
        after: Option<usize>,
    ) -> Option<RevisionState<'m>> {
        let revision = scorecard.revisions.get(position)?;
        let day_before_next = after
            .and_then(|after| scorecard.revisions.get(after))
            .and_then(|after| after.from.yesterday().ok());
        let until = match (revision.to, day_before_next) {
            (Some(to), Some(next)) => Some(to.min(next)),
            (to, next) => to.or(next),
        };
        Some(RevisionState {
            position,
            revision,
            stage: self.stage(revision, in_force == Some(position)),
            until,
            goals: self.contents.goals(card, position).to_vec(),
            activities: self.contents.activities(card, position).to_vec(),
        })
    }

    fn stage(&self, revision: &Revision, is_in_force: bool) -> Stage {
        let today = self.visibility.as_of;
        if revision.from <= today {
            return if is_in_force { Stage::InForce } else { Stage::Superseded };
        }
        let taken = |decision: &&Decision| decision.is_taken_on(today);
        match revision.decisions.iter().filter(taken).map(|decision| decision.role).max() {
            Some(DecisionRole::Decided | DecisionRole::Repealed) => Stage::Decided,
            Some(DecisionRole::Adopted) => Stage::Adopted,
            Some(
                DecisionRole::Commissioned | DecisionRole::Proposed | DecisionRole::Circulated,
            )
            | None => Stage::Proposed,
        }
    }

    /// Whether a card reported, round by round.
    fn reporting(&self, card: Key<Scorecard>) -> Vec<(Key<Round>, Reporting)> {
        self.model
            .rounds
            .iter()
            .filter(|(_, round)| round.period.first_day() <= self.visibility.as_of)
            .map(|(key, round)| (key, self.reported(card, key, round)))
            .collect()
    }

    fn reported(&self, card: Key<Scorecard>, key: Key<Round>, round: &Round) -> Reporting {
        let follow_up = self
            .visibility
            .follow_ups(card)
            .iter()
            .map(|follow_up| &self.model.follow_ups[*follow_up])
            .find(|follow_up| follow_up.round == key);
        match follow_up {
            Some(follow_up) => Timeliness::of(follow_up.reported, round.deadline).into(),
            None if !self.visibility.was_in_force(self.model, card, round.period.last_day()) => {
                Reporting::NotInForce
            }
            // Until the round is published nothing is said of who has handed in.
            None if !round.is_published_on(self.visibility.as_of) => Reporting::NotYetDue,
            None => Reporting::Missing(days_between(round.deadline, self.visibility.as_of)),
        }
    }
}
