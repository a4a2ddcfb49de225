//! A language's manners: figures, dates, order of words, and the program's own messages.
//!
//! What is known of languages comes from CLDR, through ICU4X; nothing is read from the machine, so the same content
//! gives the same words everywhere. Formatters are made once per language and asked many thousand times.

mod messages;
mod program;

pub use messages::{Args, MessageFault, Messages};
pub use program::{Language, program};

use std::cmp::Ordering;

use fixed_decimal::{
    Decimal, FloatPrecision, SignDisplay, SignedRoundingMode, UnsignedRoundingMode,
};
use icu_calendar::Gregorian;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use jiff::civil::Date;

/// The manners of one language.
pub struct Locale {
    decimal: DecimalFormatter,
    collator: CollatorBorrowed<'static>,
    /// A date of each month, with `{day}` and `{year}` for what differs.
    dates: Vec<String>,
    /// A month of each name, with `{year}`.
    months: Vec<String>,
    percent_suffix: &'static str,
}

impl Locale {
    /// The manners of a language by its tag (`sv`, `en`); an unknown tag gets those that CLDR falls back on.
    ///
    /// # Panics
    /// Never in practice: the data of all languages is compiled in.
    pub fn new(tag: &str) -> Self {
        // English dates in Sweden follow British order: 24 April 2017.
        let wanted = if tag == "en" { "en-GB" } else { tag };
        let locale: icu_locale_core::Locale =
            wanted.parse().unwrap_or(icu_locale_core::locale!("en-GB"));
        let decimal = DecimalFormatter::try_new(
            (&locale).into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
        .expect("the data of all languages is compiled in");
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .expect("the data of all languages is compiled in");
        Self {
            decimal,
            collator,
            dates: patterns(&locale, |locale, date| {
                let dates = FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(
                    locale.into(),
                    YMD::long(),
                );
                dates.map(|dates| dates.format(&date).to_string()).unwrap_or_default()
            }),
            months: patterns(&locale, |locale, date| {
                let months = FixedCalendarDateTimeFormatter::<Gregorian, YM>::try_new(
                    locale.into(),
                    YM::long(),
                );
                months.map(|months| months.format(&date).to_string()).unwrap_or_default()
            }),
            percent_suffix: if tag == "en" { "%" } else { "\u{a0}%" },
        }
    }

    /// A figure with so many decimals, rounded half away from zero: `1 234,5`.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        self.decimal.format(&rounded(value, decimals)).to_string()
    }

    /// A change, always with its sign: `+1,2`, `−1,2`.
    pub fn signed(&self, value: f64, decimals: u8) -> String {
        let mut number = rounded(value, decimals);
        number.apply_sign_display(SignDisplay::ExceptZero);
        self.decimal.format(&number).to_string()
    }

    /// A share: `43 %`.
    pub fn percent(&self, value: f64, decimals: u8) -> String {
        format!("{}{}", self.number(value, decimals), self.percent_suffix)
    }

    /// A day in words: `24 april 2017`.
    pub fn date(&self, date: Date) -> String {
        let pattern = of_month(&self.dates, date);
        pattern
            .replace("{day}", &date.day().to_string())
            .replace("{year}", &date.year().to_string())
    }

    /// A month and its year: `april 2017`.
    pub fn month_and_year(&self, date: Date) -> String {
        of_month(&self.months, date).replace("{year}", &date.year().to_string())
    }

    /// The order of two words in this language: å, ä and ö after z in Swedish, and 2 before 10.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

/// A finite number with so many decimals; anything else is shown as zero, which no caller hands over.
fn rounded(value: f64, decimals: u8) -> Decimal {
    let mut number = Decimal::try_from_f64(value, FloatPrecision::RoundTrip).unwrap_or_default();
    let position = -i16::from(decimals);
    number
        .round_with_mode(position, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    number.pad_end(position);
    if number.absolute.nonzero_magnitude_start() == 0
        && number.absolute.digit_at(0) == 0
        && is_zero(&number)
    {
        number.set_sign(fixed_decimal::Sign::None);
    }
    number
}

/// Whether nothing but zeros is left after rounding: `−0,0` is no figure.
fn is_zero(number: &Decimal) -> bool {
    let range = number.absolute.magnitude_range();
    range.into_iter().all(|magnitude| number.absolute.digit_at(magnitude) == 0)
}

fn of_month(patterns: &[String], date: Date) -> &str {
    let position = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    patterns.get(position).map_or("", String::as_str)
}

/// What a language writes for each month, found by letting it write a day and a year that are easily seen.
fn patterns(
    locale: &icu_locale_core::Locale,
    written: impl Fn(&icu_locale_core::Locale, icu_calendar::Date<Gregorian>) -> String,
) -> Vec<String> {
    (1..=12)
        .map(|month| match icu_calendar::Date::try_new_gregorian(2222, month, 11) {
            Ok(date) => written(locale, date).replace("2222", "{year}").replace("11", "{day}"),
            Err(_) => String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_swedish() {
        let swedish = Locale::new("sv");
        assert_eq!(swedish.number(1234.55, 1), "1\u{a0}234,6");
        assert_eq!(swedish.number(-1.25, 1), "\u{2212}1,3");
        assert_eq!(swedish.number(-0.04, 1), "0,0");
        assert_eq!(swedish.number(11_517.0, 0), "11\u{a0}517");
        assert_eq!(swedish.signed(1.2, 1), "+1,2");
        assert_eq!(swedish.percent(43.0, 0), "43\u{a0}%");
    }

    #[test]
    fn dates_are_in_words() {
        let date = jiff::civil::date(2017, 4, 24);
        assert_eq!(Locale::new("sv").date(date), "24 april 2017");
        assert_eq!(Locale::new("en").date(date), "24 April 2017");
    }

    #[test]
    fn swedish_letters_come_last_and_numbers_count() {
        let swedish = Locale::new("sv");
        let mut words = ["Öster", "Årjäng", "Zinkgruvan", "Ängen", "Mål 10", "Mål 2"];
        words.sort_by(|a, b| swedish.compare(a, b));
        assert_eq!(words, ["Mål 2", "Mål 10", "Zinkgruvan", "Årjäng", "Ängen", "Öster"]);
    }
}
