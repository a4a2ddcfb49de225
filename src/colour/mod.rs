//! Can it be read? Colours that a municipality names, and the contrast between them.
//!
//! In come colours as typed (`#143f3a`); out come contrasts by the formula of WCAG 2.2, and, where one is too low, the
//! colour nearest to the one wanted that passes. Lightness is moved in Oklab, a space in which equal steps look equally
//! large, so that the hue stays what it was.

mod scheme;

use std::fmt;
use std::str::FromStr;

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklab, Srgb};

pub use scheme::{Ground, Scheme};

/// The contrast that text must have to what is behind it: WCAG 2.2, success criterion 1.4.3, level AA.
pub const TEXT_CONTRAST: f64 = 4.5;

/// A colour without transparency.
///
/// ```
/// use malkort::colour::Colour;
/// let green: Colour = "#143F3A".parse().unwrap();
/// assert_eq!(green.to_string(), "#143f3a");
/// assert!("grön".parse::<Colour>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(Srgb<u8>);

/// What is no colour: it is not `#` with three or six hexadecimal figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoColour;

impl FromStr for Colour {
    type Err = NoColour;

    fn from_str(text: &str) -> Result<Self, NoColour> {
        let figures = text.trim().strip_prefix('#').ok_or(NoColour)?;
        if !matches!(figures.len(), 3 | 6) {
            return Err(NoColour);
        }
        figures.parse().map(Self).map_err(|_| NoColour)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.0.red, self.0.green, self.0.blue)
    }
}

impl Colour {
    /// White.
    pub const WHITE: Self = Self(Srgb::new(255, 255, 255));
    /// Black.
    pub const BLACK: Self = Self(Srgb::new(0, 0, 0));

    /// A colour of its parts, each from 0 to 255.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self(Srgb::new(red, green, blue))
    }

    /// Its parts: red, green and blue, each from 0 to 255.
    pub fn parts(self) -> [u8; 3] {
        [self.0.red, self.0.green, self.0.blue]
    }

    /// The contrast to another colour, from 1 (the same) to 21 (black and white): (L1 + 0.05) / (L2 + 0.05), where L1 is
    /// the relative luminance of the lighter (WCAG 2.2, *contrast ratio*).
    ///
    /// ```
    /// use malkort::colour::Colour;
    /// assert!((Colour::WHITE.contrast_to(Colour::BLACK) - 21.0).abs() < 1e-9);
    /// ```
    pub fn contrast_to(self, other: Self) -> f64 {
        let linear = |colour: Self| colour.0.into_format::<f64>();
        linear(self).relative_contrast(linear(other))
    }

    /// Whether text in this colour can be read on each of several grounds.
    pub fn reads_on(self, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| self.contrast_to(*ground) >= TEXT_CONTRAST)
    }

    /// White if it reads on this colour, otherwise black, which then does: no colour is too near to both.
    #[must_use]
    pub fn text_upon(self) -> Self {
        if Self::WHITE.reads_on(&[self]) { Self::WHITE } else { Self::BLACK }
    }

    /// The colour nearest to this one that reads on all grounds: the same hue, darker or lighter by as little as will do;
    /// `None`: no lightness reads on all of them.
    pub fn nearest_that_reads_on(self, grounds: &[Self]) -> Option<Self> {
        let own = Oklab::from_color(self.0.into_format::<f64>());
        let candidates = (0..=STEPS).flat_map(|step| {
            let moved = f64::from(step) / f64::from(STEPS);
            [own.l - moved, own.l + moved].map(|lightness| Self::of(own, lightness))
        });
        candidates.flatten().find(|candidate| candidate.reads_on(grounds))
    }

    /// A colour with another lightness, and with as much less colour as it takes to be a colour of a screen.
    fn of(own: Oklab<f64>, lightness: f64) -> Option<Self> {
        if !(0.0..=1.0).contains(&lightness) {
            return None;
        }
        let made: Srgb<f64> = Srgb::from_color(Oklab::new(lightness, own.a, own.b));
        Some(Self(made.into_format()))
    }
}

/// In how many steps lightness is gone through.
const STEPS: u16 = 400;

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        // Computed by hand from the formula: #767676 is the lightest grey that passes on white, at 4.54.
        let on_white = |text: &str| Colour::WHITE.contrast_to(colour(text));
        assert!((on_white("#767676") - 4.54).abs() < 0.005, "{}", on_white("#767676"));
        assert!((on_white("#ff0000") - 4.0).abs() < 0.005, "{}", on_white("#ff0000"));
        assert!(on_white("#777") < TEXT_CONTRAST);
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in ["", "#", "143f3a", "#12", "#1234", "#12345g", "#1234567", "rgb(1,2,3)", "#ååå"]
        {
            assert_eq!(text.parse::<Colour>(), Err(NoColour), "{text}");
        }
        assert_eq!(colour(" #fff "), Colour::WHITE);
    }

    #[test]
    fn a_colour_that_passes_is_nearest_to_itself() {
        assert_eq!(
            colour("#143f3a").nearest_that_reads_on(&[Colour::WHITE]),
            Some(colour("#143f3a"))
        );
    }

    #[test]
    fn yellow_is_darkened_on_white_and_stays_yellow() {
        let found = colour("#ffd43b").nearest_that_reads_on(&[Colour::WHITE]).unwrap();
        let [red, green, blue] = found.parts();
        assert!(found.contrast_to(Colour::WHITE) < 4.7, "{found} is darker than it has to be");
        assert!(red > green && green > blue, "{found}");
    }

    proptest::proptest! {
        #[test]
        fn text_upon_any_colour_can_be_read(red: u8, green: u8, blue: u8) {
            let ground = Colour::new(red, green, blue);
            proptest::prop_assert!(ground.text_upon().reads_on(&[ground]));
        }

        #[test]
        fn what_is_proposed_passes(red: u8, green: u8, blue: u8) {
            let grounds = [Colour::WHITE, Colour::new(0xf3, 0xf5, 0xf4)];
            let found = Colour::new(red, green, blue).nearest_that_reads_on(&grounds);
            proptest::prop_assert!(found.is_some_and(|found| found.reads_on(&grounds)));
        }
    }
}
