//! Mistakes as people make them in Word, in Excel and in Windows: each is told once, at its place, and none passes in
//! silence.

use jiff::civil::date;
use malkort::build::{Day, load};
use malkort::diagnostic::located;
use malkort::locale::Language;

use super::cases::{reported, sound};

/// An indicator with the keys that most mistakes are made in.
const INDICATOR: &str = "---\nnamn: Ett mått\nenhet: procent\nutgångsläge: 2023\n\
    uppdelningar:\n  - {id: kvinnor, namn: Kvinnor}\n  - {id: man, namn: Män}\n\
    värden:\n  - {period: 2023, värde: 61,2}\n  - {period: 2024, värde: 63}\n---\n";

/// What is reported where a file stands in a sound site.
fn told(path: &str, text: &str) -> Vec<String> {
    reported(&sound().with(&format!("content/{path}"), text))
}

/// What is reported of the indicator with a part of it replaced, without its file's name.
fn told_of_indicator(from: &str, to: &str) -> Vec<String> {
    assert!(INDICATOR.contains(from), "{from}");
    let found = told("matt/m1.md", &INDICATOR.replacen(from, to, 1));
    found.into_iter().map(|one| one.replace("content/matt/m1.md:", "")).collect()
}

#[test]
fn a_value_that_is_said_to_be_missing_is_asked_about() {
    assert_eq!(
        told_of_indicator("värde: 63", "värde: 63, saknas: uppgift saknas"),
        ["10:39 contradictory-report"]
    );
    let rows = "period;värde;saknas\n2023;61;\n2024;63;uppgift saknas\n";
    assert_eq!(told("matt/m1.csv", rows), ["content/matt/m1.csv:3:6 contradictory-report"]);
    let report = "---\nvärden: {m1: {värde: 5, saknas: ej tillämpligt}}\n---\n";
    let found = told("uppfoljningar/2026-t1/kommunen.md", report);
    let found: Vec<&String> =
        found.iter().filter(|one| !one.contains("incomplete-report")).collect();
    assert_eq!(found, ["content/uppfoljningar/2026-t1/kommunen.md:2:33 contradictory-report"]);
}

#[test]
fn what_a_target_cannot_mean_is_told() {
    for (target, expected) in [
        ("{regel: minska-gapet, mellan: [kvinnor, kvinnor]}", "5:19 incomplete-target"),
        ("{regel: placering, värde: 50, av: 10}", "5:19 incomplete-target"),
    ] {
        let key = format!("bättre: lägre\nmålvärde: {target}\nutgångsläge");
        assert_eq!(told_of_indicator("utgångsläge", &key), [expected], "{target}");
    }
}

#[test]
fn a_baseline_that_contradicts_its_series_is_told_unless_it_is_the_same_in_short() {
    let with = |baseline: &str| told_of_indicator("utgångsläge: 2023", baseline);
    assert_eq!(with("utgångsläge: {period: 2023, värde: 64}"), ["4:36 conflicting-values"]);
    for same in
        ["utgångsläge: {period: 2023, värde: 61}", "utgångsläge: {period: 2023, värde: 61,2}"]
    {
        assert_eq!(with(same), [""; 0], "{same}");
    }
}

#[test]
fn changes_and_former_targets_are_said_once_and_forwards() {
    for (keys, expected) in [
        (
            "förändringar: [{period: 2014, sedan: 2016, förändring: 2}]",
            vec!["4:25 end-before-start"],
        ),
        (
            "förändringar: [{period: 2016, sedan: 2014, förändring: 2}, {period: 2016, sedan: 2014, förändring: 3}]",
            vec!["4:69 duplicate-observation"],
        ),
        (
            "tidigare-målvärden:\n  - {gällde-till: 2024-01-01, målvärde: {regel: minst, värde: 70}}\n  \
             - {gällde-till: 2024-01-01, målvärde: {regel: minst, värde: 75}}",
            vec!["6:19 duplicate-observation"],
        ),
    ] {
        assert_eq!(told_of_indicator("utgångsläge: 2023", keys), expected, "{keys}");
    }
}

