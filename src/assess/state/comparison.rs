//! Two revisions of a scorecard, side by side.

use jiff::civil::Date;

use crate::model::{
    Activity, ActivityVersion, AgendaTarget, Dropped, Goal, GoalVersion, Horizon, Key, Period,
    Scorecard, Text, Thing,
};

/// What became of a card's goals and activities from one of its revisions to another.
#[derive(Clone, Debug)]
pub struct Comparison<'m> {
    /// The scorecard.
    pub scorecard: Key<Scorecard>,
    /// The position of the revision that is the starting point.
    pub old: usize,
    /// The position of the revision that it is held against.
    pub new: usize,
    /// What became of the goals: those of the new revision in its order, then those that went.
    pub goals: Vec<Fate<'m, Goal, GoalVersion>>,
    /// What became of the activities.
    pub activities: Vec<Fate<'m, Activity, ActivityVersion>>,
}

impl Comparison<'_> {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let (goals, activities) = (self.goal_counts(), self.activity_counts());
        goals.carried_over == self.goals.len() && activities.carried_over == self.activities.len()
    }

    /// How many goals met with each fate.
    pub fn goal_counts(&self) -> FateCounts {
        self.goals.iter().collect()
    }

    /// How many activities met with each fate.
    pub fn activity_counts(&self) -> FateCounts {
        self.activities.iter().collect()
    }
}

/// What became of one goal or activity from one revision to another.
#[derive(Clone, Debug)]
pub enum Fate<'m, T, V> {
    /// Only the new revision has it.
    New(Promise<'m, T, V>),
    /// Both have it, in different words or terms.
    Changed {
        /// As the old revision has it.
        old: Promise<'m, T, V>,
        /// As the new one has it. The id differs where it took another's place.
        new: Promise<'m, T, V>,
        /// What differs.
        differences: Vec<Difference<'m>>,
    },
    /// Both have it, the same.
    CarriedOver(Promise<'m, T, V>),
    /// Only the old revision has it.
    Closed {
        /// As the old revision has it.
        old: Promise<'m, T, V>,
        /// How it came to its end.
        closing: Closing,
        /// What is said of why; `None`: nothing.
        said: Option<&'m Dropped>,
    },
}

impl<'m, T, V> Fate<'m, T, V> {
    /// The goal or activity as it was last worded: by the new revision, or else by the old.
    pub fn promise(&self) -> Promise<'m, T, V> {
        match self {
            Self::New(promise)
            | Self::CarriedOver(promise)
            | Self::Changed { new: promise, .. }
            | Self::Closed { old: promise, .. } => *promise,
        }
    }
}

/// A goal or activity in the words of one revision.
#[derive(Debug)]
pub struct Promise<'m, T, V> {
    /// The goal or activity.
    pub key: Key<T>,
    /// The revision's words for it.
    pub version: &'m V,
}

impl<T, V> Clone for Promise<'_, T, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, V> Copy for Promise<'_, T, V> {}

/// One respect in which two wordings differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'m> {
    /// The respect.
    pub aspect: Aspect,
    /// What the old revision says; `None`: nothing.
    pub old: Option<Said<'m>>,
    /// What the new one says; `None`: nothing.
    pub new: Option<Said<'m>>,
}

/// In what respect a goal or an activity may differ between revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// The goal or activity itself.
    Name,
    /// What it means.
    Description,
    /// How it is to be evaluated.
    Evaluation,
    /// The perspective that it belongs to.
    Perspective,
    /// How far it looks.
    Horizon,
    /// When it is to start.
    Start,
    /// When it is to be done.
    End,
    /// Who answers for it.
    Responsible,
    /// What it is measured by.
    Indicators,
    /// The goals that it serves.
    Goals,
    /// The strategy's goals that it serves.
    StrategyGoals,
    /// Whether it matters to sound financial management.
    SoundManagement,
    /// The goals and targets of Agenda 2030 that it serves.
    Agenda,
    /// The documents that it is to deliver.
    Documents,
}

/// What a revision says in one respect.
#[derive(Clone, Debug, PartialEq)]
pub enum Said<'m> {
    /// Words without markup.
    Words(&'m Text),
    /// Words in Markdown.
    Markdown(&'m Text),
    /// A time.
    Time(Period),
    /// How far it looks.
    Horizon(Horizon),
    /// That it matters to sound financial management.
    SoundManagement,
    /// Goals and targets of Agenda 2030. Never empty.
    Agenda(&'m [AgendaTarget]),
    /// Things with pages of their own, those public. Never empty.
    Things(Vec<Thing>),
}

/// How many goals or activities met with each fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FateCounts {
    /// How many are new.
    pub new: usize,
    /// How many are changed.
    pub changed: usize,
    /// How many of those have moved to another perspective.
    pub moved: usize,
    /// How many are as they were.
    pub carried_over: usize,
    /// How many were finished.
    pub finished: usize,
    /// How many ended with their card, unfinished.
    pub ended: usize,
    /// How many were dropped.
    pub dropped: usize,
}

impl<'f, 'm: 'f, T: 'f, V: 'f> FromIterator<&'f Fate<'m, T, V>> for FateCounts {
    fn from_iter<I: IntoIterator<Item = &'f Fate<'m, T, V>>>(fates: I) -> Self {
        let mut counts = Self::default();
        for fate in fates {
            match fate {
                Fate::New(_) => counts.new += 1,
                Fate::Changed { differences, .. } => {
                    counts.changed += 1;
                    let moved = |one: &Difference<'_>| one.aspect == Aspect::Perspective;
                    counts.moved += usize::from(differences.iter().any(moved));
                }
                Fate::CarriedOver(_) => counts.carried_over += 1,
                Fate::Closed { closing: Closing::Finished, .. } => counts.finished += 1,
                Fate::Closed { closing: Closing::Ended, .. } => counts.ended += 1,
                Fate::Closed { closing: Closing::Dropped, .. } => counts.dropped += 1,
            }
        }
        counts
    }
}

impl std::ops::AddAssign for FateCounts {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.moved += other.moved;
        self.carried_over += other.carried_over;
        self.finished += other.finished;
        self.ended += other.ended;
        self.dropped += other.dropped;
    }
}

/// How a promise came to its end that no later revision of its card has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closing {
    /// It was dropped: struck off, or left out before its time.
    Dropped,
    /// Its card came to the end that it names, and it was not finished by then.
    Ended,
    /// Its last report says that the goal was reached or the activity done.
    Finished,
}

impl Closing {
    /// All of them, what a reader must not miss first.
    pub const ALL: [Self; 3] = [Self::Dropped, Self::Ended, Self::Finished];
}

/// A goal or activity that no revision in force has, and nothing else has replaced.
#[derive(Clone, Debug)]
pub struct ClosedPromise<'m> {
    /// The goal or activity.
    pub thing: Thing,
    /// Its scorecard.
    pub scorecard: Key<Scorecard>,
    /// The position of the last public revision in which it held; `None`: it never held.
    pub last: Option<usize>,
    /// How it came to its end.
    pub closing: Closing,
    /// The position of the revision that has it no more.
    pub by: usize,
    /// The first day of that revision.
    pub from: Date,
    /// What is said of why; `None`: nothing.
    pub said: Option<&'m Dropped>,
}
