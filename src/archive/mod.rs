//! How is a publication kept for good?
//!
//! In comes the folder of a publication; out goes one ZIP file that a municipal archive can keep: the site as it was,
//! its figures as CSV and JSON, the schemas of both, checksums, and a text that tells a stranger what it is. It opens
//! from a disk, without network or script. The same publication gives the same bytes: files are sorted, and their times
//! are the publication's own day.

#![expect(
    clippy::disallowed_methods,
    reason = "the archive is a file that nobody else writes; what is removed is this room's own unfinished work"
)]

mod about;
mod contents;
mod csv;
mod readme;

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub use about::{About, SITE};

use contents::{Entry, Source};

use crate::publish;

/// What was packed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// How many files.
    pub files: usize,
    /// How many bytes the archive has.
    pub bytes: u64,
}

/// Why nothing was packed.
#[derive(Debug)]
pub enum Error {
    /// There is such a file already; it was left as it is.
    InTheWay(PathBuf),
    /// The machine refused.
    Machine {
        /// What it was about.
        path: PathBuf,
        /// What it said.
        cause: io::Error,
    },
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InTheWay(path) => write!(formatter, "{} already exists", path.display()),
            Self::Machine { path, cause } => write!(formatter, "{}: {cause}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InTheWay(_) => None,
            Self::Machine { cause, .. } => Some(cause),
        }
    }
}

/// A place beside the archive to be, where the publication is made that goes into it. Gone when it is let go.
#[derive(Debug)]
pub struct Workplace {
    out: PathBuf,
    folder: PathBuf,
    /// Beside the folder, and held for as long as somebody works in it.
    lock: (PathBuf, File),
}

/// How the name of a workplace goes on after that of its archive; the number of the process follows.
const OURS: &str = ".malkort-";

/// What the lock of a workplace has after its name.
const LOCK: &str = ".lock";

impl Workplace {
    /// A place for an archive that does not exist yet.
    ///
    /// # Errors
    /// Where there is such a file already, or the machine refuses.
    pub fn beside(out: &Path) -> Result<Self, Error> {
        if out.exists() {
            return Err(Error::InTheWay(out.to_owned()));
        }
        let name = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let place = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            Some(_) | None => Path::new("."),
        };
        fs::create_dir_all(place).map_err(|cause| machine(place, cause))?;
        clear_what_was_left(place);
        // Two archives that are made at once do not meet.
        let stem = format!(".{name}{OURS}{}", std::process::id());
        let path = place.join(format!("{stem}{LOCK}"));
        let lock = File::create(&path).map_err(|cause| machine(&path, cause))?;
        lock.try_lock().map_err(|cause| machine(&path, cause.into()))?;
        let place = Self { out: out.to_owned(), folder: place.join(stem), lock: (path, lock) };
        fs::create_dir(&place.folder).map_err(|cause| machine(&place.folder, cause))?;
        Ok(place)
    }

    /// Where the site is to be published before it is packed.
    pub fn site(&self) -> PathBuf {
        self.folder.join(SITE)
    }

    /// Packs the publication.
    ///
    /// # Errors
    /// Where a file of the archive's name has come, or the machine refuses: nothing is left behind then.
    pub fn pack(self, about: &About) -> Result<Packed, Error> {
        let site = self.site();
        let entries = contents::entries(&site, about).map_err(|cause| machine(&site, cause))?;
        let unfinished = self.folder.join("zip");
        let file = File::create(&unfinished).map_err(|cause| machine(&unfinished, cause))?;
        written(file, &entries, about).map_err(|cause| machine(&unfinished, cause))?;
        // A link refuses a name that is taken: nobody's file is replaced, even if it came a moment ago.
        match fs::hard_link(&unfinished, &self.out) {
            Ok(()) => {}
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
                return Err(Error::InTheWay(self.out.clone()));
            }
            Err(_) => copied(&unfinished, &self.out)?,
        }
        let bytes = fs::metadata(&self.out).map_err(|cause| machine(&self.out, cause))?.len();
        Ok(Packed { files: entries.len() + 1, bytes })
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        // What cannot be cleared away lies beside the archive, under a name that says whose it is.
        let _ = publish::clear(&self.folder);
        let _ = fs::remove_file(&self.lock.0);
    }
}

/// Clears away what killed archives have left in a folder: the workplaces whose lock nobody holds any more. What cannot
/// be cleared away stays, and the next archive tries again.
fn clear_what_was_left(place: &Path) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(stem) = name.to_str().and_then(|name| name.strip_suffix(LOCK)) else { continue };
        let number = stem.strip_prefix('.').and_then(|stem| stem.rsplit_once(OURS));
        let is_ours = number.is_some_and(|(_, number)| number.parse::<u32>().is_ok());
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !is_ours || !is_file {
            continue;
        }
        let Ok(lock) = File::open(entry.path()) else { continue };
        if lock.try_lock().is_ok() && publish::clear(&place.join(stem)).is_ok() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn machine(path: &Path, cause: io::Error) -> Error {
    Error::Machine { path: path.to_owned(), cause }
}

/// The archive on a file system without links: a copy into a file that must be new.
fn copied(from: &Path, to: &Path) -> Result<(), Error> {
    let mut new = match File::create_new(to) {
        Ok(file) => file,
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Error::InTheWay(to.to_owned()));
        }
        Err(cause) => return Err(machine(to, cause)),
    };
    let copy = File::open(from).and_then(|mut old| io::copy(&mut old, &mut new));
    let whole = copy.and_then(|_| new.sync_all());
    whole.map_err(|cause| {
        let _ = fs::remove_file(to);
        machine(to, cause)
    })
}

fn written(file: File, entries: &[Entry<'_>], about: &About) -> io::Result<()> {
    let mut zip = ZipWriter::new(BufWriter::new(file)).set_auto_large_file();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .unix_permissions(0o644)
        .last_modified_time(midnight(about.as_of));
    let mut checksums = String::new();
    for entry in entries {
        zip.start_file(format!("{}/{}", about.name, entry.path), options)?;
        let mut counted = Counted { out: &mut zip, hash: Sha256::new() };
        match &entry.source {
            Source::Text(text) => counted.write_all(text.as_bytes())?,
            Source::File(path) => {
                let mut file = BufReader::new(File::open(path)?);
                io::copy(&mut file.by_ref(), &mut counted)?;
            }
            Source::Written(write) => write(&mut counted)?,
        }
        let hash = counted.hash.finalize();
        checksums.extend(hash.iter().flat_map(|byte| {
            [byte >> 4, byte & 15].map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0'))
        }));
        checksums.push_str("  ");
        checksums.push_str(&entry.path);
        checksums.push('\n');
    }
    zip.start_file(format!("{}/{}", about.name, contents::CHECKSUMS), options)?;
    zip.write_all(checksums.as_bytes())?;
    let file = zip.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()
}

/// A file's time: the publication's own day, whatever the clock says.
fn midnight(day: Date) -> DateTime {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1980);
    DateTime::from_date_and_time(year, part(day.month()), part(day.day()), 0, 0, 0)
        .unwrap_or_default()
}

/// Writes on, and counts a checksum on the way.
struct Counted<'w, W> {
    out: &'w mut W,
    hash: Sha256,
}

impl<W: Write> Write for Counted<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
