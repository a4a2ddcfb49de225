//! What became of a goal or an activity since it began?
//!
//! Over rounds and revisions, and through those whose place it took: every report with its comment, every round in
//! which nothing was said, every revision that worded it anew or dropped it. In the order in which it happened.

use jiff::civil::Date;

use super::Snapshot;
use super::comparable::comparable;
use super::lateness::late_from;
use super::state::{
    Difference, Happened, InRevision, Movement, Report, ScorecardState, Standing, Step, Trend,
};
use crate::model::{
    Activity, ActivityStatus, DeviationCause, Dropped, FollowUp, Goal, GoalStatus, Indicator, Key,
    Label, Period, Prose, Scorecard, Thing,
};

/// A goal or an activity under one id.
struct Life<'m, S> {
    thing: Thing,
    scorecard: Key<Scorecard>,
    /// The one whose place it took, and in what respects it differed from that.
    replaces: Option<(Thing, Vec<Difference<'m>>)>,
    /// The revisions that hold it or strike it off, each with what differs from the one before.
    versions: Vec<Version<'m>>,
    is_replaced: bool,
    /// What follow-ups said of it.
    said: Vec<Said<'m, S>>,
    /// The day on which it became late, if it is.
    late_from: Option<Date>,
}

struct Version<'m> {
    revision: usize,
    dropped: Option<&'m Dropped>,
    differences: Vec<Difference<'m>>,
}

struct Said<'m, S> {
    follow_up: Key<FollowUp>,
    label: Option<&'m Label<S>>,
    share_done: Option<f64>,
    cause: Option<&'m DeviationCause>,
    comment: Option<&'m Prose>,
}

/// A status that units report.
pub(super) trait Reported: Copy + PartialEq {
    /// Which way it moved.
    fn movement(from: Self, to: Self) -> Movement;

    /// Whether nobody need say it again.
    fn is_settled(self) -> bool;
}

impl Reported for GoalStatus {
    fn movement(from: Self, to: Self) -> Movement {
        Movement::of_goal(from, to)
    }

    fn is_settled(self) -> bool {
        false
    }
}

impl Reported for ActivityStatus {
    fn movement(from: Self, to: Self) -> Movement {
        Movement::of_activity(from, to)
    }

    fn is_settled(self) -> bool {
        ActivityStatus::is_settled(self)
    }
}

