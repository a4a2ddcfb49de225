//! What a command that makes a site came to, before it is printed and reported.

use std::path::PathBuf;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::args::SiteArguments;
use super::revision::Revision;
use super::voice::Voice;
use crate::diagnostic::{Ceiling, Diagnostics, Located, Totals, located};
use crate::locale::Language;
use crate::publish::Receipt;
use crate::read::Files;
use crate::render::Pages;
use crate::source::Sources;

/// What a command came to, before it is printed.
pub(super) struct Outcome {
    pub(super) findings: Findings,
    pub(super) made: Option<BuiltSite>,
    pub(super) as_of: Option<Date>,
    pub(super) revision: Option<Revision>,
    /// What the publisher has yet to write, by the keys of `book.toml`.
    pub(super) to_write: Vec<&'static str>,
}

/// What was found wrong, in words.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Findings {
    /// Those that are shown.
    pub(super) shown: Vec<Located>,
    /// How many there are, those not shown included.
    pub(super) totals: Totals,
}

impl Findings {
    /// As many of the findings as are to be shown, in a language.
    pub(super) fn of(
        diagnostics: Diagnostics,
        sources: &Sources,
        files: &dyn Files,
        (ceiling, language): (Ceiling, Language),
    ) -> Self {
        let sorted = diagnostics.into_sorted();
        let totals = Totals::of(&sorted);
        let shown = located(ceiling.cut(sorted), sources, files, language);
        Self { shown, totals }
    }
}

/// How many findings are shown, and in which language.
pub(super) fn manner(arguments: &SiteArguments, voice: &Voice) -> (Ceiling, Language) {
    (arguments.ceiling.unwrap_or_default(), voice.language)
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
