//! One cause, one error: the example with one thing broken in it, of every kind, is told of one fault, at its place.
//!
//! Of its sixty cards some few are kept, which refer to each other in all the ways that the others do: that is read some
//! forty times.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use malkort::build::{Day, load};
use malkort::diagnostic::{Code, Diagnostic, Severity};

use super::cases::sound;
use super::stenalva::{DAY, TEXTS, in_memory};

type Texts = BTreeMap<String, String>;

/// The units whose cards, reports and indicators are kept: a department, some of its units, and the whole.
const KEPT: [&str; 5] = ["stenalva", "kultur", "biblioteket", "kulturskolan", "museet"];

/// The example with the cards of some units only; nothing is wrong with it.
static SMALL: LazyLock<Texts> = LazyLock::new(|| {
    let left_out: Vec<&str> = TEXTS
        .keys()
        .filter_map(|path| path.strip_prefix("content/malkort/")?.split('/').next())
        .filter(|unit| !KEPT.contains(unit))
        .collect();
    let is_of = |path: &str, unit: &str| {
        path.starts_with(&format!("content/malkort/{unit}/"))
            || path.starts_with(&format!("content/matt/{unit}-"))
            || path.starts_with("content/uppfoljningar/") && path.ends_with(&format!("/{unit}.md"))
    };
    let is_kept = |path: &str| !left_out.iter().any(|unit| is_of(path, unit));
    let kept = TEXTS.iter().filter(|(path, _)| is_kept(path));
    let texts = kept.map(|(path, text)| (path.clone(), text.clone())).collect();
    assert_eq!(errors(&texts), [""; 0]);
    texts
});

fn errors(texts: &Texts) -> Vec<String> {
    let load = load(&in_memory(texts), Day::Given(DAY)).unwrap();
    let is_error = |one: &Diagnostic| one.code.severity() == Severity::Error;
    let found = load.diagnostics.into_sorted().into_iter().filter(is_error);
    let shown = |one: Diagnostic| {
        let words: Vec<String> =
            one.arguments.iter().map(|(_, word)| format!("{word:?}")).collect();
        format!("{} {} {}", load.sources.path(one.place.file), one.code.as_str(), words.join(" "))
    };
    found.map(shown).collect()
}

/// The first file of each content type, or the one named.
fn one_of<'t>(texts: &'t Texts, folder: &str, end: &str) -> &'t str {
    texts
        .keys()
        .find(|path| {
            path.starts_with(&format!("content/{folder}"))
                && path.ends_with(end)
                && !path.ends_with(".en.md")
        })
        .expect("the example has a file of every type")
}

/// Each content type: the folder, the file's end, and a key that must be there.
const TYPES: [(&str, &str, &str); 6] = [
    ("organisation/kultur", ".md", "namn"),
    ("perspektiv/", ".md", "namn"),
    ("malkort/kultur/", ".md", "titel"),
    ("matt/", ".md", "namn"),
    ("uppfoljningar/2026-t1/kultur", ".md", ""),
    ("styrdokument/", ".md", "namn"),
];

