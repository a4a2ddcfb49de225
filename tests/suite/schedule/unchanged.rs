//! A build of what has been built already makes no page, and nothing that makes a difference is passed over for it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use serde_json::Value;

use super::Site;
use super::next::{built, eventful};

/// The files of a folder with what they hold and when that was written.
fn lying(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = entry.file_name().into_string().unwrap();
        if path.is_dir() {
            let below = lying(&path).into_iter();
            found.extend(below.map(|(path, file)| (format!("{name}/{path}"), file)));
        } else {
            let written = fs::metadata(&path).unwrap().modified().unwrap();
            found.insert(name, (fs::read(&path).unwrap(), written));
        }
    }
    found
}

/// What a build says that it did.
fn did(site: &Site, more: &[&str]) -> Value {
    let report = site.beside("report.json");
    site.build(more).arg("--report").arg(&report).assert().success();
    serde_json::from_slice(&fs::read(report).unwrap()).unwrap()
}

/// Whether the note beside the folder is believed: a build that believes it makes no page, so it does not look at any.
fn is_passed_over(site: &Site, more: &[&str]) -> bool {
    let page = site.out().join("om.html");
    let (bytes, written) = (fs::read(&page).unwrap(), fs::metadata(&page).unwrap().modified());
    // Other bytes of the same length and time: only who makes the page finds out.
    let mut other = bytes.clone();
    *other.last_mut().unwrap() ^= 1;
    fs::write(&page, &other).unwrap();
    let file = fs::File::options().write(true).open(&page).unwrap();
    file.set_modified(written.unwrap()).unwrap();
    did(site, more);
    let is_passed_over = fs::read(&page).unwrap() == other;
    if is_passed_over {
        did(site, &["--verify"]);
        assert_eq!(fs::read(&page).unwrap(), bytes, "--verify compares every byte");
    }
    is_passed_over
}

#[test]
fn the_same_again_writes_nothing_and_says_the_same() {
    let site = Site::new();
    let first = did(&site, &[]);
    let before = lying(&site.out());
    let second = did(&site, &[]);
    assert_eq!(lying(&site.out()), before);
    assert_eq!(second["pages"], first["pages"]);
    assert_eq!(second["files"]["total"], first["files"]["total"]);
    assert_eq!(second["files"]["written"], 0);
    assert_eq!(second["diagnostics"], first["diagnostics"]);
    assert!(is_passed_over(&site, &[]));
}

#[test]
fn a_quiet_night_changes_the_manifests_day_alone() {
    let site = Site::new();
    did(&site, &[]);
    let before = lying(&site.out());
    did(&site, &["--as-of", "2026-11-24"]);
    let after = lying(&site.out());
    let changed: Vec<&String> = after
        .iter()
        .filter(|(path, file)| before.get(*path) != Some(file))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(changed, ["publicering.json"]);
    let manifest = String::from_utf8(after["publicering.json"].0.clone()).unwrap();
    assert!(manifest.contains("\"as_of\": \"2026-11-24\""));
    // It is what a build from nothing would have written that day.
    fs::remove_dir_all(site.out()).unwrap();
    did(&site, &["--as-of", "2026-11-24"]);
    assert_eq!(fs::read(site.out().join("publicering.json")).unwrap(), manifest.as_bytes());
}

#[test]
fn no_edit_of_any_file_and_no_option_is_passed_over() {
    let site = Site::new();
    let edits: [(&str, &dyn Fn()); 13] = [
        ("a page", &|| site.write("content/sidor/ny.md", "---\ntitel: Ny\n---\nText.\n")),
        ("a word of it", &|| site.write("content/sidor/ny.md", "---\ntitel: Ny\n---\nOrd.\n")),
        ("a file beside it", &|| {
            site.write("content/sidor/ny.md", "---\ntitel: Ny\n---\n[Plan](plan.csv)\n");
            site.write("content/sidor/plan.csv", "a;b\n1;2\n");
        }),
        ("a figure in that", &|| site.write("content/sidor/plan.csv", "a;b\n1;3\n")),
        ("the settings", &|| site.replace("book.toml", "[book]", "[book]\ndescription = \"Ny\"")),
        ("a theme's words", &|| {
            site.replace("book.toml", "[book]", "[theme]\nfolder = \"tema\"\n[book]");
            site.write("tema/translations/sv.ftl", "goals = Våra mål\n");
        }),
        ("one of them", &|| site.write("tema/translations/sv.ftl", "goals = Alla mål\n")),
        ("a theme's style", &|| site.write("tema/styles/own.css", "p { margin: 0 }\n")),
        ("a theme's template", &|| site.write("tema/templates/footer.html", "<p>Ett</p>\n")),
        ("a word of it", &|| site.write("tema/templates/footer.html", "<p>Två</p>\n")),
        ("a logo", &|| {
            site.replace("book.toml", "[theme]\n", "[theme]\nlogo = \"logotyp.svg\"\n");
            site.write("logotyp.svg", &logo("M0 0h10v10z"));
        }),
        ("a line of it", &|| site.write("logotyp.svg", &logo("M0 0h10v9z"))),
        ("a file that is gone", &|| {
            fs::remove_file(site.root().join("content/sidor/ny.md")).unwrap();
            fs::remove_file(site.root().join("content/sidor/plan.csv")).unwrap();
        }),
    ];
    did(&site, &[]);
    for (what, edit) in edits {
        assert!(is_passed_over(&site, &[]), "before {what}");
        edit();
        assert!(!is_passed_over(&site, &[]), "{what}");
        did(&site, &[]);
    }
    for option in [["--base-url", "https://exempel.se"], ["--content-revision", "utgåva 7"]] {
        did(&site, &[]);
        assert!(!is_passed_over(&site, &option), "{option:?}");
        assert!(is_passed_over_with(&site, &option), "{option:?}");
    }
}

