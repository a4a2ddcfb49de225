//! `malkort/<unit>/<revision>.md`: one version of what a unit promises.

use jiff::civil::Date;

use super::shared::{
    AuditWritten, DecisionWritten, DroppedWritten, SourcesWritten, StatedCountWritten,
    StatementWritten,
};
use crate::model::{
    Activity, AgendaTarget, Document, Goal, Horizon, Indicator, Period, Perspective, StrategyGoal,
    Unit,
};
use crate::read::definition::{vocabulary, written};
use crate::read::{Choice, Markdown, OwnId, Reference, Written};

written! {
    /// One version of a scorecard. The folder's name is the unit's id, the file's stem the revision's.
    RevisionWritten "målkort" {
        /// Its title.
        title: Box<str> = "titel" | "title" [Required, Translated], "Målkortets titel.", "Övergripande målkort 2017";
        /// The first day on which it holds.
        from: Date = "gäller-från" | "from" [Required], "Första dagen som kortet gäller.", "2017-04-24";
        /// The last day, where the card itself names one.
        to: Date = "gäller-till" | "to", "Sista dagen, om kortet anger någon.", "2019-12-31";
        /// The day from which it may be shown.
        published: Date = "publiceras" | "published", "Dagen då kortet får visas. Utelämnas den, visas det från första beslutet.", "2017-04-10";
        /// How it was decided.
        decisions: Vec<Written<DecisionWritten>> = "beslut" | "decisions", "Beslutskedjan, i tidsordning.", "";
        /// Numbers that the decision states.
        stated_counts: Vec<Written<StatedCountWritten>> = "uppgivna-antal" | "stated-counts", "Antal som beslutet anger, om inte allt finns i listorna.", "";
        /// The goals.
        goals: Vec<Written<GoalWritten>> = "mål" | "goals", "Kortets mål.", "";
        /// The activities.
        activities: Vec<Written<ActivityWritten>> = "aktiviteter" | "activities", "Kortets aktiviteter.", "";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Det här ska skolan göra i år.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån, om inget annat sägs vid dem.", "pressmeddelande";
    }

    /// A goal in a scorecard.
    GoalWritten "mål" {
        /// Its id, unique among all goals and the same in every revision.
        id: OwnId = "id" | "id" [Required, Identity], "Id, unikt bland alla mål och detsamma i varje revidering.", "fler-i-arbete";
        /// The goal.
        name: Box<str> = "namn" | "name" [Required, Translated], "Målet, som en mening.", "Fler ska ha ett arbete att gå till";
        /// How far it looks.
        horizon: Choice<Horizon> = "typ" | "horizon", "Långsiktigt eller kortsiktigt. Utelämnas det är målet kortsiktigt.", "kortsiktigt";
        /// Its perspective.
        perspective: Reference<Perspective> = "perspektiv" | "perspective", "Perspektivet som målet hör till.", "medborgare";
        /// What it means.
        description: Markdown = "beskrivning" | "description" [Translated], "Vad målet innebär.", "Vi arbetar med vuxenutbildning.";
        /// How it is evaluated.
        evaluation: Markdown = "utvärderas" | "evaluation" [Translated], "Hur målet utvärderas, mäts och följs upp.", "Andelen förvärvsarbetande, varje år.";
        /// The goals that it serves.
        serves: Vec<Written<Reference<Goal>>> = "bidrar-till" | "serves", "Målen som det bidrar till, ofta ett långsiktigt.", "[nojda-medborgare]";
        /// The strategy's goals that it serves.
        strategy_goals: Vec<Written<Reference<StrategyGoal>>> = "strategimål" | "strategy-goals", "Strategins mål som det bidrar till.", "[07-forvarvsarbete]";
        /// What it is measured by.
        indicators: Vec<Written<Reference<Indicator>>> = "mått" | "indicators", "Måtten som målet mäts med.", "[forvarvsfrekvens]";
        /// The goal whose place it takes.
        replaces: Reference<Goal> = "ersätter" | "replaces", "Målet som det ersätter, om id:t är nytt.", "arbete-at-alla";
        /// What is known of how it went, outside the follow-ups.
        statements: Vec<Written<StatementWritten>> = "iakttagelser" | "statements", "Vad som är känt om målet vid sidan av uppföljningarna.", "";
        /// How others than the unit judge it.
        audits: Vec<Written<AuditWritten>> = "granskning" | "audits", "Hur någon utanför enheten bedömer målet, till exempel de förtroendevalda revisorerna.", "";
        /// Whether it matters to sound financial management, which the elected auditors judge the year's result against.
        sound_financial_management: bool = "god-ekonomisk-hushållning" | "sound-financial-management", "Om målet är av betydelse för god ekonomisk hushållning, så som kommunallagen kräver.", "ja";
        /// The goals or targets of Agenda 2030 that it serves.
        agenda_2030: Vec<Written<AgendaTarget>> = "agenda-2030" | "agenda-2030", "Mål eller delmål i Agenda 2030 som det bidrar till.", "[4.1, 8.5]";
        /// That it is struck off, and why.
        dropped: DroppedWritten = "avförd" | "dropped", "Att målet är avfört, och varför.", "Uppgiften har gått över till regionen";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Fler ska ha ett jobb.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "pressmeddelande";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }

    /// An activity in a scorecard.
    ActivityWritten "aktivitet" {
        /// Its id, unique among all activities and the same in every revision.
        id: OwnId = "id" | "id" [Required, Identity], "Id, unikt bland alla aktiviteter och detsamma i varje revidering.", "oversiktsplan";
        /// What is to be done.
        name: Box<str> = "namn" | "name" [Required, Translated], "Det som ska göras, som en mening.", "Ta fram en ny översiktsplan";
        /// More about it.
        description: Markdown = "beskrivning" | "description" [Translated], "Mer om aktiviteten.", "Samråd hålls under våren.";
        /// The unit that answers for it.
        responsible: Reference<Unit> = "ansvarig" | "responsible", "Enheten som ansvarar.", "samhallsbyggnad";
        /// The perspective, where the card names one.
        perspective: Reference<Perspective> = "perspektiv" | "perspective", "Perspektivet, om kortet anger det. Annars gäller målens.", "medborgare";
        /// When it is to start.
        start: Period = "start" | "start", "När den ska börja: dag, månad, tertial eller år.", "2017-09";
        /// When it is to be done.
        end: Period = "slut" | "end", "När den ska vara klar: dag, månad, tertial eller år.", "2018-12-31";
        /// The governing documents that it is to deliver.
        delivers: Vec<Written<Reference<Document>>> = "levererar" | "delivers", "Styrdokumenten som den ska leda till.", "[oversiktsplan]";
        /// The goals that it serves.
        goals: Vec<Written<Reference<Goal>>> = "mål" | "goals", "Målen som den bidrar till.", "[nojda-medborgare]";
        /// The strategy's goals that it serves.
        strategy_goals: Vec<Written<Reference<StrategyGoal>>> = "strategimål" | "strategy-goals", "Strategins mål som den bidrar till.", "[02-plats-att-leva]";
        /// The activity whose place it takes.
        replaces: Reference<Activity> = "ersätter" | "replaces", "Aktiviteten som den ersätter, om id:t är nytt.", "gammal-oversiktsplan";
        /// What is known of how it went, outside the follow-ups.
        statements: Vec<Written<StatementWritten>> = "iakttagelser" | "statements", "Vad som är känt om aktiviteten vid sidan av uppföljningarna.", "";
        /// How others than the unit judge it.
        audits: Vec<Written<AuditWritten>> = "granskning" | "audits", "Hur någon utanför enheten bedömer aktiviteten, till exempel de förtroendevalda revisorerna.", "";
        /// That it is struck off, and why.
        dropped: DroppedWritten = "avförd" | "dropped", "Att aktiviteten är avförd, och varför.", "Ryms i översiktsplanen";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Kommunen ska göra en plan för var vi ska bygga.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgiften kommer ifrån.", "pressmeddelande";
        /// Ids that it had before, the oldest first: the old address leads on to it.
        former_ids: Vec<Written<OwnId>> = "tidigare-id" | "former-id", "Id som den har haft förut, det äldsta först. Den gamla adressen leder vidare hit.", "gammalt-id";
    }
}

vocabulary!(Horizon {
    Horizon::LongTerm => "långsiktigt" | "long-term",
    Horizon::ShortTerm => "kortsiktigt" | "short-term",
});
