//! `lattlast/<page>.md`: an easy-to-read text on a page that has no content file of its own.

use super::shared::SourcesWritten;
use crate::read::definition::written;

written! {
    /// An easy-to-read text on a page that belongs to no single thing. The file's stem says which, as the page's address
    /// does: `metod`, `mal`, `tillganglighet`. The text stands below the front matter, which may be empty.
    EasyReadWritten "lättläst text" {
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån.", "verksamhetsstyrning";
    }
}
