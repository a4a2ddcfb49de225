//! Which letters are letters of their own in a language, and which are another letter with a mark?
//!
//! Å, ä and ö come after z in Swedish, so they are kept apart there: who types them means them. É is an e in all
//! languages. Which letters come after z is known from CLDR by way of the language's order, so no language needs a list.
//! The script `search.js` reads words in just the same way; a browser test holds the two against each other.

use std::borrow::Cow;
use std::collections::BTreeSet;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Letters that are written without a mark and yet are typed as others.
pub(super) const SPELT: [(char, &str); 9] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('ð', "d"),
    ('ø', "o"),
    ('þ', "th"),
    ('đ', "d"),
    ('ı', "i"),
    ('ł', "l"),
    ('œ', "oe"),
];

/// The letters that a language keeps apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Alphabet {
    kept: BTreeSet<char>,
}

impl Alphabet {
    /// Those letters of the texts that are letters of their own.
    pub(super) fn new<'t>(
        texts: impl Iterator<Item = &'t str>,
        is_own: impl Fn(&str) -> bool,
    ) -> Self {
        let mut met = BTreeSet::new();
        for text in texts.filter(|text| !text.is_ascii()) {
            met.extend(composed(text).chars().filter(|c| !c.is_ascii() && c.is_alphabetic()));
        }
        let lower = met.into_iter().flat_map(char::to_lowercase);
        let own = lower.filter(|letter| {
            let mut alone = String::new();
            unmarked(*letter, &mut alone);
            *alone != *letter.to_string() && is_own(letter.encode_utf8(&mut [0; 4]))
        });
        Self { kept: own.collect() }
    }

    /// The letters kept apart, in the order of their numbers.
    pub(super) fn kept(&self) -> String {
        self.kept.iter().collect()
    }

    /// A word as it is looked for: only the letters kept apart keep their marks.
    pub(super) fn normal(&self, word: &str) -> String {
        let mut out = String::with_capacity(word.len());
        for letter in word.chars() {
            if letter.is_ascii() || self.kept.contains(&letter) {
                out.push(letter);
            } else {
                unmarked(letter, &mut out);
            }
        }
        out
    }

    /// A word as somebody types it who has none of the marks.
    pub(super) fn bare(word: &str) -> String {
        Self::default().normal(word)
    }
}

fn unmarked(letter: char, out: &mut String) {
    // A mark may stand on a letter that is spelt out: ǽ is an æ with one.
    decompose_canonical(letter, |piece| match SPELT.iter().find(|(known, _)| *known == piece) {
        Some((_, spelt)) => out.push_str(spelt),
        None if is_combining_mark(piece) => {}
        None => out.push(piece),
    });
}

/// A text with each letter and its marks as one, and without soft hyphens; nearly all texts are typed so.
fn composed(text: &str) -> Cow<'_, str> {
    let is_soft_hyphen = |c: char| c == '\u{ad}';
    // Only from this character on are there any that join the one before, or have another form.
    let marked = text.chars().filter(|c| *c >= '\u{300}');
    if is_nfc_quick(marked) == IsNormalized::Yes && !text.contains(is_soft_hyphen) {
        return text.into();
    }
    text.chars().filter(|c| !is_soft_hyphen(*c)).nfc().collect::<String>().into()
}

/// The words of a text in small letters, without those of a single letter: `e-post` is `post`.
pub(super) fn words(text: &str) -> impl Iterator<Item = String> {
    let whole = composed(text);
    let pieces: Vec<String> = whole
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            let mut letters = word.chars();
            letters.next().is_some_and(|first| first.is_numeric() || letters.next().is_some())
        })
        .map(str::to_lowercase)
        .collect();
    pieces.into_iter()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn swedish() -> Alphabet {
        Alphabet::new(std::iter::once("ÅÄÖéüø"), |letter| "åäö".contains(letter))
    }

    #[test]
    fn letters_of_their_own_keep_their_marks_and_no_others() {
        assert_eq!(swedish().kept(), "äåö");
        assert_eq!(swedish().normal("målkortsidé"), "målkortside");
        assert_eq!(swedish().normal("müller"), "muller");
        assert_eq!(Alphabet::bare("målkortsidé"), "malkortside");
        assert_eq!(Alphabet::bare("smørrebrød"), "smorrebrod");
    }

    #[test]
    fn words_are_told_apart_as_people_write_them() {
        let found = |text| words(text).collect::<Vec<_>>();
        assert_eq!(
            found("Av 14 mål är 6 nådda (43 %)."),
            ["av", "14", "mål", "är", "6", "nådda", "43"]
        );
        assert_eq!(found("e-post, IT\u{ad}stöd"), ["post", "itstöd"]);
        // A letter and its ring, written as two, are the letter.
        assert_eq!(found("ma\u{30a}l"), ["mål"]);
    }

    fn assert_folding_twice_changes_nothing(text: &str) {
        for word in words(text) {
            let normal = swedish().normal(&word);
            assert_eq!(swedish().normal(&normal), normal);
            assert_eq!(Alphabet::bare(&normal), Alphabet::bare(&word));
        }
    }

    #[test]
    fn a_mark_behind_a_letter_of_two_is_folded_once() {
        assert_folding_twice_changes_nothing("Ǽ\u{1e008}");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,24}") {
            assert_folding_twice_changes_nothing(&text);
        }
    }
}
