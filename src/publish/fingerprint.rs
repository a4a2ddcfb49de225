//! The fingerprint of a publication: what was it made of, and does it lie there as it was left? Then the next build need
//! not make it again, nor even read what it would be made of.
//!
//! It lies beside the site's folder, never within it: what went in, by a digest, and the folder, by the names, sizes
//! and times of all that lies in it. It is written while the folder's lock is held, and only ever believed whole: one
//! that is missing, old or damaged means that everything is made anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::names::{names_beside, names_inside, parent_and_name};
use super::receipt::Receipt;
use super::standing::Standing;
use super::swap;
use crate::site::hexadecimal;

/// The number of the format, counted up when a field changes its meaning.
const FORMAT: u32 = 2;

/// What a publication is made of.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// A digest of all that went in, but for the day.
    pub digest: String,
    /// The day that it is built as of.
    pub as_of: Date,
    /// What its builder says of it, such as how many pages there are: handed back as it is.
    pub summary: serde_json::Value,
}

/// A publication that lies there as it was left, made of the same.
#[derive(Clone, Debug, PartialEq)]
pub struct UpToDate {
    /// The day that it was built as of.
    pub as_of: Date,
    /// What its builder said of it.
    pub summary: serde_json::Value,
    /// What a build that makes the same again would do: nothing.
    pub receipt: Receipt,
}

#[derive(Serialize, Deserialize)]
struct Fingerprint {
    format: u32,
    inputs: String,
    folder: String,
    as_of: String,
    files: usize,
    bytes: u64,
    foreign: Vec<String>,
    summary: serde_json::Value,
}

/// Where the fingerprint of a site's folder lies.
fn path_of(out: &Path) -> Option<PathBuf> {
    let (parent, name) = parent_and_name(out).ok()?;
    Some(parent.join(format!(".{name}.malkort-fingerprint")))
}

/// The publication in a folder, where it was made of the same and nobody has touched it since.
pub(super) fn read(out: &Path, digest: &str) -> Option<UpToDate> {
    let fingerprint = stored(out).filter(|stored| stored.inputs == digest)?;
    if fingerprint.folder != folder_digest(out)? {
        return None;
    }
    fingerprint.up_to_date()
}

/// The publication in a folder, where its builder believes what it said of it then and nobody has touched it since; the
/// folder is held while it is looked at. `None` also where a build was interrupted, or another is under way.
pub fn undisturbed(
    out: &Path,
    believes: impl FnOnce(Date, &serde_json::Value) -> bool,
) -> Option<Receipt> {
    let out = swap::real_folder(out).ok()?;
    let (parent, name) = parent_and_name(&out).ok()?;
    let fingerprint = stored(&out)?;
    let folder = fingerprint.folder.clone();
    let site = fingerprint.up_to_date()?;
    if !believes(site.as_of, &site.summary) {
        return None;
    }
    let _lock = swap::lock_of(&out).ok()?;
    let mut leftovers =
        names_beside(parent, name).chain(names_inside(&out)).chain([swap::aside(parent, name)]);
    let is_interrupted = leftovers.any(|leftover| fs::symlink_metadata(leftover).is_ok());
    (!is_interrupted && folder_digest(&out)? == folder).then_some(site.receipt)
}

/// What the file says, where it can be read whole.
fn stored(out: &Path) -> Option<Fingerprint> {
    let stored: Fingerprint = serde_json::from_slice(&fs::read(path_of(out)?).ok()?).ok()?;
    (stored.format == FORMAT).then_some(stored)
}

impl Fingerprint {
    fn up_to_date(self) -> Option<UpToDate> {
        let Self { as_of, files, bytes, foreign, summary, .. } = self;
        let receipt = Receipt { files, bytes, written: 0, unchanged: files, removed: 0, foreign };
        Some(UpToDate { as_of: as_of.parse().ok()?, summary, receipt })
    }
}

/// Writes the fingerprint of the publication that now lies in a folder. A machine that refuses costs the next build
/// its time, and nothing else.
pub(super) fn write(out: &Path, inputs: &Inputs, receipt: &Receipt) {
    let (Some(path), Some(folder)) = (path_of(out), folder_digest(out)) else { return };
    let fingerprint = Fingerprint {
        format: FORMAT,
        inputs: inputs.digest.clone(),
        folder,
        as_of: inputs.as_of.to_string(),
        files: receipt.files,
        bytes: receipt.bytes,
        foreign: receipt.foreign.clone(),
        summary: inputs.summary.clone(),
    };
    let Ok(json) = serde_json::to_vec(&fingerprint) else { return };
    let beside = path.with_extension("malkort-fingerprint-new");
    // Half of one would be worse than none: it comes into its place whole.
    if fs::write(&beside, json).and_then(|()| fs::rename(&beside, &path)).is_err() {
        let _ = fs::remove_file(&beside);
    }
}

/// The names, sizes and times of all that lies in a folder, as one digest; `None`: they cannot be told.
fn folder_digest(out: &Path) -> Option<String> {
    let standing = Standing::of(out).ok()?;
    let mut digest = Sha256::new();
    for path in standing.paths {
        let meta = fs::symlink_metadata(out.join(&path)).ok()?;
        let changed = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let line =
            format!("{path}\0{}\0{}\0{:?}\n", meta.len(), changed.as_nanos(), meta.file_type());
        digest.update(line);
    }
    Some(hexadecimal(&digest.finalize()))
}
