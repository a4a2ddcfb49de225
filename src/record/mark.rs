//! Marks: the corrections that the content itself tells of, as far as they are public.

use super::claim::{ClaimKey, ClaimKind};
use super::claims::{follow_up_id, indicator_key, reported_key};
use super::correction::Correction;
use super::now::{About, about, follow_up};
use super::wording::{number_text, observed_text, point_text, target_words};
use crate::assess::{FollowUpState, IndicatorState, Point, Snapshot};
use crate::model;

/// A correction that the content tells of.
pub(super) struct Mark {
    /// As it would be listed, where nothing else is known of it.
    pub(super) correction: Correction,
    /// Whether the mark is about nothing but its own key.
    reach: Reach,
}

/// What a mark explains.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// The one figure or status.
    One,
    /// An activity's status and how much of it was done.
    Report,
    /// All of a follow-up.
    FollowUp,
}

impl Mark {
    /// Whether a change of what a key is about is explained by this mark.
    pub(super) fn covers(&self, snapshot: &Snapshot<'_>, key: &ClaimKey) -> bool {
        let own = &self.correction.key;
        match self.reach {
            Reach::One => own == key,
            Reach::Report => own.thing == key.thing && own.period == key.period,
            Reach::FollowUp => {
                own.thing == key.thing
                    || follow_up(snapshot, key).is_some_and(|state| {
                        own.thing.strip_prefix("follow-up/")
                            == Some(follow_up_id(snapshot, state).as_str())
                    })
            }
        }
    }
}

/// All marks of a snapshot.
pub(super) fn marks(snapshot: &Snapshot<'_>) -> Vec<Mark> {
    let mut marks = Marks { snapshot, found: Vec::new() };
    for state in snapshot.indicators() {
        marks.indicator(state);
    }
    for state in snapshot.follow_ups() {
        marks.follow_up(state);
    }
    marks.found
}

/// What a thing is called, in the main language; `None`: it is no more, or not public.
pub(super) fn name(snapshot: &Snapshot<'_>, key: &ClaimKey) -> Option<Box<str>> {
    let name = match about(snapshot, key)? {
        About::Goal(goal) => snapshot.goal(goal)?.current.name.main(),
        About::Activity(activity) => snapshot.activity(activity)?.current.name.main(),
        About::Indicator(indicator) => {
            let state = snapshot.indicator(indicator);
            let mut parts = state.comparators.iter().chain(&state.breakdowns);
            let part = parts.find(|part| Some(part.id) == key.part.as_deref());
            if let Some(part) = part {
                return Some(format!("{}, {}", state.name.main(), part.name.main()).into());
            }
            state.name.main()
        }
        About::FollowUp(follow_up) => {
            if let Some(indicator) = key.part.as_deref().and_then(|id| snapshot.find_indicator(id))
            {
                return Some(snapshot.indicator(indicator).name.main().into());
            }
            snapshot.unit(snapshot.follow_up(follow_up)?.unit).unit.name.main()
        }
    };
    Some(name.into())
}

struct Marks<'s, 'm> {
    snapshot: &'s Snapshot<'m>,
    found: Vec<Mark>,
}

impl Marks<'_, '_> {
    fn add<T>(
        &mut self,
        key: &ClaimKey,
        reach: Reach,
        correction: &model::Correction<T>,
        old: Option<Box<str>>,
        new: Option<Box<str>>,
    ) {
        let Some(name) = name(self.snapshot, key) else { return };
        let correction = Correction {
            key: key.clone(),
            name,
            date: correction.date,
            reason: Some(correction.reason.main().into()),
            old,
            new,
            suppressed: false,
        };
        self.found.push(Mark { correction, reach });
    }