impl<'m> Snapshot<'m> {
    /// What became of a public goal of a scorecard, earliest first. Nothing, where it is a perspective's own.
    pub fn course_of_goal(&self, key: Key<Goal>) -> Vec<Step<'m, GoalStatus>> {
        let mut lives = Vec::new();
        let mut next = Some(key);
        while let Some(state) = next.and_then(|key| self.goal(key)) {
            let thing = Thing::Goal(state.key);
            let (Some(scorecard), false) = (state.scorecard, has(&lives, thing)) else { break };
            let before = state.replaces.and_then(|key| self.goal(key));
            let mut earlier = None;
            let versions = state.versions.iter().filter_map(|version| {
                let differences = earlier
                    .replace(*version)
                    .map_or_else(Vec::new, |earlier| self.differences_of_goal(earlier, version));
                let dropped = version.dropped.as_ref();
                Some(Version { revision: version.revision?, dropped, differences })
            });
            lives.push(Life {
                thing,
                scorecard,
                versions: versions.collect(),
                replaces: before.and_then(|before| {
                    let (old, new) = (before.versions.last()?, state.versions.first()?);
                    Some((Thing::Goal(before.key), self.differences_of_goal(old, new)))
                }),
                is_replaced: state.replaced_by.is_some(),
                said: state
                    .reports
                    .iter()
                    .map(|report| Said {
                        follow_up: report.follow_up,
                        label: report.label,
                        share_done: None,
                        cause: report.cause,
                        comment: report.comment,
                    })
                    .collect(),
                late_from: None,
            });
            next = state.replaces;
        }
        self.course(&lives)
    }

    /// What became of a public activity, earliest first.
    pub fn course_of_activity(&self, key: Key<Activity>) -> Vec<Step<'m, ActivityStatus>> {
        let mut lives = Vec::new();
        let mut next = Some(key);
        while let Some(state) = next.and_then(|key| self.activity(key)) {
            let thing = Thing::Activity(state.key);
            if has(&lives, thing) {
                break;
            }
            let before = state.replaces.and_then(|key| self.activity(key));
            let mut earlier = None;
            let versions = state.versions.iter().map(|version| {
                let differences = earlier.replace(*version).map_or_else(Vec::new, |earlier| {
                    self.differences_of_activity(earlier, version)
                });
                let dropped = version.dropped.as_ref();
                Version { revision: version.revision, dropped, differences }
            });
            let end = state.current.end.filter(|_| state.status == ActivityStatus::Late);
            lives.push(Life {
                thing,
                scorecard: state.scorecard,
                versions: versions.collect(),
                replaces: before.and_then(|before| {
                    let (old, new) = (before.versions.last()?, state.versions.first()?);
                    Some((Thing::Activity(before.key), self.differences_of_activity(old, new)))
                }),
                is_replaced: state.replaced_by.is_some(),
                said: state
                    .reports
                    .iter()
                    .map(|report| Said {
                        follow_up: report.follow_up,
                        label: report.label,
                        share_done: report.share_done,
                        cause: report.cause,
                        comment: report.comment,
                    })
                    .collect(),
                late_from: late_from(end.filter(|_| !matches!(state.standing, Standing::Gone))),
            });
            next = state.replaces;
        }
        self.course(&lives)
    }

    /// Which way an indicator moved to the value of a period from the latest one before that it can be held against, and
    /// the period of that one.
    pub fn way_to_value(&self, key: Key<Indicator>, period: Period) -> Option<(Period, Trend)> {
        let state = self.indicator(key);
        let (values, better) = state.followed_to(period, comparable(&state.series, period));
        let [.., (before, _), (now, _)] = values.as_slice() else { return None };
        (*now == period).then(|| (*before, state.trend_of(&values, better)))
    }

    /// The latest value before a period that one of that period can be held against.
    pub fn value_before(&self, key: Key<Indicator>, period: Period) -> Option<(Period, f64)> {
        let values = comparable(&self.indicator(key).series, period);
        values.into_iter().rfind(|(known, _)| *known < period)
    }

    fn course<S: Reported>(&self, lives: &[Life<'m, S>]) -> Vec<Step<'m, S>> {
        let mut steps = Vec::new();
        for life in lives {
            if let Some(card) = self.scorecard(life.scorecard) {
                self.reports(life, &mut steps);
                revisions(life, card, &mut steps);
                self.silences(life, card, &mut steps);
            }
            let thing = life.thing;
            steps.extend(life.late_from.map(|day| Step {
                thing,
                day,
                happened: Happened::BecameLate,
            }));
        }
        steps.sort_by_key(|step| (step.day, rank(&step.happened)));
        minds(&mut steps);
        steps
    }

    fn reports<S: Reported>(&self, life: &Life<'m, S>, steps: &mut Vec<Step<'m, S>>) {
        for said in &life.said {
            let Some(state) = self.follow_up(said.follow_up) else { continue };
            let report = Report {
                follow_up: said.follow_up,
                period: state.period,
                label: said.label,
                share_done: said.share_done,
                cause: said.cause,
                comment: said.comment,
                moved: None,
            };
            let (thing, day) = (life.thing, state.period.last_day());
            steps.push(Step { thing, day, happened: Happened::Reported(report) });
        }
    }

    /// The published rounds in which its card held it and nothing was said of it.
    fn silences<S: Reported>(
        &self,
        life: &Life<'m, S>,
        card: &ScorecardState<'m>,
        steps: &mut Vec<Step<'m, S>>,
    ) {
        let mut spoken: Vec<_> = life
            .said
            .iter()
            .filter_map(|said| Some((self.follow_up(said.follow_up)?, said.label)))
            .collect();
        spoken.sort_by_key(|(state, _)| state.period);
        for (key, reporting) in &card.reporting {
            let Some(round) = self.round(*key).map(|state| state.round) else { continue };
            let day = round.period.last_day();
            let last = spoken.iter().rfind(|(state, _)| state.period < round.period);
            let is_settled =
                last.and_then(|(_, label)| *label).is_some_and(|label| label.means.is_settled());
            let held = card
                .on(day)
                .and_then(|one| life.versions.iter().find(|held| held.revision == one.position))
                .is_some_and(|held| held.dropped.is_none());
            let is_silent = round.is_published_on(self.as_of)
                && held
                && !is_settled
                && !spoken.iter().any(|(state, _)| state.round == *key);
            if is_silent {
                let (period, reporting) = (round.period, *reporting);
                let happened = Happened::Silent { round: *key, period, reporting };
                steps.push(Step { thing: life.thing, day, happened });
            }
        }
    }
}

fn has<S>(lives: &[Life<'_, S>], thing: Thing) -> bool {
    lives.iter().any(|life| life.thing == thing)
}

/// What each public revision of the card did to it.
fn revisions<'m, S>(life: &Life<'m, S>, card: &ScorecardState<'m>, steps: &mut Vec<Step<'m, S>>) {
    let mut stood = false;
    for state in &card.revisions {
        let revision = InRevision { scorecard: life.scorecard, position: state.position };
        let version = life.versions.iter().find(|version| version.revision == state.position);
        let happened = match version {
            None if stood && !life.is_replaced => {
                stood = false;
                Happened::Dropped { revision, said: None }
            }
            None => continue,
            Some(Version { dropped: Some(said), .. }) => {
                stood = false;
                Happened::Dropped { revision, said: Some(said) }
            }
            Some(version) if stood && version.differences.is_empty() => continue,
            Some(version) if stood => {
                Happened::Changed { revision, differences: version.differences.clone() }
            }
            Some(_) => {
                stood = true;
                match &life.replaces {
                    Some((of, differences)) => {
                        Happened::TookPlace { revision, of: *of, differences: differences.clone() }
                    }
                    None => Happened::Began(revision),
                }
            }
        };
        steps.push(Step { thing: life.thing, day: state.revision.from, happened });
    }
}

/// On one day, a revision comes before what is said under it.
fn rank<S>(happened: &Happened<'_, S>) -> u8 {
    match happened {
        Happened::Dropped { .. } => 0,
        Happened::Began(_) | Happened::TookPlace { .. } | Happened::Changed { .. } => 1,
        Happened::BecameLate => 2,
        Happened::Silent { .. } => 3,
        Happened::Reported(_) => 4,
    }
}

/// Notes where the unit changed its mind.
fn minds<S: Reported>(steps: &mut [Step<'_, S>]) {
    let mut before = None;
    for step in steps {
        let Happened::Reported(report) = &mut step.happened else { continue };
        let Some(now) = report.label else { continue };
        report.moved = before
            .replace(now)
            .filter(|before: &&Label<S>| before.id != now.id)
            .map(|before| (before, S::movement(before.means, now.means)));
    }
}
