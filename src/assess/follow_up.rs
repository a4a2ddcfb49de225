//! Follow-ups and rounds: what was said, what moved, who reported.

use super::assessment::Assessment;
use super::comparable::comparable;
use super::series::point_at;
use super::state::{
    FollowUpActivity, FollowUpGoal, FollowUpState, IndicatorState, Move, Movement, Point,
    PointValue, Reporting, RoundStage, RoundState, ScorecardState, Timeliness, ValueMove,
};
use super::visibility::published;
use crate::model::{ActivityStatus, FollowUp, GoalStatus, Key, Label, ReportedValue, Round, Thing};

impl<'m> Assessment<'m> {
    pub(super) fn follow_ups(
        &self,
        indicators: &[IndicatorState<'m>],
    ) -> Vec<Option<FollowUpState<'m>>> {
        let mut states: Vec<Option<FollowUpState<'m>>> =
            self.model.follow_ups.iter().map(|_| None).collect();
        for (card, _) in self.model.scorecards.iter() {
            let keys = self.visibility.follow_ups(card);
            for (position, key) in keys.iter().enumerate() {
                let earlier = keys.get(..position).unwrap_or_default();
                let after = keys.get(position + 1).copied();
                if let Some(slot) = states.get_mut(key.position()) {
                    *slot = Some(self.follow_up(*key, earlier, after, indicators));
                }
            }
        }
        states
    }

    fn follow_up(
        &self,
        key: Key<FollowUp>,
        earlier: &[Key<FollowUp>],
        next: Option<Key<FollowUp>>,
        indicators: &[IndicatorState<'m>],
    ) -> FollowUpState<'m> {
        let follow_up = &self.model.follow_ups[key];
        let previous = earlier.last().copied();
        let before = previous.map(|previous| &self.model.follow_ups[previous]);
        let goal_label =
            |status: Option<usize>| status.and_then(|at| self.model.statuses.goals.get(at));
        let activity_label =
            |status: Option<usize>| status.and_then(|at| self.model.statuses.activities.get(at));
        let deadline = self.model.rounds[follow_up.round].deadline;
        FollowUpState {
            key,
            scorecard: follow_up.scorecard,
            unit: self.model.scorecards[follow_up.scorecard].unit,
            period: follow_up.period,
            round: follow_up.round,
            published: published(self.model, follow_up),
            reported: follow_up.reported,
            timeliness: Timeliness::of(follow_up.reported, deadline),
            goals: follow_up
                .goals
                .iter()
                .map(|report| FollowUpGoal {
                    goal: report.goal,
                    label: goal_label(self.visibility.judgement(report)),
                    before: before
                        .and_then(|before| before.goals.iter().find(|old| old.goal == report.goal))
                        .and_then(|old| goal_label(self.visibility.judgement(old))),
                    corrections: self.visibility.made(&report.corrections),
                    cause: report.cause.as_ref(),
                    comment: report.comment.as_ref(),
                })
                .collect(),
            activities: follow_up
                .activities
                .iter()
                .map(|report| FollowUpActivity {
                    activity: report.activity,
                    label: activity_label(self.visibility.reported(report).0),
                    before: before
                        .and_then(|before| {
                            before.activities.iter().find(|old| old.activity == report.activity)
                        })
                        .and_then(|old| activity_label(self.visibility.reported(old).0)),
                    share_done: self.visibility.reported(report).1,
                    corrections: self.visibility.made(&report.corrections),
                    cause: report.cause.as_ref(),
                    comment: report.comment.as_ref(),
                })
                .collect(),
            values: follow_up
                .values
                .iter()
                .filter_map(|value| {
                    Some((value.indicator, self.brought_point(key, value, indicators)?))
                })
                .collect(),
            coverage: self.coverage(follow_up, earlier, indicators),
            body: follow_up.body.as_ref(),
            corrections: self.visibility.made(&follow_up.corrections),
            previous,
            next,
            sources: &follow_up.sources,
        }
    }

    /// A value that a follow-up brought, as it may be shown: suppressed here if it is in the indicator's series.
    fn brought_point(
        &self,
        key: Key<FollowUp>,
        value: &'m ReportedValue,
        indicators: &[IndicatorState<'m>],
    ) -> Option<Point<'m>> {
        let series = &indicators.get(value.indicator.position())?.series;
        let observation = &value.observation;
        let shown = point_at(series, observation.period)?;
        if shown.follow_up == Some(key) {
            return Some(shown.clone());
        }
        let limit = self.model.indicators[value.indicator]
            .respondent_limit
            .unwrap_or(self.thresholds.respondent_limit);
        let few = observation.respondents.is_some_and(|count| count < limit);
        let hidden = few || shown.value == PointValue::Suppressed;
        let said = match self.visibility.observed(observation)? {
            crate::model::Observed::Value(_) if hidden => PointValue::Suppressed,
            crate::model::Observed::Value(value) => PointValue::Value(value),
            crate::model::Observed::Missing => PointValue::Missing,
            crate::model::Observed::NotApplicable => PointValue::NotApplicable,
            crate::model::Observed::Withheld => PointValue::Withheld,
        };
        Some(Point {
            period: observation.period,
            value: said,
            corrections: if hidden { &[] } else { self.visibility.made(&observation.corrections) },
            respondents: observation.respondents.filter(|_| !hidden),
            published: observation.published,
            reliability: observation.reliability.filter(|_| !hidden),
            margin: observation.margin.filter(|_| !hidden),
            breaks_series: observation.breaks_series,
            note: observation.note.as_ref().filter(|_| !hidden),
            sources: &observation.sources,
            follow_up: Some(key),
        })
    }

