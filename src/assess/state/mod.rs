//! What is public and in force on one day, thing by thing.
//!
//! Every reference in a state leads to something public. Static words are borrowed from the model.

mod activity;
mod audit;
mod comparison;
mod course;
mod coverage;
mod event;
mod follow_up;
mod goal;
mod history;
mod indicator;
mod interim;
mod judgeability;
mod latest_changes;
mod library;
mod organisation;
mod outcome;
mod question;
mod reporting;
mod roll_up;
mod scorecard;
mod strategy;
mod unkept;

pub use activity::{ActivityState, ActivityStateReport, Calendar, ReportedActivity};
pub use audit::{AuditState, AuditVerdict, AuditedPromise};
pub use comparison::{
    Aspect, ClosedPromise, Closing, Comparison, Difference, Fate, FateCounts, Promise, Said,
};
pub use course::{Happened, InRevision, Report, Since, Step};
pub use coverage::{Coverage, CoverageCounts, Covered};
pub use event::{Event, Happening};
pub use follow_up::{
    FollowUpActivity, FollowUpGoal, FollowUpState, Move, Movement, RoundStage, RoundState,
};
pub use goal::{Agreement, GoalState, GoalStateReport, Judged, Measured, Standing};
pub use history::{History, RoundCounts, ValueMove};
pub use indicator::{
    BaselineState, Forecast, FormerTargetState, Gap, GapOf, IndicatorState, Latest, Level,
    MilestoneState, PartSeries, Point, PointValue, Suppression, TargetState, Trend,
};
pub use interim::Interim;
pub use judgeability::{Judgeability, JudgeabilityCount, Lack};
pub use latest_changes::LatestChanges;
pub use library::{DocumentState, NewsState, PageState, SourceState};
pub use organisation::{PerspectiveState, UnitState};
pub use outcome::{Outcome, Promised};
pub use question::{Cause, Question};
pub use reporting::{Reporting, ReportingCounts, Timeliness};
pub use roll_up::{InOrder, RollUp};
pub use scorecard::{RevisionState, ScorecardState, Stage};
pub use strategy::{
    LevelCount, StrategyAreaState, StrategyGoalState, StrategyState, StrategyYear, WhyUnknown,
};
pub use unkept::{Shortfall, ShortfallKind, UnkeptPromise};
