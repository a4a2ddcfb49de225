//! The command line: what a person types, and what they see of it.
//!
//! The only room that asks the clock, the environment and the current folder. Each command calls the library and
//! prints; exit codes are 0 (done), 1 (the content has errors) and 2 (usage or environment).

mod archive;
mod args;
mod asked;
mod build;
mod clock;
mod diff;
mod explain;
mod init;
mod load;
mod next;
mod places;
mod reference;
mod report;
mod revision;
mod screen;
mod status;
mod table;
mod trouble;
mod usage;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;

pub use reference::{configuration_reference, content_reference, diagnostic_reference};

use args::Command;
use screen::{print, print_error, print_findings, print_json};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Done.
    Done,
    /// The content has errors.
    Content,
    /// Usage or environment.
    Environment,
}

impl Ending {
    /// The exit code.
    fn status(self) -> u8 {
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

/// Runs the command that was typed.
pub fn run(typed: impl IntoIterator<Item = OsString>) -> ExitCode {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let (arguments, voice) = match usage::understood(&typed) {
        Ok(understood) => understood,
        Err(ending) => return ending.into(),
    };
    let ending = match arguments.command {
        Command::Build(build) => build::build(&build, &voice),
        Command::Archive(archive) => archive::archive(&archive, &voice),
        Command::Check(check) => build::check(&check, &voice),
        Command::Diff(arguments) => diff::diff(&arguments, &voice),
        Command::Next(arguments) => next::next(&arguments, &voice),
        Command::Init(init) => init::init(&init, &voice),
        Command::Explain(arguments) => explain::explain(&arguments, &voice),
        Command::Status(arguments) => status::status(&arguments, &voice),
        Command::Reference(reference) => reference::reference(&reference, &voice),
        // It has been shown.
        Command::Help(_) => Ending::Done,
    };
    ending.into()
}
