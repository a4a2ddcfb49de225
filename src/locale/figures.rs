//! How does a language write figures? From a number to its digits, signs and separators.

use fixed_decimal::{
    Decimal, FloatPrecision, Sign, SignDisplay, SignedRoundingMode, UnsignedRoundingMode,
};
use fluent_bundle::types::FluentNumber;
use icu_decimal::DecimalFormatter;
use icu_experimental::dimension::percent::formatter::PercentFormatter;
use icu_experimental::dimension::percent::options::PercentFormatterOptions;

/// What is shown where a figure should be and none is known. Neither a dash, which Nordic statistics read as nil, nor
/// the zero that an unknown must never become.
const UNKNOWN: &str = "?";

/// How one language writes figures.
pub(super) struct Figures {
    decimal: DecimalFormatter,
    percent: PercentFormatter<DecimalFormatter>,
    /// The digits from zero to nine.
    digits: [char; 10],
}

impl Figures {
    /// The figures of a language.
    pub(super) fn new(locale: &icu_locale_core::Locale) -> Self {
        let decimal = DecimalFormatter::try_new(
            locale.into(),
            icu_decimal::options::DecimalFormatterOptions::default(),
        )
        .expect("the data of all languages is compiled in");
        let percent = PercentFormatter::try_new(locale.into(), PercentFormatterOptions::default())
            .expect("the data of all languages is compiled in");
        let digits = std::array::from_fn(|digit| {
            let written = decimal.format(&Decimal::from(digit)).to_string();
            written.chars().find(|written| written.is_numeric()).unwrap_or('0')
        });
        Self { decimal, percent, digits }
    }

    /// A figure with so many decimals.
    pub(super) fn number(&self, value: f64, decimals: u8) -> String {
        self.written(rounded(value, decimals))
    }

    /// A change, always with its sign.
    pub(super) fn signed(&self, value: f64, decimals: u8) -> String {
        self.written(
            rounded(value, decimals)
                .map(|number| number.with_sign_display(SignDisplay::ExceptZero)),
        )
    }

    /// A share.
    pub(super) fn percent(&self, value: f64, decimals: u8) -> String {
        rounded(value, decimals)
            .map_or_else(|| UNKNOWN.to_owned(), |number| self.percent.format(&number).to_string())
    }

    /// A number of a message: all the decimals it has, and no fewer than the message asks for.
    pub(super) fn of_message(&self, number: &FluentNumber) -> String {
        self.written(exact(number.value).map(|mut exact| {
            let least = number.options.minimum_fraction_digits.unwrap_or_default();
            exact.pad_end(i16::try_from(least).map_or(i16::MIN, |least| -least));
            exact
        }))
    }

    /// A number that names rather than counts, as a year does: digits and nothing between them.
    pub(super) fn ordinal(&self, number: impl std::fmt::Display) -> String {
        let of_language = |digit: char| {
            let place = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
            place.and_then(|place| self.digits.get(place)).copied().unwrap_or(digit)
        };
        number.to_string().chars().map(of_language).collect()
    }

    fn written(&self, number: Option<Decimal>) -> String {
        number.map_or_else(|| UNKNOWN.to_owned(), |number| self.decimal.format(&number).to_string())
    }
}

/// A number as it is; `None`: it is none, or has no end. Most are counts, which are whole.
fn exact(value: f64) -> Option<Decimal> {
    if let Some(count) = whole(value) {
        return Some(Decimal::from(count));
    }
    Decimal::try_from_f64(value, FloatPrecision::RoundTrip).ok()
}

/// A number as a count; `None`: it is less than zero, larger than any count, or has decimals.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what has changed by it is no count"
)]
fn whole(value: f64) -> Option<u32> {
    let count = value as u32;
    (f64::from(count).to_bits() == value.to_bits()).then_some(count)
}

