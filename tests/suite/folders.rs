//! What a build does to the folder that it builds in, and to what others have put there: volumes, owners, odd files.
//!
//! Some of it only the superuser can set up. Those tests pass themselves over, and say so, where they may not.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, chown, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use malkort::publish::{Error, Manifest, Receipt, SiteMarks};
use malkort::site::{Address, Sink as _};

use super::command::malkort;
use super::determinism::tree;
use super::killed::{Nobody, begin};

fn publish(out: &Path, files: &[(&str, &str)]) -> Result<Receipt, Error> {
    let publication = begin(out, &Nobody)?;
    for (path, text) in files {
        publication.put(&Address::new(path).unwrap(), text.as_bytes()).unwrap();
    }
    publication.finish(&Manifest {
        generator: "malkort test".to_owned(),
        site: SiteMarks::default(),
        as_of: jiff::civil::date(2026, 1, 1),
        revision: None,
        corrections: &[],
        claims: &|_| Ok(()),
    })
}

const OLD: [(&str, &str); 3] =
    [("index.html", "old"), ("mal/x.html", "same"), ("mal/bort.html", "old")];
const NEW: [(&str, &str); 3] =
    [("index.html", "new"), ("mal/x.html", "same"), ("nytt/y.html", "new")];

fn assert_is_new(out: &Path) {
    for (path, text) in NEW {
        assert_eq!(fs::read_to_string(out.join(path)).unwrap(), text, "{path}");
    }
    assert!(!out.join("mal/bort.html").exists());
}

/// No build leaves anything of its own but its lock and its fingerprint.
fn assert_nothing_left(folder: &Path) {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let ours = entries.filter(|name| name.to_string_lossy().contains(".malkort-"));
    let is_kept = |name: &str| ["-lock", "-fingerprint"].iter().any(|end| name.ends_with(end));
    let left: Vec<_> = ours.filter(|name| !is_kept(&name.to_string_lossy())).collect();
    assert!(left.is_empty(), "{left:?}");
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A mount that ends with the test.
struct Mount(PathBuf);

impl Mount {
    /// Mounts, if this machine lets us: what `mount` is told, and where.
    #[expect(clippy::print_stdout, reason = "a test that is passed over says why")]
    fn of(arguments: &[&str], at: &Path) -> Option<Self> {
        let mut command = Command::new("mount");
        let done = command.args(arguments).arg(at).output();
        if done.as_ref().is_ok_and(|done| done.status.success()) {
            return Some(Self(at.to_owned()));
        }
        println!("passed over: nothing can be mounted here ({arguments:?}): {done:?}");
        None
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_volume_below_the_site_is_neither_emptied_nor_carried_along() {
    let folder = tempfile::tempdir().unwrap();
    let (out, volume) = (folder.path().join("public"), folder.path().join("volume"));
    fs::create_dir(&volume).unwrap();
    fs::write(volume.join("a.pdf"), "a").unwrap();
    let bind = ["--bind", volume.to_str().unwrap()];
    for (arguments, below) in [
        (&bind[..], "arkiv"),
        (&bind, "eget/arkiv"),
        (&bind, "mal"),
        (&["-t", "tmpfs", "tmpfs"], "arkiv"),
    ] {
        publish(&out, &OLD).unwrap();
        fs::create_dir_all(out.join(below)).unwrap();
        let Some(mount) = Mount::of(arguments, &out.join(below)) else { return };
        fs::write(out.join(below).join("b.pdf"), "b").unwrap();
        let before = tree(&out);
        let refused = publish(&out, &NEW).unwrap_err();
        assert!(matches!(&refused, Error::OtherVolume(path) if path.ends_with(below)), "{refused}");
        assert!(tree(&out) == before, "{below}");
        assert_nothing_left(folder.path());
        drop(mount);
        publish(&out, &NEW).unwrap();
        assert_is_new(&out);
    }
    assert_eq!(fs::read_to_string(volume.join("a.pdf")).unwrap(), "a");
}

#[test]
fn a_single_file_that_is_mounted_stays_too() {
    let folder = tempfile::tempdir().unwrap();
    let (out, file) = (folder.path().join("public"), folder.path().join("robots.txt"));
    publish(&out, &OLD).unwrap();
    for path in [&file, &out.join("robots.txt")] {
        fs::write(path, "mine").unwrap();
    }
    let bind = ["--bind", file.to_str().unwrap()];
    let Some(_mount) = Mount::of(&bind, &out.join("robots.txt")) else { return };
    assert!(matches!(publish(&out, &NEW), Err(Error::OtherVolume(_))));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn what_a_killed_build_left_is_not_cleared_away_while_a_volume_is_mounted_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let (out, left) = (folder.path().join("public"), folder.path().join(".public.malkort-new"));
    publish(&out, &OLD).unwrap();
    fs::create_dir_all(left.join("arkiv")).unwrap();
    let Some(_mount) = Mount::of(&["-t", "tmpfs", "tmpfs"], &left.join("arkiv")) else { return };
    fs::write(left.join("arkiv/a.pdf"), "a").unwrap();
    publish(&out, &NEW).unwrap();
    assert_is_new(&out);
    assert_eq!(fs::read_to_string(left.join("arkiv/a.pdf")).unwrap(), "a");
}

#[test]
fn a_folder_that_is_a_volume_of_its_own_is_built_in() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    fs::create_dir(&out).unwrap();
    let Some(_mount) = Mount::of(&["-t", "tmpfs", "tmpfs"], &out) else { return };
    fs::create_dir(out.join("lost+found")).unwrap();
    assert_eq!(publish(&out, &OLD).unwrap().written, 3);
    fs::write(out.join("CNAME"), "exempel.se").unwrap();
    let receipt = publish(&out, &NEW).unwrap();
    assert_eq!((receipt.written, receipt.unchanged, receipt.removed), (2, 1, 1));
    assert_is_new(&out);
    assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "exempel.se");
    assert_nothing_left(&out);
    assert_nothing_left(folder.path());
}

#[test]
fn a_folder_of_a_lower_layer_is_built_in() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["lower", "upper", "work", "merged"] {
        fs::create_dir(at(name)).unwrap();
    }
    publish(&at("lower/public"), &OLD).unwrap();
    let layers = ["lower", "upper", "work"].map(|name| format!("{name}dir={}", at(name).display()));
    let options = layers.join(",");
    let Some(_mount) = Mount::of(&["-t", "overlay", "overlay", "-o", &options], &at("merged"))
    else {
        return;
    };
    publish(&at("merged/public"), &NEW).unwrap();
    assert_is_new(&at("merged/public"));
    assert_nothing_left(&at("merged"));
}

