//! Target rules: is the level reached, and what number is it held against?

use super::comparable::alike;
use super::distance::{distances, start};
use super::reason::{Reason, ReasonArgument};
use super::series::{break_between, value_at};
use super::state::{Gap, Level, PartSeries, Point};
use crate::locale::difference;
use crate::model::{Direction, NaturalBounds, Period, Target, TargetRule};
use jiff::civil::Date;

/// How long a value says something of today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Freshness {
    pub(super) today: Date,
    pub(super) months: u32,
}

impl Freshness {
    /// Whether a value of a period still counts: not more than so many months have passed since the period ended.
    pub(super) fn covers(self, period: Period) -> bool {
        let months = jiff::Span::new().months(i64::from(self.months.min(12_000)));
        !period.last_day().checked_add(months).is_ok_and(|until| until < self.today)
    }
}

/// What a rule is judged by.
pub(super) struct Evidence<'a, 'm> {
    pub(super) series: &'a [Point<'m>],
    pub(super) comparators: &'a [PartSeries<'m>],
    pub(super) breakdowns: &'a [PartSeries<'m>],
    pub(super) better: Direction,
    /// The baseline's period and value, where both are known.
    pub(super) baseline: Option<(Period, f64)>,
    /// The baseline's period, for rules about gaps.
    pub(super) baseline_period: Option<Period>,
    /// The figures that its values can be.
    pub(super) bounds: NaturalBounds,
    pub(super) freshness: Freshness,
    /// Differences within this share, in per cent, count as none.
    pub(super) unchanged_within: f64,
    /// The distance that the target is about.
    pub(super) gap: Option<Gap<'m>>,
}

/// A rule's outcome.
pub(super) struct Outcome<'m> {
    pub(super) level: Level,
    /// The number that the latest value is held against.
    pub(super) target: Option<f64>,
    /// The value that was judged, where that is another than the latest: a comparison is of a period that both have.
    pub(super) judged: Option<(Period, f64)>,
    pub(super) reason: Reason<'m>,
}

