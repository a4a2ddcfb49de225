//! How somebody independent judges a promise, in words.

use super::edition::Edition;
use super::voice::Voice;
use crate::assess::{Agreement, AuditState, AuditVerdict, Wording};
use crate::locale::RichText;
use crate::model::Audit;

/// Who judged, and when.
pub(crate) fn who(voice: &Voice, audit: &Audit) -> RichText {
    let by = voice.text(&audit.by);
    voice.say("audit-who", [("by", by.into()), ("date", voice.date(audit.date).into())])
}

/// What the unit itself had last said by then.
pub(crate) fn unit_then<S>(edition: &Edition<'_>, state: &AuditState<'_, S>) -> RichText {
    let voice = &edition.voice;
    let said = state.unit.and_then(|(key, label)| {
        let period = voice.period(edition.snapshot.follow_up(key)?.period);
        let status = voice.text(&label.name);
        let spoken = [("status", status.into()), ("period", period.into())];
        Some(voice.say("audit-unit-then", spoken))
    });
    said.unwrap_or_else(|| voice.label("audit-unit-silent"))
}

/// Whether the two judge alike: the label; `None`: that cannot be told.
pub(crate) fn compared(verdict: AuditVerdict) -> Option<&'static str> {
    match verdict {
        AuditVerdict::Stricter => Some("audit-stricter"),
        AuditVerdict::Milder => Some("audit-milder"),
        AuditVerdict::Agrees => Some("audit-agrees"),
        AuditVerdict::CannotTell => None,
    }
}

/// Whether figures and activities agree with the latest auditor: the label; `None`: that cannot be told.
pub(crate) fn against_figures(agreement: Agreement) -> Option<&'static str> {
    match agreement {
        Agreement::Agree => Some("audit-figures-agree"),
        Agreement::JudgedBetter => Some("audit-figures-worse"),
        Agreement::JudgedWorse => Some("audit-figures-better"),
        Agreement::CannotTell => None,
    }
}

/// The label of a group of audited promises.
pub(crate) fn group(verdict: AuditVerdict) -> &'static str {
    match verdict {
        AuditVerdict::Stricter => "audits-stricter",
        AuditVerdict::Milder => "audits-milder",
        AuditVerdict::Agrees => "audits-agree",
        AuditVerdict::CannotTell => "audits-cannot-tell",
    }
}

/// The label that counts the promises of a group.
pub(crate) fn count(verdict: AuditVerdict) -> &'static str {
    match verdict {
        AuditVerdict::Stricter => "count-audits-stricter",
        AuditVerdict::Milder => "count-audits-milder",
        AuditVerdict::Agrees => "count-audits-agree",
        AuditVerdict::CannotTell => "count-audits-cannot-tell",
    }
}

/// The place of a group in the page.
pub(crate) fn place(verdict: AuditVerdict) -> &'static str {
    match verdict {
        AuditVerdict::Stricter => "stricter",
        AuditVerdict::Milder => "milder",
        AuditVerdict::Agrees => "agree",
        AuditVerdict::CannotTell => "cannot-tell",
    }
}
