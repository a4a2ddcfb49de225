//! `malkort build` and `malkort check`.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde::Deserialize as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::args::{BuildArguments, CheckArguments, Format, SiteArguments};
use super::clock::{DayRequest, day, wrong_day};
use super::ending::Ending;
use super::generator::GENERATOR;
use super::outcome::{BuiltSite, Findings, Outcome, Trouble, files_json, manner};
use super::places::{
    beside, folder_of, marks, marks_of_other_site, own_publication, refuse_folder,
};
use super::remembered::{MadeOf, Remembered, circumstances, nothing_to_do};
use super::report::{Reporter, Run};
use super::revision::Revision;
use super::trouble::{Failure, failure_trouble, load_trouble, publish_trouble};
use super::voice::{Voice, as_number};
use super::{print, print_error, print_findings, print_json};
use crate::assess::Snapshot;
use crate::build::{Load, Loaded, load};
use crate::config::IDENTITY_KEY;
use crate::diagnostic::{Code, Diagnostics, Totals, render};
use crate::locale::Args;
use crate::publish::{
    self, Inputs, LastPublication, Manifest, ManifestRevision, Publication, Receipt, UpToDate,
};
use crate::read::{Disk, Trace, TracedFiles};
use crate::record::{Account, Claim, Correction, each_claim};
use crate::render::{Error as RenderError, Pages, SinceRevision, of_spot};
use crate::site::{Nowhere, hexadecimal};
use crate::source::Sources;

/// A site that was loaded without a fault, and all that was read for it.
struct Site<'s> {
    loaded: Loaded,
    trace: Trace,
    sources: &'s Sources,
}

pub(super) fn build(arguments: &BuildArguments, voice: &Voice) -> Ending {
    let base_url = arguments.base_url.as_deref();
    let publish = |site: &Site<'_>, found: &mut Diagnostics| {
        let Site { loaded, trace, sources } = site;
        let out = folder_of(arguments, &loaded.config);
        refuse_folder(&out, &arguments.site.root, &loaded.config)?;
        let publication = Publication::begin(&out)?;
        let config = &loaded.config;
        if let Some(theirs) = marks_of_other_site(publication.last(), config)
            && !arguments.replace_site
        {
            let (theirs, own) = (theirs.name(), marks(config).name());
            return Err(Failure::ReplacesSite { path: out, theirs, own });
        }
        let last = own_publication(publication.last(), config);
        let request =
            DayRequest { day: arguments.site.as_of, names_folder: arguments.out.is_some() };
        let root = &arguments.site.root;
        if let Some(wrong) = wrong_day(request, loaded, root, last) {
            return Err(Failure::WrongDay(wrong));
        }
        let snapshot = loaded.snapshot();
        found.append(loaded.unaudited(&snapshot));
        let strict = arguments.site.strict;
        let Some(account) = account(loaded, &snapshot, last, strict, found)? else {
            return Ok(None);
        };
        let addresses = publication.last_addresses().collect();
        let has_lost = has_lost(loaded, &account, last, &addresses, found);
        if has_lost && strict {
            return Ok(None);
        }
        let digest = inputs_digest(trace, loaded, &account.corrections, arguments);
        // What was found in the publication before this one, the next build would not find.
        let is_repeated = !has_lost && account.unexplained.is_empty();
        let made_of = is_repeated.then(|| {
            let disk = Disk::new(&arguments.site.root);
            let findings =
                Findings::of(found.clone(), sources, &disk, manner(&arguments.site, voice));
            MadeOf::of(loaded, trace.clone(), findings, arguments, voice)
        });
        let stands = |site: &UpToDate| {
            !arguments.verify && loaded.stands_as_on(site.as_of, &account.corrections)
        };
        let standing = publication.up_to_date(&digest).filter(stands).and_then(|site| {
            let before = Remembered::deserialize(&site.summary).ok()?;
            Some((before.pages, site))
        });
        let inputs = |pages: &Pages| {
            let remembered = Remembered { pages: pages.clone(), made_of: made_of.clone() };
            Inputs { digest: digest.clone(), as_of: loaded.as_of, summary: json!(remembered) }
        };
        let (pages, receipt) = if let Some((pages, site)) = standing {
            let inputs = inputs(&pages);
            (pages, publication.redate(site, &inputs)?)
        } else {
            let corrections = &account.corrections;
            published(loaded, &snapshot, corrections, base_url, publication, Some(&inputs))?
        };
        Ok(Some(BuiltSite { pages, receipt: Some(receipt), out: Some(out) }))
    };
    let wait = Duration::from_secs(u64::from(arguments.wait));
    let named = arguments.content_revision.as_deref();
    let run = Run { command: "build", site: &arguments.site, wait, named };
    finish(&run, voice, || nothing_to_do(arguments, voice), publish)
}

