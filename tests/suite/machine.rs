//! What the machine refuses is told in the reader's language, with what to do where that can be said.

use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::symlink;
use std::path::Path;

use malkort::build::{Day, load};
use malkort::diagnostic::{Code, Located, located};
use malkort::locale::Language;
use malkort::read::{Entry, EntryState, Files, Memory};

use crate::cases::{SOUND, sound};
use crate::command::malkort;

fn laid(folder: &Path) {
    for (path, text) in SOUND {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// A site on disk on which something has been done.
fn site(change: impl FnOnce(&Path)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    laid(folder.path());
    change(folder.path());
    folder
}

/// What a command says in Swedish, without a word of the machine's own.
fn said(folder: &Path, typed: &[&str], code: i32) -> String {
    let output = malkort().args(typed).current_dir(folder).output().unwrap();
    let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{typed:?}: {told}");
    for english in
        ["os error", "No such", "denied", "directory", "not a regular", "too long", "levels of"]
    {
        assert!(!told.contains(english), "{typed:?}: {told}");
    }
    told
}

#[test]
fn a_configuration_that_cannot_be_opened_says_why() {
    let check = |change: &dyn Fn(&Path)| said(site(change).path(), &["check"], 2);
    let replaced = |with: &dyn Fn(&Path)| {
        check(&|folder| {
            fs::remove_file(folder.join("book.toml")).unwrap();
            with(&folder.join("book.toml"));
        })
    };
    assert!(replaced(&|_| ()).contains("(filen eller mappen finns inte)"));
    assert!(
        replaced(&|at| fs::create_dir(at).unwrap()).contains("(det är en mapp och inte en fil)")
    );
    let nowhere = replaced(&|at| symlink("ingenstans", at).unwrap());
    assert!(nowhere.contains("(filen eller mappen finns inte)"), "{nowhere}");
    let ring = replaced(&|at| symlink("book.toml", at).unwrap());
    assert!(
        ring.contains("(länkar leder runt i en ring)") && ring.contains("Ta bort länkarna"),
        "{ring}"
    );
}

#[test]
fn a_file_in_a_folders_place_is_told_for_content_theme_and_the_site_itself() {
    let is_file = "något i sökvägen är en fil och inte en mapp";
    let content = site(|folder| {
        fs::remove_dir_all(folder.join("content")).unwrap();
        fs::write(folder.join("content"), "x").unwrap();
    });
    let told = said(content.path(), &["check"], 2);
    assert!(told.contains(&format!("Mappen content kan inte läsas: {is_file}")), "{told}");
    let theme = site(|folder| {
        let book = format!("{}[theme]\nfolder = \"tema\"\n", SOUND[0].1);
        fs::write(folder.join("book.toml"), book).unwrap();
        fs::write(folder.join("tema"), "x").unwrap();
    });
    let told = said(theme.path(), &["check"], 2);
    assert!(told.contains(&format!("Mappen tema kan inte läsas: {is_file}")), "{told}");
    let day = ["--as-of", "2026-11-23", "--out"];
    let told = said(theme.path(), &["check", "book.toml"], 2);
    assert!(told.contains(is_file), "{told}");
    let sound = site(|_| ());
    let told = said(sound.path(), &[&["build"], &day[..], &["book.toml/ut"]].concat(), 2);
    assert!(told.contains("book.toml"), "{told}");
    let told = said(sound.path(), &["init", "book.toml/ny"], 2);
    assert!(told.contains(is_file), "{told}");
}

#[test]
fn a_logo_that_is_a_folder_says_so_and_what_to_name_instead() {
    let folder = site(|folder| {
        let book = format!("{}[theme]\nlogo = \"content\"\n", SOUND[0].1);
        fs::write(folder.join("book.toml"), book).unwrap();
    });
    let told = said(folder.path(), &["check", "--as-of", "2026-11-23"], 1);
    assert!(told.contains("kan inte läsas: det är en mapp och inte en fil."), "{told}");
    assert!(told.contains("Skriv sökvägen till en SVG- eller PNG-fil"), "{told}");
}

#[test]
fn a_path_that_is_too_long_is_told_wherever_it_is_typed() {
    let folder = site(|_| ());
    let long = "x".repeat(300);
    let day = ["--as-of", "2026-11-23"];
    let cases: [&[&str]; 4] = [
        &["init", &long],
        &["build", day[0], day[1], "--out", &long],
        &["check", day[0], day[1], "--report", &long],
        &["check", &long],
    ];
    for typed in cases {
        let told = said(folder.path(), typed, 2);
        assert!(
            told.contains("namnet är för långt") && told.contains("Välj ett kortare namn."),
            "{told}"
        );
    }
}

#[test]
fn a_full_disk_is_told_with_its_cure() {
    let folder = site(|_| ());
    let told = said(folder.path(), &["check", "--as-of", "2026-11-23", "--report", "/dev/full"], 2);
    assert!(told.contains("disken är full"), "{told}");
    assert!(told.contains("Frigör utrymme och försök igen."), "{told}");
}

#[test]
fn so_many_threads_are_no_wish_that_can_be_had() {
    let folder = site(|_| ());
    let told = said(folder.path(), &["check", "--jobs", "100000"], 2);
    assert!(told.contains("högst 1024"), "{told}");
}

/// Files one of which cannot be read although it is listed: it is locked, its disk is broken, it vanished meanwhile.
struct Refusing(Memory, &'static str, fn() -> Error);

impl Files for Refusing {
    fn list(&self, folder: &str) -> Result<Vec<Entry>> {
        let mut entries = self.0.list(folder)?;
        if self.1 == folder {
            let state = EntryState::FolderUnreadable((&self.2()).into());
            entries.push(Entry { path: format!("{folder}/matt"), state });
        }
        Ok(entries)
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        if path == self.1 { Err(self.2()) } else { self.0.bytes(path) }
    }
}

/// Why, what is said of it, and what to do.
type Reason = (fn() -> Error, &'static str, &'static str);

fn unreadable(files: &Refusing) -> Located {
    let load = load(files, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
    let found = located(load.diagnostics.into_sorted(), &load.sources, files, Language::Swedish);
    let about = |one: &&Located| [Code::Unreadable, Code::BadLogo].contains(&one.code);
    found.iter().find(about).expect("something is found").clone()
}

#[test]
fn whatever_is_read_the_reason_that_it_cannot_be_is_in_words() {
    let book = format!("{}[theme]\nlogo = \"logo.svg\"\nfolder = \"tema\"\n", SOUND[0].1);
    let files = sound()
        .with("book.toml", book)
        .with("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>")
        .with("tema/static/own.css", "p {}")
        .with("content/sidor/om.md", "---\ntitel: Om\n---\n[Planen](plan.pdf)\n")
        .with("content/sidor/plan.pdf", "%PDF-1.7\n");
    let reasons: [Reason; 3] = [
        (|| ErrorKind::PermissionDenied.into(), "behörighet saknas", "Kontrollera vem"),
        (
            || Error::from_raw_os_error(5),
            "disken kunde inte läsa eller skriva",
            "Kontrollera disken",
        ),
        (|| Error::from_raw_os_error(71), "datorn svarade med fel nummer 71", ""),
    ];
    for at in [
        "logo.svg",
        "tema/static/own.css",
        "content/sidor/plan.pdf",
        "content/matt/m1.md",
        "content",
    ] {
        for (error, words, cure) in reasons {
            let found = unreadable(&Refusing(files.clone(), at, error));
            assert!(
                found.message.contains(words) && !found.message.contains("os error"),
                "{at}: {found:?}"
            );
            assert!(found.help.contains(cure) && !found.help.contains("none"), "{at}: {found:?}");
        }
    }
}
