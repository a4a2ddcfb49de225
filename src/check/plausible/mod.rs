//! Is what people wrote likely? Nothing here is wrong in its form, and yet it is seldom what was meant: a report handed in
//! before its period was over, a target that goes the other way than what is better, a value a hundred times its neighbours.
//!
//! In comes what is written, beside what the model holds; out go warnings, one for each cause, with what makes a figure or
//! a day that is right after all pass: a note, a sign of percent, a word changed.

mod baseline;
mod contact;
mod days;
mod magnitude;
mod report;
mod target;
mod value;
