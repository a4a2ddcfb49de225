//! The content types as people write them: one definition per key, in both languages.

mod document;
mod easy_read;
mod follow_up;
mod indicator;
mod news;
mod organisation;
mod scorecard;
mod shared;
mod strategy;

pub use document::DocumentWritten;
pub use easy_read::EasyReadWritten;
pub use follow_up::{ActivityReportWritten, FollowUpWritten, GoalReportWritten, ValueWritten};
pub use indicator::{
    BaselineWritten, BreakdownWritten, ChangeWritten, ComparatorWritten, ExpectationWritten,
    FormerTargetWritten, IndicatorWritten, MilestoneWritten, ObservationWritten, ObservedWord,
    RuleWord, TargetWritten,
};
pub use news::{NewsWritten, PageWritten};
pub use organisation::{LongTermGoalWritten, PerspectiveWritten, UnitWritten};
pub use scorecard::{ActivityWritten, GoalWritten, RevisionWritten};
pub use shared::{
    ActivityCorrectionWritten, AuditWritten, ContactWritten, CorrectionWritten, DecisionWritten,
    DroppedWritten, SourceRecordWritten, SourcesWritten, StatedCountWritten, StatementWritten,
};
pub use strategy::{StrategyAreaWritten, StrategyGoalWritten, StrategyWritten, StrengthWritten};

use super::TypeDescription;
use super::description::Described;
use super::value::Referred;
use crate::model;

/// The content types, in the order in which the reference lists them: the folder, and the type's description.
pub const CONTENT_TYPES: &[(&str, TypeDescription)] = &[
    ("organisation/<id>.md", UnitWritten::DESCRIPTION),
    ("perspektiv/<id>.md", PerspectiveWritten::DESCRIPTION),
    ("malkort/<enhet>/<revidering>.md", RevisionWritten::DESCRIPTION),
    ("matt/<id>.md", IndicatorWritten::DESCRIPTION),
    ("uppfoljningar/<period>/<enhet>.md", FollowUpWritten::DESCRIPTION),
    ("strategi/<id>/index.md", StrategyWritten::DESCRIPTION),
    ("strategi/<id>/omraden/<id>.md", StrategyAreaWritten::DESCRIPTION),
    ("strategi/<id>/mal/<nn>-<id>.md", StrategyGoalWritten::DESCRIPTION),
    ("styrdokument/<id>.md", DocumentWritten::DESCRIPTION),
    ("nyheter/<id>.md", NewsWritten::DESCRIPTION),
    ("sidor/<id>.md", PageWritten::DESCRIPTION),
    ("kallor/<id>.md", SourceRecordWritten::DESCRIPTION),
    ("lattlast/<sida>.md", EasyReadWritten::DESCRIPTION),
];

macro_rules! referred {
    ($($type:ty = $kind:literal;)+) => {$(
        impl Referred for $type {
            const KIND: &'static str = $kind;
        }
    )+};
}

referred! {
    model::Unit = "unit";
    model::Perspective = "perspective";
    model::Goal = "goal";
    model::Activity = "activity";
    model::Indicator = "indicator";
    model::Strategy = "strategy";
    model::StrategyArea = "strategy-area";
    model::StrategyGoal = "strategy-goal";
    model::Document = "document";
    model::SourceRecord = "source";
}
