//! What is an entry known by, and where does it lead?

use uuid::Uuid;

use crate::locale::RichText;
use crate::render::address;
use crate::render::words::edition::Edition;

/// What an entry is known by: a name-based UUID (RFC 9562, version 5) of the site and of what happened.
pub(super) fn identity(edition: &Edition<'_>, key: &str) -> Uuid {
    let site = Uuid::new_v5(&Uuid::NAMESPACE_URL, edition.options.identity.as_bytes());
    Uuid::new_v5(&site, format!("{}{key}", edition.folder()).as_bytes())
}

/// An address as a reader far from the site can follow it, where the site knows its own; else relative to the root.
pub(super) fn link(edition: &Edition<'_>, at: &str, from: &str) -> String {
    edition.permanent(at).unwrap_or_else(|| format!("{}{at}", address::up(from)))
}

/// What every page says of how far it may be relied on, as plain words.
pub(super) fn caveat(edition: &Edition<'_>) -> Option<String> {
    edition.caveat().map(RichText::into_plain)
}
