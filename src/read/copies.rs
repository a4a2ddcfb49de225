//! Which file or folder is a name the copy of?
//!
//! In comes a name; out come the names that it may be a copy of. The marks are those that Windows, macOS, `OneDrive`,
//! Dropbox, Google Drive, Nextcloud, Syncthing, git and editors leave. Whether there is an original is for
//! [`Tree`](super::tree::Tree) to say: without one, the name is just a name.

/// What editors and merges put after the whole name of a file that they keep.
const KEPT: [&str; 12] = [
    "~", ".bak", ".backup", ".orig", ".old", ".save", ".mine", ".theirs", ".ours", ".rej",
    ".kopia", ".copy",
];

/// What git's tools for merging call the sides of a conflict.
const SIDES: [&str; 6] = ["BACKUP", "BASE", "LOCAL", "REMOTE", "ORIG", "MERGED"];

/// The words for a copy, after a name.
const WORDS: [&str; 5] = ["kopia", "kopian", "copy", "konfliktkopia", "duplicate"];

/// The words for a copy, before a name.
const BEFORE: [&str; 6] = ["kopia av ", "kopia-av-", "copy of ", "copy-of-", "kopia ", "copy "];

/// What people's computers are called.
const COMPUTERS: [&str; 8] =
    ["laptop", "desktop", "macbook", "imac", "dator", "surface", "thinkpad", "pc"];

/// Whether an editor or a merge put the file aside: it is never what somebody edits.
pub(super) fn is_put_aside(name: &str) -> bool {
    let lower = name.to_lowercase();
    KEPT.iter().any(|kept| lower.ends_with(kept)) || side_removed(stem_of(name).0).is_some()
}

/// The names that a name may be the copy of, the one with the fewest marks first; none where it bears no mark.
pub(super) fn originals(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(rest) = put_aside_removed(name) {
        found.extend(originals(rest));
        found.push(rest.to_owned());
        if stem_of(rest).1.is_empty() {
            found.extend([format!("{rest}.md"), format!("{rest}.csv")]);
        }
        return found;
    }
    let (stem, ending) = stem_of(name);
    let mut stem = stem.to_owned();
    while let Some(shorter) = mark_removed(&stem) {
        found.insert(0, format!("{shorter}{ending}"));
        stem = shorter;
    }
    found
}

/// A name as its stem and its ending with the dot; a folder's name has none.
fn stem_of(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 => name.split_at(dot),
        _ => (name, ""),
    }
}

fn put_aside_removed(name: &str) -> Option<&str> {
    let rest = KEPT.iter().find_map(|kept| {
        let cut = name.len().checked_sub(kept.len())?;
        let (rest, end) = name.split_at_checked(cut)?;
        end.eq_ignore_ascii_case(kept).then_some(rest)
    })?;
    (!rest.is_empty()).then_some(rest)
}

/// A stem without its last mark of a copy.
fn mark_removed(stem: &str) -> Option<String> {
    let owned = |rest: &str| (!rest.is_empty()).then(|| rest.to_owned());
    // `kultur - Kopia.en.md`: the mark stands before the language.
    if let Some((before, language)) = stem.rsplit_once('.')
        && language.len() == 2
        && let Some(shorter) = mark_removed(before)
    {
        return Some(format!("{shorter}.{language}"));
    }
    brackets_removed(stem)
        .or_else(|| word_removed(stem))
        .or_else(|| side_removed(stem))
        .or_else(|| synchronised_removed(stem))
        .or_else(|| computer_removed(stem))
        .and_then(owned)
        .or_else(|| before_removed(stem))
}

/// `kultur (1)`, `kultur (Annas konflikterade kopia 2026-10-01)`.
fn brackets_removed(stem: &str) -> Option<&str> {
    let (before, inner) = stem.strip_suffix(')')?.rsplit_once('(')?;
    let plain = inner.trim().to_lowercase();
    let is_number = !plain.is_empty() && plain.bytes().all(|byte| byte.is_ascii_digit());
    let says_copy =
        ["kopi", "copy", "konflikt", "conflict"].iter().any(|word| plain.contains(word));
    (is_number || says_copy).then(|| before.trim_end())
}

