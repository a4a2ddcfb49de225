//! Which words are forms of one word? Snowball's answer, where it knows the language.
//!
//! *Behörig* and *behörighet*, *förskola* and *förskolor* have one stem each. A language without a stemmer is searched
//! by the beginnings of words alone.

use pagefind_stem::{Algorithm, Stemmer};

/// What words of a language are forms of.
pub(super) struct Stems {
    stemmer: Option<Stemmer>,
}

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
        Self { stemmer: algorithm.map(Stemmer::create) }
    }

    /// The stem of a word in small letters; the word itself where nothing is known of the language.
    pub(super) fn stem(&self, word: &str) -> String {
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
        for [one, other] in [
            ["behörig", "behörighet"],
            ["förskola", "förskolor"],
            ["målkort", "målkortens"],
            ["aktivitet", "aktiviteterna"],
        ] {
            assert_eq!(swedish.stem(one), swedish.stem(other), "{one} {other}");
        }
        assert_ne!(swedish.stem("mal"), swedish.stem("mål"));
        assert_eq!(Stems::of("en-GB").stem("targets"), "target");
        assert_eq!(Stems::of("se").stem("ulbmilat"), "ulbmilat");
    }

    proptest! {
        #[test]
        fn no_word_is_too_wild(word in "\\PC{0,16}") {
            for code in ["sv", "en", "fi"] {
                Stems::of(code).stem(&word.to_lowercase());
            }
        }
    }
}
