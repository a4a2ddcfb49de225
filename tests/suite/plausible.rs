//! What is right in its form and yet seldom meant is told of: days, figures, targets, reports and ways to reach someone.
//! Each with what is written when it is meant after all.

use jiff::civil::date;
use malkort::build::{Day, load};
use malkort::diagnostic::located;
use malkort::locale::Language;
use malkort::read::Memory;

const CARD: &str = "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\naktiviteter:\n  - {id: a1, namn: En aktivitet}\n---\n";
const REPORT: &str = "content/uppfoljningar/2026-t2/kommunen.md";
const INDICATOR: &str = "content/matt/m1.md";
const REVISION: &str = "content/malkort/kommunen/2026.md";

fn site() -> Memory {
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n",
        )
        .with("content/index.md", "---\ntitel: Prov\n---\n")
        .with("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n")
        .with(REVISION, CARD)
}

/// The codes reported of a site with a file laid over it, each with the text that it stands at; hints left out.
fn reported_on(day: Day, path: &str, text: &str) -> Vec<String> {
    let files = site().with(path, text);
    let load = load(&files, day).unwrap();
    let found = located(load.diagnostics.into_sorted(), &load.sources, &files, Language::Swedish);
    found
        .iter()
        .filter(|one| one.code.severity() != malkort::diagnostic::Severity::Hint)
        .map(|one| {
            let at = one.at.range.clone();
            let text = at.and_then(|range| one.at.text.as_ref()?.get(range).map(str::to_owned));
            format!("{} {}", one.code.as_str(), text.unwrap_or_default())
        })
        .collect()
}

fn reported(path: &str, text: &str) -> Vec<String> {
    reported_on(Day::Given(date(2026, 11, 23)), path, text)
}

/// Tries front matters at a path: what each is told of, or nothing.
fn try_all(path: &str, cases: &[(&str, &str)]) {
    for (keys, expected) in cases {
        let expected: Vec<&str> = expected.split('|').filter(|one| !one.is_empty()).collect();
        assert_eq!(reported(path, &format!("---\n{keys}\n---\n")), expected, "{keys}");
    }
}

#[test]
fn a_report_is_handed_in_after_its_period_and_within_the_year() {
    let day =
        |day: &str| reported(REPORT, &format!("---\ninlämnad: {day}\nmål: {{g1: nått}}\n---\n"));
    assert_eq!(day("2026-08-14"), ["reported-outside-round 2026-08-14"]);
    assert_eq!(day("2025-09-14"), ["reported-outside-round 2025-09-14"]);
    assert_eq!(day("2028-09-14"), ["reported-outside-round 2028-09-14"]);
    // One cause, one warning: the year alone is a misprint.
    assert_eq!(day("2206-09-14"), ["odd-year 2206-09-14"]);
    assert_eq!(day("1026-09-14"), ["odd-year 1026-09-14"]);
    for right in ["2026-08-31", "2026-09-14", "2027-02-01"] {
        assert_eq!(day(right), Vec::<String>::new(), "{right}");
    }
    let today = Day::Of("2026-11-23T12:00:00Z".parse().unwrap());
    let ahead = reported_on(today, REPORT, "---\ninlämnad: 2027-02-01\nmål: {g1: nått}\n---\n");
    assert_eq!(ahead, ["odd-date 2027-02-01"]);
}

#[test]
fn the_days_of_a_card_go_together() {
    let card = |keys: &str| format!("titel: Kort\n{keys}\nmål: [{{id: g1, namn: Ett mål}}]");
    for (keys, expected) in [
        ("gäller-från: 2062-01-01", "odd-date 2062-01-01"),
        ("gäller-från: 2025-12-01", ""),
        ("gäller-från: 2026-01-01\ngäller-till: 2062-12-31", "odd-date 2062-12-31"),
        ("gäller-från: 2026-01-01\ngäller-till: 2029-12-31", ""),
        (
            "gäller-från: 2026-01-01\ngäller-till: 2026-12-31\npubliceras: 2028-01-01",
            "odd-date 2028-01-01",
        ),
        (
            "gäller-från: 2026-01-01\ngäller-till: 2026-12-31\nbeslut: [{roll: beslutat, organ: KF, datum: 2027-01-10}]",
            "odd-date 2027-01-10",
        ),
        (
            "gäller-från: 2026-01-01\nbeslut: [{roll: beslutat, organ: KF, datum: 2062-01-10}]",
            "odd-date 2062-01-10",
        ),
        (
            "gäller-från: 2026-01-01\nbeslut: [{roll: beslutat, organ: KF, datum: 2015-12-10}]",
            "odd-date 2015-12-10",
        ),
        ("gäller-från: 2026-01-01\nbeslut: [{roll: beslutat, organ: KF, datum: 2025-12-10}]", ""),
        (
            "gäller-från: 2026-01-01\naktiviteter: [{id: a1, namn: En, start: 2026-02, slut: 2072-06}]",
            "odd-date 2072-06",
        ),
        (
            "gäller-från: 2026-01-01\naktiviteter: [{id: a1, namn: En, start: 2026-06, slut: 2026-02}]",
            "end-before-start 2026-02",
        ),
    ] {
        try_all(REVISION, &[(&card(keys), expected)]);
    }
}

