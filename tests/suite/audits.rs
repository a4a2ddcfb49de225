//! How somebody independent judges a promise: beside what the unit had said by then and what the figures show, counted on a page
//! of its own, and as if it were not there until its day.

use jiff::civil::{Date, date};
use malkort::assess::AuditVerdict;
use malkort::build::{Day, Loaded, load};
use malkort::model::Thing;
use malkort::read::{Files, Memory};

use super::revisions::said;
use super::sharing::rendered;

const DAY: Date = date(2026, 9, 1);

/// A site with a card of several goals, one report, and audits of them; `more` stands in the first goal.
fn site(more: &str) -> Memory {
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n[rounds]\nper-year = 3\n\
             first = \"2026-t1\"\n",
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with(
            "content/perspektiv/ekonomi.md",
            "---\nnamn: Ekonomi\nlångsiktiga-mål:\n  - id: lang\n    namn: Ett långsiktigt mål\n    \
             granskning: {av: Revisorerna, datum: 2026-08-01, bedömning: osäkert}\n---\n",
        )
        .with(
            "content/strategi/framtid/index.md",
            "---\nnamn: Framtiden\nfrån: 2020\ntill: 2030\n---\n",
        )
        .with(
            "content/strategi/framtid/mal/01-fler.md",
            "---\nlydelse: Fler ska flytta hit\n\
             granskning: {av: Revisorerna, datum: 2026-08-02, bedömning: inte nått}\n---\n",
        )
        .with(
            "content/matt/varde.md",
            "---\nnamn: Värde\nenhet: procent\nbättre: högre\nmålvärde: {regel: minst, värde: 50}\nvärden: [{period: 2025, värde: 70}]\n---\n",
        )
        .with(
            "content/malkort/byn/2026.md",
            format!(
                "---\ntitel: Byn 2026\ngäller-från: 2026-01-01\nmål:\n  \
                 - id: strangt\n    namn: Ett mål som granskats strängt\n    perspektiv: ekonomi\n    mått: varde\n    \
                 granskning:\n      \
                 - {{av: Revisorerna, datum: 2026-03-01, bedömning: nått}}\n      \
                 - {{av: Revisorerna, datum: 2026-07-01, bedömning: svårt att nå, text: Underlaget räcker inte, \
                 länk: \"https://exempel.se/granskning.pdf\"{more}}}\n      \
                 - {{av: Revisorerna, datum: 2026-12-01, bedömning: inte nått, text: Körsbär}}\n  \
                 - id: milt\n    namn: Ett mål som granskats milt\n    perspektiv: ekonomi\n    \
                 granskning: {{av: Revisorerna, datum: 2026-07-01, bedömning: nått}}\n  \
                 - id: lika\n    namn: Ett mål som bedöms lika\n    perspektiv: ekonomi\n    \
                 granskning: {{av: Revisorerna, datum: 2026-07-01, bedömning: kan nås}}\naktiviteter:\n  \
                 - id: tidig\n    namn: Granskad före rapporten\n    slut: 2027-12\n    mål: lika\n    \
                 granskning: {{av: Revisorerna, datum: 2026-02-01, bedömning: inte påbörjad}}\n---\n"
            ),
        )
        .with(
            "content/uppfoljningar/2026-t1/byn.md",
            "---\ninlämnad: 2026-05-10\nmål: {strangt: kan nås, milt: osäkert, lika: kan nås}\n\
             aktiviteter: {tidig: pågår}\n---\n",
        )
}

