//! What happens on a day: published, decided, due, over.

use jiff::civil::Date;

use crate::model::{
    Activity, Decision, FollowUp, Indicator, Key, News, Period, Round, Scorecard, Thing, Unit,
};

/// Something that happens on one day, before today or after.
#[derive(Clone, Copy, Debug)]
pub struct Event<'m> {
    /// The day.
    pub day: Date,
    /// What happens.
    pub what: Happening<'m>,
    /// The unit that it concerns; `None`: the municipality as a whole.
    pub unit: Option<Key<Unit>>,
}

/// What happens.
#[derive(Clone, Copy, Debug)]
pub enum Happening<'m> {
    /// A body decides something: a revision, a strategy, a document; how many decisions of the same role stand before it.
    Decision(Thing, &'m Decision, usize),
    /// A revision takes over, by its position.
    RevisionInForce(Key<Scorecard>, usize),
    /// Units are to have reported.
    Deadline(Key<Round>),
    /// A round is published.
    RoundPublished(Key<Round>),
    /// A follow-up is published.
    FollowUp(Key<FollowUp>),
    /// A value with a day of its own is published.
    Value(Key<Indicator>, Period),
    /// An indicator's target, baseline or direction is another from this day.
    TargetMoved(Key<Indicator>),
    /// It is the last day of an activity.
    ActivityEnds(Key<Activity>),
    /// News is published.
    News(Key<News>),
}

impl Happening<'_> {
    /// What it is about.
    pub fn thing(&self) -> Thing {
        match *self {
            Self::Decision(thing, ..) => thing,
            Self::RevisionInForce(card, position) => Thing::Revision(card, position),
            Self::Deadline(round) | Self::RoundPublished(round) => Thing::Round(round),
            Self::FollowUp(key) => Thing::FollowUp(key),
            Self::Value(key, _) | Self::TargetMoved(key) => Thing::Indicator(key),
            Self::ActivityEnds(key) => Thing::Activity(key),
            Self::News(key) => Thing::News(key),
        }
    }

    /// Where it stands among what happens on one day.
    pub(in crate::assess) fn rank(&self) -> u8 {
        match self {
            Self::Decision(..) => 0,
            Self::RevisionInForce(..) => 1,
            Self::RoundPublished(_) => 2,
            Self::FollowUp(_) => 3,
            Self::Value(..) => 4,
            Self::TargetMoved(_) => 5,
            Self::News(_) => 6,
            Self::Deadline(_) => 7,
            Self::ActivityEnds(_) => 8,
        }
    }
}