    fn indicator(&mut self, state: &IndicatorState<'_>) {
        if let Some(target) = &state.target {
            let key = indicator_key(state, ClaimKind::Target, None);
            let mut new = Some(target_words(target.target, state));
            for correction in target.corrections.iter().rev() {
                let old = correction.former.as_deref().map(|former| target_words(former, state));
                let then = std::mem::replace(&mut new, old.clone());
                self.add(&key, Reach::One, correction, old, then);
            }
        }
        if let Some(baseline) = &state.baseline {
            let key = indicator_key(state, ClaimKind::Baseline, Some(baseline.period));
            let mut new = baseline.value.map(number_text);
            for correction in baseline.corrections.iter().rev() {
                let old = correction.former.map(number_text);
                let then = std::mem::replace(&mut new, old.clone());
                self.add(&key, Reach::One, correction, old, then);
            }
        }
        for point in &state.series {
            let key = indicator_key(state, ClaimKind::Value, Some(point.period));
            self.point(&key, point);
        }
        let parts = |kind, parts: &[crate::assess::PartSeries<'_>], marks: &mut Self| {
            for part in parts {
                for point in &part.points {
                    let key = indicator_key(state, kind, Some(point.period));
                    marks.point(&key.of_part(part.id), point);
                }
            }
        };
        parts(ClaimKind::Comparator, &state.comparators, self);
        parts(ClaimKind::Breakdown, &state.breakdowns, self);
    }

    fn point(&mut self, key: &ClaimKey, point: &Point<'_>) {
        let mut new = point_text(point.value);
        // What each correction put in place is what the next one took away.
        for correction in point.corrections.iter().rev() {
            let old = correction.former.map(observed_text);
            let then = std::mem::replace(&mut new, old.clone());
            self.add(key, Reach::One, correction, old, then);
        }
    }

    fn follow_up(&mut self, state: &FollowUpState<'_>) {
        let snapshot = self.snapshot;
        let period = Some(state.period);
        for correction in state.corrections {
            let id = follow_up_id(snapshot, state);
            let key = ClaimKey::new("follow-up", id, ClaimKind::FollowUp, period);
            self.add(&key, Reach::FollowUp, correction, None, None);
        }
        for said in state.goals.iter().filter(|said| !said.corrections.is_empty()) {
            let Some(goal) = snapshot.goal(said.goal) else { continue };
            let key = ClaimKey::new("goal", goal.id, ClaimKind::Judgement, period);
            let word = |at: usize| snapshot.statuses.goals.get(at).map(|label| label.id.clone());
            let mut new = said.label.map(|label| label.id.clone());
            for correction in said.corrections.iter().rev() {
                let old = correction.former.and_then(word);
                let then = std::mem::replace(&mut new, old.clone());
                self.add(&key, Reach::One, correction, old, then);
            }
        }
        for said in state.activities.iter().filter(|said| !said.corrections.is_empty()) {
            self.activity(state, said);
        }
        for (indicator, point) in &state.values {
            // What is part of the indicator's series is told there.
            let series = &snapshot.indicator(*indicator).series;
            let is_told = |known: &Point<'_>| {
                known.period == point.period && known.follow_up == Some(state.key)
            };
            if !series.iter().any(is_told) {
                self.point(&reported_key(snapshot, state, *indicator, point.period), point);
            }
        }
    }

    fn activity(&mut self, state: &FollowUpState<'_>, said: &crate::assess::FollowUpActivity<'_>) {
        let snapshot = self.snapshot;
        let Some(activity) = snapshot.activity(said.activity) else { return };
        let key = |kind| ClaimKey::new("activity", activity.id, kind, Some(state.period));
        let word = |at: usize| snapshot.statuses.activities.get(at).map(|label| label.id.clone());
        let mut status = said.label.map(|label| label.id.clone());
        let mut share = said.share_done.map(number_text);
        for correction in said.corrections.iter().rev() {
            let Some(former) = correction.former else {
                self.add(&key(ClaimKind::Status), Reach::Report, correction, None, status.take());
                share = None;
                continue;
            };
            if let Some(old) = former.status.and_then(word) {
                let then = status.replace(old.clone());
                self.add(&key(ClaimKind::Status), Reach::One, correction, Some(old), then);
            }
            if let Some(old) = former.share_done.map(number_text) {
                let then = share.replace(old.clone());
                self.add(&key(ClaimKind::ShareDone), Reach::One, correction, Some(old), then);
            }
        }
    }
}
