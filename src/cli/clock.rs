//! Can this be the day? A site that is built as of a wrong day loses what is public, or tells what is not yet.
//!
//! In come the day asked for, what the machine's clock says, and what is known of the days before: the last publication,
//! and when the content was written. Out comes why the day is not believed, or nothing.

use std::fs;
use std::path::Path;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use crate::build::{Day, Loaded, resolve};
use crate::publish::LastPublication;

/// A clock that is so many days ahead of all that is known is wrong, or the site has been left alone so long that a person
/// should look at it.
const FAR_AHEAD: i64 = 45;

/// Why a day is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrongDay {
    /// The day was named without a folder, and is not today: the site that the public reads would be changed.
    Named { day: Date, today: Date },
    /// The clock says a day before this one, on which the site was published or its content written.
    Behind { today: Date, known: Date },
    /// The clock says a day long after this one, the newest known.
    FarAhead { today: Date, known: Date },
}

/// Which day a person asked for, and how plainly.
#[derive(Clone, Copy)]
pub(super) struct DayRequest {
    /// The day that a person named.
    pub(super) day: Option<Date>,
    /// A person named the folder too, so that both are meant.
    pub(super) names_folder: bool,
}

/// The day asked for, or the moment that it is: the only clock in the program.
#[expect(clippy::disallowed_methods, reason = "the command line is where the clock comes in")]
pub(super) fn day(as_of: Option<Date>) -> Day {
    as_of.map_or_else(|| Day::Of(Timestamp::now()), Day::Given)
}

/// Why the day of a build is not believed; `None`: it is.
pub(super) fn wrong_day(
    request: DayRequest,
    loaded: &Loaded,
    root: &Path,
    last: Option<&LastPublication>,
) -> Option<WrongDay> {
    let today = resolve(day(None), &loaded.config);
    let published = last.and_then(|last| last.last.as_ref()).map(|last| last.as_of);
    let written = || {
        let committed = loaded.revision.as_ref().and_then(|revision| revision.date);
        newest(root, &loaded.config.content).max(committed)
    };
    judged(request, today, published, written)
}

/// The judgement. When the content was written is asked for only where it decides.
fn judged(
    request: DayRequest,
    today: Date,
    published: Option<Date>,
    written: impl FnOnce() -> Option<Date>,
) -> Option<WrongDay> {
    if let Some(day) = request.day {
        // A first publication of a day gone by neither tells too much nor takes anything back.
        let is_harmless = day == today || published.map_or(day < today, |last| day == last);
        return (!request.names_folder && !is_harmless).then_some(WrongDay::Named { day, today });
    }
    if let Some(known) = published.filter(|known| today < *known) {
        return Some(WrongDay::Behind { today, known });
    }
    let is_far = |known: Date| known.saturating_add(FAR_AHEAD.days()) < today;
    if published.is_some_and(|known| !is_far(known)) {
        return None;
    }
    let written = written();
    // A day's leeway: files carry the moment of a zone far away.
    let is_before = |known: Date| today.saturating_add(1.day()) < known;
    match published.max(written) {
        Some(known) if published.is_none() && is_before(known) => {
            Some(WrongDay::Behind { today, known })
        }
        Some(known) if is_far(known) => Some(WrongDay::FarAhead { today, known }),
        Some(_) | None => None,
    }
}

/// The last day on which a file of the content was written.
fn newest(root: &Path, content: &str) -> Option<Date> {
    let mut newest = written_on(&root.join(crate::config::FILE));
    let mut folders = vec![root.join(content)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(_) | Err(_) => newest = newest.max(written_on(&entry.path())),
            }
        }
    }
    newest
}

fn written_on(path: &Path) -> Option<Date> {
    let moment = fs::symlink_metadata(path).ok()?.modified().ok()?;
    let moment = Timestamp::try_from(moment).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(moment).date())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const UNNAMED: DayRequest = DayRequest { day: None, names_folder: false };

    #[test]
    fn a_clock_is_held_against_what_is_known() {
        let today = date(2026, 11, 26);
        let judge = |published, written| judged(UNNAMED, today, published, || written);
        let (past, long_ago) = (date(2026, 11, 20), date(2026, 9, 1));
        let ahead = date(2026, 11, 28);
        for (published, written, expected) in [
            (None, None, None),
            (None, Some(today), None),
            (Some(past), None, None),
            (Some(today), None, None),
            (Some(ahead), Some(past), Some(WrongDay::Behind { today, known: ahead })),
            (None, Some(ahead), Some(WrongDay::Behind { today, known: ahead })),
            (Some(long_ago), Some(past), None),
            (Some(long_ago), None, Some(WrongDay::FarAhead { today, known: long_ago })),
            (None, Some(long_ago), Some(WrongDay::FarAhead { today, known: long_ago })),
        ] {
            assert_eq!(judge(published, written), expected, "{published:?} {written:?}");
        }
    }

    #[test]
    fn a_day_that_could_do_harm_wants_its_folder_named() {
        let today = date(2026, 11, 26);
        let (past, ahead) = (date(2026, 11, 20), date(2027, 1, 1));
        let judge = |day, published| {
            let unnamed = DayRequest { day: Some(day), names_folder: false };
            let named = DayRequest { names_folder: true, ..unnamed };
            assert_eq!(judged(named, today, published, || None), None);
            judged(unnamed, today, published, || None).is_some()
        };
        assert!(!judge(today, Some(ahead)) && !judge(past, None) && !judge(past, Some(past)));
        assert!(judge(ahead, None) && judge(ahead, Some(past)) && judge(past, Some(today)));
    }
}
