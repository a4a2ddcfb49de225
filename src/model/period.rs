//! Periods: the stretches of the calendar that figures and follow-ups are for.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// What stretch of the calendar a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// Several whole calendar years together, as for a mean of three years: `2003-2005`.
    Years,
    /// A whole calendar year.
    Year,
    /// Twelve months up to the end of a month (rolling twelve months, Swedish *R12*): `2026-05-r12`.
    TwelveMonths,
    /// A school year (Swedish *läsår*), from July to June, known by the year in which it begins: `2024-lasar`, which
    /// people write `2024/25`. The law has it begin in August and end in June, on days that each school's principal
    /// decides (skolförordningen 2011:185, chapter 3); here the summer before belongs to it, so that no day is left out.
    SchoolYear,
    /// A half-year: `h1`, `h2`.
    Half,
    /// A third of a year (Swedish *tertial*): `t1` to `t3`.
    Third,
    /// A quarter (Swedish *kvartal*): `k1` to `k4`, also written `q1` to `q4`.
    Quarter,
    /// A calendar month.
    Month,
    /// A single day, as for a head count at the end of a year.
    Day,
}

impl PeriodKind {
    /// How many such periods a year is divided into; `None` where it is not divided so: days, and what crosses years.
    pub fn per_year(self) -> Option<u8> {
        match self {
            Self::Years | Self::TwelveMonths | Self::Day => None,
            Self::Year | Self::SchoolYear => Some(1),
            Self::Half => Some(2),
            Self::Third => Some(3),
            Self::Quarter => Some(4),
            Self::Month => Some(12),
        }
    }

    /// The word by which messages choose their sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::Year => "year",
            Self::TwelveMonths => "twelve-months",
            Self::SchoolYear => "school-year",
            Self::Half => "half",
            Self::Third => "third",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Day => "day",
        }
    }
}

/// A stretch of the calendar: years, a year, a school year, twelve months, a part of a year, or a day.
///
/// Periods sort by their last day, then the shorter first, so that a series reads as time goes.
///
/// ```
/// use malkort::model::Period;
/// let third: Period = "2026-t2".parse().unwrap();
/// assert_eq!(third.first_day().to_string(), "2026-05-01");
/// assert_eq!(third.last_day().to_string(), "2026-08-31");
/// assert!("2016".parse::<Period>().unwrap() < third);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    kind: PeriodKind,
    first: Date,
    last: Date,
}

/// Why a text is not a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// It has none of the forms of a period.
    Form,
    /// It has the form, but the calendar has no such day, month or part.
    Calendar,
}

impl Period {
    /// A whole year. `None` outside the years 1 to 9999.
    pub fn year(year: i16) -> Option<Self> {
        Self::part(year, PeriodKind::Year, 1)
    }

    /// The `number`th part, from 1, of a year. `None` where the year has no such part.
    pub fn part(year: i16, kind: PeriodKind, number: u8) -> Option<Self> {
        let per_year = kind.per_year()?;
        if year < 1 || number < 1 || number > per_year {
            return None;
        }
        if kind == PeriodKind::SchoolYear {
            let last = Date::new(year.checked_add(1)?, 6, 30).ok()?;
            return Some(Self { kind, first: Date::new(year, 7, 1).ok()?, last });
        }
        let months = 12 / per_year;
        let first_month = i8::try_from((number - 1) * months + 1).ok()?;
        let last_month = i8::try_from(number * months).ok()?;
        let first = Date::new(year, first_month, 1).ok()?;
        let last = Date::new(year, last_month, 1).ok()?.last_of_month();
        Some(Self { kind, first, last })
    }

    /// Several whole years, from the first to the last. `None` outside the years 1 to 9999, for less than two and for more than a
    /// hundred.
    pub fn years(first: i16, last: i16) -> Option<Self> {
        let is_some = first >= 1 && (2..=100).contains(&(i32::from(last) - i32::from(first) + 1));
        let (first, last) = (Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?);
        is_some.then_some(Self { kind: PeriodKind::Years, first, last })
    }

    /// The twelve months up to the end of a month, from 1 to 12. `None` where the year has no such month.
    pub fn twelve_months(year: i16, month: u8) -> Option<Self> {
        let end = Self::part(year, PeriodKind::Month, month)?;
        let begins_in =
            if month == 12 { year } else { year.checked_sub(1).filter(|year| *year >= 1)? };
        let first = Date::new(begins_in, i8::try_from(month % 12 + 1).ok()?, 1).ok()?;
        Some(Self { kind: PeriodKind::TwelveMonths, first, last: end.last })
    }

    /// A single day.
    pub fn day(day: Date) -> Self {
        Self { kind: PeriodKind::Day, first: day, last: day }
    }

