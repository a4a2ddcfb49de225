//! Whose are the files of a site, and who may read them? In come a folder or file that stands and one that is to take
//! its place; the second gets what the first has: owner, group, permissions, access lists and labels.
//!
//! Nobody but the superuser can give a file away, nor to a group that is not one's own. Where that is needed the
//! folder is left standing and its files are exchanged one by one (see [`super::in_place`]).

use std::fs;
use std::io;
use std::path::Path;

/// Gives a new folder what an old one has.
///
/// # Errors
/// Where any of it cannot be had.
#[cfg(unix)]
pub(super) fn mirror(old: &Path, new: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let (from, to) = (fs::symlink_metadata(old)?, fs::symlink_metadata(new)?);
    let differing = |from: u32, to: u32| (from != to).then_some(from);
    let (owner, group) = (differing(from.uid(), to.uid()), differing(from.gid(), to.gid()));
    if owner.is_some() || group.is_some() {
        chown(new, owner, group)?;
    }
    mirror_extended(old, new)?;
    if from.mode() != fs::symlink_metadata(new)?.mode() {
        fs::set_permissions(new, from.permissions())?;
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn mirror(old: &Path, new: &Path) -> io::Result<()> {
    fs::set_permissions(new, fs::metadata(old)?.permissions())
}

/// Gives a new file what the one has whose place it takes, as far as it can be had. Permissions without their group
/// would shut somebody out, so they come together or not at all.
#[cfg(unix)]
pub(super) fn mirror_file(old: &Path, new: &Path) {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    const READ_AND_WRITE: u32 = 0o600;
    let Ok(from) = fs::symlink_metadata(old) else { return };
    let is_plain = from.is_file() && from.permissions().mode() & READ_AND_WRITE == READ_AND_WRITE;
    if is_plain && from.mode() & 0o7000 == 0 {
        let _ = mirror(old, new);
    }
}

#[cfg(not(unix))]
pub(super) fn mirror_file(_: &Path, _: &Path) {}

/// Whether a folder lets us exchange and remove what lies in it, and a new one of ours can be as it is.
#[cfg(unix)]
pub(super) fn is_ours(folder: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    const ALL_OF_OWNER: u32 = 0o700;
    let me = rustix::process::geteuid();
    me.is_root() || folder.uid() == me.as_raw() && folder.mode() & ALL_OF_OWNER == ALL_OF_OWNER
}

#[cfg(not(unix))]
pub(super) fn is_ours(_: &fs::Metadata) -> bool {
    true
}

/// Access lists and labels, which Linux keeps as extended attributes.
#[cfg(target_os = "linux")]
fn mirror_extended(old: &Path, new: &Path) -> io::Result<()> {
    use rustix::fs::{XattrFlags, lremovexattr, lsetxattr};
    let (from, to) = (extended(old)?, extended(new)?);
    for (name, value) in &from {
        if to.get(name) != Some(value) {
            lsetxattr(new, name.as_slice(), value, XattrFlags::empty())?;
        }
    }
    // What a new file got from the folder that it was made in, such as an access list of that folder.
    for name in to.keys().filter(|name| !from.contains_key(*name)) {
        lremovexattr(new, name.as_slice())?;
    }
    Ok(())
}

#[cfg(all(unix, not(target_os = "linux")))]
fn mirror_extended(_: &Path, _: &Path) -> io::Result<()> {
    Ok(())
}

/// The extended attributes of a file, by name; none where the file system has no such thing.
#[cfg(target_os = "linux")]
fn extended(path: &Path) -> io::Result<std::collections::BTreeMap<Vec<u8>, Vec<u8>>> {
    use rustix::fs::{lgetxattr, llistxattr};
    use rustix::io::Errno;
    /// The kernel's own ceiling for names and for a value (xattr(7)).
    const MOST: usize = 65_536;
    let mut names = vec![0_u8; MOST];
    let length = match llistxattr(path, names.as_mut_slice()) {
        Err(Errno::NOTSUP | Errno::NOSYS) => 0,
        other => other?,
    };
    let mut found = std::collections::BTreeMap::new();
    for name in names.get(..length).unwrap_or_default().split(|byte| *byte == 0) {
        if !name.is_empty() {
            let mut value = vec![0_u8; MOST];
            let length = lgetxattr(path, name, value.as_mut_slice())?;
            value.truncate(length);
            found.insert(name.to_owned(), value);
        }
    }
    Ok(found)
}
