//! The command line tells the same truths as the pages: how it is going, and why.

use std::path::Path;

use serde_json::Value;

use super::command::malkort;
use super::revisions::{said, site_of};
use super::stenalva::{LOADED, SITE, folder};

const DAY: &str = "2026-11-23";

/// What a page of the invented municipality says on the day.
fn page(address: &str) -> String {
    // Links stand between words and commas.
    said(&SITE[address]).replace(" ,", ",").replace(" .", ".")
}

fn told(folder: &Path, command: &[&str], more: &[&str]) -> String {
    let ran = malkort().args(command).arg(folder).args(more).assert().success();
    String::from_utf8(ran.get_output().stdout.clone()).unwrap()
}

fn parsed(folder: &Path, command: &[&str], more: &[&str]) -> Value {
    let said = told(folder, command, &[&["--format", "json"], more].concat());
    serde_json::from_str(&said).unwrap()
}

/// Words without line breaks.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The counts of all statuses of a part.
fn counts(part: &Value, of: &str) -> Vec<u64> {
    let by_status = part[of]["by_status"].as_object().unwrap();
    by_status.values().map(|count| count.as_u64().unwrap()).collect()
}

/// "156" among the words "Klar 156", as a page's tally has it.
fn has_tally(page: &str, word: &str, count: &Value) -> bool {
    page.contains(&format!("{word} {count}"))
}

#[test]
fn status_has_the_figures_of_the_start_page_and_of_the_units_page() {
    let whole = parsed(folder(), &["status"], &["--as-of", DAY]);
    let start = page("index.html");
    let activities = &whole["all"]["activities"];
    for (word, status) in [("Klar", "done"), ("Försenad", "late"), ("Avförd", "struck-off")] {
        let count = &activities["by_status"][status];
        assert!(has_tally(&start, word, count), "{word} {count} is not in {start}");
    }
    let text = flowing(&told(folder(), &["status"], &["--as-of", DAY]));
    let in_lead = start.split("Av ").nth(1).unwrap().split('.').next().unwrap();
    assert!(text.contains(in_lead), "{in_lead} is not in {text}");
    // A department's page tells of its own card and of the branch; the command of the branch.
    let unit = flowing(&told(folder(), &["status"], &["--as-of", DAY, "--unit", "omsorg"]));
    let department = page("organisation/omsorg.html");
    let sentences: Vec<&str> =
        unit.split_inclusive('.').filter(|one| one.trim().starts_with("Av ")).collect();
    assert_eq!(sentences.len(), 2, "{unit}");
    for sentence in sentences {
        assert!(department.contains(sentence.trim()), "{sentence} is not in {department}");
    }
}

#[test]
fn the_departments_and_the_municipalitys_own_card_add_up_to_the_whole() {
    let whole = parsed(folder(), &["status"], &["--as-of", DAY]);
    for of in ["goals", "activities"] {
        let units = whole["units"].as_array().unwrap();
        assert!(units.len() > 5);
        let mut sum = vec![0; counts(&whole["all"], of).len()];
        for unit in units {
            for (sum, count) in sum.iter_mut().zip(counts(unit, of)) {
                *sum += count;
            }
        }
        assert_eq!(sum, counts(&whole["all"], of), "{of}");
        let total: u64 = sum.iter().sum();
        assert_eq!(whole["all"][of]["total"], total);
    }
    // Each department alone says what its row says among the others.
    for unit in whole["units"].as_array().unwrap().iter().take(4) {
        let id = unit["id"].as_str().unwrap();
        if id != "stenalva" {
            let alone = parsed(folder(), &["status"], &["--as-of", DAY, "--unit", id]);
            assert_eq!(alone["all"]["goals"], unit["goals"], "{id}");
            assert_eq!(alone["all"]["activities"], unit["activities"], "{id}");
        }
    }
    let late = whole["late"].as_array().unwrap().len();
    assert_eq!(whole["all"]["activities"]["by_status"]["late"], late);
}

