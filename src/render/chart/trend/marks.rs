//! The marks of lines: each line has a shape of its own, so that colour is never alone.

use super::figure::{Gap, Place};
use crate::render::chart::svg::Path;

/// The class of the `position`th line beside the indicator's own, which gives it its colour and its dashes.
pub(super) fn class(position: usize) -> &'static str {
    match position % 4 {
        0 => "other-1",
        1 => "other-2",
        2 => "other-3",
        _ => "other-4",
    }
}

/// A round mark, as the indicator's own values have.
pub(super) fn round(path: &mut Path, (x, y): Place) {
    path.shape((x - 3.5, y), "a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z");
}

/// A ring around a mark, for the baseline.
pub(super) fn ring(path: &mut Path, (x, y): Place) {
    path.shape((x - 6.5, y), "a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z");
}

/// The mark of the `position`th line beside it. Five shapes to four colours: only the 21st line looks as the first.
pub(super) fn other(path: &mut Path, position: usize, (x, y): Place) {
    match position % 5 {
        0 => path.shape((x - 3.5, y - 3.5), "h7v7h-7z"),
        1 => path.shape((x, y - 4.5), "l4.5 8h-9z"),
        2 => path.shape((x, y - 5.0), "l5 5-5 5-5-5z"),
        3 => path.shape((x, y + 4.5), "l4.5-8h-9z"),
        _ => path.shape((x - 4.0, y - 4.0), "h2l2 2 2-2h2v2l-2 2 2 2v2h-2l-2-2-2 2h-2v-2l2-2-2-2z"),
    };
}

/// A margin of error: a line between its ends, which are short strokes.
pub(super) fn whisker(path: &mut Path, (x, top): Place, (_, bottom): Place) {
    path.to((x, top)).on((x, bottom));
    path.to((x - 3.0, top)).on((x + 3.0, top));
    path.to((x - 3.0, bottom)).on((x + 3.0, bottom));
}

/// A milestone: a short stroke across its time, on a pole.
pub(super) fn milestone(path: &mut Path, (x, y): Place) {
    path.to((x - 7.0, y)).on((x + 7.0, y));
    path.to((x, y)).on((x, y + 7.0));
}

/// What somebody expects: an open square on its edge.
pub(super) fn expected(path: &mut Path, (x, y): Place) {
    path.shape((x, y - 5.5), "l5.5 5.5-5.5 5.5-5.5-5.5z");
}

/// The end of a target: a flag.
pub(super) fn flag(path: &mut Path, (x, y): Place) {
    path.shape((x, y), "v-13l-9 4 9 4z");
}

/// What stands at the foot where there is no value: it is never taken for one.
pub(super) fn gap(path: &mut Path, gap: Gap, (x, y): Place) {
    match gap {
        Gap::Missing => path.shape((x - 3.0, y - 3.0), "l6 6m0-6l-6 6"),
        Gap::Suppressed => path.shape((x - 3.5, y - 3.5), "h7v7h-7zl7 7"),
        Gap::NotApplicable => path.shape((x - 4.0, y), "h8"),
        Gap::Withheld => path.shape((x - 3.5, y - 3.5), "h7v7h-7z"),
    };
}
