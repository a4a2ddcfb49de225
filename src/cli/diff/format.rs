//! A comparison on the terminal, for the minutes, and for a machine.

use std::fmt::Write;

use serde_json::json;

use crate::compare::Word;
use crate::render::difference::{Document, Item, Manner, Turn};

/// For the terminal: `[-gone-]` and `{+new+}` among the words, as other tools mark them.
pub(super) fn text(document: &Document) -> String {
    let mut out = format!("{}\n{}\n", document.title, document.lead);
    for section in &document.sections {
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{} ({})\n", section.title, section.items.len());
        for item in &section.items {
            let _ = writeln!(out, "  {}  ({})  {}", item.name, item.kind, item.address);
            let marks = Marks { removed: ["[-", "-]"], added: ["{+", "+}"], plain: str::to_owned };
            for line in lines(item, &marks) {
                let _ = writeln!(out, "    {line}");
            }
        }
    }
    out
}

/// For the minutes: Markdown, with words struck out and words in bold.
pub(super) fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&document.title), escaped(&document.lead));
    for section in &document.sections {
        let _ = write!(out, "\n## {}\n\n", escaped(&section.title));
        for item in &section.items {
            let _ = writeln!(out, "- **{}** ({})", escaped(&item.name), escaped(&item.kind));
            let marks = Marks { removed: ["~~", "~~"], added: ["**", "**"], plain: escaped };
            for line in lines(item, &marks) {
                let _ = writeln!(out, "  - {line}");
            }
        }
    }
    out
}

/// How removed and added words are marked, and plain ones written.
struct Marks {
    removed: [&'static str; 2],
    added: [&'static str; 2],
    plain: fn(&str) -> String,
}

fn lines(item: &Item, marks: &Marks) -> Vec<String> {
    let plain = marks.plain;
    let turns = item.turns.iter().map(|turn| {
        let said = match turn.manner {
            Manner::Whole => format!("{} → {}", plain(&turn.old), plain(&turn.new)),
            Manner::WordByWord => marked(turn, marks),
        };
        format!("{}: {said}", plain(&turn.aspect))
    });
    turns.chain(item.notes.iter().map(|note| plain(note))).collect()
}

fn marked(turn: &Turn, marks: &Marks) -> String {
    let mut out = String::new();
    for word in turn.words() {
        match word {
            Word::Kept(words) => out.push_str(&(marks.plain)(&words)),
            Word::Removed(words) => mark(&(marks.plain)(&words), marks.removed, &mut out),
            Word::Added(words) => mark(&(marks.plain)(&words), marks.added, &mut out),
        }
    }
    out
}

/// Marks words, not the spaces around them: Markdown knows no emphasis that begins with a space.
fn mark(words: &str, [before, after]: [&str; 2], out: &mut String) {
    let bare = words.trim();
    let (lead, tail) = words.split_once(bare).unwrap_or_default();
    out.push_str(lead);
    if !bare.is_empty() {
        out.push_str(before);
        out.push_str(bare);
        out.push_str(after);
    }
    out.push_str(tail);
}

/// Plain words that Markdown would read otherwise.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '~' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// For a machine.
pub(super) fn json(document: &Document) -> String {
    let sections = document.sections.iter().map(|section| {
        let items = section.items.iter().map(|item| {
            let differences = item
                .turns
                .iter()
                .map(|turn| json!({ "aspect": turn.aspect, "old": turn.old, "new": turn.new }));
            json!({
                "page": item.address,
                "name": item.name,
                "kind": item.kind,
                "differences": differences.collect::<Vec<_>>(),
                "notes": item.notes,
            })
        });
        json!({ "id": section.id, "title": section.title, "items": items.collect::<Vec<_>>() })
    });
    let object = json!({
        "title": document.title,
        "summary": document.lead,
        "sections": sections.collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}
