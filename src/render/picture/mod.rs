//! What does a shared link show? An image for each scorecard and goal, and one for the site: what it is, whose, how it
//! is going and since when.
//!
//! In come words and statuses that a page shows as well; out come the image's address and, when somebody asks for it, its
//! bytes. The address holds a hash of all that the image says and of how images look, so that an image of the last
//! publication is known by its name and is not drawn again.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a sheet has 1200 by 630 dots, and what is placed on it is measured in them"
)]

mod content;
mod encode;
mod layout;
mod lettering;
mod sheet;
mod stamp;
mod symbol;

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

pub(crate) use self::content::{Counted, Mark, Picture, Standing, Tone};
pub(crate) use self::layout::Tools;
pub(crate) use self::sheet::{HEIGHT, WIDTH};

/// The number of how images look, counted up whenever the same words give other dots: a test holds it to that.
const LOOK: u32 = 3;

impl Picture {
    /// The name of the image's file: its own words, and what tells this image from any other.
    pub(crate) fn file_name(&self, stem: &str) -> String {
        let print = Sha256::digest(format!("{LOOK}\n{self:?}"));
        // A name of 255 bytes is the longest that a file can have.
        let mut name: String = stem.chars().take(200).collect();
        name.push('-');
        for byte in print.iter().take(8) {
            // Writing to a string cannot fail.
            let _ = write!(name, "{byte:02x}");
        }
        name.push_str(".png");
        name
    }

    /// The image as a PNG.
    ///
    /// # Errors
    /// None that is known: memory is all that it writes to.
    pub(crate) fn png(&self, tools: &Tools) -> std::io::Result<Vec<u8>> {
        let sheet = layout::sheet(self, tools);
        let png = encode::png(&sheet);
        tools.take_back(sheet);
        png
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::Colour;
    use crate::model::Symbol;

    fn picture(name: &str, standing: Standing) -> Picture {
        Picture {
            brand: Colour::new(0x12, 0x3f, 0x3a),
            publisher: "Provby kommun".to_owned(),
            caveat: Some("Provby är en påhittad kommun.".to_owned()),
            kind: "Kortsiktigt mål · Skolan".to_owned(),
            name: name.to_owned(),
            standing,
            as_of: "Uppföljning för tertial 2 2026".to_owned(),
        }
    }

    fn mark(tone: Tone, words: &str) -> Mark {
        Mark { symbol: Symbol::Half, tone, words: words.to_owned() }
    }

    fn one(words: &str) -> Standing {
        Standing::One(mark(Tone::Unsure, words))
    }

    fn six(words: &str) -> Standing {
        let tones = [Tone::Good, Tone::Fair, Tone::Unsure, Tone::Bad, Tone::Bad, Tone::Unknown];
        let counted = tones.map(|tone| Counted {
            mark: mark(tone, words),
            count: 120,
            shown: "120".to_owned(),
        });
        Standing::Counted(counted.into())
    }

    /// The dots of an image as decoded by the library that others read it with.
    fn decoded(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut dots).unwrap();
        (info.width, info.height, dots)
    }

    const LONG: &str = "Andelen elever som lämnar grundskolan med fullständiga betyg och behörighet till \
         gymnasieskolans nationella program ska öka varje år under hela planperioden, särskilt bland \
         pojkar i de yttre kommundelarna, och skillnaden mellan skolorna ska minska";

    #[test]
    fn an_image_is_a_small_png_of_the_size_that_is_asked_for() {
        let tools = Tools::new();
        for (name, standing) in [
            ("Fler läser", one("Osäkert")),
            (LONG, one(LONG)),
            (LONG, six("Osäkert")),
            ("", Standing::Counted(Vec::new())),
        ] {
            let bytes = picture(name, standing).png(&tools).unwrap();
            let (width, height, _) = decoded(&bytes);
            assert_eq!((width, height), (1200, 630), "{name}");
            assert!(bytes.len() < 48_000, "{} bytes: {name}", bytes.len());
        }
    }

    /// The outermost dots at both sides belong to bands alone, whatever stands there.
    #[test]
    fn nothing_is_drawn_outside_the_margins_however_long_it_is() {
        let tools = Tools::new();
        let word = "kommunikationsinfrastrukturutvecklingsstrategiprogram".repeat(3);
        for (name, standing) in
            [(LONG, one(LONG)), (word.as_str(), one(&word)), (word.as_str(), six(&word))]
        {
            let sheet = layout::sheet(&picture(name, standing), &tools);
            for row in sheet.dots.chunks_exact(WIDTH) {
                let margin = &row[WIDTH - 60..];
                assert!(margin.iter().all(|dot| *dot == margin[0]), "{name}");
            }
        }
    }

    #[test]
    fn every_tone_and_every_shape_looks_different() {
        let tools = Tools::new();
        let tones = [Tone::Good, Tone::Fair, Tone::Unsure, Tone::Bad, Tone::Unknown];
        let symbols = [
            Symbol::Check,
            Symbol::Up,
            Symbol::Right,
            Symbol::Down,
            Symbol::Half,
            Symbol::Empty,
            Symbol::Cross,
            Symbol::Clock,
            Symbol::Dash,
            Symbol::Question,
        ];
        let marks = tones
            .iter()
            .map(|tone| (Symbol::Half, *tone))
            .chain(symbols.iter().map(|symbol| (*symbol, Tone::Unknown)));
        let images: std::collections::BTreeSet<Vec<u8>> = marks
            .map(|(symbol, tone)| {
                let mark = Mark { symbol, tone, words: "Status".to_owned() };
                decoded(&picture("Mål", Standing::One(mark)).png(&tools).unwrap()).2
            })
            .collect();
        assert_eq!(images.len(), tones.len() + symbols.len() - 1);
    }

    #[test]
    fn a_name_tells_one_image_from_another() {
        let name = |picture: &Picture| picture.file_name("mal-x");
        let base = picture("Fler läser", one("Osäkert"));
        assert_eq!(name(&base), name(&base.clone()));
        assert!(name(&base).starts_with("mal-x-") && name(&base).len() == "mal-x-.png".len() + 16);
        let later =
            Picture { as_of: "Uppföljning för tertial 3 2026".to_owned(), ..base.clone() };
        let branded = Picture { brand: Colour::new(0, 0, 0), ..base.clone() };
        let names =
            [name(&base), name(&later), name(&branded), name(&picture("Fler", one("Osäkert")))];
        assert_eq!(std::collections::BTreeSet::from(names).len(), 4);
    }

    /// An image is known by its name, so one that looks otherwise must have another: if the dots of these have changed,
    /// count up `LOOK` and put the new sum here.
    #[test]
    fn a_change_of_looks_is_told_by_its_number() {
        let tools = Tools::new();
        let mut sum = Sha256::new();
        for standing in [one("Osäkert"), six("Osäkert")] {
            sum.update(picture(LONG, standing).png(&tools).unwrap());
        }
        let sum: [u8; 32] = sum.finalize().into();
        assert_eq!((LOOK, &sum[..4]), (3, [116, 152, 1, 215].as_slice()));
    }
}
