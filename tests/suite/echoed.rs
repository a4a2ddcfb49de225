//! The echo law to its end: what is typed under any key that takes words, in a translation, below a heading of a
//! follow-up, in a cell or in the configuration stands on a page, in a feed or in a file of data, as it was typed.
//!
//! One site has every key of every type (`tests/echoed/`). In it, `¤` stands for a text and `¶` for Markdown; each is given a word of its
//! own and, behind that, one of the texts that people type. The site is built, and each is looked for in all that came out.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use malkort::build::{Day, load};
use malkort::diagnostic::{Severity, located};
use malkort::locale::Language;
use malkort::read::written::CONTENT_TYPES;
use malkort::read::{Memory, Shape, TypeDescription};
use malkort::source::{NormalText, TextKind, one_line};

use super::sharing::rendered;
use super::stenalva::{BASE, DAY};

/// What is typed where a text belongs.
const TEXTS: [&str; 8] = [
    "Bli kommun #1 i länet",
    "Mål: fler, bättre",
    "50 % & <b> av \"alla\" ’nu’",
    "84,4 – 2017.10 — 1e5",
    "Kalle's \\ ord {x} [y] *z* _å_",
    "Sáŋgárčážžat مرحبا 👩‍🏫",
    "mjukt\u{ad}ord och\u{b}rad",
    "2026-03-05 • ~ ` | > !",
];

/// What is typed where Markdown belongs: without its signs, which are others' business.
const MARKDOWN: [&str; 4] =
    ["Vi är nr 1: åäö", "50 % & mer – så", "Sáŋgárčážžat مرحبا 👩‍🏫", "mjukt\u{ad}ord 84,4"];

/// The files of the site, by their paths.
fn files() -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let within = path.strip_prefix("tests/echoed").unwrap().to_str().unwrap();
                found.push((within.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(Path::new("tests/echoed"), &mut found);
    found.sort();
    found
}

/// A file with every place filled, and what is to be found of it: where it was typed, and the words.
fn filled(path: &str, text: &str, turn: usize, wanted: &mut Vec<(String, String)>) -> String {
    let mut out = String::new();
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let mut rest = line;
        let front =
            rest.contains(": ") || rest.trim_start().starts_with("- ¤") || rest.contains(" = ");
        while let Some((before, behind)) = rest.split_once(['¤', '¶']) {
            let is_text = rest.get(before.len()..).is_some_and(|found| found.starts_with('¤'));
            out.push_str(before);
            rest = behind;
            let count = wanted.len();
            let typed = if is_text {
                TEXTS[(count + turn) % TEXTS.len()]
            } else {
                MARKDOWN[(count + turn) % MARKDOWN.len()]
            };
            let typed = format!("q{count}q {typed}");
            wanted.push((format!("{path}:{}", number + 1), one_line(&normal(&typed)).into_owned()));
            let is_cell = path.ends_with(".csv");
            if is_cell {
                write!(out, "\"{}\"", typed.replace('"', "\"\"")).unwrap();
            } else if front {
                write!(out, "\"{}\"", typed.replace('\\', "\\\\").replace('"', "\\\"")).unwrap();
            } else {
                out.push_str(&typed);
            }
        }
        out.push_str(rest);
    }
    out
}

/// A text in its normal form.
fn normal(text: &str) -> String {
    let page = NormalText::of(format!("---\nx: {text}\n---\n"), TextKind::Page);
    page.as_str().strip_prefix("---\nx: ").unwrap().strip_suffix("\n---\n").unwrap().to_owned()
}

/// All words of a published file, without markup, in one line.
fn words(address: &str, text: &str) -> String {
    let is_marked_up = |ending: &&str| address.ends_with(*ending);
    let plain = if [".html", ".xml", ".svg"].iter().any(is_marked_up) {
        decoded(&without_tags(text))
    } else if address.ends_with(".json") {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut out = String::new();
        strings(&value, &mut out);
        out
    } else {
        text.to_owned()
    };
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without its tags, what stands on both sides of one together.
fn without_tags(text: &str) -> String {
    let mut pieces = text.split('<');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
    }
    out
}

