//! What a command that makes a site came to, before it is printed and reported.

use std::path::PathBuf;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::revision::Revision;
use crate::diagnostic::{Located, Totals};
use crate::publish::Receipt;
use crate::render::Pages;

/// What a command came to, before it is printed.
pub(super) struct Outcome {
    pub(super) found: Vec<Located>,
    /// How many findings there are, those not shown included.
    pub(super) totals: Totals,
    pub(super) made: Option<BuiltSite>,
    pub(super) as_of: Option<Date>,
    pub(super) revision: Option<Revision>,
    /// What the publisher has yet to write, by the keys of `book.toml`.
    pub(super) to_write: Vec<&'static str>,
}

/// A site that was built, or looked through without being written.
pub(super) struct BuiltSite {
    pub(super) pages: Pages,
    pub(super) receipt: Option<Receipt>,
    pub(super) out: Option<PathBuf>,
}

/// A sentence for a person, about the environment rather than the content.
pub(super) struct Trouble {
    pub(super) sentence: String,
    /// The lock that another build holds, where that is the trouble.
    pub(super) lock: Option<PathBuf>,
}

impl Trouble {
    /// One that no lock is behind.
    pub(super) fn new(sentence: String) -> Self {
        Self { sentence, lock: None }
    }
}

/// What became of the folder's files.
pub(super) fn files_json(receipt: &Receipt) -> Value {
    json!({
        "total": receipt.files,
        "bytes": receipt.bytes,
        "written": receipt.written,
        "unchanged": receipt.unchanged,
        "removed": receipt.removed,
        "foreign": receipt.foreign,
    })
}