pub(super) fn check(arguments: &CheckArguments, voice: &Voice) -> Ending {
    let render = |Site { loaded, .. }: &Site<'_>, found: &mut Diagnostics| {
        let snapshot = loaded.snapshot();
        found.append(loaded.unaudited(&snapshot));
        let last = LastPublication::read(&beside(&arguments.site.root, &loaded.config.build_dir))?;
        let strict = arguments.site.strict;
        let last = own_publication(last.as_ref(), &loaded.config);
        let Some(account) = account(loaded, &snapshot, last, strict, found)? else {
            return Ok(None);
        };
        let addresses = last.into_iter().flat_map(LastPublication::addresses).collect();
        if has_lost(loaded, &account, last, &addresses, found) && strict {
            return Ok(None);
        }
        let pages = loaded.render(&snapshot, account.corrections, None, &Nowhere)?;
        Ok(Some(BuiltSite { pages, receipt: None, out: None }))
    };
    let run = Run { command: "check", site: &arguments.site, wait: Duration::ZERO, named: None };
    finish(&run, voice, || None, render)
}

/// Renders a site into a publication, and puts it in its place: with a fingerprint, where it is said what that is of.
pub(super) fn published(
    loaded: &Loaded,
    snapshot: &Snapshot<'_>,
    corrections: &[Correction],
    base_url: Option<&str>,
    publication: Publication,
    inputs: Option<&dyn Fn(&Pages) -> Inputs>,
) -> Result<(Pages, Receipt), Failure> {
    let pages = loaded.render(snapshot, corrections.to_vec(), base_url, &publication)?;
    let manifest = Manifest {
        generator: GENERATOR.to_owned(),
        site: marks(&loaded.config),
        as_of: loaded.as_of,
        revision: loaded.revision.clone().map(|revision| ManifestRevision {
            name: revision.name,
            date: revision.date.map(|date| date.to_string()),
            has_later_changes: revision.since == SinceRevision::Changed,
        }),
        corrections,
        claims: &|take| each_claim(snapshot, &|spot| of_spot(snapshot, spot), take),
    };
    let receipt = match inputs {
        Some(inputs) => publication.finish_with_fingerprint(&manifest, &inputs(&pages))?,
        None => publication.finish(&manifest)?,
    };
    Ok((pages, receipt))
}

/// A digest of all that a site is made of, but for the day: what was read, what else it depends on, and the corrections
/// known.
fn inputs_digest(
    read: &Trace,
    loaded: &Loaded,
    corrections: &[Correction],
    arguments: &BuildArguments,
) -> String {
    let corrections = serde_json::to_string(corrections).ok();
    let circumstances = circumstances(arguments, loaded.revision.as_ref());
    let all = format!("{}\n{circumstances}\n{corrections:?}", read.digest());
    hexadecimal(&Sha256::digest(all))
}

/// Every correction known; those that nobody has explained are reported. `None`: they stop a strict build.
pub(super) fn account(
    loaded: &Loaded,
    snapshot: &Snapshot<'_>,
    published: Option<&LastPublication>,
    strict: bool,
    found: &mut Diagnostics,
) -> Result<Option<Account>, Failure> {
    let last = published.and_then(|published| published.last.as_ref());
    let claims = |take: &mut dyn FnMut(Claim)| match published {
        Some(published) => published.each_claim(take),
        None => Ok(()),
    };
    let account = loaded.account(snapshot, last, claims).map_err(|cause| {
        let path = published.map_or_else(PathBuf::new, |published| published.path().to_owned());
        Failure::Publish(publish::Error::Machine { path, cause })
    })?;
    if let Some(last) = last {
        found.append(loaded.unexplained(&account, last.as_of));
    }
    let is_refused = strict && !account.unexplained.is_empty();
    Ok((!is_refused).then_some(account))
}

/// Reports the addresses of the last publication that would lead nowhere, and says whether there are any.
fn has_lost(
    loaded: &Loaded,
    account: &Account,
    published: Option<&LastPublication>,
    addresses: &BTreeSet<&str>,
    found: &mut Diagnostics,
) -> bool {
    let last = published.and_then(|published| published.last.as_ref());
    let gone = last.map(|last| loaded.lost(addresses, account, last.as_of)).unwrap_or_default();
    let has_any = !gone.is_empty();
    found.append(gone);
    has_any
}

