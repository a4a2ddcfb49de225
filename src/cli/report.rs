//! What does the night's build leave for whoever asks in the morning? A report, whatever happened.
//!
//! In comes what a command came to; out goes one JSON object, in its file whole. Its form is
//! `docs/reference/report.schema.json`. The time of the clock is written here and nowhere in the site.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::{Value, json};

use super::args::SiteArguments;
use super::ending::Ending;
use super::generator::GENERATOR;
use super::outcome::{Outcome, Trouble, files_json};
use super::places::refuse_file;
use super::revision::Revision;
use super::screen::escaped;
use super::trouble::Failure;
use crate::config;
use crate::diagnostic::render;
use crate::publish::{Error, ReportFile};
use crate::read::{Disk, Files as _};
use crate::source::FileId;

/// The number of the report's form, counted up when a field changes its meaning.
const FORMAT: u32 = 1;

/// A run of a command that makes a site.
pub(super) struct Run<'a> {
    /// `build` or `check`.
    pub(super) command: &'static str,
    /// What was asked for.
    pub(super) site: &'a SiteArguments,
    /// How long to wait for another build.
    pub(super) wait: Duration,
    /// What the content's revision was named.
    pub(super) named: Option<&'a str>,
}

/// A report under way.
pub(super) struct Reporter {
    file: ReportFile,
    started: Timestamp,
    clock: Instant,
}

impl Reporter {
    /// Makes sure that the report can be written, before anything is done; `None`: none was asked for.
    pub(super) fn begin(run: &Run<'_>) -> Result<Option<Self>, Failure> {
        let Some(path) = &run.site.report else { return Ok(None) };
        let root = &run.site.root;
        let read = Disk::new(root).bytes(config::FILE).ok();
        let text = read.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let (known, _) = config::read(FileId(0), &text);
        refuse_file(path, root, known.as_ref())?;
        let file = ReportFile::prepare(path, std::process::id()).map_err(Failure::from)?;
        Ok(Some(Self { file, started: now(), clock: Instant::now() }))
    }

    /// Writes what it came to.
    pub(super) fn write(
        &self,
        run: &Run<'_>,
        outcome: &Result<Outcome, Trouble>,
        ending: Ending,
    ) -> Result<(), Error> {
        let milliseconds = u64::try_from(self.clock.elapsed().as_millis()).unwrap_or(u64::MAX);
        let known = outcome.as_ref().ok();
        let made = known.and_then(|outcome| outcome.made.as_ref());
        let totals = known.map(|outcome| outcome.findings.totals);
        let report = json!({
            "format": FORMAT,
            "generator": GENERATOR,
            "command": run.command,
            "result": match ending {
                Ending::Done => "done",
                Ending::Content => "content",
                Ending::Environment => "environment",
            },
            "exit_status": ending.status(),
            "message": outcome.as_ref().err().map(|trouble| trouble.sentence.as_str()),
            "started": rounded(self.started),
            "finished": rounded(now()),
            "duration_ms": milliseconds,
            "folder": run.site.root.display().to_string(),
            "out": made
                .and_then(|made| made.out.as_ref())
                .map(|out| out.display().to_string()),
            "as_of": known.and_then(|outcome| outcome.as_of).map(|date| date.to_string()),
            "strict": run.site.strict,
            "revision": known
                .and_then(|outcome| outcome.revision.as_ref())
                .map(Revision::as_json),
            "errors": totals.map(|totals| totals.errors),
            "warnings": totals.map(|totals| totals.warnings),
            "hints": totals.map(|totals| totals.hints),
            "pages": made.map(|made| json!({
                "total": made.pages.count,
                "bytes": made.pages.bytes,
                "by_kind": made.pages.by_kind,
            })),
            "files": made.and_then(|made| made.receipt.as_ref()).map(files_json),
            "to_write": known.map(|outcome| outcome.to_write.as_slice()),
            "diagnostics": known
                .map_or_else(|| Value::Array(Vec::new()), |outcome| render::json(&outcome.findings.shown)),
        });
        self.file.write(&escaped(&format!("{report:#}\n")))
    }
}

/// The moment that it is.
#[expect(clippy::disallowed_methods, reason = "the command line is where the clock comes in")]
fn now() -> Timestamp {
    Timestamp::now()
}

/// A moment to the second, in the world's own time.
fn rounded(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
