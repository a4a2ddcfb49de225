//! The few pieces of HTML that are made here rather than in a template, because every page has dozens of them:
//! statuses, links and numbered references. All else is markup of the templates.

use super::foreign;
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

/// A link, its words escaped.
pub(crate) fn link(up: &str, at: &str, words: &str) -> String {
    let mut out = String::with_capacity(words.len() + at.len() + 24);
    out.push_str("<a href=\"");
    out.push_str(up);
    escape(at, &mut out);
    out.push_str("\">");
    escape(words, &mut out);
    out.push_str("</a>");
    out
}

/// Words, the addresses of the web and of mail in them as links.
pub(crate) fn linked(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut told = 0;
    for bare in bare_links(words) {
        escape(words.get(told..bare.range.start).unwrap_or_default(), &mut out);
        out.push_str(&link("", &bare.address, words.get(bare.range.clone()).unwrap_or_default()));
        told = bare.range.end;
    }
    escape(words.get(told..).unwrap_or_default(), &mut out);
    out
}

/// A status: shape, word and colour.
pub(crate) fn badge(class: &str, symbol: Symbol, words: &str) -> String {
    let mut out = format!(
        "<span class=\"status is-{class}\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">{}</svg>",
        shape(symbol)
    );
    // A municipality's own words are often written as they stand within a sentence.
    escape(&foreign::capital(words), &mut out);
    out.push_str("</span>");
    out
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

    #[test]
    fn words_cannot_leave_their_place() {
        assert_eq!(escaped("<b a='1'>&\""), "&lt;b a=&#39;1&#39;&gt;&amp;&quot;");
        assert_eq!(link("../", "a.html", "<x>"), "<a href=\"../a.html\">&lt;x&gt;</a>");
    }

    #[test]
    fn addresses_in_words_are_links() {
        assert_eq!(
            linked("Se <www.exempel.se> & a@b.se"),
            "Se &lt;<a href=\"http://www.exempel.se\">www.exempel.se</a>&gt; &amp; <a href=\"mailto:a@b.se\">a@b.se</a>"
        );
    }

    #[test]
    fn a_status_has_shape_word_and_colour() {
        let html = badge("done", Symbol::Check, "klar");
        assert!(html.contains("is-done") && html.contains("<path") && html.contains("Klar"));
    }
}
