//! A small municipality, built by hand.

use jiff::civil::Date;

use crate::assess::{IndicatorState, Snapshot, snapshot};
use crate::model::{
    Activity, ActivityReport, ActivityStatus, ActivityVersion, Baseline, Breakdown, Comparator,
    Direction, FollowUp, Frameworks, Goal, GoalOwner, GoalReport, GoalStatus, GoalVersion, Horizon,
    Indicator, Key, Label, Model, Observation, Observed, Period, Perspective, ReportedValue,
    Revision, Round, Scorecard, Series, Strategy, StrategyGoal, Target, TargetRule, Text,
    Thresholds, Unit, UnitKind,
};
use crate::source::{FileId, Ordinal, Origin};

/// A municipality under construction.
pub(super) struct Town {
    pub(super) model: Model,
    written: u32,
}

pub(super) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(super) fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn origin(node: u32) -> Origin {
    Origin { file: FileId(0), node: Ordinal(node) }
}

fn label<S: Copy>(means: S, word: &str) -> Label<S> {
    Label {
        id: word.into(),
        name: Text::new(word),
        means,
        symbol: None,
        meaning: None,
        is_usual: false,
    }
}

impl Town {
    pub(super) fn new() -> Self {
        let mut town = Self { model: Model::default(), written: 0 };
        let reportable = GoalStatus::ALL.into_iter().filter(|s| *s != GoalStatus::NotJudged);
        town.model.statuses.goals = reportable.map(|s| label(s, s.as_str())).collect();
        let reportable =
            ActivityStatus::ALL.into_iter().filter(|s| *s != ActivityStatus::NotReported);
        town.model.statuses.activities = reportable.map(|s| label(s, s.as_str())).collect();
        town
    }

