//! A build that is stopped, at whatever step, leaves the whole old site or the whole new one, and the next build puts all
//! right.
//!
//! A process of its own publishes, and ends itself at a step: nothing is cleared away, as if it had been killed. Every
//! step of every way to publish is tried.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use jiff::civil::{Date, date};
use malkort::publish::{Error, Inputs, Manifest, Publication, PublishObserver, SiteMarks, Step};
use malkort::site::{Address, Sink as _};

use super::determinism::tree;

/// A way in which a site comes into its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// There is no site yet.
    First,
    /// Two folders are exchanged in one step.
    Exchange,
    /// The old folder is set aside first.
    TwoRenames,
    /// The folder stays, and gets its files one by one.
    InPlace,
    /// The site is the same, and its manifest names another day.
    Redated,
}

impl Way {
    const ALL: [Self; 5] =
        [Self::First, Self::Exchange, Self::TwoRenames, Self::InPlace, Self::Redated];

    /// The file by whose name a process that is to stop knows the way.
    fn name(self) -> String {
        format!("{self:?}")
    }
}

type Files = [(&'static str, &'static str)];

const OLD: &Files = &[
    ("index.html", "old"),
    ("mal/x.html", "same"),
    ("mal/bort.html", "old"),
    ("delning/a-1.png", "old image"),
    ("delning/b-1.png", "same image"),
];
const NEW: &Files = &[
    ("index.html", "new"),
    ("mal/x.html", "same"),
    ("nytt/y.html", "new"),
    ("delning/a-2.png", "new image"),
    ("delning/b-1.png", "same image"),
];

