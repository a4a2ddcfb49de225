//! How much room do words take? A width for each letter, no less than it has in any of the faces that a reader's machine
//! may show: those of the typeface `DejaVu Sans`, the widest of them, in hundredths of the size.

use crate::locale::RichText;

/// The size of a chart's letters, as the style sheet gives it.
pub(super) const SIZE: f64 = 14.0;

/// How far letters reach above their base line and below it.
pub(super) const ABOVE: f64 = 0.95 * SIZE;
pub(super) const BELOW: f64 = 0.26 * SIZE;

/// How far base lines stand apart, so that no letter of one line touches another's.
pub(super) const LINE: f64 = 17.0;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// As they are.
    Plain,
    /// Bold, and wider by that.
    Strong,
}

/// The length of words.
pub(super) fn width(words: &str, face: Face) -> f64 {
    let wider = match face {
        Face::Plain => 1.0,
        Face::Strong => 1.12,
    };
    length(units(words)) * wider
}

/// The length of words in hundredths of the size.
fn units(words: &str) -> u32 {
    words.chars().map(hundredths).sum()
}

/// Hundredths of the size as a length.
fn length(units: u32) -> f64 {
    f64::from(units) / 100.0 * SIZE
}

/// Words in at most so many lines no longer than `longest`; what has no room is cut, with three dots for it.
pub(super) fn lines(words: &RichText, longest: f64, most: usize) -> Vec<RichText> {
    let mut lines: Vec<String> = Vec::new();
    let mut taken = 0;
    for word in words.plain().split_whitespace() {
        let is_last = lines.len() == most;
        let longer = taken + hundredths(' ') + units(word);
        match lines.last_mut() {
            Some(line) if length(longer) <= longest => {
                line.push(' ');
                line.push_str(word);
                taken = longer;
            }
            // Too long by this word: what follows does not fit either.
            Some(line) if is_last => {
                *line = cut_plain(&format!("{line} {word}"), longest);
                break;
            }
            None if is_last => break,
            Some(_) | None => {
                let line = cut_plain(word, longest);
                taken = units(&line);
                lines.push(line);
            }
        }
    }
    lines.into_iter().map(|line| words.styled_alike(line)).collect()
}

/// Words no longer than `longest`, with three dots in place of what has no room.
pub(super) fn cut(words: &RichText, longest: f64) -> RichText {
    words.styled_alike(cut_plain(words.plain(), longest))
}

fn cut_plain(words: &str, longest: f64) -> String {
    if width(words, Face::Plain) <= longest {
        return words.to_owned();
    }
    let mut kept = words;
    while let Some((at, _)) = kept.char_indices().next_back() {
        kept = words.get(..at).unwrap_or_default();
        let shown = kept.trim_end();
        if length(units(shown) + hundredths('…')) <= longest {
            return format!("{shown}…");
        }
    }
    String::new()
}

/// The width of a letter. One that is not in the table is taken to be as wide as it is high.
fn hundredths(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | 'J' | '\'' => 30,
        '’' | ' ' | '\u{a0}' | '\u{202f}' | '.' | ',' | ':' | ';' | '|' | '/' => 35,
        'f' | 't' | 'r' | '-' | '(' | ')' | '!' | '"' | '”' | '°' => 53,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'L' | 'F' | '?' | '–' => 60,
        '0'..='9' | 'a'..='h' | 'n'..='q' | 'u' | 'å' | 'ä' | 'ö' | 'é' | 'è' | 'ü' => 65,
        'A' | 'B' | 'E' | 'K' | 'P' | 'R' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' | 'Å' | 'Ä' => 70,
        'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | 'Ö' | '&' => 80,
        'w' | '+' | '−' | '=' | '<' | '>' | '≤' | '≥' | '×' => 85,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_lines(words: &str, longest: f64, most: usize) -> Vec<String> {
        lines(&words.into(), longest, most).into_iter().map(RichText::into_plain).collect()
    }

    #[test]
    fn no_letter_is_wider_than_its_room() {
        // Advance widths of DejaVu Sans 2.37, of 2,048 units.
        let face = [
            ('i', 569),
            (' ', 651),
            ('t', 803),
            ('r', 842),
            ('-', 739),
            ('(', 799),
            ('s', 1067),
            ('y', 1212),
            ('8', 1303),
            ('a', 1255),
            ('ö', 1253),
            ('Å', 1401),
            ('D', 1577),
            ('O', 1612),
            ('w', 1675),
            ('+', 1716),
            ('m', 1995),
            ('W', 2025),
            ('%', 1946),
            ('?', 1087),
            ('–', 1024),
            ('"', 942),
            ('…', 2048),
            ('k', 1186),
            ('G', 1587),
        ];
        for (letter, units) in face {
            assert!(hundredths(letter) * 2048 >= units * 100, "{letter}");
        }
    }

    #[test]
    fn words_are_broken_between_words_and_cut_at_the_end() {
        let longest = width("Bygga en ny", Face::Plain);
        assert_eq!(plain_lines("Bygga en ny skola", longest, 2), ["Bygga en ny", "skola"]);
        assert_eq!(plain_lines("Bygga en ny", longest, 2), ["Bygga en ny"]);
        assert_eq!(plain_lines("", longest, 2), Vec::<String>::new());
        let cut = plain_lines("Bygga en ny skola vid torget", longest, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.last().unwrap().ends_with('…'), "{cut:?}");
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_too_long(words in "[a-zåäöA-ZÅÄÖ ]{0,80}", longest in 30.0..300.0f64) {
            let lines = plain_lines(&words, longest, 2);
            proptest::prop_assert!(lines.len() <= 2);
            proptest::prop_assert!(lines.iter().all(|line| width(line, Face::Plain) <= longest));
        }
    }
}
