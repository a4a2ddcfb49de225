//! Why something does not go as it was promised: in the municipality's own words, shown where it is told of, counted where
//! promises are not kept, and reported where it is none of the words or there is nothing to explain.

use jiff::civil::{Date, date};
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

const DAY: Date = date(2026, 9, 1);

fn site(settings: &str, dropped: &str, goals: &str, activities: &str) -> Memory {
    Memory::default()
        .with(
            "book.toml",
            format!(
                "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n\
                 [rounds]\nper-year = 3\nfirst = \"2026-t1\"\n{settings}"
            ),
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with(
            "content/malkort/byn/2026.md",
            format!(
                "---\ntitel: Byn 2026\ngäller-från: 2026-01-01\nmål:\n  \
                 - {{id: missat, namn: Ett missat mål, perspektiv: ekonomi}}\n  \
                 - {{id: svart, namn: Ett svårt mål, perspektiv: ekonomi}}\n  \
                 - {{id: borta, namn: Ett mål som är borta, perspektiv: ekonomi, avförd: {dropped}}}\naktiviteter:\n  \
                 - {{id: sen, namn: Sen, slut: 2026-03, mål: missat}}\n  \
                 - {{id: senare, namn: Senare, slut: 2026-03, mål: missat}}\n---\n"
            ),
        )
        .with(
            "content/uppfoljningar/2026-t1/byn.md",
            format!("---\ninlämnad: 2026-05-10\nmål: {{{goals}}}\naktiviteter: {{{activities}}}\n---\n"),
        )
}

fn loaded(site: &Memory) -> Loaded {
    let load = load(site, Day::Given(DAY)).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

/// The codes of what is found, with the cure's suggestion.
fn found(site: &Memory) -> Vec<(String, Option<String>)> {
    let load = load(site, Day::Given(DAY)).unwrap();
    let all = load.diagnostics.iter();
    let all = all.filter(|one| {
        matches!(one.code.as_str(), "unknown-word" | "contradictory-report" | "duplicate-status")
    });
    let suggestion =
        |one: &malkort::diagnostic::Diagnostic| one.words("suggestion").map(str::to_owned);
    all.map(|one| (one.code.as_str().to_owned(), suggestion(one))).collect()
}

#[test]
fn a_cause_is_told_in_its_language_wherever_the_report_is() {
    let site = site(
        "",
        "{orsak: görs av någon annan}",
        "missat: {status: inte nått, orsak: brist på pengar}, svart: svårt att nå",
        "sen: {status: försenad, orsak: Väntar på beslut}, senare: pågår",
    );
    let pages = rendered(&loaded(&site), None);
    for (page, words) in [
        ("uppfoljningar/2026-t1/byn.html", "Orsak: brist på pengar."),
        ("uppfoljningar/2026-t1/byn.html", "Orsak: väntar på beslut."),
        (
            "mal/missat.html",
            "I uppföljningen för januari–april 2026 anger enheten orsaken: brist på pengar.",
        ),
        (
            "aktiviteter/sen.html",
            "I uppföljningen för januari–april 2026 anger enheten orsaken: väntar på beslut.",
        ),
        ("aktiviteter/sen.html", "Orsak: väntar på beslut."),
        ("avforda.html", "Orsak: görs av någon annan."),
        ("mal/borta.html", "Målet är avfört. Skäl: görs av någon annan"),
        ("metod.html", "inte prioriterat, brist på pengar, brist på personal, görs av någon annan"),
        ("en/uppfoljningar/2026-t1/byn.html", "Cause: lack of money."),
        (
            "en/aktiviteter/sen.html",
            "In the follow-up for January–April 2026 the unit gives the cause: awaiting a decision.",
        ),
        ("bilagor/2026-t1.html", "Orsak: brist på pengar."),
    ] {
        let text = said(pages.get(page).unwrap_or_else(|| panic!("{page}: {:?}", pages.keys())));
        assert!(text.contains(words), "{page}: {words}\n{text}");
    }
    let asked = said(&pages["malkort/byn.html"]);
    assert!(asked.contains("” Senare ” (Byn) skulle ha varit klar"), "{asked}");
    assert!(
        !asked.contains("” Sen ” (Byn) skulle"),
        "what has a cause is not asked about: {asked}"
    );
}

#[test]
fn what_is_not_kept_is_counted_by_its_cause() {
    let site = site(
        "",
        "{orsak: brist på personal}",
        "missat: {status: inte nått, orsak: brist på personal}, svart: svårt att nå",
        "sen: {status: försenad, orsak: väntar på beslut}, senare: försenad",
    );
    let pages = rendered(&loaded(&site), None);
    let text = said(&pages["inte-hallit.html"]);
    let counted = "Orsak Antal löften Brist på personal 2 Väntar på beslut 1 Ingen orsak angiven 1";
    assert!(text.contains(counted), "{text}");
}

#[test]
fn a_municipality_may_have_its_own_words_for_causes_and_then_has_no_others() {
    let own = "[[statuses.causes]]\nlabel = \"Resursbrist\"\nmeaning = \"Pengar eller personal\"\n\
               translations = { en = \"Lack of means\" }\n";
    let sound = site(
        own,
        "{skäl: Ingen behöver det, orsak: resursbrist}",
        "missat: {status: inte nått, orsak: RESURSBRIST}, svart: svårt att nå",
        "sen: försenad, senare: försenad",
    );
    assert_eq!(found(&sound), []);
    let pages = rendered(&loaded(&sound), None);
    assert!(said(&pages["avforda.html"]).contains("Skäl: Ingen behöver det. Orsak: Resursbrist."));
    assert!(said(&pages["metod.html"]).contains("”Resursbrist”: Pengar eller personal."));
    assert!(said(&pages["en/mal/missat.html"]).contains("gives the cause: Lack of means."));
    let usual = site(
        own,
        "{skäl: Ingen behöver det}",
        "missat: {status: inte nått, orsak: brist på personal}, svart: svårt att nå",
        "sen: försenad, senare: försenad",
    );
    assert_eq!(found(&usual), [("unknown-word".to_owned(), Some("none".to_owned()))]);
    let doubled = format!("{own}[[statuses.causes]]\nlabel = \"resursbrist\"\n");
    let doubled = site(&doubled, "{skäl: x}", "missat: inte nått", "sen: försenad");
    assert_eq!(found(&doubled).first().map(|one| one.0.as_str()), Some("duplicate-status"));
}

#[test]
fn a_word_that_is_no_cause_or_explains_nothing_is_reported() {
    for (dropped, goals, activities, code, suggestion) in [
        (
            "{orsak: brist på pengr}",
            "missat: inte nått",
            "sen: klar",
            "unknown-word",
            Some("brist på pengar"),
        ),
        (
            "{skäl: x}",
            "missat: {status: inte nått, orsak: personal}",
            "sen: klar",
            "unknown-word",
            None,
        ),
        (
            "{skäl: x}",
            "missat: inte nått",
            "sen: {status: försenad, orsak: lathet}",
            "unknown-word",
            None,
        ),
        (
            "{skäl: x}",
            "missat: {status: nått, orsak: brist på pengar}",
            "sen: klar",
            "contradictory-report",
            None,
        ),
        (
            "{skäl: x}",
            "missat: inte nått",
            "sen: {status: klar, orsak: brist på pengar}",
            "contradictory-report",
            None,
        ),
    ] {
        let all = found(&site("", dropped, goals, activities));
        let [(found, cure)] = all.as_slice() else { panic!("{goals} {activities}: {all:?}") };
        assert_eq!(found, code);
        if let Some(suggestion) = suggestion {
            assert_eq!(cure.as_deref(), Some(suggestion));
        }
    }
}