#[test]
fn what_others_have_put_there_stops_no_build_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &OLD).unwrap();
    symlink("ingenstans", out.join("dit")).unwrap();
    symlink(folder.path(), out.join("hit")).unwrap();
    let fifo = Command::new("mkfifo").arg(out.join("kanal")).status().unwrap();
    assert!(fifo.success());
    let _socket = std::os::unix::net::UnixListener::bind(out.join("uttag")).unwrap();
    fs::create_dir(out.join("mapp")).unwrap();
    fs::write(out.join("mapp/fil"), "x").unwrap();
    fs::set_permissions(out.join("mapp"), fs::Permissions::from_mode(0o555)).unwrap();
    for round in [&NEW, &OLD, &NEW] {
        assert_eq!(publish(&out, round).unwrap().foreign.len(), 5);
    }
    assert_is_new(&out);
    assert_eq!(fs::read_link(out.join("dit")).unwrap(), Path::new("ingenstans"));
    assert!(fs::symlink_metadata(out.join("kanal")).unwrap().file_type().is_fifo());
    assert!(fs::symlink_metadata(out.join("uttag")).unwrap().file_type().is_socket());
    assert_eq!(fs::metadata(out.join("mapp")).unwrap().permissions().mode() & 0o777, 0o555);
    assert_nothing_left(folder.path());
}

#[test]
fn a_file_at_a_name_that_builds_use_is_left_alone_and_stops_none() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &OLD).unwrap();
    let names = [".public.malkort-new", ".public.malkort-old", "public/.malkort-new"];
    for name in names {
        fs::write(folder.path().join(name), "mine").unwrap();
    }
    symlink("ingenstans", folder.path().join(".public.malkort-new-2")).unwrap();
    publish(&out, &NEW).unwrap();
    assert_is_new(&out);
    for name in &names[..2] {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), "mine");
    }
}

#[test]
fn a_link_where_a_folder_of_the_site_is_to_be_is_never_written_through() {
    let folder = tempfile::tempdir().unwrap();
    let (out, elsewhere) = (folder.path().join("public"), folder.path().join("annat"));
    publish(&out, &OLD).unwrap();
    fs::rename(out.join("mal"), &elsewhere).unwrap();
    symlink(&elsewhere, out.join("mal")).unwrap();
    let before = tree(&elsewhere);
    let files = [("index.html", "new"), ("mal/x.html", "changed")];
    let refused = publish(&out, &files).unwrap_err();
    assert!(matches!(&refused, Error::InTheWay(path) if path.ends_with("mal")), "{refused}");
    assert!(tree(&elsewhere) == before);
}

