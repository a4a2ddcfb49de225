//! What cannot be followed, and the help, in the language chosen: nothing of the library's English is left in either.

use std::ffi::OsStr;

use crate::command::malkort;

/// What is typed, and what has to stand in the answer in Swedish and in English.
const REFUSED: [(&[&str], [&str; 2]); 26] = [
    (
        &["build", "--fel"],
        ["--fel finns inte i malkort build.\n", "no option --fel in malkort build.\n"],
    ),
    (&["build", "--strikt"], ["Menade du --strict?", "Did you mean --strict?"]),
    (
        &["check", "--out", "x"],
        ["bara i malkort build, malkort archive", "only in malkort build, malkort archive"],
    ),
    (
        &["--out", "x", "build"],
        ["efter kommandot: malkort build --out", "after the command: malkort build --out"],
    ),
    (&["check", "-x"], ["Flaggan -x finns inte", "no option -x"]),
    (&["check", "a", "b"], ["”b” är ett ord för mycket", "“b” is a word too many"]),
    (&["--", "build"], ["Ta bort dem: malkort build", "Remove them: malkort build"]),
    (&["buil"], ["Menade du malkort build?", "Did you mean malkort build?"]),
    (&["bygg"], ["Menade du malkort build?", "Did you mean malkort build?"]),
    (&["granska"], ["Menade du malkort check?", "Did you mean malkort check?"]),
    (&["compare"], ["Menade du malkort diff?", "Did you mean malkort diff?"]),
    (&["xyz"], ["inget kommando som heter ”xyz”.\n", "no command called “xyz”.\n"]),
    (&["help", "bygg"], ["Menade du malkort build?", "Did you mean malkort build?"]),
    (&["check", "--format", "xml"], ["text, json, github, sarif", "text, json, github, sarif"]),
    (&["check", "--format", "jsn"], ["Menade du json?", "Did you mean json?"]),
    (
        &["check", "--format"],
        ["--format <FORM> saknar sitt värde. Välj", "--format <FORMAT> lacks its value. Choose"],
    ),
    (
        &["check", "--as-of"],
        ["--as-of <DAG> saknar sitt värde. Skriv", "--as-of <DATE> lacks its value. Write"],
    ),
    (
        &["build", "--content-revision="],
        ["--content-revision <TEXT> saknar", "--content-revision <TEXT> lacks"],
    ),
    (
        &["check", "--as-of", "2026"],
        ["år, månad och dag: 2026-05-31", "year, month and day: 2026-05-31"],
    ),
    (
        &["check", "--jobs", "x"],
        [
            "”x” går inte att använda för --jobs <ANTAL>. Skriv ett heltal",
            "“x” cannot be used for --jobs <N>. Write a whole number",
        ],
    ),
    (
        &["init", "--example", "--scale", "0"],
        ["heltal från 1 till 1000", "whole number from 1 to 1000"],
    ),
    (&["archive", "--round", "t2"], ["2026-h1 (halvår)", "2026-h1 (half)"]),
    (&["check", "--strict=ja"], ["Skriv bara --strict.", "Write only --strict."]),
    (
        &["check", "--strict", "--strict"],
        ["--strict får bara anges en gång", "--strict can be given only once"],
    ),
    (
        &["init", "--scale", "3"],
        ["måste också anges: --example", "has to be given, too: --example"],
    ),
    (&["diff", "a"], ["måste också anges: <EFTER>", "has to be given, too: <NEW>"]),
];

/// Words of the library's own refusals and helps.
const LIBRARY: [&str; 16] = [
    "error:",
    "tip:",
    "similar",
    "argument '",
    "subcommand",
    "unexpected",
    "unrecognized",
    "invalid value",
    "required",
    "supplied",
    "possible values",
    "For more information",
    "default:",
    "Print help",
    "Print version",
    "Print this",
];

/// The same for who asked for Swedish.
const ENGLISH: [&str; 6] = ["Usage", "OPTIONS", "COMMAND", "Options", "Commands", "Arguments"];

fn said(typed: &[&OsStr], language: &str) -> (i32, String) {
    let output = malkort().args(typed).env("LANG", language).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

fn assert_own_words(said: &str, is_swedish: bool, typed: &[&OsStr]) {
    for word in LIBRARY.iter().chain(ENGLISH.iter().filter(|_| is_swedish)) {
        assert!(!said.contains(word), "{typed:?}: {word}: {said}");
    }
    assert!(!said.contains('«'), "{typed:?}: {said}");
}

#[test]
fn what_cannot_be_followed_is_told_in_the_language_chosen() {
    for (typed, expected) in REFUSED {
        let typed: Vec<&OsStr> = typed.iter().map(OsStr::new).collect();
        for (language, expected) in ["sv_SE.UTF-8", "en_GB.UTF-8"].into_iter().zip(expected) {
            let (code, said) = said(&typed, language);
            assert_eq!(code, 2, "{typed:?}");
            assert!(said.starts_with("malkort: ") && said.contains(expected), "{typed:?}: {said}");
            assert_own_words(&said, expected.is_empty() || language.starts_with("sv"), &typed);
        }
    }
}

#[test]
fn the_way_a_command_is_typed_follows_a_refusal() {
    let typed = ["build", "--fel"].map(OsStr::new);
    let (_, told) = said(&typed, "");
    assert!(told.contains("\nAnvändning: malkort build [FLAGGOR] [MAPP]\n"), "{told}");
    assert!(told.ends_with("\nMer hjälp: malkort build --help\n"), "{told}");
}

#[cfg(unix)]
#[test]
fn what_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt as _;
    let typed = [OsStr::new("diff"), OsStr::from_bytes(b"\xff"), OsStr::new("b")];
    let (code, told) = said(&typed, "");
    assert!(code == 2 && told.contains("inte text i UTF-8"), "{told}");
}

#[test]
fn the_language_typed_goes_before_that_of_the_machine_wherever_it_stands() {
    for typed in [&["--lang", "en", "build", "--fel"][..], &["build", "--fel", "--lang=en"]] {
        let typed: Vec<&OsStr> = typed.iter().map(OsStr::new).collect();
        assert!(said(&typed, "sv_SE").1.contains("There is no option --fel"), "{typed:?}");
    }
    let typed = ["build", "--lang", "de"].map(OsStr::new);
    let (_, told) = said(&typed, "sv_SE");
    assert!(
        told.contains("”de” går inte att välja för --lang <SPRÅK>. Välj något av: sv, en."),
        "{told}"
    );
}

#[test]
fn every_help_is_in_the_language_chosen() {
    let commands = [
        "",
        "build",
        "check",
        "archive",
        "diff",
        "next",
        "explain",
        "status",
        "init",
        "reference",
        "help",
    ];
    for command in commands {
        for flag in ["-h", "--help"] {
            let typed: Vec<&OsStr> = [command, flag]
                .into_iter()
                .filter(|word| !word.is_empty())
                .map(OsStr::new)
                .collect();
            for (language, usage) in [("sv_SE", "Användning: malkort"), ("en_US", "Usage: malkort")]
            {
                let (code, said) = said(&typed, language);
                assert!(code == 0 && said.contains(usage), "{typed:?}: {said}");
                assert_own_words(&said, language == "sv_SE", &typed);
            }
        }
    }
    let by_command = said(&["help", "build"].map(OsStr::new), "");
    assert_eq!(by_command, said(&["build", "--help"].map(OsStr::new), ""));
    let (code, told) = said(&[], "");
    assert!(
        code == 2 && told.contains("Kommandon:") && told.contains("Bygg webbplatsen"),
        "{told}"
    );
    assert_own_words(&told, true, &[]);
}
