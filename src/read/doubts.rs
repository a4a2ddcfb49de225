//! Which settings could not be read as they were meant? What depends on them is not judged until they can.

/// The settings that much of the content depends on, each by whether something is wrong with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each setting is in doubt or not, whatever the others are"
)]
pub struct Doubts {
    /// The words for goals' statuses.
    pub goal_words: bool,
    /// The words for why something does not go as it was promised.
    pub cause_words: bool,
    /// The words for activities' statuses.
    pub activity_words: bool,
    /// Which periods are followed up.
    pub rounds: bool,
    /// The languages of the site.
    pub languages: bool,
}
