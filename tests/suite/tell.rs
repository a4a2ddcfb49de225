//! The command line tells the same truths as the pages: how it is going, and why.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::command::malkort;
use super::revisions::{said, site_of};

const DAY: &str = "2026-11-23";

/// The invented municipality, and its site as of the day.
fn example() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    malkort().args(["init", "--example"]).arg(folder.path()).assert().success();
    folder
}

fn built(folder: &Path) -> impl Fn(&str) -> String {
    let out = folder.join("ut");
    malkort().arg("build").arg(folder).args(["--as-of", DAY, "--out"]).arg(&out).assert().success();
    // Links stand between words and commas.
    move |page| {
        said(&fs::read_to_string(out.join(page)).unwrap()).replace(" ,", ",").replace(" .", ".")
    }
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
    let folder = example();
    let page = built(folder.path());
    let whole = parsed(folder.path(), &["status"], &["--as-of", DAY]);
    let start = page("index.html");
    let activities = &whole["all"]["activities"];
    for (word, status) in [("Klar", "done"), ("Försenad", "late"), ("Avförd", "struck-off")] {
        let count = &activities["by_status"][status];
        assert!(has_tally(&start, word, count), "{word} {count} is not in {start}");
    }
    let text = flowing(&told(folder.path(), &["status"], &["--as-of", DAY]));
    let in_lead = start.split("Av ").nth(1).unwrap().split('.').next().unwrap();
    assert!(text.contains(in_lead), "{in_lead} is not in {text}");
    // A department's page tells of its own card and of the branch; the command of the branch.
    let unit = flowing(&told(folder.path(), &["status"], &["--as-of", DAY, "--unit", "omsorg"]));
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
    let folder = example();
    let whole = parsed(folder.path(), &["status"], &["--as-of", DAY]);
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
            let alone = parsed(folder.path(), &["status"], &["--as-of", DAY, "--unit", id]);
            assert_eq!(alone["all"]["goals"], unit["goals"], "{id}");
            assert_eq!(alone["all"]["activities"], unit["activities"], "{id}");
        }
    }
    let late = whole["late"].as_array().unwrap().len();
    assert_eq!(whole["all"]["activities"]["by_status"]["late"], late);
}

#[test]
fn who_has_not_reported_stands_with_since_when_as_on_the_rounds_page() {
    let folder = example();
    let page = built(folder.path());
    let whole = parsed(folder.path(), &["status"], &["--as-of", DAY]);
    let round = &whole["rounds"][0];
    let period = round["period"].as_str().unwrap();
    let missing = round["missing"].as_array().unwrap();
    assert!(!missing.is_empty() && round["public"] == true);
    let text = told(folder.path(), &["status"], &["--as-of", DAY]);
    let on_page = page(&format!("omgangar/{period}.html"));
    for unit in missing {
        let name = unit["name"].as_str().unwrap();
        assert!(on_page.contains(name), "{name} is not on the round's page");
        assert!(text.contains(&format!("  {name} ({} dagar sen", unit["days_over"])), "{text}");
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
    assert!(flowing(&text).contains("1 av 2 enheter har lämnat in för tertial 1 2026."), "{text}");
    assert!(text.contains("  Vården (11 dagar sen, har aldrig rapporterat)"), "{text}");
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
