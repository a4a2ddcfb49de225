//! What is not yet published is nowhere: not a page, a count, a link, a feed, a date, a byte.
//!
//! Two proofs. A site whose embargoed files are there is, byte for byte, the site where they are not: on every day on
//! which anything changes, and the day before. And the words and figures that only an embargoed file says are found
//! nowhere before its day, and somewhere on it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;
use malkort::site::Address;

use super::command::malkort;
use super::determinism::tree;
use super::revisions::site_of;
use super::sharing::Undrawn;
use super::stenalva::{TEXTS, is_sound};

/// A file of the site: its path, its text, the day from which it is public where it has one, and what it alone says.
/// A line of a CSV file is a file of its own here, laid below those before it.
struct Piece {
    path: &'static str,
    text: &'static str,
    public: Option<&'static str>,
    says: &'static [&'static str],
}

const fn always(path: &'static str, text: &'static str) -> Piece {
    Piece { path, text, public: None, says: &[] }
}

const fn from(
    public: &'static str,
    path: &'static str,
    text: &'static str,
    says: &'static [&'static str],
) -> Piece {
    Piece { path, text, public: Some(public), says }
}

/// Whatever can be embargoed, each with words of its own, among files that speak of it.
const PIECES: &[Piece] = &[
    always(
        "book.toml",
        "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\n",
    ),
    always("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
    always("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: enhet\ntillhör: by\n---\n"),
    always(
        "content/organisation/forskola.md",
        "---\nnamn: Förskolan\ntyp: enhet\ntillhör: by\n---\n",
    ),
    always("content/perspektiv/medborgare.md", "---\nnamn: Medborgare\n---\n"),
    always("content/styrdokument/plan.md", "---\nnamn: Plan\n---\n"),
    // An embargoed goal has the same id: until then the link means this page, and then the goal.
    always("content/sidor/saga.md", "---\ntitel: Om sagor\n---\n\nText.\n"),
    always(
        "content/nyheter/oppen.md",
        "---\ntitel: Öppet\ndatum: 2026-02-01\n---\n\nOm [sagor](saga), [chefen](nyheter/direktor), [målet](mål/ny-lasning), \
         [förskolan](målkort/forskola) och [tertialet](omgångar/2026-t2).\n",
    ),
    always(
        "content/malkort/skola/2025.md",
        "---\ntitel: Skolans förra kort\ngäller-från: 2025-01-01\nmål:\n  - {id: forr, namn: Läsa som förr}\n---\n",
    ),
    always(
        "content/malkort/skola/2026.md",
        "---\ntitel: Skolans kort\ngäller-från: 2026-01-01\nmål:\n  - {id: lasning, namn: Fler läser, ersätter: forr, perspektiv: medborgare, mått: [lasning]}\n  \
         - {id: trivsel, namn: Alla trivs}\n  - {id: lugn, namn: Lugn och ro}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker, mål: [lasning], slut: 2026-10}\n  \
         - {id: parmar, namn: Rensa pärmar, levererar: [plan]}\n---\n",
    ),
    from(
        "2026-11-20",
        "content/malkort/skola/2027.md",
        "---\ntitel: Skolans Kvittenkort\ngäller-från: 2027-01-01\npubliceras: 2026-11-20\nbeslut:\n  \
         - {roll: föreslaget, organ: Fikonnämnden, datum: 2026-11-10}\n  - {roll: beslutat, organ: Fullmäktige, datum: 2026-12-10, referens: § 177, länk: \"https://prov.example/protokoll\"}\n\
         mål:\n  - {id: ny-lasning, namn: Krusbär för alla, ersätter: lasning, mått: [lasning]}\n  - {id: trivsel, namn: Alla trivs med mullbär, ersätter: lugn}\n  \
         - {id: saga, namn: Havtorn åt folket, ersätter: forr, bidrar-till: [trivsel]}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker, slut: 2027-03}\n  \
         - {id: parmar, namn: Rensa pärmar, avförd: {skäl: Tranbär räcker, datum: 2026-11-10}}\n  \
         - {id: aronia, namn: Plantera slånbär, mål: [saga], ansvarig: by, levererar: [plan]}\n---\n\nFörord om hjortron.\n",
        &[
            "Kvittenkort",
            "Fikonnämnden",
            "Krusbär",
            "mullbär",
            "Havtorn",
            "Tranbär",
            "slånbär",
            "hjortron",
            "ny-lasning",
            "aronia",
        ],
    ),
    from(
        "2026-09-15",
        "content/malkort/forskola/2026.md",
        "---\ntitel: Förskolans Lingonkort\ngäller-från: 2026-08-01\npubliceras: 2026-09-15\nmål:\n  - {id: odon, namn: Odon åt små, \
         bidrar-till: [trivsel], mått: [lasning]}\naktiviteter:\n  - {id: ronn, namn: Rönnbär i tid, mål: [lasning], slut: 2026-08}\n---\n",
        &["Lingonkort", "Odon", "Rönnbär", "odon.html"],
    ),
    from(
        "2026-06-08",
        "content/uppfoljningar/2026-t1/skola.md",
        "---\ninlämnad: 2026-05-10\npubliceras: 2026-06-08\nmål: {lasning: kan nås}\naktiviteter: {bocker: pågår}\nvärden: {lasning: \
         {värde: 61.37, period: 2025-12, anmärkning: Räknat på plommon}}\n---\n\nI korthet: päron.\n\n## Böcker {#bocker}\n\nDe äter äpplen.\n",
        &["61,37", "61.37", "plommon", "päron", "äpplen"],
    ),
    // Without a day of its own it waits for the round's: 45 days after the period's end.
    from(
        "2026-10-15",
        "content/uppfoljningar/2026-t2/skola.md",
        "---\ninlämnad: 2026-10-02\nmål: {lasning: {status: nått, rättad: {datum: 2026-11-02, skäl: Fel om körsbär, tidigare: kan nås}}}\n\
         aktiviteter: {bocker: {status: pågår, andel-klar: 83}}\n---\n\nI korthet: vinbär.\n",
        &["2 oktober 2026", "vinbär", "83 %"],
    ),
    from(
        "2026-11-01",
        "content/uppfoljningar/2026-t2/forskola.md",
        "---\ninlämnad: 2026-09-03\npubliceras: 2026-11-01\nmål: {odon: nått}\n---\n\n## Odon {#odon}\n\nVi såg smultron.\n",
        &["3 september 2026", "smultron"],
    ),
    // A period that the municipality has not come to when the rest is built.
    from(
        "2028-06-14",
        "content/uppfoljningar/2028-t1/skola.md",
        "---\nmål: {ny-lasning: nått}\n---\n\nI korthet: fläder.\n",
        &["fläder"],
    ),
    from(
        "2026-07-01",
        "content/nyheter/direktor.md",
        "---\ntitel: Ny Enbärsdirektör\ndatum: 2026-05-02\npubliceras: 2026-07-01\nkontakt: {namn: Pressen, e-post: press@nypon.example}\n---\n\n\
         Hon gillar blåbär.\n",
        &["Enbärsdirektör", "direktor", "nypon", "blåbär", "2 maj 2026"],
    ),
    from(
        "2026-07-01",
        "content/nyheter/direktor.en.md",
        "---\ntitel: New juniper director\n---\n\nShe likes bilberries.\n",
        &["juniper", "bilberries"],
    ),
    from(
        "2026-12-24",
        "content/nyheter/jul.md",
        "---\ntitel: Julens Jordgubbar\ndatum: 2026-12-24\n---\n",
        &["Jordgubbar", "jul.html"],
    ),
    always(
        "content/matt/lasning.md",
        "---\nnamn: Barn som läser\nenhet: procent\ndecimaler: 2\nansvarig: skola\nutgångsläge: 2023\nmålvärde: {regel: minst, värde: 70, senast: 2028}\n\
         jämförelser:\n  - {id: riket, namn: Riket}\nuppdelningar:\n  - {id: flickor, namn: Flickor}\n---\n",
    ),
    always("content/matt/lasning.csv", "period;värde;riket;flickor;publiceras;anmärkning\n"),
    always("content/matt/lasning.csv", "2023;50;51;52;;\n"),
    always("content/matt/lasning.csv", "2024;52;53;54;2025-03-01;\n"),
    from(
        "2026-04-20",
        "content/matt/lasning.csv",
        "2025;57,91;58,92;59,93;2026-04-20;Utan hallon\n",
        &["57,91", "58,92", "59,93", "57.91", "hallon"],
    ),
];

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The site's files, by path: all of them, or those that are public on a day.
fn files(keep: impl Fn(&Piece) -> bool) -> BTreeMap<&'static str, String> {
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    for piece in PIECES.iter().filter(|piece| keep(piece)) {
        files.entry(piece.path).or_default().push_str(piece.text);
    }
    files
}

