//! The thresholds of assessment: where a municipality draws its lines.

/// Where the lines are drawn. The configuration may move each; the method page shows those in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// A change smaller than this share of the earlier value, in per cent, counts as unchanged.
    pub unchanged_within_percent: f64,
    /// A goal with at least this share of the distance covered, in per cent, counts as reached in part.
    pub partly_reached_percent: f64,
    /// A value older than this, in months from its period's end, is too old, where the indicator sets no limit itself.
    pub current_for_months: u32,
    /// A value that rests on fewer respondents is not shown, where the indicator sets no limit itself; 0: all are.
    pub respondent_limit: u32,
    /// A forecast is made only from at least this many values.
    pub forecast_from_values: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            unchanged_within_percent: 1.0,
            partly_reached_percent: 80.0,
            current_for_months: 30,
            respondent_limit: 5,
            forecast_from_values: 3,
        }
    }
}