fn logo(path: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"{path}\"/></svg>\n"
    )
}

fn is_passed_over_with(site: &Site, more: &[&str]) -> bool {
    let before = lying(&site.out());
    did(site, more)["files"]["written"] == 0 && lying(&site.out()) == before
}

#[test]
fn what_was_found_is_said_again_as_it_is_asked_for() {
    let site = Site::new();
    // A warning, and an address that leads nowhere: that is found once only.
    site.write("content/sidor/lank.xyz", "Hit hör inget sådant.\n");
    site.write("content/sidor/borta.md", "---\ntitel: Borta\n---\nText.\n");
    let said = |more: &[&str]| {
        let output = site.build(more).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let first = said(&[]);
    assert!(first.1.contains("content/sidor/lank.xyz"), "{}", first.1);
    for more in [
        [].as_slice(),
        &["--max", "all"],
        &["--strict"],
        &["--language", "en"],
        &["--format", "github"],
        &[],
    ] {
        let remembered = said(more);
        let note = site.root().join(".public.malkort-fingerprint");
        let _ = fs::remove_file(note);
        assert_eq!(said(more), remembered, "{more:?}");
    }
    assert_eq!(said(&[]), first);
    fs::remove_file(site.root().join("content/sidor/borta.md")).unwrap();
    assert!(said(&[]).1.contains("lost-address"));
    for _ in 0..2 {
        assert!(!said(&[]).1.contains("lost-address"));
    }
}

/// A site with a file of every kind that a site is made of.
fn of_every_kind() -> Site {
    let site = Site::new();
    site.replace(
        "book.toml",
        "[book]",
        "[theme]\nfolder = \"tema\"\nlogo = \"logotyp.svg\"\n\n[languages.en]\nname = \"English\"\n\n[book]",
    );
    site.write("logotyp.svg", &logo("M0 0h10v10z"));
    site.write("tema/translations/sv.ftl", "goals = Våra mål\n");
    site.write("tema/styles/own.css", "p { margin: 0 }\n");
    site.write("tema/templates/footer.html", "<p>Ett 1</p>\n");
    site.write("content/sidor/plan.md", "---\ntitel: Plan\n---\n[Plan](plan.csv) 1\n");
    site.write("content/sidor/plan.en.md", "---\ntitel: Plan\n---\nPlan 1\n");
    site.write("content/sidor/plan.csv", "a;b\n1;2\n");
    site.write("content/nyheter/ny.md", "---\ntitel: Ny\ndatum: 2026-11-02\n---\nText 1.\n");
    site.write("content/dokument/plan.md", "---\ntitel: Översiktsplan 1\ntyp: plan\n---\nText.\n");
    site
}

/// The files that a site is made of.
fn sources(site: &Site) -> Vec<String> {
    let is_source = |path: &String| !path.starts_with("public/") && !path.starts_with('.');
    lying(&site.root()).into_keys().filter(is_source).collect()
}

/// What a person, or a program, does to a file.
#[derive(Clone, Copy, Debug)]
enum Edit {
    /// Another figure or letter in the same place, so that the file is as long and as old as before.
    InPlace,
    Longer,
    Shorter,
    Gone,
    Again,
}

impl Edit {
    const ALL: [Self; 5] = [Self::InPlace, Self::Longer, Self::Shorter, Self::Gone, Self::Again];

    fn of(self, path: &Path) {
        let text = fs::read_to_string(path).unwrap();
        let written = fs::metadata(path).unwrap().modified().unwrap();
        match self {
            Self::InPlace => {
                let turned = if text.contains('1') {
                    text.replace('1', "2")
                } else {
                    text.replace('e', "o")
                };
                fs::write(path, turned).unwrap();
                let file = fs::File::options().write(true).open(path).unwrap();
                file.set_modified(written).unwrap();
            }
            Self::Longer => fs::write(path, text + "Mer.\n").unwrap(),
            Self::Shorter => {
                let kept = text.trim_end().rsplit_once('\n').map_or("", |(kept, _)| kept);
                fs::write(path, kept).unwrap();
            }
            Self::Gone => fs::remove_file(path).unwrap(),
            Self::Again => {
                let name = path.file_name().unwrap().to_str().unwrap();
                fs::write(path.with_file_name(format!("a{name}")), text).unwrap();
            }
        }
    }
}

/// What a build came to: whether it was done, what it found, and what then lies in the folder.
fn came_to(site: &Site, out: &Path, day: &str) -> (Value, Value, BTreeMap<String, Vec<u8>>) {
    let report = site.beside("report.json");
    let out_text = out.to_str().unwrap();
    site.build(&["--as-of", day, "--out", out_text]).arg("--report").arg(&report).output().unwrap();
    let report: Value = serde_json::from_slice(&fs::read(report).unwrap()).unwrap();
    let files = lying(out).into_iter().map(|(path, (bytes, _))| (path, bytes));
    (report["result"].clone(), report["diagnostics"].clone(), files.collect())
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4))]

    #[test]
    fn whatever_is_done_to_whatever_file_a_build_does_what_it_would_without_remembering(
        edits in proptest::collection::vec((0..1000_usize, 0..Edit::ALL.len(), 20..29_u8), 4),
    ) {
        let site = of_every_kind();
        let (out, without) = (site.beside("ut"), site.beside("utan"));
        for (file, edit, day) in edits {
            let day = format!("2026-11-{day}");
            came_to(&site, &out, &day);
            let all = sources(&site);
            let path = &all[file % all.len()];
            Edit::ALL[edit].of(&site.root().join(path));
            let _ = fs::remove_dir_all(&without);
            copy(&out, &without);
            let remembering = came_to(&site, &out, &day);
            proptest::prop_assert_eq!(came_to(&site, &without, &day), remembering, "{} {:?}", path, Edit::ALL[edit]);
        }
    }
}

