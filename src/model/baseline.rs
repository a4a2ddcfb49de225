//! What an indicator starts from, and which way from there is better.

use super::{Correction, Period, Sources};
use crate::source::Origin;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Higher values are better.
    Higher,
    /// Lower values are better, as in a ranking.
    Lower,
    /// Neither: the figure only describes.
    Neither,
}

/// The value that progress is counted from.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// Its period.
    pub period: Period,
    /// The value; `None`: that period's value in the series, or not known.
    pub value: Option<f64>,
    /// Corrections of the value, as time goes.
    pub corrections: Vec<Correction<f64>>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
