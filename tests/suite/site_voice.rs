//! Who speaks on a site? A municipality states what it has not done; who reads public sources says what they do not hold.

use jiff::civil::date;
use malkort::build::{Day, load};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

const BOOK: &str = "[book]\ntitle = \"Byns löften\"\n[languages]\nen = \"English\"\n\
                    [rounds]\nper-year = 3\nfirst = \"2026-t1\"\n[site]\nmunicipality-code = \"1783\"\n";

const OBSERVER: &str =
    "publisher = \"Föreningen Insyn\"\nvoice = \"iakttagare\"\nmunicipality = \"Byns kommun\"\n";

const PUBLISHER: &str = "publisher = \"Byns kommun\"\n";

/// A card in force without any report, with decisions of which not the same is known.
fn site(site: &str) -> Memory {
    Memory::default()
        .with("book.toml", format!("{BOOK}{site}"))
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with("content/matt/skatt.md", "---\nnamn: Skatt\nenhet: kronor\n---\n")
        .with(
            "content/malkort/byn/2026.md",
            "---\ntitel: Målkort 2026\ngäller-från: 2026-01-01\nbeslut:\n  \
             - {roll: föreslaget, organ: Ledningen, datum: 2025-10-01, underlag: uppgift}\n  \
             - {roll: antaget, organ: Styrelsen, datum: 2025-11-01, underlag: protokoll}\n  \
             - {roll: beslutat, organ: Fullmäktige, datum: 2025-12-01, underlag: planerat}\n\
             mål:\n  - {id: budget, namn: Budgeten ska hållas, perspektiv: ekonomi}\n\
             aktiviteter:\n  - {id: plan, namn: Göra en plan, mål: budget}\n---\n",
        )
        .with(
            "content/styrdokument/policy.md",
            "---\nnamn: En policy\ntyp: policy\nbeslut:\n  \
             - {roll: beslutat, organ: Fullmäktige, datum: 2026-03-01, underlag: planerat}\n---\n",
        )
}

/// Every page of a site by address.
fn pages(files: &Memory) -> Vec<(String, String)> {
    let load = load(files, Day::Given(date(2026, 11, 23))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    let all = rendered(&load.loaded.unwrap(), Some("https://by.example/"));
    all.into_iter().filter(|(address, _)| address.ends_with(".html")).collect()
}

fn page(files: &Memory, address: &str) -> String {
    let all = pages(files);
    said(&all.into_iter().find(|(at, _)| at == address).unwrap().1)
}

#[test]
fn every_page_of_an_observers_site_says_who_made_it_and_that_the_municipality_has_not_reviewed_it()
{
    let all = pages(&site(OBSERVER));
    assert!(all.len() > 40);
    for (address, html) in all {
        let notice = if address.starts_with("en/") {
            "made by Föreningen Insyn from public sources. Byns kommun has not reviewed it."
        } else {
            "gjord av Föreningen Insyn ur offentliga källor. Byns kommun har inte granskat den."
        };
        assert!(said(&html).contains(notice), "{address}");
        assert!(!html.contains("\"GovernmentOrganization\""), "{address}");
    }
    for (address, html) in pages(&site(PUBLISHER)) {
        assert!(!said(&html).contains("har inte granskat"), "{address}");
    }
}

#[test]
fn an_observer_says_of_nothing_that_it_has_not_been_done() {
    // What a publisher states of a unit that has not reported, and nobody else can know.
    let stated = [
        "har inte rapporterat",
        "har inte bedömt",
        "Inte rapporterad",
        "Inte bedömt",
        "Ingen uppföljning har publicerats",
        "har ännu inte följts upp",
        "Det finns ingen tidigare utgåva",
        "är enhetens första",
        "Gäller nu",
        "har börjat gälla",
        "ansvarar för innehållet i målkorten",
        "has not reported",
        "Not reported",
        "Not assessed",
        "In force",
        "has not yet been followed up",
    ];
    let [observed, published] = [OBSERVER, PUBLISHER].map(|voice| pages(&site(voice)));
    let says = |all: &[(String, String)], words: &str| {
        let found = all.iter().find(|(_, html)| said(html).contains(words));
        found.map(|(address, _)| address.clone())
    };
    for words in stated {
        assert_eq!(says(&observed, words), None, "{words}");
    }
    for words in ["har inte rapporterat", "Inte rapporterad", "Gäller nu"] {
        assert!(says(&published, words).is_some(), "{words}");
    }
    for words in ["finns inte i källorna", "Läge okänt", "Bedömning okänd", "Senast kända"] {
        assert!(says(&observed, words).is_some(), "{words}");
        assert_eq!(says(&published, words), None, "{words}");
    }
}

#[test]
fn a_decision_is_told_as_it_is_known() {
    let card = page(&site(PUBLISHER), "malkort/byn/2026.html");
    for words in [
        "Föreslogs av Ledningen 1 oktober 2025 (enligt uppgift, protokollet är inte läst)",
        "Antogs av Styrelsen 1 november 2025 (enligt protokollet)",
        "Skulle beslutas av Fullmäktige 1 december 2025 (planerat, om det blev så är inte känt)",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
    // What was only planned is nobody's decision: not in the list of documents, and not in what is told of the document.
    let documents = page(&site(OBSERVER), "dokument/index.html");
    assert!(documents.contains("En policy Policy framgår inte av källorna"), "{documents}");
    let document = page(&site(OBSERVER), "dokument/policy.html");
    assert!(document.contains("Skulle beslutas av Fullmäktige 1 mars 2026"), "{document}");
    assert!(!document.contains("beslutades"), "{document}");
}

#[test]
fn the_act_on_accessibility_is_not_said_to_be_about_an_observers_site() {
    let all = pages(&site(OBSERVER));
    for (address, html) in all.iter().filter(|(at, _)| at.ends_with("tillganglighet.html")) {
        assert!(!html.contains("digg.se/tdosanmalan"), "{address}");
    }
    let about = page(&site(OBSERVER), "om.html");
    assert!(about.contains("Föreningen Insyn har gjort webbplatsen"), "{about}");
    assert!(about.contains("Det är inte kommunens egen webbplats."), "{about}");
}

#[test]
fn a_themes_own_words_have_the_last_word_in_both_voices() {
    let own = "nothing-reported = Vi har inte sett någon rapport.\n";
    let with = |voice: &str| {
        let book = format!("{BOOK}{voice}[theme]\nfolder = \"tema\"\n");
        site(voice).with("book.toml", book).with("tema/translations/sv/egna.ftl", own)
    };
    for voice in [OBSERVER, PUBLISHER] {
        let card = page(&with(voice), "malkort/byn.html");
        assert!(card.contains("Vi har inte sett någon rapport."), "{card}");
    }
}
