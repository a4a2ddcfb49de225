//! The statuses of goals and activities, round by round.
//!
//! A round counts what every card in force on the last day of its period had promised: a goal as that round's
//! follow-up judged it, an activity as last reported and as the calendar said on that day. What the follow-up leaves
//! out, and all of a card that did not report, is counted as not judged and not reported. Only published rounds are
//! counted, so that nothing is said of who has handed in before.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::assessment::Assessment;
use super::lateness::status_regardless;
use super::state::{
    ActivityState, FollowUpState, GoalState, History, RollUp, RoundCounts, UnitState,
};
use crate::model::{
    Activity, ActivityStatus, ActivityVersion, GoalStatus, Key, Perspective, Round, Scorecard, Unit,
};

type Counts = (RollUp<GoalStatus>, RollUp<ActivityStatus>);

/// What one round's counts are gathered in.
#[derive(Default)]
struct Gathered {
    whole: Counts,
    perspectives: BTreeMap<Option<Key<Perspective>>, Counts>,
    departments: BTreeMap<Key<Unit>, Counts>,
}

impl Gathered {
    /// Where a thing of a card counts: in the whole, in its department, and in its perspectives.
    fn count(
        &mut self,
        department: Key<Unit>,
        perspectives: &[Key<Perspective>],
        add: impl Fn(&mut Counts),
    ) {
        add(&mut self.whole);
        add(self.departments.entry(department).or_default());
        if perspectives.is_empty() {
            add(self.perspectives.entry(None).or_default());
        }
        for perspective in perspectives {
            add(self.perspectives.entry(Some(*perspective)).or_default());
        }
    }
}

