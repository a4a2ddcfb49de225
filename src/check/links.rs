//! Markdown: no raw HTML, and every link leads somewhere.
//!
//! All of it is looked at, also what is not yet to be shown: a link that breaks on the day of publication would break
//! the rebuild that nobody watches.

use super::Checker;
use super::attachments::Reference;
use super::raw::raw;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Destination, FindingKind, destination, inspect, slips};
use crate::read::{Body, File};
use crate::source::{FileId, Place};

impl Checker<'_> {
    pub(super) fn links(&mut self) {
        let content = self.content;
        let mut texts: Vec<Words<'_>> = Vec::new();
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
        let mut references = Vec::new();
        for Words { original, file, body } in texts {
            for slip in slips(&body.text) {
                let range = body.start + slip.range.start..body.start + slip.range.end;
                self.diagnostics.report(raw(&slip.kind, Place::bytes(file, range)));
            }
            for finding in inspect(&body.text) {
                let range = body.start + finding.range.start..body.start + finding.range.end;
                let place = Place::bytes(file, range);
                match finding.kind {
                    FindingKind::RawHtml => {
                        self.diagnostics.report(Diagnostic::new(Code::RawHtml, place));
                    }
                    FindingKind::Link(address) => {
                        let reference = Reference { original, place, address, shown: None };
                        self.lead(reference, &mut references);
                    }
                    FindingKind::Image { address, words } => {
                        let reference = Reference { original, place, address, shown: Some(words) };
                        self.lead(reference, &mut references);
                    }
                }
            }
        }
        self.attachments(&references);
    }

    /// Reports a link that leads nowhere; one to a file beside the page is kept for those who know the files.
    fn lead(&mut self, reference: Reference, references: &mut Vec<Reference>) {
        if reference.is_of_file() {
            references.push(reference);
            return;
        }
        let Reference { place, address, shown, .. } = reference;
        if shown.is_some_and(|words| words.trim().is_empty()) {
            self.diagnostics.report(
                Diagnostic::new(Code::ImageWithoutText, place.clone())
                    .with("link", &*address)
                    .with("why", "empty"),
            );
        }
        match destination(&address) {
            Destination::Outside(_) | Destination::Here(_) => {}
            Destination::Thing { kind, id } => {
                if self.model.find(kind, id).is_none() {
                    let renamed = self.model.find_before(id);
                    self.diagnostics.report(
                        Diagnostic::new(Code::BrokenLink, place)
                            .with("link", &*address)
                            .suggest(renamed),
                    );
                }
            }
            Destination::Refused(address) => {
                self.diagnostics
                    .report(Diagnostic::new(Code::BadLink, place).with("link", address));
            }
        }
    }
}

/// A text in one language, and the file of the original that it belongs to.
struct Words<'c> {
    original: FileId,
    file: FileId,
    body: &'c Body,
}

fn bodies<T>(file: &File<T>) -> impl Iterator<Item = Words<'_>> {
    let original = file.file;
    let translations = file.translations.iter().map(move |translation| Words {
        original,
        file: translation.file,
        body: &translation.body,
    });
    std::iter::once(Words { original, file: original, body: &file.body }).chain(translations)
}
