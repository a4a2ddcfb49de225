//! How does a language write dates in words? From a day to a phrase.
//!
//! The library is asked once a month of the year; days and years are then set into what it wrote.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use jiff::civil::Date;

use super::figures::Figures;

/// The day and the year that a language is asked to write. Their digits are those of no month, and of each other
/// neither, so that each is found again in what was written.
const DAY: u8 = 28;
const YEAR: i32 = 3456;

/// A day that shows whether days have two digits at all times: `08`.
const SHORT_DAY: u8 = 8;

/// How one language writes dates.
pub(super) struct Dates {
    /// A date in each month.
    dates: Vec<Pattern>,
    /// Each month of a year.
    months: Vec<Pattern>,
}

/// What a language writes, in order.
type Pattern = Vec<Part>;

#[derive(Clone)]
enum Part {
    Words(String),
    Day,
    /// As Somali has it: `01`.
    DayOfTwoDigits,
    Year,
}

impl Dates {
    /// The dates of a language, with its figures.
    pub(super) fn new(locale: &icu_locale_core::Locale, figures: &Figures) -> Self {
        let dates =
            FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(locale.into(), YMD::long())
                .expect("the data of all languages is compiled in");
        let months =
            FixedCalendarDateTimeFormatter::<Gregorian, YM>::try_new(locale.into(), YM::long())
                .expect("the data of all languages is compiled in");
        Self {
            dates: patterns(figures, |date| dates.format(&date).to_string()),
            months: patterns(figures, |date| months.format(&date).to_string()),
        }
    }

    /// A day in words.
    pub(super) fn date(&self, date: Date, figures: &Figures) -> String {
        filled(&self.dates, date, figures)
    }

    /// A month and its year.
    pub(super) fn month_and_year(&self, date: Date, figures: &Figures) -> String {
        filled(&self.months, date, figures)
    }
}

fn filled(patterns: &[Pattern], date: Date, figures: &Figures) -> String {
    let position = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    let parts = patterns.get(position).into_iter().flatten();
    parts.fold(String::new(), |written, part| match part {
        Part::Words(words) => written + words,
        Part::Day => written + &figures.ordinal(date.day()),
        Part::DayOfTwoDigits => written + &figures.ordinal(format_args!("{:02}", date.day())),
        Part::Year => written + &figures.ordinal(date.year()),
    })
}

/// What a language writes for each month, with the places of day and year.
fn patterns(
    figures: &Figures,
    written: impl Fn(icu_calendar::Date<Gregorian>) -> String,
) -> Vec<Pattern> {
    let (day, year) = (figures.ordinal(DAY), figures.ordinal(YEAR));
    let on = |month, day| {
        icu_calendar::Date::try_new_gregorian(YEAR, month, day)
            .expect("every month has so many days")
    };
    // In November, no month in figures is taken for the day.
    let two_digits = figures.ordinal(format_args!("{SHORT_DAY:02}"));
    let of_day = if written(on(11, SHORT_DAY)).contains(&two_digits) {
        Part::DayOfTwoDigits
    } else {
        Part::Day
    };
    let places = [(year.as_str(), Part::Year), (day.as_str(), of_day)];
    (1..=12).map(|month| split(&written(on(month, DAY)), &places)).collect()
}

/// What was written, as its parts.
fn split(written: &str, places: &[(&str, Part)]) -> Pattern {
    let Some(((text, part), others)) = places.split_first() else {
        let words = (!written.is_empty()).then(|| Part::Words(written.to_owned()));
        return words.into_iter().collect();
    };
    let mut parts = Vec::new();
    for (position, between) in written.split(text).enumerate() {
        if position > 0 {
            parts.push(part.clone());
        }
        parts.extend(split(between, others));
    }
    parts
}

#[cfg(test)]
mod tests {
    use icu_calendar::Gregorian;
    use icu_datetime::FixedCalendarDateTimeFormatter;
    use icu_datetime::fieldsets::{YM, YMD};
    use jiff::civil::{Date, date};

    use super::super::Locale;

    #[test]
    fn dates_are_in_words() {
        let day = date(2017, 4, 24);
        assert_eq!(Locale::new("sv").date(day), "24 april 2017");
        assert_eq!(Locale::new("en").date(day), "24 April 2017");
        assert_eq!(Locale::new("sv").month_and_year(day), "april 2017");
    }

    // CLDR 48, main/<language>/ca-gregorian: dateFormats long.
    #[test]
    fn months_in_figures_and_digits_of_other_scripts_are_no_days() {
        assert_eq!(Locale::new("ja").date(date(2017, 11, 5)), "2017年11月5日");
        assert_eq!(Locale::new("ja").date(date(2022, 2, 22)), "2022年2月22日");
        assert_eq!(Locale::new("fa").date(date(2017, 11, 5)), "۵ نوامبر ۲۰۱۷");
    }

    /// Languages of every script and manner: months in figures, digits of their own, words between day and year.
    /// Portuguese is not among them: version 2.4 of the library stops at its months where it is built with assertions,
    /// and writes them well where it is not.
    const LANGUAGES: [&str; 43] = [
        "ar", "ar-EG", "as", "bn", "bg", "ckb", "cs", "da", "de", "el", "en", "es", "et", "eu",
        "fa", "fi", "fr", "he", "hi", "hu", "is", "ja", "kn", "ko", "lt", "lv", "mn", "mr", "my",
        "nb", "ne", "pl", "ps", "ru", "se", "so", "sv", "th", "ti", "tr", "uk", "vi", "zh",
    ];

    fn by_the_library(tag: &str, day: Date) -> [String; 2] {
        let tag = if tag == "en" { "en-GB" } else { tag };
        let locale: icu_locale_core::Locale = tag.parse().unwrap();
        let [month, of_month] = [day.month(), day.day()].map(i8::unsigned_abs);
        let day =
            icu_calendar::Date::try_new_gregorian(i32::from(day.year()), month, of_month).unwrap();
        let dates = FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(
            (&locale).into(),
            YMD::long(),
        );
        let months =
            FixedCalendarDateTimeFormatter::<Gregorian, YM>::try_new((&locale).into(), YM::long());
        [dates.unwrap().format(&day).to_string(), months.unwrap().format(&day).to_string()]
    }

    #[test]
    fn every_day_is_written_as_the_library_would() {
        for tag in LANGUAGES {
            let locale = Locale::new(tag);
            for month in 1..=12 {
                for day in [1, 5, 11, month, 22, 28] {
                    let day = date(2017, month, day);
                    let written = [locale.date(day), locale.month_and_year(day)];
                    assert_eq!(written, by_the_library(tag, day), "{tag}");
                }
            }
        }
    }
}
