//! The rounds: which periods are followed up, when units must have reported, when it is published.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::written::RoundsWritten;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Period, PeriodKind, Round};
use crate::read::is_odd_year;
use crate::source::{FileId, Origin, Place};

/// More rounds than this are no calendar of a municipality.
const MOST_ROUNDS: usize = 2_000;

/// The rounds of a site. Without a first one there are none, and nobody is late.
#[derive(Clone, Debug)]
pub struct Rounds {
    first: Option<Period>,
    last: Option<Period>,
    deadline_days: u32,
    publish_days: u32,
    exceptions: Vec<(Period, Option<Date>, Option<Date>)>,
    per_year: Option<u32>,
}

impl Rounds {
    /// How many there are a year; `None`: nothing is said of rounds.
    pub fn per_year(&self) -> Option<u32> {
        self.per_year
    }

    /// All rounds whose period has begun by a day, and as many more as make up a year.
    pub fn until(&self, day: Date) -> Vec<Round> {
        let horizon = day.checked_add(1.year()).unwrap_or(day);
        std::iter::successors(self.first, |period| period.next())
            .take_while(|period| {
                period.first_day() <= horizon && self.last.is_none_or(|last| *period <= last)
            })
            .take(MOST_ROUNDS)
            .map(|period| self.round(period))
            .collect()
    }

    fn round(&self, period: Period) -> Round {
        let after = |days: u32| {
            period
                .last_day()
                .checked_add(Span::new().days(i64::from(days.min(3_650))))
                .unwrap_or(period.last_day())
        };
        let exception = self.exceptions.iter().find(|(known, _, _)| *known == period);
        let deadline = exception
            .and_then(|(_, deadline, _)| *deadline)
            .unwrap_or_else(|| after(self.deadline_days));
        let published = exception
            .and_then(|(_, _, published)| *published)
            .unwrap_or_else(|| after(self.publish_days));
        Round { period, deadline, published: published.max(deadline) }
    }
}

/// The rounds as written, with what is wrong reported.
pub(super) fn rounds(
    file: FileId,
    written: Option<&RoundsWritten>,
    diagnostics: &mut Diagnostics,
) -> Rounds {
    let mut rounds = Rounds {
        first: None,
        last: None,
        deadline_days: 30,
        publish_days: 45,
        exceptions: Vec::new(),
        per_year: None,
    };
    let Some(written) = written else { return rounds };
    let kind = kind(file, written, diagnostics);
    rounds.per_year = Some(match kind {
        PeriodKind::Years
        | PeriodKind::Year
        | PeriodKind::TwelveMonths
        | PeriodKind::SchoolYear => 1,
        PeriodKind::Half => 2,
        PeriodKind::Third => 3,
        PeriodKind::Quarter => 4,
        PeriodKind::Month => 12,
        PeriodKind::Day => 365,
    });
    let mut of_kind = |period: Option<&crate::read::Written<Period>>| {
        let period = period?;
        if period.value.kind() == kind {
            return Some(period.value);
        }
        let place = Origin { file, node: period.at }.value();
        diagnostics.report(
            Diagnostic::new(Code::RoundOfOtherKind, place)
                .with("period", period.value.to_string())
                .with("example", example(kind)),
        );
        None
    };
    rounds.first = of_kind(written.first.as_ref());
    rounds.last = of_kind(written.last.as_ref());
    for exception in written.exceptions.iter().flat_map(|list| &list.value) {
        if let Some(period) = of_kind(exception.value.period.as_ref()) {
            let deadline = exception.value.deadline.as_ref().map(|date| date.value);
            let published = exception.value.published.as_ref().map(|date| date.value);
            rounds.exceptions.push((period, deadline, published));
        }
    }
    report_idle_exceptions(file, written, &rounds, diagnostics);
    report_early_publication(file, written, diagnostics);
    report_odd_days(file, written, diagnostics);
    report_late_deadline(file, written, diagnostics);
    rounds.deadline_days = written.deadline_days.as_ref().map_or(30, |days| days.value);
    rounds.publish_days = written.publish_days.as_ref().map_or(45, |days| days.value);
    rounds
}

/// Reports an exception that changes nothing: a second one for a round, and one for a round that there is not.
fn report_idle_exceptions(
    file: FileId,
    written: &RoundsWritten,
    rounds: &Rounds,
    diagnostics: &mut Diagnostics,
) {
    let mut known: BTreeMap<Period, Place> = BTreeMap::new();
    for exception in written.exceptions.iter().flat_map(|list| &list.value) {
        let Some(period) = &exception.value.period else { continue };
        let place = Origin { file, node: period.at }.value();
        let is_before = rounds.first.is_some_and(|first| period.value < first);
        let is_after = rounds.last.is_some_and(|last| period.value > last);
        if let Some(first) = known.get(&period.value) {
            diagnostics.report(
                Diagnostic::new(Code::DuplicateObservation, place)
                    .with("what", "round")
                    .with("period", period.value.to_string())
                    .beside(first.clone(), "first-defined-here"),
            );
        } else {
            known.insert(period.value, place.clone());
            if is_before || is_after {
                let nothing: Option<&str> = None;
                diagnostics.report(
                    Diagnostic::new(Code::UnknownRound, place)
                        .with("period", period.value.to_string())
                        .suggest(nothing),
                );
            }
        }
    }
}

