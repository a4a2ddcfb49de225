//! A build that is killed, at whatever moment, leaves the whole old site or the whole new one.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::command::malkort;
use super::determinism::tree;

#[test]
fn a_killed_build_leaves_one_whole_site_and_the_next_build_succeeds() {
    let folder = tempfile::tempdir().unwrap();
    let (site, out) = (folder.path().join("site"), folder.path().join("public"));
    malkort().args(["init", "--example"]).arg(&site).assert().success();
    // Without an address of its own it has no images, which a build without optimisation draws for many seconds.
    let book = fs::read_to_string(site.join("book.toml")).unwrap();
    let lines = book.lines().filter(|line| !line.starts_with("base-url"));
    let book: String = lines.flat_map(|line| [line, "\n"]).collect();
    fs::write(site.join("book.toml"), book).unwrap();
    let build = |day: &str| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("malkort"));
        command.args(["build", "--as-of", day, "--out"]).arg(&out).arg(&site);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let days = ["2026-03-01", "2026-11-23"];
    let whole = days.map(|day| {
        assert!(build(day).status().unwrap().success());
        tree(&out)
    });
    assert!(whole[0] != whole[1]);
    for (round, wait) in [5, 60, 200, 500, 900].into_iter().enumerate() {
        let mut child = build(days[round % 2]).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        let _ = child.kill();
        child.wait().unwrap();
        let found = tree(&out);
        assert!(whole.contains(&found), "half a site after {wait} ms");
    }
    assert!(build(days[1]).status().unwrap().success());
    assert!(tree(&out) == whole[1]);
}