#[test]
fn who_has_not_reported_stands_with_since_when_as_on_the_rounds_page() {
    let whole = parsed(folder(), &["status"], &["--as-of", DAY]);
    let round = &whole["rounds"][0];
    let period = round["period"].as_str().unwrap();
    let missing = round["missing"].as_array().unwrap();
    assert!(!missing.is_empty() && round["public"] == true);
    let text = told(folder(), &["status"], &["--as-of", DAY]);
    let on_page = page(&format!("omgangar/{period}.html"));
    for unit in missing {
        let name = unit["name"].as_str().unwrap();
        assert!(on_page.contains(name), "{name} is not on the round's page");
        assert!(
            text.contains(&format!("  {name} ({} dagar försenad", unit["days_over"])),
            "{text}"
        );
    }
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
}

const ROUNDS: &str = "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\ndeadline-days = 30\npublish-days = 60\n";
const CARD: &str =
    "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: ett, namn: Ett mål}\n---\n";

#[test]
fn before_a_round_is_published_it_is_told_who_has_handed_in_but_not_what() {
    let town = site_of(&[
        ("book.toml", ROUNDS),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: avdelning\n---\n"),
        ("content/organisation/vard.md", "---\nnamn: Vården\ntyp: avdelning\n---\n"),
        ("content/malkort/skola/2026.md", CARD),
        ("content/malkort/vard/2026.md", &CARD.replace("id: ett", "id: tva")),
        (
            "content/uppfoljningar/2026-t1/skola.md",
            "---\ninlämnad: 2026-05-20\nmål:\n  ett: nått\n---\n",
        ),
    ]);
    let whole = parsed(town.path(), &["status"], &["--as-of", "2026-06-10"]);
    assert_eq!(whole["all"]["goals"]["by_status"]["not-judged"], 2, "the judgement is not public");
    assert_eq!(whole["rounds"][0]["public"], false);
    assert_eq!(whole["rounds"][0]["missing"][0]["unit"], "vard");
    assert_eq!(whole["rounds"][0]["reported"], 1);
    let text = told(town.path(), &["status"], &["--as-of", "2026-06-10"]);
    assert!(
        flowing(&text).contains("1 av 2 enheter har lämnat in för januari–april 2026."),
        "{text}"
    );
    assert!(text.contains("  Vården (11 dagar försenad, har aldrig rapporterat)"), "{text}");
    assert!(!text.contains("Skolan ("), "{text}");
    let before = parsed(town.path(), &["status"], &["--as-of", "2026-05-10"]);
    assert_eq!(before["rounds"][0]["reported"], 0, "nobody had handed in by then");
}

#[test]
fn status_speaks_english_and_says_what_it_does_not_know() {
    let town = site_of(&[
        ("book.toml", "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n"),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: avdelning\n---\n"),
        ("content/malkort/skola/2026.md", CARD),
    ]);
    let text = told(town.path(), &["status"], &["--as-of", DAY, "--lang", "en"]);
    assert!(text.starts_with("Prov: how it is going, as known on 23 November 2026\n"), "{text}");
    assert!(text.contains("The only known goal has not been judged."), "{text}");
    assert!(text.contains("No coming follow-up is known."), "{text}");
    let ran = malkort().args(["status", "--unit", "skolan"]).arg(town.path()).assert().code(2);
    let complaint = String::from_utf8_lossy(&ran.get_output().stderr).into_owned();
    assert!(complaint.contains("Det finns ingen enhet skolan. Menade du skola?"), "{complaint}");
}

#[test]
fn errors_in_the_content_are_reported_as_check_reports_them() {
    let town = site_of(&[
        ("book.toml", "[book]\ntitle = \"Prov\"\n"),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: avdelning\n---\n"),
        ("content/malkort/skola/2026.md", &CARD.replace("titel", "titl")),
    ]);
    let complaint = |command: &str| {
        let ran = malkort().arg(command).arg(town.path()).args(["--as-of", DAY]).assert().code(1);
        String::from_utf8(ran.get_output().stderr.clone()).unwrap()
    };
    assert_eq!(complaint("status"), complaint("check"));
}

