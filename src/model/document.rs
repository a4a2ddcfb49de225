//! Governing documents.

use super::{Decision, Prose, Sources, Text};
use crate::source::Origin;

/// What kind of governing document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// A policy.
    Policy,
    /// Guidelines.
    Guidelines,
    /// A plan.
    Plan,
    /// A strategy.
    Strategy,
    /// A programme.
    Programme,
    /// Anything else.
    Other,
}

/// A policy, plan or guideline, made or to be made.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file's stem.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// What kind it is.
    pub kind: DocumentKind,
    /// How it was decided; empty: not decided, as far as is known.
    pub decisions: Vec<Decision>,
    /// Where it can be read.
    pub link: Option<Box<str>>,
    /// About it, for citizens.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
