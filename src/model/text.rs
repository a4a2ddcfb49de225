//! What people wrote for people, in one or more languages.

use crate::source::Place;

/// A language of the site, by its order in the configuration; 0 is the main language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct LanguageIndex(pub u8);

/// What words of the main language begin with where they are shown as standing in for another. Unicode sets the
/// characters from here to [`MARK_END`] apart for use within a program; the following ones mark the other languages.
pub const MARK_MAIN: char = '\u{FDD0}';

/// What words that are marked end with.
pub const MARK_END: char = '\u{FDEF}';

/// A short text without markup: a name, a title, a unit of measure.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// The wording in the main language between its marks, so that it can be shown as standing in for another language
    /// without being copied; empty where nothing is written.
    marked: Box<str>,
    translations: Vec<(LanguageIndex, Box<str>)>,
}

impl Text {
    /// A text in the main language.
    pub fn new(main: &str) -> Self {
        let marked = match main {
            "" => String::new(),
            main => format!("{MARK_MAIN}{main}{MARK_END}"),
        };
        Self { marked: marked.into(), translations: Vec::new() }
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

    /// As [`in_language`](Self::in_language), the main language's wording marked where it stands in.
    pub fn in_language_marked(&self, language: LanguageIndex) -> &str {
        self.translation(language).unwrap_or(&self.marked)
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
        let within = self.marked.strip_prefix(MARK_MAIN);
        within.and_then(|words| words.strip_suffix(MARK_END)).unwrap_or_default()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.marked.is_empty()
    }
}

/// A text in Markdown, with the place that it was written at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The Markdown itself.
    pub markdown: Text,
    /// Where the main language's text begins.
    pub place: Place,
}
