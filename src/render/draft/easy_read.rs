//! What a page says in easy-to-read language: a section of its own below the heading.

use super::Draft;
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::html::view::{Labels, Rendered};

view! {
    /// The section.
    EasyReadView {
        t: Labels,
        text: Html,
        cited: Html,
    }
}

impl Draft<'_> {
    /// The section as HTML; `None` where the page has no such text.
    pub(super) fn easy_to_read(&mut self) -> Result<Option<Rendered>, Error> {
        let Some((prose, sources)) = self.easy_read else { return Ok(None) };
        let cited = self.cite(sources);
        let view =
            EasyReadView { t: self.scene.templates.labels(), text: self.prose(prose, 2), cited };
        self.scene.templates.render("easy-read.html", view).map(Some)
    }
}
