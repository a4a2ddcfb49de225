//! Figures of an indicator: which number each of them is, given its unit and its decimals.
//!
//! In comes a [`Figure`] as typed; out comes its number, or a report with both readings. A share is asked about where
//! it may be a hundredth, or a hundredfold, of what was meant.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic};
use crate::read::{Figure, SettledBy, Written, figure, two_readings, with_unit};
use crate::source::{FileId, Origin, Place};

/// More decimals than these come out of a machine: nobody means to show them all.
const MOST_TYPED: u8 = 3;

/// How an indicator's figures are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner<'u> {
    /// How many decimals are declared; `None`: as many as they have.
    pub(super) decimals: Option<u8>,
    /// What they count.
    pub(super) unit: &'u str,
}

impl Manner<'_> {
    /// Whether the unit is a share of a hundred: `procent`, `% av eleverna`, `andel`. Points of per cent and changes
    /// in per cent have no such bounds.
    pub(super) fn is_percent(self) -> bool {
        let unit = self.unit.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| unit.contains(word));
        has(&["%", "procent", "per cent", "percent"])
            && !has(&["enhet", "point", "förändring", "change", "avvikelse", "ökning", "minskning"])
    }

    fn takes(self, unit: &str) -> bool {
        let plain = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
        plain(unit) == plain(self.unit) || unit == "%" && self.is_percent()
    }
}

impl Checker<'_> {
    /// The number of a figure, or a report that it has two readings or a unit that is not the indicator's.
    pub(super) fn number(
        &mut self,
        figure: &Figure,
        place: Place,
        manner: Manner<'_>,
    ) -> Option<f64> {
        if let Some(unit) = figure.unit.as_deref().filter(|unit| !manner.takes(unit)) {
            self.diagnostics.report(with_unit(figure, unit, place));
            return None;
        }
        match figure.settled(manner.decimals.unwrap_or(0)) {
            Ok(value) => Some(value),
            Err(readings) => {
                self.diagnostics.report(two_readings(readings, place, SettledBy::Decimals));
                None
            }
        }
    }

    /// The number under a key of a front matter.
    pub(super) fn written_number(
        &mut self,
        file: FileId,
        written: Option<&Written<Figure>>,
        manner: Manner<'_>,
    ) -> Option<f64> {
        let written = written?;
        self.number(&written.value, Origin { file, node: written.at }.value(), manner)
    }

    /// The number that a text is, or a report of why it is none.
    pub(super) fn number_of(
        &mut self,
        text: &str,
        place: Place,
        manner: Manner<'_>,
    ) -> Option<f64> {
        match figure(text) {
            Ok(figure) => self.number(&figure, place, manner),
            Err(why) => {
                self.diagnostics.report(why.diagnostic(text, place));
                None
            }
        }
    }
}

impl Checker<'_> {
    /// Reports what is odd about the figures of an indicator taken together: shares that may be a hundredth of what
    /// was meant, and decimals that are not shown.
    pub(super) fn report_odd_figures(
        &mut self,
        figures: &[(Place, &Figure)],
        manner: Manner<'_>,
        goes_above_hundred: bool,
    ) {
        if manner.is_percent() && !figures.iter().any(|(_, figure)| figure.is_percent()) {
            self.report_odd_shares(figures, goes_above_hundred);
        }
        let Some(declared) = manner.decimals else { return };
        let shown = usize::from(declared);
        let is_cut = |figure: &Figure| {
            figure.thousands.is_none()
                && format!("{:.shown$}", figure.value).parse() != Ok(figure.value)
        };
        let cut = figures.iter().filter(|(_, figure)| is_cut(figure));
        let Some((place, figure)) =
            cut.max_by(|a, b| a.1.decimals.cmp(&b.1.decimals).then_with(|| b.0.cmp(&a.0)))
        else {
            return;
        };
        if figure.decimals > MOST_TYPED {
            return;
        }
        self.diagnostics.report(
            Diagnostic::new(Code::FewDecimals, place.clone())
                .with("typed", u32::from(figure.decimals))
                .with("shown", u32::from(declared))
                .with("wanted", u32::from(figure.decimals)),
        );
    }

    /// Reports the first of each sort of share that may be a hundredth or a hundredfold of what was meant.
    fn report_odd_shares(&mut self, figures: &[(Place, &Figure)], goes_above_hundred: bool) {
        let is_negative = |(_, figure): &&(Place, &Figure)| figure.value < 0.0;
        let negative = figures.iter().filter(is_negative).count();
        let usual = median(figures.iter().map(|(_, figure)| figure.value.abs()));
        let is_hundredth = |value: f64| is_hundredth(value, usual);
        // A result or a deviation goes below zero time and again; a share that does so once is a slip.
        let is_slip =
            |value: f64| value < 0.0 && negative == 1 && -value * 2.0 > usual && figures.len() > 2;
        let is_share = negative == 0;
        let find = |is: &dyn Fn(f64) -> bool| figures.iter().find(|(_, figure)| is(figure.value));
        let odd = [
            ("below-one", find(&|value| is_share && is_hundredth(value))),
            ("negative", find(&is_slip)),
            ("above", find(&|value| value > 100.0 && !goes_above_hundred)),
        ];
        for (how, found) in odd {
            let Some((place, figure)) = found else { continue };
            self.diagnostics.report(odd_percent(place.clone(), figure.value, how));
        }
    }
}

/// Whether a share is nearer the usual ones a hundredfold than as it is.
fn is_hundredth(value: f64, usual: f64) -> bool {
    value > 0.0 && value < 1.0 && (usual < 1.0 || value * 100.0 / usual < usual / value)
}

/// How a share is odd beside others; `None`: it is as they are.
pub(super) fn odd_share(value: f64, others: &[f64]) -> Option<&'static str> {
    let usual = median(others.iter().map(|other| other.abs()));
    let is_usual = |is: &dyn Fn(f64) -> bool| others.iter().any(|other| is(*other));
    if value > 100.0 && !is_usual(&|other| other > 100.0) {
        Some("above")
    } else if value < 0.0 && !is_usual(&|other| other < 0.0) {
        Some("negative")
    } else if is_hundredth(value, usual) && !is_usual(&|other| (0.0..1.0).contains(&other)) {
        Some("below-one")
    } else {
        None
    }
}

/// What to report of a share that is odd, at its place.
pub(super) fn odd_percent(place: Place, value: f64, how: &'static str) -> Diagnostic {
    Diagnostic::new(Code::OddPercent, place)
        .with("how", how)
        .with("value", comma(value))
        .with("percent", comma((value * 1e8).round() / 1e6))
}

/// A number as it is typed in Swedish.
pub(super) fn comma(number: f64) -> String {
    number.to_string().replace('.', ",")
}

/// The middle one of some numbers; 0 where there are none.
fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(0.0)
}