/// A folder with the same files.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten().map(Result::unwrap) {
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(path, copied).unwrap();
        }
    }
}

#[test]
fn what_somebody_did_in_the_folder_is_not_passed_over() {
    let site = Site::new();
    did(&site, &[]);
    let page = site.out().join("om.html");
    let whole = fs::read(&page).unwrap();
    fs::write(&page, "x").unwrap();
    did(&site, &[]);
    assert_eq!(fs::read(&page).unwrap(), whole);
    fs::remove_file(&page).unwrap();
    did(&site, &[]);
    assert_eq!(fs::read(&page).unwrap(), whole);
    // A file of somebody else's is told of, as ever.
    fs::write(site.out().join("egen.txt"), "x").unwrap();
    assert_eq!(did(&site, &[])["files"]["foreign"].as_array().unwrap().len(), 1);
    assert_eq!(did(&site, &[])["files"]["foreign"].as_array().unwrap().len(), 1);
    // A note that is damaged, or of another publication, is none.
    let note = site.root().join(".public.malkort-fingerprint");
    for text in ["", "{}", "{\"format\":2}", "x"] {
        fs::write(&note, text).unwrap();
        assert!(!is_passed_over(&site, &[]), "{text:?}");
    }
    let later = SystemTime::now() + Duration::from_secs(3600);
    fs::File::options().write(true).open(&page).unwrap().set_modified(later).unwrap();
    assert!(!is_passed_over(&site, &[]), "another time");
}

#[test]
fn no_day_on_which_anything_turns_is_passed_over() {
    let site = eventful();
    let mut day = date(2026, 11, 30);
    let until = date(2027, 1, 5);
    let on = |day: Date| did(&site, &["--as-of", &day.to_string()]);
    on(day);
    while day < until {
        day = day.checked_add(1.day()).unwrap();
        on(day);
        for (address, bytes) in built(&site.root(), day) {
            let lies = fs::read(site.out().join(address.as_str())).unwrap();
            assert!(lies == bytes, "{address} on {day}");
        }
    }
}
