//! What lies in the site's folder just now, and may all of it be moved?
//!
//! Nothing is opened, no link is followed, and no other volume is entered.

use std::fs;
use std::io;
use std::path::Path;

use super::attributes;
use super::error::Error;
use super::mounts;
use super::names::INSIDE;

/// What lies in a folder.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// The paths of all that is no folder, and of the empty and locked folders, which end in `/`.
    pub(super) paths: Vec<String>,
    /// Something of it must stay where it is: a folder that is not ours or may not be written to, or a name that is no
    /// text.
    pub(super) must_stay: bool,
}

impl Standing {
    /// What lies in a folder; nothing where there is none.
    ///
    /// # Errors
    /// Where another volume is mounted below it, or the machine refuses.
    pub(super) fn of(folder: &Path) -> Result<Self, Error> {
        if let Some(point) = mounts::of(folder).first_below {
            return Err(Error::OtherVolume(point));
        }
        let mut standing = Self::default();
        let root = match fs::metadata(folder) {
            Ok(root) => root,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(standing),
            Err(cause) => return Err(Error::machine(folder, cause)),
        };
        standing.must_stay = !attributes::is_ours(&root);
        standing.walk(folder, "", &root)?;
        standing.paths.sort();
        Ok(standing)
    }

    fn walk(&mut self, at: &Path, relative: &str, root: &fs::Metadata) -> Result<(), Error> {
        let machine = |cause| Error::machine(at, cause);
        for entry in fs::read_dir(at).map_err(machine)? {
            let entry = entry.map_err(machine)?;
            let name = entry.file_name();
            if relative.is_empty() && name.to_string_lossy().starts_with(INSIDE) {
                continue;
            }
            self.must_stay |= name.to_str().is_none();
            let name = name.to_string_lossy();
            let path =
                if relative.is_empty() { name.into_owned() } else { format!("{relative}/{name}") };
            if entry.file_type().map_err(machine)?.is_dir() {
                self.enter(&entry.path(), &path, root)?;
            } else {
                self.paths.push(path);
            }
        }
        Ok(())
    }

    fn enter(&mut self, folder: &Path, path: &str, root: &fs::Metadata) -> Result<(), Error> {
        let meta = fs::symlink_metadata(folder).map_err(|cause| Error::machine(folder, cause))?;
        if is_other_volume(&meta, root) {
            return Err(Error::OtherVolume(folder.to_owned()));
        }
        self.must_stay |= !attributes::is_ours(&meta);
        let before = self.paths.len();
        match self.walk(folder, path, root) {
            // A locked folder of somebody else's stays as it is.
            Err(Error::Machine { cause, .. })
                if cause.kind() == io::ErrorKind::PermissionDenied =>
            {
                self.must_stay = true;
            }
            other => other?,
        }
        if self.paths.len() == before {
            self.paths.push(format!("{path}/"));
        }
        Ok(())
    }
}

#[cfg(unix)]
fn is_other_volume(folder: &fs::Metadata, root: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    folder.dev() != root.dev()
}

#[cfg(not(unix))]
fn is_other_volume(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}
