//! How does a site come into a folder that cannot be exchanged for another? File by file, within the folder.
//!
//! That is so where the folder is a volume of its own, lies on a file system that does not move folders, or holds what
//! must stay: somebody else's folder, or an owner, a group or a label that we cannot give to a new one.
//!
//! Every file is exchanged whole, but not all of them in the same moment. All that is new lies ready on the disk, and a
//! journal says what is to be done, before the first file moves; whoever begins next after a crash completes it. The
//! order lets no page lead to one that is not there yet: new files, changed ones, the manifest, and last of all what
//! goes.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::clear::{clear, free_name};
use super::durable;
use super::error::Error;
use super::manifest::MANIFEST;
use super::names::names_inside;
use super::observer::{PublishObserver, Step};
use crate::site::Address;

/// What is to be done, in the staging folder. No address begins with a full stop.
const JOURNAL: &str = ".journal.json";

/// Larger journals than this are none of ours: the addresses of a million pages.
const LONGEST_JOURNAL: u64 = 256 * 1024 * 1024;

/// What is to be done with the files of a folder.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// The addresses of the files that come from the staging folder, in their order.
    pub(super) put: Vec<String>,
    /// The addresses of those that go.
    pub(super) remove: Vec<String>,
}

/// Exchanges the files. The staging folder lies on the disk already.
///
/// # Errors
/// Where the machine refuses before anything is exchanged, and as [`Error::HalfDone`] after.
pub(super) fn apply(
    staging: &Path,
    out: &Path,
    journal: &Journal,
    observer: &dyn PublishObserver,
) -> Result<(), Error> {
    journal.is_possible(out)?;
    let inside = if staging.parent() == Some(out) {
        staging.to_owned()
    } else {
        let inside = free_name(names_inside(out))?;
        fs::rename(staging, &inside).map_err(|cause| Error::machine(&inside, cause))?;
        inside
    };
    write(&inside, journal).map_err(|cause| {
        let _ = clear(&inside);
        Error::machine(&inside, cause)
    })?;
    observer.at(Step::JournalWritten);
    complete(&inside, out, journal, observer)
        .map_err(|cause| Error::HalfDone { path: out.to_owned(), cause })?;
    observer.at(Step::JournalDone);
    // What cannot be cleared away has nothing left to do: the next build tries again.
    let _ = clear(&inside);
    Ok(())
}

/// Completes what was begun before a crash.
///
/// # Errors
/// As [`Error::HalfDone`] where the machine refuses.
pub(super) fn resume(out: &Path, observer: &dyn PublishObserver) -> Result<(), Error> {
    for inside in names_inside(out) {
        if let Some(journal) = read(&inside) {
            complete(&inside, out, &journal, observer)
                .map_err(|cause| Error::HalfDone { path: out.to_owned(), cause })?;
            let _ = fs::remove_file(inside.join(JOURNAL));
        }
    }
    Ok(())
}

/// Lays the journal down, whole.
fn write(inside: &Path, journal: &Journal) -> io::Result<()> {
    let unfinished = inside.join(".journal-unfinished");
    let file = fs::File::create(&unfinished)?;
    let mut out = io::BufWriter::new(file);
    serde_json::to_writer(&mut out, journal)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    fs::rename(unfinished, inside.join(JOURNAL))?;
    durable::settle_folder(inside)
}

/// A journal that says only what ours can say; `None`: there is none.
fn read(inside: &Path) -> Option<Journal> {
    let path = inside.join(JOURNAL);
    let meta = fs::symlink_metadata(&path).ok()?;
    if !meta.is_file() || meta.len() > LONGEST_JOURNAL {
        return None;
    }
    let journal: Journal = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    let mut addresses = journal.put.iter().chain(&journal.remove);
    addresses.all(|address| Address::new(address).is_some()).then_some(journal)
}

/// Does what the journal says; what has been done already is passed over.
fn complete(
    inside: &Path,
    out: &Path,
    journal: &Journal,
    observer: &dyn PublishObserver,
) -> io::Result<()> {
    for address in journal.in_the_way() {
        remove(out, address)?;
        observer.at(Step::FileRemoved);
    }
    for address in &journal.put {
        let from = inside.join(address);
        if fs::symlink_metadata(&from).is_ok() {
            let to = out.join(address);
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::rename(from, to)?;
            observer.at(Step::FilePut);
        }
    }
    for address in &journal.remove {
        remove(out, address)?;
        observer.at(Step::FileRemoved);
    }
    durable::settle_all(out)
}

