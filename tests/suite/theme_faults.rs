//! A fault in the site's own theme is told at its place, in the language asked for, by every command that meets it.

use std::fs;
use std::path::Path;

use super::command::malkort;
use super::revisions::town;

/// The commands that make pages.
const OF_PAGES: [&[&str]; 4] =
    [&["check"], &["build", "--out", "ut"], &["archive", "--round", "2026-t1"], &["next"]];

/// The commands that answer in the words of pages, without making any.
const OF_WORDS: [&[&str]; 3] =
    [&["status"], &["explain", "fiber"], &["diff", "2026-11-01", "2027-02-01"]];

/// A site with a theme file of its own.
fn town_with(path: &str, text: &[u8]) -> tempfile::TempDir {
    let folder = town();
    let book = folder.path().join("book.toml");
    let written = fs::read_to_string(&book).unwrap();
    fs::write(&book, format!("{written}[theme]\nfolder = \"tema\"\n")).unwrap();
    let path = folder.path().join("tema").join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    folder
}

/// What a command says of a site in a language, and its exit code.
fn said(folder: &Path, typed: &[&str], language: &str) -> (i32, String) {
    let mut command = malkort();
    command.current_dir(folder).args(typed).env("LANG", language);
    if typed[0] != "diff" {
        command.args(["--as-of", "2027-02-01"]);
    }
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[test]
fn every_command_tells_of_a_fault_that_shows_when_a_page_is_made() {
    let site = town_with("templates/footer.html", b"<p>\n  {{ okand.namn }}\n</p>\n");
    let languages = [
        ("sv_SE.UTF-8", "finns inte i den här mallen", "Rätta filen"),
        ("en_GB.UTF-8", "does not exist in this template", "Mend the file"),
    ];
    for typed in OF_PAGES {
        for (language, reason, cure) in languages {
            let (code, said) = said(site.path(), typed, language);
            assert_eq!(code, 1, "{typed:?} {said}");
            assert_eq!(said.matches("[theme-fault]").count(), 1, "{typed:?} {said}");
            assert!(said.contains("tema/templates/footer.html:2:"), "{typed:?} {said}");
            assert!(said.contains("{{ okand.namn }}"), "{typed:?} {said}");
            assert!(said.contains(reason) && said.contains(cure), "{typed:?} {said}");
            assert!(!said.contains("defined") && !said.contains("malkort:"), "{typed:?} {said}");
        }
    }
}

#[test]
fn who_asks_for_words_is_answered_whatever_the_templates_of_pages_hold() {
    let site = town_with("templates/footer.html", b"<p>\n  {{ okand.namn }}\n</p>\n");
    for typed in OF_WORDS {
        let (code, said) = said(site.path(), typed, "sv_SE.UTF-8");
        assert_eq!(code, 0, "{typed:?} {said}");
        assert!(!said.is_empty() && !said.contains("[theme-fault]"), "{typed:?} {said}");
    }
}

#[test]
fn each_kind_of_fault_has_words_of_its_own() {
    let cases: [(&str, &[u8], &str, &str); 11] = [
        ("footer.html", b"{{ a | finnsej }}", ":1:", "no filter called \u{201c}finnsej\u{201d}"),
        (
            "footer.html",
            b"{% if 1 is finnsej %}{% endif %}",
            ":1:",
            "no test called \u{201c}finnsej\u{201d}",
        ),
        ("footer.html", b"{{ finnsej() }}", ":1:", "no function called \u{201c}finnsej\u{201d}"),
        (
            "footer.html",
            b"{% include \"finnsej.html\" %}",
            ":1:",
            "no template called \u{201c}finnsej.html\u{201d}",
        ),
        ("footer.html", b"x\n{% extends \"finnsej.html\" %}", ":2:", "first in the file"),
        (
            "footer.html",
            b"{% extends \"finnsej.html\" %}",
            ":1:",
            "no template called \u{201c}finnsej.html\u{201d}",
        ),
        ("footer.html", b"{% extends \"footer.html\" %}", ":1:", "leads back to itself"),
        ("footer.html", b"x\n{% if a %}", ":2:", "is not closed"),
        ("footer.html", b"<p>{{ trasig </p>", ":1:", "cannot be understood here"),
        ("footer.html", b"{{ 1 / 0 }}", ":1:", "divides by zero"),
        ("footer.html", b"x\n\xff", "", "not saved as UTF-8: line 2, column 1"),
    ];
    for (name, text, place, reason) in cases {
        let site = town_with(&format!("templates/{name}"), text);
        let (code, said) = said(site.path(), &["check"], "en_GB.UTF-8");
        let text = String::from_utf8_lossy(text);
        assert_eq!(code, 1, "{text} {said}");
        assert_eq!(said.matches("[theme-fault]").count(), 1, "{text} {said}");
        assert!(said.contains(&format!("tema/templates/{name}{place}")), "{text} {said}");
        assert!(said.contains(reason), "{text} {said}");
    }
}
