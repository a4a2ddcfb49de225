//! Indicators: latest value, level, trend, pace and forecast, each with its reason.

use jiff::civil::Date;

use super::assessment::Assessment;
use super::comparable::{
    alike, comparable, is_without_seasons, kind_followed, latest_known, neighbours,
};
use super::forecast::Course;
use super::gap::gap;
use super::milestone::{self, milestones};
use super::precision::Precision;
use super::reason::{Reason, ReasonArgument};
use super::series::{Brought, begun, break_between, point_at, points, shown};
use super::state::{
    BaselineState, Forecast, FormerTargetState, IndicatorState, Latest, Level, PartSeries, Point,
    PointValue, Suppression, TargetState, Trend,
};
use super::suppression::{Protection, suppress};
use super::target::{Evidence, Freshness};
use super::trend::{distance_covered, is_within_margin, pace_needed, share_told, trend_seen};
use crate::model::{
    Baseline, Correction, Direction, FormerTarget, Indicator, Key, KnownChange, NaturalBounds,
    Period, Target, TargetRule, Thresholds,
};

impl<'m> Assessment<'m> {
    pub(super) fn indicators(&self, brought: &Brought<'m>) -> Vec<IndicatorState<'m>> {
        self.model
            .indicators
            .iter()
            .zip(brought)
            .map(|((key, indicator), brought)| self.indicator(key, indicator, brought))
            .collect()
    }

    fn indicator(
        &self,
        key: Key<Indicator>,
        indicator: &'m Indicator,
        brought: &[(Key<crate::model::FollowUp>, &'m crate::model::Observation)],
    ) -> IndicatorState<'m> {
        let protection = Protection::of(indicator, &self.thresholds);
        let (series, breakdowns, own) = shown(indicator, brought, &self.visibility, protection);
        let (comparators, of_others) = self.comparators(indicator, protection);
        let today = self.visibility.as_of;
        let months = indicator.current_for_months.unwrap_or(self.thresholds.current_for_months);
        let freshness = Freshness { today, months };
        let aims = Aims::on(today, indicator);
        let baseline = aims.baseline.map(|baseline| self.baseline(baseline, indicator, &series));
        let known = begun(&series, today);
        let latest = latest(known, freshness);
        let target = aims.target;
        let evidence = Evidence {
            series: known,
            comparators: &comparators,
            breakdowns: &breakdowns,
            better: aims.better,
            baseline: baseline
                .as_ref()
                .and_then(|baseline| Some((baseline.period, baseline.value?))),
            baseline_period: baseline.as_ref().map(|baseline| baseline.period),
            bounds: NaturalBounds::default(),
            freshness,
            unchanged_within: indicator
                .unchanged_within
                .unwrap_or(self.thresholds.unchanged_within_percent),
            gap: None,
        };
        let gap = target.and_then(|target| gap(&target.rule, &evidence));
        let evidence = Evidence { gap, ..evidence };
        let aimed = target.map_or_else(Vec::new, |target| evidence.figures_of(&target.rule));
        let figures = || {
            let parts = comparators.iter().chain(&breakdowns).flat_map(|part| &part.points);
            let values = series.iter().chain(parts).filter_map(|point| point.value.number());
            let baseline = evidence.baseline.map(|(_, value)| value);
            let milestones = indicator.milestones.iter().map(|milestone| milestone.value);
            let expected = indicator.expectations.iter().map(|expectation| expectation.value);
            values.chain(aimed.iter().copied()).chain(baseline).chain(milestones).chain(expected)
        };
        let unit = indicator.unit_of_measure.main();
        let bounds = NaturalBounds::of_unit(unit, target.map(|target| &target.rule));
        let evidence = Evidence { bounds: bounds.that_hold(figures()), ..evidence };
        let judged = judge(target, latest, &evidence);
        let precision = Precision::new(indicator.decimals, figures());
        let mut progress = progress(target, latest, judged, precision, &evidence, &self.thresholds);
        let milestones = milestones(
            indicator,
            target.map(|target| &target.rule),
            evidence.gap.as_ref(),
            &series,
            (aims.better, self.visibility.as_of),
        );
        let precision = progress.precision;
        let told = milestone::reason(&milestones).map(|reason| Reason { precision, ..reason });
        progress.reasons.extend(told);
        IndicatorState {
            key,
            id: &indicator.id,
            name: &indicator.name,
            unit_of_measure: &indicator.unit_of_measure,
            precision: progress.precision,
            better: aims.better,
            unchanged_within: evidence.unchanged_within,
            body: indicator.body.as_ref(),
            producer: indicator.producer.as_ref(),
            responsible: indicator.responsible,
            target: target.map(|target| TargetState {
                target,
                value: progress.held_against,
                corrections: aims.corrections,
            }),
            former_targets: self.former_targets(indicator, &series),
            latest,
            level: progress.level,
            trend: progress.trend,
            distance_covered: progress.distance_covered,
            pace_needed: progress.pace_needed,
            pace_held: progress.pace_held,
            pace_decimals: progress.pace_decimals,
            forecast: progress.forecast,
            goals: Vec::new(),
            strategy_goals: Vec::new(),
            reasons: progress.reasons,
            sources: &indicator.sources,
            milestones,
            expectations: &indicator.expectations,
            changes: self.known_changes(indicator, &series),
            statements: &indicator.statements,
            gap: evidence.gap,
            baseline,
            series,
            comparators,
            breakdowns,
            suppression: own.and(of_others),
        }
    }

    fn comparators(
        &self,
        indicator: &'m Indicator,
        protection: Protection,
    ) -> (Vec<PartSeries<'m>>, Suppression) {
        let mut suppression = Suppression::Audited;
        let comparators = indicator.comparators.iter().map(|comparator| {
            let mut points = points(&comparator.series.observations, &self.visibility);
            suppression = suppression.and(suppress(&mut points, &mut [], &[], protection));
            PartSeries { id: &comparator.id, name: &comparator.name, division: None, points }
        });
        let comparators = comparators.collect();
        (comparators, suppression)
    }

    /// A baseline; a value that the series holds back is not told here either.
    fn baseline(
        &self,
        baseline: &'m Baseline,
        indicator: &Indicator,
        series: &[Point<'m>],
    ) -> BaselineState<'m> {
        let written = baseline
            .value
            .and_then(|value| self.visibility.corrected(value, &baseline.corrections));
        let value = match point_at(series, baseline.period).map(|point| point.value) {
            Some(PointValue::Suppressed) => None,
            Some(PointValue::Value(value)) => written.or(Some(value)),
            Some(PointValue::Missing | PointValue::NotApplicable | PointValue::Withheld) => written,
            None => written.filter(|_| !self.is_held_back(indicator, baseline.period)),
        };
        let made = self.visibility.made(&baseline.corrections);
        BaselineState {
            period: baseline.period,
            value,
            corrections: if value.is_some() { made } else { &[] },
            sources: &baseline.sources,
        }
    }

    /// Whether a period has not begun, or the series has a value for it that is not to be shown yet.
    fn is_held_back(&self, indicator: &Indicator, period: Period) -> bool {
        let observations = &indicator.series.observations;
        period.first_day() > self.visibility.as_of
            || observations
                .binary_search_by_key(&period, |observation| observation.period)
                .ok()
                .and_then(|at| observations.get(at))
                .is_some_and(|observation| !self.visibility.shows(observation))
    }

    /// The changes known; none of them where one would tell a level that is held back.
    fn known_changes(&self, indicator: &'m Indicator, series: &[Point<'m>]) -> &'m [KnownChange] {
        let tells = |period: Period| match point_at(series, period) {
            Some(point) => point.value == PointValue::Suppressed,
            None => self.is_held_back(indicator, period),
        };
        let is_told =
            indicator.changes.iter().any(|change| tells(change.period) || tells(change.since));
        if is_told { &[] } else { &indicator.changes }
    }

