//! How a site gets into its folder: whole or not at all.
//!
//! Pages stream in from many threads. Each is compared with the file that lies at its address now: the same bytes
//! are only remembered; others are written into a staging folder beside. [`Publication::finish`] links the remembered
//! ones into the staging folder, so that they keep bytes, times and even inode, writes the manifest, waits until all
//! of it lies on the disk, and lets the two folders change places in one step. If nothing has changed, nothing is
//! touched. A build that fails, or is killed, leaves the site as it was and a staging folder that the next build clears
//! away. A folder that cannot be exchanged gets its files one by one (`in_place`).
//!
//! Only what a manifest of ours names is ever replaced. What else lies in the folder is carried over untouched, and so
//! are owner, group, permissions and labels (`attributes`). No other volume is ever entered (`mounts`).

#![expect(
    clippy::disallowed_methods,
    reason = "this is the room that writes and removes the site's files"
)]

mod attributes;
mod clear;
mod durable;
mod error;
mod fingerprint;
mod in_place;
mod manifest;
mod mounts;
mod names;
mod observer;
mod receipt;
mod report;
mod site_marks;
mod standing;
mod swap;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use sha2::{Digest, Sha256};

pub use clear::clear;
pub use error::Error;
pub use fingerprint::{Inputs, UpToDate, undisturbed};
pub use manifest::{Claims, LastPublication, MANIFEST, Manifest, ManifestFile, ManifestRevision};
pub use observer::{PublishObserver, Step};
pub use receipt::Receipt;
pub use report::ReportFile;
pub use site_marks::SiteMarks;
pub use swap::becomes_free;

use in_place::Journal;
use observer::NoObserver;
use standing::Standing;

use crate::site::{Address, Sink, hexadecimal};

/// A site on its way into a folder.
#[derive(Debug)]
pub struct Publication {
    out: PathBuf,
    staging: PathBuf,
    /// Held while the publication lives, so that no two builds run at once.
    _lock: fs::File,
    /// The publication that lies there.
    last: Option<LastPublication>,
    /// The addresses that it put there, each with the hash that its manifest gives.
    ours: BTreeMap<Box<str>, Option<Box<str>>>,
    files: Mutex<Vec<Put>>,
    folders: Mutex<BTreeSet<Box<str>>>,
    /// The folder must stay where it is, and gets its files one by one.
    must_stay: AtomicBool,
    /// The staging folder has done its part, or is needed by the next build.
    is_left: bool,
    observer: Box<dyn PublishObserver>,
}

/// A file taken so far.
#[derive(Clone, Debug)]
struct Put {
    address: Address,
    size: u64,
    sha256: [u8; 32],
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Unchanged,
    Changed,
    New,
}

impl Publication {
    /// Begins to publish into a folder.
    ///
    /// # Errors
    /// Where another build is under way, where the folder holds things that no publication of ours put there, or where
    /// the machine refuses.
    pub fn begin(out: &Path) -> Result<Self, Error> {
        Self::begin_observed(out, Box::new(NoObserver))
    }

    /// The same, with an observer that is told of every step.
    ///
    /// # Errors
    /// The same.
    pub fn begin_observed(out: &Path, observer: Box<dyn PublishObserver>) -> Result<Self, Error> {
        let out = swap::real_folder(out)?;
        let (parent, _) = names::parent_and_name(&out)?;
        fs::create_dir_all(parent).map_err(|cause| Error::machine(parent, cause))?;
        let mounts = mounts::of(&out);
        if let Some(point) = mounts.first_below {
            return Err(Error::OtherVolume(point));
        }
        let lock = swap::lock_of(&out)?;
        let mut last = swap::recover(&out, &*observer)?;
        let files = last.as_mut().map(|last| std::mem::take(&mut last.files)).unwrap_or_default();
        let (staging, must_stay) = staging_folder(&out, mounts.is_one)?;
        observer.at(Step::StagingBegun);
        Ok(Self {
            out,
            staging,
            _lock: lock,
            last,
            ours: files.into_iter().map(|file| (file.path, file.sha256)).collect(),
            files: Mutex::default(),
            folders: Mutex::default(),
            must_stay: AtomicBool::new(must_stay),
            is_left: false,
            observer,
        })
    }

