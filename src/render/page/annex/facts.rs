//! What does an annex say of itself? The facts of its title block.

use crate::assess::Wording;
use crate::locale::RichText;
use crate::model::Thing;
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

/// What every title block ends with: whose it is, since when it has held, and the page that the annex was made from.
pub(super) fn facts_of_all(scene: &Scene<'_>, at: &str, of: &[Thing]) -> Vec<Fact> {
    let municipality = scene.municipality().unwrap_or_else(|| scene.title());
    let web = scene.permanent(at).unwrap_or_else(|| format!("{}{at}", scene.folder()));
    let latest_changes = &scene.snapshot.latest_changes;
    let latest_change = of.iter().filter_map(|thing| latest_changes.of(*thing)).max();
    let since = latest_change
        .map(|day| scene.voice.say("annex-stands-since", [("date", scene.voice.date(day).into())]));
    vec![
        fact(scene, "annex-municipality", municipality),
        fact(scene, "annex-dated", since.unwrap_or_else(|| scene.voice.label("undated"))),
        fact(scene, "annex-web", web.into()),
    ]
}
