//! Does a word deny something? For suggestions, which must never turn a meaning round.

/// Words that deny what stands beside them, in Swedish and in English, without marks.
const WORDS: [&str; 19] = [
    "ej", "inte", "icke", "ingen", "inget", "inga", "aldrig", "utan", "varken", "saknar", "saknas",
    "not", "no", "non", "never", "without", "none", "nor", "cannot",
];

/// What denies the word that it is written together with.
const PREFIXES: [&str; 14] =
    ["o", "in", "im", "il", "ir", "miss", "icke", "inte", "ej", "un", "non", "not", "dis", "mis"];

/// Whether a text denies something: an odd number of denying words.
pub(super) fn is_negated(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| WORDS.contains(word)).count() % 2 == 1
}

/// Whether a text is another one with a denying prefix before one of its words: `ouppnått` beside `uppnått`.
pub(super) fn negates(text: &str, plain: &str) -> bool {
    let apart = strsim::osa_distance(text, plain);
    beginnings(text).any(|start| {
        PREFIXES.iter().any(|prefix| {
            let (before, word) = text.split_at_checked(start).unwrap_or_default();
            word.strip_prefix(prefix).is_some_and(|rest| {
                let without = format!("{before}{}", rest.trim_start_matches('-'));
                let nearer = strsim::osa_distance(&without, plain);
                // Of one letter, a slip in the word may be all that tells the two apart.
                nearer < apart || (nearer == apart && prefix.chars().count() == 1)
            })
        })
    })
}

/// Where the words of a text begin, in bytes.
fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let blanks = text.char_indices().filter(|(_, letter)| matches!(letter, ' ' | '-'));
    std::iter::once(0).chain(blanks.map(|(at, letter)| at + letter.len_utf8()))
}
