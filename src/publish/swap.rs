//! Folders that change places, and what an interrupted change leaves behind.

use std::fs;
use std::io::{self, BufRead as _, Read as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use super::clear::clear;
use super::error::Error;
use super::manifest::LastPublication;
use super::names::{INSIDE, names_beside, names_inside, parent_and_name};
use super::observer::{PublishObserver, Step};
use super::{durable, in_place};

/// The folder itself where the path is a link to one.
pub(super) fn real_folder(out: &Path) -> Result<PathBuf, Error> {
    if out.is_symlink() {
        return fs::canonicalize(out).map_err(|cause| Error::machine(out, cause));
    }
    Ok(out.to_owned())
}

/// The lock of a site's folder: beside it, or within it where nothing may be written beside it.
pub(super) fn lock_of(out: &Path) -> Result<fs::File, Error> {
    let (parent, name) = parent_and_name(out)?;
    match lock(&parent.join(format!(".{name}.malkort-lock"))) {
        Err(Error::Machine { cause, .. }) if is_shut(&cause) && out.is_dir() => {
            lock(&out.join(format!("{INSIDE}lock")))
        }
        other => other,
    }
}

/// Whether a folder may not be written to, whatever is written.
pub(super) fn is_shut(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// A lock, let go when the file is closed, also by a crash.
fn lock(path: &Path) -> Result<fs::File, Error> {
    match fs::symlink_metadata(path) {
        // Who opens a pipe waits for its other end.
        Ok(meta) if !meta.is_file() => {
            return Err(Error::machine(path, io::ErrorKind::AlreadyExists.into()));
        }
        Ok(_) | Err(_) => {}
    }
    let file = fs::File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|cause| Error::machine(path, cause))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(Error::Busy(path.to_owned())),
        Err(fs::TryLockError::Error(cause)) => Err(Error::machine(path, cause)),
    }
}

/// Waits until nobody holds the lock of a folder; `false`: somebody still does after so long.
pub fn becomes_free(lock: &Path, at_most: Duration) -> bool {
    let path = lock.to_owned();
    let (sender, receiver) = mpsc::channel();
    // The system wakes it. Where the time is up before, it ends with the program.
    std::thread::spawn(move || {
        let waited = fs::File::options().write(true).open(path).and_then(|file| file.lock());
        let is_gone = |error: io::Error| error.kind() == io::ErrorKind::NotFound;
        let _ = sender.send(waited.map_or_else(is_gone, |()| true));
    });
    receiver.recv_timeout(at_most).unwrap_or(false)
}

/// Completes an interrupted change, clears away what a killed build left, and gives the last publication. A folder
/// with files and without a manifest is not ours to replace.
pub(super) fn recover(
    out: &Path,
    observer: &dyn PublishObserver,
) -> Result<Option<LastPublication>, Error> {
    let (parent, name) = parent_and_name(out)?;
    in_place::resume(out, observer)?;
    let aside = aside(parent, name);
    let is_aside = fs::symlink_metadata(&aside).is_ok_and(|meta| meta.is_dir());
    if is_aside && is_empty(out)? {
        // Killed between the two renames. Whoever missed the site may have made an empty folder since.
        if out.exists() {
            // Nothing is in it but, perhaps, our own lock.
            fs::remove_dir_all(out).map_err(|cause| Error::machine(out, cause))?;
        }
        fs::rename(&aside, out).map_err(|cause| Error::machine(out, cause))?;
    }
    let last = LastPublication::read(out)?;
    if last.is_none() && !is_empty(out)? {
        return Err(Error::NotOurs(out.to_owned()));
    }
    // Only now, with a whole site in its place or none at all, may anything be cleared away. What cannot be is passed
    // over: another name is found for what it was in the way of.
    for leftover in names_beside(parent, name).chain(names_inside(out)).chain([aside]) {
        if fs::symlink_metadata(&leftover).is_ok_and(|meta| meta.is_dir()) {
            let _ = clear(&leftover);
        }
    }
    Ok(last)
}

