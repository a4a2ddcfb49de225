//! What a translation says is on the page in its language, or is told of: a text, a part of a text, a key, an item.

use std::collections::BTreeMap;

use malkort::build::{Day, load};
use malkort::read::Memory;
use malkort::site::Memory as Site;

use super::cases::{reported, sound};

const REPORT: &str = "content/uppfoljningar/2026-t1/kommunen";

fn report() -> Memory {
    sound()
        .with("content/malkort/kommunen/2026.en.md", "---\nmål:\n  - {id: g1, namn: A goal}\n---\n")
        .with(
            &format!("{REPORT}.md"),
            "---\nmål: {g1: kan nås}\naktiviteter: {a1: pågår}\n---\nKort sagt.\n\n## Ett mål\nOm målet.\n\n## Gjort {#a1}\nOm det.\n",
        )
}

fn pages(files: &Memory) -> BTreeMap<String, String> {
    let load = load(files, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
    assert!(!load.diagnostics.has_warnings(), "{:?}", load.diagnostics);
    let (loaded, site) = (load.loaded.unwrap(), Site::default());
    loaded.render(&loaded.snapshot(), Vec::new(), None, &site).unwrap();
    let pages = site.into_files().into_iter();
    pages
        .filter_map(|(at, bytes)| Some((at.as_str().to_owned(), String::from_utf8(bytes).ok()?)))
        .collect()
}

#[test]
fn a_follow_up_is_told_in_the_language_of_the_page() {
    let english = "---\n---\nIn short.\n\n## A goal\nOf the goal.\n\n## Done {#a1}\nOf that.\n";
    let pages = pages(&report().with(&format!("{REPORT}.en.md"), english));
    let page = &pages["en/uppfoljningar/2026-t1/kommunen.html"];
    for words in ["In short.", "Of the goal.", "Of that."] {
        assert!(page.contains(words), "{words}: {page}");
    }
    for words in ["Kort sagt.", "Om målet.", "Om det."] {
        assert!(!page.contains(words), "{words}: {page}");
        assert!(pages["uppfoljningar/2026-t1/kommunen.html"].contains(words), "{words}");
    }
    assert!(pages["en/mal/g1.html"].contains("Of the goal."));
}

/// What is reported of one more file.
fn told(site: Memory, path: &str, text: &str) -> Vec<String> {
    reported(&site.with(path, text))
}

#[test]
fn a_part_of_a_follow_up_that_the_original_lacks_is_told_of() {
    let path = format!("{REPORT}.en.md");
    let only = |parts: &str| {
        let site = report().with(
            &format!("{REPORT}.md"),
            format!("---\nmål: {{g1: kan nås}}\naktiviteter: {{a1: pågår}}\n---\n{parts}"),
        );
        told(site, &path, "---\n---\nIn short.\n\n## A goal {#g1}\nOf the goal.\n")
    };
    let at = |line: u32| format!("{path}:{line}:1 translation-without-original");
    assert_eq!(only("Kort sagt.\n\n## Ett mål {#g1}\nOm målet.\n"), Vec::<String>::new());
    assert_eq!(only("Kort sagt.\n"), [at(6)]);
    assert_eq!(only("## Ett mål {#g1}\nOm målet.\n"), [at(3)]);
    // One cause, one finding.
    assert_eq!(only(""), [at(3)]);
}

#[test]
fn a_text_that_the_original_lacks_is_told_of_in_every_kind_of_file() {
    for thing in [
        "organisation/kommunen",
        "perspektiv/medborgare",
        "malkort/kommunen/2026",
        "matt/m1",
        "sidor/om",
    ] {
        let path = format!("content/{thing}.en.md");
        let expected = [format!("{path}:3:1 translation-without-original")];
        assert_eq!(told(sound(), &path, "---\n---\nIn English.\n"), expected, "{thing}");
        assert_eq!(told(sound(), &path, "---\n---\n"), Vec::<String>::new(), "{thing}");
    }
    let start = sound().with("content/index.md", "---\ntitel: Start\n---\n");
    let expected = ["content/index.en.md:3:1 translation-without-original"];
    assert_eq!(told(start, "content/index.en.md", "---\n---\nIn English.\n"), expected);
}

#[test]
fn a_key_or_an_item_that_the_original_lacks_is_told_of_wherever_it_stands() {
    let indicator = "---\nnamn: Ett mått\nenhet: procent\nvärden: [{period: 2024, värde: 1, anmärkning: Så}, {period: 2025, värde: 2}]\n---\n";
    let unit = "---\nnamn: Kommunen\ntyp: kommun\nkontakt: Kundtjänst\n---\n";
    for (original, translation, expected) in [
        // A key of the file.
        (("sidor/om", "---\ntitel: Om\n---\n"), "ingress: Lead", Some("2:10")),
        (("sidor/om", "---\ntitel: Om\ningress: Så\n---\n"), "ingress: Lead", None),
        (("sidor/om", "---\ntitel: Om\ningress:\n---\n"), "ingress: Lead", Some("2:10")),
        // A key within a group, also where the original writes the group's one text alone.
        (("organisation/kommunen", unit), "kontakt: {namn: Desk}", None),
        (("organisation/kommunen", unit), "kontakt: {öppettider: Always}", Some("2:23")),
        // A group.
        (
            ("organisation/kommunen", "---\nnamn: Kommunen\ntyp: kommun\n---\n"),
            "kontakt: {öppettider: Always}",
            Some("2:10"),
        ),
        // A list, and an item by what says which it is.
        (
            ("perspektiv/medborgare", "---\nnamn: Medborgare\n---\n"),
            "långsiktiga-mål: [{id: nojda, namn: Content}]",
            Some("2:18"),
        ),
        (
            (
                "malkort/kommunen/2026",
                "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål: [{id: g1, namn: Ett mål}]\n---\n",
            ),
            "mål: [{id: g1, beskrivning: So}]",
            Some("2:29"),
        ),
        (("matt/m1", indicator), "värden: [{period: 2024, anmärkning: So}]", None),
        (("matt/m1", indicator), "värden: [{period: 2025, anmärkning: So}]", Some("2:37")),
    ] {
        let (thing, text) = original;
        let path = format!("content/{thing}.en.md");
        let site = sound().with(&format!("content/{thing}.md"), text);
        let expected: Vec<String> = expected
            .map(|at| format!("{path}:{at} translation-without-original"))
            .into_iter()
            .collect();
        let found = told(site, &path, &format!("---\n{translation}\n---\n"));
        assert_eq!(found, expected, "{translation} of {text}");
    }
}

/// A translation that leaves something out is of what it names, in either language, and not of what stands in its place.
#[test]
fn a_translated_item_is_of_the_one_that_it_names() {
    let card = "---\ntitel: Kort\ngäller-från: 2026-01-01\nbeslut:\n  - {roll: föreslaget, organ: Styrelsen, datum: 2025-11-01}\n  \
        - {roll: beslutat, organ: Fullmäktige, datum: 2025-12-01}\nmål:\n  - {id: g1, namn: Ett mål}\naktiviteter:\n  \
        - {id: a1, namn: En aktivitet}\n---\n";
    let english = "---\ntitle: Card\ndecisions:\n  - {role: decided, body: The council}\n---\n";
    let indicator = "---\nnamn: Ett mått\nenhet: procent\niakttagelser:\n  - {period: 2019, text: Nitton}\n  \
        - {period: 2020-T1, text: Tjugo}\ntidigare-målvärden:\n  - {gällde-till: 2020-12-31, beslut: Tjugotjugo, bättre: lägre}\n  \
        - {gällde-till: 2021-12-31, beslut: Tjugoett, bättre: högre}\n---\n";
    let translated = "---\nname: A measure\nunit: per cent\nstatements:\n  - {period: 2020-t1, text: Twenty}\n\
        former-targets:\n  - {until: 2021-12-31, decision: Twenty-one}\n---\n";
    let site = sound()
        .with("content/malkort/kommunen/2026.md", card)
        .with("content/malkort/kommunen/2026.en.md", english)
        .with("content/matt/m1.md", indicator)
        .with("content/matt/m1.en.md", translated);
    assert_eq!(reported(&site), [""; 0]);
    let load = load(&site, Day::Given(super::stenalva::DAY)).unwrap();
    let files = super::sharing::rendered(&load.loaded.unwrap(), None);
    let page = |of: &str| {
        let found =
            files.iter().find(|(address, _)| address.starts_with("en/") && address.ends_with(of));
        found.unwrap_or_else(|| panic!("{of} of {:?}", files.keys())).1
    };
    let card = page("malkort/kommunen.html");
    assert!(card.contains("The council") && card.contains("Styrelsen"), "{card}");
    assert!(!card.contains("Fullmäktige"));
    let indicator = page("matt/m1.html");
    assert!(indicator.contains("Twenty") && indicator.contains("Nitton"), "{indicator}");
    assert!(!indicator.contains("Tjugo<") && !indicator.contains("Tjugo "));
}
