//! What a terminal is shown: whatever stands in names, ids, titles and what is typed, no command lets it act there.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use super::command::malkort;
use super::revisions::site_of;

/// An escape that recolours, one that retitles the window, the control sequence introducer in one byte, an override of
/// direction, an isolate, a line break that not all know, and a way back to the start of the line.
const HOSTILE: &str = "a\u{1b}[31m\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{2066}\u{2028}\u{200f}\u{7f}\rb";

fn acts(c: char) -> bool {
    let is_mark = matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    is_mark || c.is_control() && !matches!(c, '\n' | '\t')
}

/// Makes sure that nothing said acts, and gives it.
fn harmless(output: &Output, what: &str) -> String {
    let mut said = String::new();
    for bytes in [&output.stdout, &output.stderr] {
        let text = std::str::from_utf8(bytes).expect("what is said is text");
        assert_eq!(text.find(acts), None, "{what}: {text:?}");
        said.push_str(text);
    }
    said
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    malkort().args(arguments).current_dir(folder).env("CLICOLOR_FORCE", "1").output().unwrap()
}

/// What is written with YAML's and TOML's own escapes, so that it is read as the character itself.
const ESCAPED: &str = r"\u001b[31m\u009b2J\u202e\u2066\u2028\u200f";

/// A site whose words are hostile wherever a person can write words.
fn hostile() -> tempfile::TempDir {
    let folder = site_of(&[
        (
            "book.toml",
            &format!(
                "[book]\ntitle = \"Prov{ESCAPED}\"\n[site]\npublisher = \"By{ESCAPED}\"\n[rounds]\nfirst = \"2026-t1\"\n\
                 [x\"{ESCAPED}\"]\n"
            )
            .replace("[x\"", "[\"x"),
        ),
        (
            "content/organisation/by.md",
            &format!("---\nnamn: \"Byn{ESCAPED}\"\ntyp: \"kommun{ESCAPED}\"\n\"nyckel{ESCAPED}\": 1\n---\n"),
        ),
        (
            "content/malkort/by/2026.md",
            &format!(
                "---\ntitel: Kort\ngäller-från: \"2026{ESCAPED}\"\nmål:\n  - {{id: \"g{ESCAPED}\", namn: x, mått: [\"m{ESCAPED}\"]}}\n---\n\
                 [x](<y{HOSTILE}>) [[z{HOSTILE}]]\n"
            ),
        ),
        ("content/matt/m.md", "---\nnamn: Mått\nenhet: procent\n---\n"),
        ("content/matt/m.csv", &format!("period;värde;x{HOSTILE}\n2025;1{HOSTILE};\n")),
    ]);
    // Names that not every file system takes.
    for name in [format!("matt/{HOSTILE}.md"), format!("{HOSTILE}.txt"), format!("{HOSTILE}/x.md")]
    {
        let path = folder.path().join("content").join(name);
        let _ = fs::create_dir_all(path.parent().unwrap());
        let _ = fs::write(path, format!("---\nnamn: x\n{HOSTILE}: 1\n---\n"));
    }
    folder
}

#[test]
fn no_finding_acts_on_the_terminal_in_any_form() {
    let folder = hostile();
    for command in ["check", "build"] {
        for format in ["text", "github", "json", "sarif"] {
            for language in ["sv", "en"] {
                let arguments =
                    [command, "--format", format, "--lang", language, "--report", "r.json"];
                let output = run(folder.path(), &arguments);
                assert_eq!(output.status.code(), Some(1), "{arguments:?}");
                let said = harmless(&output, &format!("{arguments:?}"));
                if matches!(format, "json" | "sarif") {
                    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
                    assert!(json.to_string().contains('\u{202e}'), "a program reads it as it is");
                } else {
                    assert!(said.contains("\\u{202e}"), "it is named: {said}");
                }
                let report = fs::read_to_string(folder.path().join("r.json")).unwrap();
                assert_eq!(report.find(acts), None);
            }
        }
    }
    for arguments in
        [&["status"][..], &["explain", "g"], &["next"], &["diff", "2026-t1", "2026-t2"]]
    {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(harmless(&output, &format!("{arguments:?}")).contains("\\u{1b}"));
    }
}