    fn former_targets(
        &self,
        indicator: &'m Indicator,
        series: &[Point<'m>],
    ) -> Vec<FormerTargetState<'m>> {
        let over =
            indicator.former_targets.iter().filter(|former| former.until < self.visibility.as_of);
        over.map(|former| FormerTargetState {
            baseline_sources: former.baseline.as_ref().map_or(&[][..], |one| &one.sources),
            until: former.until,
            target: former.target.as_ref().and_then(|target| target.on(self.visibility.as_of)),
            baseline: former.baseline.as_ref().map(|baseline| {
                (baseline.period, self.baseline(baseline, indicator, series).value)
            }),
            better: former.better,
            decision: former.decision.as_ref(),
            sources: &former.sources,
        })
        .collect()
    }
}

/// What an indicator is held against on a day. What is to be changed later is as it was until then: a target that does
/// not hold yet is not shown, and nobody is measured by it.
struct Aims<'m> {
    target: Option<&'m Target>,
    /// The corrections of the target made so far.
    corrections: &'m [Correction<Box<Target>>],
    baseline: Option<&'m Baseline>,
    better: Direction,
}

impl<'m> Aims<'m> {
    fn on(today: Date, indicator: &'m Indicator) -> Self {
        let mut holding: Vec<&FormerTarget> =
            indicator.former_targets.iter().filter(|former| today <= former.until).collect();
        holding.sort_by_key(|former| former.until);
        let former = || holding.iter().copied();
        let written = former().find_map(|former| former.target.as_ref());
        let written = written.or(indicator.target.as_ref());
        Self {
            target: written.and_then(|target| target.on(today)),
            corrections: written.map_or(&[], |target| Correction::by(&target.corrections, today).0),
            baseline: former()
                .find_map(|former| former.baseline.as_ref())
                .or(indicator.baseline.as_ref()),
            better: former().find_map(|former| former.better).unwrap_or(indicator.better),
        }
    }
}

