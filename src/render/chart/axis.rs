//! Axes for any figures: round steps, a scale from figures to places, and figures short enough to stand at an axis.

use crate::assess::Wording as _;
use crate::locale::{FINEST, RichText, reads_alike};
use crate::model::Period;
use crate::render::words::voice::Voice;

/// A scale from figures to places on the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// A scale on which `low` stands at `start` and `high` at `end`. Figures that are all the same stand in the middle.
    pub(super) fn new((low, high): (f64, f64), (start, end): (f64, f64)) -> Self {
        Self { low, high, start, end }
    }

    /// Where a figure stands.
    pub(super) fn place(self, figure: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (figure - self.low) / span } else { 0.5 };
        self.start + share * (self.end - self.start)
    }
}

/// Round steps that take in all figures: at most eight, from below the lowest to above the highest.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Steps {
    /// The figures of the steps, lowest first; at least two.
    pub(super) figures: Vec<f64>,
    /// How many decimals tell them apart.
    pub(super) decimals: u8,
}

/// What an axis is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Figures, with so many decimals. Nought is taken in where it is near.
    Figures(u8),
    /// Places in a ranking, of which the first is the best.
    Ranking,
}

/// The steps of an axis. The step is 1, 2 or 5 times a power of ten (Heckbert, *Nice Numbers for Graph Labels*, in
/// *Graphics Gems*, 1990), and no finer than the figures themselves.
pub(super) fn steps((low, high): (f64, f64), kind: Kind) -> Steps {
    let (low, high) = if high > low { (low, high) } else { around(low) };
    let (low, finest) = match kind {
        Kind::Figures(decimals) => {
            let is_near = low > 0.0 && low <= (high - low) / 2.0;
            (if is_near { 0.0 } else { low }, 10_f64.powi(-i32::from(decimals)))
        }
        Kind::Ranking => (low, 1.0),
    };
    let rough = (high - low) / 4.0;
    let power = 10_f64.powf(rough.log10().floor());
    let times = match rough / power {
        share if share <= 1.0 => 1.0,
        share if share <= 2.0 => 2.0,
        share if share <= 5.0 => 5.0,
        _ => 10.0,
    };
    let step = (times * power).max(finest);
    let first = (low / step).floor();
    let last = (high / step).ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most eight steps"
    )]
    let count = (last - first).clamp(1.0, 8.0) as u32;
    let figures = (0..=count).map(|position| (first + f64::from(position)) * step);
    let figures =
        figures.map(|figure| if kind == Kind::Ranking { figure.max(1.0) } else { figure });
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 6 by clamp"
    )]
    let decimals = (-step.log10().floor()).clamp(0.0, 6.0) as u8;
    Steps { figures: figures.collect(), decimals }
}

/// A span around a single figure, on its own side of nought.
fn around(figure: f64) -> (f64, f64) {
    if figure == 0.0 {
        return (0.0, 1.0);
    }
    let margin = figure.abs() * 0.1;
    (figure - margin, figure + margin)
}

/// From which figure on figures are written in millions, and in thousands of millions.
const MILLION: f64 = 1e6;
const BILLION: f64 = 1e9;

/// A figure as it stands at an axis whose figures are as large as `largest`: `2,5 mn`.
pub(super) fn short(figure: f64, decimals: u8, largest: f64, voice: &Voice) -> RichText {
    let Some((unit, id)) = unit(largest) else { return voice.number(figure, decimals).into() };
    voice.say(id, [("value", voice.number(figure / unit, few_decimals(figure / unit)).into())])
}

/// A figure likewise, named beside others: it looks like none of those that differ from it.
pub(super) fn short_beside(figure: f64, decimals: u8, others: &[f64], voice: &Voice) -> RichText {
    let Some((unit, id)) = unit(figure) else { return voice.number(figure, decimals).into() };
    let value = figure / unit;
    let is_clear = |decimals: &u8| {
        let differing = others.iter().filter(|other| other.total_cmp(&figure).is_ne());
        differing.into_iter().all(|other| !reads_alike(value, other / unit, *decimals))
    };
    let decimals = (few_decimals(value)..FINEST).find(is_clear).unwrap_or(FINEST);
    voice.say(id, [("value", voice.number(value, decimals).into())])
}

