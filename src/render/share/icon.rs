//! Which icons does a browser show for the site? The municipality's logo, or a plain mark in the site's colour.
//!
//! In come the colour and perhaps a logo; out come three files and the links to them. A logo is foreign content: it is
//! only ever shown as an image, which runs nothing, and a drawing with anything in it that would run or fetch when
//! somebody opens the file itself is not published at all ([`forbidden`] says what).

use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};
use resvg::usvg::{Options, Tree};

use crate::attachment::forbidden;
use crate::colour::Colour;
use crate::render::brand::{Brand, Logo, LogoKind};

/// How the head of a page links to an icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct IconLink {
    /// Its address, from the site's root.
    pub(crate) address: &'static str,
    /// What the link says beside the address.
    pub(crate) link: &'static str,
}

const IN_A_TAB: IconLink =
    IconLink { address: "favicon.ico", link: "rel=\"icon\" sizes=\"32x32\"" };
const DRAWING: IconLink = IconLink {
    address: "static/ikon.svg",
    link: "rel=\"icon\" type=\"image/svg+xml\" sizes=\"any\"",
};
const ON_A_PHONE: IconLink =
    IconLink { address: "static/ikon-180.png", link: "rel=\"apple-touch-icon\"" };

/// The links to the icons. A logo of dots has no drawing beside them.
pub(crate) fn links(logo: Option<&Logo>) -> Vec<IconLink> {
    match usable(logo).map(|logo| logo.kind) {
        Some(LogoKind::Png) => vec![IN_A_TAB, ON_A_PHONE],
        Some(LogoKind::Svg) | None => vec![IN_A_TAB, DRAWING, ON_A_PHONE],
    }
}

/// The logo, if there is one that may be published.
fn usable(logo: Option<&Logo>) -> Option<&Logo> {
    logo.filter(|logo| match logo.kind {
        LogoKind::Svg => forbidden(&logo.bytes).is_empty(),
        LogoKind::Png => true,
    })
}

/// How many dots wide the icons are: in a tab, and on a phone's first screen.
const SMALL: u16 = 32;
const LARGE: u16 = 180;

/// The icons' addresses and bytes. A logo that cannot be drawn has the mark in its place.
pub(crate) fn files(brand: Brand, logo: Option<&Logo>) -> Vec<(&'static str, Vec<u8>)> {
    let usable = usable(logo);
    let mark = mark(brand.light);
    let drawing = match usable {
        Some(Logo { kind: LogoKind::Svg, bytes }) => Some(bytes.clone()),
        Some(Logo { kind: LogoKind::Png, bytes: _ }) => None,
        None => Some(mark.clone().into_bytes()),
    };
    let drawn = |size: u16, room: f32| {
        let own = usable.and_then(|logo| drawn(logo, size, room));
        own.or_else(|| of_svg(mark.as_bytes(), size, room))
    };
    let small = drawn(SMALL, 1.0).and_then(|dots| dots.encode_png().ok());
    let large = drawn(LARGE, 0.8).and_then(|dots| on_white(&dots)?.encode_png().ok());
    let all = [(IN_A_TAB, small.map(|png| ico(&png))), (DRAWING, drawing), (ON_A_PHONE, large)];
    all.into_iter().filter_map(|(icon, bytes)| Some((icon.address, bytes?))).collect()
}

/// The mark of a site without a logo: a check in a ring, as on a target.
fn mark(brand: Colour) -> String {
    let on = brand.text_upon();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
         <rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{brand}\"/>\
         <g fill=\"none\" stroke=\"{on}\" stroke-width=\"2.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\
         <path d=\"M25.300 12.900a10 10 0 1 1-4.300-5.500\"/><path d=\"M11.500 15.500l4.500 4.500 9.500-12\"/></g></svg>"
    )
}

/// A logo in a square, as large as it can be in a part of it.
fn drawn(logo: &Logo, size: u16, room: f32) -> Option<Pixmap> {
    match logo.kind {
        LogoKind::Svg => of_svg(&logo.bytes, size, room),
        LogoKind::Png => {
            let dots = Pixmap::decode_png(&logo.bytes).ok()?;
            let (width, height) = (dots.width(), dots.height());
            let place = placed(whole(width)?, whole(height)?, size, room);
            let mut square = Pixmap::new(size.into(), size.into())?;
            let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
            square.draw_pixmap(0, 0, dots.as_ref(), &paint, place, None);
            Some(square)
        }
    }
}