    /// The publication that lies in the folder; `None`: there is none.
    pub fn last(&self) -> Option<&LastPublication> {
        self.last.as_ref()
    }

    /// The addresses of the files that the last publication put there.
    pub fn last_addresses(&self) -> impl Iterator<Item = &str> {
        self.ours.keys().map(|address| &**address)
    }

    /// The publication in the folder, where it was made of the same and is as it was left; `None`: it has to be made.
    pub fn up_to_date(&self, digest: &str) -> Option<UpToDate> {
        self.last.as_ref()?;
        fingerprint::read(&self.out, digest)
    }

    /// Leaves the publication in the folder as it is, but for the day that its manifest names.
    ///
    /// # Errors
    /// Where the machine refuses: the folder is then as it was.
    pub fn redate(mut self, standing: UpToDate, inputs: &Inputs) -> Result<Receipt, Error> {
        let UpToDate { as_of: before, summary, receipt } = standing;
        if before != inputs.as_of {
            let [old, new] = [&self.out, &self.staging].map(|folder| folder.join(MANIFEST));
            manifest::write_redated(&old, &new, inputs.as_of)
                .map_err(|cause| Error::machine(&new, cause))?;
            attributes::mirror_file(&old, &new);
            self.observer.at(Step::ManifestWritten);
            durable::settle(&self.staging, std::iter::empty())
                .map_err(|cause| Error::machine(&self.staging, cause))?;
            let none = std::iter::empty;
            self.put_one_by_one(&Journal::new(none(), none(), none()))?;
        }
        if before != inputs.as_of || summary != inputs.summary {
            fingerprint::write(&self.out, inputs, &receipt);
        }
        Ok(receipt)
    }

    /// As [`finish`](Self::finish), and leaves a fingerprint of what it was made of.
    ///
    /// # Errors
    /// The same.
    pub fn finish_with_fingerprint(
        mut self,
        manifest: &Manifest<'_>,
        inputs: &Inputs,
    ) -> Result<Receipt, Error> {
        let receipt = self.put_in_place(manifest)?;
        fingerprint::write(&self.out, inputs, &receipt);
        Ok(receipt)
    }

    /// Puts the whole site in its place, in one step.
    ///
    /// # Errors
    /// Where two files have one address, where a file that is not ours is in the way of a page, or where the machine
    /// refuses: the folder is then as it was.
    pub fn finish(mut self, manifest: &Manifest<'_>) -> Result<Receipt, Error> {
        self.put_in_place(manifest)
    }

    fn put_in_place(&mut self, manifest: &Manifest<'_>) -> Result<Receipt, Error> {
        let mut files = std::mem::take(
            &mut *self.files.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        );
        files.sort_by(|a, b| a.address.cmp(&b.address));
        if let Some(twice) = files.windows(2).find_map(|pair| match pair {
            [a, b] if a.address == b.address => Some(a.address.to_string()),
            _ => None,
        }) {
            return Err(Error::SameAddress(twice));
        }
        let manifest_path = self.staging.join(MANIFEST);
        let listed = files.iter().map(|file| (&file.address, file.size, &file.sha256));
        manifest::write(&manifest_path, manifest, listed)
            .map_err(|cause| Error::machine(&manifest_path, cause))?;
        self.observer.at(Step::ManifestWritten);
        let removed = self.ours.keys().filter(|old| among(&files, old).is_none()).count();
        let standing = Standing::of(&self.out)?;
        let foreign = self.foreign(standing.paths, &files)?;
        let receipt = Receipt {
            files: files.len(),
            bytes: files.iter().map(|file| file.size).sum(),
            written: files.iter().filter(|file| file.state != State::Unchanged).count(),
            unchanged: files.iter().filter(|file| file.state == State::Unchanged).count(),
            removed,
            foreign,
        };
        let is_same = || swap::are_same(&self.out.join(MANIFEST), &manifest_path);
        if receipt.written == 0 && removed == 0 && is_same() {
            return Ok(receipt);
        }
        let must_stay = standing.must_stay || self.must_stay.load(Ordering::Relaxed);
        let can_move = !must_stay && self.gather(&files, &receipt.foreign)?;
        self.observer.at(Step::Gathered);
        let written = files.iter().filter(|file| file.state != State::Unchanged);
        durable::settle(&self.staging, written.map(|file| file.address.as_str()))
            .map_err(|cause| Error::machine(&self.staging, cause))?;
        self.observer.at(Step::BeforeExchange);
        let exchange = || swap::into_place(&self.staging, &self.out, &*self.observer);
        if !can_move || exchange()? == swap::Exchange::Refused {
            self.put_one_by_one(&self.journal(&files))?;
        }
        self.is_left = true;
        Ok(receipt)
    }

