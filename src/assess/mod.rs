//! From the model to what is so on one day: pure functions of (model, day, thresholds).
//!
//! In comes the [`Model`], which holds all of time; out goes a [`Snapshot`], which holds only what is public and in
//! force that day, each status with its reason. What is not yet published is not in it, and a value that must not be
//! shown is in it without its number, so that no page can show either by mistake.
//!
//! The steps, in order: what is public (`visibility`); indicators; activities; goals, which rest on both; scorecards,
//! follow-ups and rounds; the strategy; and what is counted over all of them.

mod activity;
mod ahead;
mod assessment;
mod audit;
mod closed;
mod closing;
mod comparable;
mod comparison;
mod contents;
mod course;
mod coverage;
mod days;
mod distance;

mod easy_read;
mod event;
mod follow_up;
mod forecast;
mod frameworks;
mod gap;
mod goal;
mod grounds;
mod history;
mod indicator;
mod insight;
mod interim;
mod judgeability;
mod lateness;
mod latest_changes;
mod library;
mod milestone;
mod naming;
mod organisation;
mod outcome;
mod precision;
mod progress;
mod questions;
mod reason;
mod scorecard;
mod series;
mod snapshot;
mod state;
mod strategy;
mod suppression;
mod target;
#[cfg(test)]
mod tests;
mod totals;
mod trend;
mod turning;
mod unattended;
mod unbroken;
mod unkept;
mod unknown;
mod visibility;
mod withheld;
mod years;

use jiff::civil::Date;

pub use ahead::{files_ahead, forget_ahead};
pub use comparable::alike;
pub use coverage::coverages;
pub use grounds::{Fact, Ground, Held, HeldBack, ThingKind, What, Written};
pub use insight::Insight;
pub use precision::Precision;
pub use progress::{Missing, Progress, RoundReporting, Share};
pub use reason::{Reason, ReasonArgument, Wording};
pub use snapshot::{Snapshot, Totals};
pub use state::*;
pub use suppression::{INSIDER_SHARE, PROTECTED_SHARE};
pub use trend::{
    FEWEST_FOR_PACE, YEARS_FOR_PACE, distance_covered, pace_held, pace_needed, share_told, trend,
};
pub use turning::{Reach, Turn, Turning, turning_days, turns};
pub use unbroken::{judged_since, stands_since};

use crate::model::{Model, Thresholds};
use assessment::Assessment;

/// What is so on a day.
pub fn snapshot<'m>(model: &'m Model, as_of: Date, thresholds: &Thresholds) -> Snapshot<'m> {
    let assessment = Assessment::new(model, as_of, *thresholds);
    let brought = series::brought(model, &assessment.visibility);
    let mut indicators = assessment.indicators(&brought);
    let activities = assessment.activities();
    let goals = assessment.goals(&activities, &indicators);
    let mut scorecards = assessment.scorecards();
    organisation::roll_up(&mut scorecards, &goals, &activities);
    let follow_ups = assessment.follow_ups(&indicators);
    let rounds = assessment.rounds(&scorecards, &follow_ups, &indicators);
    let strategy_goals = assessment.strategy_goals(&goals, &activities, &indicators);
    organisation::link_indicators(&mut indicators, &goals, &strategy_goals);
    let (news, news_order) = assessment.news();
    let units = assessment.units(&scorecards, &activities);
    let history = assessment.history(&units, &goals, &activities, &follow_ups);
    let mut snapshot = Snapshot {
        as_of,
        data_until: None,
        latest_changes: LatestChanges::default(),
        thresholds: *thresholds,
        statuses: &model.statuses,
        start: model.start.as_ref(),
        totals: assessment.totals(&scorecards, &activities, &rounds),
        model,
        units,
        history,
        perspectives: assessment.perspectives(&goals, &activities),
        strategies: assessment.strategies(&strategy_goals),
        strategy_areas: assessment.strategy_areas(&strategy_goals),
        documents: assessment.documents(&activities),
        pages: assessment.pages(),
        sources: assessment.source_states(),
        scorecards,
        goals,
        activities,
        indicators,
        follow_ups,
        rounds,
        strategy_goals,
        news,
        news_order,
        events: Vec::new(),
    };
    library::note_uses(&mut snapshot);
    snapshot.data_until = totals::data_until(&snapshot);
    snapshot.latest_changes = latest_changes::latest_changes(&snapshot);
    years::note_years(&mut snapshot);
    snapshot.events = snapshot.gathered_events();
    snapshot
}
