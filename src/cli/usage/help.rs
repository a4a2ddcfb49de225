//! The command line with all its words in one language.

use clap::builder::Resettable;
use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::super::args::Arguments;
use crate::locale::{Args, Language, Messages, program};

/// The command, its words in a language.
pub(super) fn spoken(language: Language) -> Command {
    let words = program(language);
    let command = in_words(Arguments::command().bin_name("malkort"), words);
    let mut named = command.clone();
    named.build();
    let of_commands: Vec<(String, String)> = named
        .get_subcommands_mut()
        .map(|each| (each.get_name().to_owned(), usage(each, words)))
        .collect();
    let command = command.override_usage(usage(&mut named, words));
    of_commands.into_iter().fold(command, |command, (name, usage)| {
        command.mut_subcommand(name, |each| each.override_usage(usage))
    })
}

/// How a command is typed, in one line.
pub(super) fn usage(command: &mut Command, words: &Messages) -> String {
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    usage.replace("[OPTIONS]", &words.text("usage-any-options", &Args::new()))
}

fn in_words(command: Command, words: &Messages) -> Command {
    let say = |id: &str| words.text(id, &Args::new());
    let name = command.get_name().to_owned();
    let heading = say("usage-heading");
    command
        .about(say(&format!("help-{name}")))
        .long_about(Resettable::Reset)
        .help_template(format!(
            "{{about-with-newline}}\n{heading}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .subcommand_help_heading(say("usage-commands"))
        .subcommand_value_name(say("usage-a-command"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version))
        .mut_args(|argument| argument_in_words(argument, &name, words))
        .mut_subcommands(|each| in_words(each, words))
}

fn argument_in_words(argument: Arg, command: &str, words: &Messages) -> Arg {
    let id = message(&argument, command, words);
    let say = |id: &str| words.text(id, &Args::new());
    let is_option = argument.get_long().is_some();
    let heading = say(if is_option { "usage-options" } else { "usage-arguments" });
    let help = with_values(say(&id), &argument, words);
    let value = attribute(&argument, command, "value", words);
    let takes_value = argument.get_action().takes_values();
    let spoken = argument.help(help).long_help(Resettable::Reset).help_heading(heading);
    if !takes_value {
        return spoken;
    }
    spoken.value_name(say(&value)).hide_default_value(true).hide_possible_values(true)
}

/// What an argument is, with what can be chosen and what holds where nothing is.
fn with_values(help: String, argument: &Arg, words: &Messages) -> String {
    let values = values(argument).join(", ");
    let default = default(argument, words);
    let args = Args::new().text("words", help.as_str()).text("values", values.as_str());
    match default {
        Some(default) if values.is_empty() => {
            words.text("usage-default", &args.text("default", default))
        }
        Some(default) => words.text("usage-choices-default", &args.text("default", default)),
        None if values.is_empty() => help,
        None => words.text("usage-choices", &args),
    }
}

/// The words among which one is chosen; none where anything can be written.
fn values(argument: &Arg) -> Vec<String> {
    if !argument.get_action().takes_values() {
        return Vec::new();
    }
    argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
}

fn default(argument: &Arg, words: &Messages) -> Option<String> {
    if argument.is_hide_default_value_set() || !argument.get_action().takes_values() {
        return None;
    }
    let default = argument.get_default_values().first()?.to_string_lossy().into_owned();
    Some(if default == "." { words.text("usage-this-folder", &Args::new()) } else { default })
}

/// The message of an argument: the command's own, or that of all commands.
pub(super) fn message(argument: &Arg, command: &str, words: &Messages) -> String {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = format!("argument-{command}-{id}");
    if words.has(&own) { own } else { format!("argument-{id}") }
}

/// What an argument's message says beside its help: what stands for the `value`, and the `form` that it has.
pub(super) fn attribute(argument: &Arg, command: &str, name: &str, words: &Messages) -> String {
    let own = format!("{}.{name}", message(argument, command, words));
    if words.has(&own) {
        return own;
    }
    format!("argument-{}.{name}", argument.get_id().as_str().replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use std::any::TypeId;
    use std::path::PathBuf;

    use super::*;

    fn each_argument(command: &Command, look: &mut impl FnMut(&Command, &Arg)) {
        for argument in command.get_arguments() {
            look(command, argument);
        }
        for each in command.get_subcommands() {
            each_argument(each, look);
        }
    }

    #[test]
    fn every_command_and_every_argument_has_words_in_both_languages() {
        for language in Language::ALL {
            let words = program(language);
            let mut missing = Vec::new();
            let mut need = |id: String| {
                if !words.has(&id) {
                    missing.push(id);
                }
            };
            let mut command = spoken(language);
            command.build();
            let names = command.get_subcommands().map(Command::get_name);
            for name in names.chain([command.get_name()]) {
                need(format!("help-{name}"));
            }
            each_argument(&command, &mut |command, argument| {
                let name = command.get_name();
                need(message(argument, name, words));
                if !argument.get_action().takes_values() {
                    return;
                }
                need(attribute(argument, name, "value", words));
                // What is neither chosen nor free text can be wrong in its form.
                let types = [
                    argument.get_value_parser().type_id() == TypeId::of::<String>(),
                    argument.get_value_parser().type_id() == TypeId::of::<PathBuf>(),
                ];
                let is_free = types.contains(&true) && argument.get_id() != "base_url";
                if argument.get_possible_values().is_empty() && !is_free {
                    need(attribute(argument, name, "form", words));
                }
            });
            assert!(missing.is_empty(), "{}: {missing:?}", language.tag());
        }
    }

    #[test]
    fn a_default_that_the_library_knows_is_told_in_words() {
        let mut told = 0;
        let mut command = spoken(Language::Swedish);
        command.build();
        each_argument(&command, &mut |_, argument| {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!help.is_empty(), "{argument}");
            told += usize::from(help.contains("annars mappen du står i"));
        });
        assert!(told > 5, "{told}");
    }
}
