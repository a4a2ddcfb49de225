//! What a person types, and what comes of it.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

pub(crate) fn malkort() -> Command {
    let mut command = Command::cargo_bin("malkort").unwrap();
    command.env_remove("LANG").env_remove("LC_ALL").env("NO_COLOR", "1");
    command
}

fn started() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    malkort().arg("init").arg(folder.path()).assert().success();
    folder
}

fn build(folder: &Path, more: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = malkort();
    command.arg("build").arg(folder).args(["--as-of", "2026-11-23"]).args(more);
    if !more.contains(&"--out") {
        command.arg("--out").arg(folder.join("public"));
    }
    command.assert()
}

#[test]
fn a_new_site_builds_without_a_word_of_complaint() {
    let folder = started();
    let built = build(folder.path(), &["--strict"]).success();
    assert!(built.get_output().stderr.is_empty());
    assert!(folder.path().join("public/mal/snabba-svar.html").exists());
}

#[test]
fn init_never_writes_over_a_file_and_names_all_in_the_way() {
    let folder = started();
    fs::write(folder.path().join("content/index.md"), "mitt eget").unwrap();
    let refused = malkort().arg("init").arg(folder.path()).assert().code(2);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("filer finns redan"));
    assert_eq!(fs::read_to_string(folder.path().join("content/index.md")).unwrap(), "mitt eget");
}

#[test]
fn an_error_in_the_content_leaves_the_published_site_as_it_was() {
    let folder = started();
    build(folder.path(), &[]).success();
    let page = folder.path().join("public/index.html");
    let before = fs::read(&page).unwrap();
    let card = folder.path().join("content/malkort/kommunen/2026.md");
    let text = fs::read_to_string(&card)
        .unwrap()
        .replace("perspektiv: medborgare", "perspektv: medborgare");
    fs::write(&card, text).unwrap();
    let refused = build(folder.path(), &[]).code(1);
    let said = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(said.contains("content/malkort/kommunen/2026.md:11:5"), "{said}");
    assert!(said.contains("Menade du ”perspektiv”?"), "{said}");
    assert!(said.contains("1 fel"), "{said}");
    assert_eq!(fs::read(&page).unwrap(), before);
}

#[test]
fn warnings_stop_a_strict_build_only() {
    let folder = started();
    fs::create_dir(folder.path().join("content/ovrigt")).unwrap();
    fs::write(folder.path().join("content/ovrigt/anteckning.md"), "x").unwrap();
    build(folder.path(), &[]).success();
    build(folder.path(), &["--strict"]).code(1);
}

#[test]
fn a_machine_gets_one_object() {
    let folder = started();
    let built = build(folder.path(), &["--format", "json"]).success();
    let object: Value = serde_json::from_slice(&built.get_output().stdout).unwrap();
    assert_eq!((&object["result"], &object["errors"]), (&Value::from("done"), &Value::from(0)));
    assert_eq!(object["as_of"], "2026-11-23");
    fs::write(folder.path().join("content/sidor/om-malkorten.md"), "---\ntitl: x\n---\n").unwrap();
    let refused = build(folder.path(), &["--format", "json"]).code(1);
    let object: Value = serde_json::from_slice(&refused.get_output().stdout).unwrap();
    assert_eq!(object["diagnostics"][0]["path"], "content/sidor/om-malkorten.md");
    assert_eq!(object["diagnostics"][0]["line"], 2);
}

#[test]
fn usage_and_environment_are_told_apart_from_content() {
    malkort().arg("bygg").assert().code(2);
    malkort().args(["build", "--base-url", "exempel.se"]).assert().code(2);
    let empty = tempfile::tempdir().unwrap();
    let refused = malkort().arg("build").arg(empty.path()).assert().code(2);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("book.toml"));
    let english = malkort().args(["--lang", "en", "build"]).arg(empty.path()).assert().code(2);
    assert!(String::from_utf8_lossy(&english.get_output().stderr).contains("malkort init"));
}

#[test]
fn the_site_never_takes_the_place_of_its_content_or_of_anything_else() {
    let folder = started();
    let content = folder.path().join("content");
    build(folder.path(), &["--out", content.to_str().unwrap()]).code(2);
    build(folder.path(), &["--out", folder.path().to_str().unwrap()]).code(2);
    assert!(content.join("index.md").exists());
}

#[test]
fn check_writes_nothing() {
    let folder = started();
    malkort().arg("check").arg(folder.path()).assert().success();
    assert!(!folder.path().join("public").exists());
}

#[test]
fn asking_twice_changes_nothing() {
    let folder = started();
    build(folder.path(), &[]).success();
    let before = fs::metadata(folder.path().join("public/index.html")).unwrap().modified().unwrap();
    let again = build(folder.path(), &["--format", "json"]).success();
    let object: Value = serde_json::from_slice(&again.get_output().stdout).unwrap();
    assert_eq!(
        (&object["files"]["written"], &object["files"]["removed"]),
        (&Value::from(0), &Value::from(0))
    );
    assert_eq!(
        fs::metadata(folder.path().join("public/index.html")).unwrap().modified().unwrap(),
        before
    );
}

#[test]
fn a_code_host_gets_sarif_and_json_tells_where_a_finding_ends() {
    let folder = started();
    let page = folder.path().join("content/sidor/om-malkorten.md");
    fs::write(&page, "---\ntitel: Om\ntitle: About\n---\n").unwrap();
    let sarif = build(folder.path(), &["--format", "sarif"]).code(1);
    let sarif: Value = serde_json::from_slice(&sarif.get_output().stdout).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!((&result["ruleId"], &result["level"]), (&"duplicate-key".into(), &"error".into()));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/sidor/om-malkorten.md");
    assert_eq!(
        (&place["region"]["startLine"], &place["region"]["endColumn"]),
        (&3.into(), &6.into())
    );
    let first = &result["relatedLocations"][0];
    assert_eq!(first["physicalLocation"]["region"]["startLine"], 2);
    let json = build(folder.path(), &["--format", "json"]).code(1);
    let json: Value = serde_json::from_slice(&json.get_output().stdout).unwrap();
    let finding = &json["diagnostics"][0];
    assert_eq!((&finding["end_line"], &finding["end_column"]), (&3.into(), &6.into()));
    assert_eq!(finding["related"][0]["line"], 2);
}
