//! How a site gets into its folder: whole or not at all.
//!
//! Pages stream in from many threads. Each is held against the file that stands at its address now: the same bytes
//! are only remembered; others are written into a staging folder beside. [`Publication::finish`] links the remembered
//! ones into the staging folder, so that they keep bytes, times and even inode, writes the manifest, waits until all
//! of it lies on the disk, and lets the two folders change places in one step. If nothing has changed, nothing is
//! touched. A build that fails, or is killed, leaves the site as it was and a staging folder that the next build clears
//! away.
//!
//! Only what a manifest of ours names is ever replaced. What else lies in the folder is carried over untouched.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the room that writes and removes the site's files"
)]

mod durable;
mod error;
mod manifest;
mod report;
mod swap;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sha2::{Digest, Sha256};

pub use error::Error;
pub use manifest::{Claims, LastPublication, MANIFEST, Manifest, ManifestFile};
pub use report::ReportFile;
pub use swap::is_free;

use crate::site::{Address, Sink};

/// A site on its way into a folder.
#[derive(Debug)]
pub struct Publication {
    out: PathBuf,
    staging: PathBuf,
    /// Held while the publication lives, so that no two builds run at once.
    _lock: fs::File,
    /// The publication that stands there.
    last: Option<LastPublication>,
    /// The addresses that it put there, each with the hash that its manifest gives.
    ours: BTreeMap<Box<str>, Option<Box<str>>>,
    files: Mutex<Vec<Put>>,
    folders: Mutex<BTreeSet<Box<str>>>,
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

impl Publication {
    /// Begins to publish into a folder.
    ///
    /// # Errors
    /// Where another build is under way, where the folder holds things that no publication of ours put there, or where
    /// the machine refuses.
    pub fn begin(out: &Path) -> Result<Self, Error> {
        let out = swap::real_folder(out)?;
        let (parent, name) = swap::parent_and_name(&out)?;
        fs::create_dir_all(parent).map_err(|cause| Error::machine(parent, cause))?;
        let lock = swap::lock(&parent.join(format!(".{name}.malkort-lock")))?;
        let staging = parent.join(format!(".{name}.malkort-new"));
        let mut last = swap::recover(&out, &staging)?;
        let files = last.as_mut().map(|last| std::mem::take(&mut last.files)).unwrap_or_default();
        fs::create_dir(&staging).map_err(|cause| Error::machine(&staging, cause))?;
        Ok(Self {
            out,
            staging,
            _lock: lock,
            last,
            ours: files.into_iter().map(|file| (file.path, file.sha256)).collect(),
            files: Mutex::default(),
            folders: Mutex::default(),
        })
    }

    /// The publication that stands in the folder; `None`: there is none.
    pub fn last(&self) -> Option<&LastPublication> {
        self.last.as_ref()
    }

    /// Puts the whole site in its place, in one step.
    ///
    /// # Errors
    /// Where two files have one address, where a file that is not ours stands in the way of a page, or where the machine
    /// refuses: the folder is then as it was.
    pub fn finish(self, manifest: &Manifest<'_>) -> Result<Receipt, Error> {
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
        let removed = self.ours.keys().filter(|old| among(&files, old).is_none()).count();
        let foreign = self.foreign(&files)?;
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
        for file in files.iter().filter(|file| file.state == State::Unchanged) {
            self.carry_over(file.address.as_str())?;
        }
        for path in &receipt.foreign {
            self.carry_over(path)?;
        }
        let written = files.iter().filter(|file| file.state != State::Unchanged);
        durable::settle(&self.staging, written.map(|file| file.address.as_str()))
            .map_err(|cause| Error::machine(&self.staging, cause))?;
        swap::into_place(&self.staging, &self.out)?;
        Ok(receipt)
    }

    /// What lies in the folder and is neither of this site nor of the last publication. A file that is not ours but
    /// the same as a page becomes ours; one that differs is in the way.
    fn foreign(&self, files: &[Put]) -> Result<Vec<String>, Error> {
        let mut found = Vec::new();
        if self.out.is_dir() {
            swap::list(&self.out, "", &mut found)
                .map_err(|cause| Error::machine(&self.out, cause))?;
        }
        found.retain(|path| path != MANIFEST && !self.ours.contains_key(path.as_str()));
        let differs =
            |path: &&String| among(files, path).is_some_and(|file| file.state != State::Unchanged);
        if let Some(path) = found.iter().find(differs) {
            return Err(Error::InTheWay(self.out.join(path)));
        }
        found.retain(|path| among(files, path).is_none());
        found.sort();
        Ok(found)
    }

    /// Links a file of the present folder into the staging one; copies it, with its times, where links cannot be had.
    fn carry_over(&self, address: &str) -> Result<(), Error> {
        let (from, to) = (self.out.join(address), self.staging.join(address));
        self.folder_for(address).map_err(|cause| Error::machine(&to, cause))?;
        if address.ends_with('/') {
            return Ok(());
        }
        if fs::hard_link(&from, &to).is_ok() {
            return Ok(());
        }
        let copy = || -> io::Result<()> {
            fs::copy(&from, &to)?;
            let times = fs::metadata(&from)?.modified()?;
            fs::File::options().write(true).open(&to)?.set_modified(times)
        };
        copy().map_err(|cause| Error::machine(&to, cause))
    }

    /// Makes the folder that an address lies in, once.
    fn folder_for(&self, address: &str) -> io::Result<()> {
        let Some((folder, _)) = address.rsplit_once('/') else { return Ok(()) };
        let mut folders = self.folders.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !folders.contains(folder) {
            fs::create_dir_all(self.staging.join(folder))?;
            folders.insert(folder.into());
        }
        Ok(())
    }

    /// A file of the last publication that stands there as it was put there; `None`: there is none, or somebody has
    /// changed it since.
    fn kept(&self, address: &Address) -> Option<Put> {
        let expected = self.ours.get(address.as_str())?.as_deref()?;
        let bytes = fs::read(self.out.join(address.as_str())).ok()?;
        let sha256 = Sha256::digest(&bytes).into();
        (manifest::hexadecimal(&sha256) == expected).then(|| Put {
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
            fs::write(self.staging.join(address.as_str()), bytes)?;
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
        // What was not put in place is cleared away; if that fails, the next build does it.
        let _ = fs::remove_dir_all(&self.staging);
    }
}

/// The file at a path, among files sorted by address.
fn among<'f>(files: &'f [Put], path: &str) -> Option<&'f Put> {
    let position = files.binary_search_by(|file| file.address.as_str().cmp(path)).ok()?;
    files.get(position)
}

#[cfg(test)]
mod tests;
