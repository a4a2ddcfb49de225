//! `organisation/` and `perspektiv/`.

use jiff::civil::Date;

use super::shared::{AuditWritten, ContactWritten, SourcesWritten};
use crate::model::{AgendaTarget, Unit, UnitKind};
use crate::read::definition::{vocabulary, written};
use crate::read::{Choice, Markdown, OwnId, Reference, Written};

written! {
    /// A node of the organisation tree.
    UnitWritten "enhet" {
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Enhetens namn.", "Barn- och bildningsavdelningen";
        /// What kind of node it is.
        kind: Choice<UnitKind> = "typ" | "kind" [Required], "Vilken sorts enhet det är.", "avdelning";
        /// The unit that it belongs to.
        parent: Reference<Unit> = "tillhör" | "parent", "Enheten som den hör till.", "exempelkommun";
        /// How to reach it.
        contact: ContactWritten = "kontakt" | "contact", "Hur man når enheten.", "Kundtjänst";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Skolan ger barn utbildning.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "organisationsplan";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// A perspective of the balanced scorecard.
    PerspectiveWritten "perspektiv" {
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Perspektivets namn.", "Medborgare/kund";
        /// Its place among the perspectives.
        order: u32 = "ordning" | "order", "Plats bland perspektiven, från 1.", "1";
        /// The municipality's long-term goals in this perspective.
        goals: Vec<Written<LongTermGoalWritten>> = "långsiktiga-mål" | "long-term-goals", "Kommunens långsiktiga mål i perspektivet.", "";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Här står hur invånarna har det.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "verksamhetsstyrning";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// A long-term goal that holds for the whole municipality.
    LongTermGoalWritten "långsiktigt mål" {
        /// Its id, unique among all goals.
        id: OwnId = "id" | "id" [Required, Identity], "Id, unikt bland alla mål. Blir målets adress.", "nojda-medborgare";
        /// The goal.
        name: Box<str> = "namn" | "name" [Required, Translated], "Målet, som en mening.", "Vi ska ha nöjda medborgare";
        /// What it means.
        description: Markdown = "beskrivning" | "description" [Translated], "Vad målet innebär.", "Medborgarna ska kunna påverka.";
        /// How it is evaluated.
        evaluation: Markdown = "utvärderas" | "evaluation" [Translated], "Hur målet utvärderas.", "Medborgarundersökningen vartannat år.";
        /// What it is measured by.
        indicators: Vec<Written<Reference<crate::model::Indicator>>> = "mått" | "indicators", "Måtten som målet mäts med.", "[nojd-medborgar-index]";
        /// The strategy's goals that it serves.
        strategy_goals: Vec<Written<Reference<crate::model::StrategyGoal>>> = "strategimål" | "strategy-goals", "Strategins mål som det bidrar till.", "[09-service]";
        /// How others than the unit judge it.
        audits: Vec<Written<AuditWritten>> = "granskning" | "audits", "Hur någon utanför enheten bedömer målet, till exempel de förtroendevalda revisorerna.", "";
        /// Whether it matters to sound financial management, which the elected auditors judge the year's result against.
        sound_financial_management: bool = "god-ekonomisk-hushållning" | "sound-financial-management", "Om målet är av betydelse för god ekonomisk hushållning, så som kommunallagen kräver.", "ja";
        /// The goals or targets of Agenda 2030 that it serves.
        agenda_2030: Vec<Written<AgendaTarget>> = "agenda-2030" | "agenda-2030", "Mål eller delmål i Agenda 2030 som det bidrar till.", "[4.1, 8.5]";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Alla som bor här ska vara nöjda.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "pressmeddelande";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }
}

vocabulary!(UnitKind {
    UnitKind::Municipality => "kommun" | "municipality",
    UnitKind::Department => "avdelning" | "department",
    UnitKind::Unit => "enhet" | "unit",
    UnitKind::Committee => "nämnd" | "committee",
    UnitKind::Company => "bolag" | "company",
});
