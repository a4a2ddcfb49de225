//! Easy-to-read texts on pages that belong to no single thing.

use super::{Prose, Sources};
use crate::source::Origin;

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
