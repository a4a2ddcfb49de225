//! What does an image say?

use crate::colour::Colour;
use crate::model::{ActivityStatus, GoalStatus, Symbol};

/// What an image says.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// The colour of the band.
    pub(crate) brand: Colour,
    /// Who publishes the site.
    pub(crate) publisher: String,
    /// How far it may be relied on: that the municipality is invented, or has not reviewed it.
    pub(crate) caveat: Option<String>,
    /// What kind of thing it is, and whose.
    pub(crate) kind: String,
    /// Its name.
    pub(crate) name: String,
    /// How it stands.
    pub(crate) standing: Standing,
    /// From when that is known.
    pub(crate) as_of: String,
}

/// How a thing stands.
#[derive(Clone, Debug)]
pub(crate) enum Standing {
    /// It has one status.
    One(Mark),
    /// Of what it consists of, so many have each status.
    Counted(Vec<Counted>),
}

/// A status: shape, colour and word.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) symbol: Symbol,
    pub(crate) tone: Tone,
    pub(crate) words: String,
}

/// How many have a status.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    pub(crate) mark: Mark,
    pub(crate) count: u32,
    /// The count as the language writes it.
    pub(crate) shown: String,
}

/// The colours of statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Good,
    Fair,
    Unsure,
    Bad,
    Unknown,
}

impl Tone {
    /// The colour of a judgement.
    pub(crate) fn of_goal(status: GoalStatus) -> Self {
        match status {
            GoalStatus::Reached => Self::Good,
            GoalStatus::CanBeReached => Self::Fair,
            GoalStatus::Uncertain => Self::Unsure,
            GoalStatus::Unlikely | GoalStatus::NotReached => Self::Bad,
            GoalStatus::NotJudged => Self::Unknown,
        }
    }

    /// The colour of an activity's status.
    pub(crate) fn of_activity(status: ActivityStatus) -> Self {
        match status {
            ActivityStatus::Done => Self::Good,
            ActivityStatus::UnderWay | ActivityStatus::NotBegun => Self::Fair,
            ActivityStatus::Late => Self::Bad,
            ActivityStatus::StruckOff | ActivityStatus::NotReported => Self::Unknown,
        }
    }
}