    /// What stretch of the calendar it is.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Its number within the year, from 1; for a day, the day of the year; for several years, how many they are.
    pub fn number(self) -> u16 {
        let months = match self.kind {
            PeriodKind::Years => return (self.last.year() - self.first.year() + 1).unsigned_abs(),
            PeriodKind::Year | PeriodKind::SchoolYear | PeriodKind::TwelveMonths => return 1,
            PeriodKind::Day => return self.first.day_of_year().unsigned_abs(),
            PeriodKind::Half => 6,
            PeriodKind::Third => 4,
            PeriodKind::Quarter => 3,
            PeriodKind::Month => 1,
        };
        u16::from((self.first.month().unsigned_abs() - 1) / months + 1)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.last
    }

    /// The calendar year that it lies in; of what crosses years, the one that it begins in.
    pub fn calendar_year(self) -> i16 {
        self.first.year()
    }

    /// Whether it lies wholly before a day.
    pub fn is_over(self, day: Date) -> bool {
        self.last < day
    }

    /// The next period of the same kind, which of several years and of twelve months begins a year or a month later; `None` at
    /// the end of the calendar.
    pub fn next(self) -> Option<Self> {
        let day = self.last.tomorrow().ok()?;
        let month = day.month().unsigned_abs();
        let part = |months: u8| Self::part(day.year(), self.kind, (month - 1) / months + 1);
        match self.kind {
            PeriodKind::Day => Some(Self::day(day)),
            PeriodKind::Years => Self::years(self.first.year() + 1, day.year()),
            PeriodKind::TwelveMonths => Self::twelve_months(day.year(), month),
            PeriodKind::Year | PeriodKind::SchoolYear => part(12),
            PeriodKind::Half => part(6),
            PeriodKind::Third => part(4),
            PeriodKind::Quarter => part(3),
            PeriodKind::Month => part(1),
        }
    }

    /// Its position on a time axis in years: the end of the period, so that 2016 and 2016-12-31 coincide.
    pub fn position_in_years(self) -> f64 {
        let length = f64::from(self.last.days_in_year());
        f64::from(self.last.year()) + f64::from(self.last.day_of_year()) / length
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.last, other.first, self.kind).cmp(&(other.last, self.first, other.kind))
    }
}

/// The form that people write and addresses use: `2016`, `2016-h1`, `2016-t2`, `2016-k3`, `2016-05`, `2016-05-31`,
/// `2016-lasar`, `2014-2016`, `2016-05-r12`.
impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        let number = self.number();
        match self.kind {
            PeriodKind::Years => write!(formatter, "{year:04}-{:04}", self.last.year()),
            PeriodKind::TwelveMonths => {
                write!(formatter, "{:04}-{:02}-r12", self.last.year(), self.last.month())
            }
            PeriodKind::Year => write!(formatter, "{year:04}"),
            PeriodKind::SchoolYear => write!(formatter, "{year:04}-lasar"),
            PeriodKind::Half => write!(formatter, "{year:04}-h{number}"),
            PeriodKind::Third => write!(formatter, "{year:04}-t{number}"),
            PeriodKind::Quarter => write!(formatter, "{year:04}-k{number}"),
            PeriodKind::Month => write!(formatter, "{year:04}-{number:02}"),
            PeriodKind::Day => write!(formatter, "{}", self.first),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let text = text.trim();
        if let Some((first, second)) = text.split_once('/') {
            return school_year(first, second).ok_or(PeriodError::Form);
        }
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PeriodError::Form);
        }
        let year: i16 = year.parse().map_err(|_| PeriodError::Form)?;
        let Some(rest) = rest else {
            return Self::year(year).ok_or(PeriodError::Calendar);
        };
        if matches!(rest, "lasar" | "läsår") {
            return Self::part(year, PeriodKind::SchoolYear, 1).ok_or(PeriodError::Calendar);
        }
        if rest.len() == 4 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
            let last: i16 = rest.parse().map_err(|_| PeriodError::Form)?;
            return Self::years(year, last).ok_or(PeriodError::Form);
        }
        if let Some(month) = rest.strip_suffix("-r12").or(rest.strip_suffix("-R12")) {
            let is_number = month.len() == 2 && month.bytes().all(|byte| byte.is_ascii_digit());
            let month = month.parse().ok().filter(|_| is_number).ok_or(PeriodError::Form)?;
            return Self::twelve_months(year, month).ok_or(PeriodError::Calendar);
        }
        if rest.len() == 5 {
            return text.parse().map(Self::day).map_err(|_| PeriodError::Calendar);
        }
        let kind = match rest.bytes().next().map(|byte| byte.to_ascii_lowercase()) {
            Some(b'h') => PeriodKind::Half,
            Some(b't') => PeriodKind::Third,
            Some(b'k' | b'q') => PeriodKind::Quarter,
            Some(b'0'..=b'9') if rest.len() == 2 => PeriodKind::Month,
            _ => return Err(PeriodError::Form),
        };
        let digits = if kind == PeriodKind::Month { Some(rest) } else { rest.get(1..) };
        let number = digits.and_then(|digits| digits.parse().ok()).ok_or(PeriodError::Form)?;
        Self::part(year, kind, number).ok_or(PeriodError::Calendar)
    }
}

