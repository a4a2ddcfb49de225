//! What was read of a folder, as one digest: when it is the same again, so is all that was read.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use super::files::{Entry, Files};
use crate::site::hexadecimal;

/// A site's files, with a digest of everything that is read of them, and of what could not be.
pub struct HashingFiles<'f> {
    files: &'f dyn Files,
    read: Mutex<BTreeMap<String, [u8; 32]>>,
}

impl<'f> HashingFiles<'f> {
    /// Files of which nothing has been read.
    pub fn new(files: &'f dyn Files) -> Self {
        Self { files, read: Mutex::default() }
    }

    /// The digest of all that has been read until now: SHA-256, as hexadecimal figures.
    pub fn digest(&self) -> String {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let mut whole = Sha256::new();
        for (path, digest) in &*read {
            whole.update(path.as_bytes());
            whole.update([0]);
            whole.update(digest);
        }
        hexadecimal(&whole.finalize())
    }

    fn note(&self, path: String, digest: Sha256) {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.insert(path, digest.finalize().into());
    }
}

impl Files for HashingFiles<'_> {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let listed = self.files.list(folder);
        let mut digest = Sha256::new();
        match &listed {
            Ok(entries) => {
                for Entry { path, state } in entries {
                    digest.update(format!("{path}\0{state:?}\0"));
                }
            }
            Err(error) => digest.update(format!("{:?}", error.kind())),
        }
        self.note(format!("{folder}/"), digest);
        listed
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        let bytes = self.files.bytes(path);
        let mut digest = Sha256::new();
        match &bytes {
            Ok(bytes) => digest.update(bytes),
            Err(error) => digest.update(format!("error: {:?}", error.kind())),
        }
        self.note(path.to_owned(), digest);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Memory;

    fn digest(files: &Memory) -> String {
        let hashing = HashingFiles::new(files);
        for entry in hashing.list("content").unwrap() {
            hashing.bytes(&entry.path).unwrap();
        }
        let _ = hashing.bytes("book.toml");
        hashing.digest()
    }

    #[test]
    fn every_difference_in_what_is_read_changes_the_digest() {
        let site = || Memory::default().with("content/a.md", "a").with("content/b.md", "b");
        let all = [
            site(),
            site().with("content/a.md", "A"),
            site().with("content/c.md", ""),
            Memory::default().with("content/a.md", "a"),
            Memory::default().with("content/a.md", "b").with("content/b.md", "a"),
            site().with("book.toml", ""),
        ];
        let digests: std::collections::BTreeSet<String> = all.iter().map(digest).collect();
        assert_eq!(digests.len(), all.len());
        assert_eq!(digest(&site()), digest(&site()));
    }
}
