//! Problems that nobody works on: a measure that gets worse with no activity under way; and activities that serve no goal.

use jiff::civil::date;
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

/// Three measures that get worse, each of a goal with an activity: under way, not begun, and under way by way of the strategy.
fn loaded() -> Loaded {
    let measure = |name: &str, more: &str| {
        format!(
            "---\nnamn: {name}\nenhet: procent\n{more}värden: [{{period: 2024, värde: 50}}, {{period: 2025, värde: 40}}]\n---\n"
        )
    };
    let site = Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n[rounds]\nper-year = 3\n\
             first = \"2026-t1\"\n",
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with("content/matt/skott.md", measure("Skött", ""))
        .with("content/matt/glomt.md", measure("Glömt", ""))
        .with("content/matt/strategiskt.md", measure("Strategiskt", "strategimål: [01-luft]\n"))
        .with("content/matt/ingens.md", measure("Ingens", ""))
        .with("content/strategi/plan/index.md", "---\nnamn: Plan\nfrån: 2022\ntill: 2030\n---\n")
        .with("content/strategi/plan/mal/01-luft.md", "---\nlydelse: Luften ska bli renare\n---\n")
        .with(
            "content/malkort/byn/2026.md",
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  \
             - {id: a, namn: Ett skött mål, perspektiv: ekonomi, mått: [skott]}\n  \
             - {id: b, namn: Ett glömt mål, perspektiv: ekonomi, mått: [glomt]}\naktiviteter:\n  \
             - {id: pagar, namn: Pågår, slut: 2026-12, mål: a}\n  \
             - {id: vantar, namn: Väntar, slut: 2026-12, mål: b}\n  \
             - {id: luft, namn: Vädrar, slut: 2026-12, strategimål: [01-luft]}\n  \
             - {id: los, namn: Utan mål, slut: 2026-12}\n---\n",
        )
        .with(
            "content/uppfoljningar/2026-t1/byn.md",
            "---\ninlämnad: 2026-05-10\nmål: {a: kan nås, b: kan nås}\n\
             aktiviteter: {pagar: pågår, vantar: inte påbörjad, luft: pågår, los: pågår}\n---\n",
        );
    let load = load(&site, Day::Given(date(2026, 7, 1))).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

#[test]
fn only_a_problem_with_nobody_at_work_on_it_is_listed() {
    let loaded = loaded();
    let snapshot = loaded.snapshot();
    let ids = snapshot.unattended().into_iter().map(|key| snapshot.indicator(key).id);
    // What measures no goal is nobody's to work on.
    assert_eq!(ids.collect::<Vec<_>>(), ["glomt"]);
    let without = snapshot.without_goal().into_iter();
    let without = without.map(|key| snapshot.activity(key).unwrap().id);
    assert_eq!(without.collect::<Vec<_>>(), ["los"]);
}

#[test]
fn the_page_says_so_in_both_languages() {
    let pages = rendered(&loaded(), None);
    let page = said(&pages["ingen-arbetar-med.html"]);
    for words in [
        "1 mått blir sämre utan att någon aktivitet pågår för målen som det mäter.",
        "Glömt 40 procent (2025) Sämre Ett glömt mål",
        "1 aktivitet bidrar inte till något angivet mål. Utan mål",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let english = said(&pages["en/ingen-arbetar-med.html"]);
    assert!(english.contains("1 indicator gets worse with no activity under way"), "{english}");
}

/// A measure with a single value: nothing is known of which way it goes.
#[test]
fn that_nothing_can_be_compared_is_not_said_to_be_well() {
    let site = Memory::default()
        .with("book.toml", "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n")
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with("content/matt/ett.md", "---\nnamn: Ett\nenhet: procent\nvärden: [{period: 2025, värde: 4}]\n---\n")
        .with(
            "content/malkort/byn/2026.md",
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål: [{id: a, namn: A, perspektiv: ekonomi, mått: [ett]}]\n---\n",
        );
    let load = load(&site, Day::Given(date(2026, 7, 1))).unwrap();
    let pages = rendered(&load.loaded.unwrap(), None);
    let page = said(&pages["ingen-arbetar-med.html"]);
    assert!(page.contains("Därför går det inte att säga om något blir sämre."), "{page}");
    let english = said(&pages["en/ingen-arbetar-med.html"]);
    assert!(english.contains("So it cannot be said whether any gets worse."), "{english}");
}

#[test]
fn a_perspective_says_whether_its_measures_have_become_better_or_worse() {
    let pages = rendered(&loaded(), None);
    let page = said(&pages["perspektiv/ekonomi.html"]);
    let words = "Bättre eller sämre? Målen har 2 mått. Jämfört med det närmast tidigare värdet har 2 blivit sämre.";
    assert!(page.contains(words), "{page}");
    let english = said(&pages["en/perspektiv/ekonomi.html"]);
    assert!(english.contains("Compared with the value just before, 2 got worse."), "{english}");
}
