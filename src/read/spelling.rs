//! Words as people spell them: keys in any case, ids that are nearly right, figures with a comma.

/// A key as the definitions spell keys.
pub(super) fn normalised(key: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    key.trim()
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|c| if c == ' ' || c == '_' { '-' } else { c })
        .collect()
}

/// The candidate nearest to a misspelt word: by edit distance with transpositions, at most a third of its letters
/// off; `å`, `ä`, `ö` written without their marks count as near.
pub fn nearest<'w>(word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let plain = |text: &str| {
        text.to_lowercase()
            .chars()
            .map(|c| match c {
                'å' | 'ä' => 'a',
                'ö' => 'o',
                'é' => 'e',
                other => other,
            })
            .collect::<String>()
    };
    let word = plain(word);
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &plain(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Whether a text can be an id: it becomes part of an address.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// A number as people write one: `3,41`, `11 517`, `−1.2`.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .map(|c| match c {
            ',' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    let number_like =
        plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    plain.parse().ok().filter(|number: &f64| number_like && number.is_finite())
}