impl<'m> Assessment<'m> {
    /// The counts of every published round.
    pub(super) fn history(
        &self,
        units: &[UnitState<'m>],
        goals: &[Option<GoalState<'m>>],
        activities: &[Option<ActivityState<'m>>],
        follow_ups: &[Option<FollowUpState<'m>>],
    ) -> History {
        let today = self.visibility.as_of;
        let published: Vec<Key<Round>> = self
            .model
            .rounds
            .iter()
            .filter(|(_, round)| round.is_published_on(today))
            .map(|(key, _)| key)
            .collect();
        let mut rounds: Vec<Gathered> = published.iter().map(|_| Gathered::default()).collect();
        for (card, scorecard) in self.model.scorecards.iter() {
            let Some(unit) = units.get(scorecard.unit.position()) else { continue };
            // What was last said of each activity: done stays done until somebody says otherwise.
            let mut said = BTreeMap::new();
            for (round, gathered) in published.iter().zip(&mut rounds) {
                let follow_up = self.follow_up_in(card, *round, follow_ups);
                let revision = follow_up.map_or_else(
                    || {
                        let day = self.model.rounds[*round].period.last_day();
                        self.visibility.in_force_on(self.model, card, day)
                    },
                    |follow_up| Some(self.model.follow_ups[follow_up.key].revision),
                );
                let Some(revision) = revision else { continue };
                let place = Place { card, revision, department: unit.department() };
                self.count_goals(place, follow_up, goals, gathered);
                self.count_activities(place, follow_up, *round, (activities, &mut said), gathered);
            }
        }
        lined_up(&published, &rounds)
    }

    /// A card's public follow-up of a round.
    fn follow_up_in<'f>(
        &self,
        card: Key<Scorecard>,
        round: Key<Round>,
        follow_ups: &'f [Option<FollowUpState<'m>>],
    ) -> Option<&'f FollowUpState<'m>> {
        let known = self.visibility.follow_ups(card).iter();
        let mut states = known.filter_map(|key| follow_ups.get(key.position())?.as_ref());
        states.find(|state| state.round == round)
    }

    fn count_goals(
        &self,
        place: Place,
        follow_up: Option<&FollowUpState<'m>>,
        goals: &[Option<GoalState<'m>>],
        gathered: &mut Gathered,
    ) {
        let judged: BTreeMap<_, _> = follow_up
            .iter()
            .flat_map(|follow_up| &follow_up.goals)
            .filter_map(|said| Some((said.goal, said.label?.means)))
            .collect();
        let promised = self.contents.goals(place.card, place.revision).iter();
        for (goal, version) in promised.filter(|(_, version)| version.dropped.is_none()) {
            if goals.get(goal.position()).is_none_or(Option::is_none) {
                continue;
            }
            let status = judged.get(goal).copied().unwrap_or(GoalStatus::NotJudged);
            let perspectives: Vec<_> = version.perspective.into_iter().collect();
            gathered.count(place.department, &perspectives, |(goals, _)| goals.add(status));
        }
    }

    fn count_activities(
        &self,
        place: Place,
        follow_up: Option<&FollowUpState<'m>>,
        round: Key<Round>,
        (activities, said): (
            &[Option<ActivityState<'m>>],
            &mut BTreeMap<Key<Activity>, ActivityStatus>,
        ),
        gathered: &mut Gathered,
    ) {
        let now: BTreeMap<_, _> = follow_up
            .iter()
            .flat_map(|follow_up| &follow_up.activities)
            .filter_map(|said| Some((said.activity, said.label?.means)))
            .collect();
        said.extend(&now);
        let day = self.model.rounds[round].period.last_day();
        for (activity, version) in self.contents.activities(place.card, place.revision) {
            if activities.get(activity.position()).is_none_or(Option::is_none) {
                continue;
            }
            let last = said.get(activity).copied();
            let status = status_on(version, last, now.contains_key(activity), day);
            let perspectives = self.perspectives_of(version);
            gathered.count(place.department, &perspectives, |(_, all)| all.add(status));
        }
    }
}

/// Whose goals and activities are counted.
#[derive(Clone, Copy)]
struct Place {
    card: Key<Scorecard>,
    revision: usize,
    department: Key<Unit>,
}

/// The status of an activity on a day of the past, by what was known then.
pub(super) fn status_on(
    version: &ActivityVersion,
    last: Option<ActivityStatus>,
    is_in_follow_up: bool,
    day: Date,
) -> ActivityStatus {
    if version.dropped.is_some() {
        return ActivityStatus::StruckOff;
    }
    status_regardless(last, version.end, day)
        .or(last.filter(|_| is_in_follow_up))
        .unwrap_or(ActivityStatus::NotReported)
}

/// The gathered counts as one line of rounds for each group that anything was ever counted in.
fn lined_up(published: &[Key<Round>], rounds: &[Gathered]) -> History {
    let line = |of: &dyn Fn(&Gathered) -> Counts| -> Vec<RoundCounts> {
        let counts = published.iter().zip(rounds).map(|(round, gathered)| {
            let (goals, activities) = of(gathered);
            RoundCounts { round: *round, goals, activities }
        });
        counts.collect()
    };
    let mut perspectives: Vec<Option<Key<Perspective>>> =
        rounds.iter().flat_map(|gathered| gathered.perspectives.keys().copied()).collect();
    // What belongs to no known perspective comes last.
    perspectives.sort_by_key(|key| (key.is_none(), *key));
    perspectives.dedup();
    let mut departments: Vec<Key<Unit>> =
        rounds.iter().flat_map(|gathered| gathered.departments.keys().copied()).collect();
    departments.sort_unstable();
    departments.dedup();
    History {
        whole: line(&|gathered| gathered.whole),
        perspectives: perspectives
            .into_iter()
            .map(|key| {
                let of = |gathered: &Gathered| {
                    gathered.perspectives.get(&key).copied().unwrap_or_default()
                };
                (key, line(&of))
            })
            .collect(),
        departments: departments
            .into_iter()
            .map(|key| {
                let of = |gathered: &Gathered| {
                    gathered.departments.get(&key).copied().unwrap_or_default()
                };
                (key, line(&of))
            })
            .collect(),
    }
}
