//! Words as typed pieces: which language is each in, where does it lead, and does it stand out?
//!
//! A sentence of a page is a message with names, figures and links in it. It stays typed until it is shown: only then
//! is HTML made of it (`render::markup`), or plain words for what can show no more, such as a terminal or an attribute.

use std::sync::Arc;

use super::Direction;

/// Words, some of which may be in another language than the rest, lead somewhere or stand out.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RichText {
    words: String,
    /// The runs of one style, in order, up to the end; empty where all words are plain.
    runs: Vec<Run>,
}

/// Words of one style.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    /// Where they end, in bytes.
    end: usize,
    style: Style,
}

/// How words are shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Style {
    /// The language that they are in; `None`: that of the words around them.
    pub language: Option<ForeignLanguage>,
    /// The address that they lead to.
    pub link: Option<Arc<str>>,
    /// Whether they stand out from the words around them.
    pub strong: bool,
}

/// What is known of words that are not in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForeignLanguage {
    /// They are in a known language.
    Known {
        /// Its tag: `sv`.
        tag: Arc<str>,
        /// The way that its lines run, where that is not the page's.
        direction: Option<Direction>,
    },
    /// Only that their letters run the other way than the page's.
    OtherDirection,
}

impl ForeignLanguage {
    /// A language by its tag, on a page in another.
    pub fn on_page(tag: &str, page: &str) -> Self {
        let direction = Direction::of(tag);
        let direction = (direction != Direction::of(page)).then_some(direction);
        Self::Known { tag: tag.into(), direction }
    }
}

/// Words of one style, as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The words.
    pub words: &'t str,
    /// How they are shown; `None`: as the words around them.
    pub style: Option<&'t Style>,
}

impl RichText {
    /// Plain words.
    pub fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), runs: Vec::new() }
    }

    /// The words alone.
    pub fn plain(&self) -> &str {
        &self.words
    }

    /// The words alone.
    pub fn into_plain(self) -> String {
        self.words
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether no word is shown in another way than the others.
    pub fn is_plain(&self) -> bool {
        self.runs.is_empty()
    }

    /// The pieces, in order; none of them is empty.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let unstyled = self.runs.is_empty() && !self.words.is_empty();
        let plain = unstyled.then_some(Piece { words: &self.words, style: None });
        let mut start = 0;
        let styled = self.runs.iter().map(move |run| {
            let words = self.words.get(start..run.end).unwrap_or_default();
            start = run.end;
            Piece { words, style: (run.style != Style::default()).then_some(&run.style) }
        });
        plain.into_iter().chain(styled)
    }

    /// Adds plain words.
    pub fn push_str(&mut self, words: &str) {
        self.words.push_str(words);
        if !self.runs.is_empty() {
            self.cover(&Style::default());
        }
    }

    /// Adds words as they are.
    pub fn push(&mut self, other: &Self) {
        for Piece { words, style } in other.pieces() {
            match style {
                Some(style) => self.push_styled(words, style),
                None => self.push_str(words),
            }
        }
    }

    fn push_styled(&mut self, words: &str, style: &Style) {
        if self.runs.is_empty() {
            self.cover(&Style::default());
        }
        self.words.push_str(words);
        self.cover(style);
    }

    /// Lets a run reach to the end.
    fn cover(&mut self, style: &Style) {
        let end = self.words.len();
        match self.runs.last_mut() {
            Some(last) if last.style == *style => last.end = end,
            Some(last) if last.end == end => {}
            None if end == 0 => {}
            Some(_) | None => self.runs.push(Run { end, style: style.clone() }),
        }
    }

    /// The words as being in another language than the page, but for those that have one of their own.
    #[must_use]
    pub fn in_language(self, language: &ForeignLanguage) -> Self {
        self.styled(|style| {
            style.language.get_or_insert_with(|| language.clone());
        })
    }

    /// The words as leading to an address, but for those that lead elsewhere.
    #[must_use]
    pub fn linked(self, address: &str) -> Self {
        let address: Arc<str> = address.into();
        self.styled(|style| {
            style.link.get_or_insert_with(|| Arc::clone(&address));
        })
    }

    /// The words as standing out.
    #[must_use]
    pub fn strong(self) -> Self {
        self.styled(|style| style.strong = true)
    }

    fn styled(self, change: impl Fn(&mut Style)) -> Self {
        let mut out = Self { words: String::with_capacity(self.words.len()), runs: Vec::new() };
        for Piece { words, style } in self.pieces() {
            let mut style = style.cloned().unwrap_or_default();
            change(&mut style);
            out.push_styled(words, &style);
        }
        out
    }

    /// The one language that all words are in, where it is another than the page's.
    pub fn whole_language(&self) -> Option<&ForeignLanguage> {
        let mut languages = self.pieces().map(|piece| piece.style?.language.as_ref());
        let first = languages.next()??;
        languages.all(|other| other == Some(first)).then_some(first)
    }

    /// Words that are taken from these: in their language, where all of them are in one.
    #[must_use]
    pub fn styled_alike(&self, words: impl Into<String>) -> Self {
        let words = Self::new(words);
        match self.whole_language() {
            Some(language) => words.in_language(language),
            None => words,
        }
    }

    /// The words with a capital at their beginning.
    #[must_use]
    pub fn capitalised(&self) -> Self {
        let is_capital = |first: char| first.to_uppercase().eq(std::iter::once(first));
        if self.words.chars().next().is_none_or(is_capital) {
            return self.clone();
        }
        let mut is_first = true;
        self.reworded(|words| {
            let mut letters = words.chars();
            let first = letters.next().filter(|_| std::mem::take(&mut is_first));
            let capital = first.into_iter().flat_map(char::to_uppercase);
            let mut out: String = capital.collect();
            out.push_str(if first.is_some() { letters.as_str() } else { words });
            out
        })
    }

    /// The words in small letters.
    #[must_use]
    pub fn lowercase(&self) -> Self {
        self.reworded(str::to_lowercase)
    }

    /// Other words of the same styles.
    fn reworded(&self, mut change: impl FnMut(&str) -> String) -> Self {
        let mut out = Self::default();
        for Piece { words, style } in self.pieces() {
            let words = change(words);
            match style {
                Some(style) => out.push_styled(&words, style),
                None => out.push_str(&words),
            }
        }
        out
    }

    /// Several texts with the same words between them.
    pub fn joined<'t>(texts: impl IntoIterator<Item = &'t Self>, between: &str) -> Self {
        let mut out = Self::default();
        for (position, text) in texts.into_iter().enumerate() {
            if position > 0 {
                out.push_str(between);
            }
            out.push(text);
        }
        out
    }
}