/// Removes a file, and the folders that are then empty.
fn remove(out: &Path, address: &str) -> io::Result<()> {
    // Behind a link lies what is not the site's.
    if folders_of(address).any(|folder| out.join(folder).is_symlink()) {
        return Ok(());
    }
    let path = out.join(address);
    // A folder of its name has come in its place already.
    if !fs::symlink_metadata(&path).is_ok_and(|meta| !meta.is_dir()) {
        return Ok(());
    }
    fs::remove_file(&path)?;
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != out);
    for folder in folders {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

impl Journal {
    /// The journal of a publication: new files, changed ones, the manifest; then what goes.
    pub(super) fn new<'a>(
        new: impl Iterator<Item = &'a str>,
        changed: impl Iterator<Item = &'a str>,
        gone: impl Iterator<Item = &'a str>,
    ) -> Self {
        let put = new.chain(changed).chain([MANIFEST]).map(str::to_owned).collect();
        Self { put, remove: gone.map(str::to_owned).collect() }
    }

    /// What goes and is in the way of a folder, or lies in a folder where a file is to be.
    fn in_the_way(&self) -> impl Iterator<Item = &str> {
        let files: BTreeSet<&str> = self.put.iter().map(String::as_str).collect();
        let folders: BTreeSet<&str> = self.put.iter().flat_map(|put| folders_of(put)).collect();
        self.remove.iter().map(String::as_str).filter(move |gone| {
            folders.contains(gone) || folders_of(gone).any(|folder| files.contains(folder))
        })
    }

    /// Makes sure, before anything is exchanged, that we may write to all folders concerned.
    fn is_possible(&self, out: &Path) -> Result<(), Error> {
        let mut asked = BTreeSet::new();
        for address in self.put.iter().chain(&self.remove) {
            let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
            if asked.insert(folder) {
                let path = standing_part(&out.join(folder));
                may_write(&path).map_err(|cause| Error::machine(&path, cause))?;
            }
        }
        Ok(())
    }
}

/// The folders that an address lies in, the innermost first.
pub(super) fn folders_of(address: &str) -> impl Iterator<Item = &str> {
    address.rmatch_indices('/').filter_map(|(end, _)| address.get(..end))
}

/// The folder, or the innermost one around it that is there.
fn standing_part(folder: &Path) -> PathBuf {
    folder.ancestors().find(|path| path.is_dir()).unwrap_or(folder).to_owned()
}

#[cfg(unix)]
fn may_write(folder: &Path) -> io::Result<()> {
    use rustix::fs::{Access, AtFlags, CWD, accessat};
    let both = Access::WRITE_OK | Access::EXEC_OK;
    Ok(accessat(CWD, folder, both, AtFlags::EACCESS)?)
}

#[cfg(not(unix))]
fn may_write(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::observer::NoObserver;
    use super::*;

    fn write_all(folder: &Path, files: &[(&str, &str)]) {
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    /// A folder with a site whose next one lies ready in it, up to the journal.
    fn ready() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        write_all(folder.path(), &[("index.html", "old"), ("mal", "old"), ("bort/x.html", "old")]);
        let inside = folder.path().join(".malkort-new");
        write_all(&inside, &[("index.html", "new"), ("mal/x.html", "new"), (MANIFEST, "new")]);
        (folder, inside)
    }

    fn journal() -> Journal {
        Journal::new(
            ["mal/x.html"].into_iter(),
            ["index.html"].into_iter(),
            ["mal", "bort/x.html"].into_iter(),
        )
    }

    fn assert_is_new(out: &Path) {
        for path in ["index.html", "mal/x.html", MANIFEST] {
            assert_eq!(fs::read_to_string(out.join(path)).unwrap(), "new", "{path}");
        }
        assert!(!out.join("bort").exists());
    }

    #[test]
    fn a_folder_that_stays_gets_its_files_and_loses_what_goes() {
        let (folder, inside) = ready();
        apply(&inside, folder.path(), &journal(), &NoObserver).unwrap();
        assert_is_new(folder.path());
        assert!(!inside.exists());
    }

    #[test]
    fn what_a_crash_left_half_done_is_completed_however_far_it_came() {
        for done in 0..=3 {
            let (folder, inside) = ready();
            write(&inside, &journal()).unwrap();
            fs::remove_file(folder.path().join("mal")).unwrap();
            for address in journal().put.iter().take(done) {
                let to = folder.path().join(address);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::rename(inside.join(address), to).unwrap();
            }
            resume(folder.path(), &NoObserver).unwrap();
            assert_is_new(folder.path());
            assert_eq!(read(&inside), None, "it is done once");
        }
    }

    #[test]
    fn a_journal_that_leads_out_of_the_folder_is_none() {
        let (folder, inside) = ready();
        let journal = Journal { put: vec!["../index.html".to_owned()], remove: Vec::new() };
        write(&inside, &journal).unwrap();
        assert_eq!(read(&inside), None);
        resume(folder.path(), &NoObserver).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("index.html")).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_removed_behind_a_link() {
        let (folder, inside) = ready();
        let elsewhere = tempfile::tempdir().unwrap();
        write_all(elsewhere.path(), &[("x.html", "mine")]);
        fs::remove_dir_all(folder.path().join("bort")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("bort")).unwrap();
        apply(&inside, folder.path(), &journal(), &NoObserver).unwrap();
        assert!(elsewhere.path().join("x.html").exists());
    }
}