#[test]
fn owner_group_permissions_and_labels_outlast_a_build() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    publish(&out, &OLD).unwrap();
    let group = if is_root() { 12_345 } else { fs::metadata(&out).unwrap().gid() };
    for (path, mode) in [("", 0o2750), ("mal", 0o2770), ("index.html", 0o640)] {
        chown(out.join(path), is_root().then_some(23_456), Some(group)).unwrap();
        fs::set_permissions(out.join(path), fs::Permissions::from_mode(mode)).unwrap();
    }
    #[cfg(target_os = "linux")]
    let has_labels = ["", "mal"].into_iter().all(|path| {
        let none = rustix::fs::XattrFlags::empty();
        rustix::fs::setxattr(out.join(path), "user.etikett", b"webb", none).is_ok()
    });
    for round in [&NEW, &OLD, &NEW] {
        publish(&out, round).unwrap();
        for (path, mode) in [("", 0o2750), ("mal", 0o2770), ("index.html", 0o640)] {
            let meta = fs::metadata(out.join(path)).unwrap();
            assert_eq!((meta.mode() & 0o7777, meta.gid()), (mode, group), "{path}");
            assert!(!is_root() || meta.uid() == 23_456, "{path}");
            #[cfg(target_os = "linux")]
            if has_labels && path != "index.html" {
                let mut value = [0_u8; 8];
                let length =
                    rustix::fs::getxattr(out.join(path), "user.etikett", &mut value[..]).unwrap();
                assert_eq!(&value[..length], b"webb", "{path}");
            }
        }
    }
    // What is new gets the group that its folder demands.
    assert_eq!(fs::metadata(out.join("nytt/y.html")).unwrap().gid(), group);
    assert_is_new(&out);
}

/// Runs the program as somebody with few rights, in a folder of theirs; `None`: only the superuser can.
#[expect(clippy::print_stdout, reason = "a test that is passed over says why")]
fn as_nobody(site: &Path, out: &Path) -> Option<Output> {
    if !is_root() {
        println!("passed over: only the superuser can be somebody else");
        return None;
    }
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("malkort"));
    command.uid(NOBODY).gid(NOBODY).args(["build", "--as-of", "2026-11-23", "--out"]);
    Some(command.arg(out).arg(site).output().unwrap())
}

const NOBODY: u32 = 65_534;

/// A site and the place that it is published in, both nobody's own.
fn nobodys() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (site, place) = (folder.path().join("site"), folder.path().join("www"));
    malkort().arg("init").arg(&site).assert().success();
    fs::create_dir(&place).unwrap();
    if is_root() {
        for path in [folder.path(), &site, &place] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        chown(&place, Some(NOBODY), Some(NOBODY)).unwrap();
    }
    (folder, site, place.join("public"))
}

fn assert_done(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Changes what the site says.
fn touch(site: &Path, round: usize) {
    let card = site.join("content/sidor/om-malkorten.md");
    let text = fs::read_to_string(&card).unwrap();
    fs::write(card, format!("{text}\n\nRunda {round}.\n")).unwrap();
}

#[test]
fn a_folder_of_somebody_elses_in_the_site_stops_no_later_build() {
    let (_folder, site, out) = nobodys();
    let Some(first) = as_nobody(&site, &out) else { return };
    assert_done(&first);
    let challenge = out.join(".well-known/acme-challenge");
    fs::create_dir_all(&challenge).unwrap();
    fs::write(challenge.join("t"), "t").unwrap();
    let locked = out.join("hemligt");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).unwrap();
    for round in 0..2 {
        touch(&site, round);
        assert_done(&as_nobody(&site, &out).unwrap());
        let page = fs::read_to_string(out.join("sidor/om-malkorten.html")).unwrap();
        assert!(page.contains(&format!("Runda {round}.")));
    }
    assert_eq!(fs::metadata(challenge.join("t")).unwrap().uid(), 0);
    assert!(locked.exists());
    assert_nothing_left(&out);
    assert_nothing_left(out.parent().unwrap());
}

#[test]
fn a_group_that_the_builder_is_no_member_of_can_read_the_site_ever_after() {
    const GROUP: u32 = 12_345;
    let (_folder, site, out) = nobodys();
    let Some(first) = as_nobody(&site, &out) else { return };
    assert_done(&first);
    chown(&out, None, Some(GROUP)).unwrap();
    fs::set_permissions(&out, fs::Permissions::from_mode(0o2750)).unwrap();
    touch(&site, 0);
    assert_done(&as_nobody(&site, &out).unwrap());
    let meta = fs::metadata(&out).unwrap();
    assert_eq!((meta.uid(), meta.gid(), meta.mode() & 0o7777), (NOBODY, GROUP, 0o2750));
    let page = fs::metadata(out.join("sidor/om-malkorten.html")).unwrap();
    assert_eq!(page.mode() & 0o044, 0o044);
}

#[test]
fn a_site_is_built_where_nothing_may_be_written_beside_it() {
    let (_folder, site, out) = nobodys();
    if !is_root() {
        return;
    }
    fs::create_dir(&out).unwrap();
    chown(&out, Some(NOBODY), Some(NOBODY)).unwrap();
    chown(out.parent().unwrap(), Some(0), Some(0)).unwrap();
    for round in 0..2 {
        touch(&site, round);
        assert_done(&as_nobody(&site, &out).unwrap());
    }
    assert_nothing_left(&out);
}
