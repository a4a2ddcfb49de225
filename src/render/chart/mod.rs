//! Charts as SVG, drawn while the page is made: no script, the theme's own colours, crisp in print.
//!
//! In come states of the snapshot; out goes markup that a template places in a `figure`. What a chart shows stands as
//! text or table beside it, so it is described in a sentence and its parts are kept from readers of the screen.

mod axis;
mod course;
mod distribution;
mod over_rounds;
mod trend;

pub(crate) use course::{Line, Mark, course};
pub(crate) use distribution::distribution;
pub(crate) use over_rounds::{Bar, over_rounds};
pub(crate) use trend::trend;
