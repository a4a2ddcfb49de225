//! How do sentences follow each other? Where one ends with a mark of its own, no full stop is put to it: what is typed (a
//! note, a reason) may end with a full stop or without one.

use crate::locale::{RichText, ends_sentence};

/// Words as a sentence, with a full stop where they end with nothing else.
pub(crate) fn ended(words: &RichText) -> RichText {
    let mut out = words.clone();
    if !out.is_empty() && !ends_sentence(out.plain()) {
        out.push_str(".");
    }
    out
}

/// Sentences after each other; the last one ends as it is typed.
pub(crate) fn joined<'s>(sentences: impl IntoIterator<Item = &'s RichText>) -> RichText {
    let mut out = RichText::default();
    for sentence in sentences {
        if sentence.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out = ended(&out);
            out.push_str(" ");
        }
        out.push(sentence);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_full_stop_is_doubled_and_none_is_lacking() {
        let link = |words: &str| RichText::new(words).linked("x");
        let cases: [(Vec<RichText>, &str); 6] = [
            (vec!["Metoden ändrades.".into(), "Ny enkät".into()], "Metoden ändrades. Ny enkät"),
            (vec!["Ny enkät".into(), "Preliminärt.".into()], "Ny enkät. Preliminärt."),
            (
                vec!["Varför?".into(), "".into(), "Okänt…".into(), "Slut".into()],
                "Varför? Okänt… Slut",
            ),
            (vec![link("Rättad."), "Mer".into()], "Rättad. Mer"),
            (vec![link("Rättad"), "Mer".into()], "Rättad. Mer"),
            (vec!["”Det är klart.”".into(), "Mer".into()], "”Det är klart.” Mer"),
        ];
        for (sentences, expected) in cases {
            assert_eq!(joined(&sentences).plain(), expected);
        }
    }
}
