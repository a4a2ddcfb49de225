//! What of a page has no translation, and how the page says so at its top.

use std::cell::Cell;

use crate::locale::{ForeignLanguage, RichText};
use crate::render::scene::Scene;

/// What a page is found to show in its own language, and what in the main one.
#[derive(Debug, Default)]
pub(super) struct Translation {
    /// Whether what the page is named after stands in the main language.
    pub(super) names: bool,
    /// Whether any text has a translation, and whether any has none.
    prose: Cell<(bool, bool)>,
}

impl Translation {
    /// Takes note of a text, which stands in another language or in the page's own.
    pub(super) fn note_prose(&self, original: Option<&ForeignLanguage>) {
        let (translated, not) = self.prose.get();
        self.prose.set((translated || original.is_none(), not || original.is_some()));
    }

    /// What the page says of it at its top; `None`: all is in its language, or names in lists alone are not.
    pub(super) fn told(&self, scene: &Scene<'_>) -> Option<RichText> {
        let (translated, not) = self.prose.get();
        let id = match (self.names, translated, not) {
            (false, _, false) => return None,
            (true, false, _) => "not-translated",
            (true, true, false) => "not-translated-name",
            (_, _, true) => "not-translated-parts",
        };
        Some(scene.voice.say(id, [("language", scene.main_language().into())]))
    }
}
