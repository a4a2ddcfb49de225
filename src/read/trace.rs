//! What was asked of a site's files, and what they answered: where they would answer the same, all that was made of the
//! answers would be the same too.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io;
use std::sync::{Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::files::{Entry as Listed, Files};
use crate::site::hexadecimal;

/// The digest of an answer that was another when the same was asked again: no answer has it.
const TORN: &str = "torn";

/// Every question asked of a site's files, by path, each with a digest of its answer: SHA-256, as hexadecimal figures.
/// A path that ends in `/` asked what lies in that folder, any other what the file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace(BTreeMap<String, String>);

impl Trace {
    /// One digest of all questions and answers.
    pub fn digest(&self) -> String {
        let mut whole = Sha256::new();
        for (path, digest) in &self.0 {
            whole.update(path.as_bytes());
            whole.update([0]);
            whole.update(digest);
        }
        hexadecimal(&whole.finalize())
    }

    /// Whether files answer all of it as they did. Nothing is asked but what was asked then.
    pub fn is_repeated_by(&self, files: &dyn Files) -> bool {
        let answers_alike = |(question, answer): (&String, &String)| {
            let now = match question.strip_suffix('/') {
                Some(folder) => digest_of_list(&files.list(folder)),
                None => digest_of_bytes(&files.bytes(question)),
            };
            now == *answer
        };
        // Folders first: files may be read only after the folder that they lie in has been listed.
        let (folders, read): (Vec<_>, Vec<_>) =
            self.0.iter().partition(|(question, _)| question.ends_with('/'));
        folders.into_iter().all(answers_alike) && read.par_iter().copied().all(answers_alike)
    }

    fn note(&mut self, question: String, answer: String) {
        match self.0.entry(question) {
            Entry::Vacant(unasked) => {
                unasked.insert(answer);
            }
            Entry::Occupied(known) if *known.get() == answer => {}
            Entry::Occupied(mut known) => {
                known.insert(TORN.to_owned());
            }
        }
    }
}

/// A site's files, with a trace of everything that is asked of them.
pub struct TracedFiles<'f> {
    files: &'f dyn Files,
    trace: Mutex<Trace>,
}

impl<'f> TracedFiles<'f> {
    /// Files of which nothing has been asked.
    pub fn new(files: &'f dyn Files) -> Self {
        Self { files, trace: Mutex::default() }
    }

    /// All that has been asked until now.
    pub fn trace(&self) -> Trace {
        self.trace.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, question: String, answer: String) {
        self.trace.lock().unwrap_or_else(PoisonError::into_inner).note(question, answer);
    }
}

impl Files for TracedFiles<'_> {
    fn list(&self, folder: &str) -> io::Result<Vec<Listed>> {
        let listed = self.files.list(folder);
        self.note(format!("{folder}/"), digest_of_list(&listed));
        listed
    }

    fn bytes(&self, path: &str) -> io::Result<Vec<u8>> {
        let bytes = self.files.bytes(path);
        self.note(path.to_owned(), digest_of_bytes(&bytes));
        bytes
    }
}

fn digest_of_list(listed: &io::Result<Vec<Listed>>) -> String {
    digest_of(listed, |entries, digest| {
        for Listed { path, state } in entries {
            digest.update(format!("{path}\0{state:?}\0"));
        }
    })
}

fn digest_of_bytes(bytes: &io::Result<Vec<u8>>) -> String {
    digest_of(bytes, |bytes, digest| digest.update(bytes))
}

/// The digest of an answer. No file can hold what would look like a refusal.
fn digest_of<T>(answer: &io::Result<T>, take: impl FnOnce(&T, &mut Sha256)) -> String {
    let mut digest = Sha256::new();
    match answer {
        Ok(answered) => {
            digest.update([0]);
            take(answered, &mut digest);
        }
        Err(error) => digest.update(format!("\u{1}{:?}", error.kind())),
    }
    hexadecimal(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Memory;

    fn trace(files: &Memory) -> Trace {
        let traced = TracedFiles::new(files);
        for entry in traced.list("content").unwrap() {
            traced.bytes(&entry.path).unwrap();
        }
        let _ = traced.bytes("book.toml");
        traced.trace()
    }

    #[test]
    fn every_difference_in_what_is_read_changes_the_trace() {
        let site = || Memory::default().with("content/a.md", "a").with("content/b.md", "b");
        let all = [
            site(),
            site().with("content/a.md", "A"),
            site().with("content/c.md", ""),
            Memory::default().with("content/a.md", "a"),
            Memory::default().with("content/a.md", "b").with("content/b.md", "a"),
            site().with("book.toml", ""),
        ];
        for (position, files) in all.iter().enumerate() {
            let trace = trace(files);
            for (other, others) in all.iter().enumerate() {
                assert_eq!(trace.is_repeated_by(others), position == other);
                assert_eq!(trace.digest() == self::trace(others).digest(), position == other);
            }
        }
    }

    #[test]
    fn an_answer_that_changes_while_it_is_asked_for_is_never_repeated() {
        let mut trace = Trace::default();
        let file = Memory::default().with("a.md", "a");
        for text in ["a", "b", "a"] {
            trace.note("a.md".to_owned(), digest_of_bytes(&Ok(text.into())));
        }
        assert!(!trace.is_repeated_by(&file));
        assert!(!trace.is_repeated_by(&Memory::default().with("a.md", "b")));
    }
}
