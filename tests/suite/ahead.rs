//! What is dated ahead within a file that is public is nowhere before its day, in no byte, and is there on it.
//!
//! Each case lays two texts of one file over a small town: one with an entry that is dated ahead, and the same as it would
//! be without it. The two sites are to be one, byte for byte, until the day; from it on the entry's own words are told.

use std::collections::BTreeMap;

use jiff::civil::Date;
use malkort::assess::{Turning, turning_days};
use malkort::build::{Day, load, next_days};
use malkort::diagnostic::Severity;
use malkort::read::Memory;
use malkort::site::Address;

use super::sharing::Undrawn;

const TOWN: &[(&str, &str)] = &[
    (
        "book.toml",
        "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n[site]\nidentity = \"prov\"\n",
    ),
    ("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
    ("content/kallor/protokoll.md", "---\ntitel: Protokoll\n---\n"),
    ("content/strategi/s/index.md", "---\nnamn: Strategi\nfrån: 2024\ntill: 2028\n---\n"),
    ("content/strategi/s/omraden/liv.md", "---\nnamn: Liv\n---\n"),
    ("content/strategi/s/mal/01-folk.md", "---\nlydelse: Fler bor här\nmått: [lasning]\n---\n"),
    (
        "content/malkort/by/2026.md",
        "---\ntitel: Byns kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasning-mal, namn: Fler läser, mått: [lasning]}\naktiviteter:\n  \
         - {id: bocker, namn: Köpa böcker, mål: [lasning-mal], slut: 2027-10}\n---\n",
    ),
    (
        "content/matt/lasning.md",
        "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: minst, värde: 70, senast: 2028}\nutgångsläge: {period: 2023, värde: 50}\n---\n",
    ),
    ("content/matt/lasning.csv", "period;värde\n2023;50\n2024;52\n2025;57\n"),
    (
        "content/uppfoljningar/2026-t1/by.md",
        "---\npubliceras: 2026-06-08\nmål: {lasning-mal: kan nås}\naktiviteter: {bocker: pågår}\n---\n",
    ),
];

/// An entry that is dated ahead: the file, its text with the entry and without, and what is told on the day.
struct Case {
    path: &'static str,
    ahead: &'static str,
    plain: &'static str,
    day: &'static str,
    says: &'static [&'static str],
}

const CARD: &str = "content/malkort/by/2026.md";
const MEASURE: &str = "content/matt/lasning.md";
const SERIES: &str = "content/matt/lasning.csv";
const REPORT: &str = "content/uppfoljningar/2026-t1/by.md";
const DAY: &str = "2026-12-10";

