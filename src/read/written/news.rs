//! `nyheter/`, `sidor/` and the start page's `index.md`.

use jiff::civil::Date;

use super::shared::{ContactWritten, SourcesWritten};
use crate::read::definition::written;
use crate::read::{Markdown, OwnId, Written};

written! {
    /// A news item.
    NewsWritten "nyhet" {
        /// Its headline.
        title: Box<str> = "titel" | "title" [Required, Translated], "Rubriken.", "Nytt övergripande målkort";
        /// Its first sentence or two.
        lead: Box<str> = "ingress" | "lead" [Translated], "Ingressen, en eller två meningar.", "Kommunstyrelsen har antagit ett nytt målkort.";
        /// The day that it is dated; leave it out where it is not known.
        date: Date = "datum" | "date", "Nyhetens datum. Utelämnas om det är okänt.", "2017-04-10";
        /// The day from which it is shown.
        published: Date = "publiceras" | "published", "Dagen då nyheten visas. Utelämnas den gäller datumet.", "2017-04-10";
        /// Who published it.
        publisher: Box<str> = "utgivare" | "publisher" [Translated], "Vem som har gett ut nyheten.", "Kommunikationsenheten";
        /// Whom to ask.
        contact: ContactWritten = "kontakt" | "contact", "Vem man kan fråga.", "";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Kommunen har bestämt nya mål.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån.", "pressmeddelande";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// A plain page.
    PageWritten "sida" {
        /// Its heading.
        title: Box<str> = "titel" | "title" [Required, Translated], "Sidans rubrik.", "Om målkorten";
        /// One sentence about it.
        lead: Box<str> = "ingress" | "lead" [Translated], "En mening om sidan.", "Vad ett målkort är och hur det följs upp.";
        /// Its place in the foot of every page.
        order: u32 = "ordning" | "order", "Plats i sidfoten. Utelämnas den står sidan inte där.", "1";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Ett målkort säger vad kommunen ska göra.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån.", "verksamhetsstyrning";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }
}
