//! An id that is changed: the old address leads on, and what was said under it is still known as the same thing.

use std::fs;
use std::path::Path;

use malkort::build::{Day, load};
use malkort::diagnostic::Code;
use malkort::read::Memory;

use super::command::malkort;
use super::revisions::site_of;

const BOOK: &str = "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[site]\nidentity = \"prov\"\n\
    base-url = \"https://prov.example/\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t1\"\n";

/// A site in which everything has an id of a name, and says which ids it had before.
fn files(name: &str, before: &str) -> Vec<(String, String)> {
    let key = if before.is_empty() { String::new() } else { format!("tidigare-id: {before}\n") };
    let short = if before.is_empty() { String::new() } else { format!(", tidigare-id: {before}") };
    [
        ("book.toml".to_owned(), BOOK.to_owned()),
        (
            format!("content/organisation/{name}.md"),
            format!("---\nnamn: Byn\ntyp: kommun\n{key}---\n"),
        ),
        (format!("content/perspektiv/{name}.md"), format!("---\nnamn: Folk\n{key}---\n")),
        (
            format!("content/malkort/{name}/2026.md"),
            format!(
                "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {{id: {name}, namn: Mål, mått: [{name}]{short}}}\n\
                 aktiviteter:\n  - {{id: {name}, namn: Gräva, slut: 2026-11{short}}}\n---\n"
            ),
        ),
        (
            format!("content/uppfoljningar/2026-t1/{name}.md"),
            format!(
                "---\ninlämnad: 2026-05-10\npubliceras: 2026-06-01\nmål: {{{name}: nått}}\naktiviteter: {{{name}: pågår}}\n---\n"
            ),
        ),
        (
            format!("content/matt/{name}.md"),
            format!("---\nnamn: Mått\nenhet: procent\nvärden:\n  - {{period: 2025, värde: 12, publiceras: 2026-02-01}}\n{key}---\n"),
        ),
        (
            format!("content/strategi/{name}/index.md"),
            format!("---\nnamn: Strategi\n{key}---\n"),
        ),
        (
            format!("content/strategi/{name}/omraden/{name}.md"),
            format!("---\nnamn: Område\n{key}---\n"),
        ),
        (format!("content/styrdokument/{name}.md"), format!("---\nnamn: Plan\n{key}---\n")),
        (
            format!("content/nyheter/{name}.md"),
            format!("---\ntitel: Nytt\ndatum: 2026-03-01\n{key}---\n"),
        ),
        (format!("content/sidor/{name}.md"), format!("---\ntitel: Sida\n{key}---\n")),
        (format!("content/kallor/{name}.md"), format!("---\ntitel: Källa\n{key}---\n")),
    ]
    .into()
}

fn folder(files: &[(String, String)]) -> tempfile::TempDir {
    let texts: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    site_of(&texts)
}

fn built(site: &Path, out: &Path, as_of: &str) -> String {
    let mut command = malkort();
    command.arg("build").arg(site).args(["--as-of", as_of, "--out"]).arg(out);
    let ran = command.assert().success();
    String::from_utf8_lossy(&ran.get_output().stderr).into_owned()
}

/// The pages of things, by what stands before their id.
const PAGES: [&str; 12] = [
    "organisation/",
    "perspektiv/",
    "malkort/",
    "mal/",
    "aktiviteter/",
    "matt/",
    "strategi/",
    "omraden/",
    "dokument/",
    "nyheter/",
    "sidor/",
    "kallor/",
];

#[test]
fn an_old_address_leads_on_in_every_language() {
    let site = folder(&files("ny", "[aldst, gammal]"));
    let out = tempfile::tempdir().unwrap();
    built(site.path(), &out.path().join("ut"), "2026-07-01");
    let out = out.path().join("ut");
    let of = |id: &str| {
        let mut pages: Vec<String> = PAGES.iter().map(|at| format!("{at}{id}.html")).collect();
        pages.push(format!("malkort/{id}/2026.html"));
        pages.push(format!("uppfoljningar/2026-t1/{id}.html"));
        pages
    };
    for language in ["", "en/"] {
        for id in ["aldst", "gammal"] {
            for (old, new) in of(id).into_iter().zip(of("ny")) {
                let page = fs::read_to_string(out.join(format!("{language}{old}"))).unwrap();
                let up = "../".repeat(old.matches('/').count());
                let led = format!("url={up}{new}\"");
                assert!(page.contains(&led), "{led} in {page}");
                assert!(page.contains(&format!("href=\"{up}{new}\"")) && page.contains("noindex"));
                let canonical = format!(
                    "<link rel=\"canonical\" href=\"https://prov.example/{language}{new}\">"
                );
                assert!(page.contains(&canonical), "{page}");
                assert!(out.join(format!("{language}{new}")).is_file());
            }
        }
    }
    let sitemap = fs::read_to_string(out.join("sitemap.xml")).unwrap();
    assert!(!sitemap.contains("gammal"), "{sitemap}");
}

#[test]
fn what_was_said_under_the_old_id_is_said_of_the_same_thing() {
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("ut");
    built(folder(&files("gammal", "")).path(), &out, "2026-07-01");
    let feed = |out: &Path| {
        let read = fs::read_to_string(out.join("flode.xml")).unwrap();
        let ids = read.split("<id>").skip(1).filter_map(|rest| rest.split('<').next());
        let mut ids: Vec<String> = ids.map(str::to_owned).collect();
        ids.sort();
        let calendar = fs::read_to_string(out.join("kalender.ics")).unwrap();
        ids.extend(calendar.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned));
        ids
    };
    let before = feed(&out);
    let said = built(folder(&files("ny", "gammal")).path(), &out, "2026-07-02");
    assert!(!said.contains("unexplained"), "{said}");
    assert!(
        !fs::read_to_string(out.join("publicering.json"))
            .unwrap()
            .contains("\"corrections\": [\n    {")
    );
    assert_eq!(feed(&out), before);
}

