//! The drawing of the house is true: each room uses only what `docs/architecture.md` says that it may.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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

fn sources(at: &Path, found: &mut Vec<PathBuf>) {
    if at.is_file() {
        found.push(at.to_owned());
        return;
    }
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() || path.extension().is_some_and(|extension| extension == "rs") {
            sources(&path, found);
        }
    }
}

/// The rooms that a text names as `crate::room`, its tests left out.
fn used(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    code.split("crate::")
        .skip(1)
        .map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn every_room_uses_only_what_the_drawing_allows() {
    let drawing = drawing();
    let mut wrong = Vec::new();
    for (room, may) in &drawing {
        let folder = Path::new("src").join(room);
        let at = if folder.is_dir() { folder } else { folder.with_extension("rs") };
        let mut files = Vec::new();
        sources(&at, &mut files);
        for file in
            files.iter().filter(|file| !file.components().any(|part| part.as_os_str() == "tests"))
        {
            for name in used(&fs::read_to_string(file).unwrap()) {
                if drawing.contains_key(&name) && name != *room && !may.contains(&name) {
                    wrong.push(format!("{} uses {name}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