impl<'m> Evidence<'_, 'm> {
    /// Whether a value of a period meets a target.
    pub(super) fn outcome(&self, target: &'m Target, latest: (Period, f64)) -> Outcome<'m> {
        let (period, value) = latest;
        let figure = ReasonArgument::Figure;
        let said = |id: &'static str| {
            Reason::new(id)
                .with("value", figure(value))
                .with("period", ReasonArgument::Period(period))
        };
        match &target.rule {
            TargetRule::AtLeast(bound) => {
                let reason = said(if value >= *bound {
                    "reason-level-at-least"
                } else {
                    "reason-level-under"
                });
                Outcome {
                    level: level(value >= *bound),
                    target: Some(*bound),
                    judged: None,
                    reason: reason.with("target", figure(*bound)),
                }
            }
            TargetRule::AtMost(bound) => {
                let reason = said(if value <= *bound {
                    "reason-level-at-most"
                } else {
                    "reason-level-over"
                });
                Outcome {
                    level: level(value <= *bound),
                    target: Some(*bound),
                    judged: None,
                    reason: reason.with("target", figure(*bound)),
                }
            }
            TargetRule::Rank { at_worst, .. } => {
                let bound = f64::from(*at_worst);
                let reason = said(if value <= bound {
                    "reason-level-rank-reached"
                } else {
                    "reason-level-rank-not-reached"
                });
                Outcome {
                    level: level(value <= bound),
                    target: Some(bound),
                    judged: None,
                    reason: reason.with("target", figure(bound)),
                }
            }
            TargetRule::Within { low, high } => {
                let inside = (*low..=*high).contains(&value);
                let reason =
                    said(if inside { "reason-level-within" } else { "reason-level-outside" });
                let reason = reason.with("low", figure(*low)).with("high", figure(*high));
                Outcome { level: level(inside), target: None, judged: None, reason }
            }
            TargetRule::Increase | TargetRule::Decrease => {
                self.since_baseline(&target.rule, latest, said)
            }
            TargetRule::StayAbove(at)
            | TargetRule::StayBelow(at)
            | TargetRule::Reach(at)
            | TargetRule::Approach(at) => self.beside(&target.rule, *at, latest),
            TargetRule::ShrinkGap(first, second) => self.gap(*first, *second),
            TargetRule::ByHand => Outcome {
                level: Level::ByHand,
                target: None,
                judged: None,
                reason: Reason::new("reason-level-by-hand"),
            },
        }
    }

    fn since_baseline(
        &self,
        rule: &TargetRule,
        latest: (Period, f64),
        said: impl Fn(&'static str) -> Reason<'m>,
    ) -> Outcome<'m> {
        let Some((period, baseline)) = self.baseline else {
            return unknown("reason-level-no-baseline");
        };
        if !alike(period, latest.0) {
            return of_other_kind(period, latest.0);
        }
        if let Some(broken) = break_between(self.series, period, latest.0) {
            return incomparable(broken);
        }
        let wants_more = *rule == TargetRule::Increase;
        let is_met = if wants_more { latest.1 > baseline } else { latest.1 < baseline };
        let id = match (wants_more, is_met) {
            (true, true) => "reason-level-increased",
            (true, false) => "reason-level-not-increased",
            (false, true) => "reason-level-decreased",
            (false, false) => "reason-level-not-decreased",
        };
        let reason = said(id)
            .with("baseline", ReasonArgument::Figure(baseline))
            .with("since", ReasonArgument::Period(period));
        Outcome { level: level(is_met), target: None, judged: None, reason }
    }

    /// The rules that hold the value against a comparator's, of the latest period that both have.
    fn beside(&self, rule: &TargetRule, at: usize, latest: (Period, f64)) -> Outcome<'m> {
        let Some(comparator) = self.comparators.get(at) else {
            return unknown("reason-level-no-comparator");
        };
        let common = |is_counted: &dyn Fn(Period) -> bool| {
            let known = self.series.iter().rev().filter(|point| point.period <= latest.0);
            known.filter(|point| is_counted(point.period)).find_map(|point| {
                Some((
                    point.period,
                    point.value.number()?,
                    value_at(&comparator.points, point.period)?,
                ))
            })
        };
        // A comparator may be known for other parts of the year only: its periods are held against the same ones.
        let common =
            common(&|period| period.kind() == latest.0.kind()).or_else(|| common(&|_| true));
        let Some((period, value, theirs)) = common else {
            let reason = Reason::new("reason-level-no-common-period")
                .with("comparator", ReasonArgument::Words(comparator.name));
            return Outcome { level: Level::Unknown, target: None, judged: None, reason };
        };
        let said = |id: &'static str| {
            Reason::new(id)
                .with("value", ReasonArgument::Figure(value))
                .with("period", ReasonArgument::Period(period))
                .with("comparator", ReasonArgument::Words(comparator.name))
                .with("target", ReasonArgument::Figure(theirs))
        };
        if !self.freshness.covers(period) {
            let reason = said("reason-level-comparison-too-old");
            return Outcome {
                level: Level::Unknown,
                target: Some(theirs),
                judged: Some((period, value)),
                reason,
            };
        }
        let (is_met, ids) = match rule {
            TargetRule::StayAbove(_) => {
                (value > theirs, ("reason-level-above", "reason-level-not-above"))
            }
            TargetRule::StayBelow(_) => {
                (value < theirs, ("reason-level-below", "reason-level-not-below"))
            }
            TargetRule::Approach(_) => {
                return self.approach(at, period, value, theirs, said);
            }
            TargetRule::Reach(_)
            | TargetRule::AtLeast(_)
            | TargetRule::AtMost(_)
            | TargetRule::Increase
            | TargetRule::Decrease
            | TargetRule::ShrinkGap(..)
            | TargetRule::Within { .. }
            | TargetRule::Rank { .. }
            | TargetRule::ByHand => (
                self.has_reached(value, theirs),
                ("reason-level-reached", "reason-level-not-reached"),
            ),
        };
        let reason = said(if is_met { ids.0 } else { ids.1 });
        Outcome {
            level: level(is_met),
            target: Some(theirs),
            judged: Some((period, value)),
            reason,
        }
    }

    /// Whether a value is as good as another; where neither way is better, whether it is as good as the same.
    fn has_reached(&self, value: f64, theirs: f64) -> bool {
        match self.better {
            Direction::Higher => value >= theirs,
            Direction::Lower => value <= theirs,
            Direction::Neither => {
                (value - theirs).abs() <= theirs.abs() * self.unchanged_within / 100.0
            }
        }
    }

    fn approach(
        &self,
        at: usize,
        period: Period,
        value: f64,
        theirs: f64,
        said: impl Fn(&'static str) -> Reason<'m>,
    ) -> Outcome<'m> {
        if self.better != Direction::Neither && self.has_reached(value, theirs) {
            return Outcome {
                level: Level::Reached,
                target: Some(theirs),
                judged: Some((period, value)),
                reason: said("reason-level-reached"),
            };
        }
        let start = self.first_common(at, period);
        let Some((since, own, other)) = start else {
            let reason = said("reason-level-approach-unknown");
            return Outcome {
                level: Level::Unknown,
                target: Some(theirs),
                judged: Some((period, value)),
                reason,
            };
        };
        let broken = break_between(self.series, since, period)
            .or_else(|| break_between(&self.comparators.get(at)?.points, since, period));
        if let Some(broken) = broken {
            return Outcome {
                target: Some(theirs),
                judged: Some((period, value)),
                ..incomparable(broken)
            };
        }
        let (before, now) = (difference(own, other).abs(), difference(value, theirs).abs());
        let reason = said(if now < before {
            "reason-level-approaching"
        } else {
            "reason-level-not-approaching"
        })
        .with("since", ReasonArgument::Period(since))
        .with("gap", ReasonArgument::Figure(now))
        .with("gap-before", ReasonArgument::Figure(before));
        Outcome {
            level: level(now < before),
            target: Some(theirs),
            judged: Some((period, value)),
            reason,
        }
    }

    /// The baseline's period, or else the first before `period`, that indicator and comparator both have.
    fn first_common(&self, at: usize, period: Period) -> Option<(Period, f64, f64)> {
        let comparator = self.comparators.get(at)?;
        let both = |period: Period| {
            Some((period, value_at(self.series, period)?, value_at(&comparator.points, period)?))
        };
        let at_baseline = self.baseline_period.filter(|baseline| alike(*baseline, period));
        let at_baseline = at_baseline.and_then(|baseline| {
            let own = value_at(self.series, baseline).or(self.baseline.map(|(_, value)| value))?;
            Some((baseline, own, value_at(&comparator.points, baseline)?))
        });
        at_baseline
            .or_else(|| {
                let known = self.series.iter().filter(|point| alike(point.period, period));
                known.into_iter().find_map(|point| both(point.period))
            })
            .filter(|(start, _, _)| *start < period)
    }

    /// The rule about two parts, which needs no value of the whole.
    pub(super) fn gap(&self, first: usize, second: usize) -> Outcome<'m> {
        let (Some(first), Some(second)) = (self.breakdowns.get(first), self.breakdowns.get(second))
        else {
            return unknown("reason-level-no-gap");
        };
        let gaps =
            distances(&first.points, &second.points, |own, theirs| difference(own, theirs).abs());
        let (Some((since, before)), Some((period, now))) =
            (start(&gaps, self.baseline_period), gaps.last().copied())
        else {
            return unknown("reason-level-no-gap");
        };
        if since >= period {
            return unknown("reason-level-no-gap");
        }
        let broken = break_between(&first.points, since, period)
            .or_else(|| break_between(&second.points, since, period));
        if let Some(broken) = broken {
            return incomparable(broken);
        }
        if !self.freshness.covers(period) {
            let old = Reason::new("reason-latest-too-old");
            let reason = old.with("period", ReasonArgument::Period(period));
            return Outcome { level: Level::Unknown, target: None, judged: None, reason };
        }
        let reason = Reason::new(if now < before {
            "reason-level-gap-shrunk"
        } else {
            "reason-level-gap-not-shrunk"
        })
        .with("first", ReasonArgument::Words(first.name))
        .with("second", ReasonArgument::Words(second.name))
        .with("period", ReasonArgument::Period(period))
        .with("since", ReasonArgument::Period(since))
        .with("gap", ReasonArgument::Figure(now))
        .with("gap-before", ReasonArgument::Figure(before));
        Outcome { level: level(now < before), target: None, judged: None, reason }
    }
}