    /// Puts the files that a journal names in their places, in a folder that stays.
    fn put_one_by_one(&mut self, journal: &Journal) -> Result<(), Error> {
        let applied = in_place::apply(&self.staging, &self.out, journal, &*self.observer);
        // What is half done needs what lies there.
        self.is_left = matches!(applied, Ok(()) | Err(Error::HalfDone { .. }));
        applied
    }

    /// What is to be done file by file, where the folder stays.
    fn journal(&self, files: &[Put]) -> Journal {
        let in_state = |state| {
            let those = files.iter().filter(move |file| file.state == state);
            those.map(|file| file.address.as_str())
        };
        let gone = self.ours.keys().map(|old| &**old).filter(|old| among(files, old).is_none());
        Journal::new(in_state(State::New), in_state(State::Changed), gone)
    }

    /// What lies in the folder and is neither of this site nor of the last publication. A file that is not ours but
    /// the same as a page becomes ours; one that differs is in the way, and so is one that lies where a folder of
    /// the site is to be, or lies in a folder where a page is to be.
    fn foreign(&self, mut found: Vec<String>, files: &[Put]) -> Result<Vec<String>, Error> {
        found.retain(|path| path != MANIFEST && !self.ours.contains_key(path.as_str()));
        let folders: BTreeSet<&str> =
            files.iter().flat_map(|file| in_place::folders_of(file.address.as_str())).collect();
        let is_in_the_way = |path: &&String| {
            among(files, path).is_some_and(|file| file.state != State::Unchanged)
                || folders.contains(path.as_str())
                || in_place::folders_of(path).any(|folder| among(files, folder).is_some())
        };
        if let Some(path) = found.iter().find(is_in_the_way) {
            return Err(Error::InTheWay(self.out.join(path)));
        }
        found.retain(|path| among(files, path).is_none());
        Ok(found)
    }

    /// Gathers in the staging folder what stays as it is. `false`: some of it cannot be, so the folder has to stay.
    fn gather(&self, files: &[Put], foreign: &[String]) -> Result<bool, Error> {
        // The pages' own folders first, so that the others find theirs made.
        for file in files.iter().filter(|file| file.state == State::Unchanged) {
            self.carry_over(file.address.as_str())?;
        }
        for path in foreign {
            if !self.links(path).map_err(|cause| Error::machine(&self.out.join(path), cause))? {
                return Ok(false);
            }
        }
        Ok(!self.must_stay.load(Ordering::Relaxed))
    }

    /// Links something that is not ours into the staging folder; an empty folder is made anew. `false`: this cannot be
    /// linked.
    fn links(&self, path: &str) -> io::Result<bool> {
        self.folder_for(path)?;
        let link = || fs::hard_link(self.out.join(path), self.staging.join(path));
        Ok(path.ends_with('/') || link().is_ok())
    }

    /// Links a file of the present folder into the staging one; copies it, with its times, where links cannot be had.
    fn carry_over(&self, address: &str) -> Result<(), Error> {
        let (from, to) = (self.out.join(address), self.staging.join(address));
        self.folder_for(address).map_err(|cause| Error::machine(&to, cause))?;
        if fs::hard_link(&from, &to).is_ok() {
            return Ok(());
        }
        let copy = || -> io::Result<()> {
            fs::copy(&from, &to)?;
            let times = fs::metadata(&from)?.modified()?;
            fs::File::options().write(true).open(&to)?.set_modified(times)
        };
        copy().map_err(|cause| Error::machine(&to, cause))?;
        attributes::mirror_file(&from, &to);
        Ok(())
    }