#[test]
fn a_content_file_that_cannot_be_read_is_one_error() {
    let texts = &*SMALL;
    let mut wrong = Vec::new();
    for (folder, end, key) in TYPES {
        let path = one_of(texts, folder, end).to_owned();
        let text = &texts[&path];
        let mut try_with = |what: &str, path_new: Option<&str>, text_new: String| {
            let mut broken = texts.clone();
            broken.remove(&path);
            broken.insert(path_new.unwrap_or(&path).to_owned(), text_new);
            let found = errors(&broken);
            if found.len() != 1 {
                let shown = found.iter().take(6).cloned().collect::<Vec<_>>().join("\n    ");
                wrong.push(format!("{path} {what}: {} errors\n    {shown}", found.len()));
            }
        };
        try_with("with a colon", None, text.replacen("---\n", "---\nx: a: b\n", 1));
        if !key.is_empty() {
            let line = text.lines().find(|line| line.starts_with(&format!("{key}:"))).unwrap();
            try_with("without a key", None, text.replacen(&format!("{line}\n"), "", 1));
            let mut misspelt: Vec<char> = key.chars().collect();
            misspelt.swap(1, 2);
            let misspelt: String = misspelt.into_iter().collect();
            let renamed = line.replacen(key, &misspelt, 1);
            try_with("with a misspelt key", None, text.replacen(line, &renamed, 1));
        }
        if end == ".md" {
            let (stem, _) = path.rsplit_once('/').unwrap();
            try_with("badly named", Some(&format!("{stem}/Nöjd Å.md")), text.clone());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn front_matter_that_is_not_opened_is_one_finding_beside_those_of_the_text_below() {
    let keys = "titel: Ny\nbeskrivning: |\n\n    Indraget.\n";
    for (opening, below, text_found) in [
        ("", "Text.\n", &[][..]),
        ("----\n", "Text.\n", &[]),
        ("", "Text **halv.\n", &[Code::RawMarkup]),
        ("", "Se [målet](mål/ingen).\n", &[Code::BrokenLink]),
    ] {
        let files = sound().with("content/sidor/ny.md", format!("{opening}{keys}---\n{below}"));
        let load = load(&files, Day::Given(DAY)).unwrap();
        let found: Vec<Code> = load.diagnostics.into_sorted().iter().map(|one| one.code).collect();
        let expected = [&[Code::NoFrontMatter], text_found].concat();
        assert_eq!(found, expected, "{opening:?} {below:?}");
    }
}

#[test]
fn a_deleted_file_is_one_error_however_many_refer_to_it() {
    let texts = &*SMALL;
    let mut wrong = Vec::new();
    for folder in ["organisation/kultur", "matt/"] {
        let mut broken = texts.clone();
        let path = one_of(texts, folder, ".md").to_owned();
        broken.remove(&path);
        let found = errors(&broken);
        if found.len() > 1 {
            wrong.push(format!("{path}: {} errors\n    {}", found.len(), found.join("\n    ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_bad_id_of_a_goal_or_an_activity_is_one_error() {
    let texts = &*SMALL;
    let path = one_of(texts, "malkort/kultur/", ".md").to_owned();
    let ids = texts[&path].lines().filter(|line| line.trim_start().starts_with("- id: ")).take(2);
    let mut wrong = Vec::new();
    for line in ids {
        let mut broken = texts.clone();
        let text = texts[&path].replacen(line, &format!("{line} Å"), 1);
        broken.insert(path.clone(), text);
        let found = errors(&broken);
        if found.len() != 1 {
            wrong.push(format!("{line}: {} errors\n    {}", found.len(), found.join("\n    ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_setting_that_cannot_be_read_is_one_error() {
    let texts = &*SMALL;
    let cases = [
        ("means = \"uncertain\"", "means = \"delvis\""),
        ("label = \"Klar\"", "label = \"Färdigställd\""),
        ("label = \"Klar\"", ""),
        ("first = \"2025-t1\"", "first = \"T1 2025\""),
        ("first = \"2025-t1\"", ""),
        ("per-year = 3", "per-year = 4"),
        ("[rounds]", "[round]"),
        ("[languages.en]", "[language.en]"),
        ("[languages.en]\nname = \"English\"\n", ""),
        ("title = \"Stenälvas målkort\"", "title = "),
        ("title = \"Stenälvas målkort\"", ""),
        ("title = \"Stenälvas målkort\"", "titel = \"Stenälvas målkort\""),
        ("partly-reached-percent = 80", "partly-reached-percent = 800"),
        ("logo = \"logotyp.svg\"", "logo = \"saknas.svg\""),
    ];
    let mut wrong = Vec::new();
    for (old, new) in cases {
        let mut broken = texts.clone();
        let book = &texts["book.toml"];
        assert!(book.contains(old), "{old}");
        broken.insert("book.toml".to_owned(), book.replacen(old, new, 1));
        let found = errors(&broken);
        if found.len() != 1 {
            let shown = found.iter().take(6).cloned().collect::<Vec<_>>().join("\n    ");
            wrong.push(format!("{old} -> {new}: {} errors\n    {shown}", found.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
