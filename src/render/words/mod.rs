//! How does the site say what the snapshot knows? In sentences as data: no HTML, no template.

pub(crate) mod card;
pub(crate) mod coverage;
pub mod difference;
pub mod explanation;
pub(crate) mod happening;
pub(crate) mod measure;
pub mod progress;
pub(crate) mod promise;
pub(crate) mod reporting;
pub(crate) mod sentence;
pub(crate) mod tally;
pub(crate) mod voice;
