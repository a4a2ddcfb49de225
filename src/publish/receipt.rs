//! What a publication did.

/// What a publication did.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Receipt {
    /// How many files the site has, the manifest not counted.
    pub files: usize,
    /// How many bytes they have.
    pub bytes: u64,
    /// How many were written because they are new or differ.
    pub written: usize,
    /// How many stayed as they were.
    pub unchanged: usize,
    /// How many of the last publication's files are gone.
    pub removed: usize,
    /// Files in the folder that are not ours, and empty folders (which end in `/`): carried over.
    pub foreign: Vec<String>,
}
