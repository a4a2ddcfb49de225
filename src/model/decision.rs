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

/// What it is known from that a decision was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionBasis {
    /// Its minutes have been read.
    Minutes,
    /// Somebody says that it was taken; the minutes have not been seen.
    Statement,
    /// It was planned for its day. Whether it was taken is not known.
    Plan,
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
    /// What it is known from; `None`: its publisher knows, and says nothing of it.
    pub basis: Option<DecisionBasis>,
    /// What else is to be known.
    pub note: Option<Text>,
    /// Where this is known from.
    pub sources: Sources,
}

impl Decision {
    /// Whether it has been taken by a day, as far as is known: its day has come, or is not known, and it is not only
    /// known to have been planned.
    pub fn is_taken_on(&self, day: Date) -> bool {
        self.basis != Some(DecisionBasis::Plan) && self.date.is_none_or(|date| date <= day)
    }
}
