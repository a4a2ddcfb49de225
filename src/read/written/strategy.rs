//! `strategi/<id>/`: a strategy, its areas and its measurable goals.

use jiff::civil::Date;

use super::shared::{
    AuditWritten, DecisionWritten, SourcesWritten, StatedCountWritten, StatementWritten,
};
use crate::model::{AgendaTarget, Indicator, Period, StrategyArea, Unit};
use crate::read::definition::written;
use crate::read::{Markdown, OwnId, Reference, Written};

written! {
    /// A strategy. The folder's name is its id.
    StrategyWritten "strategi" {
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Strategins namn.", "Hagforsstrategin 2017–2027";
        /// The vision, in one sentence.
        vision: Box<str> = "vision" | "vision" [Translated], "Visionen, i en mening.", "Hagfors kommun 2027 – attraktivt";
        /// Its first period.
        from: Period = "från" | "from", "Första perioden.", "2017";
        /// Its last period.
        to: Period = "till" | "to", "Sista perioden.", "2027";
        /// The strengths that it builds on.
        strengths: Vec<Written<StrengthWritten>> = "styrkor" | "strengths", "Styrkorna som strategin bygger på.", "";
        /// Numbers that sources state.
        stated_counts: Vec<Written<StatedCountWritten>> = "uppgivna-antal" | "stated-counts", "Antal som källorna anger.", "";
        /// How it was decided.
        decisions: Vec<Written<DecisionWritten>> = "beslut" | "decisions", "Beslutskedjan, i tidsordning.", "";
        /// Who coordinates it.
        coordinator: Box<str> = "samordnas-av" | "coordinator" [Translated], "Vem som samordnar.", "Utvecklingsenheten";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Så vill kommunen att det ska bli.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån.", "strategi-antagen";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// A strength that a strategy builds on.
    StrengthWritten "styrka" {
        /// Its name, which also says in a translation which one is meant by its place in the list.
        name: Box<str> = "namn" | "name" [Required, Short, Translated], "Styrkans namn.", "Livskällan Klarälven";
        /// More about it.
        description: Box<str> = "beskrivning" | "description" [Translated], "Mer om styrkan.", "Älven rinner genom hela kommunen.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "god-gron-kommun";
    }

    /// A prioritised area of a strategy.
    StrategyAreaWritten "prioriterat område" {
        /// Its name.
        name: Box<str> = "namn" | "name" [Required, Translated], "Områdets namn.", "Livskvalitet för alla";
        /// Its place among the areas.
        order: u32 = "ordning" | "order", "Plats bland områdena, från 1.", "1";
        /// What is known of how it goes, in words.
        statements: Vec<Written<StatementWritten>> = "iakttagelser" | "statements", "Vad som är känt om hur det går, i ord.", "";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Det ska vara bra att bo här.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "nulage-livskvalitet";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// A measurable goal of a strategy. The file's stem begins with its number.
    StrategyGoalWritten "strategimål" {
        /// The area that it belongs to.
        area: Reference<StrategyArea> = "område" | "area", "Området som målet hör till.", "livskvalitet";
        /// Its full wording; leave it out where it is not known.
        wording: Box<str> = "lydelse" | "wording" [Translated], "Hela ordalydelsen. Utelämnas om den är okänd.", "Befolkningsutvecklingen ska vara positiv";
        /// What it is about, where only that is known.
        subject: Box<str> = "ämne" | "subject" [Translated], "Vad målet handlar om, om bara det är känt.", "Ungdomsarbetslöshet";
        /// What it is measured by.
        indicators: Vec<Written<Reference<Indicator>>> = "mått" | "indicators", "Måtten som målet mäts med.", "[folkmangd]";
        /// The unit that answers for it.
        responsible: Reference<Unit> = "ansvarig" | "responsible", "Enheten som ansvarar.", "utveckling";
        /// What is known of how it goes, in words.
        statements: Vec<Written<StatementWritten>> = "iakttagelser" | "statements", "Vad som är känt om hur det går, i ord.", "";
        /// How others than the unit judge it.
        audits: Vec<Written<AuditWritten>> = "granskning" | "audits", "Hur någon utanför enheten bedömer målet, till exempel de förtroendevalda revisorerna.", "";
        /// The goals or targets of Agenda 2030 that it serves.
        agenda_2030: Vec<Written<AgendaTarget>> = "agenda-2030" | "agenda-2030", "Mål eller delmål i Agenda 2030 som det bidrar till.", "[4.1, 8.5]";
        /// The day from which it is shown. Until then the site is as if it were not there.
        published: Date = "publiceras" | "published", "Dagen då filen visas. Till dess är webbplatsen som om den inte fanns, också där annat hänvisar till den. Utelämnas den visas filen genast.", "2026-12-01";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Fler ska flytta hit.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "35-matbara-mal";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }
}
