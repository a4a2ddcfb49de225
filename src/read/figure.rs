//! Figures as people type them: which number is meant, and with how many decimals?
//!
//! In comes a text from a key or a cell, in the manner of a Swede (`11 517,4`), of an Englishman (`11,517.4`) or of a
//! spreadsheet; out comes a [`Figure`], or why the text is none. A figure that can be read in two ways says so: whoever
//! knows how many decimals are declared settles it, or asks. Nothing is ever taken for a thousandth of what was meant.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// More digits than this before the decimals are not kept exactly by the arithmetic of any computer's numbers.
const MOST_DIGITS: usize = 15;

/// A number as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number. Where [`Figure::thousands`] is another reading, the last mark was taken for a decimal one.
    pub value: f64,
    /// How many decimals were typed.
    pub decimals: u8,
    /// The other reading of `7.000` and `6,702`, whose mark may group thousands.
    pub thousands: Option<Readings>,
    /// What was typed after it: `%`, `kr`.
    pub unit: Option<Box<str>>,
}

/// A figure's two readings, written so that each has one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings {
    /// With a space between thousands: `6 702`.
    pub whole: Box<str>,
    /// With decimals: `6,7020`.
    pub decimal: Box<str>,
}

/// Why a text is no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFigure {
    /// It holds words, or nothing that a figure is made of.
    Words,
    /// A word or a mark that says that there is no value; whether it says *missing* or *not applicable*.
    Absent(AbsentMark),
    /// A mark that means zero to some and *missing* to others: `-`, `.`, `x`.
    Mark,
    /// It is about so much: `ca 5`.
    Approximate,
    /// A bound or a span: `<5`, `5–7`.
    Bound,
    /// A figure with a mark for a note: `5*`.
    Footnote,
    /// A power of ten, which may have lost digits on its way: `1,2E+06`.
    Exponent,
    /// Groups that are not of three digits; how it may have been meant.
    Groups(Option<Readings>),
    /// It ends with its decimal mark: `5,`.
    Cut,
    /// It has more digits than can be kept.
    TooLong,
    /// What a spreadsheet shows for a formula that fails: `#DIV/0!`.
    Formula,
}

/// What a mark for an absent value says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbsentMark {
    /// The value should be there but is not.
    Missing,
    /// The question does not arise.
    NotApplicable,
}

impl NoFigure {
    /// The message id of its words.
    fn why(&self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Absent(_) => "absent",
            Self::Mark => "mark",
            Self::Approximate => "approximate",
            Self::Bound => "bound",
            Self::Footnote => "footnote",
            Self::Exponent => "exponent",
            Self::Groups(None) => "groups",
            Self::Groups(Some(_)) => "groups-of-two-readings",
            Self::Cut => "cut",
            Self::TooLong => "too-long",
            Self::Formula => "formula",
        }
    }

    /// What to report of a text that is no figure, at its place.
    pub fn diagnostic(&self, text: &str, place: Place) -> Diagnostic {
        let found =
            Diagnostic::new(Code::BadNumber, place).with("text", text).with("why", self.why());
        if let Self::Groups(Some(readings)) = self { readings.named(found) } else { found }
    }
}

impl Readings {
    /// Both readings as what a message speaks of.
    fn named(&self, diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.with("whole", &*self.whole).with("decimal", &*self.decimal)
    }
}

impl Figure {
    /// Whether a sign of percent was typed after it.
    pub fn is_percent(&self) -> bool {
        self.unit.as_deref() == Some("%")
    }

    /// The number, where so many decimals are declared that the mark of [`Figure::thousands`] is a decimal one, or
    /// where it has one reading only; both readings otherwise.
    ///
    /// # Errors
    /// The two readings.
    pub fn settled(&self, decimals: u8) -> Result<f64, &Readings> {
        match &self.thousands {
            Some(readings) if decimals < 3 => Err(readings),
            Some(_) | None => Ok(self.value),
        }
    }
}

/// What to report of a figure with two readings, at its place. `decimals` of an indicator settle it (`declared`);
/// elsewhere only the figure itself can be written otherwise.
pub fn two_readings(readings: &Readings, place: Place, settled_by: SettledBy) -> Diagnostic {
    let settles = match settled_by {
        SettledBy::Decimals => "decimals",
        SettledBy::Writing => "writing",
    };
    readings.named(Diagnostic::new(Code::AmbiguousNumber, place)).with("settles", settles)
}

