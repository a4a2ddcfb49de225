//! What a page says in easy-to-read language: a section of its own below the heading.

use tera::Value;

use super::Draft;
use crate::render::error::Error;
use crate::render::html::view::{Html, view};

view! {
    /// The section.
    EasyReadView {
        t: Value,
        text: Html,
        cited: Html,
    }
}

impl Draft<'_> {
    /// The section as HTML; empty where the page has no such text.
    pub(super) fn easy_to_read(&mut self) -> Result<Html, Error> {
        let Some((prose, sources)) = self.easy_read else { return Ok(Html::default()) };
        let cited = self.cite(sources);
        let view =
            EasyReadView { t: self.scene.voice.shared_labels(), text: self.prose(prose, 2), cited };
        let html = self.scene.render("easy-read.html", view)?;
        Ok(Html(html.as_str().unwrap_or_default().to_owned()))
    }
}
