//! A drawing as SVG: elements and their attributes, figures to a tenth, words escaped.
//!
//! A chart is an image with a title and a description; what is drawn is kept from readers of the screen, for the page
//! has the same figures as a table. Most charts are drawn twice, for a narrow and for a wide window, and the style
//! sheet shows one of the two: so letters are as large as those around them in both. Colours come from the style sheet
//! by class alone.

use std::fmt::{self, Write as _};

use crate::locale::RichText;
use crate::model::Symbol;
use crate::render::html::{markup, symbol};

/// Which end of the words stands at the spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Their beginning.
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

/// What a chart is and what it shows, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChartWords {
    /// What it is a chart of. Together with the description it is the only such on its page.
    pub(crate) title: RichText,
    /// What it shows: a sentence or a few.
    pub(crate) description: RichText,
}

/// For how wide a window a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    /// From 320 pixels.
    Narrow,
    /// From 600 pixels.
    Wide,
}

impl Width {
    /// Both, the narrow one first.
    pub(super) const BOTH: [Self; 2] = [Self::Narrow, Self::Wide];

    /// How long the sheet is. On it, letters have the size of [`super::letters::SIZE`].
    pub(super) fn length(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 600.0,
        }
    }

    /// Its class.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

/// A figure to a tenth, without a nought at its end. It is written in whole figures: a page has hundreds of them, and no
/// drawing is so large that a tenth of it would be lost.
pub(super) struct Tenth(pub(super) f64);

impl fmt::Display for Tenth {
    #[expect(clippy::cast_possible_truncation, reason = "a place on a sheet has a few figures")]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round() as i64;
        let (whole, tenth) = ((tenths / 10).unsigned_abs(), (tenths % 10).unsigned_abs());
        formatter.write_str(if tenths < 0 { "-" } else { "" })?;
        if tenth == 0 { write!(formatter, "{whole}") } else { write!(formatter, "{whole}.{tenth}") }
    }
}

/// A drawing under way.
pub(super) struct Svg {
    out: String,
}

impl Svg {
    /// Opens a sheet. `class` is empty where it is drawn once only.
    pub(super) fn open(class: &str, (width, height): (f64, f64), words: &ChartWords) -> Self {
        let mut svg = Self { out: String::with_capacity(2048) };
        let id = id(words, class);
        svg.out.push_str("<svg");
        svg.class(class);
        // Writing into a text does not fail.
        let _ = write!(
            svg.out,
            " viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{id}t {id}d\"><title id=\"{id}t\"{}>{}</title><desc id=\"{id}d\"{}>{}</desc><g aria-hidden=\"true\">",
            Tenth(width),
            Tenth(height),
            markup::language_attributes(words.title.whole_language()),
            markup::escaped(words.title.plain()),
            markup::language_attributes(words.description.whole_language()),
            markup::escaped(words.description.plain())
        );
        svg
    }

    /// The finished drawing.
    pub(super) fn close(mut self) -> String {
        self.out.push_str("</g></svg>");
        self.out
    }

    fn class(&mut self, class: &str) {
        if !class.is_empty() {
            let _ = write!(self.out, " class=\"{class}\"");
        }
    }

    /// Begins a group, whose class all in it share.
    pub(super) fn begin(&mut self, class: &str) {
        self.out.push_str("<g");
        self.class(class);
        self.out.push('>');
    }

    /// Ends the group begun last.
    pub(super) fn end(&mut self) {
        self.out.push_str("</g>");
    }

    /// Draws a path; nothing where it leads nowhere.
    pub(super) fn path(&mut self, class: &str, path: &Path) {
        if path.0.is_empty() {
            return;
        }
        self.out.push_str("<path");
        self.class(class);
        let _ = write!(self.out, " d=\"{}\"/>", path.0);
    }

    /// Draws a rectangle by its corner, length and height.
    pub(super) fn rect(&mut self, class: &str, (x, y): (f64, f64), (length, height): (f64, f64)) {
        self.out.push_str("<rect");
        self.class(class);
        let _ = write!(
            self.out,
            " x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            Tenth(x),
            Tenth(y),
            Tenth(length.max(0.0)),
            Tenth(height.max(0.0))
        );
    }

    /// Draws a circle around a place.
    pub(super) fn circle(&mut self, (x, y): (f64, f64), radius: f64) {
        let (x, y, radius) = (Tenth(x), Tenth(y), Tenth(radius));
        let _ = write!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }

