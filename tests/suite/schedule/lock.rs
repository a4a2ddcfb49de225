//! Two builds never write to one folder at once: the second is refused, or waits.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

use super::Site;

/// A build in a process of its own.
fn started(site: &Site, more: &[&str]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin!("malkort"))
        .args(["build", "--as-of", "2026-11-23"])
        .args(more)
        .arg(site.root())
        .arg("--out")
        .arg(site.out())
        .env_remove("LANG")
        .env_remove("LC_ALL")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Holds the lock of a site's folder, as another build does.
fn held(site: &Site) -> fs::File {
    let lock = fs::File::create(site.root().join(".public.malkort-lock")).unwrap();
    lock.lock().unwrap();
    lock
}

#[test]
fn a_second_build_is_refused_with_a_way_out() {
    let site = Site::new();
    let lock = held(&site);
    let refused = started(&site, &[]).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("pågår just nu") && said.contains("--wait 600"), "{said}");
    assert!(!site.out().exists());
    drop(lock);
    assert!(started(&site, &[]).wait().unwrap().success());
}

#[test]
fn a_build_told_to_wait_waits_and_reads_what_came_meanwhile() {
    let site = Site::new();
    let lock = held(&site);
    let mut waiting = started(&site, &["--wait", "300"]);
    let mut said = BufReader::new(waiting.stderr.take().unwrap());
    let mut first = String::new();
    said.read_line(&mut first).unwrap();
    assert!(first.contains("Väntar i högst 300 sekunder"), "{first}");
    assert!(!site.out().exists());
    site.write("content/sidor/kom-under-tiden.md", "---\ntitel: Kom under tiden\n---\nText.\n");
    drop(lock);
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    assert!(waiting.wait().unwrap().success(), "{rest}");
    assert!(site.out().join("sidor/kom-under-tiden.html").exists());
}

#[test]
fn waiting_comes_to_an_end() {
    let site = Site::new();
    let lock = held(&site);
    let refused = started(&site, &["--wait", "1"]).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("högst en sekund") && said.contains("är låst"), "{said}");
    drop(lock);
}

#[test]
fn of_builds_started_at_once_each_that_waits_succeeds_and_the_site_is_whole() {
    let site = Site::new();
    let builds: Vec<Child> = (0..3).map(|_| started(&site, &["--wait", "300"])).collect();
    for build in builds {
        let output = build.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let again = site.build(&["--format", "json"]).assert().success();
    let object: serde_json::Value = serde_json::from_slice(&again.get_output().stdout).unwrap();
    assert_eq!((&object["files"]["written"], &object["files"]["removed"]), (&0.into(), &0.into()));
}
