//! How does a view become a page? With the theme's templates, and the language's labels in them.

use std::collections::BTreeMap;

use tera::value::Key;
use tera::{Context, Map, Tera, Value};

use crate::locale::RichText;
use crate::render::error::Error;
use crate::render::html::view::{Labels, Rendered, Shown as _, View};
use crate::theme::Theme;

/// The theme's templates with the labels of one language.
pub(crate) struct Templates<'r> {
    engine: &'r Tera,
    theme: &'r Theme,
    labels: Labels,
}

impl<'r> Templates<'r> {
    /// The templates of a theme, with the labels of a language by their ids.
    pub(super) fn new(theme: &'r Theme, labels: &BTreeMap<&str, &RichText>) -> Self {
        Self { engine: theme.templates(), theme, labels: shared(labels) }
    }

    /// The labels.
    pub(crate) fn labels(&self) -> Labels {
        self.labels.clone()
    }

    /// Renders a part of a page with its view.
    ///
    /// # Errors
    /// A fault in the template.
    pub(crate) fn render(&self, template: &str, view: impl View) -> Result<Rendered, Error> {
        let mut context = Context::new();
        view.into_context(&mut context);
        let html = self.engine.render(template, &context).map_err(|error| self.error(error))?;
        Ok(Rendered::new(&html))
    }

    /// Renders a page into `out`, which is emptied first.
    ///
    /// # Errors
    /// A fault in the template.
    pub(crate) fn render_page(
        &self,
        template: &str,
        context: &Context,
        out: &mut Vec<u8>,
    ) -> Result<(), Error> {
        out.clear();
        self.engine.render_to(template, context, out).map_err(|error| self.error(error))
    }

    fn error(&self, error: tera::Error) -> Error {
        match self.theme.fault(&error) {
            Some(fault) => Error::Theme(Box::new(fault)),
            None => Error::Template(Box::new(error)),
        }
    }
}

/// Labels as templates see them: `t.goal`, and `t.plain.goal` for where no markup may stand, such as an attribute.
fn shared(labels: &BTreeMap<&str, &RichText>) -> Labels {
    let key = |id: &str| Key::String(id.replace('-', "_").into());
    let plain = labels.iter().map(|(id, label)| (key(id), Value::normal_string(label.plain())));
    let plain = Value::from(plain.collect::<Map>());
    let named = labels.iter().map(|(id, label)| (key(id), label.shown()));
    Labels::new(Value::from(named.chain([(Key::Str("plain"), plain)]).collect::<Map>()))
}
