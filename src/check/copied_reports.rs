//! Is a follow-up the file of an earlier round, copied and not rewritten?
//!
//! In come the follow-ups of each card as time goes; out go reports of texts that stand in an earlier one of the same
//! card, and of days on which nobody hands in for that period.

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{FollowUp, Key, Period, Prose, Scorecard};
use crate::read::is_odd_year;
use crate::read::written::FollowUpWritten;
use crate::source::{FileId, Origin, Place};

/// As many words as two reports may have in common by chance: a comment such as "Arbetet pågår enligt plan".
const BY_CHANCE: usize = 7;

/// As many words as a report at least has of which all stood in an earlier one.
const FEWEST: usize = 3;

/// For so many days after its period a follow-up may come.
const DAYS: i32 = 366;

/// Where a text of a card stood last.
type Known = BTreeMap<(Key<Scorecard>, String), (FileId, Place)>;

impl Checker<'_> {
    /// Reports follow-ups whose texts stood in an earlier one of the same card. They come in the order of their periods.
    pub(super) fn report_copied_reports(&mut self) {
        let mut known: Known = BTreeMap::new();
        let mut last: BTreeMap<Key<Scorecard>, FileId> = BTreeMap::new();
        for (_, follow_up) in self.model.follow_ups.iter() {
            let (card, file) = (follow_up.scorecard, follow_up.origin.file);
            let texts = texts(follow_up);
            let stood = |text: &str| known.get(&(card, text.to_owned()));
            let same: Vec<Same<'_>> = texts
                .iter()
                .filter_map(|(text, place)| {
                    let (file, there) = stood(text)?;
                    let is_of_the_last = last.get(&card) == Some(file);
                    Some(Same { text, place, file: *file, there, is_of_the_last })
                })
                .collect();
            if let Some(first) = same.first()
                && is_copied(&same, texts.len())
            {
                let path = self.content.paths.get(&first.file).map_or("", AsRef::as_ref);
                let count = u32::try_from(same.len()).unwrap_or(u32::MAX);
                self.diagnostics.report(
                    Diagnostic::new(Code::CopiedReport, first.place.clone())
                        .with("path", path)
                        .with("count", count)
                        .beside(first.there.clone(), "same-words-here"),
                );
            }
            known.extend(texts.into_iter().map(|(text, place)| ((card, text), (file, place))));
            last.insert(card, file);
        }
    }

    /// Reports a follow-up that was handed in before its period was over, or more than a year after.
    pub(super) fn report_outside_round(
        &mut self,
        file: FileId,
        period: Period,
        written: &FollowUpWritten,
    ) {
        // A year that is a misprint by itself has been told of.
        let Some(reported) = &written.reported else { return };
        if is_odd_year(reported.value) {
            return;
        }
        let (first, last) = (period.first_day(), period.last_day());
        let days_after = last.until(reported.value).map_or(i32::MAX, |span| span.get_days());
        let how = match days_after {
            _ if reported.value < first => "before",
            ..0 => "during",
            0..=DAYS => return,
            _ => "after",
        };
        let place = Origin { file, node: reported.at }.value();
        self.diagnostics.report(
            Diagnostic::new(Code::ReportedOutsideRound, place)
                .with("how", how)
                .with("date", reported.value.to_string())
                .with("period", period.to_string())
                .with("start", first.to_string())
                .with("end", last.to_string()),
        );
    }
}

/// A text that stood in an earlier report.
struct Same<'t> {
    text: &'t str,
    place: &'t Place,
    /// The report that it stood in last.
    file: FileId,
    there: &'t Place,
    /// Whether that is the report just before.
    is_of_the_last: bool,
}

/// Whether some texts of so many that stood in an earlier report are there because it was copied. Of the one just before
/// a sentence is enough, of older ones it takes most of the texts.
fn is_copied(same: &[Same<'_>], of: usize) -> bool {
    let words = |is_counted: fn(&&Same<'_>) -> bool| -> usize {
        let texts: BTreeSet<&str> = same.iter().filter(is_counted).map(|one| one.text).collect();
        texts.iter().map(|text| text.split(' ').count()).sum()
    };
    let all = words(|_| true);
    words(|one| one.is_of_the_last) > BY_CHANCE
        || (all > BY_CHANCE && same.len() * 2 > of)
        || (all >= FEWEST && same.len() == of)
}

/// What a follow-up says in words: of the whole, of its goals and its activities, with where it says so, in that order.
fn texts(follow_up: &FollowUp) -> Vec<(String, Place)> {
    let goals = follow_up.goals.iter().filter_map(|report| report.comment.as_ref());
    let activities = follow_up.activities.iter().filter_map(|report| report.comment.as_ref());
    let whole = follow_up.body.iter().chain(&follow_up.easy_read);
    let all = whole.chain(goals).chain(activities);
    let mut texts: Vec<(String, Place)> =
        all.map(|prose| (plain(prose), prose.place.clone())).collect();
    texts.retain(|(text, _)| !text.is_empty());
    texts.sort_by(|(_, a), (_, b)| a.cmp(b));
    texts
}

/// A text as two are compared: the same words, however they are broken into lines and whatever letters are capital.
fn plain(prose: &Prose) -> String {
    let words: Vec<String> =
        prose.markdown.main().split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(texts: &[(&str, bool)], of: usize) -> bool {
        let place = Place::whole(FileId(0));
        let same: Vec<Same<'_>> = texts
            .iter()
            .map(|(text, is_of_the_last)| Same {
                text,
                place: &place,
                file: FileId(0),
                there: &place,
                is_of_the_last: *is_of_the_last,
            })
            .collect();
        is_copied(&same, of)
    }

    #[test]
    fn a_short_comment_that_comes_again_among_others_is_no_copy() {
        let short = "arbetet pågår enligt plan.";
        let long = "vi har fått in fler svar än vi räknade med.";
        assert!(!copied(&[(short, true), (short, true)], 3));
        assert!(copied(&[(short, true)], 1));
        assert!(copied(&[(long, true)], 9));
        assert!(!copied(&[(long, false)], 9));
        assert!(copied(&[(long, false)], 1));
        assert!(!copied(&[("ja.", true)], 1));
        assert!(!copied(&[], 0));
    }
}