fn loaded(files: impl IntoIterator<Item = (String, String)>, on: Date) -> Loaded {
    let files =
        files.into_iter().fold(Memory::default(), |files, (path, text)| files.with(&path, text));
    load(&files, Day::Given(on)).unwrap().loaded.unwrap()
}

fn built(
    files: impl IntoIterator<Item = (String, String)>,
    on: Date,
) -> BTreeMap<Address, Vec<u8>> {
    let site = Undrawn::default();
    let loaded = loaded(files, on);
    let snapshot = loaded.snapshot();
    let account = loaded.account(&snapshot, None, |_| Ok(())).unwrap();
    let url = Some("https://prov.example/");
    loaded.render(&snapshot, account.corrections, url, &site).unwrap();
    site.0.into_files()
}

fn town(on: Date, keep: impl Fn(&Piece) -> bool) -> BTreeMap<Address, Vec<u8>> {
    built(files(keep).into_iter().map(|(path, text)| (path.to_owned(), text)), on)
}

/// The addresses at which two sites differ.
fn differing<'a, A: Ord + 'a>(
    one: &'a BTreeMap<A, Vec<u8>>,
    other: &'a BTreeMap<A, Vec<u8>>,
) -> BTreeSet<&'a A> {
    let all = one.keys().chain(other.keys());
    all.filter(|address| one.get(address) != other.get(address)).collect()
}

