//! When does a site lie on the disk, and not only in the machine's memory? In comes a folder that is to take the site's
//! place; once it has settled, a power cut can no longer leave empty files in it.
//!
//! On Linux the file system is asked once for all it has not yet written, which costs one wait for a site of any size.
//! To ask for each of five thousand files costs as many. The price is that what other programs have just written to the
//! same file system is waited for as well.

#[cfg(not(target_os = "linux"))]
use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::Path;

#[cfg(not(target_os = "linux"))]
use super::manifest::MANIFEST;

/// Waits until a folder lies on the disk with all that was written into it. The addresses are those of the files
/// written, for systems that must be asked file by file; those linked into it lie there since the last publication.
#[cfg(target_os = "linux")]
pub(super) fn settle<'f>(folder: &Path, _: impl Iterator<Item = &'f str>) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

/// Waits until a folder lies on the disk with all that was written into it. The addresses are those of the files
/// written; those linked into it lie there since the last publication.
#[cfg(not(target_os = "linux"))]
pub(super) fn settle<'f>(folder: &Path, written: impl Iterator<Item = &'f str>) -> io::Result<()> {
    let mut folders = BTreeSet::from([folder.to_owned()]);
    for address in written.chain([MANIFEST]) {
        let path = folder.join(address);
        File::options().write(true).open(&path)?.sync_all()?;
        folders.extend(
            path.ancestors().skip(1).take_while(|at| at.starts_with(folder)).map(Path::to_owned),
        );
    }
    folders.iter().try_for_each(|folder| settle_folder(folder))
}

/// Waits until the file system of a folder lies on the disk; where only single files can be asked for, there is no wait.
pub(super) fn settle_all(folder: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(File::open(folder)?)?;
    settle_folder(folder)
}

/// Waits until the names in a folder lie on the disk; where the system knows no such wait, there is none.
pub(super) fn settle_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
