//! How does the logo stand in the header? As an image of a known size, so that nothing moves when it comes.

use resvg::usvg::{Options, Tree};

use crate::render::brand::{Logo, LogoKind};

/// How high the logo is in the header, in the style sheet's pixels.
const HEIGHT: u32 = 40;
/// It is at most so many times as wide as high.
const WIDEST: f64 = 6.0;

/// The logo in the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Its address, from the site's root.
    pub(crate) address: &'static str,
    /// Its width.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
}

/// The logo as the header shows it; `None`: it has no size.
pub(crate) fn shown(logo: &Logo) -> Option<Shown> {
    let (address, ratio) = match logo.kind {
        LogoKind::Svg => ("static/logotyp.svg", ratio_of_drawing(&logo.bytes)?),
        LogoKind::Png => ("static/logotyp.png", ratio_of_dots(&logo.bytes)?),
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to 240 by clamp"
    )]
    let width = (f64::from(HEIGHT) * ratio).round().clamp(1.0, f64::from(HEIGHT) * WIDEST) as u32;
    Some(Shown { address, width, height: HEIGHT })
}

fn ratio_of_drawing(bytes: &[u8]) -> Option<f64> {
    let size = Tree::from_data(bytes, &Options::default()).ok()?.size();
    Some(f64::from(size.width()) / f64::from(size.height()))
}

/// A PNG file names its width and height first of all (PNG, third edition, 5.2 and 11.2.1).
fn ratio_of_dots(bytes: &[u8]) -> Option<f64> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let (width, height) = (number(16)?, number(20)?);
    (width > 0 && height > 0).then(|| f64::from(width) / f64::from(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing(viewbox: &str) -> Logo {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='{viewbox}'/>");
        Logo { kind: LogoKind::Svg, bytes: svg.into_bytes() }
    }

    #[test]
    fn a_logo_keeps_its_shape_unless_it_would_fill_the_header() {
        assert_eq!(shown(&drawing("0 0 64 32")).map(|shown| shown.width), Some(80));
        assert_eq!(shown(&drawing("0 0 9000 32")).map(|shown| shown.width), Some(240));
        assert_eq!(shown(&Logo { kind: LogoKind::Svg, bytes: b"<svg".to_vec() }), None);
        assert_eq!(shown(&Logo { kind: LogoKind::Png, bytes: b"\x89PNG".to_vec() }), None);
    }
}