/// The school year of `2024/25` or `2024/2025`.
fn school_year(first: &str, second: &str) -> Option<Period> {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if first.len() != 4 || !is_number(first) || !is_number(second) {
        return None;
    }
    let year: i16 = first.parse().ok()?;
    let next: i16 = second.parse().ok()?;
    let follows = match second.len() {
        2 => next == (year + 1) % 100,
        4 => next == year + 1,
        _ => false,
    };
    follows.then(|| Period::part(year, PeriodKind::SchoolYear, 1)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_back_as_written() {
        for text in [
            "2016",
            "2016-h1",
            "2016-t3",
            "2016-k4",
            "2016-05",
            "2016-05-31",
            "2016-lasar",
            "2003-2005",
            "2016-05-r12",
            "2016-12-r12",
        ] {
            assert_eq!(
                text.parse::<Period>().map(|period| period.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn what_is_no_period_says_why() {
        for text in [
            "",
            "16",
            "2016-",
            "2016-x1",
            "2016-t",
            "T1 2016",
            "2016-5",
            "20l6",
            "2016-2015",
            "2016-2016",
            "1803-2005",
            "2016-5-r12",
        ] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError::Form), "{text}");
        }
        for text in
            ["2016-t4", "2016-h0", "2016-13", "2016-02-30", "0000", "2016-13-r12", "0001-05-r12"]
        {
            assert_eq!(text.parse::<Period>(), Err(PeriodError::Calendar), "{text}");
        }
    }

    #[test]
    fn periods_sort_as_time_goes_and_the_longer_comes_last() {
        let mut periods: Vec<Period> =
            ["2017", "2016-t3", "2016", "2016-12-31", "2016-t1", "2016-12"]
                .map(|text| text.parse().unwrap())
                .to_vec();
        periods.sort();
        let sorted: Vec<String> = periods.iter().map(ToString::to_string).collect();
        assert_eq!(sorted, ["2016-t1", "2016-12-31", "2016-12", "2016-t3", "2016", "2017"]);
    }

    #[test]
    fn a_school_year_runs_from_july_to_june_and_sorts_among_the_others() {
        let school_year: Period = "2024-läsår".parse().unwrap();
        assert_eq!(school_year.first_day().to_string(), "2024-07-01");
        assert_eq!(school_year.last_day().to_string(), "2025-06-30");
        assert_eq!(school_year.next().unwrap().to_string(), "2025-lasar");
        let parsed = |text: &str| text.parse::<Period>().unwrap();
        assert!(parsed("2024") < school_year && school_year < parsed("2025"));
        assert!(parsed("2025-k2") < school_year && school_year < parsed("2025-h2"));
    }

    #[test]
    fn several_years_and_twelve_months_reach_over_years_and_sort_among_the_others() {
        let parsed = |text: &str| text.parse::<Period>().unwrap();
        let (years, rolling) = (parsed("2003-2005"), parsed("2026-05-r12"));
        assert_eq!(years.first_day().to_string(), "2003-01-01");
        assert_eq!(years.last_day().to_string(), "2005-12-31");
        assert_eq!(years.number(), 3);
        assert_eq!(rolling.first_day().to_string(), "2025-06-01");
        assert_eq!(rolling.last_day().to_string(), "2026-05-31");
        assert_eq!(parsed("2026-12-r12").first_day().to_string(), "2026-01-01");
        assert_eq!(years.next().unwrap().to_string(), "2004-2006");
        assert_eq!(rolling.next().unwrap().to_string(), "2026-06-r12");
        assert_eq!(parsed("2026-12-r12").next().unwrap().to_string(), "2027-01-r12");
        assert!(parsed("2005") < years && years < parsed("2006-01"));
        assert!(parsed("2026-05") < rolling && rolling < parsed("2026-06"));
    }

    #[test]
    fn the_next_period_crosses_the_year() {
        let next = |text: &str| text.parse::<Period>().unwrap().next().unwrap().to_string();
        assert_eq!(next("2016-t3"), "2017-t1");
        assert_eq!(next("2016-02-29"), "2016-03-01");
        assert_eq!(next("2016"), "2017");
    }
}
