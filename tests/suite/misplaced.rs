//! What is plainly meant as content is content or an error that names the right place, never a stray file.

use malkort::build::{Day, load};
use malkort::diagnostic::{Severity, located};
use malkort::locale::Language;

use super::cases::{reported, sound};

const REPORT: &str = "---\nmål:\n  g1: Kan nås\naktiviteter:\n  a1: Pågår\n---\n";
const INDICATOR: &str = "---\nnamn: Nöjda\nenhet: procent\n---\n";

/// What is said of one more file, in Swedish: its code, its place and its cure.
fn said(path: &str, text: &str) -> Vec<(Severity, String, String, String)> {
    let files = sound().with(path, text);
    let load = load(&files, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
    located(load.diagnostics.into_sorted(), &load.sources, &files, Language::Swedish)
        .into_iter()
        .map(|one| (one.code.severity(), one.at.path, one.message, one.help))
        .collect()
}

#[test]
fn a_report_under_another_name_is_an_error_that_names_the_right_one() {
    for path in [
        "uppfoljningar/2026-t1/kommunen.MD",
        "uppfoljningar/2026-t1/kommunen.Md",
        "uppfoljningar/2026-t1/kommunen.markdown",
        "uppfoljningar/2026-t1/kommunen.txt",
        "uppfoljningar/2026-t1/kommunen.md.txt",
        "uppfoljningar/2026-t1/kommunen.md.md",
        "uppfoljningar/2026-t1/kommunen .md",
        "uppfoljningar/2026-t1/ kommunen.md",
        "uppfoljningar/2026-t1/kommunen.md ",
        "uppfoljningar/2026-t1/kommunen.docx",
        "uppfoljningar/2026-t1/kommunen.md.docx",
        "uppfoljningar/2026-t1/kommunen.pdf",
        "uppfoljningar/2026-t1/kommunen.xlsx",
        "uppfoljningar/2026-t1/kommunen.csv",
        "uppfoljningar/2026-t1/kommunen.yaml",
        "uppfoljningar/2026-t1/kommunen.md.lnk",
        "uppfoljningar/2026-t1/.kommunen.md.icloud",
        "uppfoljningar/2026-t1/kommunen (1).md",
        "uppfoljningar/2026-t1/kommunen",
        "uppfoljningar/2026-t1/kommunen/index.md",
        "uppfoljningar/2026-t1/inlämnat/kommunen.md",
        "uppfoljningar/kommunen/2026-t1.md",
        "uppfoljningar/kommunen-2026-t1.md",
        "uppfoljningar/2026-t1-kommunen.md",
    ] {
        let said = said(&format!("content/{path}"), REPORT);
        let [(severity, at, _, help)] = said.as_slice() else { panic!("{path}: {said:?}") };
        assert_eq!((*severity, at.as_str()), (Severity::Error, &*format!("content/{path}")));
        assert!(help.contains("content/uppfoljningar/2026-t1/kommunen.md"), "{path}: {help}");
    }
}

#[test]
fn a_folder_under_another_name_is_told_of_once_at_the_folder() {
    for (folder, right) in [
        ("Uppfoljningar", "uppfoljningar"),
        ("UPPFÖLJNINGAR", "uppföljningar"),
        ("uppfoljning", "uppfoljningar"),
        ("uppföljningar ", "uppföljningar"),
        ("Follow-ups", "follow-ups"),
        ("follow_ups", "follow-ups"),
        ("uppfoljningar/2026-T1", "uppfoljningar/2026-t1"),
        ("uppfoljningar/T1 2026", "uppfoljningar/2026-t1"),
        ("uppfoljningar/2026t1", "uppfoljningar/2026-t1"),
        ("uppfoljningar/2026_t1", "uppfoljningar/2026-t1"),
        ("uppfoljningar/Tertial 1 2026", "uppfoljningar/2026-t1"),
        ("uppföljningar/2026-t1 ", "uppföljningar/2026-t1"),
    ] {
        let below = if folder.contains('/') { "" } else { "/2026-t1" };
        let said = said(&format!("content/{folder}{below}/kommunen.md"), REPORT);
        let [(severity, at, _, help)] = said.as_slice() else { panic!("{folder}: {said:?}") };
        assert_eq!((*severity, at.as_str()), (Severity::Error, &*format!("content/{folder}")));
        assert!(help.contains(&format!("till content/{right}.")), "{folder}: {help}");
    }
    let both = sound()
        .with("content/Uppfoljningar/2026-t1/kommunen.md", REPORT)
        .with("content/Uppfoljningar/2026-t2/kommunen.md", REPORT);
    assert_eq!(reported(&both), ["content/Uppfoljningar misplaced-file"]);
}

#[test]
fn a_folder_in_its_own_letters_is_read_composed_or_not() {
    for folder in ["uppfoljningar", "uppföljningar", "uppfo\u{308}ljningar", "follow-ups"] {
        let site = sound().with(&format!("content/{folder}/2026-t1/kommunen.md"), REPORT);
        assert_eq!(reported(&site), Vec::<String>::new(), "{folder}");
    }
}

#[test]
fn other_content_is_led_to_its_place_too() {
    for (path, right) in [
        ("matt/nmi.MD", "matt/nmi.md"),
        ("matt/grupp/nmi.md", "matt/nmi.md"),
        ("Mått/nmi.md", "mått"),
        ("matt/m1.CSV", "matt/m1.csv"),
        ("matt/m1.csv.xlsx", "matt/m1.csv"),
        ("matt/m1.xlsx", "matt/m1.csv"),
        ("malkort/2026.md", "malkort/…/2026.md"),
        ("malkort/kommunen-2026.md", "malkort/kommunen/2026.md"),
        ("malkort/kommunen/2026/index.md", "malkort/kommunen/2026.md"),
        ("strategi/h/omrade/a.md", "strategi/h/omraden"),
        ("strategi/h/01-folk.md", "strategi/h/mal/01-folk.md"),
        ("malkort/kommunen/2027.docx", "malkort/kommunen/2027.md"),
        ("Index.md", "index.md"),
    ] {
        let said = said(&format!("content/{path}"), INDICATOR);
        let found = said.iter().find(|(_, _, _, help)| help.contains(&format!("content/{right}")));
        assert!(found.is_some_and(|found| found.0 == Severity::Error), "{path}: {said:?}");
    }
}

#[test]
fn what_editors_and_systems_leave_behind_is_passed_over() {
    for name in [
        "~$mmunen.docx",
        ".DS_Store",
        "._kommunen.md",
        "Thumbs.db",
        "desktop.ini",
        ".kommunen.md.swp",
        "kommunen.tmp",
        "#kommunen.md#",
        ".~lock.kommunen.md#",
        "kommunen.md.crdownload",
    ] {
        let site = sound().with(&format!("content/uppfoljningar/2026-t1/{name}"), "x");
        assert_eq!(reported(&site), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn what_is_neither_content_nor_like_it_is_a_stray_file() {
    for path in ["README.md", "matt/README.md", "anteckningar/x.md", "matt/karta.geojson"] {
        let site = sound().with(&format!("content/{path}"), "Text.");
        assert_eq!(reported(&site), [format!("content/{path} stray-file")]);
    }
}

#[test]
fn a_file_directly_in_the_content_folder_is_an_error_that_names_its_place() {
    for (name, text, right) in [
        ("m2.md", INDICATOR, "content/matt/m2.md"),
        (
            "kommunen.md",
            "---\ninlämnad: 2026-05-14\nmål:\n  g1: kan nås\n---\n",
            "content/uppfoljningar/…/kommunen.md",
        ),
        ("hjalp.md", "---\ntitel: Hjälp\n---\nRing oss.\n", "content/sidor/hjalp.md"),
    ] {
        let said = said(&format!("content/{name}"), text);
        let [(severity, at, _, help)] = said.as_slice() else { panic!("{name}: {said:?}") };
        assert_eq!((*severity, at.as_str()), (Severity::Error, &*format!("content/{name}")));
        assert!(help.contains(right), "{name}: {help}");
    }
    let notes = said("content/anteckningar.md", "Att göra.\n");
    assert_eq!(notes.first().map(|one| one.0), Some(Severity::Warning));
}
