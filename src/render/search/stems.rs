//! Which words are forms of one word? Snowball's answer, where it knows the language.
//!
//! *Behörig* and *behörighet*, *förskola* and *förskolor* have one stem each. A language without a stemmer is searched
//! by the beginnings of words alone.

use pagefind_stem::{Algorithm, Stemmer};

/// What words of a language are forms of.
pub(super) struct Stems {
    stemmer: Option<Stemmer>,
    definite: &'static [&'static str],
}

/// Endings of the definite that the stemmer leaves alone, or takes too much away with, because some words only look as if
/// they had them: *förskolan* is *förskola*, but *plan* is not *pla*; *bredbandet* is *bredband*, not *bredb*. They are
/// endings where the shorter word is known.
const SWEDISH_DEFINITE: [&str; 6] = ["ets", "et", "ens", "en", "ns", "n"];

/// How many letters are left of a word at least.
const LEFT: usize = 3;

impl Stems {
    /// Those of a language by its code: `sv`, `en-GB`.
    pub(super) fn of(code: &str) -> Self {
        let language = code.split('-').next().unwrap_or(code);
        let algorithm = match language {
            "sv" => Some(Algorithm::Swedish),
            "en" => Some(Algorithm::English),
            "fi" => Some(Algorithm::Finnish),
            _ => None,
        };
        let definite: &[_] = if language == "sv" { &SWEDISH_DEFINITE } else { &[] };
        Self { stemmer: algorithm.map(Stemmer::create), definite }
    }

    /// The stem of a word in small letters; the word itself where nothing is known of the language. `is_known` says
    /// whether another word is met on the site.
    pub(super) fn stem(&self, word: &str, is_known: impl Fn(&str) -> bool) -> String {
        let shorter = self.definite.iter().find_map(|ending| {
            let shorter = word.strip_suffix(ending)?;
            (shorter.chars().count() >= LEFT && is_known(shorter)).then_some(shorter)
        });
        let word = shorter.unwrap_or(word);
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(word).into_owned(),
            None => word.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let swedish = Stems::of("sv");
        let stem = |word| swedish.stem(word, |other| ["förskola", "bredband"].contains(&other));
        for [one, other] in [
            ["behörig", "behörighet"],
            ["förskola", "förskolor"],
            ["förskola", "förskolan"],
            ["förskola", "förskolans"],
            ["bredband", "bredbandets"],
            ["plan", "planen"],
            ["målkort", "målkortens"],
            ["aktivitet", "aktiviteterna"],
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("mal"), stem("mål"));
        assert_eq!(Stems::of("en-GB").stem("targets", |_| false), "target");
        assert_eq!(Stems::of("se").stem("ulbmilat", |_| true), "ulbmilat");
    }

    proptest! {
        #[test]
        fn no_word_is_too_wild(word in "\\PC{0,16}") {
            for code in ["sv", "en", "fi"] {
                Stems::of(code).stem(&word.to_lowercase(), |_| true);
            }
        }
    }
}
