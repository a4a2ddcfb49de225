//! Goals and activities: the revision, the reports, the calendar, and what is measured.

use super::{Fact, Ground, ThingKind, What, Written};
use crate::assess::snapshot::Snapshot;
use crate::assess::state::{ActivityState, GoalState, StrategyGoalState};
use crate::model::{
    Activity, ActivityStatus, Dropped, FollowUp, Goal, GoalOwner, GoalStatus, Indicator, Key,
    Period, Scorecard, Thing,
};
use crate::source::Origin;

impl<'m> Snapshot<'m> {
    pub(super) fn goal_grounds(&self, state: &GoalState<'m>) -> Vec<Ground<'m>> {
        let version = state.current;
        let mut grounds = Vec::new();
        match state.owner {
            GoalOwner::Scorecard(_) => {
                grounds.extend(self.revision(state.scorecard, version.revision));
            }
            // No revision sets a goal of the whole municipality: its perspective does.
            GoalOwner::Perspective(key) => {
                let name = Fact::Words(&self.model.perspectives[key].name);
                let written = Written::Under(version.origin, ThingKind::Goal, &["id"]);
                grounds.push(Ground::new(What::Perspective, name, written));
            }
        }
        let dropped = version.dropped.as_ref();
        grounds.extend(dropped.map(|dropped| struck_off(dropped, version.origin, ThingKind::Goal)));
        for report in &state.reports {
            let follow_up = &self.model.follow_ups[report.follow_up];
            let written = follow_up.goals.iter().find(|one| one.goal == state.key);
            let status = report.label.map_or(GoalStatus::NotJudged, |label| label.means);
            grounds.push(report_ground(
                Fact::Judgement(status, report.label),
                written.map(|one| (one.origin, ThingKind::GoalReport)),
                report.follow_up,
            ));
        }
        grounds.extend(state.scorecard.and_then(|card| self.latest_due(card)));
        grounds.extend(state.indicators.iter().map(|key| self.indicator_ground(*key)));
        grounds.extend(state.activities.iter().filter_map(|key| self.activity_ground(*key)));
        grounds
    }

    pub(super) fn activity_grounds(&self, state: &ActivityState<'m>) -> Vec<Ground<'m>> {
        let version = state.current;
        let under = |keys| Written::Under(version.origin, ThingKind::Activity, keys);
        let period = |period: Option<Period>| period.map_or(Fact::NotKnown, Fact::Period);
        let mut grounds = Vec::new();
        grounds.extend(self.revision(Some(state.scorecard), Some(version.revision)));
        grounds.push(Ground::new(What::Start, period(version.start), under(&["start"])));
        grounds.push(Ground::new(What::End, period(version.end), under(&["end"])));
        let dropped = version.dropped.as_ref();
        grounds.extend(
            dropped.map(|dropped| struck_off(dropped, version.origin, ThingKind::Activity)),
        );
        for report in &state.reports {
            let follow_up = &self.model.follow_ups[report.follow_up];
            let written = follow_up.activities.iter().find(|one| one.activity == state.key);
            let status = report.label.map_or(ActivityStatus::NotReported, |label| label.means);
            grounds.push(report_ground(
                Fact::Progress(status, report.label, report.share_done),
                written.map(|one| (one.origin, ThingKind::ActivityReport)),
                report.follow_up,
            ));
        }
        grounds.extend(self.latest_due(state.scorecard));
        grounds
    }

    pub(super) fn strategy_goal_grounds(&self, state: &StrategyGoalState<'m>) -> Vec<Ground<'m>> {
        let indicators = state.indicators.iter().map(|key| self.indicator_ground(*key));
        let goals = state.goals.iter().filter_map(|key| self.goal_ground(*key));
        let activities = state.activities.iter().filter_map(|key| self.activity_ground(*key));
        indicators.chain(goals).chain(activities).collect()
    }

    fn revision(
        &self,
        card: Option<Key<Scorecard>>,
        position: Option<usize>,
    ) -> Option<Ground<'m>> {
        let card = self.scorecard(card?)?;
        let state = card.revisions.iter().find(|one| Some(one.position) == position)?;
        Some(super::reporting::revision_ground(card.key, state))
    }

    /// The latest published round that a card was in force for.
    fn latest_due(&self, card: Key<Scorecard>) -> Option<Ground<'m>> {
        use crate::assess::state::Reporting;
        let reporting = &self.scorecard(card)?.reporting;
        let (key, _) = reporting.iter().rev().find(|(key, how)| {
            self.model.rounds[*key].is_published_on(self.as_of) && *how != Reporting::NotInForce
        })?;
        let round = self.model.rounds[*key];
        let written = Written::RoundSetting(round.period, "published", "publish-days");
        let ground = Ground::new(What::LatestRound, Fact::Period(round.period), written);
        Some(ground.about(Thing::Round(*key)))
    }

    pub(super) fn goal_ground(&self, key: Key<Goal>) -> Option<Ground<'m>> {
        let state = self.goal(key)?;
        let fact = Fact::Judgement(state.judged.status, state.judged.label);
        let written = Written::Under(state.current.origin, ThingKind::Goal, &["id"]);
        Some(Ground::new(What::Goal, fact, written).about(Thing::Goal(key)))
    }

    pub(super) fn activity_ground(&self, key: Key<Activity>) -> Option<Ground<'m>> {
        let state = self.activity(key)?;
        let label = state.reported.map(|reported| reported.label);
        let fact = Fact::Progress(state.status, label, None);
        let written = Written::Under(state.current.origin, ThingKind::Activity, &["id"]);
        Some(Ground::new(What::Activity, fact, written).about(Thing::Activity(key)))
    }

    fn indicator_ground(&self, key: Key<Indicator>) -> Ground<'m> {
        let written =
            Written::Under(self.model.indicators[key].origin, ThingKind::Indicator, &["target"]);
        let fact = Fact::Level(self.indicator(key).level);
        Ground::new(What::Indicator, fact, written).about(Thing::Indicator(key))
    }
}

fn struck_off(dropped: &Dropped, origin: Origin, kind: ThingKind) -> Ground<'_> {
    let fact = dropped.why().map_or(Fact::NotKnown, Fact::Words);
    Ground::new(What::Dropped, fact, Written::Under(origin, kind, &["dropped"]))
}

fn report_ground(
    fact: Fact<'_>,
    written: Option<(Origin, ThingKind)>,
    follow_up: Key<FollowUp>,
) -> Ground<'_> {
    let written = match written {
        Some((origin, kind)) => Written::Under(origin, kind, &["status"]),
        None => Written::Nowhere,
    };
    Ground::new(What::Report, fact, written).about(Thing::FollowUp(follow_up))
}
