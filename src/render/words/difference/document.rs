//! What differs, as a text with headings, before anybody has decided how it looks: a page, a terminal, the minutes.

use crate::compare::{Word, words};
use crate::locale::RichText;
use crate::model::Thing;
use crate::render::words::edition::Edition;

/// What differs, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What is compared.
    pub title: RichText,
    /// The answer in a sentence.
    pub lead: RichText,
    /// What differs, section by section. None is empty.
    pub sections: Vec<Section>,
}

/// Things to which the same has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What has, the same in every language: `new`, `changed`.
    pub id: &'static str,
    /// What has, in words.
    pub title: RichText,
    /// The things.
    pub items: Vec<Item>,
}

/// A thing, and what has happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The thing.
    pub thing: Thing,
    /// Where its page stands within the site, in one language.
    pub address: String,
    /// Its name.
    pub name: RichText,
    /// What it is: a short-term goal, an activity.
    pub kind: RichText,
    /// In what respects it differs.
    pub turns: Vec<Turn>,
    /// What else is to be said, in whole sentences.
    pub notes: Vec<RichText>,
}

/// One respect in which a thing differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The respect, in words.
    pub aspect: RichText,
    /// What it was.
    pub old: RichText,
    /// What it is.
    pub new: RichText,
    /// How the two are best held against each other.
    pub manner: Manner,
}

/// How two wordings are best held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Word by word: they are sentences.
    WordByWord,
    /// As wholes: they are times, names, statuses, figures.
    Whole,
}

impl Turn {
    /// The words of both, each kept, removed or added.
    pub fn words(&self) -> Vec<Word> {
        match self.manner {
            Manner::WordByWord => words(self.old.plain(), self.new.plain()),
            Manner::Whole => {
                let [old, new] = [&self.old, &self.new].map(|text| text.plain().to_owned());
                vec![Word::Removed(old), Word::Added(new)]
            }
        }
    }
}

/// A section, where there is something in it.
pub(super) fn section(
    edition: &Edition<'_>,
    id: &'static str,
    label: &str,
    items: Vec<Item>,
) -> Option<Section> {
    let title = edition.voice.label(label);
    (!items.is_empty()).then_some(Section { id, title, items })
}

/// A thing as the site's lists show it, with nothing said of it yet.
pub(super) fn item(edition: &Edition<'_>, thing: Thing) -> Option<Item> {
    let entry = edition.entries.of(thing)?;
    Some(Item {
        thing,
        address: format!("{}{}", edition.folder(), entry.at),
        name: entry.name.clone(),
        kind: entry.kind.clone(),
        turns: Vec::new(),
        notes: Vec::new(),
    })
}