/// `kultur - Kopia`, `kultur kopia 2`, `kultur-copy`; `kultur 2` is what macOS calls a second one.
fn word_removed(stem: &str) -> Option<&str> {
    let is_between = |c: char| matches!(c, ' ' | '-' | '_' | '\u{2013}' | '.' | '\u{a0}');
    let without_number = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let has_number = without_number.len() < stem.len();
    let base = without_number.trim_end_matches(is_between);
    if let Some((before, word)) = base.rsplit_once(is_between)
        && WORDS.contains(&word.to_lowercase().as_str())
    {
        return Some(before.trim_end_matches(is_between));
    }
    let spaced =
        has_number && without_number.ends_with(' ') && stem.len() < without_number.len() + 3;
    let before = without_number.trim_end();
    (spaced && before.bytes().any(|byte| byte.is_ascii_alphanumeric())).then_some(before)
}

/// `kultur_BACKUP_123`, `kultur.LOCAL.123`.
fn side_removed(stem: &str) -> Option<&str> {
    let without_number = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = without_number.strip_suffix(['_', '.'])?;
    let before =
        SIDES.iter().find_map(|side| before.strip_suffix(side))?.strip_suffix(['_', '.'])?;
    Some(before.strip_suffix(".md").unwrap_or(before))
}

/// `kultur.sync-conflict-20261001-101500-ABC`.
fn synchronised_removed(stem: &str) -> Option<&str> {
    stem.split_once(".sync-conflict-").map(|(before, _)| before)
}

/// `kultur-LAPTOP1`: `OneDrive` names the computer on which the other copy was saved.
fn computer_removed(stem: &str) -> Option<&str> {
    stem.match_indices('-').find_map(|(at, _)| {
        let computer = stem.get(at + 1..)?;
        let has = |is: fn(&u8) -> bool| computer.as_bytes().iter().any(is);
        let is_name = computer.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        // No id has a capital: a lower-case name after the sign is somebody's own.
        let is_capital = has(u8::is_ascii_uppercase) && !has(u8::is_ascii_lowercase);
        let lower = computer.to_ascii_lowercase();
        let names_one =
            has(u8::is_ascii_digit) || COMPUTERS.iter().any(|word| lower.contains(word));
        let is_mixed = has(u8::is_ascii_uppercase) && names_one;
        let is_computer = is_name && computer.len() > 2 && (is_capital || is_mixed);
        is_computer.then(|| stem.get(..at)).flatten()
    })
}

/// `Kopia av kultur`, `Copy (2) of kultur`.
fn before_removed(stem: &str) -> Option<String> {
    let lower = stem.to_lowercase();
    if let Some(end) = lower.strip_prefix("copy (").or_else(|| lower.strip_prefix("kopia (")) {
        let (_, rest) = end.split_once(") ")?;
        let rest = rest.strip_prefix("of ").or_else(|| rest.strip_prefix("av "))?;
        return stem.get(stem.len().checked_sub(rest.len())?..).map(str::to_owned);
    }
    let rest = BEFORE.iter().find_map(|before| lower.strip_prefix(before))?;
    stem.get(stem.len().checked_sub(rest.len())?..).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_of_a_copy_lead_to_its_original() {
        for name in [
            "2026 (1).md",
            "2026(2).md",
            "2026 - Kopia.md",
            "2026 - Kopia (2).md",
            "2026 - Copy - Copy.md",
            "2026 kopia.md",
            "2026 kopia 2.md",
            "2026-kopia.md",
            "2026_copy.md",
            "2026 2.md",
            "2026-LAPTOP1.md",
            "2026-DESKTOP-4F2K.md",
            "2026-Laptop1.md",
            "2026-Annas-MacBook-Pro.md",
            "2026-Desktop-4f2k.md",
            "2026 (Annas konflikterade kopia 2026-10-01).md",
            "2026 (Anna's conflicted copy 2026-10-01).md",
            "Kopia av 2026.md",
            "Copy (2) of 2026.md",
            "2026.sync-conflict-20261001-101500-ABC.md",
            "2026_BACKUP_123.md",
            "2026_LOCAL_123.md",
            "2026.REMOTE.123.md",
            "2026.md.orig",
            "2026.orig",
            "2026.bak",
            "2026.md~",
            "2026 (1).md.bak",
        ] {
            assert!(
                originals(name).contains(&"2026.md".to_owned()),
                "{name}: {:?}",
                originals(name)
            );
        }
        assert_eq!(originals("2026-t2 - Kopia"), ["2026-t2"]);
        assert_eq!(originals("kultur - Kopia.en.md"), ["kultur.en.md"]);
    }

    #[test]
    fn an_ordinary_name_is_no_copy() {
        for name in [
            "2026.md",
            "kultur-natur.md",
            "fast-copying.md",
            "2026-2.md",
            "2026-laptop1.md",
            "Barn-Och-Unga.md",
            "01-folk.md",
            "t2 2026",
        ] {
            assert_eq!(originals(name), Vec::<String>::new(), "{name}");
        }
    }
}
