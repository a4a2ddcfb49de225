//! What must not be shown leaves no byte of itself: not in a page, not in a file, not in what a command says.
//!
//! Each site is made twice, with one number and its words in the place of others. Where nothing can be told apart, nothing
//! of them is told.

use std::collections::BTreeMap;
use std::fs;

use super::command::malkort;
use super::corrections::Site;
use super::determinism::tree;

/// A survey of thirds whose second rests on three answers, as a site in a folder.
fn thirds(of_second: &str) -> Site {
    let site = Site::new();
    site.change(
        "content/matt/lasning.csv",
        "period;värde;riket;rättad;rättad-skäl;tidigare-värde\n2024;50;51;;;\n2025;57,2;53;;;\n",
        &format!(
            "period;värde;antal-svar;anmärkning\n2024;50;90;\n2025;57,2;73;\n2025-t1;61,3;40;Första tredjedelen\n2025-t2;13,7;{of_second};Fagott\n2025-t3;58,9;30;Sista tredjedelen\n"
        ),
    );
    site.change("content/matt/lasning.md", "jämförelser:\n  - {id: riket, namn: Riket}\n", "");
    site
}

#[test]
fn a_third_is_not_told_by_the_year_and_the_others_and_its_note_is_not_printed() {
    let site = thirds("3");
    site.publish("2026-07-01");
    for (path, bytes) in tree(&site.folder.path().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        for words in ["13,7", "13.7", "Fagott", "58,9", "58.9", "Sista tredjedelen"] {
            assert!(!text.contains(words), "{words} in {path:?}");
        }
    }
    let page = fs::read_to_string(site.folder.path().join("public/matt/lasning.html")).unwrap();
    assert!(page.contains("Första tredjedelen") && page.contains("61,3"), "{page}");
}

#[test]
fn what_should_not_have_been_published_is_hidden_without_another_word() {
    let cure = |site: &Site, from: &str, to: &str| {
        site.publish("2026-07-01");
        site.change("content/matt/lasning.csv", from, to);
        site.publish("2026-07-02");
        for (path, bytes) in tree(&site.folder.path().join("public")) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("13,7") && !text.contains("13.7"), "{path:?}");
        }
        let page = fs::read_to_string(site.folder.path().join("public/rattelser.html")).unwrap();
        assert!(page.contains("visas inte") && !page.contains("förklaring har"), "{page}");
    };
    cure(&thirds("33"), "13,7;33", "13,7;3");
    let ahead = thirds("33");
    ahead.change("content/matt/lasning.csv", "anmärkning", "anmärkning;publiceras");
    for words in
        ["2024;50;90;", "2025;57,2;73;", "Första tredjedelen", "Fagott", "Sista tredjedelen"]
    {
        ahead.change("content/matt/lasning.csv", &format!("{words}\n"), &format!("{words};\n"));
    }
    cure(&ahead, "Fagott;", "Fagott;2026-12-01");
}

/// All bytes of the site of some thirds, published on two days, the second with these words in the place of others.
fn bytes_of(site: &Site, from: &str, to: &str) -> BTreeMap<String, Vec<u8>> {
    site.publish("2026-07-01");
    site.change("content/matt/lasning.csv", from, to);
    site.publish("2026-07-02");
    tree(&site.folder.path().join("public"))
}

#[test]
fn a_suppressed_value_leaves_no_byte_of_itself_wherever_it_is_told_of() {
    let sites = [("13,7", "Fagott"), ("14,9", "Oboe")].map(|(value, note)| {
        // Published at first, and then hidden, since fewer had answered than was thought.
        let site = thirds("33");
        site.change("content/matt/lasning.csv", "13,7", value);
        site.change("content/matt/lasning.csv", "Fagott", note);
        let bytes = bytes_of(&site, &format!("{value};33"), &format!("{value};3"));
        let status = malkort()
            .arg("status")
            .arg(site.folder.path())
            .args(["--as-of", "2026-07-02"])
            .output()
            .unwrap();
        assert!(status.status.success());
        (bytes, status.stdout)
    });
    let [(one, one_said), (other, other_said)] = sites;
    let differing: Vec<_> =
        one.iter().filter(|(path, bytes)| other.get(*path) != Some(bytes)).collect();
    assert!(
        differing.is_empty() && one.len() == other.len(),
        "{:?}",
        differing.iter().map(|one| one.0).collect::<Vec<_>>()
    );
    assert_eq!(one_said, other_said);
}
