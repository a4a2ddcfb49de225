//! Which colours does a municipality bring along, and what do they stand on?
//!
//! A site is seen on light ground and, by those who ask for it, on dark. A scheme holds the colours that differ from the
//! theme's own and writes them as a style of its own, after the theme's.

use std::fmt::Write as _;

use super::Colour;

/// What text stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The light page, and the tint of its menus and callouts.
    Light,
    /// The dark page, and its tint.
    Dark,
}

impl Ground {
    /// The default theme's paper and tint, as `styles/1-palette.css` has them; a test holds the two together.
    pub const fn colours(self) -> [Colour; 2] {
        match self {
            Self::Light => [Colour::WHITE, Colour::new(0xf2, 0xf5, 0xf4)],
            Self::Dark => [Colour::new(0x10, 0x17, 0x16), Colour::new(0x1a, 0x24, 0x23)],
        }
    }
}

/// The colours that a municipality has chosen; what it has not is the theme's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scheme {
    /// The header.
    pub brand: Option<Colour>,
    /// Text in the header.
    pub brand_text: Option<Colour>,
    /// Links.
    pub link: Option<Colour>,
    /// The header in the dark.
    pub brand_dark: Option<Colour>,
    /// Links in the dark.
    pub link_dark: Option<Colour>,
}

impl Scheme {
    /// The default theme's header.
    pub const BRAND: Colour = Colour::new(0x12, 0x3f, 0x3a);

    /// The header's colour, chosen or the theme's own.
    pub fn brand_or_usual(&self) -> Colour {
        self.brand.unwrap_or(Self::BRAND)
    }

    /// The colours as a style that is read after the theme's own; empty: none is chosen.
    pub fn css(&self) -> String {
        let on_brand = |brand: Colour| self.brand_text.unwrap_or_else(|| brand.text_upon());
        let dark_brand = self.brand_dark.or(self.brand);
        let link_dark =
            self.link_dark.or_else(|| self.link?.nearest_that_reads_on(&Ground::Dark.colours()));
        let header = |brand: Option<Colour>| {
            [("brand", brand), ("on-brand", brand.map(on_brand).or(self.brand_text))]
        };
        let light = rules(header(self.brand).into_iter().chain(linked(self.link)));
        let dark = rules(header(dark_brand).into_iter().chain(linked(link_dark)));
        let mut css = String::new();
        // Writing into a text does not fail. On paper links are black and the header has no ground.
        if !light.is_empty() {
            let _ = write!(css, "@media screen {{\n  :root {{ {light}}}\n}}\n");
        }
        if !dark.is_empty() {
            let _ = write!(
                css,
                "@media screen and (prefers-color-scheme: dark) {{\n  :root {{ {dark}}}\n}}\n"
            );
        }
        css
    }
}

/// A link, and one that the pointer is on, which is told by its thicker line.
fn linked(link: Option<Colour>) -> [(&'static str, Option<Colour>); 2] {
    [("link", link), ("link-hover", link)]
}

fn rules(named: impl Iterator<Item = (&'static str, Option<Colour>)>) -> String {
    named.fold(String::new(), |mut rules, (name, colour)| {
        if let Some(colour) = colour {
            // Writing into a text does not fail.
            let _ = write!(rules, "--{name}: {colour}; ");
        }
        rules
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn a_scheme_of_nothing_says_nothing() {
        assert_eq!(Scheme::default().css(), "");
    }

    #[test]
    fn a_brand_brings_the_text_that_reads_on_it() {
        let css = Scheme { brand: Some(colour("#ffd43b")), ..Scheme::default() }.css();
        assert_eq!(css.matches("--brand: #ffd43b; --on-brand: #000000;").count(), 2, "{css}");
    }

    #[test]
    fn links_are_lightened_in_the_dark() {
        let css = Scheme { link: Some(colour("#0b5568")), ..Scheme::default() }.css();
        let dark = css.split("dark").nth(1).unwrap();
        let link = dark.split("--link: ").nth(1).unwrap().split(';').next().unwrap();
        assert!(colour(link).reads_on(&Ground::Dark.colours()), "{css}");
    }
}
