//! Search: the form, and what the script needs to fill the page.

use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::Html;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::Scene;

view! {
    /// The page of search.
    SearchView<'v> {
        index: &'v str,
        start: &'v str,
        badges: Vec<Html>,
        count: String,
        register: &'v str,
    }
}

/// The page of search.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::Search);
    draft.summarise(scene.voice.label("search-lead"));
    let view = SearchView {
        index: scene.finder.folder,
        start: &scene.finder.start,
        badges: scene.finder.badges.iter().cloned().map(Html).collect(),
        // The script puts the figures in: how many only it knows.
        count: scene
            .voice
            .say("search-count", [("count", "{count}".into()), ("shown", "{shown}".into())])
            .into_plain(),
        register: Overview::Register.address(),
    };
    draft.finish_overview(view)
}
