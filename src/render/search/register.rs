//! Everything that has a page and that somebody may look for, from A to Ö.
//!
//! The order is the language's own, å, ä and ö after z in Swedish and with a and o in English; a letter is a heading of
//! its own where the language puts it after z, else the letter that it is written upon. Where all would be too much for
//! one page, each letter has its own, and a letter with very much has several.

use std::collections::BTreeMap;

use super::alphabet::Alphabet;
use super::entry::{Entry, Kind};
use crate::locale::RichText;
use crate::render::overview::Overview;
use crate::render::words::voice::Voice;

/// How many lines stand on a page at most.
const LINES: usize = 250;

/// Everything, letter by letter, with the pages that it is divided into.
#[derive(Debug, Default)]
pub(crate) struct Register {
    /// The letters in order.
    pub(crate) letters: Vec<Letter>,
    /// The pages of single letters, in order; empty: all letters stand on the one page.
    pub(crate) pages: Vec<RegisterPage>,
}

/// What begins with a letter.
#[derive(Debug)]
pub(crate) struct Letter {
    /// The letter as a heading.
    pub(crate) name: String,
    /// The place in the page, or the page's name.
    pub(crate) id: String,
    /// What begins with it.
    pub(crate) lines: Vec<Line>,
}

/// One of the things listed.
#[derive(Debug)]
pub(crate) struct Line {
    /// Its name.
    pub(crate) name: RichText,
    /// The address of its page.
    pub(crate) at: String,
    /// What it is and where it belongs.
    pub(crate) belongs: RichText,
}

/// A page with some of what begins with a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RegisterPage {
    /// Its address.
    pub(crate) at: String,
    /// The position of its letter.
    pub(crate) letter: usize,
    /// Which of the letter's lines stand on it.
    pub(crate) lines: std::ops::Range<usize>,
}

impl Register {
    /// The register of the entries, in a language's order.
    pub(super) fn new(entries: &[Entry], voice: &Voice) -> Self {
        let mut lines: Vec<&Entry> = entries.iter().filter(|entry| is_looked_for(entry)).collect();
        lines.sort_by(|a, b| {
            voice.compare(a.name.plain(), b.name.plain()).then_with(|| a.at.cmp(&b.at))
        });
        let mut by_letter: BTreeMap<String, Vec<Line>> = BTreeMap::new();
        for Entry { name, at, belongs, .. } in lines {
            let line = Line { name: name.clone(), at: at.clone(), belongs: belongs.clone() };
            by_letter.entry(heading(name.plain(), voice)).or_default().push(line);
        }
        let mut letters: Vec<Letter> = by_letter
            .into_iter()
            .map(|(name, lines)| Letter { id: id(&name), name, lines })
            .collect();
        letters.sort_by(|a, b| voice.compare(&a.name, &b.name));
        let pages = pages(&letters);
        Self { letters, pages }
    }

    /// The address of the first page of a letter.
    pub(crate) fn at(&self, letter: usize) -> String {
        let own = self.pages.iter().find(|page| page.letter == letter);
        own.map_or_else(
            || {
                let id = self.letters.get(letter).map_or("", |letter| letter.id.as_str());
                format!("{}#{id}", Overview::Register.address())
            },
            |page| page.at.clone(),
        )
    }
}

/// Whether somebody may look for it by name: not what a unit said in a round, nor where a fact is known from.
fn is_looked_for(entry: &Entry) -> bool {
    match entry.kind {
        Kind::FollowUp | Kind::Comment | Kind::Source => false,
        Kind::Goal
        | Kind::Activity
        | Kind::StrategyGoal
        | Kind::Indicator
        | Kind::Scorecard
        | Kind::Unit
        | Kind::Document
        | Kind::Strategy
        | Kind::Perspective
        | Kind::Page
        | Kind::News => true,
    }
}

/// The heading that a name stands under: its first letter, or figures of any number.
fn heading(name: &str, voice: &Voice) -> String {
    let Some(first) = name.chars().find(|c| c.is_alphanumeric()) else { return FIGURES.to_owned() };
    if first.is_numeric() {
        return FIGURES.to_owned();
    }
    let letter: String = first.to_lowercase().collect();
    let own = voice.compare(&letter, "z").is_gt();
    let shown = if own { letter } else { Alphabet::bare(&letter) };
    shown.chars().next().into_iter().flat_map(char::to_uppercase).collect()
}

const FIGURES: &str = "0–9";

/// A heading in an address.
fn id(heading: &str) -> String {
    match heading {
        FIGURES => "0-9".to_owned(),
        "Å" => "aa".to_owned(),
        "Ä" => "ae".to_owned(),
        "Ö" => "oe".to_owned(),
        other if other.is_ascii() => other.to_ascii_lowercase(),
        other => {
            let numbers = other.chars().map(|letter| format!("u{:x}", u32::from(letter)));
            numbers.collect::<Vec<_>>().concat()
        }
    }
}

fn pages(letters: &[Letter]) -> Vec<RegisterPage> {
    let all: usize = letters.iter().map(|letter| letter.lines.len()).sum();
    if all <= LINES {
        return Vec::new();
    }
    let mut pages = Vec::new();
    for (position, letter) in letters.iter().enumerate() {
        for start in (0..letter.lines.len()).step_by(LINES) {
            let at = match start / LINES {
                0 => format!("a-o/{}.html", letter.id),
                number => format!("a-o/{}-{}.html", letter.id, number + 1),
            };
            let lines = start..(start + LINES).min(letter.lines.len());
            pages.push(RegisterPage { at, letter: position, lines });
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LanguageIndex;
    use crate::theme::Theme;

    fn register(names: &[&str], language: &str) -> Register {
        let theme = Theme::embedded().unwrap();
        let voice = Voice::new(&theme, LanguageIndex(0), language, &[language]);
        let entries: Vec<Entry> = names.iter().map(|name| Entry::named(name, "")).collect();
        Register::new(&entries, &voice)
    }

    fn letters(register: &Register) -> Vec<&str> {
        register.letters.iter().map(|letter| letter.name.as_str()).collect()
    }

    const NAMES: [&str; 9] =
        ["Öppet hus", "Årjäng", "Älvar", "Zon", "École", "”Anbud”", "10 mål", "ökad trygghet", "8"];

    #[test]
    fn letters_come_in_the_languages_order() {
        let swedish = register(&NAMES, "sv");
        assert_eq!(letters(&swedish), ["0–9", "A", "E", "Z", "Å", "Ä", "Ö"]);
        let last: Vec<&str> =
            swedish.letters[6].lines.iter().map(|line| line.name.plain()).collect();
        assert_eq!(last, ["ökad trygghet", "Öppet hus"]);
        assert_eq!(swedish.at(4), "index-a-o.html#aa");
        assert_eq!(letters(&register(&NAMES, "en")), ["0–9", "A", "E", "O", "Z"]);
    }

    #[test]
    fn much_is_divided_by_letter_and_very_much_within_a_letter() {
        let names: Vec<String> =
            (0..=LINES).map(|number| format!("Ö {number}")).chain(["Bo".to_owned()]).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let register = register(&names, "sv");
        let pages: Vec<(&str, usize)> =
            register.pages.iter().map(|page| (page.at.as_str(), page.lines.len())).collect();
        assert_eq!(pages, [("a-o/b.html", 1), ("a-o/oe.html", LINES), ("a-o/oe-2.html", 1)]);
        assert_eq!(register.at(1), "a-o/oe.html");
    }
}
