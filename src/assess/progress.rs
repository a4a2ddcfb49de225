//! How is it going, in all or in one unit with all below it: distributions, what is late, who has not reported.
//!
//! The figures are those of the start page and of the unit's page. Who has not handed in before a round is published is
//! not public; a controller, who has the files, asks an [`Insight`].

use super::coverage::coverages;
use super::insight::Insight;
use super::snapshot::Snapshot;
use super::state::Coverage;
use super::state::{Reporting, RollUp, RoundStage, RoundState, ScorecardState};
use crate::model::{
    Activity, ActivityStatus, FollowUp, GoalStatus, Key, Model, Perspective, Round, Scorecard, Unit,
};

/// How it is going.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The unit that it is about, with all below it; `None`: the whole.
    pub unit: Option<Key<Unit>>,
    /// All of it.
    pub all: Share,
    /// By perspective, in their order; last, where there are any, those of no known perspective (`None`).
    pub perspectives: Vec<(Option<Key<Perspective>>, Share)>,
    /// By the units just below, each with all below it.
    pub units: Vec<(Key<Unit>, Share)>,
    /// The units with a scorecard that is counted on its own, apart from those below: the whole's, or the unit's own.
    pub own: Vec<(Key<Unit>, Share)>,
    /// The late activities, most days late first.
    pub late: Vec<Key<Activity>>,
    /// The latest published round: who has not reported.
    pub latest: Option<RoundReporting>,
    /// The round with the next deadline, today's among them.
    pub next_deadline: Option<Round>,
    /// The round that is published next.
    pub next_publication: Option<Round>,
    /// Of how many activities the last day is not known, so that nobody can say whether they are late.
    pub ends_unknown: usize,
}

/// How goals are judged and how activities stand, in some part of the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// The scorecards' goals.
    pub goals: RollUp<GoalStatus>,
    /// The activities.
    pub activities: RollUp<ActivityStatus>,
}

/// Who has reported in a round.
#[derive(Clone, Debug)]
pub struct RoundReporting {
    /// The round.
    pub round: Round,
    /// How many scorecards were in force.
    pub expected: usize,
    /// Those among them that have not reported.
    pub missing: Vec<Missing>,
    /// Those that have, and leave something out.
    pub incomplete: Vec<(Key<Scorecard>, Coverage)>,
}

/// A scorecard that has not reported in a round.
#[derive(Clone, Copy, Debug)]
pub struct Missing {
    /// The scorecard.
    pub scorecard: Key<Scorecard>,
    /// How many days ago the deadline was; `None`: it has not passed.
    pub days_over: Option<u32>,
    /// The latest public follow-up of the scorecard; `None`: there is none.
    pub last: Option<Key<FollowUp>>,
}

impl Snapshot<'_> {
    /// How it is going, in all or in one unit with all below it.
    pub fn progress(&self, unit: Option<Key<Unit>>) -> Progress {
        let branch = Branch { snapshot: self, top: unit };
        let today = self.as_of;
        let upcoming = |day: fn(&Round) -> jiff::civil::Date| {
            let rounds = self.model.rounds.iter().filter(move |(_, round)| day(round) >= today);
            rounds.min_by_key(|(_, round)| day(round)).map(|(_, round)| *round)
        };
        let tops = self.tops(unit);
        let below = |top: &Key<Unit>| (*top, Branch { snapshot: self, top: Some(*top) }.share());
        Progress {
            unit,
            all: branch.share(),
            perspectives: branch.perspectives(),
            units: tops.iter().map(below).collect(),
            own: branch.own(&tops),
            late: branch.late(),
            latest: self
                .rounds()
                .filter(|state| state.stage == RoundStage::Published)
                .last()
                .map(|state| branch.reporting(state)),
            next_deadline: upcoming(|round| round.deadline),
            next_publication: self.totals.next_round.map(|key| self.model.rounds[key]),
            ends_unknown: self.ends_unknown(branch.cards()),
        }
    }

    /// Of how many activities in force of some cards the last day is not known, so that nobody can say whether they are late.
    pub fn ends_unknown<'c>(
        &self,
        cards: impl IntoIterator<Item = &'c ScorecardState<'c>>,
    ) -> usize {
        let in_force = cards.into_iter().flat_map(|card| &card.activities);
        let known = in_force.filter_map(|key| self.activity(*key));
        known.filter(|state| state.current.end.is_none()).count()
    }

    /// The units that the whole, or a unit, falls into: the departments.
    fn tops(&self, unit: Option<Key<Unit>>) -> Vec<Key<Unit>> {
        if let Some(unit) = unit {
            return self.unit(unit).children.clone();
        }
        let roots = self.units().filter(|state| state.unit.parent.is_none());
        roots
            .flat_map(|root| match root.children.as_slice() {
                [] => vec![root.key],
                children => children.to_vec(),
            })
            .collect()
    }
}

impl Insight<'_, '_> {
    /// The rounds whose period is over and that are not published: who has not handed in, in all or in one unit with all
    /// below it. Nothing of what the files say.
    pub fn waiting(&self, unit: Option<Key<Unit>>) -> Vec<RoundReporting> {
        let branch = Branch { snapshot: self.snapshot, top: unit };
        let is_waiting =
            |state: &&RoundState<'_>| matches!(state.stage, RoundStage::Open | RoundStage::Closed);
        let rounds = self.snapshot.rounds().filter(is_waiting);
        rounds.map(|state| branch.waiting(self.model, state)).collect()
    }
}

/// A unit with all below it, or the whole.
struct Branch<'s, 'm> {
    snapshot: &'s Snapshot<'m>,
    top: Option<Key<Unit>>,
}