/// What to report of a figure with a unit that does not belong there, at its place.
pub fn with_unit(figure: &Figure, unit: &str, place: Place) -> Diagnostic {
    let bare = figure.value.to_string().replace('.', ",");
    Diagnostic::new(Code::BadNumber, place)
        .with("text", format!("{bare} {unit}"))
        .with("why", "unit")
        .with("unit", unit)
        .with("bare", bare)
}

/// What settles which of two readings is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettledBy {
    /// The number of decimals declared for an indicator.
    Decimals,
    /// Only writing it otherwise.
    Writing,
}

/// Reads a figure.
///
/// ```
/// use malkort::read::figure;
/// assert_eq!(figure("11 517,4").unwrap().value, 11_517.4);
/// assert_eq!(figure("–3.50").unwrap().decimals, 2);
/// assert!(figure("7.000").unwrap().thousands.is_some());
/// assert!(figure("12 34").is_err());
/// ```
///
/// # Errors
/// Why the text is none.
pub fn figure(text: &str) -> Result<Figure, NoFigure> {
    let text = text.trim();
    if let Some(no_figure) = mark(text) {
        return Err(no_figure);
    }
    let (sign, unsigned) = signed(text);
    let end = unsigned.find(|c: char| !is_of_a_figure(c)).unwrap_or(unsigned.len());
    let (body, rest) = unsigned.split_at_checked(end).unwrap_or((unsigned, ""));
    if !body.contains(|c: char| c.is_ascii_digit()) {
        return Err(without_digits(text));
    }
    let unit = unit(rest)?;
    let digits = digits(body.trim())?;
    let value: f64 = digits.plain().parse().map_err(|_| NoFigure::Words)?;
    let readings = digits.is_doubtful.then(|| digits.readings(sign));
    Ok(Figure {
        value: if sign == "-" { -value } else { value },
        decimals: u8::try_from(digits.decimals.len()).unwrap_or(u8::MAX),
        thousands: readings,
        unit,
    })
}

/// Marks and words for the absence of a value, as statistical offices and spreadsheets write them. Statistics Sweden's
/// `..` is a figure not available or too uncertain; its `-` is zero and its `.` *cannot occur*, which others use for
/// *missing*, so those two are asked about.
fn mark(text: &str) -> Option<NoFigure> {
    let plain = text.to_lowercase();
    let found = match plain.as_str() {
        ".." | "..." | "…" | "saknas" | "uppgift saknas" | "värde saknas" | "missing" | "n/a"
        | "na" | "#n/a" | "#saknas!" | "#saknas" => NoFigure::Absent(AbsentMark::Missing),
        "ej tillämpligt" | "ej-tillämpligt" | "not applicable" | "not-applicable" => {
            NoFigure::Absent(AbsentMark::NotApplicable)
        }
        "-" | "–" | "—" | "−" | "." | "x" | "*" | "?" => NoFigure::Mark,
        _ if plain.starts_with('#') && plain.ends_with(['!', '?']) => NoFigure::Formula,
        _ => return None,
    };
    Some(found)
}

/// The sign, a plus or none being the empty one, and the text after it.
fn signed(text: &str) -> (&'static str, &str) {
    let is_minus =
        |c: char| matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}');
    if let Some(rest) = text.strip_prefix(is_minus) {
        ("-", rest.trim_start())
    } else {
        ("", text.strip_prefix('+').unwrap_or(text).trim_start())
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

fn is_of_a_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '_') || is_space(c) || is_apostrophe(c)
}

/// Why a text that begins with no digit is no figure.
fn without_digits(text: &str) -> NoFigure {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let starts = |words: &[&str]| words.iter().any(|word| text.to_lowercase().starts_with(word));
    if !has_digit {
        NoFigure::Words
    } else if starts(&[
        "ca", "c:a", "cirka", "circa", "omkring", "ungefär", "ung", "about", "~", "≈",
    ]) {
        NoFigure::Approximate
    } else if starts(&["<", ">", "≤", "≥", "minst", "högst", "under", "över", "mer än", "färre än"])
    {
        NoFigure::Bound
    } else {
        NoFigure::Words
    }
}

