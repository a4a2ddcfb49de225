//! Charts, drawn when the site is built: figures in, SVG out, which a template places in a `figure`.
//!
//! Each is an image with a title and a description ([`ChartWords`]), and its page has the same figures as a table or a
//! list. What is shown is found in typed figures first and then drawn; words are placed by one piece alone (`labels`),
//! so that none covers another in any chart.

mod axis;
mod course;
mod distribution;
mod labels;
mod letters;
mod multiple;
mod over_rounds;
mod parts;
mod svg;
mod timeline;
mod trend;
mod years;

pub(crate) use axis::year;
pub(crate) use course::{Line, Mark, course};
pub(crate) use distribution::distribution;
pub(crate) use multiple::{Multiple, multiple};
pub(crate) use over_rounds::{Bar, over_rounds};
pub(crate) use parts::Part;
pub(crate) use svg::ChartWords;
pub(crate) use timeline::{Planned, Timeline, timeline};
pub(crate) use trend::trend;
pub(crate) use years::{Column, Years, years};
