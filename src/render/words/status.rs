//! How is a status told? With a shape and a word: the municipality's own word where it has one.

use super::voice::Voice;
use crate::locale::RichText;
use crate::model::{ActivityStatus, GoalStatus, Label, Symbol};

/// A status as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Badge {
    /// What the style sheet and addresses know it by: `can-be-reached`.
    pub(crate) class: &'static str,
    /// Its shape.
    pub(crate) symbol: Symbol,
    /// Its word.
    pub(crate) words: RichText,
}

impl Badge {
    /// A status by its class, shape and word.
    pub(crate) fn new(class: &'static str, symbol: Symbol, words: impl Into<RichText>) -> Self {
        Self { class, symbol, words: words.into() }
    }
}

/// A judgement with shape, word and colour: the municipality's own word where it has one.
pub(crate) fn judgement(
    voice: &Voice,
    status: GoalStatus,
    label: Option<&Label<GoalStatus>>,
) -> Badge {
    let own = label.filter(|label| label.means == status);
    let symbol = own.and_then(|label| label.symbol).unwrap_or(goal_symbol(status));
    Badge::new(status.as_str(), symbol, judgement_words(voice, status, label))
}

/// A judgement in words: the municipality's own where it has one.
pub(crate) fn judgement_words(
    voice: &Voice,
    status: GoalStatus,
    label: Option<&Label<GoalStatus>>,
) -> RichText {
    match label.filter(|label| label.is_own_word_for(status)) {
        Some(own) => voice.status(&own.name),
        None => voice.label(&format!("status-goal-{}", status.as_str())),
    }
}

/// An activity's status with shape, word and colour: the municipality's own word, unless the calendar says otherwise.
pub(crate) fn activity_status(
    voice: &Voice,
    status: ActivityStatus,
    label: Option<&Label<ActivityStatus>>,
) -> Badge {
    let own = label.filter(|label| label.means == status);
    let symbol = own.and_then(|label| label.symbol).unwrap_or(activity_symbol(status));
    Badge::new(status.as_str(), symbol, activity_words(voice, status, label))
}

/// An activity's status in words: the municipality's own, unless the calendar says otherwise.
pub(crate) fn activity_words(
    voice: &Voice,
    status: ActivityStatus,
    label: Option<&Label<ActivityStatus>>,
) -> RichText {
    match label.filter(|label| label.is_own_word_for(status)) {
        Some(own) => voice.status(&own.name),
        None => voice.label(&format!("status-activity-{}", status.as_str())),
    }
}

/// The shape of a judgement that has none of its own.
pub(crate) fn goal_symbol(status: GoalStatus) -> Symbol {
    match status {
        GoalStatus::Reached => Symbol::Check,
        GoalStatus::CanBeReached => Symbol::Up,
        GoalStatus::Uncertain => Symbol::Half,
        GoalStatus::Unlikely => Symbol::Down,
        GoalStatus::NotReached => Symbol::Cross,
        GoalStatus::NotJudged => Symbol::Question,
    }
}

/// The shape of an activity's status that has none of its own.
pub(crate) fn activity_symbol(status: ActivityStatus) -> Symbol {
    match status {
        ActivityStatus::Done => Symbol::Check,
        ActivityStatus::UnderWay => Symbol::Right,
        ActivityStatus::NotBegun => Symbol::Empty,
        ActivityStatus::Late => Symbol::Clock,
        ActivityStatus::StruckOff => Symbol::Dash,
        ActivityStatus::NotReported => Symbol::Question,
    }
}

/// A share in per cent, in words.
pub(crate) fn share_done(voice: &Voice, share: f64) -> RichText {
    voice.say("share-done-of", [("share", voice.percent(share).into())])
}
