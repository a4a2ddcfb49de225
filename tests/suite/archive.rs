//! A round's site in one file: the same site, whole, with its figures, and the same bytes each time.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::command::malkort;
use super::corrections::Site;
use super::determinism::tree;

/// The files of an archive by their paths in its folder.
fn unpacked(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut files = BTreeMap::new();
    for position in 0..zip.len() {
        let mut file = zip.by_index(position).unwrap();
        let name = file.name().unwrap().strip_prefix("malkort-2026-t1/").unwrap().to_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    files
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// Packs the first round of a site, and gives its files.
fn packed(site: &Site, more: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("t1.zip");
    let mut command = malkort();
    command.args(["archive", "--round", "2026-t1", "--out"]).arg(&out).args(more);
    command.arg(site.folder.path()).assert().success();
    unpacked(&out)
}

#[test]
fn a_round_unpacks_to_the_site_of_its_day_with_data_that_holds() {
    let site = Site::new();
    let files = packed(&site, &[]);
    let manifest: Value = serde_json::from_slice(&files["webbplats/publicering.json"]).unwrap();
    let day = manifest["as_of"].as_str().unwrap();

    // The same site as a build of that day.
    site.publish(day);
    let within: BTreeMap<String, Vec<u8>> = files
        .iter()
        .filter_map(|(path, bytes)| {
            Some((path.strip_prefix("webbplats/")?.to_owned(), bytes.clone()))
        })
        .collect();
    assert_is_a_copy(&within, &tree(&site.folder.path().join("public")));

    // Its manifest and its checksums hold.
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), within.len() - 1);
    for file in listed {
        let bytes = &within[file["path"].as_str().unwrap()];
        assert_eq!(file["sha256"].as_str().unwrap(), hex(bytes));
    }
    let sums = String::from_utf8(files["sha256sum.txt"].clone()).unwrap();
    assert_eq!(sums.lines().count(), files.len() - 1);
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        assert_eq!(sum, hex(&files[path]), "{path}");
    }

    // The figures are the manifest's, in both forms, and the texts speak both languages.
    let data: Value = serde_json::from_slice(&files["data/uppgifter.json"]).unwrap();
    assert_eq!(data["claims"], manifest["claims"]);
    let table = String::from_utf8(files["data/uppgifter.csv"].clone()).unwrap();
    assert_eq!(table.lines().count(), manifest["claims"].as_array().unwrap().len() + 1);
    assert!(String::from_utf8_lossy(&files["LAS-MIG.txt"]).starts_with("LÄS MIG"));
    assert!(String::from_utf8_lossy(&files["README.txt"]).contains("open webbplats/index.html"));
    assert_valid(&files["schema/publicering.schema.json"], &manifest);
    assert_valid(&files["schema/uppgifter.schema.json"], &data);
}

/// An archive's site is the built one, but that every page says that it is a copy, on the screen and on paper, and none
/// asks why it has not been built again.
fn assert_is_a_copy(copy: &BTreeMap<String, Vec<u8>>, built: &BTreeMap<String, Vec<u8>>) {
    assert!(copy.keys().eq(built.keys()), "the archive holds other files");
    for (path, bytes) in copy.iter().filter(|(path, _)| *path != "publicering.json") {
        if !path.ends_with(".html") {
            assert!(*bytes == built[path], "{path}");
            continue;
        }
        let [copy, built] =
            [bytes, &built[path]].map(|bytes| String::from_utf8(bytes.clone()).unwrap());
        let starts = ["<p>Det här är en arkivkopia från ", "<p>This is an archive copy of "];
        let start = starts.iter().find_map(|start| copy.find(start)).expect("it says so");
        let sentence = copy.get(start + 3..).unwrap().split("</p>").next().unwrap();
        assert!(sentence.contains("2026"), "{sentence}");
        let note = format!(
            "<div class=\"fiction\" role=\"note\"><div class=\"wrap\"><p>{sentence}</p></div></div>\n"
        );
        assert!(!copy.contains("data-due"), "{path}");
        let asks = |line: &&str| !line.contains("data-due") && !line.contains("overdue.js");
        let built: Vec<&str> = built.lines().filter(asks).collect();
        let copy = copy.replace(&note, "").replace(&format!("{sentence} "), "");
        let copy = copy.replace(sentence, "");
        let copy: Vec<&str> = copy.lines().filter(asks).collect();
        // What ends a line that asks begins the next.
        let joined = |lines: Vec<&str>| lines.concat().replace("{% endif %}", "");
        assert_eq!(joined(copy), joined(built), "{path}");
    }
}

