//! Putting new files into a folder without touching any that is there.

use std::fs::{OpenOptions, create_dir_all};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the site's folder, with `/` between its parts.
    pub path: String,
    /// Everything in it.
    pub text: String,
}

/// What was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files.
    pub files: usize,
    /// How many bytes they hold.
    pub bytes: u64,
}

/// Why nothing more was written.
#[derive(Debug)]
pub enum Error {
    /// Files of these names are there; they were left as they are, and nothing was written.
    InTheWay(Vec<PathBuf>),
    /// The file system refused.
    Io {
        /// The file or folder that it refused.
        path: PathBuf,
        /// What it said.
        cause: io::Error,
    },
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InTheWay(paths) => write!(formatter, "{} files already exist", paths.len()),
            Self::Io { path, cause } => write!(formatter, "{}: {cause}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::InTheWay(_) => None,
            Self::Io { cause, .. } => Some(cause),
        }
    }
}

/// Writes new files below a folder, which is made if it is not there.
///
/// # Errors
/// Where any of the files already exists: then nothing is written. Or at the first that cannot be written.
pub fn write_new(
    folder: &Path,
    files: impl IntoIterator<Item = NewFile>,
) -> Result<Written, Error> {
    let files: Vec<NewFile> = files.into_iter().collect();
    let in_the_way: Vec<PathBuf> =
        files.iter().map(|file| folder.join(&file.path)).filter(|path| path.exists()).collect();
    if !in_the_way.is_empty() {
        return Err(Error::InTheWay(in_the_way));
    }
    let mut written = Written::default();
    for file in files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            create_dir_all(parent)
                .map_err(|cause| Error::Io { path: parent.to_path_buf(), cause })?;
        }
        write_one(&path, &file.text)?;
        written.files += 1;
        written.bytes += file.text.len() as u64;
    }
    Ok(written)
}

/// Opening with `create_new` leaves no moment between asking whether the file is there and making it.
fn write_one(path: &Path, text: &str) -> Result<(), Error> {
    let write = || OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = write().map_err(|cause| {
        if cause.kind() == io::ErrorKind::AlreadyExists {
            Error::InTheWay(vec![path.to_path_buf()])
        } else {
            Error::Io { path: path.to_path_buf(), cause }
        }
    })?;
    file.write_all(text.as_bytes()).map_err(|cause| Error::Io { path: path.to_path_buf(), cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = |text: &str| NewFile { path: "content/index.md".into(), text: text.into() };
        let first = write_new(folder.path(), [file("min text")]).unwrap();
        assert_eq!(first, Written { files: 1, bytes: 8 });
        let second = write_new(folder.path(), [file("din text")]);
        assert!(matches!(second, Err(Error::InTheWay(paths)) if paths.len() == 1));
        let kept = std::fs::read_to_string(folder.path().join("content/index.md")).unwrap();
        assert_eq!(kept, "min text");
    }
}
