//! Was a file saved with both sides of a merge in it?

use std::ops::Range;

/// The first line that a merge put there; `None`: there is none. A line of equals signs alone may be a heading's.
pub(crate) fn conflict(text: &str) -> Option<Range<usize>> {
    const SIGNS: [&str; 3] = ["<<<<<<<", ">>>>>>>", "|||||||"];
    if !SIGNS.iter().any(|signs| text.contains(signs)) {
        return None;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let shown = line.trim_end().trim_start_matches('\u{feff}');
        let is_sign = SIGNS.iter().any(|signs| {
            shown.strip_prefix(signs).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        });
        if is_sign {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::conflict;

    #[test]
    fn the_first_line_of_a_merge_is_found_in_any_file() {
        assert_eq!(conflict("a: 1\n<<<<<<< HEAD\nb: 2\n=======\n"), Some(5..17));
        assert_eq!(conflict("a\r\n>>>>>>> gren\r\n"), Some(3..15));
        assert_eq!(conflict("Rubrik\n=======\n<<< så, >>>>>>>>> citat\n"), None);
    }
}