const CASES: &[Case] = &[
    // A target's correction, with what stood there before and without.
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: minst, värde: 55, senast: 2028, rättad: {datum: 2026-12-10, skäl: Fel om körsbärnr0x, tidigare: 70}}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: minst, värde: 70, senast: 2028}\n---\n",
        day: DAY,
        says: &["körsbärnr0x", "minst 55"],
    },
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: högst, värde: 55, rättad: {datum: 2026-12-10, skäl: Fel om körsbärnr1x}}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\n---\n",
        day: DAY,
        says: &["körsbärnr1x", "högst 55"],
    },
    // Two corrections of one target: each holds from its own day.
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde:\n  regel: minst\n  värde: 55\n  rättad:\n    - {datum: 2026-03-10, skäl: Fel om lingonnr2x, tidigare: 75}\n    - {datum: 2026-12-10, skäl: Fel om körsbärnr2x, tidigare: 70}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde:\n  regel: minst\n  värde: 70\n  rättad:\n    - {datum: 2026-03-10, skäl: Fel om lingonnr2x, tidigare: 75}\n---\n",
        day: DAY,
        says: &["körsbärnr2x", "minst 55"],
    },
    // The target that held before, while it still holds.
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: minst, värde: 90}\ntidigare-målvärden:\n  - {gällde-till: 2026-12-31, målvärde: {regel: placering, värde: 3, av: 290, rättad: {datum: 2026-12-10, skäl: Fel om körsbärnr3x, tidigare: 4}}}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: minst, värde: 90}\ntidigare-målvärden:\n  - {gällde-till: 2026-12-31, målvärde: {regel: placering, värde: 4, av: 290}}\n---\n",
        day: DAY,
        says: &["körsbärnr3x"],
    },
    // A target that is to be moved.
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nbättre: lägre\nmålvärde: {regel: högst, värde: 91, anmärkning: Hallonnr4x räknas}\ntidigare-målvärden:\n  - {gällde-till: 2026-12-09, målvärde: {regel: minst, värde: 70}, bättre: högre, beslut: Björnbär § 7}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\nbättre: högre\nmålvärde: {regel: minst, värde: 70}\n---\n",
        day: DAY,
        says: &["Hallonnr4x", "Björnbär", "högst 91"],
    },
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: öka}\nutgångsläge: {period: 2022, värde: 44, rättad: {datum: 2026-12-10, skäl: Fel om körsbärnr5x, tidigare: 41}}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\nmålvärde: {regel: öka}\nutgångsläge: {period: 2022, värde: 41}\n---\n",
        day: DAY,
        says: &["körsbärnr5x", "44"],
    },
    // A value's correction, and a value with a day of its own.
    Case {
        path: SERIES,
        ahead: "period;värde;rättad;rättad-skäl;tidigare-värde\n2023;50;;;\n2024;52;;;\n2025;61;2026-12-10;Fel om körsbärnr6x;57\n",
        plain: "period;värde\n2023;50\n2024;52\n2025;57\n",
        day: DAY,
        says: &["körsbärnr6x", "61"],
    },
    Case {
        path: SERIES,
        ahead: "period;värde;publiceras;anmärkning\n2023;50;;\n2024;52;;\n2025;61;2026-12-10;Med körsbärnr7x\n",
        plain: "period;värde\n2023;50\n2024;52\n",
        day: DAY,
        says: &["körsbärnr7x", "61"],
    },
    // What is known in words only, everywhere it can stand.
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\niakttagelser:\n  - {period: 2025, text: Det går}\n  - {period: 2026-12-10, text: Körsbärennr8x räcker, källa: protokoll}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\niakttagelser:\n  - {period: 2025, text: Det går}\n---\n",
        day: DAY,
        says: &["Körsbärennr8x"],
    },
    Case {
        path: "content/strategi/s/omraden/liv.md",
        ahead: "---\nnamn: Liv\niakttagelser: [{period: 2026-12, text: Körsbärennr9x räcker, källa: protokoll}]\n---\n",
        plain: "---\nnamn: Liv\n---\n",
        day: "2026-12-01",
        says: &["Körsbärennr9x"],
    },
    Case {
        path: "content/strategi/s/mal/01-folk.md",
        ahead: "---\nlydelse: Fler bor här\nmått: [lasning]\niakttagelser: [{period: 2026-12-10, text: Körsbärennr10x räcker, källa: protokoll}]\n---\n",
        plain: "---\nlydelse: Fler bor här\nmått: [lasning]\n---\n",
        day: DAY,
        says: &["Körsbärennr10x"],
    },
    Case {
        path: CARD,
        ahead: "---\ntitel: Byns kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasning-mal, namn: Fler läser, iakttagelser: [{period: 2026-12-10, text: Körsbärennr11x räcker, källa: protokoll}]}\naktiviteter:\n  \
                - {id: bocker, namn: Köpa böcker, iakttagelser: [{period: 2026-12-10, text: Hallonennr11x tog slut, källa: protokoll}]}\n---\n",
        plain: "---\ntitel: Byns kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasning-mal, namn: Fler läser}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker}\n---\n",
        day: DAY,
        says: &["Körsbärennr11x", "Hallonennr11x"],
    },
    // A change of a later time takes no other with it.
    Case {
        path: MEASURE,
        ahead: "---\nnamn: Barn som läser\nenhet: barn\nförändringar:\n  - {period: 2020, sedan: 2019, förändring: 3}\n  - {period: 2026-12-10, sedan: 2021, förändring: 47110, källa: protokoll}\n---\n",
        plain: "---\nnamn: Barn som läser\nenhet: barn\nförändringar:\n  - {period: 2020, sedan: 2019, förändring: 3}\n---\n",
        day: DAY,
        says: &["47 110"],
    },
    // A decision to strike off that has not been taken.
    Case {
        path: CARD,
        ahead: "---\ntitel: Byns kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasning-mal, namn: Fler läser, avförd: {skäl: Körsbärnr13x räcker, beslutad-av: Bärnämnden, datum: 2026-12-10}}\naktiviteter:\n  \
                - {id: bocker, namn: Köpa böcker, avförd: {skäl: Hallonnr13x räcker, datum: 2026-12-10}, slut: 2026-02}\n---\n",
        plain: "---\ntitel: Byns kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasning-mal, namn: Fler läser}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker, slut: 2026-02}\n---\n",
        day: DAY,
        says: &["Körsbärnr13x", "Hallonnr13x"],
    },
    // Corrections in follow-ups: of a judgement, a status, a value, and of the whole.
    Case {
        path: REPORT,
        ahead: "---\npubliceras: 2026-06-08\nmål: {lasning-mal: {status: nått, rättad: {datum: 2026-12-10, skäl: Fel om körsbärnr14x, tidigare: kan nås}}}\n\
                aktiviteter: {bocker: {status: klar, andel-klar: 83, rättad: {datum: 2026-12-10, skäl: Fel om hallonnr14x, tidigare: pågår, tidigare-andel-klar: 41}}}\n\
                värden: {lasning: {värde: 63, period: 2025-12, rättad: {datum: 2026-12-10, skäl: Fel om lingonnr14x, tidigare: 58}}}\n---\n",
        plain: "---\npubliceras: 2026-06-08\nmål: {lasning-mal: kan nås}\naktiviteter: {bocker: {status: pågår, andel-klar: 41}}\nvärden: {lasning: {värde: 58, period: 2025-12}}\n---\n",
        day: DAY,
        says: &["körsbärnr14x", "hallonnr14x", "lingonnr14x", "83 %"],
    },
    Case {
        path: REPORT,
        ahead: "---\npubliceras: 2026-06-08\nrättad: {datum: 2026-12-10, skäl: Fel om körsbärnr15x}\nmål: {lasning-mal: kan nås}\n---\n",
        plain: "---\npubliceras: 2026-06-08\nmål: {lasning-mal: kan nås}\n---\n",
        day: DAY,
        says: &["körsbärnr15x"],
    },
    // Former ids that only a card tells of that is not public yet: the goal's own id is as it was.
    Case {
        path: "content/malkort/by/2027.md",
        ahead: "---\ntitel: Nästa kort\ngäller-från: 2027-01-01\npubliceras: 2026-12-10\nmål:\n  - {id: lasning-mal, namn: Fler läser, tidigare-id: [korsbar-mal]}\naktiviteter:\n  \
                - {id: bocker, namn: Köpa böcker, tidigare-id: [korsbar-bocker]}\n---\n",
        plain: "---\ntitel: Nästa kort\ngäller-från: 2027-01-01\npubliceras: 2026-12-10\nmål:\n  - {id: lasning-mal, namn: Fler läser}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker}\n---\n",
        day: DAY,
        says: &["mal/korsbar-mal.html", "aktiviteter/korsbar-bocker.html"],
    },
];

