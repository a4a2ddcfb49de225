//! What is typed comes out as typed: spellings that look alike are one, nothing is cut off, and what cannot be kept is
//! reported where it stands.

use malkort::build::{Day, load};
use malkort::diagnostic::{Code, Located, Severity, located};
use malkort::locale::Language;
use malkort::read::Memory;
use unicode_normalization::UnicodeNormalization as _;

fn site() -> Memory {
    Memory::default()
        .with("book.toml", "[book]\ntitle = \"Prov\"\n[rounds]\nfirst = \"2026-t1\"\nlast = \"2026-t3\"\n")
        .with("content/organisation/kommunen.md", "---\nnamn: Kommunen\ntyp: kommun\n---\n")
        .with("content/perspektiv/medborgare.md", "---\nnamn: Medborgare\n---\n")
        .with(
            "content/malkort/kommunen/2026.md",
            "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n  - {id: g1, namn: Ett mål}\naktiviteter:\n  - {id: a1, namn: En aktivitet}\n---\n",
        )
        .with("content/matt/m1.md", "---\nnamn: Ett mått\nenhet: procent\n---\n")
        .with("content/matt/m1.csv", "period;värde\n2025;1\n")
        .with("content/sidor/om.md", "---\ntitel: Om\n---\n")
}

fn found(files: &Memory) -> Vec<Located> {
    let load = load(files, Day::Given(jiff::civil::date(2026, 11, 23))).unwrap();
    located(load.diagnostics.into_sorted(), &load.sources, files, Language::Swedish)
}

/// What is reported, as code, line, column and the words underlined.
fn told(files: &Memory) -> Vec<(Code, usize, usize, String)> {
    let words = |one: &Located| {
        let at = one.at.text.as_deref().zip(one.at.range.clone());
        at.map_or_else(String::new, |(text, range)| text.get(range).unwrap().to_owned())
    };
    found(files)
        .iter()
        .map(|one| {
            let (line, column) = one.at.start.map_or((0, 0), |start| (start.line, start.column));
            (one.code, line, column, words(one))
        })
        .collect()
}

#[test]
fn a_word_is_the_same_word_however_its_letters_blanks_and_hyphens_are_typed() {
    let follow_up =
        "---\ninlämnad: 2026-05-10\nmål: {g1: kan nås}\naktiviteter: {a1: pågår}\n---\n";
    let decomposed: String = follow_up.nfd().collect();
    for typed in [
        decomposed,
        follow_up.replace("kan nås", "kan\u{a0}nås"),
        follow_up.replace("kan nås", "kan  n\u{ad}ås"),
        follow_up.replace("kan nås", "Kan\u{2009}nås\u{200b}"),
        follow_up
            .replace(": ", ":\u{a0}")
            .replace("{g1:\u{a0}", "{g1: ")
            .replace("{a1:\u{a0}", "{a1: "),
        follow_up.replace('\n', "\r\n"),
        follow_up.replace('\n', "\r"),
        format!("\u{feff}{follow_up}"),
    ] {
        let files = site().with("content/uppfoljningar/2026-t1/kommunen.md", typed.as_str());
        let told = told(&files);
        assert!(told.iter().all(|(code, ..)| code.as_str() != "unknown-word" && code.as_str() != "unknown-key"), "{typed:?}: {told:?}");
    }
}

#[test]
fn no_break_spaces_indent_as_spaces_do() {
    let card = "---\ntitel: Kort\ngäller-från: 2026-01-01\nmål:\n\u{a0}\u{a0}-\u{a0}id: g1\n\u{a0} \u{a0} namn: Ett mål\n---\n";
    assert_eq!(told(&site().with("content/malkort/kommunen/2026.md", card)), []);
}

#[test]
fn a_place_is_exact_behind_letters_of_two_characters_and_what_nobody_sees() {
    let page = "---\r\ntitel: A\u{30a}\u{ad}sele\r\nordning: ma\u{30a}\u{ad}nga\r\n---\r\nÅ\u{ad}r [[sa\u{30a}\u{ad}knas]].\r\n";
    let expected = [
        (Code::BadNumber, 3, 10, "ma\u{30a}\u{ad}nga".to_owned()),
        (Code::BrokenLink, 5, 5, "[[sa\u{30a}\u{ad}knas]]".to_owned()),
    ];
    assert_eq!(told(&site().with("content/sidor/om.md", page)), expected);
}

