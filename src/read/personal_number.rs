//! The guard: no valid Swedish personal identity number is ever published.
//!
//! The form is `YYMMDD-NNNN` or `YYYYMMDD-NNNN`, with or without the sign; a coordination number has 60 added to
//! its day. The last digit is a check digit by the Luhn algorithm over the other nine (Folkbokföringslag 1991:481,
//! 18 §; Skatteverket SKV 704).

use std::ops::Range;

/// The bytes of every number that could be somebody's. When in doubt it is found: a build that stops can be mended, a
/// number that is published cannot be taken back.
pub(crate) fn personal_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let run = Run::at(text, at);
        let written = bytes.get(at..run.end).unwrap_or_default();
        if stands_alone(bytes, at, run.end)
            && is_personal_number(written)
            && !(run.sign == Sign::Absent && is_in_web_address(text, at))
        {
            found.push(at..run.end);
        }
        at = run.end.max(at + 1);
    }
    found
}

/// Whether the last four digits are set off from the date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Present,
    Absent,
}

/// Digits that stand together.
struct Run {
    end: usize,
    sign: Sign,
}

impl Run {
    /// The digits at `start`, with one sign among them before the last four.
    fn at(text: &str, start: usize) -> Self {
        let digits = |from: usize| text.bytes().skip(from).take_while(u8::is_ascii_digit).count();
        let first = digits(start);
        let plain = Self { end: start + first, sign: Sign::Absent };
        if first != 6 && first != 8 {
            return plain;
        }
        let rest = text.get(plain.end..).unwrap_or_default();
        let unescaped = rest.strip_prefix('\\').unwrap_or(rest);
        let Some(sign) = unescaped.chars().next().filter(|c| is_sign(*c)) else { return plain };
        let last = plain.end + (rest.len() - unescaped.len()) + sign.len_utf8();
        if digits(last) == 4 { Self { end: last + 4, sign: Sign::Present } } else { plain }
    }
}

/// What people write between the date and the last four digits: any dash, a plus from the year of a hundred, a space.
fn is_sign(c: char) -> bool {
    matches!(c, '-' | '+' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A part of a longer word or number is not a number of its own. Punctuation and Markdown's own signs set it off.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|position| bytes.get(position));
    !before.is_some_and(u8::is_ascii_alphanumeric)
        && !bytes.get(end).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a byte lies in a web address, where ten digits without a sign are mostly the number of a page.
fn is_in_web_address(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") && word.ends_with(['/', '-', '.'])
}

fn is_personal_number(written: &[u8]) -> bool {
    let mut digits: Vec<u32> = written
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .map(|byte| u32::from(byte - b'0'))
        .collect();
    if digits.len() == 12 {
        let century = digits.first().zip(digits.get(1)).map(|(tens, ones)| tens * 10 + ones);
        if !matches!(century, Some(18..=20)) {
            return false;
        }
        digits.drain(..2);
    }
    let [_, _, month_tens, month, day_tens, day, _, _, _, _] = digits.as_slice() else {
        return false;
    };
    let month = month_tens * 10 + month;
    let day = day_tens * 10 + day;
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    let is_date = (1..=days).contains(&day) || (61..=60 + days).contains(&day);
    is_date && luhn(&digits)
}

/// Luhn: every other digit doubled, from the first; digit sums; the total divisible by ten.
fn luhn(digits: &[u32]) -> bool {
    let total: u32 = digits
        .iter()
        .enumerate()
        .map(|(position, digit)| {
            let product = if position % 2 == 0 { digit * 2 } else { *digit };
            product / 10 + product % 10
        })
        .sum();
    total.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    // The numbers are from Skatteverket's published list of test numbers, which nobody bears.
    #[test]
    fn valid_numbers_are_found_in_every_form() {
        for number in ["189001019802", "19890201-3286", "890201-3286", "8902013286", "890261-3283"]
        {
            let text = format!("Kontakta {number} för mer.");
            let found = personal_numbers(&text);
            let words: Vec<&str> = found.iter().map(|range| &text[range.clone()]).collect();
            assert_eq!(words, [number], "{number}");
        }
    }

    #[test]
    fn neither_markup_nor_another_dash_hides_a_number() {
        for text in [
            "_890201-3286_",
            "**890201-3286**",
            "890201 3286",
            "890201\u{a0}3286",
            "890201–3286",
            "890201\u{2011}3286",
            "890201\\-3286",
            "pnr=8902013286",
            "890201-3286/Anna",
            "(19890201-3286)",
            "https://exempel.se/?pnr=8902013286",
            "https://exempel.se/890201-3286",
        ] {
            assert_eq!(personal_numbers(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "0563-185 00",
            "212000-1850",
            "890201-3287",
            "https://exempel.se/8902013286",
            "KS 2017/118",
            "2017-04-24",
            "a8902013286b",
            "12345678901234",
        ] {
            assert!(personal_numbers(text).is_empty(), "{text}");
        }
    }
}
