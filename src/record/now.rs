//! What does the site say today of something that was once claimed?

use super::claim::{ClaimKey, ClaimKind, Spot};
use super::wording::{number_text, point_text, target_words};
use crate::assess::{FollowUpState, IndicatorState, Point, Snapshot};
use crate::model::{Activity, FollowUp, Goal, Indicator, Key, Period, Scorecard};

/// A thing that claims are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// An indicator.
    Indicator(Key<Indicator>),
    /// A goal.
    Goal(Key<Goal>),
    /// An activity.
    Activity(Key<Activity>),
    /// A follow-up.
    FollowUp(Key<FollowUp>),
}

/// What the site says today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// A figure, a status or a target; or the word for why there is no figure.
    Says(Box<str>),
    /// There is something that is not to be shown, or not yet.
    Suppressed,
    /// Nothing.
    Nothing,
}

impl Now {
    fn of(text: Option<Box<str>>) -> Self {
        text.map_or(Self::Nothing, Self::Says)
    }

    /// What it says, where it says something.
    pub(super) fn text(self) -> Option<Box<str>> {
        match self {
            Self::Says(text) => Some(text),
            Self::Suppressed | Self::Nothing => None,
        }
    }
}

/// The thing that a key is about; `None`: it is no more, or not public.
pub fn about(snapshot: &Snapshot<'_>, key: &ClaimKey) -> Option<About> {
    let (kind, id) = key.thing.split_once('/')?;
    match kind {
        "indicator" => snapshot.find_indicator(id).map(About::Indicator),
        "goal" => snapshot.find_goal(id).map(About::Goal),
        "activity" => snapshot.find_activity(id).map(About::Activity),
        "follow-up" => snapshot.find_follow_up(id).map(About::FollowUp),
        _ => None,
    }
}

/// What the site says today of what a key is about.
pub fn now(snapshot: &Snapshot<'_>, key: &ClaimKey) -> Now {
    match told(snapshot, key) {
        Now::Nothing if is_withheld(snapshot, key) => Now::Suppressed,
        told @ (Now::Says(_) | Now::Suppressed | Now::Nothing) => told,
    }
}

/// Whether what a key is about is written and kept back.
fn is_withheld(snapshot: &Snapshot<'_>, key: &ClaimKey) -> bool {
    let (Some((kind, id)), Some(period)) = (key.thing.split_once('/'), key.period) else {
        return false;
    };
    match kind {
        "indicator" => snapshot.withholds_value(id, key.part.as_deref(), period),
        "goal" => snapshot.withholds_judgement(id, period),
        "activity" => snapshot.withholds_status(id, period),
        _ => snapshot.withholds_follow_up(id),
    }
}

fn told(snapshot: &Snapshot<'_>, key: &ClaimKey) -> Now {
    match about(snapshot, key) {
        None => Now::Nothing,
        Some(About::Indicator(indicator)) => of_indicator(snapshot.indicator(indicator), key),
        Some(About::Goal(goal)) => {
            let said = follow_up(snapshot, key).and_then(|state| {
                state.goals.iter().find(|said| said.goal == goal).and_then(|said| said.label)
            });
            Now::of(said.map(|label| label.id.as_ref().into()))
        }
        Some(About::Activity(activity)) => {
            let said = follow_up(snapshot, key)
                .and_then(|state| state.activities.iter().find(|said| said.activity == activity));
            let Some(said) = said else { return Now::Nothing };
            Now::of(if key.kind == ClaimKind::ShareDone {
                said.share_done.map(number_text)
            } else {
                said.label.map(|label| label.id.as_ref().into())
            })
        }
        Some(About::FollowUp(follow_up)) => {
            let brought = snapshot.follow_up(follow_up).and_then(|state| {
                let of = |indicator: Key<Indicator>| Some(snapshot.indicator(indicator).id);
                let is_it = |(indicator, point): &&(Key<Indicator>, Point<'_>)| {
                    of(*indicator) == key.part.as_deref() && Some(point.period) == key.period
                };
                state.values.iter().find(is_it)
            });
            of_point(brought.map(|(_, point)| point))
        }
    }
}

fn of_indicator(state: &IndicatorState<'_>, key: &ClaimKey) -> Now {
    let in_period = |points: &[Point<'_>]| {
        of_point(points.iter().find(|point| Some(point.period) == key.period))
    };
    match key.kind {
        ClaimKind::Value => in_period(&state.series),
        ClaimKind::Comparator | ClaimKind::Breakdown => {
            let mut parts = state.comparators.iter().chain(&state.breakdowns);
            let part = parts.find(|part| Some(part.id) == key.part.as_deref());
            part.map_or(Now::Nothing, |part| in_period(&part.points))
        }
        ClaimKind::Baseline => {
            let baseline = state.baseline.as_ref();
            let same = baseline.filter(|baseline| Some(baseline.period) == key.period);
            Now::of(same.and_then(|baseline| baseline.value).map(number_text))
        }
        ClaimKind::Target => {
            let target = state.target.as_ref();
            Now::of(target.map(|target| target_words(target.target, state)))
        }
        ClaimKind::Judgement
        | ClaimKind::Status
        | ClaimKind::ShareDone
        | ClaimKind::ReportedValue
        | ClaimKind::FollowUp => Now::Nothing,
    }
}

fn of_point(point: Option<&Point<'_>>) -> Now {
    match point {
        None => Now::Nothing,
        Some(point) => point_text(point.value).map_or(Now::Suppressed, Now::Says),
    }
}

/// The follow-up that a claim comes from, where it is public.
pub(super) fn follow_up<'s, 'm>(
    snapshot: &'s Snapshot<'m>,
    key: &ClaimKey,
) -> Option<&'s FollowUpState<'m>> {
    let of_card = |card: Option<Key<Scorecard>>, period: Period| {
        let card = snapshot.scorecard(card?)?;
        let mut states = card.follow_ups.iter().filter_map(|key| snapshot.follow_up(*key));
        states.find(|state| state.period == period)
    };
    match about(snapshot, key)? {
        About::Goal(goal) => of_card(snapshot.goal(goal)?.scorecard, key.period?),
        About::Activity(activity) => {
            of_card(Some(snapshot.activity(activity)?.scorecard), key.period?)
        }
        About::FollowUp(follow_up) => snapshot.follow_up(follow_up),
        About::Indicator(indicator) => {
            let series = &snapshot.indicator(indicator).series;
            let point = series.iter().find(|point| Some(point.period) == key.period);
            let point = point.filter(|_| key.kind == ClaimKind::Value)?;
            snapshot.follow_up(point.follow_up?)
        }
    }
}

/// Where the site shows what a key is about.
pub fn spot(snapshot: &Snapshot<'_>, key: &ClaimKey) -> Option<Spot> {
    Some(match about(snapshot, key)? {
        About::Goal(goal) => Spot::Goal(follow_up(snapshot, key)?.key, goal),
        About::Activity(activity) => Spot::Activity(follow_up(snapshot, key)?.key, activity),
        About::FollowUp(follow_up) => {
            let brought = key.part.as_deref().and_then(|id| snapshot.find_indicator(id));
            brought.map_or(Spot::FollowUp(follow_up), |of| Spot::Reported(follow_up, of))
        }
        About::Indicator(indicator) => match (key.kind, key.period) {
            (ClaimKind::Target, _) => Spot::Target(indicator),
            (ClaimKind::Baseline, _) | (_, None) => Spot::Baseline(indicator),
            (_, Some(period)) => Spot::Value(indicator, period),
        },
    })
}
