//! What is public on the day: embargoes end here, and nothing later needs to think of them.

use jiff::civil::Date;

use crate::model::{
    Activity, ActivityReport, Correction, Dropped, FollowUp, Goal, GoalOwner, GoalReport, Key,
    Model, News, Observation, Observed, Revision, Round, Scorecard,
};

/// The follow-ups' words on one goal or activity, earliest first.
pub(super) type Reports<'m, R> = Vec<(Key<FollowUp>, &'m R)>;

/// What is public on the day.
pub(super) struct Visibility<'m> {
    pub(super) as_of: Date,
    /// For each scorecard: the positions of its public revisions.
    revisions: Vec<Vec<usize>>,
    /// For each scorecard: its public follow-ups, earliest first.
    follow_ups: Vec<Vec<Key<FollowUp>>>,
    /// For each goal: what public follow-ups say of it.
    goal_reports: Vec<Reports<'m, GoalReport>>,
    /// For each activity: what public follow-ups say of it.
    activity_reports: Vec<Reports<'m, ActivityReport>>,
}

impl<'m> Visibility<'m> {
    pub(super) fn new(model: &'m Model, as_of: Date) -> Self {
        let revisions = model
            .scorecards
            .iter()
            .map(|(_, card)| {
                let public = |(_, revision): &(usize, &Revision)| public_from(revision) <= as_of;
                card.revisions
                    .iter()
                    .enumerate()
                    .filter(public)
                    .map(|(position, _)| position)
                    .collect()
            })
            .collect();
        let mut visibility = Self {
            as_of,
            revisions,
            follow_ups: vec![Vec::new(); model.scorecards.len()],
            goal_reports: vec![Vec::new(); model.goals.len()],
            activity_reports: vec![Vec::new(); model.activities.len()],
        };
        for (key, follow_up) in model.follow_ups.iter() {
            if published(model, follow_up) <= as_of && visibility.is_revision(follow_up) {
                visibility.add(key, follow_up);
            }
        }
        visibility
    }

    fn is_revision(&self, follow_up: &FollowUp) -> bool {
        self.revisions(follow_up.scorecard).contains(&follow_up.revision)
    }

    fn add(&mut self, key: Key<FollowUp>, follow_up: &'m FollowUp) {
        if let Some(list) = self.follow_ups.get_mut(follow_up.scorecard.position()) {
            list.push(key);
        }
        for report in &follow_up.goals {
            if let Some(list) = self.goal_reports.get_mut(report.goal.position()) {
                list.push((key, report));
            }
        }
        for report in &follow_up.activities {
            if let Some(list) = self.activity_reports.get_mut(report.activity.position()) {
                list.push((key, report));
            }
        }
    }

    /// The positions of a scorecard's public revisions.
    pub(super) fn revisions(&self, card: Key<Scorecard>) -> &[usize] {
        self.revisions.get(card.position()).map_or(&[], Vec::as_slice)
    }

    /// A scorecard's public follow-ups, earliest first.
    pub(super) fn follow_ups(&self, card: Key<Scorecard>) -> &[Key<FollowUp>] {
        self.follow_ups.get(card.position()).map_or(&[], Vec::as_slice)
    }