#[test]
fn nothing_typed_acts_on_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let typed = HOSTILE;
    let (out, zip) = (format!("{typed}/ut"), format!("{typed}.zip"));
    assert!(run(folder.path(), &["init", "."]).status.success());
    fs::create_dir_all(folder.path().join(&out)).unwrap();
    fs::write(folder.path().join(&out).join("x"), "x").unwrap();
    fs::write(folder.path().join(&zip), "x").unwrap();
    let day = ["--as-of", "2026-11-23"];
    let cases: &[&[&str]] = &[
        &["init", typed],
        &["init", typed],
        &["build", typed],
        &["build", ".", day[0], day[1], "--out", &out],
        &["build", ".", "--report", &out],
        &["build", ".", "--base-url", typed],
        &["check", ".", "--as-of", typed],
        &["status", ".", "--unit", typed],
        &["explain", typed, "."],
        &["diff", typed, typed, "."],
        &["next", ".", "--until", typed],
        &["archive", ".", "--round", typed],
        &["archive", ".", "--round", "2026-t1", day[0], day[1], "--out", &zip],
        &["reference", typed],
        &[typed],
    ];
    for arguments in cases {
        for language in [&["--lang", "sv"][..], &["--lang", "en"]] {
            let output = run(folder.path(), &[*arguments, language].concat());
            let said = harmless(&output, &format!("{arguments:?}"));
            assert!(said.contains("\\u{202e}"), "it is named: {arguments:?} {said}");
        }
    }
    for of in ["content", "configuration", "diagnostics"] {
        harmless(&run(folder.path(), &["reference", of]), of);
    }
}

/// A site that can be built, whose names are more than one line, where YAML lets them be.
#[test]
fn a_name_of_two_lines_begins_none_of_its_own() {
    let name = |indent: &str| format!("|-\n{indent}By\n{indent}{FORGED}");
    let (outer, inner) = (name("  "), name("      "));
    let folder = site_of(&[
        (
            "book.toml",
            &format!("[book]\ntitle = \"\"\"By\n{FORGED}\"\"\"\n[rounds]\nfirst = \"2026-t1\"\n"),
        ),
        ("content/organisation/by.md", &format!("---\nnamn: {outer}\ntyp: kommun\n---\n")),
        (
            "content/malkort/by/2026.md",
            &format!(
                "---\ntitel: {outer}\ngäller-från: 2026-01-01\nmål:\n  - id: g\n    namn: {inner}\naktiviteter:\n  \
                 - id: a\n    namn: {inner}\n    slut: 2026-12-01\n---\n"
            ),
        ),
    ]);
    let cases: &[&[&str]] =
        &[&["status"], &["explain", "mal/g"], &["next"], &["diff", "2025-02-01", "2026-12-24"]];
    for arguments in cases {
        let output = run(folder.path(), &[*arguments, &["--as-of", "2026-11-23"]].concat());
        let shown = format!("{arguments:?}");
        let said = on_lines_of_ours(&output, &shown);
        assert!(output.status.success() && said.contains("FORGED"), "{shown}: {said}");
    }
}

/// A site that can be built, whose names hold the marks that are wanted in Arabic and Hebrew.
#[test]
fn names_that_are_no_fault_act_on_no_terminal_either() {
    let name = "By\u{200f}n\u{200e}";
    let folder = site_of(&[
        ("book.toml", &format!("[book]\ntitle = \"{name}\"\n[rounds]\nfirst = \"2026-t1\"\n")),
        ("content/organisation/by.md", &format!("---\nnamn: {name}\ntyp: kommun\n---\n")),
        (
            "content/malkort/by/2026.md",
            &format!(
                "---\ntitel: {name}\ngäller-från: 2026-01-01\nmål:\n  - {{id: g, namn: {name}}}\naktiviteter:\n  \
                 - {{id: a, namn: {name}, slut: 2026-12-01}}\n---\n"
            ),
        ),
    ]);
    let cases: &[&[&str]] = &[
        &["status"],
        &["explain", "mal/g"],
        &["next"],
        &["diff", "2026-02-01", "2026-12-24"],
        &["diff", "2025-02-01", "2026-12-24", "--format", "markdown"],
    ];
    for arguments in cases {
        for more in [&["--as-of", "2026-11-23"][..], &["--as-of", "2026-11-23", "--format", "json"]]
        {
            let arguments = [*arguments, more].concat();
            if arguments.iter().filter(|one| **one == "--format").count() > 1 {
                continue;
            }
            let output = run(folder.path(), &arguments);
            let shown = format!("{arguments:?}");
            let said = harmless(&output, &shown);
            assert!(output.status.success(), "{shown}: {said}");
            let is_json = arguments.contains(&"json");
            let is_named = said.contains(if is_json { "\\u200f" } else { "\\u{200f}" });
            assert!(is_named, "{shown}: {said}");
        }
    }
}

