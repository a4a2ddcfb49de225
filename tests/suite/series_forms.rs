//! The forms of series that statisticians use every day: each is read, told, drawn and compared as what it is.

use jiff::civil::{Date, date};
use malkort::build::{Day, Loaded, load};
use malkort::read::Memory;

use super::revisions::said;
use super::sharing::rendered;

const DAY: Date = date(2026, 9, 1);

fn site(matter: &str, rows: &str) -> Memory {
    Memory::default()
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n",
        )
        .with("content/matt/m.md", format!("---\nnamn: Medellivslängd\nenhet: år\n{matter}---\n"))
        .with("content/matt/m.csv", rows)
}

fn loaded(site: &Memory) -> Loaded {
    let load = load(site, Day::Given(DAY)).unwrap();
    assert!(load.diagnostics.iter().next().is_none(), "{:?}", load.diagnostics);
    load.loaded.unwrap()
}

/// The text of the indicator's page, in Swedish and in English.
fn texts(site: &Memory) -> [String; 2] {
    let pages = rendered(&loaded(site), None);
    ["matt/m.html", "en/matt/m.html"].map(|page| said(&pages[page]))
}

#[test]
fn means_of_several_years_are_held_against_means_of_as_many() {
    let rows = "period;värde\n2018-2020;80,1\n2019-2021;80,4\n2020-2022;80,9\n2021-2023;81,2\n2022-2024;81,4\n2023-2025;81,9\n2024;70,0\n";
    let [swedish, english] =
        texts(&site("målvärde: {regel: minst, värde: 82, senast: 2030}\n", rows));
    for words in ["81,9 år", "2023–2025", "81,4 (2022–2024) och 81,9 (2023–2025)", "2018–2020"]
    {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    assert!(english.contains("81.9") && english.contains("2023–2025"), "{english}");
    // The single year is no part of the course.
    assert!(!swedish.contains("Senaste värdet är 70"), "{swedish}");
}

#[test]
fn twelve_months_up_to_a_month_have_no_season() {
    let months = ["2025-01", "2025-07", "2026-01", "2026-06", "2026-07"];
    let rows = months.iter().zip(["7,9", "7,4", "7,0", "6,6", "6,4"]);
    let rows: Vec<String> = rows.map(|(month, value)| format!("{month}-r12;{value}")).collect();
    let rows = rows.join("\n");
    let [swedish, english] = texts(&site("bättre: lägre\n", &format!("period;värde\n{rows}\n")));
    for words in ["6,4 år", "augusti 2025–juli 2026", "februari 2024–januari 2025"] {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    assert!(english.contains("August 2025–July 2026"), "{english}");
}

#[test]
fn a_value_that_is_not_final_or_not_sure_says_so_wherever_it_is_shown() {
    let rows = "period;värde;tillförlitlighet;felmarginal;riket;felmarginal-riket;tillförlitlighet-riket\n\
                2023;56,1;;1,2;60;0,2;\n2024;57,4;uppskattat;1,4;61;0,2;\n2025;58,8;preliminärt;1,5;62;0,2;osäkert\n";
    let matter = "målvärde: {regel: minst, värde: 58}\njämförelser: [{id: riket, namn: Riket}]\n";
    let site = site(matter, rows);
    let [swedish, english] = texts(&site);
    for words in [
        "Senaste värdet gäller 2025. Värdet är preliminärt. Felmarginalen är ± 1,5.",
        "58,8 ± 1,5 (preliminärt)",
        "57,4 ± 1,4 (uppskattat)",
        "56,1 ± 1,2",
        "62,0 ± 0,2 (osäkert)",
        "Skillnaden mot målnivån är mindre än felmarginalen (1,5). Därför är det osäkert om målet är nått.",
        "Skillnaden mellan 57,4 (2024) och 58,8 (2025) ryms inom felmarginalen.",
        "Preliminärt, uppskattat eller osäkert värde",
    ] {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    assert!(english.contains("58.8 ± 1.5 (preliminary)"), "{english}");
    let html = &rendered(&loaded(&site), None)["matt/m.html"];
    assert!(html.contains("class=\"whisker\""));
}

/// Two margins of 3 and 4 make one of 5.
#[test]
fn a_change_counts_once_it_is_larger_than_the_margins_of_both_values() {
    for (now, trend) in [("45,0", "Oförändrat"), ("45,1", "Värdena har blivit bättre")] {
        let rows = format!("period;värde;felmarginal\n2024;40,0;3\n2025;{now};4\n");
        let [swedish, _] = texts(&site("", &rows));
        let is_unchanged = swedish.contains("ryms inom felmarginalen");
        assert_eq!(is_unchanged, trend == "Oförändrat", "{now}: {swedish}");
    }
}

#[test]
fn what_the_source_does_not_give_is_neither_missing_nor_hidden_here() {
    let rows = "period;värde;saknas\n2023;56,1;\n2024;57,4;\n2025;;visas inte i källan\n";
    let [swedish, english] = texts(&site("målvärde: {regel: minst, värde: 58}\n", rows));
    for words in ["Värdet för 2025 visas inte där siffrorna kommer ifrån.", "visas inte i källan"]
    {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    assert!(english.contains("not given by the source"), "{english}");
}

#[test]
fn a_wrong_word_or_a_margin_below_zero_is_reported() {
    for (rows, code) in [
        ("period;värde;tillförlitlighet\n2024;1;prelim\n", "unknown-word"),
        ("period;värde;felmarginal\n2024;1;-2\n", "number-out-of-range"),
        ("period;värde;felmarginal\n2024;1;lite\n", "bad-number"),
        ("period;värde;felmarginal\n2023;1;\n2024;;2\n", "contradictory-report"),
        ("period;värde;tillförlitlighet\n2023;1;\n2024;;osäkert\n", "contradictory-report"),
        ("period;värde;felmarginal\n2023;1;\n2024;x;2\n", "bad-number"),
        ("period;värde;saknas\n2024;1;visas-inte-i-källan\n", "contradictory-report"),
    ] {
        let load = load(&site("", rows), Day::Given(DAY)).unwrap();
        let codes: Vec<_> = load.diagnostics.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, [code], "{rows}");
    }
}

#[test]
fn milestones_are_held_against_what_came_of_them() {
    let matter = "målvärde: {regel: minst, värde: 90, senast: 2030}\ndelmål:\n  - {period: 2028, värde: 85}\n  \
                  - {period: 2025, värde: 82, anmärkning: Halvvägs}\n  - {period: 2024, värde: 80}\n  - {period: 2023, värde: 79}\n";
    let site = site(matter, "period;värde\n2024;81\n2025;81,5\n2026-06;99\n");
    let [swedish, english] = texts(&site);
    for words in [
        "Delmålet för 2025 var 82. Utfallet blev 81,5, så det nåddes inte.",
        "2028 85 år inte känt",
        "2025 82 år 81,5 år Delmålet nåddes inte Halvvägs",
        "2024 80 år 81 år Delmålet nåddes",
        "2023 79 år inte känt",
    ] {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    assert!(english.contains("The milestone was not reached"), "{english}");
}

#[test]
fn a_milestone_is_reached_the_way_that_the_target_lies() {
    for (target, reached) in [
        ("{regel: minst, värde: 90}", false),
        ("{regel: högst, värde: 70}\nbättre: lägre", true),
        ("{regel: placering, värde: 70, av: 290}\nbättre: lägre", true),
    ] {
        let matter = format!("målvärde: {target}\ndelmål: {{period: 2025, värde: 82}}\n");
        let [swedish, _] = texts(&site(&matter, "period;värde\n2024;80\n2025;81\n"));
        assert_eq!(swedish.contains("Delmålet nåddes inte"), !reached, "{target}: {swedish}");
        assert!(swedish.contains("Delmålet nåddes"), "{target}: {swedish}");
    }
}

#[test]
fn forecasts_stand_by_period_and_day_and_are_never_outcomes() {
    let matter = "målvärde: {regel: minst, värde: 90, senast: 2030}\nprognoser:\n  \
                  - {period: 2026, värde: 84, av: Ekonomienheten, datum: 2026-05-20}\n  \
                  - {period: 2026, värde: 83, slag: budget, datum: 2025-11-27, av: Fullmäktige}\n  \
                  - {period: 2026, värde: 95, datum: 2026-10-20, av: Körsbär}\n  \
                  - {period: 2025, värde: 82,5, slag: plan}\n";
    let site = site(matter, "period;värde\n2024;80\n2025;81\n");
    let [swedish, english] = texts(&site);
    for words in [
        "81 år Senaste värdet gäller 2025.",
        "2026 Budget 83 år Fullmäktige 27 november 2025 inte känt",
        "2026 Prognos 84 år Ekonomienheten 20 maj 2026 inte känt 2025 Plan 82,5 år",
        "Det räknas aldrig som ett utfall.",
        "Prognos, budget eller plan",
    ] {
        assert!(swedish.contains(words), "{words}\n{swedish}");
    }
    assert!(!swedish.contains("Körsbär"), "it has not been made yet: {swedish}");
    assert!(english.contains("Forecasts, budgets and plans"), "{english}");
}

#[test]
fn milestones_and_forecasts_that_cannot_be_read_are_reported() {
    for (matter, code) in [
        ("delmål: [{period: 2025, värde: 1}, {period: 2025, värde: 2}]\n", "duplicate-observation"),
        ("delmål: [{period: 2025}]\n", "missing-key"),
        ("prognoser: [{period: 2025, värde: 1, slag: gissning}]\n", "unknown-word"),
        ("prognoser: [{värde: 1}]\n", "missing-key"),
        ("prognoser: [{period: 2025, värde: mycket}]\n", "bad-number"),
        ("prognoser: [{period: 2025, värde: 1, datm: 2025-01-01}]\n", "unknown-key"),
    ] {
        let load = load(&site(matter, "period;värde\n2024;1\n"), Day::Given(DAY)).unwrap();
        let codes: Vec<_> = load.diagnostics.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, [code], "{matter}");
    }
}

#[test]
fn what_a_follow_up_brings_says_how_sure_it_is_there_and_in_lists() {
    let site = site("målvärde: {regel: minst, värde: 58}\n", "period;värde\n2024;57\n")
        .with("content/organisation/byn.md", "---\nnamn: Byn\ntyp: kommun\n---\n")
        .with("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n")
        .with(
            "content/malkort/byn/2025.md",
            "---\ntitel: Byn 2025\ngäller-från: 2025-01-01\nmål:\n  \
             - {id: lang, namn: Fler år, perspektiv: ekonomi, mått: m}\n---\n",
        )
        .with(
            "content/uppfoljningar/2025-t3/byn.md",
            "---\ninlämnad: 2026-01-20\nmål: {lang: kan nås}\n\
             värden: {m: {värde: 57,5, period: 2025, tillförlitlighet: preliminärt, felmarginal: 0,4}}\n---\n",
        )
        .with(
            "book.toml",
            "[book]\ntitle = \"Byn\"\n[languages]\nen = \"English\"\n[site]\npublisher = \"Byn\"\n\
             [rounds]\nper-year = 3\nfirst = \"2025-t3\"\n",
        );
    let pages = rendered(&loaded(&site), None);
    for (page, words) in [
        ("uppfoljningar/2025-t3/byn.html", "57,5 år ± 0,4 (preliminärt)"),
        ("mal/lang.html", "57,5 år (2025), preliminärt"),
        ("matt/index.html", "57,5 år (2025), preliminärt"),
        ("en/mal/lang.html", "57.5 år (2025), preliminary"),
        ("matt/m.html", "57,5 ± 0,4 (preliminärt)"),
    ] {
        let text = said(pages.get(page).unwrap_or_else(|| panic!("{page}: {:?}", pages.keys())));
        assert!(text.contains(words), "{page}: {words}\n{text}");
    }
}

/// A budget tells several years on one day; each keeps its own words in the other language.
#[test]
fn forecasts_of_one_day_keep_their_translations() {
    let matter = "prognoser:\n  - {period: 2026, värde: 1, datum: 2025-11-24, anmärkning: Första}\n  \
                  - {period: 2027, värde: 2, datum: 2025-11-24, anmärkning: Andra}\n";
    let site = site(matter, "period;värde\n2024;1\n").with(
        "content/matt/m.en.md",
        "---\nname: M\nunit: years\nforecasts: [{period: 2027, date: 2025-11-24, note: Second}]\n---\n",
    );
    let [_, english] = texts(&site);
    for words in ["2027 Forecast 2 years 24 November 2025 not known Second", "not known Första"] {
        assert!(english.contains(words), "{words}\n{english}");
    }
}

/// The chart of the values shows no milestone of the distance, and the chart of the distance no forecast of the values.
#[test]
fn a_milestone_of_a_distance_stands_in_the_chart_of_the_distance() {
    let matter = "målvärde: {regel: närma-sig, jämförelse: riket}\nutgångsläge: {period: 2023}\n\
                  jämförelser: [{id: riket, namn: Riket}]\ndelmål: {period: 2025, värde: 3}\nprognoser: {period: 2026, värde: 50}\n";
    let site = site(matter, "period;värde;riket\n2023;40;50\n2024;43;50\n2025;46;50\n");
    let html = &rendered(&loaded(&site), None)["matt/m.html"];
    let charts: Vec<&str> = html.split("<figure class=\"chart\">").skip(1).collect();
    let [distance, values] = charts.as_slice() else { panic!("{}", charts.len()) };
    let has = |chart: &str, class: &str| chart.contains(&format!("class=\"{class}\""));
    assert!(has(distance, "milestone") && !has(distance, "expected"));
    assert!(has(values, "expected") && !has(values, "milestone"));
    let text = said(html);
    assert!(
        text.contains("Delmålet för 2025 var 3. Utfallet blev 4, så det nåddes inte."),
        "{text}"
    );
}

/// In the middle of a part's values, before the first and after the last, in the front matter and in a follow-up.
#[test]
fn how_sure_nothing_is_is_reported_wherever_it_is_typed() {
    let part = "jämförelser: [{id: riket, namn: Riket}]\n";
    for (matter, rows) in [
        (part, "period;värde;riket;felmarginal-riket\n2023;1;2;\n2024;1;;2\n2025;1;2;\n"),
        (part, "period;värde;riket;felmarginal-riket\n2023;1;;2\n2024;1;2;\n"),
        (part, "period;värde;riket;tillförlitlighet-riket\n2023;1;2;\n2024;1;;osäkert\n"),
        (
            "värden: [{period: 2022, saknas: uppgift saknas, felmarginal: 2}]\n",
            "period;värde\n2024;1\n",
        ),
        ("värden: [{period: 2022, tillförlitlighet: osäkert}]\n", "period;värde\n2024;1\n"),
    ] {
        let load = load(&site(matter, rows), Day::Given(DAY)).unwrap();
        let codes: Vec<_> = load.diagnostics.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(codes, ["contradictory-report"], "{matter}{rows}");
    }
}
