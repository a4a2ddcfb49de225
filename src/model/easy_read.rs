//! Easy-to-read texts on pages that belong to no single thing.

use super::{Prose, Sources};
use crate::source::Origin;

/// The pages that may have one, by their addresses without what they end with. The start page has its own in `index.md`.
pub const EASY_READ_PAGES: [&str; 21] = [
    "malkort",
    "nytt",
    "avforda",
    "mal",
    "aktiviteter",
    "matt",
    "omgangar",
    "andringar",
    "kalender",
    "rapportering",
    "organisation",
    "dokument",
    "nyheter",
    "kallor",
    "rattelser",
    "metod",
    "om",
    "tillganglighet",
    "uppgifter",
    "sok",
    "index-a-o",
];

/// An easy-to-read text on such a page.
#[derive(Clone, Debug)]
pub struct EasyRead {
    /// The text.
    pub text: Prose,
    /// Where this is known from.
    pub sources: Sources,
    /// Where it was written.
    pub origin: Origin,
}
