//! Why could pages not be made?

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Thing;

/// Why pages could not be made.
#[derive(Debug)]
pub enum Error {
    /// A template of the site's own has a fault.
    Theme(Box<Diagnostic>),
    /// A template of the default theme has a fault.
    Template(Box<tera::Error>),
    /// A thing without a page was asked for: the snapshot contradicts itself.
    NotPublic(Thing),
    /// A page would stand at something that is no address.
    Address(String),
    /// The sink did not take a page.
    Sink(std::io::Error),
    /// Finished files hold what is never published.
    Refused(Box<Diagnostics>),
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Theme(fault) => write!(formatter, "a theme file has a fault: {fault:?}"),
            Self::Template(error) => write!(formatter, "a template has a fault: {error}"),
            Self::NotPublic(thing) => write!(formatter, "{thing:?} has no page"),
            Self::Address(address) => write!(formatter, "{address:?} is no address"),
            Self::Sink(error) => write!(formatter, "a page could not be kept: {error}"),
            Self::Refused(_) => {
                formatter.write_str("a personal identity number would be published")
            }
        }
    }
}

impl std::error::Error for Error {}