/// In what figures as large as one are written, and the message that says so; `None`: as they are.
fn unit(largest: f64) -> Option<(f64, &'static str)> {
    match largest.abs() {
        large if large >= BILLION => Some((BILLION, "chart-billions")),
        large if large >= MILLION => Some((MILLION, "chart-millions")),
        _ => None,
    }
}

/// The decimals of a short figure: those that it has, two at most.
fn few_decimals(value: f64) -> u8 {
    let is_exact = |decimals: &u8| {
        let tens = 10_f64.powi(i32::from(*decimals));
        ((value * tens).round() / tens - value).abs() < 1e-9
    };
    (0..2).find(is_exact).unwrap_or(2)
}

/// The least and the greatest of figures.
pub(super) fn bounds(figures: impl Iterator<Item = f64>) -> (f64, f64) {
    figures.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
        (low.min(figure), high.max(figure))
    })
}

/// A time that is a whole year.
#[expect(clippy::cast_possible_truncation, reason = "the calendar has years 1 to 9999")]
pub(super) fn whole(time: f64) -> i32 {
    time.round() as i32
}

/// A year as its language writes it.
pub(crate) fn year(voice: &Voice, year: i32) -> RichText {
    let period = i16::try_from(year).ok().and_then(Period::year);
    period.map(|period| voice.period(period)).unwrap_or_default()
}

/// How many years apart the years of an axis are named, so that each has so much room of `length` for them all.
pub(super) fn stride(years: f64, length: f64, room: f64) -> i32 {
    let of_one = length / years.max(1.0);
    [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|years| f64::from(*years) * of_one >= room)
        .unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_take_in_all_figures() {
        let cases = [
            ((157.0, 287.0), Kind::Ranking, vec![150.0, 200.0, 250.0, 300.0], 0),
            ((3.0, 40.0), Kind::Ranking, vec![1.0, 10.0, 20.0, 30.0, 40.0], 0),
            ((0.0, 1.0), Kind::Figures(1), vec![0.0, 0.5, 1.0], 1),
            ((1.0, 2.0), Kind::Figures(0), vec![1.0, 2.0], 0),
            ((-3.0, 4.0), Kind::Figures(0), vec![-4.0, -2.0, 0.0, 2.0, 4.0], 0),
            ((10.0, 60.0), Kind::Figures(0), vec![0.0, 20.0, 40.0, 60.0], 0),
            ((50.0, 60.0), Kind::Figures(0), vec![50.0, 55.0, 60.0], 0),
            ((1.0, 1e9), Kind::Figures(0), vec![0.0, 5e8, 1e9], 0),
            ((0.0, 0.0), Kind::Figures(0), vec![0.0, 1.0], 0),
            ((5.0, 5.0), Kind::Figures(0), vec![4.0, 5.0, 6.0], 0),
        ];
        for ((low, high), kind, expected, decimals) in cases {
            let found = steps((low, high), kind);
            assert!(found.figures.first().unwrap() <= &low, "{low} to {high}");
            assert!(found.figures.last().unwrap() >= &high, "{low} to {high}");
            assert_eq!(found, Steps { figures: expected, decimals }, "{low} to {high}");
        }
    }

    #[test]
    fn a_single_figure_stands_in_the_middle() {
        let scale = Scale::new((3.0, 3.0), (0.0, 100.0));
        assert!((scale.place(3.0) - 50.0).abs() < f64::EPSILON);
    }

    #[test]
    fn years_are_named_as_often_as_there_is_room() {
        assert_eq!(stride(10.0, 500.0, 46.0), 1);
        assert_eq!(stride(10.0, 250.0, 46.0), 2);
        assert_eq!(stride(40.0, 250.0, 46.0), 10);
        assert_eq!(stride(0.0, 250.0, 46.0), 1);
    }

    proptest::proptest! {
        #[test]
        fn any_figures_get_an_axis(low in -1e12..1e12f64, span in 0.0..1e12f64, decimals in 0..4u8) {
            let found = steps((low, low + span), Kind::Figures(decimals));
            proptest::prop_assert!(found.figures.len() >= 2 && found.figures.len() <= 9);
            proptest::prop_assert!(found.figures.iter().all(|figure| figure.is_finite()));
        }
    }
}