impl From<String> for RichText {
    fn from(words: String) -> Self {
        Self::new(words)
    }
}

impl From<&str> for RichText {
    fn from(words: &str) -> Self {
        Self::new(words)
    }
}

impl From<&Self> for RichText {
    fn from(text: &Self) -> Self {
        text.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sv(words: &str) -> RichText {
        RichText::new(words).in_language(&ForeignLanguage::on_page("sv", "en"))
    }

    #[test]
    fn a_text_in_one_language_says_which_and_a_mixed_one_says_none() {
        assert_eq!(sv("Mål").whole_language(), Some(&ForeignLanguage::on_page("sv", "en")));
        assert_eq!(RichText::new("Goal").whole_language(), None);
        assert_eq!(RichText::joined([&sv("Mål"), &"goal".into()], " ").whole_language(), None);
        assert_eq!(RichText::default().whole_language(), None);
    }

    #[test]
    fn other_letters_keep_their_styles() {
        let text = RichText::joined([&sv("ökar"), &"NOW".into()], " ");
        assert_eq!(text.capitalised().plain(), "Ökar NOW");
        assert_eq!(text.lowercase().plain(), "ökar now");
        assert_eq!(text.capitalised().pieces().next().map(|piece| piece.words), Some("Ökar"));
        assert_eq!(RichText::default().capitalised(), RichText::default());
    }

    #[test]
    fn what_is_cut_from_a_text_is_in_its_language() {
        assert_eq!(sv("Fler läser").styled_alike("Fler…"), sv("Fler…"));
        assert_eq!(RichText::new("More read").styled_alike("More…"), "More…".into());
    }

    #[test]
    fn empty_pieces_are_none() {
        let mut text = sv("");
        text.push_str("");
        text.push(&sv(""));
        assert_eq!(text.pieces().count(), 0);
        text.push(&sv("a"));
        text.push_str("b");
        text.push(&sv("c").linked("x"));
        let pieces: Vec<&str> = text.pieces().map(|piece| piece.words).collect();
        assert_eq!(pieces, ["a", "b", "c"]);
        assert!(RichText::new("plain").is_plain() && !text.is_plain());
    }
}
