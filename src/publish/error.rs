//! What can go wrong between a site and its folder.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site was not published. The folder is as it was.
#[derive(Debug)]
pub enum Error {
    /// Another build holds the folder.
    Busy(PathBuf),
    /// The folder holds files that no publication of ours put there.
    NotOurs(PathBuf),
    /// A file that no publication of ours put there stands where a page is to stand, and differs from it.
    InTheWay(PathBuf),
    /// Another volume is mounted here, below the folder: it would be emptied, or go with the old site.
    OtherVolume(PathBuf),
    /// The manifest of the last publication cannot be read.
    DamagedManifest(PathBuf),
    /// The files of the folder are half exchanged; the next build completes it.
    HalfDone {
        /// The site's folder.
        path: PathBuf,
        /// What the machine said.
        cause: io::Error,
    },
    /// The folder cannot be a site's: the root of the file system, or a place without a name.
    NoFolder(PathBuf),
    /// The file that the report was to stand in is something else.
    NoReport(PathBuf),
    /// The report cannot be written.
    Report {
        /// Its file.
        path: PathBuf,
        /// What the machine said.
        cause: io::Error,
    },
    /// Two files of the site have one address.
    SameAddress(String),
    /// The machine refused.
    Machine {
        /// What it was about.
        path: PathBuf,
        /// What it said.
        cause: io::Error,
    },
}

impl Error {
    pub(super) fn machine(path: &Path, cause: io::Error) -> Self {
        Self::Machine { path: path.to_owned(), cause }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(path) => write!(formatter, "another build is writing to {}", path.display()),
            Self::NotOurs(path) => write!(
                formatter,
                "{} holds files that malkort did not make; name another folder with --out",
                path.display()
            ),
            Self::InTheWay(path) => write!(
                formatter,
                "{} was not made by malkort and stands where a page is to stand; move it, or give it another name",
                path.display()
            ),
            Self::NoReport(path) => {
                write!(formatter, "{} is no earlier report, and is not replaced", path.display())
            }
            Self::OtherVolume(path) => write!(
                formatter,
                "{} is a volume of its own below the site's folder; unmount it, or mount it elsewhere",
                path.display()
            ),
            Self::DamagedManifest(path) => write!(
                formatter,
                "{} cannot be read; put it back from a backup, for the corrections stand nowhere else",
                path.display()
            ),
            Self::HalfDone { path, cause } => {
                write!(formatter, "{} is half exchanged: {cause}; build again", path.display())
            }
            Self::NoFolder(path) => {
                write!(formatter, "{} cannot be a site's folder", path.display())
            }
            Self::SameAddress(address) => write!(formatter, "two pages have the address {address}"),
            Self::Machine { path, cause } | Self::Report { path, cause } => {
                write!(formatter, "{}: {cause}", path.display())
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Machine { cause, .. }
            | Self::Report { cause, .. }
            | Self::HalfDone { cause, .. } => Some(cause),
            Self::Busy(_)
            | Self::NoReport(_)
            | Self::OtherVolume(_)
            | Self::DamagedManifest(_)
            | Self::NotOurs(_)
            | Self::InTheWay(_)
            | Self::NoFolder(_)
            | Self::SameAddress(_) => None,
        }
    }
}
