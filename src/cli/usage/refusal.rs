//! What was typed cannot be followed: why, and what to type instead.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Arg, Command};

use super::super::voice::Voice;
use super::help::{attribute, usage};
use crate::locale::{Args, Language, program};
use crate::read::nearest;

/// Why what was typed is refused, how the command is typed, and where more stands.
pub(super) fn words(
    error: &Error,
    typed: &[OsString],
    command: &mut Command,
    voice: &Voice,
) -> String {
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return error.render().to_string();
    }
    command.build();
    let name = named(typed, command);
    let refusal = Refusal { error, command, name: name.as_deref(), voice };
    let (sentence, called) = (refusal.sentence(), refusal.called());
    let concerned = match name.and_then(|name| command.find_subcommand_mut(name)) {
        Some(found) => usage(found, program(voice.language)),
        None => usage(command, program(voice.language)),
    };
    let heading = voice.say("usage-heading", &Args::new());
    let more = voice.say("usage-more", &Args::new().text("command", called));
    format!("malkort: {sentence}\n{heading}: {concerned}\n{more}\n")
}

/// The command among the words typed.
fn named(typed: &[OsString], command: &Command) -> Option<String> {
    let words = typed.iter().skip(1).map(|word| word.to_str().unwrap_or_default());
    let mut words = words.take_while(|word| *word != "--");
    words.find(|word| command.find_subcommand(word).is_some()).map(str::to_owned)
}

/// A refusal, about to be told.
struct Refusal<'e> {
    error: &'e Error,
    command: &'e Command,
    /// The command typed, if it is known.
    name: Option<&'e str>,
    voice: &'e Voice,
}

