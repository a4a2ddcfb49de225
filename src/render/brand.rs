//! Which colour does the site bear, and which mark?
//!
//! In come a colour and perhaps a logo; out come what browsers colour their frames with, and the icons that they show.

use crate::colour::{Colour, Scheme};

/// The colour of the site's header, as its style sheet has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brand {
    /// Where pages are light.
    pub light: Colour,
    /// Where they are dark.
    pub dark: Colour,
}

impl Brand {
    /// The one that a municipality has chosen; what it has not chosen is the theme's.
    pub fn of(scheme: &Scheme) -> Self {
        let usual = Self::default();
        Self {
            light: scheme.brand.unwrap_or(usual.light),
            dark: scheme.brand_dark.or(scheme.brand).unwrap_or(usual.dark),
        }
    }
}

impl Default for Brand {
    /// Those of the default theme's palette.
    fn default() -> Self {
        Self { light: Scheme::BRAND, dark: Colour::new(0x1d, 0x4b, 0x45) }
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