/// The days on which something becomes public.
fn turning_days() -> BTreeSet<Date> {
    PIECES.iter().filter_map(|piece| piece.public.map(day)).collect()
}

#[test]
fn nothing_is_wrong_with_the_embargoed_files() {
    let files = files(|_| true)
        .into_iter()
        .fold(Memory::default(), |files, (path, text)| files.with(path, text));
    let found = load(&files, Day::Given(day("2026-11-23"))).unwrap().diagnostics;
    assert!(is_sound(&found), "{found:?}");
}

#[test]
fn a_site_with_embargoed_files_is_the_site_without_them() {
    let days: BTreeSet<Date> =
        turning_days().into_iter().flat_map(|day| [day.yesterday().unwrap(), day]).collect();
    for on in days {
        let all = town(on, |_| true);
        let public = town(on, |piece| piece.public.is_none_or(|from| day(from) <= on));
        let leaks = differing(&all, &public);
        assert!(leaks.is_empty(), "as of {on}: {leaks:?}");
    }
}

#[test]
fn what_only_an_embargoed_file_says_is_nowhere_before_its_day_and_somewhere_on_it() {
    for on in turning_days() {
        let says = || {
            let pieces = PIECES.iter().filter(|piece| piece.public.map(day) == Some(on));
            pieces.flat_map(|piece| piece.says)
        };
        let holding = |site: &BTreeMap<Address, Vec<u8>>, words: &str| -> Vec<String> {
            let holds = |(address, bytes): &(&Address, &Vec<u8>)| {
                let text = String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
                address.as_str().contains(words) || text.contains(words)
            };
            site.iter().filter(holds).map(|(address, _)| address.to_string()).collect()
        };
        let (before, then) = (town(on.yesterday().unwrap(), |_| true), town(on, |_| true));
        for words in says() {
            assert_eq!(holding(&before, words), [""; 0], "{words} the day before {on}");
        }
        let words: Vec<_> = says().filter(|words| !words.contains('.')).collect();
        for words in words {
            assert!(!holding(&then, words).is_empty(), "{words} on {on}");
        }
    }
}

