//! Decisions and their chain.

use jiff::civil::Date;

use super::{Sources, Text};

/// What a body did in the chain of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionRole {
    /// Asked for it to be made.
    Commissioned,
    /// Put it forward.
    Proposed,
    /// Sent it out for comment.
    Circulated,
    /// Adopted it (*antagit*), before the final decision.
    Adopted,
    /// Decided it finally (*beslutat*, *fastställt*).
    Decided,
    /// Repealed it.
    Repealed,
}

/// One link in the chain that makes a text binding.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What was done.
    pub role: DecisionRole,
    /// The body that did it.
    pub body: Text,
    /// The day; `None`: not known.
    pub date: Option<Date>,
    /// The paragraph or diary number.
    pub reference: Option<Text>,
    /// The address of the minutes.
    pub link: Option<Box<str>>,
    /// What else is to be known, such as that the day is a planned one.
    pub note: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
}
