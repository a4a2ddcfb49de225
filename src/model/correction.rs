//! Corrections: that something published was wrong, and what was said before.

use jiff::civil::Date;

use super::Text;

/// That something published was wrong and was put right. `T` is what stood there before.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction<T> {
    /// The day of the correction: until the day before, the former word stands.
    pub date: Date,
    /// What was wrong.
    pub reason: Text,
    /// What stood there until then; `None`: not said.
    pub former: Option<T>,
}

/// What stood in an activity's report before a correction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormerActivityReport {
    /// The position of the status; `None`: the same, or there was none.
    pub status: Option<usize>,
    /// How much was done, in per cent; `None`: the same, or it was not said.
    pub share_done: Option<f64>,
}

impl<T> Correction<T> {
    /// Of corrections in the order of time: those made by a day, and the first one that was not.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use malkort::model::{Correction, Text};
    /// let october = Correction { date: date(2026, 10, 20), reason: Text::new("fel"), former: Some(57.2) };
    /// let corrections = [october];
    /// let (made, next) = Correction::by(&corrections, date(2026, 10, 19));
    /// assert!(made.is_empty() && next.is_some());
    /// ```
    pub fn by(corrections: &[Self], day: Date) -> (&[Self], Option<&Self>) {
        let made = corrections.partition_point(|correction| correction.date <= day);
        (corrections.get(..made).unwrap_or_default(), corrections.get(made))
    }
}
