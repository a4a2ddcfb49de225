//! News, plain pages and the start page's words.

use super::Checker;
use super::multilingual::{Multilingual, body};
use super::shared::contact;
use crate::model::{News, Page};
use crate::read::File;
use crate::read::written::{NewsWritten, PageWritten};

impl<'c> Checker<'c> {
    pub(super) fn news(&mut self) {
        for file in &self.content.news {
            let Some(written) = Multilingual::<NewsWritten>::of(file) else { continue };
            self.report_odd_days_of_news(file.file, written.main);
            self.report_odd_contact(file.file, written.main.contact.as_ref());
            let news = News {
                id: file.id.clone(),
                title: written.required_text(|news| &news.title),
                lead: written.text(|news| &news.lead),
                date: written.main.date.as_ref().map(|date| date.value),
                published: written.main.published.as_ref().map(|published| published.value),
                publisher: written.text(|news| &news.publisher),
                contact: written.group(|news| &news.contact).as_ref().map(contact),
                body: body(file),
                easy_read: written.prose(|written| &written.easy_read),
                sources: self.sources(file.file, &written.main.sources),
                origin: written.origin(written.main.at),
            };
            super::insert(
                &mut self.model.news,
                &file.id,
                news,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
    }

    pub(super) fn pages(&mut self) {
        let content = self.content;
        for file in &content.pages {
            let Some(page) = self.page(file) else { continue };
            super::insert(
                &mut self.model.pages,
                &file.id,
                page,
                file.file,
                |first| first.origin,
                &mut self.diagnostics,
            );
        }
        self.model.start = content.start.as_ref().and_then(|file| self.page(file));
    }

    fn page(&mut self, file: &'c File<PageWritten>) -> Option<Page> {
        let written = Multilingual::of(file)?;
        Some(Page {
            id: file.id.clone(),
            title: written.required_text(|page: &PageWritten| &page.title),
            lead: written.text(|page| &page.lead),
            order: written.main.order.as_ref().map(|order| order.value),
            body: body(file),
            easy_read: written.prose(|written| &written.easy_read),
            sources: self.sources(file.file, &written.main.sources),
            origin: written.origin(written.main.at),
        })
    }
}
