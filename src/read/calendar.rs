//! Dates and periods as people type them: which day, or which stretch of the calendar, is meant?
//!
//! In comes a text from a key or a cell; out comes a date or a period, or why it is none, with the right form of what
//! seems to be meant. Only forms of one meaning are read: those that the reference tells, those of statistical offices
//! (`2024K1`, `2024M01`) and school years as schools write them (`2024/25`).

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Period, PeriodError, PeriodKind};
use crate::source::Place;

/// Years outside these are misprints: the oldest series of the country begins in 1749, and no promise is that long.
const YEARS: std::ops::RangeInclusive<i16> = 1700..=2100;

/// The years in which a number of days can be meant as a date of a scorecard's.
const YEARS_OF_WORK: std::ops::RangeInclusive<i16> = 1970..=2100;

/// Why a text is no date or no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotInCalendar {
    /// The month has no such day.
    Day {
        /// The first day of the month.
        month: Date,
    },
    /// A year has no such month.
    Month,
    /// A year has no such half, third or quarter.
    Part,
    /// It is a date as a spreadsheet counts days.
    Serial {
        /// The day meant.
        day: Date,
    },
    /// It has another form; the right form of what seems to be meant.
    Form(Option<String>),
}

/// Reads a date.
pub(super) fn date(text: &str) -> Result<Date, NotInCalendar> {
    let strict = (text.len() == 10).then(|| text.parse().ok()).flatten();
    strict.ok_or_else(|| match guess(text) {
        Err(why) => why,
        Ok(guess) => {
            let day = guess.filter(|period| period.kind() == PeriodKind::Day);
            NotInCalendar::Form(day.map(|period| period.to_string()))
        }
    })
}

/// Reads a period.
pub(super) fn period(text: &str) -> Result<Period, NotInCalendar> {
    match text.parse() {
        Ok(period) => return Ok(period),
        // `2026-13` has the form of a month; `2024/27` has that of nothing.
        Err(PeriodError::Calendar) if text.len() == 7 && !text.contains(['t', 'h', 'k', 'q']) => {
            return Err(NotInCalendar::Month);
        }
        Err(PeriodError::Calendar | PeriodError::Form) => {}
    }
    if let Some(years) = years(text) {
        return Ok(years);
    }
    if let Some(period) = twelve_months(text) {
        return Err(NotInCalendar::Form(Some(period.to_string())));
    }
    let guess = school_year(text).map_or_else(|| guess(text), |year| Ok(Some(year)))?;
    match guess {
        Some(period) if is_statistical(text) || period.kind() == PeriodKind::SchoolYear => {
            Ok(period)
        }
        other => Err(NotInCalendar::Form(other.map(|period| period.to_string()))),
    }
}

/// What to report of a text that is no date or no period, at its place.
pub(super) fn diagnostic(code: Code, text: &str, why: &NotInCalendar, place: Place) -> Diagnostic {
    let found = Diagnostic::new(code, place).with("text", text);
    match why {
        NotInCalendar::Day { month } => found
            .with("why", "day")
            .with("month", f64::from(month.month()))
            .with("year", month.year().to_string())
            .with("days", f64::from(month.days_in_month())),
        NotInCalendar::Month => found.with("why", "month"),
        NotInCalendar::Part => found.with("why", "part"),
        NotInCalendar::Serial { day } => found.with("why", "serial").suggest(Some(day.to_string())),
        NotInCalendar::Form(suggestion) => found.with("why", "form").suggest(suggestion.as_deref()),
    }
}

/// What to report of a day in a year that is likely a misprint, at its place.
pub(super) fn odd_year(day: Date, place: Place) -> Option<Diagnostic> {
    let found = || Diagnostic::new(Code::OddYear, place).with("year", day.year().to_string());
    is_odd_year(day).then(found)
}

/// Whether a day is in a year that is likely a misprint.
pub fn is_odd_year(day: Date) -> bool {
    !YEARS.contains(&day.year())
}

