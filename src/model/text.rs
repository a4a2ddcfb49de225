//! What people wrote for people, in one or more languages.

use crate::source::Place;

/// A language of the site, by its order in the configuration; 0 is the main language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LanguageIndex(pub u8);

/// A short text without markup: a name, a title, a unit of measure.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// The wording in the main language; empty where nothing is written.
    main: Box<str>,
    translations: Vec<(LanguageIndex, Box<str>)>,
}

impl Text {
    /// A text in the main language.
    pub fn new(main: &str) -> Self {
        Self { main: main.into(), translations: Vec::new() }
    }

    /// Adds (or replaces) its wording in another language.
    pub fn translate(&mut self, language: LanguageIndex, text: &str) {
        self.translations.retain(|(known, _)| *known != language);
        self.translations.push((language, text.into()));
        self.translations.sort_by_key(|(known, _)| *known);
    }

    /// The wording in a language, or in the main language where there is none.
    pub fn in_language(&self, language: LanguageIndex) -> &str {
        self.translation(language).unwrap_or(self.main())
    }

    /// The wording in just this language: `None` where the main language would have to stand in.
    pub fn translation(&self, language: LanguageIndex) -> Option<&str> {
        if language == LanguageIndex::default() {
            return Some(self.main());
        }
        self.translations
            .iter()
            .find(|(known, _)| *known == language)
            .map(|(_, text)| text.as_ref())
    }

    /// The wording in the main language.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.main.is_empty()
    }
}

/// A text in Markdown, with the place that it was written at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The words of the heading that led it, where they are others than the name of what it is about.
    pub heading: Option<Text>,
    /// The Markdown itself.
    pub markdown: Text,
    /// Where the main language's text begins.
    pub place: Place,
}