    /// What public follow-ups say of a goal, earliest first.
    pub(super) fn goal_reports(&self, goal: Key<Goal>) -> &[(Key<FollowUp>, &'m GoalReport)] {
        self.goal_reports.get(goal.position()).map_or(&[], Vec::as_slice)
    }

    /// What public follow-ups say of an activity, earliest first.
    pub(super) fn activity_reports(
        &self,
        activity: Key<Activity>,
    ) -> &[(Key<FollowUp>, &'m ActivityReport)] {
        self.activity_reports.get(activity.position()).map_or(&[], Vec::as_slice)
    }

    /// The position, among all of a scorecard's revisions, of the one in force.
    pub(super) fn in_force(&self, model: &Model, card: Key<Scorecard>) -> Option<usize> {
        self.in_force_on(model, card, self.as_of)
    }

    /// The position, among all of a scorecard's revisions, of the public one that was in force on a day.
    pub(super) fn in_force_on(
        &self,
        model: &Model,
        card: Key<Scorecard>,
        day: Date,
    ) -> Option<usize> {
        let public = self.revisions(card);
        model.scorecards[card].in_force_on(day, |position| public.contains(&position))
    }

    /// Whether a card had a public revision in force on a day.
    pub(super) fn was_in_force(&self, model: &Model, card: Key<Scorecard>, day: Date) -> bool {
        self.in_force_on(model, card, day).is_some()
    }

    /// The latest published round that a card was in force for: what it should have reported in.
    pub(super) fn latest_due(&self, model: &Model, card: Key<Scorecard>) -> Option<Key<Round>> {
        model
            .rounds
            .iter()
            .rev()
            .find(|(_, round)| {
                round.is_published_on(self.as_of)
                    && self.was_in_force(model, card, round.period.last_day())
            })
            .map(|(key, _)| key)
    }

    /// The goal whose place another took, where a public revision says so.
    pub(super) fn replaced_goal(&self, goal: &Goal) -> Option<Key<Goal>> {
        let GoalOwner::Scorecard(card) = goal.owner else { return None };
        let public = self.revisions(card);
        let mut versions = goal.versions.iter();
        versions.find_map(|version| version.replaces.filter(|_| is_of(version.revision, public)))
    }

    /// The activity whose place another took, where a public revision says so.
    pub(super) fn replaced_activity(&self, activity: &Activity) -> Option<Key<Activity>> {
        let public = self.revisions(activity.scorecard);
        let mut versions = activity.versions.iter();
        versions.find_map(|version| version.replaces.filter(|_| public.contains(&version.revision)))
    }

    /// Whether an observation may be shown: from its day of publication, or else from the first day of its period.
    pub(super) fn shows(&self, observation: &Observation) -> bool {
        observation.published.unwrap_or(observation.period.first_day()) <= self.as_of
            && self.observed(observation).is_some()
    }

    /// What was observed, as far as was known on the day: before a correction, the former value. `None`: the
    /// former value is not said, and the corrected one was not known.
    pub(super) fn observed(&self, observation: &Observation) -> Option<Observed> {
        self.corrected(observation.observed, &observation.corrections)
    }

    /// How a goal was judged in a report, as far as was known on the day.
    pub(super) fn judgement(&self, report: &GoalReport) -> Option<usize> {
        self.corrected(report.status?, &report.corrections)
    }

    /// What was reported of an activity, as far as was known on the day: the status, and how much was done.
    pub(super) fn reported(&self, report: &ActivityReport) -> (Option<usize>, Option<f64>) {
        let (_, next) = Correction::by(&report.corrections, self.as_of);
        match next.map(|correction| correction.former) {
            None => (report.status, report.share_done),
            Some(None) => (None, None),
            Some(Some(former)) => {
                (former.status.or(report.status), former.share_done.or(report.share_done))
            }
        }
    }

    /// The value on the day of one that may have been corrected since; `None`: the former value is not said.
    pub(super) fn corrected<T: Copy>(&self, now: T, corrections: &[Correction<T>]) -> Option<T> {
        match Correction::by(corrections, self.as_of).1 {
            None => Some(now),
            Some(next) => next.former,
        }
    }

    /// That a thing is struck off, where that was decided by the day.
    pub(super) fn dropped(&self, dropped: Option<&'m Dropped>) -> Option<&'m Dropped> {
        dropped.filter(|dropped| dropped.holds(self.as_of))
    }

    /// The corrections that were made by the day.
    pub(super) fn made<T>(&self, corrections: &'m [Correction<T>]) -> &'m [Correction<T>] {
        Correction::by(corrections, self.as_of).0
    }

    /// Whether a news item may be shown.
    pub(super) fn shows_news(&self, news: &News) -> bool {
        news.published.or(news.date).is_none_or(|published| published <= self.as_of)
    }
}

fn is_of(revision: Option<usize>, public: &[usize]) -> bool {
    revision.is_some_and(|revision| public.contains(&revision))
}

/// The day from which a revision may be shown: the one named, or that of its first dated decision, or its first day.
pub(super) fn public_from(revision: &Revision) -> Date {
    let decided = revision.decisions.iter().filter_map(|decision| decision.date).min();
    revision.published.or(decided).unwrap_or(revision.from)
}

/// The day from which a follow-up may be shown: its own, or its round's.
pub(super) fn published(model: &Model, follow_up: &FollowUp) -> Date {
    follow_up.published.unwrap_or(model.rounds[follow_up.round].published)
}