/// Whether a text is a year, a letter and a number, as statistical offices write parts of years: `2024K1`, `2024M01`.
fn is_statistical(text: &str) -> bool {
    let rest = text.get(4..).unwrap_or_default().trim_start_matches([' ', '-']);
    let digits = rest.get(1..).unwrap_or_default();
    text.bytes().take(4).all(|byte| byte.is_ascii_digit())
        && rest.starts_with(|c: char| c.is_ascii_alphabetic())
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Several years with a dash as printed between them: `2003–2005`, `2003 - 2005`.
fn years(text: &str) -> Option<Period> {
    let (first, last) = text.split_once(['–', '—', '-'])?;
    let period: Period = format!("{}-{}", first.trim(), last.trim()).parse().ok()?;
    (period.kind() == PeriodKind::Years).then_some(period)
}

/// Twelve months up to a month, as people write them: `R12 2026-05`, `rullande 12 månader maj 2026`.
fn twelve_months(text: &str) -> Option<Period> {
    const WORDS: [&str; 6] =
        ["rullande 12 månader", "rolling 12 months", "rullande 12", "rolling 12", "r12", "12m"];
    let lower = text.to_lowercase();
    let rest = WORDS.iter().find_map(|word| {
        lower.strip_prefix(word).or_else(|| lower.strip_suffix(word)).map(str::to_owned)
    })?;
    let month = guess(rest.trim_matches([' ', '-', ',', ':'])).ok().flatten()?;
    let of_month = month.kind() == PeriodKind::Month;
    let number = u8::try_from(month.number()).ok().filter(|_| of_month)?;
    Period::twelve_months(month.calendar_year(), number)
}

/// A school year after the word for one: `läsår 2024/25`.
fn school_year(text: &str) -> Option<Period> {
    const WORDS: [&str; 5] = ["läsåret", "läsår", "lå", "school year", "academic year"];
    let lower = text.to_lowercase();
    let years = WORDS.iter().find_map(|word| lower.strip_prefix(word))?;
    years.trim().replace(['–', '-'], "/").parse().ok()
}

/// The runs of digits and of letters of a text, in lower case.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last: Option<bool> = None;
    for c in text.chars().flat_map(char::to_lowercase) {
        let kind = c.is_alphanumeric().then_some(c.is_ascii_digit());
        match (kind, tokens.last_mut()) {
            (Some(_), Some(token)) if kind == last => token.push(c),
            (Some(_), _) => tokens.push(c.to_string()),
            (None, _) => {}
        }
        last = kind;
    }
    tokens
}

/// The day that a spreadsheet means by a number of five digits, where it has lost the date's format: days counted from the
/// last but one of 1899 (*Microsoft Excel, DATEVALUE: 1900 date system*, which counts a 29 February 1900 that never was).
fn serial(text: &str) -> Option<Date> {
    let is_five = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let days: i32 = is_five.then(|| text.parse().ok()).flatten()?;
    let day = Date::new(1899, 12, 30).ok()?.checked_add(days.days()).ok()?;
    YEARS_OF_WORK.contains(&day.year()).then_some(day)
}

/// A text without a time of day behind its date: `2026-03-05 00:00:00`, as spreadsheets and databases write dates.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        rest.contains(':')
            && rest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b':' | b'.' | b'Z'))
    };
    text.split_once(['T', ' ']).filter(|(_, rest)| is_time(rest)).map_or(text, |(day, _)| day)
}

/// What seems to be meant; `None`: nothing that can be told. An error where it is told and the calendar lacks it.
fn guess(text: &str) -> Result<Option<Period>, NotInCalendar> {
    if let Some(day) = serial(text) {
        return Err(NotInCalendar::Serial { day });
    }
    let tokens = tokens(without_time(text));
    let mut numbers: Vec<&str> = Vec::new();
    let (mut kind, mut month) = (None, None);
    for token in &tokens {
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            numbers.push(token);
        } else if let Some(found) = month_of(token) {
            month = Some(found);
        } else if let Some(found) = kind_of(token) {
            kind = Some(found);
        } else if !matches!(token.as_str(), "den" | "the" | "st" | "nd" | "rd" | "th" | "of") {
            return Ok(None);
        }
    }
    let split;
    if let [one] = numbers.as_slice()
        && matches!(one.len(), 6 | 8)
        && let (Some(year), Some(month)) = (one.get(..4), one.get(4..6))
    {
        split = [Some(year), Some(month), one.get(6..8)];
        numbers = split.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    }
    let Some(at) = numbers.iter().position(|number| number.len() == 4) else { return Ok(None) };
    let Ok(year) = numbers.remove(at).parse::<i16>() else { return Ok(None) };
    let rest: Option<Vec<u8>> = numbers.iter().map(|number| number.parse().ok()).collect();
    let Some(rest) = rest else { return Ok(None) };
    match (kind, month, rest.as_slice()) {
        (Some(kind), None, [number]) => part(year, kind, *number).map(Some),
        (None, Some(month), []) => part(year, PeriodKind::Month, month).map(Some),
        (None, Some(month), [day]) => self::day(year, month, *day).map(Some),
        (None, None, [month]) if at == 0 => Ok(Period::part(year, PeriodKind::Month, *month)),
        (None, None, [month, day]) if at == 0 => self::day(year, *month, *day).map(Some),
        // Day before month, as in Sweden.
        (None, None, [day, month]) => self::day(year, *month, *day).map(Some),
        _ => Ok(None),
    }
}

fn part(year: i16, kind: PeriodKind, number: u8) -> Result<Period, NotInCalendar> {
    let none = if kind == PeriodKind::Month { NotInCalendar::Month } else { NotInCalendar::Part };
    Period::part(year, kind, number).ok_or(none)
}

fn day(year: i16, month: u8, day: u8) -> Result<Period, NotInCalendar> {
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    let Some(first) = first else { return Err(NotInCalendar::Month) };
    let found = i8::try_from(day).ok().and_then(|day| Date::new(year, first.month(), day).ok());
    found.map(Period::day).ok_or(NotInCalendar::Day { month: first })
}