impl Refusal<'_> {
    /// The command as it is called: `malkort build`.
    fn called(&self) -> String {
        self.name.map_or_else(|| "malkort".to_owned(), |name| format!("malkort {name}"))
    }

    /// The command that refuses.
    fn concerned(&self) -> &Command {
        self.name.and_then(|name| self.command.find_subcommand(name)).unwrap_or(self.command)
    }

    fn sentence(&self) -> String {
        let option = self.words_of(ContextKind::InvalidArg);
        let typed = self.words_of(ContextKind::InvalidValue);
        let args = Args::new().text("option", option.as_str()).text("typed", typed.as_str());
        match self.error.kind() {
            ErrorKind::UnknownArgument => self.unknown(&option),
            ErrorKind::InvalidSubcommand => self.unknown_command(),
            ErrorKind::InvalidValue => self.wrong_choice(args, &typed),
            ErrorKind::ValueValidation => {
                let form = self.form(&option);
                joined(self.voice.say("usage-wrong-value", &args), form)
            }
            ErrorKind::TooManyValues => self.voice.say("usage-needs-no-value", &args),
            ErrorKind::ArgumentConflict => {
                let others = self.words_of(ContextKind::PriorArg);
                let is_twice = others == option;
                let id = if is_twice { "usage-twice" } else { "usage-conflict" };
                self.voice.say(id, &args.text("others", others))
            }
            ErrorKind::MissingRequiredArgument => {
                self.voice.say("usage-missing", &Args::new().text("options", option))
            }
            ErrorKind::InvalidUtf8 => self.voice.say("usage-not-text", &Args::new()),
            // There is no way for these to come about with what can be typed here.
            ErrorKind::NoEquals
            | ErrorKind::TooFewValues
            | ErrorKind::WrongNumberOfValues
            | ErrorKind::MissingSubcommand
            | ErrorKind::DisplayHelp
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::DisplayVersion
            | ErrorKind::Io
            | ErrorKind::Format
            | _ => self.voice.say("usage-not-understood", &Args::new()),
        }
    }

    /// An option that is not there, or a word too many.
    fn unknown(&self, typed: &str) -> String {
        let args = Args::new().text("typed", typed).text("command", self.called());
        if !typed.starts_with('-') {
            let is_command = self.name.is_none() && self.command.find_subcommand(typed).is_some();
            let id = if is_command { "usage-dashes" } else { "usage-superfluous" };
            return self.voice.say(id, &args);
        }
        let long = typed.trim_start_matches('-').split('=').next().unwrap_or_default();
        let has = |command: &&Command| command.get_opts().any(|arg| arg.get_long() == Some(long));
        if self.name.is_some() && has(&self.concerned()) {
            return self.voice.say("usage-option-early", &args);
        }
        let elsewhere: Vec<String> =
            self.shown().filter(has).map(|each| format!("malkort {}", each.get_name())).collect();
        if !elsewhere.is_empty() {
            let args = args.text("commands", elsewhere.join(", "));
            return self.voice.say("usage-option-elsewhere", &args);
        }
        let sentence = self.voice.say("usage-unknown-option", &args);
        let known = self.concerned().get_arguments().filter_map(Arg::get_long);
        let meant = nearest(long, known).map(|meant| format!("--{meant}"));
        self.with_suggestion(sentence, meant)
    }

    /// A command that is not there. Who writes what the command does is told its name: `bygg` is `build`.
    fn unknown_command(&self) -> String {
        let typed = self.words_of(ContextKind::InvalidSubcommand);
        let sentence =
            self.voice.say("usage-unknown-command", &Args::new().text("typed", typed.as_str()));
        let does = |command: &&Command| {
            let help = format!("help-{}", command.get_name());
            Language::ALL.iter().any(|language| {
                let about = program(*language).text(&help, &Args::new()).to_lowercase();
                about.split(' ').next() == Some(typed.to_lowercase().as_str())
            })
        };
        let names = || self.shown().map(Command::get_name);
        let meant = self.shown().find(does).map(Command::get_name);
        let meant = meant.or_else(|| nearest(&typed, names()));
        self.with_suggestion(sentence, meant.map(|meant| format!("malkort {meant}")))
    }

    /// The commands that the help shows.
    fn shown(&self) -> impl Iterator<Item = &Command> {
        self.command.get_subcommands().filter(|each| !each.is_hide_set())
    }

    /// A value that is none of those that can be chosen, or is missing.
    fn wrong_choice(&self, args: Args, typed: &str) -> String {
        let values = self.words_of(ContextKind::ValidValue);
        let option = self.words_of(ContextKind::InvalidArg);
        let args = args.text("values", values.as_str());
        match (typed.is_empty(), values.is_empty()) {
            (true, true) => joined(self.voice.say("usage-no-value", &args), self.form(&option)),
            (true, false) => self.voice.say("usage-no-choice", &args),
            (false, _) => {
                let sentence = self.voice.say("usage-wrong-choice", &args);
                let meant = nearest(typed, values.split(", "));
                self.with_suggestion(sentence, meant.map(str::to_owned))
            }
        }
    }

    fn with_suggestion(&self, sentence: String, suggestion: Option<String>) -> String {
        let suggestion = suggestion.map(|meant| {
            self.voice.say("usage-did-you-mean", &Args::new().text("suggestion", meant))
        });
        joined(sentence, suggestion)
    }

    /// How the value of an argument is written, by the argument as the library shows it.
    fn form(&self, shown: &str) -> Option<String> {
        let words = program(self.voice.language);
        let concerned = self.concerned();
        let is_meant = |argument: &&Arg| argument.to_string() == shown;
        let argument = concerned.get_arguments().find(is_meant)?;
        let form = attribute(argument, concerned.get_name(), "form", words);
        words.has(&form).then(|| words.text(&form, &Args::new()))
    }

    /// What the library knows of one matter; several words with commas between.
    fn words_of(&self, kind: ContextKind) -> String {
        match self.error.get(kind) {
            Some(ContextValue::String(word)) => word.clone(),
            Some(ContextValue::Strings(words)) => words.join(", "),
            _ => String::new(),
        }
    }
}

fn joined(sentence: String, more: Option<String>) -> String {
    more.into_iter().fold(sentence, |sentence, more| sentence + " " + &more)
}
