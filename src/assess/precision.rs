//! With how many decimals is a figure of an indicator shown?
//!
//! In come the decimals that are written down, the figures that are known and the pairs that are held against each
//! other; out come the decimals of a column, of a figure in a sentence and of a pace. Two figures that differ never look
//! alike where it is said that they do.

use crate::locale::{FINEST, decimals_of, reads_alike};

/// With how many decimals an indicator's figures are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Precision {
    /// Those that every figure has.
    least: u8,
    /// Those that the finest figure has.
    most: u8,
}

/// Where nothing is known of the figures: each as fine as it is.
impl Default for Precision {
    fn default() -> Self {
        Self { least: 0, most: Self::USUAL }
    }
}

impl Precision {
    /// The most decimals that are shown where none are written down and nothing needs more.
    pub const USUAL: u8 = 6;

    /// The decimals written down; where none are, as many as the figures have, at most [`Self::USUAL`].
    pub fn new(written: Option<u8>, figures: impl IntoIterator<Item = f64>) -> Self {
        let found = || figures.into_iter().map(|figure| decimals_of(figure, Self::USUAL)).max();
        Self { least: written.unwrap_or(0), most: written.or_else(found).unwrap_or(0) }
    }

    /// As fine as it takes for two figures to look different, if they are.
    ///
    /// ```
    /// use malkort::assess::Precision;
    /// let whole = Precision::new(Some(0), []);
    /// assert_eq!(whole.apart(89.6, 90.0).column(), 1);
    /// assert_eq!(whole.apart(89.4, 90.0).column(), 0);
    /// ```
    #[must_use]
    pub fn apart(self, a: f64, b: f64) -> Self {
        let mut most = self.most;
        // Minus zero is zero.
        let (a, b) = (a + 0.0, b + 0.0);
        while a.total_cmp(&b).is_ne() && most < FINEST && reads_alike(a, b, most) {
            most += 1;
        }
        Self { most, ..self }
    }

    /// As fine as it takes for all of some figures to look different where they are.
    #[must_use]
    pub fn all_apart(self, figures: &[f64]) -> Self {
        let pairs = figures.iter().enumerate().flat_map(|(position, figure)| {
            figures.iter().skip(position + 1).map(move |other| (*figure, *other))
        });
        pairs.fold(self, |fine, (figure, other)| fine.apart(figure, other))
    }

    /// The decimals of all figures of a column.
    pub fn column(self) -> u8 {
        self.most
    }

    /// The decimals of a figure in a sentence: those that it has, and no fewer than are written down.
    ///
    /// ```
    /// use malkort::assess::Precision;
    /// let precision = Precision::new(None, [60.0, 89.6]);
    /// assert_eq!((precision.of(60.0), precision.of(89.6), precision.column()), (0, 1, 1));
    /// ```
    pub fn of(self, figure: f64) -> u8 {
        decimals_of(figure, self.most).max(self.least)
    }

    /// That of changes a year, which are finer than the values they are made of: three digits that count, or one
    /// decimal more than the column has, whichever is coarser. None looks like zero, and those that differ do not look
    /// alike.
    ///
    /// ```
    /// use malkort::assess::Precision;
    /// let precision = Precision::new(None, [60.0, 89.6]);
    /// assert_eq!(precision.of_changes(&[1.2345]).column(), 2);
    /// assert_eq!(precision.of_changes(&[3_333_333.37]).column(), 0);
    /// ```
    #[must_use]
    pub fn of_changes(self, changes: &[f64]) -> Self {
        let digits = |change: &f64| {
            let counting = (0..self.most.saturating_add(1))
                .find(|decimals| change.abs() * 10_f64.powi(i32::from(*decimals)) >= 100.0);
            counting.unwrap_or(self.most.saturating_add(1))
        };
        let most = changes.iter().map(digits).max().unwrap_or(0);
        let zero =
            changes.iter().fold(Self { least: most, most }, |fine, one| fine.apart(*one, 0.0));
        let fine = zero.all_apart(changes);
        Self { least: fine.most, ..fine }
    }
}
