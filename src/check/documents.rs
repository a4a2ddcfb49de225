//! Governing documents.

use super::Checker;
use super::multilingual::{Multilingual, body};
use crate::model::{Document, DocumentKind};
use crate::read::written::DocumentWritten;

impl Checker<'_> {
    pub(super) fn documents(&mut self) {
        for file in &self.content.documents {
            let Some(written) = Multilingual::<DocumentWritten>::of(file) else { continue };
            let document = Document {
                id: file.id.clone(),
                name: written.required_text(|document| &document.name),
                kind: written.main.kind.as_ref().map_or(DocumentKind::Other, |kind| kind.value.0),
                decisions: self.decisions(&written.list_by(
                    |document| &document.decisions,
                    |one| Some(one.role.as_ref()?.value.0),
                )),
                link: self.link(file.file, written.main.link.as_ref()),
                body: body(file),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &written.main.sources),
                origin: written.origin(written.main.at),
            };
            super::insert(
                &mut self.model.documents,
                &file.id,
                document,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }
}
