//! What does a build remember of itself, so that the next need not do it again?
//!
//! It lies in the publication's fingerprint: how many pages there are, what was found, all that was read, and what else
//! the site depends on. Where that is the same, nothing else is read, and the same is said again.

use serde::{Deserialize, Serialize};

use super::args::BuildArguments;
use super::clock::day;
use super::generator::GENERATOR;
use super::outcome::{BuiltSite, Findings, Outcome, manner};
use super::places::{folder_of, refuse_folder};
use super::revision::Revision;
use super::voice::Voice;
use crate::build::{Loaded, resolve};
use crate::config::{self, Config};
use crate::diagnostic::with_texts;
use crate::publish::undisturbed;
use crate::read::{Disk, Files as _, Trace};
use crate::render::{ContentRevision, Pages};
use crate::source::FileId;

/// What a build remembers of itself.
#[derive(Serialize, Deserialize)]
pub(super) struct Remembered {
    pub(super) pages: Pages,
    /// What it was made of; `None`: the next build would find something else, so it has to look.
    pub(super) made_of: Option<MadeOf>,
}

/// All that a build depends on, but for the day and the publication before it, and what was found in that.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct MadeOf {
    trace: Trace,
    circumstances: String,
    /// How it was asked for what was found.
    asked: String,
    findings: Findings,
    /// The files that were not public yet: git is not asked about them.
    hidden: Vec<String>,
}

impl MadeOf {
    /// What a site was made of, and what was found in that.
    pub(super) fn of(
        loaded: &Loaded,
        trace: Trace,
        findings: Findings,
        arguments: &BuildArguments,
        voice: &Voice,
    ) -> Self {
        Self {
            trace,
            circumstances: circumstances(arguments, loaded.revision.as_ref()),
            asked: asked(arguments, voice),
            findings,
            hidden: loaded.awaited.paths.clone(),
        }
    }
}

/// How it is asked for what is found: strictly or not, on a day or today, how much of it, in which language.
fn asked(arguments: &BuildArguments, voice: &Voice) -> String {
    let site = &arguments.site;
    format!("{} {} {:?}", site.strict, site.as_of.is_some(), manner(site, voice))
}

/// What came of a build that has nothing to do, since the site lies there as the last one left it, made of the same, on
/// the same day; `None`: that has to be found out by building.
pub(super) fn nothing_to_do(arguments: &BuildArguments, voice: &Voice) -> Option<Outcome> {
    if arguments.verify {
        return None;
    }
    let root = &arguments.site.root;
    let disk = Disk::new(root);
    let config = config_of(&disk)?;
    let as_of = resolve(day(arguments.site.as_of), &config);
    let out = folder_of(arguments, &config);
    refuse_folder(&out, root, &config).ok()?;
    let mut known = None;
    let receipt = undisturbed(&out, |built, summary| {
        let remembered = Remembered::deserialize(summary).ok().filter(|_| built == as_of);
        known = remembered.and_then(|Remembered { pages, made_of }| {
            let made_of = made_of.filter(|made_of| made_of.asked == asked(arguments, voice))?;
            let Unchanged { revision } = unchanged(arguments, &disk, &config, &made_of)?;
            Some((pages, made_of.findings, revision))
        });
        known.is_some()
    })?;
    let (pages, Findings { shown, totals }, revision) = known?;
    Some(Outcome {
        findings: Findings { shown: with_texts(shown, &disk), totals },
        made: Some(BuiltSite { pages, receipt: Some(receipt), out: Some(out) }),
        as_of: Some(as_of),
        revision,
        to_write: config.to_write(),
    })
}

/// All that a site was made of is as it was.
struct Unchanged {
    revision: Option<Revision>,
}

/// Looks whether all that a site was made of is as it was; `None`: it is not.
fn unchanged(
    arguments: &BuildArguments,
    disk: &Disk,
    config: &Config,
    made_of: &MadeOf,
) -> Option<Unchanged> {
    if !made_of.trace.is_repeated_by(disk) {
        return None;
    }
    let named = arguments.content_revision.as_deref();
    let public = Some((config, &*made_of.hidden));
    let revision = Revision::of(named, &arguments.site.root, public);
    let shown = revision.as_ref().and_then(Revision::shown);
    (circumstances(arguments, shown.as_ref()) == made_of.circumstances)
        .then_some(Unchanged { revision })
}

/// The configuration, as far as it can be read.
fn config_of(disk: &Disk) -> Option<Config> {
    let text = String::from_utf8(disk.bytes(config::FILE).ok()?).ok()?;
    config::read(FileId(0), &text).0
}

/// All that a site depends on beside its files, the day and the corrections: the program itself, the options, the
/// content's revision.
pub(super) fn circumstances(
    arguments: &BuildArguments,
    revision: Option<&ContentRevision>,
) -> String {
    let program = std::env::current_exe().and_then(std::fs::metadata);
    let program = program.and_then(|meta| Ok((meta.len(), meta.modified()?)));
    format!("{GENERATOR} {program:?} {:?} {revision:?}", arguments.base_url)
}
