//! The whole as it stands on one day: what `render` gets, and all it gets.

use jiff::civil::Date;

use super::state::{
    ActivityState, DocumentState, Event, FollowUpState, GoalState, History, IndicatorState,
    LatestChanges, Move, NewsState, PageState, PerspectiveState, RollUp, RoundState,
    ScorecardState, SourceState, StrategyAreaState, StrategyGoalState, StrategyState, UnitState,
};
use crate::model::{
    Activity, ActivityStatus, Attachment, AttachmentContent, Decision, DecisionRole, Document,
    FollowUp, Goal, GoalStatus, Indicator, Key, Model, News, Page, Perspective, Round, Scorecard,
    SourceRecord, Statuses, Strategy, StrategyArea, StrategyGoal, Thing, Thresholds, Unit,
};
use crate::source::FileId;

/// What is public and in force on one day.
#[derive(Debug)]
pub struct Snapshot<'m> {
    /// The day.
    pub as_of: Date,
    /// The latest day, no later than `as_of`, on which something shown here was published; `None`: nothing is dated.
    pub data_until: Option<Date>,
    /// The latest changes of the whole and of each thing.
    pub latest_changes: LatestChanges,
    /// Where the lines are drawn.
    pub thresholds: Thresholds,
    /// The municipality's words for statuses.
    pub statuses: &'m Statuses,
    /// The words on the start page.
    pub start: Option<&'m Page>,
    /// How it is going, in all.
    pub totals: Totals<'m>,
    /// How it went, round by round.
    pub history: History,
    pub(super) model: &'m Model,
    pub(super) units: Vec<UnitState<'m>>,
    pub(super) perspectives: Vec<PerspectiveState<'m>>,
    pub(super) scorecards: Vec<Option<ScorecardState<'m>>>,
    pub(super) goals: Vec<Option<GoalState<'m>>>,
    pub(super) activities: Vec<Option<ActivityState<'m>>>,
    pub(super) indicators: Vec<IndicatorState<'m>>,
    pub(super) follow_ups: Vec<Option<FollowUpState<'m>>>,
    pub(super) rounds: Vec<Option<RoundState<'m>>>,
    pub(super) strategies: Vec<StrategyState<'m>>,
    pub(super) strategy_areas: Vec<StrategyAreaState<'m>>,
    pub(super) strategy_goals: Vec<StrategyGoalState<'m>>,
    pub(super) documents: Vec<DocumentState<'m>>,
    pub(super) news: Vec<Option<NewsState<'m>>>,
    pub(super) news_order: Vec<Key<News>>,
    pub(super) pages: Vec<PageState<'m>>,
    pub(super) sources: Vec<SourceState<'m>>,
    pub(super) events: Vec<Event<'m>>,
}

/// How it is going, in all cards in force together.
#[derive(Clone, Debug, Default)]
pub struct Totals<'m> {
    /// How the cards' goals are judged (the perspectives' own long-term goals are not among them).
    pub goals: RollUp<GoalStatus>,
    /// How the activities stand.
    pub activities: RollUp<ActivityStatus>,
    /// The late activities, most days late first.
    pub late: Vec<Key<Activity>>,
    /// The latest round that is published and has follow-ups.
    pub last_round: Option<Key<Round>>,
    /// The next round that is not published yet.
    pub next_round: Option<Key<Round>>,
    /// Rounds whose day of publication has passed without a single follow-up.
    pub overdue_rounds: Vec<Key<Round>>,
    /// What moved in the latest round.
    pub moves: Vec<Move<'m>>,
}

macro_rules! always_public {
    ($($table:ident, $one:ident: $key:ty => $state:ident;)+) => {$(
        #[doc = concat!("All ", stringify!($table), ", in order.")]
        pub fn $table(&self) -> impl ExactSizeIterator<Item = &$state<'m>> {
            self.$table.iter()
        }

        #[doc = concat!("One of the ", stringify!($table), ".")]
        pub fn $one(&self, key: Key<$key>) -> &$state<'m> {
            #[expect(clippy::indexing_slicing, reason = "the states run beside the model's table")]
            &self.$table[key.position()]
        }
    )+};
}

macro_rules! public_if_published {
    ($($table:ident, $one:ident: $key:ty => $state:ident;)+) => {$(
        #[doc = concat!("All public ", stringify!($table), ", in order.")]
        pub fn $table(&self) -> impl Iterator<Item = &$state<'m>> {
            self.$table.iter().flatten()
        }

        #[doc = concat!("One of the ", stringify!($table), "; `None`: it is not public.")]
        pub fn $one(&self, key: Key<$key>) -> Option<&$state<'m>> {
            self.$table.get(key.position()).and_then(Option::as_ref)
        }
    )+};
}

impl<'m> Snapshot<'m> {
    always_public! {
        units, unit: Unit => UnitState;
        perspectives, perspective: Perspective => PerspectiveState;
        indicators, indicator: Indicator => IndicatorState;
        strategies, strategy: Strategy => StrategyState;
        strategy_areas, strategy_area: StrategyArea => StrategyAreaState;
        strategy_goals, strategy_goal: StrategyGoal => StrategyGoalState;
        documents, document: Document => DocumentState;
        pages, page: Page => PageState;
        sources, source: SourceRecord => SourceState;
    }