#[test]
fn an_old_id_elsewhere_is_answered_with_the_new_one() {
    let mut files = files("ny", "gammal");
    files.push((
        "content/sidor/annan.md".to_owned(),
        "---\ntitel: Annan\nkälla: gammal\n---\nSe [målet](mål/gammal).\n".to_owned(),
    ));
    let site =
        files.iter().fold(Memory::default(), |site, (path, text)| site.with(path, text.as_str()));
    let day = Day::Given("2026-07-01".parse().unwrap());
    let found = load(&site, day).unwrap().diagnostics.into_sorted();
    let codes: Vec<Code> = found.iter().map(|found| found.code).collect();
    assert_eq!(codes, [Code::UnknownReference, Code::BrokenLink]);
    for found in &found {
        let told = format!("{:?}", found.arguments);
        assert!(told.contains("(\"suggestion\", Text(\"ny\"))"), "{told}");
    }
}

#[test]
fn explain_knows_a_thing_by_the_id_that_it_had() {
    let site = folder(&files("ny", "gammal"));
    for id in ["mal/gammal", "gammal", "matt/gammal"] {
        let mut command = malkort();
        command
            .args(["explain", id])
            .arg(site.path())
            .args(["--as-of", "2026-07-01"])
            .assert()
            .success();
    }
}

/// The addresses that are told to lead nowhere, in their order.
fn lost(said: &str) -> Vec<String> {
    let lines = said.lines().filter(|line| line.contains("[lost-address]"));
    lines
        .filter_map(|line| Some(line.split_once("Sidan ")?.1.split(' ').next()?.to_owned()))
        .collect()
}

#[test]
fn an_address_that_would_lead_nowhere_is_told_of_once_with_its_cure() {
    let out = tempfile::tempdir().unwrap();
    let out = out.path().join("ut");
    built(folder(&files("gammal", "")).path(), &out, "2026-07-01");
    let before = fs::read_to_string(out.join("publicering.json")).unwrap();
    let renamed = folder(&files("ny", ""));
    let mut strict = malkort();
    strict.arg("build").arg(renamed.path()).args(["--strict", "--as-of", "2026-07-02", "--out"]);
    strict.arg(&out).assert().code(1);
    assert_eq!(fs::read_to_string(out.join("publicering.json")).unwrap(), before);
    let said = built(renamed.path(), &out, "2026-07-02");
    // The goal, the activity and the measure are told of as corrections; what is the unit's goes with it.
    let expected = [
        "dokument/gammal.html",
        "kallor/gammal.html",
        "nyheter/gammal.html",
        "omraden/gammal.html",
        "organisation/gammal.html",
        "perspektiv/gammal.html",
        "sidor/gammal.html",
        "strategi/gammal.html",
    ];
    assert_eq!(lost(&said), expected, "{said}");
    let renamed_only = "Har det bara fått ett nytt id, skriv där: tidigare-id: gammal.";
    assert!(said.contains(renamed_only), "{said}");
    assert!(said.contains("Heter det ny nu, skriv där: tidigare-id: gammal."), "{said}");
    assert_eq!(lost(&built(renamed.path(), &out, "2026-07-03")), [""; 0], "it is told once");
}

#[test]
fn an_address_that_leads_on_or_waits_is_not_told_of() {
    let (old, out) = (files("gammal", ""), tempfile::tempdir().unwrap());
    let with = |path: &str, from: &str, to: &str| {
        let change = |(at, text): &(String, String)| {
            (at.clone(), if at == path { text.replace(from, to) } else { text.clone() })
        };
        old.iter().map(change).collect::<Vec<_>>()
    };
    let news = "content/nyheter/gammal.md";
    for (position, (later, day)) in [
        (files("ny", "gammal"), "2026-07-02"),
        (with(news, "2026-03-01", "2026-09-01"), "2026-07-02"),
        (with("book.toml", "[languages]\nen = \"English\"\n", ""), "2026-07-02"),
        (old.clone(), "2026-01-15"),
        (old.clone(), "2031-07-02"),
    ]
    .into_iter()
    .enumerate()
    {
        let out = out.path().join(position.to_string());
        built(folder(&old).path(), &out, "2026-07-01");
        let said = built(folder(&later).path(), &out, day);
        assert_eq!(lost(&said), [""; 0], "{position}: {said}");
    }
}

#[test]
fn a_page_that_is_taken_away_is_told_of_with_the_way_to_mean_it() {
    let (old, out) = (files("gammal", ""), tempfile::tempdir().unwrap());
    let out = out.path().join("ut");
    built(folder(&old).path(), &out, "2026-07-01");
    let gone = |(path, _): &&(String, String)| !path.starts_with("content/sidor/");
    let rest: Vec<_> = old.iter().filter(gone).cloned().collect();
    let said = built(folder(&rest).path(), &out, "2026-07-02");
    assert_eq!(lost(&said), ["sidor/gammal.html"]);
    assert!(said.contains("bygg en gång utan --strict"), "{said}");
}
