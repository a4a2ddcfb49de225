//! Charts as a citizen meets them: what is in them, what is said of them, and what they must never show.

use super::revisions::{page, site_of};

const BOOK: &str = "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n";

fn town() -> tempfile::TempDir {
    site_of(&[
        ("book.toml", BOOK),
        ("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n"),
        (
            "content/malkort/kommunen/2025.md",
            "---\ntitel: Målkort\ngäller-från: 2025-01-01\nmål:\n  - {id: lasa, namn: Fler ska läsa}\naktiviteter:\n  - {id: bocker, namn: Köpa böcker, start: 2025-01, slut: 2025-11, mål: [lasa]}\n  - {id: sagor, namn: Läsa sagor, mål: [lasa]}\n---\n",
        ),
        (
            "content/matt/plats.md",
            "---\nnamn: Plats i rankning\nenhet: placering\nbättre: lägre\nstrategimål: [01-plats]\nutgångsläge: {period: 2016}\nmålvärde: {regel: placering, värde: 145, av: 290, senast: 2027}\nvärden:\n  - {period: 2016, värde: 276}\n  - {period: 2017, saknas: uppgift saknas}\n  - {period: 2018, värde: 157}\n---\n",
        ),
        (
            "content/matt/ensam.md",
            "---\nnamn: Ett enda värde\nenhet: kronor\nvärden:\n  - {period: 2025, värde: 2500000}\n---\n",
        ),
        (
            "content/strategi/strategi/index.md",
            "---\nnamn: Strategin\nfrån: 2016\ntill: 2027\n---\n",
        ),
        ("content/strategi/strategi/omraden/folk.md", "---\nnamn: Folk\n---\n"),
        (
            "content/strategi/strategi/mal/01-plats.md",
            "---\nområde: folk\nlydelse: En bättre plats\n---\n",
        ),
        ("content/strategi/strategi/mal/02-okand.md", "---\nområde: folk\n---\n"),
        (
            "content/matt/halva.md",
            "---\nnamn: Halva vägen\nenhet: kronor\nstrategimål: [03-tva]\nutgångsläge: {period: 2016}\nmålvärde: {regel: minst, värde: 20}\nvärden:\n  - {period: 2016, värde: 10}\n  - {period: 2018, värde: 15}\n---\n",
        ),
        (
            "content/matt/utan-borjan.md",
            "---\nnamn: Utan utgångsläge\nenhet: kronor\nstrategimål: [03-tva]\nmålvärde: {regel: minst, värde: 20}\nvärden:\n  - {period: 2018, värde: 3}\n---\n",
        ),
        ("content/strategi/strategi/mal/03-tva.md", "---\nområde: folk\nlydelse: Två mått\n---\n"),
    ])
}

#[test]
fn an_indicators_chart_names_its_target_and_baseline_and_leaves_a_gap_open() {
    let town = town();
    let plats = page(town.path(), "2018-06-01", "matt/plats.html");
    for words in [
        "Mål 2027: plats 145",
        "Utgångsläge 2016: 276",
        "Bästa platsen är överst.",
        "plats 276 av 290 (2016) till plats 157 av 290 (2018): en bättre plats",
        "Ett värde saknas eller visas inte.",
        "class=\"gap\"",
    ] {
        assert!(plats.contains(words), "{words}: {plats}");
    }
    assert!(!plats.contains("NaN") && !plats.contains("class=\"way\" d=\"M0 "), "{plats}");
    let english = page(town.path(), "2018-06-01", "en/matt/plats.html");
    assert!(english.contains("Target 2027: place 145"), "{english}");
}

#[test]
fn one_value_alone_is_no_chart() {
    let town = town();
    assert!(!page(town.path(), "2025-06-01", "matt/ensam.html").contains("<figure"));
}

#[test]
fn a_strategy_shows_its_years_and_has_a_place_for_what_is_not_known() {
    let town = town();
    let strategy = page(town.path(), "2018-06-01", "strategi/strategi.html");
    assert!(
        strategy.contains("Målen år för år") && strategy.contains("Målet: alla 3"),
        "{strategy}"
    );
    assert!(strategy.contains("1 av 3 mål går att följa i procent."), "{strategy}");
    let area = page(town.path(), "2018-06-01", "omraden/folk.html");
    assert!(area.contains("90\u{a0}% av vägen är gjord (2018)."), "{area}");
    assert!(area.contains("Hur långt det har kommit är inte känt."), "{area}");
    assert!(
        area.contains("Vägen går att räkna i procent för 1 av målets 2 mått."),
        "the one that can be counted says nothing of the goal: {area}"
    );
    assert!(!area.contains("50\u{a0}% av vägen"), "{area}");
}

#[test]
fn a_timeline_shows_the_day_that_the_site_stands_since_and_not_that_of_the_build() {
    let town = town();
    let card = page(town.path(), "2026-03-01", "malkort/kommunen.html");
    assert!(
        card.contains("Läget 1 januari 2026") || card.contains("Läget 1 december 2025"),
        "{card}"
    );
    assert!(
        card.contains("class=\"late\"") && card.contains("Start och slut är inte kända"),
        "{card}"
    );
    assert_eq!(card, page(town.path(), "2026-03-02", "malkort/kommunen.html"));
}