/// The latest period that has begun, of the kind that the series is followed by, and what is known of it.
fn latest(known: &[Point<'_>], freshness: Freshness) -> Latest {
    let followed = kind_followed(known.iter().map(|point| point.period));
    let is_followed = |point: &Point<'_>| Some(point.period.kind()) == followed;
    let position = known.iter().rposition(is_followed);
    let Some((position, point)) = position.and_then(|at| Some((at, known.get(at)?))) else {
        return Latest::Nothing;
    };
    match point.value {
        PointValue::Missing => Latest::Missing(position),
        PointValue::Suppressed => Latest::Suppressed(position),
        PointValue::NotApplicable => Latest::NotApplicable(position),
        PointValue::Withheld => Latest::Withheld(position),
        PointValue::Value(_) if freshness.covers(point.period) => Latest::Current(position),
        PointValue::Value(_) => Latest::TooOld(position),
    }
}

/// The level with its reasons.
struct Judged<'m> {
    level: Level,
    /// The number that the latest value is held against.
    target: Option<f64>,
    /// The value that was judged, where that is another than the latest.
    value: Option<(Period, f64)>,
    reasons: Vec<Reason<'m>>,
}

fn judge<'m>(
    target: Option<&'m Target>,
    latest: Latest,
    evidence: &Evidence<'_, 'm>,
) -> Judged<'m> {
    match target.map(|target| &target.rule) {
        Some(TargetRule::ByHand) => {
            let reasons = vec![Reason::new("reason-level-by-hand")];
            return Judged { level: Level::ByHand, target: None, value: None, reasons };
        }
        Some(TargetRule::ShrinkGap(first, second)) => {
            let outcome = evidence.gap(*first, *second);
            return Judged {
                level: outcome.level,
                target: None,
                value: None,
                reasons: vec![outcome.reason],
            };
        }
        Some(
            TargetRule::AtLeast(_)
            | TargetRule::AtMost(_)
            | TargetRule::StayAbove(_)
            | TargetRule::StayBelow(_)
            | TargetRule::Reach(_)
            | TargetRule::Approach(_)
            | TargetRule::Increase
            | TargetRule::Decrease
            | TargetRule::Within { .. }
            | TargetRule::Rank { .. },
        )
        | None => {}
    }
    let without_value = |id: &'static str, position: Option<usize>| {
        let point = position.and_then(|position| evidence.series.get(position));
        let reason = match point {
            Some(point) => Reason::new(id).with("period", ReasonArgument::Period(point.period)),
            None => Reason::new(id),
        };
        let level = if target.is_some() { Level::Unknown } else { Level::NoTarget };
        Judged { level, target: None, value: None, reasons: vec![reason] }
    };
    match latest {
        Latest::Nothing => without_value("reason-latest-nothing", None),
        Latest::Missing(at) => without_value("reason-latest-missing", Some(at)),
        Latest::Suppressed(at) => without_value("reason-latest-suppressed", Some(at)),
        Latest::NotApplicable(at) => without_value("reason-latest-not-applicable", Some(at)),
        Latest::Withheld(at) => without_value("reason-latest-withheld", Some(at)),
        Latest::Current(_) | Latest::TooOld(_) => {
            let (Some(target), Some(value)) = (target, latest_value(latest, evidence.series))
            else {
                let reasons = vec![Reason::new("reason-level-no-target")];
                return Judged { level: Level::NoTarget, target: None, value: None, reasons };
            };
            let outcome = evidence.outcome(target, value);
            if matches!(latest, Latest::Current(_)) {
                let unsure = unsure(outcome.target, value, evidence);
                let reasons = std::iter::once(outcome.reason).chain(unsure).collect();
                return Judged {
                    level: outcome.level,
                    target: outcome.target,
                    value: outcome.judged,
                    reasons,
                };
            }
            let old = Reason::new("reason-latest-too-old");
            let mut reasons = vec![old.with("period", ReasonArgument::Period(value.0))];
            if outcome.level != Level::Unknown {
                reasons.push(outcome.reason);
            }
            Judged { level: Level::Unknown, target: outcome.target, value: outcome.judged, reasons }
        }
    }
}