fn kind_of(word: &str) -> Option<PeriodKind> {
    match word {
        "h" | "halvår" | "half" => Some(PeriodKind::Half),
        "t" | "tertial" | "third" => Some(PeriodKind::Third),
        "k" | "q" | "kv" | "kvartal" | "quarter" => Some(PeriodKind::Quarter),
        "m" | "månad" | "month" => Some(PeriodKind::Month),
        _ => None,
    }
}

/// The number of a month by its name, or by the first three letters of it, in Swedish or English.
fn month_of(word: &str) -> Option<u8> {
    const MONTHS: [[&str; 2]; 12] = [
        ["januari", "january"],
        ["februari", "february"],
        ["mars", "march"],
        ["april", "april"],
        ["maj", "may"],
        ["juni", "june"],
        ["juli", "july"],
        ["augusti", "august"],
        ["september", "september"],
        ["oktober", "october"],
        ["november", "november"],
        ["december", "december"],
    ];
    let is_short = word.len() >= 3;
    let position = MONTHS
        .iter()
        .position(|names| is_short && names.iter().any(|name| name.starts_with(word)))?;
    u8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_of_one_meaning_is_read() {
        for (text, expected) in [
            ("2026-t2", "2026-t2"),
            ("2024K1", "2024-k1"),
            ("2024Q3", "2024-k3"),
            ("2024M01", "2024-01"),
            ("2024H2", "2024-h2"),
            ("2024 T3", "2024-t3"),
            ("2024/25", "2024-lasar"),
            ("2024/2025", "2024-lasar"),
            ("1999/00", "1999-lasar"),
            ("läsår 2024/25", "2024-lasar"),
            ("Läsåret 2011-12", "2011-lasar"),
            ("2011-12", "2011-12"),
            ("2003-2005", "2003-2005"),
            ("2003–2005", "2003-2005"),
            ("2003 - 2005", "2003-2005"),
            ("2026-05-r12", "2026-05-r12"),
            ("2026-05-R12", "2026-05-r12"),
        ] {
            assert_eq!(
                period(text).map(|period| period.to_string()),
                Ok(expected.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn another_form_is_answered_with_the_right_one() {
        let form = |right: &str| NotInCalendar::Form(Some(right.to_owned()));
        for (text, right) in [
            ("T2 2026", "2026-t2"),
            ("tertial 2 2026", "2026-t2"),
            ("kvartal 3, 2026", "2026-k3"),
            ("mars 2026", "2026-03"),
            ("2026 Mar", "2026-03"),
            ("2026/03", "2026-03"),
            ("202603", "2026-03"),
            ("2026-3", "2026-03"),
            ("R12 2026-05", "2026-05-r12"),
            ("2026-05 R12", "2026-05-r12"),
            ("12m maj 2026", "2026-05-r12"),
            ("rullande 12 månader, maj 2026", "2026-05-r12"),
        ] {
            assert_eq!(period(text), Err(form(right)), "{text}");
        }
        for text in [
            "1/3 2026",
            "2026-3-1",
            "1 mars 2026",
            "den 1 mars 2026",
            "20260301",
            "2026/03/01",
            "2026.03.01",
            "March 1, 2026",
            "1.3.2026",
            "2026-03-01 00:00:00",
            "2026-03-01T00:00",
        ] {
            assert_eq!(date(text), Err(form("2026-03-01")), "{text}");
            assert_eq!(period(text), Err(form("2026-03-01")), "{text}");
        }
        for text in ["mars 2026", "våren 2026", "26-03-01", "2024/27", "snart", ""] {
            assert_eq!(date(text), Err(NotInCalendar::Form(None)), "{text}");
        }
    }

    #[test]
    fn what_the_calendar_lacks_is_said() {
        let february = Date::new(2026, 2, 1).unwrap();
        assert_eq!(date("2026-02-30"), Err(NotInCalendar::Day { month: february }));
        assert_eq!(period("2026-02-30"), Err(NotInCalendar::Day { month: february }));
        assert_eq!(period("2026-13"), Err(NotInCalendar::Month));
        assert_eq!(date("2026-13-01"), Err(NotInCalendar::Month));
        assert_eq!(period("2026-t4"), Err(NotInCalendar::Part));
        assert_eq!(period("2024K5"), Err(NotInCalendar::Part));
    }

    /// Excel shows these numbers for these days when a cell's format is set to *General*.
    #[test]
    fn a_number_of_days_is_answered_with_the_day() {
        for (text, day) in [
            ("45291", Date::constant(2023, 12, 31)),
            ("46082", Date::constant(2026, 3, 1)),
            ("25569", Date::constant(1970, 1, 1)),
        ] {
            assert_eq!(date(text), Err(NotInCalendar::Serial { day }), "{text}");
            assert_eq!(period(text), Err(NotInCalendar::Serial { day }), "{text}");
        }
        for text in ["12345", "99999", "045291"] {
            assert_eq!(date(text), Err(NotInCalendar::Form(None)), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[0-9a-zåä/. -]{0,20}") {
            let _ = (date(&text), period(&text));
        }
    }
}