    /// The rounds that have begun, and the next one after them.
    pub(super) fn rounds(
        &self,
        cards: &[Option<ScorecardState<'m>>],
        follow_ups: &[Option<FollowUpState<'m>>],
        indicators: &[IndicatorState<'m>],
    ) -> Vec<Option<RoundState<'m>>> {
        let today = self.visibility.as_of;
        let begun =
            self.model.rounds.iter().filter(|(_, round)| round.period.first_day() <= today).count();
        let keys: Vec<Key<Round>> = self.model.rounds.keys().collect();
        let mut by_round: Vec<Vec<&FollowUpState<'m>>> = vec![Vec::new(); keys.len()];
        for follow_up in follow_ups.iter().flatten() {
            if let Some(list) = by_round.get_mut(follow_up.round.position()) {
                list.push(follow_up);
            }
        }
        keys.iter()
            .zip(by_round)
            .enumerate()
            .map(|(position, (key, follow_ups))| {
                let previous = position.checked_sub(1).and_then(|at| keys.get(at)).copied();
                let next = keys.get(position + 1).filter(|_| position < begun).copied();
                (position <= begun).then(|| {
                    let values = value_moves(&follow_ups, indicators);
                    RoundState { values, ..self.round(*key, previous, next, cards, &follow_ups) }
                })
            })
            .collect()
    }

    fn round(
        &self,
        key: Key<Round>,
        previous: Option<Key<Round>>,
        next: Option<Key<Round>>,
        cards: &[Option<ScorecardState<'m>>],
        follow_ups: &[&FollowUpState<'m>],
    ) -> RoundState<'m> {
        let round = &self.model.rounds[key];
        let today = self.visibility.as_of;
        let mut state = RoundState {
            key,
            round,
            stage: match () {
                () if round.is_published_on(today) => RoundStage::Published,
                () if today > round.deadline => RoundStage::Closed,
                () if round.period.is_over(today) => RoundStage::Open,
                () => RoundStage::Upcoming,
            },
            follow_ups: follow_ups.iter().map(|follow_up| follow_up.key).collect(),
            expected: 0,
            on_time: 0,
            late: 0,
            undated: 0,
            missing: Vec::new(),
            goals: follow_ups
                .iter()
                .flat_map(|follow_up| &follow_up.goals)
                .map(|report| report.label.map_or(GoalStatus::NotJudged, |label| label.means))
                .collect(),
            activities: follow_ups
                .iter()
                .flat_map(|follow_up| &follow_up.activities)
                .map(|report| report.label.map_or(ActivityStatus::NotReported, |label| label.means))
                .collect(),
            moves: follow_ups.iter().flat_map(|follow_up| follow_up.moves()).collect(),
            values: Vec::new(),
            previous,
            next,
        };
        for card in cards.iter().flatten() {
            let reporting = card
                .reporting
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, reporting)| *reporting);
            state.expected += u32::from(!matches!(reporting, Some(Reporting::NotInForce) | None));
            match reporting {
                Some(Reporting::OnTime) => state.on_time += 1,
                Some(Reporting::Late(_)) => state.late += 1,
                Some(Reporting::Reported) => state.undated += 1,
                Some(Reporting::Missing(_)) => state.missing.push(card.key),
                Some(Reporting::NotYetDue | Reporting::NotInForce) | None => {}
            }
        }
        state
    }
}

/// The values that follow-ups brought, each beside the latest comparable one before it.
fn value_moves(
    follow_ups: &[&FollowUpState<'_>],
    indicators: &[IndicatorState<'_>],
) -> Vec<ValueMove> {
    let brought = follow_ups.iter().flat_map(|follow_up| {
        follow_up.values.iter().map(|(indicator, point)| (follow_up.key, *indicator, point))
    });
    brought
        .filter_map(|(follow_up, indicator, point)| {
            let state = indicators.get(indicator.position())?;
            let now = (point.period, point.value.number()?);
            let earlier = state.series.partition_point(|known| known.period < point.period);
            let known = point_at(&state.series, point.period);
            let is_break = point.breaks_series || known.is_some_and(|known| known.breaks_series);
            let before = state.series.get(..earlier).filter(|_| !is_break);
            let mut values = comparable(before.unwrap_or_default(), point.period);
            let before = values.last().copied();
            values.push(now);
            let (values, better) = state.followed_to(point.period, values);
            let trend = state.trend_of(&values, better);
            Some(ValueMove { indicator, follow_up, before, now, trend })
        })
        .collect()
}

impl<'m> FollowUpState<'m> {
    /// What moved since the card's follow-up before.
    pub fn moves(&self) -> Vec<Move<'m>> {
        let goals = self.goals.iter().filter_map(|report| {
            let (from, to) = (report.before?, report.label?);
            Some((Thing::Goal(report.goal), moved(from, to, Movement::of_goal)?))
        });
        let activities = self.activities.iter().filter_map(|report| {
            let (from, to) = (report.before?, report.label?);
            Some((Thing::Activity(report.activity), moved(from, to, Movement::of_activity)?))
        });
        goals
            .chain(activities)
            .map(|(thing, (from, to, movement))| Move { thing, from, to, movement })
            .collect()
    }
}

type Moved<'m> = (&'m crate::model::Text, &'m crate::model::Text, Movement);

fn moved<'m, S: Copy>(
    from: &'m Label<S>,
    to: &'m Label<S>,
    movement: impl Fn(S, S) -> Movement,
) -> Option<Moved<'m>> {
    (from.id != to.id).then(|| (&from.name, &to.name, movement(from.means, to.means)))
}
