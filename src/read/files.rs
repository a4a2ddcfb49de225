//! Which files are there, and what is each of them?
//!
//! The world comes in through [`Files`]: a folder on disk, or a map in memory. Nothing outside the folder is read,
//! whatever links lie in it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use unicode_normalization::UnicodeNormalization;

use crate::attachment::{Ending, ending};
use crate::diagnostic::{Code, Diagnostic, MachineReason};
use crate::source::Place;

/// Larger files than this are no content.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// How many bytes a file may have, by its name.
fn most_bytes(path: &str) -> u64 {
    match ending(path) {
        Some(Ending::Published(kind)) => kind.most_bytes().max(MOST_BYTES),
        Some(Ending::Refused(_)) | None => MOST_BYTES,
    }
}

/// The files of a site.
pub trait Files: Sync {
    /// The paths below a folder, sorted, with `/` between their parts and in composed letters (NFC).
    ///
    /// # Errors
    /// Where the folder cannot be listed.
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>>;

    /// The bytes of one of the files listed, or of another by its path.
    ///
    /// # Errors
    /// Where it cannot be read; as [`io::ErrorKind::Unsupported`] where the path leads out of the site's folder, and as
    /// [`io::ErrorKind::FileTooLarge`] where it is larger than it may be.
    fn bytes(&self, path: &str) -> io::Result<Vec<u8>>;
}

/// A file as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path from the site's folder.
    pub path: String,
    /// Whether it can be read.
    pub state: EntryState,
}

/// Whether a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryState {
    /// It can.
    Readable,
    /// It is larger than [`MOST_BYTES`], or than what its kind of attachment may have.
    TooLarge,
    /// It is a link that leads out of the folder, or nowhere.
    LeavesFolder,
    /// It is no file but a pipe, a socket or a device, which may never end.
    NoFile,
    /// It is a folder that is called what a file should be called.
    FolderNamedAsFile,
    /// Its name is not UTF-8; the path holds what can be shown of it.
    NameNotUtf8,
    /// It is a folder that cannot be listed.
    FolderUnreadable(MachineReason),
}

impl Entry {
    /// What is wrong with the file itself, before anything in it is read.
    pub fn fault(&self, place: Place) -> Option<Diagnostic> {
        match &self.state {
            EntryState::Readable => None,
            EntryState::TooLarge => Some(Diagnostic::new(Code::FileTooLarge, place)),
            EntryState::LeavesFolder => Some(Diagnostic::new(Code::LinkLeavesFolder, place)),
            EntryState::NoFile => Some(Diagnostic::new(Code::NoFile, place).with("sort", "device")),
            EntryState::FolderNamedAsFile => {
                Some(Diagnostic::new(Code::NoFile, place).with("sort", "folder"))
            }
            EntryState::NameNotUtf8 => {
                let name = self.path.rsplit('/').next().unwrap_or_default();
                let nothing: Option<&str> = None;
                let diagnostic = Diagnostic::new(Code::BadFileName, place);
                Some(diagnostic.with("name", name).suggest(nothing))
            }
            EntryState::FolderUnreadable(reason) => {
                Some(Diagnostic::new(Code::Unreadable, place).with("detail", *reason))
            }
        }
    }
}

/// A folder on disk.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    /// The folders listed, which may be links: where the links in them lead has been looked at.
    listed: Mutex<Vec<String>>,
}

