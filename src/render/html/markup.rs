//! How do words become HTML? Escaped, with the language that they are in and the address that they lead to.
//!
//! The few pieces that are made here rather than in a template are so because every page has dozens of them. All else is
//! markup of the templates.

use std::fmt::Write as _;

use crate::locale::{Direction, ForeignLanguage, Piece, RichText, Style};

/// HTML that is whole and escaped: templates place it as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Html(pub(crate) String);

impl Html {
    /// Whether there is nothing to place.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what follows.
    pub(crate) fn push(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }
}

impl From<&RichText> for Html {
    fn from(text: &RichText) -> Self {
        Self(html(text))
    }
}

/// Text made safe to stand in HTML, in an element or a quoted attribute. What needs no change, which is nearly all, is
/// taken over in one piece.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((at, safe)) = first_unsafe(rest) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        out.push_str(safe);
        rest = after.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Where the first character stands that means something in HTML, and what stands for it.
fn first_unsafe(text: &str) -> Option<(usize, &'static str)> {
    text.bytes().enumerate().find_map(|(at, byte)| {
        let safe = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => return None,
        };
        Some((at, safe))
    })
}

/// As [`escape`], into a string of its own.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape(text, &mut out);
    out
}

/// Words as HTML: a link where they lead, and what says of which language they are.
pub(crate) fn html(text: &RichText) -> String {
    let mut out = String::with_capacity(text.plain().len() + 64);
    let mut link = None;
    for Piece { words, style } in text.pieces() {
        let leads = style.and_then(|style| style.link.as_deref());
        if link != leads {
            if link.is_some() {
                out.push_str("</a>");
            }
            if let Some(address) = leads {
                out.push_str("<a href=\"");
                escape(address, &mut out);
                out.push_str("\">");
            }
            link = leads;
        }
        let strong = style.is_some_and(|style| style.strong);
        out.push_str(if strong { "<strong>" } else { "" });
        in_element(words, style, "span", &mut out);
        out.push_str(if strong { "</strong>" } else { "" });
    }
    if link.is_some() {
        out.push_str("</a>");
    }
    out
}

/// The licence's words, their link marked as that of a licence.
pub(crate) fn licence(text: &RichText) -> Html {
    Html(html(text).replacen("<a href=", "<a rel=\"license\" href=", 1))
}

/// Words within a drawing's `text`, which knows no link.
pub(crate) fn drawn(text: &RichText, out: &mut String) {
    for Piece { words, style } in text.pieces() {
        in_element(words, style, "tspan", out);
    }
}

/// Words in an element that says their language, or none.
fn in_element(words: &str, style: Option<&Style>, element: &str, out: &mut String) {
    match style.and_then(|style| style.language.as_ref()) {
        Some(language @ ForeignLanguage::Known { .. }) => {
            let _ = write!(out, "<{element}{}>", language_attributes(Some(language)));
            escape(words, out);
            let _ = write!(out, "</{element}>");
        }
        Some(ForeignLanguage::OtherDirection) if element == "span" => {
            out.push_str("<bdi>");
            escape(words, out);
            out.push_str("</bdi>");
        }
        Some(ForeignLanguage::OtherDirection) | None => escape(words, out),
    }
}

/// How an element says that its words are in a language: by its tag, and by the way that its lines run where that is not
/// the page's. An element that says the way stands apart from the words around it, as `bdi` does: names and figures
/// beside it keep their order.
pub(crate) fn language_attributes(language: Option<&ForeignLanguage>) -> String {
    match language {
        Some(ForeignLanguage::Known { tag, direction: None }) => format!(" lang=\"{tag}\""),
        Some(ForeignLanguage::Known { tag, direction: Some(direction) }) => {
            format!(" lang=\"{tag}\" dir=\"{}\"", Direction::as_str(*direction))
        }
        Some(ForeignLanguage::OtherDirection) | None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sv(words: &str, page: &str) -> RichText {
        RichText::new(words).in_language(&ForeignLanguage::on_page("sv", page))
    }

    fn joined<const N: usize>(texts: [RichText; N]) -> RichText {
        RichText::joined(&Vec::from(texts), "")
    }

    #[test]
    fn words_are_escaped_once_wherever_they_stand() {
        let text = joined(["<x> & ".into(), RichText::new("\"y\"").linked("a&b.html")]);
        assert_eq!(html(&text), "&lt;x&gt; &amp; <a href=\"a&amp;b.html\">&quot;y&quot;</a>");
        assert_eq!(text.plain(), "<x> & \"y\"");
    }

    #[test]
    fn words_of_another_language_say_which() {
        let text = joined(["Goal: ".into(), sv("Fler läser", "en"), ".".into()]);
        assert_eq!(html(&text), "Goal: <span lang=\"sv\">Fler läser</span>.");
        let mut out = String::new();
        drawn(&text, &mut out);
        assert_eq!(out, "Goal: <tspan lang=\"sv\">Fler läser</tspan>.");
        let text = joined(["هدف ".into(), sv("Skola 7", "ar")]);
        assert_eq!(html(&text), "هدف <span lang=\"sv\" dir=\"ltr\">Skola 7</span>");
    }

    #[test]
    fn the_innermost_language_holds_and_the_outer_one_goes_on_after_it() {
        let english = ForeignLanguage::on_page("en", "fi");
        let text = joined(["Of ".into(), sv("Skolan", "fi"), " it is".into()]);
        assert_eq!(
            html(&text.in_language(&english)),
            "<span lang=\"en\">Of </span><span lang=\"sv\">Skolan</span><span lang=\"en\"> it is</span>"
        );
    }

    #[test]
    fn a_link_holds_all_its_words_together() {
        let text = joined([sv("Skolan", "en"), " (2026)".into()]).linked("a.html").strong();
        assert_eq!(
            html(&text),
            "<a href=\"a.html\"><strong><span lang=\"sv\">Skolan</span></strong><strong> (2026)</strong></a>"
        );
    }

    #[test]
    fn what_runs_the_other_way_stands_apart() {
        let name = RichText::new("مكتبة").in_language(&ForeignLanguage::OtherDirection);
        assert_eq!(html(&joined(["The ".into(), name, ": 12".into()])), "The <bdi>مكتبة</bdi>: 12");
    }

    proptest::proptest! {
        #[test]
        fn every_element_that_is_opened_is_closed_and_no_word_is_lost(
            pieces in proptest::collection::vec(("[a<&\" ]{0,4}", 0..8_u8), 0..8)
        ) {
            let texts: Vec<RichText> = pieces
                .iter()
                .map(|(words, style)| {
                    let text = if style & 1 == 0 { words.as_str().into() } else { sv(words, "en") };
                    let text = if style & 2 == 0 { text } else { text.linked("a.html") };
                    if style & 4 == 0 { text } else { text.strong() }
                })
                .collect();
            let text = RichText::joined(&texts, "");
            let words: String = pieces.iter().map(|(words, _)| words.as_str()).collect();
            proptest::prop_assert_eq!(text.plain(), &words);
            let html = html(&text);
            for element in ["a", "span", "strong"] {
                let count = |sign: &str| html.matches(&format!("{sign}{element}")).count();
                proptest::prop_assert_eq!(count("<"), count("</"), "{}", html);
            }
            let shown: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect();
            proptest::prop_assert_eq!(shown, escaped(&words));
        }
    }
}
