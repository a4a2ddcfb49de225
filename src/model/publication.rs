//! The days from which files are public, where they name one.

use jiff::civil::Date;

use super::Thing;

/// That a file is public from a day of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    /// What the file holds; `None`: a part of a page, such as the words on the start page.
    pub thing: Option<Thing>,
    /// The day.
    pub date: Date,
}