/// What follows the digits, if it is a unit.
fn unit(rest: &str) -> Result<Option<Box<str>>, NoFigure> {
    let rest = rest.trim();
    let Some(first) = rest.chars().next() else { return Ok(None) };
    let power = rest.strip_prefix(['e', 'E']).map(|power| power.trim_start_matches(['+', '-']));
    if power.is_some_and(|power| !power.is_empty() && power.bytes().all(|b| b.is_ascii_digit())) {
        return Err(NoFigure::Exponent);
    }
    match first {
        '*' | ')' | '\u{b9}' | '\u{b2}' | '\u{b3}' | '†' => Err(NoFigure::Footnote),
        '-' | '–' | '—' | '−' if rest.contains(|c: char| c.is_ascii_digit()) => {
            Err(NoFigure::Bound)
        }
        '%' | '‰' | '€' | '$' | '£' => Ok(Some(rest.into())),
        _ if first.is_alphabetic() => Ok(Some(rest.into())),
        _ => Err(NoFigure::Words),
    }
}

/// The digits of a figure, its marks taken off.
struct Digits<'t> {
    whole: String,
    decimals: &'t str,
    /// The decimal mark as typed.
    mark: char,
    is_doubtful: bool,
}

impl Digits<'_> {
    fn plain(&self) -> String {
        let whole = if self.whole.is_empty() { "0" } else { &self.whole };
        if self.decimals.is_empty() {
            whole.to_owned()
        } else {
            format!("{whole}.{}", self.decimals)
        }
    }

    /// Both readings of a doubtful figure: one more zero makes its decimals four.
    fn readings(&self, sign: &str) -> Readings {
        let (whole, decimals, mark) = (&self.whole, self.decimals, self.mark);
        let short = decimals.trim_end_matches('0');
        let decimal = match short.len() {
            0 => format!("{sign}{whole}"),
            3 => format!("{sign}{whole}{mark}{decimals}0"),
            _ => format!("{sign}{whole}{mark}{short}"),
        };
        Readings { whole: format!("{sign}{whole} {decimals}").into(), decimal: decimal.into() }
    }
}

/// A mark between digits, all sorts of one kind being the same.
fn separator(c: char) -> Option<char> {
    match c {
        _ if c.is_ascii_digit() => None,
        _ if is_space(c) => Some(' '),
        _ if is_apostrophe(c) => Some('\''),
        other => Some(other),
    }
}

/// Takes a figure's body apart: which marks group its digits, and which begins its decimals.
fn digits(body: &str) -> Result<Digits<'_>, NoFigure> {
    let groups: Vec<&str> = body.split(|c: char| separator(c).is_some()).collect();
    let marks: Vec<char> = body.chars().filter_map(separator).collect();
    let (Some(first), Some(last)) = (groups.first().copied(), groups.last().copied()) else {
        return Err(NoFigure::Words);
    };
    let Some((mark, before)) = marks.split_last() else { return whole(&groups, '.', "") };
    if last.is_empty() {
        return Err(NoFigure::Cut);
    }
    let is_decimal_mark = matches!(mark, '.' | ',');
    let occurs_once = !before.contains(mark);
    if !is_decimal_mark || !occurs_once {
        let is_grouped = before.iter().all(|other| other == mark) && in_threes(&groups);
        let readings = (marks.len() == 1).then(|| Readings {
            whole: spaced(&groups.concat()).into(),
            decimal: groups.join(",").into(),
        });
        return if is_grouped { whole(&groups, '.', "") } else { Err(NoFigure::Groups(readings)) };
    }
    let front = groups.get(..groups.len() - 1).unwrap_or_default();
    if before.is_empty() {
        let is_doubtful =
            last.len() == 3 && (1..=3).contains(&first.len()) && !first.starts_with('0');
        return whole(front, *mark, last).map(|digits| Digits { is_doubtful, ..digits });
    }
    let is_grouped = before.iter().all(|other| Some(other) == before.first()) && in_threes(front);
    if is_grouped { whole(front, *mark, last) } else { Err(NoFigure::Groups(None)) }
}

/// Whether the groups are those of thousands: one to three digits, then always three.
fn in_threes(groups: &[&str]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    (1..=3).contains(&first.len()) && !first.starts_with('0') && rest.iter().all(|g| g.len() == 3)
}

