//! What an archive's own texts say of it: whose site it holds, of which round, and as of which day.

use jiff::civil::Date;

/// The folder of the site within the archive.
pub const SITE: &str = "webbplats";

/// What the archive's own texts say of it.
#[derive(Clone, Debug)]
pub struct About {
    /// The folder that everything lies in: `malkort-2026-t2`.
    pub name: String,
    /// The site's title.
    pub title: String,
    /// For an invented municipality: the words that say so.
    pub fictional: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// The round's period, as people write it.
    pub round: String,
    /// The day that the site is built as of.
    pub as_of: Date,
    /// The program with its version.
    pub generator: String,
}
