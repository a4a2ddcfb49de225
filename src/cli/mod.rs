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
mod ending;
mod explain;
mod generator;
mod init;
mod load;
mod markdown;
mod next;
mod outcome;
mod places;
mod reference;
mod remembered;
mod report;
mod review;
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
use ending::Ending;
use screen::{print, print_error, print_findings, print_json};

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
        Command::Review(arguments) => review::review(&arguments, &voice),
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
