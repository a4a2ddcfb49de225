//! How a command ended, and the exit code that says so.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// Done.
    Done,
    /// The content has errors.
    Content,
    /// Usage or environment.
    Environment,
}

impl Ending {
    /// The exit code.
    pub(super) fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Content => 1,
            Self::Environment => 2,
        }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(ending.status())
    }
}
