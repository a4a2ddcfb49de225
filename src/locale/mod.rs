//! A language's manners: figures, dates, order of words, and the program's own messages.
//!
//! What is known of languages comes from CLDR, through ICU4X; nothing is read from the machine, so the same content
//! gives the same words everywhere. Formatters are made once per language and asked many thousand times.

mod dates;
mod figures;
mod messages;
mod program;
mod rich_text;

pub use figures::{FINEST, decimals_of, difference, reads_alike};
pub use messages::{Args, MessageFault, Messages, ends_sentence};
pub use program::{Language, program};
pub use rich_text::{ForeignLanguage, Piece, RichText, Style};

use std::cmp::Ordering;
use std::ops::Range;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use jiff::civil::Date;

use dates::Dates;
use figures::Figures;

/// The manners of one language.
pub struct Locale {
    figures: Figures,
    dates: Dates,
    collator: CollatorBorrowed<'static>,
}

impl Locale {
    /// The manners of a language by its tag (`sv`, `en`); an unknown tag gets those that CLDR falls back on.
    ///
    /// # Panics
    /// Never in practice: the data of all languages is compiled in.
    pub fn new(tag: &str) -> Self {
        let locale = known_as(tag);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .expect("the data of all languages is compiled in");
        let figures = Figures::new(&locale);
        Self { dates: Dates::new(&locale, &figures), figures, collator }
    }

    /// A figure with so many decimals, rounded half away from zero: `1 234,5`; `?` for what is no number.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        self.figures.number(value, decimals)
    }

    /// A change, always with its sign: `+1,2`, `−1,2`; `?` for what is no number.
    pub fn signed(&self, value: f64, decimals: u8) -> String {
        self.figures.signed(value, decimals)
    }

    /// A share: `43 %`; `?` for what is no number.
    pub fn percent(&self, value: f64, decimals: u8) -> String {
        self.figures.percent(value, decimals)
    }

    /// A year: digits and nothing between them.
    pub fn year(&self, year: i16) -> String {
        self.figures.ordinal(year)
    }

    /// A day in words: `24 april 2017`.
    pub fn date(&self, date: Date) -> String {
        self.dates.date(date, &self.figures)
    }

    /// A month and its year: `april 2017`.
    pub fn month_and_year(&self, date: Date) -> String {
        self.dates.month_and_year(date, &self.figures)
    }

    /// The order of two words in this language: å, ä and ö after z in Swedish, and 2 before 10.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

/// Which way the lines of a language run, by its tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right, as those of a tag that is not known do too.
    LeftToRight,
    /// From right to left: Arabic, Hebrew, Persian, and others by their script (`ku-Arab`).
    RightToLeft,
}

impl Direction {
    /// That of a language by its tag.
    ///
    /// ```
    /// use malkort::locale::Direction;
    /// assert_eq!(Direction::of("ar"), Direction::RightToLeft);
    /// assert_eq!(Direction::of("fa-AF"), Direction::RightToLeft);
    /// assert_eq!(Direction::of("az-Latn"), Direction::LeftToRight);
    /// ```
    pub fn of(tag: &str) -> Self {
        let Ok(locale) = tag.parse::<icu_locale_core::Locale>() else { return Self::LeftToRight };
        if icu_locale::LocaleDirectionality::new_extended().is_right_to_left(&locale.id) {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// As HTML writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The letters of a text that run from right to left, from the first of them to the last: Hebrew, Arabic, Syriac,
/// Thaana, N'Ko (Unicode, blocks from U+0590).
pub fn right_to_left(text: &str) -> Option<Range<usize>> {
    // Theirs begin with few bytes, which no European letter has.
    if !text.bytes().any(|byte| matches!(byte, 0xD6..=0xDF)) {
        return None;
    }
    let runs_left = |c: &(usize, char)| matches!(c.1, '\u{590}'..='\u{7FF}');
    let (start, _) = text.char_indices().find(runs_left)?;
    let (last, letter) = text.char_indices().rfind(runs_left)?;
    Some(start..last + letter.len_utf8())
}

/// The tag as the library is to know it: English in Sweden follows British order, 24 April 2017.
fn known_as(tag: &str) -> icu_locale_core::Locale {
    let wanted = if tag == "en" { "en-GB" } else { tag };
    wanted.parse().unwrap_or(icu_locale_core::locale!("en-GB"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_come_last_and_numbers_count() {
        let swedish = Locale::new("sv");
        let mut words = ["Öster", "Årjäng", "Zinkgruvan", "Ängen", "Mål 10", "Mål 2"];
        words.sort_by(|a, b| swedish.compare(a, b));
        assert_eq!(words, ["Mål 2", "Mål 10", "Zinkgruvan", "Årjäng", "Ängen", "Öster"]);
    }
}
