//! Statuses: the canonical ones, and the municipality's words for them.

use super::{LanguageIndex, Text};

/// How a unit judges a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalStatus {
    /// It is reached.
    Reached,
    /// It can be reached in time.
    CanBeReached,
    /// It is reached in part, or it is uncertain.
    Uncertain,
    /// It is hard or impossible to reach in time.
    Unlikely,
    /// Its time is over and it was not reached.
    NotReached,
    /// It was not judged.
    NotJudged,
}

impl GoalStatus {
    /// All of them, best first, the unjudged last: the order of a distribution.
    pub const ALL: [Self; 6] = [
        Self::Reached,
        Self::CanBeReached,
        Self::Uncertain,
        Self::Unlikely,
        Self::NotReached,
        Self::NotJudged,
    ];

    /// The word in configuration, data and style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::CanBeReached => "can-be-reached",
            Self::Uncertain => "uncertain",
            Self::Unlikely => "unlikely",
            Self::NotReached => "not-reached",
            Self::NotJudged => "not-judged",
        }
    }
}

/// The status of an activity: as reported, or as the calendar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActivityStatus {
    /// It is done.
    Done,
    /// It is under way.
    UnderWay,
    /// It has not begun.
    NotBegun,
    /// Its last day has passed and it is not done.
    Late,
    /// It was struck off.
    StruckOff,
    /// Nobody has said.
    NotReported,
}

impl ActivityStatus {
    /// Whether it is settled: done or struck off, which nobody need say again, and which no calendar changes.
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::StruckOff)
    }

    /// All of them, in the order of a distribution.
    pub const ALL: [Self; 6] = [
        Self::Done,
        Self::UnderWay,
        Self::NotBegun,
        Self::Late,
        Self::StruckOff,
        Self::NotReported,
    ];

    /// The word in configuration, data and style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::UnderWay => "under-way",
            Self::NotBegun => "not-begun",
            Self::Late => "late",
            Self::StruckOff => "struck-off",
            Self::NotReported => "not-reported",
        }
    }
}

/// The shape that is shown beside a status's word, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symbol {
    /// A check mark.
    Check,
    /// An arrow upwards.
    Up,
    /// An arrow to the right.
    Right,
    /// An arrow downwards.
    Down,
    /// A half-filled circle.
    Half,
    /// An empty circle.
    Empty,
    /// A cross.
    Cross,
    /// A clock.
    Clock,
    /// A dash.
    Dash,
    /// A question mark.
    Question,
}

/// One of the municipality's own words for a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label<S> {
    /// The id by which it is kept apart, made of its main-language words.
    pub id: Box<str>,
    /// Its words.
    pub name: Text,
    /// The canonical status that it means.
    pub means: S,
    /// Its shape; `None`: the canonical one's.
    pub symbol: Option<Symbol>,
    /// What it means, where the municipality says more (`minst 80 %`).
    pub meaning: Option<Text>,
    /// Whether it is the usual word, which is used where the municipality has none of its own.
    pub is_usual: bool,
}

impl<S: Copy + PartialEq> Label<S> {
    /// Whether it is the municipality's own word for a status, which stands in the place of the site's.
    pub fn is_own_word_for(&self, status: S) -> bool {
        self.means == status && !self.is_usual
    }
}

impl<S> Label<S> {
    /// Takes a word of a heading as the translation into a language, written as within a sentence.
    pub fn take_usual(&mut self, language: LanguageIndex, word: &str) {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        self.name.translate(language, &first.chain(letters).collect::<String>());
    }
}

/// One of the municipality's own words for why something does not go as it was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationCause {
    /// The id by which it is kept apart, made of its main-language words.
    pub id: Box<str>,
    /// Its words.
    pub name: Text,
    /// What it means, where the municipality says more.
    pub meaning: Option<Text>,
}

/// The vocabulary: which words may be reported, and what they mean. Always has a label for every canonical status
/// that can be reported, its own or the default one.
#[derive(Clone, Debug, Default)]
pub struct Statuses {
    /// For goals.
    pub goals: Vec<Label<GoalStatus>>,
    /// For activities.
    pub activities: Vec<Label<ActivityStatus>>,
    /// For why something is late, not reached or dropped.
    pub causes: Vec<DeviationCause>,
}
