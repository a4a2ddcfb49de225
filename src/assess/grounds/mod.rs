//! What does a status rest on? Every rule, value, day, threshold and report behind it, each with where it is written.
//!
//! A status's sentence is its [`super::Reason`]; here is the rest, as data, for whoever asks why. Only what is public
//! is here. What is written but not public yet has a list of its own, which says of each that it is there and until
//! when, and nothing of what it says ([`Snapshot::held_back`]).

mod held;
mod indicator;
mod promise;
mod reporting;

pub use held::{Held, HeldBack};

use jiff::civil::Date;

use super::snapshot::Snapshot;
use super::state::{Level, PointValue, Stage, Timeliness};
use crate::model::{
    ActivityStatus, Decision, Direction, GoalStatus, Indicator, Key, Label, Period, Text, Thing,
};
use crate::source::{Origin, Place};

/// One of the things that a status rests on.
#[derive(Clone, Debug)]
pub struct Ground<'m> {
    /// What it is.
    pub what: What,
    /// What is known of it.
    pub fact: Fact<'m>,
    /// Where it is written.
    pub written: Written,
    /// The thing that it tells of, where that is another.
    pub about: Option<Thing>,
}

/// What a status can rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The day that the answer holds for.
    Day,
    /// A revision of the scorecard.
    Revision,
    /// The perspective that set a long-term goal.
    Perspective,
    /// A decision about it.
    Decision,
    /// What was last reported, and before that.
    Report,
    /// The latest round that should have brought a report.
    LatestRound,
    /// The first day of an activity.
    Start,
    /// The last day of an activity.
    End,
    /// That it was struck off.
    Dropped,
    /// A goal.
    Goal,
    /// An activity.
    Activity,
    /// An indicator.
    Indicator,
    /// The rule of a target.
    Target,
    /// When the target is to be met.
    TargetTime,
    /// A target that held before.
    FormerTarget,
    /// What progress is counted from.
    Baseline,
    /// Which way is better.
    Better,
    /// A value.
    Value,
    /// The change a year so far.
    PaceHeld,
    /// The change of the distance a year that is held, where the target is about one.
    PaceOfDistance,
    /// The change a year that is needed.
    PaceNeeded,
    /// How long a value says something of today.
    CurrentFor,
    /// How small a change counts as none.
    UnchangedWithin,
    /// From which share of the way a target counts as reached in part.
    PartlyReached,
    /// How many answers it takes to show a value.
    RespondentLimit,
    /// How many values it takes to make a forecast.
    ForecastFrom,
    /// The last day to report.
    Deadline,
    /// The day of publication.
    Publication,
    /// The day on which a follow-up was handed in.
    HandedIn,
    /// A follow-up.
    FollowUp,
    /// A scorecard that has not reported.
    Missing,
    /// What a follow-up leaves out.
    LeftOut,
    /// A scorecard.
    Scorecard,
}

impl What {
    /// The word for it in data, and in the id of its label.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Revision => "revision",
            Self::Perspective => "perspective",
            Self::Decision => "decision",
            Self::Report => "report",
            Self::LatestRound => "latest-round",
            Self::Start => "start",
            Self::End => "end",
            Self::Dropped => "dropped",
            Self::Goal => "goal",
            Self::Activity => "activity",
            Self::Indicator => "indicator",
            Self::Target => "target",
            Self::TargetTime => "target-time",
            Self::FormerTarget => "former-target",
            Self::Baseline => "baseline",
            Self::Better => "better",
            Self::Value => "value",
            Self::PaceHeld => "pace-held",
            Self::PaceOfDistance => "pace-of-distance",
            Self::PaceNeeded => "pace-needed",
            Self::CurrentFor => "current-for",
            Self::UnchangedWithin => "unchanged-within",
            Self::PartlyReached => "partly-reached",
            Self::RespondentLimit => "respondent-limit",
            Self::ForecastFrom => "forecast-from",
            Self::Deadline => "deadline",
            Self::Publication => "publication",
            Self::HandedIn => "handed-in",
            Self::FollowUp => "follow-up",
            Self::Missing => "missing",
            Self::LeftOut => "left-out",
            Self::Scorecard => "scorecard",
        }
    }
}