/// A text with its references read.
fn decoded(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').unwrap_or(("", piece));
        let number = name.strip_prefix("#x").map(|digits| u32::from_str_radix(digits, 16));
        let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
        match (name, number) {
            ("amp", _) => out.push('&'),
            ("lt", _) => out.push('<'),
            ("gt", _) => out.push('>'),
            ("quot", _) => out.push('"'),
            (_, Some(Ok(number))) => out.extend(char::from_u32(number)),
            (_, _) => {
                out.push('&');
                out.push_str(name);
            }
        }
        out.push_str(rest);
    }
    out
}

fn strings(value: &serde_json::Value, out: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            out.push_str(text);
            out.push(' ');
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, out)),
        serde_json::Value::Object(items) => items.values().for_each(|item| strings(item, out)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

#[test]
fn what_is_typed_anywhere_stands_in_what_is_published() {
    let files = files();
    let mut lost = BTreeSet::new();
    for turn in 0..TEXTS.len() {
        let mut wanted = Vec::new();
        let site = files.iter().fold(Memory::default(), |site, (path, text)| {
            site.with(path, filled(path, text, turn, &mut wanted))
        });
        assert!(wanted.len() > 200, "{}", wanted.len());
        let load = load(&site, Day::Given(DAY)).unwrap();
        let found = load.diagnostics.clone().into_sorted();
        let found = located(found, &load.sources, &site, Language::Swedish);
        let told: Vec<String> = found
            .iter()
            .filter(|one| one.code.severity() != Severity::Hint)
            .map(|one| {
                format!("{}:{:?} {}", one.at.path, one.at.start.map(|at| at.line), one.message)
            })
            .collect();
        assert_eq!(told, [""; 0], "{}", told.join("\n"));
        let published = rendered(&load.loaded.unwrap(), Some(BASE));
        let published: Vec<String> =
            published.iter().map(|(address, text)| words(address, text)).collect();
        for (place, words) in wanted {
            if !published.iter().any(|page| page.contains(&words)) {
                lost.insert(format!("{place} {words}"));
            }
        }
    }
    assert!(lost.is_empty(), "{} {lost:#?}", lost.len());
}

/// Keys whose words are no words of their own: they are looked up, or shown as a link behind others.
const NO_WORDS: [&str; 11] = [
    "bedömning",
    "e-post",
    "telefon",
    "länk",
    "status",
    "orsak",
    "jämförelse",
    "mellan",
    "tidigare",
    "referens",
    "ämne",
];

/// The Swedish names of all keys of a type that take words.
fn keys(description: &TypeDescription, found: &mut BTreeSet<&'static str>) {
    for field in description.fields {
        key(field.swedish, &field.shape, found);
    }
}

fn key(name: &'static str, shape: &Shape, found: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::Text | Shape::Markdown => {
            found.insert(name);
        }
        Shape::List(item) | Shape::ById(item) => key(name, item, found),
        Shape::Group(group) => keys(group, found),
        Shape::Id
        | Shape::Reference(_)
        | Shape::Date
        | Shape::Period
        | Shape::Number
        | Shape::Count
        | Shape::YesNo
        | Shape::AgendaTarget
        | Shape::Choice(_) => {}
    }
}

#[test]
fn the_site_of_all_keys_has_every_key_that_takes_words() {
    let files = files();
    let mut missing = Vec::new();
    for (pattern, description) in CONTENT_TYPES {
        let folder = pattern.split('/').next().unwrap();
        let is_deep = |part: &str| pattern.contains(part);
        let of_type = files.iter().filter(|(path, _)| {
            path.starts_with(&format!("content/{folder}"))
                && ["/mal/", "/omraden/"].iter().all(|part| is_deep(part) == path.contains(part))
        });
        let texts: String = of_type.map(|(_, text)| text.as_str()).collect();
        let mut wanted = BTreeSet::new();
        keys(description, &mut wanted);
        for name in wanted {
            let has =
                ["¤", "¶", "[¤"].iter().any(|sign| texts.contains(&format!("{name}: {sign}")));
            if !has && !NO_WORDS.contains(&name) {
                missing.push(format!("{pattern}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
