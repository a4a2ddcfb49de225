//! No personal identity number is published, also where none stands in what was written.

use std::fs;
use std::path::Path;

use super::command::malkort;
use super::determinism::tree;

const BOOK: &str = "[book]\ntitle = \"Prov\"\nlanguage = \"sv\"\n[languages]\nen = \"English\"\n";

/// Files as (path, text).
type Files<'f> = &'f [(&'f str, &'f str)];

/// A site with a page of these words and more files.
fn site(words: &str, more: Files<'_>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let page = format!("---\ntitel: Om\n---\n{words}\n");
    let own = [("book.toml", BOOK), ("content/sidor/om.md", page.as_str())];
    for (path, text) in own.iter().chain(more) {
        write(folder.path(), path, text);
    }
    folder
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Runs a command on a site: its exit code, and what it said.
fn run(command: &str, folder: &Path) -> (i32, String) {
    let output =
        malkort().arg(command).arg(folder).args(["--as-of", "2026-11-23"]).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[test]
fn a_number_that_comes_about_on_a_page_stops_what_is_published() {
    let theme = "[theme]\nfolder = \"tema\"\n";
    let joined = "{% extends \"default/page.html\" %}{% block main %}890201{{ \"-\" }}3286{% endblock main %}";
    let cases: [(&str, Files<'_>, &str); 3] = [
        ("Ring 890201[-](https://exempel.se/)3286.", &[], "Ring 890201-xxxx"),
        ("Ring [890201][ett]-3286.\n\n[ett]: https://exempel.se/", &[], "Ring 890201-xxxx"),
        (
            "Text.",
            &[("book.toml", &format!("{BOOK}{theme}")), ("tema/templates/page.html", joined)],
            "890201-xxxx",
        ),
    ];
    for (words, more, told) in cases {
        let folder = site("Text.", &[]);
        assert_eq!(run("build", folder.path()).0, 0);
        let before = tree(&folder.path().join("public"));
        write(folder.path(), "content/sidor/om.md", &format!("---\ntitel: Om\n---\n{words}\n"));
        for (path, text) in more {
            write(folder.path(), path, text);
        }
        for command in ["check", "build"] {
            let (code, said) = run(command, folder.path());
            assert_eq!(code, 1, "{said}");
            assert!(said.contains("published-personal-number"), "{said}");
            assert!(said.contains(told) && !said.contains("-3286."), "{said}");
            assert!(said.contains("content/sidor/om.md"), "{said}");
            assert_eq!(said.matches("[published-personal-number]").count(), 1, "{said}");
        }
        assert!(tree(&folder.path().join("public")) == before);
        let book = fs::read_to_string(folder.path().join("book.toml")).unwrap();
        let known = format!("{book}[site]\nnot-personal-numbers = [\"19890201-3286\"]\n");
        write(folder.path(), "book.toml", &known);
        let (code, said) = run("build", folder.path());
        assert_eq!(code, 0, "{said}");
        assert!(tree(&folder.path().join("public")) != before);
    }
}

#[test]
fn a_folder_with_a_number_in_its_name_is_told_of_once() {
    let unit = "---\nnamn: By\ntyp: kommun\n---\n";
    let card = "---\ntitel: Kort\ngäller-från: 2026-01-01\n---\n";
    let folder = site(
        "Text.",
        &[
            ("content/organisation/by.md", unit),
            ("content/malkort/890201-3286/2025.md", card),
            ("content/malkort/890201-3286/2026.md", card),
        ],
    );
    let (code, said) = run("check", folder.path());
    assert_eq!((code, said.matches("[personal-number]").count()), (1, 1), "{said}");
    assert!(said.contains("content/malkort/890201-3286"), "{said}");
}

#[test]
fn amounts_dates_and_case_numbers_on_a_page_are_nobodys() {
    let folder = site(
        "KS 2017/118, 212000-1850, 0563-185 00, 8 902 013 286 kronor, 2026-11-23 – 2027-01-01, \
         <https://exempel.se/8902013286>.",
        &[
            ("content/matt/m.md", "---\nnamn: M\nenhet: kronor\n---\n"),
            ("content/matt/m.csv", "period;värde\n2024;8 902 013\n2025;8 902 014\n"),
        ],
    );
    let (code, said) = run("build", folder.path());
    assert_eq!(code, 0, "{said}");
}
