//! What is typed in a text is published as it was meant, or told with its place: headings, marks and what stays raw.

use std::fs;

use super::cases::{reported, sound};
use super::command::malkort;
use super::revisions::site_of;

const FRONT: &str = "---\nmål: {g1: kan nås}\naktiviteter: {a1: pågår}\n---\n";

fn report(body: &str) -> Vec<String> {
    let path = "content/uppfoljningar/2026-t1/kommunen.md";
    let found = reported(&sound().with(path, format!("{FRONT}{body}")));
    found.into_iter().map(|line| line.replace(&format!("{path}:"), "")).collect()
}

#[test]
fn a_heading_leads_its_part_in_every_form_that_has_one_meaning() {
    for heading in [
        "## Ett mål {#g1}",
        "## Något annat {#g1}",
        "# Ett mål {#g1}",
        "## Något annat {g1}",
        "## Något annat {# g1}",
        "#### Ett mål {#g1}",
        "Ett mål {#g1}\n-----",
        "Ett mål {#g1}\n=====",
        "## Ett mål",
        "## ett mål.",
        "Ett mål\n---",
    ] {
        let site = site_of(&[
            (
                "book.toml",
                "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t1\"\n",
            ),
            ("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n"),
            (
                "content/malkort/kommunen/2026.md",
                "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\n---\n",
            ),
            (
                "content/uppfoljningar/2026-t1/kommunen.md",
                &format!(
                    "---\nmål: {{g1: kan nås}}\n---\nEgna ord.\n\n{heading}\n\nDet går framåt.\n"
                ),
            ),
        ]);
        malkort()
            .args(["build", "--strict", "--as-of", "2026-11-23"])
            .arg(site.path())
            .assert()
            .success();
        let page = fs::read_to_string(site.path().join("public/mal/g1.html")).unwrap();
        assert!(page.contains("Det går framåt."), "{heading}");
        assert!(!page.contains("Egna ord."), "{heading}");
    }
}

#[test]
fn a_heading_or_an_id_that_would_stand_raw_is_an_error_at_its_place() {
    for (body, expected) in [
        ("##Ett mål {#g1}\n\nText.", "5:1 bad-heading"),
        ("## Ett mål {#g1}.\n\nText.", "5:12 raw-heading-id"),
        ("## Ett mål #g1\n\nText.", "5:12 raw-heading-id"),
        ("**Ett mål** {#g1}\n\nText.", "5:13 raw-heading-id"),
        ("Ett mål {#g1}\n\nText.", "5:9 raw-heading-id"),
    ] {
        assert_eq!(report(body), [expected], "{body}");
    }
}

#[test]
fn a_heading_bound_to_nothing_is_told_where_its_text_would_land_elsewhere() {
    assert_eq!(
        report("## Sammantaget\n\nText.\n\n## Ett mål\n\nBra.\n\n### Mer\n\nOrd.\n"),
        Vec::<String>::new()
    );
    assert_eq!(report("## Ett mål\n\nBra.\n\n## Sammantaget\n\nText.\n"), ["9:1 unbound-section"]);
    assert_eq!(report("## En aktivitett\n\nText.\n"), ["5:1 unbound-section"]);
}

#[test]
fn a_merge_that_was_not_finished_is_told_alone_in_every_kind_of_file() {
    let marks = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> gren\n";
    for (path, text, at) in [
        ("content/sidor/om.md", format!("---\ntitel: Om\n---\nText.\n\n{marks}"), "6:1"),
        ("content/sidor/om.md", format!("---\ntitel: Om\n{marks}---\n"), "3:1"),
        ("content/matt/m1.csv", format!("period;värde\n2026;1\n{marks}"), "3:1"),
        ("book.toml", format!("[book]\n{marks}title = \"Prov\"\n"), "2:1"),
    ] {
        assert_eq!(reported(&sound().with(path, text)), [format!("{path}:{at} conflict-marker")]);
    }
}

#[test]
fn words_to_be_replaced_are_told_in_front_matter_and_text() {
    for (text, at) in [
        ("---\ntitel: XXX\n---\n", "2:8"),
        ("---\ntitel: Om\n# TODO: senare\n---\nText.\n\n[Skriv kommentar]\n", "7:1"),
        ("---\ntitel: Om\n---\nLorem ipsum dolor.\n", "4:1"),
        ("---\ntitel: Om\n---\nTODO\n", "4:1"),
    ] {
        let found = reported(&sound().with("content/sidor/om.md", text));
        assert_eq!(found, [format!("content/sidor/om.md:{at} placeholder")], "{text}");
    }
}
