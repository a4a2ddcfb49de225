//! One value of an indicator, with what decides whether it may be shown.

use crate::model::Period;

/// A value of an indicator, or of one of its parts.
#[derive(Clone, Debug)]
pub(super) struct Cell<'m> {
    /// The part that it is of; `None`: the indicator's own.
    pub(super) part: Option<usize>,
    /// Its position among the points of its series.
    pub(super) at: usize,
    pub(super) period: Period,
    pub(super) value: f64,
    pub(super) answers: Option<u32>,
    /// What the part is called, and what divides it off.
    pub(super) name: Option<(&'m str, &'m str)>,
    /// It rests on too few answers, or nobody says on how many.
    pub(super) is_few: bool,
    pub(super) is_hidden: bool,
}