#[test]
fn a_round_is_due_after_its_period() {
    let book = |day: &str| {
        format!(
            "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\n[[rounds.exceptions]]\nperiod = \"2026-t2\"\ndeadline = \"{day}\"\n"
        )
    };
    assert_eq!(reported("book.toml", &book("2026-08-18")), ["odd-date \"2026-08-18\""]);
    assert_eq!(reported("book.toml", &book("2026-09-18")), Vec::<String>::new());
}

#[test]
fn what_is_to_be_shown_is_not_years_ahead() {
    let today = || Day::Of("2026-11-23T12:00:00Z".parse().unwrap());
    let news = |day: &str| {
        reported_on(
            today(),
            "content/nyheter/n1.md",
            &format!("---\ntitel: Nytt\ndatum: {day}\n---\n"),
        )
    };
    assert_eq!(news("2062-11-20"), ["odd-date 2062-11-20"]);
    assert_eq!(news("2027-01-20"), Vec::<String>::new());
}

#[test]
fn a_share_agrees_with_its_status() {
    let report = |of: &str| reported(REPORT, &format!("---\naktiviteter: {{a1: {of}}}\n---\n"));
    assert_eq!(report("{status: klar, andel-klar: 40}"), ["contradictory-report 40"]);
    assert_eq!(report("{status: inte påbörjad, andel-klar: 60 %}"), ["contradictory-report 60 %"]);
    assert_eq!(report("{status: pågår, andel-klar: 100}"), ["contradictory-report 100"]);
    for right in [
        "{status: klar, andel-klar: 100}",
        "{status: inte påbörjad, andel-klar: 0}",
        "klar",
        "{status: avförd, andel-klar: 40}",
    ] {
        assert_eq!(report(right), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn a_target_goes_the_way_that_is_better() {
    let keys = |better: &str, target: &str| {
        format!(
            "namn: x\nenhet: dagar\n{better}utgångsläge: {{period: 2020, värde: 7}}\nmålvärde: {{{target}}}"
        )
    };
    for (better, target, expected) in [
        ("bättre: lägre\n", "regel: minst, värde: 8", "contradictory-target minst"),
        ("bättre: högre\n", "regel: högst, värde: 8", "contradictory-target högst"),
        ("", "regel: högst, värde: 8", "contradictory-target högst"),
        ("bättre: lägre\n", "regel: öka", "contradictory-target öka"),
        ("bättre: högre\n", "regel: minska", "contradictory-target minska"),
        ("bättre: högre\n", "regel: placering, värde: 8", "contradictory-target placering"),
        ("bättre: lägre\n", "regel: högst, värde: 8", ""),
        ("bättre: varken\n", "regel: högst, värde: 8", ""),
        ("", "regel: minst, värde: 8", ""),
        ("", "regel: öka, värde: 9", "unused-target-key värde"),
        ("", "regel: minst, värde: 9, från-värde: 2", "unused-target-key från-värde"),
        ("", "regel: inom, värde: 9, från-värde: 2", "incomplete-target inom"),
        ("", "regel: minst, värde: 8, senast: 2019", "odd-date 2019"),
        ("", "regel: minst, värde: 8, senast: 2072", "odd-date 2072"),
        ("", "regel: minst, värde: 8, senast: 2050", ""),
    ] {
        try_all(INDICATOR, &[(&keys(better, target), expected)]);
    }
}

#[test]
fn a_figure_is_of_the_order_of_those_beside_it() {
    let series = "värden:\n  - {period: 2021, värde: 67}\n  - {period: 2022, värde: 68}\n  - {period: 2023, värde: 66}\n  - {period: 2024, värde: 69}\n";
    let keys = |unit: &str, more: &str| format!("namn: x\nenhet: {unit}\n{series}{more}");
    for (unit, more, expected) in [
        ("personer", "utgångsläge: {period: 2020, värde: 6811}", "odd-magnitude 6811"),
        ("personer", "utgångsläge: {period: 2020, värde: 0,681}", "odd-magnitude 0,681"),
        ("personer", "utgångsläge: {period: 2020, värde: 71}", ""),
        ("procent", "utgångsläge: {period: 2020, värde: 6811}", "odd-percent 6811"),
        ("procent", "målvärde: {regel: minst, värde: 8000}", "odd-percent 8000"),
        ("procent", "målvärde: {regel: minst, värde: 0,8}", "odd-percent 0,8"),
        ("procent", "målvärde: {regel: minst, värde: 120 %}", ""),
        ("personer", "målvärde: {regel: minst, värde: 8000}", "odd-magnitude 8000"),
        ("personer", "målvärde: {regel: minst, värde: 8000, anmärkning: Gruvan öppnar}", ""),
        ("personer", "målvärde: {regel: minst, värde: -8}", "outside-bounds -8"),
        ("index 0–100", "målvärde: {regel: minst, värde: 120}", "outside-bounds 120"),
        ("personer", "  - {period: 2025, värde: 681}", "odd-magnitude 681"),
        ("personer", "  - {period: 2025, värde: 681, anmärkning: Hela länet}", ""),
        ("personer", "  - {period: 2025, värde: 681, tidsseriebrott: ja}", ""),
        ("personer", "  - {period: 2025-01, värde: 6}", ""),
        ("personer", "  - {period: 2025, värde: -67}", "outside-bounds -67"),
    ] {
        try_all(INDICATOR, &[(&keys(unit, more), expected)]);
    }
}

#[test]
fn a_figure_that_a_follow_up_brings_is_of_the_order_of_those_before_it() {
    let indicator = "---\nnamn: x\nenhet: personer\nvärden:\n  - {period: 2025-t1, värde: 67}\n  - {period: 2025-t2, värde: 68}\n  - {period: 2025-t3, värde: 66}\n  - {period: 2026-t1, värde: 69}\n---\n";
    let codes = |value: &str| {
        let files = site()
            .with(INDICATOR, indicator)
            .with(REPORT, format!("---\nmål: {{g1: kan nås}}\naktiviteter: {{a1: pågår}}\nvärden: {{m1: {value}}}\n---\n"));
        let found = load(&files, Day::Given(date(2026, 11, 23))).unwrap().diagnostics.into_sorted();
        found.iter().map(|one| one.code.as_str()).collect::<Vec<&str>>()
    };
    assert_eq!(codes("6811"), ["odd-magnitude"]);
    assert_eq!(codes("70"), Vec::<&str>::new());
    assert_eq!(codes("{värde: 6811, anmärkning: Hela länet}"), Vec::<&str>::new());
}

#[test]
fn someone_can_be_reached() {
    let contact = |keys: &str| format!("namn: Kommunen\ntyp: kommun\nkontakt: {{{keys}}}");
    for (keys, expected) in [
        ("e-post: kommun.exempel.se", "odd-contact kommun.exempel.se"),
        ("telefon: Kundtjänst", "odd-contact Kundtjänst"),
        ("e-post: kommun@exempel.se, telefon: 0123-456 00", ""),
    ] {
        try_all("content/organisation/kommunen.md", &[(&contact(keys), expected)]);
    }
    let book = |key: &str| format!("[book]\ntitle = \"Prov\"\n{key}\n");
    for (key, expected) in [
        ("[site]\nemail = \"kommun\"", "odd-contact \"kommun\""),
        ("[site]\nphone = \"ring oss\"", "odd-contact \"ring oss\""),
        ("[accessibility]\nemail = \"kommun\"", "odd-contact \"kommun\""),
    ] {
        assert!(reported("book.toml", &book(key)).contains(&expected.to_owned()), "{key}");
    }
}
