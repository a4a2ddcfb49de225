//! Which colour does the site bear, and which mark?
//!
//! In come a colour and perhaps a logo; out come what browsers colour their frames with, and the icons that they show.

use std::fmt;

/// A colour: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

const WHITE: Colour = Colour([0xff, 0xff, 0xff]);
const INK: Colour = Colour([0x16, 0x21, 0x1f]);

impl Colour {
    /// White or ink, whichever is read more easily on it.
    #[must_use]
    pub fn readable(self) -> Self {
        if self.contrast(WHITE) >= self.contrast(INK) { WHITE } else { INK }
    }

    /// How much lighter the lighter of two colours is, from 1 to 21.
    ///
    /// (L1 + 0.05) / (L2 + 0.05), L1 being the lighter's relative luminance: WCAG 2.2, *contrast ratio*.
    ///
    /// ```
    /// use malkort::render::Colour;
    /// assert!((Colour([0, 0, 0]).contrast(Colour([255, 255, 255])) - 21.0).abs() < 1e-9);
    /// ```
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// How light it is, from 0 to 1: WCAG 2.2, *relative luminance*.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let Self([red, green, blue]) = self;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colour of the site's header, as its style sheet has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Where pages are light.
    pub light: Colour,
    /// Where they are dark.
    pub dark: Colour,
}

impl Default for Brand {
    /// Those of the default theme's palette.
    fn default() -> Self {
        Self { light: Colour([0x14, 0x3f, 0x3a]), dark: Colour([0x1d, 0x4b, 0x45]) }
    }
}

/// A municipality's logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// What its bytes are.
    pub kind: LogoKind,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The kinds of file that a logo can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// A drawing.
    Svg,
    /// Dots.
    Png,
}

#[cfg(test)]
mod tests {
    use super::*;

    // Ratios by WebAIM's contrast checker, to two decimals.
    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let ratio = |a, b| (Colour(a).contrast(Colour(b)) * 100.0).round() / 100.0;
        assert!((ratio([0x77, 0x77, 0x77], [255, 255, 255]) - 4.48).abs() < 0.011);
        assert!((ratio([255, 0, 0], [255, 255, 255]) - 4.0).abs() < 0.011);
    }

    #[test]
    fn words_on_a_colour_are_light_or_dark() {
        assert_eq!(Brand::default().light.readable(), WHITE);
        assert_eq!(Colour([0xff, 0xd4, 0x3b]).readable(), INK);
        assert_eq!(Brand::default().dark.to_string(), "#1d4b45");
    }

    /// The default theme's palette and this are to say the same.
    #[test]
    fn the_default_is_the_palettes() {
        let palette = include_str!("../../themes/default/styles/1-palette.css");
        let brands: Vec<&str> = palette
            .lines()
            .filter_map(|line| line.trim().strip_prefix("--brand: ")?.strip_suffix(';'))
            .collect();
        let Brand { light, dark } = Brand::default();
        assert_eq!(brands, [light.to_string(), dark.to_string()]);
    }
}
