//! The theme's words: the same in both languages, and every one that is asked for is there.

use std::collections::BTreeSet;
use std::path::Path;

use crate::locale::Messages;
use crate::theme::Theme;

fn messages(theme: &Theme, language: &str) -> Messages {
    let files = theme.translations(language);
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, _, text)| (*path, text.as_ref())).collect();
    Messages::parse(language, &files).unwrap_or_else(|faults| panic!("{faults:?}"))
}

#[test]
fn both_languages_hold_the_same_words() {
    let theme = Theme::embedded().unwrap();
    let [swedish, english] = ["sv", "en"].map(|language| {
        messages(&theme, language).ids().map(str::to_owned).collect::<BTreeSet<_>>()
    });
    assert!(swedish.len() > 200);
    let only_one: Vec<_> = swedish.symmetric_difference(&english).collect();
    assert!(only_one.is_empty(), "{only_one:?}");
}

/// All files below a folder.
fn texts(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else {
            found.push(std::fs::read_to_string(path).unwrap());
        }
    }
    found
}

#[test]
fn every_word_that_a_template_asks_for_is_there() {
    let messages = messages(&Theme::embedded().unwrap(), "sv");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for template in texts(&root.join("themes/default/templates")) {
        for part in template.split("{{ t.").skip(1) {
            let part = part.strip_prefix("plain.").unwrap_or(part);
            let id: String =
                part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            assert!(messages.has(&id.replace('_', "-")), "{id}");
        }
    }
}

#[test]
fn every_word_that_the_code_asks_for_is_there() {
    let messages = messages(&Theme::embedded().unwrap(), "sv");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for source in texts(&root.join("src/render")) {
        for call in ["label(\"", "say(\"", "none(voice, \""] {
            for part in source.split(call).skip(1) {
                let id = part.split('"').next().unwrap();
                assert!(messages.has(id), "{id}");
            }
        }
    }
}

/// How the ids of messages begin that the code puts together, a status or a section at their end.
const FAMILIES: [&str; 9] = [
    "days-",
    "ground-",
    "activities-",
    "goals-",
    "levels-",
    "status-goal-",
    "status-activity-",
    "meaning-goal-",
    "meaning-activity-",
];

#[test]
fn no_word_is_there_in_vain() {
    let messages = messages(&Theme::embedded().unwrap(), "sv");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let code = texts(&root.join("src/render")).concat();
    let templates = texts(&root.join("themes/default/templates")).concat();
    let in_template = |id: &str| {
        let name = id.replace('-', "_");
        let goes_on_no_longer =
            |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        ["t.", "t.plain."].iter().any(|begin| {
            let asked = format!("{begin}{name}");
            templates.split(&asked).skip(1).any(goes_on_no_longer)
        })
    };
    let unused: Vec<&str> = messages
        .ids()
        .filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family)))
        .filter(|id| !in_template(id) && !code.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}
