//! What a folder looks like after publications that succeed, fail, or are killed.

use super::*;

fn address(text: &str) -> Address {
    Address::new(text).unwrap()
}

fn made_by() -> Manifest<'static> {
    Manifest {
        generator: "malkort test".to_owned(),
        site: SiteMarks::default(),
        as_of: jiff::civil::date(2026, 1, 1),
        revision: None,
        corrections: &[],
        claims: &|_| Ok(()),
    }
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
fn a_manifest_of_another_maker_does_not_make_a_folder_ours() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("index.html"), "mine").unwrap();
    for maker in ["", "\"generator\": \"another 1.0\", ", "\"generator\": \"malkorten\", "] {
        let files = "\"files\": [{\"path\": \"index.html\"}]";
        fs::write(out.join(MANIFEST), format!("{{{maker}{files}}}")).unwrap();
        assert!(matches!(publish(&out, &[("index.html", "a")]), Err(Error::NotOurs(_))), "{maker}");
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "mine");
    }
    let files = "\"generator\": \"malkort 0.1.0\", \"files\": [{\"path\": \"index.html\"}]";
    fs::write(out.join(MANIFEST), format!("{{{files}}}")).unwrap();
    assert_eq!(publish(&out, &[("index.html", "a")]).unwrap().written, 1);
}

#[test]
fn a_damaged_manifest_is_kept_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    let whole = fs::read_to_string(out.join(MANIFEST)).unwrap();
    for damaged in [whole.get(..whole.len() / 2).unwrap(), "", "[]", "\0\0\0\0"] {
        fs::write(out.join(MANIFEST), damaged).unwrap();
        assert!(matches!(publish(&out, &[("index.html", "b")]), Err(Error::DamagedManifest(_))));
        assert_eq!(fs::read_to_string(out.join(MANIFEST)).unwrap(), damaged);
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "a");
    }
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

#[test]
fn a_persons_file_is_never_written_over_by_a_new_page() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    fs::write(out.join("robots.txt"), "mine").unwrap();
    let result = publish(&out, &[("index.html", "a"), ("robots.txt", "made")]);
    assert!(matches!(result, Err(Error::InTheWay(path)) if path.ends_with("robots.txt")));
    assert_eq!(fs::read_to_string(out.join("robots.txt")).unwrap(), "mine");
    // The same bytes are nobody's loss.
    let receipt = publish(&out, &[("index.html", "a"), ("robots.txt", "mine")]).unwrap();
    assert_eq!((receipt.unchanged, receipt.foreign.len()), (2, 0));
}

#[cfg(unix)]
#[test]
fn empty_folders_links_and_permissions_of_a_person_are_carried_over() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    fs::create_dir_all(out.join(".git/refs/tags")).unwrap();
    symlink("index.html", out.join("start.html")).unwrap();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o750)).unwrap();
    let receipt = publish(&out, &[("index.html", "b")]).unwrap();
    assert_eq!(receipt.foreign, [".git/refs/tags/", "start.html"]);
    assert!(out.join(".git/refs/tags").is_dir());
    assert_eq!(fs::read_link(out.join("start.html")).unwrap(), Path::new("index.html"));
    assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o750);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_stays_where_it_is() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a"), ("gone.html", "a")]).unwrap();
    let odd = out.join(std::ffi::OsStr::from_bytes(b"l\xe5n.txt"));
    fs::write(&odd, "x").unwrap();
    let receipt = publish(&out, &[("index.html", "b")]).unwrap();
    assert_eq!((receipt.removed, receipt.foreign.len()), (1, 1));
    assert_eq!(fs::read_to_string(&odd).unwrap(), "x");
    assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "b");
    assert!(!out.join("gone.html").exists());
}

#[test]
fn an_old_site_set_aside_returns_even_where_an_empty_folder_was_made_since() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &[("index.html", "a")]).unwrap();
    fs::write(out.join("CNAME"), "exempel.se").unwrap();
    let aside = folder.path().join(".public.malkort-old");
    fs::rename(&out, &aside).unwrap();
    fs::create_dir(&out).unwrap();
    let receipt = publish(&out, &[("index.html", "a")]).unwrap();
    assert_eq!((receipt.unchanged, receipt.foreign.len()), (1, 1));
    // Nothing set aside is cleared away while a stranger's folder stands in the site's place.
    fs::rename(&out, &aside).unwrap();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("thesis.doc"), "x").unwrap();
    assert!(matches!(publish(&out, &[("index.html", "a")]), Err(Error::NotOurs(_))));
    assert!(aside.join("CNAME").exists());
}

#[test]
fn a_parent_that_is_a_file_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert!(matches!(Publication::begin(&file.join("public")), Err(Error::Machine { .. })));
    assert!(matches!(Publication::begin(&file), Err(Error::Machine { .. })));
    assert_eq!(fs::read_to_string(&file).unwrap(), "x");
}

#[test]
fn the_order_in_which_pages_come_changes_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    let names: Vec<String> = (0..200).map(|n| format!("mal/{}/{n}.html", n % 7)).collect();
    publish(&one, &names.iter().map(|n| (n.as_str(), n.as_str())).collect::<Vec<_>>()).unwrap();
    let publication = Publication::begin(&other).unwrap();
    std::thread::scope(|scope| {
        for part in names.rchunks(50) {
            let publication = &publication;
            scope.spawn(move || {
                for n in part {
                    publication.put(&address(n), n.as_bytes()).unwrap();
                }
            });
        }
    });
    publication.finish(&made_by()).unwrap();
    assert_eq!(fs::read(one.join(MANIFEST)).unwrap(), fs::read(other.join(MANIFEST)).unwrap());
    assert_eq!(
        fs::read(one.join("mal/3/3.html")).unwrap(),
        fs::read(other.join("mal/3/3.html")).unwrap()
    );
}

/// Publishes one file whose name is said to tell what it holds; how often it had to be made.
fn publish_named(out: &Path, bytes: &'static [u8]) -> (Receipt, usize) {
    let times = std::sync::atomic::AtomicUsize::new(0);
    let publication = Publication::begin(out).unwrap();
    let make = || {
        times.fetch_add(1, Ordering::Relaxed);
        Ok(bytes.to_vec())
    };
    publication.put_named_by_content(&address("delning/mal-1.png"), &make).unwrap();
    (publication.finish(&made_by()).unwrap(), times.into_inner())
}

#[test]
fn a_file_named_by_its_content_is_made_once_and_again_only_if_somebody_changed_it() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let (receipt, made) = publish_named(&out, b"image");
    assert_eq!((receipt.written, made), (1, 1));
    let manifest = fs::read(out.join(MANIFEST)).unwrap();
    let (receipt, made) = publish_named(&out, b"image");
    assert_eq!((receipt.unchanged, receipt.bytes, made), (1, 5, 0));
    assert_eq!(fs::read(out.join(MANIFEST)).unwrap(), manifest);
    fs::write(out.join("delning/mal-1.png"), "other").unwrap();
    let (receipt, made) = publish_named(&out, b"image");
    assert_eq!((receipt.written, made), (1, 1));
    assert_eq!(fs::read(out.join("delning/mal-1.png")).unwrap(), b"image");
    fs::remove_file(out.join("delning/mal-1.png")).unwrap();
    assert_eq!(publish_named(&out, b"image").1, 1);
}