fn finish(
    run: &Run<'_>,
    voice: &Voice,
    known: impl Fn() -> Option<Outcome> + Send + Sync,
    make: impl Fn(&Site<'_>, &mut Diagnostics) -> Result<Option<BuiltSite>, Failure> + Send + Sync,
) -> Ending {
    let reporter = match Reporter::begin(run) {
        Ok(reporter) => reporter,
        Err(failure) => return refuse(run, &failure_trouble(&failure, voice)),
    };
    let outcome = || known().map_or_else(|| outcome(run, voice, &make), Ok);
    let work = || patiently(run, voice, outcome);
    let outcome = match run.site.jobs {
        None => work(),
        Some(jobs) => {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build();
            pool.map_or_else(|_| Err(many_threads(jobs, voice)), |pool| pool.install(work))
        }
    };
    let ending = match &outcome {
        Ok(outcome) => {
            show(outcome, run.site, voice);
            if outcome.made.is_some() { Ending::Done } else { Ending::Content }
        }
        Err(Trouble { sentence, .. }) => refuse(run, sentence),
    };
    match reporter.map(|reporter| reporter.write(run, &outcome, ending)).transpose() {
        Ok(_) => ending,
        Err(error) => refuse(run, &publish_trouble(&error, voice)),
    }
}

/// That the machine cannot work with so many threads.
fn many_threads(jobs: u16, voice: &Voice) -> Trouble {
    let args = Args::new().number("count", f64::from(jobs));
    Trouble::new(voice.say("many-threads", &args))
}

/// Says what is wrong with the environment.
fn refuse(run: &Run<'_>, sentence: &str) -> Ending {
    match run.site.format {
        Format::Json => {
            let object = json!({ "result": "environment", "message": sentence, "diagnostics": [] });
            print_json(&format!("{object}\n"));
        }
        Format::Sarif => print_json(&format!("{:#}\n", render::sarif(Err(sentence)))),
        Format::Text | Format::Github => {}
    }
    print_error(&format!("malkort: {sentence}\n"));
    Ending::Environment
}

/// Works, and where another build holds the folder, waits for it and begins anew: what was read before it was done may
/// be older than what it published.
fn patiently(
    run: &Run<'_>,
    voice: &Voice,
    work: impl Fn() -> Result<Outcome, Trouble>,
) -> Result<Outcome, Trouble> {
    let begun = Instant::now();
    let mut has_said = run.site.quiet;
    loop {
        let outcome = work();
        let Err(Trouble { lock: Some(lock), .. }) = &outcome else { return outcome };
        let left = run.wait.saturating_sub(begun.elapsed());
        if left.is_zero() {
            return outcome;
        }
        if !has_said {
            let seconds = u32::try_from(run.wait.as_secs()).unwrap_or(u32::MAX);
            let args = Args::new().number("seconds", f64::from(seconds));
            print_error(&format!("{}\n", voice.say("out-waiting", &args)));
            has_said = true;
        }
        if !publish::becomes_free(lock, left) {
            return outcome;
        }
    }
}

fn outcome(
    run: &Run<'_>,
    voice: &Voice,
    work: &(impl Fn(&Site<'_>, &mut Diagnostics) -> Result<Option<BuiltSite>, Failure> + Sync),
) -> Result<Outcome, Trouble> {
    let arguments = run.site;
    let disk = Disk::new(&arguments.root);
    let files = TracedFiles::new(&disk);
    let Load { mut loaded, sources, mut diagnostics } = load(&files, day(arguments.as_of))
        .map_err(|error| Trouble::new(load_trouble(&error, voice)))?;
    let as_of = loaded.as_ref().map(|loaded| loaded.as_of);
    let to_write = loaded.as_ref().map(|loaded| loaded.config.to_write()).unwrap_or_default();
    let public = loaded.as_ref().map(|loaded| (&loaded.config, &*loaded.awaited.paths));
    let revision = Revision::of(run.named, &arguments.root, public);
    if let Some(loaded) = &mut loaded {
        loaded.revision = revision.as_ref().and_then(Revision::shown);
    }
    let refused = diagnostics.has_errors() || arguments.strict && diagnostics.has_warnings();
    let trace = files.trace();
    let site = loaded.filter(|_| !refused).map(|loaded| Site { loaded, trace, sources: &sources });
    let made = match site.map(|site| work(&site, &mut diagnostics)) {
        None => None,
        Some(Ok(made)) => made,
        Some(Err(Failure::Render(RenderError::Theme(fault)))) => {
            diagnostics.report(*fault);
            None
        }
        Some(Err(Failure::Render(RenderError::Refused(found)))) => {
            diagnostics.append(*found);
            None
        }
        Some(Err(failure)) => {
            let sentence = failure_trouble(&failure, voice);
            let lock = if let Failure::Publish(publish::Error::Busy(lock)) = failure {
                Some(lock)
            } else {
                None
            };
            return Err(Trouble { sentence, lock });
        }
    };
    let findings = Findings::of(diagnostics, &sources, &files, manner(arguments, voice));
    Ok(Outcome { findings, made, as_of, revision, to_write })
}

fn show(outcome: &Outcome, arguments: &SiteArguments, voice: &Voice) {
    let is_quiet = arguments.quiet && outcome.made.is_some();
    if is_quiet && outcome.findings.shown.iter().all(|one| one.code == Code::StrayFile) {
        return;
    }
    let Totals { errors, warnings, .. } = outcome.findings.totals;
    match arguments.format {
        Format::Json => print_json(&format!("{:#}\n", as_json(outcome))),
        Format::Sarif => print_json(&format!("{:#}\n", render::sarif(Ok(&outcome.findings.shown)))),
        Format::Github => print(&render::github(&outcome.findings.shown)),
        Format::Text => {
            let text = render::text(&outcome.findings.shown, voice.colour, voice.language);
            print_findings(&text, voice.colour);
        }
    }
    if matches!(arguments.format, Format::Json | Format::Sarif) {
        return;
    }
    if errors + warnings > 0 {
        print_error(&format!("{}\n", voice.say("found", &counted(errors, warnings))));
    }
    if is_quiet {
        return;
    }
    if let Some(made) = &outcome.made {
        print(&format!("{}\n", summary(made, voice)));
    }
    if !outcome.to_write.is_empty() {
        remind(&outcome.to_write, arguments.format, voice);
    }
}

/// Reminds of what only the publisher can write. It is no fault of the content, and stops nothing.
fn remind(keys: &[&str], format: Format, voice: &Voice) {
    let told: Vec<&str> = keys.iter().copied().filter(|key| *key != IDENTITY_KEY).collect();
    let mut sentences = Vec::new();
    if !told.is_empty() {
        let args = Args::new().number("count", as_number(told.len())).text("keys", told.join(", "));
        sentences.push(voice.say("to-write", &args));
    }
    if keys.contains(&IDENTITY_KEY) {
        sentences.push(voice.say("to-write-identity", &Args::new()));
    }
    for sentence in sentences {
        if format == Format::Github {
            print(&format!("::notice file={},title=to-write::{sentence}\n", crate::config::FILE));
        } else {
            print_error(&format!("{sentence}\n"));
        }
    }
}

fn counted(errors: usize, warnings: usize) -> Args {
    Args::new().number("errors", as_number(errors)).number("warnings", as_number(warnings))
}

fn summary(made: &BuiltSite, voice: &Voice) -> String {
    let pages = as_number(usize::try_from(made.pages.count).unwrap_or(usize::MAX));
    match (&made.receipt, &made.out) {
        (Some(receipt), Some(out)) => {
            let args = Args::new()
                .number("pages", pages)
                .text("out", out.display().to_string())
                .number("written", as_number(receipt.written))
                .number("unchanged", as_number(receipt.unchanged))
                .number("removed", as_number(receipt.removed))
                .number("foreign", as_number(receipt.foreign.len()));
            voice.say("built", &args)
        }
        (_, _) => voice.say("checked", &Args::new().number("pages", pages)),
    }
}

fn as_json(outcome: &Outcome) -> serde_json::Value {
    let made = outcome.made.as_ref();
    let receipt = made.and_then(|made| made.receipt.as_ref());
    json!({
        "result": if made.is_some() { "done" } else { "content" },
        "as_of": outcome.as_of.map(|date| date.to_string()),
        "errors": outcome.findings.totals.errors,
        "warnings": outcome.findings.totals.warnings,
        "hints": outcome.findings.totals.hints,
        "pages": made.map(|made| made.pages.count),
        "out": made.and_then(|made| made.out.as_ref()).map(|out| out.display().to_string()),
        "files": receipt.map(files_json),
        "to_write": outcome.to_write,
        "diagnostics": render::json(&outcome.findings.shown),
    })
}