/// What would stand on a line of its own if a line break in a name or in what was typed were shown as one. Code hosts
/// obey such lines, behind blanks too.
const FORGED: &str = "::error::FORGED";

/// Makes sure that nothing said begins a line that is not ours, and gives it.
fn on_lines_of_ours(output: &Output, what: &str) -> String {
    let said = harmless(output, what);
    let forged = said.lines().find(|line| line.trim_start().starts_with(FORGED));
    assert_eq!(forged, None, "{what}: {said}");
    said
}

#[cfg(unix)]
#[test]
fn no_name_of_a_file_and_no_words_begin_a_line_of_their_own() {
    let escaped = format!("a\\n{FORGED}");
    let folder = site_of(&[
        (
            "book.toml",
            &format!(
                "[book]\ntitle = \"{escaped}\"\nlanguage = \"{escaped}\"\n[rounds]\nfirst = \"2026-t1\"\n[\"{escaped}\"]\n"
            ),
        ),
        (
            "content/organisation/by.md",
            &format!(
                "---\nnamn: Byn\ntyp: \"{escaped}\"\n\"{escaped}\": 1\növer: \"{escaped}\"\n---\n"
            ),
        ),
        (
            "content/malkort/by/2026.md",
            &format!(
                "---\ntitel: Kort\ngäller-från: \"{escaped}\"\nmål:\n  - {{id: \"{escaped}\", namn: x, mått: [\"{escaped}\"]}}\n---\n"
            ),
        ),
        (
            "content/matt/m.md",
            &format!(
                "---\nnamn: Mått\nenhet: procent\nvärden:\n  - {{period: \"{escaped}\", värde: \"{escaped}\"}}\n---\n"
            ),
        ),
    ]);
    for name in ["matt/a.md", "a.txt", "a/x.md", "matt/a.csv", "sidor/a.md", "malkort/by/a.md"] {
        let path = folder.path().join("content").join(name.replace('a', &format!("a\n{FORGED}")));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "---\nnamn: x\nfel: 1\n---\n").unwrap();
    }
    for format in ["text", "github", "json", "sarif"] {
        for language in ["sv", "en"] {
            let arguments = ["check", "--format", format, "--lang", language, "--max", "0"];
            let output = run(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(1), "{arguments:?}");
            let said = on_lines_of_ours(&output, &format!("{arguments:?}"));
            assert!(said.contains("FORGED"), "it is told of: {said}");
        }
    }
    for command in ["status", "next", "build"] {
        on_lines_of_ours(&run(folder.path(), &[command]), command);
    }
}

#[test]
fn nothing_typed_begins_a_line_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["init", "."]).status.success());
    let typed = format!("a\n{FORGED}");
    // A folder where a report is to be.
    fs::create_dir_all(folder.path().join(&typed).join("r")).unwrap();
    let option = format!("--a\n{FORGED}");
    let day = ["--as-of", "2026-11-23"];
    let cases: &[&[&str]] = &[
        &["init", &typed],
        &["init", &typed],
        &["build", "nowhere", &typed],
        &["build", ".", day[0], day[1], "--out", &typed],
        &["build", &typed, day[0], day[1], "--out", &format!("{typed}/ut")],
        &["build", ".", "--report", &format!("{typed}/r")],
        &["build", ".", "--base-url", &typed],
        &["build", ".", &option],
        &["check", ".", "--as-of", &typed],
        &["status", ".", "--unit", &typed],
        &["explain", &typed, "."],
        &["diff", &typed, &typed, "."],
        &["next", ".", "--until", &typed],
        &["archive", ".", "--round", &typed],
        &["archive", ".", "--round", "2026-t1", day[0], day[1], "--out", &typed],
        &["reference", &typed],
        &[&typed],
        &[&option],
    ];
    for arguments in cases {
        for more in [&["--lang", "sv"][..], &["--lang", "en"]] {
            let output = run(folder.path(), &[*arguments, more].concat());
            let said = on_lines_of_ours(&output, &format!("{arguments:?}"));
            assert!(said.contains("FORGED"), "it is named: {arguments:?} {said}");
        }
    }
}
