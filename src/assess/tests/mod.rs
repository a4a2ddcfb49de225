//! What is so on a day: cases with the expected answer computed by hand, and properties that always hold.

mod activities;
mod comparisons;
mod course;
mod goals;
mod history;
mod indicators;
mod method;
mod precision;
mod properties;
mod revisions;
mod rounds;
mod suppression;
mod town;
mod unbroken;
mod wording;
mod years;
