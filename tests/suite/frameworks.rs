//! What a goal answers to besides its card: sound financial management, and the goals and targets of Agenda 2030.

use jiff::civil::{Date, date};
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

const DAY: Date = date(2026, 9, 1);

fn site(long_term: &str, strategy: &str, first: &str, second: &str) -> Memory {
    let card = |year: u16, name: &str, goals: &str| {
        format!(
            "---\ntitel: Byn {year}\ngäller-från: {year}-01-01\nbeslut: {{roll: beslutat, organ: Kommunfullmäktige, datum: {}-12-10, \
             referens: § 42}}\nmål:\n  - id: resultat\n    namn: {name}\n    perspektiv: ekonomi\n    mått: varde\n    \
             {goals}\n  - {{id: annat, namn: Ett annat mål, perspektiv: ekonomi}}\n---\n",
            year - 1
        )
    };
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n[rounds]\nper-year = 3\n\
             first = \"2025-t3\"\n",
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with(
            "content/perspektiv/ekonomi.md",
            format!("---\nnamn: Ekonomi\nlångsiktiga-mål:\n  - id: lang\n    namn: Ett långsiktigt mål\n    {long_term}\n---\n"),
        )
        .with("content/strategi/framtid/index.md", "---\nnamn: Framtiden\nfrån: 2020\ntill: 2030\n---\n")
        .with(
            "content/strategi/framtid/mal/01-fler.md",
            format!("---\nlydelse: Fler ska flytta hit\n{strategy}\n---\n"),
        )
        .with(
            "content/matt/varde.md",
            "---\nnamn: Årets resultat\nenhet: procent\nbättre: högre\nmålvärde: {regel: minst, värde: 2}\n\
             värden: [{period: 2024, värde: 3}, {period: 2025, värde: 1}]\n\
             tidigare-målvärden: [{gällde-till: 2025-06-30, målvärde: {regel: minst, värde: 3}}]\n---\n",
        )
        .with("content/malkort/byn/2025.md", card(2025, "Resultatet ska vara 3 procent", first))
        .with("content/malkort/byn/2026.md", card(2026, "Resultatet ska vara 2 procent", second))
        .with("content/uppfoljningar/2025-t3/byn.md", "---\ninlämnad: 2026-01-20\nmål: {annat: kan nås}\n---\n")
        .with("content/uppfoljningar/2026-t1/byn.md", "---\ninlämnad: 2026-05-10\nmål: {resultat: inte nått}\n---\n")
}

fn loaded(site: &Memory) -> Loaded {
    let load = load(site, Day::Given(DAY)).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

#[test]
fn auditors_find_all_of_a_goal_that_matters_to_sound_financial_management_on_one_page() {
    let marked = "god-ekonomisk-hushållning: ja\n    granskning: {av: Revisorerna, datum: 2026-06-01, bedömning: inte nått}";
    let pages = rendered(&loaded(&site("sound-financial-management: yes", "", "", marked)), None);
    let text = said(&pages["god-ekonomisk-hushallning.html"]);
    for words in [
        "2 mål är av betydelse för god ekonomisk hushållning.",
        "Inte nått 1",
        "Resultatet ska vara 2 procent",
        "Kommunfullmäktige 10 december 2025, § 42",
        "Minst 2 procent",
        "1 procent (2025)",
        "Bedömt i 1 av 2 omgångar",
        "Det här har ändrats på vägen",
        "Resultatet ska vara 3 procent",
        "Målvärdet eller utgångsvärdet har varit ett annat för: Årets resultat",
        "Inget av det som har publicerats om målet har rättats.",
        "Revisorerna, 1 juni 2026",
        "Ett långsiktigt mål",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("Ett annat mål"), "{text}");
    // That it was not one the year before is a change of what was promised.
    assert!(text.contains("Av betydelse för god ekonomisk hushållning Förut"), "{text}");
    assert!(
        said(&pages["mal/resultat.html"]).contains("Av betydelse för god ekonomisk hushållning")
    );
    assert!(!said(&pages["mal/annat.html"]).contains("Av betydelse för god ekonomisk hushållning"));
    let english = said(&pages["en/god-ekonomisk-hushallning.html"]);
    assert!(english.contains("2 goals matter to sound financial management."), "{english}");
}

#[test]
fn goals_are_found_by_the_targets_of_agenda_2030_that_they_serve() {
    let site =
        site("agenda-2030: 8.10", "agenda-2030: [11, 8.1]", "", "agenda-2030: [8.10, 16.A, 8.10]");
    let pages = rendered(&loaded(&site), None);
    let text = said(&pages["agenda-2030.html"]);
    for words in [
        "3 av kommunens mål bidrar till 3 av de 17 globala målen i Agenda 2030.",
        "8 Anständiga arbetsvillkor och ekonomisk tillväxt",
        "Delmål 8.1 Mål 1: Fler ska flytta hit",
        "Delmål 8.10 Ett långsiktigt mål Inte bedömt Resultatet ska vara 2 procent",
        "11 Hållbara städer och samhällen",
        "Målet i sin helhet Mål 1: Fler ska flytta hit",
        "Delmål 16.a Resultatet ska vara 2 procent",
        "Inget av kommunens mål är kopplat till 1 Ingen fattigdom",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(said(&pages["mal/resultat.html"]).contains("8.10 Anständiga arbetsvillkor"));
    assert!(said(&pages["strategimal/01-fler.html"]).contains("11 Hållbara städer och samhällen"));
    assert!(said(&pages["en/agenda-2030.html"]).contains("Target 8.10"));
}

#[test]
fn a_site_that_marks_no_goal_has_neither_page() {
    let pages = rendered(&loaded(&site("", "", "", "")), None);
    for page in ["god-ekonomisk-hushallning.html", "agenda-2030.html"] {
        assert!(!pages.contains_key(page), "{page}");
        assert!(pages.values().all(|html| !html.contains(page)), "{page}");
    }
}

#[test]
fn what_is_no_target_and_no_answer_is_reported_with_those_that_there_are() {
    for (typed, code, words) in [
        ("agenda-2030: 4.8", "unknown-word", "4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7, 4.a, 4.b, 4.c"),
        (
            "agenda-2030: [4.1, 18]",
            "unknown-word",
            "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17",
        ),
        ("agenda-2030: 4.1 och 4.2", "unknown-word", "4.1, 4.2"),
        ("agenda-2030: 4,1", "unknown-word", "1, 2, 3"),
        ("agenda2030: 4.1", "unknown-key", ""),
        ("god-ekonomisk-hushållning: kanske", "wrong-shape", ""),
    ] {
        let load = load(&site("", "", "", typed), Day::Given(DAY)).unwrap();
        let found: Vec<_> = load.diagnostics.iter().collect();
        let [one] = found.as_slice() else { panic!("{typed}: {found:?}") };
        assert_eq!(one.code.as_str(), code, "{typed}");
        assert!(one.words("words").unwrap_or_default().starts_with(words), "{typed}: {one:?}");
        let meant = match typed {
            "agenda-2030: 4,1" => "4.1",
            "agenda-2030: 4.1 och 4.2" => "[4.1, 4.2]",
            _ => continue,
        };
        assert_eq!(one.words("suggestion"), Some(meant), "{typed}");
    }
}