    pub(super) fn on<'m>(&'m self, as_of: &str) -> Snapshot<'m> {
        snapshot(&self.model, day(as_of), &Thresholds::default())
    }

    fn origin(&mut self) -> Origin {
        self.written += 1;
        origin(self.written)
    }

    pub(super) fn unit(&mut self, id: &str, parent: Option<Key<Unit>>) -> Key<Unit> {
        let unit = Unit {
            easy_read: None,
            id: id.into(),
            name: Text::new(id),
            kind: UnitKind::Unit,
            parent,
            contact: None,
            body: None,
            sources: Vec::new(),
            origin: self.origin(),
        };
        self.model.units.insert(id, unit).unwrap()
    }

    pub(super) fn perspective(&mut self, id: &str) -> Key<Perspective> {
        let perspective = Perspective {
            easy_read: None,
            id: id.into(),
            name: Text::new(id),
            order: None,
            body: None,
            sources: Vec::new(),
            origin: self.origin(),
        };
        self.model.perspectives.insert(id, perspective).unwrap()
    }

    /// A scorecard with a revision for each first day.
    pub(super) fn card(&mut self, unit: Key<Unit>, from: &[&str]) -> Key<Scorecard> {
        let revisions = from
            .iter()
            .map(|from| Revision {
                easy_read: None,
                id: from.get(..4).unwrap().into(),
                title: Text::new(from),
                from: day(from),
                to: None,
                published: None,
                decisions: Vec::new(),
                stated_counts: Vec::new(),
                body: None,
                sources: Vec::new(),
                origin: self.origin(),
            })
            .collect();
        let id = self.model.units[unit].id.clone();
        self.model.scorecards.insert(&id, Scorecard { unit, revisions }).unwrap()
    }

    /// A goal that some revisions hold.
    pub(super) fn goal(
        &mut self,
        card: Key<Scorecard>,
        id: &str,
        revisions: &[usize],
        indicators: &[Key<Indicator>],
    ) -> Key<Goal> {
        let versions = revisions
            .iter()
            .map(|revision| GoalVersion {
                easy_read: None,
                revision: Some(*revision),
                name: Text::new(id),
                horizon: Horizon::ShortTerm,
                perspective: None,
                evaluation: None,
                description: None,
                serves: Vec::new(),
                strategy_goals: Vec::new(),
                indicators: indicators.to_vec(),
                statements: Vec::new(),
                audits: Vec::new(),
                frameworks: Frameworks::default(),
                replaces: None,
                dropped: None,
                sources: Vec::new(),
                origin: self.origin(),
            })
            .collect();
        let owner = GoalOwner::Scorecard(card);
        let goal = Goal { id: id.into(), owner, versions };
        self.model.goals.insert(id, goal).unwrap()
    }

    /// An activity that some revisions hold, from and to some period.
    pub(super) fn activity(
        &mut self,
        card: Key<Scorecard>,
        id: &str,
        revisions: &[usize],
        (start, end): (Option<&str>, Option<&str>),
        goals: &[Key<Goal>],
    ) -> Key<Activity> {
        let versions = revisions
            .iter()
            .map(|revision| ActivityVersion {
                easy_read: None,
                revision: *revision,
                name: Text::new(id),
                description: None,
                responsible: None,
                perspective: None,
                start: start.map(period),
                end: end.map(period),
                delivers: Vec::new(),
                goals: goals.to_vec(),
                strategy_goals: Vec::new(),
                statements: Vec::new(),
                audits: Vec::new(),
                replaces: None,
                dropped: None,
                sources: Vec::new(),
                origin: self.origin(),
            })
            .collect();
        let activity = Activity { id: id.into(), scorecard: card, versions };
        self.model.activities.insert(id, activity).unwrap()
    }

    /// A round: period, deadline, publication.
    pub(super) fn round(&mut self, of: &str, deadline: &str, published: &str) -> Key<Round> {
        let round =
            Round { period: period(of), deadline: day(deadline), published: day(published) };
        self.model.rounds.insert(of, round).unwrap()
    }

    /// A follow-up of a round without words about anything yet.
    pub(super) fn follow_up(
        &mut self,
        card: Key<Scorecard>,
        round: Key<Round>,
        revision: usize,
        reported: Option<&str>,
    ) -> Key<FollowUp> {
        let of = self.model.rounds[round].period;
        let id = format!("{of}/{}", self.model.units[self.model.scorecards[card].unit].id);
        let follow_up = FollowUp {
            easy_read: None,
            scorecard: card,
            period: of,
            round,
            revision,
            reported: reported.map(day),
            published: None,
            goals: Vec::new(),
            activities: Vec::new(),
            values: Vec::new(),
            body: None,
            corrections: Vec::new(),
            sources: Vec::new(),
            origin: self.origin(),
        };
        self.model.follow_ups.insert(&id, follow_up).unwrap()
    }

    pub(super) fn judges(&mut self, in_: Key<FollowUp>, goal: Key<Goal>, status: GoalStatus) {
        let status = self.model.statuses.goals.iter().position(|label| label.means == status);
        let corrections = Vec::new();
        let report = GoalReport {
            goal,
            status,
            cause: None,
            corrections,
            comment: None,
            origin: self.origin(),
        };
        self.model.follow_ups.get_mut(in_).goals.push(report);
    }

    pub(super) fn reports(
        &mut self,
        in_: Key<FollowUp>,
        activity: Key<Activity>,
        status: ActivityStatus,
    ) {
        let status = self.model.statuses.activities.iter().position(|label| label.means == status);
        let report = ActivityReport {
            activity,
            status,
            share_done: None,
            corrections: Vec::new(),
            cause: None,
            comment: None,
            origin: self.origin(),
        };
        self.model.follow_ups.get_mut(in_).activities.push(report);
    }

    pub(super) fn brings(
        &mut self,
        in_: Key<FollowUp>,
        indicator: Key<Indicator>,
        observation: Observation,
    ) {
        let value = ReportedValue { indicator, observation };
        self.model.follow_ups.get_mut(in_).values.push(value);
    }

    /// A strategy of some years.
    pub(super) fn strategy(&mut self, from: &str, to: &str) -> Key<Strategy> {
        let strategy = Strategy {
            id: "strategi".into(),
            name: Text::new("Strategi"),
            vision: None,
            from: Some(period(from)),
            to: Some(period(to)),
            strengths: Vec::new(),
            stated_counts: Vec::new(),
            decisions: Vec::new(),
            coordinator: None,
            body: None,
            easy_read: None,
            sources: Vec::new(),
            origin: self.origin(),
        };
        self.model.strategies.insert("strategi", strategy).unwrap()
    }

    /// A measurable goal of it.
    pub(super) fn strategy_goal(
        &mut self,
        strategy: Key<Strategy>,
        id: &str,
        indicators: &[Key<Indicator>],
    ) {
        let goal = StrategyGoal {
            id: id.into(),
            number: 1,
            strategy,
            area: None,
            wording: None,
            subject: None,
            responsible: None,
            body: None,
            easy_read: None,
            statements: Vec::new(),
            audits: Vec::new(),
            frameworks: Frameworks::default(),
            sources: Vec::new(),
            origin: self.origin(),
        };
        let key = self.model.strategy_goals.insert(id, goal).unwrap();
        self.model.measured_by.insert(key, indicators.to_vec());
    }

    pub(super) fn measure(&mut self, indicator: Indicator) -> Key<Indicator> {
        let id = indicator.id.clone();
        self.model.indicators.insert(&id, indicator).unwrap()
    }
}

