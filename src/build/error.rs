//! Why a site could not even be looked at.

use std::io;

/// Why a site could not even be looked at.
#[derive(Debug)]
pub enum Error {
    /// There is no `book.toml`: this is no site's folder.
    NoConfiguration(io::Error),
    /// The content folder cannot be listed.
    NoContent(String, io::Error),
    /// The built-in theme is broken: a fault of the program.
    BuiltInTheme(Box<tera::Error>),
}
