//! The page of each code: its wrong example gives the code and its right one nothing, and the command prints it.

use std::fs;
use std::path::Path;

use malkort::build::{Day, load};
use malkort::diagnostic::{Code, CodePage, ExampleFile};
use malkort::locale::Language;
use malkort::read::{Disk, Memory};
use serde_json::Value;

use crate::cases::SOUND;
use crate::command::malkort;

/// The files of an example on a disk, laid over a site without faults.
fn laid(folder: &Path, files: &[ExampleFile]) {
    let sound = SOUND.map(|(path, text)| ExampleFile { path, peculiar: None, text });
    for file in sound.iter().chain(files) {
        let path = folder.join(file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match file.peculiar {
            Some("latin-1") => {
                let bytes = file.text.chars().map(|c| u8::try_from(u32::from(c)).unwrap());
                fs::write(&path, bytes.collect::<Vec<u8>>()).unwrap();
            }
            Some("large") => fs::write(&path, file.text.repeat(500_000)).unwrap(),
            Some("link") => std::os::unix::fs::symlink(file.text.trim(), &path).unwrap(),
            Some("pipe") => {
                use rustix::fs::{CWD, FileType, Mode, mknodat};
                let mode = Mode::from_raw_mode(0o644);
                mknodat(CWD, &path, FileType::Fifo, mode, 0).unwrap();
            }
            Some(_) | None => fs::write(&path, file.text).unwrap(),
        }
    }
}

/// The codes that reading and checking find.
fn found(folder: &Path) -> Vec<Code> {
    let day = Day::Of("2026-11-23T12:00:00Z".parse().unwrap());
    let load = load(&Disk::new(folder), day).unwrap();
    let found = load.diagnostics.into_sorted();
    found.into_iter().map(|one| one.code).collect()
}

/// The codes that the command finds, which makes the pages too.
fn found_by_the_command(folder: &Path) -> Vec<String> {
    let mut check = malkort();
    check.arg("check").arg(folder).args(["--as-of", "2026-11-23", "--format", "json"]);
    let object: Value = serde_json::from_slice(&check.output().unwrap().stdout).unwrap();
    let found = object["diagnostics"].as_array().unwrap().iter();
    found.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

/// Codes that come about only as pages are made, or beside what was published.
const OF_PAGES: [Code; 4] = [
    Code::UnexplainedCorrection,
    Code::LostAddress,
    Code::PublishedPersonalNumber,
    Code::UnauditedSuppression,
];

#[test]
fn the_wrong_example_of_each_code_gives_it_and_the_right_one_nothing() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let page = CodePage::of(*code, Language::Swedish);
        if page.wrong.iter().any(|file| file.peculiar == Some("locked")) {
            // Whoever runs tests may be allowed everything; a locked folder is a case of its own.
            continue;
        }
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let [faulty, cured] = folders.each_ref().map(tempfile::TempDir::path);
        if OF_PAGES.contains(code) {
            for (folder, files) in [(faulty, &page.wrong), (cured, &page.right)] {
                if !page.before.is_empty() {
                    laid(folder, &page.before);
                    let mut build = malkort();
                    build.arg("build").arg(folder).args(["--as-of", "2026-11-22", "--out"]);
                    build.arg(folder.join("public")).assert().success();
                }
                laid(folder, files);
            }
            let (faulty, cured) = (found_by_the_command(faulty), found_by_the_command(cured));
            if faulty != [code.as_str()] || !cured.is_empty() {
                wrong.push(format!("{code:?}: wrong {faulty:?}, right {cured:?}"));
            }
            continue;
        }
        laid(faulty, &page.wrong);
        laid(cured, &page.right);
        // Whether a report covers its card is another matter than the one shown.
        let of_interest = |found: Vec<Code>| -> Vec<Code> {
            let is_meant = |one: &Code| one == code || *one != Code::IncompleteReport;
            found.into_iter().filter(is_meant).collect()
        };
        let (faulty, cured) = (of_interest(found(faulty)), of_interest(found(cured)));
        if faulty.is_empty() || faulty.iter().any(|one| one != code) || !cured.is_empty() {
            wrong.push(format!("{code:?}: wrong {faulty:?}, right {cured:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn said(arguments: &[&str]) -> (i32, String) {
    let output = malkort().args(arguments).current_dir("/").output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(text).unwrap())
}

#[test]
fn the_command_prints_the_page_of_a_code_in_either_language_and_needs_no_site() {
    let (code, swedish) = said(&["explain", "bad-number"]);
    assert_eq!(code, 0);
    for words in ["fel[bad-number]: Ett tal som inte är ett tal.", "2025;många", "2025;61,5"] {
        assert!(swedish.contains(words), "{swedish}");
    }
    let (_, english) = said(&["explain", "BAD_NUMBER", "--lang", "en"]);
    assert!(english.contains("error[bad-number]: A number that is not one."), "{english}");
    let (_, json) = said(&["explain", "bad-number", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["code"], &json["severity"]), (&"bad-number".into(), &"error".into()));
}

#[test]
fn a_code_that_is_misspelt_is_told_with_or_without_a_site() {
    let (code, told) = said(&["explain", "bad-numbr"]);
    assert_eq!(code, 2);
    assert!(told.contains("bad-number"), "{told}");
    let folder = tempfile::tempdir().unwrap();
    laid(folder.path(), &[]);
    let (_, told) = said(&["explain", "bad-numbr", folder.path().to_str().unwrap()]);
    assert!(told.contains("bad-number"), "{told}");
}

#[test]
fn a_finding_points_at_the_page_of_its_code_once_a_run() {
    let folder = tempfile::tempdir().unwrap();
    laid(folder.path(), &[]);
    let text = "---\ntitel: Om\ningres: x\nordnig: 1\n---\n";
    fs::write(folder.path().join("content/sidor/om.md"), text).unwrap();
    let (code, told) = said(&["check", folder.path().to_str().unwrap(), "--as-of", "2026-11-23"]);
    assert_eq!((code, told.matches("fel[unknown-key]").count()), (1, 2), "{told}");
    assert_eq!(told.matches("malkort explain unknown-key").count(), 1, "{told}");
}

#[test]
fn memory_and_disk_are_the_same_site() {
    let sound = SOUND.iter().fold(Memory::default(), |files, (path, text)| files.with(path, *text));
    let day = Day::Of("2026-11-23T12:00:00Z".parse().unwrap());
    assert!(load(&sound, day).unwrap().diagnostics.is_empty());
}
