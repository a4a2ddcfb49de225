//! Words as people spell them: keys in any case, ids that are nearly right.

use crate::diagnostic::{Code, Diagnostic};
use crate::site::is_device;
use crate::source::{Place, is_dash, is_invisible, one_line};

/// A key as the definitions spell keys: blanks and dashes of all sorts are hyphens, and what nobody sees is not there.
pub fn normalised(key: &str) -> String {
    one_line(key)
        .chars()
        .filter(|c| c.is_whitespace() || !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_whitespace() || c == '_' || is_dash(c) { '-' } else { c })
        .collect()
}

/// A name as names are compared: spelt as keys are, and without a mark at its end.
pub fn normalised_name(name: &str) -> String {
    normalised(name).trim_end_matches(['.', ':', '!']).to_owned()
}

/// Whether a text can be an id: it becomes part of an address.
pub fn is_id(text: &str) -> bool {
    has_letters_of_an_id(text) && !is_device(text)
}

/// Whether a text is made of what an id is made of, whatever it says.
fn has_letters_of_an_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// What is wrong with an id that is none, and what could stand there instead.
pub(super) fn not_an_id(code: Code, name: &'static str, text: &str, place: Place) -> Diagnostic {
    let plain = slug::slugify(text);
    if is_device(&plain) {
        return Diagnostic::new(Code::ReservedName, place)
            .with("name", text)
            .with("why", "device")
            .with("suggestion", format!("{plain}-1"));
    }
    let suggestion = Some(plain).filter(|plain| !plain.is_empty() && plain != text);
    Diagnostic::new(code, place).with(name, text).suggest(suggestion)
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn words_that_look_alike_are_alike_however_they_are_typed() {
        for word in [
            "kan nås",
            "Kan\u{a0}na\u{30a}s",
            " kan  nås\u{200d}",
            "kan\u{ad}\u{2009}nås",
            "kan–nås",
        ] {
            assert_eq!(normalised(word), "kan-nås", "{word:?}");
        }
    }
}
