//! A key that is not there and a value of another shape are answered with what can be written in their place.

use crate::command::malkort;
use crate::revisions::site_of;

/// What `check` says of a site with one file more.
fn told(path: &str, text: &str) -> String {
    let folder = site_of(&[
        ("book.toml", "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\n"),
        ("content/organisation/by.md", "---\nnamn: Byn\ntyp: kommun\n---\n"),
        (path, text),
    ]);
    let check =
        malkort().args(["check", "--as-of", "2026-11-23"]).current_dir(folder.path()).output();
    String::from_utf8(check.unwrap().stderr).unwrap()
}

#[test]
fn a_key_like_no_other_is_answered_with_those_that_can_be_written_beside_the_rest() {
    let swedish = told("content/sidor/om.md", "---\ntitel: Om\nxyz: 1\n---\n");
    assert!(swedish.contains("Det som går att skriva här är: ingress, "), "{swedish}");
    assert!(!swedish.contains("är: titel") && !swedish.contains(", titel,"), "{swedish}");
    let english = told("content/sidor/om.md", "---\ntitle: Om\nxyz: 1\n---\n");
    assert!(english.contains(", order, ") && !english.contains("ordning"), "{english}");
    let settings = told("book.toml", "[book]\ntitle = \"Prov\"\nxyz = 1\n");
    assert!(settings.contains("är: authors, "), "{settings}");
}

#[test]
fn a_translation_is_offered_what_can_be_translated() {
    let told = told("content/organisation/by.en.md", "---\nname: Town\nxyz: 1\n---\n");
    assert!(!told.contains("är: kind") && !told.contains(", parent"), "{told}");
}

#[test]
fn a_value_of_another_shape_is_answered_with_the_keys_own_example() {
    let list = told("content/sidor/om.md", "---\ntitel: [a, b]\n---\n");
    assert!(list.contains("hjälp: Skriv till exempel så här: titel: "), "{list}");
    let item = told("content/sidor/om.md", "---\ntitel: Om\nkälla: [{a: b}]\n---\n");
    assert!(item.contains("hjälp: Skriv till exempel så här: källa: "), "{item}");
    let map = told("content/matt/m.md", "---\nnamn: M\nenhet: procent\nmålvärde: [1]\n---\n");
    assert!(map.contains("indragna under den här, till exempel så här: regel: "), "{map}");
    let settings = told("book.toml", "[book]\ntitle = [\"Prov\"]\n");
    assert!(settings.contains("Skriv till exempel så här: title = \""), "{settings}");
}

#[test]
fn a_folder_is_suggested_by_its_usual_name() {
    let told = told("content/dokument/plan.md", "---\nnamn: Plan\ntyp: plan\n---\n");
    assert!(told.contains("Menade du mappen styrdokument?"), "{told}");
}
