//! Clears away what builds have left behind, and finds names that are free.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::standing::Standing;

/// Removes a folder of ours with all that is in it; refuses while another volume is mounted below. Links are removed
/// and never followed. One that is not there is as good as removed.
///
/// # Errors
/// Where another volume is mounted below it, or the machine refuses.
pub fn clear(folder: &Path) -> Result<(), Error> {
    Standing::of(folder)?;
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(|cause| Error::machine(folder, cause)),
    }
}

/// The first name that is free, or can be made so.
pub(super) fn free_name(names: impl Iterator<Item = PathBuf>) -> Result<PathBuf, Error> {
    let mut taken = None;
    for name in names {
        let is_free = match fs::symlink_metadata(&name) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(cause) => return Err(Error::machine(&name, cause)),
            Ok(meta) => meta.is_dir() && clear(&name).is_ok(),
        };
        if is_free {
            return Ok(name);
        }
        taken = taken.or(Some(name));
    }
    let cause = io::ErrorKind::AlreadyExists.into();
    Err(Error::machine(&taken.unwrap_or_default(), cause))
}
