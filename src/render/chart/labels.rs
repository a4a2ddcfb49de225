//! Where do words stand, so that none covers another and none leaves the sheet?
//!
//! Every word of a chart goes through here, the most important first. Each comes with the spots where it would do, the
//! best first, and gets the first that is free; one that covers no line is taken before one that does. What finds no
//! spot is not drawn, and the chart says it elsewhere.

use super::letters::{self, Face};
use super::svg::{Anchor, Svg};
use crate::locale::RichText;

/// A place for words: their base line there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) anchor: Anchor,
}

/// A spot.
pub(super) fn spot(x: f64, y: f64, anchor: Anchor) -> Spot {
    Spot { x, y, anchor }
}

/// An area of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The area around a place.
    pub(super) fn around((x, y): (f64, f64), reach: f64) -> Self {
        Self { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// The area that words of a width take at a spot.
    fn of(width: f64, spot: Spot) -> Self {
        let left = match spot.anchor {
            Anchor::Start => spot.x,
            Anchor::Middle => spot.x - width / 2.0,
            Anchor::End => spot.x - width,
        };
        Self {
            left,
            top: spot.y - letters::ABOVE,
            right: left + width,
            bottom: spot.y + letters::BELOW,
        }
    }

    fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn is_within(self, other: Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

/// Words that have their place.
struct Placed {
    class: &'static str,
    spot: Spot,
    words: RichText,
}

/// The words of a sheet.
pub(super) struct Labels {
    sheet: Area,
    /// What no words may cover: marks, and other words.
    taken: Vec<Area>,
    /// What they had better not cover: lines, bit by bit.
    lines: Vec<Area>,
    placed: Vec<Placed>,
}

/// How finely a line is looked at.
const BIT: f64 = 5.0;

/// How far words keep from each other.
const GAP: f64 = 3.0;

impl Labels {
    /// A sheet without words.
    pub(super) fn new((width, height): (f64, f64)) -> Self {
        let sheet = Area { left: 0.0, top: 0.0, right: width, bottom: height };
        Self { sheet, taken: Vec::new(), lines: Vec::new(), placed: Vec::new() }
    }

    /// Keeps an area free of words.
    pub(super) fn keep_free(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Notes a line from a place to another.
    pub(super) fn note_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        let (across, up) = (to.0 - from.0, to.1 - from.1);
        let bits = (across.hypot(up) / BIT).ceil().clamp(1.0, 400.0);
        let mut bit = 0.0;
        while bit <= bits {
            let share = bit / bits;
            let place = (from.0 + across * share, from.1 + up * share);
            self.lines.push(Area::around(place, 1.0));
            bit += 1.0;
        }
    }

    /// Gives words the first free spot; whether there was one.
    pub(super) fn place(
        &mut self,
        class: &'static str,
        face: Face,
        words: &RichText,
        spots: &[Spot],
    ) -> bool {
        let width = letters::width(words.plain(), face);
        let free = |spot: &&Spot| self.is_free(Area::of(width, **spot));
        let clear = |spot: &&Spot| self.covers_no_line(Area::of(width, **spot));
        let best = spots.iter().filter(free).find(clear).or_else(|| spots.iter().find(free));
        let Some(best) = best.copied() else { return false };
        let area = Area::of(width, best);
        let around = Area { left: area.left - GAP, right: area.right + GAP, ..area };
        self.taken.push(around);
        self.placed.push(Placed { class, spot: best, words: words.clone() });
        true
    }

    /// Gives the first of several wordings that has room a spot; whether any has.
    pub(super) fn place_any(
        &mut self,
        class: &'static str,
        wordings: &[RichText],
        spots: &[Spot],
    ) -> bool {
        wordings.iter().any(|words| self.place(class, Face::Plain, words, spots))
    }

    fn is_free(&self, area: Area) -> bool {
        area.is_within(self.sheet) && !self.taken.iter().any(|taken| taken.overlaps(area))
    }

    fn covers_no_line(&self, area: Area) -> bool {
        !self.lines.iter().any(|line| line.overlaps(area))
    }

    /// Writes all that has a place.
    pub(super) fn write(&self, svg: &mut Svg) {
        for Placed { class, spot, words } in &self.placed {
            svg.text(class, (spot.x, spot.y), spot.anchor, words);
        }
    }
}

/// Spots beside a mark that reaches so far: above, below, to its right and left, and at its corners.
pub(super) fn beside((x, y): (f64, f64), reach: f64) -> [Spot; 10] {
    let (above, below, middle) = (y - reach - 5.0, y + reach + 16.0, y + 5.0);
    [
        spot(x, above, Anchor::Middle),
        spot(x, below, Anchor::Middle),
        spot(x + reach + 5.0, middle, Anchor::Start),
        spot(x - reach - 5.0, middle, Anchor::End),
        spot(x - 6.0, above, Anchor::Start),
        spot(x + 6.0, above, Anchor::End),
        spot(x - 6.0, below, Anchor::Start),
        spot(x + 6.0, below, Anchor::End),
        spot(x + 6.0, above - 15.0, Anchor::End),
        spot(x + 6.0, below + 15.0, Anchor::End),
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_spot_that_covers_no_line_is_taken_before_one_that_does() {
        let mut labels = Labels::new((200.0, 100.0));
        labels.note_line((0.0, 45.0), (200.0, 45.0));
        let spots = [spot(100.0, 50.0, Anchor::Middle), spot(100.0, 90.0, Anchor::Middle)];
        assert!(labels.place("", Face::Plain, &"ord".into(), &spots));
        assert!(
            labels.place("", Face::Plain, &"fler".into(), &spots),
            "rather on the line than nowhere"
        );
        assert!(!labels.place("", Face::Plain, &"inga".into(), &spots));
        let taken: Vec<f64> = labels.placed.iter().map(|placed| placed.spot.y).collect();
        assert_eq!(taken, [90.0, 50.0]);
    }

    proptest! {
        #[test]
        fn no_words_cover_others_or_leave_the_sheet(
            wanted in proptest::collection::vec(
                ("[a-zåäöÅÄÖ0-9 ]{1,24}", -50.0..400.0f64, -50.0..300.0f64, any::<bool>()),
                0..30,
            )
        ) {
            let mut labels = Labels::new((320.0, 240.0));
            for (words, x, y, strong) in &wanted {
                let face = if *strong { Face::Strong } else { Face::Plain };
                labels.place("", face, &words.as_str().into(), &beside((*x, *y), 4.0));
            }
            let mut areas = Vec::new();
            for placed in &labels.placed {
                // Strong words are taken as plain ones here: they then have less room than they were given.
                let width = letters::width(placed.words.plain(), Face::Plain);
                areas.push(Area::of(width, placed.spot));
            }
            for (position, area) in areas.iter().enumerate() {
                prop_assert!(area.is_within(labels.sheet));
                prop_assert!(!areas.iter().skip(position + 1).any(|other| other.overlaps(*area)));
            }
        }
    }
}