pub(super) fn observation(of: &str, value: f64) -> Observation {
    Observation {
        period: period(of),
        observed: Observed::Value(value),
        corrections: Vec::new(),
        respondents: None,
        reliability: None,
        margin: None,
        breaks_series: false,
        published: None,
        note: None,
        sources: Vec::new(),
        place: origin(0).value(),
    }
}

pub(super) fn answered(of: &str, value: f64, respondents: u32) -> Observation {
    Observation { respondents: Some(respondents), ..observation(of, value) }
}

pub(super) fn broken(of: &str, value: f64) -> Observation {
    Observation { breaks_series: true, ..observation(of, value) }
}

pub(super) fn series(values: &[(&str, f64)]) -> Series {
    Series { observations: values.iter().map(|(of, value)| observation(of, *value)).collect() }
}

/// An indicator with values, where higher is better.
pub(super) fn indicator(values: &[(&str, f64)]) -> Indicator {
    Indicator {
        easy_read: None,
        id: "matt".into(),
        name: Text::new("Mått"),
        unit_of_measure: Text::new("personer"),
        decimals: Some(1),
        better: Direction::Higher,
        body: None,
        producer: None,
        responsible: None,
        strategy_goals: Vec::new(),
        baseline: None,
        target: None,
        former_targets: Vec::new(),
        milestones: Vec::new(),
        expectations: Vec::new(),
        series: series(values),
        comparators: Vec::new(),
        breakdowns: Vec::new(),
        changes: Vec::new(),
        statements: Vec::new(),
        current_for_months: None,
        unchanged_within: None,
        respondent_limit: None,
        sources: Vec::new(),
        origin: origin(0),
    }
}

impl Indicator {
    pub(super) fn aims(self, rule: TargetRule, by: Option<&str>) -> Self {
        let target = Target {
            rule,
            by: by.map(period),
            note: None,
            corrections: Vec::new(),
            sources: Vec::new(),
            origin: origin(0),
        };
        Self { target: Some(target), ..self }
    }

    pub(super) fn starts(self, of: &str, value: Option<f64>) -> Self {
        let baseline = Baseline {
            period: period(of),
            value,
            corrections: Vec::new(),
            sources: Vec::new(),
            origin: origin(0),
        };
        Self { baseline: Some(baseline), ..self }
    }

    pub(super) fn beside(mut self, id: &str, values: &[(&str, f64)]) -> Self {
        self.comparators.push(Comparator {
            id: id.into(),
            name: Text::new(id),
            series: series(values),
        });
        self
    }

    pub(super) fn part(mut self, id: &str, division: &str, values: Vec<Observation>) -> Self {
        self.breakdowns.push(Breakdown {
            id: id.into(),
            name: Text::new(id),
            division: Text::new(division),
            series: Series { observations: values },
        });
        self
    }

    pub(super) fn better(self, better: Direction) -> Self {
        Self { better, ..self }
    }

    pub(super) fn changes_method(mut self, of: &str) -> Self {
        let changed = self.series.observations.iter_mut().find(|one| one.period == period(of));
        changed.unwrap().breaks_series = true;
        self
    }
}

/// Looks at one indicator on a day.
pub(super) fn look<T>(
    indicator: Indicator,
    as_of: &str,
    look: impl FnOnce(&IndicatorState<'_>) -> T,
) -> T {
    let mut town = Town::new();
    let key = town.measure(indicator);
    look(town.on(as_of).indicator(key))
}
