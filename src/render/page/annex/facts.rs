//! What does an annex say of itself? The facts of its title block.

use crate::locale::RichText;
use crate::render::html::view::view;
use crate::render::scene::Scene;

view! {
    /// A fact in the title block.
    Fact {
        name: RichText,
        words: RichText,
    }
}

/// A fact of the title block, under a label.
pub(super) fn fact(scene: &Scene<'_>, label: &'static str, words: RichText) -> Fact {
    Fact { name: scene.voice.label(label), words }
}

/// What every title block ends with: whose it is, of which day the data is, and the page that the annex was made from.
pub(super) fn facts_of_all(scene: &Scene<'_>, at: &str) -> Vec<Fact> {
    let publisher = scene.publisher().unwrap_or_else(|| scene.title());
    let web = scene.permanent(at).unwrap_or_else(|| format!("{}{at}", scene.folder()));
    let dated: Vec<RichText> =
        std::iter::once(scene.data_as_of()).chain(scene.stands_since()).collect();
    vec![
        fact(scene, "annex-municipality", publisher),
        fact(scene, "annex-dated", RichText::joined(&dated, " ")),
        fact(scene, "annex-web", web.into()),
    ]
}