impl Disk {
    /// The site's folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), listed: Mutex::default() }
    }

    /// Refuses a file that lies outside the folder, whatever link leads to it.
    fn stays_inside(&self, path: &str) -> io::Result<()> {
        let listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        let is_in = |folder: &String| {
            path.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
        };
        let (root, at) = (fs::canonicalize(&self.root), fs::canonicalize(self.root.join(path)));
        match (root, at) {
            (Ok(root), Ok(at)) if !at.starts_with(&root) && !listed.iter().any(is_in) => {
                Err(io::ErrorKind::Unsupported.into())
            }
            // What is not there is told of by whoever opens it.
            (_, _) => Ok(()),
        }
    }

    fn walk(
        at: &Path,
        relative: &str,
        canonical_root: &Path,
        found: &mut Vec<Entry>,
    ) -> io::Result<()> {
        for entry in fs::read_dir(at)? {
            let entry = entry?;
            let file_name = entry.file_name();
            let name = file_name.to_string_lossy().nfc().collect::<String>();
            if is_passed_over(&name) {
                continue;
            }
            let path = format!("{relative}/{name}");
            if file_name.to_str().is_none() {
                found.push(Entry { path, state: EntryState::NameNotUtf8 });
                continue;
            }
            let kind = entry.file_type()?;
            if kind.is_dir() {
                if is_named_as_file(&name) {
                    found.push(Entry { path, state: EntryState::FolderNamedAsFile });
                    continue;
                }
                if let Err(cause) = Self::walk(&entry.path(), &path, canonical_root, found) {
                    // The rest is read all the same: one locked folder says nothing of the others.
                    found.push(Entry {
                        path,
                        state: EntryState::FolderUnreadable(MachineReason::from(&cause)),
                    });
                }
                continue;
            }
            let target = if kind.is_symlink() {
                fs::canonicalize(entry.path()).ok()
            } else {
                Some(entry.path())
            };
            let inside =
                target.filter(|target| !kind.is_symlink() || target.starts_with(canonical_root));
            let state = match inside.and_then(|target| fs::metadata(target).ok()) {
                None => EntryState::LeavesFolder,
                Some(meta) if meta.is_dir() => EntryState::LeavesFolder,
                Some(meta) if !meta.is_file() => EntryState::NoFile,
                Some(meta) if meta.len() > most_bytes(&path) => EntryState::TooLarge,
                Some(_) => EntryState::Readable,
            };
            found.push(Entry { path, state });
        }
        Ok(())
    }
}

/// The bytes of a file. A pipe is refused unopened, for whoever opens one waits for somebody to write; so is what is
/// larger than it may be, and one that grows meanwhile is read no further.
fn read_file(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let meta = fs::metadata(path)?;
    if meta.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !meta.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if meta.len() > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// What operating systems and sync programs leave behind in folders.
const LEFT_BEHIND: [&str; 8] = [
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "@eadir",
];

/// Hidden files, files that editors have open, unfinished downloads and what operating systems leave behind.
fn is_passed_over(name: &str) -> bool {
    let lower = name.to_lowercase();
    let is_hidden = name.starts_with('.') && !lower.ends_with(".icloud");
    let is_open = name.starts_with('~') || name.starts_with('#') && name.ends_with('#');
    let is_unfinished = [".swp", ".swo", ".tmp", ".temp", ".part", ".crdownload"]
        .iter()
        .any(|ending| lower.ends_with(ending));
    is_hidden || is_open || is_unfinished || name == "__MACOSX" || LEFT_BEHIND.contains(&&*lower)
}

/// Whether a folder is called what only a file should be called.
fn is_named_as_file(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["md", "csv"].iter().any(|own| ending.eq_ignore_ascii_case(own))
}

impl Files for Disk {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let mut found = Vec::new();
        let at = self.root.join(folder);
        let canonical = fs::canonicalize(&at)?;
        self.listed.lock().unwrap_or_else(PoisonError::into_inner).push(folder.to_owned());
        Self::walk(&at, folder, &canonical, &mut found)?;
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        self.stays_inside(path)?;
        let most = most_bytes(path);
        match read_file(&self.root.join(path), most) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                // A name written in decomposed letters on disk was listed in composed ones.
                read_file(&self.root.join(path.nfd().collect::<String>()), most)
            }
            other => other,
        }
    }
}

/// Files in memory, for tests.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// Adds a file, or puts it in another's place.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.nfc().collect(), bytes.into());
        self
    }
}

impl Files for Memory {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let below = format!("{folder}/");
        let entry = |(path, bytes): (&String, &Vec<u8>)| Entry {
            path: path.clone(),
            state: if bytes.len() as u64 > most_bytes(path) {
                EntryState::TooLarge
            } else {
                EntryState::Readable
            },
        };
        let is_shown = |path: &str| !path.split('/').any(is_passed_over);
        let listed = self.files.iter().filter(|(path, _)| path.starts_with(&below));
        Ok(listed.filter(|(path, _)| is_shown(path)).map(entry).collect())
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}
