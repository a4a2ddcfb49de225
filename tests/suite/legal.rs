//! The pages that a Swedish municipality owes: what they say comes from `book.toml`, and what is not written there is
//! said not to be known. Nothing is claimed for a municipality.

use std::fs;
use std::path::Path;

use malkort::build::{Day, load};
use malkort::diagnostic::Code;
use malkort::read::Memory;

use super::command::malkort;
use super::revisions::said;

const BOOK: &str = "[book]\ntitle = \"Byns målkort\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byns kommun\"\n\
                    email = \"byn@by.example\"\n[rounds]\nper-year = 3\n";

const STATEMENT: &str = "[accessibility]\ncompliance = \"delvis förenlig\"\nassessed = 2026-05-12\nupdated = 2026-09-01\n\
    method = \"extern granskning\"\nreviewer = \"Granskarna AB\"\nanswer-within-days = 1\n\
    report-url = \"https://by.example/brister\"\n\
    [[accessibility.shortcomings]]\nwhat = \"Kartan kan inte läsas upp.\"\nground = \"utanför lagen\"\n\
    [[accessibility.shortcomings]]\nwhat = \"Filmer saknar text.\"\nground = \"oskäligt betungande\"\nwhy = \"De är många.\"\n\
    [[accessibility.shortcomings]]\nwhat = \"Protokollen är bilder.\"\nalternative = \"Ring oss.\"\nplanned = \"Rättas 2027.\"\n";

fn site(book: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let unit = folder.path().join("content/organisation");
    fs::create_dir_all(&unit).unwrap();
    fs::write(folder.path().join("book.toml"), book).unwrap();
    fs::write(unit.join("by.md"), "---\nnamn: Byn\ntyp: kommun\n---\n").unwrap();
    folder
}

fn build(folder: &Path, day: &str) -> assert_cmd::assert::Assert {
    let mut command = malkort();
    command.arg("build").arg(folder).args(["--strict", "--as-of", day]);
    command.arg("--out").arg(folder.join("public")).assert().success()
}

fn page(folder: &Path, path: &str) -> String {
    said(&fs::read_to_string(folder.join("public").join(path)).unwrap())
}

#[test]
fn a_municipality_that_has_not_assessed_its_site_does_not_say_that_it_has() {
    let folder = site(BOOK);
    let built = build(folder.path(), "2026-11-23");
    let page = page(folder.path(), "tillganglighet.html");
    assert!(page.contains("Byns kommun har ännu inte bedömt hur väl webbplatsen följer lagen"));
    assert!(page.contains("Det är inte känt vilka brister som finns"));
    assert!(page.contains("Bedömningen gjordes inte angivet"));
    assert!(page.contains("Det är inte angivet hur snabbt du får svar"));
    for claim in ["är helt förenlig", "är delvis förenlig", "är inte förenlig"] {
        assert!(!page.contains(claim), "{claim}");
    }
    // Staff are told what is left, each key once, and the build goes through even when it is strict.
    let told = String::from_utf8_lossy(&built.get_output().stderr).into_owned();
    for key in ["accessibility.compliance", "accessibility.assessed", "privacy.logs"] {
        assert_eq!(told.matches(key).count(), 1, "{told}");
    }
}

