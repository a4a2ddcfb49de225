//! Days and months of the example, as words in its files.

use jiff::civil::Date;

use super::dice::Dice;

/// A day; the texts here name none that the calendar lacks.
pub(super) fn day(year: i64, month: i64, day: i64) -> Date {
    let part = |number: i64| i8::try_from(number).unwrap_or(1);
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    Date::new(year, part(month), part(day)).unwrap_or(Date::ZERO)
}

/// A day so many days later.
pub(super) fn later(date: Date, days: i64) -> Date {
    date.saturating_add(jiff::Span::new().days(days))
}

/// The calendar year and month (1 to 12) of a month counted from January of a year.
fn year_and_month(from: i64, month: i64) -> (i64, i64) {
    (from + month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// A month counted from January of a year.
pub(super) fn month_word(from: i64, month: i64) -> String {
    let (year, month) = year_and_month(from, month);
    format!("{year}-{month:02}")
}

/// The last period before a month, in one of the ways that people write it.
pub(super) fn last_word(from: i64, end: i64, dice: &mut Dice) -> String {
    let (year, month) = year_and_month(from, end - 1);
    if month == 12 && dice.happens(50) {
        return year.to_string();
    }
    if month % 4 == 0 && dice.happens(30) {
        return format!("{year}-t{}", month / 4);
    }
    if dice.happens(50) {
        return day(year, month, 1).last_of_month().to_string();
    }
    month_word(from, end - 1)
}

/// A round of follow-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Round {
    /// Its year.
    pub(super) year: i64,
    /// Its third of the year.
    pub(super) third: i64,
}

/// The rounds of the example, which its `book.toml` lists with the same dates.
pub(super) const ROUNDS: [Round; 6] = [
    Round { year: 2025, third: 1 },
    Round { year: 2025, third: 2 },
    Round { year: 2025, third: 3 },
    Round { year: 2026, third: 1 },
    Round { year: 2026, third: 2 },
    Round { year: 2026, third: 3 },
];

impl Round {
    /// The period as a folder's name.
    pub(super) fn period(self) -> String {
        format!("{}-t{}", self.year, self.third)
    }

    /// The last day to report.
    pub(super) fn deadline(self) -> Date {
        match self.third {
            1 => day(self.year, 5, 22),
            2 => day(self.year, 9, 18),
            _ => day(self.year + 1, 1, 22),
        }
    }

    /// The day of publication.
    pub(super) fn published(self) -> Date {
        match self.third {
            1 => day(self.year, 6, 8),
            2 => day(self.year, 10, 5),
            _ => day(self.year + 1, 2, 9),
        }
    }

    /// The month after its last, counted from January of a year.
    pub(super) fn end_month(self, from: i64) -> i64 {
        (self.year - from) * 12 + self.third * 4
    }
}