/// A decision dated ahead is a plan: nobody has decided yet, and there are no minutes.
#[test]
fn a_decision_that_lies_ahead_has_no_minutes_and_is_not_said_to_be_taken() {
    let page = |on: &str| {
        let site = town(day(on), |_| true);
        let tells = |bytes: &Vec<u8>| {
            let text = String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
            text.contains("§ 177") || text.contains("prov.example/protokoll")
        };
        let page = &site[&Address::new("malkort/skola/2027.html").unwrap()];
        let page = String::from_utf8_lossy(page).replace('\u{a0}', " ");
        (page, site.values().any(tells))
    };
    let (before, is_told) = page("2026-12-09");
    assert!(before.contains("Ska beslutas av Fullmäktige 10 december 2026"), "{before}");
    assert!(!is_told && !before.contains("Beslutades av"), "{before}");
    let (then, is_told) = page("2026-12-10");
    assert!(is_told && then.contains("Beslutades av Fullmäktige 10 december 2026"), "{then}");
}

/// A build by the command leaves `publicering.json` too, which is to say no more than the pages do.
#[test]
fn what_the_command_publishes_says_no_more() {
    let on = day("2026-11-19");
    let published = |keep: &dyn Fn(&Piece) -> bool| {
        // What speaks of embargoed things by name would lead nowhere without them, which stops a build.
        let files = files(|piece| piece.path != "content/nyheter/oppen.md" && keep(piece));
        let texts: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let folder = site_of(&texts);
        let on = on.to_string();
        let mut command = malkort();
        command.arg("build").arg(folder.path()).args(["--as-of", &on]);
        command.arg("--out").arg(folder.path().join("public"));
        command.args(["--base-url", "https://prov.example/"]).assert().success();
        tree(&folder.path().join("public"))
    };
    let all = published(&|_| true);
    let public = published(&|piece| piece.public.is_none_or(|from| day(from) <= on));
    for file in ["publicering.json", "kalender.ics", "sitemap.xml"] {
        assert!(all.contains_key(file), "{file}");
    }
    assert!(all.keys().any(|path| path.starts_with("delning/")));
    let leaks = differing(&all, &public);
    assert!(leaks.is_empty(), "{leaks:?}");
}

/// The day from which a file of the example is public, by the first of some keys that it has.
fn first_date(text: &str, keys: &[&str]) -> Option<Date> {
    keys.iter().find_map(|key| {
        let mut lines = text.lines().filter_map(|line| line.trim().strip_prefix(key));
        lines.next().and_then(|date| date.trim().parse().ok())
    })
}

/// A file of the example as it would be if nobody had written down what is not public on a day.
fn without_what_is_to_come(path: &str, text: &str, on: Date) -> Option<String> {
    let public = if path.contains("/uppfoljningar/2026-t3/") {
        Some(day("2027-02-09"))
    } else if path.contains("/malkort/") || path.contains("/nyheter/") {
        first_date(text, &["publiceras:", "datum:"])
    } else {
        None
    };
    if public.is_some_and(|public| on < public) {
        return None;
    }
    if !path.ends_with(".csv") {
        return Some(text.to_owned());
    }
    let column = text.lines().next()?.split(';').position(|name| name == "publiceras");
    let is_public = |line: &&str| {
        let cell = column.and_then(|column| line.split(';').nth(column));
        cell.and_then(|cell| cell.parse::<Date>().ok()).is_none_or(|public| public <= on)
    };
    Some(text.lines().filter(is_public).flat_map(|line| [line, "\n"]).collect())
}

#[test]
fn the_example_says_nothing_of_what_is_to_come() {
    // The day before the first card for 2027 is proposed; the last round and later news are written too.
    let on = day("2026-10-07");
    let all: Vec<(String, String)> =
        TEXTS.iter().map(|(path, text)| (path.clone(), text.clone())).collect();
    let public: Vec<(String, String)> = all
        .iter()
        .filter_map(|(path, text)| Some((path.clone(), without_what_is_to_come(path, text, on)?)))
        .collect();
    assert!(all.len() - public.len() > 45, "something is embargoed");
    let (all, public) = (built(all, on), built(public, on));
    let leaks = differing(&all, &public);
    assert!(leaks.is_empty(), "{leaks:?}");
}
