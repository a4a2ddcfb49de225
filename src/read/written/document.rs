//! `styrdokument/<id>.md`.

use jiff::civil::Date;

use super::shared::{DecisionWritten, SourcesWritten};
use crate::model::DocumentKind;
use crate::read::definition::{vocabulary, written};
use crate::read::{Choice, Markdown, OwnId, Written};

written! {
    /// A governing document, made or to be made.
    DocumentWritten "styrdokument" {
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Dokumentets namn.", "Bostadsförsörjningsplan";
        /// What kind it is.
        kind: Choice<DocumentKind> = "typ" | "kind", "Vilken sorts dokument det är.", "plan";
        /// How it was decided.
        decisions: Vec<Written<DecisionWritten>> = "beslut" | "decisions", "Beslutskedjan, i tidsordning.", "";
        /// Where it can be read.
        link: Box<str> = "länk" | "link", "Var dokumentet kan läsas.", "https://exempel.se/plan.pdf";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Planen säger var det ska finnas hus.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "pressmeddelande";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }
}

vocabulary!(DocumentKind {
    DocumentKind::Policy => "policy" | "policy",
    DocumentKind::Guidelines => "riktlinjer" | "guidelines",
    DocumentKind::Plan => "plan" | "plan",
    DocumentKind::Strategy => "strategi" | "strategy",
    DocumentKind::Programme => "program" | "programme",
    DocumentKind::Other => "annat" | "other",
});
