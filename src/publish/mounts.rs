//! Which volumes are mounted at a folder, or below it? What lies on another volume is never emptied, carried along or
//! written to.
//!
//! In comes a folder; out come mount points. Linux lists them all, bind mounts of the same device and of single files
//! too. Elsewhere there is only the device that a folder says it lies on, which [`super::standing`] looks at
//! everywhere.

use std::path::{Path, PathBuf};

/// The mount points at a folder and below it.
#[derive(Debug, Default)]
pub(super) struct Mounts {
    /// The folder is one itself.
    pub(super) is_one: bool,
    /// Those below it, the first in the order of their paths.
    pub(super) first_below: Option<PathBuf>,
}

/// The mount points at a folder and below it, as the system lists them.
pub(super) fn of(folder: &Path) -> Mounts {
    let Ok(folder) = std::fs::canonicalize(folder) else { return Mounts::default() };
    let mut below: Vec<PathBuf> =
        listed().into_iter().filter(|point| point.starts_with(&folder)).collect();
    below.sort();
    let is_one = below.contains(&folder);
    below.retain(|point| *point != folder);
    Mounts { is_one, first_below: below.into_iter().next() }
}

#[cfg(target_os = "linux")]
fn listed() -> Vec<PathBuf> {
    let table = std::fs::read("/proc/self/mountinfo").unwrap_or_default();
    table.split(|byte| *byte == b'\n').filter_map(point).collect()
}

#[cfg(not(target_os = "linux"))]
fn listed() -> Vec<PathBuf> {
    Vec::new()
}

/// The mount point of a line of the table: its fifth field (`proc_pid_mountinfo(5)`).
#[cfg(target_os = "linux")]
fn point(line: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStringExt as _;
    let field = line.split(|byte| *byte == b' ').nth(4)?;
    Some(PathBuf::from(std::ffi::OsString::from_vec(unescaped(field))))
}

/// A field with its blanks and backslashes, which the table writes as three octal figures.
#[cfg(target_os = "linux")]
fn unescaped(field: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(field.len());
    let mut rest = field;
    while let [first, after @ ..] = rest {
        if let (b'\\', [a @ b'0'..=b'3', b @ b'0'..=b'7', c @ b'0'..=b'7', after @ ..]) =
            (first, after)
        {
            bytes.push((a - b'0') * 64 + (b - b'0') * 8 + (c - b'0'));
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    bytes
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_mount_point_is_read_with_its_blanks() {
        let line = b"43 42 254:0 /a /srv/min\\040mapp\\134x rw - ext4 /dev/vda rw";
        assert_eq!(point(line), Some(PathBuf::from("/srv/min mapp\\x")));
        assert_eq!(point(b""), None);
        assert_eq!(unescaped(b"a\\9"), b"a\\9");
    }
}