const BOOK: &str = "[book]
title = \"Prov\"
[languages]
en = \"English\"
[rounds]
first = \"2026-t1\"
deadline-days = 30
publish-days = 60
[[rounds.exceptions]]
period = \"2026-t2\"
deadline = \"2026-09-15\"
[assessment]
current-for-months = 24
";
const SCHOOL: &str = "---
titel: Skolans målkort 2026
gäller-från: 2026-01-01
mål:
  - id: fiber
    namn: Alla skolor har fiber
    mått: [fiber]
aktiviteter:
  - id: grava
    namn: Gräva
    slut: 2026-06
    mål: [fiber]
---
";
const NEXT_YEAR: &str = "---
titel: Skolans målkort 2027
gäller-från: 2027-01-01
publiceras: 2026-12-15
mål:
  - {id: fiber, namn: Alla skolor har snabb fiber}
  - {id: nytt, namn: Ett nytt mål}
---
";
const INDICATOR: &str = "---
namn: Skolor med fiber
enhet: procent
utgångsläge:
  period: 2020
  värde: 40
målvärde:
  regel: minst
  värde: 95
  senast: 2027
värden:
  - {period: 2024, värde: 80}
  - {period: 2025, värde: 96}
  - {period: 2026, värde: 99, publiceras: 2027-03-01}
---
";

fn school() -> tempfile::TempDir {
    let report = |day: &str, goal: &str, activity: &str| {
        format!(
            "---\ninlämnad: {day}\nmål:\n  fiber: {goal}\naktiviteter:\n  grava:\n    status: {activity}\n---\n"
        )
    };
    site_of(&[
        ("book.toml", BOOK),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: avdelning\n---\n"),
        (
            "content/perspektiv/medborgare.md",
            "---\nnamn: Medborgare\nlångsiktiga-mål:\n  - {id: nojda, namn: Alla är nöjda}\n---\n",
        ),
        ("content/malkort/skola/2026.md", SCHOOL),
        ("content/malkort/skola/2027.md", NEXT_YEAR),
        ("content/matt/fiber.md", INDICATOR),
        ("content/uppfoljningar/2026-t1/skola.md", &report("2026-05-20", "kan nås", "pågår")),
        ("content/uppfoljningar/2026-t2/skola.md", &report("2026-09-20", "nått", "pågår")),
        ("content/uppfoljningar/2026-t3/skola.md", &report("2027-01-10", "nått", "klar")),
    ])
}

/// Each ground of an explanation: what it is, what is known, and where it is written.
fn grounds(explained: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| flowing(value.as_str().unwrap_or_default());
    let found = explained["grounds"].as_array().unwrap().iter().map(|ground| {
        let written = &ground["written"];
        let place = match written["path"].as_str() {
            Some(path) => format!("{path}:{}", written["line"]),
            None => text(written),
        };
        (text(&ground["id"]), text(&ground["value"]), place)
    });
    found.collect()
}

fn has(grounds: &[(String, String, String)], id: &str, value: &str, place: &str) {
    let is_it = |ground: &(String, String, String)| {
        ground.0 == id && ground.1.contains(value) && ground.2 == place
    };
    assert!(grounds.iter().any(is_it), "{id} {value} {place} is not in {grounds:#?}");
}

#[test]
fn a_late_activity_is_explained_by_its_last_day_and_its_reports_with_file_and_line() {
    let town = school();
    let explained = parsed(town.path(), &["explain", "grava"], &["--as-of", DAY]);
    assert_eq!(explained["status"], "Försenad");
    assert!(explained["reasons"][0].as_str().unwrap().contains("30 juni 2026"), "{explained}");
    let grounds = grounds(&explained);
    has(&grounds, "end", "juni 2026", "content/malkort/skola/2026.md:11");
    has(&grounds, "start", "inte känt", "content/malkort/skola/2026.md:9");
    has(&grounds, "report", "Pågår", "content/uppfoljningar/2026-t2/skola.md:7");
    has(&grounds, "revision", "Skolans målkort 2026", "content/malkort/skola/2026.md:3");
    has(&grounds, "latest-round", "maj–augusti 2026", "book.toml:8");
    let text = told(town.path(), &["explain", "grava"], &["--as-of", DAY]);
    assert!(text.starts_with("Aktivitet: Gräva\nLäge: Försenad\n"), "{text}");
    assert!(text.contains("  Ska vara klar: juni 2026\n      content/malkort/skola/2026.md:11\n"));
}

