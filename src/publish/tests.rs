//! What a folder looks like after publications that succeed, fail, or are killed.

use super::*;

fn address(text: &str) -> Address {
    Address::new(text).unwrap()
}

fn made_by() -> Manifest {
    Manifest { generator: "malkort test".to_owned(), as_of: "2026-01-01".to_owned() }
}

fn publish(out: &Path, files: &[(&str, &str)]) -> Result<Receipt, Error> {
    let publication = Publication::begin(out)?;
    for (path, text) in files {
        publication.put(&address(path), text.as_bytes()).unwrap();
    }
    publication.finish(&made_by())
}

#[test]
fn unchanged_files_keep_their_times_and_changed_ones_are_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a"), ("mal/x.html", "b"), ("mal/y.html", "c")]).unwrap();
    let before = fs::metadata(out.join("mal/x.html")).unwrap();
    let receipt = publish(&out, &[("index.html", "a2"), ("mal/x.html", "b")]).unwrap();
    let after = fs::metadata(out.join("mal/x.html")).unwrap();
    assert_eq!(before.modified().unwrap(), after.modified().unwrap());
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::MetadataExt::ino(&before),
        std::os::unix::fs::MetadataExt::ino(&after)
    );
    assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "a2");
    assert!(!out.join("mal/y.html").exists());
    assert_eq!((receipt.written, receipt.unchanged, receipt.removed), (1, 1, 1));
}

#[test]
fn a_build_without_changes_touches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    let before = fs::metadata(&out).unwrap().modified().unwrap();
    let receipt = publish(&out, &[("index.html", "a")]).unwrap();
    assert_eq!(receipt.written, 0);
    assert_eq!(fs::metadata(&out).unwrap().modified().unwrap(), before);
}

#[test]
fn a_build_that_stops_leaves_the_site_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    let publication = Publication::begin(&out).unwrap();
    publication.put(&address("index.html"), b"b").unwrap();
    drop(publication);
    assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "a");
}

#[test]
fn what_a_killed_build_leaves_is_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    fs::create_dir(folder.path().join(".public.malkort-new")).unwrap();
    fs::write(folder.path().join(".public.malkort-new/half.html"), "x").unwrap();
    // Killed between the two renames of a system that cannot exchange folders.
    fs::rename(&out, folder.path().join(".public.malkort-old")).unwrap();
    let receipt = publish(&out, &[("index.html", "a")]).unwrap();
    assert_eq!((receipt.unchanged, receipt.written), (1, 0));
    assert!(!out.join("half.html").exists());
}

#[test]
fn what_malkort_did_not_make_is_neither_replaced_nor_lost() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.doc"), "x").unwrap();
    assert!(matches!(publish(&out, &[("index.html", "a")]), Err(Error::NotOurs(_))));
    fs::remove_file(out.join("thesis.doc")).unwrap();
    publish(&out, &[("index.html", "a")]).unwrap();
    fs::write(out.join("CNAME"), "exempel.se").unwrap();
    let receipt = publish(&out, &[("index.html", "b")]).unwrap();
    assert_eq!(receipt.foreign, ["CNAME"]);
    assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "exempel.se");
}

#[test]
fn no_two_builds_run_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let first = Publication::begin(&out).unwrap();
    assert!(matches!(Publication::begin(&out), Err(Error::Busy(_))));
    drop(first);
    assert!(Publication::begin(&out).is_ok());
}

#[test]
fn two_pages_at_one_address_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let result = publish(&out, &[("index.html", "a"), ("index.html", "b")]);
    assert!(matches!(result, Err(Error::SameAddress(_))));
    assert!(!out.exists());
}

#[test]
fn the_manifest_names_every_file_with_its_hash() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("b.html", "b"), ("a.html", "abc")]).unwrap();
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join(MANIFEST)).unwrap()).unwrap();
    assert_eq!(manifest["files"][0]["path"], "a.html");
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(manifest["files"][0]["sha256"], expected);
}
