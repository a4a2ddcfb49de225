//! `malkort diff`: the same truths as the pages, for the terminal, the minutes and a machine.

use serde_json::Value;

use super::command::malkort;
use super::revisions::town;

fn diff(ends: [&str; 2], more: &[&str]) -> String {
    let town = town();
    let ran = malkort().arg("diff").args(ends).arg(town.path()).args(more).assert().success();
    String::from_utf8(ran.get_output().stdout.clone()).unwrap()
}

const LATER: [&str; 2] = ["--as-of", "2027-02-01"];

#[test]
fn two_revisions_for_the_terminal() {
    let said = diff(["skola/2026", "2027"], &LATER);
    assert!(said.starts_with("Skolans målkort 2027: nytt sedan 2026\n"), "{said}");
    assert!(
        said.contains("1 nytt mål, 3 ändrade mål, 1 avfört mål och 1 avförd aktivitet"),
        "{said}"
    );
    assert!(
        said.contains("Ordalydelse: Minst [-90-]{+95+} procent av skolorna har fiber"),
        "{said}"
    );
    assert!(said.contains("Perspektiv: Medborgare → Ekonomi"), "{said}");
}

#[test]
fn two_revisions_for_the_minutes() {
    let said = diff(["skola/2026", "skola/2027"], &["--format", "markdown", LATER[0], LATER[1]]);
    assert!(said.starts_with("# Skolans målkort 2027: nytt sedan 2026\n\nJämfört med"), "{said}");
    assert!(said.contains("  - Ordalydelse: Minst ~~90~~**95** procent av skolorna"), "{said}");
}

#[test]
fn a_comparison_is_symmetric_but_for_its_direction() {
    let parsed = |ends| -> Value {
        serde_json::from_str(&diff(ends, &["--format", "json", LATER[0], LATER[1]])).unwrap()
    };
    let (on, back) = (parsed(["skola/2026", "2027"]), parsed(["skola/2027", "2026"]));
    let pages = |told: &Value, id: &str| -> Vec<String> {
        let sections = told["sections"].as_array().unwrap();
        let section = sections.iter().find(|section| section["id"] == id);
        let items =
            section.map_or(Vec::new(), |section| section["items"].as_array().unwrap().clone());
        items.iter().map(|item| item["page"].to_string()).collect()
    };
    assert_eq!(pages(&on, "new"), pages(&back, "dropped"));
    assert_eq!(pages(&on, "dropped"), pages(&back, "new"));
    assert_eq!(pages(&on, "changed").len(), pages(&back, "changed").len());
    let itself = parsed(["skola/2026", "2026"]);
    assert_eq!(itself["summary"], "Målen och aktiviteterna är desamma som i Skolans målkort 2026.");
}

#[test]
fn two_days_show_what_was_published_between_them() {
    let said = diff(["2026-05-31", "2026-06-01"], &[]);
    assert!(said.contains("Läget 1 juni 2026 jämfört med 31 maj 2026"), "{said}");
    assert!(said.contains("Läge: Inte rapporterad → Pågår"), "{said}");
    assert!(said.contains("1 ny uppföljning"), "{said}");
    assert!(
        diff(["2026-06-02", "2026-06-03"], &[]).contains("Inget har ändrats sedan 2 juni 2026.")
    );
}

#[test]
fn what_cannot_be_compared_is_said_with_what_can() {
    let town = town();
    let refused = |ends: [&str; 2]| {
        let ran = malkort().arg("diff").args(ends).arg(town.path()).args(LATER).assert().code(2);
        String::from_utf8(ran.get_output().stderr.clone()).unwrap()
    };
    assert!(refused(["skola/2026", "2026-t1"]).contains("skola/2026, skola/2027"));
    assert!(refused(["2026-01-01", "2026-t1"]).contains("går inte att jämföra"));
    assert!(refused(["skolan/2026", "2027"]).contains("Det som finns: skola"));
}
