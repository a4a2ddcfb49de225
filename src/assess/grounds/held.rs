//! What is written of a thing but is not public yet: that it is there, where, and until when. Not what it says.

use jiff::civil::Date;

use crate::assess::insight::Insight;
use crate::assess::visibility::{public_from, published};
use crate::model::{
    Activity, FollowUp, Goal, GoalOwner, Indicator, Key, Observation, Scorecard, Thing,
};
use crate::source::Place;

/// Something that is written but is not public yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// What it is.
    pub what: Held,
    /// The first day on which it is public.
    pub until: Date,
    /// Where it is written.
    pub place: Place,
}

/// What can be held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Held {
    /// A revision of the scorecard.
    Revision,
    /// A follow-up, or what it says of the thing.
    Report,
    /// A value.
    Value,
}

impl Held {
    /// The word for it in data, and in the id of its label.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Revision => "revision",
            Self::Report => "report",
            Self::Value => "value",
        }
    }
}

impl Insight<'_, '_> {
    /// The first day on which a thing that is not public is; `None`: it always is, or that day is not known.
    pub fn public_from(&self, thing: Thing) -> Option<Date> {
        let model = self.model;
        let revisions = |card: Key<Scorecard>, positions: &mut dyn Iterator<Item = usize>| {
            let revisions = &model.scorecards[card].revisions;
            positions.filter_map(|position| revisions.get(position)).map(public_from).min()
        };
        match thing {
            Thing::Scorecard(card) => {
                revisions(card, &mut (0..model.scorecards[card].revisions.len()))
            }
            Thing::Revision(card, position) => revisions(card, &mut std::iter::once(position)),
            Thing::Goal(key) => {
                let goal = &model.goals[key];
                let GoalOwner::Scorecard(card) = goal.owner else { return None };
                revisions(card, &mut goal.versions.iter().filter_map(|version| version.revision))
            }
            Thing::Activity(key) => {
                let activity = &model.activities[key];
                let positions = activity.versions.iter().map(|version| version.revision);
                revisions(activity.scorecard, &mut { positions })
            }
            Thing::FollowUp(key) => Some(self.shown_from(key)),
            Thing::Round(key) => Some(model.rounds[key].period.first_day()),
            Thing::News(key) => model.news[key].published.or(model.news[key].date),
            Thing::Unit(_)
            | Thing::Perspective(_)
            | Thing::Indicator(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::StrategyGoal(_)
            | Thing::Document(_)
            | Thing::Page(_)
            | Thing::Source(_) => None,
        }
    }

    /// What is written of a thing but is not public yet, by the day on which it will be.
    pub fn held_back(&self, thing: Thing) -> Vec<HeldBack> {
        let mut held = match thing {
            Thing::Goal(key) => self.goal_held(key),
            Thing::Activity(key) => self.activity_held(key),
            Thing::Indicator(key) => self.indicator_held(key),
            Thing::Scorecard(card) => {
                let positions = 0..self.model.scorecards[card].revisions.len();
                let mut held = self.revisions_held(card, positions);
                held.extend(self.follow_ups_held(|follow_up| follow_up.scorecard == card));
                held
            }
            Thing::Round(key) => self.follow_ups_held(|follow_up| follow_up.round == key),
            Thing::FollowUp(_)
            | Thing::Revision(..)
            | Thing::Unit(_)
            | Thing::Perspective(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::StrategyGoal(_)
            | Thing::Document(_)
            | Thing::News(_)
            | Thing::Page(_)
            | Thing::Source(_) => Vec::new(),
        };
        held.retain(|one| one.until > self.snapshot.as_of);
        held.sort_by(|a, b| (a.until, &a.place).cmp(&(b.until, &b.place)));
        held
    }

    /// The day from which a follow-up is shown: not before its revision is.
    fn shown_from(&self, key: Key<FollowUp>) -> Date {
        let follow_up = &self.model.follow_ups[key];
        let own = published(self.model, follow_up);
        let revisions = &self.model.scorecards[follow_up.scorecard].revisions;
        revisions.get(follow_up.revision).map_or(own, |revision| own.max(public_from(revision)))
    }

    fn goal_held(&self, key: Key<Goal>) -> Vec<HeldBack> {
        let goal = &self.model.goals[key];
        let mut held = match goal.owner {
            GoalOwner::Perspective(_) => Vec::new(),
            GoalOwner::Scorecard(card) => {
                let positions = goal.versions.iter().filter_map(|version| version.revision);
                self.revisions_held(card, positions)
            }
        };
        for (follow_up, state) in self.model.follow_ups.iter() {
            let said = state.goals.iter().filter(|report| report.goal == key);
            held.extend(said.map(|report| HeldBack {
                what: Held::Report,
                until: self.shown_from(follow_up),
                place: report.origin.value(),
            }));
        }
        held
    }

    fn activity_held(&self, key: Key<Activity>) -> Vec<HeldBack> {
        let activity = &self.model.activities[key];
        let positions = activity.versions.iter().map(|version| version.revision);
        let mut held = self.revisions_held(activity.scorecard, positions);
        for (follow_up, state) in self.model.follow_ups.iter() {
            let said = state.activities.iter().filter(|report| report.activity == key);
            held.extend(said.map(|report| HeldBack {
                what: Held::Report,
                until: self.shown_from(follow_up),
                place: report.origin.value(),
            }));
        }
        held
    }

    fn indicator_held(&self, key: Key<Indicator>) -> Vec<HeldBack> {
        let indicator = &self.model.indicators[key];
        let of = |observation: &Observation, not_before: Date| HeldBack {
            what: Held::Value,
            until: observation.published.unwrap_or(observation.period.first_day()).max(not_before),
            place: observation.place.clone(),
        };
        let parts = indicator.comparators.iter().map(|comparator| &comparator.series);
        let parts = parts.chain(indicator.breakdowns.iter().map(|breakdown| &breakdown.series));
        let series = std::iter::once(&indicator.series).chain(parts);
        let mut held: Vec<HeldBack> = series
            .flat_map(|series| &series.observations)
            .map(|observation| of(observation, Date::MIN))
            .collect();
        for (follow_up, state) in self.model.follow_ups.iter() {
            let brought = state.values.iter().filter(|value| value.indicator == key);
            held.extend(brought.map(|value| of(&value.observation, self.shown_from(follow_up))));
        }
        held
    }

    fn revisions_held(
        &self,
        card: Key<Scorecard>,
        positions: impl IntoIterator<Item = usize>,
    ) -> Vec<HeldBack> {
        let revisions = &self.model.scorecards[card].revisions;
        let known = positions.into_iter().filter_map(|position| revisions.get(position));
        known
            .map(|revision| HeldBack {
                what: Held::Revision,
                until: public_from(revision),
                place: revision.origin.value(),
            })
            .collect()
    }

    fn follow_ups_held(&self, counts: impl Fn(&FollowUp) -> bool) -> Vec<HeldBack> {
        let follow_ups = self.model.follow_ups.iter();
        follow_ups
            .filter(|(_, follow_up)| counts(follow_up))
            .map(|(key, follow_up)| HeldBack {
                what: Held::Report,
                until: self.shown_from(key),
                place: follow_up.origin.value(),
            })
            .collect()
    }
}
