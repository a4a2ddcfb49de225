//! What do several kinds of pages show? Charts with their figures, counts, lists.

pub(crate) mod better_or_worse;
pub(crate) mod distribution;
pub(crate) mod figures;
pub(crate) mod happening_row;
pub(crate) mod last_report;
pub(crate) mod multiples;
pub(crate) mod over_rounds;
pub(crate) mod timeline;
pub(crate) mod years;
