//! Markdown: no raw HTML, and every link leads somewhere.
//!
//! All of it is looked at, also what is not yet to be shown: a link that breaks on the day of publication would break
//! the rebuild that nobody watches.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Checker;
use super::attachments::Reference;
use super::raw::raw;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Destination, FindingKind, destination, headings, inspect, slips};
use crate::read::{Body, File, meant_address, odd_address};
use crate::source::{FileId, Origin, Place, is_forbidden};

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
            let below = |range: Range<usize>| {
                Place::bytes(file, body.start + range.start..body.start + range.end)
            };
            self.markdown(&body.text, original, below, &mut references);
            for value in &body.values {
                let place = Origin { file, node: value.at }.value();
                self.markdown(&value.value.0, original, |_| place.clone(), &mut references);
            }
        }
        self.attachments(&references);
    }

    /// Reports what is wrong in a text; links to files beside the page are kept for those who know the files.
    fn markdown(
        &mut self,
        text: &str,
        original: FileId,
        place: impl Fn(Range<usize>) -> Place,
        references: &mut Vec<Reference>,
    ) {
        let slips = if self.is_again { Vec::new() } else { slips(text) };
        for slip in slips {
            self.diagnostics.report(raw(&slip.kind, place(slip.range)));
        }
        let mut here: Option<BTreeSet<String>> = None;
        for finding in inspect(text) {
            let place = place(finding.range);
            if let FindingKind::Link(address) = &finding.kind
                && let Destination::Here(heading) = destination(address)
            {
                let ids = || headings(text).into_iter().filter_map(|heading| heading.id).collect();
                if !here.get_or_insert_with(ids).contains(heading) {
                    self.report_no_heading(address, place.clone());
                }
            }
            match finding.kind {
                FindingKind::RawHtml => {
                    self.diagnostics.report(Diagnostic::new(Code::RawHtml, place));
                }
                FindingKind::Decoded(decoded) => self.decoded(&decoded, place),
                FindingKind::Link(address) => {
                    self.decoded(&address, place.clone());
                    let reference = Reference { original, place, address, shown: None };
                    self.lead(reference, references);
                }
                FindingKind::Image { address, words } => {
                    self.decoded(&address, place.clone());
                    self.decoded(&words, place.clone());
                    let reference = Reference { original, place, address, shown: Some(words) };
                    self.lead(reference, references);
                }
            }
        }
    }

    /// Reports a link to a heading that its text does not have.
    fn report_no_heading(&mut self, address: &str, place: Place) {
        let nothing: Option<&str> = None;
        self.diagnostics.report(
            Diagnostic::new(Code::BrokenLink, place)
                .with("link", address)
                .with("to", "heading")
                .suggest(nothing),
        );
    }

    /// Reports a character that no page can hold, written by its number.
    fn decoded(&mut self, text: &str, place: Place) {
        if let Some(character) = text.chars().find(|c| is_forbidden(*c)) {
            self.diagnostics.report(
                Diagnostic::new(Code::ForbiddenCharacter, place)
                    .with("sort", "reference")
                    .with("number", format!("U+{:04X}", u32::from(character))),
            );
        }
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
            Destination::Outside(address) => {
                if let Some(found) = odd_address(address, place) {
                    self.diagnostics.report(found);
                }
            }
            // What leads to a heading has been looked at with its text.
            Destination::Here(_) => {}
            Destination::Thing { kind, id } => {
                if self.model.find(kind, id).is_none() {
                    let id_alone = id.trim_end_matches(".html").to_lowercase();
                    let near = self.model.find(kind, &id_alone).map(|_| id_alone.as_str());
                    let renamed = self.model.find_before(id).or(near).map(str::to_owned);
                    let meant = renamed.or_else(|| meant_address(&address));
                    self.diagnostics.report(
                        Diagnostic::new(Code::BrokenLink, place)
                            .with("link", &*address)
                            .with("to", "thing")
                            .suggest(meant),
                    );
                }
            }
            Destination::Refused(address) => {
                self.diagnostics.report(
                    Diagnostic::new(Code::BadLink, place)
                        .with("link", address)
                        .suggest(meant_address(address)),
                );
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