/// Begins, and waits where a program that another test has just started still holds the lock that it was born with.
pub(super) fn begin(
    out: &Path,
    steps: &(impl PublishObserver + Clone + 'static),
) -> Result<Publication, Error> {
    loop {
        match Publication::begin_observed(out, Box::new(steps.clone())) {
            Err(Error::Busy(lock)) => fs::File::open(lock).unwrap().lock().unwrap(),
            other => return other,
        }
    }
}

/// Nobody looks on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Nobody;

impl PublishObserver for Nobody {}

/// Publishes the old site.
fn publish_old(out: &Path, way: Way) {
    let (watching, _) = noted(way);
    finish(begin(out, &watching).unwrap(), OLD, BEFORE);
}

/// Publishes what comes after the old site, with somebody looking on.
fn publish_next(out: &Path, way: Way, steps: &(impl PublishObserver + Clone + 'static)) {
    let publication = begin(out, steps).unwrap();
    match publication.up_to_date(DIGEST) {
        Some(same) if way == Way::Redated => {
            publication.redate(same, &inputs(AFTER)).unwrap();
        }
        Some(_) | None if way == Way::Redated => finish(publication, OLD, AFTER),
        Some(_) | None => finish(publication, NEW, BEFORE),
    }
}

/// What a site of these tests is made of.
const DIGEST: &str = "made of";
const BEFORE: Date = date(2026, 1, 1);
const AFTER: Date = date(2026, 1, 2);

/// Publishes files as of a day; images by their names, as a build does.
fn finish(publication: Publication, files: &Files, as_of: Date) {
    for (path, text) in files {
        let address = Address::new(path).unwrap();
        if path.ends_with(".png") {
            let make = || Ok(text.as_bytes().to_vec());
            publication.put_named_by_content(&address, &make).unwrap();
        } else {
            publication.put(&address, text.as_bytes()).unwrap();
        }
    }
    let manifest = Manifest {
        generator: "malkort test".to_owned(),
        site: SiteMarks::default(),
        as_of,
        revision: None,
        corrections: &[],
        claims: &|_| Ok(()),
    };
    publication.finish_with_fingerprint(&manifest, &inputs(as_of)).unwrap();
}

fn inputs(as_of: Date) -> Inputs {
    Inputs { digest: DIGEST.to_owned(), as_of, summary: serde_json::Value::Null }
}

/// Writes down the steps.
#[derive(Clone, Debug)]
struct Noted {
    way: Way,
    steps: Arc<Mutex<Vec<Step>>>,
}

impl PublishObserver for Noted {
    fn at(&self, step: Step) {
        self.steps.lock().unwrap().push(step);
    }

    fn may_exchange(&self) -> bool {
        self.way != Way::TwoRenames
    }
}

/// Ends the process at a step, counted from zero.
#[derive(Clone, Debug)]
struct Stopped {
    way: Way,
    folder: PathBuf,
    left: Arc<AtomicUsize>,
}

/// How a process ends that has stopped where it was told to.
const STOPPED: i32 = 86;

impl PublishObserver for Stopped {
    fn at(&self, step: Step) {
        if self.left.fetch_sub(1, Ordering::Relaxed) == 0 {
            if step == Step::Clearing {
                // In the midst of it: something is gone already.
                for name in [".public.malkort-new", ".public.malkort-old"] {
                    let _ = fs::remove_file(self.folder.join(name).join("index.html"));
                }
            }
            std::process::exit(STOPPED);
        }
    }

    fn may_exchange(&self) -> bool {
        self.way != Way::TwoRenames
    }
}

/// Publishes in a process that stops at a step. It is this program, told by a file in its folder what to do.
fn stop_at(folder: &Path, way: Way, step: usize) {
    fs::write(folder.join(way.name()), step.to_string()).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["killed::a_process_that_is_to_stop", "--exact", "--ignored"]);
    let ended = command.current_dir(folder).output().unwrap();
    fs::remove_file(folder.join(way.name())).unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    assert_eq!(ended.status.code(), Some(STOPPED), "{way:?} {step}: {said}");
}

#[test]
#[ignore = "is started by the others, in a folder that says what to do"]
fn a_process_that_is_to_stop() {
    for way in Way::ALL {
        let Ok(step) = fs::read_to_string(way.name()) else { continue };
        let folder = fs::canonicalize(".").unwrap();
        let left = Arc::new(AtomicUsize::new(step.parse().unwrap()));
        publish_next(&folder.join("public"), way, &Stopped { way, folder, left });
    }
}

/// A folder in which the old site stands, and a person's file.
fn standing(way: Way) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    if way != Way::First {
        publish_old(&out, way);
        fs::write(out.join("CNAME"), "exempel.se").unwrap();
    }
    #[cfg(target_os = "linux")]
    if way == Way::InPlace {
        use std::os::unix::ffi::OsStrExt as _;
        // A name that is no text cannot be carried over, so the folder stays.
        fs::write(out.join(std::ffi::OsStr::from_bytes(b"l\xe5n.txt")), "x").unwrap();
    }
    if way == Way::Redated {
        // The fingerprint is to know the person's file too.
        publish_old(&out, way);
    }
    (folder, out)
}

fn noted(way: Way) -> (Noted, Arc<Mutex<Vec<Step>>>) {
    let steps = Arc::default();
    (Noted { way, steps: Arc::clone(&steps) }, steps)
}

/// What the public can read in a folder: all but what builds use themselves.
fn public(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = if out.exists() { tree(out) } else { BTreeMap::new() };
    found.retain(|path, _| !path.starts_with(".malkort-"));
    found
}

fn assert_nothing_left(folder: &Path) {
    for folder in [folder, &folder.join("public")] {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
        let stays = |name: &str| name.ends_with("-lock") || name.ends_with("-fingerprint");
        let left = names.iter().find(|name| name.contains(".malkort-") && !stays(name));
        assert_eq!(left, None);
    }
}

/// The steps of a way, and what the public can read before and after.
struct Undisturbed {
    steps: Vec<Step>,
    old: BTreeMap<String, Vec<u8>>,
    new: BTreeMap<String, Vec<u8>>,
}

fn undisturbed(way: Way) -> Undisturbed {
    let (_folder, out) = standing(way);
    let old = public(&out);
    let (watching, steps) = noted(way);
    publish_next(&out, way, &watching);
    let steps = steps.lock().unwrap().clone();
    let new = public(&out);
    let page: &[u8] = if way == Way::Redated { b"old" } else { b"new" };
    assert!(old != new && new["index.html"] == page);
    let day = String::from_utf8_lossy(&new["publicering.json"]).contains(&AFTER.to_string());
    assert_eq!(day, way == Way::Redated);
    Undisturbed { steps, old, new }
}