/// Its level, where it is heading, how far it has come and where that leads.
struct Progress<'m> {
    level: Level,
    /// The number that the latest value is held against.
    held_against: Option<f64>,
    precision: Precision,
    trend: Trend,
    distance_covered: Option<f64>,
    pace_needed: Option<f64>,
    pace_held: Option<f64>,
    pace_decimals: u8,
    forecast: Option<Forecast>,
    reasons: Vec<Reason<'m>>,
}

fn progress<'m>(
    target: Option<&'m Target>,
    latest: Latest,
    judged: Judged<'m>,
    precision: Precision,
    evidence: &Evidence<'_, 'm>,
    thresholds: &Thresholds,
) -> Progress<'m> {
    let latest = latest_value(latest, evidence.series);
    let values = match &evidence.gap {
        Some(gap) => gap.values.clone(),
        None => followed(evidence.series),
    };
    let since = match &evidence.gap {
        Some(gap) => gap.start.map(|(since, _)| since),
        None => evidence.baseline_period,
    };
    let from = values.partition_point(|(period, _)| since.is_some_and(|since| *period < since));
    let course = Course::of(values.get(from..).unwrap_or_default());
    let held_against = judged.target;
    let mut reasons = judged.reasons;
    let covered = distance(target, judged.value.or(latest), held_against, evidence)
        .map(|covered| if judged.level == Level::Reached { covered.max(100.0) } else { covered });
    let covered = covered.map(|share| share_told(share, thresholds.partly_reached_percent));
    let partly = partly(covered, thresholds).filter(|_| judged.level == Level::NotReached);
    let level = if partly.is_some() { Level::PartlyReached } else { judged.level };
    reasons.extend(partly);
    let trend = current_trend(&values, evidence, &mut reasons);
    let precision = apart(precision, target, latest, evidence, &reasons);
    if let ([.., (_, before), (_, now)], true) = (values.as_slice(), is_change(trend)) {
        reasons.extend(course.against(now - before, precision, evidence.gap.is_some()));
    }
    let (forecast, why) = target
        .and_then(|target| course.forecast(target, held_against, evidence, thresholds, precision))
        .map_or((None, None), |(forecast, why)| (forecast, Some(why)));
    reasons.extend(why);
    let pace_needed = target.and_then(|target| {
        let (latest, held_against) = (latest?, held_against?);
        let counts = is_without_seasons(latest.0.kind())
            && evidence.has_way_to_go(&target.rule, latest.1, held_against);
        counts.then(|| pace_needed(latest, held_against, target.by?))?
    });
    let paces: Vec<f64> = [course.pace, pace_needed].into_iter().flatten().collect();
    for reason in &mut reasons {
        reason.precision = precision;
    }
    Progress {
        level,
        held_against,
        precision,
        trend,
        distance_covered: covered,
        pace_needed,
        pace_held: course.pace,
        pace_decimals: precision.of_changes(&paces).column(),
        forecast,
        reasons,
    }
}

