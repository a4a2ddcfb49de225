//! What differs, as a text with headings, before anybody has decided how it looks: a page, a terminal, the minutes.

use crate::compare::{Word, words};
use crate::model::Thing;

/// What differs, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What is compared.
    pub title: String,
    /// The answer in a sentence.
    pub lead: String,
    /// What differs, section by section. None is empty.
    pub sections: Vec<Section>,
}

/// Things to which the same has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What has, the same in every language: `new`, `changed`.
    pub id: &'static str,
    /// What has, in words.
    pub title: String,
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
    pub name: String,
    /// What it is: a short-term goal, an activity.
    pub kind: String,
    /// In what respects it differs.
    pub turns: Vec<Turn>,
    /// What else is to be said, in whole sentences.
    pub notes: Vec<String>,
}

/// One respect in which a thing differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The respect, in words.
    pub aspect: String,
    /// What it was.
    pub old: String,
    /// What it is.
    pub new: String,
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
            Manner::WordByWord => words(&self.old, &self.new),
            Manner::Whole => {
                vec![Word::Removed(self.old.clone()), Word::Added(self.new.clone())]
            }
        }
    }
}
