//! Doors without a server: at a status a mail that asks whether it is right, at a decision and a report one that orders the
//! document. Each is begun for the reader, in the page's language.

use jiff::civil::date;
use malkort::build::{Day, load};
use malkort::read::Memory;

use super::sharing::rendered;

fn site(more: &str, unit: &str) -> Memory {
    Memory::default()
        .with(
            "book.toml",
            format!(
                "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[rounds]\nper-year = 3\nfirst = \"2026-t1\"\n\
                 [site]\npublisher = \"Byn\"\nemail = \"byn@by.example\"\nregistrar = \"diarium@by.example\"\n{more}"
            ),
        )
        .with("content/organisation/byn.md", format!("---\nnamn: Byn\ntyp: kommun\n{unit}---\n"))
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with(
            "content/malkort/byn/2026.md",
            "---\ntitel: Målkort 2026\ngäller-från: 2026-01-01\nbeslut:\n  \
             - {roll: beslutat, organ: Fullmäktige, datum: 2025-12-01, referens: \"§ 42, KS 2025/118\"}\n  \
             - {roll: upphävt, organ: Fullmäktige, datum: 2027-12-01}\n\
             mål:\n  - {id: budget, namn: Budget & \"ram\" hålls, perspektiv: ekonomi}\n\
             aktiviteter:\n  - {id: plan, namn: Göra en plan, mål: budget}\n---\n",
        )
        .with(
            "content/uppfoljningar/2026-t1/byn.md",
            "---\ninlämnad: 2026-05-20\nmål: {budget: kan nås}\n---\n",
        )
}

/// The address of the first mail on a page to somebody, decoded.
fn mail(files: &Memory, at: &str, to: &str) -> Option<String> {
    let load = load(files, Day::Given(date(2026, 11, 23))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    let pages = rendered(&load.loaded.unwrap(), Some("https://by.example/"));
    let begun = format!("href=\"mailto:{to}?subject=");
    let (_, rest) = pages[at].split_once(&begun)?;
    let address = rest.split('"').next().unwrap().replace("&amp;", "&");
    assert!(!address.contains([' ', '<', '>', '\n']), "{address}");
    let decoded = percent_encoding::percent_decode_str(&address).decode_utf8().unwrap();
    Some(decoded.into_owned())
}

#[test]
fn a_reader_can_ask_whether_a_status_is_right() {
    let files = site("", "");
    let asked = mail(&files, "mal/budget.html", "byn@by.example").unwrap();
    let expected = "Stämmer det här? Budget & \"ram\" hålls&body=Sida: Budget & \"ram\" hålls\r\n\
                    Adress: https://by.example/mal/budget.html\r\nLäge: Inte bedömt\r\n\
                    Det som sidan visar gäller sedan: ";
    assert!(asked.starts_with(expected), "{asked}");
    assert!(asked.ends_with("Det här stämmer inte:"), "{asked}");
    let english = mail(&files, "en/mal/budget.html", "byn@by.example").unwrap();
    assert!(english.contains("\r\nStatus: Not "), "{english}");
    for page in ["aktiviteter/plan.html", "en/aktiviteter/plan.html"] {
        assert!(mail(&files, page, "byn@by.example").is_some(), "{page}");
    }
}

#[test]
fn the_nearest_unit_is_asked_and_an_observers_site_asks_its_own_maker() {
    let unit = "kontakt: {namn: Växeln, e-post: vaxel@by.example}\n";
    let asked = |more: &str, to: &str| mail(&site(more, unit), "mal/budget.html", to).is_some();
    assert!(asked("", "vaxel@by.example") && !asked("", "byn@by.example"));
    let observer = "voice = \"observer\"\nmunicipality = \"Byns kommun\"\n";
    assert!(asked(observer, "byn@by.example") && !asked(observer, "vaxel@by.example"));
}

#[test]
fn a_document_is_ordered_from_the_registrar_with_its_paragraph() {
    let files = site("", "");
    let order = mail(&files, "malkort/byn/2026.html", "diarium@by.example").unwrap();
    assert!(order.starts_with("Beställning av allmän handling&body="), "{order}");
    assert!(order.contains("Beslutades av Fullmäktige 1 december 2025"), "{order}");
    assert!(order.contains("§ 42, KS 2025/118"), "{order}");
    let report = mail(&files, "uppfoljningar/2026-t1/byn.html", "diarium@by.example").unwrap();
    assert!(report.contains("Uppföljning för januari–april 2026, Byn"), "{report}");
    // There are no minutes yet of a decision that lies ahead, and nobody to ask where no registrar is named.
    let pages = |files: &Memory| {
        let loaded = load(files, Day::Given(date(2026, 11, 23))).unwrap().loaded.unwrap();
        rendered(&loaded, None)["malkort/byn/2026.html"].matches("mailto:diarium").count()
    };
    assert_eq!(pages(&files), 1);
    let without = site("", "").with(
        "book.toml",
        "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[rounds]\nper-year = 3\nfirst = \"2026-t1\"\n",
    );
    assert_eq!(pages(&without), 0);
}

#[test]
fn an_odd_address_of_the_registrar_is_asked_about() {
    let files = site("", "").with(
        "book.toml",
        "[book]\ntitle = \"Byn\"\n[site]\nregistrar = \"diarium@by\"\n[rounds]\nper-year = 3\nfirst = \"2026-t1\"\n",
    );
    let found = load(&files, Day::Given(date(2026, 11, 23))).unwrap().diagnostics;
    assert_eq!(found.iter().filter(|one| one.code.as_str() == "odd-contact").count(), 1);
}
