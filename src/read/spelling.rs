//! Words as people spell them: keys in any case, ids that are nearly right.

use crate::diagnostic::{Code, Diagnostic};
use crate::site::is_device;
use crate::source::Place;

/// A key as the definitions spell keys.
pub(super) fn normalised(key: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    key.trim()
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|c| if c == ' ' || c == '_' { '-' } else { c })
        .collect()
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
