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
mod machine;
mod next;
mod places;
mod reference;
mod report;
mod revision;
mod screen;
mod status;
mod table;
mod trouble;
mod voice;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

pub use reference::{configuration_reference, content_reference, diagnostic_reference};

use args::{Arguments, Command};
use screen::{print, print_error, print_findings, print_json};
use voice::Voice;

use crate::source::on_one_line;

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
    let arguments = match Arguments::try_parse_from(&typed) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Asking for help is no error; a closed pipe is none either.
            if !error.use_stderr() {
                let _ = error.print();
                return Ending::Done.into();
            }
            print_error(&misunderstood(&typed, error.kind()));
            return Ending::Environment.into();
        }
    };
    let voice = Voice::new(arguments.language);
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
    };
    ending.into()
}

/// Why what was typed is not understood. What was typed stands in it: asked of what was typed as it may be shown, it
/// cannot pass for lines of ours.
fn misunderstood(typed: &[OsString], kind: clap::error::ErrorKind) -> String {
    let shown = typed.iter().map(|word| on_one_line(&word.to_string_lossy()));
    let error = Arguments::try_parse_from(shown).err().unwrap_or_else(|| clap::Error::new(kind));
    error.render().to_string()
}
