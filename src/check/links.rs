//! Markdown: no raw HTML, and every link leads somewhere.
//!
//! All of it is looked at, also what is not yet to be shown: a link that breaks on the day of publication would break
//! the rebuild that nobody watches.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Destination, Finding, FindingKind, destination, inspect};
use crate::model::Model;
use crate::read::{Body, File};
use crate::source::{FileId, Place};

impl Checker<'_> {
    pub(super) fn links(&mut self) {
        let content = self.content;
        let mut texts: Vec<(FileId, &Body)> = Vec::new();
        texts.extend(content.start.iter().flat_map(bodies));
        texts.extend(content.units.iter().flat_map(bodies));
        texts.extend(content.perspectives.iter().flat_map(bodies));
        texts.extend(content.revisions.iter().flat_map(bodies));
        texts.extend(content.indicators.iter().flat_map(bodies));
        texts.extend(content.follow_ups.iter().flat_map(bodies));
        texts.extend(content.strategies.iter().flat_map(bodies));
        texts.extend(content.strategy_areas.iter().flat_map(bodies));
        texts.extend(content.strategy_goals.iter().flat_map(bodies));
        texts.extend(content.documents.iter().flat_map(bodies));
        texts.extend(content.news.iter().flat_map(bodies));
        texts.extend(content.pages.iter().flat_map(bodies));
        texts.extend(content.easy_reads.iter().flat_map(bodies));
        for (file, body) in texts {
            for finding in inspect(&body.text) {
                report(&self.model, file, body.start, finding, &mut self.diagnostics);
            }
        }
    }
}

fn bodies<T>(file: &File<T>) -> impl Iterator<Item = (FileId, &Body)> {
    let translations =
        file.translations.iter().map(|translation| (translation.file, &translation.body));
    std::iter::once((file.file, &file.body)).chain(translations)
}

fn report(
    model: &Model,
    file: FileId,
    start: usize,
    finding: Finding,
    diagnostics: &mut Diagnostics,
) {
    let place = Place::bytes(file, start + finding.range.start..start + finding.range.end);
    match finding.kind {
        FindingKind::RawHtml => diagnostics.report(Diagnostic::new(Code::RawHtml, place)),
        FindingKind::Link(address) => match destination(&address) {
            Destination::Outside(_) | Destination::Here(_) => {}
            Destination::Thing { kind, id } => {
                if model.find(kind, id).is_none() {
                    diagnostics
                        .report(Diagnostic::new(Code::BrokenLink, place).with("link", &*address));
                }
            }
            Destination::Refused(address) => {
                diagnostics.report(Diagnostic::new(Code::BadLink, place).with("link", address));
            }
        },
    }
}