/// Whether what is found is one whole site, as far as the way promises.
fn assert_is_whole(way: Way, step: Step, found: &BTreeMap<String, Vec<u8>>, known: &Undisturbed) {
    let Undisturbed { old, new, .. } = known;
    let what = format!("{way:?} stopped at {step:?}");
    match step {
        // Nothing stands for a moment. The next build puts the old site back.
        Step::WithinExchange => assert!(found.is_empty(), "{what}"),
        Step::JournalWritten | Step::FilePut | Step::FileRemoved | Step::JournalDone => {
            for (path, bytes) in found {
                let is_whole = [old.get(path), new.get(path)].contains(&Some(bytes));
                assert!(is_whole, "{what}: {path} is half a file");
            }
            let stays = |path: &&String| new.contains_key(*path);
            let gone = old.keys().filter(stays).find(|path| !found.contains_key(*path));
            assert_eq!(gone, None, "{what}");
        }
        Step::Exchanged | Step::Clearing => assert!(found == new, "{what}: not the new site"),
        Step::StagingBegun
        | Step::FileBegun
        | Step::ManifestWritten
        | Step::Gathered
        | Step::BeforeExchange => assert!(found == old, "{what}: not the old site"),
    }
}

fn stopped_at_every_step(way: Way) {
    let known = undisturbed(way);
    for (position, step) in known.steps.iter().enumerate() {
        let (folder, out) = standing(way);
        stop_at(folder.path(), way, position);
        assert_is_whole(way, *step, &public(&out), &known);
        // Whoever begins next may be stopped too, at its first step.
        stop_at(folder.path(), way, 0);
        let (watching, _) = noted(way);
        publish_next(&out, way, &watching);
        assert!(public(&out) == known.new, "{way:?} after {step:?}: the next build is not whole");
        assert_nothing_left(folder.path());
    }
}

#[test]
fn a_first_build_that_is_stopped_leaves_no_site_or_a_whole_one() {
    stopped_at_every_step(Way::First);
}

#[test]
fn a_build_that_is_stopped_leaves_one_whole_site() {
    stopped_at_every_step(Way::Exchange);
}

#[test]
fn a_build_that_is_stopped_where_folders_cannot_be_exchanged_loses_no_site() {
    stopped_at_every_step(Way::TwoRenames);
}

#[test]
fn a_build_that_changes_the_day_alone_leaves_one_whole_site() {
    stopped_at_every_step(Way::Redated);
}

#[cfg(target_os = "linux")]
#[test]
fn a_build_that_is_stopped_in_a_folder_that_stays_leaves_whole_files() {
    stopped_at_every_step(Way::InPlace);
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_half_exchanged_is_completed_before_anything_else() {
    let known = undisturbed(Way::InPlace);
    let journal = known.steps.iter().position(|step| *step == Step::JournalWritten).unwrap();
    for (position, step) in known.steps.iter().enumerate() {
        let (folder, out) = standing(Way::InPlace);
        stop_at(folder.path(), Way::InPlace, position);
        drop(begin(&out, &Nobody).unwrap());
        let whole = if position < journal { &known.old } else { &known.new };
        assert!(public(&out) == *whole, "after {step:?}");
    }
}

#[test]
fn the_old_site_is_put_back_before_anything_else() {
    let way = Way::TwoRenames;
    let known = undisturbed(way);
    let (folder, out) = standing(way);
    let within = known.steps.iter().position(|step| *step == Step::WithinExchange).unwrap();
    stop_at(folder.path(), way, within);
    assert!(!out.exists());
    drop(begin(&out, &Nobody).unwrap());
    assert!(public(&out) == known.old);
}

#[cfg(target_os = "linux")]
#[test]
fn every_step_is_stopped_at() {
    let all = Way::ALL.into_iter().flat_map(|way| undisturbed(way).steps);
    let tried: std::collections::BTreeSet<Step> = all.collect();
    assert_eq!(tried.into_iter().collect::<Vec<_>>(), Step::ALL);
}
