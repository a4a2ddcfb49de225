//! Does a finished file tell a personal identity number? The last look before anything is handed over.
//!
//! What people write is looked through where it is read. A number can also come about later: two texts that a page puts
//! side by side, a template that joins what was apart. So every file on its way to the sink is looked through as well,
//! and where one is found, nothing is published.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, PoisonError};

use crate::assess::Snapshot;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Key, Model, Table, Thing};
use crate::read::{PersonalNumber, personal_numbers};
use crate::render::address_of;
use crate::site::{Address, Sink};
use crate::source::{FileId, Place};

/// Endings of files that hold no text.
const NO_TEXT: [&str; 9] = ["png", "jpg", "jpeg", "webp", "pdf", "xlsx", "ods", "docx", "odt"];

/// How many characters are told on each side of a number.
const AROUND: usize = 30;

/// A sink before which every file is looked through.
pub(super) struct Guard<'s> {
    sink: &'s dyn Sink,
    /// Numbers that are known to be nobody's.
    known: &'s BTreeSet<Box<str>>,
    /// Where each number was found, and among which words.
    found: Mutex<BTreeMap<Box<str>, BTreeMap<Address, String>>>,
}

impl<'s> Guard<'s> {
    pub(super) fn before(sink: &'s dyn Sink, known: &'s BTreeSet<Box<str>>) -> Self {
        Self { sink, known, found: Mutex::default() }
    }

    /// Whether nothing in a text is anybody's number; what is, is remembered.
    fn passes(&self, address: &Address, text: &str) -> bool {
        let mut numbers = personal_numbers(text);
        numbers.retain(|number| !self.known.contains(&number.digits));
        if numbers.is_empty() {
            return true;
        }
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        for number in numbers {
            let words = words_around(text, &number);
            found.entry(number.digits).or_default().entry(address.clone()).or_insert(words);
        }
        false
    }

    /// A finding for each number: at the content that the first of its pages is about, or else at the configuration's file.
    pub(super) fn into_found(
        self,
        model: &Model,
        config: &Config,
        config_file: FileId,
        snapshot: &Snapshot<'_>,
    ) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let found = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        if found.is_empty() {
            return diagnostics;
        }
        let files = Pages::of(model, config, snapshot);
        for addresses in found.into_values() {
            let others = u32::try_from(addresses.len().saturating_sub(1)).unwrap_or(u32::MAX);
            let placed = addresses
                .iter()
                .find_map(|(address, words)| Some((address, words, files.file(address.as_str())?)));
            let unplaced = || addresses.iter().next().map(|(at, words)| (at, words, config_file));
            let Some((address, words, file)) = placed.or_else(unplaced) else { continue };
            diagnostics.report(
                Diagnostic::new(Code::PublishedPersonalNumber, Place::whole(file))
                    .with("address", address.as_str())
                    .with("words", words.as_str())
                    .with("others", others),
            );
        }
        diagnostics
    }
}

impl Sink for Guard<'_> {
    fn put(&self, address: &Address, bytes: &[u8]) -> io::Result<()> {
        let is_sound = self.passes(address, address.as_str())
            && text(address, bytes).is_none_or(|text| self.passes(address, text));
        if is_sound { self.sink.put(address, bytes) } else { Ok(()) }
    }

    fn put_named_by_content(
        &self,
        address: &Address,
        make: &dyn Fn() -> io::Result<Vec<u8>>,
    ) -> io::Result<()> {
        if self.passes(address, address.as_str()) {
            self.sink.put_named_by_content(address, make)
        } else {
            Ok(())
        }
    }
}

/// What a file says; `None`: it is no text, or one whose words stand beside each other by the alphabet alone, each of
/// them taken from a page.
fn text<'b>(address: &Address, bytes: &'b [u8]) -> Option<&'b str> {
    let address = address.as_str();
    let (_, ending) = address.rsplit_once('.')?;
    let (folder, name) = address.rsplit_once('/').unwrap_or(("", address));
    let is_words = name.starts_with("words-") && folder.split('/').any(|part| part == "sok");
    if NO_TEXT.contains(&ending) || is_words {
        return None;
    }
    std::str::from_utf8(bytes).ok()
}