#[test]
fn what_is_written_but_not_public_is_named_with_its_day_and_not_told() {
    let town = school();
    let text = told(town.path(), &["explain", "grava"], &["--as-of", DAY]);
    assert!(text.contains("En rapport, offentlig från 1 mars 2027"), "{text}");
    assert!(text.contains("content/uppfoljningar/2026-t3/skola.md:7"), "{text}");
    assert!(!text.contains("Klar"), "what the report says is not told: {text}");
    let goal = parsed(town.path(), &["explain", "mal/fiber"], &["--as-of", DAY]);
    assert_eq!(goal["not_public_yet"][0]["what"], "revision");
    assert_eq!(goal["not_public_yet"][0]["public_from"], "2026-12-15");
    assert!(!goal.to_string().contains("snabb"), "{goal}");
    let indicator = parsed(town.path(), &["explain", "matt/fiber"], &["--as-of", DAY]);
    assert_eq!(indicator["not_public_yet"][0]["public_from"], "2027-03-01");
    assert!(!indicator.to_string().contains("99"), "{indicator}");
}

#[test]
fn what_is_not_public_at_all_says_until_when() {
    let town = school();
    let text = told(town.path(), &["explain", "nytt"], &["--as-of", DAY]);
    assert!(
        flowing(&text).starts_with(
            "nytt är inte offentligt 23 november 2026. Det blir det 15 december 2026."
        ),
        "{text}"
    );
    assert!(text.contains("content/malkort/skola/2027.md:7"), "{text}");
    assert!(!text.contains("Ett nytt mål"), "{text}");
    let follow_up = parsed(town.path(), &["explain", "2026-t3/skola"], &["--as-of", DAY]);
    assert_eq!(follow_up["public"], false);
    assert_eq!(follow_up["public_from"], "2027-03-01");
    let then = told(town.path(), &["explain", "nytt"], &["--as-of", "2026-12-15"]);
    assert!(then.contains("Ett nytt mål"), "{then}");
}

#[test]
fn an_indicator_is_explained_by_rule_values_and_thresholds() {
    let town = school();
    let explained = parsed(town.path(), &["explain", "matt/fiber"], &["--as-of", DAY]);
    assert_eq!(explained["status"], "Målet är nått, bättre");
    let grounds = grounds(&explained);
    has(&grounds, "target", "Minst 95 procent", "content/matt/fiber.md:7");
    has(&grounds, "target-time", "2027", "content/matt/fiber.md:10");
    has(&grounds, "baseline", "40 procent (2020)", "content/matt/fiber.md:4");
    has(&grounds, "value", "96 procent (2025)", "content/matt/fiber.md:13");
    has(&grounds, "value", "80 procent (2024)", "content/matt/fiber.md:12");
    has(&grounds, "current-for", "24 månader", "book.toml:13");
    has(&grounds, "unchanged-within", "1 procent", "default");
}

