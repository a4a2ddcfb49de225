//! The theme's words: the same in both languages, and every one that is asked for is there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::locale::{Language, Messages, program};
use crate::model::SiteVoice;
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

/// The ids of the words that only an observer says, in a language, and those that a publisher says.
fn observers_and_publishers(language: &str) -> [BTreeSet<String>; 2] {
    let theme = Theme::embedded().unwrap().speaking_as(SiteVoice::Observer);
    let (own, usual): (Vec<_>, Vec<_>) = theme
        .translations(language)
        .into_iter()
        .partition(|(path, _, _)| path.contains("/observer/"));
    [own, usual].map(|files| {
        let files: Vec<(&str, &str)> =
            files.iter().map(|(path, _, text)| (*path, text.as_ref())).collect();
        Messages::parse(language, &files).unwrap().ids().map(str::to_owned).collect()
    })
}

#[test]
fn an_observers_words_stand_in_for_a_publishers_in_both_languages() {
    let [swedish, english] = ["sv", "en"].map(observers_and_publishers);
    assert!(swedish[0].len() > 100);
    assert_eq!(swedish[0], english[0]);
    // Reasons are the program's own words, which a theme may say otherwise.
    let program = program(Language::Swedish);
    let alone: Vec<_> = swedish[0].difference(&swedish[1]).filter(|id| !program.has(id)).collect();
    assert!(alone.is_empty(), "{alone:?}");
}

/// What a publisher says is not there, and an observer may say with the same words: of the site itself, of what it has
/// counted, of a rule, or of two things that are both known.
const SAID_ALIKE: [&str; 58] = [
    "about-cite",
    "activities-first-done",
    "agenda-goal-1",
    "agenda-goal-2",
    "answer-moved",
    "audits-no-unit",
    "changes-in-department",
    "chart-target-in-words",
    "correction-unexplained",
    "corrections-about",
    "count-activities",
    "count-goals",
    "days-same",
    "decision-by-plan",
    "event-moved",
    "goals-first-reached",
    "levels-all-unknown",
    "levels-first-reached",
    "list-none",
    "meaning-activity-not-begun",
    "method-activities-2",
    "method-indicators-3",
    "method-totals-1",
    "moved-count",
    "multiples-area",
    "multiples-partly-counted",
    "news-in-short",
    "no-contact-given",
    "no-difference",
    "no-news",
    "no-sources-known",
    "nothing-rests-on-it",
    "nothing-to-compare",
    "observer-notice",
    "observer-notice-unnamed",
    "over-rounds-explained",
    "privacy-lead",
    "privacy-respondents",
    "privacy-visit",
    "register-lead",
    "report-lead",
    "reporting-first",
    "review-none",
    "round-nothing-moved",
    "rounds-same",
    "search-none",
    "search-none-chosen",
    "shortcomings-none",
    "shortcomings-unknown",
    "sound-management-no-corrections",
    "sound-management-no-forecast",
    "source-in-short",
    "sources-in-short",
    "stage-not-started",
    "standing-latest-known-from",
    "stands-since",
    "start-falls-due",
    "years-told",
];

/// What a publisher says, as it is written, by id.
fn publishers_sentences(language: &str) -> BTreeMap<String, String> {
    let mut sentences = BTreeMap::new();
    for (_, _, text) in Theme::embedded().unwrap().translations(language) {
        let mut id = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                name.clone_into(&mut id);
            }
            sentences.entry(id.clone()).or_insert_with(String::new).push_str(line);
        }
    }
    sentences
}

#[test]
fn every_word_of_a_language_has_an_id_of_its_own() {
    for language in ["sv", "en"] {
        let mut seen = BTreeSet::new();
        for (path, _, text) in Theme::embedded().unwrap().translations(language) {
            // Those of another voice stand in for these.
            let is_overlay = path.contains("/observer/");
            let ids =
                text.lines().filter_map(|line| line.split_once(" = ").or(line.split_once(" =")));
            for (id, _) in ids.filter(|(id, _)| !id.starts_with([' ', '#'])) {
                assert!(seen.insert((is_overlay, id.to_owned())), "{language}: {id} in {path}");
            }
        }
    }
}

/// Words by which a sentence says that something is not there, has not been done or is not known.
const ABSENCE: [&str; 9] = [
    "ingen",
    "inget",
    "inga",
    "ingenting",
    "saknas",
    "har inte",
    "inte känt",
    "är kända",
    "är känd",
];

#[test]
fn every_sentence_of_absence_exists_in_both_voices_or_may_be_said_in_both() {
    let sentences = publishers_sentences("sv");
    let [observers, publishers] = observers_and_publishers("sv");
    let said_alike = BTreeSet::from(SAID_ALIKE.map(str::to_owned));
    let mut unsaid = Vec::new();
    for id in publishers.difference(&observers).filter(|id| !said_alike.contains(*id)) {
        let text = sentences[id].to_lowercase();
        let spaced = text.replace(|c: char| !c.is_alphabetic(), " ");
        if ABSENCE.iter().any(|word| format!(" {spaced} ").contains(&format!(" {word} "))) {
            unsaid.push(id);
        }
    }
    assert!(unsaid.is_empty(), "say these for an observer too: {unsaid:?}");
    let both: Vec<_> = said_alike.intersection(&observers).collect();
    assert!(both.is_empty(), "{both:?}");
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
