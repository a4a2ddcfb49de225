//! One case for each diagnostic code: the smallest content that provokes it, and the place it is reported at.
//!
//! A case is a text file in `tests/cases/`, named by its code: files after lines of the form `== path ==`, laid over a
//! small site without faults, and after `== expected ==` what is reported, one a line: `path:line:column code`, or
//! `path code` where the whole file is meant.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

use malkort::build::{Day, load};
use malkort::diagnostic::{Code, located};
use malkort::locale::Language;
use malkort::read::{Disk, Entry, EntryState, Files, Memory};

/// A site without faults, as (path, text).
pub(crate) const SOUND: [(&str, &str); 6] = [
    (
        "book.toml",
        "[book]\ntitle = \"Prov\"\nlanguage = \"sv\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n",
    ),
    ("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n"),
    ("content/perspektiv/medborgare.md", "---\nnamn: Medborgare\n---\n"),
    (
        "content/malkort/kommunen/2026.md",
        "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\naktiviteter:\n  - {id: a1, namn: En aktivitet}\n---\n",
    ),
    ("content/matt/m1.md", "---\nnamn: Ett mått\nenhet: procent\n---\n"),
    ("content/sidor/om.md", "---\ntitel: Om\n---\n"),
];

pub(super) fn sound() -> Memory {
    SOUND.iter().fold(Memory::default(), |files, (path, text)| files.with(path, *text))
}

fn day() -> Day {
    Day::Given(jiff::civil::date(2026, 11, 23))
}

/// What is reported of a site, as `path:line:column code` or `path code`, sorted.
pub(super) fn reported(files: &dyn Files) -> Vec<String> {
    let load = load(files, day()).unwrap();
    let found = located(load.diagnostics.into_sorted(), &load.sources, files, Language::Swedish);
    for one in &found {
        assert!(!one.message.contains("{$") && !one.message.contains('«'), "{}", one.message);
        assert!(!one.help.contains("{$") && !one.help.contains('«'), "{}", one.help);
    }
    let mut lines: Vec<String> = found
        .iter()
        .map(|one| match one.at.start {
            Some(start) => {
                format!("{}:{}:{} {}", one.at.path, start.line, start.column, one.code.as_str())
            }
            None => format!("{} {}", one.at.path, one.code.as_str()),
        })
        .collect();
    lines.sort();
    lines
}

/// The files of a case, and what is expected of it.
pub(super) fn read_case(text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let heading = line.trim_end().strip_prefix("== ").and_then(|rest| rest.strip_suffix(" =="));
        match (heading, files.last_mut()) {
            (Some(path), _) => files.push((path.to_owned(), String::new())),
            (None, Some((_, file))) => file.push_str(line),
            (None, None) => {}
        }
    }
    let position = files
        .iter()
        .position(|(path, _)| path == "expected")
        .expect("a case says what is expected");
    let (_, expected) = files.remove(position);
    let mut expected: Vec<String> =
        expected.lines().map(str::to_owned).filter(|line| !line.is_empty()).collect();
    expected.sort();
    (files, expected)
}

#[test]
fn the_sound_site_has_no_faults() {
    assert_eq!(reported(&sound()), Vec::<String>::new());
}