#[test]
fn goals_cards_units_rounds_and_follow_ups_are_explained_too() {
    let town = school();
    let explained = |id: &str| parsed(town.path(), &["explain", id], &["--as-of", DAY]);
    let goal = explained("mal/fiber");
    has(&grounds(&goal), "report", "Nått", "content/uppfoljningar/2026-t2/skola.md:4");
    has(&grounds(&goal), "indicator", "Målet är nått", "content/matt/fiber.md:7");
    has(&grounds(&goal), "activity", "Försenad", "content/malkort/skola/2026.md:9");
    let card = explained("skola");
    assert_eq!(card["kind"], "Målkort");
    has(&grounds(&card), "goal", "Alla skolor har fiber – Nått", "content/malkort/skola/2026.md:5");
    let long_term = explained("nojda");
    assert_eq!(long_term["kind"], "Långsiktigt mål");
    let written = "content/perspektiv/medborgare.md:4";
    has(&grounds(&long_term), "perspective", "Medborgare", written);
    let unit = explained("organisation/skola");
    assert_eq!(unit["kind"], "Avdelning");
    has(
        &grounds(&unit),
        "scorecard",
        "Det enda kända målet är nått.",
        "content/malkort/skola/2026.md:2",
    );
    let round = explained("2026-t2");
    has(&grounds(&round), "deadline", "15 september 2026", "book.toml:11");
    has(&grounds(&round), "publication", "30 oktober 2026", "book.toml:8");
    let reported = "content/uppfoljningar/2026-t2/skola.md:2";
    has(&grounds(&round), "follow-up", "5 dagar för sent", reported);
    let follow_up = explained("2026-t2/skola");
    assert!(follow_up["status"].as_str().unwrap().contains("5 dagar för sent"));
    has(&grounds(&follow_up), "handed-in", "20 september 2026", reported);
}

#[test]
fn an_id_that_means_several_things_or_none_is_answered_with_what_to_type() {
    let town = school();
    let refused = |id: &str| {
        let mut command = malkort();
        command.args(["explain", id]).arg(town.path()).args(["--as-of", DAY]);
        let ran = command.assert().code(2);
        String::from_utf8(ran.get_output().stderr.clone()).unwrap()
    };
    assert_eq!(
        refused("fiber"),
        "malkort: fiber är id för flera saker. Skriv vilken: mal/fiber, matt/fiber\n"
    );
    assert!(refused("grafa").contains("Det finns inget med id grafa. Menade du grava?"));
    assert!(refused("mal/fibr").contains("Menade du mal/fiber?"));
    assert!(refused("2026-t2/skole").contains("Menade du 2026-t2/skola?"));
    assert!(refused("xyz").ends_with("med id xyz.\n"));
    let page = told(town.path(), &["explain", "en/mal/fiber.html"], &["--as-of", DAY]);
    assert!(page.contains("Alla skolor har fiber"));
    let english = told(town.path(), &["explain", "grava"], &["--as-of", DAY, "--lang", "en"]);
    assert!(english.starts_with("Activity: Gräva\nStatus: Late\n"), "{english}");
    assert!(english.contains("To be done by: June 2026\n"), "{english}");
}

#[test]
fn every_status_of_the_example_is_explained_in_the_words_of_its_page() {
    use malkort::assess::Level;
    use malkort::model::{ActivityStatus, GoalStatus, Thing};
    let snapshot = LOADED.snapshot();
    let goals = GoalStatus::ALL.map(|status| {
        let mut with_it = snapshot.goals().filter(|state| state.judged.status == status);
        Thing::Goal(with_it.next().unwrap_or_else(|| panic!("{status:?}")).key)
    });
    let activities = ActivityStatus::ALL.map(|status| {
        let mut with_it = snapshot.activities().filter(|state| state.status == status);
        Thing::Activity(with_it.next().unwrap_or_else(|| panic!("{status:?}")).key)
    });
    let levels =
        [Level::Reached, Level::NotReached, Level::Unknown, Level::ByHand, Level::NoTarget].map(
            |level| {
                let mut with_it = snapshot.indicators().filter(|state| state.level == level);
                Thing::Indicator(with_it.next().unwrap_or_else(|| panic!("{level:?}")).key)
            },
        );
    let strategy_goal = snapshot.strategy_goals().next().unwrap().key;
    let things = goals.into_iter().chain(activities).chain(levels);
    for thing in things.chain([Thing::StrategyGoal(strategy_goal)]) {
        let explained = LOADED.explanation(&snapshot, thing, "sv").unwrap().unwrap();
        let said = page(&explained.page);
        assert!(!explained.sentences.is_empty(), "{thing:?}");
        for sentence in &explained.sentences {
            let sentence = flowing(&sentence.replace('&', "&amp;"));
            assert!(said.contains(&sentence), "{sentence} is not on {}", explained.page);
        }
        let status = explained.status.split(", ").next().unwrap();
        assert!(said.contains(status), "{status} is not on {}", explained.page);
    }
}