/// Reports a day of publication before the last day for reporting, which would be put off without a word.
fn report_late_deadline(file: FileId, written: &RoundsWritten, diagnostics: &mut Diagnostics) {
    let deadline_days = written.deadline_days.as_ref().map_or(30, |days| days.value);
    let publish_days = written.publish_days.as_ref().map_or(45, |days| days.value);
    let node = written.publish_days.as_ref().or(written.deadline_days.as_ref());
    let days = node.filter(|_| publish_days < deadline_days).map(|days| days.at);
    let exceptions = written.exceptions.iter().flat_map(|list| &list.value);
    let dates = exceptions.filter_map(|exception| {
        let (deadline, published) =
            (exception.value.deadline.as_ref()?, exception.value.published.as_ref()?);
        (published.value < deadline.value).then_some(published.at)
    });
    for node in days.into_iter().chain(dates) {
        let place = Origin { file, node }.value();
        diagnostics.report(Diagnostic::new(Code::LateDeadline, place));
    }
}

/// Reports a round whose follow-ups are due before its period is over, or whose days are years away from it.
fn report_odd_days(file: FileId, written: &RoundsWritten, diagnostics: &mut Diagnostics) {
    for exception in written.exceptions.iter().flat_map(|list| &list.value) {
        let Some(period) = &exception.value.period else { continue };
        let end = period.value.last_day();
        let (deadline, published) = (&exception.value.deadline, &exception.value.published);
        let late = end.saturating_add(1.year());
        let found = match (deadline, published) {
            (Some(day), _) if day.value < end => Some((day, "due-early")),
            (Some(day), _) if day.value > late => Some((day, "due-late")),
            (_, Some(day)) if day.value > late => Some((day, "shown-late")),
            (_, _) => None,
        };
        if let Some((day, why)) = found.filter(|(day, _)| !is_odd_year(day.value)) {
            diagnostics.report(
                Diagnostic::new(Code::OddDate, Origin { file, node: day.at }.value())
                    .with("why", why)
                    .with("date", day.value.to_string())
                    .with("other", end.to_string()),
            );
        }
    }
}

/// Reports a round that is to be published before its period is over: nobody can have reported on all of it.
fn report_early_publication(file: FileId, written: &RoundsWritten, diagnostics: &mut Diagnostics) {
    for exception in written.exceptions.iter().flat_map(|list| &list.value) {
        if let (Some(period), Some(published)) =
            (&exception.value.period, &exception.value.published)
            && !period.value.is_over(published.value)
        {
            let place = Origin { file, node: published.at }.value();
            diagnostics.report(
                Diagnostic::new(Code::PublishedTooEarly, place)
                    .with("what", "round")
                    .with("date", published.value.to_string())
                    .with("end", period.value.last_day().to_string()),
            );
        }
    }
}

fn kind(file: FileId, written: &RoundsWritten, diagnostics: &mut Diagnostics) -> PeriodKind {
    let Some(per_year) = &written.per_year else { return PeriodKind::Third };
    match per_year.value {
        1 => PeriodKind::Year,
        2 => PeriodKind::Half,
        3 => PeriodKind::Third,
        4 => PeriodKind::Quarter,
        12 => PeriodKind::Month,
        other => {
            diagnostics.report(
                Diagnostic::new(Code::UnknownWord, Origin { file, node: per_year.at }.value())
                    .with("word", other.to_string())
                    .with("words", "1, 2, 3, 4, 12")
                    .with("suggestion", "none"),
            );
            PeriodKind::Third
        }
    }
}

/// A period of a kind, for people to see its form.
fn example(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Years => "2024-2026",
        PeriodKind::Year => "2026",
        PeriodKind::TwelveMonths => "2026-05-r12",
        PeriodKind::SchoolYear => "2026-lasar",
        PeriodKind::Half => "2026-h1",
        PeriodKind::Third => "2026-t1",
        PeriodKind::Quarter => "2026-k1",
        PeriodKind::Month => "2026-01",
        PeriodKind::Day => "2026-01-01",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn rounds_run_from_the_first_and_exceptions_hold() {
        let text = "[book]\ntitle = \"x\"\n[rounds]\nper-year = 3\nfirst = \"2026-t1\"\ndeadline-days = 10\n\
                    publish-days = 20\n[[rounds.exceptions]]\nperiod = \"2026-t2\"\ndeadline = \"2026-09-18\"\n";
        let (config, diagnostics) = super::super::read(FileId(0), text);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let rounds = config.unwrap().rounds.until(date(2025, 6, 1));
        let shown: Vec<String> = rounds
            .iter()
            .map(|round| format!("{} {} {}", round.period, round.deadline, round.published))
            .collect();
        assert_eq!(shown, ["2026-t1 2026-05-10 2026-05-20", "2026-t2 2026-09-18 2026-09-20"]);
    }
}
