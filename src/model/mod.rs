//! The domain: what a municipality promises, measures and reports.
//!
//! The types here cannot hold nonsense: every reference is a [`Key`] that exists, every date is a date, every
//! status is one of the vocabulary. The model knows no YAML, no HTML, no file system and no clock. It holds all of
//! time at once; what is public and in force on a given day is for `assess` to say.

use std::collections::BTreeMap;

use crate::source::FileId;

mod activity;
mod attachment;
mod audit;
mod baseline;
mod bounds;
mod correction;
mod decision;
mod document;
mod easy_read;
mod find;
mod follow_up;
mod framework;
mod goal;
mod indicator;
mod legal;
mod named;
mod news;
mod period;
mod perspective;
mod publication;
mod round;
mod scorecard;
mod site_voice;
mod source_record;
mod status;
mod strategy;
mod table;
mod target;
mod text;
mod thing;
mod thresholds;
mod unit;

pub use activity::{Activity, ActivityVersion};
pub use attachment::{Attachment, AttachmentContent, AttachmentKind};
pub use audit::Audit;
pub use baseline::{Baseline, Direction};
pub use bounds::NaturalBounds;
pub use correction::{Correction, FormerActivityReport};
pub use decision::{Decision, DecisionBasis, DecisionRole};
pub use document::{Document, DocumentKind};
pub use easy_read::EasyRead;
pub use follow_up::{ActivityReport, FollowUp, GoalReport, ReportedValue};
pub use framework::{AgendaPart, AgendaTarget, Frameworks};
pub use goal::{Dropped, Goal, GoalOwner, GoalVersion, Horizon};
pub use indicator::{
    Breakdown, Comparator, Expectation, ExpectationKind, Indicator, KnownChange, Milestone,
    Observation, Observed, Reliability, Series,
};
pub use legal::{
    AccessibilityStatement, AssessmentMethod, Compliance, Legal, Privacy, Shortcoming,
    ShortcomingGround,
};
pub use named::Named;
pub use news::{Contact, News, Page};
pub use period::{Period, PeriodError, PeriodKind};
pub use perspective::Perspective;
pub use publication::Publication;
pub use round::Round;
pub use scorecard::{Revision, Scorecard, StatedCount, StatedThing};
pub use site_voice::SiteVoice;
pub use source_record::{SourceRecord, SourceRef, Sources, Statement};
pub use status::{ActivityStatus, DeviationCause, GoalStatus, Label, Statuses, Symbol};
pub use strategy::{Strategy, StrategyArea, StrategyGoal, Strength};
pub use table::{FormerId, Key, Table};
pub use target::{FormerTarget, Target, TargetRule};
pub use text::{LanguageIndex, Prose, Text};
pub use thing::Thing;
pub use thresholds::Thresholds;
pub use unit::{Unit, UnitKind};

/// Everything that the content says, of all days.
#[derive(Debug, Default)]
pub struct Model {
    /// The organisation's nodes.
    pub units: Table<Unit>,
    /// The perspectives, in their own order.
    pub perspectives: Table<Perspective>,
    /// One scorecard per unit that has any revision.
    pub scorecards: Table<Scorecard>,
    /// Every goal of every revision, each once.
    pub goals: Table<Goal>,
    /// Every activity of every revision, each once.
    pub activities: Table<Activity>,
    /// The measured series.
    pub indicators: Table<Indicator>,
    /// Every follow-up, by period and then by unit.
    pub follow_ups: Table<FollowUp>,
    /// The rounds, by period.
    pub rounds: Table<Round>,
    /// The strategies.
    pub strategies: Table<Strategy>,
    /// Their prioritised areas, in the order of the strategies.
    pub strategy_areas: Table<StrategyArea>,
    /// Their measurable goals, by number.
    pub strategy_goals: Table<StrategyGoal>,
    /// What the strategies' goals say that they are measured by, in their order; an indicator may also name a goal itself.
    pub measured_by: BTreeMap<Key<StrategyGoal>, Vec<Key<Indicator>>>,
    /// The governing documents.
    pub documents: Table<Document>,
    /// The news, as filed.
    pub news: Table<News>,
    /// The plain pages.
    pub pages: Table<Page>,
    /// The sources that facts rest on.
    pub sources: Table<SourceRecord>,
    /// Easy-to-read texts on pages that belong to no single thing, by the page.
    pub easy_reads: Table<EasyRead>,
    /// The files that are published beside pages, by their addresses.
    pub attachments: Table<Attachment>,
    /// What a text refers to, by the file that it is written in and the address as written there.
    pub attachment_references: BTreeMap<(FileId, Box<str>), Key<Attachment>>,
    /// The days that files name as their own, of types that are public at once where none is named.
    pub publications: Vec<Publication>,
    /// The words on the start page, where `index.md` gives any.
    pub start: Option<Page>,
    /// The municipality's words for statuses.
    pub statuses: Statuses,
}