#[test]
fn a_statement_holds_all_that_is_prescribed() {
    let folder = site(&format!("{BOOK}{STATEMENT}"));
    build(folder.path(), "2026-11-23");
    let page = page(folder.path(), "tillganglighet.html");
    for words in [
        "Byns kommun står bakom Byns målkort.",
        "Byns målkort är delvis förenlig med lagen om tillgänglighet till digital offentlig service.",
        "Bristande förenlighet med lagkraven Protokollen är bilder.",
        "Så får du samma innehåll ändå: Ring oss. Vad som ska göras: Rättas 2027.",
        "Oskäligt betungande anpassning (12 §) Filmer saknar text. Varför: De är många.",
        "Innehåll som inte omfattas av lagen (9 §) Kartan kan inte läsas upp.",
        "Bedömningen gjordes 12 maj 2026",
        "Redogörelsen sågs senast över 1 september 2026",
        "Granskning av en extern part: Granskarna AB",
        "Vi svarar inom en dag.",
        "byn@by.example",
        "Myndigheten för digital förvaltning (Digg) har tillsyn",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let html = fs::read_to_string(folder.path().join("public/tillganglighet.html")).unwrap();
    assert!(html.contains("href=\"https://www.digg.se/tdosanmalan\""));
    assert!(html.contains("href=\"https://by.example/brister\""));
    // The program tells of its own tests apart from what the municipality says of its site.
    assert!(page.contains("Programmets egna mallar prövas automatiskt"));
}

#[test]
fn an_assessment_is_not_shown_before_its_day() {
    let folder = site(&format!("{BOOK}{STATEMENT}"));
    build(folder.path(), "2026-05-11");
    let page = page(folder.path(), "tillganglighet.html");
    assert!(page.contains("har ännu inte bedömt") && !page.contains("Protokollen är bilder"));
}

#[test]
fn another_authority_may_take_over() {
    let text = "[accessibility]\nauthority = \"Post- och telestyrelsen\"\nauthority-url = \"https://myndighet.example/\"\n";
    let folder = site(&format!("{BOOK}{text}"));
    build(folder.path(), "2026-11-23");
    let html = fs::read_to_string(folder.path().join("public/tillganglighet.html")).unwrap();
    assert!(html.contains("Post- och telestyrelsen har tillsyn"));
    assert!(html.contains("https://myndighet.example/") && !html.contains("digg.se"));
}

#[test]
fn what_becomes_of_information_is_said_and_what_is_not_stated_is_said_to_be_so() {
    let folder = site(BOOK);
    build(folder.path(), "2026-11-23");
    let bare = page(folder.path(), "uppgifter.html");
    assert!(bare.contains("Byns kommun har ännu inte angett vad som sparas och hur länge."));
    assert!(bare.contains("Rättslig grund inte angivet"));
    assert!(bare.contains("färre än 5 svar visas inte"));
    let own = "[assessment]\nrespondent-limit = 0\n[privacy]\nlogs = \"Servern sparar inget.\"\n\
               data-protection-officer = \"ombud@by.example\"\n";
    let folder = site(&format!("{BOOK}{own}"));
    build(folder.path(), "2026-11-23");
    let stated = page(folder.path(), "uppgifter.html");
    assert!(stated.contains("Servern sparar inget.") && stated.contains("ombud@by.example"));
    assert!(!stated.contains("har ännu inte angett") && !stated.contains("svar visas inte"));
}

#[test]
fn the_page_about_the_site_says_who_how_often_and_how_to_cite() {
    let folder = site(BOOK);
    build(folder.path(), "2026-11-23");
    let about = page(folder.path(), "om.html");
    for words in [
        "Byns kommun ger ut webbplatsen och ansvarar för innehållet.",
        "Målkorten följs upp tre gånger om året.",
        "Byns kommun, ”Byns målkort”.",
        "Webbplatsen är gjord med malkort",
    ] {
        assert!(about.contains(words), "{words}\n{about}");
    }
    let nameless = site("[book]\ntitle = \"Kort\"\n");
    build(nameless.path(), "2026-11-23");
    let about = page(nameless.path(), "om.html");
    assert!(about.contains("Det är inte angivet vem som ger ut webbplatsen."));
    assert!(about.contains("Det är inte angivet hur ofta målkorten följs upp."));
}

#[test]
fn every_page_leads_to_all_three_in_its_own_language() {
    let folder = site(BOOK);
    build(folder.path(), "2026-11-23");
    let out = folder.path().join("public");
    for (path, up) in
        [("index.html", ""), ("organisation/by.html", "../"), ("en/organisation/by.html", "../")]
    {
        let html = fs::read_to_string(out.join(path)).unwrap();
        for page in ["tillganglighet.html", "uppgifter.html", "om.html"] {
            assert!(
                html.contains(&format!("href=\"{up}{page}\"")),
                "{path} does not lead to {page}"
            );
        }
    }
    assert!(page(folder.path(), "en/tillganglighet.html").contains("has not yet assessed"));
}

/// The codes that are reported of a site today, 2026-11-23.
fn reported(statement: &str) -> Vec<Code> {
    let files = Memory::default()
        .with("book.toml", format!("{BOOK}{statement}"))
        .with("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n");
    let today = Day::Of("2026-11-23T12:00:00Z".parse().unwrap());
    let found = load(&files, today).unwrap().diagnostics.into_sorted();
    found.into_iter().map(|found| found.code).collect()
}

#[test]
fn what_contradicts_itself_is_reported() {
    let of = |keys: &str| reported(&format!("[accessibility]\n{keys}\n"));
    assert_eq!(of("compliance = \"helt förenlig\""), []);
    assert_eq!(of("compliance = \"nästan förenlig\""), [Code::UnknownWord]);
    assert_eq!(of("compliance = \"inte förenlig\""), [Code::ComplianceMismatch]);
    assert_eq!(of("assessed = 2027-01-12"), [Code::StatementAhead]);
    assert_eq!(of("assessed = 2026-05-12\nupdated = 2026-05-11"), [Code::StatementOrder]);
    assert_eq!(of("report-url = \"javascript:alert(1)\""), [Code::BadLink]);
    // What the act itself exempts is no shortcoming against it.
    let exempt = "compliance = \"helt förenlig\"\nshortcomings = [{what = \"Kartan\", ground = \"utanför lagen\"}]";
    assert_eq!(of(exempt), []);
    let falls_short = "compliance = \"helt förenlig\"\nshortcomings = [\"Filmen\"]";
    assert_eq!(of(falls_short), [Code::WrongShape]);
    let falls_short = "compliance = \"helt förenlig\"\nshortcomings = [{what = \"Filmen\"}]";
    assert_eq!(of(falls_short), [Code::ComplianceMismatch]);
}
