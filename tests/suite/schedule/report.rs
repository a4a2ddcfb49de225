//! The report is there whatever happened, whole and of the form that is documented; a quiet build says nothing.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::super::command::malkort;
use super::{Site, git, schema};

/// Reads a report, and holds it against the schema.
fn read(path: &Path) -> Value {
    let report: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let form: Value =
        serde_json::from_slice(&fs::read("docs/reference/report.schema.json").unwrap()).unwrap();
    assert_eq!(schema::faults(&form, &report, "report"), Vec::<String>::new());
    report
}

fn reported(site: &Site, more: &[&str], status: i32) -> Value {
    let path = site.beside("report.json");
    site.build(more).arg("--report").arg(&path).assert().code(status);
    read(&path)
}

#[test]
fn a_build_reports_what_it_made_and_then_that_nothing_changed() {
    let site = Site::new();
    let first = reported(&site, &[], 0);
    assert_eq!((&first["result"], &first["exit_status"]), (&json!("done"), &json!(0)));
    assert_eq!((&first["as_of"], &first["errors"]), (&json!("2026-11-23"), &json!(0)));
    assert_eq!(first["message"], Value::Null);
    let kinds = first["pages"]["by_kind"].as_object().unwrap();
    let sum: u64 = kinds.values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(first["pages"]["total"], json!(sum));
    assert_eq!((&kinds["start"], &kinds["indicator"]), (&json!(1), &json!(1)));
    assert_eq!(first["files"]["written"], first["files"]["total"]);
    let second = reported(&site, &[], 0);
    assert_eq!(second["files"]["unchanged"], first["files"]["total"]);
    assert_eq!((&second["files"]["written"], &second["files"]["removed"]), (&json!(0), &json!(0)));
    // The report is no part of the site.
    assert!(!site.out().join("report.json").exists());
}

#[test]
fn a_build_that_fails_reports_why() {
    let site = Site::new();
    site.break_it();
    let content = reported(&site, &[], 1);
    assert_eq!((&content["result"], &content["exit_status"]), (&json!("content"), &json!(1)));
    assert_eq!(content["diagnostics"][0]["path"], "content/sidor/om-malkorten.md");
    assert_eq!((&content["pages"], &content["files"]), (&Value::Null, &Value::Null));
    fs::remove_file(site.root().join("book.toml")).unwrap();
    let environment = reported(&site, &[], 2);
    assert_eq!(environment["result"], "environment");
    assert!(environment["message"].as_str().unwrap().contains("book.toml"));
}

#[test]
fn warnings_are_reported_in_full_and_a_check_reports_too() {
    let site = Site::new();
    site.write("content/ovrigt/anteckning.md", "x");
    let report = reported(&site, &[], 0);
    assert_eq!((&report["warnings"], &report["strict"]), (&json!(1), &json!(false)));
    assert_eq!(report["diagnostics"][0]["severity"], "warning");
    assert_eq!(reported(&site, &["--strict"], 1)["strict"], json!(true));
    let path = site.beside("check.json");
    malkort().arg("check").arg(site.root()).arg("--report").arg(&path).assert().success();
    let check = read(&path);
    assert_eq!((&check["command"], &check["files"]), (&json!("check"), &Value::Null));
    assert!(check["pages"]["total"].as_u64().unwrap() > 10);
}

#[test]
fn a_report_that_cannot_be_written_is_found_out_before_anything_is_built() {
    let site = Site::new();
    let nowhere = site.beside("finns-inte/report.json");
    let refused = site.build(&["--quiet"]).arg("--report").arg(nowhere).assert().code(2);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("--report"));
    assert!(!site.out().exists());
}

#[test]
fn the_revision_is_the_last_commit_that_touched_the_content() {
    let site = Site::new();
    assert_eq!(reported(&site, &[], 0)["revision"], Value::Null, "no checkout");
    site.git(&["init", "-q"]);
    site.write(".gitignore", "/public\n/.public.*\n");
    site.git(&["add", "."]);
    site.git(&["commit", "-qm", "Målkort 2026"]);
    let commit = site.git(&["rev-parse", "HEAD"]);
    site.write("LÄSMIG", "inget innehåll");
    site.git(&["add", "."]);
    site.git(&["commit", "-qm", "Inget om innehållet"]);
    let about = |site: &Site| fs::read_to_string(site.out().join("om.html")).unwrap();
    let published = |out: &Path| {
        let manifest = fs::read(out.join("publicering.json")).unwrap();
        serde_json::from_slice::<Value>(&manifest).unwrap()["revision"].clone()
    };
    let short: String = commit.chars().take(10).collect();
    let known = json!({
        "commit": commit, "date": "2026-11-20T10:00:00+01:00",
        "uncommitted_changes": false, "history": "whole",
    });
    assert_eq!(reported(&site, &[], 0)["revision"], known);
    let named = json!({ "name": short, "date": "2026-11-20", "has_later_changes": false });
    assert_eq!(published(&site.out()), named);
    let said = format!("ur innehållets version {short} från 20 november 2026.");
    assert!(about(&site).contains(&said), "{}", about(&site));
    site.write("content/sidor/ny.md", "---\ntitel: Ny\n---\nText.\n");
    assert_eq!(reported(&site, &[], 0)["revision"]["uncommitted_changes"], json!(true));
    let said = format!("{short} från 20 november 2026, med ändringar som gjorts efter den.");
    assert!(about(&site).contains(&said), "{}", about(&site));
    assert_eq!(
        reported(&site, &["--content-revision", "utgåva 7"], 0)["revision"],
        json!({ "name": "utgåva 7" })
    );
    assert!(about(&site).contains("ur innehållets version utgåva 7."));
    assert_eq!(published(&site.out()), json!({ "name": "utgåva 7", "has_later_changes": false }));
    // A clone without history does not know when the content last changed, and says so.
    let shallow = site.beside("shallow");
    let from = format!("file://{}", site.root().display());
    git(site.folder.path(), &["clone", "-q", "--depth", "1", &from, shallow.to_str().unwrap()]);
    let path = site.beside("shallow.json");
    malkort().arg("build").arg(&shallow).arg("--report").arg(&path).assert().success();
    assert_eq!(read(&path)["revision"]["history"], "cut-off");
    assert_eq!(published(&shallow.join("public")), Value::Null);
    let page = fs::read_to_string(shallow.join("public/index.html")).unwrap();
    assert!(!page.contains("innehållets version"));
}

#[test]
fn a_quiet_build_says_nothing_unless_it_fails() {
    let site = Site::new();
    site.write("content/ovrigt/anteckning.md", "x");
    let done = site.build(&["--quiet"]).assert().success();
    assert_eq!((done.get_output().stdout.len(), done.get_output().stderr.len()), (0, 0));
    let refused = site.build(&["--quiet", "--strict"]).assert().code(1);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("anteckning.md"));
    site.break_it();
    let broken = site.build(&["--quiet"]).assert().code(1);
    assert!(String::from_utf8_lossy(&broken.get_output().stderr).contains("om-malkorten.md:2"));
}
