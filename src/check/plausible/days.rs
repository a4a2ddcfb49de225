//! Days that do not go together: which of two is a misprint?

use jiff::Span;
use jiff::civil::Date;

use crate::check::Checker;
use crate::check::scorecard::year_of;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Period;
use crate::read::written::{
    ActivityWritten, FollowUpWritten, NewsWritten, RevisionWritten, StrategyWritten,
};
use crate::read::{File, Written, is_odd_year};
use crate::source::{FileId, Ordinal, Origin};

/// A follow-up comes in within so many years of its period, or is told of for that.
const YEARS_TO_REPORT: i64 = 1;
/// A report, or a decision of what held from another day, that is shown or made so many years after is a misprint.
const YEARS_AFTER: i64 = 2;
/// No scorecard holds for longer.
const YEARS_OF_A_CARD: i64 = 10;
/// No strategy does.
const YEARS_OF_A_STRATEGY: i64 = 50;
/// A decision is carried out within so many years.
const YEARS_TO_BEGIN: i64 = 5;
/// A card's activities begin before, and end after, its own first day by so many years at most.
const YEARS_OF_AN_ACTIVITY: i64 = 20;
/// What is to be shown lies so many years ahead at most.
const YEARS_AHEAD: i64 = 5;

/// A day, so many years later; earlier where they are less than zero.
pub(super) fn later(day: Date, years: i64) -> Date {
    day.saturating_add(Span::new().years(years))
}

impl Checker<'_> {
    /// Reports a day that another one makes unlikely. One in a year that is a misprint by itself has been told of.
    pub(super) fn report_odd_day(
        &mut self,
        origin: Origin,
        why: &'static str,
        day: Date,
        other: impl Into<String>,
    ) {
        if is_odd_year(day) {
            return;
        }
        self.diagnostics.report(
            Diagnostic::new(Code::OddDate, origin.value())
                .with("why", why)
                .with("date", day.to_string())
                .with("other", other.into()),
        );
    }

    fn is_far_ahead(&self, day: Date) -> bool {
        self.today.is_some_and(|today| day > later(today, YEARS_AHEAD))
    }

    fn report_far_ahead(&mut self, file: FileId, written: Option<&Written<Date>>) {
        if let Some(day) = written.filter(|day| self.is_far_ahead(day.value)) {
            let today = self.today.map(|today| today.to_string()).unwrap_or_default();
            self.report_odd_day(Origin { file, node: day.at }, "ahead", day.value, today);
        }
    }

    /// The days of a follow-up, beside its period.
    pub(in crate::check) fn report_odd_days_of_follow_up(
        &mut self,
        file: FileId,
        period: Period,
        written: &FollowUpWritten,
    ) {
        let end = period.last_day();
        let not_after = |day: &&Written<Date>| day.value <= later(end, YEARS_TO_REPORT);
        if let Some(reported) = written.reported.as_ref().filter(not_after)
            && let Some(today) = self.today.filter(|today| *today < reported.value)
            && period.is_over(today)
        {
            let origin = Origin { file, node: reported.at };
            self.report_odd_day(origin, "reported-ahead", reported.value, today.to_string());
        }
        if let Some(published) = &written.published
            && published.value > later(end, YEARS_AFTER)
        {
            let origin = Origin { file, node: published.at };
            self.report_odd_day(origin, "shown-late", published.value, end.to_string());
        }
    }

    /// The days of a card, beside each other and the year that it is named after.
    pub(in crate::check) fn report_odd_days_of_revision(&mut self, file: &File<RevisionWritten>) {
        let Some(main) = &file.written else { return };
        let at = |node: Ordinal| Origin { file: file.file, node };
        let Some(from) = &main.from else { return };
        let named = year_of(&file.id).and_then(|year| i16::try_from(year).ok());
        if let Some(year) = named.filter(|year| (from.value.year() - year).abs() > 2) {
            // Where the order of the cards is wrong, that has been told of the same day.
            let place = at(from.at).value();
            let is_told = |one: &Diagnostic| one.code == Code::RevisionOrder && one.place == place;
            if !self.diagnostics.iter().any(is_told) {
                self.report_odd_day(at(from.at), "other-year", from.value, year.to_string());
            }
            return;
        }
        let to = main.to.as_ref();
        if let Some(to) = to.filter(|to| to.value > later(from.value, YEARS_OF_A_CARD)) {
            self.report_odd_day(at(to.at), "long", to.value, from.value.to_string());
        }
        let to = to.map(|to| to.value).filter(|to| from.value <= *to);
        if let (Some(to), Some(published)) = (to, &main.published)
            && to < published.value
        {
            self.report_odd_day(at(published.at), "shown-after", published.value, to.to_string());
        } else {
            self.report_far_ahead(file.file, main.published.as_ref());
        }
        let decisions = main.decisions.iter().flat_map(|list| &list.value);
        for day in decisions.filter_map(|decision| decision.value.date.as_ref()) {
            if let Some(to) = to.filter(|to| *to < day.value) {
                self.report_odd_day(at(day.at), "decided-after", day.value, to.to_string());
            } else if to.is_none() && day.value > later(from.value, YEARS_AFTER) {
                let from = from.value.to_string();
                self.report_odd_day(at(day.at), "decided-late", day.value, from);
            } else if day.value < later(from.value, -YEARS_TO_BEGIN) {
                let from = from.value.to_string();
                self.report_odd_day(at(day.at), "decided-early", day.value, from);
            }
        }
    }

    /// The days of an activity, beside the first day of its card.
    pub(in crate::check) fn report_odd_days_of_activity(
        &mut self,
        file: &File<RevisionWritten>,
        written: &ActivityWritten,
    ) {
        let Some(from) = file.field(|written| &written.from).map(|from| from.value) else { return };
        let far = |period: &&Written<Period>| {
            period.value.first_day() > later(from, YEARS_OF_AN_ACTIVITY)
                || period.value.last_day() < later(from, -YEARS_OF_AN_ACTIVITY)
        };
        let found = [&written.start, &written.end].into_iter().flatten().find(far);
        if let Some(period) = found {
            let origin = Origin { file: file.file, node: period.at };
            let day = period.value.first_day();
            self.report_odd_day(origin, "far-from-card", day, from.to_string());
        }
    }

    /// The years of a strategy.
    pub(in crate::check) fn report_odd_years_of_strategy(
        &mut self,
        file: FileId,
        written: &StrategyWritten,
    ) {
        let (Some(from), Some(to)) = (&written.from, &written.to) else { return };
        let (first, last) = (from.value.first_day(), to.value.last_day());
        if last > later(first, YEARS_OF_A_STRATEGY) {
            self.report_odd_day(Origin { file, node: to.at }, "long", last, first.to_string());
        }
    }

    /// The days of a piece of news, beside today.
    pub(in crate::check) fn report_odd_days_of_news(
        &mut self,
        file: FileId,
        written: &NewsWritten,
    ) {
        let day = written.published.as_ref().or(written.date.as_ref());
        self.report_far_ahead(file, day);
    }
}
