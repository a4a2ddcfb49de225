//! What a councillor should ask after the latest round: the gravest of each kind, of a card and of all, on the page and on the
//! printed annex.

use jiff::civil::{Date, date};
use malkort::assess::{Cause, Snapshot};
use malkort::build::{Day, Loaded, load};
use malkort::model::Thing;
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

fn card(year: u16, end: &str, more: &str) -> String {
    format!(
        "---\ntitel: Kort {year}\ngäller-från: {year}-01-01\nmål:\n  \
         - {{id: samre, namn: Ett mål som blev sämre, perspektiv: ekonomi}}\n  \
         - {{id: val, namn: Ett mål som bedöms väl, perspektiv: ekonomi, mått: [matt]}}\n  \
         - {{id: tyst, namn: Ett mål som ingen nämner, perspektiv: ekonomi}}\naktiviteter:\n  \
         - {{id: skjuts, namn: Skjuts upp, slut: {end}, mål: val}}\n{more}---\n"
    )
}

/// A card through three years, and two reports on it; `explained`: the last one says why one activity is late.
pub(super) fn loaded(day: Date, explained: bool) -> Loaded {
    let late = "  - {id: sen, namn: Sen, slut: 2026-02, mål: val}\n  \
                - {id: senare, namn: Mycket sen, slut: 2026-01, mål: val}\n";
    let why =
        if explained { "\n## Mycket sen {#senare}\n\nVi väntar på ett beslut.\n" } else { "" };
    let site = Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n[rounds]\nper-year = 3\n\
             first = \"2025-t3\"\n",
        )
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with(
            "content/matt/matt.md",
            "---\nnamn: Ett mått\nenhet: procent\nmålvärde: {regel: minst, värde: 80, senast: 2025}\n\
             utgångsläge: 2024\nvärden:\n  - {period: 2024, värde: 60}\n  - {period: 2025, värde: 50}\n---\n",
        )
        .with("content/malkort/byn/2024.md", card(2024, "2024-12", ""))
        .with("content/malkort/byn/2025.md", card(2025, "2025-12", ""))
        .with("content/malkort/byn/2026.md", card(2026, "2026-12", late))
        .with(
            "content/uppfoljningar/2025-t3/byn.md",
            "---\ninlämnad: 2026-01-10\nmål: {samre: kan nås, val: nått, tyst: kan nås}\n\
             aktiviteter: {skjuts: pågår}\n---\n",
        )
        .with(
            "content/uppfoljningar/2026-t1/byn.md",
            format!(
                "---\ninlämnad: 2026-05-10\nmål: {{samre: svårt att nå, val: nått}}\n\
                 aktiviteter: {{skjuts: pågår, sen: pågår, senare: pågår}}\n---\n{why}"
            ),
        );
    let load = load(&site, Day::Given(day)).unwrap();
    assert!(!load.diagnostics.has_errors(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

/// The id of what each question is about, and the kind of its cause.
fn asked(loaded: &Loaded, snapshot: &Snapshot<'_>) -> Vec<(String, &'static str)> {
    let card = snapshot.scorecard(loaded.model.scorecards.find("byn").unwrap()).unwrap();
    let id = |thing| {
        if let Thing::Goal(key) = thing {
            return snapshot.goal(key).unwrap().id.to_owned();
        }
        let Thing::Activity(key) = thing else { return "byn".to_owned() };
        snapshot.activity(key).unwrap().id.to_owned()
    };
    let kind = |cause: &Cause<'_>| match cause {
        Cause::Worsened(_) => "worsened",
        Cause::PutOffAgain(times, first, now) => {
            assert_eq!((*times, *first, *now), (2, date(2024, 12, 31), date(2026, 12, 31)));
            "put-off"
        }
        Cause::JudgedBetter => "judged-better",
        Cause::LateUnexplained(_) => "late",
        Cause::Unreported(_) => "unreported",
    };
    let all = snapshot.questions(card).into_iter();
    all.map(|one| (id(one.about), kind(&one.cause))).collect()
}

#[test]
fn the_gravest_of_each_kind_is_asked_about() {
    let loaded = loaded(date(2026, 7, 1), false);
    let snapshot = loaded.snapshot();
    let expected = [
        ("samre", "worsened"),
        ("skjuts", "put-off"),
        ("val", "judged-better"),
        ("senare", "late"),
        ("tyst", "unreported"),
    ];
    let found = asked(&loaded, &snapshot);
    let found: Vec<_> = found.iter().map(|(id, kind)| (id.as_str(), *kind)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_the_report_explains_is_not_asked_about() {
    let loaded = loaded(date(2026, 7, 1), true);
    let snapshot = loaded.snapshot();
    let late: Vec<_> =
        asked(&loaded, &snapshot).into_iter().filter(|(_, kind)| *kind == "late").collect();
    assert_eq!(late, [("sen".to_owned(), "late")], "the one without a word");
}

#[test]
fn the_questions_stand_on_the_card_the_round_and_both_annexes_in_both_languages() {
    let pages = rendered(&loaded(date(2026, 7, 1), false), None);
    let pages_of = [
        "malkort/byn.html",
        "omgangar/2026-t1.html",
        "bilagor/2026-t1.html",
        "bilagor/malkort/byn.html",
    ];
    for at in pages_of {
        let page = said(&pages[at]);
        for words in [
            "Frågor att ställa",
            "” Ett mål som blev sämre ” (Byn) har gått från ”kan nås” till ”svårt att nå”, och uppföljningen har ingen kommentar till det.",
            "” Skjuts upp ” (Byn) har flyttats fram 2 gånger, från 31 december 2024 till 31 december 2026.",
            "Byn bedömer ” Ett mål som bedöms väl ” bättre än måtten visar.",
            "” Mycket sen ” (Byn) skulle ha varit klar senast 31 januari 2026, och i den senaste omgången finns ingen kommentar till det.",
            "” Ett mål som ingen nämner ” saknas i uppföljningen från Byn för januari–april 2026.",
        ] {
            assert!(page.contains(words), "{at}: {words}: {page}");
        }
        assert!(said(&pages[&format!("en/{at}")]).contains("Questions to ask"), "{at}");
    }
    let earlier = said(&pages["omgangar/2025-t3.html"]);
    assert!(!earlier.contains("Frågor att ställa"), "their time is over: {earlier}");
}
