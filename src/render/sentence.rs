//! How do sentences follow each other? Where one ends with a mark of its own, no full stop is put to it.
//!
//! What is typed (a note, a reason) may end with a full stop or without one, be marked as of another language, and stand
//! in markup: the mark is looked for behind all that.

use super::foreign;
use crate::locale::ends_sentence;

/// Words as a sentence, with a full stop where they end with nothing else.
pub(crate) fn ended(words: &str) -> String {
    let is_ended = words.is_empty() || ends_sentence(without_tags(&foreign::plain(words)));
    if is_ended { words.to_owned() } else { format!("{words}.") }
}

/// Sentences after each other, as text or as HTML; the last one ends as it is typed.
pub(crate) fn joined<S: AsRef<str>>(sentences: impl IntoIterator<Item = S>) -> String {
    let mut out = String::new();
    for sentence in sentences {
        let sentence = sentence.as_ref();
        if sentence.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out = ended(&out);
            out.push(' ');
        }
        out.push_str(sentence);
    }
    out
}

/// HTML without the tags that it ends with.
fn without_tags(html: &str) -> &str {
    let mut left = html.trim_end();
    while let Some((before, _)) = left.strip_suffix('>').and_then(|tag| tag.rsplit_once('<')) {
        left = before.trim_end();
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_full_stop_is_doubled_and_none_is_lacking() {
        let cases = [
            (vec!["Metoden ändrades.", "Ny enkät"], "Metoden ändrades. Ny enkät"),
            (vec!["Ny enkät", "Preliminärt."], "Ny enkät. Preliminärt."),
            (vec!["Varför?", "", "Okänt…", "Slut"], "Varför? Okänt… Slut"),
            (vec!["<a href=\"x\">Rättad.</a>", "Mer"], "<a href=\"x\">Rättad.</a> Mer"),
            (vec!["<a href=\"x\">Rättad</a>", "Mer"], "<a href=\"x\">Rättad</a>. Mer"),
            (vec!["\u{FDD0}Marked.\u{FDEF}", "Mer"], "\u{FDD0}Marked.\u{FDEF} Mer"),
            (vec!["”Det är klart.”", "Mer"], "”Det är klart.” Mer"),
        ];
        for (sentences, expected) in cases {
            assert_eq!(joined(&sentences), expected);
        }
    }
}
