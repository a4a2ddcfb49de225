//! Where does a word begin among bytes?

/// The first place at which the words begin; `None`: nowhere.
pub(super) fn find(bytes: &[u8], words: &[u8]) -> Option<usize> {
    let first = *words.first()?;
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(words) {
            return Some(at);
        }
        from = at + 1;
    }
}
