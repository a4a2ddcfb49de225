//! Two builds never write to one folder at once: the second is refused, or waits.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Site;

/// A build in a process of its own.
fn started(site: &Site, more: &[&str]) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin!("malkort"))
        .args(["build", "--as-of", "2026-11-23", "--quiet"])
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
    let waiting = started(&site, &["--wait", "300"]);
    std::thread::sleep(Duration::from_millis(1_500));
    assert!(!site.out().exists());
    site.write("content/sidor/kom-under-tiden.md", "---\ntitel: Kom under tiden\n---\nText.\n");
    drop(lock);
    let output = waiting.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(site.out().join("sidor/kom-under-tiden.html").exists());
}

#[test]
fn waiting_comes_to_an_end() {
    let site = Site::new();
    let lock = held(&site);
    let begun = Instant::now();
    let refused = started(&site, &["--wait", "1"]).wait_with_output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(begun.elapsed() >= Duration::from_secs(1));
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
