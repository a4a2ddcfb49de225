//! A scorecard revised: what is new, changed, moved and dropped, on the page that a citizen opens.

use std::fs;
use std::path::Path;

use super::command::malkort;

const BOOK: &str = "[book]\ntitle = \"Prov\"\n[languages]\nen = \"English\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2027-t1\"\n";

const CARD_2026: &str = "---
titel: Skolans målkort 2026
gäller-från: 2026-01-01
mål:
  - {id: fiber, namn: Minst 90 procent av skolorna har fiber, perspektiv: medborgare}
  - {id: trivsel, namn: Alla trivs, perspektiv: medborgare}
  - {id: gammal, namn: Fler ska läsa}
  - {id: tyst, namn: Färre pärmar}
aktiviteter:
  - {id: grava, namn: Gräva, slut: 2026-06}
  - {id: mata, namn: Mäta, slut: 2026-12}
---
";

const CARD_2027: &str = "---
titel: Skolans målkort 2027
gäller-från: 2027-01-01
mål:
  - {id: fiber, namn: Minst 95 procent av skolorna har fiber, perspektiv: medborgare}
  - {id: trivsel, namn: Alla trivs, perspektiv: ekonomi}
  - {id: ny, namn: Fler ska läsa varje dag, ersätter: gammal}
  - {id: extra, namn: Varje elev har en dator}
aktiviteter:
  - id: grava
    namn: Gräva
    avförd: {skäl: Pengarna tog slut, beslutad-av: Skolnämnden, datum: 2026-11-20}
  - {id: mata, namn: Mäta, slut: 2026-12}
---
";

/// A folder with a site in it.
pub(crate) fn site_of(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

pub(crate) fn town() -> tempfile::TempDir {
    site_of(&[
        ("book.toml", BOOK),
        ("content/organisation/skola.md", "---\nnamn: Skolan\ntyp: kommun\n---\n"),
        ("content/perspektiv/medborgare.md", "---\nnamn: Medborgare\n---\n"),
        ("content/perspektiv/ekonomi.md", "---\nnamn: Ekonomi\n---\n"),
        ("content/malkort/skola/2026.md", CARD_2026),
        ("content/malkort/skola/2027.md", CARD_2027),
        (
            "content/uppfoljningar/2026-t1/skola.md",
            "---\ninlämnad: 2026-05-10\npubliceras: 2026-06-01\naktiviteter:\n  grava: {status: pågår}\n---\n",
        ),
    ])
}

pub(crate) fn page(folder: &Path, as_of: &str, address: &str) -> String {
    let out = folder.join(as_of);
    if !out.exists() {
        let built =
            malkort().arg("build").arg(folder).args(["--as-of", as_of, "--out"]).arg(&out).assert();
        let said = String::from_utf8_lossy(&built.get_output().stderr).into_owned();
        assert!(built.get_output().status.success(), "{said}");
    }
    fs::read_to_string(out.join(address)).unwrap()
}

/// What a page says, without its tags.
pub(crate) fn said(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        words.push(' ');
        words.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_new_is_one_click_away_and_answers_in_a_sentence_first() {
    let town = town();
    let start = page(town.path(), "2027-02-01", "index.html");
    assert!(start.contains("href=\"nytt.html\""));
    let sentence = "1 nytt mål, 3 ändrade mål, 1 avfört mål och 1 avförd aktivitet";
    let new = page(town.path(), "2027-02-01", "nytt.html");
    assert!(said(&new).contains(&format!("jämfört med dem före: {sentence}.")), "{}", said(&new));
    assert!(new.contains("href=\"malkort/skola/2027/2026.html\""));
    let comparison = page(town.path(), "2027-02-01", "malkort/skola/2027/2026.html");
    let expected = format!("Jämfört med Skolans målkort 2026: {sentence}.");
    assert!(said(&comparison).contains(&expected), "{}", said(&comparison));
}

#[test]
fn old_and_new_words_are_marked_word_by_word() {
    let town = town();
    let comparison = page(town.path(), "2027-02-01", "malkort/skola/2027/2026.html");
    assert!(
        comparison.contains("Minst <del>90</del> procent av skolorna har fiber"),
        "{comparison}"
    );
    assert!(comparison.contains("Minst <ins>95</ins> procent av skolorna har fiber"));
    assert!(
        comparison.contains("Fler ska läsa <ins>varje dag</ins>"),
        "the renamed one is the same"
    );
    let words = said(&comparison);
    assert!(words.contains("Perspektiv Förut Medborgare Nu Ekonomi"), "{words}");
    let english = page(town.path(), "2027-02-01", "en/malkort/skola/2027/2026.html");
    assert!(
        said(&english).contains("1 new goal, 3 changed goals, 1 dropped goal"),
        "{}",
        said(&english)
    );
}

#[test]
fn dropped_promises_stand_in_one_list_with_their_last_report_and_the_reason() {
    let town = town();
    let list = said(&page(town.path(), "2027-02-01", "avforda.html"));
    assert!(list.contains("Sammanlagt har 1 mål och 1 aktivitet avförts."), "{list}");
    assert!(
        list.contains("Skäl: Pengarna tog slut. Beslut: Skolnämnden 20 november 2026. Pågår"),
        "{list}"
    );
    assert!(list.contains("Inget skäl är angivet. Har aldrig rapporterats."), "{list}");
    assert!(!list.contains("Fler ska läsa"), "what lives on under another id was not dropped");
}

#[test]
fn a_revision_that_is_not_public_yet_is_compared_with_nothing() {
    let town = town();
    let new = said(&page(town.path(), "2026-12-31", "nytt.html"));
    assert!(new.contains("Det finns ingen tidigare utgåva"), "{new}");
    assert!(!town.path().join("2026-12-31/malkort/skola/2027").exists());
    let list = said(&page(town.path(), "2026-12-31", "avforda.html"));
    assert!(list.contains("Inget mål och ingen aktivitet har avförts."), "{list}");
}

#[test]
fn a_judgement_of_other_words_says_so_beside_the_judgement() {
    let town = town();
    let report = "---\ninlämnad: 2027-01-10\npubliceras: 2027-02-01\nmål: {fiber: nått}\n---\n";
    let path = town.path().join("content/uppfoljningar/2026-t3");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("skola.md"), report).unwrap();
    let goal = said(&page(town.path(), "2027-02-20", "mal/fiber.html"));
    let (verdict, _) = goal.split_once("Det här säger siffrorna").unwrap();
    assert!(verdict.contains("Nått Bedömning i uppföljningen för"), "{verdict}");
    let then = "Bedömningen gjordes när målet löd: ”Minst 90 procent av skolorna har fiber”.";
    assert!(verdict.contains(then), "{verdict}");
    let silent = said(&page(town.path(), "2027-02-20", "mal/trivsel.html"));
    assert!(!silent.contains("Bedömning i uppföljningen"), "nobody has judged it: {silent}");
}