/// A number with so many decimals, rounded half away from zero; `None`: it is none, or has no end.
fn rounded(value: f64, decimals: u8) -> Option<Decimal> {
    let mut number = exact(value)?;
    let position = -i16::from(decimals);
    number
        .round_with_mode(position, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    number.pad_end(position);
    if is_zero(&number) {
        number.set_sign(Sign::None);
    }
    Some(number)
}

/// Whether two figures look the same with so many decimals.
///
/// ```
/// use malkort::locale::reads_alike;
/// assert!(reads_alike(89.6, 90.0, 0));
/// assert!(!reads_alike(89.6, 90.0, 1));
/// ```
pub fn reads_alike(a: f64, b: f64, decimals: u8) -> bool {
    rounded(a, decimals) == rounded(b, decimals)
}

/// How many decimals a figure has, `most` at most: what is finer is rounded, and zeros at the end do not count.
///
/// ```
/// use malkort::locale::decimals_of;
/// assert_eq!((decimals_of(89.6, 6), decimals_of(60.0, 6), decimals_of(2.999, 2)), (1, 0, 0));
/// ```
pub fn decimals_of(value: f64, most: u8) -> u8 {
    let Some(mut number) = rounded(value, most) else { return 0 };
    number.absolute.trim_end();
    let finest = *number.absolute.magnitude_range().start();
    u8::try_from(finest.min(0).unsigned_abs()).unwrap_or(most)
}

/// One figure less another as they are written: 0.3 less 0.1 is 0.2, which no binary fraction is.
///
/// ```
/// assert_eq!(malkort::locale::difference(0.3, 0.1), 0.2);
/// ```
pub fn difference(a: f64, b: f64) -> f64 {
    let decimals = decimals_of(a, FINEST).max(decimals_of(b, FINEST));
    let exact = a - b;
    rounded(exact, decimals).and_then(|number| number.to_string().parse().ok()).unwrap_or(exact)
}

/// The most decimals that are looked at: those that a number of this size is sure to be kept with.
pub const FINEST: u8 = 15;

/// Whether nothing but zeros is left after rounding: `−0,0` is no figure.
fn is_zero(number: &Decimal) -> bool {
    let range = number.absolute.magnitude_range();
    range.into_iter().all(|magnitude| number.absolute.digit_at(magnitude) == 0)
}

#[cfg(test)]
mod tests {
    use super::super::Locale;

    #[test]
    fn figures_are_swedish() {
        let swedish = Locale::new("sv");
        assert_eq!(swedish.number(1234.55, 1), "1\u{a0}234,6");
        assert_eq!(swedish.number(-1.25, 1), "\u{2212}1,3");
        assert_eq!(swedish.number(-0.04, 1), "0,0");
        assert_eq!(swedish.number(11_517.0, 0), "11\u{a0}517");
        assert_eq!(swedish.signed(1.2, 1), "+1,2");
        assert_eq!(swedish.percent(43.0, 0), "43\u{a0}%");
        assert_eq!(swedish.year(2017), "2017");
    }

    // CLDR 48, main/<language>/numbers: percentFormats and symbols.
    #[test]
    fn a_share_is_written_as_its_language_does() {
        for (language, share) in [
            ("en", "43.5%"),
            ("de", "43,5\u{a0}%"),
            ("tr", "%43,5"),
            ("eu", "%\u{a0}43,5"),
            ("ja", "43.5%"),
        ] {
            assert_eq!(Locale::new(language).percent(43.5, 1), share, "{language}");
        }
        assert_eq!(Locale::new("sv").percent(-4.0, 0), "\u{2212}4\u{a0}%");
    }

    #[test]
    fn what_is_no_number_is_not_shown_as_zero() {
        let swedish = Locale::new("sv");
        for unknown in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(swedish.number(unknown, 1), "?");
            assert_eq!(swedish.signed(unknown, 1), "?");
            assert_eq!(swedish.percent(unknown, 0), "?");
        }
    }
}