#[test]
fn what_a_killed_archive_left_is_cleared_by_the_next_and_what_another_works_in_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    malkort().arg("init").arg(&site).assert().success();
    let left = |name: &str| {
        let place = folder.path().join(name);
        fs::create_dir_all(place.join("webbplats/mal")).unwrap();
        fs::write(place.join("webbplats/mal/x.html"), "x").unwrap();
        let lock = folder.path().join(format!("{name}.lock"));
        (place, File::create(&lock).unwrap(), lock)
    };
    let (dead, _, dead_lock) = left(".annat.zip.malkort-99999999");
    let (alive, lock, alive_lock) = left(".ett.zip.malkort-99999998");
    let (persons, _, persons_lock) = left(".mitt");
    lock.lock().unwrap();
    let mut command = malkort();
    command.args(["archive", "--round", "2026-t1", "--as-of", "2026-09-01", "--out"]);
    command.arg(folder.path().join("ett.zip")).arg(&site).assert().success();
    assert!(!dead.exists() && !dead_lock.exists());
    for path in [alive, alive_lock, persons, persons_lock] {
        assert!(path.exists(), "{}", path.display());
    }
}

#[test]
fn an_archive_is_not_written_among_what_the_site_is_made_from() {
    let site = Site::new();
    for out in ["content/t1.zip", "content/ny/t1.zip", ".git/t1.zip"] {
        let mut command = malkort();
        command.args(["archive", "--round", "2026-t1", "--out"]).arg(site.folder.path().join(out));
        let refused = command.arg(site.folder.path()).assert().code(2);
        let said = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
        assert!(said.contains("Välj ett ställe utanför innehållet"), "{said}");
        assert!(!site.folder.path().join(out).exists());
    }
}

fn assert_valid(schema: &[u8], instance: &Value) {
    let validator = jsonschema::validator_for(&serde_json::from_slice(schema).unwrap()).unwrap();
    let faults: Vec<_> = validator.iter_errors(instance).take(3).collect();
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn corrections_known_by_the_day_are_packed_and_later_ones_are_not() {
    let site = Site::new();
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", "57,2", "59");
    site.build("2026-07-02", &[]);
    site.change("content/matt/lasning.csv", "2024;50;51;;;", "2024;49;51;2026-07-03;Räknefel;50");
    site.publish("2026-07-03");
    let corrections = |day: &str| {
        let files = packed(&site, &["--as-of", day]);
        let manifest: Value = serde_json::from_slice(&files["webbplats/publicering.json"]).unwrap();
        assert_valid(&files["schema/publicering.schema.json"], &manifest);
        manifest["corrections"].as_array().unwrap().len()
    };
    assert_eq!(["2026-07-01", "2026-07-02", "2026-07-03"].map(corrections), [0, 1, 2]);
}

#[test]
fn both_schemas_say_the_same_of_a_claim() {
    let schema = |name: &str| -> Value {
        serde_json::from_slice(&fs::read(format!("src/archive/schema/{name}.schema.json")).unwrap())
            .unwrap()
    };
    let [manifest, data] = ["publicering", "uppgifter"].map(schema);
    for (name, definition) in data["$defs"].as_object().unwrap() {
        assert_eq!(*definition, manifest["$defs"][name], "{name}");
    }
}

#[test]
fn an_archive_has_the_same_bytes_each_time_and_never_takes_a_files_place() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    malkort().arg("init").arg(&site).assert().success();
    let pack = |out: &str, jobs: &str| {
        let out = folder.path().join(out);
        let mut command = malkort();
        command.args(["archive", "--round", "2026-t1", "--as-of", "2026-09-01", "--out"]);
        command.arg(&out).arg(&site).env("TZ", jobs);
        (command.output().unwrap(), out)
    };
    let (first, one) = pack("ett.zip", "UTC");
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let (_, two) = pack("tva.zip", "Pacific/Kiritimati");
    assert_eq!(fs::read(&one).unwrap(), fs::read(&two).unwrap());
    fs::write(&two, "mitt eget").unwrap();
    let (refused, two) = pack("tva.zip", "UTC");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("finns redan"));
    assert_eq!(fs::read_to_string(two).unwrap(), "mitt eget");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 3, "something was left behind: {left:?}");
}

#[test]
fn a_round_that_is_not_there_or_not_yet_published_is_not_packed() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    malkort().arg("init").arg(&site).assert().success();
    let refused = malkort().args(["archive", "--round", "1999-t1"]).arg(&site).assert().code(2);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("2026-t1"));
    malkort().args(["archive", "--round", "våren"]).arg(&site).assert().code(2);
}