#[test]
fn an_exception_for_no_round_and_a_second_one_are_told() {
    let exception = |period: &str, day: &str| {
        format!("[[rounds.exceptions]]\nperiod = \"{period}\"\ndeadline = \"{day}\"\n")
    };
    let book = format!(
        "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n{}{}{}",
        exception("2026-t2", "2026-09-20"),
        exception("2026-t2", "2026-09-25"),
        exception("2028-t1", "2028-05-20"),
    );
    assert_eq!(
        reported(&sound().with("book.toml", book)),
        ["book.toml:10:10 duplicate-observation", "book.toml:13:10 unknown-round"]
    );
}

#[test]
fn ids_one_after_another_are_answered_with_the_list_that_was_meant() {
    let with = |of: &str| {
        let card = "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\n  \
            - {id: g2, namn: Ett till}\naktiviteter:\n  - id: a1\n    namn: En aktivitet\n    mål: MÅL\n---\n";
        let site = sound().with("content/malkort/kommunen/2026.md", card.replace("MÅL", of));
        let load = load(&site, Day::Given(date(2026, 11, 23))).unwrap();
        let found = load.diagnostics.into_sorted();
        let found = located(found, &load.sources, &site, Language::Swedish);
        found.iter().map(|one| one.help.clone()).collect::<Vec<_>>()
    };
    for typed in ["g1, g2", "g1 g2", "g1 och g2", "g1; g2"] {
        assert_eq!(with(typed), ["Menade du ”[g1, g2]”?"], "{typed}");
    }
    assert_eq!(with("[g1, g2]"), [""; 0]);
    // Words as sources are words, but ids are ids.
    let site = sound().with("content/kallor/k1.md", "---\ntitel: Källa\n---\n");
    let site = site.with("content/kallor/k2.md", "---\ntitel: Källa två\n---\n");
    let page = "---\ntitel: Om\nkälla: k1, k2\n---\n";
    assert_eq!(
        reported(&site.with("content/sidor/om.md", page)),
        ["content/sidor/om.md:3:8 unknown-reference"]
    );
}

#[test]
fn a_file_that_no_theme_has_is_told() {
    let book = "[book]\ntitle = \"Prov\"\n[theme]\nfolder = \"eget\"\n";
    let site = sound().with("book.toml", book).with("eget/styles/9-egen.css", "p {}");
    let stray =
        ["Templates/footer.html", "main.css", "templates/footer.html.txt", "translations/sv.ftl"];
    let site = stray.iter().fold(site, |site, path| site.with(&format!("eget/{path}"), "x = x"));
    let expected = stray.map(|path| format!("eget/{path} stray-file"));
    assert_eq!(reported(&site), expected);
}

#[test]
fn links_that_lead_nowhere_for_the_public_are_told() {
    for (link, code) in [
        ("[x](#finns-inte)", "broken-link"),
        ("[x](www.exempel.se)", "broken-link"),
        ("[x](mailto:anna)", "odd-contact"),
        ("[x](tel:)", "odd-contact"),
        ("[x](http://intranat/x)", "odd-contact"),
        ("http://localhost/x", "odd-contact"),
        ("https://https://exempel.se", "odd-contact"),
    ] {
        let page = format!("---\ntitel: Om\n---\n{link}\n");
        assert_eq!(told("sidor/om.md", &page), [format!("content/sidor/om.md:4:1 {code}")]);
        // The same under a key that holds Markdown.
        let page = format!("---\ntitel: Om\nlättläst: \"{link}\"\n---\n");
        assert_eq!(told("sidor/om.md", &page), [format!("content/sidor/om.md:3:11 {code}")]);
    }
    let page = "---\ntitel: Om\n---\n[x](#mer)\n\n## Mer {#mer}\n";
    assert_eq!(told("sidor/om.md", page), [""; 0]);
    for link in ["https://exempel", "http://localhost/x", "https://exempel.se."] {
        let source = format!("---\ntitel: Källa\nlänk: {link}\n---\n");
        let expected = ["content/kallor/k.md:3:7 odd-contact"];
        assert_eq!(told("kallor/k.md", &source), expected, "{link}");
    }
}
