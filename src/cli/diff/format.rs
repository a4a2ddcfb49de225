//! A comparison on the terminal, for the minutes, and for a machine.

use std::fmt::Write;

use serde_json::json;

use super::super::markdown::escaped;
use crate::compare::Word;
use crate::locale::RichText;
use crate::render::difference::{Document, Item, Manner, Turn};

/// For the terminal: `[-gone-]` and `{+new+}` among the words, as other tools mark them.
pub(super) fn text(document: &Document) -> String {
    let mut out = format!("{}\n{}\n", document.title.plain(), document.lead.plain());
    for section in &document.sections {
        // Writing to a string cannot fail.
        let _ = write!(out, "\n{} ({})\n", section.title.plain(), section.items.len());
        for item in &section.items {
            let _ =
                writeln!(out, "  {}  ({})  {}", item.name.plain(), item.kind.plain(), item.address);
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
    let mut out =
        format!("# {}\n\n{}\n", escaped(document.title.plain()), escaped(document.lead.plain()));
    for section in &document.sections {
        let _ = write!(out, "\n## {}\n\n", escaped(section.title.plain()));
        for item in &section.items {
            let _ = writeln!(
                out,
                "- **{}** ({})",
                escaped(item.name.plain()),
                escaped(item.kind.plain())
            );
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
            Manner::Whole => format!("{} → {}", plain(turn.old.plain()), plain(turn.new.plain())),
            Manner::WordByWord => marked(turn, marks),
        };
        format!("{}: {said}", plain(turn.aspect.plain()))
    });
    turns.chain(item.notes.iter().map(|note| plain(note.plain()))).collect()
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

/// For a machine.
pub(super) fn json(document: &Document) -> String {
    let sections = document.sections.iter().map(|section| {
        let items = section.items.iter().map(|item| {
            let differences = item
                .turns
                .iter()
                .map(|turn| json!({ "aspect": turn.aspect.plain(), "old": turn.old.plain(), "new": turn.new.plain() }));
            json!({
                "page": item.address,
                "name": item.name.plain(),
                "kind": item.kind.plain(),
                "differences": differences.collect::<Vec<_>>(),
                "notes": item.notes.iter().map(RichText::plain).collect::<Vec<_>>(),
            })
        });
        json!({ "id": section.id, "title": section.title.plain(), "items": items.collect::<Vec<_>>() })
    });
    let object = json!({
        "title": document.title.plain(),
        "summary": document.lead.plain(),
        "sections": sections.collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}
