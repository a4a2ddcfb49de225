//! Goals: as judged beside as measured.

use super::assessment::Assessment;
use super::reason::{Reason, ReasonArgument};
use super::state::{
    ActivityState, Agreement, GoalState, GoalStateReport, IndicatorState, Judged, Level, Measured,
    RollUp, Standing,
};
use crate::model::{
    ActivityStatus, DeviationCause, Dropped, Goal, GoalOwner, GoalStatus, GoalVersion, Indicator,
    Key, Perspective, Scorecard,
};

impl<'m> Assessment<'m> {
    pub(super) fn goals(
        &self,
        activities: &[Option<ActivityState<'m>>],
        indicators: &[IndicatorState<'m>],
    ) -> Vec<Option<GoalState<'m>>> {
        let serving = self.serving(activities);
        let mut goals: Vec<Option<GoalState<'m>>> = self
            .model
            .goals
            .iter()
            .zip(serving)
            .map(|((key, goal), serving)| {
                let states =
                    serving.iter().filter_map(|key| activities.get(key.position())?.as_ref());
                let roll_up = states.map(|state| state.status).collect();
                self.goal(key, goal, serving, roll_up, indicators)
            })
            .collect();
        serve_each_other(&mut goals);
        goals
    }

    /// For each goal, the activities in force that serve it.
    fn serving(
        &self,
        activities: &[Option<ActivityState<'m>>],
    ) -> Vec<Vec<Key<crate::model::Activity>>> {
        let mut serving = vec![Vec::new(); self.model.goals.len()];
        for activity in activities.iter().flatten() {
            if matches!(activity.standing, Standing::InForce | Standing::Upcoming) {
                for goal in &activity.current.goals {
                    if let Some(list) = serving.get_mut(goal.position()) {
                        list.push(activity.key);
                    }
                }
            }
        }
        serving
    }

    fn goal(
        &self,
        key: Key<Goal>,
        goal: &'m Goal,
        activities: Vec<Key<crate::model::Activity>>,
        roll_up: RollUp<ActivityStatus>,
        indicators: &[IndicatorState<'m>],
    ) -> Option<GoalState<'m>> {
        let card = match goal.owner {
            GoalOwner::Perspective(_) => None,
            GoalOwner::Scorecard(card) => Some(card),
        };
        let public = |version: &&GoalVersion| match (card, version.revision) {
            (Some(card), Some(revision)) => self.visibility.revisions(card).contains(&revision),
            (_, _) => true,
        };
        let versions: Vec<&GoalVersion> = goal.versions.iter().filter(public).collect();
        let (current, standing) = match card {
            None => (*versions.last()?, Standing::InForce),
            Some(card) => self.standing(
                card,
                &versions,
                |version| version.revision,
                |version| self.visibility.dropped(version.dropped.as_ref()),
            )?,
        };
        let judged = self.judged(key, card, &versions, current);
        let measured = measured(&current.indicators, indicators, roll_up);
        let agreement = measured.agreement_with(judged.status);
        let mut reasons = self.goal_reasons(key, standing, &judged, agreement, &measured);
        let latest = self.visibility.goal_reports(key).last();
        let latest = latest.filter(|(follow_up, _)| judged.follow_up == Some(*follow_up));
        reasons.extend(
            latest.and_then(|(follow_up, report)| {
                self.named_cause(*follow_up, report.cause.as_ref())
            }),
        );
        let said = self.visibility.goal_reports(key).iter();
        let said = said.map(|(key, report)| (*key, self.visibility.judgement(report)));
        let written = versions.iter().flat_map(|version| &version.audits);
        let audits = self.audits(written, &self.model.statuses.goals, &said.collect::<Vec<_>>());
        Some(GoalState {
            key,
            id: &goal.id,
            owner: goal.owner,
            scorecard: card,
            standing,
            current,
            versions,
            perspective: current.perspective,
            judged,
            measured,
            agreement,
            reports: self
                .visibility
                .goal_reports(key)
                .iter()
                .rev()
                .map(|(follow_up, report)| GoalStateReport {
                    follow_up: *follow_up,
                    label: self
                        .visibility
                        .judgement(report)
                        .and_then(|status| self.model.statuses.goals.get(status)),
                    cause: report.cause.as_ref(),
                    comment: report.comment.as_ref(),
                })
                .collect(),
            audits,
            indicators: current.indicators.clone(),
            activities,
            serves: current
                .serves
                .iter()
                .copied()
                .filter(|goal| self.is_public_goal(*goal))
                .collect(),
            served_by: Vec::new(),
            strategy_goals: current.strategy_goals.clone(),
            replaces: self.visibility.replaced_goal(goal).filter(|old| self.is_public_goal(*old)),
            replaced_by: self
                .goal_heirs
                .get(&key)
                .copied()
                .filter(|heir| self.is_public_goal(*heir)),
            reasons,
        })
    }

    /// The wording that is shown of a thing, and whether it holds.
    pub(super) fn standing<V>(
        &self,
        card: Key<Scorecard>,
        versions: &[&'m V],
        revision: impl Fn(&V) -> Option<usize>,
        dropped: impl Fn(&'m V) -> Option<&'m Dropped>,
    ) -> Option<(&'m V, Standing<'m>)> {
        let last = versions.last()?;
        let Some(in_force) = self.visibility.in_force(self.model, card) else {
            let has_begun = self.visibility.revisions(card).iter().any(|position| {
                let revisions = &self.model.scorecards[card].revisions;
                revisions.get(*position).is_some_and(|one| one.from <= self.visibility.as_of)
            });
            return Some((last, if has_begun { Standing::Gone } else { Standing::Upcoming }));
        };
        if let Some(current) = versions.iter().find(|version| revision(version) == Some(in_force)) {
            let standing = dropped(current).map_or(Standing::InForce, Standing::StruckOff);
            return Some((current, standing));
        }
        let is_upcoming = versions.first().is_some_and(|first| revision(first) > Some(in_force));
        if is_upcoming {
            return Some((last, Standing::Upcoming));
        }
        let before = versions
            .iter()
            .rev()
            .find(|version| revision(version) < Some(in_force))
            .unwrap_or(last);
        Some((before, Standing::Gone))
    }

    /// Whether the follow-up that a status comes from is of the latest round that was due.
    pub(super) fn is_fresh(
        &self,
        card: Key<Scorecard>,
        follow_up: Option<Key<crate::model::FollowUp>>,
    ) -> bool {
        let Some(follow_up) = follow_up else { return false };
        let due = self.latest_due.get(card.position()).copied().flatten();
        due.is_none_or(|due| {
            self.model.follow_ups[follow_up].period >= self.model.rounds[due].period
        })
    }

    fn judged(
        &self,
        key: Key<Goal>,
        card: Option<Key<Scorecard>>,
        versions: &[&'m GoalVersion],
        current: &'m GoalVersion,
    ) -> Judged<'m> {
        let words_then = |follow_up: Key<crate::model::FollowUp>| {
            let revision = self.model.follow_ups[follow_up].revision;
            let then = versions.iter().find(|version| version.revision == Some(revision))?;
            (then.name.main() != current.name.main()).then_some(&then.name)
        };
        let last =
            self.visibility.goal_reports(key).iter().rev().find_map(|(follow_up, report)| {
                let label = self.model.statuses.goals.get(self.visibility.judgement(report)?)?;
                Some((*follow_up, label))
            });
        match last {
            Some((follow_up, label))
                if card.is_some_and(|card| self.is_fresh(card, Some(follow_up))) =>
            {
                Judged {
                    status: label.means,
                    label: Some(label),
                    follow_up: Some(follow_up),
                    other_words: words_then(follow_up),
                }
            }
            Some((follow_up, _)) => Judged {
                status: GoalStatus::NotJudged,
                label: None,
                follow_up: Some(follow_up),
                other_words: None,
            },
            None => Judged {
                status: GoalStatus::NotJudged,
                label: None,
                follow_up: None,
                other_words: None,
            },
        }
    }

    fn goal_reasons(
        &self,
        key: Key<Goal>,
        standing: Standing<'m>,
        judged: &Judged<'m>,
        agreement: Agreement,
        measured: &Measured,
    ) -> Vec<Reason<'m>> {
        let mut reasons = Vec::new();
        match standing {
            Standing::StruckOff(dropped) => reasons.push(match dropped.why() {
                Some(words) => Reason::new("reason-goal-struck-off")
                    .with("reason", ReasonArgument::Words(words)),
                None => Reason::new("reason-goal-struck-off-without-reason"),
            }),
            Standing::Gone => reasons.push(Reason::new("reason-goal-gone")),
            Standing::InForce | Standing::Upcoming => {}
        }
        let period = judged.follow_up.map(|follow_up| self.model.follow_ups[follow_up].period);
        match (judged.label, period) {
            (Some(label), Some(period)) => reasons.push(
                Reason::new("reason-goal-judged")
                    .with("status", ReasonArgument::Words(&label.name))
                    .with("period", ReasonArgument::Period(period)),
            ),
            (None, Some(period)) => {
                reasons.push(
                    Reason::new("reason-goal-judged-before")
                        .with("period", ReasonArgument::Period(period)),
                );
            }
            (_, None) => {
                let id = match self.model.goals[key].owner {
                    GoalOwner::Perspective(_) => "reason-goal-long-term",
                    GoalOwner::Scorecard(_) => "reason-goal-never-judged",
                };
                reasons.push(Reason::new(id));
            }
        }
        reasons.extend(judged.in_other_words());
        if measured.indicators() > 0 {
            reasons.push(
                Reason::new("reason-goal-measured")
                    .with("indicators", ReasonArgument::Count(measured.indicators()))
                    .with("known", ReasonArgument::Count(measured.known()))
                    .with("reached", ReasonArgument::Count(measured.reached))
                    .with("partly", ReasonArgument::Count(measured.partly_reached))
                    .with("unknown", ReasonArgument::Count(measured.unknown)),
            );
        }
        match agreement {
            Agreement::JudgedBetter => reasons.push(Reason::new("reason-goal-judged-better")),
            Agreement::JudgedWorse => reasons.push(Reason::new("reason-goal-judged-worse")),
            Agreement::Agree | Agreement::CannotTell => {}
        }
        reasons
    }

    /// That a report names a cause, and for which period: what it says may have passed. `None`: it names none.
    pub(super) fn named_cause(
        &self,
        follow_up: Key<crate::model::FollowUp>,
        cause: Option<&'m DeviationCause>,
    ) -> Option<Reason<'m>> {
        let period = self.model.follow_ups[follow_up].period;
        let reason = Reason::new("reason-cause").with("period", ReasonArgument::Period(period));
        Some(reason.with("cause", ReasonArgument::Words(&cause?.name)))
    }

    /// The perspective that the latest public wording of a goal names.
    pub(super) fn goal_perspective(&self, goal: Key<Goal>) -> Option<Key<Perspective>> {
        let goal = &self.model.goals[goal];
        let latest = goal.versions.iter().rev().find(|version| match goal.owner {
            GoalOwner::Perspective(_) => true,
            GoalOwner::Scorecard(card) => version
                .revision
                .is_some_and(|revision| self.visibility.revisions(card).contains(&revision)),
        });
        latest.and_then(|version| version.perspective)
    }

    pub(super) fn is_public_goal(&self, key: Key<Goal>) -> bool {
        let goal = &self.model.goals[key];
        match goal.owner {
            GoalOwner::Perspective(_) => true,
            GoalOwner::Scorecard(card) => {
                let public = self.visibility.revisions(card);
                goal.versions
                    .iter()
                    .any(|version| version.revision.is_some_and(|one| public.contains(&one)))
            }
        }
    }

    pub(super) fn is_public_activity(&self, key: Key<crate::model::Activity>) -> bool {
        let activity = &self.model.activities[key];
        let public = self.visibility.revisions(activity.scorecard);
        activity.versions.iter().any(|version| public.contains(&version.revision))
    }
}

/// What indicators and activities say together.
pub(super) fn measured(
    keys: &[Key<Indicator>],
    indicators: &[IndicatorState<'_>],
    activities: RollUp<ActivityStatus>,
) -> Measured {
    let mut measured = Measured { activities, ..Measured::default() };
    for indicator in keys.iter().filter_map(|key| indicators.get(key.position())) {
        match indicator.level {
            Level::Reached => measured.reached += 1,
            Level::PartlyReached => measured.partly_reached += 1,
            Level::NotReached => measured.not_reached += 1,
            Level::Unknown | Level::ByHand | Level::NoTarget => measured.unknown += 1,
        }
    }
    measured
}

/// Tells each goal which goals in force serve it.
fn serve_each_other(goals: &mut [Option<GoalState<'_>>]) {
    let pairs: Vec<(Key<Goal>, Key<Goal>)> = goals
        .iter()
        .flatten()
        .filter(|goal| matches!(goal.standing, Standing::InForce | Standing::Upcoming))
        .flat_map(|goal| goal.serves.iter().map(|served| (*served, goal.key)))
        .collect();
    for (served, server) in pairs {
        if let Some(goal) = goals.get_mut(served.position()).and_then(Option::as_mut) {
            goal.served_by.push(server);
        }
    }
}
