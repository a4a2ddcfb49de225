//! The perspectives of the balanced scorecard.

use super::{Prose, Sources, Text};
use crate::source::Origin;

/// A perspective: one side from which a scorecard looks at the whole.
///
/// After Kaplan and Norton, *The Balanced Scorecard* (1992); which perspectives there are is the municipality's choice.
#[derive(Clone, Debug)]
pub struct Perspective {
    /// The file's stem.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// Its place among the perspectives; those without a number come last, by name.
    pub order: Option<u32>,
    /// What it is about, for citizens.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
