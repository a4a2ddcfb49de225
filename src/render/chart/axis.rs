//! Axes for any figures: round steps, and a scale from figures to places.

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
    pub(super) fn new(low: f64, high: f64, start: f64, end: f64) -> Self {
        Self { low, high, start, end }
    }

    /// Where a figure stands, to a tenth of a unit.
    pub(super) fn place(self, figure: f64) -> f64 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (figure - self.low) / span } else { 0.5 };
        ((self.start + share * (self.end - self.start)) * 10.0).round() / 10.0
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

/// The steps of an axis. The step is 1, 2 or 5 times a power of ten (Heckbert, *Nice Numbers for Graph Labels*, in
/// *Graphics Gems*, 1990).
pub(super) fn steps(low: f64, high: f64) -> Steps {
    let (low, high) = if high > low { (low, high) } else { around(low) };
    let rough = (high - low) / 4.0;
    let power = 10_f64.powf(rough.log10().floor());
    let times = match rough / power {
        share if share <= 1.0 => 1.0,
        share if share <= 2.0 => 2.0,
        share if share <= 5.0 => 5.0,
        _ => 10.0,
    };
    let step = times * power;
    let first = (low / step).floor();
    let last = (high / step).ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most eight steps"
    )]
    let count = (last - first).clamp(1.0, 8.0) as u32;
    let figures = (0..=count).map(|position| (first + f64::from(position)) * step).collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to 6 by clamp"
    )]
    let decimals = (-step.log10().floor()).clamp(0.0, 6.0) as u8;
    Steps { figures, decimals }
}

/// A span around a single figure.
fn around(figure: f64) -> (f64, f64) {
    let margin = if figure == 0.0 { 1.0 } else { figure.abs() * 0.1 };
    (figure - margin, figure + margin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_take_in_all_figures() {
        let cases = [
            (157.0, 287.0, vec![150.0, 200.0, 250.0, 300.0], 0),
            (0.0, 1.0, vec![0.0, 0.5, 1.0], 1),
            (-3.0, 4.0, vec![-4.0, -2.0, 0.0, 2.0, 4.0], 0),
            (5.0, 5.0, vec![4.4, 4.6, 4.8, 5.0, 5.2, 5.4, 5.6], 1),
            (1.0, 1e9, vec![0.0, 5e8, 1e9], 0),
        ];
        for (low, high, expected, decimals) in cases {
            let found = steps(low, high);
            assert!(
                found.figures.first().unwrap() <= &low && found.figures.last().unwrap() >= &high
            );
            assert_eq!(found.decimals, decimals, "{low} to {high}");
            if low < high {
                assert_eq!(found.figures, expected, "{low} to {high}");
            }
        }
    }

    #[test]
    fn a_single_figure_stands_in_the_middle() {
        assert!((Scale::new(3.0, 3.0, 0.0, 100.0).place(3.0) - 50.0).abs() < f64::EPSILON);
    }

    proptest::proptest! {
        #[test]
        fn any_figures_get_an_axis(low in -1e12..1e12f64, span in 0.0..1e12f64) {
            let found = steps(low, low + span);
            proptest::prop_assert!(found.figures.len() >= 2 && found.figures.len() <= 9);
            proptest::prop_assert!(found.figures.iter().all(|figure| figure.is_finite()));
        }
    }
}
