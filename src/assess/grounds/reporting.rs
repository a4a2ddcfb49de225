//! Scorecards, units, rounds and follow-ups: decisions, deadlines, and who has reported when.

use super::{Fact, Ground, ThingKind, What, Written};
use crate::assess::Share;
use crate::assess::snapshot::Snapshot;
use crate::assess::state::{
    FollowUpState, Reporting, RevisionState, RoundState, ScorecardState, UnitState,
};
use crate::model::{ActivityStatus, GoalStatus, Key, Round, Scorecard, Thing};

impl<'m> Snapshot<'m> {
    pub(super) fn scorecard_grounds(&self, card: &ScorecardState<'m>) -> Vec<Ground<'m>> {
        let mut grounds = Vec::new();
        for state in card.revisions.iter().rev() {
            grounds.push(revision_ground(card.key, state));
            let keys: &[&str] = &["decisions"];
            let written = Written::Under(state.revision.origin, ThingKind::Revision, keys);
            let decisions = state.revision.decisions.iter();
            grounds.extend(decisions.map(|decision| {
                Ground::new(What::Decision, Fact::Decision(decision), written.clone())
            }));
        }
        grounds.extend(card.goals.iter().filter_map(|key| self.goal_ground(*key)));
        grounds.extend(card.activities.iter().filter_map(|key| self.activity_ground(*key)));
        let follow_ups = card.follow_ups.iter().filter_map(|key| self.follow_up(*key));
        grounds.extend(follow_ups.map(|state| self.follow_up_ground(state)));
        let missing = card.reporting.iter().rev();
        grounds.extend(missing.filter_map(|(key, how)| match how {
            Reporting::Missing(days) => {
                let ground = Ground::new(What::Missing, Fact::Missing(*days), Written::Nowhere);
                Some(ground.about(Thing::Round(*key)))
            }
            Reporting::OnTime
            | Reporting::Late(_)
            | Reporting::Reported
            | Reporting::NotYetDue
            | Reporting::NotInForce => None,
        }));
        grounds
    }

    /// The scorecards that a unit's figures are counted from: its own, and those of all below it.
    pub(super) fn unit_grounds(&self, unit: &UnitState<'m>) -> Vec<Ground<'m>> {
        let cards = self.scorecards().filter(|card| {
            card.unit == unit.key || self.unit(card.unit).ancestors.contains(&unit.key)
        });
        let counted = cards.map(|card| {
            let share = Share { goals: card.goal_roll_up, activities: card.activity_roll_up };
            let written = match card.shown() {
                Some(shown) => {
                    Written::Under(shown.revision.origin, ThingKind::Revision, &["title"])
                }
                None => Written::Nowhere,
            };
            let ground = Ground::new(What::Scorecard, Fact::Share(share), written);
            ground.about(Thing::Scorecard(card.key))
        });
        counted.collect()
    }

    pub(super) fn round_grounds(&self, state: &RoundState<'m>) -> Vec<Ground<'m>> {
        let mut grounds = days(*state.round);
        let follow_ups = state.follow_ups.iter().filter_map(|key| self.follow_up(*key));
        grounds.extend(follow_ups.map(|follow_up| self.follow_up_ground(follow_up)));
        grounds.extend(state.missing.iter().map(|card| {
            let days = crate::assess::days::days_between(state.round.deadline, self.as_of);
            let ground = Ground::new(What::Missing, Fact::Missing(days), Written::Nowhere);
            ground.about(Thing::Scorecard(*card))
        }));
        grounds
    }

    pub(super) fn follow_up_grounds(&self, state: &FollowUpState<'m>) -> Vec<Ground<'m>> {
        let written = &self.model.follow_ups[state.key];
        let under = |keys| Written::Under(written.origin, ThingKind::FollowUp, keys);
        let reported = state.reported.map_or(Fact::NotKnown, Fact::Day);
        let mut grounds = vec![Ground::new(What::HandedIn, reported, under(&["reported"]))];
        let [deadline, publication] = round_days(self.model.rounds[state.round]);
        grounds.push(deadline);
        grounds.push(if written.published.is_some() {
            let fact = Fact::Day(state.published);
            Ground::new(What::Publication, fact, under(&["published"]))
        } else {
            publication
        });
        let card = self.scorecard(state.scorecard);
        let revision = card.and_then(|card| {
            let state = card.revisions.iter().find(|one| one.position == written.revision)?;
            Some(revision_ground(card.key, state))
        });
        grounds.extend(revision);
        grounds.extend(written.goals.iter().map(|report| {
            let label = report.status.and_then(|at| self.model.statuses.goals.get(at));
            let status = label.map_or(GoalStatus::NotJudged, |label| label.means);
            let fact = Fact::Judgement(status, label);
            let written = Written::Under(report.origin, ThingKind::GoalReport, &["status"]);
            Ground::new(What::Goal, fact, written).about(Thing::Goal(report.goal))
        }));
        grounds.extend(written.activities.iter().map(|report| {
            let label = report.status.and_then(|at| self.model.statuses.activities.get(at));
            let status = label.map_or(ActivityStatus::NotReported, |label| label.means);
            let fact = Fact::Progress(status, label, report.share_done);
            let written = Written::Under(report.origin, ThingKind::ActivityReport, &["status"]);
            Ground::new(What::Activity, fact, written).about(Thing::Activity(report.activity))
        }));
        grounds.extend(state.values.iter().filter_map(|(indicator, point)| {
            let brought = written.values.iter().find(|one| {
                one.indicator == *indicator && one.observation.period == point.period
            })?;
            let fact = Fact::Value(*indicator, point.period, point.value, None);
            let written = Written::At(brought.observation.place.clone());
            Some(Ground::new(What::Value, fact, written).about(Thing::Indicator(*indicator)))
        }));
        grounds.extend(Self::left_out_grounds(state));
        grounds
    }

    /// The goals, activities and measures that a follow-up leaves out; those that it comments on without a status stand
    /// among what it says.
    fn left_out_grounds(state: &FollowUpState<'m>) -> Vec<Ground<'m>> {
        let left_out = &state.coverage;
        let goals = left_out.goals.left_out.iter();
        let goals = goals.filter(|key| !state.goals.iter().any(|said| said.goal == **key));
        let goals = goals.map(|key| {
            let fact = Fact::Judgement(GoalStatus::NotJudged, None);
            let ground = Ground::new(What::LeftOut, fact, Written::Nowhere);
            ground.about(Thing::Goal(*key))
        });
        let activities = left_out.activities.left_out.iter();
        let activities =
            activities.filter(|key| !state.activities.iter().any(|said| said.activity == **key));
        let activities = activities.map(|key| {
            let fact = Fact::Progress(ActivityStatus::NotReported, None, None);
            let ground = Ground::new(What::LeftOut, fact, Written::Nowhere);
            ground.about(Thing::Activity(*key))
        });
        let indicators = left_out.indicators.left_out.iter().map(|key| {
            let ground = Ground::new(What::LeftOut, Fact::NotKnown, Written::Nowhere);
            ground.about(Thing::Indicator(*key))
        });
        goals.chain(activities).chain(indicators).collect()
    }

    fn follow_up_ground(&self, state: &FollowUpState<'m>) -> Ground<'m> {
        let origin = self.model.follow_ups[state.key].origin;
        let fact = Fact::Timeliness(state.timeliness, state.reported);
        let written = Written::Under(origin, ThingKind::FollowUp, &["reported"]);
        Ground::new(What::FollowUp, fact, written).about(Thing::FollowUp(state.key))
    }
}

/// A revision of a card.
pub(super) fn revision_ground<'m>(card: Key<Scorecard>, state: &RevisionState<'m>) -> Ground<'m> {
    let revision = state.revision;
    let fact = Fact::Revision {
        title: &revision.title,
        stage: state.stage,
        from: revision.from,
        until: state.until,
    };
    let written = Written::Under(revision.origin, ThingKind::Revision, &["from"]);
    Ground::new(What::Revision, fact, written).about(Thing::Revision(card, state.position))
}

fn days<'m>(round: Round) -> Vec<Ground<'m>> {
    round_days(round).into()
}

/// The deadline and the publication of a round: its own, or by the rule for all.
fn round_days<'m>(round: Round) -> [Ground<'m>; 2] {
    let setting = |own, usual| Written::RoundSetting(round.period, own, usual);
    [
        Ground::new(
            What::Deadline,
            Fact::Day(round.deadline),
            setting("deadline", "deadline-days"),
        ),
        Ground::new(
            What::Publication,
            Fact::Day(round.published),
            setting("published", "publish-days"),
        ),
    ]
}