    public_if_published! {
        scorecards, scorecard: Scorecard => ScorecardState;
        goals, goal: Goal => GoalState;
        activities, activity: Activity => ActivityState;
        follow_ups, follow_up: FollowUp => FollowUpState;
        rounds, round: Round => RoundState;
        news, news_item: News => NewsState;
    }

    /// The public news, latest first, undated ones last.
    pub fn news_latest_first(&self) -> impl Iterator<Item = &NewsState<'m>> {
        self.news_order.iter().filter_map(|key| self.news_item(*key))
    }

    /// The public thing that a link means.
    pub fn find(&self, kind: Option<&str>, id: &str) -> Option<Thing> {
        self.model.find_among(kind, id, |thing| self.is_public(*thing))
    }

    /// The file that a text refers to by an address: only who has the text, which is public, can ask.
    pub fn attachment(&self, text: FileId, written: &str) -> Option<&'m Attachment> {
        let key = self.model.attachment_references.get(&(text, written.into()))?;
        Some(&self.model.attachments[*key])
    }

    /// What is published at the address of a file that a page shows.
    pub fn attachment_at(&self, address: &str) -> Option<&'m AttachmentContent> {
        let key = self.model.attachments.find(address)?;
        self.model.attachments[key].content.as_ref()
    }

    /// The indicator with an id.
    pub fn find_indicator(&self, id: &str) -> Option<Key<Indicator>> {
        self.model.indicators.find_ever(id)
    }

    /// The public goal with an id.
    pub fn find_goal(&self, id: &str) -> Option<Key<Goal>> {
        self.model.goals.find_ever(id).filter(|key| self.goal(*key).is_some())
    }

    /// The public activity with an id.
    pub fn find_activity(&self, id: &str) -> Option<Key<Activity>> {
        self.model.activities.find_ever(id).filter(|key| self.activity(*key).is_some())
    }

    /// All ids that public things had before, with the things.
    pub fn former_ids(&self) -> Vec<(&'m str, Thing)> {
        let model = self.model;
        let mut found: Vec<(&str, Thing)> = Vec::new();
        macro_rules! of {
            ($($table:ident => $thing:ident;)+) => {$(
                let former = model.$table.former().iter();
                found.extend(former.map(|former| (&*former.id, Thing::$thing(former.key))));
            )+};
        }
        of! {
            units => Unit; perspectives => Perspective; scorecards => Scorecard; goals => Goal;
            activities => Activity; indicators => Indicator; follow_ups => FollowUp;
            strategies => Strategy; strategy_areas => StrategyArea; strategy_goals => StrategyGoal;
            documents => Document; news => News; pages => Page; sources => Source;
        }
        found.retain(|(_, thing)| self.is_public(*thing));
        found
    }

    /// The public follow-up with an id: `2026-t2/skola`.
    pub fn find_follow_up(&self, id: &str) -> Option<Key<FollowUp>> {
        self.model.follow_ups.find_ever(id).filter(|key| self.follow_up(*key).is_some())
    }

    /// Whether a decision has been taken by today, as far as is known. One that is dated ahead is a plan: there are no
    /// minutes of it, and it may turn out otherwise. One that is only known to have been planned may not have been taken.
    pub fn is_taken(&self, decision: &Decision) -> bool {
        decision.is_taken_on(self.as_of)
    }

    /// The day of the last decision that made a text binding, where one has been taken and its day is known.
    pub fn binding_day(&self, decisions: &[Decision]) -> Option<Date> {
        let is_binding = |decision: &&Decision| {
            matches!(decision.role, DecisionRole::Decided | DecisionRole::Adopted)
                && self.is_taken(decision)
        };
        decisions.iter().rev().filter(is_binding).find_map(|decision| decision.date)
    }

    /// Whether a thing has a page today.
    pub fn is_public(&self, thing: Thing) -> bool {
        match thing {
            Thing::Scorecard(key) => self.scorecard(key).is_some(),
            Thing::Revision(key, position) => self.scorecard(key).is_some_and(|card| {
                card.revisions.iter().any(|revision| revision.position == position)
            }),
            Thing::Goal(key) => self.goal(key).is_some(),
            Thing::Activity(key) => self.activity(key).is_some(),
            Thing::FollowUp(key) => self.follow_up(key).is_some(),
            Thing::Round(key) => self.round(key).is_some(),
            Thing::News(key) => self.news_item(key).is_some(),
            Thing::Unit(_)
            | Thing::Perspective(_)
            | Thing::Indicator(_)
            | Thing::Strategy(_)
            | Thing::StrategyArea(_)
            | Thing::StrategyGoal(_)
            | Thing::Document(_)
            | Thing::Page(_)
            | Thing::Source(_) => true,
        }
    }
}
