//! Every kind of file can have a day of its own, and before it the site is, byte for byte, as if it were not there.
//!
//! The kinds are taken from the definitions, so that a new one is tried by itself: a file of each is made of what the
//! definition says of its keys, among others that refer to it in every way. What refers to it is neither an error nor a
//! dead link.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::civil::Date;
use malkort::assess::Turning;
use malkort::build::{Day, load, next_days};
use malkort::diagnostic::Severity;
use malkort::read::written::CONTENT_TYPES;
use malkort::read::{Flag, Memory, TypeDescription};
use malkort::site::Address;

use super::command::malkort;
use super::determinism::tree;
use super::sharing::Undrawn;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"/>";
const DAY: &str = "2026-12-10";

/// Files that are always there, and speak of those that are tried.
const OTHERS: &[(&str, &str)] = &[
    (
        "book.toml",
        "[book]\ntitle = \"Prov\"\n[site]\nidentity = \"prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n",
    ),
    ("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
    (
        "content/organisation/barn.md",
        "---\nnamn: Under den andra\ntyp: enhet\ntillhör: karse\n---\n",
    ),
    ("content/strategi/s/index.md", "---\nnamn: Strategi\nfrån: 2024\ntill: 2028\n---\n"),
    ("content/strategi/s/omraden/liv.md", "---\nnamn: Liv\nkälla: karse\n---\n"),
    (
        "content/strategi/s/mal/01-folk.md",
        "---\nlydelse: Fler bor här\nområde: liv\nmått: [karse, eget]\nansvarig: karse\n---\n",
    ),
    ("content/strategi/karse/omraden/under.md", "---\nnamn: Underområde\n---\n"),
    ("content/strategi/karse/mal/02-under.md", "---\nlydelse: Underliggande\nområde: karse\n---\n"),
    (
        "content/matt/eget.md",
        "---\nnamn: Eget\nenhet: barn\nansvarig: karse\nstrategimål: [07-karse]\nkälla: karse\n---\n",
    ),
    ("content/matt/eget.csv", "period;värde;källa\n2024;52;karse\n2025;57;\n"),
    ("content/matt/karse.csv", "period;värde\n2024;4711\n2025;4722\n"),
    (
        "content/malkort/by/2026.md",
        "---\ntitel: Byns kort\ngäller-från: 2026-01-01\nkälla: karse\nmål:\n  \
         - {id: lasning, namn: Fler läser, mått: [karse, eget], perspektiv: karse, bidrar-till: [karse], strategimål: [07-karse], källa: karse}\n\
         aktiviteter:\n  - {id: bocker, namn: Köpa böcker, mål: [karse, lasning], ansvarig: karse, levererar: [karse], slut: 2027-10}\n---\n\n\
         Se [planen](dokument/karse).\n",
    ),
    (
        "content/uppfoljningar/2026-t1/by.md",
        "---\ninlämnad: 2026-05-10\nmål: {lasning: kan nås}\naktiviteter: {bocker: pågår}\nvärden: {karse: {värde: 4733, period: 2026-04}}\nkälla: karse\n---\n",
    ),
    (
        "content/nyheter/oppen.md",
        "---\ntitel: Öppet\ndatum: 2026-02-01\nkälla: karse\n---\n\n\
         Om [ett](organisation/karse), [två](perspektiv/karse), [tre](målkort/karse), [fyra](mått/karse), [fem](strategi/karse), [sex](områden/karse), \
         [sju](strategimål/07-karse), [åtta](dokument/karse), [nio](nyheter/karse), [tio](sidor/karse), [elva](källor/karse), [tolv](mål/karse), [alla](karse).\n",
    ),
];

/// A file of a kind, as its definition has it, with words and a former id of its own, an image, and a translation.
struct Made {
    path: String,
    /// With a place for the day.
    text: String,
    translation: (String, String),
    image: (String, &'static str),
    words: String,
}

fn made(pattern: &str, kind: &TypeDescription, number: usize) -> Made {
    let path = pattern
        .replace("strategi/<id>/index", "strategi/karse/index")
        .replace("strategi/<id>/", "strategi/s/")
        .replace("<nn>-<id>", "07-karse")
        .replace("<enhet>/<revidering>", "karse/2026")
        .replace("<period>/<enhet>", "2026-t1/karse")
        .replace("<sida>", "metod")
        .replace("<id>", "karse");
    assert!(!path.contains('<'), "{pattern}: say how such a file is called");
    let words = format!("Karseord{number}x");
    let mut lines = String::from("---\n");
    let mut translated = lines.clone();
    for field in kind.fields {
        let is = |flag| field.flags.contains(&flag);
        let value = match field.swedish {
            "gäller-från" => "2026-01-01".to_owned(),
            "mål" if pattern.starts_with("malkort") => {
                format!("[{{id: karse, namn: {words} mål}}]")
            }
            "mål" => "{karse: kan nås}".to_owned(),
            "källa" | "område" => "karse".to_owned(),
            "tidigare-id" => {
                format!("[{}-gammal-{number}]", if path.contains("07-") { "08" } else { "karse" })
            }
            "kontakt" => format!("{{namn: {words} svarar, visas-till: 2027-03-01}}"),
            "ordning" => "1".to_owned(),
            _ if is(Flag::Translated) => format!("{words} {}", field.swedish),
            _ if is(Flag::Required) => field.example.to_owned(),
            _ => continue,
        };
        writeln!(lines, "{}: {value}", field.swedish).unwrap();
        if is(Flag::Translated) {
            writeln!(translated, "{}: {words} in English {}", field.swedish, field.english)
                .unwrap();
        }
    }
    // No source rests on itself, and an observation in words has a source too.
    if pattern.starts_with("kallor") {
        lines = lines.replace("källa: karse\n", "");
    }
    let stem = path.strip_suffix(".md").unwrap().to_owned();
    let folder = path.rsplit_once('/').unwrap().0;
    let body =
        format!("Text om {words}: [byn](organisation/by).\n\n![En {words}](bild{number}.svg)\n");
    let body = if pattern.starts_with("kallor") { String::new() } else { body };
    Made {
        text: format!("{lines}DAY---\n\n{body}"),
        translation: (
            format!("content/{stem}.en.md"),
            format!(
                "{translated}---\n\n{}",
                body.replace("Text om", "Words on")
                    .replace(&format!("{words}:"), &format!("{words} in English:"))
            ),
        ),
        image: (format!("content/{folder}/bild{number}.svg"), SVG),
        path: format!("content/{path}"),
        words,
    }
}

/// One file of every kind.
fn all() -> Vec<Made> {
    let kinds = CONTENT_TYPES.iter().enumerate();
    let mut all: Vec<Made> = kinds.map(|(number, (path, kind))| made(path, kind, number)).collect();
    // The start page is a page that lies by itself.
    let (_, page) = CONTENT_TYPES.iter().find(|(path, _)| path.starts_with("sidor")).unwrap();
    let page = made("sidor/<id>.md", page, CONTENT_TYPES.len());
    let lines = page.text.lines();
    let lines = lines.filter(|line| !line.starts_with("tidigare") && !line.starts_with("ordning"));
    let start = Made {
        path: "content/index.md".to_owned(),
        text: lines.flat_map(|line| [line, "\n"]).collect(),
        translation: ("content/index.en.md".to_owned(), page.translation.1),
        image: (page.image.0.replace("sidor/", ""), SVG),
        words: page.words,
    };
    all.push(start);
    all
}

/// What is made of a file in a site.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Public,
    Waiting,
    Absent,
}

fn site(all: &[Made], treated: impl Fn(usize) -> As) -> Memory {
    let others = OTHERS.iter();
    let mut files = others.fold(Memory::default(), |files, (path, text)| files.with(path, *text));
    for (number, made) in all.iter().enumerate() {
        let treated = treated(number);
        // An image is of no page where its page is not: who does not know of the page has not got it either.
        if treated == As::Absent {
            continue;
        }
        let day =
            if treated == As::Waiting { format!("publiceras: {DAY}\n") } else { String::new() };
        files = files.with(&made.path, made.text.replace("DAY", &day));
        if !made.path.contains("kallor") {
            files = files.with(&made.image.0, made.image.1);
        }
        files = files.with(&made.translation.0, made.translation.1.as_str());
    }
    files
}

fn built(files: &Memory, on: Date, url: Option<&str>) -> BTreeMap<Address, Vec<u8>> {
    let loaded = load(files, Day::Given(on)).unwrap().loaded.unwrap();
    let snapshot = loaded.snapshot();
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    let site = Undrawn::default();
    loaded.render(&snapshot, account.corrections, url, &site).unwrap();
    site.0.into_files()
}

fn differing(one: &BTreeMap<Address, Vec<u8>>, other: &BTreeMap<Address, Vec<u8>>) -> Vec<String> {
    let all: BTreeSet<&Address> = one.keys().chain(other.keys()).collect();
    let differ = all.into_iter().filter(|address| one.get(*address) != other.get(*address));
    differ.map(ToString::to_string).collect()
}

fn holds(site: &BTreeMap<Address, Vec<u8>>, words: &str) -> bool {
    site.values().any(|bytes| String::from_utf8_lossy(bytes).contains(words))
}

fn day() -> Date {
    DAY.parse().unwrap()
}

fn before() -> Date {
    day().yesterday().unwrap()
}

const URL: Option<&str> = Some("https://prov.example/");

#[test]
fn every_kind_of_file_can_say_from_which_day_it_is_public() {
    for (path, kind) in CONTENT_TYPES {
        let says = |field: &malkort::read::FieldDescription| {
            (field.swedish, field.english) == ("publiceras", "published")
        };
        assert!(kind.fields.iter().any(says), "{path} has no key `publiceras`");
    }
}

#[test]
fn nothing_is_wrong_with_files_that_wait_nor_with_what_refers_to_them() {
    let all = all();
    for treated in [As::Public, As::Waiting] {
        for on in [before(), day()] {
            let found = load(&site(&all, |_| treated), Day::Given(on)).unwrap().diagnostics;
            let found = found.into_sorted();
            let wrong: Vec<_> =
                found.iter().filter(|one| one.code.severity() == Severity::Error).collect();
            assert!(wrong.is_empty(), "{wrong:?}");
        }
    }
}

/// What is wrong with a file is told of long before its day.
#[test]
fn a_file_that_waits_is_checked_like_any_other() {
    let bad = format!(
        "---\nnamn: Plan\npubliceras: {DAY}\nkälla: finns-inte\n---\n\nSe [x](finns-inte).\n"
    );
    let files = site(&all(), |_| As::Public).with("content/styrdokument/plan.md", bad);
    let found = load(&files, Day::Given(before())).unwrap().diagnostics.into_sorted();
    let codes: Vec<_> = found.iter().map(|one| one.code.as_str()).collect();
    assert!(codes.contains(&"unknown-reference") && codes.contains(&"broken-link"), "{codes:?}");
}

#[test]
fn a_file_that_waits_is_in_no_byte_of_the_site() {
    let all = all();
    for (number, made) in all.iter().enumerate() {
        let only = |treated| move |at: usize| if at == number { treated } else { As::Public };
        let with = built(&site(&all, only(As::Waiting)), before(), URL);
        let without = built(&site(&all, only(As::Absent)), before(), URL);
        assert_eq!(differing(&with, &without), [""; 0], "{}", made.path);
        assert!(!holds(&with, &made.words), "{}", made.path);
    }
}

#[test]
fn all_that_waits_is_there_on_its_day_as_if_it_had_never_waited() {
    let all = all();
    let waiting = site(&all, |_| As::Waiting);
    for url in [None, URL] {
        let with = built(&waiting, before(), url);
        let without = built(&site(&all, |_| As::Absent), before(), url);
        assert_eq!(differing(&with, &without), [""; 0]);
    }
    let then = built(&waiting, day(), URL);
    for made in &all {
        let english = format!("{} in English", made.words);
        assert!(holds(&then, &made.words), "{}", made.path);
        assert!(holds(&then, &english), "{}", made.path);
    }
    let plain = built(&site(&all, |_| As::Public), day(), URL);
    let same: BTreeSet<&Address> = then.keys().collect();
    assert_eq!(same, plain.keys().collect(), "the same pages, whatever day each was new");
}

#[test]
fn the_site_rests_until_the_day_and_next_knows_it() {
    let all = all();
    let is_document = |at: usize| all[at].path.contains("styrdokument");
    let files = site(&all, |at| if is_document(at) { As::Waiting } else { As::Public });
    let on = |text: &str| -> Date { text.parse().unwrap() };
    let loaded = load(&files, Day::Given(on("2026-11-23"))).unwrap().loaded.unwrap();
    let waiting: Vec<_> =
        loaded.awaited.files.iter().map(|one| (one.path.as_str(), one.from)).collect();
    assert_eq!(waiting, [("content/styrdokument/karse.md", day())]);
    let next = next_days(&files, &loaded, day(), 1).unwrap();
    assert_eq!(next[0].day, day());
    let reasons: Vec<_> =
        next[0].reasons.iter().map(|one| (one.turn.turning, one.id.as_str())).collect();
    assert_eq!(reasons, [(Turning::Published, "karse")]);
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The footer names the last commit that touched what is public: neither a commit nor a change of what waits is told.
#[test]
fn the_revision_in_the_footer_tells_of_nothing_that_waits() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=a", "-c", "user.email=a@b.example"]).arg("-C").arg(root);
        command.args(arguments).output().is_ok_and(|output| output.status.success())
    };
    if !git(&["init", "-q"]) {
        return;
    }
    let build = |on: &str| {
        let mut command = malkort();
        command.arg("build").arg(root).args(["--as-of", on, "--out"]).arg(root.join("public"));
        command.args(["--base-url", "https://prov.example/"]).assert().success();
        tree(&root.join("public"))
    };
    write(
        root,
        "book.toml",
        "[book]\ntitle = \"Prov\"\n[site]\nidentity = \"prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n",
    );
    write(root, ".gitignore", "public\n");
    write(root, "content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n");
    assert!(git(&["add", "."]) && git(&["commit", "-qm", "a"]));
    let alone = build("2026-12-09");
    let waiting = format!("---\ntitel: Krasse\npubliceras: {DAY}\n---\n\n![Krasse](krasse.svg)\n");
    write(root, "content/sidor/krasse.md", &waiting);
    write(root, "content/sidor/krasse.en.md", "---\ntitle: Cress\n---\n");
    write(root, "content/sidor/krasse.svg", SVG);
    write(
        root,
        "content/nyheter/krasse.md",
        "---\ntitel: Nytt om krasse\ndatum: 2026-12-10\n---\n",
    );
    assert!(build("2026-12-09") == alone, "a change that is not committed");
    assert!(git(&["add", "."]) && git(&["commit", "-qm", "b"]));
    assert!(build("2026-12-09") == alone, "a commit");
    let then = build(DAY);
    let text =
        |site: &BTreeMap<String, Vec<u8>>| String::from_utf8_lossy(&site["om.html"]).into_owned();
    let hash =
        Command::new("git").arg("-C").arg(root).args(["rev-parse", "HEAD"]).output().unwrap();
    let hash = String::from_utf8(hash.stdout).unwrap();
    let shown = hash.get(..10).unwrap();
    assert!(text(&then).contains(shown) && !text(&alone).contains(shown));
}

/// Who has the files learns when and where, and nothing of what is said.
#[test]
fn explain_tells_until_when_a_thing_waits_and_not_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "book.toml", "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\n");
    write(root, "content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n");
    write(
        root,
        "content/matt/krasse.md",
        &format!("---\nnamn: Hemligt ord\nenhet: barn\npubliceras: {DAY}\n---\n"),
    );
    let said = malkort()
        .arg("explain")
        .arg("krasse")
        .arg(root)
        .args(["--as-of", "2026-12-09"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&said.stdout).replace('\u{a0}', " ");
    assert!(said.contains("10 december 2026") && said.contains("content/matt/krasse.md"), "{said}");
    assert!(!said.contains("Hemligt"), "{said}");
}
