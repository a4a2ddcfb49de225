//! A site's files with one from elsewhere among them: the site as it would be if the file were put there.

use std::io;

use super::files::{Entry, EntryState, Files, MOST_BYTES};

/// A site's files, one of which is read from elsewhere.
pub struct OverlaidFiles<'f> {
    files: &'f dyn Files,
    path: String,
    bytes: Vec<u8>,
}

impl<'f> OverlaidFiles<'f> {
    /// Files among which one has these bytes, whether it is there otherwise or not. The path is from the site's folder.
    pub fn new(files: &'f dyn Files, path: String, bytes: Vec<u8>) -> Self {
        Self { files, path, bytes }
    }
}

impl Files for OverlaidFiles<'_> {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let mut listed = self.files.list(folder)?;
        if self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) {
            listed.retain(|entry| entry.path != self.path);
            let at = listed.partition_point(|entry| entry.path < self.path);
            let length = u64::try_from(self.bytes.len()).unwrap_or(u64::MAX);
            let is_too_large = length > MOST_BYTES;
            let state = if is_too_large { EntryState::TooLarge } else { EntryState::Readable };
            listed.insert(at, Entry { path: self.path.clone(), state });
        }
        Ok(listed)
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        if path == self.path { Ok(self.bytes.clone()) } else { self.files.bytes(path) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Memory;

    fn paths(files: &dyn Files, folder: &str) -> Vec<String> {
        files.list(folder).unwrap().into_iter().map(|entry| entry.path).collect()
    }

    #[test]
    fn a_file_from_elsewhere_is_listed_once_and_read_instead() {
        let site = Memory::default().with("content/a.md", "a").with("content/c.md", "c");
        let added = OverlaidFiles::new(&site, "content/b.md".to_owned(), b"b".to_vec());
        assert_eq!(paths(&added, "content"), ["content/a.md", "content/b.md", "content/c.md"]);
        assert_eq!(added.bytes("content/b.md").unwrap(), b"b");
        assert_eq!(added.bytes("content/a.md").unwrap(), b"a");
        let other = OverlaidFiles::new(&site, "content/a.md".to_owned(), b"new".to_vec());
        assert_eq!(paths(&other, "content"), ["content/a.md", "content/c.md"]);
        assert_eq!(other.bytes("content/a.md").unwrap(), b"new");
        assert!(paths(&other, "themes").is_empty());
    }
}
