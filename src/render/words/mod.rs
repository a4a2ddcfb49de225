//! How does the site say what the snapshot knows? In sentences as data: no HTML, no template.

pub(crate) mod audit;
pub(crate) mod bare_link;
pub(crate) mod coverage;
pub(crate) mod decision;
pub mod difference;
pub(crate) mod edition;
pub(crate) mod entry;
pub mod explanation;
pub(crate) mod happening;
pub(crate) mod interim;
pub(crate) mod judgeability;
pub(crate) mod kind;
pub(crate) mod measure;
pub(crate) mod movement;
pub mod progress;
pub(crate) mod promise;
pub(crate) mod question;
pub(crate) mod reporting;
pub mod review;
pub(crate) mod sentence;
pub(crate) mod shortfall;
pub(crate) mod standing;
pub(crate) mod status;
pub(crate) mod tally;
pub(crate) mod unknown;
pub(crate) mod voice;
