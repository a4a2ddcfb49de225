//! Where does a report go? Into its file, whole: whoever reads it gets the old one or the new one, never half of one.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::Error;

/// The file that a report is to stand in.
#[derive(Debug)]
pub struct ReportFile {
    path: PathBuf,
    staging: PathBuf,
}

impl ReportFile {
    /// Makes sure, before any work is done, that a report can be written. `writer` tells two processes apart that
    /// write to the same file.
    ///
    /// # Errors
    /// Where the path has no folder, is one itself, or may not be written to.
    pub fn prepare(path: &Path, writer: u32) -> Result<Self, Error> {
        let name = path.file_name().and_then(|name| name.to_str());
        let refused = |cause| Error::Report { path: path.to_owned(), cause };
        let name = name
            .filter(|_| !path.is_dir())
            .ok_or_else(|| refused(io::Error::from(io::ErrorKind::IsADirectory)))?;
        let staging = path.with_file_name(format!(".{name}.{writer}.malkort-new"));
        let file = Self { path: path.to_owned(), staging };
        fs::File::create(&file.staging).map_err(refused)?;
        fs::remove_file(&file.staging).map_err(refused)?;
        Ok(file)
    }

    /// Puts the report in its place, in one step.
    ///
    /// # Errors
    /// Where the machine refuses: the old report then stands.
    pub fn write(&self, report: &str) -> Result<(), Error> {
        let write = || -> io::Result<()> {
            let mut file = fs::File::create(&self.staging)?;
            file.write_all(report.as_bytes())?;
            file.sync_all()?;
            fs::rename(&self.staging, &self.path)
        };
        write().map_err(|cause| {
            let _ = fs::remove_file(&self.staging);
            Error::Report { path: self.path.clone(), cause }
        })
    }
}
