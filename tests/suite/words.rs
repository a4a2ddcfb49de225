//! The words of the site and of the command: both languages say the same, of the same things, and none unused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Where words stand, a folder a language. An observer's stand in for others of the same names.
const ROOMS: [&str; 3] =
    ["themes/default/translations/*", "themes/default/translations/*/observer", PROGRAM];

const PROGRAM: &str = "src/locale/program/*";

/// The texts of all files below a folder whose names end so.
fn texts(folder: &Path, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
    found
}

/// The messages of a file and what each speaks of. A message begins at a line's first letter.
fn spoken_of(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut id = String::new();
    for line in text.lines() {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            line.split_once(" =").unwrap().0.clone_into(&mut id);
            let twice = messages.insert(id.clone(), BTreeSet::new());
            assert!(twice.is_none(), "{id} stands twice");
        } else if line.starts_with('#') {
            continue;
        }
        for variable in line.split('$').skip(1) {
            let name = variable.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            messages.get_mut(&id).unwrap().insert(name.take(1).collect());
        }
    }
    messages
}

fn of_language(room: &str, language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(room.replace('*', language)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        for (id, variables) in spoken_of(&text) {
            assert!(messages.insert(id.clone(), variables).is_none(), "{id} stands twice");
        }
    }
    messages
}

#[test]
fn both_languages_have_the_same_messages_and_speak_of_the_same_things() {
    let mut differ = Vec::new();
    for room in ROOMS {
        let [swedish, english] = ["sv", "en"].map(|language| of_language(room, language));
        assert!(swedish.len() > 100, "{room}");
        let ids: BTreeSet<&String> = swedish.keys().chain(english.keys()).collect();
        for id in ids {
            let of_each = [swedish.get(id), english.get(id)];
            if of_each[0] != of_each[1] {
                differ.push(format!("{room}: {id}: {of_each:?}"));
            }
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
}

/// Whether the code names a message, or puts its name together from a family's and what comes after.
fn is_named(code: &str, id: &str) -> bool {
    let families = id.match_indices('-').map(|(end, _)| format!("\"{}-{{", id.split_at(end).0));
    code.contains(&format!("\"{id}\"")) || families.into_iter().any(|part| code.contains(&part))
}

#[test]
fn every_message_of_the_program_is_used() {
    let code = texts(Path::new("src"), ".rs").concat();
    let ids = of_language(PROGRAM, "sv");
    let unused: Vec<_> = ids.keys().filter(|id| !is_named(&code, id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_that_the_command_asks_for_is_there() {
    let ids = of_language(PROGRAM, "sv");
    let mut missing = Vec::new();
    for text in texts(Path::new("src/cli"), ".rs") {
        for asked in text.split("voice.say(\"").skip(1) {
            let id = asked.split('"').next().unwrap().to_owned();
            if !ids.contains_key(&id) {
                missing.push(id);
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}
