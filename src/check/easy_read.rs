//! Easy-to-read texts on pages that belong to no single thing: there is such a page, and it has one text.

use super::Checker;
use super::multilingual::body;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::EasyRead;
use crate::read::nearest;
use crate::source::{Origin, Place};

impl Checker<'_> {
    pub(super) fn easy_reads(&mut self) {
        for file in &self.content.easy_reads {
            let pages = &self.easy_read_pages;
            if !pages.contains(&&*file.id) {
                self.diagnostics.report(
                    Diagnostic::new(Code::UnknownPage, Place::whole(file.file))
                        .with("page", &*file.id)
                        .with("pages", pages.join(", "))
                        .suggest(nearest(&file.id, pages.iter().copied())),
                );
                continue;
            }
            let (Some(written), Some(text)) = (&file.written, body(file)) else { continue };
            let easy_read = EasyRead {
                text,
                sources: self.sources(file.file, &written.sources),
                origin: Origin { file: file.file, node: written.at },
            };
            super::insert(
                &mut self.model.easy_reads,
                &file.id,
                easy_read,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }
}
