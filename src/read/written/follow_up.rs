//! `uppfoljningar/<period>/<unit>.md`: what a unit reports of its card.

use jiff::civil::Date;

use super::indicator::ObservedWord;
use super::shared::{ActivityCorrectionWritten, CorrectionWritten, SourcesWritten};
use crate::model::{Period, Reliability};
use crate::read::definition::written;
use crate::read::{Choice, Figure, Markdown, Named, Percent, Written};

written! {
    /// A follow-up. The folder's name is the period, the file's stem the unit's id. In the body, a section under a
    /// heading with `{#id}` is the comment on the goal or activity of that id.
    FollowUpWritten "uppföljning" {
        /// The day on which it was handed in.
        reported: Date = "inlämnad" | "reported", "Dagen då uppföljningen lämnades in.", "2026-09-14";
        /// The day from which it is shown.
        published: Date = "publiceras" | "published", "Dagen då uppföljningen visas. Utelämnas den gäller omgångens.", "2026-10-01";
        /// Judgements of goals, by their ids.
        goals: Named<GoalReportWritten> = "mål" | "goals", "Bedömningar av mål, efter id.", "{nojda-medborgare: kan nås}";
        /// Statuses of activities, by their ids.
        activities: Named<ActivityReportWritten> = "aktiviteter" | "activities", "Status för aktiviteter, efter id.", "{oversiktsplan: pågår}";
        /// Values of indicators, by their ids.
        values: Named<ValueWritten> = "värden" | "values", "Nya värden för mått, efter id.", "{sjukfranvaro: 6,4}";
        /// Corrections of the whole; those of a single status or value stand with it.
        corrected: Vec<Written<CorrectionWritten>> = "rättad" | "corrected", "Rättelser av hela uppföljningen. En rättelse av en enda status eller ett enda värde står vid det.", "{datum: 2026-10-20, skäl: Fel målkort hade följts upp}";
        /// The same in easy-to-read language.
        easy_read: Markdown = "lättläst" | "easy-read" [Translated], "Det viktigaste på lättläst svenska: korta meningar, en tanke i varje.", "Det går bra för skolan.";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var uppgifterna kommer ifrån.", "protokoll-2026-10-05";
    }

    /// A judgement of a goal.
    GoalReportWritten "bedömning" {
        /// The judgement, one of the municipality's own words.
        status: Box<str> = "status" | "status" [Required, Short, Word], "Bedömningen, med något av kommunens egna ord.", "kan nås";
        /// Why it is not reached or hard to reach, one of the municipality's own words.
        cause: Box<str> = "orsak" | "cause" [Word], "Varför målet inte är nått eller är svårt att nå, med något av kommunens egna ord.", "brist på personal";
        /// Corrections of what was published.
        corrected: Vec<Written<CorrectionWritten>> = "rättad" | "corrected", "Rättelser av det som har publicerats.", "{datum: 2026-10-20, skäl: Fel ruta var ikryssad, tidigare: uppnått}";
    }

    /// A status of an activity.
    ActivityReportWritten "aktivitetsstatus" {
        /// The status, one of the municipality's own words.
        status: Box<str> = "status" | "status" [Required, Short, Word], "Statusen, med något av kommunens egna ord.", "pågår";
        /// How much of it is done, in per cent.
        share_done: Percent = "andel-klar" | "share-done", "Hur mycket som är klart, i procent.", "60";
        /// Why it is late, not begun or struck off, one of the municipality's own words.
        cause: Box<str> = "orsak" | "cause" [Word], "Varför aktiviteten är försenad, inte påbörjad eller avförd, med något av kommunens egna ord.", "väntar på beslut";
        /// Corrections of what was published.
        corrected: Vec<Written<ActivityCorrectionWritten>> = "rättad" | "corrected", "Rättelser av det som har publicerats.", "{datum: 2026-10-20, skäl: Fel ruta var ikryssad, tidigare: klar}";
    }

    /// A value of an indicator.
    ValueWritten "inrapporterat värde" {
        /// The value.
        value: Figure = "värde" | "value" [Short], "Värdet.", "6,4";
        /// Its period, where it is not the follow-up's.
        period: Period = "period" | "period", "Perioden, om den inte är uppföljningens.", "2026-08";
        /// Why there is no value.
        state: Choice<ObservedWord> = "saknas" | "absent", "Varför värdet saknas, om det gör det.", "uppgift saknas";
        /// How many answers it rests on.
        respondents: u32 = "antal-svar" | "respondents", "Hur många svar det bygger på.", "112";
        /// How final and how sure it is.
        reliability: Choice<Reliability> = "tillförlitlighet" | "reliability", "Om värdet är preliminärt, uppskattat eller osäkert.", "preliminärt";
        /// Half the width of its confidence interval.
        margin: Figure = "felmarginal" | "margin-of-error", "Felmarginalen åt varje håll, i samma enhet som värdet. Den gäller med 95 procents säkerhet om inget annat sägs i anmärkningen.", "1,3";
        /// What else is to be known.
        note: Box<str> = "anmärkning" | "note" [Translated], "Vad läsaren bör veta.", "Mätt i mars";
        /// Corrections of what was published.
        corrected: Vec<Written<CorrectionWritten>> = "rättad" | "corrected", "Rättelser av det som har publicerats.", "{datum: 2026-10-20, skäl: Två enheter saknades i underlaget, tidigare: 6,1}";
        /// Where this is known from.
        sources: SourcesWritten = "källa" | "source", "Var värdet kommer ifrån.", "personalsystemet";
    }
}
