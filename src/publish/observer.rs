//! Where is a publication on its way? It says so at every moment at which a crash would leave something half done.
//!
//! Nobody listens but tests, which stop it there and look at what it left. Nothing here changes what a publication does,
//! but for one thing: a test may let Linux go the way of systems that cannot exchange two folders in one step.

use std::fmt;

/// A moment at which a publication may be stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The staging folder is made.
    StagingBegun,
    /// A file of it is there, and holds nothing yet.
    FileBegun,
    /// Its manifest is written.
    ManifestWritten,
    /// What stays as it is has been gathered in it.
    Gathered,
    /// All of it lies on the disk, and the public folder is as it was.
    BeforeExchange,
    /// The old site is set aside, and the new one is not in its place. Not so where two folders are exchanged in one step.
    WithinExchange,
    /// The new site is in its place; the disk has not said so yet.
    Exchanged,
    /// The old site is about to be cleared away.
    Clearing,
    /// In a folder that stays: the journal says what is to be done.
    JournalWritten,
    /// In a folder that stays: a file has been put in its place.
    FilePut,
    /// In a folder that stays: a file of the old site has been removed.
    FileRemoved,
    /// In a folder that stays: all that the journal says is done.
    JournalDone,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::StagingBegun,
        Self::FileBegun,
        Self::ManifestWritten,
        Self::Gathered,
        Self::BeforeExchange,
        Self::WithinExchange,
        Self::Exchanged,
        Self::Clearing,
        Self::JournalWritten,
        Self::FilePut,
        Self::FileRemoved,
        Self::JournalDone,
    ];
}

/// An observer of a publication, which is told of every step.
pub trait PublishObserver: fmt::Debug + Send + Sync {
    /// The publication is there now.
    fn at(&self, _step: Step) {}

    /// Whether two folders may be exchanged in one step, where the system can.
    fn may_exchange(&self) -> bool {
        true
    }
}

/// The observer of a publication that nobody observes.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoObserver;

impl PublishObserver for NoObserver {}
