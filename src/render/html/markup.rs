//! The few pieces of HTML that are made here rather than in a template, because every page has dozens of them:
//! words with their languages and links, statuses, numbered references. All else is markup of the templates.

use std::fmt::Write as _;

use super::view::Html;
use crate::locale::{Direction, ForeignLanguage, Piece, RichText, Style};
use crate::markdown::bare_links;
use crate::model::{ActivityStatus, GoalStatus, Symbol};

/// Text made safe to stand in HTML, in an element or a quoted attribute.
pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
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

/// A status: shape, word and colour.
pub(crate) fn badge(class: &str, symbol: Symbol, words: &RichText) -> Html {
    let mut out = format!(
        "<span class=\"status is-{class}\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">{}</svg>",
        shape(symbol)
    );
    // A municipality's own words are often written as they stand within a sentence.
    out.push_str(&html(&words.capitalised()));
    out.push_str("</span>");
    Html(out)
}

/// A shape, drawn on a sheet of 16 by 16.
pub(crate) fn shape(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Check => "<path d=\"M2 8.5l4 4 8-9\"/>",
        Symbol::Up => "<path d=\"M8 14V3M3 8l5-5 5 5\"/>",
        Symbol::Right => "<path d=\"M2 8h11M8 3l5 5-5 5\"/>",
        Symbol::Down => "<path d=\"M8 2v11M3 8l5 5 5-5\"/>",
        Symbol::Half => {
            "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/><path class=\"full\" d=\"M8 1.5a6.5 6.5 0 0 1 0 13z\"/>"
        }
        Symbol::Empty => "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/>",
        Symbol::Cross => "<path d=\"M3 3l10 10M13 3L3 13\"/>",
        Symbol::Clock => "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/><path d=\"M8 4v4.5l3 2\"/>",
        Symbol::Dash => "<path d=\"M2 8h12\"/>",
        Symbol::Question => {
            "<path d=\"M5 5.5a3 3 0 1 1 4.5 2.6c-1 .6-1.500 1-1.500 2.400\"/><path d=\"M8 12.800v1.200\"/>"
        }
    }
}

/// The shape of a judgement that has none of its own.
pub(crate) fn goal_symbol(status: GoalStatus) -> Symbol {
    match status {
        GoalStatus::Reached => Symbol::Check,
        GoalStatus::CanBeReached => Symbol::Up,
        GoalStatus::Uncertain => Symbol::Half,
        GoalStatus::Unlikely => Symbol::Down,
        GoalStatus::NotReached => Symbol::Cross,
        GoalStatus::NotJudged => Symbol::Question,
    }
}

/// The shape of an activity's status that has none of its own.
pub(crate) fn activity_symbol(status: ActivityStatus) -> Symbol {
    match status {
        ActivityStatus::Done => Symbol::Check,
        ActivityStatus::UnderWay => Symbol::Right,
        ActivityStatus::NotBegun => Symbol::Empty,
        ActivityStatus::Late => Symbol::Clock,
        ActivityStatus::StruckOff => Symbol::Dash,
        ActivityStatus::NotReported => Symbol::Question,
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

    #[test]
    fn addresses_in_words_become_links() {
        assert_eq!(
            html(&linked(&"Se <www.exempel.se> & a@b.se".into())),
            "Se &lt;<a href=\"http://www.exempel.se\">www.exempel.se</a>&gt; &amp; <a href=\"mailto:a@b.se\">a@b.se</a>"
        );
    }

    #[test]
    fn a_status_has_shape_word_and_colour_and_begins_with_a_capital() {
        let Html(html) = badge("done", Symbol::Check, &"klar".into());
        assert!(html.contains("is-done") && html.contains("<path") && html.contains("Klar"));
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