/// The words on both sides of a number, of which only the day is told.
fn words_around(text: &str, number: &PersonalNumber) -> String {
    let plain = |part: &str| {
        let mut out = String::new();
        let mut is_in_tag = false;
        for c in part.chars() {
            match c {
                '<' => is_in_tag = true,
                '>' => {
                    is_in_tag = false;
                    out.push(' ');
                }
                c if !is_in_tag => out.push(c),
                _ => {}
            }
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let before = text.get(..number.bytes.start).unwrap_or_default();
    let from = before.char_indices().rev().take(400).last().map_or(0, |(at, _)| at);
    let before = before.get(from..).unwrap_or_default();
    // What is cut off within a tag begins after it.
    let cut = before.find('>').filter(|end| before.find('<').is_none_or(|start| *end < start));
    let before = plain(before.get(cut.map_or(0, |end| end + 1)..).unwrap_or_default());
    let after: String =
        text.get(number.bytes.end..).unwrap_or_default().chars().take(400).collect();
    let after: String = plain(&after).chars().take(AROUND).collect();
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before: String = before.chars().skip(skipped).collect();
    let day = number.digits.get(..6).unwrap_or_default();
    format!("{before} {day}-xxxx {after}").trim().to_owned()
}

/// The files that pages are made from, by address.
struct Pages<'l> {
    files: BTreeMap<String, FileId>,
    languages: Vec<&'l str>,
}

impl<'l> Pages<'l> {
    fn of(model: &Model, config: &'l Config, snapshot: &Snapshot<'_>) -> Self {
        let mut pages = Self {
            files: BTreeMap::new(),
            languages: config.languages.iter().map(|one| one.code.as_str()).collect(),
        };
        pages.add(snapshot, &model.units, Thing::Unit, |one| Some(one.origin.file));
        pages.add(snapshot, &model.perspectives, Thing::Perspective, |one| Some(one.origin.file));
        pages.add(snapshot, &model.goals, Thing::Goal, |one| {
            Some(one.versions.first()?.origin.file)
        });
        pages.add(snapshot, &model.activities, Thing::Activity, |one| {
            Some(one.versions.first()?.origin.file)
        });
        pages.add(snapshot, &model.indicators, Thing::Indicator, |one| Some(one.origin.file));
        pages.add(snapshot, &model.follow_ups, Thing::FollowUp, |one| Some(one.origin.file));
        pages.add(snapshot, &model.strategies, Thing::Strategy, |one| Some(one.origin.file));
        pages
            .add(snapshot, &model.strategy_areas, Thing::StrategyArea, |one| Some(one.origin.file));
        pages
            .add(snapshot, &model.strategy_goals, Thing::StrategyGoal, |one| Some(one.origin.file));
        pages.add(snapshot, &model.documents, Thing::Document, |one| Some(one.origin.file));
        pages.add(snapshot, &model.news, Thing::News, |one| Some(one.origin.file));
        pages.add(snapshot, &model.pages, Thing::Page, |one| Some(one.origin.file));
        pages.add(snapshot, &model.sources, Thing::Source, |one| Some(one.origin.file));
        pages
    }

    fn add<T>(
        &mut self,
        snapshot: &Snapshot<'_>,
        table: &Table<T>,
        thing: impl Fn(Key<T>) -> Thing,
        file: impl Fn(&T) -> Option<FileId>,
    ) {
        for (key, row) in table.iter() {
            if let (Some(address), Some(file)) = (address_of(snapshot, thing(key)), file(row)) {
                self.files.insert(address, file);
            }
        }
    }

    fn file(&self, address: &str) -> Option<FileId> {
        let own = self.files.get(address);
        let of_language = || {
            let (language, rest) = address.split_once('/')?;
            self.languages.contains(&language).then(|| self.files.get(rest)).flatten()
        };
        own.or_else(of_language).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Memory;

    fn put(address: &str, bytes: &str, known: &[&str]) -> (bool, Vec<String>) {
        let memory = Memory::default();
        let known = known.iter().map(|known| Box::from(*known)).collect();
        let guard = Guard::before(&memory, &known);
        guard.put(&Address::new(address).unwrap(), bytes.as_bytes()).unwrap();
        let found = guard.found.into_inner().unwrap();
        let words = found.into_values().flat_map(BTreeMap::into_values).collect();
        (memory.into_files().is_empty(), words)
    }

    #[test]
    fn what_is_joined_only_on_a_page_is_told_with_its_words_and_without_its_last_four() {
        let html = "<p class=\"x\">Ring <b>890201</b> <i>3286</i> i &amp; dag</p>";
        let words = vec!["Ring 890201-xxxx i &amp; dag".to_owned()];
        assert_eq!(put("mal/a.html", html, &[]), (true, words));
    }

    #[test]
    fn every_text_is_looked_through_and_every_address() {
        for address in ["a.html", "a.xml", "a.ics", "a.csv", "a.json", "static/a.js", "a.svg"] {
            assert!(put(address, "890201-3286", &[]).0, "{address}");
            assert!(!put(address, "890201-3287", &[]).0, "{address}");
        }
        assert!(put("mal/890201-3286.html", "x", &[]).0);
        assert!(put("bilder/890201-3286.png", "x", &[]).0);
        assert!(!put("bilder/a.png", "890201-3286", &[]).0);
        assert!(!put("en/sok/12345678/words-0.js", "\"890201 3286\"", &[]).0);
    }

    #[test]
    fn a_number_that_is_nobodys_passes() {
        assert!(!put("a.html", "19890201-3286", &["8902013286"]).0);
        assert!(put("a.html", "19890201-3286", &["8902013294"]).0);
    }
}
