//! Two wordings, word by word.

use similar::{ChangeTag, TextDiff};

/// Some words of the one wording, of the other, or of both. Spaces and punctuation stand with the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// In both.
    Kept(String),
    /// In the old wording only.
    Removed(String),
    /// In the new wording only.
    Added(String),
}

impl Word {
    fn is_change(&self) -> bool {
        !matches!(self, Self::Kept(_))
    }
}

/// Marks what two wordings have in common and what they have not. What is removed or kept reads as the old wording,
/// what is added or kept as the new one.
pub fn words(old: &str, new: &str) -> Vec<Word> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut pieces: Vec<Word> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Word::Kept(last)))
            | (ChangeTag::Delete, Some(Word::Removed(last)))
            | (ChangeTag::Insert, Some(Word::Added(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => pieces.push(Word::Kept(text.to_owned())),
            (ChangeTag::Delete, _) => pieces.push(Word::Removed(text.to_owned())),
            (ChangeTag::Insert, _) => pieces.push(Word::Added(text.to_owned())),
        }
    }
    whole(pieces)
}

/// Joins changes that only a space or a punctuation mark keeps apart, so that a phrase is marked as one: the removed
/// words first, then the added ones.
fn whole(pieces: Vec<Word>) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Word::Removed(text) => removed.push_str(&text),
            Word::Added(text) => added.push_str(&text),
            Word::Kept(text) => {
                let between = !(removed.is_empty() && added.is_empty())
                    && rest.peek().is_some_and(Word::is_change)
                    && !text.chars().any(char::is_alphanumeric);
                if between {
                    removed.push_str(&text);
                    added.push_str(&text);
                } else {
                    flush(&mut removed, &mut added, &mut out);
                    out.push(Word::Kept(text));
                }
            }
        }
    }
    flush(&mut removed, &mut added, &mut out);
    out
}

fn flush(removed: &mut String, added: &mut String, out: &mut Vec<Word>) {
    if !removed.is_empty() {
        out.push(Word::Removed(std::mem::take(removed)));
    }
    if !added.is_empty() {
        out.push(Word::Added(std::mem::take(added)));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let spell = |word| match word {
            Word::Kept(text) => text,
            Word::Removed(text) => format!("[-{text}-]"),
            Word::Added(text) => format!("{{+{text}+}}"),
        };
        words(old, new).into_iter().map(spell).collect()
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        assert_eq!(
            marked(
                "Minst 90 procent av hushållen har fiber",
                "Minst 95 procent av hushållen har fiber"
            ),
            "Minst [-90-]{+95+} procent av hushållen har fiber"
        );
    }

    #[test]
    fn a_phrase_is_marked_as_one() {
        assert_eq!(
            marked("Alla elever ska klara sig", "Alla elever och lärlingar klarar sig"),
            "Alla elever [-ska klara-]{+och lärlingar klarar+} sig"
        );
    }

    proptest! {
        #[test]
        fn both_wordings_can_be_read_off(old in "[a-zåäö ,.-]{0,40}", new in "[a-zåäö ,.-]{0,40}") {
            let (mut before, mut after) = (String::new(), String::new());
            for word in words(&old, &new) {
                match word {
                    Word::Kept(text) => { before.push_str(&text); after.push_str(&text); }
                    Word::Removed(text) => before.push_str(&text),
                    Word::Added(text) => after.push_str(&text),
                }
            }
            prop_assert_eq!((before, after), (old, new));
        }

        #[test]
        fn a_wording_does_not_differ_from_itself(text in "\\PC{0,40}") {
            prop_assert!(words(&text, &text).iter().all(|word| !word.is_change()));
        }
    }
}
