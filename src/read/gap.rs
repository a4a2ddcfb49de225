//! Answers what stands between two digits, and whether a number may go on across it. In comes text as typed and a byte
//! of it; out comes the gap up to the next digit.

use super::glyph::{Glyph, glyph};

/// What stands before a digit, since the one before it.
pub(super) struct Gap {
    pub(super) signs: usize,
    blanks: usize,
    breaks: usize,
    /// Points and strokes, as in `1989.02.01`.
    points: usize,
    /// Whether a sign stands first on its line with a blank after it, as that of an item in a list.
    is_item: bool,
    pub(super) digit: u32,
    /// The letter that stands where the digit would.
    pub(super) letter: Option<char>,
    pub(super) end: usize,
}

/// The letters of interim numbers.
const LETTERS: &[u8] = b"TRSUWXJKLMN";

impl Gap {
    /// How many glyphs a gap may have: enough for the indentation of a line.
    const LONGEST: usize = 80;

    /// From a byte to the next digit, or to the letter of an interim number where there may be one, with nothing else in
    /// between than what may be there.
    pub(super) fn at(text: &str, start: usize, may_be_letter: bool) -> Option<Self> {
        let mut gap = Self {
            signs: 0,
            blanks: 0,
            breaks: 0,
            points: 0,
            is_item: false,
            digit: 0,
            letter: None,
            end: start,
        };
        // Most often the next digit stands there, plain.
        if let Some(byte) = text.as_bytes().get(start).filter(|byte| byte.is_ascii_digit()) {
            return Some(Self { digit: u32::from(byte - b'0'), end: start + 1, ..gap });
        }
        let mut last = Glyph::Nothing;
        for _ in 0..Self::LONGEST {
            let (here, length) = glyph(text, gap.end)?;
            let byte = text.as_bytes().get(gap.end).copied();
            let is_return = byte == Some(b'\r');
            gap.end += length;
            match here {
                Glyph::Digit(digit) => {
                    gap.digit = digit.into();
                    return Some(gap);
                }
                Glyph::Sign => {
                    gap.signs += 1;
                }
                Glyph::Blank => {
                    gap.blanks += 1;
                    gap.is_item |= gap.breaks > 0 && last == Glyph::Sign;
                }
                Glyph::Break if is_return => {}
                Glyph::Break => gap.breaks += 1,
                Glyph::Nothing => continue,
                // The sign of a quotation.
                Glyph::Other('>') if gap.breaks > 0 => gap.blanks += 1,
                Glyph::Other('.' | '/') => gap.points += 1,
                Glyph::Letter => {
                    let letter = byte.map(|byte| byte.to_ascii_uppercase());
                    let letter = letter.filter(|byte| may_be_letter && LETTERS.contains(byte));
                    gap.letter = Some(char::from(letter?));
                    gap.digit = 1;
                    return Some(gap);
                }
                Glyph::Other(_) => return None,
            }
            last = here;
        }
        None
    }

    pub(super) fn is_none(&self) -> bool {
        self.signs + self.blanks + self.breaks + self.points == 0
    }

    pub(super) fn is_blank(&self) -> bool {
        self.blanks == 1 && self.signs + self.breaks + self.points == 0
    }

    /// One sign, point, stroke or blank between year, month and day; or none.
    pub(super) fn parts_date(&self) -> bool {
        self.breaks == 0 && self.signs + self.points + self.blanks <= 1
    }

    /// A sign, blanks and the end of a line, of each at most what would be shown together. Where a line ends without a
    /// sign, a year on the next is the next row of a table.
    pub(super) fn sets_off_last_four(&self, text: &str) -> bool {
        let year = text.get(self.end.saturating_sub(1)..).unwrap_or_default();
        let is_next_row = self.breaks == 1 && self.signs == 0 && year.starts_with(['1', '2']);
        self.points == 0 && self.breaks <= 1 && self.signs <= 3 && !self.is_item && !is_next_row
    }
}