impl Evidence<'_, '_> {
    /// Whether a value at the target's time would meet a rule, a comparator standing still at `held_against`; `None`
    /// where that cannot be said of a single value.
    pub(super) fn would_meet(
        &self,
        rule: &TargetRule,
        value: f64,
        held_against: Option<f64>,
    ) -> Option<bool> {
        match rule {
            TargetRule::AtLeast(bound) => Some(value >= *bound),
            TargetRule::AtMost(bound) => Some(value <= *bound),
            TargetRule::Rank { at_worst, .. } => Some(value <= f64::from(*at_worst)),
            TargetRule::Within { low, high } => Some((*low..=*high).contains(&value)),
            TargetRule::Increase => self.comparable_baseline().map(|baseline| value > baseline),
            TargetRule::Decrease => self.comparable_baseline().map(|baseline| value < baseline),
            TargetRule::StayAbove(_) => held_against.map(|theirs| value > theirs),
            TargetRule::StayBelow(_) => held_against.map(|theirs| value < theirs),
            TargetRule::Reach(_) => held_against.map(|theirs| self.has_reached(value, theirs)),
            // The value is the distance itself.
            TargetRule::Approach(_) | TargetRule::ShrinkGap(..) => {
                self.gap.as_ref()?.start.map(|(_, start)| value < start)
            }
            TargetRule::ByHand => None,
        }
    }

