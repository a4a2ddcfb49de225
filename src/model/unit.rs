//! The organisation.

use super::{Contact, Key, Prose, Sources, Text};
use crate::source::Origin;

/// What kind of node a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// The municipality itself: the root.
    Municipality,
    /// A department (*avdelning*, *förvaltning*).
    Department,
    /// A unit within one (*enhet*).
    Unit,
    /// A political body (*nämnd*, *styrelse*).
    Committee,
    /// A company that the municipality owns.
    Company,
}

/// A node of the organisation tree.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The file's stem.
    pub id: Box<str>,
    /// Its name.
    pub name: Text,
    /// What kind of node it is.
    pub kind: UnitKind,
    /// The unit that it belongs to; `None` for a root. Never leads in a circle.
    pub parent: Option<Key<Unit>>,
    /// How to reach it.
    pub contact: Option<Contact>,
    /// What it does, for citizens.
    pub body: Option<Prose>,
    /// The same in easy-to-read language.
    pub easy_read: Option<Prose>,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
