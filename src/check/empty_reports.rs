//! Does a follow-up say anything? One that does not is no report, and the unit has not reported.
//!
//! What is asked for is what somebody wrote, not what could be made of it: a status that nobody knows, or a goal that the
//! card does not have, is a fault of its own and no silence.

use crate::markdown::headings;
use crate::read::File;
use crate::read::written::FollowUpWritten;

/// Whether a follow-up has no status, no value and no words of its own. The day on which it was handed in is none of
/// these, and neither is a heading without a text.
pub(super) fn says_nothing(file: &File<FollowUpWritten>) -> bool {
    let Some(written) = &file.written else { return false };
    let mut goals = written.goals.iter().flat_map(|named| &named.value.entries);
    let goals =
        goals.any(|(_, report)| report.value.status.is_some() || report.value.corrected.is_some());
    let mut activities = written.activities.iter().flat_map(|named| &named.value.entries);
    let activities = activities.any(|(_, report)| {
        let report = &report.value;
        report.status.is_some() || report.share_done.is_some() || report.corrected.is_some()
    });
    let mut values = written.values.iter().flat_map(|named| &named.value.entries);
    let values = values.any(|(_, value)| {
        let value = &value.value;
        value.value.is_some() || value.state.is_some() || value.corrected.is_some()
    });
    let whole = written.easy_read.is_some() || written.corrected.is_some();
    !(goals || activities || values || whole || has_words(&file.body.text))
}

/// Whether anything but headings has a letter or a digit.
fn has_words(text: &str) -> bool {
    let is_said = |part: &str| part.chars().any(char::is_alphanumeric);
    let mut after = 0;
    let before_headings = headings(text).into_iter().any(|heading| {
        let part = text.get(after..heading.range.start).unwrap_or_default();
        after = heading.range.end;
        is_said(part)
    });
    before_headings || is_said(text.get(after..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn headings_and_signs_alone_are_no_words() {
        for (text, has) in [
            ("", false),
            ("\n \n", false),
            ("## Svar {#svar}\n", false),
            ("# A\n\n## B\n\n---\n\n- \n", false),
            ("…\n", false),
            ("Bra.\n", true),
            ("## Svar {#svar}\n\nBra.\n", true),
            ("Bra.\n\n## Svar\n", true),
            ("Svar\n====\n\n80\n", true),
        ] {
            assert_eq!(has_words(text), has, "{text:?}");
        }
    }
}
