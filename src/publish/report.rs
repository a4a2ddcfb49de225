//! Where does a report go? Into its file, whole: whoever reads it gets the old one or the new one, never half of one.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Error;

/// The file that a report is to stand in.
#[derive(Debug)]
pub struct ReportFile {
    path: PathBuf,
    /// Where it is written before it takes its place; `None`: it is written straight into what is no file.
    staging: Option<PathBuf>,
}

impl ReportFile {
    /// Makes sure, before any work is done, that a report can be written. `writer` tells two processes apart that
    /// write to the same file.
    ///
    /// # Errors
    /// Where the path has no folder, is one itself, or may not be written to.
    pub fn prepare(path: &Path, writer: u32) -> Result<Self, Error> {
        let path = &real_path(path);
        let meta = fs::metadata(path).ok();
        if meta.as_ref().is_some_and(fs::Metadata::is_file) && !is_replaceable(path) {
            return Err(Error::NoReport(path.clone()));
        }
        // A pipe, a terminal or `/dev/null` is written to and stays what it is.
        if meta.is_some_and(|meta| !meta.is_file() && !meta.is_dir()) {
            return Ok(Self { path: path.clone(), staging: None });
        }
        let name = path.file_name().and_then(|name| name.to_str());
        let refused = |cause| Error::Report { path: path.to_owned(), cause };
        let name = name
            .filter(|_| !path.is_dir())
            .ok_or_else(|| refused(io::Error::from(io::ErrorKind::IsADirectory)))?;
        let staging = path.with_file_name(format!(".{name}.{writer}.malkort-new"));
        fs::File::create_new(&staging).map_err(refused)?;
        fs::remove_file(&staging).map_err(refused)?;
        Ok(Self { path: path.clone(), staging: Some(staging) })
    }

    /// Puts the report in its place, in one step.
    ///
    /// # Errors
    /// Where the machine refuses: the old report then stands.
    pub fn write(&self, report: &str) -> Result<(), Error> {
        let write = || -> io::Result<()> {
            let Some(staging) = &self.staging else {
                let mut through = fs::File::options().write(true).open(&self.path)?;
                return through.write_all(report.as_bytes());
            };
            let mut file = fs::File::create(staging)?;
            file.write_all(report.as_bytes())?;
            file.sync_all()?;
            fs::rename(staging, &self.path)
        };
        write().map_err(|cause| {
            if let Some(staging) = &self.staging {
                let _ = fs::remove_file(staging);
            }
            Error::Report { path: self.path.clone(), cause }
        })
    }
}

/// The file itself where the path is a link to one.
fn real_path(path: &Path) -> PathBuf {
    if path.is_symlink() {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
    } else {
        path.to_owned()
    }
}

/// Whether a file is an earlier report, or holds nothing at all.
fn is_replaceable(path: &Path) -> bool {
    /// Larger files are no reports.
    const MOST_BYTES: u64 = 256 * 1024 * 1024;
    #[derive(serde::Deserialize)]
    struct Earlier {
        generator: String,
        #[serde(rename = "exit_status")]
        _exit_status: u8,
    }
    let Ok(meta) = fs::metadata(path) else { return false };
    if meta.len() == 0 {
        return true;
    }
    let earlier = fs::File::open(path).ok().filter(|_| meta.len() <= MOST_BYTES);
    earlier.is_some_and(|file| {
        let read: Result<Earlier, _> = serde_json::from_reader(io::BufReader::new(file));
        read.is_ok_and(|earlier| earlier.generator.starts_with("malkort "))
    })
}