fn of_svg(svg: &[u8], size: u16, room: f32) -> Option<Pixmap> {
    let tree = Tree::from_data(svg, &Options::default()).ok()?;
    let place = placed(tree.size().width(), tree.size().height(), size, room);
    let mut square = Pixmap::new(size.into(), size.into())?;
    resvg::render(&tree, place, &mut square.as_mut());
    Some(square)
}

/// A side of an image; `None`: it is longer than any logo's.
fn whole(side: u32) -> Option<f32> {
    u16::try_from(side).ok().map(f32::from)
}

/// How something of a width and height comes to stand in the middle of a square.
fn placed(width: f32, height: f32, size: u16, room: f32) -> Transform {
    let size = f32::from(size);
    let scale = size * room / width.max(height);
    let (x, y) = ((size - width * scale) / 2.0, (size - height * scale) / 2.0);
    Transform::from_scale(scale, scale).post_translate(x, y)
}

/// Dots on white: a phone shows what is transparent as black.
fn on_white(dots: &Pixmap) -> Option<Pixmap> {
    let mut ground = Pixmap::new(dots.width(), dots.height())?;
    ground.fill(resvg::tiny_skia::Color::WHITE);
    ground.draw_pixmap(0, 0, dots.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
    Some(ground)
}

/// A PNG of 32 by 32 dots as an icon file: a directory with one entry, and the PNG (Microsoft's ICO format, as it has
/// been since Windows Vista).
fn ico(png: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(22 + png.len());
    out.extend_from_slice(&[0, 0, 1, 0, 1, 0]);
    out.extend_from_slice(&[32, 32, 0, 0, 1, 0, 32, 0]);
    out.extend_from_slice(&u32::try_from(png.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(&22_u32.to_le_bytes());
    out.extend_from_slice(png);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             viewBox=\"0 0 10 10\">{inside}</svg>"
        )
    }

    fn linked(logo: Option<&Logo>) -> Vec<&'static str> {
        links(logo).into_iter().map(|icon| icon.address).collect()
    }

    #[test]
    fn a_site_without_a_logo_has_a_mark_in_its_colour() {
        let icons = files(Brand::default(), None);
        let addresses: Vec<_> = icons.iter().map(|(address, _)| *address).collect();
        assert_eq!(addresses, ["favicon.ico", "static/ikon.svg", "static/ikon-180.png"]);
        assert_eq!(addresses, linked(None));
        let text = String::from_utf8_lossy(&icons[1].1);
        assert!(text.contains("#123f3a") && forbidden(&icons[1].1).is_empty(), "{text}");
        assert_eq!(icons[0].1[22..26], *b"\x89PNG");
        let large = Pixmap::decode_png(&icons[2].1).unwrap();
        assert_eq!((large.width(), large.height()), (180, 180));
    }

    #[test]
    fn a_logo_becomes_the_icons_and_a_dangerous_one_does_not() {
        let drawing = svg("<rect width=\"10\" height=\"10\" fill=\"#f00\"/>");
        let logo = |text: &str| Logo { kind: LogoKind::Svg, bytes: text.as_bytes().to_vec() };
        let own = files(Brand::default(), Some(&logo(&drawing)));
        assert_eq!(own[1].1, drawing.as_bytes());
        let middle = Pixmap::decode_png(&own[2].1).unwrap().pixel(90, 90).unwrap();
        assert_eq!((middle.red(), middle.green()), (255, 0));
        let dangerous = files(Brand::default(), Some(&logo(&svg("<script/>"))));
        assert_eq!(dangerous, files(Brand::default(), None));
        let png = Logo { kind: LogoKind::Png, bytes: own[2].1.clone() };
        let broken = Logo { kind: LogoKind::Png, bytes: b"x".to_vec() };
        for logo in [png, broken] {
            let files = files(Brand::default(), Some(&logo));
            let addresses: Vec<_> = files.iter().map(|(address, _)| *address).collect();
            assert_eq!(addresses, linked(Some(&logo)));
        }
    }
}