/// Whether a folder holds nothing but what builds have left, or is not there.
fn is_empty(folder: &Path) -> Result<bool, Error> {
    let machine = |cause| Error::machine(folder, cause);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(cause) => return Err(machine(cause)),
    };
    for entry in entries {
        let name = entry.map_err(machine)?.file_name();
        let is_theirs = |name: &str| name.starts_with(INSIDE) || name == VOLUMES_OWN;
        if !is_theirs(&name.to_string_lossy()) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What a new volume of Linux has in its root.
pub(super) const VOLUMES_OWN: &str = "lost+found";

/// Where the old site lies for a moment on file systems that cannot exchange two folders.
pub(super) fn aside(parent: &Path, name: &str) -> PathBuf {
    parent.join(format!(".{name}.malkort-old"))
}

/// What came of an attempt to let two folders change places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exchange {
    /// They have.
    Done,
    /// This file system, or this place in it, does not move such a folder. Nothing has happened.
    Refused,
}

/// Puts the staging folder in the site's place. The old site is removed only when that lies on the disk.
pub(super) fn into_place(
    staging: &Path,
    out: &Path,
    observer: &dyn PublishObserver,
) -> Result<Exchange, Error> {
    let machine = |cause: io::Error| Error::machine(out, cause);
    let (parent, name) = parent_and_name(out)?;
    // The new site stands: that the disk has not said so yet, or that an old one cannot be removed, is no failed build.
    let settled_without = |old: &Path| {
        observer.at(Step::Exchanged);
        if durable::settle_folder(parent).is_ok() {
            observer.at(Step::Clearing);
            let _ = clear(old);
        }
    };
    if !out.exists() {
        fs::rename(staging, out).map_err(machine)?;
        observer.at(Step::Exchanged);
        let _ = durable::settle_folder(parent);
        return Ok(Exchange::Done);
    }
    if observer.may_exchange() && exchange(staging, out) {
        settled_without(staging);
        return Ok(Exchange::Done);
    }
    let aside = aside(parent, name);
    if fs::symlink_metadata(&aside).is_ok() || fs::rename(out, &aside).is_err() {
        return Ok(Exchange::Refused);
    }
    observer.at(Step::WithinExchange);
    if let Err(cause) = fs::rename(staging, out) {
        // Back as it was: the old site must stand.
        let _ = fs::rename(&aside, out);
        return Err(machine(cause));
    }
    settled_without(&aside);
    Ok(Exchange::Done)
}

/// Lets two folders change places in one step, where the system can.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

/// Whether a file holds just these bytes; `None`: there is no such file.
pub(super) fn compare(path: &Path, bytes: &[u8]) -> Option<bool> {
    // A link is no page of ours, and a pipe is never opened: who does waits for its other end.
    let meta = fs::symlink_metadata(path).ok()?;
    if !meta.is_file() {
        return None;
    }
    if meta.len() != bytes.len() as u64 {
        return Some(false);
    }
    let mut file = fs::File::open(path).ok()?;
    let mut at = 0;
    let mut buffer = [0_u8; 16 * 1024];
    loop {
        let read = file.read(&mut buffer).ok()?;
        if read == 0 {
            return Some(at == bytes.len());
        }
        if bytes.get(at..at + read) != buffer.get(..read) {
            return Some(false);
        }
        at += read;
    }
}

/// Whether two files hold the same bytes.
pub(super) fn are_same(a: &Path, b: &Path) -> bool {
    let size =
        |path: &Path| fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|data| data.len());
    if size(a).is_none() || size(a) != size(b) {
        return false;
    }
    let (Ok(a_file), Ok(b_file)) = (fs::File::open(a), fs::File::open(b)) else { return false };
    let (mut a, mut b) = (io::BufReader::new(a_file), io::BufReader::new(b_file));
    loop {
        let (Ok(of_a), Ok(of_b)) = (a.fill_buf(), b.fill_buf()) else { return false };
        let length = of_a.len().min(of_b.len());
        if length == 0 {
            return of_a.is_empty() && of_b.is_empty();
        }
        if of_a.get(..length) != of_b.get(..length) {
            return false;
        }
        a.consume(length);
        b.consume(length);
    }
}
