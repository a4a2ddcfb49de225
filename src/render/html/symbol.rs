//! How is a status drawn? A shape and a word, so that it is never told by its colour alone.

use tera::Value;

use super::markup::{Html, html};
use super::view::Shown;
use crate::model::Symbol;
use crate::render::words::status::Badge;

impl From<&Badge> for Html {
    fn from(badge: &Badge) -> Self {
        // A municipality's own words are often written as they are within a sentence.
        let words = html(&badge.words.capitalised());
        Self(format!(
            "<span class=\"status is-{}\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">{}</svg>{words}</span>",
            badge.class,
            shape(badge.symbol)
        ))
    }
}

impl Shown for Badge {
    fn shown(self) -> Value {
        (&self).shown()
    }
}

impl Shown for &Badge {
    fn shown(self) -> Value {
        Html::from(self).shown()
    }
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
        Symbol::Question => "<path d=\"M5 5.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1-1.5 2.4M8 12.8V14\"/>",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_has_shape_word_and_colour_and_begins_with_a_capital() {
        let Html(html) = (&Badge::new("done", Symbol::Check, "klar")).into();
        assert!(html.contains("is-done") && html.contains("<path") && html.contains("Klar"));
    }
}
