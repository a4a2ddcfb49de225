//! `lattlast/<page>.md`: an easy-to-read text on a page that has no content file of its own.

use jiff::civil::Date;

use super::shared::SourcesWritten;
use crate::read::definition::written;

written! {
    /// An easy-to-read text on a page that belongs to no single thing. The file's stem says which, as the page's address
    /// does: `metod`, `mal`, `tillganglighet`. The text stands below the front matter, which may be empty.
    EasyReadWritten "lättläst text" {
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån.", "verksamhetsstyrning";
    }
}