fn whole<'t>(groups: &[&str], mark: char, decimals: &'t str) -> Result<Digits<'t>, NoFigure> {
    let whole = groups.concat();
    if whole.trim_start_matches('0').len() > MOST_DIGITS {
        return Err(NoFigure::TooLong);
    }
    Ok(Digits { whole, decimals, mark, is_doubtful: false })
}

/// Digits with a space between thousands.
fn spaced(digits: &str) -> String {
    let first = digits.len() % 3;
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && position % 3 == first {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> f64 {
        let figure = figure(text).unwrap_or_else(|why| panic!("{text}: {why:?}"));
        assert_eq!(figure.thousands, None, "{text}");
        figure.value
    }

    #[test]
    fn a_figure_of_one_meaning_is_read_in_either_manner() {
        for (text, expected) in [
            ("0", 0.0_f64),
            ("84,4", 84.4),
            ("84.4", 84.4),
            ("11 517", 11_517.0),
            ("11\u{a0}517,25", 11_517.25),
            ("11\u{202f}517", 11_517.0),
            ("1 234 567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("1,234,567", 1_234_567.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1'234'567.5", 1_234_567.5),
            ("1’234", 1234.0),
            ("1_000", 1000.0),
            ("+5", 5.0),
            ("\u{2212}3,5", -3.5),
            ("–3,5", -3.5),
            ("- 3.5", -3.5),
            (",5", 0.5),
            ("0,861", 0.861),
            ("0.861", 0.861),
            ("1234,567", 1234.567),
            ("12,3456", 12.3456),
            ("84,4 %", 84.4),
            ("3 kr", 3.0),
        ] {
            assert_eq!(value(text).to_bits(), expected.to_bits(), "{text}");
        }
    }

    #[test]
    fn a_mark_that_may_group_thousands_gives_both_readings() {
        for (text, whole, decimal) in [
            ("7.000", "7 000", "7"),
            ("7,000", "7 000", "7"),
            ("6.702", "6 702", "6.7020"),
            ("-6,702", "-6 702", "-6,7020"),
            ("9,950", "9 950", "9,95"),
            ("126,500", "126 500", "126,5"),
        ] {
            let found = figure(text).unwrap();
            let readings = found.settled(2).unwrap_err();
            assert_eq!((&*readings.whole, &*readings.decimal), (whole, decimal), "{text}");
            assert!(found.settled(3).is_ok(), "{text}");
            for reading in [whole, decimal] {
                assert_eq!(figure(reading).unwrap().thousands, None, "{reading}");
            }
        }
    }

    #[test]
    fn what_is_no_figure_says_why() {
        let readings = |whole: &str, decimal: &str| {
            NoFigure::Groups(Some(Readings { whole: whole.into(), decimal: decimal.into() }))
        };
        for (text, why) in [
            ("många", NoFigure::Words),
            ("1/2", NoFigure::Words),
            ("12 34", readings("1 234", "12,34")),
            ("1,23,4", NoFigure::Groups(None)),
            ("1.23.456", NoFigure::Groups(None)),
            ("1 23,4", NoFigure::Groups(None)),
            ("5,", NoFigure::Cut),
            ("ca 5", NoFigure::Approximate),
            ("<5", NoFigure::Bound),
            ("5–7", NoFigure::Bound),
            ("5*", NoFigure::Footnote),
            ("1e3", NoFigure::Exponent),
            ("1,2E+06", NoFigure::Exponent),
            ("1234567890123456", NoFigure::TooLong),
            ("#DIV/0!", NoFigure::Formula),
            ("-", NoFigure::Mark),
            (".", NoFigure::Mark),
            ("x", NoFigure::Mark),
            ("..", NoFigure::Absent(AbsentMark::Missing)),
            ("#SAKNAS!", NoFigure::Absent(AbsentMark::Missing)),
            ("#N/A", NoFigure::Absent(AbsentMark::Missing)),
        ] {
            assert_eq!(figure(text).unwrap_err(), why, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = figure(&text);
        }

        #[test]
        fn what_is_grouped_is_never_a_thousandth(whole in 1_000_u32..999_999_999, mark in "[ .,']") {
            let grouped = spaced(&whole.to_string()).replace(' ', &mark);
            let found = figure(&grouped).unwrap();
            let is_whole = found.value.to_bits() == f64::from(whole).to_bits();
            proptest::prop_assert!(is_whole || found.settled(0).is_err());
        }
    }
}
