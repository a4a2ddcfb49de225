//! How somebody independent judges a promise: who, when, and in which of the municipality's words.

use super::Checker;
use super::multilingual::Multilingual;
use super::status_word::Canonical;
use crate::model::{Audit, Label, Model};
use crate::read::written::AuditWritten;

impl Checker<'_> {
    /// The audits of a goal or an activity. One that lacks what it needs has been reported, and is left out.
    pub(super) fn audits<S: Canonical>(
        &mut self,
        list: &[Multilingual<'_, AuditWritten>],
        labels: impl Fn(&Model) -> &[Label<S>],
    ) -> Vec<Audit> {
        let mut audits = Vec::with_capacity(list.len());
        for written in list {
            let main = written.main;
            let verdict = self.word(written.file, main.verdict.as_ref(), &labels);
            let link = self.link(written.file, main.link.as_ref());
            let sources = self.sources(written.file, &main.sources);
            let (Some(verdict), Some(date)) = (verdict, main.date.as_ref()) else { continue };
            audits.push(Audit {
                by: written.required_text(|audit| &audit.by),
                date: date.value,
                verdict,
                text: written.text(|audit| &audit.text),
                link,
                sources,
            });
        }
        audits
    }
}
