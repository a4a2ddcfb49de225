//! What sort of character is it? The few questions that reading asks of single characters, each answered once.

/// A character that says nothing and only divides or joins for a machine: soft hyphens, blanks without width, marks of
/// byte order. They come along from word processors and web pages.
pub(super) fn is_stray(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The line breaks of word processors: Word's own (U+000B), its page break, and those that Unicode has besides.
pub(super) fn is_word_break(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A blank that is not the space bar's: no-break spaces and those of one width or another.
pub fn is_odd_blank(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

/// A dash of any length, and the minus sign, as words are compared.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// A character that a page must not hold: controls and what Unicode has set apart for use within programs (XML 1.0,
/// section 2.2, forbids the first, and HTML both), and the marks that turn the direction of what follows.
pub fn is_forbidden(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n' | '\r') && !is_word_break(c);
    let is_set_apart = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    is_control || is_set_apart || turns_direction(c)
}

/// A mark that turns the direction of all that follows it, up to its end mark. Those that concern only the letter beside
/// them (U+200E, U+200F) are wanted in Arabic and Hebrew.
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A character that a terminal obeys or that turns what is read on it: controls of all sorts, marks of direction, and the
/// line breaks that only some programs know.
pub fn acts_on_a_terminal(c: char) -> bool {
    let is_mark = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}');
    c.is_control() || turns_direction(c) || is_mark
}

/// A character by its number, as it is shown where it may not stand itself: `\u{1b}`.
pub fn named(c: char) -> String {
    c.escape_unicode().to_string()
}

/// A text on one line, in which each character that a terminal obeys is named: a line break in a name or a path would begin
/// a line that says what it likes.
///
/// ```
/// use malkort::source::on_one_line;
/// assert_eq!(on_one_line("ut\nallt är klart"), r"ut\u{a}allt är klart");
/// ```
pub fn on_one_line(text: &str) -> String {
    let put = |mut out: String, c: char| {
        if acts_on_a_terminal(c) {
            out.push_str(&named(c));
        } else {
            out.push(c);
        }
        out
    };
    text.chars().fold(String::with_capacity(text.len()), put)
}

/// A character that nobody sees: blanks of all sorts, and marks that only change how others look.
pub fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || is_stray(c)
        || turns_direction(c)
        || matches!(
            c,
            '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200c}'..='\u{200f}' | '\u{2061}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{2800}'
                | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_and_pictures_are_written_with_is_kept() {
        for c in "åÅéŋđčžأمل\u{200d}\u{200c}\u{200e}\u{200f}👩\u{fe0f}–—−\t\n".chars()
        {
            assert!(!is_forbidden(c) && !is_stray(c), "{c:?}");
        }
    }

    #[test]
    fn what_no_page_can_hold_is_forbidden() {
        for c in "\0\u{7}\u{8}\u{1b}\u{7f}\u{80}\u{9f}\u{202e}\u{2066}\u{fdd0}\u{fdef}\u{fffe}\u{ffff}\u{1fffe}".chars() {
            assert!(is_forbidden(c), "{c:?}");
        }
    }
}