#[test]
fn what_no_page_can_hold_is_refused_wherever_it_is_typed() {
    for (path, text) in [
        ("content/sidor/om.md", "---\ntitel: O\u{7}m\n---\n"),
        ("content/sidor/om.md", "---\ntitel: Om\n---\nT\u{1b}ext\n"),
        ("content/matt/m1.csv", "period;värde;anmärkning\n2025;1;a\u{8}b\n"),
        ("book.toml", "[book]\ntitle = \"Pr\u{202e}ov\"\n"),
        ("content/sidor/om.md", "---\ntitel: O\u{fdd0}m\n---\n"),
    ] {
        let told = told(&site().with(path, text));
        let codes: Vec<&str> = told.iter().map(|(code, ..)| code.as_str()).collect();
        assert_eq!(codes, ["forbidden-character"], "{text:?}");
        assert_eq!(told[0].3.chars().count(), 1, "{text:?}: {told:?}");
    }
}

#[test]
fn a_decimal_comma_within_braces_is_read_and_a_text_with_a_comma_is_asked_about() {
    let follow_up = |values: &str| {
        let text = format!("---\ninlämnad: 2026-05-10\nvärden: {{{values}}}\n---\n");
        let thirds = "period;värde\n2025-t1;1\n";
        let site = site().with("content/matt/m1.csv", thirds);
        told(&site.with("content/uppfoljningar/2026-t1/kommunen.md", text))
    };
    let errors = |told: Vec<(Code, usize, usize, String)>| -> Vec<(&str, usize, usize)> {
        let errors = told.into_iter().filter(|(code, ..)| code.severity() == Severity::Error);
        errors.map(|(code, line, column, _)| (code.as_str(), line, column)).collect()
    };
    assert_eq!(errors(follow_up("m1: 84,4")), []);
    let corrected = "m1: {värde: 84,4, rättad: {datum: 2026-10-20, skäl: Fel, tidigare: 57,2}}";
    assert_eq!(errors(follow_up(corrected)), []);
    let cut =
        "m1: {värde: 84,4, rättad: {datum: 2026-10-20, skäl: Svaren saknades, fel i enkäten}}";
    assert_eq!(errors(follow_up(cut)), [("unquoted-text", 3, 77)]);
}

#[test]
fn a_required_text_that_nobody_sees_is_missing_and_an_optional_one_is_not_written() {
    for nothing in ["", " ~", " null", " \"\"", " \"  \"", " \"\\u200d\"", " '\u{a0}'"] {
        let required = site().with("content/sidor/om.md", format!("---\ntitel:{nothing}\n---\n"));
        assert_eq!(told(&required), [(Code::MissingKey, 2, 1, "titel".to_owned())], "{nothing:?}");
    }
    for nothing in ["", " \"\"", " '  '"] {
        let text = format!("---\ntitel: K\nutgivare:{nothing}\n---\n");
        assert_eq!(told(&site().with("content/kallor/k.md", text)), [], "{nothing:?}");
    }
    let source = "---\ntitel: K\nutgivare: ~\n---\n";
    let expected = [(Code::UnquotedText, 3, 11, "~".to_owned())];
    assert_eq!(told(&site().with("content/kallor/k.md", source)), expected);
}

#[test]
fn a_comment_beside_a_text_is_asked_about_and_beside_a_date_or_a_status_it_is_a_comment() {
    let source = "---\ntitel: \"K\" # x\ndatum: 2026-01-01 # x\nutgivare: Kommun #1\n---\n";
    let expected = [(Code::UnquotedText, 4, 18, "#1".to_owned())];
    assert_eq!(told(&site().with("content/kallor/k.md", source)), expected);
    let report = "---\ninlämnad: 2026-05-10 # x\nmål:\n  g1: nått # x\n---\n";
    let told = told(&site().with("content/uppfoljningar/2026-t1/kommunen.md", report));
    assert!(told.iter().all(|(code, ..)| *code != Code::UnquotedText), "{told:?}");
}
