//! Why did the machine refuse? Its usual reasons in the reader's language; the rest by their number, which whoever runs
//! the machine can look up.

use std::io::{self, ErrorKind};

use super::voice::Voice;
use crate::locale::Args;

/// The machine's reason, as half a sentence: ”disken är full”.
pub(super) fn machine_reason(cause: &io::Error, voice: &Voice) -> String {
    if let Some(id) = known(cause.kind()) {
        return voice.say(id, &Args::new());
    }
    match cause.raw_os_error() {
        Some(number) => {
            voice.say("machine-number", &Args::new().text("number", number.to_string()))
        }
        None => voice.say("machine-other", &Args::new().text("detail", cause.to_string())),
    }
}

/// The message for a kind of reason that has words of its own.
fn known(kind: ErrorKind) -> Option<&'static str> {
    [
        (ErrorKind::NotFound, "machine-not-found"),
        (ErrorKind::PermissionDenied, "machine-permission-denied"),
        (ErrorKind::AlreadyExists, "machine-already-exists"),
        (ErrorKind::NotADirectory, "machine-not-a-directory"),
        (ErrorKind::IsADirectory, "machine-is-a-directory"),
        (ErrorKind::ReadOnlyFilesystem, "machine-read-only"),
        (ErrorKind::StorageFull, "machine-storage-full"),
        (ErrorKind::QuotaExceeded, "machine-quota-exceeded"),
        (ErrorKind::FileTooLarge, "machine-file-too-large"),
        (ErrorKind::ResourceBusy, "machine-busy"),
        (ErrorKind::CrossesDevices, "machine-crosses-devices"),
        (ErrorKind::InvalidFilename, "machine-invalid-filename"),
        (ErrorKind::OutOfMemory, "machine-out-of-memory"),
        (ErrorKind::TimedOut, "machine-timed-out"),
        (ErrorKind::StaleNetworkFileHandle, "machine-stale"),
    ]
    .into_iter()
    .find_map(|(each, id)| (each == kind).then_some(id))
}
