//! The guard: no valid Swedish personal identity number is ever published.
//!
//! The form is `YYMMDD-NNNN` or `YYYYMMDD-NNNN`, with or without the sign; a coordination number has 60 added to
//! its day. The last digit is a check digit by the Luhn algorithm over the other nine (Folkbokföringslag 1991:481,
//! 18 §; Skatteverket SKV 704).

use std::ops::Range;

/// The bytes of every number that could be somebody's.
pub(super) fn personal_numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let end = run_end(bytes, at);
        if stands_alone(bytes, at, end)
            && is_personal_number(bytes.get(at..end).unwrap_or_default())
        {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

/// The end of the digits at `start`, one sign among them allowed before the last four.
fn run_end(bytes: &[u8], start: usize) -> usize {
    let digits =
        |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let first = digits(start);
    let sign = start + first;
    let has_sign = matches!(bytes.get(sign), Some(b'-' | b'+'));
    if (first == 6 || first == 8) && has_sign && digits(sign + 1) == 4 { sign + 5 } else { sign }
}

/// A part of a longer word, number or web address is not a number of its own.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let joins = |byte: &u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'=' | b'-' | b'%')
    };
    let before = start.checked_sub(1).and_then(|position| bytes.get(position));
    !before.is_some_and(joins) && !bytes.get(end).is_some_and(joins)
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
    let is_date =
        (1..=12).contains(&month) && ((1..=31).contains(&day) || (61..=91).contains(&day));
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
