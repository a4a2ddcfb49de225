//! Why did the machine refuse? Its usual reasons in the reader's language, with a cure where there is one; the rest by
//! their number, which whoever runs the machine can look up.

use std::io::{self, ErrorKind};

use crate::locale::{Args, Language, program};

/// What the machine answered when a file or folder was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MachineReason {
    kind: ErrorKind,
    number: Option<i32>,
}

impl From<&io::Error> for MachineReason {
    fn from(error: &io::Error) -> Self {
        // What a library wraps has its reason within.
        let within = error.get_ref().and_then(|wrapped| wrapped.source()?.downcast_ref());
        match within {
            Some(within) if error.kind() == ErrorKind::Other => Self::from(within),
            Some(_) | None => Self { kind: error.kind(), number: error.raw_os_error() },
        }
    }
}

impl MachineReason {
    /// The reason as half a sentence: ”disken är full”.
    pub fn words(self, language: Language) -> String {
        let words = program(language);
        match (self.message(), self.number) {
            (Some(id), _) => words.text(id, &Args::new()),
            (None, Some(number)) => {
                words.text("machine-number", &Args::new().text("number", number.to_string()))
            }
            (None, None) => words.text("machine-other", &Args::new()),
        }
    }

    /// What to do about it, as a sentence, where that can be said whatever was asked for.
    pub fn cure(self, language: Language) -> Option<String> {
        let (words, cure) = (program(language), format!("{}.help", self.message()?));
        words.has(&cure).then(|| words.text(&cure, &Args::new()))
    }

    /// The message of a reason that has words of its own.
    fn message(self) -> Option<&'static str> {
        let by_number = BY_NUMBER.iter().find(|(each, _)| Some(*each) == self.number);
        let by_kind = BY_KIND.iter().find(|(each, _)| *each == self.kind);
        by_number.map(|(_, id)| *id).or_else(|| by_kind.map(|(_, id)| *id))
    }
}

/// Reasons that the standard library has a name for.
const BY_KIND: [(ErrorKind, &str); 20] = [
    (ErrorKind::NotFound, "machine-not-found"),
    (ErrorKind::PermissionDenied, "machine-permission-denied"),
    (ErrorKind::AlreadyExists, "machine-already-exists"),
    (ErrorKind::NotADirectory, "machine-not-a-directory"),
    (ErrorKind::IsADirectory, "machine-is-a-directory"),
    (ErrorKind::DirectoryNotEmpty, "machine-not-empty"),
    (ErrorKind::ReadOnlyFilesystem, "machine-read-only"),
    (ErrorKind::StorageFull, "machine-storage-full"),
    (ErrorKind::QuotaExceeded, "machine-quota-exceeded"),
    (ErrorKind::FileTooLarge, "machine-file-too-large"),
    (ErrorKind::ResourceBusy, "machine-busy"),
    (ErrorKind::CrossesDevices, "machine-crosses-devices"),
    (ErrorKind::InvalidFilename, "machine-invalid-filename"),
    (ErrorKind::InvalidInput, "machine-invalid-input"),
    (ErrorKind::InvalidData, "machine-invalid-data"),
    (ErrorKind::UnexpectedEof, "machine-invalid-data"),
    (ErrorKind::OutOfMemory, "machine-out-of-memory"),
    (ErrorKind::TimedOut, "machine-timed-out"),
    (ErrorKind::Interrupted, "machine-interrupted"),
    (ErrorKind::StaleNetworkFileHandle, "machine-stale"),
];

/// Reasons that it has none for, by the system's own numbers.
#[cfg(unix)]
const BY_NUMBER: [(i32, &str); 4] = {
    use rustix::io::Errno;
    [
        (Errno::LOOP.raw_os_error(), "machine-loop"),
        (Errno::MFILE.raw_os_error(), "machine-many-open"),
        (Errno::NFILE.raw_os_error(), "machine-many-open"),
        (Errno::IO.raw_os_error(), "machine-damaged-disk"),
    ]
};

/// Reasons that it has none for, by the system's own numbers: those of Windows' "System Error Codes".
#[cfg(windows)]
const BY_NUMBER: [(i32, &str); 6] = [
    (4, "machine-many-open"),       // ERROR_TOO_MANY_OPEN_FILES
    (23, "machine-damaged-disk"),   // ERROR_CRC
    (32, "machine-busy"),           // ERROR_SHARING_VIOLATION
    (33, "machine-busy"),           // ERROR_LOCK_VIOLATION
    (1117, "machine-damaged-disk"), // ERROR_IO_DEVICE
    (1921, "machine-loop"),         // ERROR_CANT_RESOLVE_FILENAME
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_answer_of_the_machine_is_in_its_own_words() {
        for number in 1..=133 {
            let error = io::Error::from_raw_os_error(number);
            let of_machine = error.to_string();
            let of_machine = of_machine.split(" (os error").next().unwrap_or_default();
            let reason = MachineReason::from(&error);
            let [swedish, english] = Language::ALL.map(|language| reason.words(language));
            assert!(!swedish.contains(of_machine) && !swedish.contains('«'), "{number}: {swedish}");
            assert_ne!(swedish, english, "{number}");
        }
    }

    #[test]
    fn every_reason_that_is_known_has_words_in_both_languages() {
        let numbered = BY_NUMBER.iter().map(|(_, id)| *id);
        for id in BY_KIND.iter().map(|(_, id)| *id).chain(numbered) {
            assert!(Language::ALL.iter().all(|language| program(*language).has(id)), "{id}");
        }
    }

    #[test]
    fn a_reason_that_a_library_wraps_is_found_and_one_that_has_none_is_said_to_have_none() {
        #[derive(Debug)]
        struct Wrapping(io::Error);
        impl std::fmt::Display for Wrapping {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("it failed")
            }
        }
        impl std::error::Error for Wrapping {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                Some(&self.0)
            }
        }
        let wrapped = io::Error::other(Wrapping(ErrorKind::StorageFull.into()));
        let reason = MachineReason::from(&wrapped);
        assert_eq!(reason.words(Language::Swedish), "disken är full");
        assert!(reason.cure(Language::Swedish).is_some());
        let unnamed = MachineReason::from(&io::Error::other("it failed"));
        assert_eq!(unnamed.words(Language::Swedish), "datorn sade inte varför");
        assert_eq!(unnamed.cure(Language::Swedish), None);
    }
}
