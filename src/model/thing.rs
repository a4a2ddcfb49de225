//! Any thing that has a page of its own.

use super::{
    Activity, Document, FollowUp, Goal, Indicator, Key, News, Page, Perspective, Round, Scorecard,
    SourceRecord, Strategy, StrategyArea, StrategyGoal, Unit,
};

/// A thing that has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A unit.
    Unit(Key<Unit>),
    /// A perspective.
    Perspective(Key<Perspective>),
    /// A scorecard.
    Scorecard(Key<Scorecard>),
    /// A revision of a scorecard, by its position.
    Revision(Key<Scorecard>, usize),
    /// A goal.
    Goal(Key<Goal>),
    /// An activity.
    Activity(Key<Activity>),
    /// An indicator.
    Indicator(Key<Indicator>),
    /// A follow-up.
    FollowUp(Key<FollowUp>),
    /// A round.
    Round(Key<Round>),
    /// A strategy.
    Strategy(Key<Strategy>),
    /// An area of a strategy.
    StrategyArea(Key<StrategyArea>),
    /// A goal of a strategy.
    StrategyGoal(Key<StrategyGoal>),
    /// A governing document.
    Document(Key<Document>),
    /// A news item.
    News(Key<News>),
    /// A plain page.
    Page(Key<Page>),
    /// A source.
    Source(Key<SourceRecord>),
}