/// The values that the latest known one can be held against, and that one, oldest first.
fn followed(series: &[Point<'_>]) -> Vec<(Period, f64)> {
    let kind = kind_followed(series.iter().map(|point| point.period));
    let last = kind.and_then(|kind| latest_known(series, kind));
    last.map_or_else(Vec::new, |last| comparable(series, last))
}

/// A precision fine enough for every figure that something is said of: those that a sentence holds against each other,
/// those that stand beside each other on the page, and every value with the one before that it moved from.
fn apart(
    precision: Precision,
    target: Option<&Target>,
    latest: Option<(Period, f64)>,
    evidence: &Evidence<'_, '_>,
    reasons: &[Reason<'_>],
) -> Precision {
    let told = reasons
        .iter()
        .filter(|reason| ![UNCHANGED, UNCHANGED_GAP, WITHIN_MARGIN].contains(&reason.id));
    let precision = told.fold(precision, |fine, reason| fine.all_apart(&reason.figures()));
    let aimed = target.map_or_else(Vec::new, |target| evidence.figures_of(&target.rule));
    let known = [latest, evidence.baseline].into_iter().flatten().map(|(_, value)| value);
    let precision = precision.all_apart(&known.chain(aimed).collect::<Vec<f64>>());
    let moved = neighbours(evidence.series).into_iter().filter(|pair| {
        is_change(trend_seen(evidence.series, pair, evidence.better, evidence.unchanged_within))
    });
    moved.fold(precision, |fine, [(_, before), (_, now)]| fine.apart(before, now))
}

/// Whether a trend tells of two figures that differ.
fn is_change(trend: Trend) -> bool {
    match trend {
        Trend::Better | Trend::Worse | Trend::Up | Trend::Down => true,
        Trend::Unchanged | Trend::Unknown => false,
    }
}

/// The share of the way covered, where there was a way to go, the two periods are of one kind and the method of measuring
/// has not changed on it.
fn distance(
    target: Option<&Target>,
    latest: Option<(Period, f64)>,
    held_against: Option<f64>,
    evidence: &Evidence<'_, '_>,
) -> Option<f64> {
    let (target, (period, value), held_against) = (target?, latest?, held_against?);
    let (since, baseline) = evidence.baseline?;
    let has_way = evidence.has_way_to_go(&target.rule, baseline, held_against);
    let is_whole = alike(since, period) && break_between(evidence.series, since, period).is_none();
    (has_way && is_whole).then(|| distance_covered(baseline, value, held_against))?
}

/// Said of a target that is not reached but nearly so.
fn partly<'m>(covered: Option<f64>, thresholds: &Thresholds) -> Option<Reason<'m>> {
    let limit = thresholds.partly_reached_percent;
    let share = covered.filter(|share| (limit..100.0).contains(share))?;
    Some(
        Reason::new("reason-level-partly")
            .with("share", ReasonArgument::Percent(share))
            .with("limit", ReasonArgument::Percent(limit)),
    )
}

/// Said where a change is too small to count.
const UNCHANGED: &str = "reason-trend-unchanged";

/// Said where a change lies within the margins of error.
const WITHIN_MARGIN: &str = "reason-trend-within-margin";

/// The same of a distance.
const UNCHANGED_GAP: &str = "reason-trend-gap-unchanged";

/// The trend, unless its later value is too old to say anything of today.
fn current_trend<'m>(
    values: &[(Period, f64)],
    evidence: &Evidence<'_, 'm>,
    reasons: &mut Vec<Reason<'m>>,
) -> Trend {
    let [.., (since, before), (period, now)] = values else { return Trend::Unknown };
    if !evidence.freshness.covers(*period) {
        return Trend::Unknown;
    }
    let limit = evidence.unchanged_within;
    let is_gap = evidence.gap.is_some();
    let better = if is_gap { Direction::Lower } else { evidence.better };
    let points = if is_gap { &[][..] } else { evidence.series };
    let trend = trend_seen(points, values, better, limit);
    let id = match (trend, is_gap) {
        (Trend::Unchanged, false) if is_within_margin(points, values) => WITHIN_MARGIN,
        (Trend::Better, false) => "reason-trend-better",
        (Trend::Better, true) => "reason-trend-gap-better",
        (Trend::Unchanged, false) => UNCHANGED,
        (Trend::Unchanged, true) => UNCHANGED_GAP,
        (Trend::Worse, false) => "reason-trend-worse",
        (Trend::Worse, true) => "reason-trend-gap-worse",
        (Trend::Up, _) => "reason-trend-up",
        (Trend::Down, _) => "reason-trend-down",
        (Trend::Unknown, _) => return trend,
    };
    reasons.push(
        Reason::new(id)
            .with("before", ReasonArgument::Figure(*before))
            .with("since", ReasonArgument::Period(*since))
            .with("value", ReasonArgument::Figure(*now))
            .with("period", ReasonArgument::Period(*period))
            .with("limit", ReasonArgument::Percent(limit)),
    );
    trend
}

/// That a value is nearer to the level that it is held against than its margin of error.
fn unsure<'m>(
    target: Option<f64>,
    (period, value): (Period, f64),
    evidence: &Evidence<'_, 'm>,
) -> Option<Reason<'m>> {
    let margin = point_at(evidence.series, period)?.margin?;
    let is_near = (value - target?).abs() < margin;
    let reason = Reason::new("reason-level-within-margin");
    is_near.then(|| reason.with("margin", ReasonArgument::Figure(margin)))
}

fn latest_value(latest: Latest, series: &[Point<'_>]) -> Option<(Period, f64)> {
    let point = series.get(latest.position()?)?;
    Some((point.period, point.value.number()?))
}