    /// Writes words with their base line at a place.
    pub(super) fn text(
        &mut self,
        class: &str,
        (x, y): (f64, f64),
        anchor: Anchor,
        words: &RichText,
    ) {
        self.out.push_str("<text");
        self.class(class);
        let anchored = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let _ = write!(self.out, " x=\"{}\" y=\"{}\"{anchored}>", Tenth(x), Tenth(y));
        markup::drawn(words, &mut self.out);
        self.out.push_str("</text>");
    }

    /// Draws a status's shape with its middle at a place.
    pub(super) fn symbol(&mut self, symbol: Symbol, (x, y): (f64, f64), size: f64) {
        let half = size / 2.0;
        let _ = write!(
            self.out,
            "<svg class=\"shape\" x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{2}\" viewBox=\"0 0 16 16\">{3}</svg>",
            Tenth(x - half),
            Tenth(y - half),
            Tenth(size),
            symbol::shape(symbol)
        );
    }
}

/// The way of a pen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path(String);

impl Path {
    /// From a place to another.
    pub(super) fn line(from: (f64, f64), to: (f64, f64)) -> Self {
        let mut path = Self::default();
        path.to(from).on(to);
        path
    }

    /// Its steps, as the format writes them.
    pub(super) fn steps(&self) -> &str {
        &self.0
    }

    /// Lifts the pen and puts it down.
    pub(super) fn to(&mut self, (x, y): (f64, f64)) -> &mut Self {
        let _ = write!(self.0, "M{} {}", Tenth(x), Tenth(y));
        self
    }

    /// Draws on to a place.
    pub(super) fn on(&mut self, (x, y): (f64, f64)) -> &mut Self {
        let _ = write!(self.0, "L{} {}", Tenth(x), Tenth(y));
        self
    }

    /// Draws a shape, in the steps of the format, from a place.
    pub(super) fn shape(&mut self, place: (f64, f64), steps: &str) -> &mut Self {
        self.to(place);
        self.0.push_str(steps);
        self
    }
}

/// An id for what is told, the same in every build: Fowler–Noll–Vo 1a.
fn id(words: &ChartWords, class: &str) -> String {
    let letters = [words.title.plain(), words.description.plain(), class].join("\n");
    let hash = letters.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("c{:x}", hash & 0xffff_ffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> ChartWords {
        ChartWords { title: "A & B".into(), description: "<1>".into() }
    }

    #[test]
    fn a_chart_is_named_by_its_title_and_description() {
        let mut svg = Svg::open("wide", (320.0, 20.04), &words());
        svg.path("grid", &Path::line((0.0, 1.25), (10.0, -0.01)));
        let html = svg.close();
        let id = id(&words(), "wide");
        assert!(
            html.starts_with("<svg class=\"wide\" viewBox=\"0 0 320 20\" role=\"img\""),
            "{html}"
        );
        assert!(html.contains(&format!("aria-labelledby=\"{id}t {id}d\"")), "{html}");
        assert!(html.contains(&format!("<title id=\"{id}t\">A &amp; B</title>")), "{html}");
        assert!(html.contains(&format!("<desc id=\"{id}d\">&lt;1&gt;</desc>")), "{html}");
        assert!(html.contains("<path class=\"grid\" d=\"M0 1.3L10 0\"/>"), "{html}");
        assert!(html.ends_with("</g></svg>"));
    }

    #[test]
    fn figures_are_written_to_a_tenth_and_none_is_minus_nought() {
        let figures = [0.0, -0.04, 0.05, 12.0, 12.34, -7.96, -0.3, 1200.5];
        let written = figures.map(|figure| Tenth(figure).to_string());
        assert_eq!(written, ["0", "0", "0.1", "12", "12.3", "-8", "-0.3", "1200.5"]);
    }

    #[test]
    fn the_two_drawings_of_a_chart_have_ids_of_their_own() {
        assert_ne!(id(&words(), "wide"), id(&words(), "narrow"));
        assert_eq!(id(&words(), "wide"), id(&words(), "wide"));
    }

    #[test]
    fn a_path_that_leads_nowhere_is_not_drawn() {
        let mut svg = Svg::open("", (1.0, 1.0), &words());
        svg.path("way", &Path::default());
        assert!(!svg.close().contains("<path"));
    }
}
