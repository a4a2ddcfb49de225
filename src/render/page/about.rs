//! What the site is, who answers for it, how often it changes, what to do where it is wrong, and how to cite it.

use crate::locale::RichText;
use crate::render::draft::{Draft, Finished};
use crate::render::error::Error;
use crate::render::html::markup::{self, Html};
use crate::render::html::view::Rendered;
use crate::render::html::view::view;
use crate::render::overview::Overview;
use crate::render::scene::{PageLink, Scene};

view! {
    /// About the site.
    AboutView<'v> {
        description: Option<&'v str>,
        responsible: Option<RichText>,
        often: RichText,
        cited: Option<RichText>,
        address: Option<String>,
        data: Vec<RichText>,
        made: RichText,
        municipality_code: Option<&'v str>,
        authors: Option<String>,
        licence: Option<Html>,
        reach: Option<Rendered>,
        words: Vec<Meaning>,
        more: Vec<PageLink>,
    }
}

view! {
    /// A word of the site and what it means.
    Meaning {
        name: RichText,
        words: RichText,
    }
}

/// The page about the site.
pub(super) fn page<'r>(scene: &'r Scene<'r>) -> Result<Finished, Error> {
    let mut draft = Draft::overview(scene, Overview::About);
    let voice = &scene.voice;
    draft.summarise(voice.label("about-lead"));
    let publisher = scene.publisher();
    let cited = publisher.as_ref().map(|publisher| {
        let spoken = [
            ("publisher", publisher.into()),
            ("site", scene.title().into()),
            ("from", scene.data_as_of().into()),
        ];
        voice.say("about-cited", spoken)
    });
    let often = match scene.options.rounds_per_year {
        Some(count) => voice.say("about-often", [("count", count.into())]),
        None => voice.label("about-often-unknown"),
    };
    let more = [Overview::Accessibility, Overview::Privacy];
    let view = AboutView {
        description: scene.own_words(scene.options.imprint.description.as_deref()),
        responsible: publisher
            .map(|publisher| voice.say("about-responsible", [("publisher", publisher.into())])),
        often,
        cited,
        address: scene.permanent(Overview::Start.address()),
        data: std::iter::once(scene.data_as_of()).chain(scene.stands_since()).collect(),
        made: scene.made(),
        municipality_code: scene.options.imprint.municipality_code.as_deref(),
        authors: scene.options.imprint.author_names(),
        licence: scene.options.imprint.licence_in_words().as_ref().map(markup::licence),
        reach: scene.site_contact(),
        words: words(scene),
        more: more.into_iter().map(|page| scene.way_to(page)).collect(),
    };
    draft.finish_overview(view)
}

fn words(scene: &Scene<'_>) -> Vec<Meaning> {
    let word = |label: &'static str, meaning: &'static str| Meaning {
        name: scene.voice.label(label),
        words: scene.voice.label(meaning),
    };
    vec![
        word("scorecard", "meaning-scorecard"),
        word("perspective", "meaning-perspective"),
        word("goal", "meaning-goal"),
        word("activity", "meaning-activity"),
        word("indicator", "meaning-indicator"),
        word("follow-up", "meaning-follow-up"),
        word("round", "meaning-round"),
        word("strategy", "meaning-strategy"),
        word("document", "meaning-document"),
    ]
}
