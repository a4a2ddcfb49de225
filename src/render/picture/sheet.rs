//! What is an image made of? A sheet of numbered colours, 1200 by 630 dots, on which shapes are stamped.
//!
//! Every colour stands on one ground, so that the steps between the two are few and known: an image has some fifty
//! colours, one byte a dot, and becomes a small file quickly.

use super::stamp::{STEPS, Stamp};
use crate::colour::Colour;

/// How wide an image is, in dots: what those who show a shared link ask for.
pub(crate) const WIDTH: usize = 1200;
/// How high it is.
pub(crate) const HEIGHT: usize = 630;

/// A sheet with its colours.
pub(super) struct Sheet {
    pub(super) dots: Vec<u8>,
    pub(super) colours: Vec<Colour>,
    /// The colours used, each with its ground and the number of the first step between them.
    inks: Vec<(Colour, Colour, u8)>,
}

/// A part of a sheet, in dots.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Sheet {
    /// A sheet of one colour, drawn over the dots of one that is done with.
    pub(super) fn new(paper: Colour, mut dots: Vec<u8>) -> Self {
        dots.clear();
        dots.resize(WIDTH * HEIGHT, 0);
        Self { dots, colours: vec![paper], inks: Vec::new() }
    }

    /// The same sheet again, drawn over the dots of one that is done with.
    pub(super) fn copied(&self, mut dots: Vec<u8>) -> Self {
        dots.clone_from(&self.dots);
        Self { dots, colours: self.colours.clone(), inks: self.inks.clone() }
    }

    /// Fills a part with a colour.
    pub(super) fn fill(&mut self, area: Area, colour: Colour) {
        let number = self.solid(colour);
        let rows = self.dots.chunks_exact_mut(WIDTH).skip(area.y).take(area.height);
        for row in rows {
            let end = (area.x + area.width).min(WIDTH);
            if let Some(part) = row.get_mut(area.x.min(end)..end) {
                part.fill(number);
            }
        }
    }

    /// The number of a colour that covers dots whole.
    fn solid(&mut self, colour: Colour) -> u8 {
        let known = self.colours.iter().position(|known| *known == colour);
        let position = known.unwrap_or_else(|| {
            self.colours.push(colour);
            self.colours.len() - 1
        });
        u8::try_from(position).unwrap_or_default()
    }

    /// The number of the first step from a ground to a colour; those up to the colour itself follow it.
    pub(super) fn steps(&mut self, ink: Colour, ground: Colour) -> u8 {
        if let Some((_, _, first)) =
            self.inks.iter().find(|known| (known.0, known.1) == (ink, ground))
        {
            return *first;
        }
        // Never more colours than a byte can number: an image uses a dozen inks at most.
        let first = u8::try_from(self.colours.len()).unwrap_or_default().min(u8::MAX - STEPS);
        self.colours.extend((1..=STEPS).map(|step| between(ground, ink, step)));
        self.inks.push((ink, ground, first));
        first
    }

    /// Stamps a shape at a point; what falls outside the sheet is cut off.
    pub(super) fn stamp(&mut self, stamp: &Stamp, (x, y): (i32, i32), ink: Colour, ground: Colour) {
        let first = self.steps(ink, ground);
        let (left, top) = (x + stamp.left, y + stamp.top);
        let skipped = usize::try_from(-left).unwrap_or(0);
        let from = usize::try_from(left).unwrap_or(0);
        for (line, covered) in (top..).zip(stamp.steps.chunks_exact(stamp.width.max(1))) {
            let Ok(line) = usize::try_from(line) else { continue };
            let Some(row) = self.dots.chunks_exact_mut(WIDTH).nth(line) else { break };
            let (Some(row), Some(covered)) = (row.get_mut(from..), covered.get(skipped..)) else {
                continue;
            };
            for (dot, steps) in row.iter_mut().zip(covered) {
                *dot = stamped(*dot, *steps, first);
            }
        }
    }
}

/// The number of a dot once it is covered by so many steps, the first of which has a number. Where two letters touch, the
/// darker of the two stands.
#[expect(clippy::needless_bitwise_bool, reason = "without branches, many dots are done at once")]
fn stamped(dot: u8, steps: u8, first: u8) -> u8 {
    let number = first.wrapping_add(steps).wrapping_sub(1);
    let is_darker = (dot.wrapping_sub(first) < STEPS) & (dot > number);
    if (steps == 0) | is_darker { dot } else { number }
}

/// A step on the way from one colour to another.
fn between(from: Colour, to: Colour, step: u8) -> Colour {
    let (step, all) = (u16::from(step), u16::from(STEPS));
    let mut mixed = from.parts();
    for (part, to) in mixed.iter_mut().zip(to.parts()) {
        let sum = u16::from(*part) * (all - step) + u16::from(to) * step;
        *part = ((sum + all / 2) / all) as u8;
    }
    let [red, green, blue] = mixed;
    Colour::new(red, green, blue)
}
