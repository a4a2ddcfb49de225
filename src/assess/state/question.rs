//! A question that what is known gives rise to.

use jiff::civil::Date;

use super::Move;
use crate::model::{Key, Round, Scorecard, Thing};

/// Why something is asked about.
#[derive(Clone, Debug)]
pub enum Cause<'m> {
    /// It became worse in the latest report, which says nothing of why.
    Worsened(Move<'m>),
    /// Its end has been put off more than once: how often, the last day first promised, and the one that holds now.
    PutOffAgain(usize, Date, Date),
    /// The unit judges it better than its figures do.
    JudgedBetter,
    /// It is late, and the latest report says nothing of why; the last day on which it was to be done, where that has
    /// passed.
    LateUnexplained(Option<Date>),
    /// The report on a round leaves it out; of a whole card: there is none.
    Unreported(Key<Round>),
}

impl Cause<'_> {
    /// Where causes of its kind stand among the others.
    pub(in crate::assess) fn order(&self) -> usize {
        match self {
            Self::Worsened(_) => 0,
            Self::PutOffAgain(..) => 1,
            Self::JudgedBetter => 2,
            Self::LateUnexplained(_) => 3,
            Self::Unreported(_) => 4,
        }
    }
}

/// Something to ask about after the latest round.
#[derive(Clone, Debug)]
pub struct Question<'m> {
    /// The goal, the activity, or the card that was not reported on at all.
    pub about: Thing,
    /// The card.
    pub scorecard: Key<Scorecard>,
    /// Why.
    pub cause: Cause<'m>,
    /// How grave it is beside others of its kind.
    pub(in crate::assess) weight: i64,
}