fn loaded(site: &Memory, day: Date) -> Loaded {
    let load = load(site, Day::Given(day)).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

#[test]
fn an_audit_is_held_against_what_the_unit_had_said_by_its_day() {
    let loaded = loaded(&site(""), DAY);
    let snapshot = loaded.snapshot();
    let goal = |id: &str| Thing::Goal(loaded.model.goals.find(id).unwrap());
    let found = snapshot.audited();
    let verdict = |thing: Thing| found.iter().find(|one| one.thing == thing).unwrap().verdict;
    assert_eq!(verdict(goal("strangt")), AuditVerdict::Stricter);
    assert_eq!(verdict(goal("milt")), AuditVerdict::Milder);
    assert_eq!(verdict(goal("lika")), AuditVerdict::Agrees);
    assert_eq!(verdict(goal("lang")), AuditVerdict::CannotTell);
    let early = Thing::Activity(loaded.model.activities.find("tidig").unwrap());
    assert_eq!(verdict(early), AuditVerdict::CannotTell, "nothing had been said by then");
    assert_eq!(found.len(), 6);
}

#[test]
fn the_pages_tell_each_audit_beside_the_unit_and_the_figures() {
    let pages = rendered(&loaded(&site(""), DAY), None);
    for (page, words) in [
        ("mal/strangt.html", "Revisorerna, 1 juli 2026 Svårt att nå"),
        (
            "mal/strangt.html",
            "Enhetens senaste bedömning var då ”kan nås” (januari–april 2026). Granskaren är strängare",
        ),
        ("mal/strangt.html", "Måtten visar nu ett bättre läge än granskningen."),
        ("mal/strangt.html", "Underlaget räcker inte"),
        ("mal/strangt.html", "Läs granskningen"),
        (
            "mal/strangt.html",
            "Revisorerna, 1 mars 2026 Nått Enheten hade då inte sagt hur det går.",
        ),
        ("mal/lang.html", "Revisorerna, 1 augusti 2026 Delvis eller osäkert"),
        ("strategimal/01-fler.html", "Revisorerna, 2 augusti 2026 Inte nått"),
        ("aktiviteter/tidig.html", "Revisorerna, 1 februari 2026 Inte påbörjad"),
        (
            "granskningar.html",
            "6 löften har granskats av någon utanför enheten: 1 där granskaren är strängare än enheten , 1 där granskaren \
             är mildare , 1 där de bedömer lika och 3 där det inte går att jämföra .",
        ),
        ("en/granskningar.html", "6 promises have been audited by somebody outside the unit"),
        ("index.html", "Granskningar"),
    ] {
        let text = said(pages.get(page).unwrap_or_else(|| panic!("{page}")));
        assert!(text.contains(words), "{page}: {words}\n{text}");
    }
    assert!(!said(&pages["mal/lang.html"]).contains("Enhetens senaste bedömning"));
    assert!(pages.values().all(|page| !page.contains("Körsbär")), "it has not been made yet");
}

#[test]
fn a_site_without_audits_has_no_page_of_them_and_no_way_to_one() {
    let pages = rendered(&loaded(&site(""), date(2026, 1, 15)), None);
    assert!(!pages.contains_key("granskningar.html"));
    assert!(pages.values().all(|page| !page.contains("granskningar.html")));
    let told =
        site("").with("content/lattlast/granskningar.md", "---\n---\nAndra tittar på oss.\n");
    let pages = rendered(&loaded(&told, date(2026, 1, 15)), None);
    let text = said(&pages["granskningar.html"]);
    assert!(text.contains("Inget löfte har granskats av någon utanför enheten."), "{text}");
    assert!(text.contains("Andra tittar på oss."), "what is written is shown: {text}");
}

#[test]
fn what_an_audit_lacks_or_misspells_is_reported() {
    for (typed, written, code) in [
        (
            "av: Revisorerna, datum: 2026-07-01, bedömning: svårt att nå",
            "av: Revisorerna, datum: 2026-07-01, bedömning: svårt att nåå",
            "unknown-word",
        ),
        (
            "av: Revisorerna, datum: 2026-07-01, bedömning: svårt att nå",
            "datum: 2026-07-01, bedömning: svårt att nå",
            "missing-key",
        ),
        (
            "av: Revisorerna, datum: 2026-07-01, bedömning: svårt att nå",
            "av: Revisorerna, bedömning: svårt att nå",
            "missing-key",
        ),
        (
            "av: Revisorerna, datum: 2026-07-01, bedömning: svårt att nå",
            "av: Revisorerna, datum: 2026-07-01",
            "missing-key",
        ),
        ("https://exempel.se/granskning.pdf", "javascript:alert(1)", "bad-link"),
        ("av: Revisorerna, datum: 2026-12-01", "av: Revisorerna, datum: 2206-12-01", "odd-year"),
        ("text: Underlaget", "txt: Underlaget", "unknown-key"),
    ] {
        let path = "content/malkort/byn/2026.md";
        let sound = site("");
        let text = sound.bytes(path).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains(typed));
        let load =
            load(&sound.with(path, text.replacen(typed, written, 1)), Day::Given(DAY)).unwrap();
        let codes: Vec<_> = load.diagnostics.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, [code], "{written}");
    }
}

/// A revision may repeat what the one before told of an audit; two that differ are both what somebody typed.
#[test]
fn only_an_audit_that_is_told_twice_in_the_same_words_is_shown_once() {
    let other = "content/malkort/byn/2025.md";
    let goal = |audits: &str| {
        format!(
            "---\ntitel: Byn 2025\ngäller-från: 2025-01-01\nmål:\n  - id: strangt\n    namn: Ett mål som granskats strängt\n    \
             perspektiv: ekonomi\n    granskning:\n{audits}---\n"
        )
    };
    let same = "      - {av: Revisorerna, datum: 2026-03-01, bedömning: nått}\n";
    let differs =
        "      - {av: Revisorerna, datum: 2026-03-01, bedömning: osäkert, text: Tranbär}\n";
    for (audits, times) in [(same.to_owned(), 1), (format!("{same}{differs}"), 2)] {
        let loaded = loaded(&site("").with(other, goal(&audits)), DAY);
        let text = said(&rendered(&loaded, None)["mal/strangt.html"]);
        assert_eq!(text.matches("Revisorerna, 1 mars 2026").count(), times, "{text}");
        assert_eq!(text.contains("Tranbär"), times == 2, "{text}");
    }
}
