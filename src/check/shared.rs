//! Groups of keys that several content types have.

use std::collections::BTreeSet;

use super::Checker;
use super::multilingual::{Multilingual, section};
use super::references::sources;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    AgendaTarget, Contact, Decision, DecisionRole, Dropped, Frameworks, SourceRecord, Sources,
    StatedCount, Statement,
};
use crate::read::written::{
    ContactWritten, DecisionWritten, DroppedWritten, SourceRecordWritten, SourcesWritten,
    StatedCountWritten, StatementWritten,
};
use crate::read::{Written, meant_address, odd_address};
use crate::source::{FileId, Ordinal, Origin};

impl Checker<'_> {
    pub(super) fn source_records(&mut self) {
        for file in &self.content.sources {
            let translations = file.translations.iter();
            let bodies = translations.map(|other| (other.file, &other.body));
            for (file, body) in std::iter::once((file.file, &file.body)).chain(bodies) {
                if let Some(text) = section(file, body, 0, &body.text) {
                    self.diagnostics.report(Diagnostic::new(Code::UnusedText, text.place));
                }
            }
            let Some(written) = Multilingual::<SourceRecordWritten>::of(file) else { continue };
            let record = SourceRecord {
                id: file.id.clone(),
                title: written.required_text(|record| &record.title),
                publisher: written.text(|record| &record.publisher),
                url: self.link(written.file, written.main.url.as_ref()),
                date: written.main.date.as_ref().map(|date| date.value),
                note: written.text(|record| &record.note),
                easy_read: written.prose(|written| &written.easy_read),
                origin: written.origin(written.main.at),
            };
            super::insert(
                &mut self.model.sources,
                &file.id,
                record,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }

    pub(super) fn sources(
        &mut self,
        file: FileId,
        written: &Option<Written<SourcesWritten>>,
    ) -> Sources {
        sources(&self.model.sources, written, file, &mut self.diagnostics)
    }

    /// A web address, or a report that it is none that a page may link to.
    pub(super) fn link(
        &mut self,
        file: FileId,
        written: Option<&Written<Box<str>>>,
    ) -> Option<Box<str>> {
        let written = written?;
        let place = Origin { file, node: written.at }.value();
        if is_web_address(&written.value) {
            if let Some(found) = odd_address(&written.value, place) {
                self.diagnostics.report(found);
            }
            return Some(written.value.clone());
        }
        self.diagnostics.report(
            Diagnostic::new(Code::BadLink, place)
                .with("link", &*written.value)
                .suggest(meant_address(&written.value)),
        );
        None
    }

    /// A decision chain, its links in the order of the roles as well as of time.
    pub(super) fn decisions(
        &mut self,
        list: &[Multilingual<'_, DecisionWritten>],
    ) -> Vec<Decision> {
        let mut decisions: Vec<(Ordinal, Decision)> = Vec::with_capacity(list.len());
        for written in list {
            let Some(role) = &written.main.role else { continue };
            let decision = Decision {
                role: role.value.0,
                body: written.required_text(|decision| &decision.body),
                date: written.main.date.as_ref().map(|date| date.value),
                reference: written.text(|decision| &decision.reference),
                link: self.link(written.file, written.main.link.as_ref()),
                basis: written.main.basis.as_ref().map(|basis| basis.value.0),
                note: written.text(|decision| &decision.note),
                sources: self.sources(written.file, &written.main.sources),
            };
            self.report_order(written, &decision, &decisions);
            decisions.push((written.main.at, decision));
        }
        decisions.into_iter().map(|(_, decision)| decision).collect()
    }

    /// Reports a decision dated before, or of a lower role than, one written above it.
    fn report_order(
        &mut self,
        written: &Multilingual<'_, DecisionWritten>,
        decision: &Decision,
        above: &[(Ordinal, Decision)],
    ) {
        let Some((first, before)) = above.iter().rev().find(|(_, before)| {
            let dated_before = matches!((before.date, decision.date), (Some(a), Some(b)) if b < a);
            dated_before || stage(decision.role) < stage(before.role)
        }) else {
            return;
        };
        let place = written
            .origin(written.main.date.as_ref().map_or(written.main.at, |date| date.at))
            .value();
        self.diagnostics.report(
            Diagnostic::new(Code::DecisionOrder, place)
                .with("body", decision.body.main())
                .with("before", before.body.main())
                .beside(written.origin(*first).value(), "comes-after-this"),
        );
    }

    pub(super) fn statements(
        &mut self,
        list: &[Multilingual<'_, StatementWritten>],
    ) -> Vec<Statement> {
        list.iter()
            .map(|written| Statement {
                period: written.main.period.as_ref().map(|period| period.value),
                text: written.required_text(|statement| &statement.text),
                sources: self.sources(written.file, &written.main.sources),
            })
            .collect()
    }

    /// That something is struck off.
    pub(super) fn dropped(
        &mut self,
        written: Option<Multilingual<'_, DroppedWritten>>,
    ) -> Option<Dropped> {
        let written = written?;
        Some(Dropped {
            reason: written.text(|dropped| &dropped.reason),
            cause: self.cause(written.file, written.main.cause.as_ref()),
            decided_by: written.text(|dropped| &dropped.decided_by),
            date: written.main.date.as_ref().map(|date| date.value),
        })
    }

    pub(super) fn stated_counts(
        &mut self,
        list: &[Multilingual<'_, StatedCountWritten>],
    ) -> Vec<StatedCount> {
        list.iter()
            .filter_map(|written| {
                Some(StatedCount {
                    thing: written.main.thing.as_ref()?.value.0,
                    count: written.main.count.as_ref()?.value,
                    sources: self.sources(written.file, &written.main.sources),
                })
            })
            .collect()
    }
}

/// What a goal answers to besides its card: each target of Agenda 2030 once.
pub(super) fn frameworks(
    sound_financial_management: Option<&Written<bool>>,
    agenda: Option<&Written<Vec<Written<AgendaTarget>>>>,
) -> Frameworks {
    let targets = agenda.iter().flat_map(|list| &list.value).map(|target| target.value);
    let targets: BTreeSet<AgendaTarget> = targets.collect();
    Frameworks {
        sound_financial_management: sound_financial_management.is_some_and(|is| is.value),
        agenda_2030: targets.into_iter().collect(),
    }
}

/// How to reach someone.
pub(super) fn contact(written: &Multilingual<'_, ContactWritten>) -> Contact {
    Contact {
        name: written.text(|contact| &contact.name),
        email: written.main.email.as_ref().map(|email| email.value.clone()),
        phone: written.main.phone.as_ref().map(|phone| phone.value.clone()),
        hours: written.text(|contact| &contact.hours),
        address: written.text(|contact| &contact.address),
        until: written.main.until.as_ref().map(|until| until.value),
    }
}

/// The order of the roles in a chain.
fn stage(role: DecisionRole) -> u8 {
    match role {
        DecisionRole::Commissioned => 0,
        DecisionRole::Proposed | DecisionRole::Circulated => 1,
        DecisionRole::Adopted => 2,
        DecisionRole::Decided => 3,
        DecisionRole::Repealed => 4,
    }
}

/// Whether an address leads to a web page; nothing that runs script passes.
pub(super) fn is_web_address(text: &str) -> bool {
    let lower = text.trim().to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        && lower.len() > "https://".len()
        && !lower
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'))
}
