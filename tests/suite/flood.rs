//! A file saved in the wrong way has a mistake a line: the first few of a kind are shown, and the rest are counted, in
//! every form.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::command::malkort;

/// A site with so many bad rows in one file, and one in another.
fn flooded(rows: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    malkort().arg("init").arg(folder.path()).assert().success();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let rows: Vec<String> =
        (0..rows).map(|row| format!("20{:02};många\n", row % 90 + 10)).collect();
    let rows = rows.concat();
    write("content/matt/svar-inom-tva-dagar.csv", format!("period;värde\n{rows}"));
    write("content/sidor/om-malkorten.md", "---\ntitel: Om\nordning: många\n---\n".to_owned());
    folder
}

fn run(command: &str, folder: &Path, more: &[&str]) -> (String, String) {
    let mut asked = malkort();
    asked.arg(command).arg(folder).args(["--as-of", "2026-11-23"]).args(more);
    let output = asked.assert().code(1).get_output().clone();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr))
}

#[test]
fn the_first_twenty_of_a_kind_in_a_file_are_shown_and_the_rest_counted() {
    let folder = flooded(60);
    for command in ["check", "build"] {
        let (_, said) = run(command, folder.path(), &[]);
        assert_eq!(said.matches("fel[bad-number]").count(), 21, "{said}");
        assert!(
            said.contains("I filen finns 40 till av samma slag. De visas med --max alla."),
            "{said}"
        );
        assert!(said.contains("61 fel"), "{said}");
        let (_, said) = run(command, folder.path(), &["--max", "59"]);
        assert!(said.contains("I filen finns en till av samma slag."), "{said}");
        for all in ["alla", "0", "all", "60"] {
            let (_, said) = run(command, folder.path(), &["--max", all]);
            assert_eq!(said.matches("fel[bad-number]").count(), 61, "{all}");
            assert!(!said.contains("av samma slag"), "{all}");
        }
    }
}

#[test]
fn the_forms_for_machines_have_the_same_ceiling_and_true_totals() {
    let folder = flooded(60);
    let report = folder.path().join("rapport.json");
    let (json, _) =
        run("check", folder.path(), &["--format", "json", "--report", report.to_str().unwrap()]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let report: Value = serde_json::from_str(&fs::read_to_string(report).unwrap()).unwrap();
    for object in [&json, &report] {
        assert_eq!(object["errors"], 61);
        assert!(object["hints"].is_u64());
        let found = object["diagnostics"].as_array().unwrap();
        assert_eq!(found.iter().filter(|one| one["code"] == "bad-number").count(), 21);
        assert_eq!(found.iter().filter_map(|one| one["more"].as_u64()).collect::<Vec<_>>(), [40]);
    }
    let (sarif, _) = run("check", folder.path(), &["--format", "sarif"]);
    assert_eq!(sarif.matches("I filen finns 40 till").count(), 1);
    let (lines, _) = run("check", folder.path(), &["--format", "github"]);
    assert_eq!(lines.matches("title=bad-number").count(), 21);
    assert_eq!(lines.matches("I filen finns 40 till").count(), 1);
}