impl<'s, 'm> Branch<'s, 'm> {
    fn has(&self, unit: Key<Unit>) -> bool {
        self.top.is_none_or(|top| top == unit || self.snapshot.unit(unit).ancestors.contains(&top))
    }

    fn has_card(&self, card: Key<Scorecard>) -> bool {
        self.snapshot.scorecard(card).is_some_and(|state| self.has(state.unit))
    }

    fn cards(&self) -> impl Iterator<Item = &'s ScorecardState<'m>> {
        self.snapshot.scorecards().filter(|card| self.has(card.unit))
    }

    fn share(&self) -> Share {
        let mut share = Share::default();
        self.cards().for_each(|card| share.add(card));
        share
    }

    /// The cards of units above all departments: nobody else counts them.
    fn own(&self, tops: &[Key<Unit>]) -> Vec<(Key<Unit>, Share)> {
        let above = self.cards().filter(|card| {
            let ancestors = &self.snapshot.unit(card.unit).ancestors;
            !tops.iter().any(|top| *top == card.unit || ancestors.contains(top))
        });
        above
            .map(|card| {
                let mut share = Share::default();
                share.add(card);
                (card.unit, share)
            })
            .collect()
    }

    fn perspectives(&self) -> Vec<(Option<Key<Perspective>>, Share)> {
        let snapshot = self.snapshot;
        let known = snapshot.perspectives().map(|state| {
            let goals = state.goals.iter().filter_map(|key| snapshot.goal(*key));
            let goals = goals.filter(|goal| goal.scorecard.is_some_and(|card| self.has_card(card)));
            let activities = state.activities.iter().filter_map(|key| snapshot.activity(*key));
            let activities = activities.filter(|activity| self.has_card(activity.scorecard));
            let share = Share {
                goals: goals.map(|goal| goal.judged.status).collect(),
                activities: activities.map(|activity| activity.status).collect(),
            };
            (Some(state.key), share)
        });
        let mut shares: Vec<_> = known.collect();
        let goals = self.cards().flat_map(|card| &card.goals);
        let goals = goals.filter_map(|key| snapshot.goal(*key));
        let activities = self.cards().flat_map(|card| &card.activities);
        let activities = activities.filter_map(|key| snapshot.activity(*key));
        let unknown = Share {
            goals: goals
                .filter(|goal| goal.perspective.is_none())
                .map(|goal| goal.judged.status)
                .collect(),
            activities: activities
                .filter(|activity| activity.perspectives.is_empty())
                .map(|activity| activity.status)
                .collect(),
        };
        if unknown != Share::default() {
            shares.push((None, unknown));
        }
        shares
    }

    fn late(&self) -> Vec<Key<Activity>> {
        let late = self.snapshot.totals.late.iter().copied();
        late.filter(|key| {
            self.snapshot.activity(*key).is_some_and(|state| self.has_card(state.scorecard))
        })
        .collect()
    }

    /// Who has not reported in a published round: as its page says.
    fn reporting(&self, state: &RoundState<'_>) -> RoundReporting {
        let missing = state.missing.iter().filter(|card| self.has_card(**card));
        let reports = state.follow_ups.iter().filter_map(|key| self.snapshot.follow_up(*key));
        let incomplete = reports.filter(|report| !report.coverage.is_whole());
        let incomplete = incomplete.filter(|report| self.has_card(report.scorecard));
        RoundReporting {
            round: *state.round,
            expected: self.expected(state.key).count(),
            missing: missing.map(|card| self.missing(*card, state.key)).collect(),
            incomplete: incomplete
                .map(|report| (report.scorecard, report.coverage.clone()))
                .collect(),
        }
    }

    /// Who has not handed in for a round that is not published, as far as the files say.
    fn waiting(&self, model: &Model, state: &RoundState<'_>) -> RoundReporting {
        let today = self.snapshot.as_of;
        let is_handed_in = |follow_up: &FollowUp| {
            follow_up.round == state.key && follow_up.reported.is_none_or(|day| day <= today)
        };
        let reports = model.follow_ups.iter().filter(|(_, follow_up)| is_handed_in(follow_up));
        let handed_in: Vec<Key<Scorecard>> =
            reports.map(|(_, follow_up)| follow_up.scorecard).collect();
        let incomplete = coverages(model).into_iter().filter_map(|(key, coverage)| {
            let follow_up = &model.follow_ups[key];
            let card = follow_up.scorecard;
            let is_shown = is_handed_in(follow_up) && self.has_card(card) && !coverage.is_whole();
            is_shown.then_some((card, coverage))
        });
        let missing = self.expected(state.key).filter(|card| !handed_in.contains(card));
        RoundReporting {
            round: *state.round,
            expected: self.expected(state.key).count(),
            missing: missing.map(|card| self.missing(card, state.key)).collect(),
            incomplete: incomplete.collect(),
        }
    }

    /// The cards that were in force for a round.
    fn expected(&self, round: Key<Round>) -> impl Iterator<Item = Key<Scorecard>> {
        let in_force = move |card: &&ScorecardState<'_>| {
            card.reporting.iter().any(|(key, how)| *key == round && *how != Reporting::NotInForce)
        };
        self.cards().filter(in_force).map(|card| card.key)
    }

    fn missing(&self, card: Key<Scorecard>, round: Key<Round>) -> Missing {
        let deadline = self.snapshot.model.rounds[round].deadline;
        let today = self.snapshot.as_of;
        let last = self.snapshot.scorecard(card).and_then(|state| state.follow_ups.first());
        Missing {
            scorecard: card,
            days_over: (today > deadline).then(|| super::days::days_between(deadline, today)),
            last: last.copied(),
        }
    }
}

impl Share {
    fn add(&mut self, card: &ScorecardState<'_>) {
        self.goals.add_all(&card.goal_roll_up);
        self.activities.add_all(&card.activity_roll_up);
    }
}
