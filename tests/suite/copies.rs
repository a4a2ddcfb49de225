//! A copy that a program made is recognised as one, is never published, and is never made the real one by a cure.

use std::fs;

use malkort::build::{Day, load};
use malkort::diagnostic::{Severity, located};
use malkort::locale::Language;

use super::cases::{reported, sound};
use super::command::malkort;
use super::revisions::site_of;

const UNIT: &str = "---\nnamn: Kommunen\ntyp: kommun\n---\n";
const CARD: &str = "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\naktiviteter:\n  - {id: a1, namn: En aktivitet}\n---\n";

#[test]
fn a_copy_of_a_card_names_its_original_and_whether_they_differ() {
    for name in [
        "2026 (1)",
        "2026 - Kopia",
        "2026 - Kopia (2)",
        "2026 - Copy",
        "2026 kopia",
        "2026-kopia",
        "2026-LAPTOP1",
        "2026 (Annas konflikterade kopia 2026-10-01)",
        "2026_LOCAL_123",
        "Kopia av 2026",
        "2026.md",
    ] {
        let ending = if name == "2026.md" { "orig" } else { "md" };
        let path = format!("content/malkort/kommunen/{name}.{ending}");
        for (text, differs) in [(CARD.to_owned(), false), (CARD.replace("Ett mål", "Annat"), true)]
        {
            let files = sound().with(&path, text);
            let load = load(&files, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
            let found =
                located(load.diagnostics.into_sorted(), &load.sources, &files, Language::Swedish);
            let [one] = found.as_slice() else { panic!("{name}: {found:#?}") };
            assert_eq!(one.at.path, path);
            assert!(one.message.contains("content/malkort/kommunen/2026.md"), "{}", one.message);
            assert!(one.help.contains("Ta bort den") || one.help.contains("ta bort kopian"));
            assert!(!one.help.contains("Döp om"), "{}", one.help);
            let put_aside = ending == "orig" || name.contains("LOCAL");
            let is_error = one.code.severity() == Severity::Error;
            assert_eq!(is_error, differs && !put_aside, "{name}: {}", one.message);
        }
    }
}

#[test]
fn every_kind_of_content_has_copies() {
    let site = sound()
        .with("content/matt/m1.csv", "period;värde\n2026;1\n")
        .with("content/matt/m1 (1).csv", "period;värde\n2026;2\n")
        .with("content/matt/m1 - Kopia.md", "---\nnamn: Ett mått\nenhet: procent\n---\n")
        .with("content/organisation/kommunen-kopia.md", UNIT)
        .with("content/sidor/OM.md", "---\ntitel: Om\n---\n")
        .with("content/malkort/kommunen - Kopia/2026.md", CARD)
        .with("content/uppfoljningar/2026-t1/kommunen.md", "---\nmål: {g1: Kan nås}\n---\n")
        .with("content/uppfoljningar/2026-t1 (1)/kommunen.md", "---\nmål: {g1: Nått}\n---\n")
        .with("content/uppfoljningar/2026-t1 (1)/annan.md", "---\nmål: {g1: Nått}\n---\n")
        .with("content/sidor - Kopia/om.md", "---\ntitel: Om\n---\n");
    assert_eq!(
        reported(&site),
        [
            "content/malkort/kommunen - Kopia copied-file",
            "content/matt/m1 (1).csv conflicting-copy",
            "content/matt/m1 - Kopia.md copied-file",
            "content/organisation/kommunen-kopia.md copied-file",
            "content/sidor - Kopia copied-file",
            "content/sidor/OM.md copied-file",
            "content/uppfoljningar/2026-t1 (1) conflicting-copy",
        ]
    );
}

#[test]
fn a_copied_unit_is_published_once_and_quiet_does_not_hide_it() {
    let site = site_of(&[
        ("book.toml", "[book]\ntitle = \"Prov\"\n"),
        ("content/organisation/kommunen.md", UNIT),
        ("content/organisation/kommunen - Kopia.md", UNIT),
    ]);
    let built = malkort().args(["build", "--quiet"]).arg(site.path()).assert().success();
    let said = String::from_utf8_lossy(&built.get_output().stderr).into_owned();
    assert!(said.contains("kommunen - Kopia.md"), "{said}");
    let names: Vec<String> = fs::read_dir(site.path().join("public/organisation"))
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!names.iter().any(|name| name.contains("kopia")), "{names:?}");
}
