//! Folders that change places, and what an interrupted change leaves behind.

use std::fs;
use std::io::{self, BufRead as _, Read as _};
use std::path::{Path, PathBuf};

use super::durable;
use super::error::Error;
use super::manifest::LastPublication;

/// The folder itself where the path is a link to one.
pub(super) fn real_folder(out: &Path) -> Result<PathBuf, Error> {
    if out.is_symlink() {
        return fs::canonicalize(out).map_err(|cause| Error::machine(out, cause));
    }
    Ok(out.to_owned())
}

pub(super) fn parent_and_name(out: &Path) -> Result<(&Path, &str), Error> {
    let name = out.file_name().and_then(|name| name.to_str());
    let parent = out
        .parent()
        .map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent });
    match (parent, name) {
        (Some(parent), Some(name)) => Ok((parent, name)),
        (_, _) => Err(Error::NoFolder(out.to_owned())),
    }
}

/// The lock of a folder, let go when the file is closed, also by a crash.
pub(super) fn lock(path: &Path) -> Result<fs::File, Error> {
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

/// Whether nobody holds the lock of a folder just now.
pub fn is_free(lock: &Path) -> bool {
    !matches!(self::lock(lock), Err(Error::Busy(_)))
}

/// Clears away what a killed build left, completes an interrupted change, and gives the last publication. A folder
/// with files and without a manifest is not ours to replace.
pub(super) fn recover(out: &Path, staging: &Path) -> Result<Option<LastPublication>, Error> {
    let aside = aside(staging);
    if aside.exists() && is_empty(out)? {
        // Killed between the two renames. Whoever missed the site may have made an empty folder since.
        if out.exists() {
            fs::remove_dir(out).map_err(|cause| Error::machine(out, cause))?;
        }
        fs::rename(&aside, out).map_err(|cause| Error::machine(out, cause))?;
    }
    let last = LastPublication::read(out);
    if last.is_none() && !is_empty(out)? {
        return Err(Error::NotOurs(out.to_owned()));
    }
    // Only now, with a whole site in its place or none at all, may anything be cleared away.
    for leftover in [aside.as_path(), staging] {
        if leftover.exists() {
            fs::remove_dir_all(leftover).map_err(|cause| Error::machine(leftover, cause))?;
        }
    }
    Ok(last)
}

/// Whether a folder holds nothing, or is not there.
fn is_empty(folder: &Path) -> Result<bool, Error> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(cause) => Err(Error::machine(folder, cause)),
    }
}

/// Where the old site stands for a moment on file systems that cannot exchange two folders.
fn aside(staging: &Path) -> PathBuf {
    staging.with_extension("malkort-old")
}

/// Puts the staging folder in the site's place. The old site is removed only when that lies on the disk.
pub(super) fn into_place(staging: &Path, out: &Path) -> Result<(), Error> {
    let machine = |cause: io::Error| Error::machine(out, cause);
    let (parent, _) = parent_and_name(out)?;
    // The new site stands: that the disk has not said so yet, or that an old one cannot be removed, is no failed build.
    let settled_without = |old: &Path| {
        if durable::settle_folder(parent).is_ok() {
            let _ = fs::remove_dir_all(old);
        }
    };
    if !out.exists() {
        fs::rename(staging, out).map_err(machine)?;
        let _ = durable::settle_folder(parent);
        return Ok(());
    }
    let permissions = fs::metadata(out).map_err(machine)?.permissions();
    fs::set_permissions(staging, permissions).map_err(machine)?;
    if exchange(staging, out) {
        settled_without(staging);
        return Ok(());
    }
    let aside = aside(staging);
    fs::rename(out, &aside).map_err(machine)?;
    if let Err(cause) = fs::rename(staging, out) {
        // Back as it was: the old site must stand.
        let _ = fs::rename(&aside, out);
        return Err(machine(cause));
    }
    settled_without(&aside);
    Ok(())
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
    let size = |path: &Path| fs::metadata(path).ok().map(|data| data.len());
    let (Ok(a_file), Ok(b_file)) = (fs::File::open(a), fs::File::open(b)) else { return false };
    if size(a) != size(b) {
        return false;
    }
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

/// The paths of all files below a folder, and of the empty folders, which end in `/`. A name that is no text is an
/// error: what cannot be named cannot be carried over, and would be lost.
pub(super) fn list(at: &Path, relative: &str, found: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(at)? {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|name| {
            io::Error::new(io::ErrorKind::InvalidFilename, format!("{}", name.display()))
        })?;
        let path = if relative.is_empty() { name } else { format!("{relative}/{name}") };
        if entry.file_type()?.is_dir() {
            let before = found.len();
            list(&entry.path(), &path, found)?;
            if found.len() == before {
                found.push(format!("{path}/"));
            }
        } else {
            found.push(path);
        }
    }
    Ok(())
}
