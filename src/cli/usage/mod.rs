//! What was typed, understood or refused in the reader's language.
//!
//! The library knows what can be typed and finds what is wrong; every word that a person meets, in helps and in
//! refusals, is of `usage.ftl`. So the language is looked for first, in words that may be wrong in any other way.

mod help;
mod refusal;
#[cfg(test)]
mod shown;

use std::ffi::OsString;

use clap::{FromArgMatches as _, ValueEnum as _};

use super::args::{Arguments, Command, Spoken};
use super::ending::Ending;
use super::print_error;
use super::voice::Voice;

/// What was typed, and the voice to answer in; or how it ended where there is nothing to do.
pub(super) fn understood(typed: &[OsString]) -> Result<(Arguments, Voice), Ending> {
    let voice = Voice::new(language_asked(typed));
    let arguments = parsed(typed, &voice)?;
    if let Command::Help(help) = &arguments.command {
        let first = typed.first().cloned().unwrap_or_default();
        let command = help.command.clone().map(OsString::from);
        let asked: Vec<OsString> =
            [first].into_iter().chain(command).chain(["--help".into()]).collect();
        parsed(&asked, &voice)?;
    }
    Ok((arguments, voice))
}

fn parsed(typed: &[OsString], voice: &Voice) -> Result<Arguments, Ending> {
    let mut command = help::spoken(voice.language);
    let matches = command.try_get_matches_from_mut(typed);
    matches.and_then(|mut found| Arguments::from_arg_matches_mut(&mut found)).map_err(|error| {
        // Asking for help is no error; a closed pipe is none either.
        if !error.use_stderr() {
            let _ = error.print();
            return Ending::Done;
        }
        // What was typed stands in it.
        print_error(&refusal::words(&error, typed, &mut command, voice));
        Ending::Environment
    })
}

/// The language asked for, whatever else was typed.
fn language_asked(typed: &[OsString]) -> Option<Spoken> {
    let words = typed.iter().skip(1).map(|word| word.to_str().unwrap_or_default());
    let mut words = words.take_while(|word| *word != "--").peekable();
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.peek().copied(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(spoken) = value.and_then(|value| Spoken::from_str(value, false).ok()) {
            return Some(spoken);
        }
    }
    None
}
