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