/// What is known of a ground.
#[derive(Clone, Debug)]
pub enum Fact<'m> {
    /// Nothing.
    NotKnown,
    /// A day.
    Day(Date),
    /// A period.
    Period(Period),
    /// Words of the content.
    Words(&'m Text),
    /// A revision: its title, how far it has come and its first day.
    Revision {
        /// Its title.
        title: &'m Text,
        /// How far it has come.
        stage: Stage,
        /// Since when it holds.
        from: Date,
        /// Until when; `None`: no end is known.
        until: Option<Date>,
    },
    /// A decision.
    Decision(&'m Decision),
    /// How a goal was or is judged.
    Judgement(GoalStatus, Option<&'m Label<GoalStatus>>),
    /// How an activity was reported or stands, and how much of it was done, in per cent.
    Progress(ActivityStatus, Option<&'m Label<ActivityStatus>>, Option<f64>),
    /// Whether an indicator, or a strategy's goal, has reached its level.
    Level(Level),
    /// The rule of an indicator's target.
    Rule(Key<Indicator>),
    /// An indicator's baseline.
    Baseline(Key<Indicator>),
    /// A value of an indicator in a period; the name of the comparator or the part that it is of.
    Value(Key<Indicator>, Period, PointValue, Option<&'m Text>),
    /// A change of an indicator a year.
    Change(Key<Indicator>, f64),
    /// Which way is better.
    Direction(Direction),
    /// So many months.
    Months(u32),
    /// So many per cent.
    Percent(f64),
    /// So many answers.
    Answers(u32),
    /// So many values.
    Values(u32),
    /// Whether a follow-up came in time, and when.
    Timeliness(Timeliness, Option<Date>),
    /// So many days after the deadline nothing has come.
    Missing(u32),
    /// How the goals and activities of a scorecard stand.
    Share(super::Share),
}

/// Where something is written. Keys are named in English; each stands there in either language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// At a place.
    At(Place),
    /// Under keys of a thing, or where the thing is written if they are not there.
    Under(Origin, ThingKind, &'static [&'static str]),
    /// In the configuration, or nowhere: then the usual holds.
    Setting(&'static [&'static str]),
    /// Among a round's own days in the configuration, or in the rule for all rounds.
    RoundSetting(Period, &'static str, &'static str),
    /// Nowhere: it is computed, or it is missing.
    Nowhere,
}

/// The kinds of things that have keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThingKind {
    /// A revision of a scorecard.
    Revision,
    /// A goal in one.
    Goal,
    /// An activity in one.
    Activity,
    /// An indicator.
    Indicator,
    /// A follow-up.
    FollowUp,
    /// What a follow-up says of a goal.
    GoalReport,
    /// What a follow-up says of an activity.
    ActivityReport,
}

impl<'m> Ground<'m> {
    fn new(what: What, fact: Fact<'m>, written: Written) -> Self {
        Self { what, fact, written, about: None }
    }

    fn about(self, thing: Thing) -> Self {
        Self { about: Some(thing), ..self }
    }
}

impl<'m> Snapshot<'m> {
    /// What a public thing's status rests on; `None`: it is not public, or its kind has no status.
    pub fn grounds(&self, thing: Thing) -> Option<Vec<Ground<'m>>> {
        let day = Ground::new(What::Day, Fact::Day(self.as_of), Written::Nowhere);
        let found = match thing {
            Thing::Goal(key) => self.goal(key).map(|state| self.goal_grounds(state)),
            Thing::Activity(key) => self.activity(key).map(|state| self.activity_grounds(state)),
            Thing::Indicator(key) => Some(self.indicator_grounds(self.indicator(key))),
            Thing::StrategyGoal(key) => Some(self.strategy_goal_grounds(self.strategy_goal(key))),
            Thing::Scorecard(key) => self.scorecard(key).map(|card| self.scorecard_grounds(card)),
            Thing::Unit(key) => Some(self.unit_grounds(self.unit(key))),
            Thing::Round(key) => self.round(key).map(|state| self.round_grounds(state)),
            Thing::FollowUp(key) => self.follow_up(key).map(|state| self.follow_up_grounds(state)),
            Thing::Revision(..)
            | Thing::Perspective(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::Document(_)
            | Thing::News(_)
            | Thing::Page(_)
            | Thing::Source(_) => None,
        };
        found.map(|grounds| std::iter::once(day).chain(grounds).collect())
    }
}
