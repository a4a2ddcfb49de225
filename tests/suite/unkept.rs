//! What was promised and not kept: each promise once, by what is gravest, and what says so.

use jiff::civil::{Date, date};
use malkort::assess::{Shortfall, ShortfallKind};
use malkort::build::{Day, Loaded, load};
use malkort::model::Thing;
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

/// Two departments; a card of 2025 that was followed by one of 2026, and a round in which not all was reported.
fn loaded(day: Date) -> Loaded {
    let site = Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n[rounds]\nper-year = 3\n\
             first = \"2026-t1\"\n",
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/organisation/skola.md", "---\nnamn: Skola\ntyp: avdelning\ntillhör: byn\n---\n")
        .with("content/organisation/vard.md", "---\nnamn: Vård\ntyp: avdelning\ntillhör: byn\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with(
            "content/malkort/vard/2026.md",
            "---\ntitel: Vården 2026\ngäller-från: 2026-01-01\nmål:\n  \
             - {id: v, namn: Vårdens mål, perspektiv: ekonomi}\n---\n",
        )
        .with(
            "content/malkort/skola/2025.md",
            "---\ntitel: Skolan 2025\ngäller-från: 2025-01-01\ngäller-till: 2025-12-31\nmål:\n  \
             - {id: borta, namn: Ett mål som togs bort, typ: långsiktigt, perspektiv: ekonomi}\n  \
             - {id: slut, namn: Ett mål vars tid tog slut, perspektiv: ekonomi}\naktiviteter:\n  \
             - {id: flyttad, namn: Flyttad, slut: 2025-11, mål: ekonomiskt}\n---\n"
                .replace("mål: ekonomiskt", "mål: slut"),
        )
        .with(
            "content/malkort/skola/2026.md",
            "---\ntitel: Skolan 2026\ngäller-från: 2026-01-01\nmål:\n  \
             - {id: missat, namn: Ett missat mål, perspektiv: ekonomi}\n  \
             - {id: tyst, namn: Ett mål som ingen nämner, perspektiv: ekonomi}\n  \
             - {id: nara, namn: Ett mål som kan nås, perspektiv: ekonomi}\naktiviteter:\n  \
             - {id: flyttad, namn: Flyttad, slut: 2026-12, mål: nara}\n  \
             - {id: sen, namn: Sen, slut: 2026-03, mål: nara}\n  \
             - {id: klar, namn: Klar, slut: 2026-03, mål: nara}\n  \
             - {id: struken, namn: Struken, slut: 2026-12, mål: nara}\n  \
             - {id: oviss, namn: Utan slut, mål: nara}\n---\n",
        )
        .with(
            "content/uppfoljningar/2026-t1/skola.md",
            "---\ninlämnad: 2026-05-10\nmål: {missat: inte nått, nara: kan nås}\n\
             aktiviteter: {flyttad: pågår, klar: klar, struken: avförd, oviss: pågår}\n---\n",
        );
    let load = load(&site, Day::Given(day)).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

#[test]
fn each_promise_that_is_not_kept_is_counted_once_by_what_is_gravest() {
    let loaded = loaded(date(2026, 9, 1));
    let snapshot = loaded.snapshot();
    let card = snapshot.scorecard(loaded.model.scorecards.find("skola").unwrap()).unwrap();
    let found: Vec<_> =
        snapshot.unkept(card).into_iter().chain(snapshot.unkept_and_closed()).collect();
    let kinds = |thing: Thing| -> Vec<ShortfallKind> {
        let mut own = found.iter().filter(|one| one.thing == thing);
        let kinds = own.next().map(|one| one.shortfalls.iter().map(Shortfall::kind).collect());
        assert!(own.next().is_none(), "{thing:?} is counted once");
        kinds.unwrap_or_default()
    };
    let goal = |id: &str| kinds(Thing::Goal(loaded.model.goals.find(id).unwrap()));
    let activity = |id: &str| kinds(Thing::Activity(loaded.model.activities.find(id).unwrap()));
    assert_eq!(goal("missat"), [ShortfallKind::NotReached]);
    assert_eq!(goal("tyst"), [ShortfallKind::Unreported]);
    assert_eq!(goal("nara"), []);
    assert_eq!(goal("borta"), [ShortfallKind::Dropped]);
    assert_eq!(goal("slut"), [ShortfallKind::Ended]);
    assert_eq!(activity("flyttad"), [ShortfallKind::Postponed]);
    assert_eq!(activity("sen"), [ShortfallKind::Late]);
    assert_eq!(activity("klar"), []);
    assert_eq!(activity("struken"), [ShortfallKind::Dropped]);
    assert_eq!(activity("oviss"), [], "it has no day to be late from");
}

#[test]
fn before_a_round_is_out_nothing_is_said_to_be_unreported() {
    let loaded = loaded(date(2026, 2, 1));
    let snapshot = loaded.snapshot();
    let cards = snapshot.scorecards().flat_map(|card| snapshot.unkept(card));
    assert!(cards.into_iter().all(|one| one.gravest() != Some(ShortfallKind::Unreported)));
}

#[test]
fn the_pages_of_all_and_of_a_department_say_so_and_the_unit_leads_there() {
    let pages = rendered(&loaded(date(2026, 9, 1)), None);
    let page = said(&pages["inte-hallit/skola.html"]);
    for words in [
        "7 löften står här: 1 inte nått",
        "För 1 aktivitet är slutdatum inte känt, så det går inte att säga om den är försenad.",
        "Avfört enligt enhetens uppföljning, som publicerades",
        "Sen Aktivitet Skola Skulle ha varit klart senast 31 mars 2026.",
        "Slutdatumet är flyttat från 30 november 2025 till 31 december 2026.",
        "Saknas i uppföljningen för januari–april 2026.",
        "Inte infriat när ett nytt målkort började gälla 1 januari 2026.",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Vårdens mål"), "{page}");
    assert!(said(&pages["inte-hallit.html"]).contains("8 löften står här"));
    assert!(pages["organisation/skola.html"].contains("href=\"../inte-hallit/skola.html\""));
    assert!(
        said(&pages["en/inte-hallit/skola.html"]).contains("7 promises stand here: 1 not reached")
    );
}
