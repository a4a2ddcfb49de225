//! Time, locale, core count and working folder must not change a result.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::command::malkort;

/// All files below a folder, by path.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(at: &Path, root: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(root, root, &mut found);
    found
}

#[test]
fn the_same_content_and_day_give_the_same_bytes_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    malkort().arg("init").arg(folder.path().join("site")).assert().success();
    let outs = [folder.path().join("a"), folder.path().join("b")];
    malkort()
        .args(["build", "--as-of", "2026-11-23", "--jobs", "1", "--out"])
        .arg(&outs[0])
        .arg(folder.path().join("site"))
        .env("TZ", "Pacific/Kiritimati")
        .env("LC_ALL", "en_US.UTF-8")
        .assert()
        .success();
    malkort()
        .args(["build", "--as-of", "2026-11-23", "--jobs", "7", "--out"])
        .arg(&outs[1])
        .arg("site")
        .current_dir(folder.path())
        .env("TZ", "America/Los_Angeles")
        .env("LC_ALL", "tr_TR.UTF-8")
        .assert()
        .success();
    let [a, b] = outs.map(|out| tree(&out));
    assert!(a.len() > 20);
    assert!(a == b, "the two builds differ");
}
