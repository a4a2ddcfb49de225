//! From the model to what is so on one day: pure functions of (model, day, thresholds).
//!
//! In comes the [`crate::model::Model`], which holds all of time; out goes a [`Snapshot`], which holds only what is
//! public and in force that day, each status with its reason. What is not yet published is not in it, and a value
//! that must not be shown is in it without its number, so that no page can show either by mistake.

mod reason;
mod snapshot;
mod state;

pub use reason::{Reason, ReasonArgument, Wording};
pub use snapshot::{Snapshot, Totals};
pub use state::*;