#[test]
fn every_case_reports_what_it_expects_where_it_expects_it() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir("tests/cases").unwrap() {
        let path = entry.unwrap().path();
        let (files, expected) = read_case(&fs::read_to_string(&path).unwrap());
        let site = files.into_iter().fold(sound(), |site, (path, text)| site.with(&path, text));
        let reported = reported(&site);
        if reported != expected {
            wrong.push(format!("{}: {reported:#?} instead of {expected:#?}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Codes whose cases are written as tests of their own, below or beside the code that reports them.
const ELSEWHERE: [Code; 13] = [
    Code::UnauditedSuppression,
    Code::LostAddress,
    Code::PublishedPersonalNumber,
    Code::ValueAhead,
    Code::NotUtf8,
    Code::OtherEncoding,
    Code::FileTooLarge,
    Code::LinkLeavesFolder,
    Code::Unreadable,
    Code::ThemeFault,
    Code::UnexplainedCorrection,
    Code::StatementAhead,
    Code::NoFile,
];

#[test]
fn every_code_has_a_case() {
    let cases: BTreeSet<String> = fs::read_dir("tests/cases")
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !ELSEWHERE.contains(code))
        .map(|code| code.as_str())
        .filter(|code| !cases.contains(*code))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn a_latin_1_file_says_where_its_first_unclear_letter_is() {
    let site = sound().with("content/sidor/om.md", b"---\ntitel: M\xe5l\n---\n".to_vec());
    assert_eq!(reported(&site), ["content/sidor/om.md not-utf8"]);
}

#[test]
fn a_file_of_ten_megabytes_is_refused_unread() {
    let site = sound().with("content/sidor/om.md", "x".repeat(10 * 1024 * 1024));
    assert_eq!(reported(&site), ["content/sidor/om.md file-too-large"]);
}

#[test]
fn a_windows_file_with_a_byte_order_mark_is_read_as_any_other() {
    let site = sound().with("content/sidor/om.md", "\u{feff}---\r\ntitel: Om\r\n---\r\nText\r\n");
    assert_eq!(reported(&site), Vec::<String>::new());
    let wrong =
        sound().with("content/sidor/om.md", "\u{feff}---\r\ntitle: Om\r\ntitel: Om\r\n---\r\n");
    assert_eq!(reported(&wrong), ["content/sidor/om.md:3:1 duplicate-key"]);
}

#[test]
fn all_faults_of_all_files_are_reported_in_one_run() {
    let site = sound()
        .with("content/sidor/om.md", "---\ntitl: Om\nordning: många\n---\n<b>x</b>\n")
        .with("content/matt/m1.md", "---\nnamn: x\nenhet: y\nmålvärde: {regel: minst}\n---\n");
    assert_eq!(
        reported(&site),
        [
            "content/matt/m1.md:4:19 incomplete-target",
            "content/sidor/om.md:2:1 unknown-key",
            "content/sidor/om.md:3:10 bad-number",
            "content/sidor/om.md:5:1 raw-html",
            "content/sidor/om.md:5:5 raw-html",
        ]
    );
}

/// Whatever can be wrong with revisions, decisions and rounds, at once: nobody has to build twice to find the next fault.
#[test]
fn all_that_is_wrong_with_a_follow_up_cycle_is_reported_in_one_run() {
    let site = sound()
        .with(
            "book.toml",
            "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n\
             [[rounds.exceptions]]\nperiod = \"2026-t2\"\npublished = \"2026-08-01\"\n",
        )
        .with(
            "content/malkort/kommunen/2025.md",
            "---\ntitel: Kort\ngäller-från: 2026-09-01\nmål:\n  - {id: g2, namn: Ett annat mål, ersätter: g1}\n---\n",
        )
        .with(
            "content/malkort/kommunen/2026.md",
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nbeslut:\n  - {roll: föreslaget, organ: KS, datum: 2025-12-10}\n  \
             - {roll: beslutat, organ: KF, datum: 2025-12-01}\nmål:\n  - {id: g1, namn: Ett mål, ersätter: g2}\naktiviteter:\n  \
             - {id: a1, namn: En aktivitet}\n---\n",
        )
        .with("content/uppfoljningar/2025-t3/kommunen.md", "---\ninlämnad: 2026-01-10\n---\n")
        .with("content/uppfoljningar/2026-t1/kommun.md", "---\ninlämnad: 2026-05-10\n---\n")
        .with(
            "content/uppfoljningar/2026-t1/kommunen.md",
            "---\npubliceras: 2026-04-30\nmål: {g1: sådär, g2: nått, g3: nått}\n---\n",
        )
        .with("content/uppföljningar/2026-t1/kommunen.md", "---\ninlämnad: 2026-05-10\n---\n");
    assert_eq!(
        reported(&site),
        [
            "book.toml:8:13 published-too-early",
            "content/malkort/kommunen/2025.md:5:45 cyclic-replaces",
            "content/malkort/kommunen/2026.md:3:14 revision-order",
            "content/malkort/kommunen/2026.md:6:40 decision-order",
            "content/uppfoljningar/2025-t3/kommunen.md unknown-round",
            "content/uppfoljningar/2026-t1/kommun.md unknown-reference",
            "content/uppfoljningar/2026-t1/kommunen.md:2:13 published-too-early",
            "content/uppfoljningar/2026-t1/kommunen.md:3:11 unknown-word",
            "content/uppfoljningar/2026-t1/kommunen.md:3:18 not-in-force",
            "content/uppfoljningar/2026-t1/kommunen.md:3:28 unknown-reference",
            "content/uppföljningar/2026-t1/kommunen.md duplicate-follow-up",
            "content/uppföljningar/2026-t1/kommunen.md empty-follow-up",
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let folder = written_site();
    std::os::unix::fs::symlink("/etc/hostname", folder.path().join("content/sidor/ut.md")).unwrap();
    assert_eq!(reported(&Disk::new(folder.path())), ["content/sidor/ut.md link-leaves-folder"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_hangs_nothing_wherever_it_lies() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let pipe =
        |path: &Path| mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
    let folder = written_site();
    pipe(&folder.path().join("content/sidor/ror.md"));
    fs::create_dir_all(folder.path().join("themes/eget/templates")).unwrap();
    pipe(&folder.path().join("themes/eget/templates/footer.html"));
    let book = folder.path().join("book.toml");
    fs::write(&book, "[book]\ntitle = \"Prov\"\n[theme]\nfolder = \"themes/eget\"\n").unwrap();
    assert_eq!(
        reported(&Disk::new(folder.path())),
        ["content/sidor/ror.md no-file", "themes/eget/templates/footer.html no-file"]
    );
    fs::remove_file(&book).unwrap();
    pipe(&book);
    assert!(load(&Disk::new(folder.path()), day()).is_err());
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_in_another_encoding_is_reported() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = written_site();
    let name = std::ffi::OsStr::from_bytes(b"m\xe5l.md");
    fs::write(folder.path().join("content/sidor").join(name), "---\ntitel: x\n---\n").unwrap();
    assert_eq!(reported(&Disk::new(folder.path())), ["content/sidor/m\u{fffd}l.md bad-file-name"]);
}

/// A folder of files, with one that its owner has locked.
struct Locked(Memory);

impl Files for Locked {
    fn list(&self, folder: &str) -> std::io::Result<Vec<Entry>> {
        let mut entries = self.0.list(folder)?;
        let state =
            EntryState::FolderUnreadable((&Error::from(ErrorKind::PermissionDenied)).into());
        entries.push(Entry { path: format!("{folder}/matt"), state });
        Ok(entries)
    }

    fn bytes(&self, path: &str) -> std::io::Result<Vec<u8>> {
        self.0.bytes(path)
    }
}

#[test]
fn a_locked_folder_is_named_and_the_others_are_read() {
    let site = sound().with("content/sidor/om.md", "---\ntitl: Om\n---\n");
    assert_eq!(
        reported(&Locked(site)),
        ["content/matt unreadable", "content/sidor/om.md:2:1 unknown-key"]
    );
}

#[test]
fn decomposed_file_names_are_the_same_as_composed_ones() {
    let folder = written_site();
    // A folder named on a Mac: å as a and a ring.
    fs::rename(folder.path().join("content/matt"), folder.path().join("content/ma\u{30a}tt"))
        .unwrap();
    assert_eq!(reported(&Disk::new(folder.path())), Vec::<String>::new());
}

#[test]
fn a_broken_template_of_ones_own_is_reported_at_its_place() {
    let site = sound()
        .with("book.toml", "[book]\ntitle = \"Prov\"\n[theme]\nfolder = \"themes/eget\"\n")
        .with("themes/eget/templates/footer.html", "<p>{{ trasig </p>\n");
    let found = reported(&site);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("themes/eget/templates/footer.html:1:")
            && found[0].ends_with("theme-fault"),
        "{found:?}"
    );
}

#[test]
fn a_broken_file_of_words_is_reported_at_its_place() {
    let site = sound()
        .with("book.toml", "[book]\ntitle = \"Prov\"\n[theme]\nfolder = \"themes/eget\"\n")
        .with("themes/eget/translations/sv/labels.ftl", "goals = Mål\ntrasig = { $x\n");
    let found = reported(&site);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("themes/eget/translations/sv/labels.ftl:2:"), "{found:?}");
}

fn written_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in SOUND {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[test]
fn a_finding_is_located_in_a_configuration_with_dates() {
    let site = sound().with(
        "book.toml",
        "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n[[rounds.exceptions]]\nperiod = \"2026-t2\"\ndeadline = 2026-09-20\n[sitt]\n",
    );
    assert_eq!(reported(&site), ["book.toml:9:2 unknown-key"]);
}
