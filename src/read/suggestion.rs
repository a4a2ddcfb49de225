//! "Did you mean": what did who typed a word most likely want to write?
//!
//! In comes a word that is not known and the words that are; out comes the one that a slip of the hand explains, or
//! nothing. Nothing is better than a word that means something else: a suggestion is never the other side of a
//! negation (`ej uppnått`, `uppnått`), never differs in its digits (`2026-t1`, `2026-t2`), and where words of different
//! meaning are equally near, none is named.

use super::negation::{is_negated, negates};

/// A known word, folded as words are compared, with what it means.
struct Candidate<'w, M> {
    plain: String,
    word: &'w str,
    meaning: M,
}

/// The known word that a misspelt one stands for; `None`: no slip explains it, or more than one word would do.
pub fn nearest<'w>(word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    nearest_of(word, candidates.into_iter().map(|candidate| (candidate, folded(candidate))))
}

/// The same, among words with their meanings: two words for one thing do not compete with each other.
///
/// A slip is one letter in four to seven, two in eight to eleven and three in longer words, letters that have changed
/// places counting as one; from two on the first letter is right. `å`, `ä`, `ö` without their marks are no slip at all.
/// Where no word is so near, the only one that has the whole word among its parts: `andel` for `andel-klar`.
pub fn nearest_of<'w, M: PartialEq>(
    word: &str,
    candidates: impl IntoIterator<Item = (&'w str, M)>,
) -> Option<&'w str> {
    let plain = folded(word);
    let candidates: Vec<Candidate<'w, M>> = candidates
        .into_iter()
        .map(|(word, meaning)| Candidate { plain: folded(word), word, meaning })
        .collect();
    let turns_round = |candidate: &&Candidate<'w, M>| turns_round(&plain, &candidate.plain);
    let near: Vec<(usize, &Candidate<'w, M>)> = candidates
        .iter()
        .filter_map(|candidate| Some((slip(&plain, &candidate.plain)?, candidate)))
        .filter(|(_, candidate)| !turns_round(candidate))
        .collect();
    let least = near.iter().map(|(distance, _)| *distance).min();
    let close = near.iter().filter(|(distance, _)| Some(*distance) == least);
    only_one(close.map(|(_, candidate)| *candidate)).or_else(|| {
        let has_part =
            |candidate: &&Candidate<'w, M>| candidate.plain.split('-').any(|part| part == plain);
        let is_none_near = near.is_empty();
        let of_part = candidates.iter().filter(|_| is_none_near).filter(has_part);
        only_one(of_part.filter(|candidate| !turns_round(candidate)))
    })
}

/// The first of some words that all mean one thing.
fn only_one<'c, 'w: 'c, M: PartialEq + 'c>(
    mut words: impl Iterator<Item = &'c Candidate<'w, M>>,
) -> Option<&'w str> {
    let first = words.next()?;
    words.all(|other| other.meaning == first.meaning).then_some(first.word)
}

/// A word as words are compared: small letters without marks, in composed letters and without blanks around.
fn folded(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    if word.is_ascii() {
        return word.trim().to_ascii_lowercase().replace('_', " ");
    }
    word.trim()
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'å' | 'ä' | 'à' | 'á' => 'a',
            'ö' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            '_' | '\u{a0}' => ' ',
            other => other,
        })
        .collect()
}

/// By how many slips one word becomes the other; `None`: by more than a hand makes.
fn slip(typed: &str, known: &str) -> Option<usize> {
    let (long, short) = (typed.chars().count(), known.chars().count());
    let most = (long.max(short) / 4).min(3);
    if long.abs_diff(short) > most {
        return None;
    }
    let distance = strsim::osa_distance(typed, known);
    let begins_alike = typed.chars().next() == known.chars().next();
    (distance <= most && (distance < 2 || begins_alike)).then_some(distance)
}

/// Whether one word says what the other denies, or counts something else.
fn turns_round(typed: &str, known: &str) -> bool {
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(typed) != digits(known)
        || is_negated(typed) != is_negated(known)
        || negates(typed, known)
        || negates(known, typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_by_its_letters_or_else_by_one_of_its_parts() {
        let keys = ["status", "andel-klar", "rättad"];
        assert_eq!(nearest("statsu", keys), Some("status"));
        assert_eq!(nearest("rattad", keys), Some("rättad"));
        assert_eq!(nearest("andel", keys), Some("andel-klar"));
        assert_eq!(nearest("färg", keys), None);
    }

    #[test]
    fn no_suggestion_crosses_a_negation() {
        for (typed, known) in [
            ("Ej uppnått", "Uppnått"),
            ("Kan ej uppnås", "Kan uppnås"),
            ("icke nått", "nått"),
            ("ouppnått", "uppnått"),
            ("Säkert", "Osäkert"),
            ("not reached", "reached"),
            ("unreached", "reached"),
            ("inte-klar", "klar"),
            ("inaktiv", "aktiv"),
            ("påbörjad", "opåbörjad"),
            ("kan ouppnås", "kan uppnås"),
            ("utan-anmarkning", "anmarkning"),
        ] {
            assert_eq!(nearest(typed, [known]), None, "{typed}");
            assert_eq!(nearest(known, [typed]), None, "{known}");
        }
    }

    #[test]
    fn no_suggestion_changes_a_number_or_guesses_between_two() {
        assert_eq!(nearest("2026-t1", ["2026-t2", "2025-t1"]), None);
        assert_eq!(nearest("mal-12", ["mal-21", "mal-1"]), None);
        assert_eq!(nearest("skoln", ["skola", "skolan"]), None);
        assert_eq!(nearest("kostan", ["kosten", "kostas"]), None);
        assert_eq!(nearest("sourc", ["källa", "source"]), Some("source"));
        assert_eq!(nearest_of("titl", [("titel", 1), ("title", 1)]), Some("titel"));
        assert_eq!(nearest("fastställt", ["utställt", "antaget"]), None);
        assert_eq!(nearest("bun", ["kun", "ksn"]), None);
    }

    proptest::proptest! {
        #[test]
        fn no_suggestion_has_another_negation_than_the_word_typed(
            word in "(uppnått|kan nås|påbörjad|klar|säkert|reached|begun|done)",
            typed in "(ej |inte |icke |utan |o|in|miss|not |non-|no |un)?",
            known in "(ej |inte |icke |utan |o|in|miss|not |non-|no |un)?",
            slips in proptest::collection::vec((0..12usize, "[a-zåäö]"), 0..2),
        ) {
            let (base_typed, base_known) = (format!("{typed}{word}"), format!("{known}{word}"));
            let mut letters: Vec<char> = base_typed.chars().collect();
            for (at, letter) in slips {
                let at = typed.chars().count() + at;
                if let (Some(slot), Some(new)) = (letters.get_mut(at), letter.chars().next()) {
                    *slot = new;
                }
            }
            let misspelt: String = letters.into_iter().collect();
            if typed.is_empty() != known.is_empty() {
                proptest::prop_assert_eq!(nearest(&misspelt, [base_known.as_str()]), None);
            }
        }
    }
}