    /// The figures that a rule holds a value against.
    pub(super) fn figures_of(&self, rule: &TargetRule) -> Vec<f64> {
        match rule {
            TargetRule::AtLeast(bound) | TargetRule::AtMost(bound) => vec![*bound],
            TargetRule::Rank { at_worst, .. } => vec![f64::from(*at_worst)],
            TargetRule::Within { low, high } => vec![*low, *high],
            TargetRule::Increase | TargetRule::Decrease => {
                self.baseline.iter().map(|(_, baseline)| *baseline).collect()
            }
            TargetRule::StayAbove(_)
            | TargetRule::StayBelow(_)
            | TargetRule::Reach(_)
            | TargetRule::Approach(_)
            | TargetRule::ShrinkGap(..)
            | TargetRule::ByHand => Vec::new(),
        }
    }

    /// The baseline, unless the method of measuring has changed since.
    fn comparable_baseline(&self) -> Option<f64> {
        let (since, baseline) = self.baseline?;
        let kind = self.series.iter().rev().find(|point| alike(point.period, since));
        let last = kind?.period;
        break_between(self.series, since, last).is_none().then_some(baseline)
    }

    /// Whether there is a way to go from a value to the number that the rule holds it against.
    pub(super) fn has_way_to_go(&self, rule: &TargetRule, value: f64, held_against: f64) -> bool {
        match rule {
            TargetRule::AtLeast(_) => value < held_against,
            TargetRule::AtMost(_) | TargetRule::Rank { .. } => value > held_against,
            TargetRule::Reach(_) => match self.better {
                Direction::Higher => value < held_against,
                Direction::Lower => value > held_against,
                Direction::Neither => !self.has_reached(value, held_against),
            },
            // Staying where one is, coming nearer, a band, a direction or a gap has no way that could be covered in part.
            TargetRule::Approach(_)
            | TargetRule::StayAbove(_)
            | TargetRule::StayBelow(_)
            | TargetRule::Increase
            | TargetRule::Decrease
            | TargetRule::ShrinkGap(..)
            | TargetRule::Within { .. }
            | TargetRule::ByHand => false,
        }
    }
}

fn level(is_met: bool) -> Level {
    if is_met { Level::Reached } else { Level::NotReached }
}

fn incomparable<'m>(broken: Period) -> Outcome<'m> {
    let reason = Reason::new("reason-level-broken").with("period", ReasonArgument::Period(broken));
    Outcome { level: Level::Unknown, target: None, judged: None, reason }
}

fn of_other_kind<'m>(since: Period, period: Period) -> Outcome<'m> {
    let reason = Reason::new("reason-level-other-kind")
        .with("since", ReasonArgument::Period(since))
        .with("period", ReasonArgument::Period(period));
    Outcome { level: Level::Unknown, target: None, judged: None, reason }
}

fn unknown<'m>(id: &'static str) -> Outcome<'m> {
    Outcome { level: Level::Unknown, target: None, judged: None, reason: Reason::new(id) }
}