/// Texts by their paths: with the entry, and without.
type Texts = BTreeMap<String, [&'static str; 2]>;

/// Towns that together hold all cases, each with at most one for a file: with the entries, and without. An indicator has a
/// file of its own in each case, so that there are few towns.
fn towns() -> Vec<(Vec<&'static Case>, Memory, Memory)> {
    let mut towns: Vec<(Vec<&Case>, Texts)> = Vec::new();
    for (number, case) in CASES.iter().enumerate() {
        let path = case.path.replace("matt/lasning", &format!("matt/lasning-{number}"));
        let is_free = |(_, files): &&mut (_, Texts)| !files.contains_key(&path);
        let free = towns.iter_mut().find(is_free);
        let laid = [case.ahead, case.plain];
        match free {
            Some((cases, files)) => {
                cases.push(case);
                files.insert(path, laid);
            }
            None => towns.push((vec![case], BTreeMap::from([(path, laid)]))),
        }
    }
    let with_indicators = |mut files: Texts| {
        let of_own: Vec<String> =
            files.keys().filter(|path| path.contains("matt/lasning-")).cloned().collect();
        for path in of_own {
            for (ending, other) in [(".md", MEASURE), (".csv", SERIES)] {
                let beside = path.rsplit_once('.').unwrap().0.to_owned() + ending;
                let text = TOWN.iter().find(|(path, _)| *path == other).unwrap().1;
                files.entry(beside).or_insert([text; 2]);
            }
        }
        for (path, text) in TOWN {
            files.entry((*path).to_owned()).or_insert([text; 2]);
        }
        let site = |at: usize| {
            files.iter().fold(Memory::default(), |site, (path, texts)| site.with(path, texts[at]))
        };
        (site(0), site(1))
    };
    let towns = towns.into_iter().map(|(cases, files)| (cases, with_indicators(files)));
    towns.map(|(cases, (ahead, plain))| (cases, ahead, plain)).collect()
}

fn built(files: &Memory, on: Date, url: Option<&str>) -> BTreeMap<Address, Vec<u8>> {
    let load = load(files, Day::Given(on)).unwrap();
    let found = load.diagnostics.into_sorted();
    let bad = found.iter().find(|one| one.code.severity() == Severity::Error);
    assert!(bad.is_none(), "{bad:?}");
    let loaded = load.loaded.unwrap();
    let snapshot = loaded.snapshot();
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    let site = Undrawn::default();
    loaded.render(&snapshot, account.corrections, url, &site).unwrap();
    site.0.into_files()
}

/// The addresses at which a text stands, in a file or in the address itself.
fn holding(site: &BTreeMap<Address, Vec<u8>>, words: &str) -> Vec<String> {
    let holds = |(address, bytes): &(&Address, &Vec<u8>)| {
        let text = String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
        address.as_str().contains(words) || text.contains(words)
    };
    site.iter().filter(holds).map(|(address, _)| address.to_string()).collect()
}

#[test]
fn an_entry_dated_ahead_is_nowhere_before_its_day_and_told_on_it() {
    for (cases, ahead, plain) in towns() {
        let url = Some("https://prov.example/");
        let day = |case: &&Case| -> Date { case.day.parse().unwrap() };
        let first = cases.iter().map(day).min().unwrap().yesterday().unwrap();
        let before = built(&ahead, first, url);
        for (with, without) in [
            (&before, &built(&plain, first, url)),
            (&built(&ahead, first, None), &built(&plain, first, None)),
        ] {
            let all = with.keys().chain(without.keys());
            let leaks: Vec<_> = all.filter(|one| with.get(*one) != without.get(*one)).collect();
            assert!(leaks.is_empty(), "{leaks:?}");
        }
        let last = built(&ahead, cases.iter().map(day).max().unwrap(), url);
        for (words, case) in
            cases.iter().flat_map(|case| case.says.iter().map(move |one| (one, case)))
        {
            let (then, now) = (holding(&before, words).len(), holding(&last, words).len());
            assert!(then < now, "{words}: {}", case.ahead);
        }
    }
}

#[test]
fn the_day_of_an_entry_is_known_beforehand() {
    for case in CASES {
        let day: Date = case.day.parse().unwrap();
        let path = case.path;
        let others = TOWN.iter().filter(|(other, _)| *other != path);
        let files = others
            .fold(Memory::default(), |files, (path, text)| files.with(path, *text))
            .with(path, case.ahead);
        let loaded = load(&files, Day::Given(day)).unwrap().loaded.unwrap();
        let before = day.yesterday().unwrap();
        let days = turning_days(&loaded.model, &loaded.config.thresholds, before, day);
        assert!(days.contains_key(&day), "{}", case.ahead);
    }
}

/// The day is found by building, and the site rests until then.
#[test]
fn the_site_rests_until_the_day() {
    let case = &CASES[0];
    let files = TOWN.iter().filter(|(path, _)| *path != case.path);
    let files = files.fold(Memory::default(), |files, (path, text)| files.with(path, *text));
    let files = files.with(case.path, case.ahead);
    let loaded = load(&files, Day::Given("2026-11-23".parse().unwrap())).unwrap().loaded.unwrap();
    let next = next_days(&files, &loaded, case.day.parse().unwrap(), 1).unwrap();
    assert_eq!(next[0].day.to_string(), case.day);
    let reasons = next[0].reasons.iter();
    let reasons: Vec<_> = reasons.map(|one| (one.turn.turning, one.id.as_str())).collect();
    assert_eq!(reasons, [(Turning::Corrected, "lasning")]);
}
