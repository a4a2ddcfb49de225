//! Every claim of a snapshot, one by one: a large site has millions.

use std::io;

use super::claim::{Claim, ClaimKey, ClaimKind, Spot};
use super::wording::{number_text, target_words};
use crate::assess::{FollowUpState, IndicatorState, PartSeries, Snapshot};
use crate::model::{Indicator, Key, Label, Period, Unit};

/// Hands over every claim of a snapshot, in an order that depends on the content alone. `address` tells where on the
/// site something is shown; what is shown nowhere is no claim.
///
/// # Errors
/// The taker's own; the first one met.
pub fn each_claim(
    snapshot: &Snapshot<'_>,
    address: &dyn Fn(Spot) -> Option<String>,
    take: &mut dyn FnMut(Claim) -> io::Result<()>,
) -> io::Result<()> {
    let mut teller = Teller { address, take };
    for state in snapshot.indicators() {
        teller.indicator(state)?;
    }
    for state in snapshot.follow_ups() {
        teller.follow_up(snapshot, state)?;
    }
    Ok(())
}

struct Teller<'t> {
    address: &'t dyn Fn(Spot) -> Option<String>,
    take: &'t mut dyn FnMut(Claim) -> io::Result<()>,
}

impl Teller<'_> {
    fn tell(
        &mut self,
        spot: Spot,
        key: ClaimKey,
        value: Box<str>,
        means: Option<&str>,
    ) -> io::Result<()> {
        let Some(address) = (self.address)(spot) else { return Ok(()) };
        (self.take)(Claim { key, value, means: means.map(Into::into), address: address.into() })
    }

    fn indicator(&mut self, state: &IndicatorState<'_>) -> io::Result<()> {
        if let Some(target) = &state.target {
            let key = indicator_key(state, ClaimKind::Target, None);
            let words = target_words(target.target, state);
            self.tell(Spot::Target(state.key), key, words, None)?;
        }
        if let Some(baseline) = &state.baseline
            && let Some(value) = baseline.value
        {
            let key = indicator_key(state, ClaimKind::Baseline, Some(baseline.period));
            self.tell(Spot::Baseline(state.key), key, number_text(value), None)?;
        }
        for point in &state.series {
            if let Some(value) = point.value.number() {
                let key = indicator_key(state, ClaimKind::Value, Some(point.period));
                let spot = Spot::Value(state.key, point.period);
                self.tell(spot, key, number_text(value), None)?;
            }
        }
        for part in &state.comparators {
            self.part(state, ClaimKind::Comparator, part)?;
        }
        for part in &state.breakdowns {
            self.part(state, ClaimKind::Breakdown, part)?;
        }
        Ok(())
    }

    fn part(
        &mut self,
        state: &IndicatorState<'_>,
        kind: ClaimKind,
        part: &PartSeries<'_>,
    ) -> io::Result<()> {
        for point in &part.points {
            if let Some(value) = point.value.number() {
                let key = indicator_key(state, kind, Some(point.period)).of_part(part.id);
                let spot = Spot::Value(state.key, point.period);
                self.tell(spot, key, number_text(value), None)?;
            }
        }
        Ok(())
    }

    fn follow_up(&mut self, snapshot: &Snapshot<'_>, state: &FollowUpState<'_>) -> io::Result<()> {
        let period = Some(state.period);
        for said in &state.goals {
            if let (Some(label), Some(goal)) = (said.label, snapshot.goal(said.goal)) {
                let key = ClaimKey::new("goal", goal.id, ClaimKind::Judgement, period);
                let spot = Spot::Goal(state.key, said.goal);
                self.status(spot, key, label, label.means.as_str())?;
            }
        }
        for said in &state.activities {
            let Some(activity) = snapshot.activity(said.activity) else { continue };
            let spot = Spot::Activity(state.key, said.activity);
            if let Some(label) = said.label {
                let key = ClaimKey::new("activity", activity.id, ClaimKind::Status, period);
                self.status(spot, key, label, label.means.as_str())?;
            }
            if let Some(share) = said.share_done {
                let key = ClaimKey::new("activity", activity.id, ClaimKind::ShareDone, period);
                self.tell(spot, key, number_text(share), None)?;
            }
        }
        for (indicator, point) in &state.values {
            if let Some(value) = point.value.number() {
                let key = reported_key(snapshot, state, *indicator, point.period);
                let spot = Spot::Reported(state.key, *indicator);
                self.tell(spot, key, number_text(value), None)?;
            }
        }
        Ok(())
    }

    fn status<S>(
        &mut self,
        spot: Spot,
        key: ClaimKey,
        label: &Label<S>,
        means: &str,
    ) -> io::Result<()> {
        self.tell(spot, key, label.id.as_ref().into(), Some(means))
    }
}

pub(super) fn indicator_key(
    state: &IndicatorState<'_>,
    kind: ClaimKind,
    period: Option<Period>,
) -> ClaimKey {
    ClaimKey::new("indicator", state.id, kind, period)
}

/// The key of a value that a follow-up brought.
pub(super) fn reported_key(
    snapshot: &Snapshot<'_>,
    state: &FollowUpState<'_>,
    indicator: Key<Indicator>,
    period: Period,
) -> ClaimKey {
    let id = follow_up_id(snapshot, state);
    let key = ClaimKey::new("follow-up", id, ClaimKind::ReportedValue, Some(period));
    key.of_part(snapshot.indicator(indicator).id)
}

/// A follow-up's id: `2026-t2/skola`.
pub(super) fn follow_up_id(snapshot: &Snapshot<'_>, state: &FollowUpState<'_>) -> String {
    format!("{}/{}", state.period, unit_id(snapshot, state.unit))
}

fn unit_id<'m>(snapshot: &Snapshot<'m>, unit: Key<Unit>) -> &'m str {
    &snapshot.unit(unit).unit.id
}
