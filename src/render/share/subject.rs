//! What is a page about?

use crate::model::Thing;
use crate::render::address::Overview;

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A thing.
    Thing(Thing),
    /// No single thing.
    Overview(Overview),
    /// A page of another kind: a comparison, or what has changed since a round.
    Other,
}
