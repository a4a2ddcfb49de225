//! Every command that the docs show and that the program tells somebody to type is one that it understands.

use std::fs;
use std::path::PathBuf;

use clap::Command;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::help::spoken;
use crate::locale::Language;

/// Something that a document shows as code.
struct Shown {
    document: String,
    line: String,
    /// It stands by itself, to be typed as it is; else within a text, where a command may only be named.
    is_block: bool,
}

/// The lines of blocks of commands, and what stands within a text.
fn shown() -> Vec<Shown> {
    let folders = ["docs", "docs/reference"].map(|folder| fs::read_dir(folder).unwrap());
    let listed = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let written = listed.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let others = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(PathBuf::from);
    let mut found = Vec::new();
    for path in written.chain(others) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.display().to_string();
        let mut is_commands = false;
        for event in Parser::new_ext(&text, pulldown_cmark::Options::ENABLE_TABLES) {
            let shown = |line: &str, is_block| Shown {
                document: name.clone(),
                line: line.to_owned(),
                is_block,
            };
            if let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(said))) = &event {
                is_commands = ["sh", "console"].contains(&&**said);
            } else if matches!(event, Event::End(TagEnd::CodeBlock)) {
                is_commands = false;
            } else if let (Event::Text(block), true) = (&event, is_commands) {
                found.extend(block.lines().map(|line| shown(line, true)));
            } else if let Event::Code(span) = &event {
                found.push(shown(span, false));
            }
        }
    }
    found
}

/// The commands of a line, as words: what follows the program's name, up to what a shell ends it with.
fn commands(line: &str) -> Vec<Vec<String>> {
    let line = line.split(" #").next().unwrap_or_default();
    let pieces = line.split("&&").flat_map(|piece| piece.split(['|', ';', ')']));
    let pieces =
        pieces.map(|piece| piece.split_once("$(").map_or(piece, |(_, within)| within).trim());
    pieces
        .filter_map(|piece| {
            let typed = [
                "malkort",
                "cargo run --release -q --",
                "cargo run -q --release --",
                "cargo run --release --",
                "cargo run -q --",
                "cargo run --",
            ];
            typed.iter().find_map(|name| piece.strip_prefix(name)?.strip_prefix(' '))
        })
        .map(words)
        .collect()
}

/// A line as a shell takes it apart, with something in the place of what is to be filled in.
fn words(line: &str) -> Vec<String> {
    let line = line.split(" > ").next().unwrap_or_default();
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(c),
        }
    }
    let filled = words.into_iter().filter(|word| !word.is_empty()).map(|word| {
        match word.trim_matches(['[', ']']) {
            "N" | "SECONDS" => "5".to_owned(),
            "PERIOD" => "2026-t2".to_owned(),
            "DATE" => "2026-05-31".to_owned(),
            word => word.to_owned(),
        }
    });
    filled.collect()
}

fn understood(words: &[String]) -> Result<(), String> {
    let typed = ["malkort".to_owned()].into_iter().chain(words.iter().cloned());
    match spoken(Language::English).try_get_matches_from(typed) {
        Err(error) if error.use_stderr() => Err(error.to_string()),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Whether a text only names a command, or an option of it.
fn named(words: &[String], is_block: bool, why: String) -> Result<(), String> {
    let command = spoken(Language::English);
    let found = words.first().and_then(|name| command.find_subcommand(name));
    let has = |option: &String| {
        let long = option.strip_prefix("--");
        found.is_some_and(|found| found.get_arguments().any(|argument| argument.get_long() == long))
    };
    let is_name = found.is_some() && words.iter().skip(1).all(has) && words.len() < 3;
    if is_name && !is_block { Ok(()) } else { Err(why) }
}

/// Options of other programs that docs speak of.
const OF_OTHERS: [&str; 4] = ["--depth", "--largest", "--all-targets", "--deny"];

/// Whether some command has the option that words begin with, and takes the value that they give it.
fn option_understood(words: &[String]) -> Result<(), String> {
    let option = words[0].split('=').next().unwrap_or_default();
    let mut command = spoken(Language::English);
    command.build();
    let has = |each: &&Command| {
        each.get_arguments().any(|arg| arg.get_long() == option.strip_prefix("--"))
    };
    let bearers: Vec<&str> = command.get_subcommands().filter(has).map(Command::get_name).collect();
    let takes_value = |name: &&str| {
        let bearer = command.find_subcommand(name).unwrap();
        let meant =
            bearer.get_arguments().find(|arg| arg.get_long() == option.strip_prefix("--")).unwrap();
        meant.get_action().takes_values() && words.len() == 1 && !words[0].contains('=')
    };
    match bearers.first() {
        None => return Err(format!("no command has {option}")),
        Some(first) if takes_value(first) => return Ok(()),
        Some(_) => {}
    }
    let tried = bearers.iter().map(|name| {
        let least: &[&str] = match *name {
            "diff" => &["a", "b"],
            "archive" if option != "--round" => &["--round", "2026-t2"],
            "explain" => &["x"],
            "init" if option != "--example" => &["--example"],
            _ => &[],
        };
        let typed = [*name].into_iter().chain(least.iter().copied()).map(str::to_owned);
        understood(&typed.chain(words.iter().cloned()).collect::<Vec<_>>())
    });
    let tried: Vec<_> = tried.collect();
    if tried.iter().any(Result::is_ok) { Ok(()) } else { tried.into_iter().next().unwrap() }
}

#[test]
fn every_command_of_the_docs_is_understood() {
    let mut wrong = Vec::new();
    let (mut seen, mut options) = (0, 0);
    for Shown { document, line, is_block } in shown() {
        for words in commands(&line) {
            seen += 1;
            if let Err(why) = understood(&words).or_else(|why| named(&words, is_block, why)) {
                wrong.push(format!("{document}: {line}: {why}"));
            }
        }
        let typed = words(&line);
        let first = typed.first().map_or("", String::as_str);
        let is_option = first.trim_start_matches('-').len() + 2 == first.len();
        if is_option && first.len() > 2 && !OF_OTHERS.contains(&first) {
            options += 1;
            if let Err(why) = option_understood(&typed) {
                wrong.push(format!("{document}: {line}: {why}"));
            }
        }
    }
    assert!(seen > 20 && options > 10, "{seen} {options}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_command_and_option_that_a_message_names_is_there() {
    let mut command = spoken(Language::English);
    command.build();
    let options: Vec<String> = command
        .get_subcommands()
        .flat_map(Command::get_arguments)
        .filter_map(|arg| Some(format!("--{}", arg.get_long()?)))
        .collect();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for language in ["sv", "en"] {
        for entry in fs::read_dir(format!("src/locale/program/{language}")).unwrap() {
            let path = entry.unwrap().path();
            for line in fs::read_to_string(&path).unwrap().lines() {
                let is_sign = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
                for word in line.split(is_sign) {
                    let is_option = word.starts_with("--") && !word.trim_matches('-').is_empty();
                    seen += usize::from(is_option);
                    if is_option && !options.iter().any(|known| known == word) {
                        wrong.push(format!("{}: {word}: {line}", path.display()));
                    }
                }
                for told in line.split(": malkort ").skip(1) {
                    seen += 1;
                    let name = told.split([' ', '.', ',']).next().unwrap_or_default();
                    if !name.starts_with('{') && command.find_subcommand(name).is_none() {
                        wrong.push(format!("{}: {name}: {line}", path.display()));
                    }
                }
            }
        }
    }
    assert!(seen > 40, "{seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
