//! The municipality's logo and colours, and whether its colours can be read.

use super::value::{folder, text};
use super::written::{ColoursWritten, ThemeWritten};
use crate::colour::{Colour, Ground, Scheme};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::read::Written;
use crate::source::{FileId, Origin};

/// How a site is dressed in what is the municipality's own.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The logo.
    pub logo: Option<Logo>,
    /// The colours.
    pub colours: Scheme,
}

/// A logo, as a file of the site's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Its path within the site's folder.
    pub path: String,
    /// Where it is named.
    pub origin: Origin,
}

/// The look as written. What cannot be used is reported, and the theme's own is used instead.
pub(super) fn look(
    file: FileId,
    written: Option<&ThemeWritten>,
    diagnostics: &mut Diagnostics,
) -> Look {
    let Some(written) = written else { return Look::default() };
    let logo = written.logo.as_ref().and_then(|logo| {
        let path = folder(file, Some(logo), "", diagnostics);
        (!path.is_empty()).then_some(Logo { path, origin: Origin { file, node: logo.at } })
    });
    let colours = written.colours.as_ref().map_or_else(Scheme::default, |colours| {
        Reading { file, diagnostics }.scheme(&colours.value)
    });
    Look { logo, colours }
}

struct Reading<'d> {
    file: FileId,
    diagnostics: &'d mut Diagnostics,
}

impl Reading<'_> {
    fn scheme(&mut self, written: &ColoursWritten) -> Scheme {
        let brand = self.colour(written.brand.as_ref());
        let brand_dark = self.colour(written.brand_dark.as_ref());
        let headers: Vec<Colour> =
            [brand.or(Some(Scheme::BRAND)), brand_dark].into_iter().flatten().collect();
        let light = Ground::Light.colours();
        let dark = Ground::Dark.colours();
        Scheme {
            brand,
            brand_dark,
            brand_text: self.readable(written.brand_text.as_ref(), &headers),
            link: self.readable(written.link.as_ref(), &light),
            link_dark: self.readable(written.link_dark.as_ref(), &dark),
        }
    }

    fn colour(&mut self, written: Option<&Written<Box<str>>>) -> Option<Colour> {
        let written = written?;
        let found = written.value.parse().ok();
        if found.is_none() && text(Some(written)).is_some() {
            let place = Origin { file: self.file, node: written.at }.value();
            self.diagnostics
                .report(Diagnostic::new(Code::BadColour, place).with("colour", &*written.value));
        }
        found
    }

    /// A colour of text, which has to be read on all grounds.
    fn readable(
        &mut self,
        written: Option<&Written<Box<str>>>,
        grounds: &[Colour],
    ) -> Option<Colour> {
        let colour = self.colour(written)?;
        let contrast = |ground: &&Colour| colour.contrast_to(**ground);
        let worst = grounds.iter().min_by(|a, b| contrast(a).total_cmp(&contrast(b)))?;
        if colour.reads_on(grounds) {
            return Some(colour);
        }
        let place = Origin { file: self.file, node: written?.at }.value();
        let nearest = colour.nearest_that_reads_on(grounds);
        self.diagnostics.report(
            Diagnostic::new(Code::LowContrast, place)
                .with("colour", colour.to_string())
                .with("ground", worst.to_string())
                // Cut and not rounded: 4.48 is not 4.5.
                .with("contrast", (colour.contrast_to(*worst) * 10.0).floor() / 10.0)
                .suggest(nearest.map(|nearest| nearest.to_string())),
        );
        None
    }
}
