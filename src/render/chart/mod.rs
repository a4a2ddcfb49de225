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

pub(crate) use self::axis::year;
pub(crate) use self::course::{Line, Mark, course};
pub(crate) use self::distribution::distribution;
pub(crate) use self::multiple::{Multiple, multiple};
pub(crate) use self::over_rounds::{Bar, over_rounds};
pub(crate) use self::parts::Part;
pub(crate) use self::svg::ChartWords;
pub(crate) use self::timeline::{Planned, Timeline, timeline};
pub(crate) use self::trend::{distance, trend};
pub(crate) use self::years::{Column, Years, years};
