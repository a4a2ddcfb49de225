//! How does a text name a file beside its page?

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// The path that an address of a text names, from the folder that the text lies in, with what comes after `#` apart;
/// `None`: the address is one of another site or of a thing, or leads to no file.
///
/// Editors write a blank as `%20`, and people on Windows a `/` as `\`.
///
/// ```
/// use malkort::markdown::file_address;
/// let (path, place) = file_address("./bilder/Ny%20skola.jpg").unwrap();
/// assert_eq!((&*path, place), ("bilder/Ny skola.jpg", None));
/// assert_eq!(file_address("plan.pdf#page=2").unwrap().1, Some("page=2"));
/// assert!(file_address("https://exempel.se/plan.pdf").is_none());
/// ```
pub fn file_address(address: &str) -> Option<(String, Option<&str>)> {
    let (path, place) = match address.trim().split_once('#') {
        Some((path, place)) => (path, Some(place)),
        None => (address.trim(), None),
    };
    let is_elsewhere = path.is_empty() || path.starts_with(['/', '\\']) || path.contains(':');
    let is_mail = path.contains('@') || path.to_ascii_lowercase().starts_with("www.");
    if is_elsewhere || is_mail {
        return None;
    }
    let path = decoded(path).replace('\\', "/").nfc().collect::<String>();
    let path = path.trim_start_matches("./").to_owned();
    (!path.is_empty()).then_some((path, place))
}

/// A path with its `%20` and the like as letters; as it is where they are no letters.
fn decoded(path: &str) -> Cow<'_, str> {
    if !path.contains('%') {
        return Cow::Borrowed(path);
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let decoded =
            hex.filter(|_| *byte == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(decoded.unwrap_or(*byte));
        rest = decoded.and_then(|_| after.get(2..)).unwrap_or(after);
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(path), Cow::Owned)
}

/// Whether the words that stand for an image say that it tells nothing: a person who does not see it misses nothing.
pub fn is_decoration(words: &str) -> bool {
    ["dekoration", "decoration"].contains(&words.trim().to_lowercase().as_str())
}
