//! Answers what the reader of a page sees where something is written: a digit, a sign, a blank, or nothing at all. In
//! comes text as typed, in Markdown, YAML, TOML, HTML or a web address; out come glyphs with the bytes that they take.

use unicode_normalization::UnicodeNormalization;

/// What something written looks like, as far as a number is concerned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Glyph {
    /// A decimal digit of any script.
    Digit(u8),
    /// A dash of any kind, or a plus.
    Sign,
    /// A blank of any width.
    Blank,
    /// The end of a line.
    Break,
    /// What leaves no trace on the page: invisible characters, marks of emphasis, tags within a line.
    Nothing,
    /// A letter from A to Z.
    Letter,
    /// Anything else.
    Other(char),
}

/// The glyph at a byte, and how many bytes it takes; none at the end and within a character.
pub(crate) fn glyph(text: &str, at: usize) -> Option<(Glyph, usize)> {
    let first = *text.as_bytes().get(at)?;
    let escaped = match first {
        b'&' => entity(text.get(at..)?),
        b'\\' => escape(text.get(at..)?),
        b'%' => percent(text.get(at..)?),
        b'<' => tag(text.get(at..)?),
        _ => None,
    };
    if escaped.is_some() {
        return escaped;
    }
    let c = text.get(at..)?.chars().next()?;
    Some((of_char(c), c.len_utf8()))
}

fn of_char(c: char) -> Glyph {
    match c {
        '0'..='9' => u8::try_from(c).map_or(Glyph::Nothing, |byte| Glyph::Digit(byte - b'0')),
        'a'..='z' | 'A'..='Z' => Glyph::Letter,
        '-' | '+' => Glyph::Sign,
        ' ' | '\t' => Glyph::Blank,
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Glyph::Break,
        '*' | '_' | '`' | '~' | '\\' => Glyph::Nothing,
        // Most letters of Europe's languages, before what takes longer to ask.
        '\u{c0}'..='\u{2af}' => Glyph::Other(c),
        c if c.is_control() || is_invisible(c) => Glyph::Nothing,
        c if c.is_ascii() => Glyph::Other(c),
        c if is_dash(c) => Glyph::Sign,
        c if c.is_whitespace() => Glyph::Blank,
        c => digit(c).map_or_else(|| compatible(c), Glyph::Digit),
    }
}

/// A wide, small, raised or circled character as the plain one that it stands for.
fn compatible(c: char) -> Glyph {
    let mut plain = std::iter::once(c).nfkc();
    match (plain.next(), plain.next()) {
        (Some(plain), None) if plain != c && !plain.is_ascii_alphabetic() => of_char(plain),
        _ => Glyph::Other(c),
    }
}

/// Unicode's dashes, and what looks like one.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{2d7}' | '\u{58a}' | '\u{5be}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2053}'
                | '\u{2212}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{2796}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{30fc}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}

/// Unicode's ignorable characters, and marks that are set on another character.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The zeros of the scripts whose digits have no plain ones that they stand for (Unicode, category Nd).
const ZEROS: [u32; 36] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0,
];

fn digit(c: char) -> Option<u8> {
    let value = ZEROS.iter().filter_map(|zero| u32::from(c).checked_sub(*zero));
    value.filter_map(|value| u8::try_from(value).ok()).find(|value| *value < 10)
}

/// A character reference of HTML, by number or, where a number could be written with it, by name.
fn entity(text: &str) -> Option<(Glyph, usize)> {
    let end = text.bytes().take(20).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let glyph = match name.strip_prefix('#') {
        Some(number) => of_char(match number.strip_prefix(['x', 'X']) {
            Some(number) => hexadecimal(number)?,
            None => char::from_u32(number.parse().ok()?)?,
        }),
        None => match name {
            "shy" | "zwj" | "zwnj" | "lrm" | "rlm" | "NoBreak" | "ZeroWidthSpace" | "lowbar"
            | "ast" | "bsol" | "grave" => Glyph::Nothing,
            "ndash" | "mdash" | "hyphen" | "dash" | "minus" | "horbar" | "plus" | "hybull" => {
                Glyph::Sign
            }
            "nbsp" | "NonBreakingSpace" | "ensp" | "emsp" | "emsp13" | "emsp14" | "thinsp"
            | "ThinSpace" | "hairsp" | "numsp" | "puncsp" | "Tab" => Glyph::Blank,
            "NewLine" => Glyph::Break,
            _ => return None,
        },
    };
    Some((glyph, end + 1))
}

/// An escape of YAML, TOML or JSON; before a line's end, the backslash and the end together are nothing.
fn escape(text: &str) -> Option<(Glyph, usize)> {
    let digits = match text.as_bytes().get(1)? {
        b'x' => 2,
        b'u' => 4,
        b'U' => 8,
        b'n' | b'r' => return Some((Glyph::Break, 2)),
        b't' => return Some((Glyph::Blank, 2)),
        b'\n' => return Some((Glyph::Nothing, 2)),
        _ => return None,
    };
    let c = hexadecimal(text.get(2..2 + digits)?)?;
    Some((of_char(c), 2 + digits))
}

/// A character as it is written in a web address.
fn percent(text: &str) -> Option<(Glyph, usize)> {
    let octet = |position: usize| {
        let written = text.get(position * 3..position * 3 + 3)?.strip_prefix('%')?;
        u8::try_from(u32::from(hexadecimal(written)?)).ok()
    };
    let octets: Vec<u8> = (0..4).map_while(octet).collect();
    (1..=octets.len()).find_map(|count| {
        let c = std::str::from_utf8(octets.get(..count)?).ok()?.chars().next()?;
        Some((of_char(c), count * 3))
    })
}

fn hexadecimal(written: &str) -> Option<char> {
    let is_plain = written.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_plain.then(|| u32::from_str_radix(written, 16).ok().and_then(char::from_u32)).flatten()
}

/// How far the end of a tag is looked for, in bytes: the time it takes must not grow with the square of a text.
const LONGEST_TAG: usize = 400;

/// Elements that do not part the words on their two sides, of pages and of drawings.
const WITHIN_LINE: [&str; 37] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "textpath", "time", "tref", "tspan", "tt", "u", "var", "wbr", "output",
];

/// A tag that does not part the words on its two sides, or a remark.
fn tag(text: &str) -> Option<(Glyph, usize)> {
    if let Some(remark) = text.strip_prefix("<!--") {
        let end = remark.as_bytes().windows(3).take(LONGEST_TAG).position(|end| end == b"-->")?;
        return Some((Glyph::Nothing, end + 7));
    }
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = name.get(..length)?;
    let is_name = |known: &&str| known.len() == length && known.eq_ignore_ascii_case(name);
    if !WITHIN_LINE.iter().any(is_name) {
        return None;
    }
    let end = text.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
    Some((Glyph::Nothing, end + 1))
}
