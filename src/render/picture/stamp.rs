//! What does a shape look like as dots? For each dot, how far it is covered, in steps from the ground to the colour on it.
//!
//! In comes the coverage that a shape is drawn with, from 0 to 255; it is turned into steps once, since the same letters
//! and shapes are stamped on thousands of images.

/// How many steps lie between a ground and the colour on it, the colour itself counted.
pub(super) const STEPS: u8 = 4;

/// A shape as dots.
#[derive(Debug, Default)]
pub(super) struct Stamp {
    /// From the point that it is placed at to its left edge.
    pub(super) left: i32,
    /// From that point to its upper edge.
    pub(super) top: i32,
    /// How many dots a row has.
    pub(super) width: usize,
    /// How many steps each dot is covered by, row after row.
    pub(super) steps: Vec<u8>,
}

impl Stamp {
    /// A shape from the coverage of its dots, row after row.
    pub(super) fn new(
        (left, top): (i32, i32),
        width: usize,
        coverage: impl Iterator<Item = u8>,
    ) -> Self {
        Self { left, top, width, steps: coverage.map(steps).collect() }
    }
}

/// The steps that a dot takes which is covered so far.
fn steps(coverage: u8) -> u8 {
    ((u16::from(coverage) * u16::from(STEPS) + 127) / 255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coverage_is_rounded_to_the_nearest_step() {
        // A step is 63.75 of 255.
        assert_eq!([0, 31, 32, 95, 96, 223, 224, 255].map(steps), [0, 0, 1, 1, 2, 3, 4, 4]);
    }
}
