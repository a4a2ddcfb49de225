//! Which words are addresses?

use crate::locale::{Piece, RichText};
use crate::markdown::bare_links;

/// Words, the addresses of the web and of mail in them as links.
pub(crate) fn linked(text: &RichText) -> RichText {
    let mut out = RichText::default();
    for Piece { words, style } in text.pieces() {
        let styled = |part: &str| match style.and_then(|style| style.language.as_ref()) {
            Some(language) => RichText::new(part).in_language(language),
            None => RichText::new(part),
        };
        let mut end = 0;
        for bare in bare_links(words) {
            out.push(&styled(words.get(end..bare.range.start).unwrap_or_default()));
            let shown = words.get(bare.range.clone()).unwrap_or_default();
            out.push(&styled(shown).linked(&bare.address));
            end = bare.range.end;
        }
        out.push(&styled(words.get(end..).unwrap_or_default()));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_words_become_links() {
        let text = linked(&"Se <www.exempel.se> & a@b.se".into());
        let links = text.pieces().filter_map(|piece| piece.style?.link.as_deref());
        assert_eq!(links.collect::<Vec<_>>(), ["http://www.exempel.se", "mailto:a@b.se"]);
        assert_eq!(text.plain(), "Se <www.exempel.se> & a@b.se");
    }
}
