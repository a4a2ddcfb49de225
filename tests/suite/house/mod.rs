//! The drawing of the house is true: each room uses only what `docs/architecture.md` says that it may, and no files
//! use each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use arrows::Arrows;
use source_tree::SourceTree;

mod arrows;
mod source_tree;
mod tokens;

/// The rooms and what each may use, from the table's first and last columns.
fn drawing() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string("docs/architecture.md").unwrap();
    let quoted = |cell: &str| -> BTreeSet<String> {
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    text.lines()
        .filter(|line| line.starts_with("| `"))
        .filter_map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').collect();
            Some((quoted(cells.first()?).into_iter().next()?, quoted(cells.last()?)))
        })
        .collect()
}

/// The crate as it lies in `src`, its tests left out.
fn arrows() -> Arrows {
    let text_of = |file: &Path| fs::read_to_string(file).ok();
    Arrows::of(&SourceTree::read(Path::new("src/lib.rs"), &text_of))
}

/// The room of a file: the folder or the file below `src`.
fn room(file: &Path) -> String {
    let below = file.strip_prefix("src").unwrap();
    Path::new(below.iter().next().unwrap()).file_stem().unwrap().to_string_lossy().into_owned()
}

#[test]
fn every_room_uses_only_what_the_drawing_allows() {
    let drawing = drawing();
    let mut wrong = Vec::new();
    for (file, used) in &arrows().rooms {
        let room = room(file);
        let Some(may) = drawing.get(&room) else { continue };
        for name in used {
            if drawing.contains_key(name) && *name != room && !may.contains(name) {
                wrong.push(format!("{} uses {name}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The folder within a room that a file is in: `render/words`; `None`: it is right below its room.
fn part(file: &Path) -> Option<String> {
    let names: Vec<_> = file.iter().map(|name| name.to_string_lossy()).collect();
    let ["src", room, part, _, ..] = names.iter().map(|name| &**name).collect::<Vec<_>>()[..]
    else {
        return None;
    };
    Some(format!("{room}/{part}"))
}

#[test]
fn every_part_of_a_room_uses_only_what_the_drawing_allows() {
    let drawing = drawing();
    let mut wrong = Vec::new();
    let mut drawn = BTreeSet::new();
    for (file, used) in arrows().between() {
        let Some((own, may)) = part(file).and_then(|part| drawing.get_key_value(&part)) else {
            continue;
        };
        drawn.insert(own);
        let of_room = |other: &String| other.split('/').next() == own.split('/').next();
        for other in used.filter_map(part).filter(of_room) {
            if other != *own && !may.contains(&other) {
                wrong.push(format!("{} uses {other}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let parts = fs::read_dir("src/render").unwrap().map(Result::unwrap);
    let parts = parts.filter(|entry| entry.path().is_dir() && entry.file_name() != "tests");
    for part in parts.map(|entry| format!("render/{}", entry.file_name().to_string_lossy())) {
        assert!(drawn.contains(&part), "{part} is not in the drawing");
    }
}

#[test]
fn every_room_is_in_the_drawing() {
    let drawing = drawing();
    for entry in fs::read_dir("src").unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            ["main", "lib"].contains(&name.as_str()) || drawing.contains_key(&name),
            "{name} is not in the drawing"
        );
    }
}

/// What lies at the top: what the owner named, and what tools look for there.
const TOP_LEVEL: [&str; 19] = [
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "book.toml",
    "clippy.toml",
    "content",
    "deny.toml",
    "docs",
    "packaging",
    "rustfmt.toml",
    "src",
    "tests",
    "themes",
];

#[test]
fn nothing_lies_at_the_top_but_what_belongs_there() {
    let ignored = fs::read_to_string(".gitignore").unwrap();
    let is_ignored =
        |name: &str| name == ".git" || ignored.lines().any(|line| line == format!("/{name}"));
    let names = fs::read_dir(".").unwrap().map(|entry| entry.unwrap().file_name());
    let stray: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !TOP_LEVEL.contains(&name.as_str()) && !is_ignored(name))
        .collect();
    assert!(stray.is_empty(), "{stray:?}");
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let circles = arrows().circles();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

/// The circles of a crate that is given file by file.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let text_of = |file: &Path| {
        files.iter().find(|(name, _)| Path::new(name) == file).map(|(_, text)| (*text).to_owned())
    };
    Arrows::of(&SourceTree::read(Path::new("src/lib.rs"), &text_of)).circles()
}

#[test]
fn a_circle_is_found_however_its_imports_are_written() {
    let shapes = [
        ("grouped", "use crate::{b::Type, c::Other}; fn f(_: Type, _: Other) {}"),
        ("nested", "use crate::{c, b::{self as second, Type}}; fn f(_: Type) {}"),
        ("over lines", "use crate::{\n    c::Other,\n    b::Type,\n};\n"),
        ("a module, then its item", "use crate::b; fn f(_: b::Type) {}"),
        ("renamed", "use crate::b as second; fn f() { second::make() }"),
        ("from above", "use super::b::Type;"),
        ("within a function", "fn f() { use super::b::Type; }"),
        ("without an import", "fn f() -> crate::b::Type { todo!() }"),
        ("within a macro", "fn f() { println!(\"{}\", crate::b::make()) }"),
        ("all names", "use crate::b::*; fn f(_: Type) {}"),
        ("by way of a third", "use crate::shown::Type;"),
    ];
    for (shape, text) in shapes {
        let circles = circles_of(&[
            ("src/lib.rs", "mod a; mod b; mod c; mod shown;"),
            ("src/a.rs", &format!("pub struct Mine; {text}")),
            ("src/b.rs", "use crate::a::Mine; pub struct Type; pub fn make() {}"),
            ("src/c.rs", "pub struct Other;"),
            ("src/shown/mod.rs", "pub use crate::b::Type;"),
        ]);
        let [circle] = circles.as_slice() else { panic!("{shape}: {circles:?}") };
        assert!(circle.contains("2 files"), "{shape}: {circle}");
        assert!(circle.contains("src/b.rs -> src/a.rs: Mine"), "{shape}: {circle}");
    }
}

#[test]
fn a_module_and_a_child_that_use_each_other_are_a_circle() {
    let child = ("src/room/child.rs", "use super::Own; pub fn run(_: Own) {}");
    let uses = [
        ("src/lib.rs", "mod room;"),
        ("src/room/mod.rs", "mod child; pub struct Own; fn f() { child::run(Own) }"),
        child,
    ];
    let [circle] = &*circles_of(&uses) else { panic!("no circle") };
    assert!(circle.contains("src/room/child.rs -> src/room/mod.rs: Own"), "{circle}");
    assert!(circle.contains("src/room/mod.rs -> src/room/child.rs: run"), "{circle}");

    let shows = [
        ("src/lib.rs", "mod room;"),
        ("src/room/mod.rs", "mod child; pub use child::run; pub struct Own;"),
        child,
    ];
    assert_eq!(circles_of(&shows), Vec::<String>::new());
}

#[test]
fn what_only_tests_use_is_no_circle() {
    let circles = circles_of(&[
        ("src/lib.rs", "mod a; mod b;"),
        ("src/a.rs", "pub struct Mine; #[cfg(test)] mod tests { use crate::b::Type; }"),
        ("src/b.rs", "use crate::a::Mine; pub struct Type; #[cfg(test)] fn f() {}"),
    ]);
    assert_eq!(circles, Vec::<String>::new());
}