    /// Makes the folder that an address lies in, once, and as the one is that lies there.
    fn folder_for(&self, address: &str) -> io::Result<()> {
        let Some((folder, _)) = address.rsplit_once('/') else { return Ok(()) };
        let mut made = self.folders.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let missing: Vec<&str> = std::iter::once(folder)
            .chain(in_place::folders_of(folder))
            .take_while(|folder| !made.contains(*folder))
            .collect();
        for folder in missing.into_iter().rev() {
            let (old, new) = (self.out.join(folder), self.staging.join(folder));
            fs::create_dir(&new)?;
            // One that may not be written to would shut ourselves out; what stands there then has to stay.
            let is_mirrored = match fs::symlink_metadata(&old) {
                Ok(meta) => attributes::is_ours(&meta) && attributes::mirror(&old, &new).is_ok(),
                Err(_) => true,
            };
            if !is_mirrored {
                self.must_stay.store(true, Ordering::Relaxed);
            }
            made.insert(folder.into());
        }
        Ok(())
    }

    /// A file of the last publication that is as it was put there; `None`: there is none, or somebody has
    /// changed it since.
    fn kept(&self, address: &Address) -> Option<Put> {
        let expected = self.ours.get(address.as_str())?.as_deref()?;
        let path = self.out.join(address.as_str());
        if !fs::symlink_metadata(&path).ok()?.is_file() {
            return None;
        }
        let bytes = fs::read(path).ok()?;
        let sha256: [u8; 32] = Sha256::digest(&bytes).into();
        (hexadecimal(&sha256) == expected).then(|| Put {
            address: address.clone(),
            size: bytes.len() as u64,
            sha256,
            state: State::Unchanged,
        })
    }

    fn remember(&self, put: Put) {
        self.files.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(put);
    }
}

impl Sink for Publication {
    fn put(&self, address: &Address, bytes: &[u8]) -> io::Result<()> {
        let state = match swap::compare(&self.out.join(address.as_str()), bytes) {
            Some(true) => State::Unchanged,
            Some(false) => State::Changed,
            None => State::New,
        };
        if state != State::Unchanged {
            self.folder_for(address.as_str())?;
            let new = self.staging.join(address.as_str());
            let mut file = fs::File::create(&new)?;
            self.observer.at(Step::FileBegun);
            file.write_all(bytes)?;
            if state == State::Changed {
                attributes::mirror_file(&self.out.join(address.as_str()), &new);
            }
        }
        let put = Put {
            address: address.clone(),
            size: bytes.len() as u64,
            sha256: Sha256::digest(bytes).into(),
            state,
        };
        self.remember(put);
        Ok(())
    }

    fn put_named_by_content(
        &self,
        address: &Address,
        make: &dyn Fn() -> io::Result<Vec<u8>>,
    ) -> io::Result<()> {
        match self.kept(address) {
            Some(put) => {
                self.remember(put);
                Ok(())
            }
            None => self.put(address, &make()?),
        }
    }
}

impl Drop for Publication {
    fn drop(&mut self) {
        // What was not put in place is cleared away; if that fails, the next build does it. What is half put in place is
        // needed by the next build.
        if !self.is_left {
            let _ = clear(&self.staging);
        }
    }
}

/// Makes an empty staging folder: beside the site's, or within it where that must stay, which is said too.
fn staging_folder(out: &Path, is_mount: bool) -> Result<(PathBuf, bool), Error> {
    let (parent, name) = names::parent_and_name(out)?;
    let make = |folder: &Path| fs::create_dir(folder);
    if !is_mount {
        let beside = clear::free_name(names::names_beside(parent, name))?;
        match make(&beside) {
            Ok(()) if !out.exists() || attributes::mirror(out, &beside).is_ok() => {
                return Ok((beside, false));
            }
            Ok(()) => {
                let _ = fs::remove_dir(&beside);
            }
            Err(cause) if swap::is_shut(&cause) && out.is_dir() => {}
            Err(cause) => return Err(Error::machine(&beside, cause)),
        }
    }
    let inside = clear::free_name(names::names_inside(out))?;
    make(&inside).map_err(|cause| Error::machine(&inside, cause))?;
    Ok((inside, true))
}

/// The file at a path, among files sorted by address.
fn among<'f>(files: &'f [Put], path: &str) -> Option<&'f Put> {
    let position = files.binary_search_by(|file| file.address.as_str().cmp(path)).ok()?;
    files.get(position)
}

#[cfg(test)]
mod tests;
